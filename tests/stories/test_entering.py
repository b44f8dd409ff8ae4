"""A link of staff that went astray opens nothing; who is let in hears so, and who invited them hears who came."""

from __future__ import annotations

import pytest

from bot.people.model import Role
from tests.neighbour import Neighbour, labels_of, text_of
from tests.stories.cast import GROUP, a_group, adds_bram, invites, staff
from tests.town import Town, in_town


async def soon(town: Town) -> None:
    """Until the bot has looked again: in earnest within 20 seconds, in a town within half an hour."""
    await town.passes(minutes=31)


async def owner_and_link(town: Town, as_what: str = "Een coördinator") -> tuple[Neighbour, str]:
    """Olga owns the house, and made a link that she posted where too many could read it."""
    olga = town.neighbour("Olga")
    await olga.opens(await town.owner_link())
    olga.sees("Jij bent de eerste hier.")
    await olga.says("/uitnodigen")
    await olga.taps(as_what)
    return olga, olga.link()


@in_town
async def test_a_stranger_with_a_coordinators_link_waits_and_is_turned_away(town: Town) -> None:
    olga, link = await owner_and_link(town)
    stranger = town.neighbour("<b>Carla</b>\u202e")
    await stranger.opens(link)
    stranger.sees("Nog even: Olga bevestigt dat jij het bent.", "Na 3 dagen zonder antwoord vervalt de link.")
    await stranger.says("/groepen")
    assert await town.house.people.roles(stranger.person.id) == frozenset()
    await soon(town)
    olga.sees("<b>Carla</b>", "de link voor een nieuwe coördinator, op", "Die persoon kan nog niets zien")
    await olga.taps("Nee, klopt niet")
    olga.sees("De link is dood.")
    await soon(town)
    stranger.sees("Deze uitnodiging werkt niet (meer).")
    await stranger.opens(link)
    stranger.sees("Deze uitnodiging werkt niet (meer).")
    assert str(stranger.id).encode() not in town.bytes_on_disk("heard")


@in_town
async def test_an_owner_hears_at_a_civil_hour_and_who_is_let_in_hears_so(town: Town) -> None:
    olga, link = await owner_and_link(town)
    await town.until("vr 9 okt 21.00")
    carla = town.neighbour("Carla")
    await carla.opens(link)
    await town.until("za 10 okt 7.59")
    olga.sees_nothing()
    await town.until("za 10 okt 8.31")
    olga.sees("Iemand opende de link voor een nieuwe coördinator, op vr 9 okt, 21.00 uur", "\nCarla\n")
    await olga.taps("Ja, dat is Carla")
    olga.sees("Goed. Carla is nu coördinator, en hoort het van mij.")
    await soon(town)
    carla.sees("Het is bevestigd. Je nodigt begeleiders uit en ziet hoe het met hun groepen gaat.")
    assert await town.house.people.roles(carla.person.id) == {Role.COORDINATOR}
    await town.restarts()
    await soon(town)
    assert carla.has_seen("Het is bevestigd.") == 1
    assert olga.has_seen("Iemand opende de link") == 1


@pytest.mark.slow
@in_town
async def test_two_owners_are_asked_one_answers_and_the_others_button_is_old(town: Town) -> None:
    cast = await staff(town)
    omar, clara = town.neighbour("Omar"), town.neighbour("Clara")
    await invites(cast.olga, omar, "Een beheerder")
    await cast.olga.says("/uitnodigen")
    await cast.olga.taps("Een coördinator")
    await clara.opens(cast.olga.link())
    await soon(town)
    for owner in (cast.olga, omar):
        owner.sees("\nClara\n")
    cast.carla.sees_no("Clara")
    await omar.taps("Ja, dat is Clara")
    await cast.olga.taps("Nee, klopt niet")
    cast.olga.sees("verlopen")
    assert await town.house.people.roles(clara.person.id) == {Role.COORDINATOR}


@pytest.mark.slow
@in_town
async def test_after_three_days_without_an_answer_nothing_is_left_of_who_waited(town: Town) -> None:
    olga, link = await owner_and_link(town)
    carla = town.neighbour("Carla")
    await carla.opens(link)
    await soon(town)
    olga.sees("\nCarla\n")
    await town.passes(days=3, hours=1)
    carla.sees("Deze uitnodiging werkt niet (meer).")
    await olga.taps("Ja, dat is Carla")
    olga.sees("verlopen")
    assert str(carla.id).encode() not in town.bytes_on_disk("heard")


@in_town
async def test_who_invited_a_facilitator_hears_who_came_and_can_undo_it(town: Town) -> None:
    cast = await staff(town)
    await soon(town)
    cast.carla.sees("Je link voor een begeleider is gebruikt.", "Anna is nu begeleider.")
    with cast.carla.counting() as effort:
        await cast.carla.dialogue(("Dit klopt niet", "Haal je Anna eruit?"), ("Ja, haal eruit", "Gedaan."))
    assert effort.taps == 2
    await cast.anna.says("/nieuw")
    cast.anna.sees_no("Hoe noem je de groep?")
    assert str(cast.anna.id).encode() not in town.bytes_on_disk("heard")


@in_town
async def test_who_invited_a_colleague_into_a_group_hears_who_came_and_can_undo_it(town: Town) -> None:
    cast = await a_group(town, members=0)
    bram = await adds_bram(town, cast)
    await soon(town)
    cast.anna.sees("Je link voor een collega is gebruikt.", f"{GROUP}: Bram begeleidt nu ook.")
    cast.carla.sees(f"{GROUP}: Bram begeleidt nu ook.")
    (told,) = [one for one in cast.carla.news if "Bram begeleidt nu ook" in text_of(one)]
    assert "Dit klopt niet" not in labels_of(told)
    await cast.anna.taps("Dit klopt niet")
    await cast.anna.taps("Ja, haal eruit")
    cast.anna.sees(f"Die persoon begeleidt {GROUP} niet meer, en de link is dood.")
    await bram.says("/groepen")
    bram.sees_no(GROUP)
    assert await town.house.people.roles(bram.person.id) == frozenset()
