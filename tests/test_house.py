"""The arrows hold: who may look at whom, read from the imports; and no file tells where it was made."""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STORIES = ("people", "groups", "guidance", "checkins", "reminders", "digest")
WIRING = ("bot.app", "bot.running", "bot.__main__", "bot.season")


@dataclass(frozen=True)
class Rule:
    """One arrow: `who` never imports `never`.

    `but` are the modules excused, `except_for` the imports allowed. A pattern is a dotted name and
    covers all below it; each part may hold a `*`.
    """

    why: str
    who: tuple[str, ...]
    never: tuple[str, ...]
    but: tuple[str, ...] = ()
    except_for: tuple[str, ...] = ()


def floor(name: str, stories: Iterable[str] = STORIES) -> tuple[str, ...]:
    """The file of that floor in each story, and its neighbours such as `chat_moves.py` beside `chat.py`."""
    return tuple(f"bot.{story}.{ending}" for story in stories for ending in (name, f"{name}_*"))


RULES = (
    Rule(
        "model decides: it knows no store, no service, no chat and does not wait",
        who=floor("model"),
        never=("bot.store", "bot.messenger.telegram*", "asyncio", *floor("service"), *floor("chat")),
    ),
    Rule(
        "service does: it does not talk",
        who=floor("service"),
        never=("bot.messenger.telegram*", *floor("chat")),
    ),
    Rule(
        "the store keeps: it knows models, and neither services nor chats",
        who=("bot.store",),
        never=(*floor("service"), *floor("chat")),
    ),
    *(
        Rule(
            f"{story} looks only at the stories before it",
            who=(f"bot.{story}",),
            never=tuple(f"bot.{later}" for later in STORIES[place + 1 :]),
        )
        for place, story in enumerate(STORIES[:-1])
    ),
    Rule(
        "answers stay inside the check-in: what comes later knows outcomes and facilitators' own words",
        who=(
            "bot.guidance",
            "bot.digest",
            "bot.reminders.model",
            "bot.checkins.afterwards*",
            "bot.checkins.debrief*",
            "bot.checkins.mirror*",
            "bot.checkins.estimat*",
            "bot.checkins.observing",
            "bot.checkins.outcome_picture",
            "bot.checkins.reasons",
        ),
        never=(
            "bot.checkins.answering",
            "bot.checkins.publication.publish",
            "bot.checkins.publication.band_of*",
            "bot.checkins.model.Alias",
            "bot.checkins.model.Face",
            "bot.checkins.model.OpenCheckin",
        ),
    ),
    Rule(
        "only the Telegram messenger uses the Telegram library",
        who=("bot",),
        never=("telegram",),
        but=("bot.messenger.telegram*",),
    ),
    Rule(
        "only the store uses a database",
        who=("bot",),
        never=("tinydb", "psycopg*"),
        but=("bot.store",),
    ),
    Rule(
        "only the alarm uses the scheduler: the store says what is due",
        who=("bot",),
        never=("apscheduler",),
        but=("bot.alarm",),
    ),
    Rule(
        "the simulator does not know us",
        who=("bot.simulator",),
        never=("bot",),
        except_for=("bot.simulator",),
    ),
    Rule(
        "nothing looks back at the app",
        who=("bot",),
        never=("bot.app",),
        but=WIRING,
    ),
    Rule(
        "only the app picks the store: all others know its port",
        who=("bot",),
        never=("bot.store",),
        but=("bot.store", *WIRING),
        except_for=("bot.store.port",),
    ),
    Rule(
        "only the app picks the messenger",
        who=("bot",),
        never=("bot.messenger.telegram*",),
        but=("bot.messenger.telegram*", *WIRING),
    ),
)


def covers(pattern: str, name: str) -> bool:
    """Whether the dotted name is what the pattern names, or something in it."""
    wanted, parts = pattern.split("."), name.split(".")
    return len(parts) >= len(wanted) and all(map(fnmatchcase, parts, wanted))


def one_covers(patterns: Iterable[str], name: str) -> bool:
    """Whether any of the patterns covers the name."""
    return any(covers(pattern, name) for pattern in patterns)


def module_name(path: Path, root: Path) -> str:
    """The dotted name of a file: `bot/people/model.py` is `bot.people.model`, a package is its folder."""
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def imports_in(path: Path, root: Path) -> Iterator[tuple[int, str]]:
    """Every import of a file with its line, also inside functions and by name, relative ones made full."""
    package = path.parent.relative_to(root).parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    yield node.lineno, alias.name
            case ast.ImportFrom(module=module, names=names, level=level):
                above = package[: len(package) - level + 1] if level else ()
                origin = ".".join([*above, *([module] if module else [])])
                for alias in names:
                    yield node.lineno, f"{origin}.{alias.name}"
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def breaches(root: Path) -> list[tuple[Rule, str]]:
    """Each broken rule under `root`/bot, with a sentence that says where."""
    return [
        (rule, f"{path.relative_to(root)}:{line} imports {name}; {rule.why}")
        for path in sorted((root / "bot").rglob("*.py"))
        for line, name in imports_in(path, root)
        for rule in RULES
        if one_covers(rule.who, who := module_name(path, root))
        and one_covers(rule.never, name)
        and not one_covers(rule.but, who)
        and not one_covers(rule.except_for, name)
    ]


