"""One message to one member of staff in one week: due once, said once, and known to be unknown after a crash."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import msgspec

from bot.civil import QuietHours, local
from bot.clock import Clock
from bot.digest.taps import WhyLetterTap
from bot.errors import NotStored
from bot.groups.model import ChatId
from bot.log import Incidents
from bot.messenger.errand import Errand, Post, Priority
from bot.messenger.screens import Button, Screen, text
from bot.messenger.sending import REPEAT_AFTER, Delivery, Sending, State, begin, end, may_repeat, recovered
from bot.people.model import PersonId
from bot.records import PersonRecord
from bot.reminders.budget import wants
from bot.reminders.zones import morning_of
from bot.store.port import Store

_USUAL_HOURS = QuietHours()
MOST_LINES = 40
"""How many messages we remember of one person; the oldest go first."""


def _as_it_is(record: PersonRecord, now: datetime) -> PersonRecord:
    return record


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be said to one person in one week.

    Attributes:
        key: kind and week, such as ``digest.2026-W45``.
        expires: after this it is not worth saying.
        wanted: whether this person is still to get it, by their record at that moment.
        compose: says it, given whether it may be a second copy; None when there is nothing to say.
    """

    key: str
    expires: datetime
    wanted: Callable[[PersonRecord], bool]
    compose: Callable[[PersonRecord, bool], Awaitable[Screen | None]]
    sent: Callable[[PersonRecord, datetime], PersonRecord] = _as_it_is
    """The record once it has arrived, given when that was."""
    timed: bool = False
    """Whether its reader chose its hour: it then comes at that hour, whatever that is."""

    @property
    def sort(self) -> str:
        """The kind in the key: what somebody can turn off."""
        return self.key.partition(".")[0]


class Mailing:
    """Hands letters to the outbox and keeps their fate in the reader's own record.

    Args:
        store: all we keep.
        clock: the time.
        outbox: takes the messages.
        incidents: where a letter that cannot be composed is noted.
        quiet: when nobody is disturbed, wherever they are.
    """

    def __init__(
        self, store: Store, clock: Clock, outbox: Post, incidents: Incidents, quiet: QuietHours = _USUAL_HOURS
    ) -> None:
        self._quiet = quiet
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._incidents = incidents

    async def offer(self, person: PersonId, letter: Letter) -> bool:
        """Put one person's letter in the outbox; False when there is nothing more to do for them."""
        in_flight = self._outbox.holds(_errand_key(person, letter.key))
        record = await self._recover(person, letter.key, in_flight)
        if record is None or not record.person.reachable or not self._is_wanted(record, letter):
            return False
        line = record.outbox.get(letter.key)
        if line is not None and not may_repeat(line):
            return in_flight
        if not letter.timed and morning_of(record, self._clock.now(), self._quiet) is not None:
            return True
        if not in_flight and (line is None or self._clock.now() >= line.at + REPEAT_AFTER):
            self._outbox.put(self._errand(record, letter))
        return True

    def _errand(self, record: PersonRecord, letter: Letter) -> Errand:
        person = record.person
        return Errand(
            key=_errand_key(person.id, letter.key),
            chat=ChatId(person.id),
            language=person.language,
            priority=Priority.DIGEST,
            expires=letter.expires,
            claim=partial(self._claim, person.id, letter),
            settle=partial(self._settle, person.id, letter),
        )

    async def _claim(self, person: PersonId, letter: Letter) -> Screen | None:
        """Recheck, compose, and write down that it is being sent; what cannot be composed is parked for this week."""
        record = await self._store.person(person)
        if record is None or not self._is_wanted(record, letter):
            return None
        state, screen = State.SENDING, None
        try:
            screen = await letter.compose(record, letter.key in record.outbox)
            screen = screen and _with_why(screen, letter)
            state = State.SENDING if screen is not None else State.CANCELLED
        except NotStored:
            raise
        except Exception as trouble:  # one week that cannot be said must not be tried for ever
            self._incidents.note(f"composing {letter.sort}", trouble)
            state = State.FAILED
        claimed = await self._store.change_person(person, partial(self._begin, letter, state, self._clock.now()))
        return screen if claimed else None

    def _is_wanted(self, record: PersonRecord, letter: Letter) -> bool:
        """Whether this letter is theirs, and they did not turn it off or go on holiday."""
        today = local(self._clock.now()).date()
        return letter.wanted(record) and wants(record.wishes, letter.sort, today, guides=True)

    def _begin(
        self, letter: Letter, state: State, now: datetime, record: PersonRecord | None
    ) -> tuple[PersonRecord | None, bool]:
        """The record with the letter being sent; False if it went out meanwhile, or is not to go."""
        if record is None or not letter.wanted(record):
            return record, False
        line = record.outbox.get(letter.key)
        if line is not None and not may_repeat(line):
            return record, False
        lines = begin(record.outbox, letter.key, now)
        if state is not State.SENDING:
            lines[letter.key] = Sending(state, now)
        return msgspec.structs.replace(record, outbox=_newest(lines)), state is State.SENDING

    async def _settle(self, person: PersonId, letter: Letter, delivery: Delivery) -> None:
        """Write down what became of it."""
        now = self._clock.now()

        def decide(found: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            if found is None:
                return None, None
            kept = letter.sent(found, now) if delivery is Delivery.SENT else found
            return msgspec.structs.replace(kept, outbox=end(kept.outbox, letter.key, delivery, now)), None

        await self._store.change_person(person, decide)

    async def _recover(self, person: PersonId, key: str, in_flight: bool) -> PersonRecord | None:
        """The record, in which a sending that no process is doing any more has become unknown."""
        now = self._clock.now()

        def decide(found: PersonRecord | None) -> tuple[PersonRecord | None, PersonRecord | None]:
            if found is None:
                return None, None
            flying = [one for one in found.outbox if self._outbox.holds(_errand_key(person, one))]
            lines = recovered(found.outbox, [*flying, key] if in_flight else flying, now)
            mended = found if lines is found.outbox else msgspec.structs.replace(found, outbox=lines)
            return mended, mended

        return await self._store.change_person(person, decide)


def _with_why(screen: Screen, letter: Letter) -> Screen:
    """The letter with the question why it came under it."""
    why = Button(text("reminders-button-why"), WhyLetterTap(letter.sort))
    return replace(screen, rows=(*screen.rows, (why,)))


def _newest(lines: Mapping[str, Sending]) -> dict[str, Sending]:
    """The lines without the oldest, when there are very many."""
    return dict(sorted(lines.items(), key=lambda one: one[1].at)[-MOST_LINES:])


def _errand_key(person: PersonId, key: str) -> str:
    return f"{person}.{key}"
