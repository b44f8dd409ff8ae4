"""What a group that ended said of its goal: one line for who coordinates it, and nothing that compares groups."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import msgspec
import pytest

from bot.checkins.model import GOAL, Band
from bot.digest.goals import all_reached, reached
from bot.digest.history import View, view_of
from bot.digest.model import Digested, summarize
from bot.digest.patterns import PatternKind, patterns
from bot.digest.report import COLUMNS, period_of, report_of
from bot.digest.report_files import as_csv
from bot.digest.report_page import as_pdf
from bot.digest.rules import Reader
from bot.digest.screens import WeekScreens
from bot.digest.signals import concerns
from bot.digest.trend import trend_of
from bot.digest.trend_chat import signs
from bot.digest.week_picture import worst
from bot.groups.model import Group
from bot.groups.model_draft import LONGEST_TITLE
from bot.guidance.shelf import phase_titles
from bot.records import GroupRecord
from tests.digest.scene import set_scene
from tests.digest.test_model import MONDAY, group
from tests.neighbour import words_in
from tests.real import the_content, the_texts
from tests.screens import said

LOW, MIDDLE, HIGH = Band
SAY = partial(the_texts().plain, "nl")
LAST = ("P1", "P2", "P3", GOAL)


def ended(band: Band | None, title: str = "Dinsdag", *others: dict[str, Band]) -> GroupRecord:
    """A group that was asked about its goal a week ago, at its last session."""
    record = group(*others, {"P1": HIGH, **({GOAL: band} if band is not None else {})}, title=title)
    *before, last = record.rounds.outcomes
    asked = msgspec.structs.replace(last, questions=LAST)
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=(*before, asked)))


def seen(record: GroupRecord, moment_later: timedelta = timedelta()) -> View:
    """As the coordinator may know it."""
    return view_of(record, Reader.COORDINATOR, MONDAY + moment_later)


def digest_of(records: Sequence[GroupRecord]) -> str:
    """What the digest of that Monday says."""
    screens = WeekScreens(the_content().questions, phase_titles(the_content()), the_content().concerns, SAY)
    week = summarize(records, MONDAY, the_content().concerns)
    return said(screens.week(Digested(week, {}, {}, MONDAY)))


@pytest.mark.parametrize("band", [*Band, None])
def test_an_ended_group_has_one_band_or_too_few_answers(band: Band | None) -> None:
    found = reached(seen(ended(band)))
    assert found is not None
    assert (found.title, found.band) == ("Dinsdag", band)


def test_it_is_not_there_before_the_coordinators_time_nor_while_the_group_goes_on() -> None:
    record = ended(HIGH)
    (outcome,) = record.rounds.outcomes
    early = msgspec.structs.replace(record.rounds, untold=frozenset({outcome.session}))
    assert reached(seen(msgspec.structs.replace(record, rounds=early))) is None
    assert reached(seen(record, timedelta(days=-6))) is None
    (session,) = record.group.sessions
    more = msgspec.structs.replace(session, id="s2", number=2, starts=session.starts + timedelta(weeks=2))
    longer: Group = msgspec.structs.replace(record.group, sessions=(session, more))
    assert reached(seen(msgspec.structs.replace(record, group=longer))) is None


def test_a_group_without_a_goal_has_nothing_to_say() -> None:
    assert reached(seen(group({"P1": HIGH, "P4": HIGH}))) is None
    assert digest_of([group({"P1": HIGH, "P4": HIGH})]).count("Doel") == 0


def test_groups_stand_by_name_and_never_by_how_high() -> None:
    views = [seen(ended(LOW, "Aardbei")), seen(ended(HIGH, "Citroen")), seen(ended(None, "Banaan"))]
    assert [one.title for one in all_reached(views)] == ["Aardbei", "Banaan", "Citroen"]


def test_a_quiet_week_stays_short_however_long_the_name() -> None:
    title = "Een groep met een heel erg lange naam ab"
    assert len(title) == LONGEST_TITLE
    told = digest_of([ended(HIGH, title)])
    assert f"{title}: hoog." in told
    assert told.index(title) >= 100
    assert len(told) <= 200
    several = digest_of([ended(HIGH, "Aardbei"), ended(LOW, "Banaan")])
    assert "2 groepen namen afscheid." in several
    assert "hoog" not in several
    assert len(several) <= 200
    assert "doel" not in digest_of([ended(None)])


def test_a_week_with_points_has_no_room_for_it() -> None:
    low = {"P1": LOW, "P2": LOW, "P3": LOW}
    full = [group(low, low, title=title) for title in ("Aardbei", "Banaan", "Citroen", "Druif")]
    told = digest_of([*full, ended(MIDDLE, "Eikel")])
    assert "Eikel" not in told
    assert words_in(told) <= 100


def test_the_total_is_told_only_where_three_groups_share_it() -> None:
    two = [seen(ended(HIGH, title)) for title in ("a", "b")]
    assert not [one for one in patterns([*two, seen(ended(LOW, "c"))]) if one.question == GOAL]
    three = patterns([*two, seen(ended(LOW, "c")), seen(ended(HIGH, "d"))])
    found = [(one.kind, one.groups, one.among, one.phase) for one in three if one.question == GOAL]
    assert found == [(PatternKind.HIGH, 3, 4, None)]


def test_in_a_trend_the_phases_question_was_not_asked_and_so_is_no_gap() -> None:
    before = {"P1": HIGH, "P4": LOW}
    trend = trend_of(seen(ended(HIGH, "Dinsdag", before)))
    assert (signs(trend, "P1"), signs(trend, "P4")) == ("▲▲", "▼·")
    assert not trend.columns[-1].is_gap("P4")
    assert trend.columns[-1].is_gap("P2")


def test_a_goal_that_was_not_reached_is_no_low_point_and_no_reason_to_doubt_a_high_one() -> None:
    (outcome,) = ended(LOW).rounds.outcomes
    assert worst(outcome) is HIGH
    assert not list(concerns(seen(ended(LOW)), the_content().concerns))


async def test_report_and_page_have_it_with_what_it_means() -> None:
    scene = await set_scene(groups=1, weeks=4)
    period = period_of("2026-Q4")
    assert period is not None
    questions, phases = the_content().questions, phase_titles(the_content())
    heads = scene.report_chat._heads()
    read = []
    for record in (ended(HIGH), ended(None), group({"P1": HIGH, "P4": LOW})):
        rows = report_of([seen(record)], period, questions, phases, SAY)
        (row,) = csv.DictReader(io.StringIO(as_csv(rows, heads).decode("utf-8-sig")), delimiter=";")
        read.append((row["Doel gehaald"], row["Vraag van de fase"], row["Naam van die vraag"]))
    assert read == [("hoog", "", ""), ("te weinig antwoorden", "", ""), ("", "laag", "Oneens durven zijn")]
    assert SAY("digest-report-explain-p5", {}).startswith(f'"{questions.goal.text}"')
    assert len(heads) == len(COLUMNS)
    week = summarize([ended(HIGH)], MONDAY, the_content().concerns)
    page = scene.report_chat.page(week, [], all_reached([seen(ended(HIGH))]))
    assert page.goals == ("Dinsdag is klaar. Doel gehaald: hoog.",)
    assert as_pdf(page).startswith(b"%PDF")
