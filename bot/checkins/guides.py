"""Who guided a group at any moment while polls stood in its chat: each of them could vote there; decides only."""

from __future__ import annotations

import msgspec

from bot.checkins.ways import Way
from bot.records import GroupRecord


def with_guides_counted(record: GroupRecord) -> GroupRecord:
    """Return the record with everybody noted who guides the group while polls stand; the same one if nothing is new.

    The store applies it to every record that it keeps, so no way in or out can be forgotten. Who left is a number at
    once, so that nothing leads to somebody who was erased. Who comes back counts twice: that only asks for more votes.
    """
    rounds, guiding = record.rounds, frozenset(record.group.facilitators)
    if rounds.open is None or rounds.open_way is not Way.POLLS:
        guiding, gone = frozenset(), 0
    else:
        gone = rounds.guides_gone + len(rounds.guiding - guiding)
    if (guiding, gone) == (rounds.guiding, rounds.guides_gone):
        return record
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(rounds, guiding=guiding, guides_gone=gone))


def guides_since_opening(record: GroupRecord) -> int:
    """Return how many people guided the group at any moment since its polls opened; without polls, how many do now."""
    return len(record.group.facilitators) + record.rounds.guides_gone
