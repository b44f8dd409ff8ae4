"""Reads TOML and front matter into records that still know their lines, and records into typed shapes."""

import re
import tomllib
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml
from msgspec import Struct

from bot.content.faults import Faults
from bot.content.shapes import said_of

S = TypeVar("S", bound=Struct)

_HEADER = re.compile(r"\s*\[{1,2}([\w.-]+)\]{1,2}\s*(#.*)?$")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|([\w-]+))\s*=""")
_TOML_LINE = re.compile(r"at line (\d+)")


class Record(Struct, frozen=True):
    """Some keys and values, where they start, and the line of each key (a nested one as `van.conflict`)."""

    file: str
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def line_of(self, key: str) -> int:
        """The line of this key; where it is not there, the line the record starts at."""
        return self.lines.get(key, self.line)


def read_file(folder: Path, file: str, faults: Faults) -> str | None:
    """The text of a file in the content folder; a file that is missing or not UTF-8 is a fault."""
    try:
        return (folder / file).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        faults.add(file, 1, "Dit bestand ontbreekt.")
    except IsADirectoryError:
        faults.add(file, 1, "Dit is een map. Hier hoort een bestand te staan.")
    except UnicodeDecodeError:
        faults.add(file, 1, "Dit bestand is niet als UTF-8 bewaard. Bewaar het opnieuw als UTF-8.")
    return None


def read_plain(folder: Path, file: str, faults: Faults) -> Record:
    """A TOML file with only `key = value`, as one record; empty where it cannot be read."""
    text = read_file(folder, file, faults) or ""
    lines = {key: line for (_, _, key), line in _lines_of(text).items()}
    return Record(file, 1, _parse(text, file, faults), lines)


def read_tables(folder: Path, file: str, names: tuple[str, ...], faults: Faults) -> dict[str, list[Record]]:
    """A TOML file of `[[name]]` blocks, as a list of records for each of `names`; other blocks are faults."""
    text = read_file(folder, file, faults) or ""
    lines = _lines_of(text)
    found: dict[str, list[Record]] = {name: [] for name in names}
    for name, blocks in _parse(text, file, faults).items():
        start = lines.get((name, 0, ""), lines.get(("", 0, name), 1))
        if name not in found or not _is_list_of_blocks(blocks):
            known = ", ".join(f"[[{known}]]" for known in names)
            faults.add(file, start, f"'{name}' hoort hier niet. Dit bestand kent alleen {known}.")
            continue
        for index, values in enumerate(blocks):
            own = {key: line for (table, place, key), line in lines.items() if (table, place) == (name, index)}
            found[name].append(Record(file, own.get("", 1), values, own))
    return found


def read_front(file: str, front: str, faults: Faults) -> Record | None:
    """The YAML between the `---` lines of a card, the first being line 1 of the file; None where broken."""
    try:
        node = yaml.compose(front, Loader=yaml.SafeLoader)
        values = yaml.safe_load(front)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 2
        faults.add(file, line, "Dit kan ik niet lezen. Staat er een : of een haakje verkeerd?")
        return None
    if not isinstance(node, yaml.MappingNode) or not isinstance(values, dict):
        faults.add(file, 2, "Hier horen regels te staan als 'titel: …'.")
        return None
    lines: dict[str, int] = {}
    for key, _ in node.value:
        if key.value in lines:
            faults.add(file, key.start_mark.line + 2, f"'{key.value}' staat er twee keer.")
        lines[key.value] = key.start_mark.line + 2
    return Record(file, 1, {str(key): value for key, value in values.items()}, lines)


def read_shape(shape: type[S], record: Record, faults: Faults) -> S | None:
    """The record as this shape, None if a key is missing or wrong; each such or unknown key is a fault."""
    fields = {field.encode_name: field for field in msgspec.structs.fields(shape)}
    for key in record.values.keys() - fields.keys():
        sentence = f"'{key}' is hier geen bekend woord. Bekend zijn: {', '.join(fields)}."
        faults.add(record.file, record.line_of(key), sentence)
    values: dict[str, object] = {}
    for key, field in fields.items():
        if key not in record.values:
            if field.required:
                faults.add(record.file, record.line, f"Hier ontbreekt '{key}'.")
            continue
        try:
            values[field.name] = msgspec.convert(record.values[key], field.type)
        except msgspec.ValidationError:
            faults.add(record.file, record.line_of(key), f"Bij '{key}' hoort {_expected(field.type)}.")
    complete = all(field.name in values for key, field in fields.items() if field.required or key in record.values)
    return shape(**values) if complete else None


def _expected(kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"een van deze woorden: {', '.join(str(choice.value) for choice in kind)}"
    return said_of(kind)


def _is_list_of_blocks(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(block, dict) for block in value)


def _parse(text: str, file: str, faults: Faults) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_LINE.search(str(error))
        line = int(place[1]) if place else len(text.splitlines())
        faults.add(file, line, "Dit kan ik niet lezen. Mist er een aanhalingsteken, haakje of komma?")
        return {}


def _lines_of(text: str) -> dict[tuple[str, int, str], int]:
    """For each (block, how many of that name came before, key) its line; the block itself has the key ""."""
    found: dict[tuple[str, int, str], int] = {}
    count: dict[str, int] = {}
    block, prefix = "", ""
    for line, words in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(words):
            name, _, inner = header[1].partition(".")
            prefix = f"{inner}." if inner else ""
            if not inner:
                block, count[name] = name, count.get(name, -1) + 1
            found[block, count.get(block, 0), inner] = line
        elif key := _KEY.match(words):
            found[block, count.get(block, 0), f"{prefix}{key[1] or key[2]}"] = line
    return found
