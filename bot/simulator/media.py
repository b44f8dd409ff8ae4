"""What the server makes of a file: a photo in sizes, a document, a voice message, a sticker and so on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.simulator.files import FileStore, StoredFile, UploadedFile, picture_size

Json = dict[str, Any]

FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "voice": "voice",
    "audio": "music",
    "video": "videos",
    "animation": "animations",
    "sticker": "stickers",
    "video_note": "video_notes",
}
"""Kinds of file, and where each is kept."""


def content(store: FileStore, kind: str, upload: UploadedFile, given: Json | None = None) -> Json:
    """The message content for a newly uploaded file.

    Args:
        store: keeps the file.
        kind: one of ``FOLDERS``.
        upload: the file.
        given: what the sender says of it: duration, performer, title, emoji.
    """
    return describe(kind, store.add(upload, FOLDERS[kind]), given or {})


def describe(kind: str, stored: StoredFile, given: Json) -> Json:
    """The message content for a stored file."""
    common: Json = {"file_id": stored.file_id, "file_unique_id": stored.unique_id, "file_size": stored.size}
    described = _KINDS[kind](stored, given)
    if isinstance(described, list):
        return {kind: [common | size for size in described]}
    message: Json = {kind: common | described}
    if kind == "animation":
        # The real server adds it for clients that do not know animations.
        message["document"] = common | _named(stored)
    return message


def _named(stored: StoredFile) -> Json:
    """A file's name and type."""
    return {"file_name": stored.upload.filename, "mime_type": stored.upload.content_type}


def _photo(stored: StoredFile, given: Json) -> list[Json]:
    """A small and the full size; both lead to the same bytes, as nothing is scaled here."""
    width, height = picture_size(stored.upload.data)
    scale = min(1.0, 90 / max(width, height, 1))
    small = {"width": max(1, round(width * scale)), "height": max(1, round(height * scale))}
    return [small, {"width": width, "height": height}]


def _document(stored: StoredFile, given: Json) -> Json:
    return _named(stored)


def _voice(stored: StoredFile, given: Json) -> Json:
    return {"duration": given.get("duration", 1), "mime_type": stored.upload.content_type}


def _audio(stored: StoredFile, given: Json) -> Json:
    return {"duration": given.get("duration", 1)} | _named(stored) | _only(given, "performer", "title")


def _moving(stored: StoredFile, given: Json) -> Json:
    shape = {"width": given.get("width", 320), "height": given.get("height", 240)}
    return shape | {"duration": given.get("duration", 1)} | _named(stored)


def _video_note(stored: StoredFile, given: Json) -> Json:
    return {"length": given.get("length", 240), "duration": given.get("duration", 1)}


def _sticker(stored: StoredFile, given: Json) -> Json:
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return shape | {"emoji": given.get("emoji", "👍")}


def _only(given: Json, *names: str) -> Json:
    return {name: given[name] for name in names if given.get(name)}


_KINDS: dict[str, Callable[[StoredFile, Json], Json | list[Json]]] = {
    "photo": _photo,
    "document": _document,
    "voice": _voice,
    "audio": _audio,
    "video": _moving,
    "animation": _moving,
    "sticker": _sticker,
    "video_note": _video_note,
}
