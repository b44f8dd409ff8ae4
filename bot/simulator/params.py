"""Reads a method's parameters, whichever of the many ways a client wrote them in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from bot.simulator.errors import bad_request

_NUMBER = re.compile(r"\s*[+-]?\d+")
_TRUE = frozenset({"true", "yes", "1"})


class Params:
    """Parameters by name; values are strings from forms, or anything from JSON.

    Args:
        values: as they came; ``None`` counts as not given.
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def has(self, name: str) -> bool:
        """Whether the parameter was given and is not empty."""
        return self._values.get(name) not in (None, "")

    def raw(self, name: str) -> object:
        """The value as it came."""
        return self._values.get(name)

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers are written out."""
        value = self._values.get(name)
        if value is None:
            return default
        if isinstance(value, str):
            return value
        return msgspec.json.encode(value).decode()

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number, also from a string; what is no number counts as the default."""
        value = self._values.get(name)
        if isinstance(value, bool) or value is None:
            return default if value is None else int(value)
        if isinstance(value, int):
            return value
        match = _NUMBER.match(str(value))
        return int(match.group()) if match else default

    def number(self, name: str, default: float = 0.0) -> float:
        """A number with a fraction."""
        try:
            return float(self.text(name) or default)
        except ValueError:
            return default

    def boolean(self, name: str, default: bool = False) -> bool:
        """True for true, True, yes and 1 (tdlib/telegram-bot-api)."""
        value = self._values.get(name)
        if value is None:
            return default
        return value if isinstance(value, bool) else str(value).lower() in _TRUE

    def structure(self, name: str) -> Any:
        """An object or a list, from JSON or from a string of JSON; ``None`` if not given.

        Raises:
            ApiError: 400, the string is no JSON.
        """
        value = self._values.get(name)
        if not isinstance(value, (str, bytes)):
            return value
        if not value:
            return None
        try:
            return msgspec.json.decode(value)
        except msgspec.DecodeError as error:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def mapping(self, name: str) -> dict[str, Any]:
        """An object; an empty one if it was not given.

        Raises:
            ApiError: 400, it is something else.
        """
        value = self.structure(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Object")
        return value

    def objects(self, name: str) -> list[dict[str, Any]]:
        """A list of objects.

        Raises:
            ApiError: 400, it is something else.
        """
        value = self.structure(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Array of Objects")
        return value

    def strings(self, name: str) -> list[str]:
        """A list of strings; a single one may stand alone.

        Raises:
            ApiError: 400, it is something else.
        """
        value = self.structure(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Array")
        return [str(item) for item in value]
