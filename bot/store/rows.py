"""How the file of an open check-in keeps to itself how many answered, and who came first."""

from __future__ import annotations

import msgspec

from bot.checkins.model import OpenCheckin

_ROW = 576
"""More bytes than one member's answers, reminder (where it and a copy stand) and goodbye take in a check-in's file."""


def room(checkin: OpenCheckin) -> int:
    """Return how many bytes the file takes from the start, so that its size does not tell how many answered."""
    return 1024 + _ROW * checkin.members


def without_order(checkin: OpenCheckin) -> OpenCheckin:
    """Return the check-in with its rows in the order of their aliases.

    Under the check-in's own key that order is as good as shuffled, and it stays the same: two copies of the file
    laid side by side do not tell who came in between.
    """
    gifts = checkin.gifts and dict(sorted(checkin.gifts.items()))
    leftovers = dict(sorted(checkin.leftovers.items()))
    copies = dict(sorted(checkin.copies.items()))
    rows = dict(sorted(checkin.rows.items()))
    return msgspec.structs.replace(checkin, rows=rows, gifts=gifts, leftovers=leftovers, copies=copies)
