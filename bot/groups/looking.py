"""Looking at what was planned: the whole, one session, what comes first, and a file for one's own calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.civil import QuietHours, local
from bot.clock import Clock
from bot.errors import Mistake
from bot.groups.agenda import calendar_of
from bot.groups.model import Group, Session, SessionId, next_session
from bot.groups.model_news import change_of, told_at, told_together
from bot.groups.model_plan import ChangedMeanwhile, to_change
from bot.groups.preview import Preview
from bot.groups.rights import Rights
from bot.groups.seen import Seen
from bot.messenger.screens import Name, Text, text
from bot.people.model import PersonId
from bot.people.service import People
from bot.store.port import Store


class Looking:
    """Shows plans.

    Args:
        store: where groups are kept.
        clock: what time it is.
        people: knows names.
        rights: opens groups to who may enter.
        quiet: when nobody gets a message unasked.
    """

    def __init__(self, store: Store, clock: Clock, people: People, rights: Rights, quiet: QuietHours) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._rights = rights
        self._quiet = quiet

    async def plan(self, person: PersonId, group: str) -> Seen:
        """The group's plan. Raises Expired for who neither guides nor coordinates it."""
        kept = await self._rights.seen(person, group)
        return replace(self.seen(person, kept), guides=kept.guides(person))

    async def guided_plan(self, person: PersonId, group: str) -> Seen:
        """The same, for who guides the group. Raises Expired for others."""
        return self.seen(person, await self._rights.guided(person, group))

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
            return self.seen(person, kept, kept.session(SessionId(session)), wrong=mistake.text)
        except ChangedMeanwhile:
            return await self.changed_meanwhile(person, kept, session)
        return self.seen(person, kept, found)

    async def next(self, person: PersonId) -> list[Seen]:
        """The next session of every group that the person guides, the soonest first."""
        now = self._clock.now()
        guided = [group for group in await self._rights.theirs(person) if group.guides(person)]
        coming = [(group, _next_start(group, now)) for group in guided]
        found = [(session.starts, group.id, self.seen(person, group, session)) for group, session in coming if session]
        return [seen for _, _, seen in sorted(found, key=lambda one: one[:2])]

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

    async def changed_meanwhile(self, person: PersonId, kept: Group, session: str) -> Seen:
        """A session that is no longer as they saw it, with who was first."""
        found = kept.session(SessionId(session))
        by = found.news.by if found is not None and found.news is not None else None
        name = await self._people.name_of(by)
        wrong = text("planning-changed-by", by=Name(name)) if name else text("planning-changed")
        return self.seen(person, kept, found, wrong=wrong)

    def seen(
        self,
        person: PersonId,
        group: Group,
        session: Session | None = None,
        *,
        proposed: Preview | None = None,
        wrong: Text | None = None,
        done: bool = False,
    ) -> Seen:
        """A group's plan as somebody sees it who may; for whoever proposes or changes something."""
        zone = ZoneInfo(group.zone)
        today = local(self._clock.now(), zone).date()
        seen = Seen(person, group, today, self._clock.now(), True, session, proposed, wrong=wrong, done=done)
        if proposed is None:
            return self.with_told(seen, session, group.sessions)
        return self.with_told(seen, next(iter(proposed.sessions), None), proposed.sessions)

    def with_told(self, seen: Seen, changed: Session | None, among: Iterable[Session]) -> Seen:
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


def _revision_of(group: Group, session: str, revision: int | None) -> int:
    """The revision that was asked for, or that of the session as it is."""
    found = group.session(SessionId(session))
    return revision if revision is not None else (0 if found is None else found.revision)


def _next_start(group: Group, now: datetime) -> Session | None:
    """The first session that has not begun."""
    coming = next_session(group, now)
    if coming is not None and coming.starts <= now:
        coming = next_session(group, coming.ends)
    return coming
