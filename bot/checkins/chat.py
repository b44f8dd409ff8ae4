"""Talking about how a session was: with members, who tap, and with facilitators, who look back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from bot.checkins.answering import Answering
from bot.checkins.debrief_screens import (
    debrief_screen,
    intended_screen,
    intention_screen,
    numbers_screen,
    own_words_screen,
)
from bot.checkins.debriefing import Debriefs
from bot.checkins.estimate_screens import judged_screen, which_phase_screen
from bot.checkins.estimating import Estimating
from bot.checkins.listening import Listened
from bot.checkins.mirror_screens import mirror_screen
from bot.checkins.model import CheckinId
from bot.checkins.questions import QuestionSet
from bot.checkins.screens import (
    begin_button,
    closed_screen,
    listen_screen,
    not_now_screen,
    step_screen,
    who_sees_aloud_screen,
    who_sees_screen,
    withdrawn_screen,
)
from bot.checkins.taps import (
    AgainTap,
    AnswerTap,
    BeginTap,
    ChangeTap,
    DebriefTap,
    HabitTap,
    HearWhoSeesTap,
    IntendTap,
    LetBeTap,
    ListenTap,
    MirrorTap,
    NotNowTap,
    OwnWordsTap,
    PresentTap,
    VerdictTap,
    WhichPhaseTap,
    WhoSeesTap,
    WithdrawTap,
    face_of,
    phase_of,
    value_of,
)
from bot.errors import Expired
from bot.groups.model import GroupId, SessionId
from bot.messenger.hearing import Heard, Listener, OnSaid, OnTap
from bot.messenger.screens import Button, Moved, Reply, Screen, text
from bot.messenger.taps import Tap
from bot.people.model import PersonId


class CheckinsChat:
    """The talking floor of check-ins and debriefs.

    Args:
        answering: what members may do.
        debriefs: what facilitators may do.
        estimating: hears what they say to an estimate of the phase.
        questions: what we ask, and the faces to answer with.
        listened: takes away what was read aloud to a member.
    """

    def __init__(
        self,
        answering: Answering,
        debriefs: Debriefs,
        estimating: Estimating,
        questions: QuestionSet,
        listened: Listened,
    ) -> None:
        self._answering = answering
        self._debriefs = debriefs
        self._estimating = estimating
        self._questions = questions
        self._listened = listened

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to.

        Each tap of a member is repeatable, so that after a crash they are all heard again in their order; were one of
        them not, an answer could come back to life after it was withdrawn.
        """
        return (
            self._of_member(BeginTap, self.on_begin),
            self._of_member(NotNowTap, self.on_not_now),
            self._of_member(WhoSeesTap, self.on_who_sees),
            self._of_member(AnswerTap, self.on_answer),
            self._of_member(HearWhoSeesTap, self.on_hear_who_sees),
            self._of_member(ListenTap, self.on_listen),
            self._of_member(ChangeTap, self.on_change),
            self._of_member(AgainTap, self.on_again),
            self._of_member(WithdrawTap, self.on_withdraw),
            OnTap(PresentTap, self.on_present),
            OnTap(DebriefTap, self.on_debrief),
            OnTap(MirrorTap, self.on_mirror),
            OnTap(IntendTap, self.on_intend),
            OnTap(HabitTap, self.on_habit),
            OnTap(OwnWordsTap, self.on_own_words),
            OnTap(LetBeTap, self.on_let_be),
            OnTap(WhichPhaseTap, self.on_which_phase),
            OnTap(VerdictTap, self.on_verdict),
            OnSaid(self.on_said),
        )

    # members

    def _of_member(self, kind: type[Tap], handle: Callable[[Heard, Any], Awaitable[Reply]]) -> OnTap:
        """A tap of a member: once it had its effect, what was read aloud before goes."""

        async def heard_then_hushed(heard: Heard, tap: Tap) -> Reply:
            reply = await handle(heard, tap)
            await self._listened.hush(heard.person)
            return reply

        return OnTap(kind, heard_then_hushed, repeatable=True)

    async def to_questions(self, person: PersonId) -> Button | None:
        """The button to questions that are open for somebody now; None if there are none."""
        step = await self._answering.waiting(person)
        return begin_button(step.checkin) if step is not None and step.question is not None else None

    async def on_begin(self, heard: Heard, tap: BeginTap) -> Reply:
        """Ask the first question that is still open."""
        _only_private(heard)
        return step_screen(await self._answering.begin(heard.person, CheckinId(tap.checkin)), self._questions)

    async def on_not_now(self, heard: Heard, tap: NotNowTap) -> Reply:
        """Leave the person alone; nothing is kept of it."""
        _only_private(heard)
        step = await self._answering.begin(heard.person, CheckinId(tap.checkin))
        return not_now_screen(step)

    async def on_who_sees(self, heard: Heard, tap: WhoSeesTap) -> Reply:
        """Say who sees an answer."""
        _only_private(heard)
        step = await self._answering.begin(heard.person, CheckinId(tap.checkin))
        return who_sees_screen(step)

    async def on_hear_who_sees(self, heard: Heard, tap: HearWhoSeesTap) -> Reply:
        """Read aloud who sees an answer; nothing is kept of it."""
        _only_private(heard)
        await self._answering.begin(heard.person, CheckinId(tap.checkin))
        return who_sees_aloud_screen(partial(self._listened.stands, heard.person))

    async def on_answer(self, heard: Heard, tap: AnswerTap) -> Reply:
        """Keep the answer and ask on."""
        _only_private(heard)
        step = await self._answering.answer(heard.person, CheckinId(tap.checkin), tap.code, face_of(tap))
        await self._answering.stands(heard.person, step, heard.message)
        return step_screen(step, self._questions)

    async def on_listen(self, heard: Heard, tap: ListenTap) -> Reply:
        """Read a question aloud; nothing is kept of it."""
        _only_private(heard)
        step = await self._answering.question(heard.person, CheckinId(tap.checkin), tap.code)
        return listen_screen(step, self._questions, partial(self._listened.stands, heard.person))

    async def on_change(self, heard: Heard, tap: ChangeTap) -> Reply:
        """Ask again what was asked last; from there what was asked before is a tap away each."""
        _only_private(heard)
        step = await self._answering.last_asked(heard.person, CheckinId(tap.checkin))
        return step_screen(step, self._questions)

    async def on_again(self, heard: Heard, tap: AgainTap) -> Reply:
        """Ask one question again."""
        _only_private(heard)
        step = await self._answering.question(heard.person, CheckinId(tap.checkin), tap.code)
        return step_screen(step, self._questions)

    async def on_withdraw(self, heard: Heard, tap: WithdrawTap) -> Reply:
        """Take back all that was answered."""
        _only_private(heard)
        return withdrawn_screen(await self._answering.withdraw(heard.person, CheckinId(tap.checkin)))

    async def on_said(self, heard: Heard, said: str) -> Reply:
        """Show the buttons to who types or speaks while a question waits; tell who is too late. Nothing is kept."""
        if not heard.private:
            return None
        step = await self._answering.waiting(heard.person)
        if step is not None:
            moved = Moved(await self._answering.older(heard.person, step), text("checkins-below"))
            stands = partial(self._answering.shown_anew, heard.person, step)
            return replace(step_screen(step, self._questions, said=said), fresh=True, moved=moved, stands=stands)
        closed = await self._answering.told_closed(heard.person)
        return None if closed is None else closed_screen(closed)

    # facilitators

    async def on_present(self, heard: Heard, tap: PresentTap) -> Reply:
        """Show other numbers."""
        _only_private(heard)
        question = await self._debriefs.begin(heard.person, GroupId(tap.group), SessionId(tap.session))
        return numbers_screen(question, tap.around)

    async def on_debrief(self, heard: Heard, tap: DebriefTap) -> Reply:
        """Keep a facilitator's answer and ask on."""
        _only_private(heard)
        try:
            value = value_of(tap)
        except ValueError:
            raise Expired() from None
        question = await self._debriefs.answer(
            heard.person, GroupId(tap.group), SessionId(tap.session), tap.part, value
        )
        return debrief_screen(question, self._questions)

    async def on_mirror(self, heard: Heard, tap: MirrorTap) -> Reply:
        """Show the session from several sides."""
        _only_private(heard)
        mirror = await self._debriefs.mirror(heard.person, GroupId(tap.group), SessionId(tap.session))
        return mirror_screen(mirror, self._questions)

    async def on_intend(self, heard: Heard, tap: IntendTap) -> Reply:
        """Offer intentions for next time; own words may be typed at once."""
        _only_private(heard)
        group, session = GroupId(tap.group), SessionId(tap.session)
        await self._debriefs.await_intention(heard.person, group, session)
        return intention_screen(group, session)

    async def on_habit(self, heard: Heard, tap: HabitTap) -> Reply:
        """Keep an intention of the list."""
        _only_private(heard)
        return await self._intend(heard, tap.group, tap.session, tap.habit.value)

    async def on_own_words(self, heard: Heard, tap: OwnWordsTap) -> Reply:
        """Ask for an intention in own words."""
        _only_private(heard)
        group, session = GroupId(tap.group), SessionId(tap.session)
        await self._debriefs.await_intention(heard.person, group, session)
        return own_words_screen(group, session)

    async def on_let_be(self, heard: Heard, tap: LetBeTap) -> Reply:
        """No own words after all: back to the session."""
        _only_private(heard)
        mirror = await self._debriefs.let_be(heard.person, GroupId(tap.group), SessionId(tap.session))
        return mirror_screen(mirror, self._questions)

    async def on_which_phase(self, heard: Heard, tap: WhichPhaseTap) -> Reply:
        """Ask which phase it is then."""
        _only_private(heard)
        group, session = GroupId(tap.group), SessionId(tap.session)
        return which_phase_screen(group, session, await self._estimating.choices(heard.person, group, session))

    async def on_verdict(self, heard: Heard, tap: VerdictTap) -> Reply:
        """Keep what a facilitator says to our estimate."""
        _only_private(heard)
        try:
            phase = phase_of(tap)
        except ValueError:
            raise Expired() from None
        session = SessionId(tap.session)
        judged = await self._estimating.judge(heard.person, GroupId(tap.group), session, phase, sure=tap.sure)
        return judged_screen(judged, session, phase)

    async def _intend(self, heard: Heard, group: str, session: str, words: str) -> Screen:
        return intended_screen(await self._debriefs.intend(heard.person, GroupId(group), SessionId(session), words))


def _only_private(heard: Heard) -> None:
    """Answers are given where nobody else reads."""
    if not heard.private:
        raise Expired()
