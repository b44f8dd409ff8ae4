"""All that we keep of one person, gathered for their own eyes; nothing of anybody else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.people.erasure import is_to
from bot.people.model import Invitation, Person, PersonId, Role
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store


@dataclass(frozen=True, slots=True)
class MyGroup:
    """What we keep of the person in one group.

    Attributes:
        title: the group's name.
        part: what they are to it; None if they only appear in what happened earlier.
        since: when they joined, for a participant.
        phases: when they set its phase.
        debriefs: how many debriefs of it stand on their name.
        messages: how many messages to them we still know of.
        absent: how many sessions they said not to come to.
        later: how many messages they put off.
        calls: of how many check-ins we know in which message they were asked.
        until: until when they stand in for somebody, or somebody for them.
        agreements: how many versions of its agreement they wrote down.
    """

    title: str
    part: Part | None
    since: datetime | None
    phases: tuple[datetime, ...]
    debriefs: int
    messages: int
    absent: int
    later: int
    calls: int
    until: datetime | None
    agreements: int


@dataclass(frozen=True, slots=True)
class MyPost:
    """How the person gets messages.

    Attributes:
        frequency: all, less or needed.
        muted: how many sorts they turned off.
        away: the last day of their holiday, if they said one.
        instead: whether they named somebody for that time.
        spent: how many messages we know they got, or were to get, in one week.
        held: whether we still have to tell them that something was held back.
        zone: their own time zone, if they chose one.
        called: whether we know when they first got questions.
    """

    frequency: str
    muted: int
    away: date | None
    instead: bool
    spent: int
    held: bool
    zone: str
    called: bool


@dataclass(frozen=True, slots=True)
class MyData:
    """All that we keep of one person.

    Answers to an open check-in are not here on purpose: they stand under no name, and whoever holds somebody
    else's phone should not read them either.

    Attributes:
        person: their own record.
        groups: every group that knows them.
        draft: the name of a group they are making; empty if none.
        favourites: cards they kept.
        seen: how many cards we remember that they saw.
        votes: of how many cards they said whether it helped.
        proposals: the titles of the cards they wrote, the one in the making included.
        invitations: those they made.
        messages: messages to them outside any group that we still know of.
        wants_to_talk: the names of colleagues whom they asked to talk, and who did not take it up yet.
        is_asked: how many participants wait to talk with them.
        post: how they get messages.
        waits: for which role an owner is still to say that it is them.
        brought: into how many group chats we know that they brought us.
    """

    person: Person
    groups: tuple[MyGroup, ...]
    draft: str
    favourites: tuple[str, ...]
    seen: int
    votes: int
    proposals: tuple[str, ...]
    invitations: tuple[Invitation, ...]
    messages: int
    wants_to_talk: tuple[str, ...]
    is_asked: int
    post: MyPost
    waits: tuple[Role, ...]
    brought: int


async def gather(store: Store, number: PersonId) -> MyData | None:
    """Gather what we keep of the person with this number; None for nothing.

    Looks through all groups for staff, because a group's history may name them long after they left it; somebody
    who only took part leaves no trace in a group they left.
    """
    waits = tuple(one.role for one in await store.invitations_of(None) if one.waits and one.used_by == number)
    record = await store.person(number)
    if record is None and not waits:
        return None
    record = record or PersonRecord(Person(number))
    person = record.person
    parts = {tie.group: tie.part for tie in await store.ties(person.id)}
    groups = await store.all_groups() if person.staff else tuple(parts)
    mine: list[MyGroup] = []
    invitations = list(await store.invitations_of(None, person.id))
    for group in groups:
        invitations += await store.invitations_of(group, person.id)
        kept = await store.group(group)
        found = None if kept is None else _in_group(kept, person.id, parts.get(group))
        mine += [] if found is None else [found]
    talks = [talk for one in await store.talks() if (talk := await store.talk(one)) is not None]
    asked = [await store.person(talk.to) for talk in talks if talk.asker == person.id]
    return MyData(
        person=person,
        groups=tuple(mine),
        draft="" if record.draft is None else record.draft.title,
        favourites=record.toolkit.favourites,
        seen=len(record.toolkit.seen),
        votes=len(record.toolkit.votes),
        proposals=(*(one.title for one in (await store.library()).of(person.id)), *_in_the_making(record)),
        invitations=tuple(invitations),
        messages=len(record.outbox),
        wants_to_talk=tuple(one.person.staff.name for one in asked if one is not None and one.person.staff is not None),
        is_asked=sum(1 for talk in talks if talk.to == person.id),
        post=_post(record),
        waits=waits,
        brought=len(record.brought),
    )


def _post(record: PersonRecord) -> MyPost:
    wishes = record.wishes
    return MyPost(
        frequency=wishes.frequency,
        muted=len(wishes.muted),
        away=wishes.away.until if wishes.away is not None else None,
        instead=wishes.away is not None and wishes.away.instead is not None,
        spent=len(wishes.purse.spent),
        held=bool(wishes.purse.held),
        zone=wishes.zone,
        called=wishes.called is not None,
    )


def _in_group(record: GroupRecord, person: PersonId, part: Part | None) -> MyGroup | None:
    """What the group keeps of the person, or None for nothing."""
    group = record.group
    phases = tuple(change.at for change in group.phases if change.by == person)
    debriefs = sum(1 for one in record.rounds.debriefs if one.by == person)
    agreements = sum(1 for one in group.agreements if one.by == person)
    if part is None and not phases and not debriefs and not agreements:
        return None
    since = next((member.joined for member in record.group.members if member.person == person), None)

    def count(keys: Iterable[str]) -> int:
        return sum(1 for key in keys if is_to(key, person))

    return MyGroup(
        record.group.title,
        part,
        since,
        phases,
        debriefs,
        messages=count(record.outbox),
        absent=count(record.absent),
        later=count(record.later),
        calls=count(record.calls) + count(record.placed),
        until=max((one.until for one in group.stand_ins if person in (one.person, one.instead)), default=None),
        agreements=agreements,
    )


def _in_the_making(record: PersonRecord) -> tuple[str, ...]:
    """The title of the card that they are writing, if it has one."""
    draft = record.toolkit.draft
    return () if draft is None or not draft.text.title else (draft.text.title,)
