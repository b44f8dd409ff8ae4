"""The methods of the Bot API, one function each, sorted by what they are about."""

from __future__ import annotations

from bot.simulator.methods import (
    chats,
    copying,
    editing,
    media,
    members,
    own,
    polls,
    profile,
    queries,
    text,
    updates,
)

_ROOMS = (chats, copying, editing, media, members, own, polls, profile, queries, text, updates)


def load() -> int:
    """Make sure that all methods are registered; answers how many files hold them."""
    return len(_ROOMS)
