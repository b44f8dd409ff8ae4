"""Says what each unasked message is, for the one who reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from bot.checkins.afterwards import chosen_back, done_before
from bot.checkins.afterwards_screens import done_text
from bot.checkins.debrief_screens import debrief_call_screen, intention_text
from bot.checkins.debriefing import Debriefs
from bot.checkins.farewell_screens import goodbye_screen
from bot.checkins.full_weeks import Told, told_of
from bot.checkins.mirror_screens import mirror_screen
from bot.checkins.model import MINIMUM, checkin_of
from bot.checkins.outcome_picture import Card as OutcomeCard
from bot.checkins.outcome_picture import outcome_sketch
from bot.checkins.questions import QuestionSet
from bot.checkins.retention import people_erased_at
from bot.checkins.rounds import is_last, last_intention, outcome_of
from bot.checkins.screens import outcome_card_screen, question_back_of, renewed_screen, too_few_screen
from bot.checkins.ways_screens import stray_screen
from bot.civil import QuietHours, local
from bot.clock import Clock
from bot.drawing.pictures import Pictures
from bot.dutch import say_date
from bot.guidance.model import Card
from bot.guidance.service import Guidance
from bot.messenger.screens import Name, Saying, Screen, Text, text
from bot.people.consent import Notice
from bot.people.model import PersonId
from bot.people.screens import notice_again
from bot.records import GroupRecord, PersonRecord
from bot.reminders.agreement import CARD_LINE_WORDS, card_line, chat_screen, day_before
from bot.reminders.calling import call
from bot.reminders.card import (
    Fewer,
    Turn,
    card_rows,
    goodbye_and_tip,
    phase_lines,
    phase_then,
    room_for_tip,
    turn_of,
)
from bot.reminders.model import Kind, Slot, was_called
from bot.reminders.news_screens import member_news, news_screen
from bot.reminders.screens import absent_button, why_button, with_place, with_told
from bot.reminders.taps import WhyTap
from bot.reminders.weak import weak_line
from bot.reminders.zones import days_to
from bot.reminders.zones import said as said_to
from bot.store.port import Store
from bot.texts import FALLBACK, FROM_RIGHT

_DAYS = {0: "today", 1: "tomorrow"}


LEAST_COUNTED = 3
"""From how many members on we say how many do not come: of fewer, a number would tell who."""


class Words:
    """Composes the messages.

    Args:
        store: for the open check-in, and the names of co-facilitators.
        clock: tells "today" from "tomorrow".
        guidance: chooses the tip.
        debriefs: knows what to ask a facilitator.
        questions: what we ask, and the questions that go back to the group.
        pictures: draws the group's card.
        say: says what stands in it, in a language.
        quiet: when nobody gets a message unasked.
        notice: what the privacy notice says now; how long an ended group is kept, its last card says too.
        fewer: says which card helps where fewer people came each time.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        guidance: Guidance,
        debriefs: Debriefs,
        questions: QuestionSet,
        pictures: Pictures,
        say: Callable[[str, Text], str],
        quiet: QuietHours,
        notice: Notice,
        fewer: Fewer,
    ) -> None:
        self._notice = notice
        self._fewer = fewer
        self._quiet = quiet
        self._store = store
        self._clock = clock
        self._guidance = guidance
        self._debriefs = debriefs
        self._questions = questions
        self._pictures = pictures
        self._say = say

    async def compose(
        self, slot: Slot, record: GroupRecord, reader: PersonRecord | None, told: frozenset[str] = frozenset()
    ) -> Screen | None:
        """The screen for one reader (None: the group's own chat); None when there is nothing to say after all.

        ``told`` is what was held back before and is told with this message.
        """
        if slot.kind is Kind.OUTCOME:
            screen = await self._outcome(slot, record, reader)
        elif slot.kind is Kind.AGREEMENT:
            screen = chat_screen(record, slot.session)
        elif reader is None:
            return None
        elif record.group.guides(reader.person.id):
            screen = await self._to_guide(slot, record, reader)
        else:
            screen = await self._to_member(slot, record, reader, told)
        if screen is None or reader is None:
            return screen
        guides = record.group.guides(reader.person.id)
        session = slot.session
        tap = WhyTap(slot.kind, int(guides), record.group.id, session.id, session.revision)
        return replace(screen, rows=(*screen.rows, (why_button(tap),)))

    async def _to_member(
        self, slot: Slot, record: GroupRecord, reader: PersonRecord, told: frozenset[str]
    ) -> Screen | None:
        match slot.kind:
            case Kind.DAY_BEFORE:
                absent = f"{slot.session.id}.{reader.person.id}" in record.absent
                button = absent_button(record.group.id, slot.session, absent=absent)
                said = with_told(day_before(self._day(slot, record, reader), record, slot.session), told)
                return Screen(with_place(said, slot.session), ((button,),))
            case Kind.MOVED | Kind.CANCELLED:
                return member_news(record, slot.session, reader, self._today(record), self._quiet)
            case Kind.ASK if reader.person.is_asked_anew(self._notice):
                before = None if reader.person.consent is None else reader.person.consent.told
                return notice_again(self._notice, reader.person.language, before)
            case Kind.ASK | Kind.NUDGE:
                checkin, again = checkin_of(record.group.id, slot.session.id), slot.kind is Kind.NUDGE
                return await call(self._store, checkin, reader, self._questions, self._today(record), again=again)
            case _:
                return None

    async def _to_guide(self, slot: Slot, record: GroupRecord, reader: PersonRecord) -> Screen | None:
        person = reader.person.id
        match slot.kind:
            case Kind.DAY_BEFORE | Kind.HOUR_BEFORE:
                return await self._card(slot, record, reader)
            case Kind.MOVED | Kind.CANCELLED:
                return news_screen(
                    record, slot.session, self._today(record), self._quiet, guides=True, wishes=reader.wishes
                )
            case Kind.POLLS if record.rounds.astray is not None:
                return stray_screen(record.group, slot.session, record.rounds.astray.why)
            case Kind.DEBRIEF | Kind.DEBRIEF_AGAIN:
                return await self._debrief(slot, record, person)
            case Kind.MIRROR:
                mirror = await self._debriefs.mirror(person, record.group.id, slot.session.id)
                screen = mirror_screen(mirror, self._questions)
                day = say_date(slot.session.starts, zone=ZoneInfo(record.group.zone))
                outcome = mirror.views.outcome
                silent = outcome is not None and told_of(record.rounds, outcome) is Told.NOTHING
                key = "reminders-mirror-unasked" if silent else "reminders-mirror"
                return replace(screen, text=text(key, date=day, text=screen.text))
            case _:
                return None

    def _today(self, record: GroupRecord) -> date:
        return local(self._clock.now(), ZoneInfo(record.group.zone)).date()

    def _ahead(self, slot: Slot, zone: ZoneInfo, reader: PersonRecord) -> str:
        days = days_to(slot.session.starts, zone, reader.wishes, self._clock.now())
        return "soon" if days is None else _DAYS.get(days, "soon")

    def _day(self, slot: Slot, record: GroupRecord, reader: PersonRecord) -> Text:
        """A participant's reminder: when it is, and nothing that a locked screen should not show."""
        zone = ZoneInfo(record.group.zone)
        day = self._ahead(slot, zone, reader)
        turn = turn_of(record.group, slot.session)
        when = said_to(slot.session.starts, zone, reader.wishes)
        said = text("reminders-day", day=day, turn=turn, when=when)
        return said if record.group.chat is None else text("reminders-day-chat", text=said)

    async def _outcome(self, slot: Slot, record: GroupRecord, reader: PersonRecord | None) -> Screen | None:
        """The group's card: a picture, and the same in words; too few answers is words alone.

        Our font has no Arabic letters: in a language like that it is words alone as well.
        """
        outcome = outcome_of(record, slot.session.id)
        if outcome is None:
            return None
        last = is_last(record.group, slot.session)
        goodbye = partial(
            goodbye_screen,
            outcome=outcome,
            group=record.group,
            erased=people_erased_at(record.group, self._notice.retention),
        )
        if not outcome.published:
            asked = told_of(record.rounds, outcome) is not Told.NOTHING
            asked = asked or (reader is not None and was_called(record, slot.session, reader.person.id))
            nothing = renewed_screen() if outcome.renewed else too_few_screen()
            return goodbye(nothing, asked=asked) if last else nothing
        language = FALLBACK if reader is None else reader.person.language
        chosen = chosen_back(record.rounds, outcome)
        ask = question_back_of(outcome, self._questions, slot.session.number, chosen)
        done = None if last else done_before(record.rounds, outcome)
        said = done_text(done) if done is not None else None
        screen = outcome_card_screen(outcome, record.group, ask, self._questions, said)
        card = OutcomeCard(outcome, record.group, ask, said)
        if last:
            screen, card = goodbye(screen), replace(card, ask="")
        say = partial(self._say, language)
        picture = outcome_sketch(card, screen.text, self._questions, say, from_right=language in FROM_RIGHT)
        return await self._pictures.over(screen, picture)

    async def _debrief(self, slot: Slot, record: GroupRecord, person: PersonId) -> Screen | None:
        own = record.rounds.debrief(slot.session.id, person)
        if own is not None and own.done:
            return None
        screen = debrief_call_screen(await self._debriefs.begin(person, record.group.id, slot.session.id))
        if slot.session.id not in record.rounds.too_small:
            return screen
        note = text("reminders-not-asked", minimum=MINIMUM)
        return Screen(text("reminders-card", lines=(screen.text, note)), screen.rows)

    async def _card(self, slot: Slot, record: GroupRecord, reader: PersonRecord) -> Screen:
        """The card before a session."""
        person = reader.person.id
        point = record.rounds.weak_point(record.group.phase)
        weak = None if point is None else point.question
        turn = turn_of(record.group, slot.session)
        # where fewer came each time, that goes before the weakest point, which was on the card of the day before
        looks = slot.kind is Kind.HOUR_BEFORE and turn is not Turn.LAST
        fewer = self._fewer(record, person, self._clock.now(), phase_then(slot, record)) if looks else None
        tip = fewer or await self._tip(slot, record, turn, weak)
        intention = last_intention(record, person)
        others = await self._others(slot, record, person)
        own = "" if intention is None else intention.intention
        agreed = card_line(record.group, slot.session)
        room = room_for_tip(record.group.title, tip.title, tip.say or "", own, colleagues=len(others))
        goodbye, do = goodbye_and_tip(turn, tip.do, room - CARD_LINE_WORDS * (agreed is not None))
        lines: list[Text] = [*self._headline(slot, record, reader), *phase_lines(slot, record)]
        if goodbye is not None:
            lines.append(goodbye)
        if fewer is not None:
            lines.append(text("reminders-card-fewer"))
        elif point is not None:
            lines.append(weak_line(point, self._questions))
        lines.append(text("reminders-card-try", title=tip.title, do=do))
        if tip.say:
            lines.append(text("reminders-card-say", say=tip.say))
        if intention is not None:
            lines.append(text("reminders-card-intention", intention=intention_text(intention.intention)))
        lines += [*others, *([agreed] if agreed is not None else ())]
        absent = sum(1 for key in record.absent if key.partition(".")[0] == slot.session.id)
        if absent and slot.kind is Kind.HOUR_BEFORE and len(record.group.members) >= LEAST_COUNTED:
            lines.append(text("wishes-card-absent", count=absent))
        return Screen(text("reminders-card", lines=tuple(lines)), card_rows(slot, record.group, tip))

    async def _tip(self, slot: Slot, record: GroupRecord, turn: Turn, weak: str | None) -> Card:
        """What to try: for the phase and the weakest point, but the last time for the goodbye."""
        if turn is Turn.LAST:
            return await self._guidance.farewell(slot.session.number)
        return await self._guidance.prepare(phase_then(slot, record), weak, slot.session.number)

    def _headline(self, slot: Slot, record: GroupRecord, reader: PersonRecord) -> list[Text]:
        """When it is, for a locked screen as well; and below it which group."""
        zone = ZoneInfo(record.group.zone)
        ahead = "hour"
        if slot.kind is Kind.DAY_BEFORE:
            ahead = self._ahead(slot, zone, reader)
        when = said_to(slot.session.starts, zone, reader.wishes)
        clock = said_to(slot.session.starts, zone, reader.wishes, saying=Saying.TIME)
        first = text(f"reminders-card-{ahead}", when=when, clock=clock)
        return [first, text("reminders-card-group", group=Name(record.group.title), number=slot.session.number)]

    async def _others(self, slot: Slot, record: GroupRecord, person: PersonId) -> list[Text]:
        """Who guides it too; who is on holiday then is named as such, and whom they asked to be there instead."""
        day = local(slot.session.starts, ZoneInfo(record.group.zone)).date()
        lines = []
        for one in record.group.facilitators:
            other = await self._store.person(one) if one != person else None
            if other is None or other.person.staff is None:
                continue
            key = "reminders-card-other"
            if other.wishes.is_away(day):
                mine = other.wishes.away is not None and other.wishes.away.instead == person
                key = "wishes-card-instead" if mine else "wishes-card-away"
            lines.append(Text(key, {"name": Name(other.person.staff.name)}))
        return lines
