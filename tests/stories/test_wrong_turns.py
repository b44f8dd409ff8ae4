"""Wrong turns are met kindly and with a way on; and nobody gets where they may not be."""

from __future__ import annotations

import pytest

from tests.neighbour import Neighbour
from tests.stories.cast import AFTER, GROUP, a_group, adds_bram, invites, joins, looks_back, makes_a_group, staff
from tests.town import Town, in_town

GONE = "Deze uitnodiging werkt niet (meer). Vraag je begeleider om een nieuwe."
EXPIRED = "Deze knop is verlopen. Dit kun je nu doen:"


def data_of(one: Neighbour, label: str) -> str:
    """What a button says to the bot."""
    message, row, column = one.with_button(label)
    data: str = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    return data


@in_town
async def test_a_stranger_is_told_how_to_come_in(town: Town) -> None:
    stranger = town.neighbour("Xander")
    for words in ("/start", "hallo", "/help", "/menu", "/tip", "/week", "/groepen", "/nieuw"):
        await stranger.says(words)
        assert stranger.shown
        stranger.sees_no("Groepen", "fase", "uitnodigen")
    assert str(stranger.id).encode() not in town.bytes_on_disk()


@in_town
async def test_help_names_what_your_role_can_do_and_no_more(town: Town) -> None:
    cast = await a_group(town, members=1)
    for one, can, cannot in (
        (cast.olga, ("/uitnodigen", "/week"), ("/fase",)),
        (cast.carla, ("/uitnodigen", "/week", "/tip"), ("/fase",)),
        (cast.anna, ("/nieuw", "/fase", "/tip"), ("/week",)),
        (cast.dewi, ("/inzage", "/stop", "/verwijder"), ("/nieuw", "/fase", "/tip", "/week", "/uitnodigen")),
    ):
        await one.says("/help")
        one.sees(*can)
        one.sees_no(*cannot)


@in_town
async def test_unknown_used_revoked_and_expired_invitations_all_get_the_same_words(town: Town) -> None:
    cast = await staff(town)
    used = cast.carla.link()
    await cast.carla.says("/uitnodigen")
    await cast.carla.taps("Een begeleider")
    revoked = cast.carla.link()
    await cast.carla.taps("Trek deze link in")
    await cast.carla.taps("Ja, trek in")
    cast.carla.sees("Deze link werkt niet meer.")
    await cast.carla.says("/uitnodigen")
    await cast.carla.taps("Een begeleider")
    expired = cast.carla.link()
    await town.passes(days=8)
    seen = []
    for link in ("https://t.me/groepswijzer_bot?start=" + "a" * 27, used, revoked, expired):
        stranger = town.neighbour("Xander")
        await stranger.opens(link)
        seen.append((stranger.shown, stranger.buttons))
    assert seen == [(GONE, ["Wat is Groepswijzer?"])] * 4


@in_town
async def test_a_staff_link_lets_in_one_of_two_who_open_it_at_once(town: Town) -> None:
    cast = await staff(town)
    await cast.carla.says("/uitnodigen")
    await cast.carla.taps("Een begeleider")
    two = [town.neighbour(name) for name in ("Xander", "Yara")]
    for one in two:
        one.person.open_link(cast.carla.link())
    await town.passes(seconds=3)
    assert sorted("Welkom" in one.shown for one in two) == [False, True]


@in_town
async def test_who_guesses_words_is_slowed_and_a_real_link_still_works_for_others(town: Town) -> None:
    cast = await a_group(town, members=0)
    guesser = town.neighbour("Xander")
    for number in range(15):
        await guesser.opens(f"https://t.me/groepswijzer_bot?start={number:027}")
        guesser.sees(GONE)
    await guesser.opens(cast.link)
    guesser.sees(GONE)
    dewi = await joins(town, "Dewi", cast.link)
    dewi.sees("Fijn dat je meedoet.")


@in_town
async def test_a_button_from_before_the_group_changed_is_expired_with_a_way_on(town: Town) -> None:
    cast = await a_group(town, members=0)
    await cast.anna.says("/nieuw")
    await cast.anna.says("Taal")
    old = cast.anna.with_button("di 13 okt")
    await cast.anna.taps("Toch geen groep maken")
    await cast.anna.presses(*old)
    cast.anna.sees(EXPIRED)
    assert "Nieuwe groep maken" in cast.anna.buttons


