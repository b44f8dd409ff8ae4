"""Turns a text's key and its arguments into what a person reads, in their language."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType
from msgspec import Struct

FALLBACK = "nl"
FROM_RIGHT = frozenset({"ar"})
"""Languages written from right to left: values go between FSI and PDI there, so that "3 t/m 5" keeps its order."""

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})


class Name(Struct, frozen=True):
    """A name that someone typed: shown in its own script, unable to disturb the text around it."""

    text: str

    def isolated(self) -> str:
        """The name without control characters and direction overrides, on one line, between FSI and PDI.

        Follows Unicode Standard Annex 9, section 2.7: isolate inserted text of unknown direction.
        """
        seen = "".join(" " if unicodedata.category(sign) in _UNSEEN else sign for sign in self.text)
        one_line = " ".join(_BIDI_CONTROLS.sub("", seen).split())
        return f"{_ISOLATE}{one_line}{_END_ISOLATE}"


class Isolated(FluentType):
    """A value that stands between FSI and PDI where it is printed, and is itself where a text chooses by it.

    Signs around the word itself would make every text choose its last resort: no variant is named like that.
    """

    def __init__(self, value: str) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return other.value == self.value if isinstance(other, Isolated) else other == self.value

    def __hash__(self) -> int:
        return hash(self.value)

    @property
    def shown(self) -> str:
        """The value as it is printed."""
        return f"{_ISOLATE}{self.value}{_END_ISOLATE}" if self.value else ""

    def format(self, locale: Locale) -> str:
        """The value as it is printed, in any language."""
        return self.shown


Argument: TypeAlias = str | int | float | Name | Isolated
Arguments: TypeAlias = Mapping[str, Argument]
_Sayable: TypeAlias = str | int | float | Isolated


class UnknownTextError(LookupError):
    """A key that no language has: a fault of ours, found by the content check before anyone meets it."""


class WrongArgumentsError(ValueError):
    """A text that needs an argument it did not get, or got one of a type that cannot be said."""


class Texts:
    """All that we say, by language; what a language lacks is said in Dutch.

    Args:
        languages: for each language its Fluent sources, as `Content.texts` has them. Dutch must be there.
    """

    def __init__(self, languages: Mapping[str, Iterable[str]]) -> None:
        self._bundles = {language: _bundle(language, sources) for language, sources in languages.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages we speak, as codes ("nl", "ar"), in a fixed order with Dutch first."""
        return tuple(sorted(self._bundles, key=lambda language: (language != FALLBACK, language)))

    def plain(self, language: str, key: str, args: Arguments | None = None) -> str:
        """The text with `args` as they are; whoever sends it as HTML escapes them first, as the messenger does.

        Raises:
            UnknownTextError: no such key, also not in Dutch.
            WrongArgumentsError: an argument is missing or of a wrong type.
        """
        return self._say(language, key, {name: _as_plain(value) for name, value in (args or {}).items()})

    def _say(self, language: str, key: str, args: dict[str, _Sayable]) -> str:
        bundle = self._bundle_with(language, key)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise UnknownTextError(key)
        said, faults = bundle.format_pattern(pattern, args)
        if faults:
            raise WrongArgumentsError(f"{key} ({language}): {'; '.join(str(fault) for fault in faults)}")
        return str(said)

    def _bundle_with(self, language: str, key: str) -> FluentBundle:
        for choice in (language, FALLBACK):
            bundle = self._bundles.get(choice)
            if bundle is not None and bundle.has_message(key):
                return bundle
        raise UnknownTextError(key)


def _bundle(language: str, sources: Iterable[str]) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for source in sources:
        bundle.add_resource(parsed(source))
    return bundle


@functools.cache
def parsed(source: str) -> Any:
    """A Fluent source, read once for whoever checks it and whoever says it; they only look at it.

    What is written wrongly stands in it as junk, with its place.
    """
    return FluentResource(source)


def _as_plain(value: Argument) -> _Sayable:
    if isinstance(value, Name):
        return value.isolated()
    if isinstance(value, _Sayable) and not isinstance(value, bool):
        return value
    raise WrongArgumentsError(f"cannot say a {type(value).__name__}")
