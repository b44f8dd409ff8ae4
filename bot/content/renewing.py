"""Decides whether edited content can take the place of what a running bot says and asks now."""

import re
from collections.abc import Iterable
from pathlib import Path

from bot.content.faults import ContentFault, Fault, Faults
from bot.content.loading import Content, load_content
from bot.content.messages import DUTCH, Text, texts_of

_VALUE = re.compile(r"\$([\w-]+)")


def check_beside(folder: Path, running: Content) -> list[Fault]:
    """All that keeps the content in this folder from taking the place of ``running``, by file and line."""
    try:
        renewed_content(folder, running)
    except ContentFault as trouble:
        return list(trouble.faults)
    return []


def renewed_content(folder: Path, running: Content) -> Content:
    """The content in this folder, fit to go on with where ``running`` stops.

    Beside what always holds: the running code goes on saying the texts that it says, so none of them may be gone
    or ask for a value that it was never given.

    Raises:
        ContentFault: something is wrong; it carries every fault found, each with file and line.
    """
    content = load_content(folder)
    faults = Faults()
    _compare(_dutch(running), "\n".join(running.texts[DUTCH]), _dutch(content), folder, faults)
    if found := faults.all():
        raise ContentFault(found)
    return content


def _dutch(content: Content) -> dict[str, Text]:
    """The Dutch messages by id; their file names are not known any more."""
    return texts_of({str(place): source for place, source in enumerate(content.texts[DUTCH])}, Faults())


def _compare(old: dict[str, Text], explained: str, new: dict[str, Text], folder: Path, faults: Faults) -> None:
    """Note what is gone, and each value that neither the old texts nor the remarks above them (``explained``) name."""
    for gone in sorted(old.keys() - new.keys()):
        faults.add(f"texts/{DUTCH}", 1, f"De tekst '{gone}' is weg, of heet nu anders. De bot heeft hem nodig.")
    given = frozenset(_VALUE.findall(explained))
    for text in new.values():
        unknown = sorted(text.variables - given)
        if unknown:
            names = ", ".join(f"${name}" for name in unknown)
            file, line = _place(folder, text.id)
            faults.add(file, line, f"'{text.id}' gebruikt {names}. Die waarde kent de bot niet.")


def _place(folder: Path, key: str) -> tuple[str, int]:
    """The file and the line of a Dutch text."""
    for path in sorted((folder / "texts" / DUTCH).glob("*.ftl")):
        for line, words in enumerate(_lines(path), start=1):
            if words.startswith((f"{key} =", f"{key}=")):
                return path.relative_to(folder).as_posix(), line
    return f"texts/{DUTCH}", 1


def _lines(path: Path) -> Iterable[str]:
    return path.read_text(encoding="utf-8-sig").splitlines()
