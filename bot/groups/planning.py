"""Changing what was planned: each step checks anew who asks and whether they saw the session as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, local
from bot.clock import Clock
from bot.daysoff import DaysOff
from bot.errors import Mistake
from bot.groups.agenda import calendar_of
from bot.groups.model import Group, Session, SessionId, next_session
from bot.groups.model_limits import place_of
from bot.groups.model_news import change_of, told_at, told_together
from bot.groups.model_plan import (
    ChangedMeanwhile,
    Decider,
    Scope,
    When,
    called_off,
    changed_in,
    check_wall,
    lasting,
    moved,
    paused,
    placed,
    plan_of,
    revived,
    spanning,
    to_change,
    with_extra,
)
from bot.groups.preview import Preview, preview
from bot.groups.rights import Rights
from bot.groups.seen import Seen
from bot.messenger.screens import Name, Text, text
from bot.messenger.sending import tried
from bot.people.model import PersonId
from bot.people.service import People
from bot.records import GroupRecord
from bot.store.port import Store


class Planning:
    """Changes sessions.

    Args:
        store: where groups are kept.
        clock: what time it is.
        people: knows names.
        rights: opens groups to who may enter.
        quiet: when nobody gets a message unasked.
        off: which days are off.

    Attributes:
        has_room: whether members have room for the questions about a session, planned as a record has it; what later
            stories know of that.
    """

    def __init__(
        self, store: Store, clock: Clock, people: People, rights: Rights, quiet: QuietHours, off: DaysOff
    ) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._rights = rights
        self._quiet = quiet
        self._off = off
        self.has_room: Callable[[GroupRecord, Session], bool] = _always

    # looking

    async def plan(self, person: PersonId, group: str) -> Seen:
        """The group's plan. Raises Expired for who neither guides nor coordinates it."""
        kept = await self._rights.seen(person, group)
        return replace(self._seen(person, kept), guides=kept.guides(person))

    async def guided_plan(self, person: PersonId, group: str) -> Seen:
        """The same, for who guides the group. Raises Expired for others."""
        return self._seen(person, await self._rights.guided(person, group))

    async def session(self, person: PersonId, group: str, session: str, revision: int | None = None) -> Seen:
        """One session, as it is; says so if it is no longer of the revision that was asked for.

        Raises:
            Expired: they do not guide the group, or it has no such session.
        """
        kept = await self._rights.guided(person, group)
        try:
            found = to_change(kept, session, _revision_of(kept, session, revision), self._clock.now())
        except Mistake as mistake:
            if mistake.lost:
                raise
            return self._seen(person, kept, kept.session(SessionId(session)), wrong=mistake.text)
        except ChangedMeanwhile:
            return await self._changed_meanwhile(person, kept, session)
        return self._seen(person, kept, found)

    async def next(self, person: PersonId) -> list[Seen]:
        """The next session of every group that the person guides, the soonest first."""
        now = self._clock.now()
        guided = [group for group in await self._rights.theirs(person) if group.guides(person)]
        coming = [(group, _next_start(group, now)) for group in guided]
        found = [(session.starts, group.id, self._seen(person, group, session)) for group, session in coming if session]
        return [seen for _, _, seen in sorted(found, key=lambda one: one[:2])]

    async def propose(self, person: PersonId, group: str, session: str, revision: int, when: When) -> Seen:
        """What a move would mean: days off, and what else the person guides then. Says what cannot be."""
        seen = await self.session(person, group, session, revision)
        if seen.wrong is not None or seen.session is None:
            return seen
        who = Decider(person, self._clock.now())
        return await self._proposal(person, seen, lambda kept: moved(kept, _same(kept, seen), when, Scope.ONE, who))

    async def propose_span(self, person: PersonId, seen: Seen, start: time, minutes: int) -> Seen:
        """What other times on a session's day would mean. Says what cannot be."""
        who = Decider(person, self._clock.now())
        return await self._proposal(person, seen, lambda kept: spanning(kept, _same(kept, seen), start, minutes, who))

    async def propose_extra(self, person: PersonId, group: str, when: When) -> Seen:
        """What one more session would mean."""
        seen = self._seen(person, await self._rights.guided(person, group))
        who = Decider(person, self._clock.now())
        return await self._proposal(person, seen, lambda kept: with_extra(kept, when, who))

    async def propose_pause(self, person: PersonId, group: str, until: date) -> Seen:
        """What a pause would mean: the sessions that would not take place."""
        kept = await self._rights.guided(person, group)
        seen = self._seen(person, kept)
        try:
            check_wall(kept, datetime.combine(until, datetime.max.time()), self._clock.now())
        except Mistake as mistake:
            return self._seen(person, kept, wrong=mistake.text)
        after = paused(kept, until, Decider(person, self._clock.now()))
        gone = tuple(new for old, new in zip(kept.sessions, after.sessions, strict=True) if old != new)
        return self._seen(person, seen.group, proposed=Preview(gone))

    async def agenda(self, person: PersonId) -> bytes | None:
        """The sessions of all groups that the person guides or takes part in, for a calendar; None without any."""
        found = []
        for tie in await self._store.ties(person):
            record = await self._store.group(tie.group)
            if record is not None and (record.group.guides(person) or record.group.has_member(person)):
                found.append(record.group)
        if not any(group.sessions for group in found):
            return None
        return calendar_of(found, person, self._clock.now())

    # deciding

    async def move(self, person: PersonId, group: str, session: str, revision: int, when: When, scope: Scope) -> Seen:
        """Move a session, or all from it on."""
        return await self._change(
            person, group, session, revision, scope, lambda kept, one, who: moved(kept, one, when, scope, who)
        )

    async def call_off(self, person: PersonId, group: str, session: str, revision: int, scope: Scope) -> Seen:
        """Cancel a session, or all from it on: that is for who guides the group for good."""
        if scope is Scope.REST:
            await self._rights.decides(person, group)
        return await self._change(
            person, group, session, revision, scope, lambda kept, one, who: called_off(kept, one, scope, who)
        )

    async def revive(self, person: PersonId, group: str, session: str, revision: int, scope: Scope) -> Seen:
        """Let a session, or all cancelled ones from it on, take place after all."""
        return await self._change(
            person, group, session, revision, scope, lambda kept, one, who: revived(kept, one, scope, who)
        )

    async def place(
        self, person: PersonId, group: str, session: str, revision: int, words: str, *, sure: bool = False
    ) -> Seen:
        """Give a session another place, as typed.

        Raises:
            Exposing: it may tell too much on a participant's phone, and they are not ``sure``; nothing was kept.
        """
        return await self._change(
            person,
            group,
            session,
            revision,
            Scope.ONE,
            lambda kept, one, who: placed(kept, one, place_of(words, sure=sure), Scope.ONE, who),
        )

    async def place_rest(self, person: PersonId, group: str, session: str, revision: int) -> Seen:
        """Give all later sessions the place of this one."""
        return await self._change(
            person,
            group,
            session,
            revision,
            Scope.REST,
            lambda kept, one, who: placed(kept, one, one.place, Scope.REST, who),
        )

    async def last(self, person: PersonId, group: str, session: str, revision: int, minutes: int, scope: Scope) -> Seen:
        """Make a session, or all from it on, longer or shorter."""
        return await self._change(
            person, group, session, revision, scope, lambda kept, one, who: lasting(kept, one, minutes, scope, who)
        )

    async def span(self, person: PersonId, group: str, session: str, revision: int, start: time, minutes: int) -> Seen:
        """Give a session other times on its day."""
        return await self._change(
            person, group, session, revision, Scope.ONE, lambda kept, one, who: spanning(kept, one, start, minutes, who)
        )

    async def add(self, person: PersonId, group: str, plan: int, when: When) -> Seen:
        """Add one more session. Raises Expired for who does not guide the group, as :meth:`pause`."""
        seen = await self._change_plan(person, group, plan, lambda kept, who: with_extra(kept, when, who))
        return self._with_told(seen, seen.group.sessions[-1], seen.group.sessions) if seen.done else seen

    async def pause(self, person: PersonId, group: str, plan: int, until: date) -> Seen:
        """Cancel every session before a day: for who guides the group for good."""
        await self._rights.decides(person, group)
        return await self._change_plan(person, group, plan, lambda kept, who: paused(kept, until, who))

    async def _change(
        self,
        person: PersonId,
        group: str,
        session: str,
        revision: int,
        scope: Scope,
        change: Callable[[Group, Session, Decider], Group],
    ) -> Seen:
        """Change a session that is as they saw it; else, or if it cannot be, nothing is kept and the reason is said."""
        now = self._clock.now()

        def decide(record: GroupRecord) -> Group:
            kept = record.group
            one = to_change(kept, session, revision, now)
            return change(kept, one, Decider(person, now, tried(record.outbox)))

        try:
            changed = await self._rights.change_in_record(person, group, decide)
        except ChangedMeanwhile:
            kept = await self._rights.guided(person, group)
            found = kept.session(SessionId(session))
            if found is not None and _is_done(kept, found, revision, scope, change, Decider(person, now)):
                return self._seen(person, kept, found, done=True)
            return await self._changed_meanwhile(person, kept, session)
        except Mistake as mistake:
            if mistake.lost:
                raise
            kept = await self._rights.guided(person, group)
            return self._seen(person, kept, kept.session(SessionId(session)), wrong=mistake.text)
        return self._seen(person, changed, changed.session(SessionId(session)), done=True)

    async def _change_plan(
        self, person: PersonId, group: str, plan: int, change: Callable[[Group, Decider], Group]
    ) -> Seen:
        now = self._clock.now()

        def decide(record: GroupRecord) -> Group:
            if plan_of(record.group) != plan:
                raise ChangedMeanwhile
            return change(record.group, Decider(person, now, tried(record.outbox)))

        try:
            return self._seen(person, await self._rights.change_in_record(person, group, decide), done=True)
        except ChangedMeanwhile:
            kept = await self._rights.guided(person, group)
            return self._seen(person, kept, wrong=text("planning-changed-plan"))
        except Mistake as mistake:
            if mistake.lost:
                raise
            return self._seen(person, await self._rights.guided(person, group), wrong=mistake.text)

    async def _changed_meanwhile(self, person: PersonId, kept: Group, session: str) -> Seen:
        found = kept.session(SessionId(session))
        by = found.news.by if found is not None and found.news is not None else None
        name = await self._people.name_of(by)
        wrong = text("planning-changed-by", by=Name(name)) if name else text("planning-changed")
        return self._seen(person, kept, found, wrong=wrong)

    async def _proposal(self, person: PersonId, seen: Seen, change: Callable[[Group], Group]) -> Seen:
        try:
            after = change(seen.group)
        except Mistake as mistake:
            return self._seen(person, seen.group, seen.session, wrong=mistake.text)
        new = changed_in(after, seen.group)
        if not new:
            return self._seen(person, seen.group, seen.session, wrong=text("planning-same"))
        others = [one for one in await self._rights.theirs(person) if one.id != after.id]
        beside = (one for one in after.sessions if one not in new)
        looked = preview(new, (), self._off, person, others, beside)
        record = await self._store.group(after.id)
        planned = None if record is None else msgspec.structs.replace(record, group=after)
        unasked = planned is not None and not all(self.has_room(planned, one) for one in new)
        return replace(self._seen(person, seen.group, seen.session, proposed=looked), unasked=unasked)

    def _seen(
        self,
        person: PersonId,
        group: Group,
        session: Session | None = None,
        *,
        proposed: Preview | None = None,
        wrong: Text | None = None,
        done: bool = False,
    ) -> Seen:
        zone = ZoneInfo(group.zone)
        today = local(self._clock.now(), zone).date()
        seen = Seen(person, group, today, self._clock.now(), True, session, proposed, wrong=wrong, done=done)
        if proposed is None:
            return self._with_told(seen, session, group.sessions)
        return self._with_told(seen, next(iter(proposed.sessions), None), proposed.sessions)

    def _with_told(self, seen: Seen, changed: Session | None, among: Iterable[Session]) -> Seen:
        """With when people hear of this session's change, or of the later ones that changed with it; and how many."""
        if changed is None or changed.news is None or change_of(changed) is None:
            return seen
        at = changed.news.at
        told = told_at(changed.news, self._quiet, ZoneInfo(seen.group.zone))
        missed = told >= changed.starts
        if all(one.starts <= told for one in told_together(among, changed)):
            return replace(seen, missed=missed)
        readers = sum(1 for one in seen.group.members if one.joined <= at)
        return replace(seen, told=told, readers=readers, missed=missed)


