"""The world: everything the pretend Telegram knows, and how to find it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.simulator import groups
from bot.simulator.accounts import Account, BotAccount
from bot.simulator.agenda import Agenda
from bot.simulator.chats import Chat, Message
from bot.simulator.clock import SimClock
from bot.simulator.errors import ApiError, ImpossibleError
from bot.simulator.faults import FaultScript
from bot.simulator.files import FileStore
from bot.simulator.ids import Ids
from bot.simulator.ledger import Ledger
from bot.simulator.limits import Limits
from bot.simulator.people import Person
from bot.simulator.polls import Poll
from bot.simulator.queries import Queries
from bot.simulator.webhook import Webhook

Json = dict[str, Any]


class World:
    """All state of one pretend Telegram.

    Args:
        clock: the only time it knows.
        seed: the same seed and the same acts give the same ids, tokens and dice.
        limits: what is enforced; everything by default.
    """

    def __init__(self, clock: SimClock, seed: int = 0, *, limits: Limits | None = None) -> None:
        self.clock = clock
        self.limits = limits or Limits()
        self.ids = Ids(seed)
        self.files = FileStore(self.ids)
        self.ledger = Ledger()
        self.faults = FaultScript()
        self.queries = Queries()
        self.agenda = Agenda()
        self.bots: dict[int, BotAccount] = {}
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Chat] = {}
        self.polls: dict[str, Poll] = {}
        self.poll_places: dict[str, list[Message]] = {}
        self.webhooks: dict[int, Webhook] = {}
        self.inline_messages: dict[str, Message] = {}
        self._private: dict[tuple[int, int], Chat] = {}
        self._by_token: dict[str, BotAccount] = {}
        self._subscribers: list[Callable[[Json], None]] = []
        self.webhook_changed: Callable[[BotAccount], None] = lambda bot: None
        clock.on_move(self._after_jump)

    # Time

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return self.clock.now()

    def date(self) -> int:
        """The present moment as the Bot API writes it: whole seconds since 1970."""
        return int(self.clock.timestamp())

    def run_due(self) -> None:
        """Do what the pretend Telegram itself has to do by now: close polls and the like."""
        if self.agenda.next_at is not None:
            self.agenda.run(self.clock.timestamp())

    def plan(self, at: float, action: Callable[[], None]) -> None:
        """Have the pretend Telegram do something at a moment (seconds since 1970)."""
        self.agenda.add(at, action)
        self.clock.nudge()

    async def keep_time(self) -> None:
        """Do what is due as soon as it is due, for ever; a server runs this beside it."""
        while True:
            self.run_due()
            due = self.agenda.next_at
            await self.clock.pause(None if due is None else due - self.clock.timestamp())

    def _after_jump(self) -> None:
        """The clock was moved by hand."""
        self.run_due()
        self.emit({"type": "clock", "now": self.now().isoformat()})

    # Who there is

    def add_bot(self, first_name: str, username: str) -> str:
        """Make a bot, as BotFather does; answers its token.

        Raises:
            ImpossibleError: the name is empty, or the username taken or not one a bot can have.
        """
        name = username.removeprefix("@")
        if not first_name or not name.lower().endswith("bot") or not name.isascii() or not 5 <= len(name) <= 32:
            raise ImpossibleError("a bot needs a name, and a username of 5 to 32 letters that ends in 'bot'")
        if self.by_username(name) is not None:
            raise ImpossibleError(f"the username {name} is taken", 409)
        user_id = self.ids.user()
        bot = BotAccount(user_id, first_name, name, self.ids.token(user_id), self.limits)
        bot.updates.start_at(self.ids.number(100_000_000, 999_999_999))
        self.bots[user_id] = bot
        self.webhooks[user_id] = Webhook()
        self._by_token[bot.token] = bot
        return bot.token

    def person(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "nl",
    ) -> Person:
        """Make a person with a phone.

        Raises:
            ImpossibleError: the name is empty or the username taken.
        """
        if not first_name.strip():
            raise ImpossibleError("a person needs a first name")
        if username and self.by_username(username) is not None:
            raise ImpossibleError(f"the username {username} is taken", 409)
        person = Person(self, self.ids.user(), first_name, last_name, username, language_code)
        self.people[person.id] = person
        self.emit({"type": "people", "person_id": person.id})
        return person

    def bot_by_token(self, token: str) -> BotAccount:
        """The bot with this token.

        Raises:
            ApiError: 401, with the reason if the token could not be one at all.
        """
        bot = self._by_token.get(token)
        if bot is not None:
            return bot
        number, _, secret = token.partition(":")
        if not number.isdigit() or len(secret) < 10:
            raise ApiError(401, "invalid token specified")
        raise ApiError(401)

    def the_bot(self) -> BotAccount:
        """The only bot.

        Raises:
            ImpossibleError: there is none, or more than one.
        """
        if len(self.bots) != 1:
            raise ImpossibleError("say which chat: there is not exactly one bot")
        return next(iter(self.bots.values()))

    def account(self, user_id: int) -> Account | None:
        """The person or bot with this id."""
        return self.people.get(user_id) or self.bots.get(user_id)

    def by_username(self, username: str) -> Account | None:
        """The person or bot with this username; capitals do not matter."""
        wanted = username.removeprefix("@").lower()
        for account in (*self.bots.values(), *self.people.values()):
            if (account.username or "").lower() == wanted:
                return account
        return None

    # Chats

    def private_chat(self, bot: BotAccount, person: Account) -> Chat:
        """The chat of a bot and a person; it is there from the start, but empty and not started."""
        key = (bot.id, person.id)
        chat = self._private.get(key)
        if chat is None:
            chat = self._private[key] = Chat(person.id, "private", bot=bot, person=person)
        return chat

    def group(self, chat_id: int) -> Chat:
        """A group by its id, also one that has become a supergroup.

        Raises:
            ImpossibleError: there is none (404).
        """
        chat = self.groups.get(chat_id)
        if chat is None:
            raise ImpossibleError("there is no such group", 404)
        return chat

    def create_group(self, title: str, creator: Person, kind: str = "group") -> Chat:
        """Make a group with one person in it; ``kind`` is group or supergroup."""
        return groups.create(self, title, creator, kind)

    def set_bot_present(self, chat_id: int, by: Person, present: bool, bot: BotAccount | None = None) -> None:
        """Let a person add a bot to a group or take it out; by default the only bot."""
        groups.set_bot_present(self, self.group(chat_id), bot or self.the_bot(), by, present)

    def promote(self, chat_id: int, user_id: int, by: Person, administrator: bool = True) -> None:
        """Let a group's creator make somebody an administrator, or take that back."""
        groups.promote(self, self.group(chat_id), user_id, by, administrator)

    def upgrade(self, chat_id: int) -> Chat:
        """Turn a group into a supergroup, with both service messages; answers the new chat."""
        return groups.upgrade(self, self.group(chat_id))

    # Hearing

    def tell(self, bot: BotAccount, kind: str, payload: Json) -> None:
        """Put an update in a bot's queue."""
        bot.updates.put(kind, payload, self.clock.timestamp(), self._fresh_update_id())

    def set_webhook(self, bot: BotAccount, webhook: Webhook) -> None:
        """Give a bot another webhook, or none, and wake the sender."""
        self.webhooks[bot.id] = webhook
        self.webhook_changed(bot)

    def _fresh_update_id(self) -> int:
        """A number to go on with after a week of silence, the same for the same moment."""
        return 100_000_000 + zlib.crc32(str(self.date()).encode()) % 899_999_999

    def subscribe(self, callback: Callable[[Json], None]) -> Callable[[], None]:
        """Call ``callback`` with every event (see docs/simulator.md); answers a function that ends it."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def emit(self, event: Json) -> None:
        """Tell all subscribers."""
        for callback in tuple(self._subscribers):
            callback(event)

    def emit_in(self, chat: Chat, event: Json) -> None:
        """Tell all subscribers of something in a chat, which gets the id that people know it by."""
        if not self._subscribers:
            return
        if chat.bot is not None and chat.person is not None:
            event |= {"chat_id": chat.bot.id, "person_id": chat.person.id}
        else:
            event["chat_id"] = chat.id
        self.emit(event)
