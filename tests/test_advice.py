"""What an editor hears beside faults: hard to read, jargon, few ways to ask; and what a running bot cannot take in."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content import Fault, advise_content, check_beside, check_content, content_folder, load_content
from tests.content_sample import CARD, FIXED_QUESTIONS, TEXTS, write, write_small_content

CARD_ONE, DUTCH = "cards/alle/een.md", "texts/nl/guidance.ftl"
HARD = "Implementeer groepsdynamische participatiebevordering binnen multidisciplinaire uitvoeringsorganisaties"
LONG = " ".join(["wacht"] * 21)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_small_content(tmp_path / "content")


def change(folder: Path, file: str, old: str, new: str) -> list[Fault]:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    write(folder / file, text.replace(old, new, 1))
    assert check_content(folder) == []
    return advise_content(folder)


def test_our_own_content_gives_no_reason_for_advice() -> None:
    assert advise_content(content_folder()) == []


def test_plain_content_gets_no_advice(small: Path) -> None:
    assert advise_content(small) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "words"),
    [
        (CARD_ONE, "Vraag wat er speelt.", f"{HARD}. {HARD}.", 11, "Dit leest moeilijk"),
        (CARD_ONE, "Wacht rustig.", f"Zeg niets en {LONG}.", 17, "telt 24 woorden. Neem er hooguit 20"),
        (DUTCH, "Dag { $name }", f"Dag {{ $name }}, {LONG[:95]}.", 6, "telt 17 woorden. Neem er hooguit 15"),
        ("checkins/participants.toml", FIXED_QUESTIONS[0], f"{HARD} en {HARD.lower()}?", 3, "Dit leest moeilijk"),
        ("checkins/questions_back.toml", "Wat helpt jou?", f"Wat helpt jou, {LONG[:89]}?", 4, "Neem er hooguit 15"),
    ],
)
def test_what_is_hard_to_read_is_named_with_its_line(
    small: Path, file: str, old: str, new: str, line: int, words: str
) -> None:
    advice = change(small, file, old, new)
    assert any((one.file, one.line) == (file, line) and words in one.sentence for one in advice), advice


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (CARD_ONE, "Dan weet je het.", "Dan weet je het kader.", 15),
        (DUTCH, "Een tip", "Een kader", 2),
        ("situations.toml", "Niemand praat", "Geen kader", 3),
        ("phases.toml", "Zo is het.", "Zo is het kader.", 4),
        ("checkins/participants.toml", "Vraag 4.", "Vraag van het kader.", 22),
    ],
)
def test_jargon_is_named_with_a_plainer_word(small: Path, file: str, old: str, new: str, line: int) -> None:
    write(small / "jargon.toml", 'kader = "grenzen"\n')
    assert change(small, file, old, new) == [Fault(file, line, "Niet iedereen kent 'kader'. Liever: grenzen.")]


def test_remarks_keys_and_values_are_no_words_for_people(small: Path) -> None:
    write(small / "jargon.toml", 'name = "naam"\nguidance = "hulp"\ntip = "raad"\nbegeleider = "gids"\n')
    assert [(one.file, one.line) for one in advise_content(small)] == [(DUTCH, 2)]


def test_a_list_of_jargon_that_cannot_be_read_is_named(small: Path) -> None:
    write(small / "jargon.toml", 'kader = "grenzen"\nborging = zorg\n')
    assert [(one.file, one.line) for one in advise_content(small)] == [("jargon.toml", 2)]


def test_a_fixed_question_in_other_words_is_named_because_a_trend_would_break(small: Path) -> None:
    said, other = "Ik voelde me welkom bij de anderen.", "Ik voelde me welkom bij elkaar."
    [advice] = change(small, "checkins/participants.toml", said, other)
    assert (advice.file, advice.line) == ("checkins/participants.toml", 9)
    assert f"De vraag P2 is anders dan '{said}'" in advice.sentence
    assert "de trend, de signalen en de schatting van de fase beginnen ermee opnieuw" in advice.sentence


def test_a_phrasing_that_stands_at_two_cards_is_named(small: Path) -> None:
    many = "\n".join(f"zin {number}" for number in range(60))
    write(small / "phrases/een.txt", f"# zo vragen mensen het\n{many}\n")
    write(small / "phrases/twee.txt", f"ander woord\nZin  7\n{many.replace('zin', 'vraag')}\n")
    assert [str(one) for one in advise_content(small)] == [
        "phrases/twee.txt, regel 2: 'zin 7' staat ook bij 'een'. Kies de kaart die het best past.",
    ]


def test_a_card_that_cannot_be_read_gets_no_advice_but_a_fault(small: Path) -> None:
    write(small / CARD_ONE, "kapot")
    assert [one.file for one in advise_content(small)] == []
    assert [one.file for one in check_content(small)] == [CARD_ONE]


# Beside what runs


def test_more_cards_and_other_words_can_take_the_place_of_what_runs(small: Path) -> None:
    running = load_content(small)
    write(small / "cards/alle/drie.md", CARD.format(id="drie", other="een"))
    write(small / "phrases/drie.txt", "\n".join(f"zo vraag je drie op manier {number}" for number in range(60)))
    write(small / DUTCH, TEXTS.replace("Een tip", "Een raad") + "more = Meer, { $name }\n")
    write(small / "texts/en/guidance.ftl", "hello = Hi { $name }\nmore = More, { $name }\n")
    assert check_beside(small, running) == []


def test_a_text_that_is_gone_or_asks_for_an_unknown_value_cannot(small: Path) -> None:
    running = load_content(small)
    write(small / DUTCH, TEXTS.replace("tip = Een tip", "tips = Een { $nam }"))
    assert [str(fault) for fault in check_beside(small, running)] == [
        "texts/nl, regel 1: De tekst 'tip' is weg, of heet nu anders. De bot heeft hem nodig.",
        f"{DUTCH}, regel 2: 'tips' gebruikt $nam. Die waarde kent de bot niet.",
    ]


def test_a_value_that_only_a_remark_names_can_be_used(small: Path) -> None:
    write(small / DUTCH, f"# $group: de naam van de groep\n{TEXTS}")
    running = load_content(small)
    write(small / DUTCH, TEXTS.replace("Een tip", "Een tip voor { $group }"))
    assert check_beside(small, running) == []


def test_broken_content_says_what_the_check_says(small: Path) -> None:
    running = load_content(small)
    write(small / CARD_ONE, "kapot")
    assert check_beside(small, running) == check_content(small)


VOWELS = "voices/nl/vowels.toml"


def test_vowels_of_words_that_are_not_shown_are_named_with_their_line(small: Path) -> None:
    shown = next(line for line in (small / DUTCH).read_text(encoding="utf-8").splitlines() if " = " in line)
    key, words = shown.split(" = ", 1)
    write(small / VOWELS, f'{key} = "{words}"\nweg = "Iets anders"\n')
    assert check_content(small) == []
    (advice,) = advise_content(small)
    assert (advice.file, advice.line) == (VOWELS, 2)
    assert "klinkers van andere woorden" in advice.sentence


@pytest.mark.parametrize(("words", "line"), [("een = 1", 1), ('een = "a"\ntwee = "b', 2)])
def test_vowels_that_cannot_be_read_are_a_fault(small: Path, words: str, line: int) -> None:
    write(small / VOWELS, words)
    (fault,) = check_content(small)
    assert (fault.file, fault.line) == (VOWELS, line)
