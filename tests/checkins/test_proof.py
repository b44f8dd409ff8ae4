"""The proof of privacy: that it counts what it says, that our rule passes, and that bad rules cannot."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.checkins.learning import learnt, pairs
from bot.checkins.model import Band, Face
from bot.checkins.proof import (
    CRITICAL,
    OTHERS,
    OURS,
    SILENT,
    Enumeration,
    Form,
    Known,
    Shown,
    newcomers_betrayed,
    verdicts,
)
from bot.checkins.proof_report import BEGIN, END, as_markdown, prove, sizes_in, write_into
from bot.checkins.publication import GIFTS_FROM, band_of
from tests.checkins.scene import all_numbers

DOCS = Path(__file__).parents[2] / "docs/privacy.md"
FINER, *BAD = OTHERS
EVERYBODY_ANSWERS = range(1, 6)
SOME_ARE_SILENT = range(6)
SIZES = [*range(5, 13), *(pytest.param(size, marks=pytest.mark.slow) for size in range(13, 31))]


def walked_through(form: Form, members: int, insiders: int, values: Sequence[int]) -> dict[object, frozenset[int]]:
    """The same as the enumeration, the long way: every group of answers, and every choice of what is known."""
    left: dict[object, set[int]] = defaultdict(set)
    for world in itertools.combinations_with_replacement(values, members):
        shown = form.rule(sum(world), sum(one != SILENT for one in world))
        for known, others in known_and_others(world, insiders):
            left[shown, known] |= others
    return {seen: frozenset(possible) for seen, possible in left.items()}


def known_and_others(world: tuple[int, ...], insiders: int) -> Iterator[tuple[tuple[int, ...], set[int]]]:
    for known in set(itertools.combinations(world, insiders)):
        rest = list(world)
        for one in known:
            rest.remove(one)
        yield known, set(rest)


@pytest.mark.parametrize("form", [OURS, *OTHERS], ids=lambda form: form.name)
@pytest.mark.parametrize("insiders", [0, 1, 2])
def test_counting_finds_what_walking_through_all_groups_finds(form: Form, insiders: int) -> None:
    for members in (5, 6, 8):
        counted = Enumeration(form.rule).left(members, insiders, counted=True)
        assert counted == walked_through(form, members, insiders, EVERYBODY_ANSWERS)
        hidden = Enumeration(form.rule).left(members, insiders, counted=False)
        assert hidden == walked_through(form, members, insiders, SOME_ARE_SILENT)


@pytest.mark.parametrize("insiders", [0, 1, 2])
def test_the_best_guess_is_what_walking_through_all_answers_finds(insiders: int) -> None:
    every: dict[object, list[bool]] = defaultdict(list)
    for world in itertools.product(EVERYBODY_ANSWERS, repeat=5):
        shown = OURS.rule(sum(world), 5)
        every[shown, tuple(sorted(world[:insiders]))].append(world[insiders] in CRITICAL)
    best = max(Fraction(sum(guesses), len(guesses)) for guesses in every.values())
    assert Enumeration(OURS.rule).bet(5, insiders) == best


@pytest.mark.parametrize(("insiders", "fewest"), [(0, 0), (1, 0), (0, 5), (1, 5)])
def test_what_a_newcomer_leaves_is_what_walking_through_all_answers_finds(insiders: int, fewest: int) -> None:
    newcomer: dict[object, set[int]] = defaultdict(set)
    other: dict[object, set[int]] = defaultdict(set)
    for world in itertools.product(SOME_ARE_SILENT, repeat=6):
        *before, new = world
        answering = sum(one != SILENT for one in before)
        if answering + (new != SILENT) < fewest:
            continue
        shown = OURS.rule(sum(before), answering), OURS.rule(sum(world), answering + (new != SILENT))
        known = tuple(sorted(before[:insiders]))
        newcomer[shown, known].add(new)
        other[shown, known].add(before[insiders])
    found = Enumeration(OURS.rule).after_a_newcomer(5, insiders, counted=False, fewest=fewest)
    assert found["newcomer"] == newcomer
    assert found["other"] == other


def test_what_is_proven_is_the_rule_that_publishes() -> None:
    for answers in itertools.combinations_with_replacement(EVERYBODY_ANSWERS, 6):
        band = band_of(Face(one) for one in answers)
        assert band is not None
        assert OURS.rule(sum(answers), 6) == band.rank
    assert OURS.rule(20, 4) is None


@pytest.mark.parametrize("members", SIZES)
def test_our_rule_keeps_every_promise(members: int) -> None:
    (verdict,) = verdicts(OURS, [members])
    assert verdict.holds
    assert verdict.critical is verdict.silent is None
    assert len(verdict.worst.kept[0].left) >= 3


@pytest.mark.parametrize("members", [5, 6, 9, 12])
def test_the_finer_form_would_hold_too(members: int) -> None:
    assert all(one.holds for one in verdicts(FINER, [members]))


@pytest.mark.parametrize("form", BAD, ids=lambda form: form.name)
@pytest.mark.parametrize("members", [5, 7])
def test_bad_cuts_cannot_pass(form: Form, members: int) -> None:
    (verdict,) = verdicts(form, [members])
    assert not verdict.holds
    assert verdict.critical is not None
    assert verdict.critical.left <= CRITICAL


@pytest.mark.parametrize(("cut", "answering"), [(Fraction(3), 5), (Fraction(5, 2), 6), (Fraction(3, 2), 5)])
def test_a_single_low_cut_betrays_somebody(cut: Fraction, answering: int) -> None:
    def rule(total: int, count: int) -> Shown:
        return None if count < 5 else int(total >= cut * count)

    left = [Enumeration(rule).left(answering, insiders, counted=True) for insiders in (0, 1, 2)]
    assert any(possible <= CRITICAL for one in left for possible in one.values())


def test_a_rule_that_shows_four_answers_betrays_who_was_silent() -> None:
    def rule(total: int, count: int) -> Shown:
        return count

    (verdict,) = verdicts(Form("counts", rule), [5])
    assert verdict.silent is not None
    assert not verdict.holds


def test_in_a_group_of_five_and_no_other_an_outcome_tells_that_all_answered() -> None:
    assert [one.all_answered for one in verdicts(OURS, [5, 6, 7])] == [True, False, False]


def test_a_single_answer_that_can_be_known_is_always_a_five() -> None:
    singles = {
        possible
        for answering in range(5, 16)
        for insiders in (0, 1, 2)
        for possible in Enumeration(OURS.rule).left(answering, insiders, counted=True).values()
        if len(possible) == 1
    }
    assert singles == {frozenset({5})}


def test_the_worst_that_can_be_known_of_somebody_is_a_three_or_less() -> None:
    left = Enumeration(OURS.rule).left(5, 2, counted=True)
    known: Known = (5, 5)
    assert left[Band.LOW.rank, known] == {1, 2, 3}
    assert min(max(possible) for possible in left.values()) == 3


def test_who_takes_it_for_granted_that_all_said_the_same_twice_still_needs_to_know_who_answered() -> None:
    assert newcomers_betrayed(OURS, range(5, 13), counted=False) == ()
    assert newcomers_betrayed(OURS, range(5, 13), counted=True) == (6, 7, 8, 9, 11, 12)
    assert newcomers_betrayed(OURS, range(5, 15), counted=False, fewest=GIFTS_FROM) == (7, 8, 9, 10, 11)


def test_groups_that_are_not_asked_are_not_proven() -> None:
    with pytest.raises(ValueError, match="not asked"):
        list(verdicts(OURS, [4, 5]))


def test_a_finer_form_tells_more_of_changes_and_of_chance() -> None:
    numbers = all_numbers()
    made = pairs(list(numbers.expected.values()), (numbers.group_sd, numbers.person_sd), 8, seed=1)
    ours, finer = learnt(OURS, made), learnt(FINER, made)
    assert ours.shown < finer.shown
    assert ours.chance < finer.chance < learnt(BAD[-1], made).chance
    assert learnt(OURS, made) == ours


@pytest.mark.parametrize(("written", "sizes"), [("5-30", range(5, 31)), ("8", range(8, 9))])
def test_sizes_are_written_as_people_do(written: str, sizes: range) -> None:
    assert sizes_in(written) == sizes


@pytest.mark.parametrize("written", ["", "4-9", "5-31", "9-5", "five", "5-", "-5"])
def test_sizes_that_make_no_sense_are_refused(written: str) -> None:
    with pytest.raises(ValueError, match="members"):
        sizes_in(written)


def test_the_tables_are_written_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    proof = prove([5, 6], all_numbers())
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    write_into(proof, page)
    written = page.read_text(encoding="utf-8")
    assert written == f"before\n{as_markdown(proof)}\nafter\n"
    assert "| 5 | 1-5 / 5 / 5 | no | no | yes | 54% / 66% / 90% |" in written
    page.write_text("no marks", encoding="utf-8")
    with pytest.raises(ValueError, match="marks"):
        write_into(proof, page)


@pytest.mark.slow
def test_the_page_shows_what_the_command_finds() -> None:
    """But for the other ways, which take long; their rows say what was counted out."""
    parts = as_markdown(prove(range(5, 31), all_numbers(), ways=False)).split("\n* ", 1)
    page = DOCS.read_text(encoding="utf-8")
    assert all(one in page for one in parts)
    begins = ("| who knows all", "| who knows two", "| all who guide", "| the same, who know")
    ways = [one for one in page.splitlines() if one.startswith(begins)]
    assert len(ways) == 5
    assert all(one.endswith("| no |") and "30" in one for one in ways)


def test_the_command_says_it_as_json_too() -> None:
    told = CliRunner().invoke(app, ["privacy-proof", "--members", "5", "--json"])
    assert told.exit_code == 0
    proof = json.loads(told.stdout)
    assert proof["holds"]
    assert proof["forms"][0]["members"][0]["left"] == [[1, 2, 3, 4, 5], [5], [5]]
    assert not any(one["members"][0]["holds"] for one in proof["forms"][2:])
    assert [(one["from_answers"], one["fails_at_members"]) for one in proof["gifts"]] == [
        (5, [5]),
        (6, []),
        (7, []),
        (8, []),
    ]


def test_the_command_prints_a_table() -> None:
    told = CliRunner().invoke(app, ["privacy-proof", "--members", "5"])
    assert told.exit_code == 0
    assert "54% / 66%" in told.stdout
