"""What a program that hosts the simulator may add to its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that will happen of itself.

    Attributes:
        at: an aware moment.
        what: a few plain words, such as "de check-in sluit".
    """

    at: datetime
    what: str


@dataclass(frozen=True, slots=True)
class Phone:
    """One phone on the page; ``label`` and ``role`` are shown above it."""

    person_id: int
    label: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the page shows; ``ready`` is false while the host is still setting it up."""

    title: str
    intro: str
    phones: Sequence[Phone] = field(default_factory=tuple)
    ready: bool = True


class Host(Protocol):
    """A program that runs a bot beside the simulator and knows what comes next."""

    async def next_moment(self) -> Moment | None:
        """The next thing that will happen of itself, if anything will."""

    async def settle(self) -> list[str]:
        """Called after the clock moved: let the bot do all that is due, and tell it in plain sentences."""

    def scene(self) -> Scene:
        """The phones to show, and the words above them."""
