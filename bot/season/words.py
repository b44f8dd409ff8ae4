"""The texts as people read them: labels to look for, and what the messages about a group mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from bot.checkins.publication import GIFTS
from bot.checkins.questions import QuestionSet
from bot.content import Content
from bot.texts import Texts

LANGUAGE = "nl"
_TAG = re.compile(r"<[^>]+>")
_HOLE = "\u0001"

Outcome = tuple[int, frozenset[tuple[str, str]]]
"""How many the group has, and (name of the question, band); (0, nothing) for "too few"."""
TOO_FEW: Outcome = (0, frozenset())


class Words:
    """Reads and finds what the bot says, by the same texts as the bot.

    Args:
        content: all that people read.
    """

    def __init__(self, content: Content) -> None:
        self._texts = Texts(content.texts)
        self.questions: QuestionSet = content.questions
        self.content = content
        self._names = {one.text: one.name for one in self.questions.all}
        self._codes = {one.text: one.code for one in self.questions.all}
        self.faces = {
            self.label("checkins-face", picture=face.picture, words=face.label): int(face.value)
            for face in self.questions.scale.faces
        }
        self._bands = {self.label(f"checkins-band-{band}"): band for band in ("low", "middle", "high")}
        self._outcomes = (
            self._pattern("checkins-outcome", "opening", "day", "members", "bands", "question"),
            self._pattern("farewell-card", "opening", "day", "members", "bands", more=True),
        )
        self._coming = tuple(
            self.label("reminders-coming", day=day, turn=turn)
            for day in ("today", "tomorrow", "soon")
            for turn in ("first", "last", "other")
        )
        self.gifts = frozenset(self.label(f"farewell-gift-{gift}") for gift in GIFTS)
        self._added = self.label("reminders-added", when=_HOLE).partition(_HOLE)[0]
        self._reached = self._pattern("farewell-goal-reached", "goal", "band")
        self._too_few = (self._pattern("checkins-outcome-too-few"), self._pattern("farewell-card-too-few", more=True))

    def label(self, key: str, **args: Any) -> str:
        """A text as it stands on a screen: without markup."""
        return _TAG.sub("", self._texts.plain(LANGUAGE, key, args)).strip()

    @property
    def asked(self) -> Collection[str]:
        """Every question to who takes part."""
        return self._names.keys()

    def question_on(self, text: str) -> str | None:
        """The question that a screen asks, if it asks one."""
        return next((question for question in self._names if question in text), None)

    def code_of(self, question: str) -> str:
        """P1, P2, P3, and P4 or P5."""
        return self._codes[question]

    def name_of(self, question: str) -> str:
        """The short name of a question."""
        return self._names[question]

    def outcome(self, bands: Mapping[str, str], members: int) -> Outcome:
        """What an outcome should say, given the band of each question."""
        if not bands:
            return TOO_FEW
        return members, frozenset((self._names[question], band) for question, band in bands.items())

    def is_reminder(self, text: str) -> bool:
        """Whether a message is the reminder of the day before, and no news of a session."""
        return text.startswith(self._coming)

    def is_extra_session(self, text: str) -> bool:
        """Whether a message is the news of an extra session, to whomever."""
        return self._added in text

    def is_outcome(self, text: str) -> bool:
        """Whether a message is an outcome, or "too few"."""
        return self.read_outcome(text) is not None

    def read_outcome(self, text: str) -> Outcome | None:
        """What an outcome says; None for words that are no outcome."""
        if any(one.match(text) for one in self._too_few):
            return TOO_FEW
        found = next((match for one in self._outcomes if (match := one.match(text))), None)
        if found is None:
            return None
        lines = [line.rpartition(": ") for line in found["bands"].split("\n")]
        goal = self._reached.search(text, found.end("bands"))
        lines += [(self.questions.goal.name, "", goal["band"])] if goal is not None else []
        return int(found["members"]), frozenset((name, self._bands.get(band, band)) for name, _, band in lines)

    def read_gifts(self, text: str) -> frozenset[str]:
        """What a message says that the group gave each other."""
        lines = set(text.split("\n"))
        return frozenset(gift for gift in self.gifts if self.label("farewell-gift-line", name=gift) in lines)

    def _pattern(self, key: str, *args: str, more: bool = False) -> re.Pattern[str]:
        """How to find what was filled in in a text; with ``more``, something may stand below it."""
        holes = {name: f"{_HOLE}{name}{_HOLE}" for name in args}
        parts = self.label(key, **holes).split(_HOLE)
        pieces = (f"(?P<{part}>.+?)" if part in holes else re.escape(part) for part in parts)
        return re.compile("".join(pieces) + (r"(?:\n\n.+)?\Z" if more else r"\Z"), re.DOTALL)
