"""Talks about what a group agrees on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.errors import Expired
from bot.groups import agreement_screens as screens
from bot.groups.agreeing import TYPED, Agreeing
from bot.groups.model_agreement import BREAK
from bot.groups.taps_agreement import (
    AgreementEditTap,
    AgreementKeepTap,
    AgreementPickTap,
    AgreementSaveTap,
    AgreementTap,
    AgreementVersionTap,
)
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap, OnTyped
from bot.messenger.screens import Reply, Screen
from bot.people.model import STAFF, Role
from bot.people.revealing import Revealing
from bot.people.revealing_screens import shown_words


class AgreementChat:
    """What people say about their agreement.

    Args:
        agreeing: keeps it.
    """

    def __init__(self, agreeing: Agreeing) -> None:
        self._agreeing = agreeing

    def handlers(self) -> Sequence[Listener]:
        """Everything about the agreement."""
        everybody = STAFF | {Role.PARTICIPANT}
        return (
            OnCommand("afspraken", self.on_command, everybody, "agreement-hint", anywhere=True),
            OnTap(AgreementTap, self.on_agreement),
            OnTap(AgreementEditTap, self.on_edit),
            OnTap(AgreementPickTap, self.on_pick),
            OnTap(AgreementSaveTap, self.on_save),
            OnTap(AgreementKeepTap, self.on_keep),
            OnTap(AgreementVersionTap, self.on_version),
            OnTyped(TYPED, self.on_typed),
        )

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /afspraken; in a group's own chat of that group, for all to read."""
        if not heard.private:
            found = await self._agreeing.of_chat(heard.person, heard.chat)
            return None if found is None else screens.to_read(found)
        mine = await self._agreeing.of_all(heard.person)
        if len(mine) != 1:
            return screens.of_which(mine)
        return screens.to_guide(mine[0]) if mine[0].guides else screens.to_read(mine[0])

    async def on_agreement(self, heard: Heard, tap: AgreementTap) -> Reply:
        """Show it."""
        await self._agreeing.let_be(heard.person)
        seen = await self._agreeing.look(heard.person, tap.group)
        return screens.to_guide(seen) if seen.guides else screens.to_read(seen)

    async def on_edit(self, heard: Heard, tap: AgreementEditTap) -> Reply:
        """Begin to write it down."""
        return screens.to_write(await self._agreeing.begin(heard.person, tap.group))

    async def on_pick(self, heard: Heard, tap: AgreementPickTap) -> Reply:
        """Tick a point, or take the tick away."""
        return screens.to_write(await self._agreeing.pick(heard.person, tap.group, tap.picks, tap.version))

    async def on_save(self, heard: Heard, tap: AgreementSaveTap) -> Reply:
        """Keep what is ticked."""
        return screens.to_guide(await self._agreeing.save(heard.person, tap.group, tap.picks, tap.version))

    async def on_typed(self, heard: Heard, words: str, about: str) -> Reply:
        """Keep what is ticked, with what they typed."""
        group, picks, version = _parts(about)
        return await self._with_words(heard, group, picks, version, words, sure=False)

    async def on_keep(self, heard: Heard, tap: AgreementKeepTap) -> Reply:
        """Keep what they typed all the same."""
        words = shown_words(heard.under)
        return await self._with_words(heard, tap.group, tap.picks, tap.version, words, sure=True)

    async def on_version(self, heard: Heard, tap: AgreementVersionTap) -> Reply:
        """Show one version."""
        return screens.earlier(await self._agreeing.version(heard.person, tap.group, tap.place))

    async def _with_words(
        self, heard: Heard, group: str, picks: int, version: int, words: str, *, sure: bool
    ) -> Screen:
        if not words.replace(BREAK, "").strip():
            return screens.to_write(await self._agreeing.begin(heard.person, group))
        try:
            kept = await self._agreeing.save(heard.person, group, picks, version, words, sure=sure)
        except Revealing as found:
            return screens.ask_sure(found, group, picks, version)
        return screens.to_guide(kept)


def _parts(about: str) -> tuple[str, int, int]:
    """The group, the ticks and the version from what we wrote down with the awaited text. Expired for anything else."""
    try:
        group, picks, version = about.split(".")
        return group, int(picks), int(version)
    except ValueError:
        raise Expired from None
