"""How hard Dutch reads, and which words there is a plainer one for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.reading import Jargon, count_syllables, read


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("groep", 1),
        ("avond", 2),
        ("idee", 2),
        ("ideeën", 3),
        ("beëindigen", 4),
        ("begeleider", 4),
        ("bijeenkomst", 3),
        ("coördinator", 5),
        ("situatie", 4),
        ("nieuwe", 2),
        ("mooie", 2),
        ("koeien", 2),
        ("geïnteresseerd", 5),
        ("hmm", 1),
    ],
)
def test_syllables_are_groups_of_vowels(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_the_measure_is_the_one_of_douma() -> None:
    reading = read("De groep is stil. Dat mag best, zeg je dan rustig.")
    assert (reading.words, reading.longest_words) == (11, 7)
    assert reading.ease == pytest.approx(206.84 - 77 * 12 / 11 - 0.93 * 11 / 2)


def test_a_hard_text_scores_lower_than_a_plain_one_that_says_the_same() -> None:
    hard = read("Het implementeren van groepsdynamische interventies faciliteert participatiebevordering.")
    plain = read("Doe iets met de groep samen. Dan doen meer mensen mee.")
    assert hard.ease < 30
    assert plain.ease > 80


def test_a_text_without_words_is_as_easy_as_can_be() -> None:
    assert (read("").words, read("… 12!").longest) == (0, "")


@given(st.lists(st.sampled_from(["de", "groep", "begeleider", "praat", "samen", "rustig"]), min_size=4, max_size=30))
def test_cutting_a_sentence_in_two_never_makes_it_harder(words: list[str]) -> None:
    middle = len(words) // 2
    whole, cut = read(" ".join(words)), read(f"{' '.join(words[:middle])}. {' '.join(words[middle:])}")
    assert cut.words == whole.words
    assert cut.ease > whole.ease
    assert cut.longest_words <= whole.longest_words


@given(st.text(max_size=300))
def test_any_text_can_be_read(said: str) -> None:
    assert 0 <= read(said).longest_words <= read(said).words


def test_jargon_is_found_as_a_whole_word_in_any_case_and_with_any_ending() -> None:
    jargon = Jargon({"facilite*": "helpen", "kader": "grenzen", "faciliteren": "mogelijk maken"})
    assert jargon.found_in("Faciliteer het kader, in de kaderzaal.") == [("Faciliteer", "helpen"), ("kader", "grenzen")]
    assert jargon.found_in("faciliteren") == [("faciliteren", "mogelijk maken")]
    assert Jargon({}).found_in("kader") == []
