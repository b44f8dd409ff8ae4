"""Questions that wait for a bot's answer: a pressed button, an inline query."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.errors import bad_request

Json = dict[str, Any]
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Query:
    """One question and, in the end, its answer.

    Attributes:
        kind: callback or inline.
        at: when it was asked, seconds since 1970.
        answer: what the bot answered; ``None`` while it has not.
    """

    id: str
    kind: str
    bot_id: int
    person_id: int
    at: float
    answer: Json | None = None
    _waiters: list[asyncio.Future[None]] = field(default_factory=list)

    def settle(self, answer: Json) -> None:
        """Give the answer to whoever waits."""
        self.answer = answer
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def wait(self, seconds: float) -> Json | None:
        """The answer, or ``None`` if it does not come within so many seconds of the event loop's time."""
        if self.answer is None:
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters.append(waiter)
            try:
                async with asyncio.timeout(seconds):
                    await waiter
            except TimeoutError:
                return None
            finally:
                self._waiters.remove(waiter)
        return self.answer


class Queries:
    """All questions that are still open."""

    def __init__(self) -> None:
        self._open: dict[str, Query] = {}

    def ask(self, query: Query) -> None:
        """Add a question."""
        self._open[query.id] = query

    def answer(self, query_id: str, kind: str, bot_id: int, answer: Json, oldest: float) -> Query:
        """Answer a question, once.

        Args:
            query_id: as the bot got it.
            kind: callback or inline.
            bot_id: who answers.
            answer: what the person gets.
            oldest: questions asked before this moment are too old.

        Raises:
            ApiError: 400 for a question that is unknown, another bot's, answered already or too old.
        """
        query = self._open.get(query_id)
        if query is None or query.kind != kind or query.bot_id != bot_id:
            raise bad_request(_TOO_OLD)
        del self._open[query_id]
        if query.at < oldest:
            raise bad_request(_TOO_OLD)
        query.settle(answer)
        return query
