"""What colleagues said of a session is nowhere to be seen, also not as a figure, before the mirror of it is open."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.checkins.mirror import DEBRIEF_LIFE, sees_others
from bot.checkins.model import Debrief
from bot.people.model import PersonId
from bot.records import GroupRecord


def blind(record: GroupRecord, person: PersonId, now: datetime) -> GroupRecord:
    """Return the record as ``person`` may see it at ``now``: for reading, never for saving.

    Who guides the group finds in it their own debriefs and those that stand in their mirror; for others it is the same.
    """
    if not record.group.guides(person):
        return record
    seen = tuple(one for one in record.rounds.debriefs if one.by == person or _is_open(record, one, person, now))
    if seen == record.rounds.debriefs:
        return record
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, debriefs=seen))


def _is_open(record: GroupRecord, debrief: Debrief, person: PersonId, now: datetime) -> bool:
    """Whether a colleague's debrief stands in this person's mirror."""
    session = record.group.session(debrief.session)
    if session is None or not sees_others(record, session, person, now):
        return False
    return debrief.counts(over=now > session.ends + DEBRIEF_LIFE)
