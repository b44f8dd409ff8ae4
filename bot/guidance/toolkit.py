"""What a person keeps of the guidance: favourites, and which cards they saw."""

from __future__ import annotations

import msgspec


class Toolkit(msgspec.Struct, frozen=True):
    """One facilitator's cards."""

    favourites: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    """The newest last; at most 50."""
