"""A link as a picture that a phone can read from another phone's screen, or from a wall."""

from __future__ import annotations

import io

import segno

QUIET_ZONE = 4
"""White modules around the code (ISO/IEC 18004 asks for four)."""
WIDTH = 720
"""At least this many pixels wide: sharp on a phone's screen, and Telegram does not blow it up."""


def qr_png(link: str) -> bytes:
    """Return ``link`` as a QR code in PNG; error correction M, so that a crease in a poster does no harm."""
    code = segno.make_qr(link, error="m")
    modules = code.symbol_size(border=QUIET_ZONE)[0]
    picture = io.BytesIO()
    code.save(picture, kind="png", scale=-(-WIDTH // modules), border=QUIET_ZONE)
    return picture.getvalue()
