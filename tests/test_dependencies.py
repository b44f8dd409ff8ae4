"""The lock files are whole, agree with each other, and are explained in docs/dependencies.md; make has all it uses."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def locked(name: str) -> dict[str, str]:
    """Each package of a lock file with its version."""
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_has_a_hash(name: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert len(entries) > 10
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_what_is_tested_is_what_runs() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()


def test_the_page_of_dependencies_names_each_package_and_version() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    named = re.findall(r"^\| ([\w.-]+) \| (\d\S*) \|", page, re.MULTILINE)
    assert {(re.sub(r"[._]", "-", name).lower(), version) for name, version in named} == set(
        locked("requirements.txt").items()
    )


def test_the_makefile_uses_no_variable_that_nobody_sets() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    used = set(re.findall(r"(?<!\$)\$\((\w+)\)", makefile))
    assert used - set(re.findall(r"^(\w+) *[:?]?=", makefile, re.MULTILINE)) == set()
