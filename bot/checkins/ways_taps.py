"""What the buttons of the other ways to answer mean."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from bot.checkins.model import Face
from bot.checkins.taps import SKIP
from bot.checkins.ways import MOST_SLIPS, Way
from bot.messenger.taps import Tap


class WaysTap(Tap, frozen=True, tag="wm"):
    """How else can this group answer?"""

    group: str


class DoneTap(Tap, frozen=True, tag="wd"):
    """This session is over: ask how it was."""

    group: str
    session: str


class CardDoneTap(Tap, frozen=True, tag="wk"):
    """The same, under a card that stays as it is."""

    group: str
    session: str


class DoneBackTap(Tap, frozen=True, tag="wn"):
    """This session is not over after all."""

    group: str
    session: str


class WayTap(Tap, frozen=True, tag="wp"):
    """Ask the group in this way from now on."""

    group: str
    way: Way


class EveningTap(Tap, frozen=True, tag="wv"):
    """Ask this group once more in the evening from now on (1), or not (0)."""

    group: str
    again: Literal[0, 1]


class CircleTap(Tap, frozen=True, tag="wc"):
    """My phone goes round."""

    group: str


class FirstTurnTap(Tap, frozen=True, tag="wf"):
    """I am the first to hold the phone: now the check-in is opened, if it was not; ``here``: though one goes round."""

    group: str
    here: bool = False


class TurnTap(Tap, frozen=True, tag="wt"):
    """I hold the phone now; it is the turn with this number."""

    checkin: str
    turn: Annotated[int, msgspec.Meta(ge=0)]


class TurnAgainTap(Tap, frozen=True, tag="wz"):
    """I just answered, and start again; ``turn`` is the next one."""

    checkin: str
    turn: Annotated[int, msgspec.Meta(ge=0)]


class InTurnTap(Tap, frozen=True, tag="wa"):
    """This face (or skip) for this question, in this turn; the language is kept in no other place."""

    checkin: str
    turn: Annotated[int, msgspec.Meta(ge=0)]
    code: str
    face: Annotated[int, msgspec.Meta(ge=SKIP, le=int(Face.VERY))]
    language: str = ""


class TurnListenTap(Tap, frozen=True, tag="wh"):
    """I hold the phone, and would like to hear the question in this language."""

    checkin: str
    turn: Annotated[int, msgspec.Meta(ge=0)]
    language: str = ""


class TurnLanguagesTap(Tap, frozen=True, tag="wl"):
    """I hold the phone, and would rather read another language."""

    checkin: str
    turn: Annotated[int, msgspec.Meta(ge=0)]


class TurnLanguageTap(Tap, frozen=True, tag="wg"):
    """This language, until this turn is over."""

    checkin: str
    turn: Annotated[int, msgspec.Meta(ge=0)]
    language: str


class EndCircleTap(Tap, frozen=True, tag="we"):
    """Everybody had a turn; ``turn`` is the next one."""

    checkin: str
    turn: Annotated[int, msgspec.Meta(ge=0)]


class PaperTap(Tap, frozen=True, tag="wb"):
    """I have paper slips; ``anew``: another batch, in the place of what was entered."""

    group: str
    anew: bool = False


class SlipsTap(Tap, frozen=True, tag="ws"):
    """So many slips."""

    checkin: str
    slips: Annotated[int, msgspec.Meta(ge=0, le=MOST_SLIPS)]
