"""What somebody is now, by their own record and by the groups they belong to: looked up anew at every use."""

from __future__ import annotations

from bot.people.model import PersonId, Role
from bot.store.port import Part, Store, Tie

_ROLE_OF = {Part.MEMBER: Role.PARTICIPANT, Part.FACILITATOR: Role.FACILITATOR}


async def roles_of(store: Store, person: PersonId) -> frozenset[Role]:
    """What the person may do now: staff roles by their record, the others by the groups they belong to."""
    record = await store.person(person)
    staff = record.person.staff if record else None
    ties = await store.ties(person)
    by_groups = frozenset(_ROLE_OF[tie.part] for tie in ties if tie.part in _ROLE_OF)
    return by_groups | (staff.roles if staff else frozenset())


async def owners_of(store: Store) -> list[PersonId]:
    """Everybody who owns the house."""
    owners = []
    for person in await store.staff():
        record = await store.person(person)
        if record and record.person.staff and Role.OWNER in record.person.staff.roles:
            owners.append(person)
    return owners


async def tie_of(store: Store, person: PersonId, group: str, part: Part) -> Tie | None:
    """What ties the person to the group as this, or None."""
    ties = await store.ties(person)
    return next((tie for tie in ties if tie.group == group and tie.part is part), None)
