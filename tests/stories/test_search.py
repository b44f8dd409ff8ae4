"""By just typing: a facilitator's own words lead to the card, in the break, with typos, and inside any other chat."""

from __future__ import annotations

import pytest

from bot.config import Config
from tests.neighbour import Neighbour, text_of, words_in
from tests.stories.cast import AFTER, GROUP, a_group, staff
from tests.town import Town, in_town

STRANGE = {
    "nothing but signs": "?!…",
    "only pictures": "😀😭🙌",
    "as long as Telegram takes": "niemand zegt iets " * 227,
    "one endless word": "a" * 4096,
    "markup": "<b>stilte</b><script>alert(1)</script> & </i>",
    "from right to left": "\u202eالمجموعة صامتة ولا أحد يتكلم",
    "a search of its own": '") OR 1=1 -- NEAR(stilte*) "AND" ^kaart:*',
    "a template": "{{ stilte }} ${stilte} %s { $title }",
    "nothing between": "\u200b\u2066\u2069",
}


async def in_the_break(town: Town) -> Neighbour:
    """Anna, in the break of her first session."""
    anna = (await a_group(town)).anna
    await town.until("di 13 okt 10.30")
    return anna


@pytest.mark.moment
@in_town
async def test_in_the_break_a_situation_is_a_tip_within_twenty_seconds(town: Town) -> None:
    anna = await in_the_break(town)
    await anna.says("/menu")
    with anna.moment("F2") as watch:
        await anna.taps("Er gebeurt iets")
        await anna.taps("Niemand zegt iets")
    anna.sees("De groep blijft stil", "Doe:", "Waarom:")
    assert len(anna.shown) <= 900
    watch.words -= words_in(anna.shown.partition("Waarom:")[2])
    assert watch.seconds <= 20  # what to do and to say; why, and what to watch out for, can be read after the break


@pytest.mark.moment
@in_town
async def test_a_typo_finds_the_right_tip_within_fifteen_seconds(town: Town) -> None:
    anna = await in_the_break(town)
    with anna.moment("F3"):
        await anna.says("weerstandt")
    anna.sees('"Ik moet hier zijn"')
    assert anna.buttons[:2] == ['Ik moet hier zijn"', "Open eerlijk over de verplichting"]


@in_town
async def test_nobody_says_anything_typed_wrongly_is_at_most_three_cards_with_a_line_each(town: Town) -> None:
    anna = await in_the_break(town)
    await anna.says("niemant zegt iets")
    anna.sees("Past dit?", "De groep blijft stil")
    assert len(anna.buttons) <= 4
    assert anna.buttons[-1] == "Iets anders"
    assert len(anna.shown.splitlines()) == len(anna.buttons)
    assert words_in(anna.shown) <= 110
    await anna.taps("De groep blijft stil")
    anna.sees("Doe:", "Waarom:", "Let op:")
    assert anna.shows("Iets anders"), "the other cards are still there to choose from"


@in_town
async def test_something_else_leads_to_the_situations(town: Town) -> None:
    anna = await in_the_break(town)
    await anna.says("een meneer neemt steeds het woord")
    assert "Eén deelnemer vult de ruimte" in anna.buttons
    await anna.taps("Iets anders")
    anna.sees("Wat gebeurt er?")


@in_town
async def test_what_no_card_is_about_is_said_honestly_and_has_a_way_on(town: Town) -> None:
    anna = await in_the_break(town)
    await anna.says("hoe vraag ik een parkeervergunning aan")
    anna.sees("Daar heb ik geen kaart over.")
    await anna.taps("Er gebeurt iets")
    anna.sees("Wat gebeurt er?")


@in_town
async def test_what_is_looked_for_in_vain_is_counted_by_words_of_our_own_alone(town: Town) -> None:
    anna = await in_the_break(town)
    await anna.says("parkeervergunning aanvragen voor Zwaantje Quispel op dinsdag")
    anna.sees("Daar heb ik geen kaart over.")
    counted = (await town.store.counters()).gaps
    assert "dinsdag" in counted
    assert not {"zwaantje", "quispel", "parkeervergunning"} & counted.keys()


@in_town
async def test_a_participant_who_types_is_not_searched_for(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await dewi.says("niemand zegt iets in deze groep")
    dewi.sees_no("Past dit?", "De groep blijft stil")


@in_town
async def test_what_is_awaited_is_not_a_search(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.says("/nieuw")
    await anna.says("Stilte en weerstand")
    anna.sees_no("Past dit?")
    anna.sees("Wanneer is de eerste keer?")


@in_town
async def test_nothing_typed_is_kept(town: Town) -> None:
    anna = await in_the_break(town)
    await anna.says("Zwaantje Quispel zegt niks meer sinds de ruzie met Bartholomeus")
    await anna.says("Quispel parkeervergunning aanvragen")
    assert b"Quispel" not in town.bytes_on_disk()
    assert not any("Quispel" in str(line) for line in town.log)


@in_town
@pytest.mark.parametrize("typed", STRANGE.values(), ids=STRANGE.keys())
async def test_strange_things_get_a_sensible_answer(town: Town, typed: str) -> None:
    anna = (await staff(town)).anna
    await anna.says(typed)
    assert anna.news
    assert len(anna.buttons) >= 2


@in_town
async def test_in_any_chat_anybody_gets_public_cards_and_nothing_else(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    stranger = town.neighbour("Sam")
    before = town.bytes_on_disk("heard")
    results = await stranger.person.inline("weerstand")
    assert 1 < len(results) <= 5
    assert results[0]["title"] == '"Ik moet hier zijn"'
    said = " ".join(one["input_message_content"]["message_text"] for one in results)
    assert "Doe:" in said
    assert not any(name in said for name in (GROUP, cast.anna.name, cast.dewi.name))
    await town.breathe()
    assert town.bytes_on_disk("heard") == before, "who asks, and what, is kept nowhere"
    assert not any("weerstand" in str(line) for line in town.log)


@in_town
async def test_in_any_chat_nothing_typed_yet_offers_five_different_cards(town: Town) -> None:
    results = await town.neighbour("Sam").person.inline("")
    assert len({one["title"] for one in results}) == len(results) == 5


@in_town
async def test_a_card_chosen_in_another_chat_stands_there_as_text(town: Town) -> None:
    anna = (await a_group(town)).anna
    results = await anna.person.inline("niemand zegt iets")
    sent = anna.person.pick(results[0]["id"])
    assert text_of(sent).startswith("De groep blijft stil")


@in_town
@pytest.mark.parametrize("typed", ["", "   ", "parkeervergunning aanvragen", *STRANGE.values()])
async def test_in_any_chat_strange_things_are_answered_too(town: Town, typed: str) -> None:
    results = await town.neighbour("Sam").person.inline(typed[:256])
    assert len(results) <= 5


@in_town(config=Config())
async def test_after_a_restart_the_choices_still_open_their_cards(town: Town) -> None:
    anna = await in_the_break(town)
    await anna.says("iemand huilt")
    title = anna.buttons[0]
    await town.restarts()
    await anna.taps(title)
    anna.sees("Doe:")
