"""Numbers of messages in groups' files, kept so that a copy without our keys does not tell what was sent in between.

Telegram numbers what a bot sends over all its chats. From the numbers of two groups' calls anybody could therefore
count the evening reminders that went out in between, and so how many had not answered yet. A backup has the files of
groups; the key is in ``keys/``, which it never has. After a restore the numbers are not understood any more, and
dropped: the outcome is then a message of its own instead of taking the place of the questions.
"""

from __future__ import annotations

import hashlib

import msgspec

from bot.ids import Ids
from bot.records import GroupRecord
from bot.store.disk import Disk

_FILE = "numbers"
_SIZE = 32
_TAG_BITS = 20
"""How much of a hidden number proves that it was hidden under our key."""
_NUMBER_BITS = 43
"""Room for what Telegram numbers messages with (31 bits so far); with the tag it fits in 63 bits."""


class Numbers:
    """Hides the numbers of messages as a group is written, and shows them as it is read. Opening blocks.

    The scheme is a synthetic initialisation vector (the idea of RFC 5297): the tag follows from the number and hides
    it, so that no two numbers share a mask, and the same file is written for the same record.

    Args:
        disk: where the key is.
        folder: of the keys, beside those of open check-ins.
        ids: where a new key comes from.
    """

    def __init__(self, disk: Disk, folder: str, ids: Ids) -> None:
        self._disk = disk
        self._path = disk.folder / folder / f"{_FILE}.secret"
        self._ids = ids
        self._key = b""

    def open(self) -> None:
        """Read the key, or make a new one where there is none that is whole."""
        key = self._disk.read(self._path) or b""
        if len(key) != _SIZE:
            key = self._ids.token(_SIZE)
            self._disk.save(self._path, key)
        self._key = key

    def hidden(self, record: GroupRecord) -> GroupRecord:
        """Return the record as it may be on disk."""
        if not record.calls:
            return record
        calls = {place: self._hide(place, number) for place, number in record.calls.items()}
        return msgspec.structs.replace(record, calls=calls)

    def shown(self, record: GroupRecord) -> GroupRecord:
        """Return the record as it was before it was hidden, without the numbers that our key does not fit."""
        if not record.calls:
            return record
        found = ((place, self._show(place, hidden)) for place, hidden in record.calls.items())
        return msgspec.structs.replace(record, calls={place: number for place, number in found if number is not None})

    def _hide(self, place: str, number: int) -> int:
        tag = self._word(f"tag {place} {number}", _TAG_BITS)
        return (number ^ self._word(f"mask {place} {tag}", _NUMBER_BITS)) << _TAG_BITS | tag

    def _show(self, place: str, hidden: int) -> int | None:
        tag = hidden & ((1 << _TAG_BITS) - 1)
        number = hidden >> _TAG_BITS ^ self._word(f"mask {place} {tag}", _NUMBER_BITS)
        return number if tag == self._word(f"tag {place} {number}", _TAG_BITS) else None

    def _word(self, about: str, bits: int) -> int:
        digest = hashlib.blake2b(about.encode(), digest_size=8, key=self._key).digest()
        return int.from_bytes(digest, "big") >> (64 - bits)
