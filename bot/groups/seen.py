"""A group's plan as somebody sees it: before a change, when one is proposed, and when it was done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from bot.groups.model import Group, Session
from bot.groups.model_plan import plan_of
from bot.groups.preview import Preview
from bot.messenger.screens import Text
from bot.people.model import PersonId


class Fit(NamedTuple):
    """What of its messages a week has room for, for who takes part."""

    asked: bool = True
    """Whether they get the questions about the session."""
    unreminded: tuple[Session, ...] = ()
    """The sessions of that week of which they get no reminder."""
    evening: bool = True
    """Whether who did not answer gets the questions once more in the evening, each time in that week."""


ALL_FITS = Fit()


@dataclass(frozen=True, slots=True)
class Seen:
    """A group's plan as somebody sees it, with one session in the middle.

    Attributes:
        reader: who sees it.
        group: the group.
        today: which day it is where it meets.
        now: what time it is.
        guides: whether the reader may change it.
        session: the one that it is about; None for the plan as a whole.
        preview: what the change would mean, where one is only proposed.
        told: when who takes part hears of the change, or of that of later sessions; None if they hear of none.
        readers: how many of them that are.
        missed: whether they will not hear of this session from us: too soon, in hours in which we keep quiet.
        fit: what of its messages the week of a proposed session has room for.
        wrong: why it was not done.
        done: whether a change was made just now.
    """

    reader: PersonId
    group: Group
    today: date
    now: datetime
    guides: bool = True
    session: Session | None = None
    preview: Preview | None = None
    told: datetime | None = None
    readers: int = 0
    missed: bool = False
    fit: Fit = ALL_FITS
    wrong: Text | None = None
    done: bool = False

    @property
    def plan(self) -> int:
        """The revision of the whole."""
        return plan_of(self.group)

    @property
    def decides(self) -> bool:
        """Whether the reader may decide about more than one session: who only stands in may not."""
        return self.reader in self.group.lasting

    @property
    def coming(self) -> tuple[Session, ...]:
        """The sessions that have not begun, in order of time."""
        return tuple(sorted((one for one in self.group.sessions if one.starts > self.now), key=lambda one: one.starts))

    def with_wrong(self, wrong: Text) -> Seen:
        """The same, with a sentence on why it was not done."""
        return replace(self, wrong=wrong)
