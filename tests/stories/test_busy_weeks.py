"""Weeks with more than one session: nobody's questions are pushed out by a reminder or by news."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.neighbour import Neighbour
from tests.stories.cast import (
    AFTER,
    FACES,
    GROUP,
    MEMBERS,
    Cast,
    a_group,
    comes_in,
    joins,
    moves,
    opens_session,
    proposes_extra,
    staff,
)
from tests.town import Town, in_town

CALL = "Hoe was de bijeenkomst?"
FEW = "Er zijn te weinig antwoorden."


async def a_series(town: Town, days: str, members: int = 5) -> Cast:
    """A group whose series is said in one sentence, with members who all said yes."""
    cast = await staff(town)
    await cast.anna.says("/nieuw")
    await cast.anna.says("Testgroep")
    await cast.anna.says(days)
    await cast.anna.taps("Ja, maak aan")
    await cast.anna.taps("Deelnemers uitnodigen")
    cast.link = cast.anna.link()
    for name in MEMBERS[:members]:
        cast.members.append(await joins(town, name, cast.link))
    return cast


def calls(people: Sequence[Neighbour]) -> list[int]:
    """How often each was called to questions."""
    return [one.has_seen(CALL) for one in people]


@in_town
async def test_a_group_that_meets_twice_a_week_is_asked_about_both_and_reminded_once(town: Town) -> None:
    cast = await a_series(town, "di en do 9.30 uur, 10 keer")
    await cast.dewi.says("/gepland")
    cast.dewi.sees("di 13 okt, 11.40 uur: vragen", "do 15 okt, 11.40 uur: vragen")
    cast.dewi.sees_no("wo 14 okt, 9.30 uur: herinnering", "do 15 okt, 18.30 uur")
    await town.until("vr 16 okt 19.00")
    assert calls(cast.members) == [2] * 5
    assert [one.has_seen("Morgen is") for one in cast.members] == [1] * 5


@pytest.mark.parametrize(("days", "comes"), [("di en do 9.30 uur, 10 keer", False), ("di 9.30 uur, 10 keer", True)])
def test_why_promises_an_evening_reminder_where_one_comes_and_nowhere_else(days: str, comes: bool) -> None:
    @in_town
    async def story(town: Town) -> None:
        cast = await a_series(town, days)
        await town.until(AFTER)
        call = cast.dewi.with_button("Waarom krijg ik dit?")
        for moment in ("di 13 okt 18.00", "di 13 okt 18.31", "wo 14 okt 9.00"):
            await town.until(moment)
            await cast.dewi.presses(*call)
            cast.dewi.sees("die avond." if comes else "één keer.")
            cast.dewi.sees_no("één keer." if comes else "die avond.")
        assert cast.dewi.has_seen("Nog één keer:") == int(comes)

    story()


@in_town
async def test_who_wants_no_questions_keeps_the_reminders_of_a_week_full_of_them(town: Town) -> None:
    cast = await a_series(town, "di, wo en do 9.30 uur, 9 keer")
    silent = town.neighbour("Kofi")
    await comes_in(silent, cast.link)
    await silent.taps("Nee, liever niet")
    await town.until("vr 16 okt 19.00")
    assert calls([*cast.members, silent]) == [3] * 5 + [0]
    assert [one.has_seen("Morgen is") for one in (cast.dewi, silent)] == [0, 3]


@in_town
async def test_moving_a_session_twice_costs_the_reminders_and_not_the_questions(town: Town) -> None:
    cast = await a_group(town)
    for minute, day in ((5, "wo 14 okt"), (40, "do 15 okt")):
        await town.until(f"ma 12 okt 8.{minute:02}")
        await moves(cast.anna, f"{day} 9.30")
    await town.until("ma 12 okt 9.20")
    await cast.dewi.says("/gepland")
    cast.dewi.sees("do 15 okt, 11.40 uur: vragen")
    cast.dewi.sees_no("wo 14 okt, 9.30 uur: herinnering", "do 15 okt, 18.30 uur")
    await town.until("vr 16 okt 19.00")
    assert [one.has_seen("is verplaatst") for one in cast.members] == [2] * 5
    assert calls(cast.members) == [1] * 5
    assert not cast.dewi.has_seen("Morgen is")


@in_town
async def test_of_four_sessions_a_week_the_fourth_says_to_who_guides_why_nothing_was_asked(town: Town) -> None:
    cast = await a_series(town, "ma, di, wo en do 9.30 uur, 8 keer")
    await town.until("wo 14 okt 8.00")
    await cast.dewi.says("/gepland")
    cast.dewi.sees("wo 14 okt, 12.00 uur: uitkomst, bij de vragen", "do 15 okt, 12.00 uur: uitkomst, bij de vragen")
    cast.dewi.sees_no("do 15 okt, 11.40 uur: vragen", "vr 16 okt, 12.00 uur: uitkomst")
    await town.until("vr 16 okt 19.00")
    assert calls(cast.members) == [3] * 5
    cast.anna.sees(
        "Je kunt nu terugkijken op do 15 okt.",
        "Er kwamen geen vragen, of bij te weinig mensen.",
        "Deelnemers hadden die week hun drie berichten al.",
    )
    for words in ("Deelnemers hebben bericht gekregen", "Nodig ze weer uit"):
        assert cast.anna.has_seen(words) == 3, "of the three that were asked, which nobody answered"


@in_town
async def test_who_was_not_asked_hears_of_no_answers_and_who_guides_reads_what_happened(town: Town) -> None:
    cast = await a_series(town, "ma, di, wo en do 9.30 uur, 8 keer")
    await town.until("wo 14 okt 13.00")
    lena = await joins(town, "Lena", cast.link)  # her week is empty: she alone is called on Thursday
    await town.until("vr 16 okt 12.30")
    assert calls([cast.dewi, lena]) == [3, 2]  # and once more in the evening
    assert [one.has_read(FEW) for one in (cast.dewi, lena)] == [3, 1]
    await cast.dewi.says("dat was leuk")
    cast.dewi.sees_no("gesloten")
    await cast.anna.taps("Waarom krijg ik dit?")
    cast.anna.sees("De groep als geheel kreeg deze keer geen vragen.")
    cast.anna.sees_no("De groep heeft de uitkomst al gezien.")


@in_town
async def test_slips_of_a_full_week_are_shown_to_everybody_and_too_few_of_them_to_nobody(town: Town) -> None:
    cast = await a_series(town, "ma, di, wo en do 9.30 uur, 8 keer")
    await town.until("do 15 okt 11.20")
    await cast.anna.says("/groepen")
    for label in ("Testgroep", "Hoe de groep antwoordt", "Eén telefoon gaat rond", "Geef hem aan de eerste"):
        await cast.anna.taps(label)
    for _ in range(4):
        await cast.anna.taps(FACES[2])
    await town.until("vr 16 okt 19.00")
    assert [one.has_read(FEW) for one in cast.members] == [3] * 5, "of the three about which they were asked"
    cast.anna.sees("Er kwamen geen vragen, of bij te weinig mensen.")


@in_town
async def test_a_series_of_four_a_week_says_beforehand_what_will_not_come(town: Town) -> None:
    anna = (await staff(town)).anna
    for days in ("di, wo en do 9.30 uur, 9 keer", "ma, di, wo en do 9.30 uur, 8 keer"):
        await anna.says("/nieuw")
        if anna.shows("Opnieuw beginnen"):
            await anna.taps("Opnieuw beginnen")
        await anna.says("Testgroep")
        await anna.says(days)
        assert anna.has_seen("alleen vragen over de eerste 3 keren") == days.startswith("ma")


FULL = "de meeste deelnemers hebben die week hun 3 berichten dan al"
CROWDED = "alleen vragen over de eerste 3 keren"


async def looks_at_extra(cast: Cast, when: str) -> None:
    """Anna looks what one more session would mean."""
    await proposes_extra(cast.anna, when)
    cast.anna.sees("Een extra bijeenkomst op")


@in_town
async def test_a_session_added_when_the_week_is_full_says_that_nothing_will_be_asked(town: Town) -> None:
    cast = await a_group(town)
    await looks_at_extra(cast, "vr 16 okt 10.00")
    cast.anna.sees_no(FULL)
    await town.until("di 13 okt 18.40")
    for when, full in (("vr 16 okt 10.00", True), ("do 22 okt 10.00", False)):
        await looks_at_extra(cast, when)
        assert (FULL in cast.anna.shown) == full, when
    await town.until("do 15 okt 9.00")
    await looks_at_extra(cast, "vr 16 okt 10.00")
    cast.anna.sees(FULL, "Laat één telefoon rondgaan, of gebruik briefjes.")
    await cast.anna.taps("Ja, maak aan")
    await town.until("vr 16 okt 19.00")
    assert calls(cast.members) == [2] * 5, "the call of Tuesday and its evening reminder"


@in_town
async def test_one_more_session_in_a_week_of_three_says_which_are_asked_about(town: Town) -> None:
    cast = await a_group(town)
    for when, crowded in (("wo 21 okt 10.00", False), ("do 22 okt 10.00", False), ("ma 19 okt 10.00", True)):
        await looks_at_extra(cast, when)
        assert (CROWDED in cast.anna.shown) == crowded, when
        cast.anna.sees_no(FULL)
        await cast.anna.taps("Ja, maak aan")


@in_town
async def test_an_extra_session_in_the_first_week_says_what_will_not_come_and_leaves_the_first_reminder(
    town: Town,
) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 8.10")
    await proposes_extra(cast.anna, "do 15 okt 10.00")
    cast.anna.sees("geen herinnering vóór do 15 okt.", "vraag ik het 's avonds niet elke keer nog eens")
    await cast.anna.taps("Ja, maak aan")
    await town.until("ma 12 okt 9.00")
    cast.dewi.sees("Er komt een bijeenkomst bij:")
    assert not cast.dewi.has_read("Die week is er ook"), "of the first session the reminder comes"
    await town.until("di 13 okt 9.00")
    assert [one.has_seen("Morgen is") for one in cast.members] == [1] * len(cast.members)
    await rooms(cast)
    cast.anna.sees("De komende keer vraag ik het 's avonds niet nog eens: die week is al vol.")
    await town.until("vr 16 okt 19.00")
    assert calls(cast.members) == [2] * len(cast.members)


@in_town
async def test_news_of_an_extra_session_names_the_other_one_that_no_reminder_will(town: Town) -> None:
    cast = await a_group(town)
    await rooms(cast)
    cast.anna.sees("en wie niet antwoordde 's avonds nog een keer.")
    await town.until("ma 19 okt 8.10")
    await proposes_extra(cast.anna, "do 22 okt 10.00")
    cast.anna.sees("geen herinnering vóór di 20 okt / do 22 okt.")
    await cast.anna.taps("Ja, maak aan")
    await town.until("ma 19 okt 8.30")
    cast.dewi.sees("Er komt een bijeenkomst bij: do 22 okt, 10.00 uur.", "Die week is er ook: di 20 okt, 9.30 uur.")
    await town.until("do 22 okt 9.50")
    assert cast.dewi.has_seen("Morgen is") == 1, "the one of the week before"


@in_town
async def test_an_extra_session_that_moves_before_anybody_knew_of_it_is_told_as_an_extra_one(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 8.10")
    await proposes_extra(cast.anna, "do 31 dec 10.00")
    await cast.anna.taps("Ja, maak aan")
    await town.until("ma 12 okt 9.00")
    assert not cast.dewi.has_read("Er komt een bijeenkomst bij")
    await opens_session(cast.anna, "11. do 31 dec")
    await cast.anna.taps("Verplaatsen")
    await cast.anna.says("wo 30 dec 11.00")
    await cast.anna.taps("Ja, verplaats")
    await town.until("ma 12 okt 9.40")
    cast.dewi.sees("Er komt een bijeenkomst bij: wo 30 dec, 11.00 uur.")
    assert not cast.dewi.has_read("is verplaatst")


async def rooms(cast: Cast) -> None:
    """Anna looks how the group answers."""
    await cast.anna.says("/groepen")
    for label in (GROUP, "Hoe de groep antwoordt"):
        await cast.anna.taps(label)
