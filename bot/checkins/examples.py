"""Four groups that were worked out by hand, to hold the estimate against.

They were made with the same figures as ``content/estimate.toml`` but with exact means, and before the rule about
politeness; so the last one shows what that rule is for. Where bands cannot say the same, a session tells why and what
they say instead. They show that the arithmetic does what it says, not that it
is true of groups: examples and figures come from the same hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.checkins.estimate import ESTIMABLE, Event, Observation
from bot.checkins.model import Band
from bot.checkins.publication import band_of_sum
from bot.groups.model import Phase

MEASURES = ("veiligheid", "erbij horen", "nut", "inbreng")
_LETTERS = dict(zip("KCOPA", ESTIMABLE, strict=True))
_MEMBERS = 10


@dataclass(frozen=True, slots=True)
class Differs:
    """Why bands cannot say what was found by hand, and the chances that they give instead."""

    why: str
    chances: tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Worked:
    """One session: four means, the tension, the phase a facilitator saw, and the chances found by hand."""

    means: tuple[float, float, float, float]
    tension: int | None
    saw: str
    chances: tuple[float, float, float, float, float]
    newcomer: bool = False
    differs: Differs | None = None

    @property
    def by_hand(self) -> Phase:
        """The most likely phase as found by hand."""
        return ESTIMABLE[self.chances.index(max(self.chances))]


@dataclass(frozen=True, slots=True)
class Example:
    """A group's sessions, and how many there are if that is known."""

    name: str
    sessions: tuple[Worked, ...]
    planned: int | None = None

    def observations(self) -> list[Observation]:
        """The sessions as we would know them: with bands in the place of means."""
        return [self._observation(place) for place in range(len(self.sessions))]

    def _observation(self, place: int) -> Observation:
        worked = self.sessions[place]
        bands = {measures: band_for(mean) for measures, mean in zip(MEASURES, worked.means, strict=True)}
        return Observation(
            number=place + 1,
            left=None if self.planned is None else self.planned - place - 1,
            members=_MEMBERS,
            bands=bands,
            all_high=set(bands.values()) == {Band.HIGH},
            tension=() if worked.tension is None else (worked.tension,),
            seen_as=(_LETTERS[worked.saw],) if worked.saw else (),
            events=frozenset({Event.NEWCOMER}) if worked.newcomer else frozenset(),
        )


def band_for(mean: float) -> Band:
    """Return the band of answers with this mean, in tenths.

    Raises:
        ValueError: there is no such band.
    """
    band = band_of_sum(round(mean * 10), 10)
    if band is None:
        raise ValueError("ten answers always have a band")
    return band


_TIE = Differs(
    "nearly a tie by hand, that a mean just under high tipped; for a band any mean in the middle is the same",
    (0.49, 0.03, 0.46, 0.02, 0.00),
)
_JUST_MIDDLE = Differs(
    "three means lie on the cut: a middle band, so less low than by hand, and no facilitator to say more",
    (0.40, 0.39, 0.19, 0.02, 0.00),
)
_ALMOST_HIGH = Differs(
    "means just under high, which a middle band cannot tell; the same phase, less surely",
    (0.29, 0.31, 0.35, 0.06, 0.00),
)
_POLITE = Differs(
    "by hand without the rule about politeness; and for a band 4.8 is no more than high",
    (0.80, 0.00, 0.12, 0.08, 0.00),
)
_STILL_POLITE = Differs(
    "by hand without the rule about politeness; with it the hand found these figures, and bands are near",
    (0.20, 0.00, 0.59, 0.21, 0.00),
)

