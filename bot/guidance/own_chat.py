"""Talks about the municipality's own cards: writing one, deciding on one, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.guidance.editing import Editing
from bot.guidance.library import LocalCard
from bot.guidance.model_writing import in_lines
from bot.guidance.own_screens import OwnScreens
from bot.guidance.own_taps import (
    ApproveTap,
    AskPartTap,
    AskPlaceTap,
    AskRefusalTap,
    AskWithdrawTap,
    ChangeCardTap,
    DraftTap,
    DropCardTap,
    EditorTap,
    ForSituationTap,
    KeepTypedTap,
    NoExerciseTap,
    PlaceTap,
    ProposalTap,
    RefuseTap,
    ReviewTap,
    SendTap,
    WhichSituationTap,
    WithdrawTap,
    WriteTap,
)
from bot.guidance.rights import EDITORS
from bot.guidance.service import Guidance
from bot.guidance.taps import OwnCardsTap
from bot.guidance.writing import TYPED, Writing
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap, OnTyped
from bot.messenger.screens import Reply, Screen, text
from bot.people.model import STAFF
from bot.people.revealing import Revealing
from bot.people.revealing_screens import Ways, shown_words, warning


class OwnCardsChat:
    """The talking floor of the municipality's own cards; a card is written in one message that changes.

    Args:
        writing: makes drafts and proposals.
        editing: decides on them, and knows what is missing.
        guidance: the situations to choose from.
        screens: how it looks.
    """

    def __init__(self, writing: Writing, editing: Editing, guidance: Guidance, screens: OwnScreens) -> None:
        self._writing = writing
        self._editing = editing
        self._guidance = guidance
        self._screens = screens

    def handlers(self) -> Sequence[Listener]:
        """Everything that is heard here."""
        return (
            OnCommand("voorstel", self.on_mine_command, STAFF, "own-hint-propose"),
            OnCommand("redactie", self.on_editor_command, EDITORS, "own-hint-editor"),
            OnTap(OwnCardsTap, self.on_mine),
            OnTap(WriteTap, self.on_write),
            OnTap(AskPartTap, self.on_ask_part),
            OnTap(KeepTypedTap, self.on_keep_typed),
            OnTap(AskPlaceTap, self.on_ask_place),
            OnTap(PlaceTap, self.on_place),
            OnTap(ChangeCardTap, self.on_change),
            OnTap(WhichSituationTap, self.on_which_situation),
            OnTap(ForSituationTap, self.on_for_situation),
            OnTap(NoExerciseTap, self.on_no_exercise),
            OnTap(DraftTap, self.on_draft),
            OnTap(SendTap, self.on_send),
            OnTap(DropCardTap, self.on_drop),
            OnTap(ProposalTap, self.on_proposal),
            OnTap(AskWithdrawTap, self.on_ask_withdraw),
            OnTap(WithdrawTap, self.on_withdraw),
            OnTap(EditorTap, self.on_editor),
            OnTap(ReviewTap, self.on_review),
            OnTap(ApproveTap, self.on_approve),
            OnTap(AskRefusalTap, self.on_ask_refusal),
            OnTap(RefuseTap, self.on_refuse),
            OnTyped(TYPED, self.on_typed, passing=True),
        )

    async def on_mine_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /voorstel."""
        return await self._mine(heard)

    async def on_mine(self, heard: Heard, tap: OwnCardsTap) -> Reply:
        """Show the cards that they proposed."""
        return await self._mine(heard)

    async def on_write(self, heard: Heard, tap: WriteTap) -> Reply:
        """Begin a card, or go on."""
        return self._screens.draft(await self._writing.start(heard.person))

    async def on_typed(self, heard: Heard, words: str, draft: str) -> Reply:
        """Take what was typed; long after it was asked it is not for the card, and the other stories get it."""
        try:
            written = await self._writing.typed(heard.person, draft, words)
        except Revealing as found:
            return warning(found, Ways(KeepTypedTap(draft), DraftTap(draft)))
        return None if written is None else self._screens.draft(written)

    async def on_keep_typed(self, heard: Heard, tap: KeepTypedTap) -> Reply:
        """Take what was typed after the warning, as it stands there."""
        words = in_lines(shown_words(heard.under))
        if not words:
            return await self.on_draft(heard, DraftTap(tap.draft))
        return self._screens.draft(await self._writing.keep(heard.person, tap.draft, words))

    async def on_ask_part(self, heard: Heard, tap: AskPartTap) -> Reply:
        """Ask one part again."""
        return self._screens.draft(await self._writing.ask(heard.person, tap.draft, tap.part))

    async def on_ask_place(self, heard: Heard, tap: AskPlaceTap) -> Reply:
        """Which phase is it for?"""
        return self._screens.which_place((await self._writing.look(heard.person, tap.draft)).draft.id)

    async def on_place(self, heard: Heard, tap: PlaceTap) -> Reply:
        """Take the phase."""
        return self._screens.draft(await self._writing.place(heard.person, tap.draft, tap.place))

    async def on_change(self, heard: Heard, tap: ChangeCardTap) -> Reply:
        """Which part should be another?"""
        return self._screens.what_to_change(await self._writing.look(heard.person, tap.draft))

    async def on_which_situation(self, heard: Heard, tap: WhichSituationTap) -> Reply:
        """Which situation is it for?"""
        return self._screens.which_situation(tap.draft, await self._guidance.situations(heard.person), tap.page)

    async def on_for_situation(self, heard: Heard, tap: ForSituationTap) -> Reply:
        """Take the situation."""
        return self._screens.draft(await self._writing.situation(heard.person, tap.draft, tap.situation))

    async def on_no_exercise(self, heard: Heard, tap: NoExerciseTap) -> Reply:
        """It is no exercise after all."""
        return self._screens.draft(await self._writing.no_exercise(heard.person, tap.draft))

    async def on_draft(self, heard: Heard, tap: DraftTap) -> Reply:
        """Show the card in the making."""
        return self._screens.draft(await self._writing.look(heard.person, tap.draft))

    async def on_send(self, heard: Heard, tap: SendTap) -> Reply:
        """Propose the card."""
        sent = await self._writing.send(heard.person, tap.draft)
        return self._screens.sent(sent) if isinstance(sent, LocalCard) else self._screens.draft(sent)

    async def on_drop(self, heard: Heard, tap: DropCardTap) -> Reply:
        """No card after all."""
        await self._writing.drop(heard.person, tap.draft)
        return await self._mine(heard)

    async def on_proposal(self, heard: Heard, tap: ProposalTap) -> Reply:
        """Show a card with where it stands."""
        return self._screens.proposal(await self._editing.look(heard.person, tap.card))

    async def on_ask_withdraw(self, heard: Heard, tap: AskWithdrawTap) -> Reply:
        """Sure?"""
        return self._screens.ask_withdraw((await self._editing.look(heard.person, tap.card)).card.id)

    async def on_withdraw(self, heard: Heard, tap: WithdrawTap) -> Reply:
        """Take their card back."""
        await self._editing.withdraw(heard.person, tap.card)
        return await self._mine(heard)

    async def on_editor_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /redactie."""
        return await self._editor(heard)

    async def on_editor(self, heard: Heard, tap: EditorTap) -> Reply:
        """Show what waits and what is missing."""
        return await self._editor(heard)

    async def _mine(self, heard: Heard) -> Screen:
        own = await self._editing.mine(heard.person)
        return self._screens.mine(own, writing=await self._writing.is_writing(heard.person))

    async def _editor(self, heard: Heard) -> Screen:
        return self._screens.editor(await self._editing.all(heard.person), await self._editing.missing(heard.person))

    async def on_review(self, heard: Heard, tap: ReviewTap) -> Reply:
        """Show all own cards."""
        return self._screens.review(await self._editing.all(heard.person), tap.page)

    async def on_approve(self, heard: Heard, tap: ApproveTap) -> Reply:
        """Let all colleagues read the card."""
        return self._screens.proposal(await self._editing.approve(heard.person, tap.card), text("own-approved"))

    async def on_ask_refusal(self, heard: Heard, tap: AskRefusalTap) -> Reply:
        """Why not?"""
        return self._screens.why_not((await self._editing.look(heard.person, tap.card)).card.id)

    async def on_refuse(self, heard: Heard, tap: RefuseTap) -> Reply:
        """Do not take the card."""
        return self._screens.proposal(await self._editing.refuse(heard.person, tap.card, tap.why), text("own-refused"))
