"""How we write things down for ourselves: one bounded line per event, without secrets and without what people said."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Iterable
from typing import Any, TextIO

import structlog

from bot.ids import Ids, SecretIds, short_id

LONGEST = 2000
"""Characters of one line."""

_TOKEN = re.compile(r"\d{6,12}(?::|%3A)[A-Za-z0-9_-]{30,}")
"""A bot token, wherever it stands (BotFather's form: number, colon, 35 characters)."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_HIDDEN = "[hidden]"
_QUIET = ("httpx", "httpcore", "telegram", "aiohttp", "apscheduler", "asyncio")


class Incidents:
    """Notes what went wrong under a number that the person gets too; never what was said or by whom.

    Args:
        ids: where the numbers come from.
    """

    def __init__(self, ids: Ids | None = None) -> None:
        self._ids = ids or SecretIds()

    def note(self, where: str, error: BaseException) -> str:
        """Write down that ``where`` failed, and return the incident's number.

        Only the types of the errors and the places in the code are kept: an error's message may quote a person.
        """
        number = short_id(self._ids)
        structlog.get_logger("bot.incidents").error(where, incident=number, error=_kinds(error), at=_places(error))
        return number


def configure_logging(secrets: Iterable[str] = (), level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send all logging, ours and the libraries', through one handler that hides secrets.

    Args:
        secrets: what must never appear, such as the bot's token.
        level: the least serious level that is written.
        stream: where to; standard error by default.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_OneLine(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


class _OneLine(structlog.stdlib.ProcessorFormatter):
    """One clean line per record.

    A library's own records keep their template only: what it would fill in may be an update or an answer.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"], sort_keys=True),
            ],
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
        )
        self._secrets = sorted({secret for secret in secrets if secret}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of at most ``LONGEST`` characters."""
        clean = logging.makeLogRecord(record.__dict__)
        if not isinstance(record.msg, dict):
            clean.msg, clean.args = _template(record), ()
        clean.exc_info = clean.exc_text = clean.stack_info = None
        return self._clean(super().format(clean))

    def _clean(self, line: str) -> str:
        """The line without secrets and control characters."""
        for secret in self._secrets:
            line = line.replace(secret, _HIDDEN)
        line = _UNSEEN.sub(" ", _TOKEN.sub(_HIDDEN, line))
        return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _template(record: logging.LogRecord) -> str:
    """A library's record: its template, and the types of what went wrong."""
    said = str(record.msg).replace("%", "%%") if record.args else str(record.msg)
    error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
    return said if error is None else f"{said} [{_kinds(error)} at {_places(error)}]"


def _kinds(error: BaseException) -> str:
    """The types of the error and of what caused it."""
    names: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(names) < 5:
        names.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return " < ".join(names)


def _places(error: BaseException) -> str:
    """The last places in the code that the error passed."""
    frames: list[Any] = traceback.extract_tb(error.__traceback__)[-4:]
    return " > ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in frames)
