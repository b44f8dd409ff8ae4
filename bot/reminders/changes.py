"""News about a session: who hears that it moved or does not take place, when, and in which words."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.civil import QuietHours
from bot.groups.model import Group, Session, next_session
from bot.groups.model_news import Change, change_of, difference, told_at
from bot.messenger.screens import Arg, Moment, Name, Saying, Screen, Text
from bot.records import GroupRecord


def news_at(session: Session, quiet: QuietHours, zone: ZoneInfo) -> datetime | None:
    """Return when people hear what is new about a session; None if there is nothing to hear."""
    if session.news is None or change_of(session) is None:
        return None
    return told_at(session.news, quiet, zone)


def hears_of_it(record: GroupRecord, session: Session) -> tuple[int, ...]:
    """Return who hears it: members who were there before it changed, and who guides the group but did not change it."""
    news = session.news
    if news is None:
        return ()
    members = (one.person for one in record.group.members if one.joined <= news.at)
    return (*members, *(one for one in record.group.facilitators if one != news.by))


def to_remind(
    record: GroupRecord, session: Session, readers: tuple[int, ...], day_before: datetime, quiet: QuietHours
) -> tuple[int, ...]:
    """Return which readers of the reminder of the day before have not heard the same already.

    All have when the news of a change comes at the reminder's time or later. After a change that is no news (taken back
    in time, or of the length alone) those have who got the reminder of this very day under an earlier revision.
    """
    news = session.news
    if news is None:
        return readers
    if difference(session) is not None:
        return () if told_at(news, quiet, ZoneInfo(record.group.zone)) >= day_before else readers
    earlier = [
        key[3:]
        for key, line in ((key.split("."), line) for key, line in record.outbox.items())
        if key[:2] == ["day", session.id] and key[2] != str(session.revision) and line.at >= day_before
    ]
    return () if [] in earlier else tuple(one for one in readers if [str(one)] not in earlier)


def news_screen(record: GroupRecord, session: Session, *, guides: bool) -> Screen | None:
    """Return the message; None if there is nothing to say any more."""
    change, news = change_of(session), session.news
    if change is None or news is None:
        return None
    zone = ZoneInfo(record.group.zone)
    args: dict[str, Arg] = {
        "old": _day_of(news.wall, zone),
        "when": Moment(session.starts, zone),
        "place": Name(session.place),
        "later": news.later,
        "next": _next(record.group, session, zone),
    }
    here = "-place" if change is Change.ADDED and session.place else ""
    said = Text(f"reminders-{change}{here}", args)
    if guides:
        return Screen(
            Text("reminders-news-guide", {"group": Name(record.group.title), "number": session.number, "news": said})
        )
    return Screen(said)


def _day_of(wall: datetime, zone: ZoneInfo) -> Moment:
    return Moment(wall.replace(tzinfo=zone), zone, Saying.DATE)


def _next(group: Group, session: Session, zone: ZoneInfo) -> Text:
    """When the group meets after a session that does not take place."""
    coming = next_session(group, session.starts)
    if coming is None:
        return Text("reminders-news-no-next")
    return Text("reminders-news-next", {"when": Moment(coming.starts, zone)})
