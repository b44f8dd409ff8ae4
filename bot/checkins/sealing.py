"""The end of an open check-in: whose answers count, and then nobody changes them any more."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from bot.checkins.model import Alias, CheckinId, OpenCheckin, sealed, without
from bot.checkins.publication import votes_needed
from bot.checkins.ways import Way
from bot.people.consent import Notice
from bot.records import GroupRecord
from bot.store.port import Store


async def unasked_in(store: Store, record: GroupRecord, checkin: CheckinId, notice: Notice) -> frozenset[Alias]:
    """Return under which aliases members would answer who did not agree to the present notice: it changed meanwhile.

    Asked at closing. Who agrees anew before that has their answers count: they can still be changed and taken back.
    """
    found = []
    for member in record.group.members:
        known = await store.person(member.person)
        if known is None or not known.person.wants_questions(notice):
            found.append(await store.alias(checkin, member.person))
    return frozenset(alias for alias in found if alias is not None)


def seal(
    current: OpenCheckin | None, *, guides: int, unasked: Iterable[Alias]
) -> tuple[OpenCheckin | None, OpenCheckin | None]:
    """Take no more answers; gives the check-in as it will stay.

    Args:
        current: as it is.
        guides: how many guided the group since the opening: they could vote as well.
        unasked: whose answers are destroyed, unless they were counted already.
    """
    if current is None:
        return None, None
    for alias in () if current.sealed else unasked:
        current = without(current, alias)
    final = sealed(current)
    if final.way is Way.POLLS:
        final = msgspec.structs.replace(final, minimum=votes_needed(final, guides))
    return final, final
