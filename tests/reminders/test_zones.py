"""Somebody's own time zone shifts when a message reaches them: never in their night, never after it is of use."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cities import find_zone
from bot.civil import AMSTERDAM, QuietHours, is_quiet, local, to_utc
from bot.digest.model import digest_moment
from bot.groups.model import Group, GroupId, Member, Session, SessionId
from bot.messenger.rendering import Renderer
from bot.messenger.screens import Text
from bot.messenger.sending import Sending, State, begin, tried
from bot.people.model import Person, PersonId
from bot.records import GroupRecord, PersonRecord
from bot.reminders.holding import held
from bot.reminders.model import Kind, due, next_look, slots
from bot.reminders.tidying import tidied
from bot.reminders.wishes import Wishes
from bot.reminders.zones import CHOICES, days_to, is_night, morning_of, own_zone, said
from bot.texts import Texts
from tests.town import the_content

DEWI, EMRE, ANNA = PersonId(11), PersonId(12), PersonId(1)
QUIET = QuietHours()
LONG_AGO = datetime(2024, 1, 1, tzinfo=UTC)
ZONES = (*CHOICES, "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Australia/Lord_Howe")
CHANGES = [
    date(2025, 3, 9), date(2025, 3, 30), date(2025, 10, 26), date(2025, 11, 2), date(2026, 3, 29), date(2026, 4, 5),
    date(2026, 10, 25), date(2027, 3, 28), date(2028, 10, 29), date(2029, 3, 25), date(2030, 10, 27),
]  # fmt: skip
"""Days around which clocks change, here or there."""
around_changes = st.builds(lambda day, more: day + timedelta(days=more), st.sampled_from(CHANGES), st.integers(-3, 3))
zones = st.sampled_from(ZONES)


def reader(zone: str, person: PersonId = EMRE) -> PersonRecord:
    return PersonRecord(Person(person), wishes=Wishes(zone=zone))


def group(starts: datetime) -> GroupRecord:
    one = Session(SessionId("s1"), 1, starts, to_utc(starts), 120)
    members = (Member(DEWI, LONG_AGO), Member(EMRE, LONG_AGO))
    return GroupRecord(Group(GroupId("g"), "Dinsdag", LONG_AGO, None, (ANNA,), members, sessions=(one,)))


def reaches(record: GroupRecord, people: dict[int, PersonRecord]) -> dict[tuple[Kind, int], datetime]:
    """When each message reaches each reader, with a clock that only looks when the group says that it must."""
    found: dict[tuple[Kind, int], datetime] = {}
    for _ in range(100):
        now = next_look(record, QUIET)
        if now is None:
            return found
        for slot in due(record, now, QUIET):
            for one in slot.recipients:
                until = morning_of(people[one], now, QUIET)
                if until is not None:
                    record = held(record, slot, one, until, now) or record
                elif not is_night(people[one], now, QUIET):
                    found[slot.kind, one] = now
                    sent = {**record.outbox, slot.key(one): Sending(State.SENT, now)}
                    record = msgspec.structs.replace(record, outbox=sent)
        record = tidied(record, now, QUIET)
    raise AssertionError("it is looked at for ever")


@given(day=around_changes, hour=st.integers(9, 19), zone=zones)
def test_nothing_reaches_anybody_in_their_night_or_after_it_is_of_use(day: date, hour: int, zone: str) -> None:
    record = group(datetime.combine(day, time(hour, 30)))
    people = {int(DEWI): reader("", DEWI), int(EMRE): reader(zone), int(ANNA): reader(zone, ANNA)}
    found = reaches(record, people)
    calendar = {one.kind: one for one in slots(record, QUIET)}
    for (kind, one), at in found.items():
        assert not is_quiet(at, QUIET, own_zone(people[one].wishes) or AMSTERDAM)
        assert calendar[kind].at <= at < calendar[kind].expires
        if kind is Kind.DAY_BEFORE:
            assert at < record.group.sessions[0].starts
    if not is_quiet(calendar[Kind.DAY_BEFORE].at, QUIET):
        assert found[Kind.DAY_BEFORE, DEWI] == calendar[Kind.DAY_BEFORE].at


@given(day=around_changes, minute=st.integers(0, 24 * 60 - 1), zone=zones)
def test_a_message_waits_until_the_first_civil_moment_there(day: date, minute: int, zone: str) -> None:
    now = datetime.combine(day, time(0), UTC) + timedelta(minutes=minute)
    until = morning_of(reader(zone), now, QUIET)
    there = own_zone(Wishes(zone=zone)) or AMSTERDAM
    assert (until is None) is not is_quiet(now, QUIET, there)
    if until is not None:
        assert now < until <= now + timedelta(hours=37)
        assert local(until, there).time() == QUIET.end
        assert not is_quiet(until, QUIET, there)


@given(day=around_changes, zone=zones)
def test_a_digest_comes_at_the_same_hour_there_whatever_the_clocks_do(day: date, zone: str) -> None:
    moment = digest_moment(datetime.combine(day, time(12), UTC), 1, time(8, 30), ZoneInfo(zone))
    there = local(moment, ZoneInfo(zone))
    assert (there.isoweekday(), there.time()) == (1, time(8, 30))


def say(at: datetime, zone: str) -> str:
    """The moment as somebody in that zone reads it."""
    when = said(at, AMSTERDAM, Wishes(zone=zone))
    return Renderer(Texts(the_content().texts)).plain("nl", Text("wishes-put-off", {"at": when}))


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("", "di 13 okt, 9.30 uur"),
        ("Europe/Brussels", "di 13 okt, 9.30 uur"),
        ("Nowhere/Atlantis", "di 13 okt, 9.30 uur"),
        ("Europe/London", "di 13 okt, 9.30 uur (bij jou 8.30 uur)"),
        ("Pacific/Honolulu", "di 13 okt, 9.30 uur (bij jou ma 12 okt, 21.30 uur)"),
    ],
)
def test_a_session_is_said_in_the_places_time_and_in_the_readers(zone: str, expected: str) -> None:
    assert say(datetime(2026, 10, 13, 7, 30, tzinfo=UTC), zone) == f"Komt terug: {expected}."


def test_what_waits_for_a_morning_was_not_told() -> None:
    now = datetime(2026, 10, 12, 11, 0, tzinfo=UTC)
    assert tried({"moved.s1.1.12": Sending(State.HELD, now), "moved.s1.1.11": Sending(State.SENT, now)}) == (
        "moved.s1.1.11",
    )


def test_the_first_try_after_a_night_is_the_first() -> None:
    now = datetime(2026, 10, 12, 11, 0, tzinfo=UTC)
    assert begin({"day.s1.0.12": Sending(State.HELD, now)}, "day.s1.0.12", now)["day.s1.0.12"].tries == 1


def test_where_a_session_falls_on_another_day_no_word_says_which() -> None:
    at, now = to_utc(datetime(2026, 10, 13, 19, 30)), to_utc(datetime(2026, 10, 12, 22))
    assert days_to(at, AMSTERDAM, None, now) == 1
    assert days_to(at, AMSTERDAM, Wishes(zone="Europe/London"), now) == 1
    assert days_to(at, AMSTERDAM, Wishes(zone="Pacific/Auckland"), now) is None


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Duitsland", "Europe/Berlin"),
        ("oekraïne", "Europe/Kyiv"),
        ("Engeland", "Europe/London"),
        ("Spanje", "Europe/Madrid"),
        ("Portugal", "Europe/Lisbon"),
        ("Rotterdam", "Europe/Amsterdam"),
        ("Den Haag", "Europe/Amsterdam"),
        ("'s-Hertogenbosch", "Europe/Amsterdam"),
        ("Canada", None),
        ("Rusland", None),
    ],
)
def test_a_country_counts_where_nearly_everybody_has_one_time(words: str, zone: str | None) -> None:
    assert find_zone(words, "nl") == zone


def test_every_zone_that_we_name_ourselves_is_known_here() -> None:
    names = {zone for word in ("Congo-Kinshasa", "Chili", "China", "Ecuador") if (zone := find_zone(word, "nl"))}
    assert len(names) == 4
    assert all(own_zone(Wishes(zone=zone)) is not None for zone in names)
