"""The named moments: what somebody wants, in how many taps and seconds; and the stopwatch that every one is held to.

A test that tells a moment ends with ``watch.keeps("F5")``. `make moments` runs these tests and writes docs/moments.md.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

TAP = 1.5
"""Seconds a press costs, with the time to find it. A typed text is two: the keyboard, and Send."""
PRACTISED, LOW_LITERACY = 0.25, 0.5
"""Seconds a word, for staff and for who reads with difficulty."""
BOT = 0.1
"""Seconds until the bot has answered: many times what docs/benchmarks.md has for a tap."""
GLANCE = 3.0
"""Seconds to look at a picture that shows more than the words under it."""


@dataclass(frozen=True)
class Moment:
    """What somebody wants, and what it may cost.

    Attributes:
        short: why it costs more than it may; the test then holds that it does, so that no mended moment stays here.
        known: what the count leaves out, because who is there has read it before.
    """

    what: str
    taps: int
    seconds: int
    short: str = ""
    known: str = ""


_QUESTION = "the question, read before"
MOMENTS = {
    "F1": Moment("A facilitator opens the chat five minutes before the start and reads the card", 0, 30),
    "F2": Moment(
        "In the break nobody says anything: a tip for that",
        2,
        20,
        "a whole tip is about ninety words; what to do and to say is read within the time",
    ),
    "F3": Moment("A word typed wrongly finds its tip", 2, 15),
    "F4": Moment("The card has the phase wrong; it is put right with the reason", 3, 15),
    "F5": Moment("The first group ever, with ten sessions around a holiday", 12, 120),
    "F6": Moment(
        "Twelve come in, two without a phone: a code on the screen, and a way for these two",
        2,
        10,
        known="the group's screen, opened before",
    ),
    "F7": Moment("Ill: the session moves to Thursday and everybody hears it once", 4, 20),
    "F8": Moment("Looking back in full on the way to the train", 8, 60),
    "F9": Moment("The co-facilitator has answered too: both views and the largest difference", 1, 20),
    "F10": Moment("Too few answered: why there is no outcome, and what to do", 0, 10),
    "F11": Moment("A reminder at a bad moment comes back tonight", 2, 5, known="why it came, read before"),
    "F12": Moment("A substitute takes over in an hour", 4, 30),
    "P1": Moment("A participant scans the poster, chooses a language and says yes", 4, 60),
    "P2": Moment("The first check-in", 5, 90),
    "P3": Moment("A later check-in", 4, 60),
    "P4": Moment("A later check-in by listening (the first: a tap more)", 8, 110, known="what was heard"),
    "P5": Moment("A wrong face is put right", 2, 10, known=_QUESTION),
    "P6": Moment("Not wanting to answer", 1, 5),
    "P7": Moment("Who sees this?", 1, 30),
    "P8": Moment("A tap after the closing", 1, 10),
    "P9": Moment("Somebody sends a voice message, and is shown the buttons", 1, 10, known=_QUESTION),
    "P10": Moment("Wanting to talk with somebody", 3, 25),
    "P11": Moment("Wanting to stop", 3, 20),
    "P12": Moment("The group's card", 0, 20),
    "K1": Moment("A coordinator opens the digest on Monday", 0, 30),
    "K2": Moment("A quiet week", 0, 5),
    "K3": Moment("Why is this group here?", 1, 15),
    "K4": Moment("Whom to call, and what to ask", 2, 25),
    "K5": Moment("The trend for the meeting of nine o'clock", 2, 15),
    "K6": Moment("Trying to see who scored low", 2, 10),
    "K7": Moment("Trying to rank facilitators", 2, 10),
    "K8": Moment("Where do too few answer?", 2, 15),
    "K9": Moment("The report of the quarter", 3, 30),
    "K10": Moment("A new facilitator starts today", 3, 20),
    "K11": Moment("A facilitator has left", 4, 30),
    "K12": Moment(
        "A holiday is coming: two sessions out of the way, and a look at what will be sent",
        5,
        45,
        known="the list of sessions, opened before",
    ),
}
"""Every named moment, in the order of the page."""


@dataclass(frozen=True)
class Told:
    """What a moment cost in a test."""

    taps: int
    seconds: float
    test: str


TOLD: dict[str, Told] = {}
"""What the tests of this run found; of several tests of one moment, the one that cost most."""


@dataclass
class Stopwatch:
    """Counts what something costs: presses, words to read, and what is listened to or looked at.

    Args:
        pace: seconds for each word.
    """

    pace: float = PRACTISED
    taps: int = 0
    words: int = 0
    answers: int = 0
    other: float = 0.0
    """Seconds that are neither a tap nor a word."""

    @property
    def seconds(self) -> float:
        """All of it."""
        return TAP * self.taps + BOT * self.answers + self.pace * self.words + self.other

    def presses(self, taps: int = 1) -> None:
        """Press, or type and send, and get an answer."""
        self.taps += taps
        self.answers += 1

    def reads(self, text: str) -> None:
        """Read a text."""
        self.words += words_in(text)

    def keeps(self, name: str) -> None:
        """Hold the count against what the moment may cost, and note it for the page."""
        limit, test = MOMENTS[name], os.environ["PYTEST_CURRENT_TEST"].split(" ")[0].split("[")[0]
        cost = f"{name} took {self.taps} taps and {self.seconds:.1f} seconds"
        within = self.taps <= limit.taps and self.seconds <= limit.seconds
        assert within is not bool(limit.short), cost
        if name not in TOLD or self.seconds > TOLD[name].seconds:
            TOLD[name] = Told(self.taps, self.seconds, test)


def words_in(text: str) -> int:
    """How many words a reader reads."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


_HEAD = """# What each moment takes

Written by `make moments`, which tells each of these moments as a conversation with the pretend Telegram; every one is
also a test, and fails when it takes more than it may. Between brackets stands what it may take.

It is a model, not a measurement of people: {tap} s a tap (a typed text is two taps), {practised} s a word for staff,
{low} s a word for a participant who reads with difficulty, {bot} s for the bot, {glance:.0f} s to look at a picture
that says more than the words under it. All new words are counted but for what the last column names. Try it with real
people before you trust it.

| | moment | taps (at most) | seconds (at most) | | told in | not counted |
| --- | --- | --: | --: | --- | --- | --- |
"""


def write_page(path: Path) -> None:
    """Write what this run found.

    Raises:
        LookupError: a moment was not told.
    """
    if missing := MOMENTS.keys() - TOLD.keys():
        raise LookupError(f"not told: {', '.join(sorted(missing))}")
    head = _HEAD.format(tap=TAP, practised=PRACTISED, low=LOW_LITERACY, bot=BOT, glance=GLANCE)
    path.write_text(head + "".join(map(_row, MOMENTS)), encoding="utf-8")


def _row(name: str) -> str:
    moment, told = MOMENTS[name], TOLD[name]
    verdict = f"**NOT met**: {moment.short}" if moment.short else "met"
    file, _, test = told.test.partition("::")
    cost = f"{told.taps} ({moment.taps}) | {told.seconds:.1f} ({moment.seconds})"
    return f"| {name} | {moment.what} | {cost} | {verdict} | [{test}](../{file}) | {moment.known} |\n"
