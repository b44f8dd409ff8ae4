"""What members had read aloud in their own chats: a sound goes as they go on, so that the question stays in sight.

Where a sound stands is known in memory alone: on disk it would tell who listened. So a program that ends leaves the
last sound of each where it is, and so does new content. Nobody else's chat is touched, and no turn of the pace is
taken: what others get, and when, is the same whether somebody listens or not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow
from bot.people.model import PersonId


class Listened:
    """Knows which sound stands last in somebody's own chat, and takes it away.

    Args:
        remove: takes a message away; raises NotNow where that must be tried again.
    """

    def __init__(self, remove: Callable[[ChatId, int], Awaitable[None]]) -> None:
        self._remove = remove
        self._standing: dict[PersonId, int] = {}

    async def stands(self, person: PersonId, message: int) -> None:
        """Note where a sound stands; one that was still on its way at the last tap, and so stayed, goes now."""
        await self.hush(person)
        self._standing[person] = message

    async def hush(self, person: PersonId) -> None:
        """Take the sound away, if there is one; where that cannot be done now, the next tap tries it again."""
        message = self._standing.pop(person, None)
        if message is None:
            return
        try:
            await self._remove(ChatId(person), message)
        except NotNow:
            self._standing.setdefault(person, message)
