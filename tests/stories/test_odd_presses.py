"""Odd presses around a check-in: somebody else's, old, twenty a second, two phones, at the closing; nothing is lost."""

from __future__ import annotations

import asyncio

import pytest

from bot.checkins.model import Face
from bot.simulator.errors import ImpossibleError
from tests.neighbour import Neighbour, labels_of
from tests.stories.cast import AFTER, CLOSING, GROUP, MIRROR, a_group, answer, invites, joins, looks_back, makes_a_group
from tests.town import Town, in_town

EXPIRED = "verlopen"
CLOSED = "Deze vragen zijn gesloten."


def all_buttons(one: Neighbour) -> set[str]:
    """What every button on somebody's phone says to the bot."""
    rows = (row for each in one.person.messages() for row in each.get("reply_markup", {}).get("inline_keyboard", []))
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}


@pytest.mark.slow
@in_town
async def test_nothing_of_a_debrief_works_on_another_phone(town: Town) -> None:
    cast = await a_group(town)
    fay = town.neighbour("Fay")
    await invites(cast.carla, fay, "Een begeleider")
    await town.until(AFTER)
    await answer(cast.members, 4)
    dead: set[str] = set()
    for label in (
        "Uitgebreid (8 tikken)",
        "5",
        "Botsen (conflict)",
        "Veel",
        "De meesten",
        "De meesten",
        "Klaar of niet",
    ):
        dead |= all_buttons(cast.anna)
        if label in cast.anna.buttons:
            await cast.anna.taps(label)
    await cast.anna.taps("Niets hiervan")
    for label in ("Vraag voor de groep", "Bekijk samen", "Voor mezelf", "Notitie maken"):
        dead |= all_buttons(cast.anna)
        await cast.anna.taps(label)
    await cast.anna.says("Fatima was stil")
    dead |= all_buttons(cast.anna)
    await town.until(MIRROR)
    await cast.anna.taps("Wat doen we ermee?")
    dead |= all_buttons(cast.anna)
    before = town.bytes_on_disk("heard", "outbox")
    for one in (cast.dewi, cast.carla, fay):
        for data in sorted(dead):
            await one.forges(data)
            assert EXPIRED in one.shown or EXPIRED in one.toast, one.shown
    assert town.bytes_on_disk("heard", "outbox") == before


