"""What still asks on somebody's phone when the questions close: it says that it is over."""

from __future__ import annotations

from tests.neighbour import Json, Neighbour, labels_of, text_of
from tests.stories.cast import AFTER, CLOSING, a_group, answer
from tests.stories.test_goodbye import LAST, LAST_CLOSING, a_short_group
from tests.stories.test_own_chat import a_chat
from tests.town import Town, in_town


def still_asks(one: Neighbour) -> list[Json]:
    """What stands on somebody's phone with buttons of questions under it, in the order of the messages."""
    questions = {"Begin", "Nu niet", "Overslaan", "Veranderen", "Weghalen", "Moed", "Klaar"}
    return [each for each in one.person.messages() if questions & set(labels_of(each))]


@in_town
async def test_at_closing_no_message_asks_any_more_and_nothing_on_disk_tells_who_had_two(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await answer(cast.members[:5], 4)
    silent = cast.members[5]
    await town.until("di 13 okt 18.30")
    assert len(still_asks(silent)) == 2
    await town.until(CLOSING)
    assert not still_asks(silent)
    silent.sees("Deze vragen zijn gesloten. Wat eruit kwam, staat hierboven.")
    assert silent.has_read("uitkomst van afgelopen dinsdag") == 1
    assert b"leftovers" not in town.bytes_on_disk()


@in_town
async def test_the_last_word_says_that_the_outcome_stands_above_it_to_everybody_alike(town: Town) -> None:
    cast = await a_group(town, members=7)
    await town.until(AFTER)
    await answer(cast.members[:3], 4)
    await town.until("di 13 okt 18.30")
    await answer(cast.members[3:5], 4)
    await town.until("wo 14 okt 12.05")
    for one in cast.members[3:]:
        outcome, last = one.person.messages()[-2:]
        assert "te weinig" in text_of(outcome) or "uitkomst" in text_of(outcome)
        assert text_of(last) == "Deze vragen zijn gesloten. Wat eruit kwam, staat hierboven."


@in_town
async def test_a_typed_word_leaves_one_copy_that_asks_and_at_closing_none(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await answer(cast.members[:5], 4)
    silent = cast.members[5]
    for words in ("goed", "nou ja", "weet niet"):
        await silent.says(words)
        assert len(still_asks(silent)) == 1
        assert "1 van 4" in text_of(still_asks(silent)[0])
    assert len([one for one in silent.person.messages() if text_of(one) == "Je vragen staan hieronder."]) == 3
    await town.until("di 13 okt 18.30")
    assert len(still_asks(silent)) == 2
    await silent.says("later")
    assert len(still_asks(silent)) == 1
    await silent.taps("Ja")
    silent.sees("2 van 4")
    await town.until("wo 14 okt 12.05")
    assert not still_asks(silent)
    assert silent.has_read("uitkomst van afgelopen dinsdag") == 1
    assert "Wat eruit kwam, staat hierboven." in text_of(silent.person.messages()[-1])
    assert b'"copies":{"' not in town.bytes_on_disk()


@in_town
async def test_where_a_copy_stands_is_closed_without_an_evening_reminder_and_after_a_crash(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await cast.dewi.says("bedankt allemaal")
    assert [labels_of(one)[0] for one in still_asks(cast.dewi)] == ["Veranderen"]
    kept = await town.store.checkin((await town.store.open_checkins())[0])
    assert kept is not None
    assert len(kept.copies) == 1
    assert still_asks(cast.dewi)[0]["message_id"] not in kept.copies.values()
    await town.crashes()
    await town.starts()
    await town.until("wo 14 okt 12.05")
    assert not still_asks(cast.dewi)


@in_town
async def test_where_a_reminder_stands_survives_a_crash_and_is_no_number_that_anybody_can_read(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await town.until("di 13 okt 18.30")
    kept = await town.store.checkin((await town.store.open_checkins())[0])
    assert kept is not None
    stands = {still_asks(one)[-1]["message_id"] for one in cast.members}
    assert len(kept.leftovers) == len(stands) == 5
    assert not stands & set(kept.leftovers.values())
    await town.crashes()
    await town.starts()
    await town.until(CLOSING)
    assert not [one.name for one in cast.members if still_asks(one)]


@in_town
async def test_the_parting_question_that_was_left_open_closes_too(town: Town) -> None:
    cast = await a_short_group(town)
    await a_chat(town, cast)
    await town.until(LAST)
    before = len(still_asks(cast.dewi)) - 1
    await answer(cast.members, 4)
    assert "Moed" in labels_of(still_asks(cast.dewi)[-1])
    await town.until(LAST_CLOSING)
    assert len(still_asks(cast.dewi)) == before
    cast.dewi.sees("Deze vragen zijn gesloten.")
