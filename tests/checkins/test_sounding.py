"""A sound in a turn that comes late, cannot be noted or cannot be taken away: it goes all the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot.checkins.model import OpenCheckin
from bot.checkins.sounding import AGAIN_AFTER, STAYS, Sounds, may_be_left
from bot.checkins.ways import Circle, Sound
from bot.errors import NotStored
from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow
from tests.checkins.scene import ANNA, BRAM, Scene, a_store

CHAT = ChatId(ANNA)


@dataclass
class Chat:
    """Where sounds are taken away, or cannot be."""

    down: bool = False
    gone: list[int] = field(default_factory=list)

    async def remove(self, chat: ChatId, message: int) -> None:
        assert chat == CHAT
        if self.down:
            raise NotNow
        self.gone.append(message)


async def in_turn(scene: Scene, turn: int) -> None:
    """Somebody new holds the phone."""

    def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
        assert kept is not None
        return msgspec.structs.replace(kept, circle=Circle(turn=turn, current={})), None

    await scene.store.change_checkin(scene.checkin, decide)


async def noted(scene: Scene) -> tuple[Sound, ...]:
    kept = await scene.store.checkin(scene.checkin)
    assert kept is not None
    return kept.sounds


@pytest.mark.parametrize("late", ["another turn", "closed"])
async def test_a_sound_that_comes_when_nobody_waits_for_it_any_more_goes_at_once(scene: Scene, late: str) -> None:
    chat = Chat()
    sounds = Sounds(scene.store, scene.clock, chat.remove)
    await scene.opened()
    await in_turn(scene, 1)
    await sounds.begin(scene.checkin, CHAT)
    assert await noted(scene) == (Sound(CHAT),)
    if late == "closed":
        await scene.store.destroy_checkin(scene.checkin)
    else:
        await in_turn(scene, 2)
    await sounds.stands(scene.checkin, 1, "P1", CHAT, 77)
    assert chat.gone == [77]
    assert late == "closed" or await noted(scene) == ()


async def test_a_sound_that_cannot_be_noted_goes_at_once(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = Chat()
    sounds = Sounds(scene.store, scene.clock, chat.remove)
    await scene.opened()
    await in_turn(scene, 1)
    await sounds.begin(scene.checkin, CHAT)

    async def fails(*_: object) -> None:
        raise NotStored("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(scene.store, "change_checkin", fails)
        with pytest.raises(NotStored):
            await sounds.stands(scene.checkin, 1, "P1", CHAT, 77)
    assert chat.gone == [77]


async def test_a_sound_that_cannot_be_taken_away_at_closing_keeps_nothing_open_and_goes_later(scene: Scene) -> None:
    chat = Chat()
    sounds = Sounds(scene.store, scene.clock, chat.remove)
    await scene.opened()
    await in_turn(scene, 1)
    await sounds.begin(scene.checkin, CHAT)
    await sounds.stands(scene.checkin, 1, "P1", CHAT, 77)
    assert sounds.next_moment(scene.clock.now()) == scene.clock.now() + STAYS
    chat.down = True
    await sounds.close(await scene.record(), scene.checkin)
    await scene.store.destroy_checkin(scene.checkin)
    assert sounds.next_moment(scene.clock.now()) == scene.clock.now()
    await sounds.post()
    assert chat.gone == []
    chat.down = False
    assert sounds.next_moment(scene.clock.now()) == scene.clock.now() + AGAIN_AFTER
    scene.clock.moment += AGAIN_AFTER
    await sounds.post()
    await sounds.post()
    assert chat.gone == [77]


async def test_what_a_program_that_ended_left_is_found_and_only_what_it_knows_the_place_of(tmp_path: Path) -> None:
    store = a_store(tmp_path / "data")
    await store.open()
    scene = Scene(store)
    await scene.settle_in()
    await scene.opened()
    await in_turn(scene, 1)
    before = Sounds(store, scene.clock, Chat().remove)
    await before.begin(scene.checkin, CHAT)
    assert await store.sounding() == []
    await before.begin(scene.checkin, CHAT)
    await before.stands(scene.checkin, 1, "P1", CHAT, 77)
    await store.close()
    await store.open()
    assert await store.sounding() == [scene.checkin]
    chat = Chat()
    after = Sounds(store, scene.clock, chat.remove)
    await after.post()
    assert chat.gone == [77]
    assert await store.sounding() == []
    kept = await store.checkin(scene.checkin)
    assert kept is not None
    assert may_be_left(kept, CHAT)
    assert not may_be_left(kept, ChatId(BRAM))
    assert after.next_moment(scene.clock.now()) > scene.clock.now() + timedelta(hours=1)
    await store.close()
