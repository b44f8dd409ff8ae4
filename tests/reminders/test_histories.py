"""Random histories of a group's calendar, told to the bot's own rules and to a plain model: both say the same.

Created, moved, cancelled, revived, paused, made longer; with days off skipped, quiet hours, messages put off or turned
off, people on holiday, time in which we were down, and clocks that jump; around every night on which the clocks change
from 2025 to 2030, and on ordinary days.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import msgspec
import pytest

from bot.civil import QuietHours
from bot.daysoff import DaysOff, SchoolHoliday
from bot.errors import Mistake
from bot.groups.model import DraftStep, Group, GroupDraft, GroupId, Member, Session, SessionId
from bot.groups.model_draft import group_of
from bot.groups.model_plan import (
    Decider,
    Scope,
    When,
    called_off,
    lasting,
    moved,
    paused,
    revived,
    to_change,
    with_extra,
)
from bot.messenger.sending import tried
from bot.people.model import PersonId
from bot.reminders.wishes import Away, Wishes
from tests.reminders.plain import UNHEARD, PlainSchedule, PlainSession
from tests.reminders.plain_clock import AMSTERDAM, DAY, MINUTE, Quiet, moment_at, series_days, wall_at
from tests.reminders.real import Real

ANNA, BRAM, DEWI, EMRE = PersonId(1), PersonId(2), PersonId(11), PersonId(12)
TICK = 10 * MINUTE
LASTS = 16 * DAY
CHANGES = [
    *(date(2025, 3, 30), date(2025, 10, 26), date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28)),
    *(date(2027, 10, 31), date(2028, 3, 26), date(2028, 10, 29), date(2029, 3, 25), date(2029, 10, 28)),
    *(date(2030, 3, 31), date(2030, 10, 27)),
]
"""The nights on which the clocks change; also near the end of February in a leap year and in week 53."""
ORDINARY = [date(2028, 2, 29), date(2026, 12, 28), date(2027, 1, 4), date(2026, 5, 5), date(2026, 6, 10)]
NIGHT = time(2, 30)
"""Skipped on one Sunday in March, there twice on one in October."""
HOURS = [time(9, 30), time(13, 30), time(8, 0), time(10, 15), time(19, 0), NIGHT, time(0, 0), time(23, 30)]
QUIETS = [Quiet(time(20), time(8), True), Quiet(time(22, 30), time(7), False), Quiet(time(23, 59), time(0), False)]


class History:
    """One seeded life of one group, lived twice.

    Args:
        seed: the same seed, the same life.
    """

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        middle = self.chance.choice(CHANGES if seed % 3 else ORDINARY)
        self.now = moment_at(datetime.combine(middle - 9 * DAY, time(11)))
        self.ends = self.now + LASTS
        self.quiet = self.chance.choice(QUIETS)
        self.real, self.plain = self._made(middle - 7 * DAY)
        self.told: list[str] = []

    def _made(self, first: date) -> tuple[Real, PlainSchedule]:
        """The group, made by way of a draft, with days off skipped."""
        at, minutes = self.chance.choice((NIGHT, *HOURS, *HOURS[:3])), self.chance.choice((60, 120))
        sunday = {6} if at == NIGHT else set()
        weekdays = tuple(sorted(sunday | set(self.chance.sample(range(7), self.chance.choice((1, 2, 3))))))
        every, times = self.chance.choice((1, 1, 2)), self.chance.randint(2, 6)
        off = {first + number * DAY for number in self.chance.sample(range(14), 2)}
        holidays = tuple(SchoolHoliday("vrij", day, day) for day in sorted(off))
        days_off = DaysOff(good_friday=False, liberation_day="never", school=holidays)
        start = first + self.chance.randint(0, 3) * DAY
        draft = GroupDraft(
            GroupId("g"), DraftStep.CONFIRM, "Oost", start, at, minutes, every, times, weekdays, skips=True
        )
        group = group_of(draft, ANNA, None, self.now.replace(tzinfo=UTC), AMSTERDAM, days_off)
        joined = (self.now - DAY).replace(tzinfo=UTC)
        members = (Member(DEWI, joined), Member(EMRE, joined))
        group = msgspec.structs.replace(group, facilitators=(ANNA, BRAM), members=members)
        free = off | {day for day in _year_of(start) if days_off.name(day)}
        days = series_days(start, every, weekdays, times, free)
        walls = [datetime.combine(day, at) for day in days]
        sessions = [PlainSession(place, wall, minutes, knows=(wall, False)) for place, wall in enumerate(walls, 1)]
        assert [one.wall for one in group.sessions] == walls
        quiet = QuietHours(self.quiet.begin, self.quiet.end, self.quiet.sundays)
        return Real(group, quiet), PlainSchedule(sessions, (DEWI, EMRE), (ANNA, BRAM), self.quiet)

    def play(self) -> int:
        """Live it; answers how many messages were said, the same by both."""
        total = 0
        while self.now < self.ends:
            if self.chance.random() < 0.004:
                self._change()
            if self.chance.random() < 0.002:
                self._jump()
            if self.chance.random() < 0.003:
                self._wish()
            if self.real.sent and self.chance.random() < 0.005:
                self._put_off()
            real, plain = sorted(self.real.tick(self.now)), sorted(self.plain.tick(self.now))
            assert real == plain, f"{wall_at(self.now)}: {real} is not {plain}, after {self.told}"
            total += len(real)
            self.now += TICK
        return total

    def _jump(self) -> None:
        """We are down for a while, or the clock is put forward or back."""
        ahead = self.chance.choice((3, 12, 30, -1, 1)) * 6 * TICK
        self.told.append(f"{wall_at(self.now)} jump {ahead}")
        self.now += ahead

    def _wish(self) -> None:
        """Somebody turns a sort of message off or on again, or goes on holiday or comes back."""
        who, kind = self.chance.choice((ANNA, BRAM, DEWI, EMRE)), self.chance.choice(("day", "hour", "debrief"))
        away = self.chance.choice((None, None, wall_at(self.now).date() + self.chance.randint(0, 5) * DAY))
        muted = self.plain.muted.get(who, frozenset()) ^ {kind}
        self.told.append(f"{wall_at(self.now)} {who} off {sorted(muted)} away {away}")
        self.real.wishes[who] = Wishes(muted=muted, away=None if away is None else Away(away))
        self.plain.muted[who], self.plain.away[who] = muted, away

    def _put_off(self) -> None:
        """Somebody puts one of the newest messages off."""
        said, name = self.chance.choice(self.real.sent)
        when = self.chance.choice(("hour", "tonight", "morning"))
        self.told.append(f"{wall_at(self.now)} put off {name} for {said.to}: {when}")
        real, plain = self.real.put_off(said, name, when, self.now), self.plain.put_off(said, when, self.now)
        assert real == plain, f"{wall_at(self.now)}: {real} is not {plain}, after {self.told}"

    def _change(self) -> None:
        one = self.chance.choice(self.plain.sessions)
        scope = self.chance.choice((Scope.ONE, Scope.ONE, Scope.REST))
        by = self.chance.choice((ANNA, BRAM))
        ways = (self._move, self._there_and_back, self._cancel, self._revive, self._last, self._pause, self._add)
        what = self.chance.choice((self._move, *ways))
        self.told.append(f"{wall_at(self.now)} {what.__name__} s{one.number} {scope}")
        try:
            what(one, scope, Decider(by, self.now.replace(tzinfo=UTC), tried(self.real.record.outbox)))
        except Mistake as mistake:
            self.told.append(mistake.text.key)

    def _both(
        self,
        one: PlainSession,
        scope: Scope,
        who: Decider,
        real: Callable[[Group], Group],
        **new: object,
    ) -> None:
        """Change both, or neither."""
        rest = [each for each in self.plain.sessions if each.starts > one.starts and each.cancelled == one.cancelled]
        these = [one, *rest] if scope is Scope.REST else [one]
        self.real.change(lambda kept: real(kept))
        self.plain.change(self.now, who.by, these, **new)

    def _move(self, one: PlainSession, scope: Scope, who: Decider) -> None:
        day = wall_at(self.now).date() + self.chance.randint(0, 7) * DAY
        wall = datetime.combine(day, self.chance.choice(HOURS))
        self._both(
            one,
            scope,
            who,
            lambda kept: moved(kept, self._found(kept, one), When(wall), scope, who),
            shift=wall - one.wall,
        )

    def _there_and_back(self, one: PlainSession, scope: Scope, who: Decider) -> None:
        """A slip that is put right at once."""
        self._both(one, scope, who, lambda kept: called_off(kept, self._found(kept, one), scope, who), cancelled=True)
        self._both(one, scope, who, lambda kept: revived(kept, self._found(kept, one), scope, who), cancelled=False)

    def _cancel(self, one: PlainSession, scope: Scope, who: Decider) -> None:
        self._both(one, scope, who, lambda kept: called_off(kept, self._found(kept, one), scope, who), cancelled=True)

    def _revive(self, one: PlainSession, scope: Scope, who: Decider) -> None:
        if one.cancelled:
            self._both(one, scope, who, lambda kept: revived(kept, self._found(kept, one), scope, who), cancelled=False)

    def _last(self, one: PlainSession, scope: Scope, who: Decider) -> None:
        minutes = self.chance.choice((45, 90, 150))
        self._both(
            one, scope, who, lambda kept: lasting(kept, self._found(kept, one), minutes, scope, who), minutes=minutes
        )

    def _pause(self, one: PlainSession, scope: Scope, who: Decider) -> None:
        until = wall_at(self.now).date() + self.chance.randint(1, 8) * DAY
        coming = [each for each in self.plain.sessions if each.starts > self.now and each.wall.date() < until]
        self.real.change(lambda kept: paused(kept, until, who))
        self.plain.change(self.now, who.by, [each for each in coming if not each.cancelled], cancelled=True)

    def _add(self, one: PlainSession, scope: Scope, who: Decider) -> None:
        day = wall_at(self.now).date() + self.chance.randint(1, 8) * DAY
        wall = datetime.combine(day, self.chance.choice(HOURS))
        self.real.change(lambda kept: with_extra(kept, When(wall), who))
        made = self.real.record.group.sessions[-1]
        added = PlainSession(int(made.id[1:]), wall, made.minutes, knows=UNHEARD)
        week = wall.isocalendar()[:2]
        shared = any(not each.cancelled and each.wall.isocalendar()[:2] == week for each in self.plain.sessions)
        if added.starts - self.now <= 2 * DAY or shared:
            added.was, added.changed, added.by = UNHEARD, self.now, who.by
        self.plain.sessions.append(added)

    def _found(self, kept: Group, one: PlainSession) -> Session:
        session = kept.session(SessionId(f"s{one.number}"))
        assert session is not None
        return to_change(kept, session.id, session.revision, self.now.replace(tzinfo=UTC))


def _year_of(day: date) -> list[date]:
    return [day + timedelta(days=ahead) for ahead in range(400)]


def lived(seeds: range) -> int:
    """Live all these histories; how many messages there were."""
    return sum(History(seed).play() for seed in seeds)


def test_a_few_histories_are_the_same_by_both() -> None:
    assert lived(range(6)) > 50


def test_an_extra_session_is_not_told_with_one_that_takes_place_again() -> None:
    assert lived(range(1819, 1820)) > 0


@pytest.mark.slow
def test_three_hundred_histories_are_the_same_by_both() -> None:
    assert lived(range(100, 400)) > 3000


@pytest.mark.long
def test_three_thousand_histories_are_the_same_by_both() -> None:
    assert lived(range(1000, 4000)) > 30_000


def test_every_night_on_which_the_clocks_change_is_lived() -> None:
    nights = [day for day in CHANGES if _hours_of(day) != 24]
    assert len(nights) == 12
    assert {day.year for day in nights} == set(range(2025, 2031))


def _hours_of(day: date) -> float:
    begin, end = (moment_at(datetime.combine(one, time())) for one in (day, day + DAY))
    return (end - begin) / timedelta(hours=1)
