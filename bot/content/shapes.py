"""The shapes of what is written in `content/`: Dutch keys for the writers, our own names for the code."""

from typing import Annotated, Any, TypeAlias

from msgspec import Meta, Struct, field

from bot.checkins.estimate import Event
from bot.digest.rules import RuleKind
from bot.groups.model import Phase
from bot.guidance.model import Kind

Words: TypeAlias = Annotated[str, Meta(min_length=1)]
Times: TypeAlias = Annotated[int, Meta(ge=0, le=20)]
WordList: TypeAlias = tuple[Words, ...]
Minutes: TypeAlias = Annotated[int, Meta(ge=1, le=240)]
People: TypeAlias = Annotated[int, Meta(ge=2, le=40)]
FaceValue: TypeAlias = Annotated[int, Meta(ge=1, le=5)]
PhaseWords: TypeAlias = dict[Phase, Words]
Chance: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Edition: TypeAlias = Annotated[int, Meta(ge=1)]
Positive: TypeAlias = Annotated[float, Meta(gt=0)]
Mean: TypeAlias = Annotated[float, Meta(ge=1, le=5)]
Count: TypeAlias = Annotated[int, Meta(ge=0)]
PhaseChances: TypeAlias = dict[Phase, Chance]
PhaseFactors: TypeAlias = dict[Phase, Positive]
PhaseMeans: TypeAlias = dict[Phase, Mean]


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


class IcebreakerShape(Struct, frozen=True, rename={"title": "titel", "do": "doe", "minutes": "minuten"}):
    """One icebreaker in `icebreakers.toml`."""

    id: Words
    title: Words
    do: Words
    minutes: Minutes


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
        "phase": "fase",
    },
):
    """One question in `checkins/facilitators.toml`."""

    code: Words
    text: Words
    name: Words
    concept: Words
    options: tuple[OptionShape, ...]
    phase: Phase | None = None
    short: bool = False
    pair_only: bool = False
    private: bool = False


class BehaviourShape(Struct, frozen=True, rename={"label": "woorden"}):
    """Something that facilitators may have seen, in `checkins/facilitators.toml`."""

    code: Words
    label: Words


class BackShape(Struct, frozen=True, rename={"code": "vraag", "phase": "fase", "questions": "vragen"}):
    """The questions back for one question in one phase, or in any, in `checkins/questions_back.toml`."""

    code: Words
    questions: WordList
    phase: Phase | None = None


class FirstShape(Struct, frozen=True, rename={"chances": "kans"}):
    """Where groups begin, in `estimate.toml`."""

    chances: PhaseChances


class MoveShape(Struct, frozen=True, rename={"phase": "van", "chances": "kans"}):
    """Where groups go from one phase, in `estimate.toml`."""

    phase: Phase
    chances: PhaseChances


class ClosingShape(Struct, frozen=True, rename={"left": "nog", "chance": "kans"}):
    """How likely closing is with so many sessions left, in `estimate.toml`."""

    left: Count
    chance: Chance


class EventShape(Struct, frozen=True, rename={"event": "wat", "factors": "maal"}):
    """What an event does, in `estimate.toml`."""

    event: Event
    factors: PhaseFactors


class ExpectedShape(Struct, frozen=True, rename={"measures": "meet", "means": "gemiddeld"}):
    """What groups answer in each phase, in `estimate.toml`."""

    measures: Words
    means: PhaseMeans


class TensionShape(Struct, frozen=True, rename={"means": "gemiddeld"}):
    """What facilitators feel in each phase, in `estimate.toml`."""

    means: PhaseMeans


class SeenShape(Struct, frozen=True, rename={"phase": "fase", "chances": "kans"}):
    """What facilitators take a phase for, in `estimate.toml`."""

    phase: Phase
    chances: PhaseChances


class BehaviourChanceShape(Struct, frozen=True, rename={"chances": "kans"}):
    """How often facilitators name a behaviour in each phase, in `estimate.toml`."""

    code: Words
    chances: PhaseChances


class RulesShape(
    Struct,
    frozen=True,
    kw_only=True,
    rename={
        "group_sd": "spreiding-groepen",
        "person_sd": "spreiding-mensen",
        "tension_sd": "spreiding-spanning",
        "answering": "deel-antwoordt",
        "group_weight": "gewicht-groep",
        "behaviour_weight": "gewicht-gedrag",
        "quiet_after": "mooi-en-stil-na",
        "quiet_weight": "gewicht-mooi-en-stil",
        "confirmed": "bevestigd",
        "named_from": "noem-vanaf",
        "same_for": "zelfde-na",
        "starts_after": "begin-na",
        "least_sessions": "minste-bijeenkomsten",
        "break_days": "lange-pauze-dagen",
    },
):
    """The single figures in `estimate.toml`, each explained there."""

    group_sd: Positive
    person_sd: Positive
    tension_sd: Positive
    answering: Chance
    group_weight: Chance
    behaviour_weight: Chance
    quiet_after: Count
    quiet_weight: Chance
    confirmed: Chance
    named_from: Chance
    same_for: Count
    starts_after: Count
    least_sessions: Count
    break_days: Count


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
        "cards": "kaarten",
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
    cards: PhaseWords = field(default_factory=dict)


class NoticeShape(
    Struct, frozen=True, kw_only=True, rename={"promise": "belofte", "edition": "uitgave", "mark": "kenmerk"}
):
    """Which privacy notice the texts hold: which promise of ours, the how manyth text, and the mark of that text."""

    promise: Edition
    edition: Edition
    mark: Words


def said_of(kind: Any) -> str:
    """How we tell a writer, in Dutch, what belongs at a key of this type."""
    said = {
        Times: "een heel getal van 0 tot en met 20",
        float: "een getal, zoals 0.5",
        str: "tekst",
        Words: "tekst, en niet leeg",
        WordList: "een lijst met woorden, zoals [een, twee]",
        WordList | None: "een lijst met woorden, of [] als er niets nodig is",
        Minutes: "een heel getal van 1 tot en met 240",
        Minutes | None: "een heel getal van 1 tot en met 240",
        People | None: "een heel getal van 2 tot en met 40",
        FaceValue: "een heel getal van 1 tot en met 5",
        bool: "true of false",
        int | str: "een getal of een woord",
        Phase | None: f"een van deze woorden: {', '.join(Phase)}",
        Chance: "een getal van 0 tot en met 1",
        Positive: "een getal boven 0",
        Count: "een heel getal van 0 of meer",
        Edition: "een heel getal van 1 of meer",
        PhaseChances: "per fase een getal van 0 tot en met 1",
        PhaseFactors: "per fase een getal boven 0",
        PhaseMeans: "per fase een getal van 1 tot en met 5",
        PhaseWords: f"per fase een tekst; de fasen zijn {', '.join(Phase)}",
    }
    return said.get(kind, "een lijst met steeds een waarde en woorden")
