"""Leaving an invitation beside a running bot: how ``groepswijzer invite`` brings in the first owner."""

from __future__ import annotations

import asyncio
import os
import re
import threading
from pathlib import Path

from bot.errors import NotStored
from bot.people.model import Invitation
from bot.store.disk import Disk, make_folder, opened_folder, temporary
from bot.store.port import StoreRefused
from bot.store.shelf import Shelf
from bot.store.storage import Habit

INVITATIONS = Habit("invitations", re.compile(r"[0-9a-f]{64}", re.ASCII))
"""How invitations are kept: under the SHA-256 of their secret."""


class _GuestDisk(Disk):
    """A disk on which somebody else holds the lock: it only adds files, and never over another one."""

    def save(self, path: Path, content: bytes, generations: int = 1, *, timeless: bool = False) -> None:
        temp = temporary(path, f".{os.getpid()}-{threading.get_native_id()}")
        with self._guarded(temp), opened_folder(path.parent) as folder:
            self._write(temp, content, timeless)
            self._give_to_owner(temp)
            os.link(temp, path)
            os.unlink(temp)
            self._sync(folder, path)

    def _give_to_owner(self, path: Path) -> None:
        """An administrator's file must be readable for the bot, which runs as the folder's owner."""
        owner = self.folder.stat()
        if os.geteuid() == 0 and owner.st_uid != 0:
            os.chown(path, owner.st_uid, owner.st_gid)


async def leave_invitation(folder: Path, invitation: Invitation) -> None:
    """Put a new invitation in a store's folder, without its lock, while a bot may be running on it.

    Raises:
        NotStored: the disk is full, or the invitation is there already; what was there is as it was.
        StoreRefused: the folder cannot be written to.
        ValueError: the invitation's hash is not a SHA-256 in hexadecimal.
    """
    await asyncio.to_thread(_leave, folder, invitation)


def _leave(folder: Path, invitation: Invitation) -> None:
    disk = _GuestDisk(folder)
    try:
        make_folder(folder)
        make_folder(folder / INVITATIONS.kind)
    except OSError as error:
        raise StoreRefused(
            f"De map {folder} is niet te maken ({error.strerror}): maak hem zelf, of kies een andere map."
        ) from error
    shelf = Shelf(disk, Invitation, INVITATIONS)
    if shelf.load(invitation.hash) is not None:
        raise NotStored("the invitation is there already")
    shelf.save(invitation.hash, invitation)
