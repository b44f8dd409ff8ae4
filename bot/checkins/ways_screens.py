"""What the other ways to answer look like: to who guides, to who holds the phone, and in the group's chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.checkins.farewell_screens import above_goal, under_goal
from bot.checkins.guides import guides_since_opening
from bot.checkins.model import MINIMUM, OpenCheckin
from bot.checkins.publication import votes_needed
from bot.checkins.questions import Question, QuestionSet
from bot.checkins.taps import SKIP
from bot.checkins.translated import asked_text, face_text
from bot.checkins.ways import FEWEST_SLIPS, Stray, Way, example_counts
from bot.checkins.ways_taps import (
    CardDoneTap,
    CircleTap,
    DoneBackTap,
    DoneTap,
    EndCircleTap,
    EveningTap,
    FirstTurnTap,
    InTurnTap,
    PaperTap,
    SlipsTap,
    TurnAgainTap,
    TurnLanguagesTap,
    TurnLanguageTap,
    TurnListenTap,
    TurnTap,
    WaysTap,
    WayTap,
)
from bot.dutch import say_moment
from bot.groups.model import Group, Session
from bot.groups.taps import GroupTap
from bot.messenger.screens import Button, Moment, Name, Screen, Text, column, text
from bot.people.screens import languages
from bot.records import GroupRecord

if TYPE_CHECKING:
    from bot.checkins.circling import Before, Turn
    from bot.checkins.ending import Ended
    from bot.checkins.room import Room
    from bot.checkins.slips import Slips

_OFFERED = range(FEWEST_SLIPS, 13)
"""Numbers of slips on buttons; another is typed."""


def room_screen(room: Room) -> Screen:
    """Return what can be done beside the members' own phones."""
    group = room.group
    polls = room.way is Way.POLLS
    other = Way.BUTTONS if polls else Way.POLLS
    switch = Button(text("ways-button-private" if polls else "ways-button-polls"), WayTap(group.id, other))
    again = Button(
        text("ways-button-evening-off" if room.evening else "ways-button-evening-on"),
        EveningTap(group.id, 0 if room.evening else 1),
    )
    evening = "no" if not room.evening else "yes" if room.fits else "full"
    now = text("ways-now-polls") if polls else text("ways-now-private", evening=evening)
    return Screen(
        text("ways-room", title=Name(group.title), now=now),
        column(
            Button(text("ways-button-circle"), CircleTap(group.id)),
            Button(text("ways-button-paper"), PaperTap(group.id)),
            switch if polls or group.chat is not None else None,
            None if polls else again,
            Button(text("common-back"), GroupTap(group.id)),
        ),
    )


def done_screen(ended: Ended) -> Screen:
    """Return what follows from saying that a session is over, or is not; and while it can be, how to take it back."""
    zone, back = ZoneInfo(ended.group.zone), Button(text("common-back"), GroupTap(ended.group.id))
    when = "" if ended.when is None else Moment(ended.when, zone)
    colleague = "yes" if len(ended.group.facilitators) > 1 else "no"
    now = text(f"ways-done-{ended.after}", when=when, colleague=colleague)
    said = text("ways-done", effect=ended.effect, now=now)
    if ended.until is None:
        return Screen(said, column(back))
    if ended.at_once:
        said = text("ways-done-undo-at-once", text=said, colleague=colleague)
    else:
        said = text("ways-done-undo", text=said, until=Moment(ended.until, zone), colleague=colleague)
    return Screen(said, column(done_back_button(ended.group, ended.session), back))


def done_button(group: Group, session: Session) -> Button:
    """Return the way to say that a session is over."""
    return Button(text("ways-button-done"), DoneTap(group.id, session.id))


def card_done_button(group: Group, session: Session) -> Button:
    """Return the same for under a card, which stays."""
    return Button(text("ways-button-done"), CardDoneTap(group.id, session.id))


def done_back_button(group: Group, session: Session) -> Button:
    """Return the way to say that it is not after all."""
    return Button(text("ways-button-not-done"), DoneBackTap(group.id, session.id))


def chosen_screen(room: Room) -> Screen:
    """Return what follows from the choice of a way."""
    back = column(Button(text("common-back"), WaysTap(room.group.id)))
    if room.way is Way.POLLS:
        return Screen(text("ways-chose-polls", needed=room.needed), back)
    return Screen(text("ways-chose-private"), back)


def evening_screen(room: Room) -> Screen:
    """Return what follows from asking once more in the evening, or not; an own chat hears the outcome anyway."""
    where = "chat" if room.group.chat is not None else "each"
    return Screen(
        text("ways-chose-evening-on" if room.evening else "ways-chose-evening-off", where=where),
        column(Button(text("common-back"), WaysTap(room.group.id))),
    )


def stray_screen(group: Group, session: Session, why: Stray) -> Screen:
    """Return to who guides that polls go otherwise than planned, and what they can do now and next time."""
    said = text("ways-stray", group=Name(group.title), number=session.number, what=text(f"ways-stray-{why.value}"))
    return Screen(
        said,
        column(
            None if why.is_private else Button(text("ways-button-circle"), CircleTap(group.id)),
            None if why.is_private else Button(text("ways-button-paper"), PaperTap(group.id)),
            Button(text("ways-button-room"), WaysTap(group.id)),
        ),
    )


