"""Reads the rules for what is worth a conversation."""

import re
from collections.abc import Collection, Iterator, Set
from pathlib import Path

from bot.content.cards import ANY_PHASE
from bot.content.faults import Faults
from bot.content.questions import CHANGING, FIXED
from bot.content.records import Record, read_shape, read_tables
from bot.content.shapes import ConcernShape
from bot.content.wording import count_words, mixes_address
from bot.digest.rules import HOLES, Rule, RuleKind

CONCERNS = "concerns.toml"
MOST_SAID, MOST_ASKED = 14, 16
"""Words: three points of this length, with their names, fit in the hundred words of a digest."""
_CODE = re.compile(r"[A-Z]{1,2}[0-9]{0,2}[A-Z]?", re.ASCII)
_HOLE = re.compile(r"\{([^}]*)\}")
_ON_QUESTIONS = frozenset({RuleKind.LOW, RuleKind.FALLING, RuleKind.RISING})
_ON_SHARES = frozenset({RuleKind.ATTENDANCE, RuleKind.DROPPING, RuleKind.DROPOUT})
_SILENT = frozenset({RuleKind.CHANGE, RuleKind.UNMEASURED})

Placed = Set[tuple[str, str]]
"""Folders of cards (of a phase, or that for all) with the id of a card in it."""


def read_concerns(folder: Path, sources: Collection[str], cards: Placed, faults: Faults) -> dict[str, Rule]:
    """The rules by code, in the order of the file.

    Args:
        folder: where the file lies.
        sources: the tags there are.
        cards: the folder and the id of each card there is.
        faults: where faults are noted.
    """
    found: dict[str, Rule] = {}
    for record in read_tables(folder, CONCERNS, ("signaal",), faults)["signaal"]:
        shape = read_shape(ConcernShape, record, faults)
        if shape is None:
            continue
        if shape.code in found:
            faults.add(CONCERNS, record.line_of("code"), f"Het signaal '{shape.code}' staat er twee keer.")
        for key, sentence in (*_faults_of(shape, sources), *_on_cards(shape, cards)):
            faults.add(CONCERNS, record.line_of(key), sentence)
        _check_words(record, shape, faults)
        found[shape.code] = _rule(shape)
    return found


def _faults_of(shape: ConcernShape, sources: Collection[str]) -> list[tuple[str, str]]:
    """What is wrong with the figures of a rule: at which key, and the sentence."""
    found: list[tuple[str, str]] = []
    if not _CODE.fullmatch(shape.code):
        found.append(("code", "Een code is een hoofdletter of twee, hooguit twee cijfers, en misschien een letter."))
    unknown = (tag for tag in shape.sources if tag not in sources)
    found += [("bronnen", f"De bron '{tag}' staat niet in sources.toml.") for tag in unknown]
    for code in shape.questions:
        if code not in (*FIXED, CHANGING):
            found.append(("vragen", f"De vraag '{code}' bestaat niet."))
    if (shape.kind in _ON_QUESTIONS) != bool(shape.questions):
        found.append(("vragen", "Noem 'vragen' bij laag, hoog-en-dalend en laag-en-stijgend, en alleen daar."))
    if (shape.kind in _ON_SHARES) != (0 < shape.share < 1):
        found.append(("deel", "Geef een 'deel' tussen 0 en 1 bij opkomst, opkomst-daalt en uitval, en alleen daar."))
    if (shape.kind is RuleKind.STUCK) != (shape.phase is not None):
        found.append(("fase", "Geef een 'fase' bij vast-in-fase, en alleen daar."))
    return found + _who_hears(shape)


def _on_cards(shape: ConcernShape, cards: Placed) -> Iterator[tuple[str, str]]:
    """What is wrong with the cards: each is there, and fits the phase that it is named for."""
    for phase, card in shape.cards.items():
        if not {(phase.value, card), (ANY_PHASE, card)} & cards:
            yield f"kaarten.{phase}", f"Er is geen kaart '{card}' in de map {phase} of {ANY_PHASE}."


def _who_hears(shape: ConcernShape) -> list[tuple[str, str]]:
    """Who guides the group hears first: steering on figures from above makes people answer less honestly."""
    if shape.kind in _SILENT:
        told = shape.facilitator or shape.coordinator
        return [("begeleider", f"De soort '{shape.kind}' wordt aan niemand verteld.")] if told else []
    found = []
    if not shape.facilitator:
        found.append(("begeleider", "De begeleider hoort elk signaal: zet hier 1 of meer."))
    if shape.coordinator and shape.coordinator < shape.facilitator:
        found.append(("coordinator", "De coördinator hoort een signaal nooit eerder dan de begeleider."))
    words = {"kort": shape.said, "regel": shape.rule, "voor-jou": shape.note}
    if shape.coordinator:
        words["vraag"] = shape.ask
    return found + [(key, f"Hier ontbreekt '{key}'.") for key, said in words.items() if not said]


def _check_words(record: Record, shape: ConcernShape, faults: Faults) -> None:
    for key, said in (("kort", shape.said), ("regel", shape.rule)):
        for hole in _HOLE.findall(said):
            if hole not in HOLES:
                known = ", ".join(f"{{{one}}}" for one in sorted(HOLES))
                faults.add(record.file, record.line_of(key), f"{{{hole}}} ken ik niet. Bekend zijn: {known}.")
    for key, said, most in (("kort", shape.said, MOST_SAID), ("vraag", shape.ask, MOST_ASKED)):
        if count_words(said) > most:
            sentence = f"'{key}' telt {count_words(said)} woorden. Het mogen er {most} zijn."
            faults.add(record.file, record.line_of(key), sentence)
    if shape.ask and not shape.ask.endswith("?"):
        faults.add(record.file, record.line_of("vraag"), "Een vraag eindigt met een vraagteken.")
    if mixes_address(" ".join((shape.said, shape.rule, shape.explanation, shape.ask, shape.note))):
        faults.add(record.file, record.line, "Hier staan 'je' en 'u' door elkaar. Kies overal je.")


def _rule(shape: ConcernShape) -> Rule:
    return Rule(
        code=shape.code,
        kind=shape.kind,
        said=shape.said,
        rule=shape.rule,
        explanation=shape.explanation,
        ask=shape.ask,
        note=shape.note,
        sources=shape.sources,
        questions=shape.questions,
        share=shape.share,
        phase=shape.phase,
        most_sessions=shape.most_sessions,
        facilitator=shape.facilitator,
        coordinator=shape.coordinator,
        waits=shape.waits,
        cards=shape.cards,
    )
