"""Not everybody has a phone, or wants the bot: one phone goes round, slips are counted."""

from __future__ import annotations

import asyncio

import msgspec

from bot.checkins.model import OpenCheckin
from bot.people.model import PersonId
from tests.neighbour import Neighbour, labels_of, text_of, words_in
from tests.real import the_texts
from tests.stories.cast import AFTER, CLOSING, FACES, GROUP, Cast, a_group, adds_bram, answer, joins, looks_back
from tests.town import Town, in_town

IN_THE_ROOM = "di 13 okt 11.20"
ROOM = "Hoe de groep antwoordt"


async def goes_to(anna: Neighbour, what: str) -> None:
    """Open the group and choose another way."""
    await anna.says("/groepen")
    await anna.taps(GROUP)
    await anna.taps(ROOM)
    await anna.taps(what)


async def in_the_room(town: Town, what: str, members: int = 5) -> Cast:
    """A group at the end of its first session, whose facilitator chooses another way."""
    cast = await a_group(town, members=members)
    await town.until(IN_THE_ROOM)
    await goes_to(cast.anna, what)
    return cast


async def goes_round(anna: Neighbour, people: int, *faces: int) -> None:
    """So many people answer on Anna's phone, one after the other."""
    await anna.taps("Geef hem aan de eerste")
    for person in range(people):
        if person:
            await anna.taps("Ik ben de volgende")
        for number in range(4):
            await anna.taps(FACES[faces[number % len(faces)]])


def on_screen(one: Neighbour) -> list[str]:
    """All that can be read in somebody's own chat now."""
    return [text_of(message) for message in one.person.messages()]


# one phone


