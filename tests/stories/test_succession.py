"""A coordinator has left: an owner hands all over, and no group is left without somebody who looks after it."""

from __future__ import annotations

from bot.people.model import Role
from tests.neighbour import Neighbour
from tests.stories.cast import GROUP, Cast, a_group, invites, makes_a_group
from tests.town import Town, in_town

UNLED = "Er is een groep zonder coördinator."


async def soon(town: Town) -> None:
    """Until the bot has looked again."""
    await town.passes(minutes=31)


async def with_clara(town: Town, members: int = 0) -> tuple[Cast, Neighbour]:
    """Carla coordinates Anna's group, and Noor who has none yet; Clara coordinates nothing so far."""
    cast = await a_group(town, members)
    clara = town.neighbour("Clara")
    await invites(cast.olga, clara, "Een coördinator")
    return cast, clara


async def coordinators(town: Town) -> list[int | None]:
    """Who coordinates each group."""
    kept = [await town.store.group(one) for one in await town.store.all_groups()]
    return [record.group.coordinator for record in kept if record is not None]


async def hands_over(owner: Neighbour, old: str, new: str) -> None:
    """An owner begins to give what one coordinator left to another."""
    await owner.says("/menu")
    await owner.taps("Een coördinator is weg")
    await owner.taps(old)
    await owner.taps(new)


@in_town
async def test_all_that_a_coordinator_leaves_is_handed_over_in_four_taps(town: Town) -> None:
    cast, clara = await with_clara(town, members=1)
    noor = town.neighbour("Noor")
    await invites(cast.carla, noor, "Een begeleider")
    await soon(town)
    await cast.olga.says("/menu")
    with cast.olga.counting() as effort:
        await cast.olga.dialogue(
            ("Een coördinator is weg", "Welke coördinator is weg?"),
            ("Carla", "Wie neemt het over van Carla?"),
            ("Clara", f"Clara neemt het over van Carla. Klopt dat?\nHet gaat om: {GROUP}."),
            ("Ja, draag over", "Klaar. Clara coördineert nu in plaats van Carla."),
        )
    assert effort.taps <= 4
    assert effort.seconds <= 40
    assert await town.house.people.roles(cast.carla.person.id) == frozenset()
    await soon(town)
    clara.sees("Jij coördineert nu de groepen van Carla.")
    cast.anna.sees(f"{GROUP}: Clara coördineert nu, in plaats van Carla.")
    cast.dewi.sees_nothing()
    await cast.carla.says("/week")
    cast.carla.sees_no(GROUP)
    await clara.says("/groepen")
    clara.sees("Je groep")
    await makes_a_group(noor, "Taal woensdag", "wo 14 okt")
    assert await coordinators(town) == [clara.id, clara.id]
    await town.until("ma 19 okt 8.31")
    clara.sees("De week tot ma 19 okt")
    cast.carla.sees_nothing()


@in_town
async def test_when_the_last_coordinator_erases_themselves_an_owner_gets_the_groups(town: Town) -> None:
    cast = await a_group(town, members=0)
    await soon(town)
    await cast.carla.says("/verwijder")
    await cast.carla.taps("Ja, wis alles")
    cast.carla.sees("Alles is gewist.")
    assert str(cast.carla.id).encode() not in town.bytes_on_disk()
    assert await coordinators(town) == [cast.olga.id]
    await soon(town)
    cast.olga.sees("Jij coördineert nu de groepen van een collega.")
    cast.anna.sees(f"{GROUP}: Olga coördineert nu, in plaats van een collega.")
    await cast.olga.says("/menu")
    await cast.olga.taps("Een coördinator is weg")
    assert "Olga" in cast.olga.buttons
    await makes_a_group(cast.anna, "Taal woensdag", "wo 14 okt")
    assert await coordinators(town) == [cast.olga.id, cast.olga.id]


@in_town
async def test_a_group_that_the_successor_takes_part_in_goes_to_the_owner(town: Town) -> None:
    cast, clara = await with_clara(town)
    await clara.opens(cast.link)
    await clara.taps("Ja, ik doe mee")
    await hands_over(cast.olga, "Carla", "Clara")
    cast.olga.sees(f"Deze kan Clara niet overnemen, en gaan naar jou: {GROUP}.")
    cast.olga.sees_no("doet")  # nobody hears of a colleague that they take part somewhere
    await cast.olga.taps("Ja, draag over")
    assert await coordinators(town) == [cast.olga.id]


@in_town
async def test_an_owner_who_takes_part_is_told_that_it_cannot_go_to_them(town: Town) -> None:
    cast, clara = await with_clara(town)
    await cast.olga.opens(cast.link)
    await cast.olga.taps("Ja, ik doe mee")
    await hands_over(cast.olga, "Carla", "Olga")
    cast.olga.sees("Niet alle groepen kunnen naar deze persoon of naar jou.")
    assert await coordinators(town) == [cast.carla.id]
    assert Role.COORDINATOR in await town.house.people.roles(cast.carla.person.id)
    await hands_over(cast.olga, "Carla", "Clara")
    await cast.olga.taps("Ja, draag over")
    assert await coordinators(town) == [clara.id]


