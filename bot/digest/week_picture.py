"""The week in one picture that reads on a phone: a row per group, by name; bands by place and shape, not by colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.checkins.model import Band, Outcome
from bot.digest.model import COLUMNS, MOST, GroupLine, Week
from bot.drawing import svg
from bot.groups.model import GroupId, Phase

Say = Callable[[str, Mapping[str, str | int]], str]
"""A text by its key, with its values."""

ROW, TOP, FOOT = 46.0, 74.0, 12.0
LEFT, LANE, RIGHT = 14.0, 176.0, 346.0
PITCH = 19.0


def week_svg(week: Week, phases: Mapping[Phase, str], say: Say) -> str:
    """Return the picture.

    Args:
        week: what to show; at most three of its concerns are numbered.
        phases: the title of each phase.
        say: the words in it.
    """
    numbers: dict[GroupId, int] = {}
    for number, concern in enumerate(week.concerns[:MOST], 1):
        numbers.setdefault(concern.group, number)
    parts = [_head(week, say)]
    for place, group in enumerate(week.groups):
        parts.append(_row(group, TOP + place * ROW, phases[group.phase], numbers.get(group.group), say))
    return svg.page(TOP + len(week.groups) * ROW + FOOT, parts, say("digest-picture-title", {"week": week.number}))


def worst(outcome: Outcome) -> Band | None:
    """Return the lowest band of an outcome: what asks for attention first; None for "too few"."""
    return min(outcome.bands.values(), key=lambda band: band.rank, default=None)


def _head(week: Week, say: Say) -> str:
    x = 96.0
    parts = [
        svg.words(LEFT, 25, say("digest-picture-title", {"week": week.number}), 16, bold=True),
        svg.words(RIGHT, 25, say("digest-picture-under", {}), 10.5, fill=svg.SOFT, at="end"),
        svg.words(LEFT, 46, say("digest-picture-lowest", {}), 9.5, fill=svg.SOFT),
    ]
    for band, key in ((Band.HIGH, "high"), (Band.MIDDLE, "middle"), (Band.LOW, "low")):
        said = say(f"digest-picture-{key}", {})
        parts += [svg.mark(band, x, 42.7), svg.words(x + 9, 46, said, 9.5, fill=svg.SOFT)]
        x += 9 + svg.width(said, 9.5) + 13
    few = say("digest-picture-few", {})
    parts += [svg.gap(x + 1, 42.7), svg.words(x + 9, 46, few, 9.5, fill=svg.SOFT)]
    parts += [
        svg.words(LANE + (COLUMNS - 1) * PITCH / 2, 66, say("digest-picture-times", {}), 9, fill=svg.SOFT, at="middle"),
        svg.words(RIGHT, 66, say("digest-picture-came", {}), 9, fill=svg.SOFT, at="end"),
    ]
    return "".join(parts)


def _row(group: GroupLine, top: float, phase: str, number: int | None, say: Say) -> str:
    middle = top + ROW / 2
    indent = 20.0 if number is not None else 0.0
    room = LANE - 14 - LEFT - indent
    parts = [
        svg.line(LEFT, top, RIGHT, top, svg.HAIR),
        svg.words(LEFT + indent, middle - 2, svg.fitted(group.title, 12.5, room, bold=True), 12.5, bold=True),
        svg.words(LEFT + indent, middle + 13, svg.fitted(phase, 10.5, room), 10.5, fill=svg.SOFT),
    ]
    if number is not None:
        parts.append(svg.badge(LEFT + 7.5, middle - 1, number))
    xs = [LANE + place * PITCH for place in range(COLUMNS)]
    values: list[Band | None] = [worst(one) for one in group.outcomes]
    used = xs[COLUMNS - len(values) :]
    if not values:
        none = say("digest-picture-none", {})
        parts.append(svg.words(xs[0] - 7, middle + 3.5, none, 9.5, fill=svg.FAINT))
        return "".join([*parts, _came(group, middle, say)])
    parts.append(svg.rails(xs[0] - 7, xs[-1] + 7, middle))
    parts += [svg.gap(x, middle) for x, band in zip(used, values, strict=True) if band is None]
    parts.append(svg.lane(values, used, middle))
    return "".join([*parts, _came(group, middle, say)])


def _came(group: GroupLine, middle: float, say: Say) -> str:
    """How many came last time, in figures and as a bar."""
    if group.came is None:
        return svg.words(RIGHT, middle + 4, "–", 11, fill=svg.FAINT, at="end")
    present, members = group.came.present, group.came.members
    said = say("digest-picture-of", {"present": present, "members": members})
    share = min(1.0, present / members) if members else 0.0
    wide = 42.0
    return "".join(
        [
            svg.words(RIGHT, middle + 1, said, 11.5, bold=True, at="end"),
            svg.box(RIGHT - wide, middle + 7, wide, 5, svg.HAIR, 2.5),
            svg.box(RIGHT - wide, middle + 7, wide * share, 5, svg.SOFT, 2.5),
        ]
    )
