"""The week in one picture that reads on a phone: a row per group, by name; bands by place and shape, not by colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from bot.checkins.model import Band, Outcome
from bot.digest.model import COLUMNS, MOST, GroupLine, Week
from bot.drawing import svg
from bot.dutch import say_date
from bot.groups.model import GroupId, Phase

Say = Callable[[str, Mapping[str, str | int]], str]
"""A text by its key, with its values."""

TOP, FOOT = 88.0, 8.0
LEFT, LANE, RIGHT = 12.0, 192.0, 350.0
PITCH = 17.0
TALLEST = 503.0
"""A chat shows a picture whole, as wide as a message, if it is no higher than this."""
ROW_LEAST, ROW_MOST = 29.0, 46.0
"""A row takes the room there is; with more than fourteen groups the picture grows beyond the screen."""
TITLE, TITLE_LEAST, SMALL = 14.0, 11.0, 11.5
"""Sizes of letters: a chat shows them at seven tenths."""


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
    high = row_height(len(week.groups))
    for place, group in enumerate(week.groups):
        parts.append(_row(group, TOP + place * high, high, phases[group.phase], numbers.get(group.group), say))
    return svg.page(TOP + len(week.groups) * high + FOOT, parts, _title(week, say))


def row_height(groups: int) -> float:
    """How high each of so many rows is."""
    return min(ROW_MOST, max(ROW_LEAST, (TALLEST - TOP - FOOT) / max(1, groups)))


def worst(outcome: Outcome | None) -> Band | None:
    """Return the lowest band about a session: what asks for attention first; None for "too few", or for no outcome."""
    if outcome is None:
        return None
    shown = (outcome.bands[code] for code in outcome.about_session if code in outcome.bands)
    return min(shown, key=lambda band: band.rank, default=None)


def _title(week: Week, say: Say) -> str:
    return say("digest-picture-title", {"day": say_date(week.until)})


def _head(week: Week, say: Say) -> str:
    parts = [
        svg.words(LEFT, 25, _title(week, say), 17, bold=True),
        svg.words(RIGHT, 25, say("digest-picture-under", {}), SMALL, fill=svg.SOFT, at="end"),
        svg.words(LEFT, 44, say("digest-picture-lowest", {}), SMALL, fill=svg.SOFT),
    ]
    x = LEFT + 5
    for band, key in ((Band.HIGH, "high"), (Band.MIDDLE, "middle"), (Band.LOW, "low")):
        said = say(f"digest-picture-{key}", {})
        parts += [svg.mark(band, x, 57), svg.words(x + 9, 61, said, SMALL, fill=svg.SOFT)]
        x += 9 + svg.width(said, SMALL) + 14
    few = say("digest-picture-few", {})
    parts += [svg.gap(x + 1, 57), svg.words(x + 9, 61, few, SMALL, fill=svg.SOFT)]
    middle = LANE + (COLUMNS - 1) * PITCH / 2
    parts += [
        svg.words(middle, 81, say("digest-picture-times", {}), 10.5, fill=svg.SOFT, at="middle"),
        svg.words(RIGHT, 81, say("digest-picture-came", {}), 10.5, fill=svg.SOFT, at="end"),
    ]
    return "".join(parts)


def _row(group: GroupLine, top: float, high: float, phase: str, number: int | None, say: Say) -> str:
    middle = top + high / 2
    indent = 20.0 if number is not None else 0.0
    room = LANE - 12 - LEFT - indent
    size = _size(group.title, room)
    parts = [
        svg.line(LEFT, top, RIGHT, top, svg.HAIR),
        svg.words(LEFT + indent, middle - 0.5, svg.fitted(group.title, size, room, bold=True), size, bold=True),
        svg.words(LEFT + indent, middle + 11, svg.fitted(phase, 11, room), 11, fill=svg.SOFT),
    ]
    if number is not None:
        parts.append(svg.badge(LEFT + 7.5, middle, number))
    xs = [LANE + place * PITCH for place in range(COLUMNS)]
    values = [worst(one) for one in group.outcomes]
    used = xs[COLUMNS - len(values) :]
    if not values:
        none = say("digest-picture-none", {})
        return "".join(
            [*parts, svg.words(xs[0] - 7, middle + 3.5, none, 10.5, fill=svg.FAINT), _came(group, middle, say)]
        )
    parts.append(svg.rails(xs[0] - 7, xs[-1] + 7, middle))
    parts += [svg.gap(x, middle) for x, one in zip(used, group.outcomes, strict=True) if one and not one.published]
    return "".join([*parts, svg.lane(values, used, middle), _came(group, middle, say)])


def _size(title: str, room: float) -> float:
    """The size at which a title fits, as far as it stays readable."""
    wide = svg.width(title, TITLE, bold=True)
    return max(TITLE_LEAST, TITLE * min(1.0, room / wide)) if wide else TITLE


def _came(group: GroupLine, middle: float, say: Say) -> str:
    """How many came last time, and when that was."""
    if group.came is None:
        return svg.words(RIGHT, middle + 4, "–", 12, fill=svg.FAINT, at="end")
    said = say("digest-picture-of", {"present": group.came.present, "members": group.came.members})
    day = say_date(group.came.held, zone=ZoneInfo(group.zone)).split(" ", 1)[1]
    return svg.words(RIGHT, middle - 0.5, said, 12.5, bold=True, at="end") + svg.words(
        RIGHT, middle + 11, day, 10.5, fill=svg.SOFT, at="end"
    )
