"""How the municipality's own cards look while they are written, wait and are decided on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.groups.model import Phase
from bot.guidance.card_screens import CardScreens
from bot.guidance.editing import Missing, Proposal
from bot.guidance.library import ANY_PHASE, LocalCard, Refusal, Status, card_of
from bot.guidance.model import Situation
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
from bot.guidance.screens import SITUATIONS, paged
from bot.guidance.shelf import Shelf
from bot.guidance.taps import MenuTap, OwnCardsTap
from bot.guidance.toolkit import CardDraft, Part
from bot.guidance.writing import Written
from bot.messenger.screens import Button, Name, Screen, Text, column, text
from bot.messenger.taps import Tap

MOST_SHOWN = 10
"""Lines of each list of what is missing; the command shows all."""
MOST_OWN = 6
"""Cards of one's own on one screen."""
_CHANGEABLE = (Part.TITLE, Part.DO, Part.WHY, Part.WATCH_OUT)


class OwnScreens:
    """Screens of the municipality's own cards.

    Args:
        shelf: the titles of the phases.
        cards: how a card looks.
    """

    def __init__(self, shelf: Shelf, cards: CardScreens) -> None:
        self._shelf = shelf
        self._cards = cards

    # writing

    def mine(self, own: Sequence[LocalCard], *, writing: bool) -> Screen:
        """The cards that somebody proposed, and the way to write one, or to go on with the one in the making."""
        newest = own[::-1][:MOST_OWN]
        choices = [
            Button(text(f"own-button-{one.status}", title=Name(one.title)), ProposalTap(one.id)) for one in newest
        ]
        said = text("own-mine" if own else "own-mine-none")
        return Screen(
            said, column(*choices, _button("go-on" if writing else "write", WriteTap()), _button("back", MenuTap()))
        )

    def draft(self, written: Written) -> Screen:
        """The part that is asked; or the phase; or the whole, to send it."""
        draft = written.draft
        if draft.asked is not None:
            asked = _above(_held(draft) if written.resumed else None, text(f"own-ask-{draft.asked}"))
            return Screen(_above(written.wrong, asked), column(_button("drop", DropCardTap(draft.id))))
        if draft.text.place is None:
            return self.which_place(draft.id, _held(draft) if written.resumed else written.wrong)
        return self._whole(written)

    def which_place(self, draft: str, wrong: Text | None = None) -> Screen:
        """Which phase is the card for?"""
        places = [(phase.value, self._shelf.phases[phase].title) for phase in Phase]
        buttons = [Button(text("guidance-button-card", title=title), PlaceTap(draft, place)) for place, title in places]
        rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
        every = Button(text("guidance-button-any-phase"), PlaceTap(draft, ANY_PHASE))
        return Screen(_above(wrong, text("own-ask-place")), (*rows, (every, _button("drop", DropCardTap(draft)))))

    def _whole(self, written: Written) -> Screen:
        draft = written.draft
        parts = self._cards.whole(card_of(draft.id, draft.text))
        if written.situation is not None:
            parts.append(text("own-for-situation", words=written.situation.words))
        parts += [text("own-fault", fault=fault) for fault in written.faults]
        parts.append(text("own-mend" if written.faults else "own-ready"))
        send = None if written.faults else _button("send", SendTap(draft.id))
        rows = column(send, _button("change", ChangeCardTap(draft.id)), _button("drop", DropCardTap(draft.id)))
        return Screen(_above(written.wrong, text("guidance-shown", parts=parts)), rows)

    def what_to_change(self, written: Written) -> Screen:
        """Which part should be another?"""
        draft = written.draft
        parts = [_button(f"part-{part}", AskPartTap(draft.id, part)) for part in _CHANGEABLE]
        if draft.text.steps:
            exercise = _button("no-exercise", NoExerciseTap(draft.id))
        else:
            exercise = _button("exercise", AskPartTap(draft.id, Part.EXERCISE))
        rows = (
            tuple(parts[:2]),
            tuple(parts[2:]),
            (_button("place", AskPlaceTap(draft.id)), _button("situation", WhichSituationTap(draft.id))),
            (exercise,),
            (_button("back", DraftTap(draft.id)),),
        )
        return Screen(text("own-change"), rows)

    def which_situation(self, draft: str, situations: Sequence[Situation], page: int) -> Screen:
        """What happens in the group when this card helps?"""
        none = _button("no-situation", ForSituationTap(draft, ""))
        choices = [
            Button(text("guidance-button-card", title=one.words), ForSituationTap(draft, one.id)) for one in situations
        ]
        said, turn = text("own-ask-situation"), partial(WhichSituationTap, draft)
        return paged(said, [none, *choices], page, turn, DraftTap(draft), size=SITUATIONS)

    # reading before it is approved

    def sent(self, card: LocalCard) -> Screen:
        """It is sent; who decides, and what happens meanwhile."""
        return Screen(text("own-sent", title=Name(card.title)), column(_button("back", OwnCardsTap())))

    def proposal(self, seen: Proposal, headline: Text | None = None) -> Screen:
        """A card with where it stands, and what this reader can do with it."""
        card = seen.card
        parts = [] if headline is None else [headline]
        parts += self._cards.whole(card_of(card.id, card.text))
        if card.text.situation in self._shelf.situations:
            parts.append(text("own-for-situation", words=self._shelf.situations[card.text.situation].words))
        if seen.author and not seen.theirs:
            parts.append(text("own-by", name=Name(seen.author)))
        parts.append(self._stands(card))
        approve = _button("approve", ApproveTap(card.id)) if seen.edits and card.status is not Status.APPROVED else None
        refuse = _button("refuse", AskRefusalTap(card.id)) if seen.edits and card.status is not Status.REFUSED else None
        withdraw = _button("withdraw", AskWithdrawTap(card.id)) if seen.theirs else None
        back = _button("back", EditorTap() if seen.edits else OwnCardsTap())
        return Screen(text("guidance-shown", parts=parts), column(approve, refuse, withdraw, back))

    def _stands(self, card: LocalCard) -> Text:
        if card.status is Status.REFUSED and card.refusal is not None:
            return text("own-stands-refused", why=text(f"own-refusal-{card.refusal}"))
        return text(f"own-stands-{card.status}")

    def decided(self, card: LocalCard) -> Screen:
        """What a coordinator said, told to the author."""
        to_card = Button(text("own-button-look"), ProposalTap(card.id))
        if card.status is Status.APPROVED or card.refusal is None:
            return Screen(text("own-told-approved", title=Name(card.title)), column(to_card))
        why = text(f"own-refusal-{card.refusal}")
        return Screen(text("own-told-refused", title=Name(card.title), why=why), column(to_card))

    def ask_withdraw(self, card: str) -> Screen:
        """Sure to take it back?"""
        yes = _button("withdraw-yes", WithdrawTap(card))
        return Screen(text("own-ask-withdraw"), column(yes, Button(text("common-cancel"), ProposalTap(card))))

    # editors

    def why_not(self, card: str) -> Screen:
        """Why is it not taken?"""
        reasons = (Button(text(f"own-button-refusal-{why}"), RefuseTap(card, why)) for why in Refusal)
        return Screen(text("own-ask-refusal"), column(*reasons, Button(text("common-cancel"), ProposalTap(card))))

    def editor(self, cards: Sequence[LocalCard], missing: Missing) -> Screen:
        """What waits, and what is missing."""
        waiting = [one for one in cards if one.status is Status.WAITING]
        lines = [text("own-editor-waiting", count=len(waiting)), *missing_lines(missing, MOST_SHOWN)]
        oldest = _button("oldest", ProposalTap(waiting[0].id)) if waiting else None
        every = _button("all", ReviewTap()) if cards else None
        return Screen(text("own-editor", lines=lines), column(oldest, every))

    def review(self, cards: Sequence[LocalCard], page: int) -> Screen:
        """A page of all own cards, those that wait first."""
        choices = [
            Button(text(f"own-button-{one.status}", title=Name(one.title)), ProposalTap(one.id)) for one in cards
        ]
        return paged(text("own-all"), choices, page, ReviewTap, EditorTap())


