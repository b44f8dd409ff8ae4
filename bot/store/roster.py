"""What the store remembers of all people, so that nobody has to search."""

from __future__ import annotations

from collections.abc import Sequence

from bot.groups.model import ChatId
from bot.people.model import STAFF, PersonId
from bot.records import PersonRecord


class Roster:
    """Who works with groups, and who brought us into which chat; a copy of the records."""

    def __init__(self) -> None:
        self._staff: set[PersonId] = set()
        self._bringers: dict[ChatId, set[PersonId]] = {}

    def follow(self, old: PersonRecord | None, new: PersonRecord | None) -> None:
        """Follow a person's record from ``old`` to ``new``; None: it did not or does not exist."""
        if old is not None:
            self._forget(old)
        if new is not None:
            self._remember(new)

    def _forget(self, record: PersonRecord) -> None:
        person = record.person.id
        self._staff.discard(person)
        for one in record.brought:
            bringers = self._bringers.get(one.chat, set())
            bringers.discard(person)
            if not bringers:
                self._bringers.pop(one.chat, None)

    def _remember(self, record: PersonRecord) -> None:
        person, staff = record.person.id, record.person.staff
        if staff is not None and staff.roles & STAFF:
            self._staff.add(person)
        for one in record.brought:
            self._bringers.setdefault(one.chat, set()).add(person)

    def staff(self) -> Sequence[PersonId]:
        """Return everyone who has a staff role, in ascending order."""
        return sorted(self._staff)

    def bringers(self, chat: ChatId) -> Sequence[PersonId]:
        """Return who brought us into the chat, in ascending order."""
        return sorted(self._bringers.get(chat, ()))

    def __contains__(self, person: PersonId) -> bool:
        """Whether the person has a staff role."""
        return person in self._staff
