"""What a change would mean, before anybody decides it: nothing is kept here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

import msgspec

from bot.clock import Clock
from bot.daysoff import DaysOff
from bot.errors import Mistake
from bot.groups.looking import Looking
from bot.groups.model import Group, Session
from bot.groups.model_plan import Decider, Scope, When, changed_in, check_wall, moved, paused, spanning, with_extra
from bot.groups.preview import Preview, preview
from bot.groups.rights import Rights
from bot.groups.seen import ALL_FITS, Fit, Seen
from bot.messenger.screens import text
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store


class Proposing:
    """Tells what a change would mean.

    Args:
        store: where groups are kept.
        clock: what time it is.
        rights: opens groups to who may enter.
        looking: shows the plan as it is.
        off: which days are off.

    Attributes:
        fits: what of its messages members get in the week of a session, planned as a record has it; what later stories
            know of that.
    """

    def __init__(self, store: Store, clock: Clock, rights: Rights, looking: Looking, off: DaysOff) -> None:
        self._store = store
        self._clock = clock
        self._rights = rights
        self._looking = looking
        self._off = off
        self.fits: Callable[[datetime, GroupRecord, Session], Fit] = _all_fits

    async def move(self, person: PersonId, group: str, session: str, revision: int, when: When) -> Seen:
        """What a move would mean: days off, and what else the person guides then. Says what cannot be."""
        seen = await self._looking.session(person, group, session, revision)
        if seen.wrong is not None or seen.session is None:
            return seen
        who = Decider(person, self._clock.now())
        return await self._proposal(person, seen, lambda kept: moved(kept, _same(kept, seen), when, Scope.ONE, who))

    async def span(self, person: PersonId, seen: Seen, start: time, minutes: int) -> Seen:
        """What other times on a session's day would mean. Says what cannot be."""
        who = Decider(person, self._clock.now())
        return await self._proposal(person, seen, lambda kept: spanning(kept, _same(kept, seen), start, minutes, who))

    async def add(self, person: PersonId, group: str, when: When) -> Seen:
        """What one more session would mean."""
        seen = self._looking.seen(person, await self._rights.guided(person, group))
        who = Decider(person, self._clock.now())
        return await self._proposal(person, seen, lambda kept: with_extra(kept, when, who))

    async def pause(self, person: PersonId, group: str, until: date) -> Seen:
        """What a pause would mean: the sessions that would not take place."""
        kept = await self._rights.guided(person, group)
        seen = self._looking.seen(person, kept)
        try:
            check_wall(kept, datetime.combine(until, datetime.max.time()), self._clock.now())
        except Mistake as mistake:
            return self._looking.seen(person, kept, wrong=mistake.text)
        after = paused(kept, until, Decider(person, self._clock.now()))
        gone = tuple(new for old, new in zip(kept.sessions, after.sessions, strict=True) if old != new)
        return self._looking.seen(person, seen.group, proposed=Preview(gone))

    async def _proposal(self, person: PersonId, seen: Seen, change: Callable[[Group], Group]) -> Seen:
        try:
            after = change(seen.group)
        except Mistake as mistake:
            return self._looking.seen(person, seen.group, seen.session, wrong=mistake.text)
        new = changed_in(after, seen.group)
        if not new:
            return self._looking.seen(person, seen.group, seen.session, wrong=text("planning-same"))
        others = [one for one in await self._rights.theirs(person) if one.id != after.id]
        beside = (one for one in after.sessions if one not in new)
        looked = preview(new, (), self._off, person, others, beside)
        record = await self._store.group(after.id)
        planned = None if record is None else msgspec.structs.replace(record, group=after)
        fit = ALL_FITS if planned is None else self.fits(self._clock.now(), planned, new[0])
        return replace(self._looking.seen(person, seen.group, seen.session, proposed=looked), fit=fit)


def _all_fits(now: datetime, record: GroupRecord, session: Session) -> Fit:
    """Until somebody who knows says otherwise."""
    return ALL_FITS


def _same(group: Group, seen: Seen) -> Session:
    """The session that was seen, in the group."""
    return next(one for one in group.sessions if seen.session is not None and one.id == seen.session.id)
