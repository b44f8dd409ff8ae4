"""What people see: every screen that a tap can reach, with the real cards and the real texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bot.checkins.model import Band
from bot.errors import Expired
from bot.groups.model import Phase
from bot.guidance.card_screens import CardScreens
from bot.guidance.own_taps import WriteTap
from bot.guidance.screens import menu_buttons
from bot.guidance.shelf import Shelf
from bot.guidance.shown import Reason, Shown
from bot.guidance.taps import (
    APART,
    AboutTap,
    CardTap,
    ExercisesTap,
    HelpedNotTap,
    HelpedTap,
    IcebreakerTap,
    KeepTap,
    KindTap,
    LookTap,
    MenuTap,
    OwnCardsTap,
    PhasesTap,
    PhaseTap,
    RelatedTap,
    SavedTap,
    ShareTap,
    SituationCardsTap,
    SituationsTap,
    SituationTap,
    SourcesTap,
    TipTap,
    UnkeepTap,
)
from bot.guidance.trail import FromSituation, FromTip, write_trail
from bot.messenger.hearing import OnCommand, OnTap
from bot.messenger.rendering import Renderer
from bot.messenger.screens import Button, Screen
from bot.messenger.splitting import visible
from bot.messenger.taps import Tap, read_tap, write_tap
from bot.people.model import STAFF, PersonId, Role
from tests.guidance.conftest import ANNA, CARLA, DEWI, Room, group_record, heard, outcome

MOST_IN_A_TAP = 54
MOST_IN_A_CARD = 900


async def press(room: Room, tap: Tap, person: PersonId = ANNA) -> Screen:
    listener = next(one for one in room.handlers() if isinstance(one, OnTap) and one.kind is type(tap))
    screen = await listener.handle(heard(person), tap)
    assert isinstance(screen, Screen)
    return screen


async def command(room: Room, name: str, person: PersonId = ANNA) -> Screen:
    listener = next(one for one in room.chat.handlers() if isinstance(one, OnCommand) and one.name == name)
    screen = await listener.handle(heard(person), "")
    assert isinstance(screen, Screen)
    return screen


def buttons(screen: Screen) -> list[Button]:
    return [button for row in screen.rows for button in row]


def keys(screen: Screen) -> list[str]:
    return [button.label.key.removeprefix("guidance-button-") for button in buttons(screen)]


def taps(screen: Screen) -> list[Any]:
    return [button.tap for button in buttons(screen)]


def behind(screen: Screen, name: str) -> Any:
    return next(button.tap for button in buttons(screen) if button.label.key == f"guidance-button-{name}")


async def test_a_tip_is_a_card_with_its_buttons(room: Room, renderer: Renderer) -> None:
    await room.add_group(group_record("aaaaaaaa", Phase.CONFLICT))
    screen = await command(room, "tip")
    assert keys(screen) == ["another", "helped", "helped-not", "save", "about-card", "something-else"]
    assert keys(await press(room, behind(screen, "about-card"))) == ["share", "related", "sources", "back"]
    said = visible(renderer.html("nl", screen.text))
    assert "· Conflict" in said.splitlines()[0]
    assert "Gekozen omdat de groep nu in deze fase zit: Conflict." in said
    assert "werkwijzer 2012" in said


async def test_a_tip_for_the_weak_point_names_it(room: Room, renderer: Renderer) -> None:
    bands = {"P1": Band.LOW, "P2": Band.HIGH}
    await room.add_group(group_record("aaaaaaaa", outcomes=(outcome(Phase.CONFLICT, bands),)))
    said = renderer.html("nl", (await command(room, "tip")).text)
    assert "Gekozen omdat “Durven zeggen” de vorige keer nog niet hoog was." in said


async def test_more_groups_are_asked_for_by_name(room: Room, renderer: Renderer) -> None:
    for number in range(6):
        await room.add_group(group_record(f"groep{number}"))
    screen = await command(room, "tip")
    assert screen.text.key == "guidance-which-group"
    assert keys(screen) == ["group"] * 4 + ["more", "back"]
    assert renderer.plain("nl", buttons(screen)[0].label) == "\u2068Groep groep0 <b>&\u2069"
    assert keys(await press(room, behind(screen, "more"))) == ["group"] * 2 + ["earlier"]
    assert (await press(room, taps(screen)[0])).text.key == "guidance-shown"


async def test_without_a_group_one_chooses_a_phase(room: Room) -> None:
    screen = await command(room, "tip", CARLA)
    assert screen.text.key == "guidance-phases"
    assert [tap.phase for tap in taps(screen)[:7]] == [*Phase, ""]


async def test_another_shows_the_next_card_in_the_same_message(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa"))
    screen = await command(room, "tip")
    following = await press(room, behind(screen, "another"))
    assert not following.fresh
    assert following.text != screen.text
    assert await press(room, behind(screen, "another")) == following


async def test_a_card_can_come_apart_from_the_message_it_was_asked_under(room: Room) -> None:
    assert (await press(room, CardTap("situatie-stilte", APART))).fresh
    assert not (await press(room, CardTap("situatie-stilte"))).fresh


async def test_save_becomes_remove_and_back_with_a_word_on_the_tap(room: Room) -> None:
    kept = await press(room, KeepTap("situatie-stilte", "t2"))
    assert kept.toast is not None
    assert kept.toast.key == "guidance-noted-saved"
    assert behind(kept, "remove") == UnkeepTap("situatie-stilte", "t2")
    gone = await press(room, behind(kept, "remove"))
    assert gone.toast is not None
    assert gone.toast.key == "guidance-noted-removed"
    assert behind(gone, "save") == KeepTap("situatie-stilte", "t2")


async def test_favourites_are_one_tap_or_one_command_away(room: Room) -> None:
    assert (await command(room, "bewaard")).text.key == "guidance-saved-none"
    await press(room, KeepTap("situatie-stilte", ""))
    screen = await command(room, "bewaard")
    assert screen == await press(room, SavedTap())
    assert taps(screen) == [CardTap("situatie-stilte", "k"), MenuTap()]


async def test_from_the_menu_a_silent_group_is_two_taps_from_its_card(room: Room) -> None:
    first = menu_buttons()[1].tap
    assert first is not None
    screen = await press(room, first)
    assert taps(screen)[0] == SituationTap("niemand-zegt-iets")
    card = await press(room, taps(screen)[0])
    assert behind(card, "something-else") == SituationCardsTap("niemand-zegt-iets")
    listed = await press(room, behind(card, "something-else"))
    assert listed.text.key == "guidance-situation"
    assert [type(tap) for tap in taps(listed)] == [CardTap, CardTap, CardTap, SituationsTap]


async def test_sources_and_related_lead_back_to_the_card_as_it_was(room: Room) -> None:
    for tap in (SourcesTap("situatie-stilte", "t2P1"), RelatedTap("situatie-stilte", "t2P1")):
        screen = await press(room, tap)
        assert behind(screen, "back") == CardTap("situatie-stilte", "t2P1")


async def test_exercises_are_narrowed_by_time_and_material(room: Room, renderer: Renderer, shelf: Shelf) -> None:
    screen = await press(room, ExercisesTap())
    assert keys(screen)[-5:] == ["ten-minutes", "people", "no-material", "more", "back"]
    shorter = await press(room, behind(screen, "ten-minutes"))
    short = await press(room, behind(shorter, "thirty-minutes"))
    bare = await press(room, behind(short, "no-material"))
    found = [shelf.cards[tap.card] for tap in taps(bare) if isinstance(tap, CardTap)]
    assert found
    assert all(card.minutes is not None and card.minutes <= 30 and not card.material for card in found)
    assert "tot 30 minuten · elke groep · zonder spullen" in renderer.html("nl", bare.text)
    assert behind(bare, "with-material") == ExercisesTap(30, 0)


async def test_no_exercise_that_fits_is_said_kindly(room: Room, renderer: Renderer) -> None:
    screen = await press(room, ExercisesTap(1, 1))
    assert "Er past nu geen oefening" in renderer.html("nl", screen.text)


@pytest.mark.parametrize("page", [-1, 99])
async def test_a_page_that_is_not_there_is_the_first(room: Room, page: int) -> None:
    assert await press(room, SituationsTap(page)) == await press(room, SituationsTap())


async def test_a_phase_that_is_not_there_is_expired(room: Room) -> None:
    with pytest.raises(Expired):
        await press(room, PhaseTap("weg"))


async def test_every_tap_of_a_participant_is_expired(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa"))
    for tap in (TipTap(), MenuTap(), PhasesTap(), SituationsTap(), CardTap("situatie-stilte"), SavedTap()):
        with pytest.raises(Expired):
            await press(room, tap, DEWI)


def test_the_commands_are_for_staff(room: Room) -> None:
    commands = {one.name: one.roles for one in room.handlers() if isinstance(one, OnCommand)}
    everybody = {"tip": STAFF, "bewaard": STAFF, "ijsbreker": STAFF, "voorstel": STAFF}
    assert commands == {**everybody, "redactie": frozenset({Role.OWNER, Role.COORDINATOR})}
    assert Role.PARTICIPANT not in STAFF


def ways(shelf: Shelf) -> Iterator[Shown]:
    """Every card in its longest forms: with each reason, kept, and come to by a situation."""
    for card in shelf.cards.values():
        phase = card.phase or Phase.ACQUAINTANCE
        for reason, weak in ((Reason.WEAK, "P4"), (Reason.PHASE, None), (Reason.ANY, None)):
            yield Shown(card, FromTip(phase, weak), True, card, reason)
        for situation in card.situations:
            yield Shown(card, FromSituation(situation), False, card, None)


def test_every_card_fits_one_phone_screen(shelf: Shelf, renderer: Renderer) -> None:
    screens = CardScreens(shelf)
    for shown in ways(shelf):
        screen = screens.card(shown)
        assert len(visible(renderer.html("nl", screen.text))) <= MOST_IN_A_CARD, shown.card.id
        assert len(buttons(screen)) <= 7
        check(screen, renderer)
        check(screens.about(shown.card, write_trail(shown.trail, shown.card)), renderer)
        shared = screens.shared(shown.card)
        check(shared, renderer)
        assert shared.rows == ()


def check(screen: Screen, renderer: Renderer) -> None:
    """The screen is one message, and every button can be written and read back."""
    parts = renderer.parts("nl", screen)
    assert len(parts) == 1
    assert len(parts[0].html) <= 4096
    if screen.toast is not None:
        assert len(renderer.toast("nl", screen.toast)) <= 200
    for button in buttons(screen):
        assert button.tap is not None
        written = write_tap(button.tap)
        assert len(written.encode()) <= MOST_IN_A_TAP, written
        assert read_tap(written) == button.tap
        assert 0 < len(renderer.plain("nl", button.label)) <= 80


async def test_every_screen_that_taps_can_reach_fits_and_leads_on(room: Room, renderer: Renderer, shelf: Shelf) -> None:
    bands = {"P1": Band.MIDDLE}
    await room.add_group(group_record("aaaaaaaa", outcomes=(outcome(Phase.CONFLICT, bands),)))
    waiting: list[Tap] = [MenuTap(), TipTap("aaaaaaaa"), *(button.tap for button in menu_buttons() if button.tap)]
    met: set[Tap] = set(waiting)
    listed: set[str] = set()
    while waiting:
        screen = await press(room, waiting.pop())
        check(screen, renderer)
        assert len(buttons(screen)) <= 8
        if screen.text.key == "guidance-shown":
            assert len(screen.rows) <= 3, "the top of a card stays on a small phone"
        listed |= {tap.card for tap in taps(screen) if isinstance(tap, CardTap)}
        fresh = {tap for tap in taps(screen) if tap not in met and not _only_a_detail(tap)}
        met |= fresh
        waiting.extend(fresh)
    assert {type(tap) for tap in met} >= {CardTap, PhaseTap, SituationTap, ExercisesTap, SavedTap, PhasesTap, KindTap}
    assert {type(tap) for tap in met} >= {IcebreakerTap, OwnCardsTap, WriteTap}
    assert listed == set(shelf.cards)


def _only_a_detail(tap: Tap) -> bool:
    """Whether the tap belongs to a card's own screen; those are checked for every card elsewhere."""
    return isinstance(tap, KeepTap | UnkeepTap | HelpedTap | HelpedNotTap | LookTap | AboutTap | ShareTap)
