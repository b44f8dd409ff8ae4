"""What and when: groups, their sessions, the phase with its history, and who guides them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import AMSTERDAM, QuietHours
from bot.clock import Clock
from bot.daysoff import USUAL, DaysOff
from bot.errors import Expired
from bot.groups.agreeing import Agreeing
from bot.groups.colleagues import Colleague, Colleagues
from bot.groups.departing import Departing
from bot.groups.drafting import Drafting
from bot.groups.joining import Joining
from bot.groups.looking import Looking
from bot.groups.model import Group, Phase, PhaseStep, Session, next_session
from bot.groups.model_draft import today_in
from bot.groups.own_chat import OwnChat
from bot.groups.planning import Planning
from bot.groups.proposing import Proposing
from bot.groups.rights import Rights
from bot.groups.standing import Standing
from bot.groups.succession import Succession
from bot.groups.waiting import Waiting
from bot.ids import Ids
from bot.people.invitations import Invited
from bot.people.model import PersonId, Role
from bot.people.parting import Parting
from bot.people.service import People
from bot.store.port import Store

MOST_EXPECTED = 100
_USUAL_HOURS = QuietHours()
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Overview:
    """A group as staff see it. Of participants only how many: never who, and never who answers.

    Attributes:
        group: the group itself.
        next: its next session, if one will come.
        facilitators: the names of who guide it.
        guides: whether the reader guides it; else they coordinate it.
        today: which day it is where it meets.
    """

    group: Group
    next: Session | None
    facilitators: tuple[str, ...]
    guides: bool
    today: date

    @property
    def members(self) -> int:
        """How many take part."""
        return len(self.group.members)


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A group's phase and its history, the newest change first, each with the name of who made it (or "")."""

    group: Group
    history: tuple[tuple[PhaseStep, str], ...]


