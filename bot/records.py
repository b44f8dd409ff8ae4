"""What is written together: the records of a person and of a group, made of the stories' own parts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from bot.checkins.model import Rounds
from bot.digest.notebook import Notebook
from bot.groups.model import Group, GroupDraft
from bot.groups.model_chat import Brought
from bot.guidance.toolkit import Toolkit
from bot.messenger.sending import Sending
from bot.people.model import Person
from bot.reminders.wishes import Later, Wishes


class PersonRecord(msgspec.Struct, frozen=True):
    """All that belongs to one person, written together."""

    person: Person
    draft: GroupDraft | None = None
    toolkit: Toolkit = Toolkit()
    outbox: Mapping[str, Sending] = {}
    """Messages to this person that belong to no group: a coordinator's digests."""
    notebook: Notebook = Notebook()
    guessing: datetime | None = None
    """Of an owner: when somebody last tried many links, until they were told."""
    wishes: Wishes = Wishes()
    """How they want to hear from us unasked."""
    brought: tuple[Brought, ...] = ()
    """Into which group chats they brought us, the newest last, until we are out of them."""


class GroupRecord(msgspec.Struct, frozen=True):
    """All that belongs to one group, written together: the unit of consistency."""

    group: Group
    rounds: Rounds = Rounds()
    outbox: Mapping[str, Sending] = {}
    wake_at: datetime | None = None
    """When the tick must look at this group again; None while nothing will come."""
    icebreakers: tuple[str, ...] = ()
    """Those drawn for this group in this round, the newest last."""
    absent: frozenset[str] = frozenset()
    """Who said not to come, as ``session.person``; until the session is over, and only to be counted."""
    later: Mapping[str, Later] = {}
    """Messages that their readers put off, under the message's own key."""
    calls: Mapping[str, int] = {}
    """Which message a member's check-in call became, under ``session.person``, until the outcome has been told."""
    placed: frozenset[str] = frozenset()
    """Whose outcome took the place of that message, as ``session.person``, until their next reminder says so."""
