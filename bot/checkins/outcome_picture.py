"""The picture of a group's outcome: the same as its words, to be read at a glance, in black and white as well."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.checkins.model import Band, Outcome
from bot.checkins.questions import QuestionSet
from bot.checkins.screens import session_day
from bot.checkins.translated import back_text, name_text
from bot.drawing import svg
from bot.drawing.pictures import Sketch
from bot.groups.model import Group
from bot.messenger.screens import Text, text

Say = Callable[[Text], str]
"""Says a text in the reader's language, without markup."""

_EDGE = 20.0
_TOP = 74.0
_ROW = 40.0
_RAIL = (184.0, 258.0)
"""Where the rail of a row begins and ends: low, middle and high stand on it from left to right."""
_BIG = 1.7
_LOW = "#334155"
"""Low is no alarm here: it is something to talk about."""
_WORDS = {Band.LOW: "checkins-low", Band.MIDDLE: "checkins-middle", Band.HIGH: "checkins-high"}
_ASK = 14.0
_LINE = 20.0


@dataclass(frozen=True, slots=True)
class Card:
    """What is drawn.

    Attributes:
        outcome: a published outcome.
        group: whose it is.
        ask: the question that goes back to the group, as the content has it; empty after its last session.
        done: what was done with the outcome before; None when nobody said so.
    """

    outcome: Outcome
    group: Group
    ask: str
    done: Text | None


class _Paper:
    """Where things stand, counted from the side on which the language begins.

    Args:
        from_right: whether that is the right; then low, middle and high go to the left as well.
    """

    def __init__(self, *, from_right: bool) -> None:
        self._from_right = from_right

    def x(self, inward: float) -> float:
        """The place so far in."""
        return svg.WIDTH - inward if self._from_right else inward

    def words(self, inward: float, y: float, said: str, size: float, *, bold: bool = False, fill: str = svg.INK) -> str:
        """Words that begin so far in."""
        put = svg.words_from_right if self._from_right else svg.words
        return put(self.x(inward), y, said, size, bold=bold, fill=fill)


def outcome_sketch(card: Card, caption: Text, questions: QuestionSet, say: Say, *, from_right: bool = False) -> Sketch:
    """Return the picture; its text for who cannot see it is the caption, which says the same.

    Args:
        card: what is drawn.
        caption: the same in words.
        questions: what we ask.
        say: says a text in the reader's language.
        from_right: whether that language is written from right to left.
    """
    paper = _Paper(from_right=from_right)
    names = {one.code: say(name_text(one)) for one in questions.known(card.outcome.phase)}
    title = say(text("checkins-picture-title", date=session_day(card.outcome, card.group)))
    who = say(text("checkins-picture-who", members=card.outcome.members))
    ask = say(text("checkins-plain", words=back_text(card.ask, card.outcome.phase, questions)))
    parts = [
        paper.words(_EDGE, 34, title, 19, bold=True),
        paper.words(_EDGE, 55, who, 13, fill=svg.SOFT),
    ]
    shown = [code for code in card.outcome.questions if code in card.outcome.bands]
    for place, code in enumerate(shown):
        band = card.outcome.bands[code]
        parts.append(_row(paper, _TOP + _ROW * (place + 0.5), names.get(code, code), band, say(Text(_WORDS[band]))))
    y = _TOP + _ROW * len(shown) + 8
    if ask or card.done is not None:
        parts.append(svg.line(_EDGE, y, svg.WIDTH - _EDGE, y))
    if ask:
        y += 24
        parts.append(paper.words(_EDGE, y, say(text("checkins-picture-ask")), _ASK, bold=True))
    for line in wrapped(ask, _ASK, svg.WIDTH - 2 * _EDGE):
        y += _LINE
        parts.append(paper.words(_EDGE, y, line, _ASK))
    if card.done is not None:
        y += _LINE + 4
        parts.append(paper.words(_EDGE, y, say(card.done), 12, fill=svg.SOFT))
    return Sketch(svg.page(y + 18, parts, title), caption)


def wrapped(said: str, size: float, room: float) -> list[str]:
    """Return the words in lines that fit in ``room``."""
    lines: list[str] = []
    for word in said.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and svg.width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _row(paper: _Paper, y: float, name: str, band: Band, word: str) -> str:
    near, far = _RAIL
    places = [paper.x(near + (far - near) * one.rank / 2) for one in Band]
    parts: Iterable[str] = (
        paper.words(_EDGE, y + 5, svg.fitted(name, 15, near - _EDGE - 16), 15),
        svg.line(paper.x(near), y, paper.x(far), y, svg.FAINT, 1.5),
        *(
            f'<circle cx="{x:g}" cy="{y:g}" r="3" fill="#ffffff" stroke="{svg.FAINT}" stroke-width="1.5"/>'
            for x in places
        ),
        f'<g transform="translate({places[band.rank]:g} {y:g}) scale({_BIG})">{svg.mark(band, 0, 0, _LOW)}</g>',
        paper.words(far + 17, y + 5, word, 15, bold=True),
    )
    return "".join(parts)
