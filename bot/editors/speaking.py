"""Makes the sounds of what is read aloud, with the machine voice of espeak-ng; nothing leaves this machine."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from bot.texts import Texts
from bot.voices import SPOKEN, Vowels, wanted

PROGRAMS = ("espeak-ng", "opusenc")
"""What must be installed: in Debian the packages espeak-ng and opus-tools."""
_PACE = 145
"""Words a minute: slower than people speak, for who is still learning the language."""
_PAUSE = 2
"""Hundredths of a second between words, on top of the voice's own."""
_KILOBITS = 9
"""Enough for a voice: half a minute stays under 45 kB."""
FRAME = 60
"""Thousandths of a second in one packet: the longest there is, which costs least."""
_SERIAL = 1
"""Any number, always the same: else the program takes one by chance, and the same words would make another file."""


def missing_programs() -> list[str]:
    """Which programs are not installed."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def make_voices(texts: Texts, folder: Path, vowels: Vowels) -> tuple[list[Path], list[Path]]:
    """Make each sound that is missing and take away each that reads words we no longer say.

    Returns:
        What was made, and what was taken away.

    Raises:
        OSError: the folder cannot be written.
        subprocess.CalledProcessError: a program failed.
    """
    places = {one.path: (language, one.words) for language in SPOKEN for one in wanted(texts, language, folder, vowels)}
    made = [path for path in places if not path.is_file()]
    for path in made:
        language, words = places[path]
        path.parent.mkdir(parents=True, exist_ok=True)
        _speak(words, language, path)
    old = [path for path in sorted(folder.glob("*/*.ogg")) if path not in places]
    for path in old:
        path.unlink()
    return made, old


def _speak(words: str, language: str, path: Path) -> None:
    """Write the words as an Ogg file with Opus, the form of a voice message."""
    with tempfile.TemporaryDirectory() as place:
        wave = Path(place) / "voice.wav"
        voice = ["espeak-ng", "-v", language, "-s", str(_PACE), "-g", str(_PAUSE), "-w", str(wave), "--", words]
        subprocess.run(voice, check=True)  # noqa: S603 - our own words to a fixed program
        sound = ["opusenc", "--quiet", "--bitrate", str(_KILOBITS), "--framesize", str(FRAME), "--serial", str(_SERIAL)]
        subprocess.run([*sound, "--discard-comments", str(wave), str(path)], check=True)  # noqa: S603
