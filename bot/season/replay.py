"""Plays the rules for concerns over groups again: those that are kept, or made-up ones."""

from __future__ import annotations

from datetime import date

from bot.config import Config
from bot.content import content_folder, load_content
from bot.digest.replay import replay
from bot.season.groups import simulated
from bot.season.kept import kept

BEGIN = date(2026, 9, 21)
"""A Monday."""


def replay_simulated(groups: int, weeks: int, seed: int) -> list[str]:
    """Return the lines for made-up groups."""
    content, usual = load_content(content_folder()), Config().digest
    records = simulated(groups, weeks, seed, BEGIN)
    return replay(records, content.concerns, content.questions, (usual.weekday, usual.at))


async def replay_stored(config: Config) -> list[str]:
    """Return the lines for the groups that are kept.

    Raises:
        StoreRefused: the bot is running, or the data cannot be read.
    """
    content = load_content(content_folder())
    async with kept(config) as store:
        found = [await store.group(group) for group in await store.all_groups()]
    records = [one for one in found if one is not None]
    return replay(records, content.concerns, content.questions, (config.digest.weekday, config.digest.at))
