"""Named moments that no other story tells: twelve come in, too few answered, by ear, and a week off."""

from __future__ import annotations

import pytest

from tests.stories.cast import AFTER, GROUP, MIRROR, a_group, answer, joins, looks_back, opens_plan
from tests.town import Town, in_town

AT_THE_DOOR = [f"Gast{number}" for number in range(10)]


@pytest.mark.moment
@in_town
async def test_f6_ten_come_in_by_the_code_and_who_has_no_phone_has_a_way(town: Town) -> None:
    cast = await a_group(town, members=0)
    await town.until("di 13 okt 9.30")
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    with cast.anna.moment("F6"):
        await cast.anna.taps("Deelnemers uitnodigen")
    assert cast.anna.news[-1]["photo"]
    assert cast.anna.shows("Hoe de groep antwoordt")
    link, begins = cast.anna.link(), town.clock.now()
    for name in AT_THE_DOOR:
        await joins(town, name, link)
    assert (town.clock.now() - begins).total_seconds() <= 180
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    cast.anna.sees("Er doen 10 mensen mee.")
    await cast.anna.taps("Hoe de groep antwoordt")
    assert "Eén telefoon gaat rond" in cast.anna.buttons


@pytest.mark.moment
@in_town
async def test_f10_four_of_nine_answered_is_no_number_but_a_reason_and_what_to_do(town: Town) -> None:
    cast = await a_group(town, members=8)
    cast.members.append(await joins(town, "Lena", cast.link))
    await town.until(AFTER)
    await answer(cast.members[:4], 2)
    await looks_back(cast.anna, "9")
    await town.until(MIRROR)
    with cast.anna.moment("F10") as watch:
        watch.reads(cast.anna.shown)
    cast.anna.sees("Te weinig antwoorden, dus geen uitkomst.", "Dat beschermt iedereen.", "Nodig ze weer uit.")
    cast.anna.sees_no("4", "vier", "laag")


@pytest.mark.moment
@in_town
async def test_p4_every_question_can_be_heard_instead_of_read(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until("di 20 okt 11.40")
    notice = dewi.shown.partition("1 van 4")[0]
    with dewi.moment("P4") as watch:
        for _ in range(4):
            await dewi.taps("Luister")
            voice = dewi.news[-1]["voice"]
            assert voice["duration"] <= 8
            watch.other += voice["duration"]
            watch.words = 0  # the question was heard
            await dewi.taps("Ja")
        watch.reads(notice)
    dewi.sees("Bedankt.")


@pytest.mark.moment
@in_town
async def test_k12_two_sessions_make_way_for_a_holiday_and_nothing_goes_out_meanwhile(town: Town) -> None:
    cast = await a_group(town)
    await opens_plan(cast.anna)
    with cast.anna.moment("K12"):
        await cast.anna.dialogue(
            ("Pauze", "Tot welke dag"),
            ("26", "Dan gaan 2 bijeenkomsten niet door, vanaf di 13 okt."),
            ("Ja, pauze", "De volgende keer is di 27 okt"),
            ("“/gepland”", "ma 26 okt, 9.30 uur: kaart van de dag ervoor"),
        )
    assert "okt, 11.40 uur: terugblik" in cast.anna.shown
    cast.anna.sees_no("13 okt", "20 okt")
    await town.passes(minutes=35)
    cast.dewi.sees("De volgende is di 27 okt, 9.30 uur.")
    await town.until("vr 23 okt 14.00")
    for one in (cast.anna, cast.dewi):
        assert [town.local(each.at).day for each in town.world.ledger.after(0) if each.chat_id == one.id][-1] in (9, 16)
