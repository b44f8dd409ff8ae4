"""Runs the bot for real, with Telegram or whatever answers like it; and leaves invitations beside it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import structlog

from bot.alarm import SchedulerAlarm
from bot.app import House, build, link_to, wake_for
from bot.clock import SystemClock
from bot.config import Config, ConfigFault, read_token
from bot.content import Content, ContentFault, content_folder, load_content, renewed_content
from bot.dutch import say_moment
from bot.guidance.search.places import beside_data
from bot.heap import lasting, set_aside
from bot.ids import SecretIds, secret_word
from bot.log import configure_logging
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.intake import TokenRefused
from bot.messenger.telegram.line import introduce, make_bot
from bot.people.model import INVITATION_LIFE, Invitation, Role, fingerprint
from bot.store.disk import holder
from bot.store.invitations import leave_invitation
from bot.store.tiny import TinyStore

log = structlog.get_logger("bot.running")


async def run_for_real(config: Config) -> None:
    """Run until SIGINT or SIGTERM; then finish what is under way, confirm it, and let go of the data.

    SIGHUP brings edited content in while it runs.

    Raises:
        ConfigFault: there is no usable token, or Telegram does not know it (any more).
        ContentFault: the content has faults.
        StoreRefused: the data cannot be used.
    """
    token = read_token(config.telegram)
    configure_logging([token], config.log.level.upper())
    told = _told()
    renew = _asked_to_renew(told)
    work = asyncio.create_task(_live(config, token, renew))
    stop = asyncio.create_task(told.wait())
    async with _token_in_words():
        await asyncio.wait({work, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        work.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await work


async def make_invitation(config: Config, role: Role) -> str:
    """Leave an invitation beside a bot that may be running, and return its link.

    Raises:
        ConfigFault: there is no usable token, or Telegram does not know it.
        NotStored: the disk is full.
        StoreRefused: the folder cannot be written to.
    """
    token = read_token(config.telegram)
    configure_logging([token], "WARNING")
    async with _token_in_words(), _bot(config, token) as bot:
        word = secret_word(SecretIds())
        now = SystemClock().now()
        invitation = Invitation(fingerprint(word), role, now, now + INVITATION_LIFE[role])
        await leave_invitation(Path(config.store.folder), invitation)
        return link_to(config, bot, word)


def ask_to_renew(config: Config) -> bool:
    """Tell the bot that runs on this configuration to take its content in anew; False where none can be told.

    Raises:
        ContentFault: the content is not fit to take in; it carries every fault found, each with file and line.
    """
    renewed_content(content_folder(own=config.content.folder), load_content(content_folder()))
    process = holder(Path(config.store.folder))
    if process is None:
        return False
    try:
        os.kill(process, signal.SIGHUP)
    except (ProcessLookupError, PermissionError):
        return False
    return True


@contextlib.asynccontextmanager
async def _token_in_words() -> AsyncIterator[None]:
    """Turn a token that Telegram refuses into the fault of the configuration that it is."""
    try:
        yield
    except TokenRefused as refused:
        raise ConfigFault(str(refused)) from None


@contextlib.asynccontextmanager
async def _bot(config: Config, token: str) -> AsyncIterator[LightBot]:
    """A bot that knows its own name, whose wire is closed again whatever happens."""
    bot = make_bot(token, f"{config.telegram.api_url.rstrip('/')}/bot")
    try:
        await introduce(bot)
        yield bot
    finally:
        await bot.shutdown()


@contextlib.asynccontextmanager
async def _house(config: Config, token: str, renew: asyncio.Event) -> AsyncIterator[House]:
    """The house on its store, which is closed again whatever happens; it takes edited content in when asked."""
    content = load_content(content_folder())
    if config.content.folder:
        content = renewed_content(content_folder(own=config.content.folder), content)
    store = TinyStore(
        Path(config.store.folder), ids=SecretIds(), wake=wake_for(config.quiet.hours(), config.retention.rule())
    )
    await store.open()
    try:
        async with _bot(config, token) as bot:
            house = await build(config, content, store, bot, SystemClock(), SecretIds())
            renewing = asyncio.create_task(_keep_renewing(house, config, content, bot, renew))
            try:
                with lasting():
                    yield house
            finally:
                renewing.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await renewing
    finally:
        await store.close()


async def _keep_renewing(house: House, config: Config, content: Content, bot: LightBot, renew: asyncio.Event) -> None:
    """Each time it is asked, build the house anew on the content as it is now; what is broken leaves all as it was."""
    while True:
        await renew.wait()
        renew.clear()
        try:
            edited = await asyncio.to_thread(renewed_content, content_folder(own=config.content.folder), content)
            renewed = await build(config, edited, house.store, bot, house.clock, SecretIds(), beside=house)
            house.becomes(renewed)
            content = edited
        except ContentFault as trouble:
            for fault in trouble.faults:
                log.error("the content was not renewed", file=fault.file, line=fault.line, why=fault.sentence)
        except Exception as trouble:
            house.incidents.note("renewing the content", trouble)
        else:
            log.info("the content was renewed", cards=len(content.cards))
            await house.menu.publish(await house.store.staff())
            # Until this is there the simple search answers; other edits wait for it.
            await house.finder.prepare(beside_data(Path(config.store.folder)))
            set_aside()


async def _live(config: Config, token: str, renew: asyncio.Event) -> None:
    """Open the house, let a first owner in, and run until cancelled."""
    async with _house(config, token, renew) as house:
        owner = await house.people.inviting.first_owner()
        if owner is not None:
            print("Er is nog geen beheerder. Open deze link op je telefoon; hij werkt één keer:")
            print(f"  {owner.link}  (tot {say_moment(owner.expires_at)})")
        async with house.finder.preparing(beside_data(Path(config.store.folder))):
            await house.run(SchedulerAlarm(house.tick, house.clock))


def _told() -> asyncio.Event:
    """Set by SIGINT or SIGTERM, from the start on; a second signal changes nothing, so what is ending ends well."""
    told = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, told.set)
    return told


def _asked_to_renew(told: asyncio.Event) -> asyncio.Event:
    """Set by SIGHUP, from the start on; asked twice while it is at it, it looks once more.

    The same signal says that the terminal in which it was started was closed: then it is ``told`` to stop.
    """
    asked, began_in_terminal = asyncio.Event(), _has_terminal()

    def hung_up() -> None:
        (told if began_in_terminal and not _has_terminal() else asked).set()

    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, hung_up)
    return asked


def _has_terminal() -> bool:
    try:
        os.close(os.open("/dev/tty", os.O_RDONLY | os.O_NOCTTY))
    except OSError:
        return False
    return True
