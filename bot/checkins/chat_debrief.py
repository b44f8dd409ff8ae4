"""Talking with facilitators about more than three taps: the full form, notes, the group's question, what was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.checkins.afterwards import NOTE, Afterwards
from bot.checkins.afterwards_screens import (
    back_screen,
    follow_screen,
    for_me_screen,
    note_screen,
    release_screen,
    risky_intention_screen,
    risky_note_screen,
)
from bot.checkins.debrief_screens import debrief_screen, intended_screen, later_screen, noted_screen
from bot.checkins.debriefing import AWAITING, Debriefs
from bot.checkins.questions import QuestionSet
from bot.checkins.taps import (
    ANY,
    AskBackTap,
    BackTap,
    DoneTap,
    DropNoteTap,
    FinishTap,
    FollowTap,
    ForMeTap,
    FullTap,
    HowAmITap,
    KeepIntentionTap,
    KeepNoteTap,
    LaterTap,
    NoteTap,
    ReleaseNotTap,
    ReleaseTap,
    SeenTap,
)
from bot.errors import Expired
from bot.groups.model import GroupId, SessionId
from bot.messenger.hearing import Heard, Listener, OnTap, OnTyped
from bot.messenger.screens import Reply
from bot.people.revealing import Revealing
from bot.people.revealing_screens import shown_words


class DebriefChat:
    """The talking floor of facilitators who look back at leisure.

    Args:
        debriefs: what facilitators answer.
        afterwards: what they add.
        questions: what we ask.
    """

    def __init__(self, debriefs: Debriefs, afterwards: Afterwards, questions: QuestionSet) -> None:
        self._debriefs = debriefs
        self._afterwards = afterwards
        self._questions = questions

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to."""
        return (
            OnTap(FullTap, self.on_full),
            OnTap(SeenTap, self.on_seen),
            OnTap(FinishTap, self.on_finish),
            OnTap(LaterTap, self.on_later),
            OnTap(ForMeTap, self.on_for_me),
            OnTap(HowAmITap, self.on_how_am_i),
            OnTap(NoteTap, self.on_note),
            OnTap(DropNoteTap, self.on_drop_note),
            OnTap(KeepNoteTap, self.on_keep_note),
            OnTap(KeepIntentionTap, self.on_keep_intention),
            OnTap(BackTap, self.on_back),
            OnTap(AskBackTap, self.on_ask_back),
            OnTap(FollowTap, self.on_follow),
            OnTap(DoneTap, self.on_done),
            OnTap(ReleaseTap, self.on_release),
            OnTap(ReleaseNotTap, self.on_release_not),
            OnTyped(NOTE, self.on_note_typed),
            OnTyped(AWAITING, self.on_intention),
        )

    # the full form

    async def on_full(self, heard: Heard, tap: FullTap) -> Reply:
        """Go on in the full form."""
        about = _about(heard, tap)
        return debrief_screen(await self._debriefs.in_full(heard.person, *about), self._questions)

    async def on_seen(self, heard: Heard, tap: SeenTap) -> Reply:
        """Name a behaviour, or take it back."""
        about = _about(heard, tap)
        if all(one.code != tap.code for one in self._questions.behaviours):
            raise Expired()
        question = await self._debriefs.sees(heard.person, *about, tap.code, on=bool(tap.on))
        return debrief_screen(question, self._questions)

    async def on_finish(self, heard: Heard, tap: FinishTap) -> Reply:
        """Leave it at this."""
        about = _about(heard, tap)
        return debrief_screen(await self._debriefs.finish(heard.person, *about), self._questions)

    async def on_later(self, heard: Heard, tap: LaterTap) -> Reply:
        """Ask again later today."""
        about = _about(heard, tap)
        return later_screen(*await self._debriefs.later(heard.person, *about))

    # for their own eyes

    async def on_for_me(self, heard: Heard, tap: ForMeTap) -> Reply:
        """Show what is for their own eyes."""
        return await self._for_me(heard, *_about(heard, tap))

    async def on_how_am_i(self, heard: Heard, tap: HowAmITap) -> Reply:
        """Ask how they are themselves."""
        about = _about(heard, tap)
        return debrief_screen(await self._debriefs.private(heard.person, *about), self._questions)

    async def on_note(self, heard: Heard, tap: NoteTap) -> Reply:
        """Ask for a note."""
        about = _about(heard, tap)
        await self._afterwards.await_note(heard.person, *about)
        return note_screen(*about)

    async def on_drop_note(self, heard: Heard, tap: DropNoteTap) -> Reply:
        """No note after all."""
        about = _about(heard, tap)
        await self._afterwards.let_be(heard.person)
        return await self._for_me(heard, *about)

    async def on_note_typed(self, heard: Heard, said: str, about: str) -> Reply:
        """Keep a note, or warn first."""
        group, _, session = about.partition(".")
        return await self._note(heard, GroupId(group), SessionId(session), said, sure=False)

    async def on_keep_note(self, heard: Heard, tap: KeepNoteTap) -> Reply:
        """Keep the note all the same."""
        return await self._note(heard, *_about(heard, tap), _words_under(heard), sure=True)

    async def _note(self, heard: Heard, group: GroupId, session: SessionId, words: str, *, sure: bool) -> Reply:
        try:
            await self._afterwards.note(heard.person, group, session, words, sure=sure)
        except Revealing as found:
            return risky_note_screen(group, session, found)
        noted = noted_screen(await self._debriefs.stands(heard.person, group, session))
        return noted or await self._for_me(heard, group, session)

    async def _for_me(self, heard: Heard, group: GroupId, session: SessionId) -> Reply:
        own = (await self._debriefs.mirror(heard.person, group, session)).views.own
        return for_me_screen(group, session, own.note if own is not None else "")

    # an intention in own words

    async def on_intention(self, heard: Heard, said: str, about: str) -> Reply:
        """Keep an intention in own words, or warn first."""
        group, _, session = about.partition(".")
        return await self._intend(heard, GroupId(group), SessionId(session), said, sure=False)

    async def on_keep_intention(self, heard: Heard, tap: KeepIntentionTap) -> Reply:
        """Keep the intention all the same."""
        return await self._intend(heard, *_about(heard, tap), _words_under(heard), sure=True)

    async def _intend(self, heard: Heard, group: GroupId, session: SessionId, words: str, *, sure: bool) -> Reply:
        try:
            return intended_screen(await self._debriefs.intend(heard.person, group, session, words, sure=sure))
        except Revealing as found:
            return risky_intention_screen(group, session, found)

    # the group's outcome

    async def on_back(self, heard: Heard, tap: BackTap) -> Reply:
        """Show which questions may go back to the group."""
        about = _about(heard, tap)
        return back_screen(await self._afterwards.choice(heard.person, *about), self._questions)

    async def on_ask_back(self, heard: Heard, tap: AskBackTap) -> Reply:
        """Choose the question."""
        about = _about(heard, tap)
        code = None if tap.code == ANY else tap.code
        return back_screen(await self._afterwards.asks_back(heard.person, *about, code), self._questions)

    async def on_follow(self, heard: Heard, tap: FollowTap) -> Reply:
        """Show what became of an outcome."""
        about = _about(heard, tap)
        return follow_screen(await self._afterwards.follow(heard.person, *about))

    async def on_done(self, heard: Heard, tap: DoneTap) -> Reply:
        """Keep what was done with it."""
        about = _about(heard, tap)
        return follow_screen(await self._afterwards.done(heard.person, *about, tap.what))

    async def on_release(self, heard: Heard, tap: ReleaseTap) -> Reply:
        """Ask whether the group agreed; then let the coordinator see it sooner."""
        about = _about(heard, tap)
        if not tap.sure:
            return release_screen(await self._afterwards.follow(heard.person, *about))
        return follow_screen(await self._afterwards.release(heard.person, *about))

    async def on_release_not(self, heard: Heard, tap: ReleaseNotTap) -> Reply:
        """Not sooner after all."""
        return follow_screen(await self._afterwards.take_back(heard.person, *_about(heard, tap)))


class _AboutSession(Protocol):
    """A tap about a session."""

    @property
    def group(self) -> str:
        """Of which group."""
        ...

    @property
    def session(self) -> str:
        """Which session."""
        ...


def _about(heard: Heard, tap: _AboutSession) -> tuple[GroupId, SessionId]:
    """The session that a tap is about; looking back is done where nobody else reads."""
    if not heard.private:
        raise Expired()
    return GroupId(tap.group), SessionId(tap.session)


def _words_under(heard: Heard) -> str:
    """The text that the warning under the tap showed; without it there is nothing to keep."""
    words = shown_words(heard.under)
    if not words:
        raise Expired()
    return words
