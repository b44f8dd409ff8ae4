"""How the news of a session reads: to who guides, and to who takes part."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from bot.civil import QuietHours
from bot.groups.model import Group, Session, next_session
from bot.groups.model_news import Change, change_of, is_also_elsewhere
from bot.messenger.screens import Arg, Moment, Name, Saying, Screen, Text, text
from bot.records import GroupRecord, PersonRecord
from bot.reminders.agreement import with_news
from bot.reminders.changes import asks_who_comes
from bot.reminders.room import also_then
from bot.reminders.screens import absent_button
from bot.reminders.taps import AbsentNewsTap
from bot.reminders.wishes import Wishes
from bot.reminders.zones import said


def member_news(
    record: GroupRecord, session: Session, reader: PersonRecord, today: date, quiet: QuietHours
) -> Screen | None:
    """Return the news as somebody who takes part reads it; None if there is nothing to say any more.

    With the agreement and "I do not come" where no reminder may follow: who said so of the old time is asked anew.
    """
    screen = news_screen(record, session, today, quiet, guides=False, wishes=reader.wishes)
    if screen is None:
        return None
    said_all = with_news(screen.text, record, session, quiet)
    person = reader.person.id
    if not asks_who_comes(record, session, person, quiet):
        return Screen(said_all)
    absent = f"{session.id}.{person}" in record.absent
    if not absent:
        said_all = text("reminders-news-coming", text=said_all)
    return Screen(said_all, ((absent_button(record.group.id, session, absent=absent, tap=AbsentNewsTap),),))


def news_screen(
    record: GroupRecord,
    session: Session,
    today: date,
    quiet: QuietHours,
    *,
    guides: bool,
    wishes: Wishes | None = None,
) -> Screen | None:
    """Return the message as who has these wishes reads it on ``today``; None if there is nothing to say any more.

    Of an extra session it names those of its week that no reminder will.
    """
    change, news = change_of(session), session.news
    if change is None or news is None:
        return None
    zone = ZoneInfo(record.group.zone)
    args: dict[str, Arg] = {
        "old": Moment(news.wall.replace(tzinfo=zone), zone, Saying.DATE, today),
        "when": said(session.starts, zone, wishes, today),
        "place": Name(session.place),
        "later": news.later,
        "next": _next(record.group, session, zone, today),
    }
    here = "-place" if session.place and (change is Change.ADDED or is_also_elsewhere(session)) else ""
    words = Text(f"reminders-{change}{here}", args)
    for one in also_then(quiet, record, session):
        if one.wall.date() >= today:
            words = text("reminders-news-also", text=words, when=said(one.starts, zone, wishes, today))
    if guides:
        return Screen(
            Text("reminders-news-guide", {"group": Name(record.group.title), "number": session.number, "news": words})
        )
    return Screen(words)


def _next(group: Group, session: Session, zone: ZoneInfo, today: date) -> Text:
    """When the group meets after a session that does not take place."""
    coming = next_session(group, session.starts)
    if coming is None:
        return Text("reminders-news-no-next")
    return Text("reminders-news-next", {"when": Moment(coming.starts, zone, today=today)})
