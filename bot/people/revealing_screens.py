"""The warning before a free text is kept that may tell who somebody is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.messenger.screens import Button, Name, Screen, column, text
from bot.messenger.taps import Tap
from bot.people.revealing import Exposing, Revealing, Trace

_SAID = {
    Trace.NAME: "people-trace-name",
    Trace.BSN: "people-trace-bsn",
    Trace.PHONE: "people-trace-phone",
    Trace.EMAIL: "people-trace-email",
    Trace.ACCOUNT: "people-trace-account",
    Trace.BIRTH: "people-trace-birth",
    Trace.HELP: "people-trace-help",
}
_MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
"""Invisible marks that set a name apart on the screen."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done with such a text."""

    keep: Tap
    again: Tap
    drop: Tap | None = None


def warning(found: Revealing, ways: Ways) -> Screen:
    """Return what was found, the text itself as the last line, and the ways on. The text stands nowhere else.

    So keeping it all the same needs no store: the text comes back with the tap, see :func:`shown_words`.
    """
    traces = [text(_SAID[trace]) for trace in _SAID if trace in found.traces]
    exposing = isinstance(found, Exposing)
    said = text("people-exposing" if exposing else "people-revealing", traces=traces, words=Name(found.words))
    again = text("people-exposing-again" if exposing else "people-revealing-again")
    keep = text("people-exposing-keep" if exposing else "people-revealing-keep")
    return Screen(
        said,
        column(
            Button(again, ways.again),
            Button(text("people-revealing-drop"), ways.drop) if ways.drop is not None else None,
            Button(keep, ways.keep),
        ),
    )


def shown_words(under: str) -> str:
    """Return the text that a warning showed: the last line of the message under the tap, empty if it is gone."""
    lines = under.translate(_MARKS).strip().splitlines()
    return lines[-1].strip() if lines else ""
