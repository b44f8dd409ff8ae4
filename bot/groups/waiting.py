"""Remembers which typed text somebody was asked for; a group in the making gets its turn back afterwards."""

from __future__ import annotations

import msgspec

from bot.groups.drafting import TYPED
from bot.people.model import Awaiting, PersonId
from bot.records import PersonRecord
from bot.store.port import Store

WHEN, PLACE, SPAN, PAUSE = "groups-plan-when", "groups-plan-place", "groups-plan-span", "groups-plan-pause"
"""The names under which we await a typed day or time, a place, from when until when, and the end of a pause."""


class Waiting:
    """Waits for typed text about a session.

    Args:
        store: where people are kept.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    async def begin(self, person: PersonId, awaiting: Awaiting) -> None:
        """From now on, what they type is this."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            return _with(record, awaiting), None

        await self._store.change_person(person, decide)

    async def end(self, person: PersonId) -> None:
        """It is not, any more; does nothing if we wait for something else."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            now = None if record is None else record.person.awaiting
            if record is None or now is None or now.what not in (WHEN, PLACE):
                return record, None
            return _with(record, None if record.draft is None else Awaiting(TYPED, record.draft.id)), None

        await self._store.change_person(person, decide)


def _with(record: PersonRecord | None, awaiting: Awaiting | None) -> PersonRecord | None:
    if record is None:
        return None
    return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, awaiting=awaiting))
