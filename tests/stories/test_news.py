"""News of a session reaches who has to know: on holiday, after a reminder, close to the session, and again later."""

from __future__ import annotations

import pytest

from tests.stories.cast import GROUP, Cast, a_group, adds_bram, cancels, joins, moves, opens_session, proposes_extra
from tests.town import Town, in_town

DAY_BEFORE = "ma 12 okt 9.30"
WHY = "Waarom krijg ik dit?"


@in_town
async def test_who_is_on_holiday_hears_that_a_session_is_off(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Ik ga op vakantie")
    await cast.dewi.says("ma 12 okt")
    cast.dewi.sees("Tot dan hoor je alleen iets als een bijeenkomst verandert.")
    await town.until("za 10 okt 9.00")
    await cancels(cast.anna, "1. di 13 okt")
    await town.passes(minutes=35)
    cast.dewi.sees("De bijeenkomst van di 13 okt gaat niet door.")


@in_town
async def test_news_has_no_button_to_turn_it_off(town: Town) -> None:
    cast = await a_group(town)
    await cancels(cast.anna, "1. di 13 okt")
    await town.passes(minutes=35)
    await cast.dewi.taps(WHY)
    cast.dewi.sees("omdat er iets veranderde")
    assert "Dit niet meer sturen" not in cast.dewi.buttons
    assert "Mijn berichten" in cast.dewi.buttons


@in_town
async def test_a_reminder_that_was_put_off_comes_also_when_the_session_lasts_longer_and_is_elsewhere(
    town: Town,
) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps(WHY)
    await cast.dewi.taps("Vanavond, 18.30 uur")
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Andere duur")
    await cast.anna.taps("9.30–12.30")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("De Brug")
    await town.until("ma 12 okt 18.35")
    cast.dewi.sees("Morgen is de eerste bijeenkomst.", "De Brug")
    assert cast.dewi.has_seen("Morgen is de eerste bijeenkomst.") == 2


@in_town
async def test_a_reminder_that_was_put_off_does_not_come_for_another_day(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps(WHY)
    await cast.dewi.taps("Vanavond, 18.30 uur")
    await moves(cast.anna, "do 15 okt")
    await town.until("di 13 okt 9.00")
    assert cast.dewi.has_seen("Morgen is de eerste bijeenkomst.") == 1


@in_town
async def test_a_first_place_after_the_reminder_is_told(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("De Brug")
    cast.anna.sees("De deelnemers krijgen één bericht")
    await town.passes(minutes=35)
    for one in cast.members:
        one.sees(
            "Er is een plek voor de bijeenkomst van di 13 okt.",
            "De plek: De Brug",
            "De tijd blijft: di 13 okt, 9.30 uur.",
        )


@in_town
async def test_news_of_another_time_names_the_place_when_that_is_another_too(town: Town) -> None:
    """Nobody goes to the old door: also where a session that was off takes place after all, elsewhere."""
    cast = await a_group(town)
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("De Brug")
    await town.passes(minutes=35)
    await moves(cast.anna, "do 15 okt")
    await opens_session(cast.anna, "1. do 15 okt")
    await cast.anna.taps("Andere plek")
    await cast.anna.says("Wijkhuis")
    await town.passes(minutes=35)
    cast.dewi.sees("is verplaatst. Let op: ook de plek is nieuw.", "do 15 okt, 9.30 uur", "De nieuwe plek: Wijkhuis")
    await cancels(cast.anna, "1. do 15 okt")
    await town.passes(minutes=35)
    await opens_session(cast.anna, "1. do 15 okt (nee)")
    await cast.anna.taps("Gaat toch door")
    await cast.anna.taps("Andere plek")
    await cast.anna.says("Buurthuis")
    await town.passes(minutes=35)
    cast.dewi.sees("gaat toch door: do 15 okt, 9.30 uur. Tot dan!", "De nieuwe plek: Buurthuis")


async def _adds(cast: Cast, when: str) -> None:
    await proposes_extra(cast.anna, when)
    await cast.anna.taps("Ja, maak aan")


@in_town
async def test_an_extra_session_soon_is_told_to_everybody_and_the_guide_knows_to_how_many(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 14.40")
    late = await joins(town, "Laatkomer", cast.link)
    await _adds(cast, "di 13 okt 14.10")
    cast.anna.sees("6 deelnemers krijgen hierover een bericht: ma 12 okt")
    await town.passes(minutes=35)
    for one in (*cast.members, late):
        one.sees("Er komt een bijeenkomst bij: di 13 okt, 14.10 uur.")
    await town.until("di 13 okt 8.00")
    assert cast.dewi.has_seen("di 13 okt, 14.10 uur") == 1


@in_town
async def test_an_extra_session_that_is_taken_back_at_once_is_nobodys_news(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 14.40")
    await _adds(cast, "di 13 okt 14.10")
    await cancels(cast.anna, "2. di 13 okt")
    await town.until("di 13 okt 8.00")
    assert cast.dewi.has_seen("14.10 uur") == 0


@in_town
async def test_two_extra_sessions_that_move_together_before_anybody_heard_are_both_told(town: Town) -> None:
    cast = await a_group(town)
    await town.until("vr 9 okt 20.30")
    await _adds(cast, "wo 14 okt 14.10")
    await _adds(cast, "vr 16 okt 14.10")
    await opens_session(cast.anna, "2. wo 14 okt")
    await cast.anna.taps("Verplaatsen")
    await cast.anna.says("wo 14 okt 15.00")
    await cast.anna.taps("Deze en alle volgende")
    await town.until("za 10 okt 8.05")
    for one in cast.members:
        for day in ("wo 14 okt", "vr 16 okt"):
            assert one.has_seen(f"Er komt een bijeenkomst bij: {day}, 15.00 uur.") == 1
        assert one.has_seen("De bijeenkomst van di 20 okt is verplaatst.") == 1


@in_town
async def test_who_could_not_come_on_tuesday_is_expected_on_thursday(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps("Ik kom niet")
    emre = cast.members[1]
    old = emre.with_button("Ik kom niet")
    await moves(cast.anna, "do 15 okt")
    await emre.presses(*old)
    emre.sees("verlopen")
    await town.until("wo 14 okt 9.31")
    assert cast.dewi.has_seen("Morgen is") == 1, (
        "a second reminder gives way to the news, and leaves room for questions"
    )
    await town.until("do 15 okt 8.30")
    cast.anna.sees("Over een uur")
    cast.anna.sees_no("komt niet")


@in_town
async def test_news_after_the_reminder_asks_anew_who_does_not_come(town: Town) -> None:
    cast = await a_group(town)
    emre = cast.members[1]
    await town.until(DAY_BEFORE)
    await cast.dewi.taps("Ik kom niet")
    await moves(cast.anna, "do 15 okt")
    await town.passes(minutes=35)
    for one in (cast.dewi, emre):
        one.sees("Hij is nu do 15 okt, 9.30 uur.", "Kun je dan niet? Zeg het met de knop hieronder.")
        assert one.buttons == ["Ik kom niet", WHY]
    await emre.taps("Ik kom niet")
    emre.sees("Je komt niet op do 15 okt, 9.30 uur.")
    await emre.taps(WHY)
    emre.sees("omdat er iets veranderde")
    await town.until("do 15 okt 8.30")
    cast.anna.sees("1 deelnemer komt niet")


@in_town
async def test_news_of_a_place_keeps_who_does_not_come(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps("Ik kom niet")
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("De Brug")
    await town.passes(minutes=35)
    cast.dewi.sees("De plek: De Brug")
    cast.dewi.sees_no("Kun je dan niet?")
    assert "Ik kom toch" in cast.dewi.buttons
    assert "Ik kom niet" in cast.members[1].buttons


@in_town
async def test_news_before_the_reminder_leaves_the_question_who_comes_to_that(town: Town) -> None:
    cast = await a_group(town)
    await moves(cast.anna, "do 15 okt")
    await town.passes(minutes=35)
    cast.dewi.sees("is verplaatst")
    assert cast.dewi.buttons == [WHY]


@in_town
async def test_another_length_keeps_who_does_not_come(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps("Ik kom niet")
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Andere duur")
    await cast.anna.taps("9.30–12.30")
    await cast.members[1].taps("Ik kom niet")
    await town.until("di 13 okt 8.30")
    cast.anna.sees("2 deelnemers komen niet")


@pytest.mark.parametrize("members", [1, 2])
@in_town
async def test_in_a_group_of_one_or_two_a_number_would_be_a_name(town: Town, members: int) -> None:
    cast = await a_group(town, members=members)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps("Ik kom niet")
    await town.until("di 13 okt 8.30")
    cast.anna.sees("Over een uur")
    cast.anna.sees_no("komt niet")


@in_town
async def test_a_sort_that_is_turned_off_after_it_was_put_off_does_not_come(town: Town) -> None:
    cast = await a_group(town)
    await town.until(DAY_BEFORE)
    await cast.dewi.taps(WHY)
    await cast.dewi.taps("Vanavond, 18.30 uur")
    await cast.dewi.taps(WHY)
    await cast.dewi.taps("Dit niet meer sturen")
    await town.until("ma 12 okt 19.00")
    assert cast.dewi.has_seen("Morgen is de eerste bijeenkomst.") == 1


async def _moves_the_first_and_dewi_puts_the_news_off(town: Town) -> Cast:
    cast = await a_group(town)
    await town.until("za 10 okt 9.00")
    await moves(cast.anna, "do 15 okt")
    await town.passes(minutes=35)
    cast.dewi.sees("De bijeenkomst van di 13 okt is verplaatst.")
    await cast.dewi.taps(WHY)
    await cast.dewi.taps("Vanavond, 18.30 uur")
    return cast


@in_town
async def test_news_that_was_put_off_comes_also_when_the_session_lasts_longer_and_gets_a_place(town: Town) -> None:
    cast = await _moves_the_first_and_dewi_puts_the_news_off(town)
    await opens_session(cast.anna, "1. do 15 okt")
    await cast.anna.taps("Andere duur")
    await cast.anna.taps("9.30–12.30")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("De Brug")
    await town.until("za 10 okt 18.35")
    cast.dewi.sees("De bijeenkomst van di 13 okt is verplaatst.", "do 15 okt, 9.30 uur")
    assert cast.dewi.has_seen("De bijeenkomst van di 13 okt is verplaatst.") == 2


@in_town
async def test_news_that_was_put_off_keeps_nobody_who_was_erased(town: Town) -> None:
    cast = await _moves_the_first_and_dewi_puts_the_news_off(town)
    await adds_bram(town, cast)
    await cast.anna.says("/verwijder")
    await cast.anna.taps("Ja, wis alles")
    (group,) = await town.store.all_groups()
    record = await town.store.group(group)
    assert record is not None
    assert [one.news.by for one in record.later.values() if one.news is not None] == [None]
    assert str(cast.anna.id).encode() not in town.bytes_on_disk()


@in_town
async def test_news_that_was_put_off_comes_after_a_slip_that_was_put_right(town: Town) -> None:
    cast = await _moves_the_first_and_dewi_puts_the_news_off(town)
    await cancels(cast.anna, "1. do 15 okt")
    await cast.anna.taps("Gaat toch door")
    await town.until("za 10 okt 18.35")
    cast.dewi.sees("De bijeenkomst van di 13 okt is verplaatst.", "do 15 okt, 9.30 uur")
    assert cast.dewi.has_seen("gaat niet door") == 0


@in_town
async def test_news_that_was_put_off_makes_place_for_what_is_newer(town: Town) -> None:
    cast = await _moves_the_first_and_dewi_puts_the_news_off(town)
    await cancels(cast.anna, "1. do 15 okt")
    await town.until("za 10 okt 18.35")
    assert cast.dewi.has_seen("De bijeenkomst van do 15 okt gaat niet door.") == 1
    assert cast.dewi.has_seen("De bijeenkomst van di 13 okt is verplaatst.") == 1


@in_town
async def test_too_late_for_the_first_of_a_change_the_others_are_told(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 21.00")
    await cast.anna.says("/verplaats di 13 okt 7.30")
    await cast.anna.taps("Deze en alle volgende")
    cast.anna.sees("Vertel het ze zelf.", "Over de keren daarna krijgen zij wel één bericht: di 13 okt, 8.00 uur.")
    await town.until("di 13 okt 8.05")
    for one in cast.members:
        one.sees("De bijeenkomst van di 20 okt is verplaatst.", "di 20 okt, 7.30 uur", "De keren daarna verschuiven")
        assert one.has_seen("is verplaatst") == 1


@in_town
async def test_who_comes_to_guide_a_group_hears_nothing_of_changes_before(town: Town) -> None:
    cast = await a_group(town, members=1)
    bram = await adds_bram(town, cast)
    await town.until("vr 9 okt 21.00")
    await moves(cast.anna, "do 15 okt")
    cleo = town.neighbour("Cleo")
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps("Collega toevoegen")
    await cleo.opens(cast.anna.link())
    await town.until("za 10 okt 8.30")
    bram.sees("is verplaatst")
    assert cleo.has_seen("is verplaatst") == 0
