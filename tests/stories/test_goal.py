"""The goal of the start, asked about at the end: in the place of the phase's question, in every way to answer."""

from __future__ import annotations

import pytest

from bot.checkins.publication import MINIMUM
from tests.neighbour import Neighbour
from tests.stories.cast import (
    AFTER,
    FACES,
    Cast,
    begins,
    cancels,
    joins,
    looks_back,
    makes_a_group,
    proposes_extra,
    staff,
    writes_a_goal,
)
from tests.stories.test_goodbye import GOAL, LAST, LAST_CLOSING, a_short_group, says_goodbye
from tests.stories.test_own_chat import a_chat, said_in
from tests.stories.test_polls import polls_in, vote
from tests.stories.test_ways import goes_to
from tests.town import Town, in_town

REACHED = "We hebben bereikt wat we wilden."
LAST_IN_THE_ROOM = "di 20 okt 11.20"


async def with_a_goal(town: Town, members: int = 8) -> Cast:
    """A group of two sessions that wrote down what it wants."""
    cast = await a_short_group(town, members)
    await writes_a_goal(cast.anna, GOAL)
    cast.anna.sees("Dan vraag ik ook of het gelukt is.")
    return cast


async def reads_four(one: Neighbour) -> list[str]:
    """Answer the four questions, and return what stood there each time."""
    await begins(one)
    seen = []
    for _ in range(4):
        seen.append(one.shown)
        await one.taps(FACES[5])
    return seen


@in_town
async def test_the_last_time_asks_for_the_goal_and_everybody_hears_of_it_in_turn(town: Town) -> None:
    cast = await with_a_goal(town)
    await town.until(AFTER)
    seen = await reads_four(cast.dewi)
    assert not any(GOAL in one or REACHED in one for one in seen)
    await town.until(LAST)
    assert GOAL not in cast.dewi.shown
    seen = await reads_four(cast.dewi)
    assert [GOAL in one for one in seen] == [False, False, False, True]
    assert seen[3].index(GOAL) < seen[3].index(REACHED)
    assert "4 van 4" in seen[3]
    await cast.dewi.taps("Steun")
    await cast.dewi.taps("Klaar")
    for one in cast.members[1:]:
        await says_goodbye(one)
    await looks_back(cast.anna, present="8")
    for told_early in ("/verloop", "/week"):
        await cast.carla.says(told_early)
        cast.carla.sees_no("Doel gehaald")
    await town.until(LAST_CLOSING)
    cast.dewi.sees(f"Jullie wilden: {GOAL}\nGehaald: ◆ midden")
    cast.dewi.sees_no("Doel gehaald")
    await town.until("wo 21 okt 12.15")
    cast.anna.sees("Doel gehaald: ◆ midden")
    await town.until("do 22 okt 13.00")
    await cast.carla.says("/verloop")
    cast.carla.sees("is klaar. Doel gehaald: midden.")
    await cast.carla.taps("In woorden")
    cast.carla.sees("doel gehaald midden")
    await town.until("ma 26 okt 8.30")
    cast.carla.sees("niets bijzonders", "Dit zei ze over het doel:\nSollicitatie dinsdag: midden.")
    assert len(cast.carla.shown) <= 200
    await town.until("ma 2 nov 8.30")
    cast.carla.sees_no("over het doel")


@in_town
async def test_who_guides_is_asked_about_the_goal_beside_the_group(town: Town) -> None:
    cast = await with_a_goal(town)
    await town.until(LAST)
    for one in cast.members:
        await says_goodbye(one)
    await cast.anna.taps("Uitgebreid (8 tikken)")
    await looks_back(cast.anna, "8")
    await cast.anna.dialogue(
        ("Ongeveer de helft", f"Jullie doel: {GOAL}\nHoeveel van het doel heeft de groep bereikt?"),
        ("Bijna niets", "Wat viel het meest op?"),
        ("Niets hiervan", "Dank je."),
    )
    await town.until("wo 21 okt 12.15")
    cast.anna.sees("Doel gehaald: ◆ midden · jij ▼ laag", "Het grootste verschil: Doel gehaald. De groep zei ◆ midden")


@in_town
async def test_too_few_answers_say_nothing_of_the_goal(town: Town) -> None:
    cast = await with_a_goal(town)
    await town.until(LAST)
    for one in cast.members[: MINIMUM - 1]:
        await says_goodbye(one)
    await town.until(LAST_CLOSING)
    cast.dewi.sees("te weinig antwoorden", f"Jullie wilden: {GOAL}")
    cast.dewi.sees_no("Gehaald")
    await town.until("do 22 okt 13.00")
    await cast.carla.says("/verloop")
    cast.carla.sees("Doel gehaald: te weinig antwoorden.")


