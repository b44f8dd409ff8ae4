"""Making a new group, answer by answer; the draft lies in its maker's record, so a restart loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import AMSTERDAM, to_utc
from bot.clock import Clock
from bot.daysoff import USUAL, DaysOff
from bot.errors import Expired, Mistake
from bot.groups.model import DraftStep, Group, GroupDraft, GroupId, sessions_from
from bot.groups.model_draft import (
    LONGEST_TITLE,
    back_to,
    first_days,
    group_of,
    series_of,
    today_in,
    with_at,
    with_count,
    with_every,
    with_first,
    with_place,
    with_skips,
    with_title,
    with_typed,
)
from bot.groups.preview import Preview, preview
from bot.groups.rights import Rights
from bot.ids import Ids, short_id
from bot.messenger.screens import Text
from bot.people.model import STAFF, Awaiting, PersonId
from bot.people.revealing import checked
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Store

TYPED = "groups-draft"
"""The name under which we await what is typed for a draft."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a draft is after an answer.

    Attributes:
        draft: with the question that is open now.
        days: the days that can be tapped for the first session.
        wrong: what was wrong with the answer, if it was not taken.
        resumed: whether its maker asked for a new group while this one was being made.
        preview: the whole as it would be, once there is nothing left to ask.
        today: which day it is where the group meets.
    """

    draft: GroupDraft
    days: tuple[date, ...]
    wrong: Text | None = None
    resumed: bool = False
    preview: Preview | None = None
    today: date = date.min


_WHEN = frozenset({DraftStep.FIRST, DraftStep.AT, DraftStep.CONFIRM})


class Drafting:
    """Makes groups.

    Args:
        store: where drafts and groups are kept.
        clock: what time it is.
        ids: names the groups.
        people: knows who may, and who coordinates whom.
        rights: finds what else somebody guides.
        zone: where the groups meet.
        off: which days are off.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: Ids,
        people: People,
        rights: Rights,
        zone: ZoneInfo = AMSTERDAM,
        off: DaysOff = USUAL,
    ) -> None:
        self._rights = rights
        self._off = off
        self._store = store
        self._clock = clock
        self._ids = ids
        self._people = people
        self._zone = zone

    async def start(self, person: PersonId) -> Asked:
        """Begin a new group, or go on with the one that the person was making.

        Raises:
            Expired: they do not work with groups.
        """
        if not await self._people.roles(person) & STAFF:
            raise Expired
        fresh = GroupDraft(GroupId(short_id(self._ids)))

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, GroupDraft]:
            if record is None:
                raise Expired
            draft = record.draft or fresh
            return _with_draft(record, draft), draft

        draft = await self._store.change_person(person, decide)
        return replace(await self._whole(person, self._asked(draft)), resumed=bool(draft.title))

    async def restart(self, person: PersonId, draft: str) -> Asked:
        """Throw this draft away and begin anew; once more goes on with the new one.

        Raises:
            Expired: they are making no group.
        """
        fresh = GroupDraft(GroupId(short_id(self._ids)))

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, GroupDraft]:
            if record is None or record.draft is None:
                raise Expired
            kept = fresh if record.draft.id == draft else record.draft
            return _with_draft(record, kept), kept

        return await self._whole(person, self._asked(await self._store.change_person(person, decide)))

    async def first(self, person: PersonId, draft: str, day: date) -> Asked:
        """Take the day of the first session. Raises Expired for a draft that is not theirs, as all answers do."""
        return await self._answer(person, draft, lambda kept: with_first(kept, day, self.today()))

    async def at(self, person: PersonId, draft: str, at: time, minutes: int) -> Asked:
        """Take the time and the length in minutes."""
        return await self._answer(person, draft, lambda kept: with_at(kept, at, minutes))

    async def every(self, person: PersonId, draft: str, weeks: int) -> Asked:
        """Take how often: every so many weeks, 0 for once."""
        return await self._answer(person, draft, lambda kept: with_every(kept, weeks))

    async def count(self, person: PersonId, draft: str, count: int) -> Asked:
        """Take how many sessions."""
        return await self._answer(person, draft, lambda kept: with_count(kept, count))

    async def skip(self, person: PersonId, draft: str, skips: bool) -> Asked:
        """Skip days off, or do not."""
        return await self._answer(person, draft, lambda kept: with_skips(kept, skips))

    async def typed(self, person: PersonId, draft: str, words: str) -> Asked:
        """Take what was typed as the answer to the open question.

        Raises:
            Revealing: it would be the group's name or place, and may tell too much of somebody; nothing was kept.
        """

        def take(kept: GroupDraft) -> GroupDraft:
            changed = with_typed(kept, words, self.today())
            if kept.step in _WHEN and changed.first is not None and changed.at is not None:
                self._check_ahead(changed.first, changed.at)
            if kept.step is DraftStep.TITLE:
                checked(words, LONGEST_TITLE, "groups-title-long", sure=False, running=False)
            return changed

        return await self._answer(person, draft, take)

    def _check_ahead(self, first: date, at: time) -> None:
        """Raise Mistake for a first session that has begun already."""
        if to_utc(datetime.combine(first, at), self._zone) <= self._clock.now():
            raise Mistake("groups-day-past")

    async def titled(self, person: PersonId, draft: str, words: str) -> Asked:
        """Take the group's name from who was warned that it may tell who somebody is."""
        return await self._answer(person, draft, lambda kept: with_title(kept, words))

    async def placed(self, person: PersonId, draft: str, words: str) -> Asked:
        """Take the place from who was warned of what it may tell."""
        return await self._answer(person, draft, lambda kept: with_place(kept, words, sure=True))

    async def back_to(self, person: PersonId, draft: str, step: DraftStep) -> Asked:
        """Ask one question again."""
        return await self._answer(person, draft, lambda kept: back_to(kept, step))

    async def drop(self, person: PersonId, draft: str) -> None:
        """Throw the draft away; does nothing if it is gone."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            if record is None or record.draft is None or record.draft.id != draft:
                return record, None
            return _with_draft(record, None), None

        await self._store.change_person(person, decide)

    async def confirm(self, person: PersonId, draft: str) -> Group | Asked:
        """Make the group; once more makes nothing new. What is wrong by now is asked again.

        Raises:
            Expired: the draft is not theirs, and neither is a group that came from it.
        """
        record = await self._store.person(person)
        kept = record.draft if record else None
        if kept is None or kept.id != draft:
            return await self._made_before(person, draft)
        if kept.step is not DraftStep.CONFIRM:
            return self._asked(kept)
        try:
            group = group_of(
                kept, person, await self._people.answers_to(person), self._clock.now(), self._zone, self._off
            )
        except Mistake as mistake:
            return _wrong(await self.back_to(person, draft, DraftStep.FIRST), mistake)
        made = await self._store.change_group(group.id, lambda old: _once(old, group))
        await self.drop(person, draft)
        return made

    async def _made_before(self, person: PersonId, draft: str) -> Group:
        for tie in await self._store.ties(person):
            record = await self._store.group(tie.group) if tie.group == draft else None
            if record is not None and record.group.guides(person):
                return record.group
        raise Expired

    async def _answer(self, person: PersonId, draft: str, change: Callable[[GroupDraft], GroupDraft]) -> Asked:
        """Change the draft; an answer that cannot be is not kept, and said to be wrong."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, Asked]:
            if record is None or record.draft is None or record.draft.id != draft:
                raise Expired
            try:
                changed = change(record.draft)
            except Mistake as mistake:
                return record, _wrong(self._asked(record.draft), mistake)
            return _with_draft(record, changed), self._asked(changed)

        return await self._whole(person, await self._store.change_person(person, decide))

    async def _whole(self, person: PersonId, asked: Asked) -> Asked:
        """With a preview, if the whole is shown."""
        if asked.draft.step is not DraftStep.CONFIRM:
            return asked
        try:
            series = series_of(asked.draft, self._off)
        except Mistake as mistake:  # all its days are off: shown as they are, and why
            asked, series = _wrong(asked, mistake), series_of(asked.draft)
        planned = sessions_from(series, self._zone)
        seen = preview(planned, series.skipped, self._off, person, await self._rights.theirs(person))
        return replace(asked, preview=seen)

    def _asked(self, draft: GroupDraft) -> Asked:
        return Asked(draft, first_days(self.today()), today=self.today())

    def today(self) -> date:
        """Which day it is where the groups meet."""
        return today_in(self._zone, self._clock.now())


def _wrong(asked: Asked, mistake: Mistake) -> Asked:
    return replace(asked, wrong=mistake.text)


def _with_draft(record: PersonRecord, draft: GroupDraft | None) -> PersonRecord:
    """The record with its draft; while there is one, typed text is for it."""
    awaiting = None if draft is None else Awaiting(TYPED, draft.id)
    person = msgspec.structs.replace(record.person, awaiting=awaiting)
    return msgspec.structs.replace(record, person=person, draft=draft)


def _once(old: GroupRecord | None, group: Group) -> tuple[GroupRecord, Group]:
    """Keep the new group, unless it is there already."""
    return (old, old.group) if old is not None else (GroupRecord(group), group)
