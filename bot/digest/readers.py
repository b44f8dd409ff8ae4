"""Who may read the week of groups they coordinate."""

from __future__ import annotations

from bot.people.model import Role
from bot.records import PersonRecord


def coordinates(record: PersonRecord) -> bool:
    """Whether the person may read digests now."""
    staff = record.person.staff
    return staff is not None and bool(staff.roles & {Role.COORDINATOR, Role.OWNER})
