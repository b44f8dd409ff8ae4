"""How the proof of privacy writes small things, in every table."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction


def yes(found: bool) -> str:
    """Write whether something was found."""
    return "yes" if found else "no"


def percent(part: Fraction | float) -> str:
    """Write a part of all as a percentage."""
    return f"{float(part):.0%}"


def ranges(numbers: Iterable[int]) -> str:
    """Write rising numbers shortly: ``5-7, 9``."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(str(low) if low == high else f"{low}-{high}" for low, high in found)
