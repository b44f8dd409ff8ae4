"""Which messages a calendar asks for, to whom and when."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.model import Band, CheckinId, Outcome, Rounds, checkin_of
from bot.checkins.model_added import Astray
from bot.checkins.ways import Stray
from bot.civil import QuietHours, is_quiet, to_utc
from bot.groups.model import Group, GroupId, Member, Phase, Session, SessionId
from bot.messenger.sending import Sending, State
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.later import pruned
from bot.reminders.model import Kind, Slot, due, next_look, slots
from bot.reminders.tidying import tidied

ANNA, BRAM = PersonId(1), PersonId(2)
DEWI, EMRE = PersonId(11), PersonId(12)
QUIET = QuietHours()
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def wall(day: date, hour: int, minute: int = 0) -> datetime:
    """What the clock on the wall shows."""
    return datetime.combine(day, time(hour, minute))


def session(starts: datetime, number: int = 1, minutes: int = 120, **more: object) -> Session:
    """A session that starts at this wall-clock time."""
    made = Session(SessionId(f"s{number}"), number, starts, to_utc(starts), minutes)
    return msgspec.structs.replace(made, **more)


def record(*sessions: Session, rounds: Rounds | None = None, chat: int | None = None) -> GroupRecord:
    """Anna's and Bram's group with Dewi and Emre."""
    members = (Member(DEWI, LONG_AGO), Member(EMRE, LONG_AGO))
    group = Group(GroupId("g"), "Dinsdag", LONG_AGO, None, (ANNA, BRAM), members, sessions=sessions, chat=chat)
    group = msgspec.structs.replace(group, chat_since=LONG_AGO if chat is not None else None)
    return GroupRecord(group, rounds or Rounds())


def slot(one: GroupRecord, kind: Kind) -> Slot:
    """The group's only slot of a kind."""
    (found,) = [slot for slot in slots(one, QUIET) if slot.kind is kind]
    return found


TUESDAY = date(2026, 10, 13)


def test_everybody_hears_the_day_before_at_the_same_hour() -> None:
    found = slot(record(session(wall(TUESDAY, 9, 30))), Kind.DAY_BEFORE)
    assert found.at == to_utc(wall(date(2026, 10, 12), 9, 30))
    assert set(found.recipients) == {ANNA, BRAM, DEWI, EMRE}


def test_only_who_guides_hears_an_hour_before() -> None:
    found = slot(record(session(wall(TUESDAY, 9, 30))), Kind.HOUR_BEFORE)
    assert found.at == to_utc(wall(TUESDAY, 8, 30))
    assert found.recipients == (ANNA, BRAM)


def test_the_day_before_a_monday_is_not_said_on_sunday() -> None:
    monday = date(2026, 10, 12)
    late = slot(record(session(wall(monday, 13, 30))), Kind.DAY_BEFORE)
    assert late.at == to_utc(wall(monday, 8))
    early = slot(record(session(wall(monday, 9, 30))), Kind.DAY_BEFORE)
    assert early.at == to_utc(wall(date(2026, 10, 10), 19, 59))


def test_the_day_before_crosses_the_clock_change_by_the_wall() -> None:
    after_spring = date(2026, 3, 30)
    quiet_sunday_allowed = QuietHours(sundays=False)
    (found,) = [
        one
        for one in slots(record(session(wall(after_spring, 2, 30))), quiet_sunday_allowed)
        if one.kind is Kind.DAY_BEFORE
    ]
    assert not is_quiet(found.at, quiet_sunday_allowed)
    sunday = slot(record(session(wall(date(2026, 3, 29), 10))), Kind.DAY_BEFORE)
    assert sunday.at.astimezone(ZoneInfo("Europe/Amsterdam")).replace(tzinfo=None) == wall(date(2026, 3, 28), 10)


def test_who_joins_after_the_reminder_does_not_get_it() -> None:
    plain = record(session(wall(TUESDAY, 9, 30)))
    late = Member(PersonId(13), to_utc(wall(date(2026, 10, 12), 15)))
    joined = msgspec.structs.replace(
        plain, group=msgspec.structs.replace(plain.group, members=(*plain.group.members, late))
    )
    assert 13 not in slot(joined, Kind.DAY_BEFORE).recipients


def test_a_cancelled_session_asks_for_nothing() -> None:
    assert list(slots(record(session(wall(TUESDAY, 9, 30), cancelled=True)), QUIET)) == []


def test_a_moved_session_has_new_keys() -> None:
    before = slot(record(session(wall(TUESDAY, 9, 30))), Kind.DAY_BEFORE)
    after = slot(record(session(wall(TUESDAY, 10), revision=1)), Kind.DAY_BEFORE)
    assert before.key(DEWI) != after.key(DEWI)


def open_round(one: Session, closes: datetime) -> Rounds:
    """A check-in about this session that is open."""
    return Rounds(open=checkin_of(GroupId("g"), one.id), closes=closes)


