"""A group's own chat: tying it to the group, following it when it moves, letting it go."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import ChatId, Group
from bot.groups.rights import Rights
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store


class OwnChat:
    """Ties chats to groups.

    Args:
        store: where groups are kept.
        clock: tells which groups are over.
        rights: who guides what.

    Attributes:
        is_there: whether we are in a chat, as far as the messenger can tell.
    """

    def __init__(self, store: Store, clock: Clock, rights: Rights) -> None:
        self._store = store
        self._clock = clock
        self._rights = rights
        self.is_there: Callable[[ChatId], Awaitable[bool]] = _taken_for_granted

    async def candidates(self, person: PersonId) -> tuple[Group, ...]:
        """The groups that the person guides, that have no chat yet and are not over."""
        now = self._clock.now()
        theirs = await self._rights.theirs(person)
        return tuple(one for one in theirs if one.guides(person) and one.chat is None and not one.is_over(now))

    async def tie(self, person: PersonId, chat: ChatId, group: str) -> Group:
        """Make ``chat`` the group's own; once more changes nothing.

        Raises:
            Expired: they do not guide the group, or the chat is another group's.
            Mistake: we are not in the chat any more; an outcome would reach nobody there.
        """
        await self._rights.guided(person, group)
        if not await self.is_there(chat):
            raise Mistake("groups-chat-gone")
        if await self._store.group_of_chat(chat) not in (None, group):
            raise Expired
        now = self._clock.now()

        def tied(kept: Group) -> Group:
            return kept if kept.chat == chat else msgspec.structs.replace(kept, chat=chat, chat_since=now)

        return await self._rights.change(person, group, tied)

    async def removed(self, chat: ChatId) -> None:
        """We were removed from a chat: it is no group's any more."""
        await self._rekey(chat, None)

    async def moved(self, old: ChatId, new: ChatId) -> None:
        """A chat got a new number: the group and what we sent it follow. Told twice does no harm."""
        await self._rekey(old, new)

    async def _rekey(self, old: ChatId, new: ChatId | None) -> None:
        group = await self._store.group_of_chat(old)
        if group is not None:
            await self._store.change_group(group, lambda record: (_with_chat(record, old, new), None))


async def _taken_for_granted(chat: ChatId) -> bool:
    """What we know of a chat until a messenger can be asked."""
    return True


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
