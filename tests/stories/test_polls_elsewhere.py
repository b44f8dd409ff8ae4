"""Polls in a chat that does not stay as it was: it becomes a supergroup, gets a public name, or a stranger."""

from __future__ import annotations

import pytest

from bot.simulator.chats import Chat
from bot.simulator.posting import remove
from tests.neighbour import Neighbour, text_of
from tests.stories.cast import AFTER, CLOSING, MIRROR, a_group, adds_bram, answer
from tests.stories.test_own_chat import a_chat, said_in
from tests.stories.test_polls import polled, polls_in, vote
from tests.stories.test_ways import goes_to
from tests.town import Town, in_town

HEARD = {"both": (0, 1), "the-other-way-round": (1, 0), "only-of-the-old": (0,), "only-of-the-new": (1,)}
"""Which of the two service messages about the move reach the bot, and in which order."""
SHOWN = "uitkomst van afgelopen dinsdag"


def moves(town: Town, chat: Chat, heard: tuple[int, ...]) -> Chat:
    """The chat becomes a supergroup, and the bot hears of it so."""
    updates = town.world.the_bot().updates
    new = town.world.upgrade(chat.id)
    told = updates.heads()[-2:]
    updates.clear()
    for number in heard:
        updates.put(told[number].kind, told[number].payload, told[number].at, 1)
    return new


def polls_gone(town: Town, chat: Chat) -> bool:
    """Whether no open or closed poll can be seen in the chat, and none was ever stopped."""
    stopped = [one for one in town.world.ledger.after(0) if one.method == "stopPoll"]
    return not stopped and not [one for one in chat.messages.values() if one.poll is not None]


@pytest.mark.parametrize("heard", HEARD.values(), ids=HEARD.keys())
@in_town
async def test_a_chat_that_becomes_a_supergroup_is_asked_once_more(town: Town, heard: tuple[int, ...]) -> None:
    town.refusals_expected = True
    cast, old = await polled(town)
    vote(cast.members, old, 0)
    new = moves(town, old, heard)
    await town.passes(minutes=31)
    assert "Stemde je al? Doe het dan nog een keer" in said_in(town, new.id)[0]
    assert len(polls_in(cast.dewi, new)) == 4
    vote(cast.members, new, 4)
    await town.until(CLOSING)
    assert polls_in(cast.dewi, new) == []
    assert SHOWN in said_in(town, new.id)[-1]
    assert "Durven zeggen: ▲ hoog" in said_in(town, new.id)[-1]  # what was said in the old chat does not count
    assert not any(one.poll is not None and one.poll.closed for one in old.messages.values())
    await town.until(MIRROR)
    cast.anna.sees_no("tellen de stemmen deze keer niet")


@in_town
async def test_a_move_at_night_is_followed_in_the_morning(town: Town) -> None:
    town.refusals_expected = True
    cast, old = await polled(town)
    await adds_bram(town, cast)
    await town.until("di 13 okt 23.30")
    new = moves(town, old, HEARD["both"])
    await town.passes(minutes=31)
    wakes = await town.store.next_wake()
    assert wakes == town.moment("wo 14 okt 8.00")  # not looked at again and again all night
    await town.until("wo 14 okt 7.50")
    assert said_in(town, new.id) == []
    await town.until("wo 14 okt 8.00")
    await town.passes(minutes=1)
    (said,) = (one for one in said_in(town, new.id) if "Stemde je al?" in one)
    assert "minstens 9 stemmen" in said  # one more guides by now


@in_town
async def test_a_move_that_is_only_learnt_at_closing_loses_the_votes_and_shows_nothing(town: Town) -> None:
    town.refusals_expected = True
    cast, old = await polled(town)
    vote(cast.members, old, 4)
    await town.until("wo 14 okt 11.50")
    new = moves(town, old, ())
    await town.until(CLOSING)
    assert said_in(town, new.id)[-1].startswith("Er zijn te weinig antwoorden.")
    assert not any(one.poll is not None and one.poll.closed for one in old.messages.values())
    await town.until(MIRROR)
    cast.anna.sees("De groepschat is een ander soort chat geworden")
    cast.dewi.sees_no("ander soort chat")


