"""What a check-in asks of participants and of facilitators, and the questions that go back to the group."""

from collections.abc import Mapping

from msgspec import Struct

from bot.groups.model import Phase

BESIDE_CHANGING = "F3"
"""What facilitators are asked beside P4; each phase has its own."""
BESIDE_GOAL = "F7"
"""What facilitators are asked beside P5."""


class Question(Struct, frozen=True, kw_only=True):
    """One question to participants, answered on the faces of the `Scale`.

    `phase` is None for the fixed questions P1 to P3, whose wording had better never change: a new wording is a new
    series (`Outcome.asked_as`). P4 exists once for each phase, so a question is known by its code and phase together.
    P5, about the goal, is asked at the last session only and has no phase either. `name` is the short name used in
    outcomes ("Durven zeggen"), `concept` the thing it measures: compare answers over time only where the concept is
    the same.
    """

    code: str
    text: str
    name: str
    concept: str
    phase: Phase | None = None


class Face(Struct, frozen=True):
    """One answer: a value from 1 (not at all) to 5 (very much), a picture, and always words beside it."""

    value: int
    picture: str
    label: str


class Scale(Struct, frozen=True):
    """The five faces, from 1 to 5; their order never changes, so that people can answer without reading."""

    faces: tuple[Face, ...]


class Option(Struct, frozen=True):
    """One answer to a facilitator's question: what we keep (a phase, or 1 to 5) and what the button says."""

    value: str
    label: str


class FacilitatorQuestion(Struct, frozen=True, kw_only=True):
    """One question to facilitators after a session.

    F3 exists once for each phase and asks the same as P4 of that phase, F7 the same as P5; the others have no phase.
    `short` marks those in the short debrief, `pair_only` those that are not asked of someone who stood alone,
    and `private` those whose answer is for the facilitator only and never part of a figure for the group.
    """

    code: str
    text: str
    name: str
    concept: str
    options: tuple[Option, ...]
    phase: Phase | None = None
    short: bool = False
    pair_only: bool = False
    private: bool = False


class Behaviour(Struct, frozen=True):
    """Something that a facilitator can have seen: what we keep of it, and what the button says."""

    code: str
    label: str


class QuestionSet(Struct, frozen=True, kw_only=True):
    """All that check-ins ask; `back` has two or more questions for the group for each (code, phase).

    Those about the goal are the same in every phase: they stand under None.
    """

    fixed: tuple[Question, ...]
    by_phase: Mapping[Phase, Question]
    goal: Question
    """Whether the group reached its goal."""
    scale: Scale
    facilitators: tuple[FacilitatorQuestion, ...]
    back: Mapping[tuple[str, Phase | None], tuple[str, ...]]
    behaviours: tuple[Behaviour, ...] = ()
    """What facilitators may have seen, in the order of showing."""

    def for_phase(self, phase: Phase) -> tuple[Question, ...]:
        """The questions for participants in this phase, in order of asking: P1, P2, P3 and the phase's P4."""
        return (*self.fixed, self.by_phase[phase])

    def asked(self, phase: Phase, *, goal: bool) -> tuple[Question, ...]:
        """The same, but at the last session of a group with a goal: whether it was reached takes the place of P4."""
        return (*self.fixed, self.goal) if goal else self.for_phase(phase)

    def known(self, phase: Phase) -> tuple[Question, ...]:
        """Every question that can have been asked in this phase, for who looks one up by its code."""
        return (*self.for_phase(phase), self.goal)

    @property
    def all(self) -> tuple[Question, ...]:
        """Every question to participants."""
        return (*self.fixed, *self.by_phase.values(), self.goal)

    def back_about(self, code: str, phase: Phase) -> tuple[str, ...]:
        """The questions for the group about one question, in this phase."""
        return self.back.get((code, phase)) or self.back[code, None]

    @property
    def measured(self) -> frozenset[str]:
        """All that the questions measure by which we estimate the phase: a goal can be reached in any."""
        return frozenset(one.concept for one in (*self.fixed, *self.by_phase.values()))

    def facilitator(self, code: str, phase: Phase | None = None) -> FacilitatorQuestion:
        """The question to facilitators with this code, of this phase if each has its own.

        Raises:
            KeyError: we do not ask it.
        """
        for one in self.facilitators:
            if (one.code, one.phase) == (code, phase):
                return one
        raise KeyError(code)

    def beside(self, phase: Phase | None) -> FacilitatorQuestion:
        """What facilitators are asked beside the group's fourth question: of this phase, or with None the goal."""
        return self.facilitator(BESIDE_CHANGING, phase) if phase is not None else self.facilitator(BESIDE_GOAL)

    def behaviour(self, code: str) -> str:
        """What the button of this behaviour says; the code itself if the content no longer has it."""
        return next((one.label for one in self.behaviours if one.code == code), code)

    def name_of(self, concept: str) -> str:
        """The short name of the question that measures this; the concept itself if none does any more."""
        asked = (*self.fixed, *self.by_phase.values())
        return next((one.name for one in asked if one.concept == concept), concept)
