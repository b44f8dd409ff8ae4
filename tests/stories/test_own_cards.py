"""A municipality writes cards of its own: proposed in the chat, read by colleagues once a coordinator says yes."""

from __future__ import annotations

import pytest

from bot.guidance.library import CardText
from bot.people.model import PersonId
from tests.neighbour import Neighbour
from tests.stories.cast import Cast, a_group, adds_bram, invites, staff
from tests.town import Town, in_town

TITLE = "Koffie met een taak"
ALL_AT_ONCE = (
    f"Titel: {TITLE}\nDoe: Geef wie vroeg is een taak, zoals koffie zetten.\n"
    "Waarom: Wie iets doet, hoort erbij.\nLet op: Dwing niemand."
)


async def writes(anna: Neighbour, words: str = ALL_AT_ONCE, phase: str = "Kennismaking") -> None:
    """Write a card in one message, up to the button that sends it."""
    await anna.says("/voorstel")
    await anna.taps("Kaart maken")
    await anna.says(words)
    await anna.taps(phase)


async def sends(anna: Neighbour, words: str = ALL_AT_ONCE, phase: str = "Kennismaking") -> None:
    """Write a card and send it."""
    await writes(anna, words, phase)
    await anna.taps("Stuur naar de coördinator")
    anna.sees("Verstuurd")


async def finds(one: Neighbour) -> bool:
    """Whether the card stands among those of its phase."""
    await one.says("/menu")
    await one.taps("Tip voor nu")
    await one.taps("Iets anders")
    await one.taps("Kies een fase")
    await one.taps(next(label for label in one.buttons if label.startswith("Kennismaking")))
    while f"{TITLE} (eigen)" not in one.buttons:
        if "Meer" not in one.buttons:
            return False
        await one.taps("Meer")
    return True


