"""Writes a card as a file of `content/`, and holds what somebody proposes against the same rules."""

from __future__ import annotations

from collections.abc import Collection

import yaml

from bot.content.cards import ANY_PHASE, read_card
from bot.content.faults import Faults
from bot.guidance.model import Card, Kind


def path_of(card: Card) -> str:
    """Return where the card lies, seen from the content folder."""
    return f"cards/{card.phase or ANY_PHASE}/{card.id}.md"


def write_card(card: Card) -> str:
    """Return the card as its file says it: front matter, and below it the labelled parts."""
    front: dict[str, object] = {
        "id": card.id,
        "titel": card.title,
        "soort": card.kind.value,
        "hoofdstuk": int(card.chapter) if card.chapter.isdigit() else card.chapter,
    }
    if card.kind is Kind.EXERCISE:
        front |= {
            "minuten": card.minutes,
            "groep-van": card.group_min,
            "groep-tot": card.group_max,
            "materiaal": list(card.material),
        }
    lists = {"helpt-bij": card.weak, "hoort-bij": card.related, "bronnen": card.sources}
    front |= {key: list(values) for key, values in lists.items() if values}
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    return f"---\n{head}---\n\n{body_of(card)}\n"


def body_of(card: Card) -> str:
    """Return the labelled parts, with an empty line between them."""
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(card.steps, start=1))
    parts = (
        f"**Doe:** {card.do}",
        f'**Zeg:** "{card.say}"' if card.say else "",
        f"**Stappen:**\n{steps}" if steps else "",
        f"**Waarom:** {card.why}",
        f"**Let op:** {card.watch_out}",
    )
    return "\n\n".join(part for part in parts if part)


def faults_of(card: Card, ids: Collection[str], sources: Collection[str]) -> tuple[str, ...]:
    """Return all that the content check says of the card, in Dutch; nothing when it can be used.

    Args:
        card: as it would be exported.
        ids: of the cards there are.
        sources: the tags there are.
    """
    faults = Faults()
    read_card(write_card(card), path_of(card), {*ids, card.id}, sources, faults)
    return tuple(dict.fromkeys(fault.sentence for fault in faults.all()))
