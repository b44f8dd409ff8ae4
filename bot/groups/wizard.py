"""Shows a group in the making: one question at a time, in one message that changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import TypeAlias

from bot.civil import AMSTERDAM, to_utc
from bot.dutch import say_date
from bot.groups.drafting import Asked
from bot.groups.model import DraftStep, GroupDraft, sessions_from
from bot.groups.model_draft import COUNTS, ONCE, TIMES, series_of
from bot.groups.taps import (
    AgainTap,
    AtTap,
    ChangeTap,
    ConfirmTap,
    CountTap,
    DropTap,
    EveryTap,
    FirstTap,
    OtherTap,
    RestartTap,
)
from bot.messenger.screens import Button, Name, Screen, Text, column, text
from bot.messenger.taps import Tap

Row: TypeAlias = tuple[Button, ...]
Question: TypeAlias = Callable[[Asked], tuple[Text, tuple[Row, ...]]]

SHOWN_FIRST = 4
"""How many dates are named one by one before the last."""
_CHANGEABLE = (DraftStep.TITLE, DraftStep.FIRST, DraftStep.AT, DraftStep.EVERY, DraftStep.COUNT)


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
    return Screen(said, (*rows, (Button(text("groups-button-drop"), DropTap(draft.id)),)))


def other(asked: Asked) -> Screen:
    """The same question, without buttons: type it, like this."""
    draft = asked.draft
    return Screen(text(f"groups-type-{draft.step}"), column(Button(text("groups-button-drop"), DropTap(draft.id))))


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


def say_day(day: date) -> str:
    """A day as we say it: "di 13 okt"."""
    return say_date(to_utc(datetime.combine(day, time(12))))


def _title(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    return text("groups-ask-title"), ()


def _first(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    draft = asked.draft.id
    days = tuple(_label(say_day(day), FirstTap(draft, day.isoformat())) for day in asked.days)
    return text("groups-ask-first"), (days, _other(asked.draft, "groups-button-other-day"))


def _time(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    draft = asked.draft.id
    taps = ((say_span(at, minutes), AtTap(draft, at.hour * 60 + at.minute, minutes)) for at, minutes in TIMES)
    times = tuple(_label(words, tap) for words, tap in taps)
    return text("groups-ask-at"), (times, _other(asked.draft, "groups-button-other"))


def _every(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    choices = ((1, "groups-button-weekly"), (2, "groups-button-biweekly"), (ONCE, "groups-button-once"))
    buttons = (Button(text(key), EveryTap(asked.draft.id, weeks)) for weeks, key in choices)
    return text("groups-ask-every"), column(*buttons)


def _count(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    counts = tuple(_label(str(count), CountTap(asked.draft.id, count)) for count in COUNTS)
    return text("groups-ask-count"), (counts, _other(asked.draft, "groups-button-other"))


def _confirm(asked: Asked) -> tuple[Text, tuple[Row, ...]]:
    draft = asked.draft
    yes, change = Button(text("groups-button-confirm"), ConfirmTap(draft.id)), ChangeTap(draft.id)
    return summary(draft), column(yes, Button(text("groups-button-change"), change))


def summary(draft: GroupDraft) -> Text:
    """The whole of a finished draft: name, how many times, when."""
    series = series_of(draft)
    days = [say_date(session.starts) for session in sessions_from(series, AMSTERDAM)]
    pattern = "once" if series.count == 1 else {1: "weekly", 2: "biweekly"}.get(series.every_weeks, "other")
    dates = ", ".join(days) if len(days) <= SHOWN_FIRST + 1 else f"{', '.join(days[:SHOWN_FIRST])} … {days[-1]}"
    return text(
        "groups-ask-confirm",
        title=Name(draft.title),
        count=series.count,
        pattern=text(f"groups-pattern-{pattern}", weeks=series.every_weeks),
        times=say_span(series.at, series.minutes),
        dates=dates,
    )


def _label(words: str, tap: Tap) -> Button:
    """A button that shows a day, a time or a number."""
    return Button(text("groups-label", words=words), tap)


def _other(draft: GroupDraft, key: str) -> Row:
    return (Button(text(key), OtherTap(draft.id, draft.step)),)


_QUESTIONS: Mapping[DraftStep, Question] = {
    DraftStep.TITLE: _title,
    DraftStep.FIRST: _first,
    DraftStep.AT: _time,
    DraftStep.EVERY: _every,
    DraftStep.COUNT: _count,
    DraftStep.CONFIRM: _confirm,
}
