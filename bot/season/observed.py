"""What the ledger shows: every message to a person, and whether anybody asked for it."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from bot.messenger.signing import SEAL
from bot.season.diary import Act, Diary
from bot.season.expected import DIGEST, FRIDAY, OUTCOME
from bot.simulator.ledger import Entry

REPLY = "reply"
STRAY = "stray"
"""Nobody asked for it, and it is no kind that we know."""
SOON = timedelta(seconds=5)
"""A message this soon after somebody did something is a reply."""
_DIGEST_TAGS = frozenset({"dw", "da", "dm"})


class Seen(NamedTuple):
    """One new message that arrived on a phone."""

    n: int
    """Its number in the ledger."""
    at: datetime
    chat: int
    kind: str
    """One of the kinds of :mod:`bot.season.expected`, REPLY or STRAY."""
    text: str
    data: tuple[str, ...]
    """What its buttons mean, without their seals."""
    quiet: bool = False
    """Whether it took the place of an earlier message, without a sound."""


def observed(entries: Sequence[Entry], diary: Diary) -> list[Seen]:
    """All new messages, in order; and the outcomes that took the place of the questions."""
    acts = _moments_by_person(diary.acts)
    arrived = [_seen(one, acts) for one in entries if one.kind in ("message", "edit") and one.chat_id is not None]
    return [one for one in arrived if not one.quiet or one.kind == OUTCOME]


def _moments_by_person(acts: Sequence[Act]) -> dict[int, list[datetime]]:
    moments: defaultdict[int, list[datetime]] = defaultdict(list)
    for act in acts:
        moments[act.who].append(act.at)
    return {who: sorted(found) for who, found in moments.items()}


def _seen(entry: Entry, acts: dict[int, list[datetime]]) -> Seen:
    chat = entry.chat_id or 0
    data = tuple(_meanings(entry.message))
    asked_for = _did_something_before(acts.get(chat, []), entry.at)
    quiet = entry.kind == "edit"
    return Seen(entry.n, entry.at, chat, _kind(data, asked_for), text_of(entry.message), data, quiet)


def _did_something_before(moments: list[datetime], at: datetime) -> bool:
    place = bisect.bisect_right(moments, at)
    return place > 0 and at - moments[place - 1] <= SOON


def _kind(data: tuple[str, ...], asked_for: bool) -> str:
    """What a message is, by the meaning of its last button."""
    tag, *fields = data[-1].split(".") if data else [""]
    if tag == "rw":
        return fields[0]
    if asked_for:
        return REPLY
    if tag == "dq":
        return fields[0]
    if tag == "dz":
        return FRIDAY
    return DIGEST if tag in _DIGEST_TAGS else STRAY


def _meanings(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"][SEAL:] for row in rows for button in row if "callback_data" in button]


def text_of(message: dict[str, Any]) -> str:
    """The words of a message, also those under a picture."""
    return str(message.get("text") or message.get("caption") or "")
