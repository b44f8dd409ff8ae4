"""Taking back what one asked of our messages, and hearing why an answer cannot be."""

from __future__ import annotations

from tests.neighbour import words_in
from tests.stories.cast import a_group
from tests.stories.test_wishes import DAY_BEFORE, asks_why
from tests.town import Town, in_town


@in_town
async def test_what_was_put_off_can_be_left_as_it_was(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await asks_why(cast.dewi)
    await cast.dewi.taps("Vanavond, 18.30 uur")
    await cast.dewi.taps("Toch niet")
    assert cast.dewi.toast == "Goed. Dit bericht komt niet nog een keer."
    assert "Vanavond, 18.30 uur" in cast.dewi.buttons
    await town.until("ma 12 okt 19.00")
    cast.dewi.sees_nothing()


@in_town
async def test_a_last_day_that_no_calendar_has_is_said_to_be_none(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Ik ga op vakantie")
    await cast.dewi.says("31 februari")
    cast.dewi.sees("Die dag bestaat niet.", "Tot en met welke dag ben je weg?")
    assert words_in(cast.dewi.shown) <= 40
    await cast.dewi.says("tot 17 okt")
    cast.dewi.sees("Je bent vrij tot en met vr 16 okt.")


@in_town
async def test_after_i_do_not_come_one_button_is_left_and_it_turns_round(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps("Ik kom niet")
    assert not cast.dewi.shows("Ik kom niet")
    await cast.dewi.dialogue(("Ik kom toch", "Fijn, tot dan!"), ("Ik kom niet", "Goed dat je het zegt."))
    assert not cast.dewi.shows("Ik kom niet")
    assert cast.dewi.shows("Waarom krijg ik dit?")
    assert cast.dewi.has_seen("Goed dat je het zegt.") == 1
