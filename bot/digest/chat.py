"""The coordinator's talking floor: the week, why a group is in it, all groups."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.model import Week
from bot.digest.screens import WeekScreens
from bot.digest.service import Digest
from bot.digest.taps import ConcernTap, MoreTap, OverviewTap
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Reply, Screen
from bot.people.model import Role

READERS = frozenset({Role.COORDINATOR, Role.OWNER})


class DigestChat:
    """Shows a coordinator their week."""

    def __init__(self, digest: Digest, screens: WeekScreens) -> None:
        self._digest = digest
        self._screens = screens

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (
            OnCommand("week", self.on_week, READERS, "digest-hint"),
            OnTap(OverviewTap, self.on_overview),
            OnTap(MoreTap, self.on_more),
            OnTap(ConcernTap, self.on_why),
        )

    async def on_week(self, heard: Heard, rest: str) -> Reply:
        """The week as it stands now."""
        digested = await self._digest.week(heard.person)
        return self._screens.week(digested.week, digested.names) if digested.week.groups else self._none(digested.week)

    async def on_overview(self, heard: Heard, tap: OverviewTap) -> Reply:
        """All groups, by name."""
        return self._screens.overview((await self._digest.week(heard.person)).week)

    async def on_more(self, heard: Heard, tap: MoreTap) -> Reply:
        """Every concern of the week."""
        digested = await self._digest.week(heard.person)
        return self._screens.week(digested.week, digested.names, everything=True)

    async def on_why(self, heard: Heard, tap: ConcernTap) -> Reply:
        """The rule behind one concern."""
        found = await self._digest.concern(heard.person, tap.group, tap.rule)
        return self._screens.why(found.concern, found.title)

    def _none(self, week: Week) -> Screen:
        return self._screens.overview(week)
