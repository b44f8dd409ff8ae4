"""The search itself: how good it is on questions written before it was made, and that nothing typed can upset it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.guidance.search.asking import as_line
from bot.guidance.search.corpus import Corpus, corpus_of
from bot.guidance.search.finder import LINE, MOST, Finder
from bot.guidance.search.grams import LONGEST, Meanings, pieces, plain, words
from bot.guidance.search.index import Index, Unreadable, index_from
from bot.guidance.search.judging import OFF_TOPIC, Question, Score, judge, kinds_of, read_asked
from bot.guidance.search.keeping import kept_or_learned, learn_and_keep, read_kept
from bot.guidance.search.places import kept_at, usual_folder
from bot.guidance.search.report import QUESTIONS
from bot.guidance.search.rivals import full_text, okapi
from bot.guidance.search.training import learn
from bot.people.first_names import FIRST_NAMES
from tests.real import the_content

ROOT = Path(__file__).parents[2]
SMALL = Corpus(
    {
        "stil": ("niemand zegt iets", "de groep is stil", "stilte na mijn vraag"),
        "ruzie": ("twee mensen hebben ruzie", "ze schreeuwen tegen elkaar", "slaande deuren"),
        "laat": ("iedereen komt te laat", "weer een halfuur te laat begonnen", "laatkomers"),
    },
    ("hoe laat gaat de trein", "wat voor weer wordt het", "hallo"),
    {"zwijgen": ("zwijg*", "stil", "stilte")},
)


_SMALL = learn(SMALL)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return corpus_of(the_content())


@pytest.fixture(scope="module")
def index(corpus: Corpus) -> Index:
    return kept_or_learned(usual_folder(), corpus)


@pytest.fixture(scope="module")
def finder(corpus: Corpus, index: Index) -> Finder:
    return Finder(corpus, lambda: index)


@pytest.fixture(scope="module")
def asked() -> list[Question]:
    return read_asked(QUESTIONS)


@pytest.fixture(scope="module")
def fresh() -> list[Question]:
    """Written later, from the cards alone."""
    return read_asked(QUESTIONS.with_name("questions_fresh.jsonl"))


def search_of(finder: Finder) -> Callable[[str], list[str]]:
    return lambda question: [hit.id for hit in finder.find(question).hits]


# How good


def test_the_right_card_is_among_three_for_nineteen_of_twenty_judged_questions(
    finder: Finder, asked: list[Question]
) -> None:
    scores = judge(search_of(finder), [one for one in asked if one.half == "judge"])
    assert scores["all"].percent >= 95, scores
    assert scores[OFF_TOPIC].percent >= 80, scores
    assert scores["refused"].percent <= 2, scores


def test_it_does_as_well_on_questions_that_were_written_after_the_search(finder: Finder, fresh: list[Question]) -> None:
    scores = judge(search_of(finder), [one for one in fresh if one.half == "judge"])
    assert scores["all"].percent >= 95, scores
    assert scores[OFF_TOPIC].percent >= 80, scores
    assert scores["refused"].percent <= 2, scores


def test_for_no_kind_of_question_is_plain_full_text_search_better(
    finder: Finder, corpus: Corpus, asked: list[Question]
) -> None:
    ours, theirs = judge(search_of(finder), asked), judge(full_text(corpus), asked)
    assert {
        kind: ours[kind] for kind in kinds_of(ours) if ours[kind].well < theirs[kind].well and kind != "refused"
    } == {}


def test_it_finds_more_than_a_bm25_library(finder: Finder, corpus: Corpus, asked: list[Question]) -> None:
    assert judge(search_of(finder), asked)["all"].well > judge(okapi(corpus), asked)["all"].well


def test_the_questions_are_enough_and_no_phrasing_is_one_of_them(
    content: Content, asked: list[Question], fresh: list[Question]
) -> None:
    assert len(asked) >= 250
    assert len(fresh) >= 380
    assert {one.half for one in asked} == {one.half for one in fresh} == {"tune", "judge"}
    judged = {plain(one.q) for one in (*asked, *fresh) if one.half == "judge" and len(plain(one.q).split()) > 2}
    typed = {plain(line) for lines in content.phrases.values() for line in lines} | {plain(x) for x in content.no_card}
    assert judged & typed == set()


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("weerstandt", "situatie-verplichte-deelname"),
        ("niemant zegd iets", "situatie-stilte"),
        ("niemandzegtiets", "situatie-stilte"),
        ("eenmeneer neemt steets het woord", "situatie-veelprater"),
        ("twee kemphaanen", "conflict-twee-mensen-botsen"),
        ("iemand huild", "situatie-emotie"),
        ("ijsbreeker", "ijsbrekers-kiezen"),
        ("laatkommers", "situatie-laatkomers"),
        ("groepsgroote", "groepsgrootte-kiezen"),
        ("privaci in de groep", "privacy-in-de-groep"),
        ("zondebokk", "zondebok-beschermen"),
        ("beeldbelen met de groep", "situatie-online-hybride"),
        ("taalbariere", "situatie-taalbarriere"),
        ("laagletterd", "situatie-laaggeletterd"),
        ("als dan plann", "prestatie-oefening-als-dan-plan"),
        ("brief aan jezelv", "afwikkeling-oefening-brief-aan-jezelf"),
        ("tip entop", "ontwikkeling-oefening-tip-en-top"),
        ("groepsdrukk", "ontwikkeling-valkuil-groepsdruk"),
        ("het zakt inn", "prestatie-valkuil-inzakken"),
        ("nobody sais anything", "situatie-stilte"),
    ],
)
def test_misspelt_it_is_found_all_the_same(finder: Finder, typed: str, card: str) -> None:
    assert card in search_of(finder)(typed)


# Nothing typed can upset it


@given(st.text(max_size=200) | st.text("ab c\"'()*^:-\u202e\u0000<>{}", max_size=5000))
@settings(max_examples=200)
@example("")
@example("😀" * 50)
@example('" OR 1=1; DROP TABLE cards --')
@example("\u202eالمجموعة صامتة")
@example("ﬃ" * 4096)
def test_whatever_is_typed_gets_at_most_three_cards_in_order(finder: Finder, typed: str) -> None:
    found = finder.find(typed)
    assert len(found.hits) <= MOST
    assert len({hit.id for hit in found.hits}) == len(found.hits)
    assert [hit.score for hit in found.hits] == sorted((hit.score for hit in found.hits), reverse=True)


@given(st.text(max_size=300))
def test_the_simple_search_withstands_the_same(typed: str) -> None:
    assert len(Finder(SMALL).find(typed).hits) <= MOST


@given(st.text())
def test_plain_text_is_plain_however_often_it_is_made_so(typed: str) -> None:
    once = plain(typed)
    assert plain(once) == once
    assert len(once) <= LONGEST


def test_words_pairs_and_pieces_are_counted() -> None:
    assert words("Té láát, te laat") == {"te": 2, "laat": 2, "te laat": 2, "laat te": 1}
    assert pieces("te")[" te "] == 1
    assert plain("neeeeee!!! NEE") == "nee nee"


def test_a_synonym_counts_by_its_longest_beginning() -> None:
    meanings = Meanings({"a": ("zwijg*",), "b": ("zwijggeld*", "stil")})
    assert meanings("ze zwijgen stil om zwijggelden") == {"a": 1, "b": 1}


# Who asks


def test_a_tie_is_broken_by_the_phase_and_hides_nothing(
    finder: Finder, asked: list[Question], content: Content
) -> None:
    for one in asked[:60]:
        plainly = finder.find(one.q)
        for phase in {card.phase for card in content.cards.values()}:
            near = frozenset(card.id for card in content.cards.values() if card.phase is phase)
            turned = finder.find(one.q, first=near)
            assert {hit.id for hit in turned.hits} == {hit.id for hit in plainly.hits}


TWINS = Corpus({"een": ("niemand praat",), "twee": ("niemand praat",), "drie": ("iedereen lacht",)}, (), {})


def test_of_a_tie_the_card_of_the_askers_phase_comes_first() -> None:
    finder = Finder(TWINS)
    assert [hit.id for hit in finder.find("niemand praat").hits] == ["een", "twee"]
    assert [hit.id for hit in finder.find("niemand praat", first={"twee"}).hits] == ["twee", "een"]


def test_a_clear_winner_stays_first_whatever_the_phase() -> None:
    finder = Finder(Corpus({**TWINS.texts, "drie": ("niemand lacht soms",)}, (), {}))
    question = "niemand praat"
    plainly = finder.find(question, first={"drie"}).hits
    assert plainly[0].id == "een"


def test_a_card_below_the_line_is_not_shown_beside_one_that_fits(finder: Finder, asked: list[Question]) -> None:
    found = [finder.find(one.q, most=10).hits for one in asked]
    assert any(len(hits) > 1 for hits in found)
    assert [hit for hits in found for hit in hits[1:] if hit.score < 0] == []


def test_only_words_of_our_own_are_left_of_a_question(finder: Finder) -> None:
    kept = finder.known_words(
        "Zwaantje Quispel (0612345678) zwijgt sinds de ruzie met Bartholomeus in de Kornoeljestraat"
    )
    assert kept == ("ruzie", "zwijgt")


def test_no_first_name_is_left_of_a_question_though_our_content_has_it(finder: Finder, corpus: Corpus) -> None:
    ours = {word for texts in corpus.texts.values() for text in texts for word in plain(text).split()}
    names = sorted({plain(name) for name in FIRST_NAMES} & ours)
    assert {"ahmed", "fatima", "said"} <= set(names)
    asked = [f"{name} {name.title()}s" for name in names]
    assert finder.known_words(f"de ruzie met {' '.join(asked)}") == ("ruzie",)


@pytest.mark.parametrize("private", ["depressie", "kanker", "verslaafd", "medicijnen", "psychisch", "ptss", "schulden"])
def test_nothing_of_somebodys_health_or_debts_is_left_of_a_question(finder: Finder, private: str) -> None:
    assert finder.known_words(f"ze zwijgt: {private}, {private.title()}") == ("zwijgt",)


def test_half_a_sign_is_written_as_json_can_read_it() -> None:
    line = as_line({"q": "stil \ud83d 😀", "hits": []})
    assert json.loads(line.encode("utf-8")) == {"q": "stil \ud83d 😀", "hits": []}


# What was learned is kept


def test_what_was_learned_comes_back_the_same(tmp_path: Path) -> None:
    learned = learn_and_keep(tmp_path, SMALL)
    kept = read_kept(tmp_path, SMALL)
    assert kept is not None
    question = "waarom zijn ze zo stil"
    mine, again = learned.margins(question), kept.margins(question)
    assert mine is not None
    assert again is not None
    assert np.array_equal(mine, again)
    assert kept.cards[int(again.argmax())] == "stil"
    assert kept.margins("\u0416") is None


def test_learning_twice_gives_the_same(tmp_path: Path) -> None:
    assert learn_and_keep(tmp_path / "a", SMALL).to_bytes() == learn_and_keep(tmp_path / "b", SMALL).to_bytes()


def test_other_content_is_learned_anew_and_old_ones_are_let_go(tmp_path: Path) -> None:
    for number in range(5):
        learn_and_keep(tmp_path, Corpus({**SMALL.texts, "n": (f"nummer {number}",)}, SMALL.nothing, SMALL.synonyms))
    assert read_kept(tmp_path, SMALL) is None
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-7],
        lambda data: b"",
        lambda data: bytes(32) + data[32:],
        lambda data: data[:50] + bytes([data[50] ^ 1]) + data[51:],
        lambda data: hashlib.sha256(b"no archive").digest() + b"no archive",
    ],
)
def test_a_damaged_file_is_not_believed(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    learn_and_keep(tmp_path, SMALL)
    path = kept_at(tmp_path, SMALL)
    path.write_bytes(damage(path.read_bytes()))
    assert read_kept(tmp_path, SMALL) is None


def test_nothing_in_a_file_is_ever_run() -> None:
    with pytest.raises(Unreadable):
        index_from(b"\x80\x04cos\nsystem\n(S'true'\ntR.")


def test_where_it_cannot_be_kept_it_is_learned_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert kept_or_learned(tmp_path / "file", SMALL).cards == ("stil", "ruzie", "laat")


# While it is not there yet


def test_until_the_index_is_there_a_simple_search_answers() -> None:
    finder = Finder(SMALL)
    assert not finder.ready
    assert finder.find("de groep is stil").hits[0].id == "stil"
    assert finder.find("wat is de hoofdstad van peru").hits == ()


@pytest.mark.slow
async def test_the_index_is_learned_beside_the_bot_and_then_used(tmp_path: Path) -> None:
    finder = Finder(SMALL)
    async with finder.preparing(tmp_path):
        longest = await _longest_pause_until(lambda: finder.ready)
    assert finder.ready
    assert longest < 2, "the bot goes on answering"
    assert finder.find("stilte").hits[0].id == "stil"
    again = Finder(SMALL)
    await again.prepare(tmp_path)
    assert again.ready


@pytest.mark.slow
async def test_who_stops_meanwhile_does_not_wait_for_it(tmp_path: Path, corpus: Corpus) -> None:
    finder = Finder(corpus)
    async with finder.preparing(tmp_path):
        await asyncio.sleep(0.3)
    assert not finder.ready
    assert read_kept(tmp_path, corpus) is None


@pytest.mark.slow
async def test_a_folder_that_cannot_be_written_costs_only_quality(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    finder = Finder(SMALL)
    await finder.prepare(tmp_path / "file")
    assert not finder.ready
    assert finder.find("de groep is stil").hits[0].id == "stil"


def test_the_bot_starts_without_the_heavy_libraries() -> None:
    heavy = "scipy", "sklearn", "bm25s", "bot.guidance.search.index"
    code = f"import sys, bot.app; print([one for one in {heavy} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# The measure itself


def test_the_measure_counts_what_it_says() -> None:
    some = [
        Question("a", ("x",), "typo", "judge"),
        Question("b", ("y",), "typo", "judge"),
        Question("c", (), OFF_TOPIC, "judge"),
    ]
    found = {"a": ["z", "x"], "b": [], "c": ["x"]}
    scores = judge(found.__getitem__, some)
    assert scores == {"typo": Score(1, 2), OFF_TOPIC: Score(0, 1), "all": Score(1, 2), "refused": Score(1, 2)}
    assert kinds_of(scores) == ["typo", "all", OFF_TOPIC, "refused"]


@given(
    st.lists(st.sampled_from([word for said in SMALL.texts.values() for word in " ".join(said).split()]), min_size=1)
)
def test_likeness_is_a_share(said: list[str]) -> None:
    like = _SMALL.nearest.likeness(*_SMALL._vector(" ".join(said)))
    assert like.shape == (4,)
    assert like.min() >= 0
    assert like.max() <= 1.001


def test_a_question_is_most_like_the_card_of_its_nearest_texts() -> None:
    like = _SMALL.nearest.likeness(*_SMALL._vector("niemand zegt iets"))
    assert like.argmax() == 0
    twice = learn(Corpus({"a": ("het is stil", "Het is stil!")}, ("wat voor weer wordt het",), SMALL.synonyms))
    assert twice.nearest.likeness(*twice._vector("het is stil"))[0] == pytest.approx(1, abs=0.01)


def test_below_the_line_is_no_hit(finder: Finder) -> None:
    assert finder.find("parkeervergunning aanvragen").hits == ()
    assert LINE >= 0


async def _longest_pause_until(done: Callable[[], bool]) -> float:
    """How long the loop stood still at most, in seconds."""
    longest, last = 0.0, time.monotonic()
    while not done():
        await asyncio.sleep(0.02)
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    return longest
