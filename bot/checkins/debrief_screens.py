"""What a debrief looks like to a facilitator: three questions, an intention, the mirror."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.checkins.debriefing import Mirror, Question
from bot.checkins.estimate_screens import estimate_buttons, estimate_lines
from bot.checkins.mirror import MOST_PRESENT, Gap, GapKind, Habit, Part
from bot.checkins.model import Debrief, Outcome
from bot.checkins.questions import Option, QuestionSet
from bot.checkins.screens import band_lines
from bot.checkins.taps import UNSURE, DebriefTap, HabitTap, IntendTap, LetBeTap, MirrorTap, OwnWordsTap, PresentTap
from bot.dutch import say_date
from bot.groups.model import Group, GroupId, Session, SessionId
from bot.messenger.screens import Button, Name, Screen, Text, column, text

_CODES = {Part.PHASE: "F1", Part.TENSION: "F4"}
_NUMBERS = 5
_HABITS = {
    Habit.TALK_LESS: "checkins-habit-talk-less",
    Habit.WAIT: "checkins-habit-wait",
    Habit.PAIRS: "checkins-habit-pairs",
    Habit.QUIET_ONES: "checkins-habit-quiet-ones",
}
_GAPS = {
    GapKind.GROUP_LESS_DARING: "checkins-gap-group-less-daring",
    GapKind.GROUP_MORE_DARING: "checkins-gap-group-more-daring",
    GapKind.TENSION: "checkins-gap-tension",
    GapKind.PHASE: "checkins-gap-phase",
}


def debrief_call_screen(question: Question) -> Screen:
    """Return the call to a debrief; it is its first question, so that three taps are enough."""
    opening = text(
        "checkins-debrief-call",
        group=Name(question.group.title),
        date=say_date(question.session.starts, zone=ZoneInfo(question.group.zone)),
    )
    return _present_screen(question.group, question.session, question.around, opening)


def debrief_screen(question: Question, questions: QuestionSet) -> Screen:
    """Return the next question of a debrief, or the thanks when it is finished."""
    match question.part:
        case None:
            return _done_screen(question)
        case Part.PRESENT:
            return numbers_screen(question, question.around)
        case part:
            return _options_screen(question, part, questions)


def numbers_screen(question: Question, around: int) -> Screen:
    """Return "how many were there?" with five numbers around ``around``."""
    return _present_screen(question.group, question.session, around, text("checkins-debrief-present"))


def _present_screen(group: Group, session: Session, around: int, said: Text) -> Screen:
    first = min(max(around - _NUMBERS // 2, 0), MOST_PRESENT - _NUMBERS + 1)
    numbers = tuple(
        Button(text("checkins-number", number=number), DebriefTap(group.id, session.id, Part.PRESENT, str(number)))
        for number in range(first, first + _NUMBERS)
    )
    lower = max(first - _NUMBERS // 2 - 1, 0)
    higher = min(first + _NUMBERS + _NUMBERS // 2, MOST_PRESENT)
    others = (
        Button(text("checkins-fewer"), PresentTap(group.id, session.id, lower)),
        Button(text("checkins-more"), PresentTap(group.id, session.id, higher)),
    )
    return Screen(said, (numbers, others))


def _options_screen(question: Question, part: Part, questions: QuestionSet) -> Screen:
    asked = next(one for one in questions.facilitators if one.code == _CODES[part])
    buttons = (
        Button(
            text("checkins-plain", words=option.label),
            DebriefTap(question.group.id, question.session.id, part, option.value),
        )
        for option in asked.options
    )
    return Screen(text("checkins-debrief-question", question=asked.text), column(*buttons))


def _done_screen(question: Question) -> Screen:
    views = question.views
    lines = [text("checkins-debrief-done")]
    came = views.own.present if views.own is not None else None
    expected = question.group.expected or len(question.group.members)
    if came is not None and expected:
        lines.append(text("checkins-debrief-came", came=came, expected=expected))
    if question.late:
        lines.append(text("checkins-debrief-late"))
    if views.waited_for:
        lines.append(text("checkins-debrief-waits"))
    return Screen(text("checkins-lines", lines=lines), _after_buttons(question.group, question.session, mirror=True))


def _after_buttons(group: Group, session: Session, *, mirror: bool) -> tuple[tuple[Button, ...], ...]:
    return column(
        Button(text("checkins-intend"), IntendTap(group.id, session.id)),
        Button(text("checkins-mirror-button"), MirrorTap(group.id, session.id)) if mirror else None,
    )


def intention_screen(group: GroupId, session: SessionId) -> Screen:
    """Return the choice of an intention for next time."""
    habits = (Button(text(key), HabitTap(group, session, habit)) for habit, key in _HABITS.items())
    own = Button(text("checkins-own-words"), OwnWordsTap(group, session))
    return Screen(text("checkins-intention-which"), column(*habits, own, _let_be(group, session)))


def own_words_screen(group: GroupId, session: SessionId) -> Screen:
    """Return the request to type an intention."""
    return Screen(text("checkins-intention-type"), column(_let_be(group, session)))


def _let_be(group: GroupId, session: SessionId) -> Button:
    return Button(text("common-cancel"), LetBeTap(group, session))


def intended_screen(mirror: Mirror) -> Screen:
    """Return that the intention is kept, and when it comes back."""
    own = mirror.views.own
    button = Button(text("checkins-mirror-button"), MirrorTap(mirror.group.id, mirror.session.id))
    return Screen(text("checkins-intended", intention=intention_text(own.intention if own else "")), column(button))


def intention_text(intention: str) -> Text:
    """Return an intention as we say it: one of the list, or the facilitator's own words."""
    try:
        return text(_HABITS[Habit(intention)])
    except ValueError:
        return text("checkins-plain", words=Name(intention))


