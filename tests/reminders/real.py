"""The bot's own rules of what a calendar says, used as the store, the tick and the outbox use them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from bot.civil import QuietHours
from bot.groups.model import Group
from bot.messenger.sending import Sending, State
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.budget import wants
from bot.reminders.later import When, choices, found_slot, is_past, later_slot, put_off, waiting, without_later
from bot.reminders.model import Kind, due, next_look, slots
from bot.reminders.tidying import tidied
from bot.reminders.wishes import Wishes
from tests.reminders.plain_clock import AMSTERDAM, Quiet, Said, is_quiet, wall_at

LOOKED_AT = frozenset({Kind.DAY_BEFORE, Kind.HOUR_BEFORE, Kind.DEBRIEF, Kind.MOVED, Kind.CANCELLED})


def plain_of(quiet: QuietHours) -> Quiet:
    """Return the quiet hours in the plain model's words."""
    return Quiet(quiet.begin, quiet.end, quiet.sundays)


class Real:
    """The bot's own rules, as the store and the tick use them: looked at only when its own `next_look` says so.

    Args:
        group: as it was made.
        quiet: when nobody is written to.
    """

    def __init__(self, group: Group, quiet: QuietHours) -> None:
        self.record = GroupRecord(group)
        self.quiet = quiet
        self.wishes: dict[int, Wishes] = {}
        self.sent: list[tuple[Said, str]] = []
        """The newest messages, each with the name of its slot."""
        self._look = next_look(self.record, quiet)

    def change(self, change: Callable[[Group], Group]) -> None:
        """Change the group; whatever it raises is passed on, and nothing is kept."""
        self._keep(msgspec.structs.replace(self.record, group=change(self.record.group)))

    def tick(self, now: datetime) -> list[Said]:
        """All that is sent at this look at the clock."""
        return [*self._planned(now), *self._put_off(now)]

    def _planned(self, now: datetime) -> list[Said]:
        moment = now.replace(tzinfo=UTC)
        if self._look is None or moment < self._look:
            return []
        self._keep(tidied(self.record, moment, self.quiet))
        if is_quiet(now, plain_of(self.quiet)):
            return []
        found = []
        for slot in due(self.record, moment, self.quiet):
            for one in slot.recipients:
                lines = dict(self.record.outbox)
                assert self._holds(slot.name), f"gone halfway: {slot.key(one)}"
                assert slot.key(one) not in lines, f"twice: {slot.key(one)}"
                wanted = self._wants(one, slot.kind, now)
                lines[slot.key(one)] = Sending(State.SENT if wanted else State.CANCELLED, moment)
                self.record = msgspec.structs.replace(self.record, outbox=lines)
                if slot.kind in LOOKED_AT and wanted:
                    found.append(Said(now, slot.kind.value, int(slot.session.id[1:]), one))
                    self.sent = [*self.sent[-20:], (found[-1], slot.name)]
        self._keep(tidied(self.record, moment, self.quiet))
        return found

    def _put_off(self, now: datetime) -> list[Said]:
        """What was put off until now, as the bot does it."""
        moment = now.replace(tzinfo=UTC)
        for key, note in self.record.later.items():
            if is_past(self.record, self.quiet, note, moment):
                self.record = without_later(self.record, key)
        found: list[Said] = []
        if is_quiet(now, plain_of(self.quiet)):
            return found
        for key, note in waiting(self.record).items():
            slot = later_slot(self.record, self.quiet, note)
            if slot is not None and note.until <= moment:
                self.record = without_later(self.record, key)
                if self._wants(note.person, slot.kind, now):
                    found.append(Said(now, f"later.{slot.kind}", int(slot.session.id[1:]), note.person))
        return found

    def put_off(self, said: Said, name: str, when: str, now: datetime) -> datetime | None:
        """Put a message off; answers until when, None where that cannot be."""
        slot, person = found_slot(self.record, self.quiet, name), PersonId(said.to)
        if slot is None or person not in slot.recipients:
            return None
        guides = self.record.group.guides(person)
        offered = choices(slot, now.replace(tzinfo=UTC), self.quiet, AMSTERDAM, guides=guides)
        until = offered.get(When(when))
        if until is None:
            return None
        self.record = put_off(self.record, slot, person, until)
        return until.replace(tzinfo=None)

    def _wants(self, person: int, kind: Kind, now: datetime) -> bool:
        guides = self.record.group.guides(PersonId(person))
        return wants(self.wishes.get(person, Wishes()), kind, wall_at(now).date(), guides=guides)

    def _holds(self, name: str) -> bool:
        """Whether the calendar still asks for a message, as is checked again before each is sent."""
        return any(slot.name == name for slot in slots(self.record, self.quiet, self.record.outbox))

    def _keep(self, record: GroupRecord) -> None:
        self.record = record
        self._look = next_look(record, self.quiet)
