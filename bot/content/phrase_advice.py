"""Looks for phrasings in `phrases/` that lead to two cards: the search must then guess which one was meant."""

from pathlib import Path

from bot.content.faults import Faults
from bot.content.records import read_file


def advise_on_phrases(folder: Path, advice: Faults) -> None:
    """Note phrasings that stand at two cards; that there are enough of them is no advice but a rule."""
    first: dict[str, str] = {}
    for path in sorted((folder / "phrases").glob("*.txt")):
        file = f"phrases/{path.name}"
        text = read_file(folder, file, Faults()) or ""
        for line, words in enumerate(text.splitlines(), start=1):
            said = " ".join(words.lower().split())
            if said and not said.startswith("#"):
                other = first.setdefault(said, path.stem)
                if other != path.stem:
                    advice.add(file, line, f"'{said}' staat ook bij '{other}'. Kies de kaart die het best past.")
