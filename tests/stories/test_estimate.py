"""A phase estimate you can argue with: right, no, or I do not know; a phase is set by a person, and slowly doubted."""

from __future__ import annotations

from bot.groups.model import Phase
from tests.neighbour import Neighbour, words_in
from tests.stories.cast import GROUP, a_group, adds_bram, looks_back
from tests.town import Town, in_town, the_content

SESSIONS = ("di 13 okt 12.00", "di 20 okt 12.00", "di 27 okt 12.00", "di 3 nov 12.00", "di 10 nov 12.00")


async def looks(town: Town, anna: Neighbour, session: int, phase: str, tension: str) -> None:
    """Look back on a session, counted from 0, and open what they saw together."""
    await town.until(SESSIONS[session])
    await looks_back(anna, "8", phase, tension)
    await anna.taps("Bekijk samen")


async def phases_of(town: Town) -> list[tuple[Phase, str]]:
    """The group's phases so far, each with its reason."""
    (group,) = await town.store.all_groups()
    record = await town.store.group(group)
    assert record is not None
    return [(change.phase, change.why) for change in record.group.phases]


@in_town
async def test_not_known_right_and_no_are_heard_and_one_odd_session_turns_nothing_round(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await looks(town, anna, 0, "Aftasten", "Weinig")
    anna.sees_no("Misschien zit de groep")
    await looks(town, anna, 1, "Botsen", "Veel")
    anna.sees("Misschien zit de groep", "· begeleiders zagen: botsen", "Zonder uitkomst van de groep is dit onzeker.")
    before = await phases_of(town)
    await anna.taps("Weet ik niet")
    anna.sees("Prima. De fase blijft kennismaking.")
    assert await phases_of(town) == before
    await anna.taps("Bekijk samen")
    anna.sees_no("Misschien zit de groep")

    await looks(town, anna, 2, "Botsen", "Heel veel")
    anna.sees("Misschien zit de groep in de fase conflict (botsen).", "· begeleiders voelden spanning: heel veel")
    assert words_in(anna.shown) <= 110
    assert await phases_of(town) == before, "nothing is applied by itself"
    await anna.taps("Klopt")
    anna.sees("De groep zit in de fase conflict (botsen). De tips passen daar nu bij.")
    assert (await phases_of(town))[-1] == (Phase.CONFLICT, "estimate")
    await anna.taps("Een klein moment hierbij")
    anna.sees("Van kennismaking naar conflict", the_content().phases[Phase.CONFLICT].arrivals[Phase.ACQUAINTANCE])

    await looks(town, anna, 3, "Zelf werken", "Geen")
    anna.sees_no("Misschien zit de groep in de fase prestatie.")
    assert (await phases_of(town))[-1][0] is Phase.CONFLICT

    await looks(town, anna, 4, "Botsen", "Veel")
    anna.sees("Misschien zit de groep in de fase conflict (botsen).")
    await anna.taps("Nee, we zitten in …")
    anna.sees("In welke fase zit de groep?")
    await anna.taps("Ontwikkeling")
    anna.sees("De groep zit in de fase ontwikkeling.")
    assert (await phases_of(town))[-1] == (Phase.DEVELOPMENT, "not-the-estimate")
    await anna.says("/fase")
    anna.sees(
        f"{GROUP} zit in de fase ontwikkeling",
        "di 27 okt: kennismaking → conflict (Anna)",
        "di 10 nov: conflict → ontwikkeling (Anna)",
    )
    await town.until("ma 16 nov 9.30")
    anna.sees("Fase: ontwikkeling")


@in_town
async def test_of_two_who_choose_a_phase_the_second_hears_what_the_first_chose(town: Town) -> None:
    cast = await a_group(town, members=0)
    anna, bram = cast.anna, await adds_bram(town, cast)
    for session in SESSIONS[:2]:
        await town.until(session)
        for one in (anna, bram):
            await looks_back(one, "8", "Botsen", "Veel")
    for one in (anna, bram):
        await one.taps("Bekijk samen")
        one.sees("Misschien zit de groep", "· zo ging het de vorige keer\n")
        await one.taps("Nee, we zitten in …")
    await anna.taps("Ontwikkeling")
    await bram.taps("Kennismaking")
    bram.sees("Anna koos ontwikkeling. Toch kennismaking?")
    assert (await phases_of(town))[-1][0] is Phase.DEVELOPMENT
    await bram.dialogue(("Ja", "De groep zit in de fase kennismaking."))
    assert (await phases_of(town))[-1][0] is Phase.ACQUAINTANCE
