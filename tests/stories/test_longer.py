"""A session that only became longer, or got another place, is not announced anew; one that moved is."""

from __future__ import annotations

from tests.stories.cast import a_group, adds_bram, moves, opens_session
from tests.stories.test_agreement import POINTS, agree
from tests.stories.test_own_chat import a_chat, said_in
from tests.town import Town, in_town

SOON = "Over een uur"


@in_town
async def test_the_card_of_an_hour_before_comes_again_only_when_that_hour_is_another(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until("di 13 okt 8.31")
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Andere duur")
    await cast.anna.taps("9.30–12.30")
    await town.until("di 13 okt 9.05")
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("De Brug")
    await town.until("di 13 okt 9.25")
    assert [one.has_read(SOON) for one in (cast.anna, bram)] == [1, 1]
    await moves(cast.anna, "di 13 okt 14.00")
    await town.until("di 13 okt 13.01")
    assert [one.has_read(SOON) for one in (cast.anna, bram)] == [2, 2]


@in_town
async def test_the_agreement_comes_once_in_the_groups_chat_however_the_session_changes(town: Town) -> None:
    cast = await a_group(town)
    chat = await a_chat(town, cast)
    await town.until("di 13 okt 10.00")
    await agree(cast.anna, *POINTS)
    before = sum(POINTS[0] in said for said in said_in(town, chat.id))
    await town.until("ma 2 nov 9.35")
    assert sum(POINTS[0] in said for said in said_in(town, chat.id)) == before + 1
    await opens_session(cast.anna, "4. di 3 nov")
    await cast.anna.taps("Andere duur")
    await cast.anna.taps("9.30–12.30")
    await town.until("ma 2 nov 10.10")
    await moves(cast.anna, "di 3 nov 15.00")
    await town.until("di 3 nov 8.35")
    assert sum(POINTS[0] in said for said in said_in(town, chat.id)) == before + 1
