"""Writing a card of one's own, part by part; the draft lies in its writer's record, so a restart loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import Phase
from bot.guidance.card_file import faults_of
from bot.guidance.library import ANY_PHASE, CardText, Library, LocalCard, Status, card_of
from bot.guidance.model import Situation
from bot.guidance.model_writing import as_exercise_no_more, ask, with_choice, with_typed
from bot.guidance.rights import Staff
from bot.guidance.shelf import Shelf
from bot.guidance.toolkit import CardDraft, Part
from bot.ids import Ids, short_id
from bot.messenger.screens import Text
from bot.people.awaiting import await_text
from bot.people.model import Awaiting, PersonId
from bot.records import PersonRecord
from bot.store.port import Store

TYPED = "guidance-card"
"""The name under which we await what is typed for a card."""
PATIENCE = timedelta(minutes=15)
"""How long what somebody types is for the part that was asked."""
MOST_WAITING = 10
"""Cards of one person that may wait for an answer."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a draft is after an answer.

    Attributes:
        draft: with the part that is asked now.
        wrong: what was wrong with the answer, if it was not taken.
        faults: what the content check says of the whole, in Dutch, once all parts are there.
        situation: the situation that was chosen, if any.
        resumed: whether they go on with what they left earlier.
    """

    draft: CardDraft
    wrong: Text | None = None
    faults: tuple[str, ...] = ()
    situation: Situation | None = None
    resumed: bool = False


class Writing:
    """Makes cards of the municipality's own; whoever is not staff, or has no such draft, gets ``Expired``.

    Args:
        store: where drafts and proposals are kept.
        shelf: what there is already.
        clock: what time it is.
        ids: names the cards.
    """

    def __init__(self, store: Store, shelf: Shelf, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._ids = ids
        self._people = Staff(store, clock)

    async def start(self, person: PersonId) -> Written:
        """Begin a card, or go on with the one that they were writing."""
        await self._people.record(person)
        fresh, now = CardDraft(f"eigen-{short_id(self._ids)}"), self._clock.now()

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, CardDraft]:
            if record is None:
                raise Expired
            draft = record.toolkit.draft or fresh
            return _with_draft(record, draft, now), draft

        draft = await self._store.change_person(person, decide)
        return replace(self._written(draft), resumed=_is_begun(draft))

    async def is_writing(self, person: PersonId) -> bool:
        """Return whether :meth:`start` goes on with a card of which something is there."""
        return _is_begun((await self._people.record(person)).toolkit.draft)

    async def typed(self, person: PersonId, draft: str, words: str) -> Written | None:
        """Take what was typed; None, and nothing is kept, when it was asked longer ago than ``PATIENCE``.

        Raises:
            Revealing: it may tell who somebody is; nothing of it was kept.
        """
        kept = (await self._people.record(person)).toolkit.draft
        if kept is not None and kept.asked_at is not None and self._clock.now() - kept.asked_at > PATIENCE:
            await await_text(self._store, person, TYPED, None)
            return None
        return await self._answer(person, draft, lambda kept: with_typed(kept, words, sure=False))

    async def keep(self, person: PersonId, draft: str, words: str) -> Written:
        """Take what was typed though it may tell who somebody is: they were warned."""
        return await self._answer(person, draft, lambda kept: with_typed(kept, words))

    async def ask(self, person: PersonId, draft: str, part: Part) -> Written:
        """Ask one part again."""
        return await self._answer(person, draft, lambda kept: ask(kept, part))

    async def place(self, person: PersonId, draft: str, place: str) -> Written:
        """Take the phase; ``ANY_PHASE`` for every phase."""
        if place != ANY_PHASE and place not in set(Phase):
            raise Expired
        return await self._answer(person, draft, lambda kept: with_choice(kept, place=place))

    async def situation(self, person: PersonId, draft: str, situation: str) -> Written:
        """Take the situation that the card is for; empty for none."""
        if situation and situation not in self._shelf.situations:
            raise Expired
        return await self._answer(person, draft, lambda kept: with_choice(kept, situation=situation))

    async def no_exercise(self, person: PersonId, draft: str) -> Written:
        """It is no exercise after all."""
        return await self._answer(person, draft, as_exercise_no_more)

    async def look(self, person: PersonId, draft: str) -> Written:
        """Return the draft as it is."""
        return await self._answer(person, draft, lambda kept: kept)

    async def drop(self, person: PersonId, draft: str) -> None:
        """Throw the draft away, for good; what is gone already stays so."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            if record is None or record.toolkit.draft is None or record.toolkit.draft.id != draft:
                return record, None
            return _with_draft(record, None, self._clock.now()), None

        await self._store.change_person(person, decide)
        await self._store.forget_past(person)

    async def send(self, person: PersonId, draft: str) -> LocalCard | Written:
        """Propose the card; once more proposes nothing new. What is wrong with it is said instead.

        Raises:
            Mistake: ten cards of theirs wait already.
        """
        kept = (await self._people.record(person)).toolkit.draft
        before = (await self._store.library()).cards.get(draft)
        if kept is None or kept.id != draft:
            if before is None or before.author != person:
                raise Expired
            return before
        written = self._written(kept)
        if kept.asked is not None or kept.text.place is None or written.faults:
            return written
        fresh = LocalCard(id=kept.id, text=kept.text, author=person, proposed=self._clock.now())

        def propose(library: Library) -> tuple[Library, LocalCard]:
            if fresh.id in library.cards:
                return library, library.cards[fresh.id]
            if sum(one.status is Status.WAITING for one in library.of(person)) >= MOST_WAITING:
                raise Mistake("guidance-write-enough", most=MOST_WAITING)
            return library.with_card(fresh), fresh

        proposed = await self._store.change_library(propose)
        await self.drop(person, draft)
        return proposed

    async def _answer(self, person: PersonId, draft: str, change: Callable[[CardDraft], CardDraft]) -> Written:
        """Change the draft; an answer that cannot be is not kept, and said to be wrong."""
        await self._people.record(person)

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, Written]:
            kept = None if record is None else record.toolkit.draft
            if record is None or kept is None or kept.id != draft:
                raise Expired
            try:
                changed = change(kept)
            except Mistake as mistake:
                return record, self._written(kept, mistake.text)
            return _with_draft(record, changed, self._clock.now()), self._written(changed)

        return await self._store.change_person(person, decide)

    def _written(self, draft: CardDraft, wrong: Text | None = None) -> Written:
        text, whole = draft.text, draft.asked is None and draft.text.place is not None
        faults = faults_of(card_of(draft.id, text), self._shelf.cards, self._shelf.sources) if whole else ()
        return Written(draft, wrong, faults, self._shelf.situations.get(text.situation))


def _is_begun(draft: CardDraft | None) -> bool:
    return draft is not None and draft.text != CardText()


def _with_draft(record: PersonRecord, draft: CardDraft | None, now: datetime) -> PersonRecord:
    """The record with its draft; while a part of it is asked, typed text is for it."""
    awaiting = record.person.awaiting
    if draft is not None and draft.asked is not None:
        awaiting = Awaiting(TYPED, draft.id)
        draft = msgspec.structs.replace(draft, asked_at=now)
    elif awaiting is not None and awaiting.what == TYPED:
        awaiting = None
    return msgspec.structs.replace(
        record,
        person=msgspec.structs.replace(record.person, awaiting=awaiting),
        toolkit=msgspec.structs.replace(record.toolkit, draft=draft),
    )
