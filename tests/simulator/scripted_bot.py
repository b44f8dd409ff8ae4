"""A small bot over plain HTTP, for tests of the page: it does one thing of each kind when asked."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

import aiohttp

Json = dict[str, Any]

COMMANDS = [
    {"command": "start", "description": "Begin"},
    {"command": "tip", "description": "Een tip voor nu"},
    {"command": "groepen", "description": "Je groepen en afspraken"},
]
TIP = "<b>Stilte in de groep.</b> Tel <i>rustig</i> tot tien. Zie ook /groepen en <tg-spoiler>dit</tg-spoiler>."


def keys(*rows: list[tuple[str, str]]) -> str:
    """An inline keyboard; a second part that is an address makes a link."""
    return json.dumps(
        {
            "inline_keyboard": [
                [{"text": text, "url" if data.startswith("http") else "callback_data": data} for text, data in row]
                for row in rows
            ]
        }
    )


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
        self.heard: list[Json] = []
        self.failed: Exception | None = None
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
                self.heard.append(update)
                if "message" in update:
                    await self.on_text(update["message"])
                elif "callback_query" in update:
                    await self.on_tap(update["callback_query"])

    async def on_text(self, message: Json) -> None:
        """Answer what a person typed."""
        chat, text = message["chat"]["id"], message.get("text", "")
        match text.split("@")[0]:
            case "/start":
                await self.welcome(chat)
            case "/tip":
                await self.call("sendMessage", chat_id=chat, text=TIP, parse_mode="HTML")
            case "code":
                await self.send_code(chat)
            case "peiling" | "peilingen":
                await self.send_poll(chat, many=text == "peilingen")
            case "bestand":
                await self.call("sendDocument", {"document": ("poster dinsdag.pdf", b"%PDF-1.4 " * 300)}, chat_id=chat)
            case "knoppen":
                markup = json.dumps({"keyboard": [[{"text": "Ja"}, {"text": "Nee"}]], "resize_keyboard": True})
                await self.call("sendMessage", chat_id=chat, text="Kies maar.", reply_markup=markup)
            case "gevaar":
                await self.call("sendMessage", chat_id=chat, text="<img src=x onerror=alert(1)> & <b>niet vet</b>")
            case _ if text.startswith("/start "):
                await self.call("sendMessage", chat_id=chat, text=f"Je doet mee met {text.removeprefix('/start ')}.")
            case _:
                await self.call("sendMessage", chat_id=chat, text=f"Je zei: {text}")

    async def welcome(self, chat: int) -> None:
        """The first message, with one button of each kind."""
        await self.call("sendChatAction", chat_id=chat, action="typing")
        rows = keys(
            [("😀 Ja, ik doe mee", "yes")],
            [("Bewaar", "toast"), ("Let op", "alert")],
            [("Traag", "late"), ("Link delen", "https://t.me/proef_bot?start=abc")],
        )
        await self.call("sendMessage", chat_id=chat, text="Welkom. Doe je mee?", reply_markup=rows)

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

    async def on_tap(self, query: Json) -> None:
        """Answer a pressed button."""
        message = query["message"]
        match query["data"]:
            case "yes":
                place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
                again = keys([("Veranderen", "toast")])
                await self.call("editMessageText", text="Fijn dat je meedoet.", reply_markup=again, **place)
                await self.call("answerCallbackQuery", callback_query_id=query["id"])
            case "toast":
                await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Dit is bewaard.")
            case "alert":
                text = "Deze knop is verlopen."
                await self.call("answerCallbackQuery", callback_query_id=query["id"], text=text, show_alert=True)
            case "late":
                await asyncio.sleep(3.5)
                await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Daar ben ik.")
