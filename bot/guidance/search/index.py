"""What was learned, ready to be asked: a weight for every piece of text and every card."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
import numpy as np
import numpy.typing as npt

from bot.guidance.search.grams import Counting, counters
from bot.guidance.search.nearest import Floats, Nearest

LIKES = {"pieces": 1.0, "words": 1.0, "meanings": 0.5}
"""How much each kind of count weighs; chosen by cross-validation over the phrasings."""
LIKENESS = 1.5
"""How much likeness to a card's nearest texts counts beside the classifier; chosen in the same way."""


_NEAR = ("first", "texts", "values", "ends")


class Unreadable(Exception):
    """These bytes hold no index, or one of another making."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of things that are counted.

    Attributes:
        place: of each, its row among the weights.
        rarity: of each, how much it tells (the inverse document frequency), in the order of the rows.
        first: the row at which this kind starts.
    """

    place: Mapping[str, int]
    rarity: Floats
    first: int


@dataclass(frozen=True, slots=True)
class Index:
    """A linear classifier over counted pieces, words and meanings, with one class for "no card is about this".

    Attributes:
        cards: their ids; the last column of the weights, after these, is the class for nothing.
        kinds: by name, what is counted.
        weights: a row for each thing that is counted, a column for each card.
        bias: one for each column.
        nearest: the texts that were learned from.
        synonyms: as they were when this was learned.
    """

    cards: tuple[str, ...]
    kinds: Mapping[str, Kind]
    weights: npt.NDArray[np.float16]
    bias: Floats
    nearest: Nearest
    counters: Mapping[str, Counting]
    synonyms: Mapping[str, tuple[str, ...]]

    def margins(self, question: str) -> Floats | None:
        """Return for each card how much better it fits than nothing at all; None if nothing in it is known."""
        rows, values = self._vector(question)
        if not len(rows):
            return None
        scores = values @ self.weights[rows].astype(np.float32) + self.bias
        scores += LIKENESS * self.nearest.likeness(rows, values)
        return np.asarray(scores[:-1] - scores[-1], dtype=np.float32)

    def _vector(self, question: str) -> tuple[npt.NDArray[np.intp], Floats]:
        """The rows that the question touches, with their values: each kind of its own length, the whole of length 1."""
        rows: list[int] = []
        parts: list[Floats] = []
        for name, kind in self.kinds.items():
            counted = [(kind.place[one], n) for one, n in self.counters[name](question).items() if one in kind.place]
            if counted:
                places = np.array([place for place, _ in counted])
                told = (1 + np.log([n for _, n in counted])) * kind.rarity[places]
                parts.append((LIKES[name] / np.linalg.norm(told) * told).astype(np.float32))
                rows += (places + kind.first).tolist()
        values = np.concatenate(parts) if parts else np.zeros(0, np.float32)
        return np.array(rows, dtype=np.intp), values / max(float(np.linalg.norm(values)), 1e-9)

    def to_bytes(self) -> bytes:
        """Return everything as an archive of plain arrays."""
        head = {
            "cards": self.cards,
            "synonyms": self.synonyms,
            "kinds": {k: list(v.place) for k, v in self.kinds.items()},
        }
        arrays = {f"rarity_{name}": kind.rarity for name, kind in self.kinds.items()}
        near = {name: getattr(self.nearest, name) for name in _NEAR}
        packed = np.frombuffer(msgspec.msgpack.encode(head), dtype=np.uint8)
        file = io.BytesIO()
        np.savez(file, allow_pickle=False, head=packed, weights=self.weights, bias=self.bias, **arrays, **near)
        return file.getvalue()


def make_index(
    cards: tuple[str, ...],
    kinds: Mapping[str, tuple[list[str], Floats]],
    weights: npt.NDArray[np.float16],
    bias: Floats,
    nearest: Nearest,
    synonyms: Mapping[str, tuple[str, ...]],
) -> Index:
    """Return an index of its parts.

    Args:
        cards: ids.
        kinds: by name, what is counted, in order, and how rare each is.
        weights: rows in the order of ``kinds``; a column for each card and a last one for nothing.
        bias: one for each column.
        nearest: the texts, with the same rows and columns.
        synonyms: words that mean the same.
    """
    made: dict[str, Kind] = {}
    first = 0
    for name, (counted, rarity) in kinds.items():
        made[name] = Kind({one: place for place, one in enumerate(counted)}, rarity, first)
        first += len(counted)
    return Index(cards, made, weights, bias, nearest, counters(synonyms), synonyms)


class _Head(msgspec.Struct):
    cards: tuple[str, ...]
    synonyms: dict[str, tuple[str, ...]]
    kinds: dict[str, list[str]]


def index_from(data: bytes) -> Index:
    """Return the index in these bytes; nothing in them is ever run.

    Raises:
        Unreadable: there is none.
    """
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as file:
            head = msgspec.msgpack.decode(file["head"].tobytes(), type=_Head)
            kinds = {name: (counted, file[f"rarity_{name}"]) for name, counted in head.kinds.items()}
            weights, bias = file["weights"], file["bias"]
            nearest = Nearest(*(file[name] for name in _NEAR))
    except (OSError, ValueError, KeyError, EOFError, msgspec.MsgspecError) as trouble:
        raise Unreadable(type(trouble).__name__) from trouble
    shape = (sum(len(counted) for counted, _ in kinds.values()), len(head.cards) + 1)
    if weights.shape != shape or not nearest.fits(*shape):
        raise Unreadable("the shapes do not fit")
    return make_index(head.cards, kinds, weights, bias, nearest, head.synonyms)
