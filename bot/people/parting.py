"""What people may and are called once a group comes to them, or is no longer theirs."""

from __future__ import annotations

import msgspec

from bot.people.model import Person, PersonId, Role, Staff
from bot.people.service import LONGEST_NAME, People
from bot.records import PersonRecord
from bot.store.port import Part, Store


class Parting:
    """Gives a name to who stands in, and takes it again; takes the role from who has left.

    Args:
        store: where people are kept.
        people: tells whom it concerns that somebody's roles changed.
    """

    def __init__(self, store: Store, people: People) -> None:
        self._store = store
        self._people = people

    async def become_known(self, person: PersonId, name: str, invited_by: PersonId | None) -> None:
        """Give a name to who only stands in: they have no role of their own. Who works with groups already keeps it."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, None]:
            kept = record or PersonRecord(Person(person))
            staff = kept.person.staff or Staff(name.strip()[:LONGEST_NAME], frozenset(), invited_by)
            return _with_staff(kept, staff), None

        await self._store.change_person(person, decide)

    async def end_part(self, person: PersonId) -> None:
        """After a group is no longer theirs: who guides none, and has no role of their own, has no name left."""
        guides = await self._guides(person)

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            staff = None if record is None else record.person.staff
            if record is None or staff is None or staff.roles or guides:
                return record, None
            return _with_staff(record, None), None

        await self._store.change_person(person, decide)
        self._people.roles_changed(person)

    async def end_facilitator(self, by: PersonId, person: PersonId) -> None:
        """Take the facilitator's role from who guides no group any more; their name stays, for what they did.

        Does nothing for who still guides one, or who does not answer to ``by``; an owner may always.
        """
        answers = await self._people.answers_to(person) == by or Role.OWNER in await self._people.roles(by)
        if not answers or await self._guides(person):
            return
        await self._take(person, Role.FACILITATOR)

    async def undo_facilitator(self, person: PersonId, host: PersonId) -> None:
        """Undo that somebody became a facilitator by a link of the host that was not meant for them.

        Who is nothing else to us is forgotten altogether. Who guides a group, or worked with groups before, stays as
        they are.
        """
        record = await self._store.person(person)
        staff = None if record is None else record.person.staff
        if staff is None or staff.invited_by != host or await self._guides(person):
            return
        if await self._people.roles(person) <= {Role.FACILITATOR}:
            await self._people.erase(person)
        else:
            await self._take(person, Role.FACILITATOR)

    async def end_coordinator(self, person: PersonId) -> None:
        """Take the coordinator's role from who has left; their name stays, for what they did."""
        await self._take(person, Role.COORDINATOR)

    async def _take(self, person: PersonId, role: Role) -> None:
        """Take a role, and every link that would give it back; from who coordinated also those that they made."""
        links = await self._store.invitations_of(None)
        back = [one for one in links if one.role is role and one.used_by == person]
        await self._people.inviting.forget(person, links if role is Role.COORDINATOR else back)

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            staff = None if record is None else record.person.staff
            if record is None or staff is None:
                return record, None
            return _with_staff(record, msgspec.structs.replace(staff, roles=staff.roles - {role})), None

        await self._store.change_person(person, decide)
        self._people.roles_changed(person)

    async def _guides(self, person: PersonId) -> bool:
        return any(tie.part is Part.FACILITATOR for tie in await self._store.ties(person))


def _with_staff(record: PersonRecord, staff: Staff | None) -> PersonRecord:
    return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, staff=staff))
