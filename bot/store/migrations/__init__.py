"""How older data becomes today's: one small function per step, on plain dicts, lists and texts.

A file says with which schema it was written. Reading an older one takes it up step by step; the next change writes it
in today's form. A file of a newer schema is refused: an older program must not guess.

To change the form of the data: raise ``SCHEMA``, and add to ``STEPS`` the function that turns a document of the schema
before it into one of the new. It gets the kind of unit (``"groups"``) and the document, and returns the new document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]
Step = Callable[[str, Document], Document]

SCHEMA = 1
"""The form in which this program writes."""

STEPS: Mapping[int, Step] = {}
"""By the schema they start from: ``STEPS[1]`` turns schema 1 into schema 2."""


def migrate(
    kind: str, schema: int, document: Document, *, steps: Mapping[int, Step] = STEPS, goal: int = SCHEMA
) -> Document:
    """Return ``document``, written with ``schema``, in the form of schema ``goal``.

    Raises:
        KeyError: a step is missing; that is a fault in this program, not in the data.
    """
    for version in range(schema, goal):
        document = steps[version](kind, document)
    return document
