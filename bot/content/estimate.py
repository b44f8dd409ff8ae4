"""Reads the figures behind the estimate of a phase."""

import math
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from bot.checkins.estimate import ESTIMABLE, Event, Numbers
from bot.content.faults import Faults
from bot.content.records import Record, read_shape, read_tables
from bot.content.shapes import (
    BehaviourChanceShape,
    ClosingShape,
    EventShape,
    ExpectedShape,
    FirstShape,
    MoveShape,
    RulesShape,
    SeenShape,
    TensionShape,
)
from bot.groups.model import Phase

ESTIMATE = "estimate.toml"
_BLOCKS = ("begin", "overgang", "afronden", "gebeurtenis", "verwacht", "spanning", "gezien", "gedrag", "regels")
_ONCE = ("begin", "spanning", "regels")
_ABOUT_ONE = 1e-6

S = TypeVar("S", bound=Struct)


def read_estimate(
    folder: Path, measured: Collection[str], behaviours: Collection[str], faults: Faults
) -> Numbers | None:
    """The figures, or None when they are not complete; why not is then among `faults`.

    `measured` is all that our questions to participants measure, `behaviours` the codes of what facilitators may see.
    """
    tables = read_tables(folder, ESTIMATE, _BLOCKS, faults)
    for block in _ONCE:
        if len(tables[block]) != 1:
            faults.add(ESTIMATE, 1, f"[[{block}]] hoort er precies een keer te staan.")
    first = [shape.chances for record, shape in _read(FirstShape, tables["begin"], faults) if _is_sure(record, faults)]
    moves = {
        shape.phase: shape.chances
        for record, shape in _read(MoveShape, tables["overgang"], faults)
        if _is_sure(record, faults)
    }
    seen = {
        shape.phase: shape.chances
        for record, shape in _read(SeenShape, tables["gezien"], faults)
        if _is_sure(record, faults)
    }
    tension = [
        shape.means
        for record, shape in _read(TensionShape, tables["spanning"], faults)
        if _is_complete(record, "gemiddeld", shape.means, faults)
    ]
    rules = [shape for _, shape in _read(RulesShape, tables["regels"], faults)]
    closing = {shape.left: shape.chance for _, shape in _read(ClosingShape, tables["afronden"], faults)}
    events = {shape.event: shape.factors for _, shape in _read(EventShape, tables["gebeurtenis"], faults)}
    expected = _read_expected(tables["verwacht"], measured, faults)
    seen_most = _read_behaviours(tables["gedrag"], behaviours, faults)
    _check_all("gedrag", behaviours, seen_most, faults)
    _check_all("overgang", ESTIMABLE, moves, faults)
    _check_all("gezien", ESTIMABLE, seen, faults)
    _check_all("gebeurtenis", Event, events, faults)
    if not (first and tension and rules) or faults.has(ESTIMATE):
        return None
    return Numbers(
        first=first[0],
        moves=moves,
        closing=closing,
        events=events,
        expected=expected,
        tension=tension[0],
        seen_as=seen,
        behaviours=seen_most,
        **msgspec.structs.asdict(rules[0]),
    )


def _read(shape: type[S], records: Iterable[Record], faults: Faults) -> list[tuple[Record, S]]:
    read = ((record, read_shape(shape, record, faults)) for record in records)
    return [(record, found) for record, found in read if found is not None]


def _read_expected(
    records: Iterable[Record], measured: Collection[str], faults: Faults
) -> dict[str, dict[Phase, float]]:
    found: dict[str, dict[Phase, float]] = {}
    for record, shape in _read(ExpectedShape, records, faults):
        if shape.measures not in measured:
            faults.add(ESTIMATE, record.line_of("meet"), f"Er is geen vraag die '{shape.measures}' meet.")
        if _is_complete(record, "gemiddeld", shape.means, faults):
            found[shape.measures] = shape.means
    return found


def _read_behaviours(
    records: Iterable[Record], known: Collection[str], faults: Faults
) -> dict[str, dict[Phase, float]]:
    found: dict[str, dict[Phase, float]] = {}
    for record, shape in _read(BehaviourChanceShape, records, faults):
        if shape.code not in known:
            faults.add(ESTIMATE, record.line_of("code"), f"Er is geen gedrag met de code '{shape.code}'.")
        if _is_complete(record, "kans", shape.chances, faults):
            found[shape.code] = shape.chances
    return found


def _is_sure(record: Record, faults: Faults) -> bool:
    """Whether the chances name every phase that can be estimated, and are 1 together."""
    chances = record.values["kans"]
    if not _is_complete(record, "kans", chances, faults):
        return False
    if not math.isclose(sum(chances.values()), 1, abs_tol=_ABOUT_ONE):
        faults.add(ESTIMATE, record.line_of("kans"), "Deze kansen zijn samen niet 1.")
        return False
    return True


def _is_complete(record: Record, key: str, by_phase: Mapping[Phase, float], faults: Faults) -> bool:
    if set(by_phase) == set(ESTIMABLE):
        return True
    faults.add(ESTIMATE, record.line_of(key), f"Hier horen deze fasen: {', '.join(ESTIMABLE)}.")
    return False


def _check_all(block: str, wanted: Iterable[str], found: Collection[str], faults: Faults) -> None:
    for one in wanted:
        if one not in found:
            faults.add(ESTIMATE, 1, f"[[{block}]] voor '{one}' ontbreekt, of er is iets mis mee.")
