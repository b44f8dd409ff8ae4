"""Check-ins as time goes: opened, closed, let out by publication only; and what other stories may ask of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec
import structlog

from bot.checkins.by_hand import early_session, members_at_call, settled, with_call
from bot.checkins.full_weeks import with_reason
from bot.checkins.guides import guides_since_opening
from bot.checkins.leftovers import note_leftover
from bot.checkins.model import LONGEST, CheckinId, OpenCheckin, Rounds, nudged
from bot.checkins.polls import way_for, with_planned_polls
from bot.checkins.publication import knows_form, publish, takes_answers
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import (
    asks_goal,
    due_at,
    empty_outcome,
    is_called_off,
    new_checkin,
    open_session,
    settle,
    with_closed,
    with_opened,
    with_outcome,
)
from bot.checkins.sealing import seal, unasked_in
from bot.checkins.ways import Way
from bot.civil import QuietHours, next_civil
from bot.clock import Clock
from bot.groups.model import GroupId, Session
from bot.people.consent import Notice
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store

log = structlog.get_logger("bot.checkins")


class Collector(Protocol):
    """Brings in what was chosen elsewhere, at closing."""

    async def collect(self, checkin: OpenCheckin) -> bool:
        """Save what was chosen in the check-in's polls and take them away; False to be asked again later."""
        ...


class _NoPolls:
    """Where no check-in has polls."""

    async def collect(self, checkin: OpenCheckin) -> bool:
        """Nothing to bring in."""
        return True


class Sweeper(Protocol):
    """Closes what was said while a check-in was open, at closing."""

    async def close(self, record: GroupRecord, checkin: CheckinId) -> None:
        """Have messages that still ask say that it is over, or take them away; nothing is left on disk of it."""
        ...


