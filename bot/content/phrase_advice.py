"""Looks at the phrasings in `phrases/`: enough for every card, and none that leads to two cards."""

from pathlib import Path

from bot.content.faults import Faults
from bot.content.records import read_file

LEAST = 60
"""Ways to ask for a card: with so many, people who use other words than the card still find it."""


def advise_on_phrases(folder: Path, advice: Faults) -> None:
    """Note cards with few phrasings, files that belong to no card, and phrasings that stand at two cards."""
    if not (folder / "phrases").is_dir():
        return
    cards = {path.stem for path in (folder / "cards").glob("*/*.md")}
    first: dict[str, str] = {}
    for card in sorted(cards | {path.stem for path in (folder / "phrases").glob("*.txt")}):
        file = f"phrases/{card}.txt"
        if card not in cards:
            advice.add(file, 1, f"Er is geen kaart met de naam '{card}'.")
            continue
        text = read_file(folder, file, Faults()) or ""
        said = [(line, " ".join(words.lower().split())) for line, words in enumerate(text.splitlines(), start=1)]
        asked = [(line, words) for line, words in said if words and not words.startswith("#")]
        if len({words for _, words in asked}) < LEAST:
            count = len({words for _, words in asked})
            advice.add(file, 1, f"Hier staan {count} manieren om dit te vragen. Maak er {LEAST} of meer van.")
        for line, words in asked:
            other = first.setdefault(words, card)
            if other != card:
                advice.add(file, line, f"'{words}' staat ook bij '{other}'. Kies de kaart die het best past.")
