"""A town: the whole running bot in a pretend Telegram, in one process on virtual time, with its data in a folder."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, MutableMapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from structlog.testing import capture_logs
from telegram.error import NetworkError

from bot.alarm import LoopAlarm
from bot.app import House, build, wake_for
from bot.civil import AMSTERDAM, to_utc
from bot.config import Config
from bot.ids import SeededIds
from bot.messenger.telegram.direct import BASE_URL, DirectRequest, Files
from bot.messenger.telegram.line import introduce, make_bot
from bot.messenger.telegram.request import WireClosed
from bot.season.loop import VirtualClock, VirtualTimeLoop
from bot.simulator.api import Answer, BotApi
from bot.simulator.clock import SimClock
from bot.simulator.errors import ConnectionLostError
from bot.simulator.files import UploadedFile
from bot.simulator.limits import Limits
from bot.simulator.world import World
from bot.store.tiny import TinyStore
from tests.neighbour import Neighbour
from tests.real import a_quick_folder, the_content, the_finder

START = datetime(2026, 10, 9, 10, 0)
"""A Friday morning, local time: the first session of most stories is on the Tuesday after it."""
LONGEST_POLL = 3000
"""Seconds that a request for updates is held: on virtual time nobody waits for it."""
LONGEST_SLEEP = timedelta(minutes=30)
"""How long the tick may sleep. A story that makes something due sooner waits for it, or starts the bot anew."""
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MOMENT = re.compile(r"(\w\w) (\d+) (\w{3}) (\d+)\.(\d\d)")
_FINE = ("message is not modified", "there is no text in the message to edit")
"""What Telegram may turn down without anything being wrong: a reply under a picture becomes a message of its own."""


Which = Callable[[str, Mapping[str, Any]], bool]


def _none(method: str, params: Mapping[str, Any]) -> bool:
    """No call at all."""
    return False


class Wire:
    """Carries the bot's calls into the world, keeps what was turned down, and can be cut.

    Args:
        api: where the calls go.
    """

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self.cut = False
        self.down = False
        """No connection stands: nothing leaves."""
        self.stuck_after: Which = _none
        """A call for which this holds is carried out, but its answer never comes."""
        self.lost_after: Which = _none
        """A call for which this holds is carried out, and then the connection breaks."""
        self.lost_before: Which = _none
        """A call for which this holds is lost, and who made it waits for ever."""
        self.refused: list[str] = []

    async def call(self, token: str, method: str, params: Mapping[str, Any], files: Files) -> Answer:
        """Make one call."""
        if self.cut or self.down:
            raise NetworkError("there is no connection") from WireClosed()
        if self.lost_before(method, params):
            await asyncio.get_running_loop().create_future()
        uploads = {name: UploadedFile(file[0], file[2], file[1]) for name, file in files.items()}
        try:
            answer = await self._api.call(token, method, params, uploads)
        except ConnectionLostError:
            raise NetworkError("the connection was lost") from None
        if self.stuck_after(method, params):
            await asyncio.get_running_loop().create_future()
        if self.lost_after(method, params):
            raise NetworkError("the connection was lost")
        if answer.status != 200:
            self.refused.append(f"{method}: {answer.status} {answer.body.get('description')}")
        return answer


class Town:
    """People, their phones, and the bot that serves them.

    Args:
        folder: where the data and its copies go.
        start: when it begins, local time.
        config: what the municipality chose.
        seed: the same seed gives the same ids and secrets.
    """

    def __init__(self, folder: Path, start: datetime = START, config: Config | None = None, seed: int = 1) -> None:
        self._folder = folder
        self._lives = 0
        self._seed = seed
        self.config = config or Config()
        self.clock = VirtualClock(asyncio.get_running_loop(), to_utc(start, AMSTERDAM))
        self.world = World(SimClock(source=self.clock.now), seed, limits=Limits(poll_seconds=LONGEST_POLL))
        self.api = BotApi(self.world)
        self.token = self.world.add_bot("Groepswijzer", "groepswijzer_bot")
        self.wire = Wire(self.api)
        self.data = folder / "data"
        self.neighbours: list[Neighbour] = []
        self.log: list[MutableMapping[str, Any]] = []
        self.refusals_expected = False
        """Set by a story in which Telegram turns down what the bot could not know."""
        self._store: TinyStore | None = None
        self._house: House | None = None
        self._run: asyncio.Task[None] | None = None

    # The bot

    @property
    def house(self) -> House:
        """The bot that runs now."""
        assert self._house is not None, "the bot does not run"
        return self._house

    @property
    def store(self) -> TinyStore:
        """What it keeps."""
        assert self._store is not None, "the bot does not run"
        return self._store

    async def starts(self) -> None:
        """Start the bot on the data there is."""
        self._lives += 1
        ids = SeededIds(self._seed * 1000 + self._lives)
        self.wire = Wire(self.api)
        self._store = TinyStore(
            self.data, ids=ids, wake=wake_for(self.config.quiet.hours(), self.config.retention.rule()), threads=0
        )
        await self._store.open()
        bot = make_bot(self.token, BASE_URL, DirectRequest(self.wire.call))
        await introduce(bot)
        self._house = await build(
            self.config, the_content(), self._store, bot, self.clock, ids, LONGEST_POLL, finder=the_finder()
        )
        self._run = asyncio.create_task(self._house.run(LoopAlarm(self._house.tick, self.clock, LONGEST_SLEEP)))
        await self.breathe()

    async def stops(self) -> None:
        """Let the bot end as it should."""
        if self._run is None:
            return
        self._run.cancel()
        await asyncio.gather(self._run, return_exceptions=True)
        await self.store.close()
        self._run = self._house = self._store = None

    async def crashes(self) -> None:
        """Let the bot end as by a pulled plug: what is on disk now is all that is left."""
        left = self._folder / f"data-{self._lives}"
        shutil.copytree(self.data, left)
        self.wire.cut = True
        with capture_logs():
            await self.stops()
        self.data = left

    async def restarts(self) -> None:
        """Stop the bot as it should and start it again at once."""
        await self.stops()
        await self.starts()

    # Time

    async def breathe(self, seconds: float = 1.5) -> None:
        """Let the bot do what can be done now, and a person put their thumb on the next button."""
        await asyncio.sleep(seconds)
        if self._house is not None and self._house.line.intake is not None and self._run and not self._run.done():
            await self._house.line.intake.idle()
            if self._house.line.conversation is not None:
                await self._house.line.conversation.idle()

    async def passes(self, **how_long: float) -> None:
        """Let time pass: ``hours=2``, ``days=1`` …"""
        self._everybody_looks_up()
        await asyncio.sleep(timedelta(**how_long).total_seconds())

    async def until(self, said: str) -> None:
        """Let time pass until half a minute after a local moment such as ``"di 13 okt 11.40"``."""
        await self.passes(seconds=(self.moment(said) - self.clock.now()).total_seconds() + 30)

    def moment(self, said: str) -> datetime:
        """The first moment from now that is called so."""
        found = _MOMENT.fullmatch(said)
        assert found is not None, said
        day, month = int(found[2]), _MONTHS.index(found[3]) + 1
        for year in (self.clock.now().year, self.clock.now().year + 1):
            local = datetime(year, month, day, int(found[4]), int(found[5]))
            moment = to_utc(local, AMSTERDAM)
            if moment >= self.clock.now():
                assert _DAYS[local.weekday()] == found[1], f"{said} is not on {found[1]}"
                return moment
        raise AssertionError(f"{said} never comes")

    def local(self, moment: datetime) -> datetime:
        """A moment as the clock on the wall has it."""
        return moment.astimezone(AMSTERDAM)

    def _everybody_looks_up(self) -> None:
        for one in self.neighbours:
            one.looks_up()

    # People

    def neighbour(self, name: str, **more: Any) -> Neighbour:
        """Somebody new with a phone."""
        one = Neighbour(self.world.person(name, **more), self.breathe)
        self.neighbours.append(one)
        return one

    async def owner_link(self) -> str:
        """The link that the bot prints when it starts without an owner."""
        invited = await self.house.people.inviting.first_owner()
        assert invited is not None
        return invited.link

    # Afterwards

    def bytes_on_disk(self, *without: str) -> bytes:
        """Every byte of the data folder with the names of its files, but for some folders."""
        found = []
        for path in sorted(self.data.rglob("*")):
            if path.is_file() and path.relative_to(self.data).parts[0] not in without:
                found.append(str(path.relative_to(self.data)).encode() + b"\n" + path.read_bytes())
        return b"\n".join(found)

    def mishaps(self) -> list[str]:
        """What the bot wrote down as its own fault, and what Telegram turned down."""
        noted = [f"{one['event']}: {one['error']} at {one['at']}" for one in self.log if "incident" in one]
        if self.refusals_expected:
            return noted
        return noted + [one for one in self.wire.refused if not any(fine in one for fine in _FINE)]


@contextlib.asynccontextmanager
async def a_town(folder: Path, start: datetime = START, config: Config | None = None) -> AsyncIterator[Town]:
    """A town with a running bot; at the end nothing may have gone wrong unless the story asked for it."""
    with capture_logs() as log:
        town = Town(folder, start, config)
        town.log = log
        await town.starts()
        try:
            yield town
        finally:
            await town.stops()
    assert not town.mishaps(), town.mishaps()


Story = Callable[..., Awaitable[None]]


def in_town(story: Story | None = None, *, start: datetime = START, config: Config | None = None) -> Callable[..., Any]:
    """Make a story ``async def test_…(town, …)`` a test on virtual time, in a town of its own."""
    if story is None:
        return functools.partial(in_town, start=start, config=config)

    @functools.wraps(story)
    def test(**fixtures: Any) -> None:
        async def told(folder: Path) -> None:
            async with a_town(folder, start, config) as town:
                await story(town, **fixtures)

        with a_quick_folder() as folder, asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            runner.run(told(folder))

    first, *rest = inspect.signature(story).parameters.values()
    assert first.name == "town"
    test.__signature__ = inspect.Signature(rest)  # type: ignore[attr-defined]  # pytest reads what to hand over
    return test
