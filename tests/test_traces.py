"""No file tells where it was made."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def regex_of_the_workshop() -> re.Pattern[str]:
    """What only makes sense where a file was made; put together from halves, so that this file passes too."""
    folders = "|".join(["wor" + "k", "roo" + "t", "hom" + r"e/[\w.-]+", "Use" + r"rs/[\w.-]+"])
    hosts = "|".join(["pyp" + "i", "python" + "hosted", "npm" + "js", "yarn" + "pkg", "cra" + "tes"])
    return re.compile(
        "|".join(
            [
                rf"(?<![\w.~$)}}-])/(?:{folders})/",
                rf"\b(?:{hosts})\.(?:org|com|io)\b",
                r"https?://\S+/simp" + r"le/?(?=\s|$)",
                r"--(?:extra-)?ind" + "ex-url|--fi" + "nd-links",
            ]
        )
    )


WORKSHOP = regex_of_the_workshop()


def tracked_files() -> list[Path]:
    """All files git knows; in an unpacked archive without git, all that is not hidden or made."""
    try:
        listed = subprocess.run(
            ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        made = {"data", "build", "dist", "artifacts", "__pycache__"}
        inside = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        return [ROOT / p for p in inside if not any(part in made or part[0] == "." for part in p.parts)]
    return [ROOT / name for name in listed.split("\0") if name]


def traces(text: str) -> list[str]:
    """The lines of a text that tell where it was made."""
    return [f"{number}: {line}" for number, line in enumerate(text.splitlines(), 1) if WORKSHOP.search(line)]


def text_of(path: Path) -> str:
    """The text of a file; nothing for a picture or a font, or for a file removed and not yet committed."""
    try:
        return path.read_text("utf-8")
    except (UnicodeDecodeError, IsADirectoryError, FileNotFoundError):
        return ""


def test_no_file_tells_where_it_was_made() -> None:
    files = tracked_files()
    assert ROOT / "pyproject.toml" in files
    assert [f"{path.relative_to(ROOT)}:{line}" for path in files for line in traces(text_of(path))] == []


@pytest.mark.parametrize(
    "line",
    [
        "see /wor" + "k/notes/plan.md",
        "cd '/hom" + "e/anna/groepswijzer'",
        "/Use" + "rs/anna/bot",
        "cache = /roo" + "t/.cache",
        "--ind" + "ex-url=x",
        "https://files.python" + "hosted.org/packages/x",
        "https://pyp" + "i.org",
        "https://mirror.example/simp" + "le/",
        "from file:///wor" + "k/main",
    ],
)
def test_a_trace_of_the_workshop_is_found(line: str) -> None:
    assert traces(line) != []


@pytest.mark.parametrize(
    "line",
    [
        "the work/life balance, at home and in the root of the tree",
        "https://example.nl/work/with/us",
        "StateDirectory=/var/lib/groepswijzer",
        "uses: ./framework/x and /workers/x",
        "a simple/plain way",
    ],
)
def test_an_innocent_line_is_left_alone(line: str) -> None:
    assert traces(line) == []
