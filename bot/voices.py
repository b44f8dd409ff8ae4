"""What is read aloud: a sound beside a text, for who listens rather than reads.

A file is called after the text it reads, and after the words themselves: where the words have changed since, there is
no sound any more instead of a wrong one. ``make voices`` makes what is missing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from bot.groups.model import Phase
from bot.texts import Texts

SPOKEN = ("nl", "en", "fr", "pl", "tr")
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
_TAG = re.compile(r"<[^>]*>")
_DIGEST = 8


class Voices:
    """Knows which texts can be heard.

    Args:
        texts: what we say.
        folder: holds a folder for each language with its sounds; need not exist.
    """

    def __init__(self, texts: Texts, folder: Path) -> None:
        self._found = {
            (language, key): path
            for language in texts.languages
            for key, path in wanted(texts, language, folder)
            if path.is_file()
        }

    def find(self, language: str, key: str, /) -> Path | None:
        """The sound of this text in this language, or None."""
        return self._found.get((language, key))


def wanted(texts: Texts, language: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """Every text that can be read aloud, and where its sound in this language belongs."""
    for key in KEYS:
        digest = hashlib.sha256(spoken(texts, language, key).encode()).hexdigest()[:_DIGEST]
        yield key, folder / language / f"{key}.{digest}.ogg"


def spoken(texts: Texts, language: str, key: str) -> str:
    """What the voice says: the words without markup."""
    return _TAG.sub("", texts.plain(language, key))
