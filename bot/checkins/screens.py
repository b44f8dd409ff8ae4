"""What a check-in looks like: to who answers, and to the group when the outcome is out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.checkins.afterwards import back_about
from bot.checkins.answering import Step
from bot.checkins.asked import asked_in
from bot.checkins.farewell_screens import gifts_screen, under_goal
from bot.checkins.model import Band, CheckinId, OpenCheckin, Outcome
from bot.checkins.questions import Question, QuestionSet
from bot.checkins.rounds import weakest
from bot.checkins.talk_screens import TALK_ASIDE
from bot.checkins.taps import (
    SKIP,
    AgainTap,
    AnswerTap,
    BeginTap,
    ChangeTap,
    HearWhoSeesTap,
    ListenTap,
    NotNowTap,
    WhoSeesTap,
    WithdrawTap,
)
from bot.checkins.translated import asked_text, back_text, face_text, name_text
from bot.groups.model import Group
from bot.messenger.screens import Button, Moment, Saying, Screen, Text, column, text
from bot.voices import WHO_SEES

_BANDS = {Band.LOW: "checkins-band-low", Band.MIDDLE: "checkins-band-middle", Band.HIGH: "checkins-band-high"}

_WHO_SEES = text(WHO_SEES)

Stands: TypeAlias = Callable[[int], Awaitable[None]]
"""Told in which message a sound stands."""


def band_text(band: Band) -> Text:
    """Return a band in words."""
    return text(_BANDS[band])


def again_screen(call: Screen) -> Screen:
    """Return the one reminder of a call: the same, under a word that says so."""
    return replace(call, text=text("checkins-call-again", call=call.text))


def first_call_screen(checkin: OpenCheckin) -> Screen:
    """Return the first call to a check-in; who sees what is said before any question, in at most 30 words."""
    return Screen(text("checkins-call-first", count=len(checkin.questions)), _start_buttons(checkin.id, with_who=True))


def call_screen(checkin: OpenCheckin, questions: QuestionSet) -> Screen:
    """Return a later call: who sees what in one line, and below it the first question, to be answered at once.

    The line is so long, in every language, that a locked screen shows nothing of the question.
    """
    question = asked_in(checkin, questions)[checkin.questions[0]]
    said = text("checkins-call", count=len(checkin.questions), question=asked_text(question, questions))
    extra = (_not_now_button(checkin.id), _who_sees_button(checkin.id))
    last = (_skip_button(checkin.id, question), _aloud_button(checkin.id, question, questions))
    return Screen(said, (*_faces(checkin.id, question, questions), last, extra))


def who_sees_screen(step: Step) -> Screen:
    """Return who sees an answer and who does not, and until when it can be given; to read, or to hear."""
    listen = Button(text("common-listen-button"), HearWhoSeesTap(step.checkin), aloud=_WHO_SEES)
    rows = (*column(listen), *_start_buttons(step.checkin, with_who=False))
    return Screen(text("checkins-who-sees", until=_until(step)), rows)


def who_sees_aloud_screen(stands: Stands) -> Screen:
    """Return the same as sound, under the message with the buttons."""
    return Screen(text("people-notice-aloud"), aloud=_WHO_SEES, fresh=True, stands=stands)


def not_now_screen(step: Step) -> Screen:
    """Return a kind word for who does not want to answer now; until when they can stands where they would tap."""
    begin = Button(text("checkins-begin-until", until=_until(step)), BeginTap(step.checkin))
    return Screen(text("checkins-not-now"), column(begin, TALK_ASIDE))


def begin_button(checkin: CheckinId) -> Button:
    """Return the way to the first question."""
    return Button(text("checkins-begin"), BeginTap(checkin))


def _start_buttons(checkin: CheckinId, *, with_who: bool) -> tuple[tuple[Button, ...], ...]:
    return column(
        begin_button(checkin),
        _not_now_button(checkin),
        _who_sees_button(checkin) if with_who else None,
        TALK_ASIDE,
    )


def _not_now_button(checkin: CheckinId) -> Button:
    return Button(text("checkins-not-now-button"), NotNowTap(checkin))


def _who_sees_button(checkin: CheckinId) -> Button:
    return Button(text("checkins-who-sees-button"), WhoSeesTap(checkin))


def step_screen(step: Step, questions: QuestionSet, *, said: str | None = None) -> Screen:
    """Return the question to answer now, or the receipt when there is none.

    Args:
        step: where the person stands.
        questions: the faces, always in the same order.
        said: what they typed instead of tapping, empty for a photo or a voice message: say kindly what to do.
    """
    if step.question is None:
        return gifts_screen(step) if step.parting else receipt_screen(step, said=said)
    key = "checkins-question"
    if said is not None:
        key = "checkins-question-typed" if said else "checkins-question-sent"
    question = asked_text(step.question, questions)
    asked = under_goal(step.goal, text(key, number=step.number, total=len(step.asked), question=question))
    rows = _face_buttons(step, step.question, questions)
    if said is not None:
        rows = (*rows, (TALK_ASIDE,))
    return Screen(asked, rows, fresh=said is not None)


def _face_buttons(step: Step, question: Question, questions: QuestionSet) -> tuple[tuple[Button, ...], ...]:
    """Five faces in one column; under them to skip and to listen where that can be, and below these to go back.

    Three beside each other would break a word on a small phone. A question that is asked again can be left as it is,
    instead of skipped, which would take the answer away. It does not show which face was given: whoever holds the phone
    would read it.
    """
    before = step.asked[step.number - 2] if step.number > 1 else None
    back = None if before is None else Button(text("checkins-previous"), AgainTap(step.checkin, before.code))
    skip = _skip_button(step.checkin, question)
    on = Button(text("checkins-as-it-is"), BeginTap(step.checkin)) if step.again else skip
    faces = _faces(step.checkin, question, questions)
    return (*faces, (on, _aloud_button(step.checkin, question, questions)), *column(back))


def _faces(checkin: CheckinId, question: Question, questions: QuestionSet) -> tuple[tuple[Button, ...], ...]:
    return column(
        *(Button(face_text(face), AnswerTap(checkin, question.code, face.value)) for face in questions.scale.faces)
    )


def _skip_button(checkin: CheckinId, question: Question) -> Button:
    return Button(text("checkins-skip"), AnswerTap(checkin, question.code, SKIP))


def _aloud_button(checkin: CheckinId, question: Question, questions: QuestionSet) -> Button:
    return Button(
        text("common-listen-button"), ListenTap(checkin, question.code), aloud=asked_text(question, questions)
    )


def listen_screen(step: Step, questions: QuestionSet, stands: Stands) -> Screen:
    """Return the question as sound, under the message with the buttons; the words stand with it to read along."""
    if step.question is None:
        return receipt_screen(step)
    question = asked_text(step.question, questions)
    return Screen(text("checkins-listen", question=question), aloud=question, fresh=True, stands=stands)


def receipt_screen(step: Step, *, said: str | None = None) -> Screen:
    """Return the receipt: kept without a name, until when it can change. The choices are not repeated.

    Who types or sends something afterwards hears that it is not kept; the answers are. Who put an answer right hears
    that the old one is gone.
    """
    told = text("checkins-saved" if said is None else "checkins-saved-typed", until=_until(step))
    return Screen(
        text("checkins-mended") if step.mended else told,
        column(
            Button(text("checkins-change"), ChangeTap(step.checkin)),
            Button(text("checkins-withdraw"), WithdrawTap(step.checkin)),
            TALK_ASIDE,
        ),
        fresh=said is not None,
    )


def withdrawn_screen(step: Step) -> Screen:
    """Return that everything was taken back."""
    begin = Button(text("checkins-begin-after-all"), BeginTap(step.checkin))
    return Screen(text("checkins-withdrawn", until=_until(step)), column(begin, TALK_ASIDE))


def closed_screen(closed: Text) -> Screen:
    """Return, for who types when the questions are closed, that they are, and the way to a person."""
    return Screen(closed, column(TALK_ASIDE))


def _until(step: Step) -> Moment:
    return Moment(step.closes, step.zone)


def too_few_screen() -> Screen:
    """Return that there were too few answers, to the group: kindly, and nothing else."""
    return Screen(text("checkins-outcome-too-few"))


def renewed_screen() -> Screen:
    """Return that there is no outcome because the program was changed while the questions were open."""
    return Screen(text("checkins-outcome-renewed"))


def outcome_card_screen(
    outcome: Outcome, group: Group, question_back: str, questions: QuestionSet, done: Text | None = None
) -> Screen:
    """Return a published outcome for the group itself: what was done with the last, bands in words, one question back.

    At most 40 words, and no number of answers other than "5 or more". What it opens with fills a locked screen, so that
    the outcome below it is not read there.
    """
    card = text(
        "checkins-outcome",
        opening=text("checkins-outcome-thanks") if done is None else done,
        day=session_day(outcome, group, Saying.WEEKDAY),
        members=outcome.members,
        bands=band_lines(outcome, questions),
        question=back_text(question_back, outcome.phase, questions),
    )
    return Screen(card)


def band_lines(outcome: Outcome, questions: QuestionSet) -> tuple[Text, ...]:
    """Return a line for each question that has a band, in the order of asking."""
    names = {question.code: name_text(question) for question in questions.known(outcome.phase)}
    return tuple(
        text("checkins-band-line", name=names.get(code, code), band=band_text(outcome.bands[code]))
        for code in outcome.questions
        if code in outcome.bands
    )


def question_back_of(outcome: Outcome, questions: QuestionSet, number: int, chosen: str | None = None) -> str:
    """Return the question that goes back to the group: what was chosen, else about the weakest point; it turns.

    Args:
        outcome: a published outcome.
        questions: holds the questions back.
        number: which session this was; turns the choice.
        chosen: the code of the question that a facilitator chose before anybody knew the outcome.

    Raises:
        ValueError: nothing was published.
    """
    low = weakest(outcome)
    if low is None:
        raise ValueError("an outcome without bands has no question back")
    return back_about(chosen or low[0], outcome.phase, questions, number)


def session_day(outcome: Outcome, group: Group, saying: Saying = Saying.DATE) -> Moment:
    """Return the day of the session that an outcome is about, to be said in the reader's language."""
    session = group.session(outcome.session)
    return Moment(session.starts if session is not None else outcome.closed, ZoneInfo(group.zone), saying)
