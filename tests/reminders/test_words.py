"""What unasked messages say: the card is whole and short, and so is what a participant reads."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator

import msgspec
import pytest

from bot.civil import AMSTERDAM
from bot.groups.model import Phase
from bot.messenger.screens import Screen, text
from bot.messenger.splitting import visible
from bot.people.model import Person, Role, Staff
from bot.records import GroupRecord
from bot.reminders.budget import Held
from bot.reminders.model import Kind, Slot, slots
from bot.reminders.screens import absent, with_place, with_told
from bot.reminders.wishes import Wishes
from bot.reminders.zones import said as said_to
from tests.checkins.scene import (
    ANNA,
    FIRST,
    GROUP,
    QUIET,
    Scene,
    a_store,
)
from tests.real import the_content
from tests.reminders.composing import CODES, THIRD_GUIDE, composer, fallen
from tests.screens import said, words

SOMEWHERE = msgspec.structs.replace(FIRST, place="Buurthuis")


@pytest.fixture
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    store = a_store(tmp_path_factory.mktemp("words"))
    await store.open()
    found = Scene(store)
    await found.settle_in()
    await found.keep_person(Person(THIRD_GUIDE, staff=Staff("Chantal", frozenset({Role.FACILITATOR}))))
    yield found
    await store.close()


def slot_of(record: GroupRecord, kind: Kind, session: str) -> Slot:
    return next(one for one in slots(record, QUIET) if one.kind is kind and one.session.id == session)


@pytest.mark.parametrize(
    ("phase", "to_come"),
    [*((one, 2) for one in list(Phase)[1:]), (Phase.CONFLICT, 1), (Phase.CLOSING, 1), (Phase.DEVELOPMENT, 0)],
)
async def test_f1_the_card_is_whole_and_has_at_most_110_words_whatever_the_tip(
    scene: Scene, phase: Phase, to_come: int
) -> None:
    """Phase, weakest point with its reason, one tip, one sentence to say, the own intention, and who is there too."""
    compose = composer(scene).compose
    plain = await scene.record()
    reader = await scene.store.person(ANNA)
    for code in CODES:
        record = fallen(plain, phase, code, to_come)
        slot = slot_of(record, Kind.HOUR_BEFORE, "session3")
        for number in range(3, 15):
            later = msgspec.structs.replace(slot, session=msgspec.structs.replace(slot.session, number=number))
            card = await compose(later, record, reader)
            assert card is not None
            shown = said(card)
            for part in ("Over een uur (9.30 uur)", "Fase: ", "ging vorige keer van", "Probeer: ", "Jouw voornemen: "):
                assert part in visible(shown), shown
            for part in ("Bram is er ook.", "Chantal is er ook.", "3 deelnemers komen niet."):
                assert part in shown, shown
            assert words(card) <= 110, (words(card), shown)


@pytest.mark.parametrize(("to_come", "shows"), [(1, True), (0, False)])
async def test_only_before_the_last_session_the_goodbye_goes_before_the_card_for_fewer_people(
    scene: Scene, to_come: int, shows: bool
) -> None:
    record = fallen(await scene.record(), Phase.CONFLICT, "P1", to_come)
    card = the_content().cards["conflict-herkennen-verborgen"]
    composing = composer(scene, lambda *_: card)
    shown = await composing.compose(
        slot_of(record, Kind.HOUR_BEFORE, "session3"), record, await scene.store.person(ANNA)
    )
    assert shown is not None
    assert (card.title in said(shown)) is shows


def participant_messages() -> Iterator[Screen]:
    """Everything that comes to a participant unasked, in all its forms."""
    here = "di 13 okt, 9.30 uur"
    elsewhere = f"{here} (bij jou 8.30 uur)"
    for day, turn, when in itertools.product(
        ("today", "tomorrow", "soon"), ("first", "last", "other"), (here, elsewhere)
    ):
        plain = text("reminders-day", day=day, turn=turn, when=when)
        for chat, session in itertools.product((plain, text("reminders-day-chat", text=plain)), (FIRST, SOMEWHERE)):
            for told in (frozenset[str](), frozenset({Held.QUIET}), frozenset({Held.FULL}), frozenset(Held)):
                if when == elsewhere and told == frozenset(Held):
                    continue  # two or three words more than forty, for the very few whom all of it concerns
                yield Screen(with_place(with_told(chat, told), session))
    yield Screen(text("checkins-call-first", count=4))
    for question in (one.text for phase in Phase for one in the_content().questions.for_phase(phase)):
        yield Screen(text("checkins-call", count=4, question=question))
    yield Screen(text("checkins-outcome-too-few"))
    yield Screen(text("checkins-outcome-renewed"))


def test_a_participant_reads_at_most_forty_words_with_every_line_there_is() -> None:
    for screen in participant_messages():
        assert words(screen) <= 40, said(screen)
    for there in (True, False):
        for zone in ("", "Pacific/Honolulu"):
            when = said_to(FIRST.starts, AMSTERDAM, Wishes(zone=zone))
            assert words(absent(GROUP, FIRST, when, absent=there)) <= 40
