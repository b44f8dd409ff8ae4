"""Reads what check-ins ask of participants and facilitators, and the questions back to the group."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from bot.checkins.model import GOAL
from bot.checkins.questions import (
    BESIDE_CHANGING,
    BESIDE_GOAL,
    Behaviour,
    Face,
    FacilitatorQuestion,
    Option,
    Question,
    QuestionSet,
    Scale,
)
from bot.content.faults import Faults
from bot.content.records import Record, read_shape, read_tables
from bot.content.shapes import BackShape, BehaviourShape, FaceShape, FacilitatorShape, QuestionShape
from bot.content.wording import PARTICIPANT_WORDS, count_words, label_fault, mixes_address
from bot.groups.model import Phase

PARTICIPANTS = "checkins/participants.toml"
FACILITATORS = "checkins/facilitators.toml"
BACK = "checkins/questions_back.toml"
FIXED = ("P1", "P2", "P3")
"""The questions that are asked in every phase, in order of asking."""
CHANGING = "P4"
"""The code of the question that each phase has its own of."""
_LASTING = (*FIXED, GOAL)
"""Those without a phase; the last of them is asked at the end only."""
_EVERY = (*FIXED, CHANGING, GOAL)
_Place: TypeAlias = tuple[str, Phase | None]
_OF_FACILITATORS = ("F1", "F2", "F4", "F5", "F6", BESIDE_GOAL)
"""Those to facilitators without a phase."""
_PHASE_ASKED = "F1"
"""The only one whose answers are phases; all others are kept as a number from 1 to 5."""
_NUMBERS = frozenset("12345")
_SAME = {"F2": "P1", BESIDE_CHANGING: CHANGING, BESIDE_GOAL: GOAL}
"""What the group is asked about the same: their answers are laid next to each other."""
FACES = 5
BACK_MINIMUM = 2
"""Questions back for each question and phase, so that a group does not get the same one twice running."""


def read_questions(folder: Path, faults: Faults) -> QuestionSet | None:
    """All that check-ins ask, or None when it is not complete; why not is then among `faults`."""
    tables = read_tables(folder, PARTICIPANTS, ("vraag", "gezicht"), faults)
    asked_of_all = _read_participants(tables["vraag"], faults)
    scale = _read_scale(tables["gezicht"], faults)
    asked = read_tables(folder, FACILITATORS, ("vraag", "gedrag"), faults)
    facilitators = _read_facilitators(asked["vraag"], asked_of_all, faults)
    behaviours = _read_behaviours(asked["gedrag"], faults)
    back = _read_back(folder, faults)
    if any(place not in asked_of_all for place in _places()) or scale is None:
        return None
    return QuestionSet(
        fixed=tuple(asked_of_all[code, None] for code in FIXED),
        by_phase={phase: asked_of_all[CHANGING, phase] for phase in Phase},
        goal=asked_of_all[GOAL, None],
        scale=scale,
        facilitators=facilitators,
        back=back,
        behaviours=behaviours,
    )


def _read_participants(records: Iterable[Record], faults: Faults) -> dict[_Place, Question]:
    found: dict[_Place, Question] = {}
    for record in records:
        shape = read_shape(QuestionShape, record, faults)
        if shape is None:
            continue
        place = (shape.code, shape.phase)
        if place not in _places():
            faults.add(record.file, record.line, "P1, P2, P3 en P5 hebben geen fase. P4 heeft er altijd een.")
        if place in found:
            faults.add(record.file, record.line, f"De vraag {shape.code} staat er twee keer.")
        _check_wording(record, shape.text, shape.name, faults)
        found[place] = Question(
            code=shape.code, text=shape.text, name=shape.name, concept=shape.concept, phase=shape.phase
        )
    for code, phase in _places():
        if (code, phase) not in found:
            faults.add(PARTICIPANTS, 1, f"De vraag {code} ontbreekt" + (f" voor de fase {phase}." if phase else "."))
    return found


def _places() -> list[_Place]:
    """Every question that there must be, by its code and its phase."""
    return [*((code, None) for code in _LASTING), *((CHANGING, phase) for phase in Phase)]


def _check_wording(record: Record, text: str, name: str, faults: Faults) -> None:
    if count_words(text) > PARTICIPANT_WORDS:
        sentence = f"Deze vraag telt {count_words(text)} woorden. Het mogen er {PARTICIPANT_WORDS} zijn."
        faults.add(record.file, record.line_of("tekst"), sentence)
    if mixes_address(text):
        faults.add(record.file, record.line_of("tekst"), "Hier staan 'je' en 'u' door elkaar. Kies overal je.")
    if wrong := label_fault(name):
        faults.add(record.file, record.line_of("naam"), wrong)


def _read_scale(records: list[Record], faults: Faults) -> Scale | None:
    faces = []
    for record in records:
        shape = read_shape(FaceShape, record, faults)
        if shape is None:
            continue
        if sentence := label_fault(shape.label):
            faults.add(record.file, record.line_of("woorden"), sentence)
        faces.append(Face(shape.value, shape.picture, shape.label))
    if [face.value for face in faces] != list(range(1, FACES + 1)):
        line = records[0].line if records else 1
        faults.add(PARTICIPANTS, line, "Er horen vijf gezichtjes te zijn, in de volgorde 1, 2, 3, 4, 5.")
        return None
    return Scale(tuple(faces))


def _read_behaviours(records: Iterable[Record], faults: Faults) -> tuple[Behaviour, ...]:
    found: dict[str, Behaviour] = {}
    for record in records:
        shape = read_shape(BehaviourShape, record, faults)
        if shape is None:
            continue
        if shape.code in found:
            faults.add(record.file, record.line, f"Het gedrag {shape.code} staat er twee keer.")
        if wrong := label_fault(shape.label):
            faults.add(record.file, record.line_of("woorden"), wrong)
        found[shape.code] = Behaviour(shape.code, shape.label)
    return tuple(found.values())


def _read_facilitators(
    records: Iterable[Record], asked_of_all: dict[_Place, Question], faults: Faults
) -> tuple[FacilitatorQuestion, ...]:
    found: dict[_Place, FacilitatorQuestion] = {}
    places: list[_Place] = [*((code, None) for code in _OF_FACILITATORS), *((BESIDE_CHANGING, one) for one in Phase)]
    for record in records:
        shape = read_shape(FacilitatorShape, record, faults)
        if shape is None:
            continue
        place = (shape.code, shape.phase)
        if place not in places:
            faults.add(record.file, record.line, "F3 heeft altijd een fase. F1, F2, F4, F5, F6 en F7 hebben er geen.")
        if place in found:
            faults.add(record.file, record.line, f"De vraag {shape.code} staat er twee keer.")
        _check_wording(record, shape.text, shape.name, faults)
        _check_options(record, shape, faults)
        _check_same(record, shape, asked_of_all, faults)
        found[place] = FacilitatorQuestion(
            code=shape.code,
            text=shape.text,
            name=shape.name,
            concept=shape.concept,
            options=tuple(Option(option.value, option.label) for option in shape.options),
            short=shape.short,
            pair_only=shape.pair_only,
            private=shape.private,
            phase=shape.phase,
        )
    for code, phase in places:
        if (code, phase) not in found:
            where = f" voor de fase {phase}" if phase else ""
            same = f" Vraag begeleiders daar hetzelfde als {_SAME[code]} de groep." if code in _SAME else ""
            faults.add(FACILITATORS, 1, f"De vraag {code} ontbreekt{where}.{same}")
    return tuple(found.values())


def _check_same(record: Record, shape: FacilitatorShape, asked_of_all: dict[_Place, Question], faults: Faults) -> None:
    """Check that a question to facilitators measures what the group's question beside it does."""
    group = asked_of_all.get((_SAME.get(shape.code, ""), shape.phase))
    if group is not None and group.concept != shape.concept:
        sentence = f"Dit hoort hetzelfde te meten als {group.code} van de groep: '{group.concept}'."
        faults.add(record.file, record.line_of("meet"), sentence)


