"""Who: roles, language, what you agreed to, my data, erase."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

import msgspec

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.ids import Ids
from bot.people.consent import PrivacyFacts, chosen
from bot.people.erasure import Erasure
from bot.people.invitations import Invitations
from bot.people.inviting import Inviting
from bot.people.model import Awaiting, Invitation, Person, PersonId, Role, Staff
from bot.people.mydata import MyData, gather
from bot.people.roles import owners_of, roles_of, tie_of
from bot.records import PersonRecord
from bot.store.port import Part, Store

LONGEST_NAME = 64
"""Characters of a name that we keep; Telegram allows as many for a first name."""


class People:
    """All that concerns people.

    Args:
        store: where everything is kept.
        clock: what time it is.
        ids: makes the secrets of invitations.
        link: makes an address of a secret word, such as ``https://t.me/<bot>?start=<word>``.
        facts: what the privacy notice says that a municipality chooses.
        languages: the languages that participants can choose from.

    Attributes:
        inviting: bringing others in.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: Ids,
        link: Callable[[str], str],
        facts: PrivacyFacts,
        languages: Sequence[str] = ("nl",),
    ) -> None:
        self._store = store
        self._clock = clock
        self._invitations = Invitations(store, clock, ids, link)
        self._erasure = Erasure(store, self._invitations)
        self.inviting = Inviting(store, clock, self._invitations)
        self.facts = facts
        self.roles_changed: Callable[[PersonId], None] = _nobody_to_tell
        """Told of everybody whose roles may have changed, after the change."""
        self.leaving: Callable[[PersonId], Awaitable[None]] = _nothing_to_pass_on
        """Called before somebody is erased: what others depend on is passed on."""
        self.quitting: Callable[[PersonId, str | None], Awaitable[None]] = _nothing_to_end
        """Called for who guides this group no longer, and (None: any group) before somebody is erased."""
        self.arriving: Callable[[PersonId], Awaitable[None]] = _nothing_to_pass_on
        """Called before somebody is let in to coordinate or to own: what waits for one is theirs."""
        self.languages = tuple(languages)

    # who somebody is

    async def roles(self, person: PersonId) -> frozenset[Role]:
        """What the person may do now: staff roles by their record, the others by the groups they belong to."""
        return await roles_of(self._store, person)

    async def owners(self) -> list[PersonId]:
        """Everybody who owns the house."""
        return await owners_of(self._store)

    async def language_of(self, person: PersonId) -> str | None:
        """The language they chose, or Dutch; None for a stranger."""
        record = await self._store.person(person)
        return record.person.language if record else None

    async def awaiting_of(self, person: PersonId) -> Awaiting | None:
        """The free text that we asked them for, if any."""
        record = await self._store.person(person)
        return record.person.awaiting if record else None

    async def await_text(self, person: PersonId, what: str, awaiting: Awaiting | None = None) -> None:
        """Await this text from them, or None: no longer the text called ``what``; another that is awaited stays."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            now = None if record is None else record.person.awaiting
            if record is None or (awaiting is None and (now is None or now.what != what)):
                return record, None
            return _with_person(record, awaiting=awaiting), None

        await self._store.change_person(person, decide)

    async def name_of(self, person: PersonId | None) -> str:
        """The name of a member of staff; empty for everybody else, who have no name with us."""
        record = None if person is None else await self._store.person(person)
        return record.person.staff.name if record and record.person.staff else ""

    async def answers_to(self, person: PersonId) -> PersonId | None:
        """The coordinator (or owner) of a member of staff: they themselves, or whoever invited them, upwards."""
        seen: set[PersonId] = set()
        step: PersonId | None = person
        while step is not None and step not in seen:
            seen.add(step)
            record = await self._store.person(step)
            staff = record.person.staff if record else None
            if staff and staff.roles & {Role.COORDINATOR, Role.OWNER}:
                return step
            step = staff.invited_by if staff else None
        return None

    async def become_staff(self, person: PersonId, name: str, role: Role, invited_by: PersonId | None) -> None:
        """Give a staff role to who came in by an invitation; a role they have already changes nothing."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, None]:
            kept = record or _new(person)
            before = kept.person.staff or Staff(name.strip()[:LONGEST_NAME], frozenset(), invited_by)
            staff = msgspec.structs.replace(before, roles=before.roles | {role})
            return _with_person(kept, staff=staff), None

        await self._store.change_person(person, decide)

    # what they agreed to

    async def choose(self, person: PersonId, asks: bool) -> None:
        """Keep what a participant chose after the notice; the newest choice counts. "Nee" also withdraws.

        Visible to nobody else: not in a list, a count or a message.
        """
        if not asks:
            await self._erasure.withdraw(person)

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, None]:
            return _with_person(record or _new(person), consent=chosen(self.facts.notice, asks=asks)), None

        await self._store.change_person(person, decide)

    async def choose_again(self, person: PersonId, asks: bool) -> None:
        """Change the choice later.

        Raises:
            Expired: they take part in nothing (any more).
        """
        if Role.PARTICIPANT not in await self.roles(person):
            raise Expired
        await self.choose(person, asks)

    async def withdraw(self, person: PersonId) -> None:
        """No more questions, and half a round of answers is destroyed; membership stays."""
        await self.choose_again(person, False)

    def check_speaks(self, language: str) -> None:
        """Do nothing for a language that we speak.

        Raises:
            Expired: we do not speak it.
        """
        if language not in self.languages:
            raise Expired

    async def choose_language(self, person: PersonId, language: str) -> None:
        """Speak this language with them from now on.

        Raises:
            Expired: we do not speak it.
        """
        self.check_speaks(language)

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, None]:
            return _with_person(record or _new(person), language=language), None

        await self._store.change_person(person, decide)

    # coming, going, being forgotten

    async def unreachable(self, person: PersonId) -> None:
        """They blocked the bot: left alone until they return. Shown to nobody."""
        await self._set_reachable(person, False)

    async def returned(self, person: PersonId) -> None:
        """They are back."""
        await self._set_reachable(person, True)

    async def my_data(self, person: PersonId) -> MyData | None:
        """All that we keep of them; None for nothing."""
        return await gather(self._store, person)

    async def leave(self, person: PersonId, group: str) -> None:
        """End their part as a participant of one group; does nothing if they take no part."""
        tie = await tie_of(self._store, person, group, Part.MEMBER)
        if tie is not None:
            await self._erasure.leave(person, tie)

    async def stop(self, person: PersonId) -> None:
        """End every part as a participant. Who is nothing else to us is forgotten altogether."""
        await self._erasure.leave_all(person)
        if await self.roles(person):
            await self.choose(person, False)
        else:
            await self._invitations.forget(person, await self._store.invitations_of(None))
            await self._store.change_person(person, lambda _: (None, None))

    async def quit(self, person: PersonId, group: str, among: Sequence[Invitation]) -> None:
        """They guide this group no longer: what comes with it ends, and none ``among`` its links brings them back."""
        await self.inviting.forget(person, among)
        await self.quitting(person, group)

    async def erase(self, person: PersonId) -> None:
        """Forget the person: afterwards no trace of them is left in the store.

        Raises:
            Mistake: they are the last owner, or the only facilitator of a group with participants.
        """
        if await self.owners() == [person]:
            raise Mistake("people-erase-last-owner")
        now = self._clock.now()
        await self._erasure.check_handed_over(person, now)
        await self.leaving(person)
        await self.quitting(person, None)
        await self._erasure.forget(person, now)
        self.roles_changed(person)

    async def _set_reachable(self, person: PersonId, reachable: bool) -> None:
        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            return (record and _with_person(record, reachable=reachable)), None

        await self._store.change_person(person, decide)


def _new(person: PersonId) -> PersonRecord:
    return PersonRecord(Person(person))


def _with_person(record: PersonRecord, **changes: object) -> PersonRecord:
    """The record with its person changed."""
    return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, **changes))


async def _nothing_to_pass_on(person: PersonId) -> None:
    """What coming and going bring along until somebody depends on who does."""


async def _nothing_to_end(person: PersonId, group: str | None) -> None:
    """What comes with guiding a group until a story says so."""


def _nobody_to_tell(person: PersonId) -> None:
    """What a change of roles leads to until somebody wants to know."""
