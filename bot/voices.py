"""What is read aloud: a sound beside a text, for who listens rather than reads.

A file is called after the text it reads, and after the words themselves: where the words have changed since, there is
no sound any more instead of a wrong one. ``make voices`` makes what is missing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from bot.groups.model import Phase
from bot.texts import Texts
from bot.vowels import respelled, without_signs

SPOKEN = ("nl", "en", "fr", "pl", "tr", "ar")
"""Languages that the machine voice speaks well enough: see ``docs/languages.md``."""
NOTICE = "people-notice"
WHO_SEES = "checkins-who-sees-answer"
KEYS = (
    NOTICE,
    WHO_SEES,
    *(f"questions-p{number}" for number in (1, 2, 3, 5)),
    *(f"questions-p4-{phase}" for phase in Phase),
)
"""Every text that is read aloud: the notice, who sees an answer, and what participants are asked."""
_WITHOUT_VOWELS = frozenset({"ar"})
"""Languages whose vowels are not written: nothing of them is said without."""
Vowels: TypeAlias = Mapping[str, Mapping[str, str]]
"""Texts with the vowels that are not written, by language and key."""
_TAG = re.compile(r"<[^>]*>")
_DIGEST = 8


class Voices:
    """Knows which texts can be heard.

    Args:
        texts: what we say.
        folder: holds a folder for each language with its sounds; need not exist.
        vowels: see :func:`wanted`.
    """

    def __init__(self, texts: Texts, folder: Path, vowels: Vowels) -> None:
        self._found = {
            (language, sound.key): sound.path
            for language in texts.languages
            for sound in wanted(texts, language, folder, vowels)
            if sound.path.is_file()
        }

    def find(self, language: str, key: str, /) -> Path | None:
        """The sound of this text in this language, or None."""
        return self._found.get((language, key))


class Wanted(NamedTuple):
    """A sound that can be there.

    Attributes:
        key: of which text.
        words: what the voice must say.
        path: where it belongs.
    """

    key: str
    words: str
    path: Path


def wanted(texts: Texts, language: str, folder: Path, vowels: Vowels) -> Iterator[Wanted]:
    """Every text that can be read aloud in this language, and where its sound belongs.

    Of a language that does not write its vowels, ``vowels`` holds the texts with them: without them, these must be the
    very words that are shown, else that text is not read aloud.
    """
    for key in KEYS:
        words = _TAG.sub("", texts.plain(language, key))
        if language in _WITHOUT_VOWELS:
            said = vowels.get(language, {}).get(key, "")
            words = respelled(said) if without_signs(said) == without_signs(words) else ""
        if words:
            digest = hashlib.sha256(words.encode()).hexdigest()[:_DIGEST]
            yield Wanted(key, words, folder / language / f"{key}.{digest}.ogg")
