"""Looks into the data of a bot that is not running, for the commands that report on it."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from bot.app import wake_for
from bot.config import Config
from bot.content import content_folder, load_content
from bot.guidance.editing import Missing, exported, missing_in
from bot.guidance.shelf import shelf_of
from bot.ids import SecretIds
from bot.store.tiny import TinyStore


@contextlib.asynccontextmanager
async def kept(config: Config) -> AsyncIterator[TinyStore]:
    """The store, opened and closed again.

    Raises:
        StoreRefused: the bot is running, or the data cannot be read.
    """
    wake = wake_for(config.quiet.hours(), config.retention.rule())
    store = TinyStore(Path(config.store.folder), ids=SecretIds(), wake=wake)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def gaps(config: Config) -> list[str]:
    """Return what is missing in the guidance, a line each. Raises as :func:`kept`."""
    async with kept(config) as store:
        return told(await missing_in(store, shelf_of(load_content(content_folder()))))


def told(missing: Missing) -> list[str]:
    """Return what is missing, a line each, in Dutch."""
    lines = [f"gezocht, niets gevonden: {word} ({count} keer)" for word, count in missing.gaps]
    lines += [
        f"hielp vaak niet: {title} [{one.card}] in {one.phase or 'elke fase'}: "
        f"{one.count.helped} keer wel, {one.count.not_helped} keer niet"
        for title, one in missing.unhelpful
    ]
    return lines or ["Er is nog niets dat drie keer gezocht is, of drie keer niet hielp."]


async def export_cards(config: Config, folder: Path) -> list[str]:
    """Write the approved cards of the municipality's own into a content folder, and return what was done, a line each.

    Raises:
        StoreRefused: as :func:`kept`.
        OSError: the folder cannot be written to.
    """
    async with kept(config) as store:
        found = exported(await store.library())
    lines = []
    for card, path, words in found:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words, encoding="utf-8")
        lines.append(str(folder / path))
        if card.text.situation:
            lines.append(f"  zet '{card.id}' in situations.toml bij '{card.text.situation}'")
    return lines or ["Er is nog geen goedgekeurde eigen kaart."]
