"""A deck of icebreakers: drawn one by one for a group, none twice before all were drawn."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence


def draw(deck: Sequence[str], drawn: Sequence[str], owner: str) -> tuple[str, ...]:
    """Return ``drawn`` (the oldest first) with one more of ``deck``; a new round begins when all were drawn.

    Each owner (a group's id) has an order of its own, so that two groups of one facilitator do not hear the same.
    The first of a new round is never the last of the round before. A deck of nothing leaves nothing.
    """
    known = [each for each in drawn if each in deck]
    left = [each for each in deck if each not in known]
    if not left:
        last, known = known[-1:], []
        left = [each for each in deck if each not in last] or list(deck)
    if not left:
        return ()
    return (*known, min(left, key=lambda each: hashlib.sha256(f"{owner}.{each}".encode()).digest()))


def draw_after(deck: Sequence[str], drawn: Sequence[str], owner: str, current: str) -> tuple[str, ...]:
    """Return ``drawn`` with one more, asked for under ``current``; as it is if that was answered already."""
    if drawn and drawn[-1] in deck and drawn[-1] != current:
        return tuple(drawn)
    return draw(deck, drawn, owner)
