"""A script of mishaps: which call goes wrong, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["error", "flood", "reset_before", "reset_after", "delay", "garbage"]


@dataclass(slots=True)
class Fault:
    """One planned mishap.

    Attributes:
        method: the Bot API method it meets, capitals do not matter; ``*`` is any.
        kind: ``error`` answers an error; ``flood`` a 429; ``reset_before`` drops the connection with
            nothing done; ``reset_after`` does all and drops it; ``delay`` waits first; ``garbage`` does
            all and answers no JSON.
        nth: the first matching call it meets, counted from 1 from when it was planned.
        times: how many calls in a row it meets.
        error_code: for ``error``; also the HTTP status of ``garbage``.
        description: the error's text; by default one that goes with the code.
        delivered: for ``error``: the call is carried out all the same (a 502 after delivery).
        retry_after: seconds, for ``flood``.
        seconds: for ``delay``, by the event loop's clock.
        body: what ``garbage`` answers.
        chat_id: only calls for this chat.
    """

    method: str
    kind: FaultKind
    nth: int = 1
    times: int = 1
    error_code: int = 502
    description: str = ""
    delivered: bool = False
    retry_after: int = 1
    seconds: float = 1.0
    body: str = "<html><body><h1>502 Bad Gateway</h1></body></html>"
    chat_id: int | None = None

    def meets(self, method: str, chat_id: object) -> bool:
        """Count a call if it is one of ours, and tell whether it goes wrong."""
        if self.method not in ("*", method):
            return False
        if self.chat_id is not None and str(chat_id) != str(self.chat_id):
            return False
        if self.nth > 1:
            self.nth -= 1
            return False
        self.times -= 1
        return True


class FaultScript:
    """All mishaps still to come."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def plan(self, fault: Fault) -> None:
        """Add a mishap; the method's capitals are dropped.

        Raises:
            ValueError: ``nth`` or ``times`` is below 1.
        """
        if fault.nth < 1 or fault.times < 1:
            raise ValueError("nth and times are counted from 1")
        fault.method = fault.method.lower()
        self._faults.append(fault)

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._faults.clear()

    def next_for(self, method: str, chat_id: object) -> Fault | None:
        """The mishap this call meets, if any; every matching script counts the call."""
        if not self._faults:
            return None
        hits = [fault for fault in self._faults if fault.meets(method, chat_id)]
        self._faults = [fault for fault in self._faults if fault.times > 0]
        return hits[0] if hits else None
