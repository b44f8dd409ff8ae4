"""Shows a group in the making: one question at a time, in one message that changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TypeAlias

from bot.dutch import say_moment
from bot.groups.drafting import Asked
from bot.groups.dutch_input import WEEKDAYS
from bot.groups.model import DraftStep, GroupDraft
from bot.groups.model_draft import COUNTS, ONCE, TIMES
from bot.groups.model_limits import MOST_MESSAGES
from bot.groups.month import label, month_of, month_rows, say_day, say_month
from bot.groups.preview import Clash, DayOff, Preview
from bot.groups.taps import (
    AgainTap,
    AtTap,
    ChangeTap,
    ConfirmTap,
    CountTap,
    DraftMonthTap,
    DropTap,
    EveryTap,
    FirstTap,
    OtherTap,
    RestartTap,
    SkipTap,
)
from bot.messenger.screens import Button, Name, Screen, Text, column, text

Row: TypeAlias = tuple[Button, ...]
Question: TypeAlias = Callable[[Asked], tuple[Text, tuple[Row, ...]]]

SHOWN_FIRST = 4
"""How many dates are named one by one before the last."""
DAYS_OFF_SHOWN = 4
"""How many days off are named one by one."""
CLASHES_SHOWN = 2
_CHANGEABLE = (
    DraftStep.TITLE,
    DraftStep.FIRST,
    DraftStep.AT,
    DraftStep.EVERY,
    DraftStep.COUNT,
    DraftStep.PLACE,
)


def begin(asked: Asked) -> Screen:
    """The first question; or, with a group in the making, whether to go on with that one."""
    draft = asked.draft
    if not asked.resumed:
        return question(asked)
    go_on = Button(text("groups-button-go-on"), AgainTap(draft.id, draft.step))
    anew = Button(text("groups-button-restart"), RestartTap(draft.id))
    return Screen(text("groups-resumed", title=Name(draft.title)), column(go_on, anew))


def question(asked: Asked) -> Screen:
    """The question that is open; above it what was wrong with the last answer, if it was."""
    draft = asked.draft
    open_question, rows = _QUESTIONS[draft.step](asked)
    said = open_question if asked.wrong is None else text("groups-ask-again", wrong=asked.wrong, question=open_question)
    return Screen(said, (*rows, (_drop(draft.id),)))


def other(asked: Asked) -> Screen:
    """The same question: type it, like this; or, for a day, choose from this month."""
    draft = asked.draft
    if draft.step is DraftStep.FIRST:
        return other_day(asked, asked.today.year * 100 + asked.today.month)
    return Screen(text(f"groups-type-{draft.step}"), column(_drop(draft.id)))


def other_day(asked: Asked, month: int) -> Screen:
    """The first day: type it, like this, or choose it from a month."""
    draft, shown = asked.draft.id, month_of(month)
    rows = month_rows(
        shown,
        asked.today,
        lambda day: FirstTap(draft, day.isoformat()),
        lambda number: DraftMonthTap(draft, number),
    )
    return Screen(text("groups-type-first", month=say_month(shown)), (*rows, (_drop(draft),)))


def what_to_change(draft: str) -> Screen:
    """Which answer should be another?"""
    buttons = (Button(text(f"groups-button-change-{step}"), AgainTap(draft, step)) for step in _CHANGEABLE)
    back = Button(text("common-back"), AgainTap(draft, DraftStep.CONFIRM))
    return Screen(text("groups-change"), column(*buttons, back))


def say_clock(at: time) -> str:
    """A time of the day as on a button: "9.30"."""
    return f"{at.hour}.{at.minute:02}"


def say_span(at: time, minutes: int) -> str:
    """From and to: "9.30–11.30"; past midnight it goes on counting from 0."""
    end = at.hour * 60 + at.minute + minutes
    return f"{say_clock(at)}–{say_clock(time(end // 60 % 24, end % 60))}"


def _title(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    return text("groups-ask-title"), ()


def _first(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    draft = asked.draft.id
    days = tuple(label(say_day(day, asked.today), FirstTap(draft, day.isoformat())) for day in asked.days)
    return text("groups-ask-first"), (days, _other(asked.draft, "groups-button-other-day"))


def _time(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    draft = asked.draft.id
    taps = ((say_span(at, minutes), AtTap(draft, at.hour * 60 + at.minute, minutes)) for at, minutes in TIMES)
    times = tuple(label(words, tap) for words, tap in taps)
    return text("groups-ask-at"), (times, _other(asked.draft, "groups-button-other"))


def _every(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    choices = ((1, "groups-button-weekly"), (2, "groups-button-biweekly"), (ONCE, "groups-button-once"))
    buttons = (Button(text(key), EveryTap(asked.draft.id, weeks)) for weeks, key in choices)
    return text("groups-ask-every"), column(*buttons)


def _count(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    counts = tuple(label(str(count), CountTap(asked.draft.id, count)) for count in COUNTS)
    return text("groups-ask-count"), (counts, _other(asked.draft, "groups-button-other"))


def _place(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    return text("groups-ask-place"), ()


def _confirm(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    draft = asked.draft
    yes, change = Button(text("groups-button-confirm"), ConfirmTap(draft.id)), ChangeTap(draft.id)
    return summary(asked), column(yes, _skip(asked), Button(text("groups-button-change"), change))


def _skip(asked: Asked) -> Button | None:
    """Skip the days off, or take them back in."""
    seen = asked.preview
    if asked.draft.skips:
        return Button(text("groups-button-keep-off"), SkipTap(asked.draft.id, 0)) if seen and seen.skipped else None
    if seen is None or not seen.off:
        return None
    names = {one.name for one in seen.off}
    label = text("groups-button-skip-one", name=Name(min(names))) if len(names) == 1 else text("groups-button-skip-off")
    return Button(label, SkipTap(asked.draft.id, 1))


def summary(asked: Asked) -> Text:
    """The whole of a finished draft: name, how many times, when, where; days off and what stands in its way."""
    draft, seen = asked.draft, asked.preview or Preview(())
    days = [say_day(session.wall.date(), asked.today) for session in seen.sessions]
    dates = ", ".join(days) if len(days) <= SHOWN_FIRST + 1 else f"{', '.join(days[:SHOWN_FIRST])} … {days[-1]}"
    at = draft.at or time()
    lines = [
        text(
            "groups-ask-confirm",
            title=Name(draft.title),
            count=len(days),
            pattern=_pattern(asked),
            times=say_span(at, draft.minutes),
            dates=dates,
        )
    ]
    if draft.place:
        lines.append(text("groups-confirm-place", place=Name(draft.place)))
    today = asked.today
    off, skipped = days_off("groups-off", seen.off, today), days_off("groups-off-skipped", seen.skipped, today)
    return text("groups-lines", lines=[*lines, *off, *skipped, *clash_lines(seen, today), *crowded_line(seen)])


def crowded_line(seen: Preview) -> list[Text]:
    """That a week has more sessions than can be asked about, if one has."""
    return [text("groups-crowded", most=MOST_MESSAGES)] if seen.is_crowded else []


def days_off(key: str, found: tuple[DayOff, ...], today: date) -> list[Text]:
    """The days off, by name: "di 20 okt: herfstvakantie"; none, some, or some and the rest as a number."""
    if not found:
        return []
    named = [text("groups-off-day", day=say_day(one.day, today), name=Name(one.name)) for one in found[:DAYS_OFF_SHOWN]]
    rest = len(found) - DAYS_OFF_SHOWN
    more = [text("groups-off-more", count=rest)] if rest > 0 else []
    return [text(key, days=[*named, *more])]


def clash_lines(seen: Preview, today: date) -> list[Text]:
    """What the facilitator guides at the same time: the first of it, and how much more there is."""
    rest = len(seen.clashes) - CLASHES_SHOWN
    more = [text("groups-clash-more", count=rest)] if rest > 0 else []
    return [*(_clash(one, today) for one in seen.clashes[:CLASHES_SHOWN]), *more]


def _clash(one: Clash, today: date) -> Text:
    return text("groups-clash", title=Name(one.group.title), moment=say_moment(one.session.starts, today=today))


def _pattern(asked: Asked) -> Text:
    draft = asked.draft
    if draft.dates:
        return text("groups-pattern-dates")
    kind = "once" if draft.count == 1 else {1: "weekly", 2: "biweekly"}.get(draft.every_weeks, "other")
    pattern = text(f"groups-pattern-{kind}", weeks=draft.every_weeks)
    if not draft.weekdays:
        return pattern
    names = " en ".join(WEEKDAYS[weekday][:2] for weekday in draft.weekdays)
    return text("groups-pattern-days", pattern=pattern, days=names)


def _drop(draft: str) -> Button:
    return Button(text("groups-button-drop"), DropTap(draft))


def _other(draft: GroupDraft, key: str) -> Row:
    return (Button(text(key), OtherTap(draft.id, draft.step)),)


_QUESTIONS: Mapping[DraftStep, Question] = {
    DraftStep.TITLE: _title,
    DraftStep.FIRST: _first,
    DraftStep.AT: _time,
    DraftStep.EVERY: _every,
    DraftStep.COUNT: _count,
    DraftStep.CONFIRM: _confirm,
    DraftStep.PLACE: _place,
}