class Checkins:
    """Opens and closes check-ins.

    Args:
        store: all we keep.
        clock: what time it is.
        questions: what we ask.
        quiet: when nobody is called.
        notice: what the privacy notice says now.
        polls: brings in what was chosen in the groups' own chats.
        sweepers: close what was said while it was open.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        questions: QuestionSet,
        quiet: QuietHours,
        notice: Notice,
        polls: Collector | None = None,
        sweepers: Sequence[Sweeper] = (),
    ) -> None:
        self._notice = notice
        self._sweepers = sweepers
        self._polls = polls or _NoPolls()
        self._store = store
        self._clock = clock
        self._questions = questions
        self._quiet = quiet

    async def close_overdue(self) -> None:
        """At the start, before anything else: close what should have closed, destroy what nobody was told of.

        So an answer lives no longer than was promised, also when we were down at closing time. What a group has open
        and whose time has not come is not looked at: after a restart there may be very many.
        """
        due = frozenset(await self._store.due(self._clock.now()))
        for checkin in await self._store.open_checkins():
            group = await self._store.group_asked_by(checkin)
            if group is not None and group not in due:
                continue
            kept = await self._store.checkin(checkin)
            record = await self._store.group(kept.group) if kept else None
            if kept is None or record is None or self._is_left_behind(record, kept):
                await self._store.destroy_checkin(checkin)
            elif record.rounds.open == checkin:
                await self._close_if_due(record)

    def _is_left_behind(self, record: GroupRecord, checkin: OpenCheckin) -> bool:
        """Whether a crash left it: closed already, or never announced and now too old to be."""
        if record.rounds.open == checkin.id:
            return False
        return checkin.session in record.rounds.opened or checkin.closes <= self._clock.now()

    async def keep_time(self, group: GroupId) -> None:
        """Close the group's check-in if its time has come, then open the next one if its time has come.

        May be cut off anywhere and done again: what was half done is finished.
        """
        record = await self._store.group(group)
        if record is None:
            return
        await self._settle_call(record)
        if await self._close_if_due(record):
            await self._open_if_due(group)

    async def _settle_call(self, record: GroupRecord) -> None:
        """When members are called to a check-in that was opened by hand: hold it for who is a member now."""
        checkin, session, at = record.rounds.open, open_session(record), record.rounds.call_at
        if checkin is None or session is None or at is None or at > self._clock.now():
            return
        members = len(record.group.members)

        def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
            return (members_at_call(kept, members) if kept is not None else None), None

        await self._store.change_checkin(checkin, decide)
        await self._change_rounds(record.group.id, lambda rounds: settled(rounds, session.id, members))

    async def _close_if_due(self, record: GroupRecord) -> bool:
        """Return whether the group has no open check-in (any more)."""
        checkin = record.rounds.open
        if checkin is None:
            return True
        closes = record.rounds.closes
        called_off = is_called_off(record)
        if not called_off and closes is not None and closes > self._clock.now():
            return False
        if not await self._polls_are_in(record, checkin):
            return False
        if not called_off:
            await self._publish(record, checkin)
        for sweeper in self._sweepers:
            await sweeper.close(record, checkin)
        # Destroyed before the group forgets it, so that a failure here is found again by the next look.
        await self._store.destroy_checkin(checkin)
        await self._change_rounds(record.group.id, lambda rounds: with_closed(rounds, checkin))
        return True

    async def _polls_are_in(self, record: GroupRecord, checkin: CheckinId) -> bool:
        """Bring in what was chosen in the group's chat; after the longest that an answer may live, no longer wait."""
        if record.rounds.open_way is not Way.POLLS:
            return True
        kept = await self._store.checkin(checkin)
        return kept is None or await self._polls.collect(kept) or self._clock.now() > kept.opens + LONGEST

    async def _publish(self, record: GroupRecord, checkin: CheckinId) -> None:
        """Let the outcome out, once: sealed first, so that nobody withdraws what has been counted."""
        if any(one.checkin == checkin for one in record.rounds.outcomes):
            return
        now = self._clock.now()
        unasked = await unasked_in(self._store, record, checkin, self._notice)
        sealing = partial(seal, guides=guides_since_opening(record), unasked=unasked)
        final = await self._store.change_checkin(checkin, sealing)
        # Answers that outlived their promise (we were down) are destroyed unread.
        in_time = final is not None and now <= final.opens + LONGEST
        if final is not None and not knows_form(final):
            log.warning("a check-in was announced in a form that this version does not know: nothing is shown")
        outcome = publish(final, now) if final is not None and in_time else empty_outcome(record, checkin, now)
        if outcome is not None:
            kept = outcome
            await self._change_rounds(record.group.id, lambda rounds: with_outcome(rounds, with_reason(kept, rounds)))

    async def _open_if_due(self, group: GroupId) -> None:
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, tuple[GroupRecord, Session] | None]:
            if record is None:
                return None, None
            rounds, session = settle(record, now, self._quiet)
            record = record if rounds == record.rounds else msgspec.structs.replace(record, rounds=rounds)
            return record, (record, session) if session else None

        found = await self._store.change_group(group, decide)
        if found is not None:
            await self._open(*found)

    async def open_early(self, group: GroupId) -> OpenCheckin | None:
        """Return the group's open check-in, or open that of the session that has begun; None if there is none to open.

        For who guides and is in the room; the members are called at the planned moment all the same.
        """
        await self.keep_time(group)
        record = await self._store.group(group)
        if record is None:
            return None
        if record.rounds.open is None:
            session = early_session(record, self._clock.now())
            if session is None:
                return None
            await self._open(record, session, early=True)
            record = await self._store.group(group)
        opened = record.rounds.open if record is not None else None
        return None if opened is None else await self._store.checkin(opened)

    async def _open(self, record: GroupRecord, session: Session, *, early: bool = False) -> None:
        """Keep the check-in, then announce it in the group; cut off between, the next look finds and announces it."""
        now = self._clock.now()
        opens = now if early else next_civil(now, self._quiet, ZoneInfo(record.group.zone))
        asked = self._questions.asked(record.group.phase, goal=asks_goal(record.group, session))
        codes = tuple(question.code for question in asked)
        called = due_at(record.group, session, self._quiet)
        checkin = new_checkin(
            record.group, session, opens, codes, way=way_for(record, session), called=called if early else None
        )
        checkin = msgspec.structs.replace(checkin, wordings={question.code: question.text for question in asked})
        await self._store.open_checkin(checkin)
        kept = await self._store.checkin(checkin.id)
        if kept is None or kept.closes <= now:  # the half of an opening that was cut off long ago; nobody knew of it
            await self._store.destroy_checkin(checkin.id)
            await self._store.open_checkin(checkin)
            kept = checkin
        call = called if early and called > now else None

        def opened(rounds: Rounds) -> Rounds:
            changed = with_opened(rounds, kept, chat=record.group.chat, early=early)
            if changed == rounds:
                return rounds
            return with_planned_polls(with_call(changed, call), record, session, max(now, called))

        await self._change_rounds(record.group.id, opened)

    async def _change_rounds(self, group: GroupId, change: Callable[[Rounds], Rounds]) -> None:
        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                return None, None
            rounds = change(record.rounds)
            return (record if rounds == record.rounds else msgspec.structs.replace(record, rounds=rounds)), None

        await self._store.change_group(group, decide)

    async def has_answered(self, checkin: CheckinId, person: PersonId) -> bool:
        """Return whether a reminder would come too late: they answered something, or nothing can be answered.

        Only for reminders, in the moment of sending. Never show it, never keep it, never log it.
        """
        alias = await self._store.alias(checkin, person)
        kept = await self._store.checkin(checkin)
        return alias is None or kept is None or not knows_form(kept) or alias in kept.rows

    async def claim_nudge(self, checkin: CheckinId, person: PersonId) -> bool:
        """Return True for one caller, once: this member has not answered and now gets the one reminder.

        Only for reminders, in the moment of sending. Never show it, never keep it, never log it.
        """
        alias = await self._store.alias(checkin, person)
        now = self._clock.now()

        def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, bool]:
            if current is None or alias is None or not takes_answers(current, now):
                return current, False
            if alias in current.rows or alias in current.nudged | current.withdrew:
                return current, False
            return nudged(current, alias), True

        return await self._store.change_checkin(checkin, decide)

    async def nudge_stands(self, checkin: CheckinId, person: PersonId, message: int) -> None:
        """Remember, within the check-in alone, where the one reminder stands, so that it is closed with it."""
        await note_leftover(self._store, checkin, person, message)

    async def release_nudge(self, checkin: CheckinId, person: PersonId) -> None:
        """Take back what :meth:`claim_nudge` noted: the reminder surely did not leave, and may be tried again."""
        alias = await self._store.alias(checkin, person)

        def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
            if current is None or alias not in current.nudged:
                return current, None
            return msgspec.structs.replace(current, nudged=current.nudged - {alias}), None

        await self._store.change_checkin(checkin, decide)
