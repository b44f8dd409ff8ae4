"""Who may send now: Telegram's limits kept, replies to people first, everything else in order of weight."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field

from bot.groups.model import ChatId
from bot.messenger.errand import Priority


@dataclass(frozen=True, slots=True)
class Limits:
    """What Telegram's bot FAQ names ("My bot is hitting limits"), a little below where clocks and wires jitter.

    Attributes:
        per_second: unasked messages a second, over all chats; the FAQ names about 30.
        chat_burst: replies one chat takes at once before it is one a second.
        group_count: messages one group chat takes within ``group_seconds``; the FAQ names 20 a minute.
        group_seconds: the width of that window.
    """

    per_second: float = 28.8
    chat_burst: int = 4
    group_count: int = 20
    group_seconds: float = 60.5


@dataclass(slots=True)
class _ChatPace:
    """What one chat has had lately: credit at its last message, that moment, those of a group's minute, a silence."""

    credit: float
    last: float
    sent: deque[float]
    until: float = 0.0


@dataclass(order=True, slots=True)
class _Waiter:
    """An unasked message in the queue; the smallest goes first."""

    weight: tuple[int, int]
    chat: ChatId = field(compare=False)
    turn: asyncio.Future[None] = field(compare=False)


class Pace:
    """Gives turns by the event loop's own time; nothing polls.

    Replies wait only for their own chat. They do use up the common second, so unasked messages give way.

    Args:
        limits: other figures than Telegram's, for measurements.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._chats: dict[ChatId, _ChatPace] = {}
        self._order = itertools.count()
        self._ready: list[_Waiter] = []
        self._later: list[tuple[float, _Waiter]] = []
        self._bulk_free_at = 0.0
        self._bulk_silent_until = 0.0
        self._wake: asyncio.TimerHandle | None = None
        self._sweep_at = 1024

    def is_free(self, chat: ChatId) -> bool:
        """Whether a reply to ``chat`` can go now."""
        now = asyncio.get_running_loop().time()
        return self._free_at(chat, now, burst=True) <= now

    async def reply(self, chat: ChatId) -> None:
        """Wait until a reply or an edit may go to ``chat``, and count it."""
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            free_at = self._free_at(chat, now, burst=True)
            if free_at <= now:
                break
            await asyncio.sleep(free_at - now)
        self._count(chat, now)
        self._bulk_free_at = min(max(self._bulk_free_at, now) + 1 / self._limits.per_second, now + 1)

    async def turn(self, chat: ChatId, priority: Priority) -> None:
        """Wait until an unasked message may go to ``chat``, and count it."""
        loop = asyncio.get_running_loop()
        waiter = _Waiter((int(priority), next(self._order)), chat, loop.create_future())
        heapq.heappush(self._ready, waiter)
        self._pump()
        try:
            await waiter.turn
        except asyncio.CancelledError:
            waiter.turn.cancel()
            raise

    def refused(self, chat: ChatId, seconds: float) -> None:
        """Keep quiet after a 429: ``chat`` altogether, and all unasked messages, until ``seconds`` have passed.

        Telegram does not say whether it meant the chat or the whole bot; replies to other chats go on.
        """
        now = asyncio.get_running_loop().time()
        until = now + seconds
        state = self._state(chat, now)
        state.until = max(state.until, until)
        self._bulk_silent_until = max(self._bulk_silent_until, until)

    def _pump(self) -> None:
        """Give every turn that can be given now, and set the alarm for the next."""
        if self._wake is not None:
            self._wake.cancel()
            self._wake = None
        now = asyncio.get_running_loop().time()
        while (next_at := self._next_at(now)) is not None:
            if next_at > now:
                self._wake = asyncio.get_running_loop().call_at(next_at, self._pump)
                return
            self._give(heapq.heappop(self._ready), now)

    def _next_at(self, now: float) -> float | None:
        """When the first of the queue can go; None if nobody waits. Moves who must wait for their chat aside."""
        while self._later and self._later[0][0] <= now:
            heapq.heappush(self._ready, heapq.heappop(self._later)[1])
        while self._ready:
            first = self._ready[0]
            free_at = self._free_at(first.chat, now, burst=False)
            if first.turn.done():
                heapq.heappop(self._ready)
            elif free_at > now:
                heapq.heappush(self._later, (free_at, heapq.heappop(self._ready)))
            else:
                return max(self._bulk_free_at, self._bulk_silent_until)
        return self._later[0][0] if self._later else None

    def _give(self, waiter: _Waiter, now: float) -> None:
        """Let this one go."""
        self._count(waiter.chat, now)
        self._bulk_free_at = max(self._bulk_free_at, now) + 1 / self._limits.per_second
        waiter.turn.set_result(None)

    def _free_at(self, chat: ChatId, now: float, *, burst: bool) -> float:
        """When ``chat`` can take a message; an unasked one does not use the burst that replies may use."""
        state = self._chats.get(chat)
        if state is None:
            return now
        free_at = max(state.until, now + 1 - self._credit(state, now))
        if not burst:
            free_at = max(free_at, state.last + 1)
        if len(state.sent) >= self._limits.group_count:
            free_at = max(free_at, state.sent[0] + self._limits.group_seconds)
        return free_at

    def _count(self, chat: ChatId, now: float) -> None:
        """Note that ``chat`` gets a message now."""
        state = self._state(chat, now)
        state.credit, state.last = self._credit(state, now) - 1, now
        if chat < 0:
            state.sent.append(now)

    def _credit(self, state: _ChatPace, now: float) -> float:
        """How many messages the chat can take at once; one more each second."""
        return min(self._limits.chat_burst, state.credit + now - state.last)

    def _state(self, chat: ChatId, now: float) -> _ChatPace:
        """What the chat has had lately; those that have been quiet for long are forgotten now and then."""
        if chat not in self._chats:
            if len(self._chats) >= self._sweep_at:
                quiet = now - 2 * self._limits.group_seconds
                self._chats = {key: each for key, each in self._chats.items() if max(each.last, each.until) > quiet}
                self._sweep_at = max(1024, 2 * len(self._chats))
            self._chats[chat] = _ChatPace(self._limits.chat_burst, now - 1, deque(maxlen=self._limits.group_count))
        return self._chats[chat]
