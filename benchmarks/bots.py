"""The bots that race: ours as it runs for real, and echoes as the users of each library would build them.

Every echo answers the press and puts the same text and the same six buttons in the message that ours shows for a
question, so that the bytes on the wire are alike. None of them keeps anything.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from bot.alarm import SchedulerAlarm
from bot.app import build
from bot.clock import SystemClock
from bot.config import Config
from bot.content import content_folder, load_content
from bot.ids import SecretIds
from bot.log import configure_logging
from bot.messenger.pace import Limits
from bot.messenger.telegram.line import introduce, make_bot
from bot.messenger.telegram.request import AiohttpRequest

QUESTION = "Vraag 2 van 4\n\nIk durfde vandaag in de groep te zeggen wat ik dacht."
LABELS = ("😞 Helemaal niet", "🙁 Niet echt", "😐 Een beetje", "🙂 Ja", "😀 Heel erg", "Sla deze vraag over")
DATA = "abcdefghca.g0000420s12.P2.{}"

Start = Callable[[str, str, Path], Coroutine[Any, Any, None]]


async def ours(url: str, token: str, folder: Path) -> None:
    """The whole house: store, check-ins, tick and all; only the limits of sending are off, as for the others."""
    from benchmarks.setting import open_store

    configure_logging([token], "WARNING")
    store = open_store(folder)
    await store.open()
    bot = make_bot(token, f"{url}/bot")
    await introduce(bot)
    content = load_content(content_folder())
    house = await build(Config(), content, store, bot, SystemClock(), SecretIds(), limits=Limits.none())
    await house.run(SchedulerAlarm(house.tick, house.clock))


async def ptb(url: str, token: str, folder: Path) -> None:
    """python-telegram-bot as its tutorial builds it: one update after the other, over httpx."""
    from telegram.ext import Application

    await _run_ptb(Application.builder().token(token).base_url(f"{url}/bot"))


async def ptb_on_our_wire(url: str, token: str, folder: Path) -> None:
    """python-telegram-bot over the same HTTP layer as ours."""
    from telegram.ext import Application

    builder = Application.builder().token(token).base_url(f"{url}/bot")
    await _run_ptb(builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest(connections=2)))


async def _run_ptb(builder: Any) -> None:
    """Run an echo until ended."""
    from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
    from telegram.ext import CallbackQueryHandler

    async def echo(update: Update, context: Any) -> None:
        query = update.callback_query
        if query is None:
            return
        await query.answer()
        rows = [
            [InlineKeyboardButton(label, callback_data=DATA.format(place))] for place, label in enumerate(LABELS, 1)
        ]
        await query.edit_message_text(QUESTION, reply_markup=InlineKeyboardMarkup(rows))

    application = builder.build()
    application.add_handler(CallbackQueryHandler(echo))
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=10)
        await asyncio.Event().wait()


async def aiogram(url: str, token: str, folder: Path) -> None:
    """Aiogram as its documentation builds it: every update a task of its own, over aiohttp."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

    dispatcher = Dispatcher()

    async def echo(query: CallbackQuery) -> None:
        await query.answer()
        rows = [
            [InlineKeyboardButton(text=label, callback_data=DATA.format(place))]
            for place, label in enumerate(LABELS, 1)
        ]
        if isinstance(query.message, Message):
            await query.message.edit_text(QUESTION, reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))

    dispatcher.callback_query.register(echo)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    await dispatcher.start_polling(bot, handle_signals=False)


BOTS: dict[str, Start] = {
    "ours": ours,
    "ptb": ptb,
    "ptb-on-our-wire": ptb_on_our_wire,
    "aiogram": aiogram,
}

if __name__ == "__main__":
    name, where, its_token, data = sys.argv[1:5]
    asyncio.run(BOTS[name](where, its_token, Path(data)))
