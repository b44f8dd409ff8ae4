"""Says screens on Telegram: replies under a tap by editing, everything else as a new message."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import structlog
from telegram import InputFile, InputMediaPhoto
from telegram.error import ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.groups.model import ChatId
from bot.messenger.hearing import Heard
from bot.messenger.pace import Pace
from bot.messenger.rendering import Label, Part, Renderer
from bot.messenger.router import Spoken
from bot.messenger.screens import Moved, Offer, Screen, Text, text
from bot.messenger.sending import Delivery
from bot.messenger.signing import Signer
from bot.messenger.splitting import CAPTION_LIMIT, length, visible
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.errors import delivery_of, is_markup_fault, is_unchanged, seconds_of
from bot.messenger.telegram.fields import as_caption, as_plain

REPLY_TRIES = 4
"""How often a reply is tried; then the person taps or types again."""
LONGEST_REPLY_WAIT = 60.0
"""Seconds that a reply waits for Telegram's limits; what comes later is no reply any more."""

OFFER_SECONDS = 300
"""How long Telegram may show the same offers to anybody who types the same words."""

log = structlog.get_logger("bot.mouth")


class TelegramMouth:
    """Speaks through one bot.

    Args:
        bot: whose voice.
        renderer: says screens in a language.
        signer: seals what buttons mean.
        pace: waits for Telegram's limits.
        on_moved: told when a group chat turns out to have a new number: (old, new).
    """

    def __init__(
        self,
        bot: LightBot,
        renderer: Renderer,
        signer: Signer,
        pace: Pace,
        on_moved: Callable[[ChatId, ChatId], Awaitable[None]],
    ) -> None:
        self._bot = bot
        self._renderer = renderer
        self._signer = signer
        self._pace = pace
        self._on_moved = on_moved
        self._sounds: dict[Path, str] = {}
        """What Telegram calls a sound that it has already; after a restart it is sent once more."""

    def speak_with(self, renderer: Renderer) -> None:
        """Say everything from now on with these texts."""
        self._renderer = renderer

    def is_free(self, chat: ChatId) -> bool:
        """Whether a reply to ``chat`` can go now, without waiting for Telegram's limits."""
        return self._pace.is_free(chat)

    async def answer(self, query: str, toast: Text | None = None, language: str = "nl") -> None:
        """Take the waiting sign off a pressed button, with a short line if there is one.

        A press that Telegram has forgotten already ("query is too old") does no harm: its effect counts.
        """
        fields: dict[str, Any] = {"callback_query_id": query}
        if toast is not None:
            fields["text"] = self._renderer.toast(language, toast)
        try:
            await self._bot.call("answerCallbackQuery", fields)
        except TelegramError as error:
            log.info("a press was not answered", error=type(error).__name__)

    async def offer(self, query: str, offers: Sequence[Offer], language: str) -> None:
        """Show what can be put into the chat where our name was typed; a question that is too old is let go."""
        results = [
            {
                "type": "article",
                "id": one.id,
                "title": one.title,
                "description": one.line,
                "input_message_content": self._words(self._renderer.html(language, one.text)),
            }
            for one in offers
        ]
        fields = {"inline_query_id": query, "results": results, "cache_time": OFFER_SECONDS, "is_personal": False}
        try:
            await self._bot.call("answerInlineQuery", fields)
        except TelegramError as error:
            log.info("an offer was not shown", error=type(error).__name__)

    async def show(self, heard: Heard, spoken: Spoken, language: str) -> None:
        """Show what is said back: the first message in place of the one under the tap, unless it asks to be fresh."""
        under = heard.message
        for screen in spoken.screens:
            for part in self._renderer.parts(screen.language or language, screen):
                editable = under is not None and not screen.fresh and part.is_text
                if not (editable and await self._edit(heard.chat, under, part, heard.captioned)):
                    said, delivery = await self._say(heard.chat, part)
                    if part.sound is not None and delivery is Delivery.REFUSED:
                        said, delivery = await self._say(heard.chat, self._unheard(screen, screen.language or language))
                    if said is None and delivery is not Delivery.UNKNOWN and screen.missed is not None:
                        await screen.missed()
                    if said is not None and screen.stands is not None:
                        await screen.stands(said)
                    if said is not None and screen.moved is not None:
                        await self._move(heard.chat, screen.moved, language)
                under = None
            if screen.left is not None and heard.message is not None:
                await self._leave(heard.chat, heard.message, self._renderer.rows(language, screen.left))

    async def send(self, chat: ChatId, screen: Screen, language: str) -> Delivery:
        """Try once to say a screen unasked, and tell what became of it.

        A screen of several messages counts by its first: once that is out, the rest is said as a reply is.
        """
        first, *rest = self._renderer.parts(language, screen)
        if screen.instead is not None:
            return await self._replace(chat, screen.instead, first)
        delivery, chat = await self._deliver(chat, first, screen.became)
        if delivery is Delivery.SENT:
            for part in rest:
                await self._say(chat, part)
        return delivery

    async def knock(self) -> bool:
        """Find out whether a message would leave just now: ask who we are."""
        try:
            await self._bot.call("getMe", {})
        except TelegramError:
            return False
        return True

    async def _edit(self, chat: ChatId, message: int | None, part: Part, captioned: bool) -> bool:
        """Put ``part`` in place of a message; False if that cannot be done and it must be said anew.

        A picture stays above the words that are changed, if they fit under it.
        """
        if captioned and length(visible(part.html)) > CAPTION_LIMIT:
            return False
        fields = {**self._text(chat, part), "message_id": message}
        method = "editMessageText"
        if captioned:
            method, fields = "editMessageCaption", as_caption(fields)
        for attempt in range(REPLY_TRIES):
            await self._pace.reply(chat)
            try:
                await self._bot.call(method, fields)
            except TelegramError as error:
                if is_unchanged(error) or isinstance(error, Forbidden):
                    return True
                # An edit can be repeated without harm, so an unknown outcome is simply tried again.
                if delivery_of(error) not in (Delivery.NOT_SENT, Delivery.UNKNOWN):
                    return False
                if not await self._pause(chat, error, attempt):
                    return True
            else:
                return True
        return True

    async def _leave(self, chat: ChatId, message: int, rows: tuple[tuple[Label, ...], ...]) -> None:
        """Leave only these buttons under a message; tried once, as an old button that stays is checked like any."""
        await self._pace.reply(chat)
        try:
            await self._bot.call(
                "editMessageReplyMarkup", {"chat_id": chat, "message_id": message, **self._keyboard(chat, rows)}
            )
        except TelegramError as error:
            log.info("buttons were not taken away", error=type(error).__name__)

    async def _move(self, chat: ChatId, moved: Moved, language: str) -> None:
        """Leave a line where something stood that stands elsewhere now; tried once, what stays does no harm."""
        (line,) = self._renderer.parts(language, Screen(moved.line))
        for older in moved.older:
            await self._pace.reply(chat)
            await self._replace(chat, older, line)

    def _unheard(self, screen: Screen, language: str) -> Part:
        """What is said in the place of a sound that this chat does not take, so that whoever waits for it knows."""
        (part,) = self._renderer.parts(language, Screen(text("common-unheard", text=screen.text), screen.rows))
        return part

    async def _say(self, chat: ChatId, part: Part) -> tuple[int | None, Delivery]:
        """Say ``part`` as a reply: tried a few times as long as it surely did not arrive.

        Return the message's number, None where it did not come or nobody knows whether it did, and which of these.
        """
        for attempt in range(REPLY_TRIES):
            await self._pace.reply(chat)
            try:
                return int((await self._post(chat, part))["message_id"]), Delivery.SENT
            except ChatMigrated as error:
                await self._on_moved(chat, ChatId(error.new_chat_id))
                chat = ChatId(error.new_chat_id)
            except TelegramError as error:
                delivery = delivery_of(error)
                if delivery is not Delivery.NOT_SENT or not await self._pause(chat, error, attempt):
                    log.info("a reply was not said", error=type(error).__name__, outcome=delivery.value)
                    return None, delivery
        return None, Delivery.NOT_SENT

    async def _replace(self, chat: ChatId, message: int, part: Part) -> Delivery:
        """Try once to put ``part`` in the place of an earlier message, and tell what became of it."""
        if part.picture is None:
            method, fields = "editMessageText", self._text(chat, part)
        else:
            photo = InputFile(part.picture.png, "beeld.png", attach=True)
            media = InputMediaPhoto(photo, caption=part.html, parse_mode="HTML")
            method, fields = "editMessageMedia", {"chat_id": chat, "media": media, **self._keyboard(chat, part.rows)}
        try:
            await self._bot.call(method, {**fields, "message_id": message})
        except TelegramError as error:
            return Delivery.SENT if is_unchanged(error) else self._outcome(chat, error)
        return Delivery.SENT

    async def _deliver(self, chat: ChatId, part: Part, became: Callable[[int], None] | None) -> tuple[Delivery, ChatId]:
        """Send ``part`` once (twice to a group that moved); return what became of it, and the chat's number now."""
        try:
            said = await self._post(chat, part)
            if became is not None:
                became(said["message_id"])
        except ChatMigrated as error:
            moved = ChatId(error.new_chat_id)
            await self._on_moved(chat, moved)
            try:
                await self._post(moved, part)
            except TelegramError as again:
                return self._outcome(moved, again), moved
            return Delivery.SENT, moved
        except TelegramError as error:
            return self._outcome(chat, error), chat
        return Delivery.SENT, chat

    def _outcome(self, chat: ChatId, error: TelegramError) -> Delivery:
        """What an error means for an unasked message."""
        if isinstance(error, RetryAfter):
            self._pace.refused(chat, seconds_of(error))
        return delivery_of(error)

    async def _pause(self, chat: ChatId, error: TelegramError, attempt: int) -> bool:
        """Wait before a reply is tried again; False if it is not worth the wait."""
        if isinstance(error, RetryAfter):
            self._pace.refused(chat, seconds_of(error))
            return seconds_of(error) <= LONGEST_REPLY_WAIT
        await asyncio.sleep(0.3 * 2.0**attempt)
        return True

    async def _post(self, chat: ChatId, part: Part) -> Any:
        """Send one message, once, and return it; if our markup is at fault, once more as plain text."""
        if part.sound is not None:
            return await self._voice(chat, part, part.sound)
        method, fields = self._message(chat, part)
        try:
            return await self._bot.call(method, fields)
        except TelegramError as error:
            if not is_markup_fault(error):
                raise
            log.error("markup at fault", error=type(error).__name__)
            return await self._bot.call(method, as_plain(fields))

    async def _voice(self, chat: ChatId, part: Part, sound: Path) -> Any:
        """Send words with their sound; the sound is uploaded once, and after that called by Telegram's name for it."""
        voice: str | InputFile | None = self._sounds.get(sound)
        if voice is None:
            voice = InputFile(await asyncio.to_thread(sound.read_bytes), "stem.ogg")
        fields = {"chat_id": chat, "caption": part.html, "parse_mode": "HTML", **self._keyboard(chat, part.rows)}
        said = await self._bot.call("sendVoice", {**fields, "voice": voice})
        self._sounds[sound] = said["voice"]["file_id"]
        return said

    def _message(self, chat: ChatId, part: Part) -> tuple[str, dict[str, Any]]:
        """The method and fields that say ``part``."""
        if part.picture is None and part.document is None:
            return "sendMessage", self._text(chat, part)
        fields: dict[str, Any] = {"chat_id": chat, **self._keyboard(chat, part.rows)}
        if part.html:
            fields |= {"caption": part.html, "parse_mode": "HTML"}
        if part.picture is not None:
            return "sendPhoto", fields | {"photo": InputFile(part.picture.png, "beeld.png")}
        document = part.document
        assert document is not None  # noqa: S101 - one of both is there
        return "sendDocument", fields | {"document": InputFile(document.data, document.name)}

    def _text(self, chat: ChatId, part: Part) -> dict[str, Any]:
        """The fields of a text message or of an edit."""
        return {
            "chat_id": chat,
            "text": part.html,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            **self._keyboard(chat, part.rows),
        }

    def _words(self, html: str) -> dict[str, Any]:
        """The words of something that a person puts into a chat."""
        return {"message_text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}

    def _keyboard(self, chat: ChatId, rows: tuple[tuple[Label, ...], ...]) -> dict[str, Any]:
        """The buttons, each sealed for this chat."""
        if not rows:
            return {}
        return {"reply_markup": {"inline_keyboard": [[self._button(chat, label) for label in row] for row in rows]}}

    def _button(self, chat: ChatId, label: Label) -> dict[str, str]:
        """One button."""
        if label.written is not None:
            return {"text": label.text, "callback_data": self._signer.sign(label.written, chat)}
        return {"text": label.text, "url": label.url or ""}
