"""The last time: what the group gave each other, what it wanted, and when everything is erased; and then it is."""

from __future__ import annotations

import pytest

from bot.config import Config, RetentionConfig
from tests.neighbour import Neighbour, labels_of, words_in
from tests.stories.cast import (
    AFTER,
    FACES,
    GROUP,
    MEMBERS,
    Cast,
    answer,
    begins,
    joins,
    looks_back,
    makes_a_group,
    opens_session,
    staff,
    writes_a_goal,
)
from tests.town import Town, in_town

LAST = "di 20 okt 11.40"
LAST_CLOSING = "wo 21 okt 12.00"
GOAL = "Iedereen durft een bedrijf te bellen"


async def a_short_group(town: Town, members: int = 8) -> Cast:
    """A group that meets twice."""
    cast = await staff(town)
    cast.link = await makes_a_group(cast.anna, times="2")
    for name in MEMBERS[:members]:
        cast.members.append(await joins(town, name, cast.link))
    return cast


async def says_goodbye(one: Neighbour, *gifts: str) -> None:
    """The four questions and the parting one."""
    await begins(one)
    for _ in range(4):
        await one.taps(FACES[4])
    for gift in gifts:
        await one.taps(gift)
    await one.taps("Klaar")


@in_town
async def test_the_last_card_says_what_they_gave_what_they_wanted_and_when_it_goes(town: Town) -> None:
    """The forty words are ours: the goal's own come on top, as the group wrote them and half a goal is another one."""
    cast = await a_short_group(town)
    await writes_a_goal(cast.anna, GOAL)
    cast.anna.sees(f"Bewaard: {GOAL}.")
    await town.until(AFTER)
    await answer(cast.members, 4)
    cast.dewi.sees_no("laatste keer")
    await town.until(LAST)
    for one in cast.members[:5]:
        await says_goodbye(one, "Steun", "Moed")
    for one in cast.members[5:7]:
        await says_goodbye(one)
    await says_goodbye(cast.members[7], "Steun", "Moed", "✓ Moed", "Plezier")
    cast.members[7].sees("Bedankt. Opgeslagen zonder je naam.")
    await town.until(LAST_CLOSING)
    cast.dewi.sees(
        "Bedankt dat je meedeed!",
        "Jullie uitkomst van dinsdag",
        "Jullie gaven elkaar:",
        f"Jullie wilden: {GOAL}",
        "Op 18 januari 2027 wissen we wie meedeed.",
    )
    said = cast.dewi.shown
    assert said.index("Moed") < said.index("Steun")
    assert "Plezier" not in said
    assert not any(sign.isdigit() for sign in said[said.index("Jullie gaven") : said.index("Jullie wilden")])
    assert words_in(said) <= 40 + words_in(GOAL)


@pytest.mark.slow
@in_town
async def test_everybody_reads_that_it_is_the_last_time_unless_one_more_is_planned(town: Town) -> None:
    cast = await staff(town)
    cast.link = await makes_a_group(cast.anna, times="3")
    dewi = await joins(town, "Dewi", cast.link)
    gea = await joins(town, "Gea", cast.link)
    await town.until("ma 19 okt 9.30")
    dewi.sees("Morgen is er weer een bijeenkomst.")
    cast.anna.sees("Hierna volgt nog één keer. Kondig het afscheid nu aan.")
    await town.until("ma 26 okt 9.30")
    for one in (dewi, gea):
        one.sees("Morgen is de laatste bijeenkomst.")
    cast.anna.sees("Dit is de laatste keer. Maak tijd voor het afscheid.", "Fase: kennismaking", "Probeer: Oefening: ")
    assert words_in(cast.anna.shown) <= 110
    await opens_session(cast.anna, "Extra bijeenkomst")
    await cast.anna.says("di 3 nov")
    await cast.anna.taps("Ja, maak aan")
    await town.until("di 27 okt 8.30")
    cast.anna.sees("Hierna volgt nog één keer.")
    await town.until("ma 2 nov 9.30")
    dewi.sees("Morgen is de laatste bijeenkomst.")


