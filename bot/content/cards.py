"""Reads the cards: front matter above, and below it what to do, why, and what to watch out for."""

import re
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from bot.content.faults import Faults
from bot.content.records import Record, read_file, read_front, read_shape
from bot.content.shapes import CardFront
from bot.content.wording import TITLE_LENGTH, mixes_address
from bot.groups.model import Phase
from bot.guidance.model import Card, Kind

ANY_PHASE = "alle"
"""The folder for cards that fit every phase."""
BODY_LENGTH = 600
"""Characters in a card, so that it fits one phone screen (features.md, A02)."""
CHAPTERS = ("1", "2", "3", "4", "5", "bijlage")
"""The chapters of the *werkwijzer* (2012)."""
ITEMS = ("P1", "P2", "P3", "P4")
"""The codes of the check-in questions a card may help with."""

_LABEL = re.compile(r"^\*\*([^*]+):\*\*", re.MULTILINE)
_STEP = re.compile(r"^\s*\d+\.\s+", re.MULTILINE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_QUOTED = re.compile(r'^["“](.+)["”]$')
_NEEDED = ("Doe", "Waarom", "Let op")
_PARTS = ("Doe", "Zeg", "Stappen", "Waarom", "Let op")


class Part(Struct, frozen=True):
    """One labelled part of a card's body, and the line of its label."""

    text: str
    line: int


def read_cards(folder: Path, sources: Collection[str], faults: Faults) -> dict[str, Card]:
    """All cards under `cards/`, by id, in the order of the phases; what is wrong goes to `faults`."""
    places = [*Phase, ANY_PHASE]
    for stray in sorted((folder / "cards").glob("*")):
        if stray.name not in places:
            sentence = f"'{stray.name}' is geen bekende fase. Kies uit: {', '.join(places)}."
            faults.add(f"cards/{stray.name}", 1, sentence)
    paths = [path for place in places for path in sorted((folder / "cards" / place).glob("*.md"))]
    ids = {path.stem for path in paths}
    cards: dict[str, Card] = {}
    seen: set[str] = set()
    for path in paths:
        file = path.relative_to(folder).as_posix()
        if path.stem in seen:
            faults.add(file, 1, f"Er is al een kaart met de naam '{path.stem}', in een andere map.")
        seen.add(path.stem)
        if card := _read_card(folder, file, ids, sources, faults):
            cards.setdefault(card.id, card)
    return cards


def _read_card(folder: Path, file: str, ids: Collection[str], sources: Collection[str], faults: Faults) -> Card | None:
    text = read_file(folder, file, faults)
    for number, line in enumerate((text or "").splitlines(), start=1):
        if tag := _TAG.search(line):
            faults.add(file, number, f"In een kaart hoort geen opmaak als {tag[0]}. Haal het weg.")
    return None if text is None else read_card(text, file, ids, sources, faults)


def read_card(text: str, file: str, ids: Collection[str], sources: Collection[str], faults: Faults) -> Card | None:
    """The card that is written in ``text``, as if it lay in ``file``; None where it cannot be read.

    Args:
        text: front matter and body.
        file: seen from the content folder; its folder is the phase, its name the card's id.
        ids: of the cards there are, which it may name.
        sources: the tags it may name.
        faults: gets what is wrong.
    """
    opening, front, body = (*text.split("---\n", 2), "", "")[:3]
    if opening or not body:
        faults.add(file, 1, "Een kaart begint met een regel ---, dan de gegevens, en dan weer een regel ---.")
        return None
    record = read_front(file, front, faults)
    head = read_shape(CardFront, record, faults) if record else None
    parts = _read_parts(file, body, 3 + front.count("\n"), faults)
    if record is None or head is None or not all(name in parts for name in _NEEDED):
        return None
    _check_head(head, record, faults)
    _check_links(head, record, ids, sources, faults)
    card = _build(head, Path(file).parent.name, parts)
    _check_parts(card, parts, record, faults)
    return card


def _read_parts(file: str, body: str, first_line: int, faults: Faults) -> dict[str, Part]:
    shown = _one_line(body.replace("**", ""))
    if len(shown) > BODY_LENGTH:
        faults.add(
            file,
            first_line,
            f"Deze kaart telt {len(shown)} tekens. Er passen er {BODY_LENGTH} op een scherm.",
        )
    if mixes_address(shown):
        faults.add(file, first_line, "Hier staan 'je' en 'u' door elkaar. Kies overal je.")
    parts: dict[str, Part] = {}
    labels = list(_LABEL.finditer(body))
    if body[: labels[0].start() if labels else None].strip():
        faults.add(file, first_line, "De tekst van een kaart begint met **Doe:**.")
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        name, line = label[1], first_line + body.count("\n", 0, label.start())
        text = body[label.end() : following.start() if following else None].strip()
        if name not in _PARTS:
            known = ", ".join(f"**{part}:**" for part in _PARTS)
            faults.add(file, line, f"Het kopje **{name}:** is niet bekend. Kies uit: {known}.")
        elif name in parts:
            faults.add(file, line, f"Het kopje **{name}:** staat er twee keer.")
        elif text:
            parts[name] = Part(text, line)
    for name in _NEEDED:
        if name not in parts:
            faults.add(file, first_line, f"Hier ontbreekt **{name}:**, of er staat niets achter.")
    return parts


def _check_head(head: CardFront, record: Record, faults: Faults) -> None:
    def wrong(key: str, sentence: str) -> None:
        faults.add(record.file, record.line_of(key), sentence)

    if head.id != Path(record.file).stem:
        wrong("id", f"Het id '{head.id}' is niet de naam van het bestand.")
    if len(head.title) > TITLE_LENGTH:
        wrong("titel", f"Deze titel telt {len(head.title)} tekens. Er passen er {TITLE_LENGTH} op een knop.")
    if str(head.chapter) not in CHAPTERS:
        wrong("hoofdstuk", f"Dit hoofdstuk ken ik niet. Kies uit: {', '.join(CHAPTERS)}.")
    if not head.sources:
        wrong("bronnen", "Noem minstens één bron.")
    for code in head.weak:
        if code not in ITEMS:
            wrong("helpt-bij", f"'{code}' is geen vraag. Kies uit: {', '.join(ITEMS)}.")


def _check_links(
    head: CardFront, record: Record, ids: Collection[str], sources: Collection[str], faults: Faults
) -> None:
    for tag in head.sources:
        if tag not in sources:
            faults.add(record.file, record.line_of("bronnen"), f"De bron '{tag}' staat niet in sources.toml.")
    for card in head.related:
        if card == head.id:
            faults.add(record.file, record.line_of("hoort-bij"), "Een kaart hoort niet bij zichzelf.")
        elif card not in ids:
            faults.add(record.file, record.line_of("hoort-bij"), f"Er is geen kaart met de naam '{card}'.")


def _check_parts(card: Card, parts: dict[str, Part], record: Record, faults: Faults) -> None:
    needs_steps = card.kind in (Kind.EXERCISE, Kind.CHECKLIST)
    if needs_steps and not card.steps:
        faults.add(record.file, record.line_of("soort"), f"Bij een {card.kind} horen **Stappen:** 1. 2. 3.")
    if "Stappen" in parts and not card.steps:
        faults.add(record.file, parts["Stappen"].line, "Zet voor elke stap een nummer en een punt: 1. Doe dit.")
    if "Zeg" in parts and not _QUOTED.match(_one_line(parts["Zeg"].text)):
        faults.add(record.file, parts["Zeg"].line, 'Zet wat je hardop zegt tussen aanhalingstekens: "…".')
    if card.kind is Kind.EXERCISE:
        for key in ("minuten", "groep-van", "groep-tot", "materiaal"):
            if key not in record.values:
                faults.add(record.file, record.line, f"Bij een oefening hoort '{key}'.")
    if card.group_min and card.group_max and card.group_min > card.group_max:
        faults.add(record.file, record.line_of("groep-van"), "'groep-van' is groter dan 'groep-tot'.")


def _build(head: CardFront, place: str, parts: dict[str, Part]) -> Card:
    said = {name: _one_line(part.text) for name, part in parts.items()}
    quoted = _QUOTED.match(said.get("Zeg", ""))
    return Card(
        id=head.id,
        title=head.title,
        phase=None if place == ANY_PHASE else Phase(place),
        kind=head.kind,
        chapter=str(head.chapter),
        do=said["Doe"],
        why=said["Waarom"],
        watch_out=said["Let op"],
        say=quoted[1] if quoted else None,
        steps=_steps(parts["Stappen"].text) if "Stappen" in parts else (),
        minutes=head.minutes,
        group_min=head.group_min,
        group_max=head.group_max,
        material=head.material or (),
        related=head.related,
        sources=head.sources,
        weak=head.weak,
    )


def _steps(text: str) -> tuple[str, ...]:
    return tuple(_one_line(step) for step in _STEP.split(text)[1:])


def _one_line(text: str) -> str:
    return " ".join(text.split())
