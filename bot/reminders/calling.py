"""Which call to the questions somebody gets: the first with all that it says before, a later one with a question.

Somebody's first call is the first that reached them, whatever their group was asked before: their week may have been
full then, or they said yes later. It is noted by our sending alone, never by an answer; and not of a second call,
which who had answered does not get. The day is enough, and names no session: the evening reminder is of the same day.
"""

from __future__ import annotations

from datetime import date
from functools import partial

import msgspec

from bot.checkins.model import CheckinId
from bot.checkins.publication import knows_form
from bot.checkins.questions import QuestionSet
from bot.checkins.screens import again_screen, call_screen, first_call_screen
from bot.messenger.screens import Screen
from bot.people.consent import Notice
from bot.people.model import PersonId
from bot.records import PersonRecord
from bot.reminders.wishes import Wishes
from bot.store.port import Store


async def call(
    store: Store, checkin: CheckinId, reader: PersonRecord, questions: QuestionSet, today: date, *, again: bool
) -> Screen | None:
    """Return the call to the questions of a check-in, or its one reminder (``again``), for a member; None if closed.

    Of all that we say unasked only this looks at an open check-in, for what it asks and until when.
    """
    kept = await store.checkin(checkin)
    if kept is None or not knows_form(kept):
        return None
    later = was_called_before(reader.wishes, today)
    screen = call_screen(kept, questions) if later else first_call_screen(kept)
    return again_screen(screen) if again else screen


def was_called_before(wishes: Wishes, today: date) -> bool:
    """Return whether a call reached somebody on an earlier day; today's reminder is as today's call was."""
    return wishes.called is not None and wishes.called < today


async def note_call(store: Store, person: PersonId, today: date, notice: Notice) -> None:
    """Note that a call reached somebody: their first, or the present notice if that came in its place."""
    await store.change_person(person, partial(_with_call, today=today, notice=notice))


def _with_call(record: PersonRecord | None, today: date, notice: Notice) -> tuple[PersonRecord | None, None]:
    if record is None:
        return None, None
    said = record.person.consent
    if said is not None and record.person.is_asked_anew(notice):
        person = msgspec.structs.replace(record.person, consent=said.having_told(notice))
        return msgspec.structs.replace(record, person=person), None
    if record.wishes.called is not None:
        return record, None
    return msgspec.structs.replace(record, wishes=msgspec.structs.replace(record.wishes, called=today)), None
