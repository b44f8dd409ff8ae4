"""Says what each unasked message is, for the one who reads it."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.calls import CheckinCalls
from bot.checkins.model import MINIMUM, Outcome
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import last_intention
from bot.clock import Clock
from bot.dutch import say_date, say_moment
from bot.groups.model import Phase
from bot.groups.taps import PhasesTap
from bot.guidance.model import Card
from bot.guidance.service import Guidance
from bot.guidance.taps import CardTap
from bot.messenger.screens import Arg, Button, Name, Screen, Text, column, text
from bot.people.model import PersonId
from bot.reminders.card import WeakPoint, days_ahead, first_sentences, weak_point
from bot.reminders.model import Kind, Slot
from bot.reminders.taps import WhyTap
from bot.store.port import GroupRecord, PersonRecord, Store

DAYS = {0: "today", 1: "tomorrow"}


class Words:
    """Composes the messages.

    Args:
        store: for the names of co-facilitators.
        clock: tells "today" from "tomorrow".
        guidance: chooses the tip.
        calls: the check-ins' own screens.
        questions: for the short names of questions.
        phases: the title of each phase.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        guidance: Guidance,
        calls: CheckinCalls,
        questions: QuestionSet,
        phases: Mapping[Phase, str],
    ) -> None:
        self._store = store
        self._clock = clock
        self._guidance = guidance
        self._calls = calls
        self._questions = questions
        self._phases = phases

    async def compose(self, slot: Slot, record: GroupRecord, reader: PersonRecord | None) -> Screen | None:
        """The screen for one reader (None: the group's own chat), with the question why it came."""
        guides = reader is not None and record.group.guides(reader.person.id)
        screen = await self._screen(slot, record, reader, guides=guides)
        if screen is None or reader is None:
            return screen
        why = Button(text("reminders-button-why"), WhyTap(slot.kind, int(guides)))
        return msgspec_replace(screen, rows=(*screen.rows, (why,)))

    async def _screen(
        self, slot: Slot, record: GroupRecord, reader: PersonRecord | None, *, guides: bool
    ) -> Screen | None:
        match slot.kind:
            case Kind.DAY_BEFORE if not guides:
                return self._day(slot, record)
            case Kind.DAY_BEFORE | Kind.HOUR_BEFORE if reader is not None:
                return await self._card(slot, record, reader.person.id)
            case _:
                return None
