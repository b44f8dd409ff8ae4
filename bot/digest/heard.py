"""Who guides a group hears first: what they were told of a point, and whether a coordinator may hear of it yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.civil import local
from bot.digest.notebook import APART, HeardOf
from bot.digest.rules import Concern, Rule, RuleKind
from bot.digest.signals import Found, subject
from bot.groups.model import GroupId
from bot.records import PersonRecord
from bot.reminders.budget import FRIDAY, wants


class Heard(StrEnum):
    """How far who guides a group knows of a point; each has a sentence of its own."""

    FIRST = "first"
    """They heard of it, and then it came back."""
    SAME = "same"
    """They heard of it, but not before it came back."""
    NOT_YET = "not-yet"
    """We did not tell them."""


@dataclass(frozen=True, slots=True)
class Guides:
    """Those who guide a group.

    Attributes:
        name: the first name of one of them; empty if nobody guides it.
        listens: whether any of them gets our Friday line.
        heard: what any of them was told, with their first names.
    """

    name: str = ""
    listens: bool = False
    heard: Mapping[str, tuple[HeardOf, str]] = field(default_factory=dict)

    def of(self, rule: Rule, concern: Concern, moment: datetime) -> tuple[HeardOf, str] | None:
        """What they were told of a point in the weeks before ``moment``, and who of them; None for nothing."""
        found = self.heard.get(heard_key(concern.group, subject(rule, concern)))
        return found if found is not None and moment - found[0].latest <= APART else None


NOBODY = Guides()


def guides_of(records: Sequence[PersonRecord], now: datetime) -> Guides:
    """Return what we know of those who guide one group, in the order in which they stand there."""
    staff = [one for one in records if one.person.staff is not None]
    if not staff:
        return NOBODY
    heard: dict[str, tuple[HeardOf, str]] = {}
    for one in staff:
        for key, told in one.notebook.heard.items():
            if key not in heard or told.first < heard[key][0].first:
                heard[key] = (told, one.person.staff.name if one.person.staff is not None else "")
    name = staff[0].person.staff.name if staff[0].person.staff is not None else ""
    return Guides(name, any(_listens(one, now) for one in staff), heard)


def may_be_told(found: Found, rule: Rule, guides: Guides, moment: datetime) -> bool:
    """Whether a coordinator may hear of this now.

    What who guides a group hears sooner, by the rule, waits until they did and it came back. Somebody who wants no
    Friday line (or is away) keeps nothing from their coordinator by that. Good news waits for nobody.
    """
    if rule.facilitator >= rule.coordinator or rule.kind is RuleKind.RISING or not guides.listens:
        return True
    return how_heard(found, rule, guides, moment) is Heard.FIRST


def how_heard(found: Found, rule: Rule, guides: Guides, moment: datetime) -> Heard:
    """How far those who guide the group know of this."""
    told = guides.of(rule, found.concern, moment)
    if told is None:
        return Heard.NOT_YET
    return Heard.FIRST if told[0].first < found.since else Heard.SAME


def heard_key(group: GroupId, about: str) -> str:
    """Return the key under which it is kept that somebody was told a subject of a group."""
    return f"{group}.{about}"


def _listens(record: PersonRecord, now: datetime) -> bool:
    """Whether they get a Friday line."""
    gets = record.person.reachable and record.notebook.friday
    return gets and wants(record.wishes, FRIDAY, local(now).date(), guides=True)
