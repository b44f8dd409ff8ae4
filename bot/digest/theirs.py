"""Somebody's groups, as they may see them now."""

from __future__ import annotations

from datetime import datetime

from bot.checkins.blind import blind
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Part, Store


async def groups_of(store: Store, person: PersonId, part: Part, now: datetime) -> list[GroupRecord]:
    """Return the groups in which they have this part; for reading alone, since what is not open to them is left out.

    Who coordinates a group may guide it too, and is then as blind to colleagues' debriefs as any guide.
    """
    ties = [tie for tie in await store.ties(person) if tie.part is part]
    found = [await store.group(tie.group) for tie in ties]
    return [blind(record, person, now) for record in found if record is not None]
