"""Who holds the phone that goes round can hear the questions, and no sound stays in the chat of who guides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.checkins.ways import Sound
from bot.simulator.api import Answer
from tests.neighbour import Neighbour
from tests.real import the_texts
from tests.stories.cast import CLOSING, FACES, GROUP, Cast, adds_bram
from tests.stories.test_ways import goes_to, in_the_room
from tests.town import Town, in_town

TEXTS = the_texts()
TURKISH = {number: TEXTS.plain("tr", f"questions-face-{number}") for number in FACES}
SKIPS = TEXTS.plain("tr", "checkins-skip")
LISTEN = TEXTS.plain("tr", "common-listen-button").lstrip("🔊 ")
STEPS = ("sendVoice", "deleteMessage", "sendMessage", "editMessageText")
"""What the bot does in a chat while a phone goes round."""
MAYBE = "Staat er nog een in deze chat?"


def sounds(one: Neighbour) -> int:
    """How many voice messages stand in somebody's own chat."""
    return sum("voice" in message for message in one.person.messages())


def is_to(one: Neighbour, method: str, params: Mapping[str, Any], wanted: str) -> bool:
    """Whether a call is of this method, in this person's chat."""
    return method == wanted and str(params.get("chat_id")) == str(one.id)


async def listens(town: Town) -> Cast:
    """Somebody holds Anna's phone, chose Turkish, and hears the first question."""
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    await cast.anna.taps("Andere taal · Language")
    await cast.anna.taps("Türkçe")
    await cast.anna.taps(LISTEN)
    assert sounds(cast.anna) == 1
    cast.anna.sees(TEXTS.plain("tr", "questions-p1"))
    assert b'"sounds":[{' in town.bytes_on_disk()
    return cast


@in_town
async def test_every_question_can_be_heard_and_goes_with_the_next_whatever_is_answered(town: Town) -> None:
    cast = await listens(town)
    anna, said, before = cast.anna, set(), len(town.world.ledger)
    for faces in ((1, 2, 3, 4), (5, 5, 5, 5), (None, None, None, None)):
        for number, face in enumerate(faces):
            if number:
                await anna.taps(LISTEN)
                assert sounds(anna) == 1
            await anna.taps(SKIPS if face is None else TURKISH[face])
            assert sounds(anna) == 0
        anna.sees("Bedankt. Geef de telefoon door.")
        entries = [one for one in town.world.ledger.after(before) if one.chat_id == anna.id]
        said.add(tuple(one.method for one in entries if one.method in STEPS))
        await anna.taps("Ik ben de volgende")
        await anna.taps("Andere taal · Language")
        await anna.taps("Türkçe")
        await anna.taps(LISTEN)
        before = len(town.world.ledger)
    assert len(said) == 1, said
    assert said.pop().count("deleteMessage") == 4
    await anna.taps(TURKISH[3])
    assert b'"sounds":[{' not in town.bytes_on_disk()


@in_town
async def test_a_question_heard_once_more_stands_there_once(town: Town) -> None:
    cast = await listens(town)
    await cast.anna.taps(LISTEN)
    assert sounds(cast.anna) == 1


@pytest.mark.parametrize("away", ["Andere taal · Language", "Nederlands"])
@in_town
async def test_another_language_takes_the_sound_of_the_first_away(town: Town, away: str) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    if away == "Nederlands":
        await cast.anna.taps("Andere taal · Language")
        languages = cast.anna.with_button("Nederlands")
        await cast.anna.taps("Türkçe")
        await cast.anna.taps(LISTEN)
        await cast.anna.presses(*languages)
    else:
        await cast.anna.taps("Luister")
        await cast.anna.taps(away)
    assert sounds(cast.anna) == 0


