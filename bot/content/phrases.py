"""Reads how people ask: phrasings by card, words that mean the same, and what no card is about."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from bot.content.faults import Faults
from bot.content.records import read_file, read_plain

NO_CARD = "no_card.txt"
WORDS = "words.toml"
QUESTIONS = "questions.txt"
"""On each line a question, a bar, and the card that answers it; the check looks them up. It may be left out."""
LEAST = 60
"""Phrasings each card needs: with many, the search finds it by words that nobody thought of."""
OWN = "eigen-"
"""How the id of a municipality's own card begins; such a card is found by its own words until somebody writes more."""
LONGEST = 300
"""Signs in one phrasing; nobody types more into a phone."""

_WORD = re.compile(r"[^\W_]+\*?")


def read_phrases(folder: Path, cards: Collection[str], faults: Faults) -> dict[str, tuple[str, ...]]:
    """The phrasings by card, from `phrases/<id>.txt`, one on each line; `cards` are the ids of the cards there are."""
    for path in sorted((folder / "phrases").glob("*")):
        if path.suffix != ".txt" or path.stem not in cards:
            faults.add(f"phrases/{path.name}", 1, f"Er is geen kaart met de naam '{path.stem}'.")
    return {card: _of_card(folder, card, faults) for card in sorted(cards)}


def read_no_card(folder: Path, phrases: Mapping[str, Iterable[str]], faults: Faults) -> tuple[str, ...]:
    """What people type that no card is about, one on each line; what leads to a card in ``phrases`` is a fault."""
    lines = tuple(_lines(folder, NO_CARD, faults))
    cards = {line.lower(): card for card, own in phrases.items() for line in own}
    written = (read_file(folder, NO_CARD, Faults()) or "").splitlines()
    for number, line in enumerate(written, start=1):
        if card := cards.get(line.strip().lower()):
            faults.add(NO_CARD, number, f"Deze zin staat ook in phrases/{card}.txt. Haal hem op één van de twee weg.")
    return lines


def read_words(folder: Path, faults: Faults) -> dict[str, tuple[str, ...]]:
    """Groups of words that mean about the same, by name; a word stands in one group only."""
    record = read_plain(folder, WORDS, faults)
    found: dict[str, tuple[str, ...]] = {}
    seen: dict[str, str] = {}
    for name, group in record.values.items():
        line = record.line_of(name)
        if not isinstance(group, list) or not all(isinstance(word, str) for word in group):
            faults.add(WORDS, line, f'Achter \'{name}\' hoort een lijst met woorden, zoals ["een", "twee"].')
            continue
        for word in group:
            if not _WORD.fullmatch(word) or word != word.lower():
                faults.add(WORDS, line, f"'{word}' moet één woord in kleine letters zijn, met hooguit een * erachter.")
            if word in seen:
                faults.add(WORDS, line, f"Het woord '{word}' staat al bij '{seen[word]}'.")
            seen[word] = name
        found[name] = tuple(group)
    return found


def _of_card(folder: Path, card: str, faults: Faults) -> tuple[str, ...]:
    file = f"phrases/{card}.txt"
    if card.startswith(OWN) and not (folder / file).exists():
        return ()
    lines = tuple(_lines(folder, file, faults))
    if 0 < len(lines) < LEAST:
        faults.add(file, 1, f"Hier staan {len(lines)} zinnen. Schrijf er minstens {LEAST}: hoe typen mensen het?")
    return lines


def _lines(folder: Path, file: str, faults: Faults) -> Iterator[str]:
    """The lines that say something; those that begin with # are for the writer."""
    seen: dict[str, int] = {}
    for number, line in enumerate((read_file(folder, file, faults) or "").splitlines(), start=1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        if len(said) > LONGEST:
            faults.add(file, number, f"Deze zin telt {len(said)} tekens. Er passen er {LONGEST}.")
        if said.lower() in seen:
            faults.add(file, number, f"Deze zin staat ook op regel {seen[said.lower()]}.")
        seen[said.lower()] = number
        yield said