def test_an_open_checkin_calls_ten_minutes_after_the_end_and_once_more_in_the_evening() -> None:
    held = session(wall(TUESDAY, 9, 30))
    asked = record(held, rounds=open_round(held, to_utc(wall(date(2026, 10, 14), 12))))
    assert slot(asked, Kind.ASK).at == to_utc(wall(TUESDAY, 11, 40))
    assert slot(asked, Kind.NUDGE).at == to_utc(wall(TUESDAY, 18, 30))


def test_no_evening_reminder_soon_after_the_call() -> None:
    held = session(wall(TUESDAY, 15), minutes=120)
    asked = record(held, rounds=open_round(held, to_utc(wall(date(2026, 10, 14), 12))))
    assert [one.kind for one in slots(asked, QUIET) if one.kind is Kind.NUDGE] == []


def test_two_hours_after_the_call_is_late_enough_for_the_evening_reminder() -> None:
    held = session(wall(TUESDAY, 14, 20))
    asked = record(held, rounds=open_round(held, to_utc(wall(date(2026, 10, 14), 12))))
    assert slot(asked, Kind.NUDGE).at == slot(asked, Kind.ASK).at + timedelta(hours=2)


def test_that_polls_go_otherwise_is_told_once_it_has_settled() -> None:
    held, known, closes = session(wall(TUESDAY, 9, 30)), to_utc(wall(TUESDAY, 13)), to_utc(wall(TUESDAY, 18))
    astray = Astray(held.id, Stray.GONE, known, closes)
    assert slot(record(held, rounds=Rounds(astray=astray)), Kind.POLLS).at == known + timedelta(minutes=2)


def test_a_closed_checkin_calls_nobody() -> None:
    kinds = {one.kind for one in slots(record(session(wall(TUESDAY, 9, 30))), QUIET)}
    assert kinds == {Kind.DAY_BEFORE, Kind.HOUR_BEFORE, Kind.DEBRIEF}


def outcome(one: Session, closed: datetime) -> Outcome:
    """A published outcome of this session."""
    return Outcome(CheckinId("c"), one.id, closed, Phase.CONFLICT, 9, ("P1",), {})


def test_the_group_hears_its_outcome_before_who_guides_it() -> None:
    held = session(wall(TUESDAY, 9, 30))
    told = record(held, rounds=Rounds(outcomes=(outcome(held, to_utc(wall(date(2026, 10, 14), 12))),)))
    assert slot(told, Kind.OUTCOME).recipients == (DEWI, EMRE)
    assert slot(told, Kind.OUTCOME).at < slot(told, Kind.MIRROR).at
    assert slot(told, Kind.MIRROR).recipients == (ANNA, BRAM)


def test_a_group_with_its_own_chat_hears_it_there() -> None:
    held = session(wall(TUESDAY, 9, 30))
    told = record(held, rounds=Rounds(outcomes=(outcome(held, to_utc(wall(TUESDAY, 12))),)), chat=-77)
    assert slot(told, Kind.OUTCOME).recipients == (-77,)


def test_a_chat_tied_during_the_round_does_not_divert_the_outcome_from_the_members() -> None:
    held = session(wall(TUESDAY, 9, 30))
    told = record(held, rounds=Rounds(outcomes=(outcome(held, to_utc(wall(TUESDAY, 12))),)), chat=-77)
    late = msgspec.structs.replace(told.group, chat_since=held.ends + timedelta(minutes=1))
    assert slot(msgspec.structs.replace(told, group=late), Kind.OUTCOME).recipients == (DEWI, EMRE)


@pytest.mark.parametrize("chat", [None, -77], ids=["each apart", "own chat"])
@pytest.mark.parametrize("shown", [True, False], ids=["shown", "too few"])
def test_who_was_not_called_in_full_weeks_hears_only_what_is_shown(shown: bool, chat: int | None) -> None:
    held, after = session(wall(TUESDAY, 9, 30)), session(wall(date(2026, 10, 20), 9, 30), 2)
    found = outcome(held, to_utc(wall(date(2026, 10, 14), 12)))
    bands = {"P1": Band.HIGH} if shown else {}
    rounds = Rounds(outcomes=(msgspec.structs.replace(found, bands=bands),), unasked=frozenset({held.id}))
    told = record(held, after, rounds=rounds, chat=chat)
    called = msgspec.structs.replace(told, calls={f"{held.id}.{EMRE}": 7})
    everybody = (DEWI, EMRE) if chat is None else (chat,)
    assert slot(told, Kind.OUTCOME).recipients == (everybody if shown else ())
    assert slot(called, Kind.OUTCOME).recipients == (everybody if shown else (EMRE,))
    silent = slot(told, Kind.OUTCOME)
    assert tidied(told, silent.at, QUIET).rounds.untold == frozenset(), "who guides is not kept waiting"


def test_a_goodbye_is_for_who_was_not_called_too() -> None:
    held = session(wall(TUESDAY, 9, 30))
    found = outcome(held, to_utc(wall(date(2026, 10, 14), 12)))
    last = record(held, rounds=Rounds(outcomes=(found,), unasked=frozenset({held.id})))
    assert slot(last, Kind.OUTCOME).recipients == (DEWI, EMRE)


