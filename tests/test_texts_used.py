"""Every text that the code says exists, and every text that exists is said."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, MessageReference
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parent.parent
SAYERS = {"text", "Text", "plain", "render"}
"""The functions whose first text argument is a key."""


class References(Visitor):
    """Notes which messages a resource refers to."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - the library's way to name it
        self.found.add(node.id.name)


def written() -> tuple[set[str], set[str]]:
    """All keys of the Dutch texts, and those that another text refers to."""
    keys: set[str] = set()
    references = References()
    for path in sorted((ROOT / "content/texts/nl").glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        keys |= {entry.id.name for entry in resource.body if isinstance(entry, Message)}
        references.visit(resource)
    return keys, references.found


def sources() -> Iterator[ast.Module]:
    """Our code, but for the simulator, which says nothing of ours."""
    for path in sorted((ROOT / "bot").rglob("*.py")):
        if "simulator" not in path.parts:
            yield ast.parse(path.read_text(encoding="utf-8"))


def said(tree: ast.AST) -> Iterator[str]:
    """The keys that are certainly said: a literal where a key is asked for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYERS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def possible(tree: ast.AST) -> Iterator[re.Pattern[str]]:
    """What keys may be made of: literals, and f-strings with anything in their gaps."""
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]*" for part in node.values
            ]
            if isinstance(node.values[0], ast.Constant) and "-" in str(node.values[0].value):
                yield re.compile("".join(parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            yield re.compile(re.escape(node.value))


@pytest.fixture(scope="module")
def trees() -> list[ast.Module]:
    return list(sources())


def test_every_text_that_is_said_exists(trees: list[ast.Module]) -> None:
    keys, _ = written()
    assert {key for tree in trees for key in said(tree)} - keys == set()


def test_every_text_that_exists_is_said(trees: list[ast.Module]) -> None:
    keys, referred = written()
    patterns = {pattern.pattern: pattern for tree in trees for pattern in possible(tree)}
    literal = {re.sub(r"\\(.)", r"\1", pattern) for pattern in patterns}
    gaps = [pattern for text, pattern in patterns.items() if "[a-z0-9-]*" in text]
    unsaid = {key for key in keys - referred - literal if not any(gap.fullmatch(key) for gap in gaps)}
    assert unsaid == set()


def test_these_checks_can_fail() -> None:
    tree = ast.parse('Screen(text("people-nothing-like-it"), Text(f"people-{kind}"))')
    assert list(said(tree)) == ["people-nothing-like-it"]
    patterns = list(possible(tree))
    assert any(pattern.fullmatch("people-welcome") for pattern in patterns)
    assert not any(pattern.fullmatch("groups-welcome") for pattern in patterns)
