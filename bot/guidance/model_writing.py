"""Writing a card of one's own: what is typed goes to the part that is asked, or to all that it names itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from bot.errors import Mistake
from bot.guidance.library import CardText
from bot.guidance.toolkit import CardDraft, Part
from bot.messenger.cleaning import has_hidden_signs
from bot.people.revealing import Revealing, Trace, leads_to_somebody, traces_in

LONGEST_TITLE = 60
"""Characters: a title must fit on a button (see `bot.content.wording`)."""
LONGEST_CARD = 600
"""Characters of all that is typed for a card (features.md, A02); the whole is checked as content once more."""
_FIELDS = {
    "titel": "title",
    "doe": "do",
    "zeg": "say",
    "waarom": "why",
    "let op": "watch_out",
    "minuten": "minutes",
    "mensen": "people",
    "nodig": "material",
    "stappen": "steps",
}
"""The words with which somebody can send several parts in one message."""
_LABEL = re.compile(rf"^[ \t]*\**({'|'.join(_FIELDS)})\**[ \t]*:\**", re.IGNORECASE | re.MULTILINE)
_STEP = re.compile(r"(?:^|(?<=\s))\d{1,2}[.)]\s+", re.MULTILINE)
_NEW_LINE = " ¶ "
"""Stands for a new line where a text is shown on one line."""
_NUMBERS = re.compile(r"\d+")
_NOTHING = frozenset({"niets", "niks", "geen", "-"})
_PART_FIELDS = {Part.TITLE: "title", Part.DO: "do", Part.WHY: "why", Part.WATCH_OUT: "watch_out"}
_WRITTEN = tuple(_PART_FIELDS)


def with_typed(draft: CardDraft, words: str, *, sure: bool = True) -> CardDraft:
    """Take what was typed: a part that is asked, or several parts that each begin with their name and a colon.

    Raises:
        Mistake: it cannot be kept as it is; nothing of it is.
        Revealing: it may tell who somebody is, and they are not ``sure``; its words are on one line (see `in_lines`).
    """
    changed = _with_typed(draft, words)
    traces = frozenset() if sure else _traces_of(draft.text, changed.text)
    if traces:
        raise Revealing(traces, _NEW_LINE.join(line.strip() for line in words.splitlines() if line.strip()))
    return changed


def in_lines(words: str) -> str:
    """Return a text that a warning showed on one line as it was typed."""
    return words.replace(_NEW_LINE, "\n")


def _traces_of(before: CardText, after: CardText) -> frozenset[Trace]:
    """What the parts that changed may give away; in a title only known first names count."""
    sentences = [line for line in _lines(after)[1:] if line not in _lines(before)]
    title = traces_in(after.title, running=False) if after.title != before.title else frozenset()
    return title.union(*map(traces_in, sentences))


def _lines(text: CardText) -> list[str]:
    return [text.title, text.do, text.say, text.why, text.watch_out, *text.steps, *text.material]


def _with_typed(draft: CardDraft, words: str) -> CardDraft:
    """What was typed in its place. Raises Mistake if it cannot be kept as it is."""
    named = _named(words)
    if len(named) < 2 and not (named and draft.asked in (None, Part.EXERCISE)):
        if draft.asked is None:
            raise Mistake("guidance-write-use-buttons")
        if draft.asked is Part.EXERCISE:
            raise Mistake("guidance-write-exercise-unclear")
        only = next(iter(named.values()), words) if draft.asked in _parts_named(named) else words
        named = {_PART_FIELDS[draft.asked]: only}
    text = _checked(_filled(draft.text, named))
    if draft.asked is Part.EXERCISE and not text.steps:
        raise Mistake("guidance-write-exercise-unclear")
    return msgspec.structs.replace(draft, text=text, asked=_missing(text))


def ask(draft: CardDraft, part: Part) -> CardDraft:
    """Ask one part again."""
    return msgspec.structs.replace(draft, asked=part)


def with_choice(draft: CardDraft, **chosen: str) -> CardDraft:
    """Set what is tapped: the ``place`` or the ``situation``."""
    text = msgspec.structs.replace(draft.text, **chosen)
    return msgspec.structs.replace(draft, text=text, asked=_missing(text))


def as_exercise_no_more(draft: CardDraft) -> CardDraft:
    """Take out what makes the card an exercise."""
    text = msgspec.structs.replace(draft.text, steps=(), minutes=None, group_min=None, group_max=None, material=())
    return msgspec.structs.replace(draft, text=text, asked=_missing(text))


def _missing(text: CardText) -> Part | None:
    """The first part that is still to be written."""
    return next((part for part in _WRITTEN if not getattr(text, _PART_FIELDS[part])), None)


def _parts_named(named: Mapping[str, str]) -> set[Part]:
    return {part for part, field in _PART_FIELDS.items() if field in named}


def _named(words: str) -> dict[str, str]:
    """The parts that a message names, by field; the last of the same name counts."""
    labels = list(_LABEL.finditer(words))
    ends = [*(label.start() for label in labels), len(words)][1:]
    return {
        _FIELDS[label[1].lower()]: words[label.end() : end].strip() for label, end in zip(labels, ends, strict=False)
    }


def _filled(text: CardText, named: Mapping[str, str]) -> CardText:
    """The text with these parts; numbers and steps are read.

    Raises:
        Mistake: a number cannot be read, or a part is empty.
    """
    lines = {name: _one_line(words) for name, words in named.items()}
    if not all(lines.values()):
        raise Mistake("guidance-write-empty")
    changes: dict[str, object] = {name: lines[name] for name in ("title", "do", "why", "watch_out") if name in lines}
    if "say" in lines:
        changes["say"] = lines["say"].strip("\"“”„' ")
    if "steps" in named:
        changes["steps"] = _steps(named["steps"])
    if "minutes" in lines:
        changes["minutes"] = _between(_numbers(lines["minutes"])[:1], 1, 240, "guidance-write-minutes")[0]
    if "people" in lines:
        people = _between(_numbers(lines["people"])[:2], 2, 40, "guidance-write-people")
        changes["group_min"], changes["group_max"] = min(people), max(people)
    if "material" in lines:
        changes["material"] = _material(lines["material"])
    return msgspec.structs.replace(text, **changes)


def _checked(text: CardText) -> CardText:
    """The text, if it can be kept.

    Raises:
        Mistake: empty, too long, with hidden signs, or with what leads to a person.
    """
    lines = _lines(text)
    if any(line and not any(sign.isalnum() for sign in line) for line in lines):
        raise Mistake("guidance-write-empty")
    if any(has_hidden_signs(line) for line in lines):
        raise Mistake("guidance-write-signs")
    if any(map(leads_to_somebody, lines)):
        raise Mistake("guidance-write-personal")
    if len(text.title) > LONGEST_TITLE:
        raise Mistake("guidance-write-title-long", count=len(text.title), most=LONGEST_TITLE)
    count = sum(len(line) + 1 for line in lines[1:])
    if count > LONGEST_CARD:
        raise Mistake("guidance-write-long", count=count, most=LONGEST_CARD)
    if text.steps and (text.minutes is None or text.group_min is None):
        raise Mistake("guidance-write-exercise-unclear")
    return text


def _one_line(words: str) -> str:
    return " ".join(words.replace("**", "").split())


def _steps(words: str) -> tuple[str, ...]:
    """The steps: numbered, or a line each."""
    pieces = _STEP.split(words)[1:] or words.splitlines()
    return tuple(line for line in (_one_line(piece) for piece in pieces) if line)


def _material(words: str) -> tuple[str, ...]:
    if words.casefold().strip(" .") in _NOTHING:
        return ()
    return tuple(one for one in (_one_line(piece).strip(" .") for piece in words.split(",")) if one)


def _numbers(words: str) -> list[int]:
    return [int(found) for found in _NUMBERS.findall(words)[:2]]


def _between(numbers: list[int], least: int, most: int, key: str) -> list[int]:
    """The numbers, if there are any and all lie between. Raises Mistake ``key`` if not."""
    if not numbers or not all(least <= one <= most for one in numbers):
        raise Mistake(key, least=least, most=most)
    return numbers
