"""The arrows hold: who may look at whom, read from the imports, and who may look into an open check-in."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.sources import imports_in, looks_in, module_name

ROOT = Path(__file__).resolve().parent.parent
STORIES = ("people", "groups", "guidance", "checkins", "reminders", "digest")
WIRING = ("bot.app", "bot.running", "bot.__main__", "bot.season")


@dataclass(frozen=True)
class Rule:
    """One arrow: `who` never imports (or, in `LOOKS`, never looks at) `never`.

    `but` are the modules excused, `except_for` what is allowed all the same. A pattern is a dotted name
    and covers all below it; each part may hold a `*`.
    """

    why: str
    who: tuple[str, ...]
    never: tuple[str, ...]
    but: tuple[str, ...] = ()
    except_for: tuple[str, ...] = ()


def floor(name: str, stories: Iterable[str] = STORIES) -> tuple[str, ...]:
    """The file of that floor in each story, and its neighbours such as `chat_moves.py` beside `chat.py`."""
    return tuple(f"bot.{story}.{ending}" for story in stories for ending in (name, f"{name}_*"))


OUTSIDE = (
    "bot.guidance",
    "bot.digest",
    "bot.reminders",
    *(f"bot.checkins.{name}" for name in ("afterwards*", "debrief*", "mirror*", "estimat*", "observing")),
    "bot.checkins.outcome_picture",
    "bot.checkins.reasons",
)
"""What reads outcomes, and never an answer."""
ROOMS = tuple(
    f"bot.checkins.{name}"
    for name in (
        *("service", "answering", "farewell", "leftovers", "sealing"),
        *("collecting", "polling", "room", "sounding"),
    )
)
"""Where members are asked, in whichever way, and what they answered is counted."""

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
        who=OUTSIDE,
        never=(
            "bot.checkins.answering",
            "bot.checkins.answers",
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

LOOKS = (
    Rule(
        "rows and aliases stay inside the check-in: whoever comes later never reads them",
        who=OUTSIDE,
        never=("*.rows", "*.alias", "*.nudged", "*.withdrew", "*.leftovers", "*.copies", "*.change_checkin"),
        except_for=tuple(f"{name}.rows" for name in ("screen", "listed", "numbers", "page", "reported")),
    ),
    Rule(
        "outside the check-ins only the call looks at an open one, for what it asks",
        who=("bot",),
        never=("*.checkin",),
        but=("bot.checkins", "bot.reminders.calling"),
    ),
    Rule(
        "an open check-in is kept for who asks, counts and erases",
        who=("bot",),
        never=("*store.checkin", "*.change_checkin", "*.alias", "*.open_checkins"),
        but=(*ROOMS, "bot.people.erasure", "bot.reminders.calling"),
    ),
    Rule(
        "whether somebody answered is asked in the moment of sending, by nobody else",
        who=("bot",),
        never=("*.has_answered", "*.claim_nudge", "*.release_nudge"),
        but=("bot.reminders.service",),
    ),
)
"""The same of what is looked at: the attribute, and the last name before it (`_store.checkin`, `screen.rows`)."""


def covers(pattern: str, name: str) -> bool:
    """Whether the dotted name is what the pattern names, or something in it."""
    wanted, parts = pattern.split("."), name.split(".")
    return len(parts) >= len(wanted) and all(map(fnmatchcase, parts, wanted))


def one_covers(patterns: Iterable[str], name: str) -> bool:
    """Whether any of the patterns covers the name."""
    return any(covers(pattern, name) for pattern in patterns)


def broken_by(who: str, name: str, rules: Iterable[Rule]) -> Iterator[Rule]:
    """The rules that a module breaks by importing, or looking at, what has this name."""
    for rule in rules:
        meant = one_covers(rule.who, who) and not one_covers(rule.but, who)
        if meant and one_covers(rule.never, name) and not one_covers(rule.except_for, name):
            yield rule


def breaches(root: Path) -> Iterator[tuple[Rule, str]]:
    """Each broken rule under `root`/bot, with a sentence that says where."""
    for path in sorted((root / "bot").rglob("*.py")):
        tree, who = ast.parse(path.read_text("utf-8"), str(path)), module_name(path, root)
        for line, name in imports_in(tree, path.parent.relative_to(root).parts):
            for rule in broken_by(who, name, RULES):
                yield rule, f"{path.relative_to(root)}:{line} imports {name}; {rule.why}"
        for line, name in looks_in(tree):
            for rule in broken_by(who, name, LOOKS):
                yield rule, f"{path.relative_to(root)}:{line} looks at {name}; {rule.why}"


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
    ("reminders/words.py", "from bot.checkins.model import MINIMUM, OpenCheckin", "answers stay inside"),
    ("reminders/service.py", "from bot.checkins import answers", "answers stay inside"),
    ("digest/service.py", "async def f(self): return (await self._store.checkin(1)).rows", "rows and aliases"),
    ("digest/service.py", "async def f(self): return (await self._store.checkin(1)).rows", "outside the check-ins"),
    ("reminders/calling.py", "async def f(store): return (await store.checkin(1)).rows", "rows and aliases"),
    ("reminders/wishing.py", "async def f(kept): return getattr(kept, 'rows')", "rows and aliases"),
    ("digest/trend.py", "match kept:\n    case Kept(rows=found): pass", "rows and aliases"),
    ("guidance/choice.py", "from operator import attrgetter\nrows = attrgetter('rows')", "rows and aliases"),
    ("checkins/mirror.py", "async def f(self): return await self._store.alias(1, 2)", "rows and aliases"),
    ("reminders/words.py", "look = self._store.checkin", "outside the check-ins"),
    ("groups/service.py", "async def f(self): await self._store.change_checkin(1, f)", "an open check-in is"),
    ("checkins/mirror.py", "async def f(store): return await store.checkin(1)", "an open check-in is"),
    ("digest/lookout.py", "async def f(self): return await self._store.open_checkins()", "an open check-in is"),
    ("digest/service.py", "async def f(self): return await self._checkins.has_answered(1, 2)", "whether somebody"),
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
    ("reminders/words.py", "screen = replace(screen, rows=(*screen.rows, (why,)))"),
    ("reminders/calling.py", "async def f(store): return await store.checkin(1)"),
    ("checkins/answering.py", "async def f(self): return (await self._store.checkin(1)).rows"),
    ("checkins/chat.py", "checkin = tap.checkin"),
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
    assert [rule.why for rule in (*RULES, *LOOKS) if not any(rule.why.startswith(why) for *_, why in WRONG)] == []