@in_town
async def test_a_move_that_is_only_learnt_when_the_polls_come_is_followed(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town, members=8)
    old = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    new = moves(town, old, ())
    await town.until(AFTER)
    await town.passes(minutes=2)
    assert len(polls_in(cast.dewi, new)) == 4
    assert "Stemmen mag, moet niet." in said_in(town, new.id)[0]


@in_town
async def test_a_chat_that_got_a_public_name_gets_no_polls_and_each_is_asked_apart(town: Town) -> None:
    cast = await a_group(town, members=8)
    chat = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    chat.username = "dinsdagclub"
    await town.until(AFTER)
    await town.passes(minutes=1)
    assert polls_in(cast.dewi, chat) == []
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1
    await answer(cast.members[:5], 5)
    await town.until(MIRROR)
    cast.anna.sees("Daarom zette ik er geen polls in")
    assert "Durven zeggen: ▲ hoog" in said_in(town, chat.id)[-1]


@in_town
async def test_a_group_that_is_made_public_while_the_polls_stand_moves_and_is_asked_apart(town: Town) -> None:
    """On Telegram a plain group that gets a public name becomes a supergroup at once."""
    town.refusals_expected = True
    cast, old = await polled(town)
    new = moves(town, old, HEARD["both"])
    new.username = "dinsdagclub"
    await town.passes(minutes=31)
    assert polls_in(cast.dewi, new) == []
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1


@in_town
async def test_polls_in_a_chat_that_becomes_public_are_taken_away_unseen(town: Town) -> None:
    cast, chat = await polled(town)
    vote(cast.members, chat, 4)
    chat.username = "dinsdagclub"
    await town.until(CLOSING)
    assert polls_gone(town, chat)
    assert said_in(town, chat.id)[-1].startswith("Er zijn te weinig antwoorden.")
    await town.until(MIRROR)
    cast.anna.sees("Daarom heb ik de polls ongezien weggehaald")


@in_town
async def test_more_votes_than_people_in_the_group_are_not_counted(town: Town) -> None:
    cast, chat = await polled(town)
    strangers = [town.neighbour(name) for name in ("Xander", "Yara")]
    for one in strangers:
        one.person.join(chat.id)
    vote([*cast.members, cast.anna], chat, 4)
    for one in strangers:
        one.person.vote(polls_in(one, chat)[0], [0])
    await town.until(CLOSING)
    assert polls_in(cast.dewi, chat) == []
    assert said_in(town, chat.id)[-1].startswith("Er zijn te weinig antwoorden.")
    await town.until(MIRROR)
    cast.anna.sees("Er waren meer stemmen dan mensen in de groep")


@in_town
async def test_a_crash_while_asking_once_more_asks_once(town: Town) -> None:
    town.refusals_expected = True
    _, old = await polled(town)
    town.wire.lost_before = lambda called, params: called == "deleteMessage"
    new = moves(town, old, HEARD["both"])
    await town.passes(minutes=31)
    await town.crashes()
    await town.starts()
    await town.passes(minutes=31)
    posted = [one for one in town.world.ledger.after(0) if one.method == "sendPoll" and one.chat_id == new.id]
    assert len(posted) == 4
    assert len([one for one in said_in(town, new.id) if "Stemde je al?" in one]) == 1


@in_town
async def test_polls_wait_for_a_messenger_that_is_down_when_they_are_to_come(town: Town) -> None:
    cast = await a_group(town, members=8)
    chat = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    await town.until("di 13 okt 11.38")
    town.wire.down = True
    await town.passes(minutes=10)
    town.wire.down = False
    await town.passes(minutes=31)
    assert len(polls_in(cast.dewi, chat)) == 4


# who guides hears it when it is known

NEWS = "De vragen na je bijeenkomst gaan anders dan gepland."


def news_of(one: Neighbour) -> list[str]:
    """What somebody heard of polls that go otherwise."""
    return [text_of(message) for message in one.person.messages() if NEWS in text_of(message)]


