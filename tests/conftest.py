"""What holds for all tests: none is judged by the clock, and two pages are written from a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.moments import write_page
from tests.pictures import write_pictures

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--moments", type=Path, help="write what each named moment took to this page")
    parser.addoption("--pictures", type=Path, help="lay out the pictures of the walk, in docs/ under this folder")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if exitstatus != pytest.ExitCode.OK:
        return
    for option, write in (("--moments", write_page), ("--pictures", write_pictures)):
        place = session.config.getoption(option)
        if place is not None:
            write(place)
