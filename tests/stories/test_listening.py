"""Who has the questions read aloud keeps them in sight: a sound goes with the next tap, in their own chat alone."""

from __future__ import annotations

from bot.checkins.listening import Listened
from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow
from bot.people.model import PersonId
from tests.neighbour import Neighbour, labels_of
from tests.stories.cast import AFTER, FACES, a_group
from tests.town import Town, in_town

DEWI = PersonId(7)


def sounds(one: Neighbour) -> int:
    """How many voice messages stand in somebody's own chat."""
    return sum("voice" in message for message in one.person.messages())


async def begun(town: Town) -> Neighbour:
    """Dewi, at the first question."""
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.taps("Begin")
    return cast.dewi


@in_town
async def test_who_hears_all_four_questions_has_the_last_one_alone_under_the_question(town: Town) -> None:
    dewi, before = await begun(town), len(town.world.ledger)
    for number in range(1, 5):
        await dewi.taps("Luister")
        assert sounds(dewi) == 1
        question, sound = dewi.person.messages()[-2:]
        assert f"{number} van 4" in question["text"]
        assert "voice" in sound
        await dewi.taps(FACES[4])
        assert sounds(dewi) == 0
    assert "Veranderen" in labels_of(dewi.person.messages()[-1])
    away = [one.chat_id for one in town.world.ledger.after(before) if one.method == "deleteMessage"]
    assert away == [dewi.id] * 4


@in_town
async def test_every_way_on_takes_the_sound_away(town: Town) -> None:
    dewi = await begun(town)
    for way in ("Overslaan", "Vorige", "Luister", "Laat zo", "Overslaan", FACES[2], FACES[3]):
        await dewi.taps("Luister")
        await dewi.taps(way)
        assert sounds(dewi) == int(way == "Luister")
    await dewi.taps("Weghalen")
    assert sounds(dewi) == 0


@in_town
async def test_a_sound_from_before_a_restart_stays_and_those_after_it_go(town: Town) -> None:
    dewi = await begun(town)
    await dewi.taps("Luister")
    await town.restarts()
    for _ in range(2):
        await dewi.taps(FACES[4])
        assert sounds(dewi) == 1
        await dewi.taps("Luister")
        assert sounds(dewi) == 2


async def test_what_cannot_be_taken_away_now_goes_with_the_next_tap_and_a_late_one_replaces_it() -> None:
    gone: list[int] = []
    down = [True]

    async def remove(chat: ChatId, message: int) -> None:
        if down.pop() if down else False:
            raise NotNow
        gone.append(message)

    listened = Listened(remove)
    await listened.stands(DEWI, 1)
    await listened.hush(DEWI)
    assert gone == []
    await listened.stands(DEWI, 2)
    assert gone == [1]
    await listened.hush(DEWI)
    await listened.hush(DEWI)
    assert gone == [1, 2]
