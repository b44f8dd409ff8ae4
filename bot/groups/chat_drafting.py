"""Talks a new group into being: one question at a time, tapped or typed, in one message that changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from bot.errors import Expired
from bot.groups import screens, wizard
from bot.groups.drafting import TYPED, Asked, Drafting
from bot.groups.model import DraftStep
from bot.groups.taps import (
    AgainTap,
    AtTap,
    ChangeTap,
    ConfirmTap,
    CountTap,
    DraftMonthTap,
    DropTap,
    EveryTap,
    FirstTap,
    KeepDraftPlaceTap,
    KeepTitleTap,
    NewGroupTap,
    OtherTap,
    RestartTap,
    SkipTap,
)
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap, OnTyped
from bot.messenger.screens import Reply, Screen, column, text
from bot.people.model import STAFF
from bot.people.revealing import Exposing, Revealing
from bot.people.revealing_screens import Ways, shown_words, warning


class DraftingChat:
    """The questions that make a new group, in one message that changes."""

    def __init__(self, drafting: Drafting) -> None:
        self._drafting = drafting

    def handlers(self) -> Sequence[Listener]:
        """Everything that makes a group."""
        return (
            OnCommand("nieuw", self.on_new_command, STAFF, "groups-hint-new"),
            OnCommand("nieuwegroep", self.on_new_command, STAFF),
            OnTap(NewGroupTap, self.on_new),
            OnTap(RestartTap, self.on_restart),
            OnTap(FirstTap, self.on_first),
            OnTap(AtTap, self.on_at),
            OnTap(EveryTap, self.on_every),
            OnTap(CountTap, self.on_count),
            OnTap(OtherTap, self.on_other),
            OnTap(DraftMonthTap, self.on_month),
            OnTap(SkipTap, self.on_skip),
            OnTap(ChangeTap, self.on_change),
            OnTap(AgainTap, self.on_again),
            OnTap(ConfirmTap, self.on_confirm),
            OnTap(DropTap, self.on_drop),
            OnTap(KeepTitleTap, self.on_keep_title),
            OnTap(KeepDraftPlaceTap, self.on_keep_place),
            OnTyped(TYPED, self.on_typed),
        )

    async def on_new_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /nieuw."""
        return wizard.begin(await self._drafting.start(heard.person))

    async def on_new(self, heard: Heard, tap: NewGroupTap) -> Reply:
        """Begin, or go on."""
        return wizard.begin(await self._drafting.start(heard.person))

    async def on_restart(self, heard: Heard, tap: RestartTap) -> Reply:
        """Begin anew."""
        return wizard.question(await self._drafting.restart(heard.person, tap.draft))

    async def on_first(self, heard: Heard, tap: FirstTap) -> Reply:
        """Take the day."""
        return wizard.question(await self._drafting.first(heard.person, tap.draft, _day(tap.day)))

    async def on_at(self, heard: Heard, tap: AtTap) -> Reply:
        """Take the time."""
        return wizard.question(await self._drafting.at(heard.person, tap.draft, _clock(tap.minute), tap.minutes))

    async def on_every(self, heard: Heard, tap: EveryTap) -> Reply:
        """Take how often."""
        return wizard.question(await self._drafting.every(heard.person, tap.draft, tap.weeks))

    async def on_count(self, heard: Heard, tap: CountTap) -> Reply:
        """Take how many."""
        return wizard.question(await self._drafting.count(heard.person, tap.draft, tap.count))

    async def on_other(self, heard: Heard, tap: OtherTap) -> Reply:
        """Say what can be typed."""
        return wizard.other(await self._drafting.back_to(heard.person, tap.draft, tap.step))

    async def on_month(self, heard: Heard, tap: DraftMonthTap) -> Reply:
        """Show another month."""
        return wizard.other_day(await self._drafting.back_to(heard.person, tap.draft, DraftStep.FIRST), tap.month)

    async def on_skip(self, heard: Heard, tap: SkipTap) -> Reply:
        """Skip the days off, or do not."""
        return wizard.question(await self._drafting.skip(heard.person, tap.draft, bool(tap.skips)))

    async def on_change(self, heard: Heard, tap: ChangeTap) -> Reply:
        """Which answer should be another?"""
        return wizard.what_to_change(tap.draft)

    async def on_again(self, heard: Heard, tap: AgainTap) -> Reply:
        """Ask one question again."""
        return wizard.question(await self._drafting.back_to(heard.person, tap.draft, tap.step))

    async def on_confirm(self, heard: Heard, tap: ConfirmTap) -> Reply:
        """Make the group."""
        made = await self._drafting.confirm(heard.person, tap.draft)
        return wizard.question(made) if isinstance(made, Asked) else screens.ready(made, self._drafting.today())

    async def on_drop(self, heard: Heard, tap: DropTap) -> Reply:
        """No group after all."""
        await self._drafting.drop(heard.person, tap.draft)
        return Screen(text("groups-dropped"), column(screens.MY_GROUPS))

    async def on_typed(self, heard: Heard, words: str, draft: str) -> Reply:
        """Take what was typed as the answer to the open question."""
        try:
            return wizard.question(await self._drafting.typed(heard.person, draft, words))
        except Exposing as found:
            return warning(found, Ways(KeepDraftPlaceTap(draft), AgainTap(draft, DraftStep.PLACE)))
        except Revealing as found:
            return warning(found, Ways(KeepTitleTap(draft), AgainTap(draft, DraftStep.TITLE)))

    async def on_keep_title(self, heard: Heard, tap: KeepTitleTap) -> Reply:
        """Call the group so all the same."""
        return wizard.question(await self._drafting.titled(heard.person, tap.draft, shown_words(heard.under)))

    async def on_keep_place(self, heard: Heard, tap: KeepDraftPlaceTap) -> Reply:
        """It meets there all the same."""
        return wizard.question(await self._drafting.placed(heard.person, tap.draft, shown_words(heard.under)))


def _day(written: str) -> date:
    """The day in a tap. Raises Expired for one we never wrote."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Expired from None


def _clock(minute: int) -> time:
    """The minute of the day in a tap as a time. Raises Expired for one we never wrote."""
    if not 0 <= minute < 24 * 60:
        raise Expired
    return time(minute // 60, minute % 60)
