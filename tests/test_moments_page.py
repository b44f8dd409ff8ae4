"""docs/moments.md says what the tests hold: every moment, its limits, and the test that tells it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.moments import MOMENTS

ROOT = Path(__file__).parent.parent
ROW = re.compile(
    r"^\| (\w+) \| (.+?) \| \d+ \((\d+)\) \| [\d.]+ \((\d+)\) \| (.+?) \| \[(\w+)\]\(\.\./(.+?)\) \| (.*) \|$"
)


def test_the_page_has_every_moment_with_its_limits_and_its_verdict() -> None:
    rows = [row for line in page() if (row := ROW.match(line))]
    found = {row[1]: (row[2], int(row[3]), int(row[4]), row[5], row[8].strip()) for row in rows}
    assert found == {
        name: (one.what, one.taps, one.seconds, f"**NOT met**: {one.short}" if one.short else "met", one.known)
        for name, one in MOMENTS.items()
    }


def test_the_test_that_the_page_names_tells_the_moment() -> None:
    for row in filter(None, map(ROW.match, page())):
        _, _, told = (ROOT / row[7]).read_text(encoding="utf-8").partition(f"def {row[6]}(")
        body = re.split(r"\n(?=\S)", told.partition(":\n")[2])[0]
        assert f'"{row[1]}"' in body, f"make moments: {row[1]} is not told in {row[6]}"


def page() -> list[str]:
    return (ROOT / "docs/moments.md").read_text(encoding="utf-8").splitlines()
