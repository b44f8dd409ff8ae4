"""The shelf: all the guidance that was written for us, as this story uses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from bot.content import Content
from bot.groups.model import Phase
from bot.guidance.model import Card, Icebreaker, PhaseInfo, Situation
from bot.guidance.tally import Counters


@dataclass(frozen=True, slots=True)
class Shelf:
    """Cards, situations and phases, read once at the start.

    Attributes:
        cards: by id, in the order of the phases, those for every phase last.
        situations: by id, in the order in which people see them.
        phases: what there is to tell about each of the six.
        sources: the citation for each tag that a card names.
        names: the short name of a check-in question ("Durven zeggen"), by its code and the phase it was asked in.
        icebreakers: by id.
        counters: what colleagues said of the cards; nothing on the shelf as it was read.
    """

    cards: Mapping[str, Card]
    situations: Mapping[str, Situation]
    phases: Mapping[Phase, PhaseInfo]
    sources: Mapping[str, str]
    names: Mapping[tuple[str, Phase], str]
    icebreakers: Mapping[str, Icebreaker] = field(default_factory=dict)
    counters: Counters = field(default_factory=Counters)

    def with_own(self, own: Sequence[Card], counters: Counters) -> Shelf:
        """The shelf with the municipality's own cards among the others, and what colleagues said of them all."""
        situations = dict(self.situations)
        for card in own:
            for name in card.situations:
                if name in situations:
                    found = situations[name]
                    situations[name] = msgspec.structs.replace(found, cards=(*found.cards, card.id))
        cards = {**self.cards, **{card.id: card for card in own}} if own else self.cards
        return replace(self, cards=cards, situations=situations, counters=counters)


def shelf_of(content: Content) -> Shelf:
    """Return the part of the content that guidance needs."""
    names = {
        (question.code, phase): question.name for phase in Phase for question in content.questions.for_phase(phase)
    }
    icebreakers = {one.id: one for one in content.icebreakers}
    return Shelf(content.cards, content.situations, content.phases, content.sources, names, icebreakers)


def phase_titles(content: Content) -> Mapping[Phase, str]:
    """Return the title of each phase as people read it, for the stories that show one."""
    return {phase: info.title for phase, info in content.phases.items()}