@in_town
async def test_last_weeks_button_is_closed_with_the_next_date(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.taps("Begin")
    message, row, column = cast.dewi.with_button("Ja")
    await town.until("di 20 okt 11.40")
    await cast.dewi.presses(message, row, column)
    cast.dewi.sees(CLOSED)


@in_town
async def test_twenty_presses_a_second_on_the_checklist_count_as_one(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await anna.taps("Uitgebreid (8 tikken)")
    await looks_back(anna)
    for label in ("De meesten", "De meesten"):
        await anna.taps(label)
    message, label = anna.to_press("Ze hielpen elkaar")
    presses = [anna.person.tap(message, label, patience=30) for _ in range(20)]
    assert None not in await asyncio.gather(*presses)
    await town.breathe()
    assert "Klaar" in anna.buttons
    record = await town.store.group((await town.store.all_groups())[0])
    assert record is not None
    assert [one.seen for one in record.rounds.debriefs] == [("G6",)]


@pytest.mark.parametrize("pressed", [("Ja",) * 20, ("Ja", "Nee") * 10, ("Overslaan", "Ja") * 10])
@in_town
async def test_twenty_presses_a_second_on_faces_leave_the_last_as_the_one_answer(
    town: Town, pressed: tuple[str, ...]
) -> None:
    """A later tap replaces an earlier one, as everywhere in a check-in; each press is answered, and none is wrong."""
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.taps("Begin")
    first = [cast.dewi.to_press(label) for label in pressed]
    cast.dewi.looks_up()
    answered = await asyncio.gather(*(cast.dewi.person.tap(*press, patience=30) for press in first))
    assert None not in answered
    assert not [one for one in answered if one and one.get("text")], "no press is told that something is wrong"
    await town.breathe()
    cast.dewi.sees_no(EXPIRED, CLOSED, "niet opgeslagen", "Er ging iets mis")
    assert "2 van 4" in cast.dewi.shown
    checkin = await town.store.checkin((await town.store.open_checkins())[0])
    assert checkin is not None
    (row,) = checkin.rows.values()
    assert row == {"P1": {"Ja": Face.YES, "Nee": Face.NO}[pressed[-1]]}
    for label in ("Ja", "Ja", "Ja"):
        await cast.dewi.taps(label)
    cast.dewi.sees("Bedankt.")


@in_town
async def test_two_phones_of_one_person_answer_the_same_check_in(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await dewi.taps("Begin")
    on_the_tablet, row, column = dewi.with_button("Nee")
    for label in ("Ja", "Ja", "Ja"):
        await dewi.taps(label)
    await dewi.presses(on_the_tablet, row, column)
    assert "4 van 4" in dewi.shown
    await dewi.dialogue(("Ja", "Bedankt."))
    checkin = await town.store.checkin((await town.store.open_checkins())[0])
    assert checkin is not None
    (answers,) = checkin.rows.values()
    assert [int(face or 0) for face in answers.values()] == [2, 4, 4, 4]


@pytest.mark.parametrize("pressed", [("Nee", "Ja"), ("Ja", "Nee")])
@in_town
async def test_two_phones_pressed_at_the_same_moment_leave_the_answer_that_came_last(
    town: Town, pressed: tuple[str, str]
) -> None:
    """What Telegram numbered last is the answer, also of two in one batch: what somebody gives later replaces."""
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await dewi.taps("Begin")
    phones = [dewi.to_press(label) for label in pressed]
    answered = await asyncio.gather(*(dewi.person.tap(*phone, patience=30) for phone in phones))
    assert None not in answered
    await town.breathe()
    checkin = await town.store.checkin((await town.store.open_checkins())[0])
    assert checkin is not None
    assert list(checkin.rows.values()) == [{"P1": {"Ja": Face.YES, "Nee": Face.NO}[pressed[-1]]}]


@pytest.mark.parametrize(
    "seconds", [0.0, *(pytest.param(one, marks=pytest.mark.slow) for one in (-1.0, -0.05, 0.05, 1.0))]
)
@in_town
async def test_what_is_pressed_while_it_closes_counts_exactly_if_it_was_confirmed(town: Town, seconds: float) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members[1:], 5)
    await cast.dewi.taps("Begin")
    for label in ("Ja", "Ja", "Ja"):
        await cast.dewi.taps(label)
    message, label = cast.dewi.to_press("Ja")
    cast.dewi.looks_up()
    await asyncio.sleep((town.moment(CLOSING) - town.clock.now()).total_seconds() + seconds)
    try:
        assert await cast.dewi.person.tap(message, label, patience=30) is not None
    except ImpossibleError:
        assert seconds > 0  # the outcome has already taken the place of the questions
        told = [CLOSED]
    else:
        await town.breathe()
        told = [one for one in ("Bedankt.", CLOSED) if any(one in str(each.get("text", "")) for each in cast.dewi.news)]
    assert len(told) == 1, cast.dewi.news
    await town.passes(minutes=2)
    record = await town.store.group((await town.store.all_groups())[0])
    assert record is not None
    (outcome,) = record.rounds.outcomes
    assert ("P4" in outcome.bands) == (told == ["Bedankt."])
    assert not await town.store.open_checkins()


@pytest.mark.slow
@in_town
async def test_who_takes_part_here_and_guides_elsewhere_is_each_in_its_place(town: Town) -> None:
    cast = await a_group(town)
    await invites(cast.carla, cast.dewi, "Een begeleider")
    link = await makes_a_group(cast.dewi, "Taal dinsdag")
    others = [await joins(town, name, link) for name in ("Lena", "Mo", "Nour", "Omar", "Pien")]
    await town.until(AFTER)
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 1
    assert cast.dewi.has_seen("Hoe ging het?") == 1
    await answer(cast.members, 4)
    await answer(others, 2)
    await looks_back(cast.dewi)
    await looks_back(cast.anna)
    await town.until(MIRROR)
    cast.dewi.sees("Taal dinsdag, keer 1: samen gekeken", "Durven zeggen: ▼ laag")
    cast.dewi.sees_no(f"{GROUP}, keer 1: samen gekeken")
    assert cast.dewi.has_read("uitkomst van afgelopen dinsdag") == 1
    cast.anna.sees(f"{GROUP}, keer 1: samen gekeken")
    cast.anna.sees_no("Taal dinsdag")
    assert "Begin" not in [label for each in cast.anna.person.messages() for label in labels_of(each)]
