"""A group's own chat: tying it to the group, following it when it moves, letting it go."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from enum import StrEnum
from functools import partial

import msgspec

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import ChatId, Group
from bot.groups.model_chat import Brought, chat_renumbered, with_brought, without_chat
from bot.groups.model_parts import Tiding, Told
from bot.groups.model_standing import told_of
from bot.groups.rights import Rights
from bot.ids import Ids, short_id
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Store


class Presence(StrEnum):
    """Who is in a chat, of us and one person."""

    BOTH = "both"
    WE_LEFT = "we-left"
    THEY_LEFT = "they-left"
    UNKNOWN = "unknown"
    """The messenger does not say (now)."""


_WHY_NOT = {
    Presence.WE_LEFT: "groups-chat-gone",
    Presence.THEY_LEFT: "groups-chat-without-you",
    Presence.UNKNOWN: "groups-chat-unknown",
}


class OwnChat:
    """Ties chats to groups.

    Only who brought us into a chat can say whose it is, as long as both they and we are in it: a button that was kept
    means nothing once we were taken out, whoever brings us back.

    Args:
        store: where groups are kept.
        clock: tells which groups are over.
        ids: tells one time of being brought from another.
        rights: who guides what.

    Attributes:
        presence: who is in a chat, as far as the messenger can tell.
    """

    def __init__(self, store: Store, clock: Clock, ids: Ids, rights: Rights) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._rights = rights
        self.presence: Callable[[ChatId, PersonId], Awaitable[Presence]] = _taken_for_granted

    async def candidates(self, person: PersonId) -> tuple[Group, ...]:
        """The groups that the person guides for good, that have no chat yet and are not over."""
        theirs, now = await self._rights.theirs(person), self._clock.now()
        return tuple(one for one in theirs if person in one.lasting and one.chat is None and not one.is_over(now))

    async def brought(self, person: PersonId, chat: ChatId) -> tuple[Brought, tuple[Group, ...]]:
        """Note who brought us into a chat, and whose it may be. What was asked about this chat before means nothing."""
        await self._change_brought(chat, partial(without_chat, chat=chat))
        found, groups = Brought(short_id(self._ids), chat), await self.candidates(person)
        if groups:
            await self._change_person(person, partial(with_brought, new=found))
        return found, groups

    async def tie(self, person: PersonId, brought: str, group: str) -> tuple[Group, bool]:
        """Make the chat that the person brought us into the group's own; once more changes nothing.

        Returns:
            The group, and whether the chat was tied only now.

        Raises:
            Expired: they do not guide the group, or the chat is another group's.
            Mistake: they only stand in; the group has another chat, or is over; they or we are not in the chat any
                more, so that an outcome would reach nobody there, or others.
        """
        await self._rights.decides(person, group)
        chat = await self._chat_of(person, brought)
        owner = await self._store.group_of_chat(chat)
        if owner == group:
            return await self._rights.guided(person, group), False
        if owner is not None:
            raise Expired
        presence = await self.presence(chat, person)
        if presence is not Presence.BOTH:
            raise Mistake(_WHY_NOT[presence])
        await self._chat_of(person, brought)  # we may have been taken out while we asked
        return await self._rights.change(person, group, partial(_tied, person, chat, self._clock.now())), True

    async def _chat_of(self, person: PersonId, brought: str) -> ChatId:
        record = await self._store.person(person)
        found = next((one.chat for one in record.brought if one.id == brought), None) if record is not None else None
        if found is None:
            raise Mistake("groups-chat-gone")
        return found

    async def removed(self, chat: ChatId) -> None:
        """We were removed from a chat: it is no group's any more, and nobody can say whose it is."""
        await self._change_brought(chat, partial(without_chat, chat=chat))
        await self._rekey(chat, None)

    async def moved(self, old: ChatId, new: ChatId) -> None:
        """A chat got a new number: the group and what we sent it follow. Told twice does no harm."""
        await self._change_brought(old, partial(chat_renumbered, old=old, new=new))
        await self._rekey(old, new)

    async def _rekey(self, old: ChatId, new: ChatId | None) -> None:
        group = await self._store.group_of_chat(old)
        if group is not None:
            await self._store.change_group(group, lambda record: (_with_chat(record, old, new), None))

    async def _change_brought(self, chat: ChatId, change: Callable[[tuple[Brought, ...]], tuple[Brought, ...]]) -> None:
        """Change what is remembered of everybody who brought us into a chat."""
        for one in await self._store.bringers(chat):
            await self._change_person(one, change)

    async def _change_person(
        self, person: PersonId, change: Callable[[tuple[Brought, ...]], tuple[Brought, ...]]
    ) -> None:
        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            if record is None or (changed := change(record.brought)) == record.brought:
                return record, None
            return msgspec.structs.replace(record, brought=changed), None

        await self._store.change_person(person, decide)


async def _taken_for_granted(chat: ChatId, person: PersonId) -> Presence:
    """What we know of a chat until a messenger can be asked."""
    return Presence.BOTH


def _tied(person: PersonId, chat: ChatId, now: datetime, group: Group) -> Group:
    """The group with its own chat, of which the others who guide it are to hear."""
    if person not in group.lasting or group.is_over(now):
        raise Expired
    if group.chat is not None:
        raise Mistake("groups-chat-has-one")
    changed = msgspec.structs.replace(group, chat=chat, chat_since=now)
    others = (one for one in group.facilitators if one != person)
    return told_of(changed, [Tiding(Told.CHAT, one, person, now) for one in others])


def _with_chat(record: GroupRecord | None, old: ChatId, new: ChatId | None) -> GroupRecord | None:
    """The record with its chat's new number, also in the keys of its outbox, which end in the recipient."""
    if record is None or record.group.chat != old:
        return record
    outbox = record.outbox
    if new is not None:
        ending = f".{old}"
        outbox = {
            f"{key.removesuffix(ending)}.{new}" if key.endswith(ending) else key: sending
            for key, sending in outbox.items()
        }
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, chat=new), outbox=outbox)
