"""Into which group chats somebody brought us, until we are out of them again; decides only."""

from __future__ import annotations

import msgspec

from bot.groups.model import ChatId

MOST = 5
"""Of so many chats, the newest, we remember who brought us."""


class Brought(msgspec.Struct, frozen=True):
    """One time that somebody brought us into a chat."""

    id: str
    """Stands on the buttons that ask whose chat it is, so that those of an earlier time mean nothing."""
    chat: ChatId


def with_brought(kept: tuple[Brought, ...], new: Brought) -> tuple[Brought, ...]:
    """Return these with the new one last."""
    return (*without_chat(kept, new.chat), new)[-MOST:]


def without_chat(kept: tuple[Brought, ...], chat: ChatId) -> tuple[Brought, ...]:
    """Return these without the chat."""
    return tuple(one for one in kept if one.chat != chat)


def chat_renumbered(kept: tuple[Brought, ...], old: ChatId, new: ChatId) -> tuple[Brought, ...]:
    """Return these with another number for the chat."""
    return tuple(msgspec.structs.replace(one, chat=new) if one.chat == old else one for one in kept)
