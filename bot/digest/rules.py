"""What makes a group worth a conversation: the rules as they are written in `content/concerns.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

import msgspec

from bot.checkins.model import Band
from bot.groups.model import GroupId, Phase


class RuleKind(StrEnum):
    """What a rule looks at; each kind is one small function in `signals.py`."""

    LOW = "laag"
    """The same question low, several outcomes running."""
    FALLING = "hoog-en-dalend"
    """A question that was high, then lower, and did not come back."""
    RISING = "laag-en-stijgend"
    """A question that was low, then higher, and stayed so: worth asking what helped."""
    ATTENDANCE = "opkomst"
    """Fewer than a share of the members came."""
    DROPPING = "opkomst-daalt"
    """Fewer came each time, two times running, and together a share of the members."""
    DROPOUT = "uitval"
    """A share of those who began has left before the fourth session."""
    SILENT = "te-weinig-antwoorden"
    """Too few answers for an outcome."""
    STUCK = "vast-in-fase"
    """The same phase for many sessions."""
    BACK = "fase-terug"
    """Two phases back at once."""
    BLIND = "blinde-vlek"
    """The group dares little while who guides it feels no tension."""
    PERFECT = "mooi-en-stil"
    """All high and no tension at all."""
    ENDING = "einde-in-zicht"
    """Two sessions to go and not yet closing."""
    CHANGE = "verandering"
    """Somebody new, another guide, or a long break: never a concern, it holds others back."""
    UNMEASURED = "meten-we-niet"
    """Written down so that everybody can read why we do not look at it."""


class Reader(StrEnum):
    """Who may hear of a concern."""

    FACILITATOR = "begeleider"
    COORDINATOR = "coordinator"


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule, in words and figures.

    Attributes:
        code: short and lasting, such as ``S2``.
        kind: what it looks at.
        said: what it found, in half a sentence with ``{holes}`` for the values.
        rule: the rule itself, in words.
        explanation: what it means and what it does not.
        ask: an open question for the coordinator to put to who guides the group.
        note: a sentence for who guides the group.
        sources: tags of `sources.toml`.
        questions: codes of the questions it looks at.
        share: a share of the members, 0 to 1, for rules on counts.
        phase: the phase it looks at.
        most_sessions: only for groups of at most so many sessions; 0: for all.
        facilitator, coordinator: from how many times running each of them hears of it; 0: never.
        waits: whether it is silent for two outcomes after a known change, unless it goes on for longer than that.
        cards: the id of the card that helps who guides the group with this, by the phase it is in.
    """

    code: str
    kind: RuleKind
    said: str = ""
    rule: str = ""
    explanation: str
    ask: str = ""
    note: str = ""
    sources: tuple[str, ...]
    questions: tuple[str, ...] = ()
    share: float = 0.0
    phase: Phase | None = None
    most_sessions: int = 0
    facilitator: int = 0
    coordinator: int = 0
    waits: bool = False
    cards: Mapping[Phase, str] = msgspec.field(default_factory=dict)

    @property
    def counts_who_came(self) -> bool:
        """Whether it looks at how many came, however it weighs that."""
        return self.kind in (RuleKind.ATTENDANCE, RuleKind.DROPPING)

    def needed(self, reader: Reader) -> int:
        """From how many times running ``reader`` hears of it; 0: never."""
        return self.facilitator if reader is Reader.FACILITATOR else self.coordinator

    def fires(self, reader: Reader, times: int) -> bool:
        """Whether ``reader`` hears of something that is so for the ``times``-th time running.

        Good news is told once; all else as long as it lasts.
        """
        needed = self.needed(reader)
        if not needed:
            return False
        return times == needed if self.kind is RuleKind.RISING else times >= needed


RuleBook = Mapping[str, Rule]
"""The rules by code, the most pressing first."""


class Concern(msgspec.Struct, frozen=True):
    """One thing to talk about: an invitation to a conversation, never a verdict."""

    rule: str
    """The rule's code."""
    group: GroupId
    times: int = 1
    """How many times running."""
    question: str = ""
    """The code of the question it is about, for rules on answers."""
    phase: Phase = Phase.PREPARATION
    """The phase in which it was last asked: it tells which question the code stands for."""
    bands: tuple[Band, ...] = ()
    """The values behind it, oldest first."""
    among: tuple[int, ...] = ()
    """Of how many members each of those values is."""
    counts: tuple[int, ...] = ()
    """For rules on counts: how many there were, oldest first."""
    members: int = 0
    """Out of how many."""


_NUMBERS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def holes(concern: Concern, question: str) -> dict[str, str]:
    """Return the values that a rule's words may hold.

    Args:
        concern: what was found.
        question: the short name of the question it is about.
    """
    times = _NUMBERS[concern.times] if concern.times < len(_NUMBERS) else str(concern.times)
    return {
        "keer": times,
        "vaak": f"{times} keer op rij" if concern.times > 1 else f"{times} keer",
        "vraag": in_sentence(question),
        "uitkomsten": " → ".join(concern.bands),
        "aantallen": _listed([str(one) for one in concern.counts]),
        "leden": str(concern.members),
        "fase": concern.phase.value,
    }


def in_sentence(name: str) -> str:
    """Return a short name as it stands within a sentence: without its capital."""
    return name[:1].lower() + name[1:]


def _listed(words: Sequence[str]) -> str:
    """One, two and three."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


HOLES = frozenset(holes(Concern("", GroupId("")), ""))
"""The names of all values."""