@in_town
async def test_a_language_without_a_voice_has_no_button_to_listen_in_a_turn(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    assert "Luister" in cast.anna.buttons
    await cast.anna.taps("Andere taal · Language")
    await cast.anna.taps("Українська")
    assert len(cast.anna.buttons) == len(FACES) + 2


@in_town
async def test_a_turn_that_was_left_keeps_no_sound(town: Town) -> None:
    cast = await listens(town)
    await cast.anna.says("/groepen")
    await town.passes(minutes=35)
    assert sounds(cast.anna) == 0
    assert b'"sounds":[{' not in town.bytes_on_disk()


@in_town
async def test_who_starts_again_and_who_is_next_find_no_sound_of_a_late_tap(town: Town) -> None:
    cast = await listens(town)
    anna = cast.anna
    listen = anna.with_button(LISTEN)
    for face in (1, 2, 3, 4):
        await anna.taps(TURKISH[face])
    await anna.presses(*listen)
    assert sounds(anna) == 0
    await anna.taps("Mijn antwoorden van net overdoen")
    await anna.presses(*listen)
    assert sounds(anna) == 0
    assert "1 van 4" in anna.shown
    await anna.taps("Luister")
    assert sounds(anna) == 1
    for face in (1, 2, 3, 4):
        await anna.taps(FACES[face])
    await anna.taps("Ik ben de volgende")
    assert sounds(anna) == 0


@in_town
async def test_a_circle_that_goes_on_with_a_colleague_or_is_over_leaves_no_sound(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    bram = await adds_bram(town, cast)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    await goes_to(bram, "Eén telefoon gaat rond")
    for face in (0, 1, 2, 3, 4):
        await cast.anna.taps(FACES[face] if face else "Geef hem aan de eerste")
    everybody = cast.anna.with_button("Iedereen is geweest")
    await cast.anna.taps("Ik ben de volgende")
    await cast.anna.taps("Luister")
    await bram.taps("Geef hem aan de eerste")
    assert sounds(cast.anna) == 1
    await bram.taps("Hier verder")
    assert sounds(cast.anna) == 0
    await cast.anna.presses(*everybody)
    assert "verlopen" in cast.anna.toast
    for _ in range(4):
        await bram.taps(FACES[2])
    over = bram.with_button("Iedereen is geweest")
    await bram.taps("Mijn antwoorden van net overdoen")
    await bram.taps("Luister")
    await bram.presses(*over)
    bram.sees("De kring is rond.")
    bram.sees_no(MAYBE)
    assert sounds(bram) == 0


@in_town
async def test_the_sound_goes_when_the_questions_close(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    await town.passes(seconds=(town.moment(CLOSING) - town.clock.now()).total_seconds() - 20)
    await cast.anna.taps("Luister")
    assert sounds(cast.anna) == 1
    await town.passes(seconds=40)
    assert await town.store.open_checkins() == []
    assert sounds(cast.anna) == 0


@in_town
async def test_a_sound_that_stands_when_the_program_ends_goes_when_it_starts(town: Town) -> None:
    cast = await listens(town)
    await town.crashes()
    assert sounds(cast.anna) == 1
    await town.starts()
    assert sounds(cast.anna) == 0
    await cast.anna.taps(LISTEN)
    assert sounds(cast.anna) == 1
    await town.restarts()
    assert sounds(cast.anna) == 0
    assert b'"sounds":[{' not in town.bytes_on_disk()
    await cast.anna.taps(TURKISH[4])
    cast.anna.sees(TEXTS.plain("tr", "questions-p2"))


@in_town
async def test_a_crash_between_taking_away_and_noting_it_takes_nothing_else_away(town: Town) -> None:
    town.refusals_expected = True
    cast = await listens(town)
    town.wire.stuck_after = lambda method, params: is_to(cast.anna, method, params, "deleteMessage")
    cast.anna.person.press(*cast.anna.to_press(TURKISH[4]))
    await town.passes(seconds=1)
    assert sounds(cast.anna) == 0
    left = len(cast.anna.person.messages())
    await town.crashes()
    await town.starts()
    assert len(cast.anna.person.messages()) == left
    cast.anna.sees(TEXTS.plain("tr", "questions-p2"))


@in_town
async def test_while_telegram_cannot_be_reached_the_sound_is_tried_again(town: Town) -> None:
    cast = await listens(town)
    town.wire.down = True
    await town.passes(minutes=35)
    assert sounds(cast.anna) == 1
    town.wire.down = False
    await town.passes(minutes=35)
    assert sounds(cast.anna) == 0


@in_town
async def test_a_sound_of_which_nobody_knows_whether_it_came_is_told_to_who_guides(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    anna = cast.anna
    await anna.taps("Geef hem aan de eerste")
    assert b'"sounds":[{' not in town.bytes_on_disk()
    town.wire.lost_after = lambda method, params: is_to(anna, method, params, "sendVoice")
    await anna.taps("Luister")
    for face in (1, 2, 3, 4):
        await anna.taps(FACES[face])
    anna.sees_no(MAYBE)
    assert sounds(anna) == 1
    await anna.taps("Iedereen is geweest")
    anna.sees("De kring is rond.", MAYBE)


@in_town
async def test_a_crash_while_a_sound_is_sent_is_told_to_who_guides(town: Town) -> None:
    town.refusals_expected = True
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    anna = cast.anna
    await anna.taps("Geef hem aan de eerste")
    town.wire.stuck_after = lambda method, params: is_to(anna, method, params, "sendVoice")
    anna.person.press(*anna.to_press("Luister"))
    await town.passes(seconds=1)
    assert sounds(anna) == 1
    await town.crashes()
    await town.starts()
    assert sounds(anna) == 2, "it was asked for once more, and one of both is known"
    for face in (1, 2, 3, 4):
        await anna.taps(FACES[face])
    assert sounds(anna) == 1
    await anna.taps("Iedereen is geweest")
    anna.sees(MAYBE)


async def noted(town: Town) -> tuple[Sound, ...]:
    """What is on disk of the sounds of the only check-in."""
    (checkin,) = await town.store.open_checkins()
    kept = await town.store.checkin(checkin)
    assert kept is not None
    return kept.sounds


async def bram_loses_one(town: Town) -> tuple[Cast, Neighbour]:
    """Bram's phone goes round, and nobody knows what became of a sound that was sent to it."""
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    bram = await adds_bram(town, cast)
    await goes_to(bram, "Eén telefoon gaat rond")
    await bram.taps("Geef hem aan de eerste")
    town.wire.lost_after = lambda method, params: is_to(bram, method, params, "sendVoice")
    await bram.taps("Luister")
    assert await noted(town) == (Sound(bram.id),)
    return cast, bram


@pytest.mark.parametrize("goes", ["erased", "stops"])
@in_town
async def test_who_guides_no_longer_leaves_no_sound_and_nothing_of_one(town: Town, goes: str) -> None:
    _, bram = await bram_loses_one(town)
    town.wire.lost_after = lambda *_: False
    await bram.taps("Luister")
    assert sounds(bram) == 2
    if goes == "erased":
        await bram.says("/verwijder")
        await bram.taps("Ja, wis alles")
    else:
        await bram.says("/groepen")
        await bram.taps(GROUP)
        await bram.taps("Ik stop met deze groep")
        await bram.taps("Ja, ik stop")
    assert sounds(bram) == 1, "the other is of unknown fate"
    assert await noted(town) == ()


@in_town
async def test_only_who_may_have_a_sound_in_their_chat_is_told_to_look(town: Town) -> None:
    cast, bram = await bram_loses_one(town)
    await goes_to(cast.anna, "Eén telefoon gaat rond")
    cast.anna.sees_no(MAYBE)
    await cast.anna.taps("Geef hem aan de eerste")
    await cast.anna.taps("Hier verder")
    for face in (1, 2, 3, 4):
        await cast.anna.taps(FACES[face])
    await cast.anna.taps("Iedereen is geweest")
    cast.anna.sees_no(MAYBE)
    await goes_to(bram, "Eén telefoon gaat rond")
    bram.sees(MAYBE)


@in_town
async def test_a_phone_that_takes_no_sound_says_so_and_the_words_go_as_a_sound_does(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    anna, carried = cast.anna, town.api.call

    async def forbidden(token: str, method: str, *more: Any) -> Answer:
        if method == "sendVoice":
            return Answer(400, {"ok": False, "error_code": 400, "description": "Bad Request: VOICE_MESSAGES_FORBIDDEN"})
        return await carried(token, method, *more)

    monkeypatch.setattr(town.api, "call", forbidden)
    town.refusals_expected = True
    await anna.taps("Geef hem aan de eerste")
    await anna.taps("Andere taal · Language")
    await anna.taps("Türkçe")
    before = len(anna.person.messages())
    for _ in range(3):
        await anna.taps(LISTEN)
        anna.sees("Bunu burada dinletemiyorum.", TEXTS.plain("tr", "questions-p1"))
        assert len(await noted(town)) == 1
    await anna.taps(TURKISH[1])
    assert len(anna.person.messages()) == before
    assert await noted(town) == ()
    for face in (1, 2, 3):
        await anna.taps(TURKISH[face])
    await anna.taps("Iedereen is geweest")
    anna.sees_no(MAYBE)


@in_town
async def test_however_often_the_wire_breaks_a_chat_is_noted_twice_at_most(town: Town) -> None:
    _, bram = await bram_loses_one(town)
    for _ in range(4):
        await bram.taps("Luister")
    assert await noted(town) == (Sound(bram.id), Sound(bram.id))
    town.wire.lost_after = lambda *_: False
    await bram.taps("Luister")
    await bram.taps("Ja")
    assert await noted(town) == (Sound(bram.id),)


@in_town
async def test_a_sound_that_surely_did_not_leave_is_not_looked_for(town: Town) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    town.wire.down = True
    cast.anna.person.press(*cast.anna.to_press("Luister"))
    await town.passes(seconds=1)
    town.wire.down = False
    await town.passes(seconds=30)
    assert not any(not sound.message for sound in await noted(town))


@pytest.mark.parametrize("late", ["Türkçe", "Andere taal · Language", TURKISH[4]])
@in_town
async def test_the_next_person_reads_nothing_in_the_language_of_the_last(town: Town, late: str) -> None:
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    anna = cast.anna
    await anna.taps("Geef hem aan de eerste")
    old = anna.with_button(late) if late in anna.buttons else None
    await anna.taps("Andere taal · Language")
    old = anna.with_button(late) if late in anna.buttons else old
    await anna.taps("Türkçe")
    for face in (1, 2, 3, 4):
        old = old or anna.with_button(late)
        await anna.taps(TURKISH[face])
    await anna.taps("Ik ben de volgende")
    await anna.presses(*old)
    assert not any(TURKISH[4] in str(message) for message in anna.person.messages())
    assert ("verlopen" in anna.toast) is (late not in TURKISH.values())


@in_town
async def test_a_messenger_that_hangs_holds_up_no_destroying(town: Town) -> None:
    """A sound is taken away after the answers are gone: at the closing nobody waits for Telegram."""
    town.refusals_expected = True
    cast = await in_the_room(town, "Eén telefoon gaat rond")
    await cast.anna.taps("Geef hem aan de eerste")
    await town.passes(seconds=(town.moment(CLOSING) - town.clock.now()).total_seconds() - 20)
    await cast.anna.taps("Luister")
    town.wire.stuck_after = lambda method, params: is_to(cast.anna, method, params, "deleteMessage")
    await town.passes(seconds=30)
    assert not await town.store.open_checkins()
