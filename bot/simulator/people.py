"""A person's hands and eyes: only what a person with a phone can do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from bot.simulator import groups, telephone
from bot.simulator.accounts import Account, BotAccount
from bot.simulator.chats import Chat, Message
from bot.simulator.entities import find_entities
from bot.simulator.errors import ImpossibleError
from bot.simulator.files import UploadedFile
from bot.simulator.keyboards import shown_buttons
from bot.simulator.limits import TEXT_LENGTH
from bot.simulator.posting import poll_changed, post, remove, revise
from bot.simulator.queries import Query

if TYPE_CHECKING:
    from bot.simulator.world import World

Json = dict[str, Any]

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_PATIENCE = 3.0


class Person(Account):
    """Somebody with a phone. Make one with ``world.person(…)``.

    Chats go by the id the person knows: a bot's id for the private chat with it, a negative id for a
    group. Where a chat may be left out, it is the private chat with the only bot. All methods raise
    ``ImpossibleError`` for what a person could not do.
    """

    def __init__(
        self,
        world: World,
        user_id: int,
        first_name: str,
        last_name: str | None,
        username: str | None,
        language_code: str | None,
    ) -> None:
        super().__init__(user_id, first_name, last_name, username, language_code)
        self.world = world
        self.inline_results: dict[str, tuple[Json, BotAccount, str]] = {}

    # Seeing

    def chats(self) -> list[Json]:
        """The list of chats: the private ones with every bot, and the groups the person is in."""
        return telephone.chat_list(self)

    def messages(self, chat: int | None = None, after: int = 0) -> list[Json]:
        """The messages of a chat with an id above ``after``, oldest first, as this person sees them."""
        found = self.find(chat)
        return [message.as_json(self) for message in found.messages.values() if message.id > after]

    def last(self, chat: int | None = None) -> Json | None:
        """The newest message of a chat."""
        found = self.find(chat)
        return next((message.as_json(self) for message in reversed(found.messages.values())), None)

    def unread(self, chat: int | None = None) -> int:
        """How many messages of others the person has not read, in one chat or in all."""
        if chat is not None:
            return self.find(chat).unread(self.id)
        return sum(entry["unread"] for entry in self.chats())

    def read(self, chat: int | None = None) -> None:
        """Read everything in a chat."""
        found = self.find(chat)
        if found.messages:
            found.read_to[self.id] = next(reversed(found.messages))

    def find(self, chat: int | None = None) -> Chat:
        """The chat this person means; a group that moved is found under its old id too."""
        if chat is None or chat == self.id:
            return self.world.private_chat(self.world.the_bot(), self)
        if chat in self.world.bots:
            return self.world.private_chat(self.world.bots[chat], self)
        found = self.world.group(chat)
        if found.migrated_to is not None:
            found = self.world.group(found.migrated_to)
        if not found.has(self.id):
            raise ImpossibleError(f"{self.name} is not in this chat", 404)
        return found

    def find_message(self, chat: int | None, message_id: int) -> Message:
        """A message this person can see."""
        message = self.find(chat).messages.get(message_id)
        if message is None:
            raise ImpossibleError("there is no such message in the chat", 404)
        return message

    # Saying

    def say(self, text: str, chat: int | None = None, reply_to: int | None = None) -> Json:
        """Type a text and send it; commands, mentions, links and the like are found in it."""
        stripped = text.strip()
        if not stripped:
            raise ImpossibleError("an empty message cannot be sent")
        if len(stripped) > TEXT_LENGTH:
            raise ImpossibleError(f"a message has at most {TEXT_LENGTH} characters")
        _check_whole(stripped)
        content: Json = {"text": stripped}
        entities = find_entities(stripped)
        if entities:
            content["entities"] = entities
        return self._send(content, chat, reply_to)

    def send(self, kind: str, chat: int | None = None, *, file: UploadedFile | None = None, caption: str = "") -> Json:
        """Send a photo, document, voice, sticker, location or contact.

        Args:
            kind: which of these.
            chat: where to.
            file: what to send; without one the phone has something at hand.
            caption: words under it, where the kind has them.
        """
        content = telephone.attachment(self, kind, file)
        if caption and kind in ("photo", "document", "voice"):
            content["caption"] = caption
            entities = find_entities(caption)
            content |= {"caption_entities": entities} if entities else {}
        return self._send(content, chat)

    def edit(self, message: Json, text: str) -> Json:
        """Change the text of an own message."""
        own = self._own(message)
        if "text" not in own.content or not text.strip():
            raise ImpossibleError("only a text can be changed, and only into a text")
        _check_whole(text)
        entities = find_entities(text.strip())
        own.content = {"text": text.strip()} | ({"entities": entities} if entities else {})
        revise(self.world, own, by_person=True)
        return own.as_json(self)

    def delete(self, message: Json) -> None:
        """Delete an own message for everyone; bots are not told."""
        remove(self.world, self._own(message))

    def open_link(self, link: str) -> Json:
        """Open ``https://t.me/BOT?start=PAYLOAD`` and press Start.

        A payload that is not 1 to 64 of ``A-Z a-z 0-9 _ -`` is dropped, as clients do.
        """
        username, payload = _link_target(link)
        bot = self.world.by_username(username)
        if not isinstance(bot, BotAccount):
            raise ImpossibleError(f"nobody is called @{username}", 404)
        chat = self.world.private_chat(bot, self)
        if chat.blocked:
            self.unblock(bot.id)
        return self.say(f"/start {payload}" if payload else "/start", bot.id)

    def _send(self, content: Json, chat: int | None, reply_to: int | None = None) -> Json:
        """Put a message of this person in a chat."""
        self.world.run_due()
        found = self.find(chat)
        if found.blocked:
            raise ImpossibleError("the bot is blocked; unblock it first", 409)
        found.started = True
        target = None if reply_to is None else self.find_message(chat, reply_to)
        return post(self.world, found, self, content, reply_to=target).as_json(self)

    def _own(self, message: Json) -> Message:
        """An own message, as it is kept."""
        own = self.find_message(message["chat"]["id"], message["message_id"])
        if own.sender is not self:
            raise ImpossibleError("this is somebody else's message")
        return own

    # Pressing

    async def tap(
        self,
        message: Json,
        label: str | None = None,
        *,
        row: int | None = None,
        column: int = 0,
        patience: float = _PATIENCE,
    ) -> Json | None:
        """Press a button that is shown under a message, and wait for the bot's answer.

        Args:
            message: as ``messages`` or ``last`` gave it.
            label: the button's text; or else
            row: counted from 0, with
            column: counted from 0.
            patience: seconds of the event loop's time to wait at most.

        Returns:
            ``{"text", "show_alert", "url"}``, or ``None`` if the bot gave none or the button needs none.
        """
        pressed = self.press(message, label, row=row, column=column)
        return await pressed.wait(patience) if isinstance(pressed, Query) else pressed

    def press(
        self, message: Json, label: str | None = None, *, row: int | None = None, column: int = 0
    ) -> Query | Json | None:
        """Press a button without waiting; a callback button gives the question the bot may answer."""
        shown = self.find_message(message["chat"]["id"], message["message_id"])
        button = _button(shown, label, row, column)
        if "inline_keyboard" in (shown.markup or {}):
            return self._press_inline(shown, button)
        if telephone.reply_keyboard(shown.chat) is not shown:
            raise ImpossibleError("this keyboard is no longer shown")
        if button.get("request_contact") or button.get("request_location"):
            self.send("contact" if button.get("request_contact") else "location", message["chat"]["id"])
        else:
            self.say(button["text"], message["chat"]["id"])
        return None

    def _press_inline(self, shown: Message, button: Json) -> Query | Json | None:
        """Press a button of an inline keyboard."""
        if "callback_data" in button:
            return telephone.callback(self, shown, button["callback_data"])
        web_app = button.get("web_app") or {}
        url = button.get("url") or web_app.get("url")
        return {"text": "", "show_alert": False, "url": url} if url else None

    async def forge(
        self, message_id: int, data: str, chat: int | None = None, *, patience: float = _PATIENCE
    ) -> Json | None:
        """Press with any data on any message, also one that was deleted, as a bad client can."""
        found = self.find(chat)
        message = found.messages.get(message_id)
        if message is None and message_id not in found.gone:
            raise ImpossibleError("there never was such a message in the chat", 404)
        return await telephone.forged(self, found, message_id, message, data).wait(patience)

    def vote(self, message: Json, options: Sequence[int]) -> Json:
        """Vote in a poll by option numbers counted from 0; none takes the vote back."""
        self.world.run_due()
        shown = self.find_message(message["chat"]["id"], message["message_id"])
        poll = shown.poll
        if poll is None:
            raise ImpossibleError("this message has no poll")
        poll.vote(self.id, tuple(options))
        bot = self.world.bots.get(poll.owner_id)
        if bot is not None and not poll.anonymous:
            self.world.tell(bot, "poll_answer", poll.answer(self.as_user(), self.id))
        poll_changed(self.world, poll)
        return shown.as_json(self)

    def react(self, message: Json, emoji: str | None) -> None:
        """React to a message with an emoji, or take the reaction back."""
        shown = self.find_message(message["chat"]["id"], message["message_id"])
        telephone.react(self, shown, [{"type": "emoji", "emoji": emoji}] if emoji else [])

    async def inline(
        self,
        query: str,
        *,
        offset: str = "",
        chat: int | None = None,
        bot: int | None = None,
        patience: float = _PATIENCE,
    ) -> list[Json]:
        """Type ``@bot query`` in a chat and see the results; none if the bot does not answer in time."""
        whom = self.world.the_bot() if bot is None else self.world.bots[bot]
        asked = telephone.inline_query(self, whom, query, offset, self.find(chat))
        answer = await asked.wait(patience)
        results: list[Json] = (answer or {}).get("results", [])
        self.inline_results |= {result["id"]: (result, whom, query) for result in results}
        return results

    def pick(self, result_id: str, chat: int | None = None) -> Json:
        """Send one of the inline results last seen."""
        if result_id not in self.inline_results:
            raise ImpossibleError("there is no such result to pick", 404)
        result, whom, query = self.inline_results[result_id]
        return telephone.pick(self, self.find(chat), result, whom, query).as_json(self)

    # Coming and going

    def block(self, bot: int | None = None) -> None:
        """Block a bot, by default the only one."""
        telephone.set_blocked(self, self.find(bot), True)

    def unblock(self, bot: int | None = None) -> None:
        """Unblock a bot, by default the only one."""
        telephone.set_blocked(self, self.find(bot), False)

    def join(self, chat: int) -> None:
        """Come into a group by its link."""
        groups.join(self.world, self.world.group(chat), self)

    def leave(self, chat: int) -> None:
        """Go out of a group."""
        groups.leave(self.world, self.world.group(chat), self)

    def delete_account(self) -> None:
        """Delete the account; who writes to it gets 403."""
        self.deactivated = True
        self.world.emit({"type": "people", "person_id": self.id})


def _check_whole(text: str) -> None:
    """Refuse half a character (a lone surrogate): it has no place in UTF-8, so no phone can send it."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise ImpossibleError("half a character cannot be sent")


def _button(shown: Message, label: str | None, row: int | None, column: int) -> Json:
    """The button a finger would find."""
    rows = shown_buttons(shown.markup)
    if label is not None:
        found = [button for buttons in rows for button in buttons if button["text"] == label]
        if len(found) != 1:
            labels = ", ".join(repr(button["text"]) for buttons in rows for button in buttons)
            raise ImpossibleError(f"there is not exactly one button {label!r}; shown: {labels or 'none'}")
        return found[0]
    if row is None or not 0 <= row < len(rows) or not 0 <= column < len(rows[row]):
        raise ImpossibleError("there is no button at this place")
    return rows[row][column]


def _link_target(link: str) -> tuple[str, str]:
    """Username and payload of a t.me or tg: link."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    fields = parse_qs(parts.query)
    payload = (fields.get("start") or [""])[0]
    if parts.scheme == "tg" and parts.hostname == "resolve":
        username = (fields.get("domain") or [""])[0]
    elif (parts.hostname or "").removeprefix("www.") in ("t.me", "telegram.me"):
        username = parts.path.strip("/")
    else:
        raise ImpossibleError("this is no link to Telegram")
    return username, payload if _PAYLOAD.match(payload) else ""
