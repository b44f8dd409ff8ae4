from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.errors import NotStored
from bot.groups.model import ChatId
from bot.messenger.events import Command, Happened, Said, Tapped, Unreadable
from bot.messenger.hearing import Chat, Happening, Heard, Listener, OnHappening, OnTap
from bot.messenger.router import Router, Spoken
from bot.messenger.screens import Text
from bot.messenger.taps import write_tap
from bot.people.model import Awaiting, PersonId, Role
from tests.messenger.story import CountTap, TinyStory, TrapTap

ANNA = Heard(PersonId(5), ChatId(5), private=True, first_name="Anna", language="ar-EG")
CARLA = Heard(PersonId(7), ChatId(7), private=True)
IN_GROUP = Heard(PersonId(7), ChatId(-5), private=False)


def router(story: TinyStory, *more: Chat) -> Router:
    return Router([story, *more], roles=story.roles, awaiting=story.awaited, language=story.language, menu=story.menu)


def _key(said: Text | None) -> str | None:
    return None if said is None else said.key


def keys(spoken: Spoken) -> list[str]:
    return [screen.text.key for screen in spoken.screens]


async def test_only_who_may_gets_an_answer_to_a_staff_command() -> None:
    telling = router(TinyStory())
    assert keys(await telling.hear(Command(CARLA, "staf", ""))) == ["tiny-saved"]
    forbidden = await telling.hear(Command(ANNA, "staf", ""))
    assert forbidden == await telling.hear(Command(ANNA, "bestaatniet", ""))
    assert keys(forbidden) == ["common-stranger"]
    assert keys(await telling.hear(Command(CARLA, "bestaatniet", ""))) == ["common-not-understood"]


async def test_who_hides_behind_a_shared_number_gets_nothing_but_a_hint() -> None:
    hidden = Heard(PersonId(1087968824), ChatId(-5), private=False)
    assert keys(await router(TinyStory()).hear(Command(hidden, "overal", ""))) == ["common-anonymous"]


async def test_in_a_group_only_commands_made_for_it_work() -> None:
    telling = router(TinyStory())
    assert keys(await telling.hear(Command(IN_GROUP, "staf", ""))) == ["common-only-private"]
    assert keys(await telling.hear(Command(IN_GROUP, "overal", ""))) == ["tiny-hello"]
    assert keys(await telling.hear(Command(IN_GROUP, "onbekend", ""))) == []


async def test_what_is_too_early_is_said_on_the_tap_alone() -> None:
    spoken = await router(TinyStory()).hear(Tapped(ANNA, "q", write_tap(TrapTap("early"))))
    assert (keys(spoken), _key(spoken.toast)) == ([], "tiny-wrong")


async def test_a_mistake_on_a_tap_is_a_toast_and_in_private_a_message_too() -> None:
    telling = router(TinyStory())
    spoken = await telling.hear(Tapped(ANNA, "q", write_tap(TrapTap("mistake"))))
    assert (keys(spoken), _key(spoken.toast)) == (["tiny-wrong"], "tiny-wrong")
    assert spoken.screens[0].fresh
    spoken = await telling.hear(Tapped(IN_GROUP, "q", write_tap(TrapTap("mistake"))))
    assert (keys(spoken), _key(spoken.toast)) == ([], "tiny-wrong")


@pytest.mark.parametrize("written", [None, "", "zz", "zz.x", "nope.1", "zt.expired"])
async def test_expired_foreign_and_unknown_taps_all_get_the_same_answer(written: str | None) -> None:
    spoken = await router(TinyStory()).hear(Tapped(ANNA, "q", written))
    assert (keys(spoken), _key(spoken.toast)) == (["common-expired"], "common-expired-toast")
    assert spoken.screens[0].fresh
    assert spoken.screens[0].rows[0][0].label.key == "common-menu"


async def test_a_full_disk_and_a_bug_are_told_kindly() -> None:
    telling = router(TinyStory())
    assert keys(await telling.hear(Tapped(ANNA, "q", "zt.disk"))) == ["common-not-stored"]
    spoken = await telling.hear(Tapped(ANNA, "q", "zt.bug"))
    assert keys(spoken) == ["common-incident"]
    assert len(str(spoken.screens[0].text.args["number"])) == 8


async def test_awaited_text_wins_and_unknown_awaiting_does_no_harm() -> None:
    story = TinyStory()
    telling = router(story)
    story.awaiting[5] = Awaiting("tiny-name", "g1")
    assert "g1" in str((await telling.hear(Said(ANNA, "x"))).screens[0].text.args)
    story.awaiting[5] = Awaiting("long-gone", "g1")
    assert keys(await telling.hear(Said(ANNA, "x"))) == ["tiny-echo"]
    assert keys(await telling.hear(Said(ANNA, "?"))) == ["common-stranger"]
    assert keys(await telling.hear(Said(CARLA, "?"))) == ["common-not-understood"]
    assert keys(await telling.hear(Said(CARLA, "\x00 "))) == ["common-only-text"]
    assert keys(await telling.hear(Unreadable(CARLA))) == ["common-only-text"]


async def test_a_story_that_fails_does_not_keep_news_from_the_others() -> None:
    class Broken:
        def handlers(self) -> Sequence[Listener]:
            return (OnHappening(Happening.MOVED, self.on_moved),)

        async def on_moved(self, heard: Heard, about: str) -> None:
            raise NotStored("full")

    story = TinyStory()
    telling = Router(
        [Broken(), story], roles=story.roles, awaiting=story.awaited, language=story.language, menu=story.menu
    )
    with pytest.raises(NotStored):
        await telling.hear(Happened(IN_GROUP, Happening.MOVED, "-100"))
    assert story.happened == [(Happening.MOVED, -5, "-100")]


async def test_help_lists_what_this_person_can_do() -> None:
    telling = router(TinyStory())
    lines: Any = (await telling.hear(Command(CARLA, "help", ""))).screens[0].text.args["commands"]
    assert [line.args["command"] for line in lines] == ["/start", "/staf"]
    assert telling.commands_for(frozenset()) == [("start", "tiny-hint"), ("help", "common-hint-help")]
    assert ("staf", "tiny-hint") in telling.commands_for(frozenset({Role.COORDINATOR}))


async def test_the_language_is_the_chosen_one_or_that_of_the_app() -> None:
    telling = router(TinyStory())
    assert await telling.language_of(ANNA) == "ar"
    assert await telling.language_of(CARLA) == "nl"
    assert await telling.language_of(IN_GROUP) == "nl"


def test_two_stories_cannot_listen_to_the_same_tap() -> None:
    class Other:
        def handlers(self) -> Sequence[Listener]:
            return (OnTap(CountTap, TinyStory().on_tap),)

    with pytest.raises(ValueError, match="two stories"):
        router(TinyStory(), Other())
