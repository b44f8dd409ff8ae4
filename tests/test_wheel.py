"""The wheel holds the whole house, code, page and content, and works away from this folder."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow

# Run away from this folder, with the unpacked wheel first on the path. -P: the current folder does not count.
ASK_WHERE = """
import importlib.util, bot
print(bot.__file__)
if importlib.util.find_spec("bot.content"):
    from bot.content import content_folder
    print(content_folder())
"""


def files_in(folder: Path) -> set[str]:
    """All files below a folder, without what Python leaves behind."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without network and unpacked."""
    built, unpacked = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("unpacked")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "-q"]
    options = ["--no-index", "--no-deps", "--no-build-isolation", "-w", str(built)]
    done = subprocess.run([*pip, *options, str(ROOT)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [wheel] = built.glob("groepswijzer-*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    return unpacked


def test_every_file_of_the_package_is_in_the_wheel(installed: Path) -> None:
    ours = files_in(ROOT / "bot")
    assert "__init__.py" in ours
    assert ours - files_in(installed / "bot") == set()


def test_all_content_is_in_the_wheel(installed: Path) -> None:
    ours = files_in(ROOT / "content")
    assert ours
    assert files_in(installed / "bot" / "_content") == ours


def test_a_checkout_has_no_second_copy_of_the_content() -> None:
    assert not (ROOT / "bot" / "_content").exists()


def test_the_wheel_carries_its_licence_and_its_command(installed: Path) -> None:
    [about] = installed.glob("groepswijzer-*.dist-info")
    assert (about / "licenses" / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert "groepswijzer = bot.__main__:main" in (about / "entry_points.txt").read_text()


def test_the_installed_bot_finds_its_own_content(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", ASK_WHERE],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    where = [Path(line).resolve() for line in done.stdout.splitlines()]
    expected = [installed / "bot" / "__init__.py", installed / "bot" / "_content"]
    assert where == [path.resolve() for path in expected]
