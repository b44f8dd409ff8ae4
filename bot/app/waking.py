"""When a group must be looked at again: the earliest moment that any story names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.checkins.retention import erases_at
from bot.checkins.waking import next_moment
from bot.civil import QuietHours
from bot.groups.beginning import begins_at
from bot.groups.model_standing import guides_at
from bot.people.consent import USUAL, Retention
from bot.records import GroupRecord
from bot.reminders.later import next_later
from bot.reminders.model import next_look


def wake_for(quiet: QuietHours, retention: Retention = USUAL) -> Callable[[GroupRecord], datetime | None]:
    """Return how the store finds out when a group must be looked at again."""

    def wake(record: GroupRecord) -> datetime | None:
        moments = (
            begins_at(record.group),
            guides_at(record.group, quiet),
            next_moment(record, quiet),
            next_look(record, quiet),
            next_later(record),
            erases_at(record, retention),
        )
        return min((one for one in moments if one is not None), default=None)

    return wake
