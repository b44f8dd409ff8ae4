"""What a group agrees on: made together, read back by everybody in it, and seen again twice on the way."""

from __future__ import annotations

import pytest

from tests.neighbour import Neighbour, text_of, words_in
from tests.stories.cast import GROUP, Cast, a_group, adds_bram, moves
from tests.stories.test_own_chat import a_chat, said_in
from tests.town import Town, in_town

POINTS = ("We komen op tijd.", "We laten elkaar uitpraten.", "Wat hier gezegd wordt, blijft hier.")


async def agree(anna: Neighbour, *points: str) -> None:
    """Anna ticks these points with the group."""
    await anna.says("/afspraken")
    await anna.taps("Afspraken opschrijven")
    for one in points:
        await anna.taps(one)
    await anna.taps(f"Bewaar ({len(points)})")


async def with_agreement(town: Town, members: int = 5) -> Cast:
    """A group that agreed on three things at its first session."""
    cast = await a_group(town, members)
    await town.until("di 13 okt 10.00")
    await agree(cast.anna, *POINTS)
    return cast


@in_town
async def test_it_is_ticked_together_and_everybody_in_the_group_can_read_it_back(town: Town) -> None:
    cast = await with_agreement(town)
    cast.anna.sees("Afspraken van Sollicitatie dinsdag", *POINTS, "Opgeschreven op di 13 okt door Anna.")
    await cast.dewi.says("/afspraken")
    cast.dewi.sees("Onze afspraken", *POINTS)
    cast.dewi.sees_no("Anna", GROUP)
    assert words_in(cast.dewi.shown) <= 40
    stranger = town.neighbour("Loes")
    await stranger.says("/afspraken")
    stranger.sees_no(POINTS[0])
    await cast.carla.says("/afspraken")
    cast.carla.sees_no(POINTS[0])


@in_town
async def test_own_words_are_typed_a_line_each_with_what_was_ticked(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/afspraken")
    await cast.anna.taps("Afspraken opschrijven")
    await cast.anna.taps("We komen op tijd.")
    await cast.anna.says("- we drinken eerst koffie\n- we helpen elkaar")
    cast.anna.sees("• We komen op tijd.\n• we drinken eerst koffie\n• we helpen elkaar")


@in_town
async def test_a_name_is_warned_of_and_nothing_is_kept_before_they_say_so(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/afspraken")
    await cast.anna.taps("Afspraken opschrijven")
    await cast.anna.taps("We komen op tijd.")
    await cast.anna.taps("We laten elkaar uitpraten.")
    await cast.anna.says("Fatima zet koffie")
    cast.anna.sees("Fatima zet koffie")
    assert b"Fatima zet koffie" not in town.bytes_on_disk()
    await cast.anna.taps("Toch bewaren")
    cast.anna.sees("• Fatima zet koffie")


@in_town
async def test_too_few_is_said_and_the_ticks_stay(town: Town) -> None:
    cast = await a_group(town)
    await agree(cast.anna, *POINTS[:2])
    cast.anna.sees("Kies er 3 tot 7")
    await cast.anna.taps(POINTS[2])
    await cast.anna.taps("Bewaar (3)")
    cast.anna.sees("Opgeschreven op")


@in_town
async def test_it_comes_back_at_a_third_and_two_thirds_and_costs_nobody_a_message(town: Town) -> None:
    cast = await with_agreement(town, members=2)
    seen = []
    for day in ("ma 19 okt", "ma 26 okt", "ma 2 nov", "ma 9 nov", "ma 16 nov", "ma 23 nov", "ma 30 nov"):
        await town.until(f"{day} 9.31")
        news = [one for one in cast.dewi.news if "bijeenkomst" in text_of(one)]
        assert len(news) == 1
        seen.append(POINTS[0] in text_of(news[0]))
        card = next(text_of(one) for one in cast.anna.news if "Morgen is je bijeenkomst" in text_of(one))
        assert ("Houden we ons hieraan?" in card) is seen[-1]
        assert all(words_in(text_of(one)) <= 110 for one in cast.anna.news)
    assert seen == [False, False, True, False, False, True, False]


@in_town
async def test_it_comes_with_the_news_that_takes_the_place_of_the_reminder(town: Town) -> None:
    cast = await with_agreement(town, members=1)
    await town.until("ma 2 nov 9.00")
    await moves(cast.anna, "ma 2 nov 16.00")
    await town.passes(minutes=35)
    cast.dewi.sees("De bijeenkomst van di 3 nov is verplaatst.", "Dit hebben jullie samen afgesproken:", POINTS[0])
    await town.until("di 3 nov 10.00")
    assert cast.dewi.has_seen(POINTS[0]) == 1


@pytest.mark.slow
@in_town
async def test_every_version_is_kept_with_who_and_when(town: Town) -> None:
    cast = await with_agreement(town)
    bram = await adds_bram(town, cast)
    await town.until("di 20 okt 10.00")
    await bram.says("/afspraken")
    await bram.taps("Veranderen")
    await bram.taps("Elke vraag is goed.")
    await bram.taps("Bewaar (4)")
    bram.sees("Elke vraag is goed.", "Opgeschreven op di 20 okt door Bram.")
    await cast.anna.says("/afspraken")
    await cast.anna.taps("Wat er eerder stond")
    cast.anna.sees("versie 1 van 2", "Opgeschreven op di 13 okt door Anna.")
    cast.anna.sees_no("Elke vraag is goed.")


@pytest.mark.slow
@in_town
async def test_of_two_who_write_at_once_the_second_sees_what_the_first_wrote(town: Town) -> None:
    cast = await with_agreement(town)
    bram = await adds_bram(town, cast)
    for one, point in ((cast.anna, "Elke vraag is goed."), (bram, "Telefoons staan op stil.")):
        await one.says("/afspraken")
        await one.taps("Veranderen")
        await one.taps(point)
    await bram.taps("Bewaar (4)")
    await cast.anna.taps("Bewaar (4)")
    cast.anna.sees("Een collega was net eerder.", "Telefoons staan op stil.")
    cast.anna.sees_no("Elke vraag is goed.")


@pytest.mark.slow
@in_town
async def test_who_is_erased_leaves_the_agreement_without_a_name(town: Town) -> None:
    cast = await with_agreement(town)
    bram = await adds_bram(town, cast)
    await cast.anna.says("/verwijder")
    await cast.anna.taps("Ja, wis alles")
    await bram.says("/afspraken")
    bram.sees(*POINTS)
    bram.sees_no("Anna")
    assert str(cast.anna.id).encode() not in town.bytes_on_disk()


@pytest.mark.slow
@in_town
async def test_in_a_chat_of_its_own_the_group_gets_it_there_and_can_ask_for_it(town: Town) -> None:
    cast = await with_agreement(town)
    chat = await a_chat(town, cast)
    await cast.dewi.says("/afspraken", chat.id)
    assert POINTS[0] in said_in(town, chat.id)[-1]
    await town.until("ma 2 nov 9.31")
    again = [words for words in said_in(town, chat.id) if "Houden we ons aan onze afspraken?" in words]
    assert len(again) == 1
    assert cast.dewi.has_seen(POINTS[0]) == 0