def before_polls_screen(record: GroupRecord, kept: OpenCheckin, *, again: bool) -> Screen:
    """Return the words in the group's chat before the first poll: from how many votes something is shown, until when.

    Also who sees what, or, where the polls stand there once more (``again``), why. The goal stands here and not in the
    poll that asks about it: a locked screen shows a poll's question.
    """
    key = "ways-polls-again" if again else "ways-polls-introduction"
    needed = votes_needed(kept, guides_since_opening(record))
    said = text(key, needed=needed, until=say_moment(kept.closes, zone=ZoneInfo(record.group.zone)))
    return Screen(above_goal(kept.goal, said))


def circle_screen(before: Before) -> Screen:
    """Return what a facilitator reads before the phone goes round."""
    return Screen(
        _sound_told(text("ways-circle", minimum=MINIMUM), may_sound=before.may_sound),
        column(
            Button(text("ways-button-first"), FirstTurnTap(before.group)),
            Button(text("common-back"), WaysTap(before.group)),
        ),
    )


def under_way_screen(group: str) -> Screen:
    """Return that a phone goes round already, and what becomes of it when the circle goes on here."""
    return Screen(
        text("ways-circle-under-way"),
        column(
            Button(text("ways-button-here"), FirstTurnTap(group, here=True)),
            Button(text("ways-button-let-go"), WaysTap(group)),
        ),
    )


def turn_screen(turn: Turn, questions: QuestionSet, language: str = "") -> Screen:
    """Return the question for who holds the phone, or that it can go on; what was chosen is not on it.

    The language of a turn goes from button to button and ends with it: that the phone can go on is said in that of the
    phone, so that nobody after them sees in which they read.
    """
    if turn.question is None:
        return Screen(
            text("ways-pass-on"),
            column(
                Button(text("ways-button-next"), TurnTap(turn.checkin, turn.turn)),
                Button(text("ways-button-everybody"), EndCircleTap(turn.checkin, turn.turn)),
                Button(text("ways-button-anew"), TurnAgainTap(turn.checkin, turn.turn)),
            ),
        )
    code = turn.question.code
    faces = (
        Button(face_text(face), InTurnTap(turn.checkin, turn.turn, code, face.value, language))
        for face in questions.scale.faces
    )
    skip = Button(text("checkins-skip"), InTurnTap(turn.checkin, turn.turn, code, SKIP, language))
    other = Button(text("ways-button-language"), TurnLanguagesTap(turn.checkin, turn.turn))
    asked = asked_text(turn.question, questions)
    listen = Button(text("common-listen-button"), TurnListenTap(turn.checkin, turn.turn, language), aloud=asked)
    return Screen(
        under_goal(turn.goal, text("checkins-question", number=turn.number, total=turn.total, question=asked)),
        (*column(*faces), (skip, listen), *column(other if turn.number == 1 else None)),
        language=language or None,
    )


def turn_aloud_screen(
    question: Question,
    questions: QuestionSet,
    language: str,
    stands: Callable[[int], Awaitable[None]],
    missed: Callable[[], Awaitable[None]],
) -> Screen:
    """Return the question as sound, under the message with the buttons.

    ``stands`` is told where, to take it away; or ``missed``, that there is nothing to take away.
    """
    asked = asked_text(question, questions)
    return Screen(
        text("checkins-listen", question=asked),
        aloud=asked,
        fresh=True,
        language=language or None,
        stands=stands,
        missed=missed,
    )


def turn_languages_screen(turn: Turn, choices: Sequence[str]) -> Screen:
    """Return the choice of a language to who holds the phone."""
    return languages(choices, lambda one: TurnLanguageTap(turn.checkin, turn.turn, one), None)


def ended_screen(turn: Turn) -> Screen:
    """Return that the circle is round."""
    said = text("ways-circle-over") if turn.enough else text("ways-circle-few", minimum=MINIMUM)
    said = _sound_told(said, may_sound=turn.may_sound)
    return Screen(said, column(Button(text("common-back"), WaysTap(turn.group))))


def _sound_told(said: Text, *, may_sound: bool) -> Text:
    """The same, before the advice to look for a sound where one may be left in the reader's chat."""
    return text("ways-circle-sound", text=said) if may_sound else said


def slips_screen(slips: Slips, questions: QuestionSet) -> Screen:
    """Return what must still be said of the slips: how many, five numbers, or nothing any more."""
    back = Button(text("common-back"), WaysTap(slips.group))
    anew = Button(text("ways-button-again"), PaperTap(slips.group, anew=True))
    if slips.standing:
        return Screen(text("ways-paper-stands"), column(anew, back))
    if slips.slips == 0:
        numbers = [Button(text("checkins-number", number=one), SlipsTap(slips.checkin, one)) for one in _OFFERED]
        rows = tuple(tuple(numbers[start : start + 4]) for start in range(0, len(numbers), 4))
        return Screen(text("ways-slips", minimum=FEWEST_SLIPS), (*rows, (back,)))
    if slips.question is None:
        again = Button(text("ways-button-again"), PaperTap(slips.group))
        return Screen(_unless_missed(slips, text("ways-paper-done")), column(again, back))
    asked = text(
        "ways-paper-numbers",
        number=slips.number,
        total=slips.total,
        question=slips.question.text,
        faces=" · ".join(f"{face.picture} {face.label.lower()}" for face in questions.scale.faces),
        slips=slips.slips,
        example=example_counts(slips.slips),
    )
    return Screen(_unless_missed(slips, under_goal(slips.goal, asked)), column(anew, back))


def _unless_missed(slips: Slips, said: Text) -> Text:
    """The same, after a line where numbers were not used."""
    return text("ways-paper-missed", text=said) if slips.missed else said
