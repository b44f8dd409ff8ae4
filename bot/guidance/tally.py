"""Counts which cards helped and what was looked for in vain: numbers of the municipality, never who."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from bot.groups.model import Phase

ENOUGH = 3
"""So many more "hielp niet" than "hielp" move a card down in a phase; a word is shown from so many searches."""
MOST_WORDS = 2000
"""Words looked for in vain that we keep; the rarest go first."""
_ANY = "alle"
"""In a key: no phase in particular."""


class Count(msgspec.Struct, frozen=True):
    """How often a card helped in a phase, and how often it did not."""

    helped: int = 0
    not_helped: int = 0

    @property
    def net(self) -> int:
        """How many more found that it helped than that it did not."""
        return self.helped - self.not_helped


class Counters(msgspec.Struct, frozen=True):
    """What a municipality's facilitators said of the cards, and what they did not find; no person, no moment."""

    cards: Mapping[str, Count] = {}
    """By :func:`place_of`."""
    gaps: Mapping[str, int] = {}
    """In how many searches without an answer each word stood."""

    def of(self, card: str, phase: Phase | None) -> Count:
        """The counts of a card in a phase (None: in no phase in particular)."""
        return self.cards.get(place_of(card, phase), Count())

    def over_all(self, card: str) -> Count:
        """The counts of a card, all phases together."""
        found = [count for place, count in self.cards.items() if place.rpartition(".")[0] == card]
        return Count(sum(one.helped for one in found), sum(one.not_helped for one in found))


@dataclass(frozen=True, slots=True)
class Unhelpful:
    """A card that often did not help in a phase (None: in no phase in particular)."""

    card: str
    phase: Phase | None
    count: Count


def place_of(card: str, phase: Phase | None) -> str:
    """Return the name under which a card in a phase is counted, and under which somebody's own vote is kept."""
    return f"{card}.{phase or _ANY}"


def with_vote(counters: Counters, place: str, before: bool | None, after: bool) -> Counters:
    """Return the counters with one person's vote; ``before`` is what they said earlier (None: nothing)."""
    if before is after:
        return counters
    count = counters.cards.get(place, Count())
    helped = count.helped + (after is True) - (before is True)
    not_helped = count.not_helped + (after is False) - (before is False)
    changed = Count(max(helped, 0), max(not_helped, 0))
    return msgspec.structs.replace(counters, cards={**counters.cards, place: changed})


def with_gap(counters: Counters, words: Iterable[str]) -> Counters:
    """Return the counters after one search without an answer; a word counts once a search, at most 2,000 are kept."""
    gaps = dict(counters.gaps)
    for word in set(words):
        gaps[word] = gaps.get(word, 0) + 1
    if len(gaps) > MOST_WORDS:
        gaps = dict(sorted(gaps.items(), key=lambda one: -one[1])[:MOST_WORDS])
    return msgspec.structs.replace(counters, gaps=gaps)


def standing(count: Count) -> int:
    """Return -1 for a card that clearly helped, 1 for one that clearly did not, 0 while too few said so."""
    if count.net >= ENOUGH:
        return -1
    return 1 if count.net <= -ENOUGH else 0


def gaps_of(counters: Counters) -> tuple[tuple[str, int], ...]:
    """Return the words that at least three searches held in vain, the most wanted first."""
    found = [(word, count) for word, count in counters.gaps.items() if count >= ENOUGH]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def unhelpful_of(counters: Counters) -> tuple[Unhelpful, ...]:
    """Return the cards that at least three found of no help, and more than found that they did; the worst first."""
    found = []
    for place, count in counters.cards.items():
        if count.not_helped >= ENOUGH and count.net < 0:
            card, _, phase = place.rpartition(".")
            found.append(Unhelpful(card, None if phase == _ANY else Phase(phase), count))
    return tuple(sorted(found, key=lambda one: (one.count.net, one.card)))
