"""All that promises may be judged by: the ledger, what people did, and what the wire refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from bot.dutch import say_moment
from bot.season.diary import Diary
from bot.season.expected import Expected, expected
from bot.season.observed import Seen, observed
from bot.season.words import Words
from bot.simulator.ledger import Entry

PER_SECOND = 25
"""Messages the bot may still take a second over: at a busy minute the last one goes out later."""


class Refusal(NamedTuple):
    """A call that the pretend Telegram turned down."""

    at: datetime
    method: str
    status: int
    why: str


@dataclass
class Evidence:
    """One season, to be judged.

    Attributes:
        diary: what people did.
        ledger: all that was delivered.
        refusals: calls that were turned down.
        incidents: what the bot wrote down as its own faults.
        ends: when the season was over; later messages are nobody's business.
        words: the texts as people read them.
    """

    diary: Diary
    ledger: Sequence[Entry]
    ends: datetime
    words: Words
    refusals: Sequence[Refusal] = ()
    incidents: Sequence[str] = ()

    @cached_property
    def seen(self) -> list[Seen]:
        """Every new message on every phone."""
        return observed(self.ledger, self.diary)

    @cached_property
    def expected(self) -> list[Expected]:
        """Every message that should have come unasked."""
        return expected(self.diary, self.ends)

    @cached_property
    def crowds(self) -> dict[datetime, int]:
        """How many messages are expected at one moment."""
        counted: defaultdict[datetime, int] = defaultdict(int)
        for one in self.expected:
            counted[one.at] += 1
        return dict(counted)

    def patience(self, at: datetime) -> timedelta:
        """How much later than ``at`` a message may come: a minute, or as long as a crowd takes."""
        return timedelta(minutes=1, seconds=self.crowds.get(at, 0) / PER_SECOND)

    def of(self, *kinds: str) -> list[Seen]:
        """The messages of these kinds, in order."""
        return [one for one in self.seen if one.kind in kinds]

    def tell(self, who: int, at: datetime, what: str) -> str:
        """A broken promise as a sentence: who, when, what."""
        return f"{self.diary.name(who)}, {say_moment(at)}: {what}"
