"""A colleague stands in for a while, a facilitator has left, a new one begins: nobody keeps what is not theirs."""

from __future__ import annotations

import pytest

from bot.people.model import Role
from tests.neighbour import Neighbour, text_of, words_in
from tests.stories.cast import (
    CLOSING,
    GROUP,
    MIRROR,
    Cast,
    a_group,
    answer,
    comes_in,
    invites,
    makes_a_group,
    moves,
    opens_plan,
    staff,
)
from tests.town import Town, in_town

NEXT_TIME = "Volgende keer (t/m wo 14 okt)"


async def with_bram(town: Town, members: int = 5) -> tuple[Cast, Neighbour]:
    """Anna's group, and Bram who works under the same coordinator."""
    cast = await a_group(town, members)
    bram = town.neighbour("Bram")
    await invites(cast.carla, bram, "Een begeleider")
    return cast, bram


async def hands_over(anna: Neighbour, label: str = NEXT_TIME, who: str = "Bram") -> None:
    """Anna has somebody stand in."""
    await anna.says("/vervanger")
    await anna.taps(who)
    await anna.taps(label)


async def soon(town: Town) -> None:
    """Until the bot has looked again: in earnest within 20 seconds, in a town within half an hour."""
    await town.passes(minutes=31)


# For a while


@pytest.mark.moment
@in_town
async def test_f12_a_colleague_stands_in_within_the_hour_in_four_taps_and_reads_the_briefing(town: Town) -> None:
    cast, bram = await with_bram(town)
    await town.until("di 13 okt 8.31")
    with cast.anna.moment("F12"):
        await cast.anna.says("/vervanger")
        await cast.anna.taps("Bram")
        await cast.anna.taps(NEXT_TIME)
    cast.anna.sees("Geregeld: Bram vervangt je tot en met wo 14 okt.")
    await soon(town)
    bram.sees("Jij vervangt Anna bij Sollicitatie dinsdag, tot en met wo 14 okt.", "keer 1, di 13 okt, 9.30 uur")
    briefing = next(text_of(one) for one in bram.news if "Jij vervangt Anna" in text_of(one))
    words = words_in(briefing)
    assert words <= 150
    assert words * 0.25 <= 60
    for member in cast.members:
        assert member.name not in briefing
    await town.until("di 13 okt 11.40")
    bram.sees("Hoeveel mensen waren er?")


@in_town
async def test_the_access_ends_by_itself_and_both_are_told_in_the_morning(town: Town) -> None:
    cast, bram = await with_bram(town)
    await hands_over(cast.anna)
    await bram.says("/groepen")
    await bram.taps(GROUP)
    await town.until("wo 14 okt 23.58")
    await bram.taps("Fase")
    bram.sees("zit in de fase")
    await town.until("do 15 okt 0.00")
    await bram.taps("Conflict")
    bram.sees("verlopen")
    await bram.says("/groepen")
    bram.sees_no(GROUP)
    cast.anna.sees_nothing()
    await town.until("do 15 okt 8.01")
    bram.sees("Je vervanging is klaar, en je toegang is gestopt.", "Het ging om Sollicitatie dinsdag.")
    cast.anna.sees("Je wordt niet meer vervangen.", "Sollicitatie dinsdag. Bram viel voor je in.")
    await town.until("ma 19 okt 9.31")
    cast.anna.sees("Morgen is je bijeenkomst", "Sollicitatie dinsdag, keer 2")
    bram.sees_nothing()


@pytest.mark.slow
@in_town
async def test_the_access_is_over_also_when_we_were_down_at_that_moment(town: Town) -> None:
    cast, bram = await with_bram(town)
    await hands_over(cast.anna)
    await bram.says("/groepen")
    await bram.taps(GROUP)
    await bram.taps("Fase")
    await town.until("wo 14 okt 22.00")
    await town.crashes()
    await town.passes(hours=3)
    await town.starts()
    await bram.taps("Conflict")
    bram.sees("verlopen")
    await town.until("do 15 okt 8.01")
    bram.sees("Het ging om Sollicitatie dinsdag.")
    assert bram.has_seen("Je vervanging is klaar, en je toegang is gestopt.") == 1
    await town.crashes()
    await town.starts()
    await town.until("do 15 okt 9.00")
    assert bram.has_seen("Je vervanging is klaar, en je toegang is gestopt.") == 1


