"""Dewi answers: five taps, no names, and always a way back."""

from __future__ import annotations

import asyncio

import pytest

from bot.checkins.questions import Question
from bot.groups.model import Phase
from tests.neighbour import Neighbour, labels_of, text_of, words_in
from tests.real import the_content
from tests.stories.cast import AFTER, CLOSING, GROUP, a_group, answer, joins
from tests.town import Town, in_town

WHY = "Waarom krijg ik dit?"


def questions() -> list[Question]:
    """Everything members are ever asked."""
    return [one for phase in Phase for one in the_content().questions.for_phase(phase)]


@pytest.mark.moment
@in_town
async def test_the_first_time_takes_a_short_notice_and_five_taps(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    dewi.sees("Hoe was de bijeenkomst?")
    assert words_in(dewi.shown) <= 30
    with dewi.moment("P2") as watch:
        watch.reads(dewi.shown)
        await dewi.dialogue(
            ("Begin", "1 van 4"),
            ("Ja", "2 van 4"),
            ("Een beetje", "3 van 4"),
            ("Ja, helemaal", "4 van 4"),
            ("Overslaan", "Bedankt. Opgeslagen zonder je naam."),
        )
    dewi.sees("We laten alleen zien wat 5 of meer mensen samen zeggen.")
    dewi.sees("Veranderen of weghalen kan tot wo 14 okt, 12.00 uur")


@pytest.mark.moment
@in_town
async def test_later_the_notice_is_one_line_and_the_faces_keep_their_order(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.taps("Begin")
    first = cast.dewi.buttons
    assert first == ["Nee, helemaal niet", "Nee", "Een beetje", "Ja", "Ja, helemaal", "Overslaan", "Luister"]
    await town.until("di 20 okt 11.40")
    assert words_in(cast.dewi.shown.partition("1 van 4")[0]) <= 20
    assert cast.dewi.buttons == [*first, "Nu niet", "Wie ziet dit?", WHY]
    with cast.dewi.moment("P3") as watch:
        watch.reads(cast.dewi.shown)
        for _ in range(4):
            await cast.dewi.taps("Ja")
    cast.dewi.sees("Bedankt")


@in_town
async def test_how_a_call_looks_follows_from_what_was_asked_not_from_who_answered(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members[:2], 4)
    await town.until("di 13 okt 18.30")
    assert "Begin" in cast.members[2].buttons  # the reminder of a first call is one as well
    lena = await joins(town, "Lena", cast.link)
    await town.until("di 20 okt 11.40")
    shown = {(one.shown, *one.buttons) for one in cast.members}
    assert len(shown) == 1
    cast.dewi.sees("1 van 4")
    assert "Begin" in lena.buttons
    await town.until("di 20 okt 18.30")
    assert {(one.shown.removeprefix("Nog één keer: "), *one.buttons) for one in cast.members} == shown
    assert lena.shown.startswith("Nog één keer: Hoe was de bijeenkomst?")


@in_town
async def test_the_first_call_of_who_was_on_holiday_at_the_groups_first_reads_as_a_first(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Ik ga op vakantie")
    await cast.dewi.says("wo 14 okt")
    await town.until("di 20 okt 11.40")
    assert "Begin" in cast.dewi.buttons
    assert "Begin" not in cast.members[1].buttons
    await town.until("di 20 okt 18.30")
    assert "Begin" in cast.dewi.buttons
    await town.until("di 27 okt 11.40")
    assert "Begin" not in cast.dewi.buttons
    await cast.dewi.says("/inzage")
    cast.dewi.sees("Op welke dag je voor het eerst vragen kreeg.")


@in_town
async def test_one_message_changes_instead_of_a_column_of_messages(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    before = len(dewi.person.messages())
    await answer([dewi], 4)
    assert len(dewi.person.messages()) == before


@pytest.mark.moment
@in_town
async def test_a_wrong_face_is_put_right(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await answer([dewi], 1)
    with dewi.moment("P5") as watch:
        await dewi.dialogue(("Veranderen", "4 van 4"))
        watch.words = 0  # the question, read before
        await dewi.dialogue(("Ja", "Veranderd. Je oude antwoord is weg."))
    dewi.sees_no("Ja,", "Nee")


@in_town
async def test_a_look_at_an_answer_does_not_show_which_it_was_and_can_leave_it_so(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await answer([dewi], 4, 4, 2, 5)
    await dewi.taps("Veranderen")
    shown = faces(dewi)
    assert dewi.buttons[-3:] == ["Laat zo", "Luister", "Vorige"]
    await dewi.taps("Vorige")
    assert faces(dewi) == shown  # a 5 and a 2: whoever holds the phone cannot tell them apart
    await dewi.dialogue(("Laat zo", "Bedankt. Opgeslagen zonder je naam."))
    checkin = await town.store.checkin((await town.store.open_checkins())[0])
    assert checkin is not None
    assert [list(row.values()) for row in checkin.rows.values()] == [[4, 4, 2, 5]]


@in_town
async def test_on_the_way_back_leaving_an_answer_goes_on_where_one_was(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await dewi.dialogue(("Begin", "1 van 4"), ("Ja", "2 van 4"), ("Overslaan", "3 van 4"), ("Vorige", "2 van 4"))
    await dewi.dialogue(("Laat zo", "3 van 4"))
    assert "Overslaan" in dewi.buttons


def faces(one: Neighbour) -> list[str]:
    """The five faces on the newest message, as they read."""
    rows = one.person.messages()[-1]["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row][:5]


@in_town
async def test_what_was_answered_can_be_taken_back_and_given_again(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await answer([dewi], 3)
    await dewi.dialogue(("Weghalen", "Je antwoorden zijn weggehaald."), ("Toch beginnen", "1 van 4"))


@pytest.mark.moment
@in_town
async def test_who_does_not_want_to_is_left_alone_but_for_one_reminder(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    with dewi.moment("P6"):
        await dewi.taps("Nu niet")
    dewi.sees("Prima.", "Niemand ziet of jij meedoet.")
    assert dewi.buttons == ["Begin (tot wo 14 okt, 12.00 uur)", "Ik wil iemand spreken"]
    await town.until("wo 14 okt 11.55")
    assert dewi.has_seen("Hoe was de bijeenkomst?") == 2


@in_town
async def test_who_answered_gets_no_reminder(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.dialogue(("Begin", "1 van 4"), ("Ja", "2 van 4"))
    await town.until("di 13 okt 18.30")
    cast.dewi.sees_nothing()
    cast.members[1].sees("Hoe was de bijeenkomst?")


@pytest.mark.moment
@in_town
async def test_who_sees_this_is_a_tap_away(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    with dewi.moment("P7"):
        await dewi.taps("Wie ziet dit?")
    dewi.sees("Je begeleider niet. Je klantmanager niet.", "Telegram kan wel zien")
    dewi.sees("Antwoorden kan tot wo 14 okt, 12.00 uur.")
    assert words_in(dewi.shown) <= 50


@pytest.mark.moment
@in_town
async def test_too_late_is_said_without_blame_and_with_the_next_time(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await dewi.taps("Begin")
    as_it_was = dewi.with_button("Ja")
    await town.until(CLOSING)
    with dewi.moment("P8"):
        await dewi.presses(*as_it_was)
    dewi.sees("Deze vragen zijn gesloten. Geeft niets.", "di 20 okt")


@in_town
async def test_who_types_too_late_hears_the_same_as_who_taps_too_late(town: Town) -> None:
    cast = await a_group(town)
    await town.until(CLOSING)
    await cast.dewi.says("ik vond het goed")
    cast.dewi.sees("Deze vragen zijn gesloten. Geeft niets.", "di 20 okt")
    await cast.anna.says("stilte")
    cast.anna.sees("De groep blijft stil")
    await town.passes(hours=25)
    await cast.dewi.says("ik vond het goed")
    cast.dewi.sees_no("Deze vragen zijn gesloten.")


@in_town
async def test_a_typed_word_shows_the_buttons_again(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await dewi.says("goed")
    dewi.sees("Tik op het antwoord dat past", "1 van 4")
    await dewi.taps("Ja")
    dewi.sees("2 van 4")
    assert b"goed" not in town.bytes_on_disk()


@in_town
async def test_a_word_afterwards_is_met_kindly_and_not_kept(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await answer([dewi], 4)
    await dewi.says("bedankt allemaal")
    dewi.sees("Fijn dat je reageert. Dat bewaar ik niet.")
    assert b"bedankt allemaal" not in town.bytes_on_disk()
    await town.until("do 15 okt 9.00")
    await dewi.says("bedankt allemaal")
    dewi.sees_no("Fijn dat je reageert")


@pytest.mark.moment
@in_town
async def test_a_voice_message_is_answered_with_the_buttons_and_not_fetched(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await dewi.taps("Begin")
    await dewi.sends("voice")
    dewi.sees("Tik op het antwoord dat past", "1 van 4")
    with dewi.moment("P9") as watch:
        watch.reads(text_of(dewi.person.messages()[-1]).partition("1 van 4")[0])
        await dewi.taps("Ja")
        watch.words -= words_in(dewi.shown)  # the next question
    assert not [one for one in town.world.ledger.after(0) if one.method == "getFile"]


@in_town
async def test_a_no_means_no_questions_but_still_the_reminder_of_the_day(town: Town) -> None:
    cast = await a_group(town)
    emre = await joins(town, "Emre", cast.link, "Nee, liever niet")
    await town.until("wo 14 okt 12.20")
    assert emre.has_seen("Hoe was de bijeenkomst?") == 0
    assert emre.has_seen("Morgen is de eerste bijeenkomst.") == 1


@in_town
async def test_a_yes_taken_back_halfway_destroys_what_was_answered(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    checkin = (await town.store.open_checkins())[0]
    await cast.dewi.says("/menu")
    await cast.dewi.dialogue(("Wat vragen jullie?", "Je hoeft niet mee te doen"), ("Nee, liever niet", "Dat is goed."))
    kept = await town.store.checkin(checkin)
    assert kept is not None
    assert len(kept.rows) == 4
    await town.until("wo 14 okt 12.01")
    cast.members[1].sees("te weinig antwoorden")


@in_town
async def test_a_locked_screen_names_no_group_question_or_benefit(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await town.until("di 13 okt 18.30")
    await answer(cast.members, 4)
    await town.until("di 20 okt 11.40")
    unasked = [one for each in cast.members for one in each.person.messages() if WHY in labels_of(one)]
    assert len(unasked) == 4 * 5  # the outcome stands where the questions were
    secrets = [GROUP.lower(), "uitkering", "klantmanager", *(one.text.lower() for one in questions())]
    for message in unasked:
        preview = text_of(message)[:100].lower()
        assert not [secret for secret in secrets if secret in preview], preview


@in_town
async def test_a_member_gets_at_most_four_unasked_messages_for_a_session(town: Town) -> None:
    """The day before, the call, one reminder of it, and the outcome."""
    cast = await a_group(town)
    await town.until("di 13 okt 18.30")
    await answer(cast.members[:5], 4)
    await town.until("ma 19 okt 8.00")
    assert len([one for one in cast.dewi.person.messages() if WHY in labels_of(one)]) <= 4


@in_town
async def test_a_second_tap_at_once_counts_as_one(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    await town.until(AFTER)
    await dewi.taps("Begin")
    message, label = dewi.to_press("Ja")
    presses = [dewi.person.tap(message, label, patience=30) for _ in range(20)]
    assert None not in await asyncio.gather(*presses)
    await town.breathe()
    assert "2 van 4" in dewi.shown
    checkin = await town.store.checkin((await town.store.open_checkins())[0])
    assert checkin is not None
    assert [len(row) for row in checkin.rows.values()] == [1]
