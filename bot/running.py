"""Runs the bot for real, with Telegram or whatever answers like it; and leaves invitations beside it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator
from pathlib import Path

from bot.alarm import SchedulerAlarm
from bot.app import House, build, link_to, wake_for
from bot.clock import SystemClock
from bot.config import Config, read_token
from bot.content import content_folder, load_content
from bot.dutch import say_moment
from bot.ids import SecretIds, secret_word
from bot.log import configure_logging
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.line import introduce, make_bot
from bot.people.model import INVITATION_LIFE, Invitation, Role, fingerprint
from bot.store.invitations import leave_invitation
from bot.store.tiny import TinyStore


async def run_for_real(config: Config) -> None:
    """Run until SIGINT or SIGTERM; then finish what is under way, confirm it, and let go of the data.

    Raises:
        ConfigFault: there is no usable token.
        ContentFault: the content has faults.
        StoreRefused: the data cannot be used.
        TokenRefused: Telegram does not know this bot.
    """
    token = read_token(config.telegram)
    configure_logging([token], config.log.level.upper())
    async with _house(config, token) as house:
        owner = await house.people.first_owner()
        if owner is not None:
            print("Er is nog geen beheerder. Open deze link op je telefoon; hij werkt één keer:")
            print(f"  {owner.link}  (tot {say_moment(owner.expires_at)})")
        await _until_told(house)


async def make_invitation(config: Config, role: Role) -> str:
    """Leave an invitation beside a bot that may be running, and return its link.

    Raises:
        ConfigFault: there is no usable token.
        NotStored: the disk is full.
        StoreRefused: the folder cannot be written to.
        TokenRefused: Telegram does not know this bot.
    """
    token = read_token(config.telegram)
    configure_logging([token], "WARNING")
    bot = _bot(config, token)
    await introduce(bot)
    try:
        word = secret_word(SecretIds())
        now = SystemClock().now()
        invitation = Invitation(fingerprint(word), role, now, now + INVITATION_LIFE[role])
        await leave_invitation(Path(config.store.folder), invitation)
        return link_to(config, bot, word)
    finally:
        await bot.shutdown()


def _bot(config: Config, token: str) -> LightBot:
    return make_bot(token, f"{config.telegram.api_url.rstrip('/')}/bot")


@contextlib.asynccontextmanager
async def _house(config: Config, token: str) -> AsyncIterator[House]:
    """The house on its store, which is closed again whatever happens."""
    content = load_content(content_folder())
    store = TinyStore(Path(config.store.folder), ids=SecretIds(), wake=wake_for(config.quiet.hours()))
    await store.open()
    try:
        bot = _bot(config, token)
        await introduce(bot)
        yield await build(config, content, store, bot, SystemClock(), SecretIds())
    finally:
        await store.close()


async def _until_told(house: House) -> None:
    """Run the house until a signal comes; a second one changes nothing."""
    work = asyncio.create_task(house.run(SchedulerAlarm(house.tick, house.clock)))
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, work.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await work
