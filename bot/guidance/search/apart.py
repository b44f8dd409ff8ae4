"""Learns the index in a process of its own: ``python -m bot.guidance.search.apart FOLDER``, the corpus on its input.

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


async def learn_apart(folder: Path, corpus: Corpus) -> None:
    """Have it learned and kept in ``folder``; whether that worked shows there. Cancelled, it ends its process."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, str(folder), stdin=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await process.communicate(msgspec.msgpack.encode(corpus))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def main() -> None:
    """Learn what comes in, and leave Ctrl+C to the bot, which ends us itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(10)
    from bot.guidance.search.keeping import learn_and_keep  # heavy: for this process alone

    learn_and_keep(Path(sys.argv[1]), msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Corpus))


if __name__ == "__main__":
    main()
