"""What a debrief looks like to a facilitator: its questions, the checklist, an intention."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.checkins.debrief_question import Question
from bot.checkins.mirror import DEBRIEF_LIFE, FULL, MOST_PRESENT, PRIVATE, SHORT, Habit, Part
from bot.checkins.questions import BESIDE_GOAL, FacilitatorQuestion, Option, QuestionSet
from bot.checkins.rounds import is_last
from bot.checkins.taps import (
    UNSURE,
    BackTap,
    DebriefTap,
    FinishTap,
    ForMeTap,
    FullTap,
    HabitTap,
    IntendTap,
    LaterTap,
    LetBeTap,
    MirrorTap,
    OwnWordsTap,
    PresentTap,
    SeenTap,
)
from bot.dutch import say_date, say_moment
from bot.groups.model import Group, GroupId, Phase, Session, SessionId
from bot.groups.screens import phase_name
from bot.messenger.screens import Button, Name, Screen, Text, column, text

_CODES = {
    Part.PHASE: "F1",
    Part.TENSION: "F4",
    Part.DARING: "F2",
    Part.ENERGY: "F5",
    Part.ACCORD: "F6",
}
_NUMBERS = 5
_HABITS = {
    Habit.TALK_LESS: "checkins-habit-talk-less",
    Habit.WAIT: "checkins-habit-wait",
    Habit.PAIRS: "checkins-habit-pairs",
    Habit.QUIET_ONES: "checkins-habit-quiet-ones",
}


def debrief_call_screen(question: Question) -> Screen:
    """Return the call to a debrief; it is its first question, so that three taps are enough.

    The full form begins with the same question, after a tap of its own: together at most eight. Later is a choice too.
    """
    opening = text(
        "checkins-debrief-call",
        group=Name(question.group.title),
        date=say_date(question.session.starts, zone=ZoneInfo(question.group.zone)),
    )
    group, session = question.group.id, question.session.id
    numbers = _present_screen(question.group, question.session, question.around, opening)
    full = Button(text("checkins-full"), FullTap(group, session))
    later = Button(text("checkins-later"), LaterTap(group, session))
    return Screen(numbers.text, (*numbers.rows, *column(full, later)))


def later_screen(question: Question, again: datetime | None) -> Screen:
    """Return when the debrief is asked once more, or until when it can still be given."""
    zone = ZoneInfo(question.group.zone)
    if again is None:
        until = say_moment(question.session.ends + DEBRIEF_LIFE, zone=zone)
        said = text("checkins-later-until", until=until)
    else:
        said = text("checkins-later-again", when=say_moment(again, zone=zone))
    now = PresentTap(question.group.id, question.session.id, question.around)
    return Screen(said, column(Button(text("checkins-later-now"), now)))


def debrief_screen(question: Question, questions: QuestionSet) -> Screen:
    """Return the next question of a debrief, or the thanks when it is finished."""
    match question.part:
        case None:
            return _done_screen(question)
        case Part.PRESENT:
            return numbers_screen(question, question.around)
        case Part.SEEN:
            return _checklist_screen(question, questions)
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
    asked = _asked(question, part, questions)
    buttons = (
        Button(_option(part, option), DebriefTap(question.group.id, question.session.id, part, option.value))
        for option in asked.options
    )
    enough = _enough(question) if part in FULL and part not in SHORT else None
    more = _more(question) if part is Part.TENSION else None
    key = "checkins-debrief-private" if part in PRIVATE else "checkins-debrief-question"
    said = text(key, question=asked.text)
    if asked.code == BESIDE_GOAL and question.group.goal:
        said = text("checkins-lines", lines=[text("farewell-goal-now", goal=Name(question.group.goal)), said])
    return Screen(said, column(*buttons, enough, more))


def _asked(question: Question, part: Part, questions: QuestionSet) -> FacilitatorQuestion:
    if part is Part.CHANGING and question.own is not None:
        return questions.beside(question.own.beside)
    return questions.facilitator(_CODES[part])


def _more(question: Question) -> Button | None:
    """The full form at the last moment at which it surely still can: with this answer a colleague may see it all."""
    is_full = question.own is not None and question.own.full
    if is_full or len(question.group.facilitators) == 1:
        return None
    return Button(text("checkins-full-now"), FullTap(question.group.id, question.session.id))


def _option(part: Part, option: Option) -> Text:
    """An answer; a phase in both our words for it: as one sees it, and as the rest of the bot calls it."""
    if part is not Part.PHASE or option.value == UNSURE:
        return text("checkins-plain", words=option.label)
    return text("checkins-phase-option", words=option.label, phase=phase_name(Phase(option.value)))


def _enough(question: Question) -> Button:
    return Button(text("checkins-enough"), FinishTap(question.group.id, question.session.id))


def _checklist_screen(question: Question, questions: QuestionSet) -> Screen:
    """What struck them most: one tap each; the second one finishes the debrief."""
    group, session = question.group.id, question.session.id
    named = question.own.seen if question.own is not None else ()
    buttons = (
        Button(
            text("checkins-seen-on" if one.code in named else "checkins-plain", words=one.label),
            SeenTap(group, session, one.code, int(one.code not in named)),
        )
        for one in questions.behaviours
    )
    done = text("checkins-seen-done" if named else "checkins-seen-none")
    return Screen(text("checkins-seen-which"), column(*buttons, Button(done, FinishTap(group, session))))


def _done_screen(question: Question, kept: Text | None = None) -> Screen:
    """The thanks, or that something was ``kept``, with all that can still be done."""
    views, group, session = question.views, question.group.id, question.session.id
    lines = [kept or text("checkins-debrief-done")]
    came = views.own.present if views.own is not None else None
    expected = question.group.expected or len(question.group.members)
    if came is not None and expected:
        key = "checkins-debrief-came" if came <= expected else "checkins-debrief-came-more"
        lines.append(text(key, came=came, expected=expected))
    if question.late:
        lines.append(text("checkins-debrief-late"))
    if views.waited_for:
        lines.append(text("checkins-debrief-waits"))
    is_short = question.own is not None and not question.own.full
    if views.waited_for and is_short and not views.others:
        lines.append(text("checkins-debrief-waits-more"))
    intend = Button(text("checkins-intend"), IntendTap(group, session))
    buttons = column(
        Button(text("checkins-full-after"), FullTap(group, session)) if is_short and not views.others else None,
        None if is_last(question.group, question.session) else intend,
        Button(text("checkins-back-button"), BackTap(group, session)) if question.group_is_asked else None,
        Button(text("checkins-for-me"), ForMeTap(group, session)),
        Button(text("checkins-mirror-button"), MirrorTap(group, session)),
    )
    return Screen(text("checkins-lines", lines=lines), buttons)


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


def intended_screen(question: Question) -> Screen:
    """Return that the intention is kept, and when it comes back; who looked back has all ways on under it."""
    own = question.own
    kept = text("checkins-intended", intention=intention_text(own.intention if own else ""))
    if own is not None and own.done:
        return _done_screen(question, kept)
    return Screen(
        kept, column(Button(text("checkins-mirror-button"), MirrorTap(question.group.id, question.session.id)))
    )


def noted_screen(question: Question) -> Screen | None:
    """Return that the note is kept, with all ways on; None for who did not look back yet."""
    own = question.own
    if own is None or not own.done or not own.note:
        return None
    return _done_screen(question, text("checkins-for-me-note", note=Name(own.note)))


def intention_text(intention: str) -> Text:
    """Return an intention as we say it: one of the list, or the facilitator's own words."""
    try:
        return text(_HABITS[Habit(intention)])
    except ValueError:
        return text("checkins-plain", words=Name(intention))
