"""The shapes of what is written in `content/`: Dutch keys for the writers, our own names for the code."""

from typing import Annotated, Any, TypeAlias

from msgspec import Meta, Struct

from bot.digest.rules import RuleKind
from bot.groups.model import Phase
from bot.guidance.model import Kind

Words: TypeAlias = Annotated[str, Meta(min_length=1)]
WordList: TypeAlias = tuple[Words, ...]
Minutes: TypeAlias = Annotated[int, Meta(ge=1, le=240)]
People: TypeAlias = Annotated[int, Meta(ge=2, le=40)]
Times: TypeAlias = Annotated[int, Meta(ge=0, le=20)]
FaceValue: TypeAlias = Annotated[int, Meta(ge=1, le=5)]
PhaseWords: TypeAlias = dict[Phase, Words]


class CardFront(
    Struct,
    frozen=True,
    kw_only=True,
    rename={
        "title": "titel",
        "kind": "soort",
        "chapter": "hoofdstuk",
        "weak": "helpt-bij",
        "related": "hoort-bij",
        "sources": "bronnen",
        "minutes": "minuten",
        "group_min": "groep-van",
        "group_max": "groep-tot",
        "material": "materiaal",
    },
):
    """The lines above a card; a card's phase is the folder it lies in."""

    id: Words
    title: Words
    kind: Kind
    chapter: int | str
    sources: WordList
    weak: WordList = ()
    related: WordList = ()
    minutes: Minutes | None = None
    group_min: People | None = None
    group_max: People | None = None
    material: WordList | None = None


class PhaseShape(
    Struct,
    frozen=True,
    rename={
        "title": "titel",
        "line": "regel",
        "recognise": "herkennen",
        "arrival": "aankomst",
        "arrivals": "van",
    },
):
    """One phase in `phases.toml`."""

    id: Phase
    title: Words
    line: Words
    recognise: WordList
    arrival: Words
    arrivals: PhaseWords


class SituationShape(Struct, frozen=True, rename={"words": "woorden", "cards": "kaarten"}):
    """One situation in `situations.toml`."""

    id: Words
    words: Words
    cards: WordList


class QuestionShape(Struct, frozen=True, rename={"text": "tekst", "name": "naam", "concept": "meet", "phase": "fase"}):
    """One question in `checkins/participants.toml`."""

    code: Words
    text: Words
    name: Words
    concept: Words
    phase: Phase | None = None


class FaceShape(Struct, frozen=True, rename={"value": "waarde", "picture": "plaatje", "label": "woorden"}):
    """One face of the scale in `checkins/participants.toml`."""

    value: FaceValue
    picture: Words
    label: Words


class OptionShape(Struct, frozen=True, rename={"value": "waarde", "label": "woorden"}, forbid_unknown_fields=True):
    """One answer in `checkins/facilitators.toml`."""

    value: Words
    label: Words


class FacilitatorShape(
    Struct,
    frozen=True,
    rename={
        "text": "tekst",
        "name": "naam",
        "concept": "meet",
        "options": "antwoorden",
        "short": "kort",
        "pair_only": "alleen-duo",
        "private": "voor-jezelf",
    },
):
    """One question in `checkins/facilitators.toml`."""

    code: Words
    text: Words
    name: Words
    concept: Words
    options: tuple[OptionShape, ...]
    short: bool = False
    pair_only: bool = False
    private: bool = False


class BackShape(Struct, frozen=True, rename={"code": "vraag", "phase": "fase", "questions": "vragen"}):
    """The questions back for one question in one phase, in `checkins/questions_back.toml`."""

    code: Words
    phase: Phase
    questions: WordList


class ConcernShape(
    Struct,
    frozen=True,
    kw_only=True,
    rename={
        "kind": "soort",
        "said": "kort",
        "rule": "regel",
        "explanation": "uitleg",
        "ask": "vraag",
        "note": "voor-jou",
        "sources": "bronnen",
        "questions": "vragen",
        "share": "deel",
        "phase": "fase",
        "most_sessions": "hooguit-bijeenkomsten",
        "facilitator": "begeleider",
        "waits": "wacht",
    },
):
    """One rule in `concerns.toml`."""

    code: Words
    kind: RuleKind
    explanation: Words
    sources: WordList
    said: str = ""
    rule: str = ""
    ask: str = ""
    note: str = ""
    questions: WordList = ()
    share: float = 0.0
    phase: Phase | None = None
    most_sessions: Times = 0
    facilitator: Times = 0
    coordinator: Times = 0
    waits: bool = False


def said_of(kind: Any) -> str:
    """How we tell a writer, in Dutch, what belongs at a key of this type."""
    said = {
        Words: "tekst, en niet leeg",
        WordList: "een lijst met woorden, zoals [een, twee]",
        WordList | None: "een lijst met woorden, of [] als er niets nodig is",
        Minutes | None: "een heel getal van 1 tot en met 240",
        People | None: "een heel getal van 2 tot en met 40",
        FaceValue: "een heel getal van 1 tot en met 5",
        Times: "een heel getal van 0 tot en met 20",
        float: "een getal, zoals 0.5",
        str: "tekst",
        bool: "true of false",
        int | str: "een getal of een woord",
        Phase | None: f"een van deze woorden: {', '.join(Phase)}",
        PhaseWords: f"per fase een tekst; de fasen zijn {', '.join(Phase)}",
    }
    return said.get(kind, "een lijst met steeds een waarde en woorden")
