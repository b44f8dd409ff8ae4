"""What the store remembers of all groups, so that a tap or a tick does not have to search."""

from __future__ import annotations

from collections.abc import Sequence

from bot.checkins.model import CheckinId
from bot.groups.model import ChatId, Group, GroupId
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Part, Tie
from bot.store.wakes import Wakes


class GroupIndex:
    """Who belongs to which group, whose each chat and check-in is, and when to look at it; a copy of the records."""

    def __init__(self) -> None:
        self._groups: set[GroupId] = set()
        self._ties: dict[PersonId, set[Tie]] = {}
        self._chats: dict[ChatId, GroupId] = {}
        self._asking: dict[CheckinId, GroupId] = {}
        self._unled: set[GroupId] = set()
        self.wakes = Wakes()

    def follow(self, old: GroupRecord | None, new: GroupRecord | None) -> None:
        """Follow a group's record from ``old`` to ``new``; None: it did not or does not exist."""
        if old is not None:
            self._forget(old)
        before, after = _ties(old), _ties(new)
        for person, tie in before - after:
            self._untie(person, tie)
        for person, tie in after - before:
            self._ties.setdefault(person, set()).add(tie)
        if new is not None:
            self._remember(new)
            self.wakes.set(new.group.id, new.wake_at)
        elif old is not None:
            self.wakes.set(old.group.id, None)

    def _forget(self, record: GroupRecord) -> None:
        group = record.group
        self._groups.discard(group.id)
        self._unled.discard(group.id)
        if record.rounds.open is not None:
            self._asking.pop(record.rounds.open, None)
        if group.chat is not None and self._chats.get(group.chat) == group.id:
            del self._chats[group.chat]

    def _remember(self, record: GroupRecord) -> None:
        self._groups.add(record.group.id)
        if record.group.coordinator is None:
            self._unled.add(record.group.id)
        if record.rounds.open is not None:
            self._asking[record.rounds.open] = record.group.id
        if record.group.chat is not None:
            self._chats[record.group.chat] = record.group.id

    def _untie(self, person: PersonId, tie: Tie) -> None:
        ties = self._ties[person]
        ties.discard(tie)
        if not ties:
            del self._ties[person]

    def ties(self, person: PersonId) -> Sequence[Tie]:
        """Return the person's ties, ordered by group and then by part."""
        return sorted(self._ties.get(person, ()))

    def of_chat(self, chat: ChatId) -> GroupId | None:
        """Return the group whose own chat this is."""
        return self._chats.get(chat)

    def asked_by(self, checkin: CheckinId) -> GroupId | None:
        """Return the group that has this check-in open."""
        return self._asking.get(checkin)

    def groups(self) -> Sequence[GroupId]:
        """Return every group's id, in ascending order."""
        return sorted(self._groups)

    def unled(self) -> Sequence[GroupId]:
        """Return the groups that nobody coordinates, in ascending order."""
        return sorted(self._unled)

    def __contains__(self, group: GroupId) -> bool:
        return group in self._groups


def _ties(record: GroupRecord | None) -> set[tuple[PersonId, Tie]]:
    if record is None:
        return set()
    group: Group = record.group
    ties = {(member.person, Tie(group.id, Part.MEMBER)) for member in group.members}
    ties |= {(person, Tie(group.id, Part.FACILITATOR)) for person in group.facilitators}
    if group.coordinator is not None:
        ties.add((group.coordinator, Tie(group.id, Part.COORDINATOR)))
    return ties
