"""News about a session: who hears it, in which words, and what becomes of the reminders."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from bot.civil import to_utc
from bot.groups.model import Group, Member, SessionId
from bot.groups.model_plan import Decider, Scope, When, called_off, moved, revived
from bot.messenger.sending import Sending, State, begin
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.model import Kind, Slot, due, next_look, slots
from bot.reminders.news_screens import news_screen
from tests.reminders.test_histories import lived
from tests.reminders.test_model import ANNA, BRAM, DEWI, EMRE, QUIET, TUESDAY, record, session, slot, wall

ROOT = Path(__file__).parents[2]
THURSDAY = TUESDAY + timedelta(days=2)
NOW = to_utc(wall(date(2026, 10, 9), 15))


def changed(before: GroupRecord, wall_now: datetime, now: datetime = NOW) -> GroupRecord:
    """The record after Anna moved its first session."""
    one = before.group.sessions[0]
    group = moved(before.group, one, When(wall_now), Scope.ONE, Decider(ANNA, now, tuple(before.outbox)))
    return msgspec.structs.replace(before, group=group)


def of_kind(one: GroupRecord, kind: Kind) -> list[Slot]:
    return [found for found in slots(one, QUIET) if found.kind is kind]


def test_a_move_is_told_two_minutes_later_to_all_but_who_made_it() -> None:
    news = slot(changed(record(session(wall(TUESDAY, 9, 30))), wall(THURSDAY, 9, 30)), Kind.MOVED)
    assert news.at == NOW + timedelta(minutes=2)
    assert news.recipients == (DEWI, EMRE, BRAM)


def test_who_joins_after_a_move_is_not_told_of_it() -> None:
    after = changed(record(session(wall(TUESDAY, 9, 30))), wall(THURSDAY, 9, 30))
    late = Member(PersonId(13), NOW + timedelta(minutes=1))
    joined = msgspec.structs.replace(after.group, members=(*after.group.members, late))
    assert 13 not in slot(msgspec.structs.replace(after, group=joined), Kind.MOVED).recipients


def test_a_move_leaves_no_reminder_of_the_old_time() -> None:
    after = changed(record(session(wall(TUESDAY, 9, 30))), wall(THURSDAY, 14))
    assert {one.session.wall for one in slots(after, QUIET)} == {wall(THURSDAY, 14)}
    assert slot(after, Kind.DAY_BEFORE).at == to_utc(wall(THURSDAY - timedelta(days=1), 14))


def test_a_cancelled_session_is_told_once_and_asks_for_nothing_else() -> None:
    before = record(session(wall(TUESDAY, 9, 30)))
    group = called_off(before.group, before.group.sessions[0], Scope.ONE, Decider(ANNA, NOW))
    assert [one.kind for one in slots(msgspec.structs.replace(before, group=group), QUIET)] == [Kind.CANCELLED]


def test_moved_while_its_reminder_is_being_sent_is_one_old_message_and_a_correction() -> None:
    before = record(session(wall(TUESDAY, 9, 30)))
    monday = to_utc(wall(TUESDAY - timedelta(days=1), 9, 30))
    reminder = slot(before, Kind.DAY_BEFORE)
    sending = msgspec.structs.replace(before, outbox=begin({}, reminder.key(DEWI), monday))
    after = changed(sending, wall(THURSDAY, 9, 30), monday)
    assert [one.kind for one in due(after, monday + timedelta(minutes=2), QUIET)] == [Kind.MOVED]
    back = changed(after, wall(TUESDAY, 9, 30), monday + timedelta(minutes=1))
    assert of_kind(back, Kind.MOVED) == []
    assert slot(back, Kind.DAY_BEFORE).recipients == (EMRE, ANNA, BRAM)
    told = msgspec.structs.replace(back, outbox={reminder.name: Sending(State.SENT, monday)})
    assert of_kind(told, Kind.DAY_BEFORE) == []
    unsaid = msgspec.structs.replace(back, outbox={reminder.name: Sending(State.EXPIRED, monday)})
    assert slot(unsaid, Kind.DAY_BEFORE).recipients == (DEWI, EMRE, ANNA, BRAM), "nobody was told"


def test_moved_within_the_last_day_the_news_takes_the_place_of_the_reminder() -> None:
    monday = to_utc(wall(TUESDAY - timedelta(days=1), 15))
    after = changed(record(session(wall(TUESDAY, 9, 30))), wall(TUESDAY, 14), monday)
    assert of_kind(after, Kind.DAY_BEFORE) == []
    assert slot(after, Kind.MOVED).at == monday + timedelta(minutes=2)


def test_revived_after_the_news_is_a_correction_and_the_reminder_comes() -> None:
    before = record(session(wall(TUESDAY, 9, 30)))
    gone = called_off(before.group, before.group.sessions[0], Scope.ONE, Decider(ANNA, NOW))
    told = {"cancelled.s1.1": Sending(State.SENT, NOW)}
    again = revived(gone, gone.sessions[0], Scope.ONE, Decider(ANNA, NOW + timedelta(hours=1), tuple(told)))
    after = GroupRecord(again, outbox=told)
    screen = news_screen(after, again.sessions[0], NOW.date(), QUIET, guides=False)
    assert screen is not None
    assert screen.text.key == "reminders-revived"
    assert len(of_kind(after, Kind.DAY_BEFORE)) == 1


def test_what_members_read_names_no_group() -> None:
    after = changed(record(session(wall(TUESDAY, 9, 30))), wall(THURSDAY, 9, 30))
    one = after.group.session(SessionId("s1"))
    assert one is not None
    screen = news_screen(after, one, NOW.date(), QUIET, guides=False)
    assert screen is not None
    assert after.group.title not in str(screen.text)


def test_the_next_look_is_at_the_news() -> None:
    after = changed(record(session(wall(TUESDAY, 9, 30))), wall(THURSDAY, 9, 30))
    assert next_look(after, QUIET) == NOW + timedelta(minutes=2)


def test_a_group_without_news_is_kept_as_it_was_before() -> None:
    kept = msgspec.json.decode(msgspec.json.encode(record(session(wall(TUESDAY, 9, 30))).group), type=Group)
    assert kept.sessions[0].news is None


@pytest.mark.slow
@pytest.mark.parametrize("zone", ["UTC", "Europe/Amsterdam", "America/New_York"])
def test_the_servers_own_time_zone_changes_nothing(zone: str) -> None:
    play = "from tests.reminders.test_histories import lived; print(lived(range(7000, 7003)))"
    found = subprocess.run(
        [sys.executable, "-c", play], cwd=ROOT, env={**os.environ, "TZ": zone}, check=True, capture_output=True
    )
    assert int(found.stdout) == lived(range(7000, 7003))