@in_town
async def test_who_stands_in_brings_nobody_in_and_hands_nothing_on(town: Town) -> None:
    cast, bram = await with_bram(town)
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    assert "Collega toevoegen" in cast.anna.buttons
    await hands_over(cast.anna, "t/m vr 16 okt", "Bram")
    await bram.says("/groepen")
    await bram.taps(GROUP)
    assert "Collega toevoegen" not in bram.buttons
    assert "Vervanger regelen" not in bram.buttons
    assert "Briefing in één minuut" in bram.buttons
    await bram.says("/vervanger")
    bram.sees("Je hebt geen groep om over te dragen.")


@in_town
async def test_who_stands_in_is_shown_only_what_they_may_one_session_and_not_the_series(town: Town) -> None:
    cast, bram = await with_bram(town)
    await hands_over(cast.anna)
    for one, decides in ((cast.anna, True), (bram, False)):
        await opens_plan(one)
        assert ("Pauze" in one.buttons) is decides
        await one.taps("1. di 13 okt")
        await one.taps("Gaat niet door")
        assert ("Deze en alle volgende niet" in one.buttons) is decides
    await bram.taps("Ja, alleen deze niet")
    bram.sees("gaat niet door")
    record = await town.store.group((await town.store.all_groups())[0])
    assert record is not None
    assert [one.number for one in record.group.sessions if one.cancelled] == [1]


@in_town
async def test_a_link_lets_in_somebody_new_for_a_while_without_any_role_of_their_own(town: Town) -> None:
    cast = await a_group(town)
    sem = town.neighbour("Sem")
    await hands_over(cast.anna, "t/m vr 16 okt", "Iemand anders: maak een link")
    await sem.opens(cast.anna.link())
    sem.sees("Welkom. Je bent vervanger bij Sollicitatie dinsdag.", "Tot en met vr 16 okt.")
    await sem.taps("Briefing in één minuut")
    sem.sees("Jij vervangt Anna bij Sollicitatie dinsdag, tot en met vr 16 okt.")
    await soon(town)
    cast.anna.sees(
        "Je link is gebruikt: je hebt een vervanger, tot en met vr 16 okt.", "Sollicitatie dinsdag: Sem vervangt je."
    )
    cast.carla.sees("Er is een vervanger, tot en met vr 16 okt.", "Sollicitatie dinsdag: Sem vervangt Anna.")
    other = town.neighbour("Loes")
    await other.opens(cast.anna.link())
    other.sees_no("vervanger")
    await town.until("ma 19 okt 8.01")
    assert await town.house.people.roles(sem.person.id) == frozenset()
    assert await town.house.people.name_of(sem.person.id) == ""
    await sem.says("/groepen")
    sem.sees_no(GROUP)


@pytest.mark.slow
@in_town
async def test_a_link_of_somebody_who_left_the_group_opens_nothing(town: Town) -> None:
    cast, _ = await with_bram(town)
    await hands_over(cast.anna, "t/m vr 16 okt", "Iemand anders: maak een link")
    link = cast.anna.link()
    await reassigns(cast)
    sem = town.neighbour("Sem")
    await sem.opens(link)
    sem.sees_no("vervanger", GROUP)


