"""Chooses cards: which fit, in what order, and which comes next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from bot.groups.model import Phase
from bot.guidance.model import Card, Kind
from bot.guidance.tally import Counters, standing

RECENT = 12
"""So many cards back counts as seen recently; short enough that the best card of a phase returns within it."""
MOST_SEEN = 50
"""How many cards seen we remember of somebody."""

_TIER = {
    Kind.INTERVENTION: 0,
    Kind.APPROACH: 0,
    Kind.EXERCISE: 0,
    Kind.PITFALL: 1,
    Kind.CHECKLIST: 1,
    Kind.RECOGNISE: 1,
    Kind.BACKGROUND: 2,
}


NO_COUNTERS = Counters()
"""Nobody said anything yet."""


def fitting(
    cards: Iterable[Card], phase: Phase, weak: str | None = None, counters: Counters = NO_COUNTERS
) -> tuple[Card, ...]:
    """Return the cards for a group in ``phase``, the best first.

    Cards that help with the ``weak`` question go first. Then come those that colleagues clearly found of no help in
    this phase after the others, those of the phase itself before those for every phase, what one can do before what
    one can know, and what clearly helped before the rest. What remains equal keeps the order in which it was written.
    """

    def rank(card: Card) -> tuple[bool, bool, bool, int, int]:
        stands = standing(counters.of(card.id, phase))
        off = weak is not None and weak not in card.weak
        return (off, stands > 0, card.phase is None, _TIER[card.kind], stands)

    return tuple(sorted((card for card in cards if card.phase in (phase, None)), key=rank))


def of_phase(cards: Iterable[Card], phase: Phase | None, counters: Counters = NO_COUNTERS) -> tuple[Card, ...]:
    """Return the cards written for ``phase`` alone (None: for every phase), what one can do first.

    What colleagues clearly found of no help in it goes last, what clearly helped first among its like.
    """

    def rank(card: Card) -> tuple[bool, int, int]:
        stands = standing(counters.of(card.id, phase))
        return (stands > 0, _TIER[card.kind], stands)

    return tuple(sorted((card for card in cards if card.phase is phase), key=rank))


def of_kind(
    cards: Iterable[Card], kind: Kind, phase: Phase | None, counters: Counters = NO_COUNTERS
) -> tuple[Card, ...]:
    """Return the cards of a kind: those of ``phase`` first (None: none goes first), then those for every phase."""

    def rank(card: Card) -> tuple[int, bool]:
        near = 0 if card.phase is phase else 1 if card.phase is None else 2
        return (near if phase is not None else 0, standing(counters.of(card.id, phase)) > 0)

    return tuple(sorted((card for card in cards if card.kind is kind), key=rank))


def unhelpful_last(cards: Iterable[Card], counters: Counters) -> tuple[Card, ...]:
    """Return the cards in their order, but those that clearly did not help, in whatever phase, after the others."""
    return tuple(sorted(cards, key=lambda card: standing(counters.over_all(card.id)) > 0))


def choose(
    cards: Iterable[Card], phase: Phase, weak: str | None, seen: Sequence[str], counters: Counters = NO_COUNTERS
) -> Card | None:
    """Return the one card for a group in ``phase``; None only if no card fits the phase at all.

    As long as there are cards for the ``weak`` question, it is one of those, even if all were seen recently:
    then the one seen longest ago.
    """
    best = fitting(cards, phase, weak, counters)
    helping = tuple(card for card in best if weak is not None and weak in card.weak)
    return _freshest(helping or best, seen[-RECENT:])


def in_turn(
    cards: Iterable[Card], phase: Phase, weak: str | None, number: int, counters: Counters = NO_COUNTERS
) -> Card | None:
    """Return the card to prepare the ``number``-th session with (1 the first); None only if no card fits the phase.

    Every time the next of what one can do, so that a group in the same phase for weeks does not get the same advice
    each week; nothing needs to be kept for that, and all who guide the group get the same.
    """
    best = fitting(cards, phase, weak, counters)
    helping = tuple(card for card in best if weak is not None and weak in card.weak) or best
    pool = tuple(card for card in helping if _TIER[card.kind] == 0) or helping
    return pool[(number - 1) % len(pool)] if pool else None


def another(pool: Sequence[Card], current: str, seen: Sequence[str]) -> Card | None:
    """Return the card to show after ``current``: the first of ``pool`` not seen yet, else the longest unseen.

    So who keeps asking meets every card of the pool before any returns. None if there is no other card.
    """
    return _freshest([card for card in pool if card.id != current], seen)


def earlier(pool: Sequence[Card], current: str, seen: Sequence[str]) -> Card | None:
    """Return the card of ``pool`` that was seen last before ``current``; None if there is none."""
    place = seen.index(current) if current in seen else len(seen)
    cards = {card.id: card for card in pool}
    return next((cards[each] for each in reversed(seen[:place]) if each in cards), None)


def later(pool: Sequence[Card], current: str, seen: Sequence[str]) -> Card | None:
    """Return the card of ``pool`` that was seen next after ``current``: for who went back and goes on again."""
    place = seen.index(current) if current in seen else len(seen)
    cards = {card.id: card for card in pool}
    return next((cards[each] for each in seen[place + 1 :] if each in cards), None)


def note_seen(seen: Sequence[str], card: str) -> tuple[str, ...]:
    """Return ``seen`` with ``card`` as the newest, each card once, at most 50."""
    return (*(each for each in seen if each != card), card)[-MOST_SEEN:]


def exercises(cards: Iterable[Card], minutes: int | None, bare: bool, people: int | None = None) -> tuple[Card, ...]:
    """Return the exercises that fit.

    Args:
        cards: to choose from.
        minutes: how long they may take, at most; None: any time.
        bare: whether only those that need no material.
        people: for how many people; None: for any group.
    """
    return tuple(
        card
        for card in cards
        if card.kind is Kind.EXERCISE
        and (minutes is None or (card.minutes is not None and card.minutes <= minutes))
        and not (bare and card.material)
        and (people is None or (card.group_min or 0) <= people <= (card.group_max or people))
    )


def known(ids: Iterable[str], cards: Collection[str]) -> tuple[str, ...]:
    """Return the ids whose card still exists: a card can be taken out of the content after somebody kept it."""
    return tuple(each for each in ids if each in cards)


def _freshest(pool: Sequence[Card], seen: Sequence[str]) -> Card | None:
    """The first card that is not in ``seen``, else the one that is earliest in it."""
    return min(pool, key=lambda card: seen.index(card.id) if card.id in seen else -1, default=None)
