"""How one group goes, on request: for who guides it and for who coordinates it, each as far as they may know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.checkins.blind import blind
from bot.checkins.release import COORDINATOR_WAITS
from bot.clock import Clock
from bot.digest.history import view_of
from bot.digest.notebook import Look, with_look
from bot.digest.readers import coordinates
from bot.digest.rules import Reader
from bot.digest.service import change_notebook
from bot.digest.trend import Trend, trend_of
from bot.errors import Expired
from bot.groups.model import Group
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Part, Store


class Trends:
    """Shows how groups go.

    Args:
        store: all we keep.
        clock: the time.
        wait: how long an outcome usually stays with the group and its guides.
    """

    def __init__(self, store: Store, clock: Clock, wait: timedelta = COORDINATOR_WAITS) -> None:
        self._wait = wait
        self._store = store
        self._clock = clock

    async def groups(self, person: PersonId) -> Sequence[Group]:
        """The groups that they guide or coordinate, by name."""
        found = [record.group for record, _ in await self._theirs(person)]
        return sorted(found, key=lambda group: group.title.casefold())

    async def trend(self, person: PersonId, group: str, page: int = 0) -> Trend:
        """How a group goes, so many pages of sessions back; noted as a look.

        Raises:
            Expired: they neither guide nor coordinate it.
        """
        found = next((one for one in await self._theirs(person) if one[0].group.id == group), None)
        if found is None:
            raise Expired
        record, reader = found
        look = Look(self._clock.now(), "trend", record.group.id)
        await change_notebook(self._store, person, lambda notebook: with_look(notebook, look))
        return trend_of(view_of(record, reader, self._clock.now(), self._wait), page)

    async def _theirs(self, person: PersonId) -> list[tuple[GroupRecord, Reader]]:
        """Their groups, each with as whom they look; who guides a group sees it as that."""
        kept = await self._store.person(person)
        leads = kept is not None and coordinates(kept)
        now = self._clock.now()
        found: dict[str, tuple[GroupRecord, Reader]] = {}
        for tie in await self._store.ties(person):
            record = None if tie.part is Part.MEMBER else await self._store.group(tie.group)
            if record is None:
                continue
            if record.group.guides(person):
                found[tie.group] = (blind(record, person, now), Reader.FACILITATOR)
            elif leads:
                found.setdefault(tie.group, (record, Reader.COORDINATOR))
        return list(found.values())