@in_town
async def test_after_the_last_time_nothing_is_promised_for_a_next(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until(LAST)
    for one in cast.members:
        await says_goodbye(one, "Steun")
    await looks_back(cast.anna, present="8")
    assert "Voornemen voor volgende keer" not in cast.anna.buttons
    await town.until("wo 21 okt 13.00")
    cast.anna.sees("samen gekeken")
    assert "Voornemen voor volgende keer" not in cast.anna.buttons
    await cast.anna.dialogue(("Wat doen we ermee?", "Dit was de laatste keer."))
    assert "De vraag gesteld" not in cast.anna.buttons
    assert "Coördinator mag dit nu zien" in cast.anna.buttons


@in_town
async def test_what_fewer_than_five_chose_is_not_named(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until(LAST)
    for one in cast.members[:4]:
        await says_goodbye(one, "Plezier")
    for one in cast.members[4:]:
        await says_goodbye(one)
    await town.until(LAST_CLOSING)
    cast.dewi.sees("Jullie uitkomst van dinsdag")
    cast.dewi.sees_no("Plezier", "gaven elkaar")
    assert b"plezier" not in town.bytes_on_disk()


@in_town
async def test_nothing_is_named_where_fewer_than_eight_answered_it(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until(LAST)
    for one in cast.members[:7]:
        await says_goodbye(one, "Plezier")
    await answer(cast.members[7:], 4)
    cast.members[7].sees("Wat gaf de groep jou?")
    await town.until(LAST_CLOSING)
    cast.dewi.sees("Jullie uitkomst van dinsdag")
    cast.dewi.sees_no("Plezier", "gaven elkaar")


@in_town
async def test_a_group_of_seven_is_not_asked_what_could_not_be_shown(town: Town) -> None:
    cast = await a_short_group(town, members=7)
    await town.until(LAST)
    await answer(cast.members, 4)
    for one in cast.members:
        one.sees("Bedankt. Opgeslagen zonder je naam.")
    await cast.dewi.taps("Veranderen")
    cast.dewi.sees_no("Wat gaf de groep jou?")
    await town.until(LAST_CLOSING)
    cast.dewi.sees("Jullie uitkomst van dinsdag", "wissen we wie meedeed.")


@in_town
async def test_who_comes_back_does_not_see_what_they_chose_and_chooses_anew_or_leaves_it(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until(LAST)
    await says_goodbye(cast.dewi, "Steun", "Moed")
    await cast.dewi.taps("Veranderen")
    cast.dewi.sees("Wat je eerder koos, staat hier niet.", "Dan is je oude keuze weg.")
    assert marked(cast.dewi) == []
    assert cast.dewi.buttons == ["Moed", "Steun", "Nieuwe ideeën", "Plezier", "Laat zo", "Vorige"]
    await cast.dewi.taps("Laat zo")
    assert await gifts_kept(town) == [("moed", "steun")]
    await cast.dewi.taps("Veranderen")
    await cast.dewi.taps("Vorige")
    await cast.dewi.taps(FACES[5])
    cast.dewi.sees("Veranderd.")
    await cast.dewi.taps("Veranderen")
    await cast.dewi.taps("Plezier")
    assert marked(cast.dewi) == ["✓ Plezier"]
    await cast.dewi.taps("Klaar")
    assert await gifts_kept(town) == [("plezier",)]


def marked(one: Neighbour) -> list[str]:
    """The buttons of the newest message that show a choice."""
    rows = one.person.messages()[-1]["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row if "✓" in button["text"]]


async def gifts_kept(town: Town) -> list[tuple[str, ...]]:
    """What each chose in the open check-in."""
    kept = await town.store.checkin((await town.store.open_checkins())[0])
    assert kept is not None
    return list((kept.gifts or {}).values())


@in_town
async def test_choosing_is_one_message_of_five_buttons_and_taken_back_with_the_rest(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until(LAST)
    before = len(cast.dewi.person.messages())
    await begins(cast.dewi)
    for _ in range(4):
        await cast.dewi.taps("Ja")
    cast.dewi.sees("Dit was de laatste keer. Wat gaf de groep jou?")
    await cast.dewi.taps("Steun")
    message = cast.dewi.person.messages()[-1]
    assert [row[0]["text"] for row in message["reply_markup"]["inline_keyboard"]][1] == "✓ Steun"
    assert len(labels_of(message)) == 5
    await cast.dewi.taps("Klaar")
    assert len(cast.dewi.person.messages()) == before
    cast.dewi.sees_no("Steun")
    await cast.dewi.taps("Weghalen")
    kept = await town.store.checkin((await town.store.open_checkins())[0])
    assert kept is not None
    assert kept.gifts == {}
    assert kept.rows == {}


@in_town
async def test_a_goal_can_be_changed_and_taken_away_and_must_fit(town: Town) -> None:
    cast = await a_short_group(town)
    await writes_a_goal(cast.anna, "x" * 81)
    cast.anna.sees("Mooi, maar te lang voor de laatste kaart.", "in 80 tekens?")
    await cast.anna.says(GOAL)
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps("Doel van de groep")
    cast.anna.sees(f"Jullie doel: {GOAL}", "Op 18 januari 2027 wissen we wie er bij deze groep hoorde.")
    await cast.anna.dialogue(("Geen doel", "geen doel opgeschreven"))
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps("Doel van de groep")
    await cast.anna.taps("Laat het zo")
    await cast.anna.says("stilte")
    cast.anna.sees_no("Bewaard")


def people_on_disk(town: Town, cast: Cast) -> list[str]:
    """Whose number still stands somewhere in the data."""
    held = town.bytes_on_disk("heard")
    return [one.name for one in (*cast.members, cast.anna) if str(one.id).encode() in held]


@pytest.mark.parametrize("down", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_after_the_day_on_the_card_nobody_is_left_and_the_bands_stay(down: bool) -> None:
    @in_town(config=Config(retention=RetentionConfig(people=10, outcomes=30)))
    async def story(town: Town) -> None:
        cast = await a_short_group(town, members=6)
        await writes_a_goal(cast.anna, GOAL)
        await town.until(AFTER)
        await answer(cast.members, 4)
        await looks_back(cast.anna)
        await town.until(LAST_CLOSING)
        await town.until("vr 30 okt 3.25")
        assert len(people_on_disk(town, cast)) == 7
        if down:
            await town.stops()
            await town.passes(days=2)
            await town.starts()
            await town.passes(seconds=30)
        else:
            await town.until("vr 30 okt 4.01")
        assert people_on_disk(town, cast) == ["Anna"]  # who works here still has a record of her own
        (group,) = await town.store.all_groups()
        record = await town.store.group(group)
        assert record is not None
        assert record.group.facilitators == ()
        assert record.group.title == GROUP
        assert str(cast.anna.id).encode() not in (town.data / "groups" / f"{group}.json").read_bytes()
        assert GOAL.encode() not in town.bytes_on_disk()
        assert [len(outcome.bands) for outcome in record.rounds.outcomes] == [4, 0]
        assert record.rounds.debriefs == ()
        await cast.dewi.says("/inzage")
        cast.dewi.sees("We bewaren niets van jou.")
        for command in ("/week", "/verloop", "/groepen"):
            await cast.carla.says(command)
        await town.until("vr 20 nov 12.45")
        assert await town.store.all_groups() == []
        assert not list((town.data / "groups").iterdir())

    story()


@in_town(config=Config(retention=RetentionConfig(people=10, outcomes=30)))
async def test_a_group_keeps_to_the_shortest_periods_that_were_told_in_it(town: Town) -> None:
    cast = await a_short_group(town, members=6)
    town.config = Config(retention=RetentionConfig(people=60, outcomes=90))
    await town.restarts()
    cast.members.append(await joins(town, "Kofi", cast.link))
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.anna.taps("Doel van de groep")
    cast.anna.sees("Op 30 oktober 2026 wissen we wie er bij deze groep hoorde.")
    await town.until("vr 30 okt 4.01")
    assert people_on_disk(town, cast) == ["Anna"]
    await town.until("vr 20 nov 12.45")
    assert await town.store.all_groups() == []


@pytest.mark.slow
@in_town(config=Config(retention=RetentionConfig(people=10)))
async def test_who_is_in_another_group_too_stays_there(town: Town) -> None:
    cast = await a_short_group(town)
    other = await makes_a_group(cast.anna, "Ontmoeting", "do 15 okt", "10")
    await cast.dewi.opens(other)
    await cast.dewi.taps("Ja, ik doe mee")
    await town.until("zo 1 nov 12.45")
    assert people_on_disk(town, cast) == ["Dewi", "Anna"]
    assert [len(await town.store.ties(one.id)) for one in (cast.dewi, cast.anna)] == [1, 1]
    await cast.dewi.says("/inzage")
    cast.dewi.sees("Groep Ontmoeting: deelnemer")
    cast.dewi.sees_no(GROUP)
    generations = b"".join(path.read_bytes() for path in (town.data / "groups").iterdir())
    assert generations.count(str(cast.members[1].id).encode()) == 0


@pytest.mark.slow
@in_town(config=Config(retention=RetentionConfig(people=10)))
async def test_a_crash_in_the_middle_of_erasing_is_finished_afterwards(town: Town) -> None:
    cast = await a_short_group(town)
    await town.until("vr 30 okt 3.25")
    calls = 0
    change = town.store.change_group

    async def breaks(*args: object) -> object:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise RuntimeError("the plug is pulled")
        return await change(*args)  # type: ignore[arg-type]

    town.store.change_group = breaks  # type: ignore[method-assign, assignment]
    await town.passes(minutes=8)
    await town.crashes()
    town.log.clear()
    await town.starts()
    await town.passes(minutes=40)
    assert people_on_disk(town, cast) == ["Anna"]
