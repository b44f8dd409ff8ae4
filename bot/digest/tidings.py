"""Tells people what changed in who guides a group: in civil hours, once each, and never about a group not theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, is_quiet, to_utc
from bot.clock import Clock
from bot.digest.mailing import Letter, Mailing
from bot.dutch import say_date
from bot.errors import Expired
from bot.groups.model import Group, GroupId
from bot.groups.model_parts import Tiding, Told
from bot.groups.model_standing import last_day
from bot.groups.screens import to_group
from bot.groups.standing_screens import joined
from bot.messenger.screens import Arg, Name, Screen, Text, column, text
from bot.people.model import PersonId
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.reminders.briefing import Briefings
from bot.reminders.budget import HANDOVER
from bot.store.port import Store

WORTH = timedelta(days=3)
"""How long such news is worth telling."""
_NOON = datetime.min.time().replace(hour=12)


class Tidings:
    """Hands the outbox what people are to be told about who guides a group.

    Args:
        store: where groups are kept.
        clock: the time.
        mailing: hands letters to the outbox.
        briefings: what who takes a group over must know.
        people: knows names.
        quiet: when nobody is disturbed.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        mailing: Mailing,
        briefings: Briefings,
        people: People,
        quiet: QuietHours,
    ) -> None:
        self._store = store
        self._clock = clock
        self._mailing = mailing
        self._briefings = briefings
        self._people = people
        self._quiet = quiet

    async def keep_time(self, group: GroupId) -> None:
        """Offer what is to be told about this group; what was told, or is old news, is noted no longer."""
        record = await self._store.group(group)
        now = self._clock.now()
        if record is None or not record.group.tidings or is_quiet(now, self._quiet, ZoneInfo(record.group.zone)):
            return
        done = []
        for tiding in record.group.tidings:
            if not await self._mailing.offer(tiding.to, self._letter(record.group, tiding)):
                done.append(tiding)
        if done:
            await self._store.change_group(group, partial(_without, tidings=tuple(done)))

    def _letter(self, group: Group, tiding: Tiding) -> Letter:
        key = f"{HANDOVER}.{group.id}.{tiding.what}.{tiding.at:%Y%m%d%H%M%S%f}"
        expires = tiding.at + WORTH
        now = self._clock.now()
        return Letter(key, expires, lambda _: now < expires, partial(self._compose, group.id, tiding))

    async def _compose(self, group: GroupId, tiding: Tiding, reader: PersonRecord, again: bool) -> Screen | None:
        record = await self._store.group(group)
        if record is None or tiding not in record.group.tidings:
            return None
        try:
            return await self._said(record.group, tiding)
        except Expired:  # meanwhile it is not theirs any more
            return None

    async def _said(self, group: Group, tiding: Tiding) -> Screen | None:
        about = await self._name(tiding.about)
        title = Name(group.title)
        match tiding.what:
            case Told.STANDS_IN:
                if group.stand_in(tiding.to) is None:
                    return None
                return _told(await self._briefings.briefing(tiding.to, group.id))
            case Told.TAKES_OVER:
                return _told(await self._briefings.briefing(tiding.to, group.id, tiding.about))
            case Told.ENDED:
                return Screen(text("standing-told-ended", title=title))
            case Told.RETURNED:
                if not group.guides(tiding.to):
                    return None
                return Screen(text("standing-told-returned", name=about, title=title), column(to_group(group)))
            case Told.COORDINATOR:
                return Screen(text("standing-told-coordinator", new=about))
            case _:
                return await self._to_colleague(group, tiding, about)

    async def _to_colleague(self, group: Group, tiding: Tiding, about: Name | Text) -> Screen | None:
        """To who guides or coordinates the group themselves: who does so too, or from now on."""
        if not (group.guides(tiding.to) or group.coordinator == tiding.to):
            return None
        title, old = Name(group.title), await self._name(tiding.instead)
        match tiding.what:
            case Told.JOINED:
                return await self._joined(group, tiding, about)
            case Told.CHAT:
                return _has_chat(group, tiding, about)
            case Told.COORDINATES:
                if group.coordinator != tiding.to:
                    return None
                return Screen(text("succession-told-coordinates", old=about), column(to_group(group)))
            case Told.COORDINATED:
                said = text("succession-told-coordinated", new=about, old=old, title=title)
                return Screen(said, column(to_group(group)))
            case _:
                return Screen(_beside(group, tiding, about, old), column(to_group(group)))

    async def _joined(self, group: Group, tiding: Tiding, about: Name | Text) -> Screen | None:
        """A colleague came in by a link; nothing once they are out again."""
        if tiding.about is None or tiding.about not in group.lasting:
            return None
        made = await self._store.invitations_of(group.id, tiding.to)
        return joined(group, tiding.about, about, mine=any(one.used_by == tiding.about for one in made))

    async def _name(self, person: PersonId | None) -> Name | Text:
        name = await self._people.name_of(person)
        return Name(name) if name else text("standing-colleague")


def _told(briefing: Screen) -> Screen:
    """The briefing as it comes unasked: its group stands behind what a locked screen shows."""
    return replace(briefing, text=text("standing-told-briefing", text=briefing.text), fresh=True)


def _has_chat(group: Group, tiding: Tiding, about: Name | Text) -> Screen | None:
    """The group has a chat of its own; nothing once that is over, or for who does not guide it."""
    if group.chat is None or not group.guides(tiding.to):
        return None
    return Screen(text("standing-told-chat", new=about, title=Name(group.title)), column(to_group(group)))


def _beside(group: Group, tiding: Tiding, new: Name | Text, old: Name | Text) -> Text:
    """Who guides the group now, in whose place; until when, for who only stands in."""
    args: dict[str, Arg] = {"new": new, "old": old, "title": Name(group.title)}
    if tiding.until is None:
        return Text("standing-told-beside-over", args)
    zone = ZoneInfo(group.zone)
    args["until"] = say_date(to_utc(datetime.combine(last_day(tiding.until, zone), _NOON), zone), zone=zone)
    return Text("standing-told-mine" if tiding.instead == tiding.to else "standing-told-beside", args)


def _without(record: GroupRecord | None, tidings: tuple[Tiding, ...]) -> tuple[GroupRecord | None, None]:
    """The record without these things to tell."""
    if record is None:
        return None, None
    kept = tuple(one for one in record.group.tidings if one not in tidings)
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, tidings=kept)), None
