"""The one way to speak unasked: wait for a turn, claim, send, settle; each errand on its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.groups.model import ChatId
from bot.log import Incidents
from bot.messenger.ballots import NotNow
from bot.messenger.errand import Errand
from bot.messenger.lull import LONGEST_PAUSE, Lull
from bot.messenger.pace import Pace
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery

_SETTLE_TRIES = 4

log = structlog.get_logger("bot.outbox")


class Mouth(Protocol):
    """Whatever can say a screen in a chat."""

    async def send(self, chat: ChatId, screen: Screen, language: str) -> Delivery:
        """Try once to say it unasked, and tell what became of it; never raises for what the messenger answers."""
        ...

    async def knock(self) -> bool:
        """Find out whether a message would leave just now, without saying anything; never raises either."""
        ...


class Outbox:
    """Carries errands.

    An errand goes through the same four steps at every try:

    1. wait for a turn; after ``expires`` it is dropped unsaid;
    2. ``claim``: the story rechecks, commits ``sending``, and says what to say; None ends the errand;
    3. send, once;
    4. ``settle`` with what became of it.

    Only NOT_SENT leads to another try, after a pause that doubles; while nothing leaves, all errands share one pause
    (see :class:`bot.messenger.lull.Lull`). A claim that cannot look something up just now (``NotNow``) counts as not
    sent. UNKNOWN is never sent again from here: the story decides whether a second copy is worth more than silence.

    A discreet errand may turn out needless in the claim, and nothing may tell whether it did. So between 1 and 2 we
    knock until the wire stands; after the claim the message is tried once, and what becomes of it is neither logged nor
    held against the wire or the chat.

    Args:
        mouth: who speaks.
        pace: who may speak now.
        clock: tells when an errand has expired.
        on_unreachable: told which chat cannot be reached any more.
        incidents: where a failing claim or settlement is noted.
    """

    def __init__(
        self,
        mouth: Mouth,
        pace: Pace,
        clock: Clock,
        on_unreachable: Callable[[ChatId], Awaitable[None]],
        incidents: Incidents | None = None,
    ) -> None:
        self._mouth = mouth
        self._pace = pace
        self._clock = clock
        self._on_unreachable = on_unreachable
        self._incidents = incidents or Incidents()
        self._lull = Lull()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._since: dict[str, float] = {}
        self._speaking: set[str] = set()
        self._stopped = False
        self._idle = asyncio.Event()
        self._idle.set()

    def put(self, errand: Errand) -> bool:
        """Take an errand on; False if one under its key is on its way already, or the outbox has stopped."""
        if self._stopped or errand.key in self._tasks:
            return False
        self._idle.clear()
        self._since[errand.key] = asyncio.get_running_loop().time()
        self._tasks[errand.key] = asyncio.create_task(self._carry(errand))
        return True

    def holds(self, key: str) -> bool:
        """Whether an errand under this key waits or is on its way."""
        return key in self._tasks

    def __len__(self) -> int:
        """How many errands wait or are on their way."""
        return len(self._tasks)

    async def idle(self) -> None:
        """Return as soon as nothing waits and nothing is on its way."""
        await self._idle.wait()

    async def stop(self, within: float = 8.0) -> None:
        """Drop what waits, and give what has been claimed ``within`` seconds to come to its end."""
        self._stopped = True
        tasks = list(self._tasks.items())
        for key, task in tasks:
            if key not in self._speaking:
                task.cancel()
        if tasks:
            _, late = await asyncio.wait([task for _, task in tasks], timeout=within)
            for task in late:
                task.cancel()

    async def _carry(self, errand: Errand) -> None:
        """See one errand through; whatever happens to it does not touch the others."""
        try:
            for attempt in range(10_000):
                # Before the turn, that may be the one which tries for all: a quiet chat keeps nobody else waiting.
                await asyncio.sleep(self._pace.silence(errand.chat))
                async with self._lull.turn():
                    over = await (self._knock(errand) if errand.discreet else self._try(errand))
                if over and errand.discreet:  # past the turn: how long it takes keeps nobody waiting
                    await self._say_discreetly(errand)
                if over:
                    return
                await asyncio.sleep(min(LONGEST_PAUSE, 2.0**attempt))
        except Exception as error:
            self._incidents.note("carrying an errand", error)
        finally:
            self._speaking.discard(errand.key)
            del self._tasks[errand.key], self._since[errand.key]
            if not self._tasks:
                self._idle.set()

    async def _try(self, errand: Errand) -> bool:
        """Try once; True when the errand has come to its end."""
        await self._pace.turn(errand.chat, errand.priority)
        if self._clock.now() >= errand.expires:
            return True
        began = asyncio.get_running_loop().time()
        self._speaking.add(errand.key)
        try:
            screen = await errand.claim()
            if screen is None:
                return True
            delivery = await self._send(errand, screen)
            await self._settle(errand, delivery)
        except NotNow:
            delivery = Delivery.NOT_SENT
        self._speaking.discard(errand.key)
        self._note(errand, delivery, began)
        if delivery is Delivery.UNREACHABLE:
            await self._on_unreachable(errand.chat)
        return delivery is not Delivery.NOT_SENT

    async def _knock(self, errand: Errand) -> bool:
        """Wait for a turn and knock; True when the wire stands, or it has expired meanwhile."""
        await self._pace.turn(errand.chat, errand.priority)
        if self._clock.now() >= errand.expires:
            return True
        began = asyncio.get_running_loop().time()
        stands = await self._mouth.knock()
        self._note(errand, Delivery.SENT if stands else Delivery.NOT_SENT, began)
        return stands

    async def _say_discreetly(self, errand: Errand) -> None:
        """Say it once, if the claim finds that it is still needed."""
        if self._clock.now() >= errand.expires:
            return
        self._speaking.add(errand.key)
        screen = await errand.claim()
        if screen is not None:
            await self._settle(errand, await self._send(errand, screen))

    async def _send(self, errand: Errand, screen: Screen) -> Delivery:
        """Say it once, in the errand's own way if it has one."""
        if errand.send is not None:
            return await errand.send(screen)
        return await self._mouth.send(errand.chat, screen, errand.language)

    def _note(self, errand: Errand, delivery: Delivery, began: float) -> None:
        """Note what a try that began at this moment tells of the wire; a chat that is to be quiet tells nothing."""
        if delivery is not Delivery.SENT:
            log.warning("not delivered", priority=errand.priority.name, outcome=delivery.value)
        if delivery is Delivery.NOT_SENT and not self._pace.silence(errand.chat):
            self._lull.failed(began)
        elif delivery not in (Delivery.NOT_SENT, Delivery.UNKNOWN):
            self._lull.reached()

    async def _settle(self, errand: Errand, delivery: Delivery) -> None:
        """Commit the end; the message is out already, so a store that fails gets a few more chances."""
        for attempt in range(_SETTLE_TRIES):
            try:
                return await errand.settle(delivery)
            except Exception:
                if attempt + 1 == _SETTLE_TRIES:
                    raise
                await asyncio.sleep(2.0**attempt)
