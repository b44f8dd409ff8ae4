"""What holds for all tests: none is judged by the clock, and the page of the named moments is written from a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.moments import write_page

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--moments", type=Path, help="write what each named moment took to this page")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    page = session.config.getoption("--moments")
    if page is not None and exitstatus == pytest.ExitCode.OK:
        write_page(page)
