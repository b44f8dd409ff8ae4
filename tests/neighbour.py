"""A neighbour: somebody with a phone, who says, taps and sees; their taps and seconds can be counted."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from bot.simulator.ledger import Entry
from bot.simulator.people import Person
from tests.moments import LOW_LITERACY as LOW_LITERACY
from tests.moments import PRACTISED, Stopwatch
from tests.moments import words_in as words_in

Json = dict[str, Any]

_LINK = re.compile(r"https?://\S+")
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


class Neighbour:
    """One person in the town.

    Args:
        person: their hands and eyes in the simulator.
        breathe: lets the bot answer.
    """

    def __init__(self, person: Person, breathe: Callable[[], Awaitable[None]]) -> None:
        self.person = person
        self.id = person.id
        self.name = person.first_name
        self._breathe = breathe
        self._mark = 0
        self._watch: Stopwatch | None = None
        self.toast = ""
        """What the last press was answered with."""

    # Doing

    async def opens(self, link: str) -> None:
        """Open a link and press Start."""
        await self._does(lambda: self.person.open_link(link), taps=2)

    async def says(self, words: str, chat: int | None = None) -> None:
        """Type something and send it; a typed text counts as a tap, sending as another."""
        await self._does(lambda: self.person.say(words, chat), taps=2)

    async def sends(self, kind: str) -> None:
        """Send a voice message, a photo …"""
        await self._does(lambda: self.person.send(kind), taps=2)

    async def taps(self, label: str, chat: int | None = None) -> None:
        """Press a button by its words, on the newest message that shows it."""
        message, row, column = self._find(label, chat)
        await self.presses(message, row, column)

    async def presses(self, message: Json, row: int, column: int) -> None:
        """Press a button as it stood on a message at hand; another phone may still show what has changed since."""
        button = message["reply_markup"]["inline_keyboard"][row][column]
        await self._press(message["message_id"], button["callback_data"], message["chat"]["id"])

    async def forges(self, data: str, chat: int | None = None) -> None:
        """Press, with a bad client, a button that says ``data``, on the newest message of the bot."""
        last = next(one for one in reversed(self.person.messages(chat)) if one["from"]["is_bot"])
        await self._press(last["message_id"], data, chat)

    async def _press(self, message: int, data: str, chat: int | None) -> None:
        self.looks_up()
        answer = await self.person.forge(message, data, chat)
        assert answer is not None, f"{self.name} pressed and the waiting sign stayed: {data!r}"
        self.toast = _plain(answer.get("text", ""))
        await self._breathe()
        self._count(1)

    async def dialogue(self, *lines: tuple[str, str]) -> None:
        """Go through pairs of done and seen: ``("Begin", "1 van 4")`` taps, ``("“goed”", …)`` types."""
        for does, sees in lines:
            if does[0] == "“":
                await self.says(does.strip("“”"))
            else:
                await self.taps(does)
            self.sees(sees)

    async def _does(self, do: Callable[[], object], taps: int) -> None:
        self.looks_up()
        do()
        await self._breathe()
        self._count(taps)

    def looks_up(self) -> None:
        """What was seen so far is old news."""
        self._mark = len(self.person.world.ledger)

    # Seeing

    @property
    def news(self) -> list[Json]:
        """The messages that came, or changed, since they last did something or time passed; as they were then."""
        return [one.message for one in self._arrived(self._mark)]

    @property
    def shown(self) -> str:
        """The text that came, or changed, last."""
        return text_of(self._arrived()[-1].message)

    @property
    def buttons(self) -> list[str]:
        """The words on the buttons of what came, or changed, last."""
        return labels_of(self._arrived()[-1].message)

    def _arrived(self, after: int = 0, kinds: tuple[str, ...] = ("message", "edit")) -> list[Entry]:
        entries = self.person.world.ledger.after(after)
        return [one for one in entries if one.chat_id == self.id and one.kind in kinds]

    def sees(self, *words: str) -> None:
        """Among what is new stands this."""
        texts = [text_of(one) for one in self.news]
        for each in words:
            assert any(each in one for one in texts), f"{self.name} does not see {each!r} but {texts}"

    def sees_no(self, *words: str) -> None:
        """In nothing that is new stands this."""
        for one in self.news:
            for each in words:
                assert each not in text_of(one), f"{self.name} sees {each!r} in {text_of(one)!r}"

    def sees_nothing(self) -> None:
        """Nothing is new."""
        assert not self.news, f"{self.name} sees {[text_of(one) for one in self.news]}"

    def has_seen(self, words: str) -> int:
        """How many messages ever came that say this."""
        return sum(words in text_of(one.message) for one in self._arrived(kinds=("message",)))

    def has_read(self, words: str) -> int:
        """How many messages ever said this, when they came or later."""
        return len({one.message["message_id"] for one in self._arrived() if words in text_of(one.message)})

    def link(self) -> str:
        """The link in the newest message with one."""
        for message in reversed(self.person.messages()):
            found = _LINK.search(text_of(message))
            if found is not None and message["from"]["is_bot"]:
                return found[0]
        raise AssertionError(f"{self.name} has no link")

    def with_button(self, label: str) -> tuple[Json, int, int]:
        """The newest message with this button, and the button's place; to press it later."""
        return self._find(label, None)

    def to_press(self, label: str) -> tuple[Json, str]:
        """The newest message with this button, and its whole label, pictures included; for ``person.press``."""
        message, row, column = self._find(label, None)
        return message, message["reply_markup"]["inline_keyboard"][row][column]["text"]

    def shows(self, label: str) -> bool:
        """Whether some message has this button."""
        return any(label in labels_of(one) for one in self.person.messages())

    @contextlib.contextmanager
    def counting(self, pace: float = PRACTISED) -> Iterator[Stopwatch]:
        """Count taps and words, ``pace`` seconds for each word read."""
        self._watch = Stopwatch(pace)
        yield self._watch
        self._watch = None

    @contextlib.contextmanager
    def moment(self, name: str) -> Iterator[Stopwatch]:
        """Tell one of the named moments: participants read with difficulty, and at the end its limits are kept."""
        with self.counting(LOW_LITERACY if name[0] == "P" else PRACTISED) as watch:
            yield watch
        watch.keeps(name)

    def _count(self, taps: int) -> None:
        if self._watch is not None:
            self._watch.presses(taps)
            for one in self.news:
                self._watch.reads(text_of(one))

    def _find(self, label: str, chat: int | None) -> tuple[Json, int, int]:
        for message in reversed(self.person.messages(chat)):
            for row, buttons in enumerate(message.get("reply_markup", {}).get("inline_keyboard", [])):
                for column, button in enumerate(buttons):
                    if label in (_plain(button["text"]), _wordy(button["text"])):
                        return message, row, column
        seen = labels_of(self.person.last(chat) or {})
        raise AssertionError(f"{self.name} sees no button {label!r}; the newest message shows {seen}")


def text_of(message: Json) -> str:
    """What a message says, without the invisible marks around names."""
    return _plain(str(message.get("text", message.get("caption", ""))))


def labels_of(message: Json) -> list[str]:
    """What stands on a message's buttons, without pictures."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [_wordy(button["text"]) for row in rows for button in row]


def _plain(words: str) -> str:
    return words.translate(_ISOLATES)


def _wordy(label: str) -> str:
    """A label without the picture in front of it."""
    plain = _plain(label)
    first = 0
    while first < len(plain) and unicodedata.category(plain[first])[0] not in "LN":
        first += 1
    return plain[first:]
