"""One person's answers inside an open check-in: what is asked next, and the check-in with an answer more."""

from __future__ import annotations

import msgspec

from bot.checkins.model import Alias, Face, OpenCheckin, without


def next_question(checkin: OpenCheckin, alias: Alias) -> str | None:
    """Return the first question that ``alias`` neither answered nor skipped, or None when all are done."""
    row = checkin.rows.get(alias, {})
    return next((code for code in checkin.questions if code not in row), None)


def with_answer(checkin: OpenCheckin, alias: Alias, code: str, face: Face | None) -> OpenCheckin:
    """Return the check-in with this answer (None: skipped) in the place of an earlier one.

    Raises:
        ValueError: this check-in does not ask ``code``.
    """
    if code not in checkin.questions:
        raise ValueError("this check-in does not ask that question")
    row = checkin.rows.get(alias, {})
    if code in row and row[code] == face:
        return checkin
    return msgspec.structs.replace(checkin, rows={**checkin.rows, alias: {**row, code: face}})


def with_gifts(checkin: OpenCheckin, alias: Alias, gifts: tuple[str, ...]) -> OpenCheckin:
    """Return the check-in with what ``alias`` says the group gave them, in the place of what they said before."""
    if checkin.gifts is None:
        return checkin
    return msgspec.structs.replace(checkin, gifts={**checkin.gifts, alias: gifts})


def withdrawn(checkin: OpenCheckin, alias: Alias) -> OpenCheckin:
    """Return the check-in without what ``alias`` answered, and with a note that no reminder follows."""
    return msgspec.structs.replace(without(checkin, alias), withdrew=checkin.withdrew | {alias})