def test_who_guides_hears_nothing_until_the_group_was_told() -> None:
    held = session(wall(TUESDAY, 9, 30))
    closed = to_utc(wall(date(2026, 10, 14), 12))
    waiting = record(held, rounds=Rounds(outcomes=(outcome(held, closed),), untold=frozenset({held.id})))
    assert not [one for one in slots(waiting, QUIET) if one.kind is Kind.MIRROR]
    assert waiting.rounds.told() == ()
    found = slot(waiting, Kind.OUTCOME)
    heard = msgspec.structs.replace(waiting, outbox={found.key(one): sent(found.at) for one in found.recipients})
    assert tidied(heard, found.at, QUIET).rounds.untold == frozenset()


@given(starts=st.datetimes(datetime(2025, 1, 1), datetime(2030, 12, 31)), minutes=st.integers(15, 480))
def test_nothing_is_ever_planned_in_quiet_hours_unless_it_expires_unsaid(starts: datetime, minutes: int) -> None:
    one = session(starts, minutes=minutes)
    asked = record(one, rounds=open_round(one, one.ends + timedelta(hours=30)))
    for found in slots(asked, QUIET):
        assert not is_quiet(found.at, QUIET) or found.at >= found.expires


def sent(at: datetime, state: State = State.SENT, tries: int = 1) -> Sending:
    """A line of the outbox."""
    return Sending(state, at, tries)


def test_what_was_sent_is_not_due_again() -> None:
    one = record(session(wall(TUESDAY, 9, 30)))
    found = slot(one, Kind.DAY_BEFORE)
    (waiting,) = due(one, found.at, QUIET)
    assert set(waiting.recipients) == set(found.recipients)
    said = msgspec.structs.replace(one, outbox={found.key(DEWI): sent(found.at)})
    (waiting,) = due(said, found.at, QUIET)
    assert DEWI not in waiting.recipients


@pytest.mark.parametrize(("kind", "again"), [(Kind.ASK, True), (Kind.DEBRIEF, False)])
def test_only_a_checkin_call_of_unknown_fate_goes_out_once_more(kind: Kind, *, again: bool) -> None:
    held = session(wall(TUESDAY, 9, 30))
    asked = record(held, rounds=open_round(held, to_utc(wall(date(2026, 10, 14), 12))))
    found = slot(asked, kind)
    reader = found.recipients[0]
    lost = msgspec.structs.replace(asked, outbox={found.key(reader): sent(found.at, State.UNKNOWN)})
    later = found.at + timedelta(minutes=15)
    assert any(one.kind is kind and reader in one.recipients for one in due(lost, later, QUIET)) is again
    twice = msgspec.structs.replace(asked, outbox={found.key(reader): sent(found.at, State.UNKNOWN, 2)})
    assert not any(one.kind is kind and reader in one.recipients for one in due(twice, later, QUIET))


def test_a_slot_that_went_out_is_written_down_as_one_line() -> None:
    one = record(session(wall(TUESDAY, 9, 30)))
    found = slot(one, Kind.DAY_BEFORE)
    lines = {found.key(reader): sent(found.at) for reader in found.recipients}
    tidy = tidied(msgspec.structs.replace(one, outbox=lines), found.at, QUIET)
    assert set(tidy.outbox) == {found.name}


def test_a_line_of_unknown_fate_stays_for_the_operator() -> None:
    one = record(session(wall(TUESDAY, 9, 30)))
    found = slot(one, Kind.DAY_BEFORE)
    lines = {found.key(DEWI): sent(found.at, State.UNKNOWN)}
    tidy = tidied(msgspec.structs.replace(one, outbox=lines), found.expires, QUIET)
    assert set(tidy.outbox) == {found.name, found.key(DEWI)}


def test_who_was_called_in_vain_is_forgotten_when_the_checkin_closes() -> None:
    """Who had answered was not called again: a line of the others that stays would tell who they are."""
    held = session(wall(TUESDAY, 9, 30))
    closes = to_utc(wall(date(2026, 10, 14), 12))
    asked = record(held, rounds=open_round(held, closes))
    found = slot(asked, Kind.ASK)
    lines = {found.key(DEWI): sent(found.at, State.UNKNOWN), found.key(EMRE): sent(found.at)}
    called = msgspec.structs.replace(asked, outbox=lines)
    assert pruned(called, closes).outbox == lines
    assert pruned(msgspec.structs.replace(called, rounds=Rounds()), closes).outbox == {}


def test_the_next_look_is_the_next_message() -> None:
    one = record(session(wall(TUESDAY, 9, 30)), session(wall(date(2026, 10, 20), 9, 30), number=2))
    looks = []
    for _ in range(20):
        look = next_look(one, QUIET)
        if look is None:
            break
        looks.append(look)
        one = tidied(one, look + timedelta(days=3), QUIET)
    assert look is None
    assert looks == sorted(looks)
    assert len(looks) <= 6
