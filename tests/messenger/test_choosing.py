"""A text that chooses by a word chooses the same in every language, also in one that is written from the right."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer, Visitor

from bot.content.loading import load_content
from bot.messenger.rendering import Renderer
from bot.messenger.screens import Text
from bot.texts import FALLBACK, Texts

CONTENT = Path(__file__).parent.parent.parent / "content"
PLURALS = {"zero", "one", "two", "few", "many", "other"}
"""Names of variants that a number may choose; a text with no others chooses by number."""


def _words(choice: ast.SelectExpression) -> list[str]:
    """The words that a text chooses by, the last resort among them."""
    return [one.key.name for one in choice.variants if isinstance(one.key, ast.Identifier)]


def _chooses_by_word(choice: ast.SelectExpression) -> bool:
    return bool(set(_words(choice)) - PLURALS)


class Choices(Visitor):
    """Gathers by which words a text chooses, and which other values and texts it needs."""

    def __init__(self) -> None:
        self.words: dict[str, set[str]] = {}
        self.others: set[str] = set()
        self.inner: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the library's way to name it
        if isinstance(node.selector, ast.VariableReference) and _chooses_by_word(node):
            self.words.setdefault(node.selector.id.name, set()).update(_words(node))
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - as above
        self.others.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as above
        self.inner.add(node.id.name)


class Marks(Transformer):
    """Leaves of a text only what it chose by word, between bars."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - as above
        return ast.TextElement("·")

    def visit_SelectExpression(self, node: ast.SelectExpression) -> ast.SelectExpression:  # noqa: N802 - as above
        self.generic_visit(node)
        if isinstance(node.selector, ast.VariableReference) and _chooses_by_word(node):
            for variant, word in zip(node.variants, _words(node), strict=True):
                mark = ast.TextElement(f"|{node.selector.id.name}={word}|")
                variant.value.elements = [mark, *variant.value.elements]
        return node


def _marked(sources: tuple[str, ...]) -> list[str]:
    return [FluentSerializer().serialize(Marks().visit(FluentParser().parse(source))) for source in sources]


SOURCES = load_content(CONTENT).texts
RENDERER = Renderer(Texts({language: _marked(sources) for language, sources in SOURCES.items()}))


def _chosen(language: str, key: str, args: dict[str, str | int]) -> set[str]:
    said = RENDERER.html(language, Text(key, args))
    return {part for part in said.split("|") if "=" in part}


def _choosing() -> dict[str, Choices]:
    """Each Dutch text that chooses by a word, itself or by a text inside it."""
    found: dict[str, Choices] = {}
    for source in SOURCES[FALLBACK]:
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message) and entry.value is not None:
                found[entry.id.name] = Choices()
                found[entry.id.name].visit(entry.value)
    for one in found.values():
        for name in one.inner:
            one.words |= found[name].words
            one.others |= found[name].others
    return {key: one for key, one in found.items() if one.words}


CHOOSING = _choosing()


@pytest.mark.parametrize("language", sorted(set(SOURCES) - {FALLBACK}))
@pytest.mark.parametrize("key", CHOOSING)
def test_a_word_chooses_the_same_in_every_language(key: str, language: str) -> None:
    choices = CHOOSING[key]
    others: dict[str, str | int] = dict.fromkeys(choices.others, 2)
    for words in product(*(sorted(values) for values in choices.words.values())):
        args = others | dict(zip(choices.words, words, strict=True))
        chosen = _chosen(FALLBACK, key, args)
        assert chosen
        assert _chosen(language, key, args) == chosen
