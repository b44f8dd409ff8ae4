"""How a demo begins: named people around one group, all through the chat."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.config import Config
from bot.season.actor import labels_of
from bot.season.loop import VirtualTimeLoop
from bot.season.observed import text_of
from bot.season.setting import Setting, play_setting
from bot.season.stage import Stage, set_stage
from tests.real import the_content

START = datetime(2026, 10, 8, 9, 0, tzinfo=UTC)
Then = Callable[[Stage, Setting], Awaitable[None]]


def play(then: Then) -> None:
    """Begin an organisation with a running bot, and let ``then`` look at it."""

    async def main() -> None:
        content = the_content()
        async with set_stage(START, 1, content, Config()) as stage:
            running = asyncio.create_task(stage.house.run(stage.alarm))
            try:
                await then(stage, await play_setting(stage.world, stage.house, content))
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)
            assert stage.incidents() == []

    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        runner.run(main())


def test_everybody_is_in_within_minutes() -> None:
    async def then(stage: Stage, setting: Setting) -> None:
        assert setting.coordinator.person.first_name == "Carla"
        assert setting.facilitator.person.first_name == "Anna"
        assert [one.person.first_name for one in setting.participants[:3]] == ["Dewi", "Emre", "Fatima"]
        assert setting.page.size_at(stage.world.now()) == 10
        assert stage.world.now() - START < timedelta(minutes=5)

    play(then)


def test_the_first_session_is_on_a_tuesday_to_come() -> None:
    async def then(stage: Stage, setting: Setting) -> None:
        first = setting.page.times()[0]
        assert first.starts == datetime(2026, 10, 13, 7, 30, tzinfo=UTC)

    play(then)


def test_extras_answer_by_themselves_and_the_group_gets_an_outcome() -> None:
    async def then(stage: Stage, setting: Setting) -> None:
        living = [asyncio.create_task(one.live_on()) for one in setting.participants[3:]]
        first = setting.page.times()[0]
        dewi = setting.participants[0]
        await setting.owner.until(first.closes - timedelta(hours=1))
        assert any(labels_of(message)[:1] == [dewi.label("checkins-begin")] for message in dewi.person.messages())
        await setting.owner.until(first.closes + timedelta(minutes=1))
        for task in living:
            task.cancel()
        texts = [text_of(message) for message in dewi.person.messages()]
        assert sum(setting.scene.words.is_outcome(text) for text in texts) == 1

    play(then)
