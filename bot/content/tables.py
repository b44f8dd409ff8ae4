"""Reads phases, situations and sources."""

import re
from collections.abc import Collection
from pathlib import Path

from bot.content.faults import Faults
from bot.content.records import read_plain, read_shape, read_tables
from bot.content.shapes import IcebreakerShape, PhaseShape, SituationShape
from bot.content.wording import TITLE_LENGTH, label_fault, mixes_address
from bot.groups.model import Phase
from bot.guidance.model import Icebreaker, PhaseInfo, Situation

PHASES = "phases.toml"
SITUATIONS = "situations.toml"
ICEBREAKERS = "icebreakers.toml"
ICEBREAKER_ID = re.compile(r"[a-z0-9-]{1,30}", re.ASCII)
"""An id travels in a button, beside the group's."""
ICEBREAKER_LENGTH = 300
"""Characters of what to do: it is read while the group comes in."""
SOURCES = "sources.toml"


def read_sources(folder: Path, faults: Faults) -> dict[str, str]:
    """The register of sources: tag to readable citation."""
    record = read_plain(folder, SOURCES, faults)
    for tag, citation in record.values.items():
        if not isinstance(citation, str) or not citation.strip():
            faults.add(SOURCES, record.line_of(tag), f"Achter '{tag}' hoort de bron voluit, als tekst.")
    return {tag: str(citation) for tag, citation in record.values.items()}


def read_phases(folder: Path, faults: Faults) -> dict[Phase, PhaseInfo]:
    """The story of each phase, in the usual order; each must know what to do when coming from a neighbour."""
    found: dict[Phase, PhaseInfo] = {}
    for record in read_tables(folder, PHASES, ("fase",), faults)["fase"]:
        shape = read_shape(PhaseShape, record, faults)
        if shape is None:
            continue
        if shape.id in found:
            faults.add(PHASES, record.line, f"De fase '{shape.id}' staat er twee keer.")
        for neighbour in Phase:
            if abs(neighbour.order - shape.id.order) == 1 and neighbour not in shape.arrivals:
                faults.add(PHASES, record.line, f"Wat doe je als de groep uit '{neighbour}' komt? Dat ontbreekt.")
        if mixes_address(" ".join((shape.line, shape.arrival, *shape.recognise, *shape.arrivals.values()))):
            faults.add(PHASES, record.line, "Hier staan 'je' en 'u' door elkaar. Kies overal je.")
        found[shape.id] = PhaseInfo(
            phase=shape.id,
            title=shape.title,
            line=shape.line,
            recognise=shape.recognise,
            arrival=shape.arrival,
            arrivals=shape.arrivals,
        )
    for phase in Phase:
        if phase not in found:
            faults.add(PHASES, 1, f"De fase '{phase}' ontbreekt, of er is iets mis mee.")
    return {phase: found[phase] for phase in Phase if phase in found}


def read_situations(folder: Path, cards: Collection[str], faults: Faults) -> dict[str, Situation]:
    """The situations by id, in the order of the file; `cards` are the ids of the cards there are."""
    found: dict[str, Situation] = {}
    for record in read_tables(folder, SITUATIONS, ("situatie",), faults)["situatie"]:
        shape = read_shape(SituationShape, record, faults)
        if shape is None:
            continue
        if shape.id in found:
            faults.add(SITUATIONS, record.line_of("id"), f"De situatie '{shape.id}' staat er twee keer.")
        if len(set(shape.cards)) < 2:
            faults.add(SITUATIONS, record.line_of("kaarten"), "Noem minstens twee verschillende kaarten.")
        for card in shape.cards:
            if card not in cards:
                faults.add(SITUATIONS, record.line_of("kaarten"), f"Er is geen kaart met de naam '{card}'.")
        if sentence := label_fault(shape.words):
            faults.add(SITUATIONS, record.line_of("woorden"), sentence)
        found[shape.id] = Situation(shape.id, shape.words, shape.cards)
    return found


def read_icebreakers(folder: Path, faults: Faults) -> tuple[Icebreaker, ...]:
    """The icebreakers, in the order of the file."""
    found: dict[str, Icebreaker] = {}
    for record in read_tables(folder, ICEBREAKERS, ("ijsbreker",), faults)["ijsbreker"]:
        shape = read_shape(IcebreakerShape, record, faults)
        if shape is None:
            continue
        if not ICEBREAKER_ID.fullmatch(shape.id):
            faults.add(
                ICEBREAKERS, record.line_of("id"), f"Het id '{shape.id}' mag alleen a-z, 0-9 en - hebben, tot 30."
            )
        if shape.id in found:
            faults.add(ICEBREAKERS, record.line_of("id"), f"De ijsbreker '{shape.id}' staat er twee keer.")
        if len(shape.title) > TITLE_LENGTH:
            faults.add(ICEBREAKERS, record.line_of("titel"), f"Deze titel is langer dan {TITLE_LENGTH} tekens.")
        if len(shape.do) > ICEBREAKER_LENGTH:
            sentence = f"Hier staan {len(shape.do)} tekens. Het mogen er {ICEBREAKER_LENGTH} zijn."
            faults.add(ICEBREAKERS, record.line_of("doe"), sentence)
        if mixes_address(shape.do):
            faults.add(ICEBREAKERS, record.line_of("doe"), "Hier staan 'je' en 'u' door elkaar. Kies overal je.")
        found[shape.id] = Icebreaker(shape.id, shape.title, shape.do, shape.minutes)
    if not found and not any(one.file == ICEBREAKERS for one in faults.all()):
        faults.add(ICEBREAKERS, 1, "Schrijf hier minstens één ijsbreker.")
    return tuple(found.values())
