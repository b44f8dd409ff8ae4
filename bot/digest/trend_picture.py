"""One group's trend on a phone: phases as a ribbon, a lane per question, gaps as gaps, who came, what changed."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from bot.checkins.model import Band
from bot.digest.history import ChangeKind
from bot.digest.trend import COLUMNS, Trend
from bot.digest.week_picture import Say
from bot.drawing import svg
from bot.dutch import say_date
from bot.groups.model import Phase

LEFT, FIRST, RIGHT = 14.0, 112.0, 346.0
PITCH_MOST = 30.0
RIBBON, EVENTS, BELOW, LANE = 44.0, 78.0, 34.0, 43.0
"""Heights: of the ribbon of phases, of what changed below it, room for that if there is any, of each lane."""
ANSWERS, BARS = 14.0, 64.0
SHORTEST = 4
"""A phase that would be cut to less than this is told by its first letter, which is explained below it."""
_TINTS = ("#f3f4f6", "#e2e8f0", "#f3f4f6", "#e2e8f0")
_SIGNS = {ChangeKind.NEW_MEMBER: "+", ChangeKind.NEW_FACILITATOR: "±", ChangeKind.BREAK: "||"}


def trend_svg(trend: Trend, names: Mapping[str, str], phases: Mapping[Phase, str], say: Say) -> str:
    """Return the picture.

    Args:
        trend: what to show; at least one session.
        names: the short name of each question by its code; the fourth stands for all phases' own.
        phases: the title of each phase.
        say: the words in it.
    """
    pitch = min(PITCH_MOST, (RIGHT - FIRST - 8) / max(1, min(COLUMNS, len(trend.columns)) - 1))
    xs = [FIRST + 8 + place * pitch for place in range(len(trend.columns))]
    lanes = EVENTS + (BELOW if any(column.changes for column in trend.columns) else 0)
    bottom = lanes + len(names) * LANE
    parts = [
        svg.words(LEFT, 26, svg.fitted(trend.title, 16, RIGHT - LEFT, bold=True), 16, bold=True),
        _ribbon(trend, xs, pitch, phases, say),
        _events(trend, xs, say),
    ]
    for place, (code, name) in enumerate(names.items()):
        parts.append(_lane(trend, code, name, xs, lanes + place * LANE + LANE / 2))
    parts += [_answers(trend, xs, bottom + ANSWERS, say), _bars(trend, xs, bottom, say)]
    parts.append(_dates(trend, xs, bottom + BARS + 22, say))
    parts.append(_legend(bottom + BARS + 52, say))
    return svg.page(bottom + BARS + 66, parts, trend.title)


def _ribbon(trend: Trend, xs: list[float], pitch: float, phases: Mapping[Phase, str], say: Say) -> str:
    parts = []
    letters: dict[str, str] = {}
    half = pitch / 2
    for place, (phase, first, last) in enumerate(trend.ribbon()):
        left, right = xs[first] - half + 1, xs[last] + half - 1
        parts.append(svg.box(left, RIBBON, right - left, 20, _TINTS[place % len(_TINTS)], 4))
        said = svg.fitted(phases[phase], 9.5, right - left - 4)
        if len(said) <= SHORTEST:
            said = phases[phase][:1]
            letters[said] = phases[phase].lower()
        parts.append(svg.words((left + right) / 2, RIBBON + 13.7, said, 9.5, at="middle"))
    meaning = ", ".join(f"{letter} = {phase}" for letter, phase in sorted(letters.items()))
    parts.append(svg.words(RIGHT, RIBBON + 31, svg.fitted(meaning, 9, RIGHT - LEFT), 9, fill=svg.SOFT, at="end"))
    return svg.words(LEFT, RIBBON + 13.7, say("digest-trend-phase", {}), 10.5, fill=svg.SOFT) + "".join(parts)


def _events(trend: Trend, xs: list[float], say: Say) -> str:
    """A small sign over the first session after a change, with what the signs mean before it."""
    kinds = [kind for kind in ChangeKind if any(one.kind is kind for c in trend.columns for one in c.changes)]
    if not kinds:
        return ""
    parts = [svg.words(LEFT, EVENTS + 12, say("digest-trend-changes", {}), 10, fill=svg.SOFT)]
    for column, x in zip(trend.columns, xs, strict=True):
        signs = [_SIGNS[kind] for kind in kinds if any(one.kind is kind for one in column.changes)]
        if signs:
            parts.append(svg.words(x, EVENTS + 12, " ".join(signs), 12, bold=True, at="middle"))
    meaning = ", ".join(f"{_SIGNS[kind]} {say(f'digest-trend-{kind}', {})}" for kind in kinds)
    return "".join([*parts, svg.words(LEFT, EVENTS + 25, meaning, 9, fill=svg.SOFT)])


def _lane(trend: Trend, code: str, name: str, xs: list[float], middle: float) -> str:
    parts = [
        svg.words(LEFT, middle + 3.7, svg.fitted(name, 10.5, FIRST - LEFT - 6), 10.5),
        svg.rails(FIRST, xs[-1] + 8, middle),
    ]
    parts += [svg.gap(x, middle) for column, x in zip(trend.columns, xs, strict=True) if column.is_gap(code)]
    return "".join([*parts, svg.lane(trend.series(code), xs, middle, trend.joined(code))])


def _answers(trend: Trend, xs: list[float], y: float, say: Say) -> str:
    """How many answered, as we say it: five or more where there is an outcome."""
    parts = [svg.words(LEFT, y, say("digest-trend-answers", {}), 10.5)]
    five = say("digest-trend-five", {})
    for column, x in zip(trend.columns, xs, strict=True):
        there = column.outcome is not None and column.outcome.published
        parts.append(svg.words(x, y, five if there else "–", 9, fill=svg.SOFT if there else svg.FAINT, at="middle"))
    return "".join(parts)


def _bars(trend: Trend, xs: list[float], top: float, say: Say) -> str:
    most = max((column.members or 0 for column in trend.columns), default=0) or 1
    parts = [svg.words(LEFT, top + BARS - 10, say("digest-picture-came", {}).capitalize(), 10.5)]
    for column, x in zip(trend.columns, xs, strict=True):
        if column.present is None:
            parts.append(svg.words(x, top + BARS, "–", 9, fill=svg.FAINT, at="middle"))
            continue
        high = 26 * min(1.0, column.present / most)
        room = 26 * min(1.0, (column.members or 0) / most)
        parts.append(svg.box(x - 5, top + BARS - room, 10, room, svg.HAIR, 1.5))
        parts.append(svg.box(x - 5, top + BARS - high, 10, high, svg.SOFT, 1.5))
        parts.append(svg.words(x, top + BARS - room - 3, str(column.present), 9, bold=True, at="middle"))
    return "".join(parts)


def _dates(trend: Trend, xs: list[float], y: float, say: Say) -> str:
    """The number of every session, and as many dates as fit."""
    parts = [svg.words(LEFT, y - 10, say("digest-trend-times", {}), 10.5)]
    zone = ZoneInfo(trend.zone)
    end = -1.0
    for column, x in zip(trend.columns, xs, strict=True):
        parts.append(svg.words(x, y - 10, str(column.number), 9, fill=svg.SOFT, at="middle"))
        said = say_date(column.at, zone=zone).split(" ", 1)[1]
        wide = svg.width(said, 8.5)
        if x - wide / 2 > end + 6:
            parts.append(svg.words(x, y + 2, said, 8.5, fill=svg.SOFT, at="middle"))
            end = x + wide / 2
    return "".join(parts)


def _legend(y: float, say: Say) -> str:
    x = LEFT + 5
    parts = []
    for band, key in ((Band.HIGH, "high"), (Band.MIDDLE, "middle"), (Band.LOW, "low")):
        said = say(f"digest-picture-{key}", {})
        parts += [svg.mark(band, x, y - 3.3), svg.words(x + 9, y, said, 9.5, fill=svg.SOFT)]
        x += 9 + svg.width(said, 9.5) + 16
    few = say("digest-picture-too-few", {})
    return "".join([*parts, svg.gap(x + 2, y - 3.3), svg.words(x + 11, y, few, 9.5, fill=svg.SOFT)])
