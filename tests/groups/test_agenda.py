"""Sessions in the calendar of a phone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar

from bot.civil import AMSTERDAM
from bot.groups.agenda import NEUTRAL, calendar_of
from bot.groups.model import Group, GroupId, Member, Series, SessionId, sessions_from
from bot.groups.model_plan import Decider, Scope, When, called_off, moved, placed
from bot.people.model import PersonId

ANNA, DEWI = PersonId(1), PersonId(11)
NOW = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
SERIES = Series(date(2026, 10, 20), time(9, 30), 120, 1, 2)
GROUP = Group(
    GroupId("oost"),
    "Schulden & werk, oost;\nBEGIN:VEVENT",
    NOW,
    None,
    (ANNA,),
    (Member(DEWI, NOW),),
    sessions=sessions_from(SERIES, AMSTERDAM),
)
WHO = Decider(ANNA, NOW)


def events(group: Group, person: PersonId = ANNA) -> list:
    return list(Calendar.from_ical(calendar_of([group], person, NOW)).walk("VEVENT"))


def test_each_session_is_an_event_at_the_hour_on_the_wall_also_after_the_clock_change() -> None:
    first, second = events(GROUP)
    assert [one.decoded("dtstart").replace(tzinfo=None) for one in (first, second)] == [
        datetime(2026, 10, 20, 9, 30),
        datetime(2026, 10, 27, 9, 30),
    ]
    assert [one.decoded("dtstart").utcoffset() for one in (first, second)] == [timedelta(hours=2), timedelta(hours=1)]
    assert first.decoded("dtend") - first.decoded("dtstart") == timedelta(hours=2)
    assert first["dtstart"].params["TZID"] == "Europe/Amsterdam"


def test_the_file_brings_its_time_zone() -> None:
    calendar = Calendar.from_ical(calendar_of([GROUP], ANNA, NOW))
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]


def test_a_moved_session_keeps_its_uid_and_has_a_higher_sequence() -> None:
    session = GROUP.session(SessionId("s1"))
    assert session is not None
    after = moved(GROUP, session, When(datetime(2026, 10, 22, 9, 30)), Scope.ONE, WHO)
    old, new = events(GROUP)[0], events(after)[0]
    assert old["uid"] == new["uid"]
    assert (old["sequence"], new["sequence"]) == (0, 1)
    assert new.decoded("dtstart").replace(tzinfo=None) == datetime(2026, 10, 22, 9, 30)
    assert len({one["uid"] for one in events(after)}) == 2


def test_a_cancelled_session_stays_in_as_cancelled() -> None:
    session = GROUP.session(SessionId("s1"))
    assert session is not None
    first, second = events(called_off(GROUP, session, Scope.ONE, WHO))
    assert (first["status"], second["status"]) == ("CANCELLED", "CONFIRMED")
    assert first["sequence"] == 1


def test_who_guides_sees_the_title_and_who_takes_part_does_not() -> None:
    session = GROUP.session(SessionId("s1"))
    assert session is not None
    group = placed(GROUP, session, "De Brug, zaal 2; achterom", Scope.ONE, WHO)
    assert str(events(group)[0]["summary"]) == f"{GROUP.title} (1)"
    assert {str(one["summary"]) for one in events(group, DEWI)} == {NEUTRAL}
    assert str(events(group, DEWI)[0]["location"]) == "De Brug, zaal 2; achterom"
    assert b"Schulden" not in calendar_of([group], DEWI, NOW)


def test_what_people_typed_cannot_add_events() -> None:
    assert len(events(GROUP)) == 2
