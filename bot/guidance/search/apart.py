"""Learns the index in a process of its own: ``python -m bot.guidance.search.apart FOLDER``, the corpus on standard input.

Learning takes seconds and some hundred megabytes; a process gives both back, and gives way to the bot meanwhile.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import msgspec

from bot.guidance.search.corpus import Corpus
from bot.guidance.search.index import Index
from bot.guidance.search.keeping import learn_and_keep, read_kept


async def learn_apart(folder: Path, corpus: Corpus) -> Index | None:
    """Have the index learned and kept in ``folder``, and return it; None if that failed. Cancelled, it ends the process."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, str(folder), stdin=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await process.communicate(msgspec.msgpack.encode(corpus))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return await asyncio.to_thread(read_kept, folder, corpus)


def main() -> None:
    """Learn what comes in, and leave Ctrl+C to the bot, which ends us itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(10)
    learn_and_keep(Path(sys.argv[1]), msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Corpus))


if __name__ == "__main__":
    main()
