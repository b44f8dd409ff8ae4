"""The start costs what is due, however many check-ins are open."""

from __future__ import annotations

import pytest

from bot.checkins.model import CheckinId, OpenCheckin
from tests.checkins.scene import Scene


async def test_at_the_start_nothing_is_read_of_what_is_open_and_not_due(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    await scene.opened()
    read: list[CheckinId] = []
    look = scene.store.checkin

    async def noting(checkin: CheckinId) -> OpenCheckin | None:
        read.append(checkin)
        return await look(checkin)

    monkeypatch.setattr(scene.store, "checkin", noting)
    await scene.checkins.close_overdue()
    assert read == []
    assert await scene.store.open_checkins() == [scene.checkin]
