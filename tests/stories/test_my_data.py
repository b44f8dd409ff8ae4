"""What we keep of you: to see, to stop, to erase; afterwards no trace."""

from __future__ import annotations

import pytest

from bot.people.model import PersonId
from tests.stories.cast import (
    AFTER,
    CLOSING,
    GROUP,
    a_group,
    adds_bram,
    answer,
    comes_in,
    invites,
    joins,
    looks_back,
    makes_a_group,
)
from tests.town import Town, in_town


def trace(town: Town, person: int) -> bool:
    """Whether the number stands anywhere in the data, or in the name of a file."""
    return str(person).encode() in town.bytes_on_disk()


@in_town
async def test_a_member_sees_number_language_choice_and_group(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/inzage")
    cast.dewi.sees(str(cast.dewi.id), "Taal: Nederlands", "Je zei ja op vragen", f"Groep {GROUP}: deelnemer")
    cast.dewi.sees_no("Naam", "Emre", str(cast.members[1].id))


@in_town
async def test_a_stranger_sees_that_there_is_nothing(town: Town) -> None:
    stranger = town.neighbour("Xander")
    await stranger.says("/inzage")
    stranger.sees("We bewaren niets van jou.")


@in_town
async def test_who_takes_part_here_and_guides_there_sees_both_each_as_what_it_is(town: Town) -> None:
    cast = await a_group(town)
    await invites(cast.carla, cast.dewi, "Een begeleider")
    other = await joins(town, "Lena", await makes_a_group(cast.dewi, "Taal dinsdag"))
    await cast.dewi.says("/inzage")
    cast.dewi.sees(str(cast.dewi.id), f"Groep {GROUP}: deelnemer", "Groep Taal dinsdag: begeleider")
    cast.dewi.sees_no("Emre", "Lena", "Anna", str(other.id), str(cast.anna.id))


@in_town
async def test_the_answer_of_inzage_does_not_tell_whether_one_answered(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members[:1], 4)
    await cast.dewi.says("/inzage")
    await cast.members[1].says("/inzage")
    one, other = (each.shown.replace(str(each.id), "…") for each in cast.members[:2])
    assert _without_moments(one) == _without_moments(other)


def _without_moments(words: str) -> list[str]:
    return [line for line in words.splitlines() if "sinds" not in line]


@pytest.mark.moment
@in_town
async def test_stop_by_word_leaves_no_trace_of_a_participant(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await looks_back(cast.anna)
    cast.anna.looks_up()
    with cast.dewi.moment("P11"):
        await cast.dewi.dialogue(("“stop”", "Wil je stoppen?"), ("Ja, stop", "Je bent gestopt."))
    assert not trace(town, cast.dewi.id)
    await town.until("di 20 okt 11.40")
    cast.dewi.sees_nothing()
    cast.anna.sees_no("Dewi", "gestopt")


@in_town
async def test_erasing_takes_half_a_round_of_answers_along(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await cast.dewi.dialogue(("“/verwijder”", "Alles wissen?"), ("Ja, wis alles", "Alles is gewist."))
    assert not trace(town, cast.dewi.id)
    await town.until(CLOSING)
    cast.members[1].sees("te weinig antwoorden")
    cast.dewi.sees_nothing()


@pytest.mark.slow
@in_town
async def test_a_member_erased_after_weeks_is_gone_from_every_generation(town: Town) -> None:
    cast = await a_group(town, members=6)
    for tuesday in ("di 13 okt 11.40", "di 20 okt 11.40", "di 27 okt 11.40"):
        await town.until(tuesday)
        await answer(cast.members, 4)
        await looks_back(cast.anna)
    await town.until("wo 28 okt 12.30")
    await cast.dewi.says("/verwijder")
    await cast.dewi.taps("Ja, wis alles")
    assert not trace(town, cast.dewi.id)
    await town.restarts()
    await town.until("di 3 nov 12.00")
    assert not trace(town, cast.dewi.id)
    cast.dewi.sees_nothing()


@in_town
async def test_a_facilitator_who_is_erased_leaves_no_name_and_no_number(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(bram)
    await bram.says("/fase")
    await bram.taps("Conflict")
    await bram.says("/verwijder")
    await bram.taps("Ja, wis alles")
    bram.sees("Alles is gewist.")
    assert not trace(town, bram.id)
    assert b"Bram" not in town.bytes_on_disk()
    await cast.anna.says("/fase")
    cast.anna.sees("oud-collega")


@in_town
async def test_who_erased_can_come_back_as_new(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/verwijder")
    await cast.dewi.taps("Ja, wis alles")
    await comes_in(cast.dewi, cast.link)
    cast.dewi.sees("Mogen we je af en toe iets vragen?")


@in_town
async def test_who_blocks_the_bot_is_left_alone_and_welcome_back(town: Town) -> None:
    cast = await a_group(town, members=6)
    cast.dewi.person.block()
    await town.until(AFTER)
    cast.anna.sees_no("Dewi")
    cast.dewi.sees_nothing()
    cast.dewi.person.unblock()
    await town.breathe()
    await town.until("ma 19 okt 9.30")
    cast.dewi.sees("Morgen is er weer een bijeenkomst.")


@in_town
async def test_a_block_that_is_only_learnt_from_a_refusal_stops_the_rest(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town, members=6)
    await town.stops()
    cast.dewi.person.block()
    town.world.the_bot().updates.clear()
    await town.starts()
    await town.until("di 20 okt 11.40")
    assert len([one for one in town.wire.refused if "sendMessage: 403" in one]) == 1


@in_town
async def test_nothing_of_an_answer_is_left_after_the_closing(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4, 5, 3, 2)
    checkin = (await town.store.open_checkins())[0]
    aliases = [await town.store.alias(checkin, PersonId(one.id)) for one in cast.members]
    keys = [path.read_bytes() for path in (town.data / "keys").glob("*.key")]
    kept = town.bytes_on_disk()
    assert len(keys) == 1
    assert all(alias and alias.encode() in kept for alias in aliases)
    await town.until(CLOSING)
    left = town.bytes_on_disk()
    for secret in [*keys, keys[0].hex().encode(), *(alias.encode() for alias in aliases if alias)]:
        assert secret not in left
    assert not list((town.data / "checkins").iterdir())
    assert not list((town.data / "keys").glob("*.key"))


@in_town
async def test_a_group_that_says_no_looks_like_one_that_says_nothing(town: Town) -> None:
    cast = await a_group(town, members=4)
    for name in ("Hanna", "Ibrahim"):
        cast.members.append(await joins(town, name, cast.link, "Nee, liever niet"))
    await town.until("wo 14 okt 12.20")
    cast.anna.sees("Te weinig antwoorden")
    cast.anna.sees_no("nee", "Hanna")
