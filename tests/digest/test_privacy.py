"""What a digest, a trend, a pattern or a report says follows from what was published, and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from random import Random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.checkins.model import Outcome
from bot.digest.history import view_of
from bot.digest.model import next_digest, summarize
from bot.digest.patterns import FEWEST, PatternKind, few_answers, patterns
from bot.digest.report import period_of, report_of
from bot.digest.rules import Reader
from bot.digest.signals import concerns
from bot.digest.trend import trend_of
from bot.guidance.shelf import phase_titles
from bot.records import GroupRecord
from bot.season.groups import simulated
from tests.digest.scene import BEGIN, content, monday

WORD = {PatternKind.LOW: "laag", PatternKind.HIGH: "hoog"}


def shrinking(record: GroupRecord, seed: int) -> GroupRecord:
    """The group as if people left and came, and as if now and then the wire was down when it was to hear."""
    chance = Random(seed)
    outcomes = tuple(
        msgspec.structs.replace(one, members=one.members + chance.randint(-1, 2)) for one in record.rounds.outcomes
    )
    untold = frozenset(one.session for one in outcomes if chance.random() < 0.1)
    rounds = msgspec.structs.replace(record.rounds, outcomes=outcomes, untold=untold)
    return msgspec.structs.replace(record, rounds=rounds)


histories = st.builds(
    lambda groups, weeks, seed: [shrinking(one, seed) for one in simulated(groups, weeks, seed, BEGIN)],
    st.integers(1, 6),
    st.integers(1, 10),
    st.integers(0, 10_000),
)


def say(key: str, values: Mapping[str, str | int]) -> str:
    """The words of a report, plainly."""
    return f"{key} {dict(values)}"


def all_said(records: list[GroupRecord], moment: datetime) -> tuple[object, ...]:
    """Everything a coordinator can get out of us about these groups, before it is put into words."""
    book = content().concerns
    views = [view_of(record, Reader.COORDINATOR, moment) for record in records]
    period = period_of("2026-H2")
    assert period is not None
    return (
        summarize(records, moment, book),
        [trend_of(view) for view in views],
        patterns(views),
        few_answers(views),
        report_of(views, period, content().questions, phase_titles(content()), say),
    )


def only(record: GroupRecord, outcomes: tuple[Outcome, ...]) -> GroupRecord:
    """The group as if nothing else had ever come out."""
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=outcomes))


moments = st.builds(lambda week, hours: monday(week) + timedelta(hours=hours), st.integers(40, 50), st.integers(0, 167))
"""Any hour: on a Monday morning no outcome is a day old, because nobody meets on Saturday."""


@given(histories, moments)
@settings(max_examples=60)
def test_an_outcome_of_today_says_nothing_to_a_coordinator_until_tomorrow(
    records: list[GroupRecord], moment: datetime
) -> None:
    cut = moment - timedelta(hours=24)
    known = [only(one, tuple(out for out in one.rounds.outcomes if out.closed <= cut)) for one in records]
    assert all_said(known, moment) == all_said(records, moment)


@given(histories, moments)
@settings(max_examples=40)
def test_what_a_group_was_not_told_says_nothing_to_anybody(records: list[GroupRecord], moment: datetime) -> None:
    told = [only(record, record.rounds.told()) for record in records]
    assert all_said(told, moment) == all_said(records, moment)
    for reader in Reader:
        heard = [
            [list(concerns(view_of(one, reader, moment), content().concerns)) for one in of] for of in (told, records)
        ]
        assert heard[0] == heard[1]


def test_there_are_hours_at_which_an_outcome_is_the_groups_alone() -> None:
    """Else the test above would say nothing."""
    (record,) = simulated(1, 8, 3, BEGIN)
    newest = record.rounds.outcomes[3]
    assert newest.published
    hour = timedelta(hours=1)
    views = [view_of(record, Reader.COORDINATOR, newest.closed + 24 * hour + late) for late in (-hour, hour)]
    assert [newest in view.outcomes for view in views] == [False, True]
    facilitator = view_of(record, Reader.FACILITATOR, newest.closed + hour)
    assert newest in facilitator.outcomes


@given(histories, st.integers(40, 50), st.integers(0, 1000))
@settings(max_examples=40)
def test_hiding_one_groups_outcome_changes_nothing_that_is_said_of_the_others(
    records: list[GroupRecord], week: int, seed: int
) -> None:
    """Complementary suppression: no total is shown from which what is hidden could be worked out."""
    chance = Random(seed)
    hidden = chance.choice(records)
    outcomes = tuple(
        msgspec.structs.replace(one, bands={}) if chance.random() < 0.5 else one for one in hidden.rounds.outcomes
    )
    changed = msgspec.structs.replace(hidden, rounds=msgspec.structs.replace(hidden.rounds, outcomes=outcomes))
    others = [changed if one is hidden else one for one in records]
    before, after = (summarize(one, monday(week), content().concerns) for one in (records, others))
    mine = hidden.group.id
    assert [line for line in before.groups if line.group != mine] == [one for one in after.groups if one.group != mine]
    assert {one for one in before.concerns if one.group != mine} == {one for one in after.concerns if one.group != mine}


@given(histories, st.integers(1, 6), st.integers(8, 16))
@settings(max_examples=40)
def test_neighbouring_digests_differ_only_by_what_was_published_in_between(
    records: list[GroupRecord], day: int, hour: int
) -> None:
    moment = next_digest(monday(42), day, time(hour, 30))
    later = next_digest(moment, day, time(hour, 30))
    for record in records:
        first, second = (view_of(record, Reader.COORDINATOR, one) for one in (moment, later))
        assert second.outcomes[: len(first.outcomes)] == first.outcomes
        for outcome in second.outcomes[len(first.outcomes) :]:
            assert moment < outcome.closed + timedelta(hours=24) <= later
        shown = [trend_of(view).columns[: len(first.meetings)] for view in (first, second)]
        for before, after in zip(*shown, strict=True):
            assert before.outcome in (None, after.outcome)
            assert before.present in (None, after.present)


@given(histories, st.integers(40, 50))
@settings(max_examples=40)
def test_every_value_behind_a_concern_was_published(records: list[GroupRecord], week: int) -> None:
    for record in records:
        view = view_of(record, Reader.COORDINATOR, monday(week))
        for concern in concerns(view, content().concerns):
            shown = [one.bands.get(concern.question) for one in view.outcomes]
            published = [band for band in shown if band is not None]
            assert concern.bands == tuple(published[len(published) - len(concern.bands) :])


@given(histories, st.integers(40, 50))
@settings(max_examples=40)
def test_a_pattern_counts_only_what_the_overview_shows_anyway(records: list[GroupRecord], week: int) -> None:
    """Nothing hidden is in a total: each is counted again from the lines of the overview."""
    views = [view_of(record, Reader.COORDINATOR, monday(week)) for record in records]
    newest = [line.latest for line in summarize(records, monday(week), content().concerns).groups if line.latest]
    for pattern in patterns(views):
        asked = [one for one in newest if pattern.phase in (None, one.phase) and pattern.question in one.bands]
        if pattern.kind in (PatternKind.LOW, PatternKind.HIGH):
            assert pattern.among == len(asked)
            assert pattern.groups == sum(1 for one in asked if one.bands[pattern.question].value == WORD[pattern.kind])


@given(histories, st.integers(40, 50))
@settings(max_examples=40)
def test_a_pattern_is_told_from_three_groups_on_and_names_none(records: list[GroupRecord], week: int) -> None:
    views = [view_of(record, Reader.COORDINATOR, monday(week)) for record in records]
    for pattern in patterns(views):
        assert FEWEST <= pattern.groups <= pattern.among
        assert not any(record.group.title in str(pattern) for record in records)


def test_nothing_that_a_coordinator_gets_names_a_participant_or_counts_answers() -> None:
    records = simulated(14, 10, 3, BEGIN)
    told = str(all_said(records, monday(47)))
    assert not any(str(member.person) in told for record in records for member in record.group.members)
    assert "answers=" not in told
