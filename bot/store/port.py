"""The store's promises, in words of the domain; every backend keeps them, one suite of tests asks for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol, TypeVar

from bot.checkins.model import Alias, CheckinId, OpenCheckin
from bot.checkins.talk import Talk, TalkId
from bot.groups.model import ChatId, GroupId
from bot.guidance.library import Library
from bot.guidance.tally import Counters
from bot.people.model import Invitation, PersonId
from bot.records import GroupRecord, PersonRecord

T = TypeVar("T")


class Part(StrEnum):
    """What a person is to a group."""

    MEMBER = "member"
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"


class Tie(NamedTuple):
    """A person's tie to a group."""

    group: GroupId
    part: Part


class Store(Protocol):
    """All we keep.

    A change is a plain function from the record as it is to the record as it should be, with something for the
    caller: ``decide(record) -> (record, result)``. The store runs it alone (no other change of the same record
    meanwhile), keeps the result durably before it returns, and writes nothing when the record comes back the
    same. ``decide`` must be pure: a backend may run it twice. What it raises reaches the caller and nothing is kept.

    Every method may raise :class:`bot.errors.NotStored` when the disk or the server fails.
    """

    async def open(self) -> None:
        """Read the indexes and take the lock.

        Raises:
            StoreRefused: the data cannot be used as it is; the message says what to do.
        """
        ...

    async def close(self) -> None:
        """Finish what is being written and let go of the lock."""
        ...

    # people

    async def person(self, person: PersonId) -> PersonRecord | None:
        """The person's record, or None for a stranger."""
        ...

    async def change_person(
        self, person: PersonId, decide: Callable[[PersonRecord | None], tuple[PersonRecord | None, T]]
    ) -> T:
        """Change a person's record; None for a person who is not there, or to erase them with every trace."""
        ...

    async def forget_past(self, person: PersonId) -> None:
        """Remove the older generations of a person's record: what was taken out of it is then gone."""
        ...

    async def staff(self) -> Sequence[PersonId]:
        """Everyone who has a staff role, in ascending order."""
        ...

    async def bringers(self, chat: ChatId) -> Sequence[PersonId]:
        """Everyone of whom it is remembered that they brought us into the chat, in ascending order."""
        ...

    # invitations

    async def keep_invitation(self, invitation: Invitation) -> None:
        """Keep a new invitation under its hash."""
        ...

    async def change_invitation(
        self, invitation_hash: str, decide: Callable[[Invitation | None], tuple[Invitation | None, T]]
    ) -> T:
        """Change or delete an invitation; sees also those that another process kept meanwhile."""
        ...

    async def invitations_of(self, group: GroupId | None, made_by: PersonId | None = None) -> Sequence[Invitation]:
        """The invitations of a group (or, with None, those of staff), perhaps only one maker's."""
        ...

    # groups

    async def group(self, group: GroupId) -> GroupRecord | None:
        """The group's record, or None."""
        ...

    async def change_group(
        self, group: GroupId, decide: Callable[[GroupRecord | None], tuple[GroupRecord | None, T]]
    ) -> T:
        """Change a group's record; None to make a new one or to delete it."""
        ...

    async def ties(self, person: PersonId) -> Sequence[Tie]:
        """The groups that the person belongs to, and as what; ordered by group id."""
        ...

    async def group_of_chat(self, chat: ChatId) -> GroupId | None:
        """The group whose own chat this is."""
        ...

    async def due(self, now: datetime) -> Sequence[GroupId]:
        """The groups whose ``wake_at`` has come, the longest waiting first. Costs what is due, not what exists."""
        ...

    async def next_wake(self) -> datetime | None:
        """The earliest ``wake_at`` of all groups."""
        ...

    async def unled_groups(self) -> Sequence[GroupId]:
        """The groups that nobody coordinates, ordered by id. Costs what it returns, not what exists."""
        ...

    async def all_groups(self) -> Sequence[GroupId]:
        """Every group's id; for commands and exports, never for a tap or a tick."""
        ...

    # check-ins: each open one is a unit of its own with a key of its own, destroyed together

    async def open_checkin(self, checkin: OpenCheckin) -> None:
        """Keep a new open check-in and make its key; does nothing if it is there."""
        ...

    async def alias(self, checkin: CheckinId, person: PersonId) -> Alias | None:
        """The person's alias within this check-in: HMAC-SHA256 under its own key; None when it is closed."""
        ...

    async def checkin(self, checkin: CheckinId) -> OpenCheckin | None:
        """The open check-in, or None when it is closed."""
        ...

    async def change_checkin(
        self, checkin: CheckinId, decide: Callable[[OpenCheckin | None], tuple[OpenCheckin | None, T]]
    ) -> T:
        """Change an open check-in; rows are written in shuffled order. None for one that is closed."""
        ...

    async def destroy_checkin(self, checkin: CheckinId) -> None:
        """Destroy rows and key for good, older generations included; does nothing if they are gone."""
        ...

    async def open_checkins(self) -> Sequence[CheckinId]:
        """Every open check-in."""
        ...

    async def sounding(self) -> Sequence[CheckinId]:
        """The open check-ins of which a sound stands in the chat of who guides."""
        ...

    async def group_asked_by(self, checkin: CheckinId) -> GroupId | None:
        """The group that has this check-in open by its own record, or None: it was left behind."""
        ...

    # wishes to talk: each a unit of its own, never an older version

    async def talk(self, talk: TalkId) -> Talk | None:
        """A wish to talk that is not settled yet, or None."""
        ...

    async def change_talk(self, talk: TalkId, decide: Callable[[Talk | None], tuple[Talk | None, T]]) -> T:
        """Change a wish to talk; None to make a new one or to forget it for good."""
        ...

    async def talks(self) -> Sequence[TalkId]:
        """Every wish to talk that is not settled yet."""
        ...

    # what belongs to the municipality as a whole

    async def counters(self) -> Counters:
        """Which cards helped and what was looked for in vain, in numbers."""
        ...

    async def change_counters(self, decide: Callable[[Counters], tuple[Counters, T]]) -> T:
        """Change the counters; no older generation is kept."""
        ...

    async def library(self) -> Library:
        """The municipality's own cards."""
        ...

    async def change_library(self, decide: Callable[[Library], tuple[Library, T]]) -> T:
        """Change the municipality's own cards; no older generation is kept."""
        ...

    # the house itself

    async def secret(self, name: str) -> bytes:
        """A random secret of 32 bytes, made at first use and kept: the key that signs taps, for instance."""
        ...

    async def heard(self, updates: Sequence[int], now: datetime) -> None:
        """Remember update numbers as handled, for 48 hours at most; numbers only, never who."""
        ...

    async def was_heard(self, update: int) -> bool:
        """Whether this update has been handled before, also before a restart."""
        ...

    async def forget_heard(self, updates: Sequence[int]) -> None:
        """Forget these numbers, which cannot come again; after a crash some may still be known."""
        ...


class StoreRefused(Exception):
    """The data cannot be used as it is (locked, damaged, newer): the message says what to do, in one sentence."""
