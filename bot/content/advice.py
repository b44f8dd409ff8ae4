"""What could be better in `content/`, without being wrong: hard to read, jargon, few ways to ask for a card."""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.content.faults import Fault, Faults
from bot.content.loading import content_folder
from bot.content.messages import DUTCH, STAFF, texts_of
from bot.content.phrase_advice import advise_on_phrases
from bot.content.questions import BACK, FIXED, PARTICIPANTS
from bot.content.reading import (
    CARD_EASE,
    CARD_SENTENCE,
    ENOUGH,
    PARTICIPANT_EASE,
    PARTICIPANT_SENTENCE,
    Jargon,
    read,
)
from bot.content.records import Record, read_file, read_plain, read_tables
from bot.content.vowels import advise_on_vowels

JARGON = "jargon.toml"
_TABLES = ("situations.toml", "phases.toml", PARTICIPANTS, "checkins/facilitators.toml", BACK)
_LABEL = re.compile(r"\*\*[^*]+:\*\*|^\s*\d+\.\s", re.MULTILINE)
_QUOTED = re.compile(r'"([^"]*)"')
_FILLED_IN = re.compile(r"\{[^{}]*\}|<[^>]*>")
_KEY = re.compile(r"^[\w-]+\s*=")


def advise_content(folder: Path) -> list[Fault]:
    """All that could be better, by file and line. Files that cannot be read are left to the check itself."""
    advice = Faults()
    _on_cards(folder, advice)
    _on_participants_texts(folder, advice)
    _on_questions(folder, advice)
    _on_fixed_questions(folder, advice)
    _on_jargon(folder, advice)
    advise_on_phrases(folder, advice)
    advise_on_vowels(folder, advice)
    return list(advice.all())


def _on_cards(folder: Path, advice: Faults) -> None:
    for path in sorted((folder / "cards").glob("*/*.md")):
        body = "\n".join(said for _, said in _card_lines(folder, path))
        if body:
            _advise(path.relative_to(folder).as_posix(), _lines_by_words(folder, path), body, True, advice)


def _on_participants_texts(folder: Path, advice: Faults) -> None:
    for path in sorted((folder / "texts" / DUTCH).glob("*.ftl")):
        file = path.relative_to(folder).as_posix()
        source = read_file(folder, file, Faults()) or ""
        for text in texts_of({file: source}, Faults()).values():
            if not any(word in text.audience for word in STAFF):
                _advise(file, {"": text.line}, _FILLED_IN.sub("", text.said), False, advice)


def _on_questions(folder: Path, advice: Faults) -> None:
    for record in read_tables(folder, PARTICIPANTS, ("vraag", "gezicht"), Faults())["vraag"]:
        said = record.values.get("tekst")
        if isinstance(said, str):
            _advise(PARTICIPANTS, {"": record.line_of("tekst")}, said, False, advice)
    for record in read_tables(folder, BACK, ("terug",), Faults())["terug"]:
        for said in record.values.get("vragen", ()):
            if isinstance(said, str):
                _advise(BACK, {"": record.line_of("vragen")}, said, False, advice)


def _on_fixed_questions(folder: Path, advice: Faults) -> None:
    """Note a fixed question in other words than ours: its outcomes are not laid beside earlier ones."""
    ours = {code: record.values.get("tekst") for code, record in _fixed_questions(content_folder())}
    for code, record in _fixed_questions(folder):
        if record.values.get("tekst") != ours[code]:
            sentence = (
                f"De vraag {code} is anders dan '{ours[code]}'. Met andere woorden is het een andere vraag: "
                "de trend, de signalen en de schatting van de fase beginnen ermee opnieuw. "
                "Laat de vraag liever zoals hij was."
            )
            advice.add(PARTICIPANTS, record.line_of("tekst"), sentence)


def _fixed_questions(folder: Path) -> Iterator[tuple[str, Record]]:
    for record in read_tables(folder, PARTICIPANTS, ("vraag",), Faults())["vraag"]:
        code = record.values.get("code")
        if code in FIXED:
            yield code, record


def _advise(file: str, lines: dict[str, int], said: str, is_card: bool, advice: Faults) -> None:
    """Note how a text reads. ``lines`` has the line of each piece of it; "" is where it begins."""
    reading = read(said)
    least, most = (CARD_EASE, CARD_SENTENCE) if is_card else (PARTICIPANT_EASE, PARTICIPANT_SENTENCE)
    if reading.words >= ENOUGH and reading.ease < least:
        sentence = f"Dit leest moeilijk: {reading.ease:.0f} op de schaal van Flesch-Douma, {least:.0f} of meer is goed."
        advice.add(file, lines[""], sentence)
    if reading.longest_words > most:
        line = next((line for words, line in lines.items() if words and reading.longest in words), lines[""])
        start = " ".join(reading.longest.split()[:6])
        advice.add(file, line, f"De zin '{start} …' telt {reading.longest_words} woorden. Neem er hooguit {most}.")


def _on_jargon(folder: Path, advice: Faults) -> None:
    if not (folder / JARGON).exists():
        return
    record = read_plain(folder, JARGON, advice)
    jargon = Jargon({word.lower(): str(plainer) for word, plainer in record.values.items()})
    for file, line, said in _all_lines(folder):
        for word, plainer in jargon.found_in(said):
            advice.add(file, line, f"Niet iedereen kent '{word}'. Liever: {plainer}.")


def _all_lines(folder: Path) -> Iterator[tuple[str, int, str]]:
    """What people read, line by line, of every file that has words for them."""
    for path in sorted((folder / "cards").glob("*/*.md")):
        file = path.relative_to(folder).as_posix()
        yield from ((file, line, said) for line, said in _card_lines(folder, path))
    for file in _TABLES:
        for line, words in enumerate((read_file(folder, file, Faults()) or "").splitlines(), start=1):
            if not words.lstrip().startswith(("#", "soort", "id ", "meet", "fase", "kaarten")):
                yield file, line, " ".join(_QUOTED.findall(words))
    for path in sorted((folder / "texts" / DUTCH).glob("*.ftl")):
        file = path.relative_to(folder).as_posix()
        for line, words in enumerate((read_file(folder, file, Faults()) or "").splitlines(), start=1):
            if not words.startswith("#"):
                yield file, line, _FILLED_IN.sub("", _KEY.sub("", words))


def _card_lines(folder: Path, path: Path) -> list[tuple[int, str]]:
    """The title and the lines below the front matter, with their numbers and without labels."""
    text = read_file(folder, path.relative_to(folder).as_posix(), Faults()) or ""
    _, front, body = (*text.split("---\n", 2), "", "")[:3]
    first = 3 + front.count("\n")
    return [(first + place, _LABEL.sub("", words)) for place, words in enumerate(body.splitlines())]


def _lines_by_words(folder: Path, path: Path) -> dict[str, int]:
    """The line of each piece of a card; "" is where its text begins."""
    lines = [(line, said) for line, said in _card_lines(folder, path) if said.strip()]
    return {"": lines[0][0] if lines else 1} | {said: line for line, said in lines}
