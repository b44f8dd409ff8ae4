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
        overall: messages and edits within ``overall_seconds``, over all chats; the FAQ names about 30 a second.
        overall_seconds: the width of that window.
        unasked: unasked messages a second, evenly spread; what is left of the window is there for replies.
        chat_burst: replies one chat takes at once before it is one a second.
        group_count: messages one group chat takes within ``group_seconds``; the FAQ names 20 a minute.
        group_seconds: the width of that window.
    """

    overall: int = 30
    overall_seconds: float = 1.03
    unasked: float = 29.0
    chat_burst: int = 4
    group_count: int = 20
    group_seconds: float = 60.5

    @classmethod
    def none(cls) -> Limits:
        """Return limits that nothing reaches, for measurements."""
        return cls(overall=10**6, unasked=1e6, chat_burst=10**6, group_count=10**6)


@dataclass(slots=True)
class _ChatPace:
    """What one chat has had lately: credit at its last message, that moment, those of a group's minute, a silence."""

    credit: float
    last: float
    sent: deque[float]
    until: float = 0.0


OTHERS_WAIT = 5.0
"""Seconds that unasked messages to other chats wait when one chat was refused, and once more after one was tried.

Long enough for the answer to that one to be back, and far below any limit if it was the whole bot after all; so short
that nobody who is called to their questions notices.
"""

_REPLY = 0
"""The weight of a reply: before every unasked message."""


@dataclass(order=True, slots=True)
class _Waiter:
    """Somebody in the queue; the smallest weight goes first, then who came first."""

    weight: tuple[int, int]
    chat: ChatId = field(compare=False)
    turn: asyncio.Future[None] = field(compare=False)

    @property
    def is_reply(self) -> bool:
        """Whether a person waits for this."""
        return self.weight[0] == _REPLY


class Pace:
    """Gives turns by the event loop's own time; nothing polls.

    Replies go before everything unasked and wait only for their own chat and the common second.

    Args:
        limits: other figures than Telegram's, for measurements.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._chats: dict[ChatId, _ChatPace] = {}
        self._order = itertools.count()
        self._ready: list[_Waiter] = []
        self._later: list[tuple[float, _Waiter]] = []
        self._sent: deque[float] = deque(maxlen=self._limits.overall)
        self._unasked_at = 0.0
        self._silent_until = 0.0
        self._unasked_silent_until = 0.0
        self._refused_chat: ChatId | None = None
        self._doubt_until = 0.0
        self._one_tries_until = 0.0
        self._wake: asyncio.TimerHandle | None = None
        self._sweep_at = 1024

    def is_free(self, chat: ChatId) -> bool:
        """Whether a reply to ``chat`` can go now."""
        now = asyncio.get_running_loop().time()
        nobody_first = not self._ready or not self._ready[0].is_reply
        return nobody_first and max(self._free_at(chat, now, burst=True), self._overall_at()) <= now

    async def reply(self, chat: ChatId) -> None:
        """Wait until a reply or an edit may go to ``chat``, and count it."""
        if self.is_free(chat):
            self._count(chat, asyncio.get_running_loop().time(), is_reply=True)
        else:
            await self._queue(chat, _REPLY)

    async def turn(self, chat: ChatId, priority: Priority) -> None:
        """Wait until an unasked message may go to ``chat``, and count it."""
        await self._queue(chat, int(priority))

    def refused(self, chat: ChatId, seconds: float) -> None:
        """Keep quiet after a 429: ``chat`` altogether until ``seconds`` have passed, the others while we are in doubt.

        Telegram does not say whether it meant the chat or the whole bot. Unasked messages to other chats wait at most
        ``OTHERS_WAIT``; of a longer silence one then tries for all. Replies to other chats go on. Another chat that is
        refused before the rest has gone on says that it was the whole bot: then everything waits as long as it asks.
        """
        now = asyncio.get_running_loop().time()
        until = now + seconds
        state = self._state(chat, now)
        state.until = max(state.until, until)
        if self._refused_chat not in (None, chat) and self._doubt_until > now:
            self._silent_until = max(self._silent_until, until)
        else:
            self._unasked_silent_until = max(self._unasked_silent_until, min(until, now + OTHERS_WAIT))
            self._one_tries_until = until
        self._refused_chat = chat
        self._doubt_until = max(self._doubt_until, until)

    def silence(self, chat: ChatId) -> float:
        """For how many seconds yet Telegram asked us to be quiet in this chat (see :meth:`refused`)."""
        state = self._chats.get(chat)
        return 0.0 if state is None else max(0.0, state.until - asyncio.get_running_loop().time())

    async def _queue(self, chat: ChatId, weight: int) -> None:
        """Wait for a turn."""
        waiter = _Waiter((weight, next(self._order)), chat, asyncio.get_running_loop().create_future())
        heapq.heappush(self._ready, waiter)
        self._pump()
        try:
            await waiter.turn
        except asyncio.CancelledError:
            waiter.turn.cancel()
            raise

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
            waiter = heapq.heappop(self._ready)
            self._count(waiter.chat, now, is_reply=waiter.is_reply)
            waiter.turn.set_result(None)

    def _next_at(self, now: float) -> float | None:
        """When the first of the queue can go; None if nobody waits. Moves who must wait for their chat aside."""
        while self._later and self._later[0][0] <= now:
            heapq.heappush(self._ready, heapq.heappop(self._later)[1])
        while self._ready:
            first = self._ready[0]
            free_at = self._free_at(first.chat, now, burst=first.is_reply)
            if first.turn.done():
                heapq.heappop(self._ready)
            elif free_at > now:
                heapq.heappush(self._later, (free_at, heapq.heappop(self._ready)))
            else:
                return self._first_at(first)
        return self._later[0][0] if self._later else None

    def _first_at(self, first: _Waiter) -> float:
        """When the first of the queue can go; one whose chat is free sooner than that may still come before it."""
        common = self._overall_at()
        at = common if first.is_reply else max(common, self._unasked_at, self._unasked_silent_until)
        return min(at, self._later[0][0]) if self._later else at

    def _overall_at(self) -> float:
        """When the whole bot can send again."""
        if len(self._sent) < self._limits.overall:
            return self._silent_until
        return max(self._silent_until, self._sent[0] + self._limits.overall_seconds)

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

    def _count(self, chat: ChatId, now: float, *, is_reply: bool) -> None:
        """Note that ``chat`` gets a message now. A reply takes the place of an unasked message, at most a second's."""
        self._sent.append(now)
        self._unasked_at = max(self._unasked_at, now) + 1 / self._limits.unasked
        if is_reply:
            self._unasked_at = min(self._unasked_at, now + 1)
        elif now < self._one_tries_until:
            self._unasked_silent_until = self._doubt_until = min(self._one_tries_until, now + OTHERS_WAIT)
            self._one_tries_until = 0.0
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