@pytest.mark.slow
@in_town
async def test_standing_in_can_be_stopped_early_from_both_sides(town: Town) -> None:
    cast, bram = await with_bram(town)
    await hands_over(cast.anna)
    await cast.anna.taps("Toch niet")
    cast.anna.sees("De vervanging bij Sollicitatie dinsdag is gestopt.")
    await bram.says("/groepen")
    bram.sees_no(GROUP)
    await hands_over(cast.anna)
    await bram.says("/groepen")
    await bram.taps(GROUP)
    await bram.dialogue(
        ("Ik stop met deze groep", "Wil je stoppen met deze groep?"),
        ("Ja, ik stop", "Je begeleidt deze groep niet meer."),
    )
    await bram.says("/groepen")
    bram.sees_no(GROUP)


@pytest.mark.slow
@in_town
async def test_a_holiday_asks_for_a_substitute_and_makes_it_and_coming_back_ends_it(town: Town) -> None:
    cast, bram = await with_bram(town)
    await cast.anna.says("/berichten")
    await cast.anna.taps("Ik ga op vakantie")
    await cast.anna.taps("t/m vr 16 okt")
    cast.anna.sees("Wie is er voor je groep?")
    await cast.anna.taps("Bram")
    await soon(town)
    bram.sees("Jij vervangt Anna bij Sollicitatie dinsdag, tot en met vr 16 okt.")
    await town.until("ma 12 okt 9.31")
    bram.sees("Morgen is je bijeenkomst", "Sollicitatie dinsdag, keer 1")
    cast.anna.sees_nothing()
    await cast.anna.says("/berichten")
    await cast.anna.taps("Ik ben er weer")
    await bram.says("/groepen")
    bram.sees_no(GROUP)


@pytest.mark.slow
@in_town
async def test_the_briefing_says_the_outcome_only_once_the_group_has_heard_it(town: Town) -> None:
    cast, bram = await with_bram(town)
    await town.until("di 13 okt 11.40")
    await answer(cast.members, 2)
    await hands_over(cast.anna, "t/m di 20 okt")
    await soon(town)
    bram.sees("De groep heeft nog geen uitkomst.")
    await town.until(CLOSING)
    await town.until(MIRROR)
    await bram.says("/groepen")
    await bram.taps(GROUP)
    await bram.taps("Briefing in één minuut")
    bram.sees("Let op:")


# For good


async def reassigns(cast: Cast, old: str = "Anna", new: str = "Bram") -> None:
    """Carla hands over all that somebody guided."""
    await cast.carla.says("/menu")
    await cast.carla.taps("Een begeleider is weg")
    await cast.carla.taps(old)
    await cast.carla.taps(new)
    await cast.carla.taps("Ja, draag over")


@pytest.mark.moment
@in_town
async def test_k11_all_groups_of_who_left_are_handed_over_in_four_taps(town: Town) -> None:
    cast = await a_group(town)
    back = cast.carla.link()
    bram = town.neighbour("Bram")
    await invites(cast.carla, bram, "Een begeleider")
    await makes_a_group(cast.anna, "Taal woensdag", "wo 14 okt")
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await soon(town)
    await cast.carla.says("/menu")
    with cast.carla.moment("K11"):
        await cast.carla.dialogue(
            ("Een begeleider is weg", "Welke begeleider is weg?"),
            ("Anna", "Anna is weg. Wie neemt het over?"),
            ("Bram", "Bram neemt het over van Anna. Klopt dat?"),
            ("Ja, draag over", "Bram begeleidt nu: "),
        )
    for one in cast.members:
        one.sees_nothing()
    await soon(town)
    bram.sees(f"Jij begeleidt nu {GROUP}, in plaats van Anna.", "Jij begeleidt nu Taal woensdag, in plaats van Anna.")
    await cast.anna.taps("Fase")
    cast.anna.sees("verlopen")
    assert await town.house.people.roles(cast.anna.person.id) == frozenset()
    await cast.anna.opens(back)
    cast.anna.sees("Deze uitnodiging werkt niet (meer).")
    await town.until("ma 12 okt 9.31")
    bram.sees("Morgen is je bijeenkomst", "Sollicitatie dinsdag, keer 1")
    cast.dewi.sees("Morgen is de eerste bijeenkomst.")
    cast.anna.sees_nothing()


