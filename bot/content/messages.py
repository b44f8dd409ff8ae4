"""Reads the Fluent files of each language and checks what we say in them."""

import re
from pathlib import Path

from fluent.syntax import ast
from msgspec import Struct

from bot.content.faults import Faults
from bot.content.records import read_file
from bot.content.wording import PARTICIPANT_WORDS, count_words, label_fault, mixes_address
from bot.texts import parsed

DUTCH = "nl"
BUTTON = "-button-"
"""What a message id has in it when the text stands on a button."""
PARTICIPANT = "deelnemer"
"""A heading `## Deelnemer` starts texts of at most 40 words; `## Deelnemer, lang` lifts that limit."""
QUESTIONS = "questions.ftl"
"""Where a language other than Dutch has what check-ins ask; Dutch has it in `checkins/`."""
STAFF = ("begeleider", "coördinator", "beheerder")
"""Texts under a heading that starts so are for staff: Dutch is enough; others exist in every language."""

_TAG = re.compile(r"<(/?)([a-z0-9-]+)[^>]*>")
_ALLOWED_TAGS = frozenset({"b", "i", "a", "code", "blockquote"})


class Text(Struct, frozen=True):
    """One message of one language: what it says (an argument reads as "…") and for whom."""

    file: str
    line: int
    id: str
    said: str
    variables: frozenset[str]
    audience: str


def read_texts(folder: Path, faults: Faults, asked: str = "") -> dict[str, tuple[str, ...]]:
    """For each language folder under `texts/` its Fluent sources; Dutch must be there and is the measure.

    `asked` holds what check-ins ask, in Dutch: translated in the file `questions.ftl` of each other language.
    """
    sources: dict[str, tuple[str, ...]] = {}
    texts: dict[str, dict[str, Text]] = {}
    for place in sorted((folder / "texts").glob("*/")):
        files = [path.relative_to(folder).as_posix() for path in sorted(place.glob("*.ftl"))]
        read = {file: read_file(folder, file, faults) or "" for file in files}
        if asked and place.name == DUTCH:
            read[f"texts/{DUTCH}/{QUESTIONS}"] = asked
        sources[place.name] = tuple(read.values())
        texts[place.name] = texts_of(read, faults)
    if DUTCH not in sources:
        faults.add(f"texts/{DUTCH}", 1, "De Nederlandse teksten ontbreken.")
    for language, own in texts.items():
        for text in own.values():
            _check(text, language, faults)
        if language != DUTCH:
            _compare(language, own, texts.get(DUTCH, {}), faults)
    return sources


def texts_of(read: dict[str, str], faults: Faults) -> dict[str, Text]:
    """All messages of one language by id, from its sources by file name."""
    found: dict[str, Text] = {}
    for file, source in read.items():
        audience = ""
        for entry in parsed(source).body:
            if isinstance(entry, ast.GroupComment):
                audience = (entry.content or "").strip().lower()
            elif isinstance(entry, ast.Junk):
                why = entry.annotations[0].message if entry.annotations else ""
                faults.add(file, _line(source, entry), f"Deze tekst is niet goed geschreven ({why}).")
            elif isinstance(entry, ast.Message) and entry.value is not None:
                text = _text(file, source, entry, entry.value, audience)
                if text.id in found:
                    faults.add(file, text.line, f"'{text.id}' staat er twee keer.")
                found[text.id] = text
    return found


def _text(file: str, source: str, entry: ast.Message, pattern: ast.Pattern, audience: str) -> Text:
    variables: set[str] = set()
    said = _said(pattern, variables)
    return Text(file, _line(source, entry), entry.id.name, said, frozenset(variables), audience)


def _said(pattern: ast.Pattern, variables: set[str]) -> str:
    return "".join(
        element.value if isinstance(element, ast.TextElement) else _said_by(element.expression, variables)
        for element in pattern.elements
    )


def _said_by(expression: object, variables: set[str]) -> str:
    if isinstance(expression, ast.Placeable):
        return _said_by(expression.expression, variables)
    if isinstance(expression, ast.StringLiteral):
        return str(expression.parse()["value"])
    if isinstance(expression, ast.VariableReference):
        variables.add(expression.id.name)
    if isinstance(expression, ast.FunctionReference):
        for argument in expression.arguments.positional:
            _said_by(argument, variables)
    if isinstance(expression, ast.SelectExpression):
        _said_by(expression.selector, variables)
        said = [(_said(variant.value, variables), variant.default) for variant in expression.variants]
        return next(words for words, default in said if default)
    return "…"


def _line(source: str, entry: ast.Message | ast.Junk) -> int:
    start = entry.span.start if entry.span else 0
    if isinstance(entry, ast.Message) and entry.id.span:
        start = entry.id.span.start
    return source.count("\n", 0, start) + 1


def _check(text: Text, language: str, faults: Faults) -> None:
    is_button = BUTTON in f"{text.id}-"
    sentence = label_fault(text.said) if is_button and "…" not in text.said else None
    if sentence:
        faults.add(text.file, text.line, sentence)
    if is_button and _TAG.search(text.said):
        faults.add(text.file, text.line, "Op een knop kan geen <b> of <i> staan.")
    if sentence := _tag_fault(text.said):
        faults.add(text.file, text.line, sentence)
    if language == DUTCH and mixes_address(text.said):
        faults.add(text.file, text.line, f"In '{text.id}' staan 'je' en 'u' door elkaar.")
    if text.audience == PARTICIPANT and count_words(text.said) > PARTICIPANT_WORDS:
        count = count_words(text.said)
        faults.add(text.file, text.line, f"'{text.id}' telt {count} woorden. Het mogen er {PARTICIPANT_WORDS} zijn.")


def _tag_fault(said: str) -> str | None:
    still_open: list[str] = []
    for closing, name in _TAG.findall(said):
        if name not in _ALLOWED_TAGS:
            return f"<{name}> kan hier niet. Gebruik alleen <b> en <i>."
        if not closing:
            still_open.append(name)
        elif not still_open or still_open.pop() != name:
            return f"</{name}> staat hier zonder <{name}> ervoor."
    return f"<{still_open[0]}> wordt niet gesloten." if still_open else None


def _compare(language: str, own: dict[str, Text], dutch: dict[str, Text], faults: Faults) -> None:
    for text in dutch.values():
        file = text.file.replace(f"texts/{DUTCH}/", f"texts/{language}/", 1)
        if text.id not in own and not text.audience.startswith(STAFF):
            faults.add(file, 1, f"De vertaling van '{text.id}' ontbreekt.")
    for text in own.values():
        if text.id not in dutch:
            faults.add(text.file, text.line, f"'{text.id}' bestaat niet in het Nederlands.")
        elif unknown := text.variables - dutch[text.id].variables:
            names = ", ".join(f"${name}" for name in sorted(unknown))
            faults.add(text.file, text.line, f"'{text.id}' gebruikt {names}. Dat kent het Nederlands niet.")
