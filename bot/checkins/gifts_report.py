"""The proof about what a group gave, as people read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.checkins.gifts_proof import NO, YES, GiftBetrayal, GiftVerdict
from bot.checkins.proof import SILENT
from bot.checkins.proof_words import ranges, yes

GIFT_HEADS = ("answers and members from", "holds", "fails at members", "for instance")
_SAID = {SILENT: "nothing", NO: "'no'", YES: "'yes'"}


def gift_rows(verdicts: Sequence[GiftVerdict]) -> list[tuple[str, ...]]:
    """Return a row for each number of answers from which something could be named; ours last."""
    return [
        (
            str(one.fewest),
            yes(not one.broken),
            ranges(case.members for case in one.broken) or "none",
            _instance(one.broken[0]) if one.broken else "none",
        )
        for one in verdicts
    ]


def gift_remark(ours: GiftVerdict) -> str:
    """Return what something named tells besides: in a group of exactly the fewest members, that all answered."""
    return (
        "What the group gave is counted for who knows what none, one or two chose, whether or not it is known who "
        "answered. At these numbers of members something named tells that all of them answered: "
        f"{ranges(ours.all_answered) or 'none'}."
    )


def gifts_as_json(verdicts: Sequence[GiftVerdict]) -> list[dict[str, Any]]:
    """Return the same as plain values."""
    return [
        {
            "from_answers": one.fewest,
            "holds": not one.broken,
            "fails_at_members": [case.members for case in one.broken],
            "tells_that_all_answered": one.all_answered,
        }
        for one in verdicts
    ]


def _instance(case: GiftBetrayal) -> str:
    """The first case that betrays somebody, in a few words."""
    known = " and ".join(_SAID[one] for one in case.known) or "none"
    answers = f"{case.members} members" if case.answers is None else f"{case.answers} answers"
    return f"{answers}, {known} known, {'named' if case.named else 'not named'}: another said {_SAID[case.left]}"
