"""Which days are off: the library's holidays, the municipality's choice, and its own school holidays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from bot.config import ConfigFault, read_config
from bot.daysoff import DaysOff, SchoolHoliday

NORTH = SchoolHoliday("herfstvakantie", date(2026, 10, 10), date(2026, 10, 18), ("noord",))
REST = SchoolHoliday("herfstvakantie", date(2026, 10, 17), date(2026, 10, 25), ("midden", "zuid"))
CLOSED = SchoolHoliday("dicht", date(2026, 12, 24), date(2026, 12, 24))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 3), "Goede vrijdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2027, 4, 27), "Koningsdag"),
        (date(2025, 4, 26), "Koningsdag"),
        (date(2026, 5, 5), ""),
        (date(2030, 5, 5), "Bevrijdingsdag"),
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 25), "Tweede pinksterdag"),
        (date(2026, 12, 31), ""),
    ],
)
def test_public_holidays_are_those_of_the_library(day: date, name: str) -> None:
    assert DaysOff().name(day) == name


def test_good_friday_and_the_fifth_of_may_are_the_municipalitys_choice() -> None:
    strict, free = DaysOff(good_friday=False, liberation_day="never"), DaysOff(liberation_day="always")
    assert strict.name(date(2026, 4, 3)) == ""
    assert strict.name(date(2030, 5, 5)) == ""
    assert free.name(date(2026, 5, 5)) == "Bevrijdingsdag"


@pytest.mark.parametrize(("region", "off"), [("noord", (13,)), ("midden", (20,)), ("zuid", (20,)), ("", (13, 20))])
def test_school_holidays_hold_in_their_region(region: str, off: tuple[int, ...]) -> None:
    here = msgspec.convert({"region": region}, DaysOff)
    here = msgspec.structs.replace(here, school=(NORTH, REST, CLOSED))
    assert tuple(day for day in (6, 13, 20, 27) if here.name(date(2026, 10, day))) == off
    assert here.name(date(2026, 12, 24)) == "dicht"


def test_the_configuration_says_which(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text(
        '[holidays]\nregion = "zuid"\nliberation_day = "always"\n'
        'school = [{ name = "carnaval", first = 2027-02-08, last = 2027-02-12, regions = ["zuid"] }]\n'
    )
    here = read_config(path).holidays.days_off()
    assert here.name(date(2027, 2, 9)) == "carnaval"
    assert here.name(date(2027, 5, 5)) == "Bevrijdingsdag"


@pytest.mark.parametrize(
    "line",
    [
        'region = "oost"',
        'liberation_day = "soms"',
        'school = [{ name = "x", first = 2027-02-12, last = 2027-02-08 }]',
        'school = [{ name = "x", first = 2027-02-12 }]',
    ],
)
def test_what_cannot_be_stops_the_start(line: str, tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text(f"[holidays]\n{line}\n")
    with pytest.raises(ConfigFault, match="holidays"):
        read_config(path)
