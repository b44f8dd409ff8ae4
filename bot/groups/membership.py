"""Who takes part, and in which groups, as it is at this moment."""

from __future__ import annotations

from collections.abc import Iterable

from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Part, Store, Tie


def only_takes_part(ties: Iterable[Tie]) -> bool:
    """Return whether somebody takes part in a group, and has no other part in any."""
    parts = {tie.part for tie in ties}
    return parts == {Part.MEMBER}


async def groups_of(store: Store, person: PersonId) -> list[GroupRecord]:
    """Return the groups in which this person takes part."""
    ties = await store.ties(person)
    records = [await store.group(tie.group) for tie in ties if tie.part is Part.MEMBER]
    return [one for one in records if one is not None and one.group.has_member(person)]