def mirror_screen(mirror: Mirror, questions: QuestionSet) -> Screen:
    """Return a session seen by the group and by its facilitators, with the largest difference in one sentence."""
    views = mirror.views
    title = text("checkins-mirror-title", group=Name(mirror.group.title), number=mirror.session.number)
    lines = [title, *_group_lines(views.outcome, questions)]
    lines.append(_view_line(text("checkins-you"), views.own, questions))
    lines += [_view_line(_named(mirror, one), one, questions) for one in views.others]
    lines += [text("checkins-mirror-waits", name=Name(mirror.names[one])) for one in views.waited_for]
    if _can_differ(mirror):
        lines.append(_gap_text(mirror, questions) if views.gap else text("checkins-gap-none"))
    if views.own is not None and views.own.intention:
        lines.append(text("checkins-mirror-intention", intention=intention_text(views.own.intention)))
    lines += estimate_lines(mirror, questions)
    rows = (*estimate_buttons(mirror), *_after_buttons(mirror.group, mirror.session, mirror=False))
    return Screen(text("checkins-lines", lines=lines), rows)


def _group_lines(outcome: Outcome | None, questions: QuestionSet) -> tuple[Text, ...]:
    if outcome is None:
        return (text("checkins-mirror-open"),)
    if not outcome.published:
        return (text("checkins-mirror-too-few"),)
    return (text("checkins-mirror-group", members=outcome.members), *band_lines(outcome, questions))


def _view_line(who: Text, debrief: Debrief | None, questions: QuestionSet) -> Text:
    if debrief is None or not debrief.done:
        return text("checkins-mirror-nothing", who=who)
    key = "checkins-mirror-view-late" if debrief.late else "checkins-mirror-view"
    return text(key, who=who, phase=_phase_words(debrief, questions), tension=_tension_words(debrief, questions))


def _can_differ(mirror: Mirror) -> bool:
    """Whether there are two finished views to lay next to each other."""
    views = mirror.views
    published = views.outcome is not None and views.outcome.published
    return views.own is not None and views.own.done and (published or bool(views.others))


def _gap_text(mirror: Mirror, questions: QuestionSet) -> Text:
    gap, own = mirror.views.gap, mirror.views.own
    if gap is None or own is None:
        return text("checkins-gap-none")
    other = _colleague(mirror, gap)
    if other is None:
        return text(_GAPS[gap.kind], tension=_tension_words(own, questions))
    words = _phase_words if gap.kind is GapKind.PHASE else _tension_words
    return text(_GAPS[gap.kind], own=words(own, questions), name=_named(mirror, other), other=words(other, questions))


def _colleague(mirror: Mirror, gap: Gap) -> Debrief | None:
    return next((one for one in mirror.views.others if one.by == gap.colleague), None)


def _named(mirror: Mirror, debrief: Debrief) -> Text:
    return text("checkins-plain", words=Name(mirror.names[debrief.by]))


def _phase_words(debrief: Debrief, questions: QuestionSet) -> str:
    return _words(questions, Part.PHASE, debrief.phase.value if debrief.phase else UNSURE)


def _tension_words(debrief: Debrief, questions: QuestionSet) -> str:
    return _words(questions, Part.TENSION, str(debrief.tension))


def _words(questions: QuestionSet, part: Part, value: str) -> str:
    """The label of an answer as part of a sentence; the value itself if the content no longer has it."""
    options: tuple[Option, ...] = next(one.options for one in questions.facilitators if one.code == _CODES[part])
    return next((one.label.lower() for one in options if one.value == value), value)
