"""What we write down for ourselves: one clean line, no secrets, nothing that people said."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot.log import LONGEST, Incidents, configure_logging

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"
OTHER = "987654321:BBHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw2"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logging([TOKEN, "hunter2"], stream=stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_token_never_appears_in_message_arguments_or_exceptions(written: io.StringIO) -> None:
    structlog.get_logger("bot.x").warning("calling", url=f"https://api.telegram.org/bot{TOKEN}/getMe")
    structlog.get_logger("bot.x").warning("encoded", url=OTHER.replace(":", "%3A"))
    logging.getLogger("library").error("GET %s", OTHER)
    logging.getLogger("library").error(f"GET {OTHER} hunter2")
    try:
        raise RuntimeError(TOKEN)
    except RuntimeError:
        logging.getLogger("library").exception("failed")
    said = written.getvalue()
    assert said.count("\n") == 5
    assert "AAHdq" not in said
    assert "BBHdq" not in said
    assert "hunter2" not in said
    assert "RuntimeError" in said


def test_a_library_cannot_spill_what_people_said(written: io.StringIO) -> None:
    logging.getLogger("telegram.Bot").error('Can not load invalid JSON data: "%s"', "ik voel me onveilig")
    logging.getLogger("telegram.ext").critical("Received data was %r", {"text": "ik voel me onveilig"})
    assert "onveilig" not in written.getvalue()
    assert "Can not load" in written.getvalue()


def test_an_incident_has_a_number_and_a_place_but_no_content(written: io.StringIO) -> None:
    try:
        raise KeyError("ik voel me onveilig")
    except KeyError as error:
        number = Incidents().note("hearing", error)
    said = written.getvalue()
    assert number in said
    assert "KeyError" in said
    assert "test_log.py" in said
    assert "onveilig" not in said


@given(st.text(max_size=200))
def test_whatever_it_is_it_stays_on_one_line(words: str) -> None:
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        configure_logging(stream=stream)
        structlog.get_logger("bot.x").warning("name", value=words + "\n\x1b[31m\u202e")
        logging.getLogger("library").warning(words + "\r\n\x1b")
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        structlog.reset_defaults()
    lines = stream.getvalue().split("\n")
    assert len(lines) == 3
    assert all(line.isprintable() or "\xad" in line for line in lines if line.isascii())
    assert "\x1b" not in stream.getvalue()


def test_a_line_is_bounded(written: io.StringIO) -> None:
    structlog.get_logger("bot.x").warning("name", value="x" * 1_000_000)
    assert len(written.getvalue()) <= LONGEST + 1


def test_libraries_keep_quiet_below_a_warning(written: io.StringIO) -> None:
    for name in ("httpx", "httpcore", "telegram", "aiohttp.access"):
        logging.getLogger(name).info("GET https://api.telegram.org/bot…")
    assert written.getvalue() == ""
