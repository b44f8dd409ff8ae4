"""Keeps in which time zone somebody lives; what waited for the morning in their old one waits no longer."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from bot.cities import find_zone
from bot.errors import Expired
from bot.people.awaiting import await_text
from bot.people.model import PersonId
from bot.records import PersonRecord
from bot.reminders.holding import released
from bot.reminders.zones import CHOICES
from bot.store.port import Store

AWAITING = "wishes-zone"
"""The name under which a typed city is awaited."""


class Zoning:
    """The setting of somebody's own time zone.

    Args:
        store: where people are kept.

    Attributes:
        moved: called after somebody's zone changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.moved: Callable[[], None] = _nothing

    async def ask(self, person: PersonId) -> str:
        """Take the next text as a city, and return the language in which cities are said to them.

        Raises:
            Expired: we do not know them.
        """
        await await_text(self._store, person, AWAITING, "city")
        return (await self._known(person)).person.language

    async def pick(self, person: PersonId, choice: int) -> None:
        """Take one of :data:`~bot.reminders.zones.CHOICES`, by its place among them.

        Raises:
            Expired: there is no such choice, or we do not know them.
        """
        if not 0 <= choice < len(CHOICES):
            raise Expired
        await self._keep(person, CHOICES[choice])

    async def typed(self, person: PersonId, words: str) -> bool:
        """Take the zone of the city or country they typed; False if we know none. Raises as :meth:`ask`."""
        zone = find_zone(words, (await self._known(person)).person.language, "nl")
        if zone is None:
            return False
        await self._keep(person, zone)
        return True

    async def _keep(self, person: PersonId, zone: str) -> None:
        own = "" if zone == CHOICES[0] else zone

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, None]:
            if record is None:
                raise Expired
            return msgspec.structs.replace(record, wishes=msgspec.structs.replace(record.wishes, zone=own)), None

        await self._store.change_person(person, decide)
        await await_text(self._store, person, AWAITING, None)
        for tie in await self._store.ties(person):
            await self._store.change_group(tie.group, lambda record: (released(record, person), None))
        self.moved()

    async def _known(self, person: PersonId) -> PersonRecord:
        record = await self._store.person(person)
        if record is None:
            raise Expired
        return record


def _nothing() -> None:
    """What a change of zone leads to until somebody wants to know."""
