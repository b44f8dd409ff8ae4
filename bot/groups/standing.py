"""Handing groups to a colleague for a while, and taking them back; nobody keeps what they may no longer have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import AMSTERDAM, local
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.colleagues import Colleague, Colleagues
from bot.groups.model import Group, GroupId
from bot.groups.model_parts import StandIn, Tiding, Told
from bot.groups.model_standing import (
    LONGEST,
    day_for_session,
    ended,
    last_moment,
    told_of,
    up_to_date,
    with_stand_in,
)
from bot.groups.rights import Rights
from bot.people.invitations import InvitationGone, Invited
from bot.people.model import Invitation, PersonId, Role
from bot.people.parting import Parting
from bot.people.service import People
from bot.records import GroupRecord
from bot.store.port import Part, Store

ALL = "all"
"""In the place of a group's id: all that somebody guides. No group has it: ids have eight characters."""

MOST = 12
"""Colleagues to choose from for a holiday."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What was handed over, to whom, and the last day; without a colleague it is for who opens a link."""

    groups: tuple[Group, ...]
    to: Colleague | None
    until: date


class Standing:
    """Lets people stand in for one another.

    Args:
        store: where groups are kept.
        clock: what time it is.
        people: knows names, makes links.
        rights: who guides what.
        colleagues: who can be asked.
        parting: what somebody is called while they stand in.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        people: People,
        rights: Rights,
        colleagues: Colleagues,
        parting: Parting,
    ) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._rights = rights
        self._colleagues = colleagues
        self._parting = parting

    # asking

    async def own(self, person: PersonId) -> tuple[Group, ...]:
        """The groups that the person guides for good and that still meet: those they can hand over."""
        now = self._clock.now()
        theirs = await self._rights.theirs(person)
        return tuple(one for one in theirs if person in one.lasting and not one.is_over(now))

    async def whom(self, person: PersonId, scope: str) -> tuple[tuple[Group, ...], tuple[Colleague, ...]]:
        """The groups that it is about, and who can be asked: nobody on holiday, who takes part, or guides them all.

        Raises:
            Expired: they guide no such group for good.
        """
        groups = await self._groups(person, scope)
        found = []
        for one in await self._colleagues.of(person):
            if any(_is_new(one.id, group) for group in groups) and not await self._is_away(one.id):
                found.append(one)
        return groups, tuple(found)

    async def for_all(self, person: PersonId) -> tuple[Colleague, ...]:
        """Who can be there for all their groups, who guides some with them included; at most :data:`MOST`."""
        groups = await self.own(person)
        found = []
        for one in await self._colleagues.of(person) if groups else ():
            if not all(group.has_member(one.id) for group in groups) and not await self._is_away(one.id):
                found.append(one)
        return tuple(found[:MOST])

    async def days(self, person: PersonId, scope: str) -> tuple[tuple[Group, ...], date, date | None]:
        """The groups, today, and the last day for the next session alone (of one group). Raises as :meth:`whom`."""
        groups = await self._groups(person, scope)
        now = self._clock.now()
        session = day_for_session(groups[0], now) if len(groups) == 1 else None
        return groups, local(now, _zone(groups)).date(), session

    # handing over and taking back

    async def hand(self, person: PersonId, scope: str, who: PersonId, until: date) -> Handed:
        """Have a colleague stand in, up to and including a day; twice does no harm.

        Raises:
            Expired: they guide no such group for good, or that is no colleague of theirs.
            Mistake: the day has passed or is too far away, or the colleague takes part in the group.
        """
        groups = await self._groups(person, scope)
        _check_day(until, self._clock.now(), _zone(groups))
        known = {one.id: one for one in await self._colleagues.of(person)}
        if who not in known:
            raise Expired
        changed = []
        for group in groups:
            if len(groups) == 1 or not group.has_member(who):
                changed.append(await self._hand(person, group, who, until))
        if not changed:
            raise Mistake("standing-takes-part")
        self._people.roles_changed(who)
        return Handed(tuple(changed), known[who], until)

    async def link(self, person: PersonId, scope: str, until: date) -> tuple[Handed, Invited]:
        """Make a one-time link for somebody whom we may not know yet. Raises as :meth:`hand`."""
        groups = await self._groups(person, scope)
        zone = _zone(groups)
        _check_day(until, self._clock.now(), zone)
        moment = last_moment(until, zone)
        invited = await self._people.inviting.invite(person, Role.FACILITATOR, groups[0].id, moment, every=scope == ALL)
        return Handed(groups, None, until), invited

    async def take_up(self, person: PersonId, name: str, invitation: Invitation) -> Group:
        """Stand in for who made this link, in one or all of their groups. Returns the first of these.

        Raises:
            InvitationGone: its maker guides the group no longer, or somebody else was first.
            Mistake: they take part in the group.
        """
        maker = invitation.made_by
        if maker is None or invitation.until is None or invitation.group is None or maker == person:
            raise InvitationGone
        scope = ALL if invitation.every else invitation.group
        try:
            groups = [one for one in await self._groups(maker, scope) if invitation.every or not one.has_member(person)]
        except Expired:
            raise InvitationGone from None
        groups = [one for one in groups if not one.has_member(person)]
        if not groups:
            raise Mistake("groups-join-as-colleague")
        await self._people.inviting.use(person, invitation)
        await self._parting.become_known(person, name, maker)
        stand_in = StandIn(person, maker, self._clock.now(), invitation.until)
        told = Tiding(Told.BESIDE, maker, person, stand_in.since, maker, stand_in.until)
        changed = [await self._rights.change(maker, one.id, partial(_begun, stand_in, told)) for one in groups]
        return changed[0]

    async def take_back(self, person: PersonId, group: str, who: PersonId) -> Group:
        """End a colleague's standing in; anybody who guides the group for good may. Twice does no harm.

        Raises:
            Expired: they do not guide it for good.
        """
        found = await self._rights.lasting(person, group)
        return await self._end(found.id, lambda one: one.person == who) or found

    async def stop(self, person: PersonId, group: str) -> bool:
        """Stop standing in oneself; False for who does not stand in there."""
        found = await self._rights.guided(person, group)
        if found.stand_in(person) is None:
            return False
        await self._end(found.id, lambda one: one.person == person)
        return True

    async def come_back(self, person: PersonId) -> None:
        """End all standing in for the person."""
        for tie in await self._store.ties(person):
            if tie.part is Part.FACILITATOR:
                await self._end(tie.group, lambda one: one.instead == person)

    # time

    async def enter(self, person: PersonId) -> None:
        """Before they do anything: end what of their standing in is over, also when no tick came by yet."""
        for tie in await self._store.ties(person):
            if tie.part is Part.FACILITATOR:
                await self.keep_time(tie.group)

    async def keep_time(self, group: GroupId) -> None:
        """End whatever standing in is over in this group."""
        now = self._clock.now()
        record = await self._store.group(group)
        if record is not None and up_to_date(record.group, now) != record.group:
            await self._end(group, lambda one: one.until <= now)

    async def _hand(self, person: PersonId, group: Group, who: PersonId, until: date) -> Group:
        now = self._clock.now()
        stand_in = StandIn(who, person, now, last_moment(until, ZoneInfo(group.zone)))

        briefing = Tiding(Told.STANDS_IN, who, person, now, until=stand_in.until)
        return await self._rights.change(person, group.id, partial(_begun, stand_in, briefing))

    async def _end(self, group: GroupId, over: Callable[[StandIn], bool]) -> Group | None:
        now = self._clock.now()
        record = await self._store.group(group)
        going = [] if record is None else [one for one in record.group.stand_ins if over(one)]
        for one in going:
            await self._people.quit(one.person, group, await self._store.invitations_of(group))

        def decide(kept: GroupRecord | None) -> tuple[GroupRecord | None, Group | None]:
            if kept is None:
                return None, None
            changed = ended(kept.group, [one for one in kept.group.stand_ins if over(one)], now)
            return msgspec.structs.replace(kept, group=changed), changed

        changed = await self._store.change_group(group, decide)
        for one in going:
            await self._parting.end_part(one.person)
        return changed

    async def _groups(self, person: PersonId, scope: str) -> tuple[Group, ...]:
        groups = await self.own(person)
        found = groups if scope == ALL else tuple(one for one in groups if one.id == scope)
        if not found:
            raise Expired
        return found

    async def _is_away(self, person: PersonId) -> bool:
        record = await self._store.person(person)
        return record is None or record.wishes.is_away(local(self._clock.now(), AMSTERDAM).date())


def _begun(stand_in: StandIn, told: Tiding, kept: Group) -> Group:
    """The group with who stands in, of which the others who guide or coordinate it are still to hear."""
    changed = with_stand_in(kept, stand_in)
    if changed == kept:
        return kept
    others = {*kept.lasting, kept.coordinator} - {None, stand_in.person, stand_in.instead}
    beside = (
        Tiding(Told.BESIDE, one, stand_in.person, stand_in.since, stand_in.instead, stand_in.until)
        for one in sorted(one for one in others if one is not None)
    )
    return told_of(changed, (told, *beside))


def _is_new(person: PersonId, group: Group) -> bool:
    return person not in group.lasting and not group.has_member(person)


def _zone(groups: tuple[Group, ...]) -> ZoneInfo:
    return ZoneInfo(groups[0].zone)


def _check_day(until: date, now: datetime, zone: ZoneInfo) -> None:
    today = local(now, zone).date()
    if not today <= until <= today + LONGEST:
        raise Mistake("standing-which-day")