def missing_lines(missing: Missing, most: int) -> list[Text]:
    """Return what is missing, a line each: words looked for in vain, cards that did not help."""
    gaps = [text("own-gap", word=Name(word), count=count) for word, count in missing.gaps[:most]]
    cards = [
        text(
            "own-unhelpful",
            title=Name(title),
            phase=text("guidance-any-phase") if one.phase is None else text(f"groups-phase-{one.phase}"),
            helped=one.count.helped,
            count=one.count.not_helped,
        )
        for title, one in missing.unhelpful[:most]
    ]
    found = [text("own-gaps"), *gaps] if gaps else []
    found += [text("own-unhelpfuls"), *cards] if cards else []
    return found or [text("own-nothing-missing")]


def _held(draft: CardDraft) -> Text:
    """What is written already, for who goes on later."""
    kept = draft.text
    parts = zip(_CHANGEABLE, (kept.title, kept.do, kept.why, kept.watch_out), strict=True)
    lines = [
        text("own-held", part=text(f"own-button-part-{part}"), words=Name(words)) for part, words in parts if words
    ]
    return text("own-resumed", lines=lines)


def _above(wrong: Text | None, said: Text) -> Text:
    """What was wrong with the last answer, above what is asked now."""
    return said if wrong is None else text("own-ask-again", wrong=wrong, question=said)


def _button(name: str, tap: Tap) -> Button:
    return Button(Text("guidance-button-back") if name == "back" else Text(f"own-button-{name}"), tap)
