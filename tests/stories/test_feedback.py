"""What helped counts, once a person; what often does not goes down, and the editor hears of it."""

from __future__ import annotations

from tests.neighbour import Neighbour
from tests.stories.cast import Cast, a_group, adds_bram, invites, makes_a_group
from tests.town import Town, in_town


async def three_in_conflict(town: Town) -> tuple[Cast, list[Neighbour]]:
    """Anna and Bram guide one group, Femke another; both are in conflict."""
    cast = await a_group(town)
    bram, femke = await adds_bram(town, cast), town.neighbour("Femke")
    await invites(cast.carla, femke, "Een begeleider")
    await makes_a_group(femke, "Fietsles")
    for one in (cast.anna, femke):
        await one.says("/fase")
        await one.taps("Conflict")
    return cast, [cast.anna, bram, femke]


def title(one: Neighbour) -> str:
    """The title of the card on their screen."""
    return one.shown.split(" · ")[0]


async def to_conflict_cards(one: Neighbour) -> None:
    """Open the list of the cards of the phase."""
    await one.says("/tip")
    for label in ("Iets anders", "Kies een fase", "Conflict (nu)"):
        await one.taps(label)


async def conflict_cards(one: Neighbour) -> list[str]:
    """The cards of the phase, in their order."""
    await to_conflict_cards(one)
    found: list[str] = []
    while True:
        found += one.buttons[: -2 if "Meer" in one.buttons else -1]
        if "Meer" not in one.buttons:
            return found
        await one.taps("Meer")


@in_town
async def test_three_colleagues_whom_it_did_not_help_move_a_card_down(town: Town) -> None:
    cast, three = await three_in_conflict(town)
    before = await conflict_cards(cast.anna)
    for number, one in enumerate(three):
        await to_conflict_cards(one)
        await one.taps(before[0])
        await one.taps("Hielp niet")
        assert "zakt deze kaart" in one.toast
        assert "✓ Hielp niet" in [
            label["text"] for row in one.news[-1]["reply_markup"]["inline_keyboard"] for label in row
        ]
        after = await conflict_cards(cast.anna)
        assert (after[0] == before[0]) is (number < 2)
    assert sorted(after) == sorted(before)
    assert after[-1] == before[0]
    fresh = town.neighbour("Gerda")
    await invites(cast.carla, fresh, "Een begeleider")
    await makes_a_group(fresh, "Taal")
    await fresh.says("/fase")
    await fresh.taps("Conflict")
    await fresh.says("/tip")
    assert title(fresh) == before[1]
    await cast.carla.says("/redactie")
    cast.carla.sees("Hielp vaak niet", f"{before[0]} · conflict: 0 keer wel, 3 keer niet")
    cast.carla.sees_no("Anna", "Bram", "Femke")


@in_town
async def test_one_person_counts_once_and_may_think_again(town: Town) -> None:
    cast, _ = await three_in_conflict(town)
    await cast.anna.says("/tip")
    await cast.anna.taps("Hielp niet")
    for _ in range(20):
        await cast.anna.taps("Hielp niet")
    (count,) = (await town.store.counters()).cards.values()
    assert (count.helped, count.not_helped) == (0, 1)
    await cast.anna.taps("Hielp")
    (count,) = (await town.store.counters()).cards.values()
    assert (count.helped, count.not_helped) == (1, 0)
    await cast.anna.says("/inzage")
    cast.anna.sees("Of een kaart je hielp")


@in_town
async def test_the_counters_know_no_person(town: Town) -> None:
    _, three = await three_in_conflict(town)
    for one in three:
        await one.says("/tip")
        await one.taps("Hielp niet")
    kept = b"".join(path.read_bytes() for path in (town.data / "counters").iterdir())
    assert not [one.name for one in three if str(one.id).encode() in kept or one.name.encode() in kept]
    await three[1].says("/verwijder")
    await three[1].taps("Ja, wis alles")
    assert str(three[1].id).encode() not in town.bytes_on_disk()
    (count,) = (await town.store.counters()).cards.values()
    assert count.not_helped == 3


@in_town
async def test_back_and_on_along_the_cards_that_were_seen(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/tip")
    seen = [title(anna)]
    assert "Vorige" not in anna.buttons
    for _ in range(3):
        await anna.taps("Nog een")
        seen.append(title(anna))
    assert len(set(seen)) == 4
    for wanted in seen[2::-1]:
        await anna.taps("Vorige")
        assert title(anna) == wanted
    assert "Vorige" not in anna.buttons
    for wanted in seen[1:]:
        await anna.taps("Volgende")
        assert title(anna) == wanted
    await anna.taps("Nog een")
    assert title(anna) not in seen


@in_town
async def test_a_card_is_sent_on_as_plain_words(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/tip")
    card = title(anna)
    await anna.taps("Over deze kaart")
    await anna.taps("Deel als bericht")
    anna.sees(card, "Doe:", "Let op:", "Uit Groepswijzer")
    anna.sees_no("Sollicitatie dinsdag", "Gekozen omdat")
    assert not anna.buttons


@in_town
async def test_twenty_icebreakers_for_a_group_are_twenty_others(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    seen = []
    await cast.anna.says("/ijsbreker")
    for turn in range(10):
        seen.append(title(cast.anna))
        if turn < 9:
            await cast.anna.taps("Nog een")
    await town.restarts()
    await bram.says("/ijsbreker")
    for turn in range(10):
        seen.append(title(bram))
        if turn < 9:
            await bram.taps("Nog een")
    assert len(set(seen)) == 20


@in_town
async def test_ten_minutes_twelve_people_nothing_needed_finds_an_exercise(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/tip")
    for label in ("Iets anders", "Oefeningen", "Tot 10 minuten", "Voor 6 mensen", "Voor 12 mensen", "Zonder spullen"):
        await anna.taps(label)
    anna.sees("tot 10 minuten · 12 mensen · zonder spullen")
    await anna.taps(anna.buttons[0])
    anna.sees("je hebt niets nodig")
    await anna.taps("Terug")
    anna.sees("tot 10 minuten · 12 mensen · zonder spullen")


@in_town
async def test_a_kind_shows_the_phase_of_ones_group_first(town: Town) -> None:
    cast, _ = await three_in_conflict(town)
    await cast.anna.says("/tip")
    for label in ("Iets anders", "Kies een soort", "Valkuilen"):
        await cast.anna.taps(label)
    cast.anna.sees("Wat bijna iedereen een keer doet.")
    await cast.anna.taps(cast.anna.buttons[0])
    assert "· Conflict" in cast.anna.shown
    await cast.anna.taps("Nog een")
    await cast.anna.taps("Terug")
    cast.anna.sees("Valkuilen")