class Groups:
    """All that concerns groups. Making one, coming in and the group's own chat have a room of their own.

    Args:
        store: where everything is kept.
        clock: what time it is.
        ids: names new groups.
        people: knows roles, invitations and consent.
        zone: where new groups meet.
        quiet: when nobody gets a message unasked.
        off: which days are off.

    Attributes:
        drafting: making a group, answer by answer.
        looking: what is planned.
        proposing: what moving, adding or pausing would mean.
        planning: moving, cancelling and adding sessions.
        waiting: which typed text about a session somebody was asked for.
        standing: handing a group to a colleague for a while.
        departing: handing groups over for good.
        succession: handing over what a coordinator leaves.
        agreeing: what a group agrees on.
        joining: coming in by a link, and leaving.
        own_chat: the group's own chat.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: Ids,
        people: People,
        zone: ZoneInfo = AMSTERDAM,
        quiet: QuietHours = _USUAL_HOURS,
        off: DaysOff = USUAL,
    ) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._rights = Rights(store, people)
        self.drafting = Drafting(store, clock, ids, people, self._rights, zone, off)
        self.waiting = Waiting(store)
        self.looking = Looking(store, clock, people, self._rights, quiet)
        self.proposing = Proposing(store, clock, self._rights, self.looking, off)
        self.planning = Planning(clock, self._rights, self.looking)
        colleagues = Colleagues(store, people, self._rights)
        parting = Parting(store, people)
        self.standing = Standing(store, clock, people, self._rights, colleagues, parting)
        self.departing = Departing(store, clock, people, self._rights, colleagues, parting)
        self.succession = Succession(store, clock, people, colleagues, parting)
        people.leaving = self.succession.leaves
        people.arriving = self.succession.adopt
        self.agreeing = Agreeing(store, clock, people, self._rights)
        self.joining = Joining(store, clock, people, self._rights, self.standing, parting)
        self.own_chat = OwnChat(store, clock, ids, self._rights)

    # looking

    async def mine(self, person: PersonId) -> tuple[Overview, ...]:
        """The groups that the person guides or coordinates, the soonest session first."""
        found = [await self._overview(person, group) for group in await self._rights.theirs(person)]
        return tuple(sorted(found, key=lambda one: (one.next.starts if one.next else _NEVER, one.group.id)))

    async def overview(self, person: PersonId, group: str) -> Overview:
        """One group. Raises Expired for who neither guides nor coordinates it."""
        return await self._overview(person, await self._rights.seen(person, group))

    async def phase_of(self, person: PersonId, group: str) -> PhaseView:
        """The phase and its history. Raises Expired for who does not guide the group."""
        return await self._phase_view(await self._rights.guided(person, group))

    # deciding

    async def set_phase(self, person: PersonId, group: str, phase: Phase, why: str = "") -> PhaseView:
        """Set the phase by hand; the phase it is in already changes nothing.

        ``why`` is the code of a reason (``groups-why-<code>``); it may also follow, by :meth:`explain_phase`.

        Raises:
            Expired: they do not guide the group.
        """
        now = self._clock.now()

        def change(kept: Group) -> Group:
            changed = kept.in_phase(phase, person, now)
            return changed.with_reason(person, phase, why) if why else changed

        return await self._phase_view(await self._rights.change(person, group, change))

    async def explain_phase(self, person: PersonId, group: str, phase: Phase, why: str) -> PhaseView:
        """Add the reason to the phase they just set; does nothing if another phase was set meanwhile.

        Raises:
            Expired: they do not guide the group.
        """
        changed = await self._rights.change(person, group, lambda kept: kept.with_reason(person, phase, why))
        return await self._phase_view(changed)

    async def expect(self, person: PersonId, group: str, expected: int) -> Overview:
        """Keep how many participants the facilitator expects, 1 to 100.

        Raises:
            Expired: they do not guide the group, or the number is another.
        """
        if not 1 <= expected <= MOST_EXPECTED:
            raise Expired
        changed = await self._rights.change(
            person, group, lambda kept: msgspec.structs.replace(kept, expected=expected)
        )
        return await self._overview(person, changed)

    # inviting and handing over

    async def invite_participants(self, person: PersonId, group: str) -> tuple[Group, Invited]:
        """Make a link that many participants use. Raises Expired for who does not guide the group."""
        return await self._invite(person, group, Role.PARTICIPANT)

    async def invite_cofacilitator(self, person: PersonId, group: str) -> tuple[Group, Invited]:
        """Make a one-time link for a colleague with equal rights. Raises Expired for who only stands in, too."""
        await self._rights.lasting(person, group)
        return await self._invite(person, group, Role.FACILITATOR)

    async def guides(self, person: PersonId, group: str) -> tuple[Group, tuple[Colleague, ...]]:
        """Who guides the group now. Raises Expired for who does not coordinate it."""
        kept = await self._rights.coordinated(person, group)
        return kept, await self._named(kept.lasting)

    async def successors(self, person: PersonId, group: str) -> tuple[Group, tuple[Colleague, ...]]:
        """Who could take the group over. Raises Expired for who does not coordinate it."""
        kept = await self._rights.coordinated(person, group)
        able = [one for one in await self._store.staff() if one not in kept.lasting and not kept.has_member(one)]
        return kept, await self._named(tuple(able))

    async def hand_over(self, person: PersonId, group: str, old: PersonId, new: PersonId) -> Overview:
        """Put a colleague in the place of a facilitator; participants notice nothing. Twice does no harm.

        Raises:
            Expired: they do not coordinate the group, or ``new`` does not work with groups.
        """
        return await self._overview(person, await self.departing.replace(person, group, old, new))

    async def _invite(self, person: PersonId, group: str, role: Role) -> tuple[Group, Invited]:
        kept = await self._rights.guided(person, group)
        return kept, await self._people.inviting.invite(person, role, group)

    async def _overview(self, person: PersonId, group: Group) -> Overview:
        names = [await self._people.name_of(one) for one in group.facilitators]
        now = self._clock.now()
        today = today_in(ZoneInfo(group.zone), now)
        return Overview(group, next_session(group, now), tuple(names), group.guides(person), today)

    async def _phase_view(self, group: Group) -> PhaseView:
        steps = [(step, await self._people.name_of(step.change.by)) for step in group.history()]
        return PhaseView(group, tuple(steps))

    async def _named(self, people: tuple[PersonId, ...]) -> tuple[Colleague, ...]:
        return tuple([Colleague(one, await self._people.name_of(one)) for one in people])
