"""Changing what was planned: each step checks anew who asks and whether they saw the session as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from bot.clock import Clock
from bot.errors import Mistake
from bot.groups.looking import Looking
from bot.groups.model import Group, Session, SessionId
from bot.groups.model_limits import place_of
from bot.groups.model_plan import (
    ChangedMeanwhile,
    Decider,
    Scope,
    When,
    called_off,
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
from bot.groups.rights import Rights
from bot.groups.seen import Seen
from bot.messenger.screens import text
from bot.messenger.sending import tried
from bot.people.model import PersonId
from bot.records import GroupRecord


class Planning:
    """Changes sessions.

    Args:
        clock: what time it is.
        rights: opens groups to who may enter.
        looking: shows what became of the plan.
    """

    def __init__(self, clock: Clock, rights: Rights, looking: Looking) -> None:
        self._clock = clock
        self._rights = rights
        self._looking = looking

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
        return self._looking.with_told(seen, seen.group.sessions[-1], seen.group.sessions) if seen.done else seen

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
                return self._looking.seen(person, kept, found, done=True)
            return await self._looking.changed_meanwhile(person, kept, session)
        except Mistake as mistake:
            if mistake.lost:
                raise
            kept = await self._rights.guided(person, group)
            return self._looking.seen(person, kept, kept.session(SessionId(session)), wrong=mistake.text)
        return self._looking.seen(person, changed, changed.session(SessionId(session)), done=True)

    async def _change_plan(
        self, person: PersonId, group: str, plan: int, change: Callable[[Group, Decider], Group]
    ) -> Seen:
        now = self._clock.now()

        def decide(record: GroupRecord) -> Group:
            if plan_of(record.group) != plan:
                raise ChangedMeanwhile
            return change(record.group, Decider(person, now, tried(record.outbox)))

        try:
            return self._looking.seen(person, await self._rights.change_in_record(person, group, decide), done=True)
        except ChangedMeanwhile:
            kept = await self._rights.guided(person, group)
            return self._looking.seen(person, kept, wrong=text("planning-changed-plan"))
        except Mistake as mistake:
            if mistake.lost:
                raise
            return self._looking.seen(person, await self._rights.guided(person, group), wrong=mistake.text)


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
