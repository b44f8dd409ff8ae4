"""Talking about the other ways to answer: with who guides, and with who holds their phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.checkins.circling import Circling
from bot.checkins.model import CheckinId
from bot.checkins.polling import Polling
from bot.checkins.questions import QuestionSet
from bot.checkins.room import Rooms
from bot.checkins.slips import AWAITING, PaperSlips
from bot.checkins.taps import SKIP
from bot.checkins.ways_screens import (
    chosen_screen,
    circle_screen,
    done_screen,
    ended_screen,
    evening_screen,
    room_screen,
    slips_screen,
    turn_aloud_screen,
    turn_languages_screen,
    turn_screen,
    under_way_screen,
)
from bot.checkins.ways_taps import (
    CardDoneTap,
    CircleTap,
    DoneBackTap,
    DoneTap,
    EndCircleTap,
    EveningTap,
    FirstTurnTap,
    InTurnTap,
    PaperTap,
    SlipsTap,
    TurnAgainTap,
    TurnLanguagesTap,
    TurnLanguageTap,
    TurnListenTap,
    TurnTap,
    WaysTap,
    WayTap,
)
from bot.messenger.hearing import Heard, Listener, OnTap, OnTyped
from bot.messenger.screens import Reply


class WaysChat:
    """The talking floor of circle, paper and polls; all of it in a facilitator's own chat.

    Args:
        rooms: what a group can choose.
        circling: one phone goes round.
        slips: paper slips.
        polling: asks in the group's own chat.
        questions: what we ask, and the faces to answer with.
        languages: those in which who holds the phone can read.
    """

    def __init__(
        self,
        rooms: Rooms,
        circling: Circling,
        slips: PaperSlips,
        polling: Polling,
        questions: QuestionSet,
        languages: Sequence[str],
    ) -> None:
        self._rooms = rooms
        self._circling = circling
        self._slips = slips
        self._polling = polling
        self._questions = questions
        self._languages = languages

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to; no number is kept of what is tapped while the phone goes round."""
        return (
            OnTap(WaysTap, self.on_ways),
            OnTap(DoneTap, self.on_done),
            OnTap(CardDoneTap, self.on_card_done),
            OnTap(DoneBackTap, self.on_done_back),
            OnTap(WayTap, self.on_way),
            OnTap(EveningTap, self.on_evening),
            OnTap(CircleTap, self.on_circle),
            OnTap(FirstTurnTap, self.on_first),
            OnTap(TurnTap, self.on_turn, repeatable=True),
            OnTap(TurnAgainTap, self.on_turn_again, repeatable=True),
            OnTap(InTurnTap, self.on_in_turn, repeatable=True),
            OnTap(TurnListenTap, self.on_turn_listen, repeatable=True),
            OnTap(TurnLanguagesTap, self.on_turn_languages, repeatable=True),
            OnTap(TurnLanguageTap, self.on_turn_language, repeatable=True),
            OnTap(EndCircleTap, self.on_end),
            OnTap(PaperTap, self.on_paper),
            OnTap(SlipsTap, self.on_slips),
            OnTyped(AWAITING, self.on_numbers),
        )

    async def on_ways(self, heard: Heard, tap: WaysTap) -> Reply:
        """Show what can be chosen; numbers that were awaited are no longer."""
        await self._slips.let_be(heard.alone())
        return room_screen(await self._rooms.room(heard.alone(), tap.group))

    async def on_done(self, heard: Heard, tap: DoneTap) -> Reply:
        """Ask in a minute how the session was."""
        return done_screen(await self._rooms.done(heard.alone(), tap.group, tap.session))

    async def on_card_done(self, heard: Heard, tap: CardDoneTap) -> Reply:
        """The same, below the card."""
        ended = await self._rooms.done(heard.alone(), tap.group, tap.session)
        return replace(done_screen(ended), fresh=True)

    async def on_done_back(self, heard: Heard, tap: DoneBackTap) -> Reply:
        """Ask after the planned end, as usual."""
        return done_screen(await self._rooms.done_back(heard.alone(), tap.group, tap.session))

    async def on_way(self, heard: Heard, tap: WayTap) -> Reply:
        """Ask in this way from now on."""
        await self._polling.choose(heard.alone(), tap.group, tap.way)
        return chosen_screen(await self._rooms.room(heard.person, tap.group))

    async def on_evening(self, heard: Heard, tap: EveningTap) -> Reply:
        """Ask once more in the evening from now on, or not."""
        return evening_screen(await self._rooms.ask_again(heard.alone(), tap.group, bool(tap.again)))

    async def on_circle(self, heard: Heard, tap: CircleTap) -> Reply:
        """What it means that the phone goes round."""
        return circle_screen(await self._circling.look(heard.alone(), tap.group))

    async def on_first(self, heard: Heard, tap: FirstTurnTap) -> Reply:
        """The first person holds the phone."""
        turn = await self._circling.start_circle(heard.alone(), tap.group, here=tap.here)
        return under_way_screen(tap.group) if turn is None else turn_screen(turn, self._questions)

    async def on_turn(self, heard: Heard, tap: TurnTap) -> Reply:
        """Somebody new holds the phone."""
        turn = await self._circling.begin_turn(heard.alone(), CheckinId(tap.checkin), tap.turn)
        return turn_screen(turn, self._questions)

    async def on_turn_again(self, heard: Heard, tap: TurnAgainTap) -> Reply:
        """Who just answered starts again."""
        turn = await self._circling.again(heard.alone(), CheckinId(tap.checkin), tap.turn)
        return turn_screen(turn, self._questions)

    async def on_in_turn(self, heard: Heard, tap: InTurnTap) -> Reply:
        """Keep an answer, and clear the screen after the last."""
        answer = None if tap.face == SKIP else tap.face
        turn = await self._circling.answer_in_turn(heard.alone(), CheckinId(tap.checkin), tap.turn, tap.code, answer)
        return turn_screen(turn, self._questions, self._known(tap.language) if turn.turn == tap.turn else "")

    async def on_turn_listen(self, heard: Heard, tap: TurnListenTap) -> Reply:
        """Read the question aloud to who holds the phone, until they go on."""
        turn = await self._circling.hear(heard.alone(), CheckinId(tap.checkin), tap.turn, heard.chat)
        if turn.question is None or turn.turn != tap.turn:
            return turn_screen(turn, self._questions)
        stands = partial(self._circling.sounds_in, turn, turn.question.code, heard.chat)
        missed = partial(self._circling.sound_missed, turn, heard.chat)
        return turn_aloud_screen(turn.question, self._questions, self._known(tap.language), stands, missed)

    async def on_turn_languages(self, heard: Heard, tap: TurnLanguagesTap) -> Reply:
        """Let who holds the phone choose a language; once their turn is over, the phone can go on."""
        turn = await self._circling.speaks(heard.alone(), CheckinId(tap.checkin), tap.turn)
        if turn.question is None:
            return turn_screen(turn, self._questions)
        return turn_languages_screen(turn, self._languages)

    async def on_turn_language(self, heard: Heard, tap: TurnLanguageTap) -> Reply:
        """Ask in this language until the turn is over; nothing is kept of it."""
        turn = await self._circling.speaks(heard.alone(), CheckinId(tap.checkin), tap.turn)
        return turn_screen(turn, self._questions, self._known(tap.language))

    def _known(self, language: str) -> str:
        """The language, if we have it: one of an older button may be gone."""
        return language if language in self._languages else ""

    async def on_end(self, heard: Heard, tap: EndCircleTap) -> Reply:
        """Everybody had a turn."""
        return ended_screen(await self._circling.end_circle(heard.alone(), CheckinId(tap.checkin), tap.turn))

    async def on_paper(self, heard: Heard, tap: PaperTap) -> Reply:
        """Begin with the slips."""
        return slips_screen(await self._slips.start_paper(heard.alone(), tap.group, anew=tap.anew), self._questions)

    async def on_slips(self, heard: Heard, tap: SlipsTap) -> Reply:
        """So many slips."""
        slips = await self._slips.say_slips(heard.alone(), CheckinId(tap.checkin), tap.slips)
        return slips_screen(slips, self._questions)

    async def on_numbers(self, heard: Heard, said: str, about: str) -> Reply:
        """Numbers were typed; words without one are for another story."""
        if not any(sign.isdigit() for sign in said) or not await self._slips.still_awaits(heard.alone(), about):
            return None
        slips = await self._slips.hear_numbers(heard.alone(), about, said)
        return slips_screen(slips, self._questions)
