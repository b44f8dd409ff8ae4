"""What the buttons mean with which a group goes to a colleague, for a while or for good."""

from __future__ import annotations

from bot.messenger.taps import Tap


class StandInTap(Tap, frozen=True, tag="gsa"):
    """Somebody is to stand in for me: in which group?"""


class StandInWhomTap(Tap, frozen=True, tag="gsb"):
    """In this group, or in all: who is it? From this page on."""

    scope: str
    page: int


class StandInDaysTap(Tap, frozen=True, tag="gsc"):
    """This colleague (0: who opens a link): until when?"""

    scope: str
    who: int


class StandInTypeTap(Tap, frozen=True, tag="gsd"):
    """Until another day: I type it."""

    scope: str
    who: int


class StandInUntilTap(Tap, frozen=True, tag="gse"):
    """Up to and including this day, such as 20261014: do it."""

    scope: str
    who: int
    day: int


class StandInEndTap(Tap, frozen=True, tag="gsf"):
    """This colleague need not stand in any more."""

    group: str
    who: int


class BriefingTap(Tap, frozen=True, tag="gsg"):
    """Tell me in a minute where this group stands."""

    group: str


class GoneTap(Tap, frozen=True, tag="gsh"):
    """A facilitator has left: who?"""


class GoneWhoTap(Tap, frozen=True, tag="gsi"):
    """This one: who takes over?"""

    old: int
    page: int


class GoneByTap(Tap, frozen=True, tag="gsj"):
    """This colleague: show what that means."""

    old: int
    new: int


class GoneYesTap(Tap, frozen=True, tag="gsk"):
    """Yes, hand all groups over."""

    old: int
    new: int


class AskPutOutTap(Tap, frozen=True, tag="gsl"):
    """Who came in by my link may not be who I meant."""

    group: str
    who: int


class PutOutTap(Tap, frozen=True, tag="gsm"):
    """Yes, put them out."""

    group: str
    who: int


class CoordinatorGoneTap(Tap, frozen=True, tag="gsn"):
    """A coordinator has left: who?"""


class CoordinatorWhoTap(Tap, frozen=True, tag="gso"):
    """This one: who takes over?"""

    old: int


class CoordinatorByTap(Tap, frozen=True, tag="gsp"):
    """This colleague: show what that means."""

    old: int
    new: int


class CoordinatorYesTap(Tap, frozen=True, tag="gsq"):
    """Yes, hand all over."""

    old: int
    new: int
