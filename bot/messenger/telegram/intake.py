"""Takes updates in by long polling and confirms each only after its effect is on disk.

Telegram forgets an update once it is asked for a higher number. The library's own ``Updater`` asks for the next batch
while the last is still in a queue, and loses that queue in a crash; here the number rises only over what is done.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.log import Incidents
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.errors import seconds_of
from bot.messenger.telegram.updates import ALLOWED, chat_of

POLL_SECONDS = 25
"""How long Telegram holds a request when there is nothing."""
BATCH = 100
"""Most updates in one answer (Bot API, getUpdates)."""
AT_ONCE = 256
"""Updates handled at the same time."""
PATIENCE = 0.2
"""Seconds that a batch may take before the next is asked for all the same."""
REPEAT_PAUSE = 0.6
"""Seconds before the same number is asked again: faster, Telegram answers with one update only."""
LONGEST_HANDLING = 120.0
"""Seconds after which the handling of one update counts as failed."""
TRIES = 3
"""How often one update is tried before it is parked."""
LONGEST_BACKOFF = 30.0

log = structlog.get_logger("bot.intake")


REFUSED = "Telegram kent dit token niet. Kopieer het opnieuw uit het gesprek met @BotFather en start opnieuw."
"""What whoever runs the bot can do about it."""


class TokenRefused(Exception):
    """Telegram does not know this bot; the message says what to do, without the token."""


class Intake:
    """The ear of one bot.

    Updates of one chat are handled in their order, those of different chats at the same time. Nothing is remembered
    over a restart but the numbers of what was handled and not confirmed yet: which numbers Telegram uses next cannot be
    known (after a week of silence they start anywhere), so no number is ever compared as higher or lower with what was
    before.

    Args:
        bot: whose updates.
        handle: gives one raw update its effect and its reply. It returns when both are done, or calls what it gets as
            second argument as soon as the effect is durable and only a slow reply is left. What it returns says
            whether the update may come again, in its turn, without harm: then its number is not kept.
        heard: durably notes numbers as handled.
        was_heard: whether a number was handled before.
        forget: no longer keeps numbers that Telegram has forgotten, so that no file tells how much was said; may fail.
        incidents: where failures are noted.
        poll_seconds: how long Telegram may hold a request when there is nothing; longer only on virtual time.
    """

    def __init__(
        self,
        bot: LightBot,
        handle: Callable[[dict[str, Any], Callable[[], None]], Awaitable[bool]],
        heard: Callable[[Sequence[int]], Awaitable[None]],
        was_heard: Callable[[int], Awaitable[bool]],
        forget: Callable[[Sequence[int]], Awaitable[None]],
        incidents: Incidents | None = None,
        poll_seconds: int = POLL_SECONDS,
    ) -> None:
        self._bot = bot
        self._poll_seconds = poll_seconds
        self._handle = handle
        self._heard = heard
        self._was_heard = was_heard
        self._forget = forget
        self._incidents = incidents or Incidents()
        self._offset: int | None = None
        self._unconfirmed: dict[int, None] = {}
        self._unfinished: set[int] = set()
        self._unnoted: set[int] = set()
        self._confirming: list[int] = []
        self._waiting: dict[int, deque[dict[str, Any]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._stopping = asyncio.Event()
        self._failures = 0
        self.conflict = False
        """True while another program polls with the same token."""

    async def run(self) -> None:
        """Poll until :meth:`stop`; what Telegram or the wire does wrong is waited out.

        Raises:
            TokenRefused: the token is not valid (any more).
        """
        await self._introduce()
        while not self._stopping.is_set():
            batch = await self._poll()
            if batch is None:
                continue
            # Asked once with a number, Telegram has forgotten all below it; to go on asking with it would be to rely
            # on later numbers being higher.
            self._offset = None
            await self._confirmed(batch)
            fresh = [raw for raw in batch if raw["update_id"] not in self._unconfirmed]
            for raw in fresh:
                await self._accept(raw)
            await self._wait(PATIENCE if fresh or not batch else REPEAT_PAUSE)
            await self._advance()

    async def idle(self) -> None:
        """Return as soon as nothing is being handled."""
        await self._quiet.wait()

    async def stop(self, within: float = 8.0) -> None:
        """Take nothing more in, give what is being handled ``within`` seconds, and confirm what is done."""
        self._stopping.set()
        await self._wait(within)
        for worker in self._workers:
            worker.cancel()
        await self._advance()
        if self._offset is not None:
            try:
                await self._bot.call("getUpdates", {"offset": self._offset, "limit": 1, "timeout": 0}, read_timeout=2.0)
                await self._confirmed(())
            except TelegramError as error:
                log.info("the last updates were not confirmed; they come again", error=type(error).__name__)

    async def _introduce(self) -> None:
        """Learn the bot's own name, however long that takes: without it a command for another bot looks like ours."""
        while not self._stopping.is_set():
            try:
                await self._bot.initialize()
                # While a webhook is set, Telegram refuses to be polled. What waits there stays waiting.
                await self._bot.call("deleteWebhook", {})
            except TelegramError as error:
                await self._back_off(error)
            else:
                return

    async def _poll(self) -> list[dict[str, Any]] | None:
        """Ask for updates once; None when that failed (after a pause) or we are stopping."""
        fields: dict[str, Any] = {"timeout": self._poll_seconds, "limit": BATCH, "allowed_updates": list(ALLOWED)}
        if self._offset is not None:
            fields["offset"] = self._offset
        call = asyncio.ensure_future(self._bot.call("getUpdates", fields, read_timeout=self._poll_seconds + 10.0))
        stopping = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({call, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not call.done():
                return None
            batch: list[dict[str, Any]] = call.result()
        except TelegramError as error:
            await self._back_off(error)
            return None
        finally:
            call.cancel()
            stopping.cancel()
        if self.conflict:
            log.warning("alone again: no other program polls with this token")
        self._failures, self.conflict = 0, False
        return batch

    async def _back_off(self, error: TelegramError) -> None:
        """Wait as long as what went wrong asks for.

        Raises:
            TokenRefused: the token is not valid.
        """
        if isinstance(error, InvalidToken):
            # Without the library's error behind it: that one quotes the token.
            raise TokenRefused(REFUSED) from None
        if isinstance(error, Conflict) and not self.conflict:
            self.conflict = True
            log.error("another program polls with the same token; one of the two must stop")
        seconds = min(LONGEST_BACKOFF, 0.5 * 2.0 ** min(self._failures, 10))
        if isinstance(error, RetryAfter):
            seconds = seconds_of(error)
        elif not isinstance(error, Conflict):
            log.info("polling failed", error=type(error).__name__, seconds=seconds)
        self._failures += 1
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()

    async def _accept(self, raw: dict[str, Any]) -> None:
        """Put one update behind the others of its chat, unless it was handled before."""
        number = int(raw["update_id"])
        self._unconfirmed[number] = None
        if await self._is_known(number):
            return
        self._unfinished.add(number)
        self._quiet.clear()
        key = chat_of(raw)
        if key in self._waiting:
            self._waiting[key].append(raw)
            return
        self._waiting[key] = deque([raw])
        worker = asyncio.create_task(self._work(key))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _is_known(self, number: int) -> bool:
        """Whether it was handled before; if that cannot be found out it is handled again, which does no harm."""
        try:
            return await self._was_heard(number)
        except Exception as error:
            self._incidents.note("looking up what was heard", error)
            return False

    async def _work(self, key: int) -> None:
        """Handle the updates of one chat, one after the other, until there are none."""
        queue = self._waiting[key]
        try:
            while queue:
                raw = queue.popleft()
                async with self._slots:
                    repeatable = await self._try(raw)
                self._finish(int(raw["update_id"]), repeatable)
        finally:
            del self._waiting[key]

    async def _try(self, raw: dict[str, Any]) -> bool:
        """Handle one update and return whether it may come again without harm.

        One that fails every time is parked: left behind under an incident's number.
        """
        number = int(raw["update_id"])
        for attempt in range(TRIES):
            try:
                async with asyncio.timeout(LONGEST_HANDLING):
                    return await self._handle(raw, functools.partial(self._finish, number))
            except Exception as error:
                last = attempt + 1 == TRIES
                self._incidents.note("an update was parked" if last else "an update failed and is tried again", error)
                if not last:
                    await asyncio.sleep(0.2 * 2.0**attempt)
        return False

    def _finish(self, number: int, repeatable: bool = False) -> None:
        """Note that an update has had its effect; a second time changes nothing."""
        if number in self._unfinished:
            self._unfinished.discard(number)
            if not repeatable:
                self._unnoted.add(number)
            if not self._unfinished:
                self._quiet.set()

    async def _wait(self, seconds: float) -> None:
        """Wait until all is done, at most ``seconds``: one slow chat does not hold the rest."""
        if self._unfinished:
            # Not wait_for: before Python 3.12 it swallows a cancellation that comes in the moment all is done.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._quiet.wait()

    async def _advance(self) -> None:
        """Note what is done, and let the next request confirm as far as everything before is done too."""
        if self._unnoted:
            noted = sorted(self._unnoted)
            try:
                await self._heard(noted)
            except Exception as error:
                # Nothing is confirmed that was not noted; it is noted with the next round.
                self._incidents.note("noting what was heard", error)
                return
            self._unnoted.difference_update(noted)
        for number in list(self._unconfirmed):
            if number in self._unfinished or number in self._unnoted:
                break
            del self._unconfirmed[number]
            self._confirming.append(number)
            self._offset = number + 1

    async def _confirmed(self, batch: Sequence[dict[str, Any]]) -> None:
        """Forget the numbers that the last request confirmed, unless they are in its answer all the same."""
        back = {raw["update_id"] for raw in batch}
        gone = [number for number in self._confirming if number not in back]
        self._confirming.clear()
        if gone:
            try:
                await self._forget(gone)
            except Exception as error:
                self._incidents.note("forgetting what was confirmed", error)
