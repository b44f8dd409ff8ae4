"""The list of built methods, and what each of them is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.simulator.accounts import BotAccount
from bot.simulator.files import UploadedFile
from bot.simulator.params import Params

if TYPE_CHECKING:
    from bot.simulator.world import World


@dataclass(slots=True)
class Call:
    """One request: who asks, for what, with which parameters and files."""

    world: World
    bot: BotAccount
    method: str
    params: Params
    files: Mapping[str, UploadedFile]


Run = Callable[[Call], Any]
"""A method's function: answers the result, or something to await for it."""


class Method(NamedTuple):
    """A built method under its official name."""

    name: str
    run: Run


METHODS: dict[str, Method] = {}
"""Built methods by lower-cased name."""


def api_method(name: str) -> Callable[[Run], Run]:
    """Mark a function as the Bot API method of this name."""

    def register(run: Run) -> Run:
        METHODS[name.lower()] = Method(name, run)
        return run

    return register
