"""Refuses who sends too fast: 30 a second over all, one a second per chat, 20 a minute per group."""

from __future__ import annotations

import math
from collections import deque

from bot.simulator.errors import flood_wait
from bot.simulator.limits import Limits


class FloodGate:
    """What one bot has sent lately, and until when it must keep quiet.

    The figures are those of Telegram's bot FAQ; how the real server measures them is not published.

    Args:
        limits: the world's switches, read at every message.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lately: deque[float] = deque()
        self._minute: dict[int, deque[float]] = {}
        self._bucket: dict[int, tuple[float, float]] = {}
        self._silenced: dict[int, float] = {}

    def pass_one(self, chat_id: int, is_group: bool, now: float) -> None:
        """Let one message through, or refuse it.

        Args:
            chat_id: where it goes; edits count too.
            is_group: groups have a limit per minute as well.
            now: seconds since 1970 by the world's clock.

        Raises:
            ApiError: 429 with ``retry_after``; each attempt made too early makes the wait a second longer.
        """
        if not self._limits.flood:
            return
        self._refuse_silenced(0, now)
        self._refuse_silenced(chat_id, now)
        lately = self._lately
        while lately and lately[0] <= now - 1:
            lately.popleft()
        if len(lately) >= self._limits.per_second:
            self._silence(0, lately[0] + 1 - now, now)
        tokens = self._tokens(chat_id, now)
        if tokens < 1:
            self._silence(chat_id, 1 - tokens, now)
        if is_group:
            self._pass_group(chat_id, now)
        self._bucket[chat_id] = (tokens - 1, now)
        lately.append(now)

    def _tokens(self, chat_id: int, now: float) -> float:
        """How many messages the chat takes at this moment; one more each second up to the burst."""
        burst = self._limits.chat_burst
        tokens, since = self._bucket.get(chat_id, (burst, now))
        return min(burst, tokens + max(0.0, now - since))

    def _pass_group(self, chat_id: int, now: float) -> None:
        """Count a message against the group's minute."""
        minute = self._minute.setdefault(chat_id, deque())
        while minute and minute[0] <= now - 60:
            minute.popleft()
        if len(minute) >= self._limits.group_per_minute:
            self._silence(chat_id, minute[0] + 60 - now, now)
        minute.append(now)

    def _silence(self, key: int, seconds: float, now: float) -> None:
        """Refuse, and remember until when (key 0 is the whole bot)."""
        wait = max(1, math.ceil(seconds))
        self._silenced[key] = now + wait
        raise flood_wait(wait)

    def _refuse_silenced(self, key: int, now: float) -> None:
        """Refuse an attempt made during a silence, and lengthen it."""
        until = self._silenced.get(key)
        if until is None:
            return
        if until <= now:
            del self._silenced[key]
            return
        self._silence(key, until - now + 1, now)