@pytest.mark.slow
@in_town
async def test_the_others_hear_that_a_coordinator_guides_a_group_now(town: Town) -> None:
    cast = await a_group(town)
    clara = town.neighbour("Clara")
    await invites(cast.olga, clara, "Een coördinator")
    await reassigns(cast, new="Clara")
    await soon(town)
    cast.olga.sees("Clara coördineert, en begeleidt nu zelf ook een groep.")
    cast.olga.sees_no(GROUP)
    clara.sees(f"Jij begeleidt nu {GROUP}, in plaats van Anna.")


@pytest.mark.slow
@in_town
async def test_a_coordinator_hands_over_only_what_they_coordinate(town: Town) -> None:
    cast, bram = await with_bram(town)
    clara = town.neighbour("Clara")
    await invites(cast.olga, clara, "Een coördinator")
    await clara.says("/menu")
    await clara.taps("Een begeleider is weg")
    clara.sees("In jouw groepen is er niemand anders die begeleidt.")
    await cast.carla.says("/menu")
    await cast.carla.taps("Een begeleider is weg")
    await cast.carla.taps("Anna")
    await cast.carla.taps("Bram")
    message, row, column = cast.carla.with_button("Ja, draag over")
    await clara.forges(message["reply_markup"]["inline_keyboard"][row][column]["callback_data"])
    assert Role.FACILITATOR in await town.house.people.roles(cast.anna.person.id)
    await bram.says("/groepen")
    bram.sees_no(GROUP)


@pytest.mark.moment
@in_town
async def test_k10_a_new_facilitator_begins_in_three_taps_and_sees_only_their_own_groups(town: Town) -> None:
    cast = await staff(town)
    await makes_a_group(cast.anna)
    noor = town.neighbour("Noor")
    await cast.carla.says("/uitnodigen")
    await cast.carla.taps("Een begeleider")
    with noor.moment("K10"):
        await noor.opens(cast.carla.link())
        await noor.taps("Mijn groepen")
    noor.sees("Je hebt nog geen groep.")
    noor.sees_no(GROUP)


@in_town
async def test_what_is_kept_of_it_stands_in_their_own_data(town: Town) -> None:
    cast, bram = await with_bram(town)
    await hands_over(cast.anna)
    for one in (cast.anna, bram):
        await one.says("/inzage")
        one.sees("dat je vervangt of vervangen wordt, tot do 15 okt, 0.00 uur")
    await bram.says("/verwijder")
    await bram.taps("Ja, wis alles")
    assert str(bram.id).encode() not in town.bytes_on_disk()


# Links that are tried


@in_town
async def test_the_owner_hears_once_of_somebody_who_tries_links_and_real_ones_go_on_working(town: Town) -> None:
    cast = await a_group(town)
    guesser = town.neighbour("Loes")
    link = cast.link.partition("start=")[0]
    for number in range(25):
        await guesser.opens(f"{link}start=guess{number:022}")
    await soon(town)
    cast.olga.sees("Iemand probeerde veel links die niet werken.")
    cast.olga.sees_no("Loes")
    await guesser.opens(f"{link}start=guessagain0000000000000000")
    await town.crashes()
    await town.starts()
    await soon(town)
    assert cast.olga.has_seen("Iemand probeerde veel links") == 1
    newcomer = town.neighbour("Kofi")
    await comes_in(newcomer, cast.link)
    await newcomer.taps("Ja, ik doe mee")
    newcomer.sees("Fijn dat je meedoet.")


@in_town
async def test_a_day_to_stay_until_is_offered_once(town: Town) -> None:
    cast, _ = await with_bram(town)
    await moves(cast.anna, "do 15 okt")
    await cast.anna.says("/vervanger")
    await cast.anna.taps("Bram")
    assert [label for label in cast.anna.buttons if "vr 16 okt" in label] == ["Volgende keer (t/m vr 16 okt)"]
