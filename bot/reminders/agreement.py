"""The agreement seen again: before which session, and in which words for whom. Nothing is asked back.

"Houden we ons hieraan?" is a question to talk about together, on purpose. Answers to it would be few, would point at
who did not keep to it, and would be a second door beside the check-in for the same group on the same day.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.civil import QuietHours
from bot.groups.agreement_screens import agreement_button, point_lines
from bot.groups.model import Group, Session
from bot.groups.model_agreement import recalls
from bot.groups.model_news import told_together
from bot.groups.model_parts import Agreement
from bot.messenger.screens import Button, Screen, Text, text
from bot.records import GroupRecord
from bot.reminders.changes import takes_its_place

CARD_LINE_WORDS = 11
"""How many words the line on the card takes at most."""


def seen_again(group: Group, session: Session) -> Agreement | None:
    """Return the agreement that is shown before this session; None if it is not, or was made later."""
    if not group.agreements or group.agreements[0].at >= session.starts or session.id not in recalls(group):
        return None
    return group.agreements[-1]


def day_before(said: Text, record: GroupRecord, session: Session) -> Text:
    """Return a participant's reminder, with the agreement under it where it is shown and the group has no own chat.

    So it costs nobody a message of their week.
    """
    agreement = seen_again(record.group, session)
    if agreement is None or record.group.chat is not None:
        return said
    return text("agreement-day", text=said, lines=point_lines(agreement))


def with_news(said: Text, record: GroupRecord, session: Session, quiet: QuietHours) -> Text:
    """Return a participant's news, with the agreement under it where the news takes the place of such a reminder.

    Args:
        said: the news.
        record: the group's.
        session: the one whose message it is; it may tell of others that changed alike.
        quiet: when nobody gets a message unasked.
    """
    zone = ZoneInfo(record.group.zone)
    for one in told_together(record.group.sessions, session):
        if not one.cancelled and takes_its_place(one, quiet, zone):
            said = day_before(said, record, one)
    return said


def chat_screen(record: GroupRecord, session: Session) -> Screen | None:
    """Return what the group's own chat gets; None if there is nothing to show any more."""
    agreement = seen_again(record.group, session)
    return None if agreement is None else Screen(text("agreement-again", lines=point_lines(agreement)))


def card_line(group: Group, session: Session) -> Text | None:
    """Return the line on the card before a session about the agreement: make it, look back at it, or nothing."""
    if session.number == 1 and not group.agreements:
        return text("agreement-card-first")
    return text("agreement-card") if seen_again(group, session) is not None else None


def card_button(group: Group, session: Session) -> Button | None:
    """Return the way to the agreement, where the card speaks of it."""
    return None if card_line(group, session) is None else agreement_button(group)
