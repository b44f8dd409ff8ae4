"""Polls on Telegram: what is asked for, what is read, and what can never come in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError

from bot.checkins.collecting import Collecting
from bot.checkins.model import Band, OpenCheckin
from bot.checkins.polls import counted
from bot.checkins.publication import publish
from bot.checkins.rounds import POLLS_STAND, new_checkin
from bot.checkins.ways import MISSING, AskedPoll, PollsLost, Way
from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow, Place, Posted
from bot.messenger.pace import Pace
from bot.messenger.screens import Text
from bot.messenger.sending import Delivery
from bot.messenger.telegram.ballots import TelegramBallots
from bot.messenger.telegram.updates import ALLOWED
from tests.checkins.scene import FIRST, Scene, a_group, all_content

CLOSED = BadRequest("poll has already been closed")
SAME = BadRequest("message is not modified")


def shown(*counts: int, poll: str = "77") -> dict[str, Any]:
    return {"id": poll, "options": [{"voter_count": one} for one in counts]}


class Script:
    """A bot whose answers stand in a list."""

    def __init__(self, *answers: object) -> None:
        self._answers = list(answers)
        self.called: list[str] = []

    async def call(self, method: str, fields: dict[str, Any]) -> object:
        self.called.append(method)
        answer = self._answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer


async def _follow(old: ChatId, new: ChatId) -> None:
    """Nobody keeps chats here."""


def ballots(script: Script) -> TelegramBallots:
    return TelegramBallots(script, all_content()[1], Pace(), _follow)  # type: ignore[arg-type]  # the little that is called


@pytest.mark.parametrize(
    ("answers", "counts"),
    [
        ([shown(0, 1, 2, 3, 4)], (0, 1, 2, 3, 4)),
        ([shown(0, 1, 2, 3, 4, poll="another")], ()),
        ([CLOSED, {"poll": shown(5, 0, 0, 0, 0)}], (5, 0, 0, 0, 0)),
        ([CLOSED, SAME, {"poll": shown(5, 0, 0, 0, 0)}], (5, 0, 0, 0, 0)),
        ([CLOSED, SAME, SAME], ()),
        ([CLOSED, BadRequest("message to edit not found")], ()),
        ([BadRequest("message with poll to stop not found")], ()),
        ([Forbidden("bot was kicked")], ()),
    ],
    ids=["stopped", "another-poll", "closed-before", "twice-before", "unreadable", "gone-after", "gone", "kicked"],
)
async def test_the_numbers_are_read_once_whatever_happened_before(
    answers: list[object], counts: tuple[int, ...]
) -> None:
    assert await ballots(Script(*answers)).stop(ChatId(-5), 9, "77") == counts


@pytest.mark.parametrize("answers", [[NetworkError("down")], [CLOSED, NetworkError("down")]])
async def test_without_a_connection_it_is_asked_again_later(answers: list[object]) -> None:
    with pytest.raises(NotNow):
        await ballots(Script(*answers)).stop(ChatId(-5), 9, "77")


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ([True, {"id": -5}], Place.PRIVATE),
        ([True, {"id": -5, "username": "club"}], Place.PUBLIC),
        ([True, {"id": -5, "active_usernames": ["club"]}], Place.PUBLIC),
        ([ChatMigrated(-1007)], Place.MOVED),
        ([True, ChatMigrated(-1007)], Place.MOVED),
        ([Forbidden("bot was kicked")], Place.GONE),
        ([BadRequest("chat not found")], Place.GONE),
    ],
    ids=["private", "public", "another-name", "moved", "moved-now", "kicked", "gone"],
)
async def test_a_chat_is_looked_at_before_polls_come_and_go(answers: list[object], place: Place) -> None:
    assert await ballots(Script(*answers)).look(ChatId(-5)) is place


async def test_a_chat_that_cannot_be_looked_at_is_looked_at_later() -> None:
    with pytest.raises(NotNow):
        await ballots(Script(NetworkError("down"))).look(ChatId(-5))


async def test_a_message_that_cannot_be_taken_away_is_left() -> None:
    script = Script(BadRequest("message can't be deleted"))
    await ballots(script).remove(ChatId(-5), 9)
    assert script.called == ["deleteMessage"]


def test_no_update_about_a_poll_is_ever_asked_for() -> None:
    assert not [one for one in ALLOWED if "poll" in one]


class Box:
    """Ballots that remember what was done to them."""

    def __init__(self) -> None:
        self.stopped: list[int] = []
        self.removed: list[int] = []
        self.place = Place.PRIVATE

    async def ask(self, chat: ChatId, question: Text, options: object, language: str) -> tuple[Delivery, Posted | None]:
        return Delivery.REFUSED, None

    async def look(self, chat: ChatId) -> Place:
        return self.place

    async def stop(self, chat: ChatId, message: int, poll: str) -> tuple[int, ...]:
        self.stopped.append(message)
        return (0, 0, 1, 5, 2)

    async def remove(self, chat: ChatId, message: int) -> None:
        self.removed.append(message)


async def polled(scene: Scene) -> tuple[OpenCheckin, Collecting, Box]:
    checkin = new_checkin(a_group(), FIRST, FIRST.ends, ("P1", "P2"), way=Way.POLLS)
    await scene.store.open_checkin(checkin)

    def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, OpenCheckin]:
        assert kept is not None
        polls = {"P1": AskedPoll(-5, 1, "a"), "P2": AskedPoll(-5, 2, "b", (0, 0, 0, 4, 4))}
        changed = msgspec.structs.replace(kept, polls=polls)
        return changed, changed

    kept = await scene.store.change_checkin(checkin.id, decide)
    box = Box()
    return kept, Collecting(scene.store, scene.clock, box), box


async def test_what_was_counted_before_a_crash_is_not_counted_again(scene: Scene) -> None:
    checkin, polling, box = await polled(scene)
    scene.clock.moment = checkin.closes
    assert await polling.collect(checkin)
    assert (box.stopped, box.removed) == ([1], [1, 2])
    kept = await scene.store.checkin(checkin.id)
    assert kept is not None
    assert [one.counts for one in kept.polls.values()] == [(0, 0, 1, 5, 2), (0, 0, 0, 4, 4)]
    assert all(one.removed for one in kept.polls.values())
    assert await polling.collect(kept)
    assert (box.stopped, box.removed) == ([1], [1, 2])


async def test_a_poll_too_old_to_be_taken_away_is_not_stopped_so_that_it_never_shows(scene: Scene) -> None:
    checkin, polling, box = await polled(scene)
    scene.clock.moment = checkin.opens + POLLS_STAND + timedelta(hours=1)
    assert await polling.collect(checkin)
    assert box.stopped == []
    kept = await scene.store.checkin(checkin.id)
    assert kept is not None
    assert kept.polls["P1"].counts == ()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("strangers", [one for one in PollsLost if one not in MISSING])
@pytest.mark.parametrize("missing", sorted(MISSING))
def test_that_strangers_could_vote_stays_the_reason_whatever_is_missing_besides(
    missing: PollsLost, strangers: PollsLost, order: tuple[int, int]
) -> None:
    kept = new_checkin(a_group(), FIRST, FIRST.ends, ("P1", "P2", "P3"), way=Way.POLLS)
    polls = {code: AskedPoll(-5, number, code) for number, code in enumerate(kept.questions)}
    kept = msgspec.structs.replace(kept, polls=polls)
    for number in order:
        kept = counted(kept, kept.questions[number], (), (missing, strangers)[number])
    kept = counted(kept, "P3", (0, 0, 0, 0, 12), None)
    assert kept.lost is strangers
    assert publish(kept, kept.closes).bands == {}


@pytest.mark.parametrize("missing", sorted(MISSING))
def test_a_missing_poll_leaves_the_others(missing: PollsLost) -> None:
    kept = new_checkin(a_group(), FIRST, FIRST.ends, ("P1", "P2"), way=Way.POLLS)
    kept = msgspec.structs.replace(kept, polls={"P1": AskedPoll(-5, 1, "a"), "P2": AskedPoll(-5, 2, "b")})
    kept = counted(counted(kept, "P1", (), missing), "P2", (0, 0, 0, 0, 12), None)
    outcome = publish(kept, kept.closes)
    assert (outcome.bands, outcome.lost) == ({"P2": Band.HIGH}, missing)


def test_polls_close_while_they_can_still_be_taken_away() -> None:
    for hour in range(7 * 24):
        opens = FIRST.ends + timedelta(hours=hour)
        polls = new_checkin(a_group(), FIRST, opens, ("P1",), way=Way.POLLS)
        assert polls.closes - opens <= timedelta(hours=47)
        assert polls.closes <= new_checkin(a_group(), FIRST, opens, ("P1",)).closes