@in_town
async def test_who_holds_the_phone_reads_their_own_language_and_nothing_tells_afterwards(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    texts, anna = the_texts(), cast.anna
    await anna.taps("Geef hem aan de eerste")
    await anna.taps("Andere taal · Language")
    await anna.taps("Türkçe")
    for key in ("p1", "p2", "p3", "p4-kennismaking"):
        anna.sees(texts.plain("tr", f"questions-{key}"))
        kept = [path.read_text() for path in (town.data / "checkins").rglob("*.json")]
        assert kept
        assert not any('"tr"' in one for one in kept)
        await anna.taps(texts.plain("tr", "questions-face-4"))
    anna.sees("Bedankt. Geef de telefoon door.")
    assert not any("ı" in one or "ş" in one for one in on_screen(anna))
    await anna.taps("Ik ben de volgende")
    anna.sees("Ik durfde vandaag te zeggen wat ik denk.")
    assert b'"tr"' not in town.bytes_on_disk()


@in_town
async def test_two_without_a_phone_answer_on_the_facilitators(town: Town) -> None:
    cast = await a_group(town, members=8)
    await town.until(IN_THE_ROOM)
    with cast.anna.counting() as effort:
        await goes_to(cast.anna, "Eén telefoon gaat rond")
    assert effort.taps <= 5
    cast.anna.sees("Jouw telefoon gaat rond.", "anders telt iemand dubbel")
    assert words_in(cast.anna.shown) <= 110
    await goes_round(cast.anna, 2, 1)
    cast.anna.sees("Bedankt. Geef de telefoon door.")
    await cast.anna.taps("Iedereen is geweest")
    cast.anna.sees("minder dan 5")
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ◆ midden")  # (8 × 4 + 2 × 1) / 10 = 3.4; without the two it would be 4.0, midden too


@in_town
async def test_two_in_the_circle_do_not_count_beside_six_private_answers(town: Town) -> None:
    """Who gave two answers on their own phone and knows them could else work out too much of the six."""
    cast = await in_the_room(town, "Eén telefoon gaat rond", members=6)
    await goes_round(cast.anna, 2, 1)
    await town.until(AFTER)
    await answer(cast.members, 5)
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▲ hoog")  # with the two it would be 32 / 8 = 4.0: midden


@in_town
async def test_five_in_the_circle_are_an_outcome_although_the_group_is_too_small_to_be_called(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond", members=3)
    await goes_round(cast.anna, 5, 5, 2)
    await cast.anna.taps("Iedereen is geweest")
    cast.anna.sees("De kring is rond.", "zonder namen")
    await town.until(AFTER)
    cast.dewi.sees_no("Hoe was de bijeenkomst?")
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▲ hoog", "Welkom zijn: ▼ laag", "(5 of meer mensen)")


@in_town
async def test_a_group_that_shrank_between_the_circle_and_the_call_is_not_asked_and_hears_nothing(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond", members=5)
    await goes_round(cast.anna, 1, 4)
    await cast.dewi.says("/verwijder")
    await cast.dewi.taps("Ja, wis alles")
    await town.until(AFTER)
    assert "minder dan 5" in str(on_screen(cast.anna))
    await town.until("wo 14 okt 12.30")
    for one in cast.members[1:]:
        assert one.has_seen("Hoe was de bijeenkomst?") == 0
        assert one.has_seen("Er zijn te weinig antwoorden.") == 0


@in_town
async def test_who_looked_at_the_circle_while_the_group_was_too_small_still_has_it_asked(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond", members=4)
    assert await town.store.open_checkins() == []
    await goes_round(cast.anna, 1, 4)
    fifth = await joins(town, "Lena", cast.link)
    await town.until(AFTER)
    await answer([*cast.members, fifth], 5)
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▲ hoog")


@in_town
async def test_the_phone_shows_nobody_what_the_one_before_chose(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    before = len(on_screen(cast.anna))
    await goes_round(cast.anna, 3, 2, 5, 1)
    assert len(on_screen(cast.anna)) == before
    faces = [FACES[face] for face in FACES]
    shown = [words for message in cast.anna.person.messages() for words in (text_of(message), *labels_of(message))]
    assert not [words for words in shown if words in faces]
    written = str([one.message for one in town.world.ledger.after(0) if one.chat_id == cast.anna.id])
    assert "current" not in written


@in_town
async def test_a_second_tap_on_the_last_answer_does_not_answer_for_the_next(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    for _ in range(3):
        await cast.anna.taps("Ja")
    last = cast.anna.with_button("Nee")
    await cast.anna.presses(*last)
    await cast.anna.taps("Ik ben de volgende")
    await cast.anna.presses(*last)
    assert "1 van 4" in cast.anna.shown
    kept = await town.store.checkin((await town.store.open_checkins())[0])
    assert kept is not None
    assert kept.circle is not None
    assert kept.circle.current == {}
    assert [row["P4"] for row in kept.circle.rows] == [2]


@in_town
async def test_a_restart_in_the_middle_of_a_turn_loses_nothing(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    await cast.anna.taps("Ja")
    await town.crashes()
    await town.starts()
    await cast.anna.taps("Ja")
    cast.anna.sees("3 van 4")


@in_town
async def test_answering_on_that_phone_leaves_no_number_of_an_update_behind(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await goes_round(cast.anna, 2, 3)
    assert [*(town.data / "heard").iterdir()] == [], "nor one of before: its distance to the next would tell how much"


@in_town
async def test_only_who_guides_can_let_it_go_round_and_not_before_the_session(town: Town) -> None:
    cast = await a_group(town)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    cast.anna.sees("vanaf een half uur voor het einde")
    await town.until(IN_THE_ROOM)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    message, row, column = cast.anna.with_button("Geef hem aan de eerste")
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    await cast.dewi.forges(data)
    assert "verlopen" in cast.dewi.toast


@in_town
async def test_the_circle_ends_by_itself_when_the_questions_close(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    await town.until(CLOSING)
    await cast.anna.taps("Ja")
    assert "verlopen" in cast.anna.toast


@in_town
async def test_who_joins_between_circle_and_call_can_still_answer(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await town.passes(minutes=5)
    lena = await joins(town, "Lena", cast.link)
    await town.until(AFTER)
    await lena.dialogue(("Begin", "1 van 4"), ("Ja", "2 van 4"))


@in_town
async def test_who_answered_can_start_again_until_the_phone_goes_on(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond", members=3)
    await goes_round(cast.anna, 1, 1)
    again = cast.anna.with_button("Mijn antwoorden van net overdoen")
    await cast.anna.taps("Mijn antwoorden van net overdoen")
    cast.anna.sees("1 van 4")
    for _ in range(4):
        await cast.anna.taps(FACES[5])
    await cast.anna.taps("Ik ben de volgende")
    await cast.anna.presses(*again)
    assert "verlopen" in cast.anna.toast
    for person in range(4):
        if person:
            await cast.anna.taps("Ik ben de volgende")
        for _ in range(4):
            await cast.anna.taps(FACES[5])
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▲ hoog")


async def rows_in(town: Town) -> list[list[int | None]]:
    """What the circle has heard, a list for each person."""
    kept = await town.store.checkin((await town.store.open_checkins())[0])
    assert kept is not None
    assert kept.circle is not None
    return [list(row.values()) for row in kept.circle.heard()]


@in_town
async def test_two_phones_never_put_two_peoples_answers_in_one_row(town: Town) -> None:
    cast = await a_group(town, members=6)
    anna, bram = cast.anna, await adds_bram(town, cast)
    await town.until(IN_THE_ROOM)
    for guide in (anna, bram):
        await goes_to(guide, "Eén telefoon gaat rond")
    await goes_round(anna, 1, 5)
    await anna.taps("Ik ben de volgende")
    await anna.taps(FACES[5])
    await bram.taps("Geef hem aan de eerste")
    bram.sees("Er gaat al een telefoon rond.")
    await anna.taps(FACES[5])
    anna.sees("3 van 4")
    await bram.taps("Hier verder")
    bram.sees("1 van 4")
    await anna.taps(FACES[5])
    assert "verlopen" in anna.toast
    for _ in range(4):
        await bram.taps(FACES[1])
    await anna.taps(FACES[5])
    assert "verlopen" in anna.toast
    assert await rows_in(town) == [[1] * 4, [5] * 4]
    await bram.taps("Iedereen is geweest")
    await goes_to(anna, "Eén telefoon gaat rond")
    await anna.taps("Geef hem aan de eerste")
    anna.sees("1 van 4")


@in_town
async def test_a_button_from_before_a_new_beginning_answers_and_ends_nothing(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    anna = cast.anna
    await goes_round(anna, 1, 3)
    old = [anna.with_button(label) for label in ("Iedereen is geweest", "Ik ben de volgende")]
    await goes_to(anna, "Eén telefoon gaat rond")
    await anna.taps("Geef hem aan de eerste")
    await anna.taps("Laat die telefoon rondgaan")
    anna.sees("hoe kan de groep antwoorden?")
    await anna.presses(*old[1])
    await anna.taps("Ja")
    half = anna.with_button("Nee")
    await goes_to(anna, "Eén telefoon gaat rond")
    await anna.taps("Geef hem aan de eerste")
    await anna.taps("Hier verder")
    await anna.taps("Ja")
    for button in (*old, half):
        await anna.presses(*button)
        assert "verlopen" in anna.toast
    for _ in range(3):
        await anna.taps("Ja")
    assert await rows_in(town) == [[3] * 4, [4] * 4]


@in_town
async def test_the_circle_asks_in_the_words_in_which_the_questions_were_opened(town: Town) -> None:
    """New content came in between: who answers later would else answer something else than who came first."""
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")

    def reworded(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
        assert kept is not None
        return msgspec.structs.replace(kept, wordings={**kept.wordings, "P1": "Durfde je iets te zeggen?"}), None

    await town.store.change_checkin((await town.store.open_checkins())[0], reworded)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    await cast.anna.taps("Hier verder")
    cast.anna.sees("Durfde je iets te zeggen?")


# paper


async def hands_in(anna: Neighbour, slips: int, numbers: str) -> None:
    """Enter slips that say the same to all four questions."""
    await goes_to(anna, "Briefjes invoeren")
    await anna.says(str(slips))
    for _ in range(4):
        await anna.says(numbers)


@in_town
async def test_totals_of_slips_count_as_an_outcome_and_are_gone_afterwards(town: Town) -> None:
    cast = await a_group(town)
    await town.until(IN_THE_ROOM)
    await hands_in(cast.anna, 7, "0 0 1 4 2")
    cast.anna.sees("De briefjes tellen mee.")
    cast.anna.sees_no("0 0 1")
    cast.anna.sees("In deze chat staan ze nog, in je eigen berichten: haal die nu weg.")
    assert b'"slips"' in town.bytes_on_disk()
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ◆ midden")
    assert b'"slips"' not in town.bytes_on_disk()
    assert b'"counts"' not in town.bytes_on_disk()


@in_town
async def test_only_looking_at_the_slips_or_naming_too_few_opens_nothing(town: Town) -> None:
    cast = await in_the_room(town, "Briefjes invoeren", members=4)
    await cast.anna.says("4")
    cast.anna.sees("Met minder dan 5 briefjes")
    assert await town.store.open_checkins() == []
    await goes_to(cast.anna, "Briefjes invoeren")
    offered = cast.anna.with_button("6")
    fifth = await joins(town, "Lena", cast.link)
    await town.until(AFTER)
    await answer([*cast.members, fifth], 5)
    await cast.anna.presses(*offered)
    cast.anna.sees("1 van 4")
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▲ hoog")
    await cast.anna.presses(*offered)
    assert "vanaf een half uur voor het einde" in cast.anna.toast


@in_town
async def test_the_number_of_slips_opens_the_check_in_and_one_of_last_time_opens_nothing(town: Town) -> None:
    cast = await in_the_room(town, "Briefjes invoeren")
    offered = cast.anna.with_button("7")
    await cast.anna.presses(*offered)
    cast.anna.sees("1 van 4")
    assert len(await town.store.open_checkins()) == 1
    await town.until("di 20 okt 11.20")
    await cast.anna.presses(*offered)
    assert "verlopen" in cast.anna.toast
    await cast.anna.says("7")
    assert await town.store.open_checkins() == []


@in_town
async def test_fewer_than_five_slips_are_refused_with_the_reason(town: Town) -> None:
    cast = await in_the_room(town, "Briefjes invoeren")
    await cast.anna.dialogue(
        ("“4”", "Met minder dan 5 briefjes kun je aan de uitkomst zien wat iemand vond"),
        ("“6”", "😞 nee, helemaal niet · 🙁 nee · 😐 een beetje · 🙂 ja · 😀 ja, helemaal"),
        ("“1 1 1 1”", "Bijvoorbeeld: 0 1 1 3 1"),
        ("“1 1 2 2 1”", "Samen is dat 7, maar je hebt 6 briefjes"),
        ("“1 1 2 1 1”", "2 van 4"),
    )


@in_town
async def test_five_slips_are_never_added_to_five_private_answers(town: Town) -> None:
    """Anna knows what is on the slips: added up, a low outcome would tell her what the five said privately."""
    cast = await a_group(town)
    await town.until(IN_THE_ROOM)
    await hands_in(cast.anna, 5, "0 0 0 0 5")
    await town.until(AFTER)
    await answer(cast.members, 3)
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▼ laag")  # apart: hoog and laag, the lower counts; added up: 40 / 10 = midden


@in_town
async def test_awaited_numbers_do_not_swallow_other_words(town: Town) -> None:
    cast = await in_the_room(town, "Briefjes invoeren")
    await cast.anna.says("stilte")
    cast.anna.sees("De groep blijft stil")
    await town.until(CLOSING)
    await cast.anna.says("7")
    cast.anna.sees_no("verlopen", "1 van 4")


@in_town
async def test_slips_and_a_circle_do_not_go_together(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await goes_round(cast.anna, 1, 3)
    await goes_to(cast.anna, "Briefjes invoeren")
    cast.anna.sees("De telefoon ging al rond.")


@in_town
async def test_a_colleague_who_counts_again_is_asked_first_and_takes_nothing_away_before_it_is_whole(
    town: Town,
) -> None:
    cast = await a_group(town, members=5)
    bram = await adds_bram(town, cast)
    await town.until(IN_THE_ROOM)
    await hands_in(cast.anna, 6, "0 0 0 0 6")
    await goes_to(bram, "Briefjes invoeren")
    bram.sees("Er tellen al briefjes mee.")
    await bram.taps("Opnieuw beginnen")
    await bram.dialogue(("“6”", "1 van 4"), ("“6 0 0 0 0”", "2 van 4"))
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▲ hoog")
    await looks_back(cast.anna)
    await cast.anna.taps("Bekijk samen")
    cast.anna.sees("De laatste telling van de briefjes was niet af. Die telt niet mee.")


@in_town
async def test_numbers_of_two_guides_never_stand_under_another_question(town: Town) -> None:
    cast = await a_group(town, members=5)
    anna, bram = cast.anna, await adds_bram(town, cast)
    await town.until(IN_THE_ROOM)
    for guide in (anna, bram):
        await goes_to(guide, "Briefjes invoeren")
    slips = bram.with_button("8")
    await anna.says("6")
    await bram.says("8")
    bram.sees("Dit was al ingevuld, misschien door je collega.", "1 van 4")
    await anna.says("0 0 0 0 6")
    await bram.says("6 0 0 0 0")
    bram.sees("is niet gebruikt.", "2 van 4")
    await bram.presses(*slips)
    bram.sees("is niet gebruikt.", "2 van 4")
    await asyncio.gather(anna.says("0 0 0 6 0"), bram.says("0 0 6 0 0"))
    kept = await town.store.checkin((await town.store.open_checkins())[0])
    assert kept is not None
    assert kept.draft is not None
    assert list(kept.draft.counts) == ["P1", "P2"]
    assert kept.draft.counts["P1"] == (0, 0, 0, 0, 6)
    assert sum("is niet gebruikt." in one.shown for one in (anna, bram)) == 1
    await anna.says("0 0 0 0 6")
    await anna.says("0 0 0 0 6")
    anna.sees("De briefjes tellen mee.")
    await bram.says("6 0 0 0 0")
    bram.sees("is niet gebruikt.", "De briefjes tellen mee.")


@in_town
async def test_who_left_half_way_goes_on_where_they_were_and_a_new_count_replaces_the_old(town: Town) -> None:
    cast = await in_the_room(town, "Briefjes invoeren", members=5)
    await cast.anna.dialogue(("“6”", "1 van 4"), ("“0 0 0 0 6”", "2 van 4"))
    await goes_to(cast.anna, "Briefjes invoeren")
    cast.anna.sees("2 van 4")
    for _ in range(3):
        await cast.anna.says("0 0 0 0 6")
    await cast.anna.taps("Opnieuw beginnen")
    await cast.anna.taps("Opnieuw beginnen")
    await cast.anna.says("6")
    for _ in range(4):
        await cast.anna.says("6 0 0 0 0")
    cast.anna.sees("De briefjes tellen mee.")
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▼ laag")


@in_town
async def test_slips_that_were_half_entered_are_named_where_who_guides_looks_back(town: Town) -> None:
    cast = await in_the_room(town, "Briefjes invoeren", members=5)
    await cast.anna.dialogue(("“6”", "1 van 4"), ("“0 0 1 2 3”", "2 van 4"))
    await town.until(AFTER)
    await looks_back(cast.anna)
    await town.until(CLOSING)
    await cast.anna.taps("Bekijk samen")
    cast.anna.sees("De laatste telling van de briefjes was niet af. Die telt niet mee.")


# once more in the evening


@in_town
async def test_without_the_evening_reminder_nobody_is_asked_twice_and_the_outcome_rings(town: Town) -> None:
    cast = await a_group(town, members=6)
    with cast.anna.counting() as effort:
        await goes_to(cast.anna, "'s Avonds niet nog eens vragen")
    assert effort.taps <= 5
    cast.anna.sees("vraag ik het 's avonds aan niemand nog eens")
    await town.until(AFTER)
    await cast.dewi.taps("Waarom krijg ik dit?")
    cast.dewi.sees("Het komt na een bijeenkomst, één keer.")
    await answer(cast.members[:5], 4)
    silent = cast.members[5]
    await silent.says("/gepland")
    silent.sees("wo 14 okt, 12.00 uur: uitkomst")
    silent.sees_no("bij de vragen", "als je nog niet antwoordde")
    await town.until(CLOSING)
    for one in cast.members:
        assert one.has_seen("Hoe was de bijeenkomst?") == 1
        assert one.has_seen("uitkomst van afgelopen dinsdag") == 1, "a message of its own, not a silent change"
    kept = [await town.store.person(PersonId(one.id)) for one in (cast.dewi, silent)]
    assert len({one.wishes.purse.spent for one in kept if one is not None}) == 1, "a purse tells who answered"
    await town.until("ma 19 okt 9.30")
    cast.dewi.sees("Morgen is er weer een bijeenkomst.")
    cast.dewi.sees_no("Meer over vorige keer: bij de vragen.")


@in_town
async def test_an_open_check_in_keeps_the_evening_reminder_that_was_announced(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await goes_to(cast.anna, "'s Avonds niet nog eens vragen")
    cast.anna.sees("Staan er nu vragen open? Dan verandert daar niets aan.")
    await cast.dewi.taps("Waarom krijg ik dit?")
    cast.dewi.sees("Dan nog één keer die avond.")
    await town.until("di 13 okt 18.30")
    assert {one.has_seen("Hoe was de bijeenkomst?") for one in cast.members} == {2}
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps(ROOM)
    cast.anna.sees_no("'s avonds nog een keer")
    await town.until("di 20 okt 18.30")
    assert {one.has_seen("Hoe was de bijeenkomst?") for one in cast.members} == {3}


@in_town
async def test_who_does_not_guide_the_group_cannot_choose_that(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps(ROOM)
    row, column = cast.anna.with_button("'s Avonds niet nog eens vragen")[1:]
    message = cast.anna.with_button("'s Avonds niet nog eens vragen")[0]
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    await cast.carla.forges(data)
    assert "verlopen" in cast.carla.toast
    await town.until("di 13 okt 18.30")
    assert cast.dewi.has_seen("Hoe was de bijeenkomst?") == 2
