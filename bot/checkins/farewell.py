"""The goal that a group gave itself at the start, and keeping it for the goodbye."""

from __future__ import annotations

import msgspec

from bot.errors import Mistake
from bot.groups.model import Group
from bot.groups.rights import Rights
from bot.people.awaiting import await_text
from bot.people.consent import Retention
from bot.people.model import PersonId
from bot.people.revealing import checked
from bot.store.port import Store

AWAITING = "farewell-goal"
"""The name under which a group's goal is awaited."""
LONGEST_GOAL = 80
"""Characters of a goal: one short sentence, so that the last card stays short."""


class Farewells:
    """Keeps what a group set out to do.

    Args:
        store: all we keep.
        rights: who guides what.
        retention: how long an ended group is kept.
    """

    def __init__(self, store: Store, rights: Rights, retention: Retention) -> None:
        self._store = store
        self._rights = rights
        self.retention = retention

    async def ask_goal(self, person: PersonId, group: str) -> Group:
        """Take the next text as the group's goal. Raises Expired for who does not guide it."""
        found = await self._rights.guided(person, group)
        await await_text(self._store, person, AWAITING, group)
        return found

    async def let_be(self, person: PersonId, group: str) -> Group:
        """Wait for a goal no longer. Raises as :meth:`ask_goal` does."""
        found = await self._rights.guided(person, group)
        await await_text(self._store, person, AWAITING, None)
        return found

    async def keep_goal(self, person: PersonId, group: str, words: str, *, sure: bool = False) -> Group:
        """Keep the goal; no words take it away.

        Raises:
            Expired: they do not guide the group.
            Mistake: it is too long for the last card, or the group is being asked whether it reached the one it has.
            Revealing: it looks as if it tells who somebody is, and they are not ``sure``; nothing was kept.
        """
        words = checked(words, LONGEST_GOAL, "farewell-goal-long", sure=sure)
        if words and await self._is_asked(person, group):
            raise Mistake("farewell-goal-asked")
        kept = await self._rights.change(person, group, lambda old: msgspec.structs.replace(old, goal=words))
        await await_text(self._store, person, AWAITING, None)
        return kept

    async def _is_asked(self, person: PersonId, group: str) -> bool:
        """Whether the goal stands above a question that is open: the outcome must not stand beside another one."""
        found = await self._rights.guided(person, group)
        record = await self._store.group(found.id)
        opened = record.rounds.open if record is not None else None
        checkin = await self._store.checkin(opened) if opened is not None else None
        return checkin is not None and bool(checkin.goal)
