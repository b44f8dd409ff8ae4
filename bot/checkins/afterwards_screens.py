"""What a facilitator sees around an outcome: a note for themselves, a question for the group, what was done."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.checkins.afterwards import Choice, Follow
from bot.checkins.model_added import DoneWith
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import is_last
from bot.checkins.taps import (
    ANY,
    AskBackTap,
    DoneTap,
    DropNoteTap,
    FollowTap,
    HowAmITap,
    KeepIntentionTap,
    KeepNoteTap,
    LetBeTap,
    MirrorTap,
    NoteTap,
    OwnWordsTap,
    ReleaseNotTap,
    ReleaseTap,
)
from bot.groups.model import GroupId, SessionId
from bot.messenger.screens import Button, Moment, Name, Screen, Text, column, text
from bot.people.revealing import Revealing
from bot.people.revealing_screens import Ways, warning

_DONE = {
    DoneWith.TALKED: "checkins-done-talked",
    DoneWith.ASKED: "checkins-done-asked",
    DoneWith.CHANGED: "checkins-done-changed",
    DoneWith.AGREED: "checkins-done-agreed",
}


_DONE_BUTTONS = {
    DoneWith.TALKED: "checkins-done-talked-button",
    DoneWith.ASKED: "checkins-done-asked-button",
    DoneWith.CHANGED: "checkins-done-changed-button",
    DoneWith.AGREED: "checkins-done-agreed-button",
}


def done_text(what: DoneWith) -> Text:
    """Return what was done with an outcome, as the group's next card says it."""
    return text(_DONE[what])


def for_me_screen(group: GroupId, session: SessionId, note: str) -> Screen:
    """Return what is for the facilitator's own eyes: a note, and two questions about themselves."""
    said = text("checkins-for-me-note", note=Name(note)) if note else text("checkins-for-me-empty")
    return Screen(
        said,
        column(
            Button(text("checkins-note-again" if note else "checkins-note-button"), NoteTap(group, session)),
            Button(text("checkins-how-am-i"), HowAmITap(group, session)),
            Button(text("checkins-mirror-button"), MirrorTap(group, session)),
        ),
    )


def note_screen(group: GroupId, session: SessionId) -> Screen:
    """Return the request to type a note."""
    return Screen(text("checkins-note-type"), column(Button(text("common-cancel"), DropNoteTap(group, session))))


def risky_note_screen(group: GroupId, session: SessionId, found: Revealing) -> Screen:
    """Return the warning before a note is kept."""
    return warning(found, Ways(KeepNoteTap(group, session), NoteTap(group, session), DropNoteTap(group, session)))


def risky_intention_screen(group: GroupId, session: SessionId, found: Revealing) -> Screen:
    """Return the warning before an intention is kept."""
    return warning(found, Ways(KeepIntentionTap(group, session), OwnWordsTap(group, session), LetBeTap(group, session)))


def back_screen(choice: Choice, questions: QuestionSet) -> Screen:
    """Return the choice of a question for the group; nobody knows the outcome yet, so it cannot follow from it."""
    group, session = choice.group.id, choice.session.id
    names = {one.code: one.name for one in questions.known(choice.group.phase)}
    lines = [text("checkins-back-which")]
    lines += [text("checkins-back-line", name=names[code], question=asked) for code, asked in choice.questions.items()]
    buttons = (
        Button(
            text("checkins-seen-on" if code == choice.chosen else "checkins-plain", words=names[code]),
            AskBackTap(group, session, code),
        )
        for code in choice.questions
    )
    whichever = text("checkins-back-any-on" if choice.chosen is None else "checkins-back-any")
    back = Button(text("checkins-mirror-button"), MirrorTap(group, session))
    return Screen(
        text("checkins-lines", lines=lines), column(*buttons, Button(whichever, AskBackTap(group, session, ANY)), back)
    )


def follow_screen(follow: Follow) -> Screen:
    """Return what was done with an outcome: one tap to say it, one to let the coordinator see it sooner.

    After the last session nothing comes in which the group could read what was done.
    """
    group, session = follow.group.id, follow.session.id
    last = is_last(follow.group, follow.session)
    lines = [text("checkins-follow-last" if last else "checkins-follow")]
    if follow.done is not None and not last:
        lines.append(text("checkins-follow-done", done=done_text(follow.done)))
    lines.append(_coordinator(follow))
    done = {} if last else _DONE_BUTTONS
    buttons = (Button(text(key), DoneTap(group, session, what)) for what, key in done.items())
    release = None if follow.seen else Button(text("checkins-release"), ReleaseTap(group, session))
    if follow.released is not None:
        undo = Button(text("checkins-release-not"), ReleaseNotTap(group, session))
        release = undo if follow.undoable else None
    back = Button(text("checkins-mirror-button"), MirrorTap(group, session))
    return Screen(text("checkins-lines", lines=lines), column(*buttons, release, back))


def _coordinator(follow: Follow) -> Text:
    """Return from when the coordinator sees it, and whether that is because the group said so."""
    zone = ZoneInfo(follow.group.zone)
    if follow.released is not None:
        sees = Moment(follow.released, zone)
        return text("checkins-released-soon", when=sees) if follow.undoable else text("checkins-released")
    if follow.seen:
        return text("checkins-release-seen")
    return text("checkins-release-usual", when=Moment(follow.sees, zone))


def release_screen(follow: Follow) -> Screen:
    """Return what must be so before the coordinator sees an outcome sooner: the group itself was asked."""
    group, session = follow.group.id, follow.session.id
    return Screen(
        text("checkins-release-sure"),
        column(
            Button(text("checkins-release-yes"), ReleaseTap(group, session, sure=True)),
            Button(text("common-cancel"), FollowTap(group, session)),
        ),
    )
