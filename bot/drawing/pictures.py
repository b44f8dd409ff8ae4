"""Pictures: drawn from SVG by resvg with the font we ship, in a process of its own, and kept while they are in use.

Drawing holds the interpreter's lock for tenths of a second, so a thread would stop the bot as well; a process does not.
When it fails the message goes out without its picture: the words say the same.
"""

from __future__ import annotations

import asyncio
import dataclasses
import hashlib
import multiprocessing
import signal
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

from resvg_py import svg_to_bytes

from bot.log import Incidents
from bot.messenger.screens import Picture, Screen, Text

T = TypeVar("T")

FONT = Path(__file__).parent / "font"
FAMILY = "Noto Sans"
_FAMILIES = ("NotoSans", "NotoSansArabic")
"""The files of our font; its Arabic letters are in one of their own."""
KEPT = 64
"""How many drawn pictures are kept: about two megabytes."""
TASKS = 500
"""Pictures before the drawing process is replaced by a fresh one."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sketch:
    """A picture not drawn yet: SVG, and the same in words."""

    svg: str
    alt: Text


class Pictures:
    """Draws sketches.

    Args:
        incidents: where a picture that could not be drawn is noted.
        apart: whether to draw in a process of its own; False draws here and now, for tests and measurements.
    """

    def __init__(self, incidents: Incidents, *, apart: bool = True) -> None:
        self._incidents = incidents
        self._apart = apart
        self._pool: Executor | None = None
        self._drawn: OrderedDict[bytes, bytes] = OrderedDict()
        self._turn = asyncio.Lock()

    async def over(self, screen: Screen, sketch: Sketch) -> Screen:
        """Return the screen with the picture above its text; as it was if the picture cannot be drawn."""
        try:
            png = await self.draw(sketch.svg)
        except Exception as trouble:  # the words say the same: a picture must never cost anybody their message
            self._incidents.note("drawing a picture", trouble)
            return screen
        return dataclasses.replace(screen, picture=Picture(png, sketch.alt))

    async def draw(self, svg: str) -> bytes:
        """Return the PNG; the same sketch is drawn once.

        Raises:
            ValueError: this is no SVG.
        """
        key = hashlib.sha256(svg.encode()).digest()
        async with self._turn:
            if key not in self._drawn:
                self._drawn[key] = await self._draw(svg)
                if len(self._drawn) > KEPT:
                    self._drawn.popitem(last=False)
            self._drawn.move_to_end(key)
            return self._drawn[key]

    async def stop(self) -> None:
        """Let go of the drawing process."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    async def _draw(self, svg: str) -> bytes:
        return await self.beside(paint, svg)

    async def beside(self, job: Callable[..., T], *args: object) -> T:
        """Do heavy work in the process of its own (here and now if there is none); all of it must be picklable."""
        if not self._apart:
            return job(*args)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._drawer(), job, *args)
        except BrokenProcessPool:  # killed, perhaps for its memory: once more with a new one
            await self.stop()
            return await asyncio.get_running_loop().run_in_executor(self._drawer(), job, *args)

    def _drawer(self) -> Executor:
        if self._pool is None:
            fresh = multiprocessing.get_context("spawn")  # a fork of a process with threads may hang
            self._pool = ProcessPoolExecutor(
                1, mp_context=fresh, initializer=_ignore_interrupt, max_tasks_per_child=TASKS
            )
        return self._pool


def paint(svg: str) -> bytes:
    """Return the SVG as PNG, in our own font only: the same on every machine."""
    fonts = [str(FONT / f"{family}-{weight}.ttf") for family in _FAMILIES for weight in ("Regular", "Bold")]
    return bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family=FAMILY))


def _ignore_interrupt() -> None:
    """Ctrl+C is for the bot, which then lets go of the drawing process itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
