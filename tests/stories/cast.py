"""How a story begins: Olga owns the house, Carla coordinates, Anna guides, Dewi and the others take part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.neighbour import Neighbour, labels_of
from tests.town import Town

MEMBERS = ("Dewi", "Emre", "Fatima", "Gijs", "Hanna", "Ibrahim", "Joyce", "Kofi")
FACES = {1: "Nee, helemaal niet", 2: "Nee", 3: "Een beetje", 4: "Ja", 5: "Ja, helemaal"}
GROUP = "Sollicitatie dinsdag"
PHASES = {
    "Aftasten": "Aftasten (kennismaking)",
    "Botsen": "Botsen (conflict)",
    "Groeien": "Groeien (ontwikkeling)",
    "Zelf werken": "Zelf werken (prestatie)",
    "Afronden": "Afronden (afwikkeling)",
}
"""How a facilitator's word for a phase stands on a button."""
AFTER = "di 13 okt 11.40"
"""Ten minutes after the first session: the calls go out."""
CLOSING = "wo 14 okt 12.00"
MIRROR = "wo 14 okt 12.15"


@dataclass
class Cast:
    """Who there is, and the link by which more can join."""

    olga: Neighbour
    carla: Neighbour
    anna: Neighbour
    members: list[Neighbour]
    link: str = ""

    @property
    def dewi(self) -> Neighbour:
        """The first who joined."""
        return self.members[0]


async def staff(town: Town) -> Cast:
    """An owner, a coordinator and a facilitator, who found each other by links."""
    olga, carla, anna = (town.neighbour(name) for name in ("Olga", "Carla", "Anna"))
    await olga.opens(await town.owner_link())
    await invites(olga, carla, "Een coördinator")
    await invites(carla, anna, "Een begeleider")
    return Cast(olga, carla, anna, [])


async def invites(host: Neighbour, guest: Neighbour, as_what: str) -> None:
    """Have a colleague come in; the host says that a new owner or coordinator is who they are."""
    await host.says("/uitnodigen")
    await host.taps(as_what)
    await guest.opens(host.link())
    if as_what != "Een begeleider":
        await host.says("/uitnodigen")
        await host.taps(f"{guest.name} wacht op jou")
        await host.taps(f"Ja, dat is {guest.name}")


async def makes_a_group(
    anna: Neighbour, title: str = GROUP, day: str = "di 13 okt", times: str = "10", hours: str = "9.30-11.30"
) -> str:
    """Make a weekly group, and return the link for participants."""
    await anna.says("/nieuw")
    await anna.says(title)
    await anna.says(day)
    await anna.says(hours)
    await anna.taps("Elke week")
    await anna.says(times)
    await anna.taps("Ja, maak aan")
    await anna.taps("Deelnemers uitnodigen")
    return anna.link()


async def a_group(town: Town, members: int = 5) -> Cast:
    """A group on Tuesdays from 13 October, with some members who all said yes."""
    cast = await staff(town)
    cast.link = await makes_a_group(cast.anna)
    for name in MEMBERS[:members]:
        cast.members.append(await joins(town, name, cast.link))
    return cast


async def joins(town: Town, name: str, link: str, says: str = "Ja, ik doe mee") -> Neighbour:
    """Somebody new opens the group's link and chooses."""
    one = town.neighbour(name)
    await comes_in(one, link)
    await one.taps(says)
    return one


async def comes_in(one: Neighbour, link: str, language: str = "Nederlands") -> None:
    """Open a group's link and choose a language."""
    await one.opens(link)
    await one.taps(language)


async def adds_bram(town: Town, cast: Cast) -> Neighbour:
    """Bram guides the group too."""
    bram = town.neighbour("Bram")
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps("Collega toevoegen")
    await bram.opens(cast.anna.link())
    return bram


async def answer(people: Iterable[Neighbour], *faces: int) -> None:
    """Have people answer the four questions, all with these faces (one face: the same four times)."""
    for one in people:
        await begins(one)
        for number in range(4):
            await one.taps(FACES[faces[number % len(faces)]])


async def begins(one: Neighbour) -> None:
    """Go to the first question of the newest call; a later call shows it already."""
    asked = (labels_of(message) for message in reversed(one.person.messages()))
    if "Begin" in next((labels for labels in asked if "Begin" in labels or FACES[1] in labels), ["Begin"]):
        await one.taps("Begin")


async def looks_back(anna: Neighbour, present: str = "5", phase: str = "Aftasten", tension: str = "Weinig") -> None:
    """The debrief in three taps."""
    for label in (present, PHASES.get(phase, phase), tension):
        await anna.taps(label)


async def writes_a_goal(anna: Neighbour, goal: str) -> None:
    """Type the group's goal."""
    await anna.says("/groepen")
    await anna.taps(GROUP)
    await anna.taps("Doel van de groep")
    await anna.says(goal)


async def opens_plan(anna: Neighbour) -> None:
    """Go to the sessions of the group."""
    await anna.says("/groepen")
    await anna.taps(GROUP)
    await anna.taps("Bijeenkomsten")


async def opens_session(anna: Neighbour, day: str) -> None:
    """Go to one session by way of the group."""
    await opens_plan(anna)
    await anna.taps(day)


async def proposes_extra(anna: Neighbour, when: str) -> None:
    """Ask for one more session, as typed; it is there once they say yes."""
    await opens_plan(anna)
    await anna.taps("Extra bijeenkomst")
    await anna.says(when)


async def moves(anna: Neighbour, when: str) -> None:
    """Move the next session, as typed."""
    await anna.says(f"/verplaats {when}")
    await anna.taps("Ja, verplaats")


async def cancels(anna: Neighbour, day: str) -> None:
    """Call off one session, and no other."""
    await opens_session(anna, day)
    await anna.taps("Gaat niet door")
    await anna.taps("Ja, alleen deze niet")
