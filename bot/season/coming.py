"""What must come in a season: each message to whom it is for, in time and once."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from bot.season import expected as kinds
from bot.season.evidence import Evidence
from bot.season.expected import Expected
from bot.season.observed import Seen

SLACK = timedelta(seconds=1)
"""A message this much early is on time: clocks count in microseconds."""
NEWS = frozenset({kinds.MOVED, kinds.CANCELLED})
"""That a session moved or does not take place."""
LONGEST_SLEEP = timedelta(minutes=15)
"""How much later news may come: in a season the bot's clock is asked that seldom (in earnest every 20 seconds)."""


def reminders_come(evidence: Evidence) -> list[str]:
    """Everybody hears once the day before; who guides hears once more an hour before."""
    return [*_differences(evidence, kinds.DAY), *_differences(evidence, kinds.HOUR)]


def calls_come(evidence: Evidence) -> list[str]:
    """Ten minutes after a session who takes part is asked, once, in groups of five and more."""
    return _differences(evidence, kinds.ASK)


def one_nudge(evidence: Evidence) -> list[str]:
    """Who did not answer by the evening hears once more, and nobody else."""
    return _differences(evidence, kinds.NUDGE)


def news_comes(evidence: Evidence) -> list[str]:
    """Who takes part hears once that a session moved or does not take place, and so does a colleague."""
    return [*_differences(evidence, kinds.MOVED), *_differences(evidence, kinds.CANCELLED)]


def debriefs_come(evidence: Evidence) -> list[str]:
    """Ten minutes after a session who guides it is asked how it went, once."""
    return _differences(evidence, kinds.DEBRIEF)


def outcomes_come(evidence: Evidence) -> list[str]:
    """When the questions have closed everybody in the group gets the outcome, once."""
    return _differences(evidence, kinds.OUTCOME)


def mirrors_come(evidence: Evidence) -> list[str]:
    """Who guides sees the outcome a quarter of an hour later, once."""
    return _differences(evidence, kinds.MIRROR)


def digests_come(evidence: Evidence) -> list[str]:
    """On Monday at half past eight every coordinator with groups gets one digest."""
    return _differences(evidence, kinds.DIGEST)


def fridays_come(evidence: Evidence) -> list[str]:
    """On Friday at three who guides a group that met or will meet gets one line about their own week."""
    return _differences(evidence, kinds.FRIDAY)


def _differences(evidence: Evidence, kind: str) -> list[str]:
    """Messages of one kind that did not come, or came when none should."""
    seen: defaultdict[int, list[Seen]] = defaultdict(list)
    for one in evidence.of(kind):
        seen[one.chat].append(one)
    broken = []
    for wanted in (one for one in evidence.expected if one.kind == kind):
        found = _take(seen[wanted.chat], wanted, evidence)
        if not found and wanted.certain:
            broken.append(evidence.tell(wanted.chat, wanted.at, f"'{kind}' kwam niet ({wanted.about})"))
    for one in (left for chat in sorted(seen) for left in seen[chat] if left.at < evidence.ends):
        broken.append(evidence.tell(one.chat, one.at, f"kreeg '{kind}', maar dat hoorde niet (of niet nog eens)"))
    return broken


def _take(waiting: list[Seen], wanted: Expected, evidence: Evidence) -> bool:
    """Take the message that was meant out of those that arrived; False if there is none."""
    latest = wanted.at + evidence.patience(wanted.at)
    if wanted.kind in NEWS:
        latest += LONGEST_SLEEP
    for place, one in enumerate(waiting):
        if wanted.at - SLACK <= one.at <= latest:
            del waiting[place]
            return True
    return False
