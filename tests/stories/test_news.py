"""News of a session reaches who has to know: on holiday, after a reminder, close to the session, and again later."""

from __future__ import annotations

from tests.stories.cast import Cast, a_group
from tests.stories.test_planning import opens_session
from tests.town import Town, in_town

WHY = "Waarom krijg ik dit?"


async def _cancels_the_first(cast: Cast) -> None:
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Gaat niet door")
    await cast.anna.taps("Ja, alleen deze niet")


@in_town
async def test_who_is_on_holiday_hears_that_a_session_is_off(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Ik ga op vakantie")
    await cast.dewi.says("ma 12 okt")
    cast.dewi.sees("Tot dan hoor je alleen iets als een bijeenkomst verandert.")
    await town.until("za 10 okt 9.00")
    await _cancels_the_first(cast)
    await town.passes(minutes=35)
    cast.dewi.sees("De bijeenkomst van di 13 okt gaat niet door.")


@in_town
async def test_news_has_no_button_to_turn_it_off(town: Town) -> None:
    cast = await a_group(town)
    await _cancels_the_first(cast)
    await town.passes(minutes=35)
    await cast.dewi.taps(WHY)
    cast.dewi.sees("omdat er iets veranderde")
    assert "Dit niet meer sturen" not in cast.dewi.buttons
    assert "Mijn berichten" in cast.dewi.buttons
