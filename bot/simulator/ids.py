"""All chance of a world in one place: ids, tokens and throws of the dice, the same for the same seed."""

from __future__ import annotations

import random
import string

_TOKEN_LETTERS = string.ascii_letters + string.digits + "_-"


class Ids:
    """A seeded source of identifiers, none of which comes twice.

    Args:
        seed: two worlds with one seed hand out the same ids in the same order.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose, nothing here is a secret
        self._given: set[int] = set()

    def number(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high`` that was never given before."""
        while (number := self._random.randint(low, high)) in self._given:
            continue
        self._given.add(number)
        return number

    def user(self) -> int:
        """A user's id; beyond 32 bits now and then, as real ones are (Bot API: at most 52 bits)."""
        return self.number(100_000_000, 7_999_999_999)

    def group(self) -> int:
        """A basic group's id: negative, without the prefix."""
        return -self.number(100_000_000, 4_999_999_999)

    def supergroup(self) -> int:
        """A supergroup's id: the number behind the prefix -100."""
        return -1_000_000_000_000 - self.number(1_000_000_000, 2_999_999_999)

    def long(self) -> str:
        """A long number as text, as queries, polls and media groups have."""
        return str(self.number(10**17, 9 * 10**18))

    def text(self, length: int) -> str:
        """Letters, digits, ``_`` and ``-``; for tokens, file ids and inline message ids."""
        return "".join(self._random.choices(_TOKEN_LETTERS, k=length))

    def token(self, bot_id: int) -> str:
        """A bot token in the real form: the id, a colon, 35 characters."""
        return f"{bot_id}:AA{self.text(33)}"

    def throw(self, highest: int) -> int:
        """A fair throw from 1 to ``highest``; may repeat."""
        return self._random.randint(1, highest)
