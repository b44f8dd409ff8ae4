"""A tap's meaning, typed: each kind is a small struct with a tag, written into a button and read back."""

from __future__ import annotations

import functools

import msgspec

SEPARATOR = "."


class Tap(msgspec.Struct, frozen=True, array_like=True):
    """What a press on a button means.

    A story declares its own kinds, each with a tag of its own::

        class MoreTap(Tap, tag="gm"):
            card: str

    Fields may be ``str`` (letters, digits, ``-`` and ``_``), ``int``, or a ``StrEnum``/``IntEnum``; together
    with the tag at most 54 bytes when written.
    """


def write_tap(tap: Tap) -> str:
    """Return the tap as text: its tag and fields, joined with dots.

    Raises:
        ValueError: a field holds the separator, so the text could not be read back.
    """
    fields = [str(value) for value in msgspec.to_builtins(tap)]
    if any(SEPARATOR in value for value in fields):
        raise ValueError(f"a field of {type(tap).__name__} holds {SEPARATOR!r}")
    return SEPARATOR.join(fields)


def read_tap(written: str) -> Tap | None:
    """Return the tap that ``written`` means, or None for anything we never wrote."""
    tag, *fields = written.split(SEPARATOR)
    kind = _kinds().get(tag)
    if kind is None or len(fields) != len(kind.__struct_fields__):
        return None
    try:
        return msgspec.convert([tag, *fields], type=kind, strict=False)
    except msgspec.ValidationError:
        return None


@functools.cache
def _kinds() -> dict[str, type[Tap]]:
    """All kinds by tag; read once, after every story has been imported."""
    kinds: dict[str, type[Tap]] = {}
    for kind in Tap.__subclasses__():
        tag = str(kind.__struct_config__.tag)
        if tag in kinds:
            raise ValueError(f"two taps share the tag {tag!r}: {kinds[tag].__name__} and {kind.__name__}")
        kinds[tag] = kind
    return kinds