@in_town
async def test_without_a_goal_all_is_as_it_was(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until(LAST)
    seen = await reads_four(cast.dewi)
    assert REACHED not in "".join(seen)
    assert "Jullie doel" not in "".join(seen)


@in_town
async def test_a_goal_that_is_taken_away_meanwhile_leaves_what_was_answered(town: Town) -> None:
    cast = await with_a_goal(town)
    await town.until(LAST)
    for one in cast.members:
        await says_goodbye(one)
    await cast.anna.says("/groepen")
    await cast.anna.taps("Sollicitatie dinsdag")
    await cast.anna.dialogue(("Doel van de groep", GOAL), ("Geen doel", "geen doel opgeschreven"))
    await town.until(LAST_CLOSING)
    cast.dewi.sees("Doel gehaald: ◆ midden")
    cast.dewi.sees_no("Jullie wilden", GOAL)


@in_town
async def test_a_session_added_afterwards_changes_nothing_for_who_is_asked(town: Town) -> None:
    cast = await with_a_goal(town)
    await town.until(LAST)
    await reads_four(cast.dewi)
    await proposes_extra(cast.anna, "di 27 okt")
    await cast.anna.taps("Ja, maak aan")
    await writes_a_goal(cast.anna, "Iedereen belt elke week")
    cast.anna.sees("Een ander doel kan weer als de vragen gesloten zijn.")
    for one in cast.members[1:]:
        seen = await reads_four(one)
        assert (GOAL in seen[3], REACHED in seen[3]) == (True, True)
    await town.until(LAST_CLOSING)
    cast.dewi.sees("Doel gehaald: ▲ hoog")
    await writes_a_goal(cast.anna, "Iedereen belt elke week")
    await town.until("di 27 okt 11.40")
    seen = await reads_four(cast.dewi)
    assert "Iedereen belt elke week" in seen[3]


@pytest.mark.slow
@in_town
async def test_a_last_session_that_is_called_off_makes_the_one_before_it_the_last(town: Town) -> None:
    cast = await staff(town)
    cast.link = await makes_a_group(cast.anna, times="3")
    for name in ("Dewi", "Emre", "Fatima", "Gijs", "Hanna"):
        cast.members.append(await joins(town, name, cast.link))
    await writes_a_goal(cast.anna, GOAL)
    await town.until("di 20 okt 9.00")
    await cancels(cast.anna, "3. di 27 okt")
    await town.until(LAST)
    assert REACHED in (await reads_four(cast.dewi))[3]


@in_town
async def test_polls_ask_for_it_without_showing_it_on_a_locked_screen(town: Town) -> None:
    cast = await with_a_goal(town, members=8)
    chat = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    await town.until(LAST)
    await town.passes(minutes=1)
    introduction = said_in(town, chat.id)[-5]
    assert introduction.index("Jullie doel: ") > 100
    assert GOAL in introduction
    assert [one["poll"]["question"] for one in polls_in(cast.dewi, chat)][3] == REACHED
    vote(cast.members, chat, 3, 3, 3, 4)
    await town.until(LAST_CLOSING)
    assert f"Jullie wilden: {GOAL}\nGehaald: ▲ hoog" in said_in(town, chat.id)[-1]


@in_town
async def test_a_phone_that_goes_round_asks_for_it_too(town: Town) -> None:
    cast = await with_a_goal(town, members=5)
    await town.until(LAST_IN_THE_ROOM)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    for _ in range(3):
        cast.anna.sees_no(GOAL)
        await cast.anna.taps(FACES[5])
    cast.anna.sees(f"Jullie doel: {GOAL}", REACHED)
    await cast.anna.taps(FACES[5])
    await cast.anna.taps("Ik ben de volgende")
    for _ in range(4):
        for _ in range(4):
            await cast.anna.taps(FACES[5])
        await cast.anna.taps("Ik ben de volgende")
    await town.until(LAST_CLOSING)
    cast.dewi.sees("Gehaald: ▲ hoog")


@in_town
async def test_slips_are_counted_for_it_too(town: Town) -> None:
    cast = await with_a_goal(town, members=5)
    await town.until(LAST_IN_THE_ROOM)
    await goes_to(cast.anna, "Briefjes invoeren")
    await cast.anna.taps("6")
    for _ in range(3):
        cast.anna.sees_no(GOAL)
        await cast.anna.says("0 0 0 6 0")
    cast.anna.sees(f"Jullie doel: {GOAL}", REACHED)
    await cast.anna.says("6 0 0 0 0")
    cast.anna.sees("De briefjes tellen mee.")
    await town.until(LAST_CLOSING)
    cast.dewi.sees("Gehaald: ▼ laag")


@in_town
async def test_the_card_before_the_first_sessions_invites_to_write_down_a_goal(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until("ma 12 okt 9.30")
    assert "Doel van de groep" in cast.anna.buttons
    await cast.anna.taps("Doel van de groep")
    cast.anna.sees("en vraag ik of het gelukt is")
    await cast.anna.says(GOAL)
    await town.until("ma 19 okt 9.30")
    assert "Doel van de groep" not in cast.anna.buttons