@pytest.mark.parametrize("votes", [0, 8], ids=["nobody voted", "all voted"])
@in_town
async def test_who_guides_hears_it_when_we_are_out_of_the_chat_and_can_go_on_by_paper(town: Town, votes: int) -> None:
    town.refusals_expected = True
    cast, chat = await polled(town)
    vote(cast.members[:votes], chat, 4)
    town.world.set_bot_present(chat.id, cast.anna.person, False)
    await town.passes(minutes=31)
    (said,) = news_of(cast.anna)
    assert "Ik zit niet meer in de groepschat. Stemmen van daar kan ik niet tellen." in said
    assert not [one for one in (*cast.members, cast.carla) if news_of(one)]
    await cast.anna.taps("Briefjes invoeren")
    await cast.anna.says("7")
    for _ in range(4):
        await cast.anna.says("0 0 0 0 7")
    await town.until(MIRROR)
    assert cast.anna.has_read(NEWS) == 1
    cast.dewi.sees("Durven zeggen: ▲ hoog")
    cast.anna.sees("Stemmen van daar tellen dus niet mee.")


@in_town
async def test_who_guides_hears_it_once_when_the_chat_becomes_a_supergroup(town: Town) -> None:
    town.refusals_expected = True
    cast, old = await polled(town)
    moves(town, old, HEARD["both"])
    await town.passes(minutes=31)
    (said,) = news_of(cast.anna)
    assert "Ik zet de polls daar opnieuw neer." in said
    assert cast.anna.shows("Eén telefoon gaat rond")
    await cast.anna.taps("Waarom krijg ik dit?")
    cast.anna.sees("en de vragen anders gaan dan jullie kozen")


@in_town
async def test_a_chat_that_moves_and_is_public_is_news_once_as_it_is_in_the_end(town: Town) -> None:
    town.refusals_expected = True
    cast, old = await polled(town)
    moves(town, old, HEARD["both"]).username = "dinsdagclub"
    await town.passes(minutes=31)
    (said,) = news_of(cast.anna)
    assert "De groepschat heeft een openbare naam" in said


@in_town
async def test_a_private_round_in_the_place_of_polls_is_told_when_it_opens(town: Town) -> None:
    cast = await a_group(town, members=7)
    await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    await cast.members[6].says("/stop")
    await cast.members[6].taps("Ja, stop")
    await town.until(AFTER)
    await town.passes(minutes=3)
    (said,) = news_of(cast.anna)
    assert "De groep is nu te klein voor polls." in said
    assert not cast.anna.shows("Briefjes invoeren")


@in_town
async def test_a_chat_that_was_tied_during_the_session_gets_no_polls_about_it(town: Town) -> None:
    cast = await a_group(town, members=8)
    old = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    await town.until("di 13 okt 10.30")
    town.world.set_bot_present(old.id, cast.anna.person, False)
    await town.breathe()
    new = await a_chat(town, cast)
    await town.until(AFTER)
    await town.passes(minutes=5)
    assert polls_in(cast.dewi, new) == []
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1
    (said,) = news_of(cast.anna)
    assert "De groepschat hoort pas bij de groep sinds de bijeenkomst begon." in said


@in_town
async def test_without_a_place_to_put_the_polls_each_is_asked_and_who_guides_hears_it(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town, members=8)
    chat = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    updates = town.world.the_bot().updates
    town.world.set_bot_present(chat.id, cast.anna.person, False)
    updates.clear()
    await town.until(AFTER)
    await town.passes(minutes=5)
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1
    (said,) = news_of(cast.anna)
    assert "Daarom vraag ik het deze keer ieder apart." in said


@in_town
async def test_a_poll_that_somebody_took_away_leaves_the_others_and_is_named_beside_the_outcome(town: Town) -> None:
    town.refusals_expected = True
    cast, chat = await polled(town)
    vote(cast.members, chat, 4)
    number = polls_in(cast.dewi, chat)[0]["message_id"]
    remove(town.world, chat.messages[number])
    await town.until(MIRROR)
    assert "Durven zeggen" not in said_in(town, chat.id)[-1]
    assert "Welkom zijn: ▲ hoog" in said_in(town, chat.id)[-1]
    cast.anna.sees("Er is een poll uit de groepschat gehaald.")
    assert news_of(cast.anna) == []
