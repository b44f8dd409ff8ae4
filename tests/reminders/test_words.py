"""What unasked messages say: the card is whole and short, and a locked screen tells nothing about its owner."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import msgspec
import pytest

from bot.checkins.mirror import LONGEST_INTENTION
from bot.checkins.model import Band, Debrief, Outcome, checkin_of
from bot.content import content_folder, load_content
from bot.drawing.pictures import Pictures
from bot.groups.model import Phase, PhaseChange
from bot.guidance.service import Guidance
from bot.guidance.shelf import shelf_of
from bot.log import Incidents
from bot.messenger.rendering import Renderer
from bot.messenger.screens import Screen, text
from bot.messenger.splitting import visible
from bot.people.model import Person, PersonId, Role, Staff
from bot.records import GroupRecord
from bot.reminders.budget import Held
from bot.reminders.model import Kind, Slot, slots
from bot.reminders.screens import absent, with_told
from bot.reminders.words import Words
from bot.texts import Texts
from tests.checkins.scene import (
    ANNA,
    BRAM,
    DEWI,
    FIRST,
    GROUP,
    JOINED,
    MEMBERS,
    QUIET,
    SECOND,
    Scene,
    a_store,
    all_content,
)
from tests.screens import said, words

QUESTIONS, RENDERER = all_content()
CODES = ("P1", "P2", "P3", "P4")
THIRD_GUIDE = PersonId(104)
PRIVATE = (
    "uitkering",
    "bijstand",
    "schuld",
    "geld",
    "inkomen",
    "gemeente",
    "klantmanager",
    "werkplein",
    "sollicit",
)
"""Words that a locked screen should not show: about benefits and debts."""
SEEN_LOCKED = 100


@pytest.fixture
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    store = a_store(tmp_path_factory.mktemp("words"))
    await store.open()
    found = Scene(store)
    await found.settle_in()
    await found.keep_person(Person(THIRD_GUIDE, staff=Staff("Chantal", frozenset({Role.FACILITATOR}))))
    yield found
    await store.close()


def composer(scene: Scene) -> Words:
    guidance = Guidance(scene.store, shelf_of(load_content(content_folder())), scene.clock)
    say = Renderer(Texts(load_content(content_folder()).texts)).plain
    return Words(
        scene.store,
        scene.clock,
        guidance,
        scene.debriefs,
        scene.questions,
        Pictures(Incidents(), apart=False),
        say,
        QUIET,
    )


def slot_of(record: GroupRecord, kind: Kind, session: str) -> Slot:
    return next(one for one in slots(record, QUIET) if one.kind is kind and one.session.id == session)


def fallen(record: GroupRecord, phase: Phase, code: str) -> GroupRecord:
    """The group in a phase, its question ``code`` gone from high to low, with intentions, guides and absences."""
    outcomes = tuple(
        Outcome(
            checkin_of(GROUP, one.id),
            one.id,
            one.ends + timedelta(days=1),
            phase,
            7,
            CODES,
            {each: Band.LOW if each == code and one is SECOND else Band.HIGH for each in CODES},
        )
        for one in (FIRST, SECOND)
    )
    third = msgspec.structs.replace(
        SECOND, id="session3", number=3, starts=SECOND.starts + timedelta(days=7), wall=SECOND.wall + timedelta(days=7)
    )
    debrief = Debrief(
        SECOND.id, ANNA, SECOND.ends, 7, phase, 3, done=True, intention=("vaker stil zijn " * 20)[:LONGEST_INTENTION]
    )
    group = msgspec.structs.replace(
        record.group,
        sessions=(FIRST, SECOND, third),
        facilitators=(ANNA, BRAM, THIRD_GUIDE),
        phases=(PhaseChange(phase, JOINED, ANNA),),
    )
    rounds = msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=(debrief,))
    absences = frozenset(f"session3.{one}" for one in MEMBERS[:3])
    return msgspec.structs.replace(record, group=group, rounds=rounds, absent=absences)


@pytest.mark.parametrize("phase", [one for one in Phase if one is not Phase.PREPARATION])
async def test_f1_the_card_is_whole_and_has_at_most_110_words_whatever_the_tip(scene: Scene, phase: Phase) -> None:
    """Phase, weakest point with its reason, one tip, one sentence to say, the own intention, and who is there too."""
    compose = composer(scene).compose
    plain = await scene.record()
    reader = await scene.store.person(ANNA)
    for code in CODES:
        record = fallen(plain, phase, code)
        slot = slot_of(record, Kind.HOUR_BEFORE, "session3")
        for number in range(3, 15):
            later = msgspec.structs.replace(slot, session=msgspec.structs.replace(slot.session, number=number))
            card = await compose(later, record, reader)
            assert card is not None
            shown = said(card)
            for part in ("Over een uur: ", "Fase: ", "ging vorige keer van", "Probeer: ", "Jouw voornemen: "):
                assert part in visible(shown), shown
            for part in ("Bram is er ook.", "Chantal is er ook.", "3 deelnemers komen niet."):
                assert part in shown, shown
            assert words(card) <= 110, (words(card), shown)


def participant_messages() -> Iterator[Screen]:
    """Everything that comes to a participant unasked, in all its forms."""
    when, place = "di 13 okt, 9.30 uur", "Buurthuis"
    for day, first in itertools.product(("today", "tomorrow", "soon"), ("yes", "no")):
        plain = text("reminders-day", day=day, first=first, when=when)
        for day_text in (plain, text("reminders-day-place", day=day, first=first, when=when, place=place)):
            for chat in (day_text, text("reminders-day-chat", text=day_text)):
                for told in (frozenset[str](), frozenset({Held.QUIET}), frozenset({Held.FULL}), frozenset(Held)):
                    found = with_told(Screen(chat), told)
                    assert found is not None
                    yield found
    yield Screen(text("checkins-call-first", count=4))
    yield Screen(text("checkins-call", count=4))
    yield Screen(text("checkins-outcome-too-few"))


def test_the_first_hundred_signs_name_no_benefit_debt_group_or_question() -> None:
    asked = [one.text.lower() for one in (*QUESTIONS.fixed, *QUESTIONS.by_phase.values())]
    for screen in participant_messages():
        preview = visible(RENDERER.html("nl", screen.text))[:SEEN_LOCKED].lower()
        assert not [word for word in (*PRIVATE, *asked) if word in preview], preview


async def test_what_is_really_composed_for_a_participant_is_as_neutral(scene: Scene) -> None:
    compose = composer(scene).compose
    await scene.opened()
    record = fallen(await scene.record(), Phase.CONFLICT, "P1")
    reader = await scene.store.person(DEWI)
    assert reader is not None
    asked = [one.text.lower() for one in (*QUESTIONS.fixed, *QUESTIONS.by_phase.values())]
    kinds = [Kind.DAY_BEFORE, Kind.OUTCOME, Kind.ASK]
    for kind in kinds:
        screen = await compose(slot_of(record, kind, FIRST.id), record, reader)
        assert screen is not None
        preview = visible(said(screen))[:SEEN_LOCKED].lower()
        assert not [word for word in (*PRIVATE, *asked, record.group.title.lower()) if word in preview], preview
        assert words(screen) <= 40


def test_a_participant_reads_at_most_forty_words_with_every_line_there_is() -> None:
    for screen in participant_messages():
        assert words(screen) <= 40, said(screen)
    for there in (True, False):
        assert words(absent(GROUP, FIRST, absent=there)) <= 40