def _is_done(
    group: Group,
    found: Session,
    revision: int,
    scope: Scope,
    change: Callable[[Group, Session, Decider], Group],
    who: Decider,
) -> bool:
    """Whether the same person asked for just this a moment ago: all is already as they ask."""
    news = found.news
    if news is None or news.by != who.by or found.revision != revision + 1:
        return False
    rest = [one for one in group.sessions if one.starts > found.starts]
    if rest and (scope is Scope.REST) != any(one.news is not None and one.news.at == news.at for one in rest):
        return False
    try:
        return change(group, found, who) == group
    except Mistake:
        return False


def _always(record: GroupRecord, session: Session) -> bool:
    """Until somebody who knows says otherwise."""
    return True


def _revision_of(group: Group, session: str, revision: int | None) -> int:
    """The revision that was asked for, or that of the session as it is."""
    found = group.session(SessionId(session))
    return revision if revision is not None else (0 if found is None else found.revision)


def _same(group: Group, seen: Seen) -> Session:
    """The session that was seen, in the group."""
    return next(one for one in group.sessions if seen.session is not None and one.id == seen.session.id)


def _next_start(group: Group, now: datetime) -> Session | None:
    """The first session that has not begun."""
    coming = next_session(group, now)
    if coming is not None and coming.starts <= now:
        coming = next_session(group, coming.ends)
    return coming
