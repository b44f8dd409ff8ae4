"""Questions read aloud to who holds the phone that goes round: messages of their own, taken away as the phone goes on.

Left in the chat of who guides, a sound would tell in which language somebody listened (never what they answered). Where
a message stands is known only once it is there. So it is on disk that one is on its way before it is sent, and where it
stands right after: a program that ends takes away what it finds noted when it starts. Of a sound whose fate nobody
knows, because the program or the wire broke in between, who guides hears at the end that it may still be there, if it
was sent to their own chat. Who guides no longer leaves nothing of it behind.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import msgspec

from bot.checkins.model import CheckinId, OpenCheckin, group_of
from bot.checkins.publication import takes_answers
from bot.checkins.ways import Sound, next_in_turn
from bot.clock import Clock
from bot.errors import NotStored
from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store

STAYS = timedelta(minutes=2)
"""How long a sound stands while nobody does anything: time enough to hear it a few times."""
AGAIN_AFTER = timedelta(seconds=30)
"""How long we leave a messenger alone that could not be reached."""
_LONGEST_LOOK = timedelta(days=1)


class Sounds:
    """Knows which sounds stand in the chats of who guides, and takes them away.

    Args:
        store: all we keep.
        clock: what time it is.
        remove: takes a message away; raises NotNow where that must be tried again.
    """

    def __init__(self, store: Store, clock: Clock, remove: Callable[[ChatId, int], Awaitable[None]]) -> None:
        self._store = store
        self._clock = clock
        self._remove = remove
        self._until: dict[tuple[CheckinId, Sound], datetime] = {}
        """What stands, and until when: on no disk, where it would tell when somebody held the phone."""

    async def begin(self, checkin: CheckinId, chat: ChatId) -> None:
        """Note that a sound is on its way to a chat."""
        await self._change(checkin, partial(expected, chat=chat))

    async def missed(self, checkin: CheckinId, chat: ChatId) -> None:
        """Note that a sound that was on its way to a chat surely did not come."""
        await self._change(checkin, partial(_not_on_its_way, chat=chat))

    async def stands(self, checkin: CheckinId, turn: int, code: str, chat: ChatId, message: int) -> None:
        """Note where a sound stands that was on its way; one that came too late, or cannot be noted, goes at once.

        Raises:
            NotStored: it cannot be noted.
        """
        sound = Sound(chat, message)
        self._until[checkin, sound] = self._clock.now() + STAYS
        try:
            wanted = await self._note(checkin, turn, code, sound)
        except NotStored:
            await self._take_away(checkin, sound)
            raise
        if not wanted:
            await self.hush(checkin)

    async def _note(self, checkin: CheckinId, turn: int, code: str, sound: Sound) -> bool:
        """Put the sound in the place of one that was on its way; return whether this is still being asked."""
        now = self._clock.now()

        def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, bool]:
            if kept is None:
                return None, False
            circle = kept.circle
            asked = circle is not None and next_in_turn(circle, kept.questions, turn) == code
            return _with(kept, arrived(kept.sounds, sound)), asked and takes_answers(kept, now)

        return await self._store.change_checkin(checkin, decide)

    async def hush(self, checkin: CheckinId) -> None:
        """Take away every sound of a check-in; one that cannot be taken away now is tried again by the clock."""
        kept = await self._store.checkin(checkin)
        noted = () if kept is None else kept.sounds
        standing = dict.fromkeys((*noted, *self._remembered(checkin)))
        gone = {sound for sound in standing if sound.message and await self._take_away(checkin, sound)}
        if gone:
            await self._change(checkin, partial(_without, gone))

    async def close(self, record: GroupRecord, checkin: CheckinId) -> None:
        """Nobody holds the phone any more: the questions of this group close.

        The clock takes the sounds away right after: nothing that has to be destroyed waits for a messenger.
        """
        kept = await self._store.checkin(checkin)
        noted = () if kept is None else kept.sounds
        standing = [*(sound for sound in noted if sound.message), *self._remembered(checkin)]
        self._until.update(dict.fromkeys(((checkin, sound) for sound in standing), self._clock.now()))

    async def let_go(self, person: PersonId, group: str | None) -> None:
        """Somebody guides this group (None: any group) no longer: nothing of what was read aloud to them is kept.

        What cannot be taken away now is tried again by the clock.
        """
        for checkin in await self._store.open_checkins():
            kept = await self._store.checkin(checkin) if group in (None, group_of(checkin)) else None
            if kept is not None and any(sound.chat == person for sound in kept.sounds):
                await self.hush(checkin)
                await self._change(checkin, lambda sounds: tuple(one for one in sounds if one.chat != person))

    async def post(self) -> None:
        """Take away what stood long enough, and all that was left by a program that ended."""
        now = self._clock.now()
        late = {checkin for (checkin, _), until in self._until.items() if until <= now}
        known = {checkin for checkin, _ in self._until}
        left = set(await self._store.sounding()) - known
        for checkin in sorted(late | left):
            await self.hush(checkin)

    def next_moment(self, now: datetime) -> datetime:
        """When the first sound has stood long enough."""
        return min(self._until.values(), default=now + _LONGEST_LOOK)

    def _remembered(self, checkin: CheckinId) -> list[Sound]:
        """What stands of a check-in as far as this process knows, also when it is closed."""
        return [sound for one, sound in self._until if one == checkin]

    async def _take_away(self, checkin: CheckinId, sound: Sound) -> bool:
        """Take one sound away; False where it has to be tried again."""
        try:
            await self._remove(ChatId(sound.chat), sound.message)
        except NotNow:
            self._until[checkin, sound] = self._clock.now() + AGAIN_AFTER
            return False
        self._until.pop((checkin, sound), None)
        return True

    async def _change(self, checkin: CheckinId, change: Callable[[tuple[Sound, ...]], tuple[Sound, ...]]) -> None:
        def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
            return (None if kept is None else _with(kept, change(kept.sounds))), None

        await self._store.change_checkin(checkin, decide)


def expected(sounds: tuple[Sound, ...], chat: ChatId) -> tuple[Sound, ...]:
    """Return the sounds with one more on its way to this chat.

    At most two of a chat stand nowhere: one that is on its way, and one for all whose fate nobody knows.
    """
    return sounds if sounds.count(Sound(chat)) >= 2 else (*sounds, Sound(chat))


def arrived(sounds: tuple[Sound, ...], sound: Sound) -> tuple[Sound, ...]:
    """Return the sounds with this one in the place of one that was on its way to the same chat."""
    return (*_not_on_its_way(sounds, ChatId(sound.chat)), sound)


def may_be_left(kept: OpenCheckin, chat: ChatId) -> bool:
    """Return whether there may be a sound in this chat of which nobody knows where it stands."""
    return Sound(chat) in kept.sounds


def _not_on_its_way(sounds: tuple[Sound, ...], chat: ChatId) -> tuple[Sound, ...]:
    rest = list(sounds)
    if Sound(chat) in rest:
        rest.remove(Sound(chat))
    return tuple(rest)


def _without(gone: set[Sound], sounds: tuple[Sound, ...]) -> tuple[Sound, ...]:
    return tuple(sound for sound in sounds if sound not in gone)


def _with(kept: OpenCheckin, sounds: tuple[Sound, ...]) -> OpenCheckin:
    return msgspec.structs.replace(kept, sounds=sounds)
