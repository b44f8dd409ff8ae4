"""Who coordinates after a coordinator has left: an owner hands all over, and who is erased leaves nobody blind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

import msgspec
import structlog

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.colleagues import Colleague, Colleagues
from bot.groups.model import Group
from bot.groups.model_parts import Tiding, Told
from bot.groups.model_standing import told_of
from bot.people.model import COORDINATES, PersonId, Role
from bot.people.parting import Parting
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store

log = structlog.get_logger("bot.groups")


@dataclass(frozen=True, slots=True)
class Area:
    """What a coordinator leaves, and to whom.

    Attributes:
        old: who left.
        new: who takes over.
        groups: what they coordinated and goes to ``new``.
        taking_part: groups that ``new`` takes part in: those go to the owner who hands over.
        stays: whether ``old`` keeps their rights: they own the house as well.
    """

    old: Colleague
    new: Colleague
    groups: tuple[Group, ...]
    taking_part: tuple[Group, ...]
    stays: bool


class Succession:
    """Hands over what coordinators leave: their groups, and who answered to them.

    Only owners may: whoever coordinates a group sees what it said, so no coordinator can take that for themselves. What
    nobody coordinates goes to who is newly let in to coordinate or to own, in that moment and never later: who is there
    already cannot get it by leaving the group as a participant.

    Args:
        store: where groups and people are kept.
        clock: what time it is.
        people: knows roles and who answers to whom.
        colleagues: names people.
        parting: takes the role from who has left.
    """

    def __init__(self, store: Store, clock: Clock, people: People, colleagues: Colleagues, parting: Parting) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._colleagues = colleagues
        self._parting = parting

    async def who(self, owner: PersonId) -> tuple[Colleague, ...]:
        """Everybody who coordinates, or still has groups to coordinate, the owner included.

        Raises:
            Expired: they are no owner.
        """
        await self._check_owner(owner)
        found = []
        for one in await self._store.staff():
            if Role.COORDINATOR in await self._people.roles(one) or await self._coordinated(one):
                found.append(one)
        return await self._colleagues.named(tuple(found))

    async def whom(self, owner: PersonId, old: PersonId) -> tuple[Colleague, tuple[Colleague, ...]]:
        """Who left, and who could take over: every other coordinator and owner.

        Raises:
            Expired: the asker is no owner, or that person coordinates nothing.
        """
        left = next((one for one in await self.who(owner) if one.id == old), None)
        if left is None:
            raise Expired
        return left, await self._colleagues.named(await self._colleagues.coordinating(old))

    async def look(self, owner: PersonId, old: PersonId, new: PersonId) -> Area:
        """What handing over would mean.

        Raises:
            Expired: as :meth:`whom`, and for who does not coordinate.
            Mistake: some group can go neither to ``new`` nor to the owner.
        """
        left, able = await self.whom(owner, old)
        successor = next((one for one in able if one.id == new), None)
        if successor is None:
            raise Expired
        groups = await self._coordinated(old)
        if any(one.has_member(new) and one.has_member(owner) for one in groups):
            raise Mistake("succession-not-all")
        return Area(
            left,
            successor,
            tuple(one for one in groups if not one.has_member(new)),
            tuple(one for one in groups if one.has_member(new)),
            stays=Role.OWNER in await self._people.roles(old),
        )

    async def hand_over(self, owner: PersonId, old: PersonId, new: PersonId) -> Area:
        """Put ``new`` in the place of ``old``, and end what ``old`` may as a coordinator.

        A crash halfway is mended by doing it again. Raises as :meth:`look`.
        """
        seen = await self.look(owner, old, new)
        await self._pass_on(old, new, seen.groups, named=old, but=owner)
        await self._pass_on(old, owner, seen.taking_part, named=old, but=owner)
        if new != old and await self._coordinated(old):  # they came to take part in one meanwhile
            raise Mistake("succession-not-all")
        await self._answer_to(old, new)
        if not seen.stays:
            await self._parting.end_coordinator(old)
        self._people.roles_changed(old)
        return seen

    async def leaves(self, person: PersonId) -> None:
        """Before somebody is erased: what they coordinated goes to an owner, and who answered to them does elsewhere.

        A group that the heir takes part in goes to another who may coordinate it. Where there is nobody to give it to,
        owners are told, until :meth:`adopt` gives it to somebody. Nothing that is written down names who left.
        """
        heir = await self._heir(person)
        if heir is None:
            return
        groups = await self._coordinated(person)
        for one in (heir, *await self._others(person, heir)):
            able = tuple(group for group in groups if not group.has_member(one))
            await self._pass_on(person, one, able, named=None)
            groups = tuple(group for group in groups if group not in able)
        if groups:
            log.warning("a group has nobody to coordinate it", groups=len(groups))
        await self._answer_to(person, heir)

    async def unled(self) -> tuple[Group, ...]:
        """The groups that still meet and have nobody to coordinate them."""
        now, found = self._clock.now(), []
        for one in await self._store.unled_groups():
            record = await self._store.group(one)
            if record is not None and not record.group.is_over(now):
                found.append(record.group)
        return tuple(found)

    async def adopt(self, person: PersonId) -> None:
        """Before somebody first comes to coordinate or own: give them what nobody does and they take no part in."""
        able = tuple(group for group in await self.unled() if not group.has_member(person))
        await self._pass_on(None, person, able, named=None)

    async def _others(self, *but: PersonId) -> tuple[PersonId, ...]:
        """Everybody else who could coordinate a group: owners first."""
        owners = [one for one in await self._people.owners() if one not in but]
        return tuple(dict.fromkeys((*owners, *await self._colleagues.coordinating(*but))))

    async def _heir(self, person: PersonId) -> PersonId | None:
        """An owner, the one who invited them if that is one, for who coordinates; for others who they answer to."""
        if not await self._people.roles(person) & COORDINATES:
            return await self._people.answers_to(person)
        record = await self._store.person(person)
        inviter = record.person.staff.invited_by if record is not None and record.person.staff is not None else None
        owners = [one for one in await self._people.owners() if one != person]
        return inviter if inviter in owners else next(iter(owners), None)

    async def _pass_on(
        self,
        old: PersonId | None,
        new: PersonId,
        groups: tuple[Group, ...],
        *,
        named: PersonId | None,
        but: PersonId | None = None,
    ) -> None:
        """Make ``new`` the coordinator of these; everybody whom it concerns hears so once, but not ``but``."""
        told = {but} if but is not None else set()
        now = self._clock.now()
        for group in groups:
            hear = tuple(one for one in (new, *group.lasting) if one not in told | {old})
            told.update(hear)
            await self._store.change_group(group.id, partial(_coordinated_by, old, new, hear, named, now))

    async def _answer_to(self, old: PersonId, new: PersonId) -> None:
        """Have everybody whom ``old`` invited answer to ``new``."""
        for one in await self._store.staff():
            if one not in (old, new):
                await self._store.change_person(one, lambda record: (_invited_by(record, old, new), None))

    async def _coordinated(self, person: PersonId) -> tuple[Group, ...]:
        found = []
        for tie in await self._store.ties(person):
            record = await self._store.group(tie.group) if tie.part is Part.COORDINATOR else None
            found += [] if record is None else [record.group]
        return tuple(found)

    async def _check_owner(self, person: PersonId) -> None:
        if Role.OWNER not in await self._people.roles(person):
            raise Expired


def _coordinated_by(
    old: PersonId | None,
    new: PersonId,
    hear: tuple[PersonId, ...],
    named: PersonId | None,
    now: datetime,
    record: GroupRecord | None,
) -> tuple[GroupRecord | None, None]:
    """The group with another coordinator, of which these are to hear; who takes part in it cannot coordinate it."""
    if record is None or record.group.coordinator != old or record.group.has_member(new):
        return record, None
    changed = msgspec.structs.replace(record.group, coordinator=new)
    tidings = [
        Tiding(Told.COORDINATES, one, named, now) if one == new else Tiding(Told.COORDINATED, one, new, now, named)
        for one in hear
    ]
    return msgspec.structs.replace(record, group=told_of(changed, tidings)), None


def _invited_by(record: PersonRecord | None, old: PersonId, new: PersonId) -> PersonRecord | None:
    """The record of a member of staff who answers to ``new`` if they did to ``old``."""
    staff = None if record is None else record.person.staff
    if record is None or staff is None or staff.invited_by != old:
        return record
    person = msgspec.structs.replace(record.person, staff=msgspec.structs.replace(staff, invited_by=new))
    return msgspec.structs.replace(record, person=person)
