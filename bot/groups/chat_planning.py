"""Talks about changing a plan: move, cancel, revive, another place or times, one more session, the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.errors import Mistake
from bot.groups import planning_screens as screens
from bot.groups import proposal_screens as proposals
from bot.groups.agenda import FILE_NAME, MEDIA_TYPE
from bot.groups.dutch_pattern import read_span_from
from bot.groups.looking import Looking
from bot.groups.model_plan import When
from bot.groups.planning import Planning
from bot.groups.proposing import Proposing
from bot.groups.seen import Seen
from bot.groups.taps import SessionsTap
from bot.groups.taps_planning import (
    EXTRA,
    AgendaTap,
    CallOffTap,
    CallOffYesTap,
    KeepPlaceTap,
    LengthIsTap,
    LengthTap,
    MoveMonthTap,
    MoveTap,
    MoveToTap,
    MoveYesTap,
    PlaceRestTap,
    PlaceTap,
    PlanPageTap,
    ReviveTap,
    SessionTap,
    SpanYesTap,
)
from bot.groups.typed_when import about_of, clock_of, read_when, typed_before, wall_of
from bot.groups.waiting import PLACE, SPAN, WHEN, Waiting
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap, OnTyped
from bot.messenger.screens import Document, Reply, Screen, text
from bot.people.model import STAFF, Awaiting, PersonId, Role
from bot.people.revealing import Exposing
from bot.people.revealing_screens import Ways, shown_words, warning

GUIDES = frozenset({Role.FACILITATOR})
HAS_SESSIONS = STAFF | {Role.PARTICIPANT}


class PlanningChat:
    """What who guides a group hears and says about its sessions.

    Args:
        looking: shows the plan.
        proposing: tells what a change would mean.
        planning: changes it.
        waiting: notes which typed text we wait for.
    """

    def __init__(self, looking: Looking, proposing: Proposing, planning: Planning, waiting: Waiting) -> None:
        self._looking = looking
        self._proposing = proposing
        self._planning = planning
        self._waiting = waiting

    def handlers(self) -> Sequence[Listener]:
        """Everything that changes a plan."""
        return (
            OnCommand("verplaats", self.on_move_command, GUIDES, "planning-hint-move"),
            OnCommand("agenda", self.on_agenda_command, HAS_SESSIONS, "planning-hint-agenda"),
            OnTap(SessionsTap, self.on_sessions),
            OnTap(PlanPageTap, self.on_page),
            OnTap(SessionTap, self.on_session),
            OnTap(MoveTap, self.on_move),
            OnTap(MoveMonthTap, self.on_month),
            OnTap(MoveToTap, self.on_move_to),
            OnTap(MoveYesTap, self.on_move_yes),
            OnTap(CallOffTap, self.on_call_off),
            OnTap(CallOffYesTap, self.on_call_off_yes),
            OnTap(ReviveTap, self.on_revive),
            OnTap(PlaceTap, self.on_place),
            OnTap(KeepPlaceTap, self.on_keep_place),
            OnTap(PlaceRestTap, self.on_place_rest),
            OnTap(LengthTap, self.on_length),
            OnTap(LengthIsTap, self.on_length_is),
            OnTap(SpanYesTap, self.on_span_yes),
            OnTap(AgendaTap, self.on_agenda),
            OnTyped(WHEN, self.on_typed_when),
            OnTyped(PLACE, self.on_typed_place),
            OnTyped(SPAN, self.on_typed_span),
        )

    async def on_sessions(self, heard: Heard, tap: SessionsTap) -> Reply:
        """Show what is to come."""
        return await self._plan(heard.person, tap.group, 0)

    async def on_page(self, heard: Heard, tap: PlanPageTap) -> Reply:
        """Show later sessions."""
        return await self._plan(heard.person, tap.group, tap.page)

    async def on_session(self, heard: Heard, tap: SessionTap) -> Reply:
        """Show one session."""
        await self._waiting.end(heard.person)
        return screens.session(await self._looking.session(heard.person, tap.group, tap.session))

    async def on_move_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /verplaats: when, for the next session of the only group; perhaps it was typed behind it."""
        found = await self._looking.next(heard.person)
        if len(found) != 1:
            return screens.which_session(found)
        (seen,) = found
        await self._await_when(heard.person, seen)
        return await self._typed_when(heard.person, seen, rest) if rest else screens.ask_when(seen)

    async def on_move(self, heard: Heard, tap: MoveTap) -> Reply:
        """When?"""
        return await self._ask_when(heard.person, await self._look(heard.person, tap.group, tap.session, tap.revision))

    async def on_month(self, heard: Heard, tap: MoveMonthTap) -> Reply:
        """The days of a month."""
        seen = await self._look(heard.person, tap.group, tap.session, tap.revision)
        typed = When(datetime.combine(seen.today, clock_of(tap.minute)), tap.minutes or None)
        await self._await_when(heard.person, seen, typed)
        return screens.ask_month(seen, tap.month, typed)

    async def on_move_to(self, heard: Heard, tap: MoveToTap) -> Reply:
        """What would it mean?"""
        when = When(wall_of(tap.day, tap.minute), tap.minutes or None)
        return await self._propose(heard.person, tap.group, tap.session, tap.revision, when)

    async def on_move_yes(self, heard: Heard, tap: MoveYesTap) -> Reply:
        """Move it, or add it."""
        when = When(wall_of(tap.day, tap.minute), tap.minutes or None)
        await self._waiting.end(heard.person)
        if tap.session == EXTRA:
            seen = await self._planning.add(heard.person, tap.group, tap.revision, when)
            return screens.plan(seen, 0)
        seen = await self._planning.move(heard.person, tap.group, tap.session, tap.revision, when, tap.scope)
        return screens.session(seen)

    async def on_call_off(self, heard: Heard, tap: CallOffTap) -> Reply:
        """Only this one?"""
        return screens.ask_off(await self._look(heard.person, tap.group, tap.session, tap.revision))

    async def on_call_off_yes(self, heard: Heard, tap: CallOffYesTap) -> Reply:
        """Cancel it."""
        seen = await self._planning.call_off(heard.person, tap.group, tap.session, tap.revision, tap.scope)
        return screens.session(seen)

    async def on_revive(self, heard: Heard, tap: ReviveTap) -> Reply:
        """It takes place after all."""
        seen = await self._planning.revive(heard.person, tap.group, tap.session, tap.revision, tap.scope)
        return screens.session(seen)

    async def on_place(self, heard: Heard, tap: PlaceTap) -> Reply:
        """Where?"""
        seen = await self._look(heard.person, tap.group, tap.session, tap.revision)
        await self._waiting.begin(heard.person, Awaiting(PLACE, f"{tap.group}.{tap.session}.{tap.revision}"))
        return screens.ask_place(seen)

    async def on_typed_place(self, heard: Heard, words: str, about: str) -> Reply:
        """Keep the place; one that may tell too much only after a warning."""
        try:
            return await self._place(heard.person, about_of(about), words)
        except Exposing as found:
            return warning(found, Ways(KeepPlaceTap(*about_of(about)), PlaceTap(*about_of(about))))

    async def on_keep_place(self, heard: Heard, tap: KeepPlaceTap) -> Reply:
        """Keep it all the same."""
        about = (tap.group, tap.session, tap.revision)
        return await self._place(heard.person, about, shown_words(heard.under), sure=True)

    async def _place(self, person: PersonId, about: tuple[str, str, int], words: str, *, sure: bool = False) -> Reply:
        seen = await self._planning.place(person, *about, words, sure=sure)
        if seen.done:
            await self._waiting.end(person)
        return screens.place_kept(seen)

    async def on_place_rest(self, heard: Heard, tap: PlaceRestTap) -> Reply:
        """Keep it for all later ones too."""
        seen = await self._planning.place_rest(heard.person, tap.group, tap.session, tap.revision)
        return screens.session(seen)

    async def on_length(self, heard: Heard, tap: LengthTap) -> Reply:
        """How long?"""
        seen = await self._look(heard.person, tap.group, tap.session, tap.revision)
        await self._waiting.begin(heard.person, Awaiting(SPAN, f"{tap.group}.{tap.session}.{tap.revision}"))
        return screens.ask_length(seen)

    async def on_length_is(self, heard: Heard, tap: LengthIsTap) -> Reply:
        """Keep how long."""
        await self._waiting.end(heard.person)
        seen = await self._planning.last(heard.person, tap.group, tap.session, tap.revision, tap.minutes, tap.scope)
        return screens.session(seen)

    async def on_typed_span(self, heard: Heard, words: str, about: str) -> Reply:
        """Take typed times, or how long: what would it mean?"""
        group, session, revision = about_of(about)
        seen = await self._look(heard.person, group, session, revision)
        if seen.session is None or seen.wrong is not None:
            return screens.session(seen)
        span = read_span_from(words, seen.session.wall.time())
        if span is None or span.minutes is None:
            return screens.ask_length(seen.with_wrong(text("planning-span-unclear")))
        there = (span.start, span.minutes)
        return proposals.propose_span(await self._proposing.span(heard.person, seen, *there), *there)

    async def on_span_yes(self, heard: Heard, tap: SpanYesTap) -> Reply:
        """Keep the typed times."""
        await self._waiting.end(heard.person)
        start = clock_of(tap.minute)
        seen = await self._planning.span(heard.person, tap.group, tap.session, tap.revision, start, tap.minutes)
        return screens.session(seen)

    async def on_agenda_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /agenda."""
        return await self._agenda(heard.person)

    async def on_agenda(self, heard: Heard, tap: AgendaTap) -> Reply:
        """Their sessions as a file."""
        return await self._agenda(heard.person)

    async def on_typed_when(self, heard: Heard, words: str, about: str) -> Reply:
        """Take a typed day or time."""
        seen = await self._look(heard.person, *about_of(about))
        return await self._typed_when(heard.person, seen, words, typed_before(about, seen))

    async def _typed_when(self, person: PersonId, seen: Seen, words: str, before: When | None = None) -> Reply:
        try:
            when = read_when(words, seen, before)
        except Mistake as mistake:
            return screens.ask_when(seen.with_wrong(mistake.text))
        session, revision = (EXTRA, seen.plan) if seen.session is None else (seen.session.id, seen.session.revision)
        return await self._propose(person, seen.group.id, session, revision, when)

    async def _propose(self, person: PersonId, group: str, session: str, revision: int, when: When) -> Reply:
        if session == EXTRA:
            return proposals.propose(await self._proposing.add(person, group, when), when)
        return proposals.propose(await self._proposing.move(person, group, session, revision, when), when)

    async def _ask_when(self, person: PersonId, seen: Seen) -> Reply:
        await self._await_when(person, seen)
        return screens.ask_when(seen)

    async def _await_when(self, person: PersonId, seen: Seen, typed: When | None = None) -> None:
        one = seen.session
        key = f"{EXTRA}.{seen.plan}" if one is None else f"{one.id}.{one.revision}"
        kept = "" if typed is None else f".{screens.minute_of(typed.wall.time())}.{typed.minutes or 0}"
        await self._waiting.begin(person, Awaiting(WHEN, f"{seen.group.id}.{key}{kept}"))

    async def _look(self, person: PersonId, group: str, session: str, revision: int) -> Seen:
        if session == EXTRA:
            return await self._looking.guided_plan(person, group)
        return await self._looking.session(person, group, session, revision)

    async def _plan(self, person: PersonId, group: str, page: int) -> Reply:
        await self._waiting.end(person)
        return screens.plan(await self._looking.plan(person, group), page)

    async def _agenda(self, person: PersonId) -> Reply:
        found = await self._looking.agenda(person)
        if found is None:
            return Screen(text("planning-agenda-empty"), fresh=True)
        return Screen(text("planning-agenda"), document=Document(FILE_NAME, found, MEDIA_TYPE), fresh=True)
