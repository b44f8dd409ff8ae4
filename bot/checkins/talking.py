"""Brings a participant's wish to talk to the one person they chose, and sees that somebody picks it up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

import msgspec

from bot.checkins.talk import KEPT, Stage, Talk, TalkId, at, due, is_over, next_look, waits
from bot.checkins.talk_screens import Whom, pass_on_screen, picked_screen, taken_back_screen, told_screen
from bot.civil import QuietHours, is_quiet, next_civil
from bot.clock import Clock
from bot.errors import Expired
from bot.groups.membership import groups_of, only_takes_part
from bot.groups.model import ChatId
from bot.ids import Ids, short_id
from bot.messenger.errand import Errand, Post, Priority
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery, Sending, State, begin, end, recovered
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store

_LATEST = timedelta(days=1)
"""When we look again although nothing is to come."""


class Names(Protocol):
    """Whoever knows what people call themselves now."""

    async def name_of(self, person: PersonId) -> str | None:
        """What they call themselves at this moment; None while that cannot be found out."""
        ...


class Talking:
    """Hears, tells, reminds and passes on.

    Args:
        store: all we keep.
        clock: what time it is.
        ids: names a new wish.
        quiet: when nobody is told.
        outbox: takes what is to be said.
        names: asked for a participant's name in the moment of telling; we keep none.
    """

    def __init__(self, store: Store, clock: Clock, ids: Ids, quiet: QuietHours, outbox: Post, names: Names) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._quiet = quiet
        self._outbox = outbox
        self._names = names
        self._next: datetime | None = None  # only spares looks; after a restart the first look finds it again

    # what participants do

    async def whom(self, person: PersonId, but: PersonId | None = None) -> tuple[Whom, ...]:
        """Return everybody whom this participant may ask: who guides their groups first, then who coordinates them."""
        found: dict[PersonId, Whom] = {}
        for guides in (True, False):
            for record in await groups_of(self._store, person):
                for one in _staff_of(record, guides=guides):
                    name = await self._name(one, reachable=True)
                    if name and one not in (person, but) and one not in found:
                        found[one] = Whom(record.group.id, one, name, guides)
        return tuple(found.values())

    async def only_takes_part(self, person: PersonId) -> bool:
        """Return whether somebody takes part and guides no group: who does searches the cards by typing."""
        return only_takes_part(await self._store.ties(person))

    async def consider(self, person: PersonId, group: str, to: int) -> Whom:
        """Return whom they chose.

        Raises:
            Expired: no longer a member of that group, or the other has no longer to do with it.
        """
        for one in await self.whom(person):
            if one.group == group and one.person == to:
                return one
        raise Expired

    async def ask(self, person: PersonId, group: str, to: int) -> tuple[Talk, Whom, datetime | None]:
        """Keep the wish and tell the chosen person; also return when, if that must wait for a civil hour.

        Asked twice, it is one wish. Raises as :meth:`consider` does.
        """
        whom, now = await self.consider(person, group, to), self._clock.now()
        open_one = [one for one in await self._all() if one.asker == person and one.to == whom.person]
        if open_one:
            talk = open_one[0]
        else:
            new = Talk(TalkId(short_id(self._ids)), whom.group, person, whom.person, now)
            talk = await self._store.change_talk(new.id, lambda old: (old or new, old or new))
        moment = next_civil(talk.asked, self._quiet)
        if moment <= now:
            await self._offer(talk, Stage.TELL)
        return talk, whom, moment if moment > now else None

    async def withdraw(self, person: PersonId, talk: str) -> None:
        """Forget the wish at once; what the chosen person reads of it then names nobody any more.

        Raises:
            Expired: it is not theirs, or closed already.
        """

        def decide(kept: Talk | None) -> tuple[None, Talk]:
            if kept is None or kept.asker != person:
                raise Expired
            return None, kept

        gone = await self._store.change_talk(TalkId(talk), decide)
        for message in gone.shown.values():
            await self._take_away(gone.to, message)

    # what the chosen person does

    async def pick(self, person: PersonId, talk: str) -> bool:
        """They will get in touch; the participant hears so. False where nothing is to be picked up any more.

        Raises:
            Expired: it was not asked of them.
        """

        def decide(kept: Talk | None) -> tuple[Talk | None, Talk | None]:
            if kept is None:
                return None, None
            if kept.to != person:
                raise Expired
            picked = msgspec.structs.replace(kept, picked=True)
            return picked, picked

        picked = await self._store.change_talk(TalkId(talk), decide)
        if picked is None:
            return False
        if not is_quiet(self._clock.now(), self._quiet):
            await self._offer(picked, Stage.PICKED)
        return True

    # what time does

    async def post(self) -> None:
        """Say what is due, and forget what is closed."""
        now = self._clock.now()
        looks = [now + _LATEST]
        for talk in await self._all():
            kept = await self._store.change_talk(talk.id, partial(self._tidy, now=now))
            if kept is None:
                continue
            if not is_quiet(now, self._quiet):
                for stage in due(kept, now, self._quiet):
                    await self._offer(kept, stage)
            looks.append(next_look(kept, now, self._quiet))
        self._next = min(looks)

    def next_moment(self, now: datetime) -> datetime:
        """When there is something to do again."""
        return self._next or now

    def _tidy(self, talk: Talk | None, now: datetime) -> tuple[Talk | None, Talk | None]:
        """Write down what a crash left behind; None for what is closed."""
        if talk is None or is_over(talk, now):
            return None, None
        in_flight = [stage for stage in talk.lines if self._outbox.holds(_key(talk.id, stage))]
        lines = recovered(talk.lines, in_flight, now)
        kept = talk if lines is talk.lines else msgspec.structs.replace(talk, lines=lines)
        return kept, kept

    async def _offer(self, talk: Talk, stage: Stage) -> None:
        reader = await self._store.person(talk.recipient(stage))
        became: list[int] = []
        self._outbox.put(
            Errand(
                key=_key(talk.id, stage),
                chat=ChatId(talk.recipient(stage)),
                language=reader.person.language if reader is not None else "nl",
                priority=Priority.WISH,
                expires=talk.asked + KEPT,
                claim=partial(self._claim, talk.id, stage, became),
                settle=partial(self._settle, talk, stage, became),
            )
        )

    async def _take_away(self, reader: PersonId, message: int) -> None:
        """Have a message say that the wish was taken back. A tap on what stays says the same, so nothing is noted."""

        async def claim() -> Screen:
            return taken_back_screen(message)

        async def settle(_: Delivery) -> None:
            return None

        known = await self._store.person(reader)
        language = known.person.language if known is not None else "nl"
        expires, key = self._clock.now() + _LATEST, f"talk.back.{reader}.{message}"
        self._outbox.put(Errand(key, ChatId(reader), language, Priority.WISH, expires, claim, settle))

    async def _claim(self, talk: TalkId, stage: Stage, became: list[int]) -> Screen | None:
        """Recheck that it is still to be said to this person, and write down that it is being said."""
        kept, now = await self._store.talk(talk), self._clock.now()
        moment = at(kept, stage, self._quiet) if kept is not None else None
        if kept is None or moment is None or moment > now or not waits(kept, stage, now):
            return None
        screen, state = await self._screen(kept, stage)
        if screen is None and state is None:
            return None

        def decide(current: Talk | None) -> tuple[Talk | None, bool]:
            if current is None or at(current, stage, self._quiet) is None or not waits(current, stage, now):
                return current, False
            lines = begin(current.lines, stage, now)
            if state is not None:
                lines[stage] = Sending(state, now)
            return msgspec.structs.replace(current, lines=lines), state is None

        may_say = await self._store.change_talk(talk, decide)
        return replace(screen, became=became.append) if screen is not None and may_say else None

    async def _screen(self, talk: Talk, stage: Stage) -> tuple[Screen | None, State | None]:
        """What to say; or None with what becomes of it, or with None to try again later."""
        whom = next((one for one in await self.whom(talk.asker) if one.person == talk.to), None)
        if stage in (Stage.TELL, Stage.AGAIN):
            record = await self._store.group(talk.group)
            if record is None or whom is None:
                return None, State.CANCELLED
            name = await self._names.name_of(talk.asker)
            if name is None:
                return None, None
            again = stage is Stage.AGAIN
            return told_screen(talk.id, name, talk.asker, record.group.title, again=again), None
        name = await self._name(talk.to)
        if stage is Stage.PICKED:
            return picked_screen(name), None
        return pass_on_screen(name, await self.whom(talk.asker, but=talk.to)), None

    async def _settle(self, talk: Talk, stage: Stage, became: list[int], delivery: Delivery) -> None:
        """Write down what became of it; what arrived while it was taken back is taken away."""
        now, is_told = self._clock.now(), stage in (Stage.TELL, Stage.AGAIN)

        def decide(kept: Talk | None) -> tuple[Talk | None, bool]:
            if kept is None:
                return None, False
            lines = end(kept.lines, stage, delivery, now)
            arrived = stage is Stage.TELL and delivery in (Delivery.SENT, Delivery.UNKNOWN)
            told = (kept.told or now) if arrived else kept.told
            shown = {**kept.shown, stage: became[-1]} if is_told and became else kept.shown
            settled = msgspec.structs.replace(kept, lines=lines, told=told, shown=shown)
            return (None if is_over(settled, now) else settled), True

        if not await self._store.change_talk(talk.id, decide) and is_told and became:
            await self._take_away(talk.to, became[-1])

    async def _all(self) -> list[Talk]:
        found = [await self._store.talk(one) for one in await self._store.talks()]
        return [one for one in found if one is not None]

    async def _name(self, person: PersonId, *, reachable: bool = False) -> str:
        """The name of a member of staff; empty for others, and for who must be ``reachable`` and is not."""
        record = await self._store.person(person)
        if record is None or record.person.staff is None or (reachable and not record.person.reachable):
            return ""
        return record.person.staff.name


def _staff_of(record: GroupRecord, *, guides: bool) -> tuple[PersonId, ...]:
    """Who guides the group, or who coordinates it."""
    if guides:
        return record.group.facilitators
    return () if record.group.coordinator is None else (record.group.coordinator,)


def _key(talk: TalkId, stage: str) -> str:
    return f"talk.{talk}.{stage}"
