"""The end of polls in a group's own chat: stopped, counted and taken away; or taken away unseen, and not counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bot.checkins.guides import guides_since_opening
from bot.checkins.model import OpenCheckin
from bot.checkins.polls import counted, taken_away
from bot.checkins.rounds import POLLS_STAND
from bot.checkins.ways import AskedPoll, PollsLost
from bot.clock import Clock
from bot.groups.model import ChatId
from bot.messenger.ballots import Ballots, NotNow, Place
from bot.store.port import Store

SLACK = timedelta(minutes=30)
"""How long after their time polls may still be stopped; then they could no longer be taken away, and would show."""
AGAIN_AFTER = timedelta(minutes=1)
"""How long we leave a messenger alone that could not be reached at closing."""
_LOST = {Place.PUBLIC: PollsLost.PUBLIC, Place.MOVED: PollsLost.MOVED}
"""Places in which a poll is not stopped: there its result would stay, or strangers may have made it."""


class Collecting:
    """Brings in what was chosen in groups' chats.

    Args:
        store: all we keep.
        clock: what time it is.
        ballots: holds the polls.
    """

    def __init__(self, store: Store, clock: Clock, ballots: Ballots) -> None:
        self._store = store
        self._clock = clock
        self._ballots = ballots
        self._not_before: dict[str, datetime] = {}  # spares a messenger that is down; a restart asks at once, no harm

    async def collect(self, checkin: OpenCheckin) -> bool:
        """Save what was chosen in the check-in's polls and take them away; False to be asked again later.

        One poll after the other: stopped, its numbers kept beside the sealed answers, and only then taken away. Cut
        off anywhere and done again, each is counted once. A poll that can no longer be taken away is not stopped, so
        that it never shows; nor is one that strangers could answer.
        """
        now = self._clock.now()
        if now < self._not_before.get(checkin.id, now):
            return False
        try:
            await self._collect(checkin, in_time=now < checkin.opens + POLLS_STAND + SLACK)
        except NotNow:
            self._not_before[checkin.id] = now + AGAIN_AFTER
            return False
        self._not_before.pop(checkin.id, None)
        return True

    async def _collect(self, checkin: OpenCheckin, *, in_time: bool) -> None:
        record = await self._store.group(checkin.group)
        people = checkin.members + (guides_since_opening(record) if record is not None else 0)
        places: dict[ChatId, Place] = {}
        for code, asked in checkin.polls.items():
            chat = ChatId(asked.chat)
            if asked.counts is None and chat not in places:
                places[chat] = await self._ballots.look(chat)
            if asked.counts is None:
                lost = _LOST.get(places[chat])
                counts = await self._stop(asked) if in_time and lost is None else ()
                if in_time and lost is None and not counts:
                    lost = PollsLost.GONE if places[chat] is Place.GONE else PollsLost.REMOVED
                lost = PollsLost.CROWDED if sum(counts) > people else lost
                await self._change(checkin, partial(counted, code=code, counts=counts, lost=lost))
            if not asked.removed:
                await self._ballots.remove(chat, asked.message)
                await self._change(checkin, partial(taken_away, code=code))

    async def _stop(self, asked: AskedPoll) -> tuple[int, ...]:
        return await self._ballots.stop(ChatId(asked.chat), asked.message, asked.poll)

    async def _change(self, checkin: OpenCheckin, change: Callable[[OpenCheckin], OpenCheckin]) -> None:
        def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
            return (change(kept) if kept is not None else None), None

        await self._store.change_checkin(checkin.id, decide)