EXAMPLES = (
    Example(
        "A, usual course",
        (
            Worked((3.6, 3.2, 3.6, 3.1), 2, "K", (1.00, 0.00, 0.00, 0.00, 0.00)),
            Worked((3.8, 3.5, 3.6, 3.3), 2, "K", (0.97, 0.01, 0.02, 0.00, 0.00)),
            Worked((3.4, 3.4, 3.3, 3.2), 4, "C", (0.04, 0.95, 0.01, 0.00, 0.00)),
            Worked((3.3, 3.4, 3.4, 3.1), 4, "C", (0.00, 0.99, 0.01, 0.00, 0.00)),
            Worked((3.8, 3.8, 3.7, 3.6), 3, "O", (0.02, 0.19, 0.78, 0.01, 0.00)),
            Worked((4.1, 4.1, 4.0, 3.9), 2, "O", (0.01, 0.00, 0.88, 0.10, 0.00)),
            Worked((4.3, 4.3, 4.3, 4.2), 2, "P", (0.00, 0.00, 0.27, 0.73, 0.00)),
            Worked((4.4, 4.3, 4.4, 4.3), 2, "P", (0.00, 0.00, 0.08, 0.92, 0.01)),
            Worked((4.2, 4.3, 4.2, 4.0), 2, "P", (0.00, 0.00, 0.05, 0.76, 0.18)),
            Worked((4.2, 4.3, 4.2, 3.9), 3, "A", (0.00, 0.00, 0.00, 0.01, 0.99)),
        ),
        planned=10,
    ),
    Example(
        "B, a newcomer at 6",
        (
            Worked((3.6, 3.2, 3.6, 3.1), 2, "K", (1.00, 0.00, 0.00, 0.00, 0.00)),
            Worked((3.8, 3.5, 3.6, 3.3), 2, "K", (0.97, 0.01, 0.02, 0.00, 0.00)),
            Worked((3.9, 3.9, 3.8, 3.6), 2, "O", (0.46, 0.02, 0.50, 0.02, 0.00), differs=_TIE),
            Worked((4.1, 4.1, 4.0, 3.9), 2, "O", (0.08, 0.00, 0.81, 0.10, 0.00)),
            Worked((4.1, 4.2, 4.0, 3.9), 2, "O", (0.02, 0.00, 0.84, 0.14, 0.00)),
            Worked((3.7, 3.6, 3.8, 3.4), 2, "", (0.27, 0.02, 0.54, 0.16, 0.00), newcomer=True),
            Worked((3.9, 3.8, 3.8, 3.6), 2, "O", (0.09, 0.01, 0.79, 0.11, 0.00)),
            Worked((4.1, 4.1, 4.0, 3.9), 2, "O", (0.02, 0.00, 0.84, 0.14, 0.00)),
        ),
    ),
    Example(
        "C, facilitators say nothing",
        (
            Worked((3.7, 3.3, 3.5, 3.2), None, "", (0.93, 0.05, 0.02, 0.00, 0.00)),
            Worked((3.8, 3.4, 3.6, 3.3), None, "", (0.64, 0.25, 0.10, 0.01, 0.00)),
            Worked((3.3, 3.2, 3.2, 3.0), None, "", (0.47, 0.44, 0.08, 0.01, 0.00)),
            Worked((3.2, 3.2, 3.2, 3.0), None, "", (0.37, 0.54, 0.09, 0.00, 0.00), differs=_JUST_MIDDLE),
            Worked((4.0, 4.0, 3.9, 3.8), None, "", (0.23, 0.25, 0.47, 0.06, 0.00), differs=_ALMOST_HIGH),
            Worked((4.2, 4.2, 4.1, 4.1), None, "", (0.09, 0.07, 0.60, 0.24, 0.00)),
        ),
    ),
    Example(
        "D, polite fives",
        (
            Worked((4.8, 4.7, 4.8, 4.6), 1, "K", (0.94, 0.00, 0.04, 0.02, 0.00)),
            Worked((4.8, 4.8, 4.8, 4.7), 1, "K", (0.65, 0.00, 0.22, 0.12, 0.00)),
            Worked((4.8, 4.8, 4.8, 4.7), 1, "K", (0.38, 0.00, 0.28, 0.35, 0.00), differs=_POLITE),
            Worked((4.9, 4.8, 4.8, 4.7), 1, "O", (0.01, 0.00, 0.38, 0.61, 0.00), differs=_STILL_POLITE),
        ),
    ),
)
