"""Which call to the questions somebody gets: the first with all that it says before, a later one with a question."""

from __future__ import annotations

from bot.checkins.model import OpenCheckin
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import due_at
from bot.checkins.screens import call_screen, first_call_screen
from bot.civil import QuietHours
from bot.groups.model import Session
from bot.messenger.screens import Screen
from bot.messenger.sending import tried
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.model import Kind


def call(
    checkin: OpenCheckin,
    record: GroupRecord,
    session: Session,
    person: PersonId,
    questions: QuestionSet,
    quiet: QuietHours,
) -> Screen:
    """Return the call to the questions about ``session``, or its one reminder, for a member."""
    if was_called_before(record, session, person, quiet):
        return call_screen(checkin, questions)
    return first_call_screen(checkin)


def was_called_before(record: GroupRecord, session: Session, person: PersonId, quiet: QuietHours) -> bool:
    """Return whether the group was called to its own buttons about another session while ``person`` was in it.

    It looks at what we asked, never at who answered: so how a call looks tells nobody anything.
    """
    joined = next((one.joined for one in record.group.members if one.person == person), None)
    if joined is None:
        return False
    said = {key.split(".")[1] for key in tried(record.outbox) if key.startswith(f"{Kind.ASK}.")}
    return any(
        one.id in said and one.id != session.id and joined <= due_at(record.group, one, quiet)
        for one in record.group.sessions
    )
