"""Other people's clients, unchanged, carry a bot through its day against the simulator."""

# The clients' own types are loose; what counts here is that they work.
# mypy: disable-error-code="no-untyped-call,untyped-decorator,union-attr,arg-type"

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import telebot
from telebot import asyncio_helper
from telebot.async_telebot import AsyncTeleBot
from telegram import Bot as PtbBot
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import Updater
from telegram.request import HTTPXRequest

from bot.simulator.api import BotApi
from bot.simulator.clock import SimClock
from bot.simulator.files import plain_png
from bot.simulator.people import Person
from bot.simulator.server import Served, serve
from bot.simulator.world import World

RUNS = range(20)
PICTURE = plain_png(40, 30)


class Day:
    """One world, one server, and Anna who walks through a bot's day."""

    def __init__(self, world: World, token: str, served: Served) -> None:
        self.world = world
        self.token = token
        self.url = served.url
        self.anna: Person = world.person("Anna", username="anna")
        self._changed = asyncio.Event()
        world.subscribe(lambda event: self._changed.set())

    async def until(self, seen: Callable[[], Any]) -> Any:
        """Wait until Anna sees something."""
        async with asyncio.timeout(5):
            while not (found := seen()):
                self._changed.clear()
                await self._changed.wait()
        return found

    def last(self, field: str) -> Any:
        """The last message, if it has this field."""
        last = self.anna.last()
        return last if last is not None and field in last else None

    async def pass_by(self) -> None:
        """Say /menu, tap, vote in the poll, look at the photo."""
        anna = self.anna
        anna.open_link("https://t.me/WijzerBot?start=uitnodiging_1")
        menu = await self.until(lambda: self.last("reply_markup"))
        assert menu["text"] == "Kies, Anna"
        answer = await anna.tap(menu, "Ja")
        assert answer == {"text": "Gezien", "show_alert": False, "url": None}
        poll = await self.until(lambda: self.last("poll"))
        assert anna.messages()[1]["text"] == "Gekozen: ja"
        assert "reply_markup" not in anna.messages()[1]
        anna.vote(poll, [1])
        photo = await self.until(lambda: self.last("photo"))
        assert photo["caption"] == "Goed op 1"
        stored = self.world.files.by_id(photo["photo"][-1]["file_id"])
        assert stored is not None
        assert stored.upload.data == PICTURE


@pytest.fixture
async def day() -> AsyncIterator[Day]:
    world = World(SimClock(), seed=7)
    token = world.add_bot("Wijzer", "WijzerBot")
    async with await serve(world) as served:
        yield Day(world, token, served)


@pytest.mark.parametrize("run", RUNS)
async def test_aiogram_carries_a_bot_through_its_day(day: Day, run: int) -> None:
    # Read here: aiogram builds its models for seconds, which whoever runs other tests need not wait for.
    from aiogram import Bot, Dispatcher, F, types
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.filters import Command

    session = AiohttpSession(api=TelegramAPIServer.from_base(day.url))
    bot = Bot(day.token, session=session)
    dispatcher = Dispatcher()

    @dispatcher.message(Command("start"))
    async def start(message: types.Message) -> None:
        assert message.text == "/start uitnodiging_1"
        button = types.InlineKeyboardButton(text="Ja", callback_data="ja")
        await message.answer(
            "Kies, <b>Anna</b>",
            parse_mode="HTML",
            reply_markup=types.InlineKeyboardMarkup(inline_keyboard=[[button]]),
        )

    @dispatcher.callback_query(F.data == "ja")
    async def tapped(query: types.CallbackQuery) -> None:
        await query.answer("Gezien")
        assert isinstance(query.message, types.Message)
        await query.message.edit_text("Gekozen: ja")
        await bot.send_poll(query.message.chat.id, "Hoe was het?", ["Matig", "Goed"], is_anonymous=False)

    @dispatcher.poll_answer()
    async def voted(answer: types.PollAnswer) -> None:
        assert answer.user is not None
        picture = types.BufferedInputFile(PICTURE, "kaart.png")
        await bot.send_photo(answer.user.id, picture, caption=f"Goed op {answer.option_ids[0]}")

    me = await bot.get_me()
    assert me.username == "WijzerBot"
    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, polling_timeout=5, close_bot_session=False)
    )
    try:
        await day.pass_by()
    finally:
        await dispatcher.stop_polling()
        await polling
        await bot.session.close()


def _menu() -> telebot.types.InlineKeyboardMarkup:
    markup = telebot.types.InlineKeyboardMarkup()
    markup.add(telebot.types.InlineKeyboardButton("Ja", callback_data="ja"))
    return markup


