"""All we keep, in small TinyDB files: for one process on one machine.

```
lock                      who has the folder
house/house.json          secrets, such as the key that signs taps
people/<id>.json          one person        (with .1 and .2: the versions before)
groups/<id>.json          one group         (with .1 and .2)
invitations/<hash>.json   one invitation
counters/counters.json    which cards helped, and what was looked for in vain
library/library.json      the municipality's own cards
checkins/<id>.json        one open check-in, twice; never an older version
keys/<id>.key             its key, apart, so that a backup can leave it out
keys/numbers.secret       what hides the numbers of messages in groups' files
talks/<id>.json           one wish to talk, twice; never an older version
heard/<hour>.log          numbers of the updates handled in that hour and not confirmed yet
```
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from bot.checkins.guides import with_guides_counted
from bot.checkins.model import Alias, CheckinId, OpenCheckin
from bot.checkins.talk import Talk, TalkId
from bot.errors import NotStored
from bot.groups.model import ChatId, GroupId
from bot.guidance.library import Library
from bot.guidance.tally import Counters
from bot.ids import Ids
from bot.people.model import Invitation, PersonId
from bot.records import GroupRecord, PersonRecord
from bot.store.desk import Desk
from bot.store.disk import Disk
from bot.store.heard import HeardLog
from bot.store.index import GroupIndex
from bot.store.invitations import INVITATIONS
from bot.store.keys import Keys
from bot.store.memory import MemoryDisk
from bot.store.numbers import Numbers
from bot.store.port import StoreRefused, Tie
from bot.store.roster import Roster
from bot.store.rows import room, without_order
from bot.store.shelf import Shelf
from bot.store.single import Single
from bot.store.storage import SHORT_ID, Habit

T = TypeVar("T")

_THREADS = 4
_PEOPLE_AT_HAND = 16_384
"""A person takes some 400 bytes, so that everybody of a busy evening fits; a group after twelve weeks some 40 KiB."""
_NUMBER = re.compile(r"-?\d{1,20}", re.ASCII)

_CHECKINS = Habit(
    "checkins",
    SHORT_ID,
    secretive=True,
    without_backup="verwijder het en ook keys/{name}.key (de antwoorden van die ene check-in zijn dan weg)",
)
_TALKS = Habit(
    "talks",
    SHORT_ID,
    secretive=True,
    without_backup="verwijder het (die ene vraag om een gesprek is dan weg)",
)


class House(msgspec.Struct, frozen=True):
    """What belongs to nobody in particular."""

    secrets: dict[str, bytes] = {}


class TinyStore:
    """Keeps the promises of :class:`bot.store.port.Store` in a folder.

    Args:
        folder: where; made if it is not there.
        ids: where keys and secrets come from.
        wake: when a group must be looked at again. Asked at every change and every reading of a group, so that
            ``wake_at`` cannot be wrong; as it stands: what the record says.
        disk: how files are written, if not in the plain way.
        threads: how many files may be worked on at a time; 0: none, the event loop itself does it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        ids: Ids,
        wake: Callable[[GroupRecord], datetime | None] = lambda record: record.wake_at,
        disk: Disk | None = None,
        threads: int = _THREADS,
    ) -> None:
        self._ids = ids
        self._wake = wake
        self._disk = disk = disk or Disk(folder)
        self._desk = Desk(disk, threads)
        self._people = Shelf(
            disk,
            PersonRecord,
            Habit("people", _NUMBER, generations=3, recent=_PEOPLE_AT_HAND),
            before_removal=self._forget_mentions,
        )
        self._numbers = Numbers(disk, Keys.folder, ids)
        self._groups = Shelf(
            disk,
            GroupRecord,
            Habit("groups", SHORT_ID, generations=3),
            finish=self._finished,
            hide=self._numbers.hidden,
            show=self._numbers.shown,
        )
        self._checkins = Shelf(
            disk,
            OpenCheckin,
            _CHECKINS,
            room=room,
            finish=without_order,
        )
        self._talks = Shelf(disk, Talk, _TALKS)
        self._invitations = Shelf(disk, Invitation, INVITATIONS)
        self._counters = Single(disk, self._desk, "counters", Counters())
        self._library = Single(disk, self._desk, "library", Library())
        self._house = Shelf(disk, House, Habit("house", SHORT_ID))
        self._keys = Keys(disk, ids)
        self._heard = HeardLog(disk)
        self._forget()

    def _forget(self) -> None:
        self._index = GroupIndex()
        self._roster = Roster()
        self._open: set[CheckinId] = set()
        self._sounding: set[CheckinId] = set()
        self._wishes: set[TalkId] = set()
        self._known_invitations: dict[str, Invitation] = {}

    @classmethod
    def in_memory(
        cls, *, ids: Ids, wake: Callable[[GroupRecord], datetime | None] = lambda record: record.wake_at
    ) -> TinyStore:
        """Make a store that is gone when the process ends: the same code, on files that are not there."""
        disk = MemoryDisk()
        return cls(disk.folder, ids=ids, wake=wake, disk=disk, threads=0)

    @property
    def failed(self) -> str | None:
        """What went wrong with the disk for good, or None; then nothing is kept until it is opened again."""
        return self._disk.failed

    async def open(self) -> None:
        """Take the lock, check every file, and read the indexes.

        Raises:
            StoreRefused: another process has the folder, it cannot be written to, or a file is damaged or newer.
        """
        self._desk.open()
        try:
            await self._desk.in_thread(self._read_all)
        except StoreRefused:
            await self.close()
            raise
        except NotStored as error:
            await self.close()
            raise StoreRefused(f"De map {self._disk.folder} is niet te lezen ({error}): kijk de schijf na.") from error

    def _read_all(self) -> None:
        shelves = (self._people, self._groups, self._checkins, self._talks, self._invitations, self._house)
        singles = (self._counters.shelf.kind, self._library.shelf.kind)
        self._disk.take([*(shelf.kind for shelf in shelves), *singles, Keys.folder, HeardLog.folder])
        for shelf in (self._checkins, self._talks):
            self._disk.hide_times(shelf.kind)
        self._forget()
        self._numbers.open()
        for name, person in self._people.all():
            self._roster.follow(None, person)
            if person.person.id in self._roster:
                self._desk.know(self._people, name, person)  # the first tick looks at all of them
        for _, group in self._groups.all():
            self._index.follow(None, group)
        for _, checkin in self._checkins.all():
            self._open.add(checkin.id)
            self._follow_sounds(None, checkin)
        for _, talk in self._talks.all():
            self._wishes.add(talk.id)
        for _, invitation in self._invitations.all():
            self._follow_invitation(None, invitation)
        self._counters.check()
        self._library.check()
        self._house.load("house")
        self._keys.open(self._open)
        self._heard.open()

    async def close(self) -> None:
        """Finish what is being written and let go of the lock."""
        await self._desk.close()
        self._disk.release()

    # people

    async def person(self, person: PersonId) -> PersonRecord | None:
        """The person's record, or None for a stranger."""
        return await self._desk.get(self._people, str(person))

    async def change_person(
        self, person: PersonId, decide: Callable[[PersonRecord | None], tuple[PersonRecord | None, T]]
    ) -> T:
        """Change a person's record, or erase them, also from the older generations of other people and groups."""
        return await self._desk.change(self._people, str(person), decide, self._roster.follow)

    async def forget_past(self, person: PersonId) -> None:
        """Remove the older generations of a person's record: what was taken out of it is then gone."""
        await self._desk.whole(self._forget_past(str(person)))

    async def _forget_past(self, name: str) -> None:
        async with self._desk.lock(self._people.kind, name):
            await self._desk.run(self._people.forget_past, name)

    def _forget_mentions(self, person: str) -> None:
        for shelf in (self._people, self._groups):
            shelf.forget_mentions(person.encode())

    async def staff(self) -> Sequence[PersonId]:
        """Everyone who has a staff role, in ascending order."""
        return self._roster.staff()

    async def bringers(self, chat: ChatId) -> Sequence[PersonId]:
        """Everyone who brought us into the chat, in ascending order."""
        return self._roster.bringers(chat)

    # invitations

    async def keep_invitation(self, invitation: Invitation) -> None:
        """Keep a new invitation under its hash; one that is there stays as it is."""
        await self.change_invitation(invitation.hash, lambda old: (old or invitation, None))

    async def change_invitation(
        self, invitation_hash: str, decide: Callable[[Invitation | None], tuple[Invitation | None, T]]
    ) -> T:
        """Change or delete an invitation; one that is not at hand is looked for on disk."""
        return await self._desk.change(self._invitations, invitation_hash, decide, self._follow_invitation)

    def _follow_invitation(self, old: Invitation | None, new: Invitation | None) -> None:
        if old is not None:
            self._known_invitations.pop(old.hash, None)
        if new is not None:
            self._known_invitations[new.hash] = new

    async def invitations_of(self, group: GroupId | None, made_by: PersonId | None = None) -> Sequence[Invitation]:
        """The invitations of a group (or, with None, those of staff), perhaps only one maker's; the oldest first."""
        for name in await self._desk.run(self._invitations.names):
            if name not in self._known_invitations:
                found = await self._desk.get(self._invitations, name)
                self._follow_invitation(None, found)
        wanted = [
            one
            for one in self._known_invitations.values()
            if one.group == group and (made_by is None or one.made_by == made_by)
        ]
        return sorted(wanted, key=lambda one: (one.made_at, one.hash))

    # groups

    async def group(self, group: GroupId) -> GroupRecord | None:
        """The group's record, or None."""
        return await self._desk.get(self._groups, group) if group in self._index else None

    async def change_group(
        self, group: GroupId, decide: Callable[[GroupRecord | None], tuple[GroupRecord | None, T]]
    ) -> T:
        """Change a group's record and set its ``wake_at``; None to make a new one or to delete it."""
        return await self._desk.change(self._groups, group, decide, self._index.follow)

    def _finished(self, record: GroupRecord) -> GroupRecord:
        record = with_guides_counted(record)
        moment = self._wake(record)
        return record if moment == record.wake_at else msgspec.structs.replace(record, wake_at=moment)

    async def ties(self, person: PersonId) -> Sequence[Tie]:
        """The groups that the person belongs to, and as what; ordered by group id."""
        return self._index.ties(person)

    async def group_of_chat(self, chat: ChatId) -> GroupId | None:
        """The group whose own chat this is."""
        return self._index.of_chat(chat)

    async def due(self, now: datetime) -> Sequence[GroupId]:
        """The groups whose ``wake_at`` has come, the longest waiting first."""
        return self._index.wakes.due(now)

    async def next_wake(self) -> datetime | None:
        """The earliest ``wake_at`` of all groups."""
        return self._index.wakes.first()

    async def unled_groups(self) -> Sequence[GroupId]:
        """The groups that nobody coordinates, in ascending order."""
        return self._index.unled()

    async def all_groups(self) -> Sequence[GroupId]:
        """Every group's id, in ascending order."""
        return self._index.groups()

    # check-ins

    async def open_checkin(self, checkin: OpenCheckin) -> None:
        """Keep a new open check-in and make its key; does nothing if it is there."""
        await self._desk.whole(self._open_checkin(checkin))

    async def _open_checkin(self, checkin: OpenCheckin) -> None:
        async with self._desk.lock(self._checkins.kind, checkin.id):
            if checkin.id in self._open:
                return
            await self._desk.run(self._keys.make, checkin.id)
            await self._desk.put(self._checkins, checkin.id, self._checkins.finish(checkin))
            self._open.add(checkin.id)

    async def alias(self, checkin: CheckinId, person: PersonId) -> Alias | None:
        """The person's alias within this check-in: HMAC-SHA256 under its own key; None when it is closed."""
        key = self._keys.get(checkin)
        if key is None or checkin not in self._open:
            return None
        return Alias(hmac.new(key, str(person).encode(), "sha256").hexdigest())

    async def checkin(self, checkin: CheckinId) -> OpenCheckin | None:
        """The open check-in, or None when it is closed."""
        return await self._desk.get(self._checkins, checkin) if checkin in self._open else None

    async def change_checkin(
        self, checkin: CheckinId, decide: Callable[[OpenCheckin | None], tuple[OpenCheckin | None, T]]
    ) -> T:
        """Change an open check-in; one that is closed stays closed, whatever ``decide`` returns."""

        def decide_while_open(old: OpenCheckin | None) -> tuple[OpenCheckin | None, T]:
            new, result = decide(old)
            return (new or old) if old is not None else None, result

        return await self._desk.change(self._checkins, checkin, decide_while_open, self._follow_sounds)

    def _follow_sounds(self, _: OpenCheckin | None, new: OpenCheckin | None) -> None:
        if new is not None:
            stands = any(sound.message for sound in new.sounds)
            (self._sounding.add if stands else self._sounding.discard)(new.id)

    async def destroy_checkin(self, checkin: CheckinId) -> None:
        """Destroy rows and key for good; does nothing if they are gone."""
        await self._desk.whole(self._destroy_checkin(checkin))

    async def _destroy_checkin(self, checkin: CheckinId) -> None:
        async with self._desk.lock(self._checkins.kind, checkin):
            await self._desk.put(self._checkins, checkin, None)
            self._open.discard(checkin)
            self._sounding.discard(checkin)
            await self._desk.run(self._keys.destroy, checkin)

    async def open_checkins(self) -> Sequence[CheckinId]:
        """Every open check-in, in ascending order."""
        return sorted(self._open)

    async def sounding(self) -> Sequence[CheckinId]:
        """The open check-ins of which a sound stands in the chat of who guides, in ascending order."""
        return sorted(self._sounding)

    async def group_asked_by(self, checkin: CheckinId) -> GroupId | None:
        """The group that has this check-in open by its own record, or None: it was left behind."""
        return self._index.asked_by(checkin)

    # wishes to talk

    async def talk(self, talk: TalkId) -> Talk | None:
        """A wish to talk that is not settled yet, or None."""
        return await self._desk.get(self._talks, talk) if talk in self._wishes else None

    async def change_talk(self, talk: TalkId, decide: Callable[[Talk | None], tuple[Talk | None, T]]) -> T:
        """Change a wish to talk, or forget it for good."""

        def follow(old: Talk | None, new: Talk | None) -> None:
            (self._wishes.discard if new is None else self._wishes.add)(talk)

        return await self._desk.change(self._talks, talk, decide, follow)

    async def talks(self) -> Sequence[TalkId]:
        """Every wish to talk that is not settled yet, in ascending order."""
        return sorted(self._wishes)

    # what belongs to the municipality as a whole

    async def counters(self) -> Counters:
        """Which cards helped and what was looked for in vain, in numbers."""
        return await self._counters.get()

    async def change_counters(self, decide: Callable[[Counters], tuple[Counters, T]]) -> T:
        """Change the counters."""
        return await self._counters.change(decide)

    async def library(self) -> Library:
        """The municipality's own cards."""
        return await self._library.get()

    async def change_library(self, decide: Callable[[Library], tuple[Library, T]]) -> T:
        """Change the municipality's own cards."""
        return await self._library.change(decide)

    # the house itself

    async def secret(self, name: str) -> bytes:
        """A random secret of 32 bytes, made at first use and kept."""

        def make_at_first_use(house: House | None) -> tuple[House, bytes]:
            secrets = house.secrets if house is not None else {}
            if name not in secrets:
                secrets = {**secrets, name: self._ids.token(32)}
            return House(secrets), secrets[name]

        return await self._desk.change(self._house, "house", make_at_first_use)

    async def heard(self, updates: Sequence[int], now: datetime) -> None:
        """Remember update numbers as handled, for 48 hours at most; numbers only, never who."""
        await self._desk.whole(self._hear(updates, now))

    async def _hear(self, updates: Sequence[int], now: datetime) -> None:
        async with self._desk.lock(HeardLog.folder, ""):
            await self._desk.run(self._heard.add, updates, now)

    async def was_heard(self, update: int) -> bool:
        """Whether this update has been handled before, also before a restart."""
        return update in self._heard

    async def forget_heard(self, updates: Sequence[int]) -> None:
        """Forget these numbers, which cannot come again; after a crash some may still be known."""
        if any(update in self._heard for update in updates):  # of most, answers to questions, no number is kept
            await self._desk.whole(self._forget_heard(updates))

    async def _forget_heard(self, updates: Sequence[int]) -> None:
        async with self._desk.lock(HeardLog.folder, ""):
            await self._desk.run(self._heard.forget, updates)