@in_town
async def test_a_card_goes_from_its_writer_to_all_colleagues(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await cast.anna.says("/voorstel")
    await cast.anna.dialogue(
        ("Kaart maken", "1 van 4"),
        (f"“{TITLE}”", "2 van 4"),
        ("“Geef wie vroeg is een taak, zoals koffie zetten.”", "3 van 4"),
        ("“Wie iets doet, hoort erbij.”", "4 van 4"),
        ("“Dwing niemand.”", "Bij welke fase"),
        ("Kennismaking", "Klopt het zo?"),
        ("Stuur naar de coördinator", f"Verstuurd: {TITLE}"),
    )
    assert not await finds(bram)
    await town.passes(minutes=35)
    cast.carla.sees("Een begeleider stelt een kaart voor.", TITLE, "Geschreven door Anna")
    with cast.carla.counting() as effort:
        await cast.carla.taps("Goedkeuren")
    assert effort.taps == 1
    assert await finds(bram)
    await bram.taps(f"{TITLE} (eigen)")
    bram.sees("Van je eigen gemeente", "Wie iets doet, hoort erbij.")
    await town.passes(minutes=35)
    cast.anna.sees("Je kaart is goedgekeurd.", TITLE)
    await town.passes(hours=4)
    assert cast.carla.has_seen("Een begeleider stelt een kaart voor.") == 1
    assert cast.anna.has_seen("Je kaart is goedgekeurd.") == 1


@in_town
async def test_a_card_that_is_not_taken_comes_back_with_the_reason_in_two_taps(town: Town) -> None:
    cast = await a_group(town)
    await sends(cast.anna)
    await town.passes(minutes=35)
    with cast.carla.counting() as effort:
        await cast.carla.taps("Niet overnemen")
        await cast.carla.taps("Staat er al")
    assert effort.taps == 2
    cast.carla.sees("Niet overgenomen")
    await town.passes(minutes=35)
    cast.anna.sees("Je kaart is niet overgenomen.", TITLE, "deze staat er al")
    await cast.anna.taps("Bekijk de kaart")
    cast.anna.sees("Niet overgenomen: deze staat er al.")
    assert not await finds(cast.anna)


@in_town
async def test_a_card_helps_with_a_situation_and_as_an_exercise(town: Town) -> None:
    cast = await a_group(town)
    await writes(cast.anna)
    await cast.anna.dialogue(
        ("Verander iets", "Wat wil je veranderen?"),
        ("Situatie", "Wat gebeurt er als deze kaart helpt?"),
        ("Niemand zegt iets", "Ook te vinden onder: Niemand zegt iets"),
        ("Verander iets", "Wat wil je veranderen?"),
        ("Maak er een oefening van", "Minuten: 10"),
        ("“Minuten: 5\nMensen: 2 tot 8\nNodig: niets\nStappen: 1. Vraag. 2. Wacht.”", "5 minuten · 2 tot 8 mensen"),
        ("Stuur naar de coördinator", "Verstuurd"),
    )
    await town.passes(minutes=35)
    await cast.carla.taps("Goedkeuren")
    await cast.anna.says("/menu")
    await cast.anna.taps("Er gebeurt iets")
    await cast.anna.taps("Niemand zegt iets")
    await cast.anna.taps("Iets anders")
    assert f"{TITLE} (eigen)" in cast.anna.buttons
    await cast.anna.says("/menu")
    await cast.anna.taps("Tip voor nu")
    for label in ("Iets anders", "Oefeningen", "Tot 10 minuten", "Voor 6 mensen", "Zonder spullen"):
        await cast.anna.taps(label)
    cast.anna.sees("tot 10 minuten · 6 mensen · zonder spullen")
    while f"{TITLE} (eigen)" not in cast.anna.buttons:
        await cast.anna.taps("Meer")


@in_town
async def test_an_own_card_is_found_by_typing_what_it_says_and_hides_no_other(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await bram.says("taak koffie")
    bram.sees_no(TITLE)
    await approved(town, cast)
    await bram.says("koffie zetten als taak voor wie vroeg is")
    bram.sees("Past dit?", TITLE)
    await bram.says("niemand zegt iets")
    bram.sees("De groep blijft stil")
    bram.sees_no(TITLE)
    await cast.dewi.says("koffie zetten als taak voor wie vroeg is")
    cast.dewi.sees_no(TITLE)


@in_town
async def test_an_approved_card_is_taken_back_by_its_writer_and_gone_for_all(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await approved(town, cast)
    assert await finds(bram)
    await bram.taps(f"{TITLE} (eigen)")
    await bram.taps("Bewaar")
    await cast.anna.says("/voorstel")
    await cast.anna.taps(TITLE)
    await cast.anna.taps("Trek in")
    await cast.anna.taps("Ja, trek in")
    assert not await finds(bram)
    await bram.says("/bewaard")
    bram.sees("Je hebt nog geen kaart bewaard.")
    assert (await town.store.library()).cards == {}


async def approved(town: Town, cast: Cast) -> None:
    """Anna's card is read and approved."""
    await sends(cast.anna)
    await town.passes(minutes=35)
    await cast.carla.taps("Goedkeuren")


@in_town
async def test_a_colleague_cannot_open_a_card_that_waits(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await sends(cast.anna)
    card = next(iter((await town.store.library()).cards))
    for forged in (f"vl.{card}", f"vg.{card}", f"vy.{card}", f"gc.{card}.", f"vo.{card}.double"):
        await bram.forges(forged)
        bram.sees("verlopen")
    await bram.says("/redactie")
    bram.sees_no("Redactie")
    assert list((await town.store.library()).cards) == [card]


@in_town
async def test_a_restart_in_the_middle_loses_nothing_that_was_typed(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/voorstel")
    await cast.anna.taps("Kaart maken")
    await cast.anna.says(TITLE)
    await town.restarts()
    await cast.anna.dialogue(
        ("“Geef wie vroeg is een taak.”", "3 van 4"),
        ("“Wie iets doet, hoort erbij.”", "4 van 4"),
        ("“Dwing niemand.”", "Bij welke fase"),
        ("Elke fase", "elke fase"),
    )
    cast.anna.sees(TITLE, "Geef wie vroeg is een taak.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("<b>Vet</b> & <a href='x'>klik</a>", "2 van 4"),
        ("a" * 61, "Deze titel telt 61 tekens"),
        ("é" * 4000, "Deze titel telt 4.000 tekens"),
        ("koffie \u202e eiffok", "leesrichting"),
        ("😀😀", "Daar staan geen woorden in"),
        ("bel Dewi op 06-12345678", "telefoonnummer"),
        ("mail dewi@voorbeeld.nl", "mailadres"),
        ("{ $title } %s --- **Doe:**", "2 van 4"),
        ("שלום לכולם", "2 van 4"),
    ],
)
@in_town
async def test_odd_words_are_kept_as_they_are_or_asked_again(town: Town, words: str, said: str) -> None:
    anna = (await staff(town)).anna
    await anna.says("/voorstel")
    await anna.taps("Kaart maken")
    await anna.says(words)
    anna.sees(said)
    draft = await draft_of(town, anna)
    if said != "2 van 4":
        assert draft.title == ""
        anna.sees("1 van 4")
        return
    for part in ("Doe <i>dit</i>.", "Het werkt & helpt.", "Let <op>."):
        await anna.says(part)
    await anna.taps("Conflict")
    anna.sees(words.replace("**", ""), "Doe <i>dit</i>.", "Klopt het zo?")


async def draft_of(town: Town, one: Neighbour) -> CardText:
    """What is kept of the card in the making."""
    record = await town.store.person(PersonId(one.id))
    assert record is not None
    assert record.toolkit.draft is not None
    return record.toolkit.draft.text


@in_town
async def test_je_and_u_mixed_is_said_before_it_is_sent(town: Town) -> None:
    anna = (await staff(town)).anna
    await writes(anna, ALL_AT_ONCE.replace("Dwing niemand.", "Vraag uw groep wat je doet."))
    anna.sees("Hier staan 'je' en 'u' door elkaar.", "Bijna goed.")
    assert "Stuur naar de coördinator" not in anna.buttons
    await anna.dialogue(
        ("Verander iets", "Wat wil je veranderen?"), ("Let op", "4 van 4"), ("“Dwing niemand.”", "Klopt het zo?")
    )


@in_town
async def test_what_one_wrote_is_in_ones_own_data_and_goes_with_it(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await sends(bram)
    await bram.says("/inzage")
    bram.sees(f"Een kaart die je schreef: {TITLE}")
    await bram.says("/verwijder")
    await bram.taps("Ja, wis alles")
    data = town.bytes_on_disk()
    assert TITLE.encode() not in data
    assert str(bram.id).encode() not in data
    await town.passes(minutes=35)
    cast.carla.sees_no(TITLE)


@in_town
async def test_an_approved_card_stays_without_its_writer(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await sends(bram)
    await town.passes(minutes=35)
    await cast.carla.says("/redactie")
    cast.carla.sees("Er wacht 1 eigen kaart.")
    await cast.carla.taps("Lees de eerste")
    await cast.carla.taps("Goedkeuren")
    await bram.says("/verwijder")
    await bram.taps("Ja, wis alles")
    assert str(bram.id).encode() not in town.bytes_on_disk()
    assert await finds(cast.anna)
    await cast.carla.says("/redactie")
    await cast.carla.dialogue(
        ("Alle eigen kaarten", "Eigen kaarten van de gemeente"),
        (TITLE, "Goedgekeurd. Alle begeleiders zien hem."),
        ("Niet overnemen", "Waarom"),
        ("Gaat over een deelnemer", "Niet overgenomen"),
    )
    assert not await finds(cast.anna)


@in_town
async def test_nobody_is_told_at_night_or_twice_after_a_restart(town: Town) -> None:
    cast = await a_group(town)
    await town.until("vr 9 okt 21.50")
    await sends(cast.anna)
    await town.passes(hours=4)
    cast.carla.sees_nothing()
    await town.until("za 10 okt 9.00")
    await town.restarts()
    await town.until("ma 12 okt 9.00")
    assert cast.carla.has_seen("Een begeleider stelt een kaart voor.") == 1


@in_town
async def test_without_a_coordinator_of_their_own_every_coordinator_hears(town: Town) -> None:
    cast = await staff(town)
    other = town.neighbour("Kees")
    await invites(cast.olga, other, "Een coördinator")
    await sends(cast.anna)
    await town.passes(minutes=35)
    cast.carla.sees(TITLE)
    other.sees_no(TITLE)
    await other.says("/redactie")
    other.sees("Er wacht 1 eigen kaart.")


@in_town
async def test_another_screen_ends_the_wait_and_typing_is_a_search_again(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/voorstel")
    await anna.taps("Kaart maken")
    anna.sees("1 van 4")
    await anna.says("/tip")
    await anna.taps("Nog een")
    await anna.says("Zwaantje zegt nooit iets")
    anna.sees("Past dit?")
    assert b"Zwaantje" not in town.bytes_on_disk()


@in_town
async def test_what_is_typed_long_after_a_part_was_asked_is_a_search(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/voorstel")
    await anna.taps("Kaart maken")
    await town.passes(minutes=16)
    await anna.says("Zwaantje zegt nooit iets")
    anna.sees("Past dit?")
    assert b"Zwaantje" not in town.bytes_on_disk()
    await anna.says("/voorstel")
    await anna.taps("Kaart maken")
    anna.sees_no("Je was al bezig")
    await anna.says(TITLE)
    anna.sees("2 van 4")
    await town.passes(days=1)
    await anna.says("/voorstel")
    assert "Kaart maken" not in anna.buttons
    await anna.taps("Verder met je kaart")
    anna.sees("Je was al bezig met een kaart.", f"Titel: {TITLE}", "2 van 4")
    await anna.taps("Niet doen")
    assert "Kaart maken" in anna.buttons


@in_town
@pytest.mark.parametrize("end", ["Niet doen", "Stuur naar de coördinator"])
async def test_a_draft_that_is_dropped_or_sent_is_gone_from_older_versions_too(town: Town, end: str) -> None:
    anna = (await a_group(town)).anna
    await writes(anna, ALL_AT_ONCE.replace(TITLE, "Zwaantjes koffie"))
    assert b"Zwaantje" in town.bytes_on_disk()
    await anna.taps(end)
    assert b"Zwaantje" not in town.bytes_on_disk("library")


@in_town
async def test_a_name_in_a_card_is_warned_about_before_it_is_kept(town: Town) -> None:
    cast = await a_group(town)
    anna = cast.anna
    await anna.says("/voorstel")
    await anna.taps("Kaart maken")
    await anna.says(TITLE)
    await anna.says("Laat Samira altijd eerst praten.")
    anna.sees("Nog niet opgeslagen", "een naam", "Laat Samira altijd eerst praten.")
    assert b"Samira" not in town.bytes_on_disk()
    await anna.taps("Aanpassen")
    anna.sees("2 van 4")
    await anna.says("Doe: Laat Samira praten.\nWaarom: Het helpt.")
    anna.sees("Nog niet opgeslagen")
    await town.restarts()
    await anna.taps("Toch bewaren")
    anna.sees("4 van 4")
    draft = await draft_of(town, anna)
    assert (draft.do, draft.why) == ("Laat Samira praten.", "Het helpt.")


@in_town
async def test_an_exercise_for_exactly_two_says_so(town: Town) -> None:
    anna = (await a_group(town)).anna
    await writes(anna, f"{ALL_AT_ONCE}\nMinuten: 5\nMensen: 2\nNodig: niets\nStappen: 1. Vraag. 2. Wacht.")
    anna.sees("5 minuten · 2 mensen")