@pytest.mark.parametrize("run", RUNS)
async def test_async_pytelegrambotapi_carries_a_bot_through_its_day(
    day: Day, run: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asyncio_helper, "API_URL", day.url + "/bot{0}/{1}")
    bot = AsyncTeleBot(day.token)

    @bot.message_handler(commands=["start"])
    async def start(message: telebot.types.Message) -> None:
        await bot.send_message(message.chat.id, "Kies, *Anna*", parse_mode="MarkdownV2", reply_markup=_menu())

    @bot.callback_query_handler(func=lambda query: query.data == "ja")
    async def tapped(query: telebot.types.CallbackQuery) -> None:
        await bot.answer_callback_query(query.id, "Gezien")
        await bot.edit_message_text("Gekozen: ja", query.message.chat.id, query.message.message_id)
        options = [telebot.types.InputPollOption("Matig"), telebot.types.InputPollOption("Goed")]
        await bot.send_poll(query.message.chat.id, "Hoe was het?", options, is_anonymous=False)

    @bot.poll_answer_handler()
    async def voted(answer: telebot.types.PollAnswer) -> None:
        await bot.send_photo(answer.user.id, PICTURE, caption=f"Goed op {answer.option_ids[0]}")

    assert (await bot.get_me()).username == "WijzerBot"
    polling = asyncio.create_task(bot.polling(timeout=5, request_timeout=10))
    try:
        await day.pass_by()
    finally:
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
        await bot.close_session()


@pytest.mark.parametrize("run", RUNS)
async def test_pytelegrambotapi_with_threads_carries_a_bot_through_its_day(
    day: Day, run: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telebot.apihelper, "API_URL", day.url + "/bot{0}/{1}")
    bot = telebot.TeleBot(day.token, threaded=False)

    @bot.message_handler(commands=["start"])
    def start(message: telebot.types.Message) -> None:
        bot.send_message(message.chat.id, "Kies, <b>Anna</b>", parse_mode="HTML", reply_markup=_menu())

    @bot.callback_query_handler(func=lambda query: query.data == "ja")
    def tapped(query: telebot.types.CallbackQuery) -> None:
        bot.answer_callback_query(query.id, "Gezien")
        bot.edit_message_text("Gekozen: ja", query.message.chat.id, query.message.message_id)
        options = [telebot.types.InputPollOption("Matig"), telebot.types.InputPollOption("Goed")]
        bot.send_poll(query.message.chat.id, "Hoe was het?", options, is_anonymous=False)

    @bot.poll_answer_handler()
    def voted(answer: telebot.types.PollAnswer) -> None:
        bot.send_photo(answer.user.id, PICTURE, caption=f"Goed op {answer.option_ids[0]}")
        stopped.set()

    stopped = threading.Event()

    def work() -> None:
        assert bot.get_me().username == "WijzerBot"
        offset = 0
        while not stopped.is_set():
            for update in bot.get_updates(offset=offset, timeout=5):
                offset = update.update_id + 1
                bot.process_new_updates([update])

    working = asyncio.create_task(asyncio.to_thread(work))
    try:
        await day.pass_by()
    finally:
        stopped.set()
        await working
        telebot.apihelper._get_req_session().close()


@pytest.mark.parametrize("run", RUNS)
async def test_python_telegram_bot_carries_a_bot_through_its_day(day: Day, run: int) -> None:
    bot = PtbBot(
        day.token,
        base_url=f"{day.url}/bot",
        base_file_url=f"{day.url}/file/bot",
        request=HTTPXRequest(),
        get_updates_request=HTTPXRequest(),
    )
    updates: asyncio.Queue[Any] = asyncio.Queue()
    updater = Updater(bot, updates)
    day.world.limits.slow_repeated_polls = False

    async def work() -> None:
        while True:
            update = await updates.get()
            if update.message and update.message.text.startswith("/start"):
                markup = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="ja")]])
                await update.message.reply_html("Kies, <b>Anna</b>", reply_markup=markup)
            elif update.callback_query:
                await update.callback_query.answer("Gezien")
                await update.callback_query.edit_message_text("Gekozen: ja")
                chat = update.callback_query.message.chat
                await chat.send_poll("Hoe was het?", ["Matig", "Goed"], is_anonymous=False)
            elif update.poll_answer:
                chosen = update.poll_answer.option_ids[0]
                sent = await bot.send_photo(update.poll_answer.user.id, PICTURE, caption=f"Goed op {chosen}")
                stored = await sent.photo[-1].get_file()
                assert bytes(await stored.download_as_bytearray()) == PICTURE

    working = asyncio.create_task(work())
    async with updater:
        await updater.start_polling(timeout=5)
        try:
            await day.pass_by()
        finally:
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
            await updater.stop()
    await bot.shutdown()


async def test_two_clients_of_one_bot_disturb_each_other(day: Day) -> None:
    api = BotApi(day.world)
    first = asyncio.create_task(api.call(day.token, "getUpdates", {"timeout": 5}))
    await asyncio.sleep(0)
    second = asyncio.create_task(api.call(day.token, "getUpdates", {"timeout": 5, "offset": -1}))
    assert (await first).status == 409
    day.anna.open_link("t.me/WijzerBot?start=x")
    assert len((await second).body["result"]) == 1
