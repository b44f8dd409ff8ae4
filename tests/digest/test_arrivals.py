"""What is to be told of who came by a link is never lost, whatever comes in while we look."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import cast

from bot.civil import QuietHours
from bot.clock import FixedClock
from bot.digest.arrivals import Arrivals
from bot.digest.mailing import Mailing
from bot.people.entering import Entering
from bot.people.model import Invitation, Opened, PersonId, Role, Stage
from bot.people.service import People
from bot.store.port import Store
from tests.digest.scene import Post

NOW = datetime(2026, 10, 12, 10, tzinfo=UTC)


class Door:
    """One newcomer waits; while we look for the owners, somebody else opens a link."""

    def __init__(self) -> None:
        self.arrivals: Arrivals | None = None

    async def opened(self) -> tuple[Invitation, ...]:
        expires = NOW + timedelta(days=2)
        opened = Opened("Carla", NOW, Stage.WAITS)
        return (Invitation("h", Role.COORDINATOR, NOW, expires, used_by=PersonId(7), opened=opened),)

    async def owners(self) -> tuple[PersonId, ...]:
        if self.arrivals is not None:
            self.arrivals.look_soon()
        return ()


async def test_who_comes_while_we_look_is_looked_at_next() -> None:
    door, clock = Door(), FixedClock(NOW)
    entering, people = cast(Entering, door), cast(People, door)
    arrivals = Arrivals(cast(Store, None), clock, entering, people, cast(Mailing, None), Post(), QuietHours())
    await arrivals.post()
    assert arrivals.next_moment(NOW) == NOW + timedelta(days=2)
    door.arrivals = arrivals
    arrivals.look_soon()
    await arrivals.post()
    assert arrivals.next_moment(NOW) == NOW