def _check_options(record: Record, shape: FacilitatorShape, faults: Faults) -> None:
    line = record.line_of("antwoorden")
    values = [option.value for option in shape.options]
    if len(values) < 2 or len(set(values)) < len(values):
        faults.add(record.file, line, "Geef minstens twee antwoorden, elk met een eigen waarde.")
    if shape.code != _PHASE_ASKED and not _NUMBERS.issuperset(values):
        faults.add(record.file, line, "Gebruik hier de waarden 1 tot en met 5: iets anders kunnen we niet bewaren.")
    for option in shape.options:
        if wrong := label_fault(option.label):
            faults.add(record.file, line, f"'{option.label}': {wrong}")


def _read_back(folder: Path, faults: Faults) -> dict[_Place, tuple[str, ...]]:
    found: dict[_Place, tuple[str, ...]] = {}
    for record in read_tables(folder, BACK, ("terug",), faults)["terug"]:
        shape = read_shape(BackShape, record, faults)
        if shape is None:
            continue
        if shape.code not in _EVERY:
            faults.add(record.file, record.line_of("vraag"), f"De vraag '{shape.code}' bestaat niet.")
        elif (shape.phase is None) is not (shape.code == GOAL):
            faults.add(record.file, record.line, "Vragen bij P5 hebben geen fase. Bij de andere hoort er altijd een.")
        for question in shape.questions:
            _check_back(record, question, faults)
        found[shape.code, shape.phase] = (*found.get((shape.code, shape.phase), ()), *shape.questions)
    places: list[_Place] = [*((code, phase) for code in (*FIXED, CHANGING) for phase in Phase), (GOAL, None)]
    for code, phase in places:
        if len(set(found.get((code, phase), ()))) < BACK_MINIMUM:
            where = f" in de fase {phase}" if phase else ""
            faults.add(BACK, 1, f"Er zijn minstens {BACK_MINIMUM} vragen nodig voor {code}{where}.")
    return found


def _check_back(record: Record, question: str, faults: Faults) -> None:
    line = record.line_of("vragen")
    if count_words(question) > PARTICIPANT_WORDS:
        faults.add(record.file, line, f"'{question}' is te lang: het mogen {PARTICIPANT_WORDS} woorden zijn.")
    if mixes_address(question):
        faults.add(record.file, line, f"In '{question}' staan 'je' en 'u' door elkaar.")
