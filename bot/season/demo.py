"""The demo: the real bot and the pretend Telegram at a local page, with an example group of ten."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.alarm import LoopAlarm
from bot.app import House, build, wake_for
from bot.config import Config, ConfigFault, TelegramConfig
from bot.content import Content, content_folder, load_content
from bot.guidance.search.places import usual_folder
from bot.ids import SecretIds
from bot.log import configure_logging
from bot.messenger.telegram.line import introduce, make_bot
from bot.season.host import DemoHost
from bot.season.setting import WEEKS, Setting, play_setting
from bot.season.timetable import moment_of, on_the_wall
from bot.simulator.clock import SimClock
from bot.simulator.server import Served, serve
from bot.simulator.world import World
from bot.store.tiny import TinyStore

SWEEP = timedelta(seconds=5)
"""How often the demo's bot looks at the clock: its visitor moves it."""
FRIDAY = 4
BEGINS_AT = 10
"""The demo begins on a Friday at ten, so that the first session is on the next Tuesday."""


async def run_demo(port: int, *, open_page: bool = True) -> None:
    """Serve the demo until interrupted. All its data is gone afterwards.

    Args:
        port: where the page comes on this machine; 0 takes any free one.
        open_page: whether to open it in the browser.

    Raises:
        ConfigFault: the port is taken.
    """
    this = asyncio.current_task()
    if this is not None:  # as on Ctrl+C: else the processes that draw and learn would outlive us
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, this.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        async with demo(port) as (served, _):
            print(f"Groepswijzer draait. Open {served.url}/ in je browser. Stoppen: Ctrl+C.", flush=True)
            if open_page:
                await asyncio.to_thread(webbrowser.open, f"{served.url}/")
            await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def demo(port: int = 0, *, weeks: int = WEEKS) -> AsyncIterator[tuple[Served, Setting]]:
    """The demo, running: its address, and the people in it.

    Args:
        port: as above.
        weeks: how many sessions the group has, one a week.

    Raises:
        ConfigFault: the port is taken.
    """
    content = load_content(content_folder())
    world = World(SimClock())
    world.clock.jump_to(_beginning(world.now()))
    host = DemoHost(world)
    token = world.add_bot("Groepswijzer", "groepswijzer_bot")
    configure_logging([token], "WARNING")
    try:
        served = await serve(world, host, port)
    except OSError:
        raise ConfigFault(f"Poort {port} is al bezet. Kies een andere, bijvoorbeeld: demo --port {port + 1}") from None
    async with served, _house(world, content, token, served.url) as house:
        setting = await play_setting(world, house, content, weeks=weeks)
        async with host.playing(house, setting):
            yield served, setting


@contextlib.asynccontextmanager
async def _house(world: World, content: Content, token: str, url: str) -> AsyncIterator[House]:
    """The bot as it runs for real, but for its clock and its folder."""
    config = Config(telegram=TelegramConfig(api_url=url))
    with tempfile.TemporaryDirectory(prefix="groepswijzer-demo-") as folder:
        store = TinyStore(Path(folder), ids=SecretIds(), wake=wake_for(config.quiet.hours(), config.retention.rule()))
        await store.open()
        bot = make_bot(token, f"{url}/bot")
        await introduce(bot)
        house = await build(config, content, store, bot, world.clock, SecretIds())
        work = asyncio.create_task(house.run(LoopAlarm(house.tick, world.clock, SWEEP)))
        try:
            async with house.finder.preparing(usual_folder()):
                yield house
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
            await store.close()


def _beginning(now: datetime) -> datetime:
    """The next Friday at ten, on the wall."""
    today = on_the_wall(now).date()
    friday = today + timedelta(days=(FRIDAY - today.weekday()) % 7 or 7)
    return moment_of(datetime(friday.year, friday.month, friday.day, BEGINS_AT)).astimezone(UTC)  # noqa: DTZ001 - wall
