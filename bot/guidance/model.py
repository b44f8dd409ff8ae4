"""Decides on guidance: what a card, a situation and the story of a phase are."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from bot.groups.model import Phase


class Kind(StrEnum):
    """What a card is for; the value is the word used in `content/`."""

    RECOGNISE = "herkennen"
    APPROACH = "aanpak"
    INTERVENTION = "interventie"
    PITFALL = "valkuil"
    EXERCISE = "oefening"
    CHECKLIST = "checklist"
    BACKGROUND = "achtergrond"


class Card(Struct, frozen=True, kw_only=True):
    """One piece of guidance that fits a phone screen: at most 600 characters of plain text, no markup.

    `phase` is None for a card that fits every phase. `say` is one sentence for the facilitator to say out
    loud, without the quotes around it. `steps`, `minutes` (1 to 240), `group_min`, `group_max` (people) and
    `material` belong to exercises; a checklist has only steps. `situations` and `related` are ids, `sources`
    are tags of the register, `weak` the codes of the check-in questions (P1 to P4) this card helps with. `local`
    is True for a card that the municipality wrote itself, in the chat.
    """

    id: str
    title: str
    phase: Phase | None
    kind: Kind
    chapter: str
    do: str
    why: str
    watch_out: str
    sources: tuple[str, ...]
    steps: tuple[str, ...] = ()
    say: str | None = None
    minutes: int | None = None
    group_min: int | None = None
    group_max: int | None = None
    material: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    local: bool = False


class Icebreaker(Struct, frozen=True):
    """A light beginning that needs nothing: what to do or ask, and how many minutes it takes."""

    id: str
    title: str
    do: str
    minutes: int


class Situation(Struct, frozen=True):
    """Something that happens in a group, in people's own words, and two or more card ids, best first."""

    id: str
    words: str
    cards: tuple[str, ...]


class PhaseInfo(Struct, frozen=True, kw_only=True):
    """What there is to tell about a phase.

    `line` describes it in one sentence, `recognise` lists what a facilitator may see. `arrivals` holds a
    small ritual for coming from that other phase, also backwards; `arrival` is for any phase not in it.
    """

    phase: Phase
    title: str
    line: str
    recognise: tuple[str, ...]
    arrival: str
    arrivals: Mapping[Phase, str]

    def ritual_from(self, previous: Phase | None) -> str:
        """The ritual to suggest when the group comes here from `previous` (None: it starts here)."""
        if previous is None:
            return self.arrival
        return self.arrivals.get(previous, self.arrival)
