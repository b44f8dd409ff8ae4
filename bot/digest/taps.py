"""What buttons under a digest mean."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.digest.notebook import Did
from bot.messenger.taps import Tap


def stamp_of(moment: datetime) -> str:
    """Return a moment as a button holds it: its seconds, in as few letters as may be."""
    return f"{int(moment.timestamp()):x}"


def moment_of(stamp: str) -> datetime:
    """Return the moment that a button holds.

    Raises:
        ValueError: it is none.
        OverflowError: it is out of all reach.
        OSError: the same, as some systems say it.
    """
    return datetime.fromtimestamp(int(stamp, 16), UTC)


class ConcernTap(Tap, tag="dw", frozen=True):
    """Why is this group here?"""

    group: str
    rule: str
    question: str
    moment: str


class MarkTap(Tap, tag="dd", frozen=True):
    """A point of the digest of that moment was handled."""

    group: str
    rule: str
    question: str
    moment: str
    did: Did


class OverviewTap(Tap, tag="da", frozen=True):
    """Show all my groups."""


class MoreTap(Tap, tag="dm", frozen=True):
    """Show all concerns that stood in the digest of that moment, not three."""

    moment: str


class TrendTap(Tap, tag="dt", frozen=True):
    """Show how one group goes, so many pages of sessions back."""

    group: str
    page: int


class TrendWordsTap(Tap, tag="dv", frozen=True):
    """The same in words."""

    group: str
    page: int


class TrendOfWhichTap(Tap, tag="dg", frozen=True):
    """Of which group? From this page of them on."""

    page: int


class PatternsTap(Tap, tag="dp", frozen=True):
    """What plays in several groups?"""


class FewAnswersTap(Tap, tag="df", frozen=True):
    """Where did too few people answer?"""


class WhenTap(Tap, tag="di", frozen=True):
    """When do I want my digest?"""


class DayTap(Tap, tag="dj", frozen=True):
    """On this day: 1 Monday … 6 Saturday."""

    weekday: int


class HourTap(Tap, tag="dk", frozen=True):
    """At this time, in minutes after midnight."""

    minutes: int


class FridayTap(Tap, tag="dz", frozen=True):
    """Whether I hear of my own week on Friday: 1 or 0."""

    wanted: int


class ReportTap(Tap, tag="dr", frozen=True):
    """A report, but of what period?"""


class PeriodTap(Tap, tag="ds", frozen=True):
    """A report of this period, but in what form?"""

    period: str


class FormTap(Tap, tag="du", frozen=True):
    """The report of this period in this form."""

    period: str
    form: str


class LogTap(Tap, tag="dl", frozen=True):
    """Who looked at what, from this place on."""

    page: int


class WhyLetterTap(Tap, tag="dq", frozen=True):
    """Why do I get this letter?"""

    sort: str
