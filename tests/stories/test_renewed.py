"""The program was changed while questions were open, and no longer knows what was announced: nothing is asked."""

from __future__ import annotations

import pytest

from bot.checkins import publication, rounds
from tests.stories.cast import AFTER, CLOSING, FACES, MEMBERS, Cast, a_group, answer, joins, makes_a_group, staff
from tests.stories.test_own_chat import a_chat, said_in
from tests.stories.test_polls import polls_in
from tests.stories.test_ways import IN_THE_ROOM, goes_to
from tests.town import Town, in_town

COUNTS_NOT = "De bot is vernieuwd. Deze vragen tellen niet meer."
NOTHING = "De bot is vernieuwd. Daarom laten we deze keer geen uitkomst zien."
FEW = "te weinig antwoorden"
AFTERWARDS = "wo 14 okt 13.00"


async def renewed(town: Town, patch: pytest.MonkeyPatch) -> None:
    """Another program runs on the same data: its rule of publication has another name."""
    await town.stops()
    for module in (publication, rounds):
        patch.setattr(module, "FORM", "of another program")
    await town.starts()


@in_town
async def test_what_can_no_longer_be_shown_is_no_longer_asked(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await a_group(town, members=7)
    await town.until(AFTER)
    await answer(cast.members[:5], 4)
    await cast.members[5].taps("Begin")
    await renewed(town, monkeypatch)
    await cast.members[5].taps(FACES[4])
    cast.members[5].sees(COUNTS_NOT, "di 20 okt")
    await cast.dewi.taps("Veranderen")
    cast.dewi.sees(COUNTS_NOT)
    silent = cast.members[6]
    silent.looks_up()
    await town.until("di 13 okt 21.00")
    silent.sees_nothing()
    await town.until(AFTERWARDS)
    for member in cast.members:
        member.sees(NOTHING)
        member.sees_no(FEW)
    cast.anna.sees("vernieuwd terwijl de vragen open stonden")
    cast.anna.sees_no("Nodig ze weer uit")
    await cast.anna.taps("Waarom krijg ik dit?")
    cast.anna.sees("De groep hoorde al dat er geen uitkomst is.")
    await cast.carla.says("/verloop")
    cast.carla.sees_no(FEW)
    assert await town.store.open_checkins() == []


@in_town
async def test_who_guides_reads_why_the_phone_cannot_go_round_any_more(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await a_group(town)
    await town.until(IN_THE_ROOM)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    await renewed(town, monkeypatch)
    await cast.anna.taps(FACES[4])
    cast.anna.sees("De vragen over deze bijeenkomst tellen niet meer.")
    await goes_to(cast.anna, "Briefjes invoeren")
    cast.anna.sees("De vragen over deze bijeenkomst tellen niet meer.")
    cast.dewi.looks_up()
    await town.until(AFTERWARDS)
    cast.dewi.sees_nothing()
    cast.anna.sees("vernieuwd terwijl de vragen open stonden")


@in_town
async def test_the_last_time_the_goodbye_says_so(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    cast: Cast = await staff(town)
    link = await makes_a_group(cast.anna, times="1")
    cast.members += [await joins(town, name, link) for name in MEMBERS[:5]]
    await town.until(AFTER)
    await renewed(town, monkeypatch)
    await cast.dewi.taps("Begin")
    cast.dewi.sees(COUNTS_NOT, "Bedankt dat je bij de groep was.")
    await town.until(AFTERWARDS)
    cast.dewi.sees(NOTHING, "Bedankt dat je erbij was.")


@pytest.mark.parametrize("polls", [0, 4])
@in_town
async def test_no_poll_is_put_any_more_and_the_chat_reads_why_there_is_no_outcome(
    town: Town, monkeypatch: pytest.MonkeyPatch, polls: int
) -> None:
    cast = await a_group(town, members=8)
    chat = await a_chat(town, cast)
    await goes_to(cast.anna, "Vraag het voortaan in de groepschat")
    await town.until(IN_THE_ROOM)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    if polls:
        await town.until("di 13 okt 11.45")
    await renewed(town, monkeypatch)
    await town.until("di 13 okt 12.00")
    assert len(polls_in(cast.dewi, chat)) == polls
    await town.until(CLOSING)
    await town.passes(minutes=31)
    assert polls_in(cast.dewi, chat) == []
    assert said_in(town, chat.id)[-1].startswith(NOTHING)