@in_town
async def test_who_erases_themselves_leaves_a_group_to_who_takes_no_part_in_it(town: Town) -> None:
    cast, clara = await with_clara(town)
    await cast.olga.opens(cast.link)
    await cast.olga.taps("Ja, ik doe mee")
    await cast.carla.says("/verwijder")
    await cast.carla.taps("Ja, wis alles")
    assert await coordinators(town) == [clara.id]
    await soon(town)
    clara.sees("Jij coördineert nu de groepen van een collega.")


@in_town
async def test_only_an_owner_hands_over_what_a_coordinator_left(town: Town) -> None:
    cast, clara = await with_clara(town)
    await clara.says("/menu")
    assert "Een coördinator is weg" not in clara.buttons
    await hands_over(cast.olga, "Carla", "Clara")
    message, row, column = cast.olga.with_button("Ja, draag over")
    await clara.forges(message["reply_markup"]["inline_keyboard"][row][column]["callback_data"])
    assert await coordinators(town) == [cast.carla.id]
    assert Role.COORDINATOR in await town.house.people.roles(cast.carla.person.id)


@in_town
async def test_a_facilitator_invited_by_one_who_is_erased_still_answers_to_the_coordinator(town: Town) -> None:
    cast = await a_group(town, members=0)
    bram = town.neighbour("Bram")
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps("Collega toevoegen")
    await bram.opens(cast.anna.link())
    await cast.anna.says("/verwijder")
    await cast.anna.taps("Ja, wis alles")
    cast.anna.sees("Alles is gewist.")
    assert await town.house.people.answers_to(bram.person.id) == cast.carla.id


@in_town
async def test_a_group_that_nobody_may_coordinate_is_told_to_owners_until_somebody_comes(town: Town) -> None:
    cast = await a_group(town, members=1)
    await cast.olga.opens(cast.link)
    await cast.olga.taps("Ja, ik doe mee")
    await cast.carla.says("/verwijder")
    await cast.carla.taps("Ja, wis alles")
    cast.carla.sees("Alles is gewist.")
    assert await coordinators(town) == [None]
    await soon(town)
    cast.olga.sees("Er is een groep zonder coördinator.")
    cast.olga.sees_no(GROUP, "Carla", "deelne", "meedoe")  # the rule that it follows from tells who takes part
    assert cast.olga.has_seen(UNLED) == 1
    await town.until("zo 11 okt 12.00")
    assert cast.olga.has_seen(UNLED) == 1, "one message, and no more that week"
    await town.until("ma 12 okt 9.01")
    assert cast.olga.has_seen(UNLED) == 2, "again while it lasts"
    clara = town.neighbour("Clara")
    await invites(cast.olga, clara, "Een coördinator")
    await soon(town)
    assert await coordinators(town) == [clara.id]
    clara.sees("Jij coördineert nu de groepen van een collega.")
    cast.anna.sees(f"{GROUP}: Clara coördineert nu")
    await town.until("ma 19 okt 9.01")
    assert cast.olga.has_seen(UNLED) == 2
    assert cast.anna.has_seen(UNLED) == 0


@in_town
async def test_a_new_coordinator_who_takes_part_themselves_does_not_get_the_group(town: Town) -> None:
    cast, clara = await with_clara(town)
    for one in (cast.olga, clara):
        await one.opens(cast.link)
        await one.taps("Ja, ik doe mee")
    await cast.carla.says("/verwijder")
    await cast.carla.taps("Ja, wis alles")
    await soon(town)
    assert await coordinators(town) == [None]
    cast.olga.sees("Er is een groep zonder coördinator.")
    cast.olga.sees_no("Clara", "neemt deel", GROUP)
    assert clara.has_seen("Jij coördineert nu") == 0


@in_town
async def test_who_coordinates_already_gets_no_group_by_leaving_it(town: Town) -> None:
    cast, clara = await with_clara(town, members=1)
    for one in (cast.olga, clara):
        await one.opens(cast.link)
        await one.taps("Ja, ik doe mee")
    await cast.carla.says("/verwijder")
    await cast.carla.taps("Ja, wis alles")
    await soon(town)
    for one in (cast.olga, clara):
        await one.says("/stop")
        await one.taps("Ja, stop")
    diede = town.neighbour("Diede")
    await diede.opens(cast.link)
    await diede.taps("Nederlands")
    await diede.taps("Ja, ik doe mee")
    await invites(cast.olga, diede, "Een coördinator")
    await invites(cast.olga, clara, "Een beheerder")
    await town.until("ma 12 okt 9.01")
    assert await coordinators(town) == [None]
    erik = town.neighbour("Erik")
    await invites(cast.olga, erik, "Een coördinator")
    assert await coordinators(town) == [erik.id]
