"""Talks about guidance: a tip for now, and the ways to find a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import Expired
from bot.groups.model import Phase
from bot.guidance.card_screens import CardScreens
from bot.guidance.screens import PEOPLE, ListScreens
from bot.guidance.service import Guidance
from bot.guidance.shelf import Shelf
from bot.guidance.shown import Shown
from bot.guidance.taps import (
    APART,
    AboutTap,
    CardTap,
    ExercisesTap,
    GroupsTap,
    HelpedNotTap,
    HelpedTap,
    KeepTap,
    KindsTap,
    KindTap,
    LookTap,
    MenuTap,
    PhasesTap,
    PhaseTap,
    RelatedTap,
    SavedTap,
    ShareTap,
    SituationCardsTap,
    SituationsTap,
    SituationTap,
    SourcesTap,
    TipTap,
    UnkeepTap,
)
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Reply, Screen, text
from bot.people.model import STAFF, PersonId


class GuidanceChat:
    """The talking floor of guidance; every flow is one message that changes.

    Args:
        guidance: does what is asked.
        shelf: the words of phases and questions.
    """

    def __init__(self, guidance: Guidance, shelf: Shelf) -> None:
        self._guidance = guidance
        self._lists = ListScreens(shelf)
        self._cards = CardScreens(shelf)

    def handlers(self) -> Sequence[Listener]:
        """Everything guidance listens to."""
        return (
            OnCommand("tip", self.on_tip_command, STAFF, "guidance-hint-tip"),
            OnCommand("bewaard", self.on_saved_command, STAFF, "guidance-hint-saved"),
            OnTap(TipTap, self.on_tip),
            OnTap(GroupsTap, self.on_groups),
            OnTap(CardTap, self.on_card),
            OnTap(LookTap, self.on_look),
            OnTap(HelpedTap, self.on_helped),
            OnTap(HelpedNotTap, self.on_helped_not),
            OnTap(AboutTap, self.on_about),
            OnTap(ShareTap, self.on_share),
            OnTap(KeepTap, self.on_keep),
            OnTap(UnkeepTap, self.on_unkeep),
            OnTap(SourcesTap, self.on_sources),
            OnTap(RelatedTap, self.on_related),
            OnTap(MenuTap, self.on_menu),
            OnTap(PhasesTap, self.on_phases),
            OnTap(PhaseTap, self.on_phase),
            OnTap(SituationsTap, self.on_situations),
            OnTap(SituationTap, self.on_situation),
            OnTap(SituationCardsTap, self.on_situation_cards),
            OnTap(ExercisesTap, self.on_exercises),
            OnTap(KindsTap, self.on_kinds),
            OnTap(KindTap, self.on_kind),
            OnTap(SavedTap, self.on_saved),
        )

    async def on_tip_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /tip."""
        return await self._tip(heard.person, "")

    async def on_tip(self, heard: Heard, tap: TipTap) -> Reply:
        """Show a tip for a group."""
        return await self._tip(heard.person, tap.group)

    async def _tip(self, person: PersonId, group: str) -> Screen:
        """The card; or a choice of groups; or, for who guides none, of phases."""
        found = await self._guidance.tip(person, group)
        if isinstance(found, Shown):
            return self._cards.card(found)
        return self._lists.groups(found) if found else self._lists.phases()

    async def on_groups(self, heard: Heard, tap: GroupsTap) -> Reply:
        """Show a page of the groups to choose from."""
        return self._lists.groups(await self._guidance.groups(heard.person), tap.page)

    async def on_card(self, heard: Heard, tap: CardTap) -> Reply:
        """Show a card; apart from the message under which it was asked, if the button says so."""
        shown = await self._guidance.card(heard.person, tap.card, tap.way)
        return replace(self._cards.card(shown), fresh=tap.way == APART)

    async def on_look(self, heard: Heard, tap: LookTap) -> Reply:
        """Show a card that was seen before."""
        return self._cards.card(await self._guidance.look_again(heard.person, tap.card, tap.way))

    async def on_helped(self, heard: Heard, tap: HelpedTap) -> Reply:
        """Keep that a card helped."""
        shown = await self._guidance.vote(heard.person, tap.card, tap.way, True)
        return self._cards.card(shown, toast=text("guidance-noted-helped"))

    async def on_helped_not(self, heard: Heard, tap: HelpedNotTap) -> Reply:
        """Keep that a card did not help."""
        shown = await self._guidance.vote(heard.person, tap.card, tap.way, False)
        return self._cards.card(shown, toast=text("guidance-noted-helped-not"))

    async def on_about(self, heard: Heard, tap: AboutTap) -> Reply:
        """Show what else one can do with a card."""
        return self._cards.about(await self._guidance.one(heard.person, tap.card), tap.way)

    async def on_share(self, heard: Heard, tap: ShareTap) -> Reply:
        """Show a card as words to send on."""
        return self._cards.shared(await self._guidance.one(heard.person, tap.card))

    async def on_keep(self, heard: Heard, tap: KeepTap) -> Reply:
        """Keep a card."""
        shown = await self._guidance.keep(heard.person, tap.card, tap.way)
        return self._cards.card(shown, toast=text("guidance-noted-saved"))

    async def on_unkeep(self, heard: Heard, tap: UnkeepTap) -> Reply:
        """Keep a card no longer."""
        shown = await self._guidance.unkeep(heard.person, tap.card, tap.way)
        return self._cards.card(shown, toast=text("guidance-noted-removed"))

    async def on_sources(self, heard: Heard, tap: SourcesTap) -> Reply:
        """Show what a card rests on."""
        return self._cards.sources(tap.card, tap.way, await self._guidance.sources(heard.person, tap.card))

    async def on_related(self, heard: Heard, tap: RelatedTap) -> Reply:
        """Show what belongs with a card."""
        card, related = await self._guidance.related(heard.person, tap.card)
        return self._cards.related(card, tap.way, related)

    async def on_menu(self, heard: Heard, tap: MenuTap) -> Reply:
        """Show the ways to find a card."""
        return self._lists.menu(await self._guidance.phase_now(heard.person))

    async def on_phases(self, heard: Heard, tap: PhasesTap) -> Reply:
        """Show the phases."""
        return self._lists.phases(await self._guidance.phase_now(heard.person))

    async def on_phase(self, heard: Heard, tap: PhaseTap) -> Reply:
        """Show a phase and its cards."""
        phase = _phase(tap.phase)
        return self._lists.phase(phase, await self._guidance.phase_cards(heard.person, phase), tap.page)

    async def on_situations(self, heard: Heard, tap: SituationsTap) -> Reply:
        """Show what can happen in a group."""
        return self._lists.situations(await self._guidance.situations(heard.person), tap.page)

    async def on_situation(self, heard: Heard, tap: SituationTap) -> Reply:
        """Show the best card for what happens: in the break there is no time to choose."""
        return self._cards.card(await self._guidance.situation_card(heard.person, tap.situation))

    async def on_situation_cards(self, heard: Heard, tap: SituationCardsTap) -> Reply:
        """Show all cards for what happens."""
        situation, cards = await self._guidance.situation(heard.person, tap.situation)
        return self._lists.situation(situation, cards, tap.page)

    async def on_exercises(self, heard: Heard, tap: ExercisesTap) -> Reply:
        """Show the exercises that fit."""
        minutes, people = max(tap.minutes, 0), tap.people if tap.people in PEOPLE else 0
        asked = ExercisesTap(minutes, int(bool(tap.bare)), people, tap.page)
        cards = await self._guidance.exercises(heard.person, minutes or None, bool(asked.bare), people or None)
        return self._lists.exercises(cards, asked)

    async def on_kinds(self, heard: Heard, tap: KindsTap) -> Reply:
        """Show the kinds of cards."""
        await self._guidance.check(heard.person)
        return self._lists.kinds()

    async def on_kind(self, heard: Heard, tap: KindTap) -> Reply:
        """Show the cards of a kind."""
        cards, phase = await self._guidance.kind_cards(heard.person, tap.kind)
        return self._lists.kind(tap.kind, phase, cards, tap.page)

    async def on_saved_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /bewaard."""
        return self._lists.saved(await self._guidance.kept(heard.person), 0)

    async def on_saved(self, heard: Heard, tap: SavedTap) -> Reply:
        """Show a page of one's favourites."""
        return self._lists.saved(await self._guidance.kept(heard.person), tap.page)


def _phase(written: str) -> Phase | None:
    """The phase in a tap, None for every phase.

    Raises:
        Expired: there is no such phase (any more).
    """
    try:
        return Phase(written) if written else None
    except ValueError:
        raise Expired from None
