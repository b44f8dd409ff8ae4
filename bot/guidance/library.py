"""The municipality's own cards: what a facilitator proposed, and what a coordinator said to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from bot.groups.model import Phase
from bot.guidance.model import Card, Kind
from bot.people.model import PersonId

SOURCE = "gemeente"
"""The source of every card of one's own municipality, as `sources.toml` has it."""
ANY_PHASE = ""
"""The place of a card that fits every phase."""
_PHASES_CHAPTER, _GROUPS_CHAPTER = "3", "4"
"""Where a card for one phase, and one for every phase, would stand in the *werkwijzer* of 2012."""


class Status(StrEnum):
    """Where a proposed card stands."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


class Refusal(StrEnum):
    """Why a card was not taken."""

    DOUBLE = "double"
    UNCLEAR = "unclear"
    UNFIT = "unfit"
    PERSONAL = "personal"


class CardText(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wrote for a card of their own; empty while it is not there yet.

    `place` is a phase, `ANY_PHASE`, or None while it is not chosen. A card with steps is an exercise, and then has
    `minutes` and the least and most people too.
    """

    title: str = ""
    do: str = ""
    say: str = ""
    why: str = ""
    watch_out: str = ""
    place: str | None = None
    situation: str = ""
    steps: tuple[str, ...] = ()
    minutes: int | None = None
    group_min: int | None = None
    group_max: int | None = None
    material: tuple[str, ...] = ()


class LocalCard(msgspec.Struct, frozen=True, kw_only=True):
    """A card of the municipality's own, and where it stands."""

    id: str
    text: CardText
    author: PersonId | None
    """None once they were erased."""
    proposed: datetime
    status: Status = Status.WAITING
    decided: datetime | None = None
    refusal: Refusal | None = None

    @property
    def title(self) -> str:
        """Its title."""
        return self.text.title


class Library(msgspec.Struct, frozen=True):
    """All cards of the municipality's own, by id."""

    cards: Mapping[str, LocalCard] = {}

    def all(self) -> tuple[LocalCard, ...]:
        """Every card, in the order in which they were proposed."""
        return tuple(sorted(self.cards.values(), key=lambda one: (one.proposed, one.id)))

    def approved(self) -> tuple[Card, ...]:
        """The cards that everybody on the staff may read."""
        return tuple(card_of(one.id, one.text) for one in self.all() if one.status is Status.APPROVED)

    def of(self, author: PersonId) -> tuple[LocalCard, ...]:
        """The cards that this person proposed."""
        return tuple(one for one in self.all() if one.author == author)

    def waiting(self) -> tuple[LocalCard, ...]:
        """The cards that nobody has decided on yet, the longest waiting first."""
        return tuple(one for one in self.all() if one.status is Status.WAITING)

    def with_card(self, card: LocalCard) -> Library:
        """The library with this card, in the place of an earlier form of it."""
        return Library({**self.cards, card.id: card})

    def without_card(self, card: str) -> Library:
        """The library without this card; the same library if it was not there."""
        if card not in self.cards:
            return self
        return Library({name: one for name, one in self.cards.items() if name != card})

    def without_person(self, person: PersonId) -> Library:
        """The library without a trace of the person: approved cards stay, without their author; others go."""
        if not self.of(person):
            return self
        kept = {name: one for name, one in self.cards.items() if one.author != person or one.status is Status.APPROVED}
        return Library({name: _anonymous(one, person) for name, one in kept.items()})


def _anonymous(card: LocalCard, person: PersonId) -> LocalCard:
    return msgspec.structs.replace(card, author=None) if card.author == person else card


def card_of(name: str, text: CardText) -> Card:
    """Return what was written as a card like all others, which knows that it is the municipality's own."""
    phase = Phase(text.place) if text.place else None
    return Card(
        id=name,
        title=text.title,
        phase=phase,
        kind=Kind.EXERCISE if text.steps else Kind.APPROACH,
        chapter=_GROUPS_CHAPTER if phase is None else _PHASES_CHAPTER,
        do=text.do,
        why=text.why,
        watch_out=text.watch_out,
        say=text.say or None,
        steps=text.steps,
        minutes=text.minutes if text.steps else None,
        group_min=text.group_min if text.steps else None,
        group_max=text.group_max if text.steps else None,
        material=text.material if text.steps else (),
        situations=(text.situation,) if text.situation else (),
        sources=(SOURCE,),
        local=True,
    )
