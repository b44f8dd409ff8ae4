"""What the tests of check-ins are given."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.checkins.scene import Scene, a_store


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    store = a_store(tmp_path / "data")
    await store.open()
    scene = Scene(store)
    await scene.settle_in()
    yield scene
    await store.close()