@in_town
async def test_nothing_that_staff_can_press_works_from_a_participants_phone(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await looks_back(cast.anna)
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.carla.says("/menu")
    written = [
        button["callback_data"]
        for one in (cast.anna, cast.carla, cast.olga)
        for message in one.person.messages()
        for buttons in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in buttons
    ]
    before = town.bytes_on_disk("heard")
    for data in written:
        await cast.dewi.forges(data)
        cast.dewi.sees(EXPIRED)
    assert town.bytes_on_disk("heard") == before
    assert len(written) > 30


@in_town
async def test_one_members_answer_button_is_dead_on_another_phone(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.taps("Begin")
    before = town.bytes_on_disk("heard")
    await cast.members[1].forges(data_of(cast.dewi, "Ja"))
    cast.members[1].sees(EXPIRED)
    assert town.bytes_on_disk("heard") == before


@in_town
async def test_made_up_presses_change_nothing_and_are_answered(town: Town) -> None:
    cast = await a_group(town, members=1)
    before = town.bytes_on_disk("heard")
    for data in ("x", "", "\x00", "g:1", "é" * 32, "a" * 64, '{"a":1}'):
        await cast.dewi.forges(data)
        cast.dewi.sees(EXPIRED)
    assert town.bytes_on_disk("heard") == before


@in_town
async def test_a_facilitator_of_another_group_learns_nothing_of_this_one(town: Town) -> None:
    cast = await a_group(town)
    yara = town.neighbour("Yara")
    await invites(cast.carla, yara, "Een begeleider")
    await makes_a_group(yara, "Ontmoeting", "wo 14 okt")
    await yara.says("/groepen")
    assert GROUP not in yara.buttons
    await cast.anna.says("/groepen")
    await yara.forges(data_of(cast.anna, GROUP))
    yara.sees(EXPIRED)


@in_town
async def test_rights_end_with_the_part_not_with_the_button(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await bram.says("/groepen")
    await bram.taps(GROUP)
    phase = bram.with_button("Fase")
    await bram.dialogue(
        ("Ik stop met deze groep", "Wil je stoppen"), ("Ja, ik stop", "Je begeleidt deze groep niet meer.")
    )
    await bram.presses(*phase)
    bram.sees(EXPIRED)
    bram.sees_no(GROUP)


@in_town
async def test_only_a_coordinator_hands_a_group_over(town: Town) -> None:
    cast = await a_group(town)
    yara = town.neighbour("Yara")
    await invites(cast.carla, yara, "Een begeleider")
    await cast.carla.says("/groepen")
    await cast.carla.taps(GROUP)
    await cast.carla.dialogue(("Andere begeleider", "In de plaats van wie?"), ("Anna", "Wie neemt het over?"))
    take_over = data_of(cast.carla, "Yara")
    await yara.forges(take_over)
    yara.sees(EXPIRED)
    await cast.carla.taps("Yara")
    await yara.says("/groepen")
    assert GROUP in yara.buttons
    await cast.anna.says("/groepen")
    assert GROUP not in cast.anna.buttons
    await town.until("ma 12 okt 9.30")
    yara.sees("Morgen is je bijeenkomst", "Sollicitatie dinsdag")
    cast.anna.sees_nothing()


@in_town
async def test_an_edited_message_is_no_new_message(town: Town) -> None:
    cast = await a_group(town, members=0)
    said = cast.anna.person.say("/help")
    await town.breathe()
    cast.anna.looks_up()
    cast.anna.person.edit(said, "/nieuw")
    await town.passes(seconds=5)
    cast.anna.sees_nothing()


@pytest.mark.parametrize("kind", ["photo", "document", "voice", "sticker", "location", "contact"])
@in_town
async def test_what_we_cannot_read_gets_one_friendly_line(town: Town, kind: str) -> None:
    cast = await a_group(town, members=1)
    for one in (cast.anna, cast.dewi):
        await one.sends(kind)
        one.sees("Ik kan alleen tekst lezen.")
        assert len(one.news) == 1


@in_town
async def test_the_last_owner_cannot_lock_the_door_behind_him(town: Town) -> None:
    cast = await staff(town)
    await cast.olga.says("/verwijder")
    await cast.olga.taps("Ja, wis alles")
    cast.olga.sees("Je bent de enige beheerder.")


@in_town
async def test_who_guides_alone_hands_over_before_leaving(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/verwijder")
    await cast.anna.taps("Ja, wis alles")
    cast.anna.sees("Draag eerst je groep over.", GROUP)
