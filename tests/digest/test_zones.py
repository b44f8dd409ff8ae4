"""Letters to staff who live in another time zone: a digest at their own hour, all others not in their night."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from bot.digest.mailing import Letter, Mailing
from bot.ids import SeededIds
from bot.log import Incidents
from bot.messenger.screens import Screen, text
from bot.records import PersonRecord
from bot.reminders.wishes import Wishes
from bot.season.groups import CARLA
from tests.digest.scene import Scene, monday, set_scene


async def moves(scene: Scene, zone: str) -> None:
    """Carla lives there from now on."""

    def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
        assert record is not None
        return msgspec.structs.replace(record, wishes=Wishes(zone=zone)), None

    await scene.store.change_person(CARLA, decide)
    scene.digest.look_anew()


async def say(record: PersonRecord, again: bool) -> Screen | None:
    return Screen(text("people-guessing"))


async def test_a_letter_waits_for_the_morning_of_its_reader() -> None:
    scene = await set_scene(groups=1)
    mailing = Mailing(scene.store, scene.clock, scene.post, Incidents(SeededIds(1)))
    letter = Letter("links.x", monday(46), lambda _: True, say)
    await moves(scene, "America/Paramaribo")
    scene.clock.moment = monday(45)
    assert await mailing.offer(CARLA, letter)
    assert not scene.post.errands
    scene.clock.moment += timedelta(hours=3, minutes=30)
    assert await mailing.offer(CARLA, letter)
    await scene.post.deliver()
    assert [chat for chat, _ in scene.post.delivered] == [CARLA]


async def test_who_moves_gets_every_week_once_at_half_past_eight_there() -> None:
    scene = await set_scene(groups=2)
    zones = ("", "Pacific/Auckland", "America/Paramaribo", "")
    for week, zone in enumerate(zones, start=45):
        await moves(scene, zone)
        scene.post.delivered.clear()
        scene.clock.moment = monday(week) - timedelta(hours=20)
        for _ in range(40):
            scene.clock.moment += timedelta(hours=1)
            await scene.digest.post()
            await scene.post.deliver()
        assert [chat for chat, _ in scene.post.delivered] == [CARLA], zone
