"""The group's agreement: who guides writes it down with the group, everybody in it can read it back."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.errors import Expired
from bot.groups.model import ChatId, Group
from bot.groups.model_agreement import (
    BREAK,
    LONGEST,
    ChangedMeanwhile,
    picked,
    picks_now,
    read_points,
    with_agreement,
)
from bot.groups.model_parts import Agreement
from bot.groups.rights import Rights
from bot.people.model import Awaiting, PersonId
from bot.people.revealing import checked
from bot.people.service import People
from bot.store.port import Part, Store

TYPED = "groups-agreement"
"""The name under which typed points are awaited."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement as somebody sees it.

    Attributes:
        group: whose it is.
        place: which version, from 0; -1 while there is none.
        by: the name of who wrote it down, or "".
        guides: whether the reader guides the group.
        lost: whether somebody else was first with a change, so that this is theirs.
    """

    group: Group
    place: int
    by: str = ""
    guides: bool = True
    lost: bool = False

    @property
    def version(self) -> Agreement | None:
        """The version itself."""
        return self.group.agreements[self.place] if self.place >= 0 else None


@dataclass(frozen=True, slots=True)
class Picking:
    """An agreement in the making: what can be ticked, and what is. It lives in the buttons."""

    group: Group
    picks: int
    version: int


class Agreeing:
    """Keeps agreements.

    Args:
        store: where groups are kept.
        clock: what time it is.
        people: knows names.
        rights: who guides what.
    """

    def __init__(self, store: Store, clock: Clock, people: People, rights: Rights) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._rights = rights

    async def of_all(self, person: PersonId) -> tuple[Agreed, ...]:
        """The agreements of all groups that they guide or take part in; without one where there is none yet."""
        found = []
        for tie in await self._store.ties(person):
            record = await self._store.group(tie.group) if tie.part is not Part.COORDINATOR else None
            if record is not None and (record.group.guides(person) or record.group.has_member(person)):
                found.append(await self._newest(record.group, person))
        return tuple(found)

    async def of_chat(self, person: PersonId, chat: ChatId) -> Agreed | None:
        """The agreement of the group whose own chat this is, for who belongs to it; None for others."""
        group = await self._store.group_of_chat(chat)
        record = None if group is None else await self._store.group(group)
        if record is None or not (record.group.guides(person) or record.group.has_member(person)):
            return None
        return await self._newest(record.group, person)

    async def look(self, person: PersonId, group: str) -> Agreed:
        """The agreement as it is now. Raises Expired for who neither guides the group nor takes part in it."""
        found = next((one for one in await self.of_all(person) if one.group.id == group), None)
        if found is None:
            raise Expired
        return found

    async def version(self, person: PersonId, group: str, place: int) -> Agreed:
        """One version. Raises Expired for who does not guide the group, or if there is no such version."""
        kept = await self._rights.guided(person, group)
        if not 0 <= place < len(kept.agreements):
            raise Expired
        return await self._at(kept, place, person)

    async def begin(self, person: PersonId, group: str) -> Picking:
        """Begin to write it down; what they type next are points of it. Raises Expired as :meth:`version`."""
        kept = await self._rights.guided(person, group)
        return await self._pick(person, kept, picks_now(kept), len(kept.agreements))

    async def pick(self, person: PersonId, group: str, picks: int, version: int) -> Picking:
        """Tick other points. Raises Expired as :meth:`version`, and when another version was written meanwhile."""
        kept = await self._rights.guided(person, group)
        if version != len(kept.agreements) or picks < 0:
            raise Expired
        return await self._pick(person, kept, picks, version)

    async def let_be(self, person: PersonId) -> None:
        """Wait for no more points."""
        await self._await(person, None)

    async def save(
        self, person: PersonId, group: str, picks: int, version: int, words: str = "", *, sure: bool = False
    ) -> Agreed:
        """Keep what was ticked, with what was typed, as a new version.

        Raises:
            Expired: they do not guide the group.
            Mistake: too few points, too many, or too long.
            Revealing: a typed point may tell who somebody is, and they are not ``sure``; nothing was kept.
        """
        typed = read_points(words)
        if typed:
            typed = read_points(checked(f" {BREAK} ".join(typed), LONGEST, "agreement-too-long", sure=sure))
        now = self._clock.now()
        try:
            changed = await self._rights.change(
                person,
                group,
                lambda kept: with_agreement(kept, (*picked(kept, picks), *typed), version, person, now),
            )
        except ChangedMeanwhile:
            kept = await self._rights.guided(person, group)
            await self._await(person, None)
            return await self._at(kept, len(kept.agreements) - 1, person, lost=True)
        await self._await(person, None)
        return await self._newest(changed, person)

    async def _pick(self, person: PersonId, group: Group, picks: int, version: int) -> Picking:
        await self._await(person, Awaiting(TYPED, f"{group.id}.{picks}.{version}"))
        return Picking(group, picks, version)

    async def _newest(self, group: Group, person: PersonId) -> Agreed:
        return await self._at(group, len(group.agreements) - 1, person)

    async def _at(self, group: Group, place: int, person: PersonId, *, lost: bool = False) -> Agreed:
        by = await self._people.name_of(group.agreements[place].by) if place >= 0 else ""
        return Agreed(group, place, by, group.guides(person), lost)

    async def _await(self, person: PersonId, awaiting: Awaiting | None) -> None:
        await self._people.await_text(person, TYPED, awaiting)
