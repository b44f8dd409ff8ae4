"""Which days are off: public holidays by the `holidays` library, school holidays by the municipality's own list.

A day off is named to who plans, and skipped when they ask for it. It never cancels a session by itself.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal, TypeAlias

import msgspec

Region: TypeAlias = Literal["noord", "midden", "zuid"]
"""The three regions by which schools in the Netherlands spread their holidays."""

GOOD_FRIDAY = "Goede vrijdag"
LIBERATION_DAY = "Bevrijdingsdag"
_MAY, _FIFTH = 5, 5


class SchoolHoliday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A school holiday, as the municipality writes it down; both days belong to it."""

    name: str
    first: date
    last: date
    regions: tuple[Region, ...] = ()
    """Where it holds; empty: everywhere."""

    def __post_init__(self) -> None:
        """Refuse a holiday that ends before it begins."""
        if self.last < self.first:
            raise ValueError(f"{self.name}: last ligt voor first")


class DaysOff(msgspec.Struct, frozen=True):
    """Which days are off here.

    The defaults are the library's: Good Friday counts, and 5 May in every fifth year (2025, 2030).
    """

    region: Region | Literal[""] = ""
    """Empty: school holidays of every region count."""
    good_friday: bool = True
    liberation_day: Literal["never", "lustrum", "always"] = "lustrum"
    school: tuple[SchoolHoliday, ...] = ()

    def name(self, day: date) -> str:
        """What makes this day a day off; empty for an ordinary day."""
        return self._public(day) or self._school(day)

    def _public(self, day: date) -> str:
        if (day.month, day.day) == (_MAY, _FIFTH) and self.liberation_day != "lustrum":
            return LIBERATION_DAY if self.liberation_day == "always" else ""
        found = _public_holidays(day.year).get(day, "")
        return "" if found == GOOD_FRIDAY and not self.good_friday else found

    def _school(self, day: date) -> str:
        here = (one for one in self.school if not (self.region and one.regions) or self.region in one.regions)
        return next((one.name for one in here if one.first <= day <= one.last), "")


USUAL = DaysOff()
"""What holds where a municipality chose nothing."""


@cache
def _public_holidays(year: int) -> dict[date, str]:
    """The public holidays of one year, by their Dutch names."""
    from holidays import country_holidays  # here, because only who plans needs it: it would slow every start

    return dict(country_holidays("NL", years=year, language="nl"))
