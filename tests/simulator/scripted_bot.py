"""A small bot over plain HTTP, for tests of the page: it does one thing of each kind when asked."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

import aiohttp

Json = dict[str, Any]

LATE_SECONDS = 3.5
"""Longer than the simulator lets a phone wait for the answer to a tap."""
COMMANDS = [
    {"command": "start", "description": "Begin"},
    {"command": "tip", "description": "Een tip voor nu"},
    {"command": "groepen", "description": "Je groepen en afspraken"},
]
TIP = "<b>Stilte in de groep.</b> Tel <i>rustig</i> tot tien. Zie /groepen en <tg-spoiler>dit</tg-spoiler>."
DANGER = "<img src=x onerror=alert(1)> & <b>niet vet</b>"
YES_NO = {"keyboard": [[{"text": "Ja"}, {"text": "Nee"}]], "resize_keyboard": True}


def keys(*rows: list[tuple[str, str]]) -> str:
    """An inline keyboard; a second part that is an address makes a link."""

    def button(text: str, data: str) -> Json:
        return {"text": text, "url" if data.startswith("http") else "callback_data": data}

    return json.dumps({"inline_keyboard": [[button(text, data) for text, data in row] for row in rows]})


class ScriptedBot:
    """Polls for updates and answers each by ``on_text`` or ``on_tap``.

    Args:
        address: of the simulator.
        token: of the bot.
        picture: a PNG to send as the invitation's code.
    """

    def __init__(self, address: str, token: str, picture: bytes) -> None:
        self.address = address
        self.token = token
        self.picture = picture
        self._session = aiohttp.ClientSession()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Register the commands and begin to listen."""
        await self.call("setMyCommands", commands=json.dumps(COMMANDS))
        self._task = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """End; raises what went wrong while listening."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self._session.close()

    async def call(self, method: str, files: dict[str, tuple[str, bytes]] | None = None, **params: Any) -> Any:
        """Call a method of the Bot API; answers its result."""
        form = aiohttp.FormData(quote_fields=False)
        for name, value in params.items():
            form.add_field(name, str(value))
        for name, (filename, data) in (files or {}).items():
            form.add_field(name, data, filename=filename)
        async with self._session.post(f"{self.address}/bot{self.token}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], (method, answer)
        return answer["result"]

    async def _listen(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                if "message" in update and "via_bot" not in update["message"]:
                    await self.on_text(update["message"])
                elif "callback_query" in update:
                    await self.on_tap(update["callback_query"])
                elif "inline_query" in update:
                    await self.on_search(update["inline_query"])

    async def on_text(self, message: Json) -> None:
        """Answer what a person typed."""
        chat, text = message["chat"]["id"], message.get("text", "")
        match text.split("@")[0]:
            case "/start":
                await self.welcome(chat)
            case "/tip":
                await self.reply(chat, TIP, parse_mode="HTML")
            case "code":
                await self.send_code(chat)
            case "peiling" | "peilingen":
                await self.send_poll(chat, many=text == "peilingen")
            case "bestand":
                poster = ("poster dinsdag.pdf", b"%PDF-1.4 " * 300)
                await self.call("sendDocument", {"document": poster}, chat_id=chat)
            case "knoppen":
                await self.reply(chat, "Kies maar.", reply_markup=json.dumps(YES_NO))
            case "gevaar":
                await self.reply(chat, DANGER)
            case _ if text.startswith("/start "):
                await self.reply(chat, f"Je doet mee met {text.removeprefix('/start ')}.")
            case _:
                await self.reply(chat, f"Je zei: {text}")

    async def reply(self, chat: int, text: str, **more: Any) -> None:
        """Send a text."""
        await self.call("sendMessage", chat_id=chat, text=text, **more)

    async def welcome(self, chat: int) -> None:
        """The first message, with one button of each kind."""
        await self.call("sendChatAction", chat_id=chat, action="typing")
        rows = keys(
            [("😀 Ja, ik doe mee", "yes")],
            [("Bewaar", "toast"), ("Let op", "alert")],
            [("Traag", "late"), ("Link delen", "https://t.me/proef_bot?start=abc")],
        )
        await self.reply(chat, "Welkom. Doe je mee?", reply_markup=rows)

    async def send_code(self, chat: int) -> None:
        """An invitation as picture, with the link in words."""
        caption = "Laat deze code zien: https://t.me/proef_bot?start=groep1"
        await self.call("sendPhoto", {"photo": ("code.png", self.picture)}, chat_id=chat, caption=caption)

    async def send_poll(self, chat: int, *, many: bool) -> None:
        """A poll with three options."""
        options = json.dumps([{"text": text} for text in ("In tweetallen", "De kring", "Een spel")])
        await self.call(
            "sendPoll",
            chat_id=chat,
            question="Wat past bij ons?",
            options=options,
            is_anonymous=not many,
            allows_multiple_answers=many,
        )

    async def on_search(self, query: Json) -> None:
        """Answer an inline query with one card."""
        card = {
            "type": "article",
            "id": "1",
            "title": f"Kaart over {query['query']}",
            "description": "Tel rustig tot tien",
            "input_message_content": {"message_text": f"Bij {query['query']}: tel rustig tot tien."},
        }
        await self.call("answerInlineQuery", inline_query_id=query["id"], results=json.dumps([card]))

    async def on_tap(self, query: Json) -> None:
        """Answer a pressed button."""
        message = query["message"]
        answer: Json = {"callback_query_id": query["id"]}
        match query["data"]:
            case "yes":
                place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
                again = keys([("Veranderen", "toast")])
                await self.call("editMessageText", text="Fijn dat je meedoet.", reply_markup=again, **place)
            case "toast":
                answer |= {"text": "Dit is bewaard."}
            case "alert":
                answer |= {"text": "Deze knop is verlopen.", "show_alert": True}
            case "late":
                await asyncio.sleep(LATE_SECONDS)
                answer |= {"text": "Daar ben ik."}
        await self.call("answerCallbackQuery", **answer)
