"""Reads `voices/<language>/vowels.toml`: texts as a voice must be given them, where vowels are not written."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.content.faults import Faults
from bot.content.messages import texts_of
from bot.content.records import Record, read_file, read_plain
from bot.vowels import without_signs

FILE = "vowels.toml"


def read_vowels(folder: Path, faults: Faults) -> Mapping[str, Mapping[str, str]]:
    """The texts with their vowels, by language and key."""
    found: dict[str, Mapping[str, str]] = {}
    for language, record in _records(folder, faults):
        for key, words in record.values.items():
            if not isinstance(words, str):
                faults.add(record.file, record.line_of(key), f"Bij '{key}' hoort tekst tussen aanhalingstekens.")
        found[language] = {key: words for key, words in record.values.items() if isinstance(words, str)}
    return found


def advise_on_vowels(folder: Path, advice: Faults) -> None:
    """Say where these are no longer the words that are shown: then they are not read aloud."""
    for language, record in _records(folder, Faults()):
        files = [path.relative_to(folder).as_posix() for path in sorted((folder / "texts" / language).glob("*.ftl"))]
        shown = texts_of({file: read_file(folder, file, Faults()) or "" for file in files}, Faults())
        for key, words in record.values.items():
            text = shown.get(key)
            if text is None or without_signs(text.said) != without_signs(str(words)):
                sentence = f"Bij '{key}' staan klinkers van andere woorden. Zonder de goede is er geen geluid."
                advice.add(record.file, record.line_of(key), sentence)


def _records(folder: Path, faults: Faults) -> Iterator[tuple[str, Record]]:
    for path in sorted((folder / "voices").glob(f"*/{FILE}")):
        yield path.parent.name, read_plain(folder, path.relative_to(folder).as_posix(), faults)
