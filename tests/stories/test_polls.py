"""A group that answers by polls in its own chat: anonymous, counted once, and gone without having been shown."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator.chats import Chat
from tests.neighbour import Neighbour, words_in
from tests.stories.cast import AFTER, CLOSING, Cast, a_group, adds_bram, joins
from tests.stories.test_own_chat import a_chat, said_in
from tests.stories.test_ways import goes_to
from tests.town import Town, in_town


async def polled(town: Town, members: int = 8) -> tuple[Cast, Chat]:
    """A group whose questions come as polls in its chat, on the moment that they stand there."""
    cast = await a_group(town, members=members)
    chat = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    await town.until(AFTER)
    await town.passes(minutes=1)
    return cast, chat


def polls_in(one: Neighbour, chat: Chat) -> list[dict[str, Any]]:
    """The polls that somebody sees in a chat."""
    return [message for message in one.person.messages(chat.id) if "poll" in message]


def vote(people: list[Neighbour], chat: Chat, *options: int) -> None:
    """Have everybody choose these faces, counted from 0, in the four polls."""
    for one in people:
        for number, message in enumerate(polls_in(one, chat)):
            one.person.vote(message, [options[number % len(options)]])


@in_town
async def test_a_group_answers_by_polls_in_its_chat(town: Town) -> None:
    cast, chat = await polled(town)
    assert "Stemmen mag, moet niet." in said_in(town, chat.id)[-5]
    assert words_in(said_in(town, chat.id)[-5]) <= 45
    assert "Telegram toont hoeveel mensen stemmen." in said_in(town, chat.id)[-5]
    assert "vanaf 7 stemmen" in said_in(town, chat.id)[-5]
    polls = polls_in(cast.dewi, chat)
    assert [one["poll"]["question"] for one in polls][1] == "Ik voelde me welkom bij de anderen."
    assert all(one["poll"]["is_anonymous"] and not one["poll"]["is_closed"] for one in polls)
    cast.dewi.sees_no("Hoe was de bijeenkomst?")
    vote(cast.members, chat, 4, 1, 3, 3)
    seen = polls_in(cast.members[1], chat)[0]["poll"]
    assert {option["voter_count"] for option in seen["options"]} == {0}
    await town.until(CLOSING)
    assert polls_in(cast.dewi, chat) == []
    assert "uitkomst van afgelopen dinsdag (5 of meer van 8)" in said_in(town, chat.id)[-1]
    assert "Durven zeggen: ▲ hoog" in said_in(town, chat.id)[-1]
    assert "Welkom zijn: ▼ laag" in said_in(town, chat.id)[-1]
    assert b"counts" not in town.bytes_on_disk()
    assert [one for one in town.world.the_bot().updates.allowed if "poll" in one] == []


@in_town
async def test_seven_votes_are_needed_because_who_guides_can_vote_too(town: Town) -> None:
    cast, chat = await polled(town)
    vote(cast.members[:6], chat, 4)
    await town.until(CLOSING)
    assert said_in(town, chat.id)[-1].startswith("Er zijn te weinig antwoorden.")


@in_town
async def test_who_came_to_guide_while_the_polls_stood_raises_what_they_need(town: Town) -> None:
    cast, chat = await polled(town)
    assert any("vanaf 7 stemmen. Komt er een begeleider bij? Dan meer." in said for said in said_in(town, chat.id))
    vote(cast.members, chat, 4)
    await adds_bram(town, cast)
    await town.until(CLOSING)
    assert said_in(town, chat.id)[-1].startswith("Er zijn te weinig antwoorden.")  # eight votes; two guides: nine


@in_town
async def test_who_guided_only_while_the_polls_stood_is_counted_too(town: Town) -> None:
    cast, chat = await polled(town)
    bram = await adds_bram(town, cast)
    bram.person.join(chat.id)
    vote([*cast.members[:6], cast.anna, bram], chat, 4)
    await bram.says("/verwijder")
    await bram.taps("Ja, wis alles")
    kept = town.bytes_on_disk()
    assert str(bram.id).encode() not in kept
    await town.until(CLOSING)
    assert said_in(town, chat.id)[-1].startswith("Er zijn te weinig antwoorden.")  # eight votes; two guided: nine


@in_town
async def test_too_small_for_polls_is_asked_apart(town: Town) -> None:
    cast = await a_group(town, members=7)
    chat = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    await cast.members[6].says("/stop")
    await cast.members[6].taps("Ja, stop")
    await town.until(AFTER)
    assert polls_in(cast.dewi, chat) == []
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1


@in_town
async def test_polls_are_refused_with_the_reason_while_the_group_is_too_small_for_them(town: Town) -> None:
    cast = await a_group(town, members=6)
    await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    cast.anna.sees("Dat kan met minstens 7 deelnemers. Jouw groep heeft er 6.")
    cast.anna.sees_no("Goed.")
    await goes_to(cast.anna, "'s Avonds niet nog eens vragen")
    cast.anna.sees("vraag ik het 's avonds aan niemand nog eens")


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("method", ["stopPoll", "deleteMessage"])
def test_a_crash_between_stopping_and_keeping_neither_loses_nor_doubles(method: str, moment: str) -> None:
    @in_town
    async def story(town: Town) -> None:
        town.refusals_expected = True
        cast, chat = await polled(town)
        vote(cast.members, chat, 4)
        await town.until("wo 14 okt 11.58")
        if moment == "after":
            town.wire.stuck_after = lambda called, _: called == method
        else:
            town.wire.lost_before = lambda called, _: called == method
        await town.until(CLOSING)
        await town.crashes()
        await town.starts()
        await town.passes(minutes=5)
        assert "Durven zeggen: ▲ hoog" in said_in(town, chat.id)[-1]
        assert polls_in(cast.dewi, chat) == []
        assert len([one for one in said_in(town, chat.id) if "uitkomst van afgelopen dinsdag" in one]) == 1

    story()


@in_town
async def test_an_outage_at_closing_waits_and_then_counts(town: Town) -> None:
    cast, chat = await polled(town)
    vote(cast.members, chat, 4)
    await town.until("wo 14 okt 11.58")
    town.wire.down = True
    await town.passes(minutes=30)
    town.wire.down = False
    await town.passes(minutes=5)
    assert "Durven zeggen: ▲ hoog" in said_in(town, chat.id)[-1]


@in_town
async def test_a_poll_cannot_be_carried_to_strangers(town: Town) -> None:
    await polled(town)
    posted = [one for one in town.world.ledger.after(0) if one.method == "sendPoll"]
    assert len(posted) == 4
    assert all(one.message["has_protected_content"] for one in posted)


@in_town
async def test_who_is_back_to_buttons_gets_the_questions_apart_next_time(town: Town) -> None:
    cast, chat = await polled(town)
    await goes_to(cast.anna, "Vraag het voortaan ieder apart")
    await town.until("di 20 okt 11.41")
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1
    late = await joins(town, "Lena", cast.link)
    late.sees_no("Hoe was de bijeenkomst?")
    assert polls_in(cast.dewi, chat) == []


@in_town
async def test_a_chat_with_a_public_name_gets_no_polls(town: Town) -> None:
    cast = await a_group(town, members=8)
    chat = await a_chat(town, cast)
    chat.username = "dinsdagclub"
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    cast.anna.sees("De groepschat heeft een openbare naam.")
    await town.until(AFTER)
    await town.passes(minutes=1)
    assert polls_in(cast.dewi, chat) == []
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1