def test_the_arrows_point_one_way() -> None:
    assert (ROOT / "bot" / "__init__.py").exists()
    assert [sentence for _, sentence in breaches(ROOT)] == []


# A made-up house: one file with one import each, and how the sentence of the rule it breaks begins.
WRONG = [
    ("people/model.py", "import asyncio", "model decides"),
    ("people/model.py", "from bot.store.port import Store", "model decides"),
    ("groups/model_holidays.py", "from bot.groups import service", "model decides"),
    ("groups/model.py", "from . import chat", "model decides"),
    ("groups/service.py", "from .chat import GroupsChat", "service does"),
    ("digest/service.py", "from bot.people.chat import PeopleChat", "service does"),
    ("store/port.py", "from bot.people.service import People", "the store keeps"),
    ("people/__init__.py", "import bot.groups.model", "people looks"),
    ("groups/service.py", "from ..guidance import model", "groups looks"),
    ("guidance/model.py", "from bot import checkins", "guidance looks"),
    ("checkins/publication.py", "from bot.reminders.model import due", "checkins looks"),
    ("reminders/chat.py", "def late():\n    from bot.digest.model import Week", "reminders looks"),
    ("digest/signals.py", "from bot.checkins.model import OpenCheckin", "answers stay inside"),
    ("checkins/mirror.py", "from bot.checkins.answering import Answering", "answers stay inside"),
    ("people/chat.py", "from telegram.ext import Application", "only the Telegram messenger"),
    ("messenger/outbox.py", "import telegram", "only the Telegram messenger"),
    ("app.py", "from telegram import Bot", "only the Telegram messenger"),
    ("season/__init__.py", "import tinydb", "only the store"),
    ("web.py", "from psycopg_pool import AsyncConnectionPool", "only the store"),
    ("reminders/service.py", "import apscheduler.schedulers.asyncio", "only the alarm"),
    ("simulator/world.py", "from bot.clock import now", "the simulator"),
    ("simulator/world.py", "import importlib\nimportlib.import_module('bot.clock')", "the simulator"),
    ("web.py", "import bot.app", "nothing looks back"),
    ("web.py", "from bot.store import tiny", "only the app picks the store"),
    ("people/service.py", "from bot.store.tiny import TinyStore", "only the app picks the store"),
    ("people/chat.py", "from bot.messenger.telegram import speak", "only the app picks the messenger"),
]
RIGHT = [
    ("people/model.py", "from dataclasses import dataclass"),
    ("groups/model.py", "from bot.people.model import Person"),
    ("groups/service.py", "from bot.store.port import Store\nfrom . import model"),
    ("digest/chat.py", "from ..messenger import screens\nfrom .service import Digest"),
    ("messenger/telegram.py", "import telegram"),
    ("messenger/telegram_polling.py", "from telegram.error import TimedOut"),
    ("messenger/telegram/intake.py", "from telegram import Update"),
    ("store/tiny.py", "import tinydb\nfrom bot.people.model import Person\nfrom .port import Store"),
    ("alarm.py", "from apscheduler.schedulers.asyncio import AsyncIOScheduler"),
    ("simulator/server.py", "import aiohttp\nfrom bot.simulator import world\nfrom .world import World"),
    ("season/run.py", "from bot.app import build\nfrom bot.store.tiny import TinyStore"),
    ("app.py", "from bot.store.tiny import TinyStore\nfrom bot.messenger.telegram import speak"),
    ("__main__.py", "from bot import app"),
]


def made_up(root: Path, path: str, source: str) -> list[str]:
    """What is broken in a house of one file."""
    file = root / "bot" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, "utf-8")
    return [rule.why for rule, _ in breaches(root)]


@pytest.mark.parametrize(("path", "source", "why"), WRONG)
def test_an_arrow_that_points_back_is_found(tmp_path: Path, path: str, source: str, why: str) -> None:
    assert any(broken.startswith(why) for broken in made_up(tmp_path, path, source))


@pytest.mark.parametrize(("path", "source"), RIGHT)
def test_an_arrow_that_points_forward_is_left_alone(tmp_path: Path, path: str, source: str) -> None:
    assert made_up(tmp_path, path, source) == []


def test_every_rule_has_been_seen_to_fail() -> None:
    assert [rule.why for rule in RULES if not any(rule.why.startswith(why) for *_, why in WRONG)] == []


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
