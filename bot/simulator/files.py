"""Files: what was uploaded, under which id, and what the server says about it."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from bot.simulator.ids import Ids


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file as it comes with a request."""

    filename: str
    content_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file the server keeps.

    Attributes:
        file_id: what bots send and fetch it by.
        unique_id: the same for every bot.
        path: below ``/file/bot<TOKEN>/``.
    """

    file_id: str
    unique_id: str
    path: str
    upload: UploadedFile

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.upload.data)


class FileStore:
    """All files of a world, for as long as it lives.

    Args:
        ids: the world's source of ids.
    """

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, upload: UploadedFile, folder: str) -> StoredFile:
        """Keep an upload; ``folder`` is what the path starts with, such as ``photos``."""
        _, dot, suffix = upload.filename.rpartition(".")
        ending = f".{suffix}" if dot and suffix.isalnum() else ""
        path = f"{folder}/file_{len(self._by_path)}{ending}"
        stored = StoredFile(f"Ag{self._ids.text(60)}", f"AQ{self._ids.text(14)}", path, upload)
        self._by_id[stored.file_id] = stored
        self._by_path[path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """The file to download under this path."""
        return self._by_path.get(path)


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG; 800 by 600 for anything else, as nothing is decoded here."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:2] == b"\xff\xd8":
        return _jpeg_size(data) or (800, 600)
    return 800, 600


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height from a JPEG's start-of-frame segment."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + length
    return None


def plain_png(width: int = 64, height: int = 48, grey: int = 200) -> bytes:
    """A picture in one shade, for people who send a photo and did not bring one."""
    rows = (b"\x00" + bytes([grey]) * width) * height
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
