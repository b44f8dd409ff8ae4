"""Reads from source text what a module imports, and which attributes it looks at."""

import ast
from collections.abc import Iterator
from pathlib import Path

BY_NAME = {"attrgetter", "methodcaller"}
"""What takes the name of an attribute in words."""


def module_name(path: Path, root: Path) -> str:
    """The dotted name of a file: `bot/people/model.py` is `bot.people.model`, a package is its folder."""
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def imports_in(tree: ast.Module, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Every import with its line, also inside functions and by name, relative ones made full."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    yield node.lineno, alias.name
            case ast.ImportFrom(module=module, names=names, level=level):
                above = package[: len(package) - level + 1] if level else ()
                origin = ".".join([*above, *([module] if module else [])])
                for alias in names:
                    yield node.lineno, f"{origin}.{alias.name}"
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def last_name(node: ast.expr) -> str:
    """The last name of an expression; of what has none, such as a call, a name that nothing has."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return "()"


def looks_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every attribute that is looked at with its line, also by its name in words and in a pattern."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=of, attr=name):
                yield node.lineno, f"{last_name(of)}.{name}"
            case ast.Call(func=ast.Name(id="getattr"), args=[of, ast.Constant(value=str(name)), *_]):
                yield node.lineno, f"{last_name(of)}.{name}"
            case ast.Call(func=func, args=[ast.Constant(value=str(name)), *_]) if last_name(func) in BY_NAME:
                yield node.lineno, f"().{name}"
            case ast.MatchClass(cls=of, kwd_attrs=names):
                for name in names:
                    yield node.lineno, f"{last_name(of)}.{name}"
