"""Check-ins as people see them: what is said, in how many words, and what the buttons do."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.checkins.afterwards_screens import done_text
from bot.checkins.chat import CheckinsChat
from bot.checkins.chat_debrief import DebriefChat
from bot.checkins.debrief_screens import debrief_call_screen, intention_text
from bot.checkins.mirror import Habit, Part
from bot.checkins.model import Band, CheckinId, Face, Outcome
from bot.checkins.model_added import DoneWith
from bot.checkins.screens import (
    call_screen,
    first_call_screen,
    outcome_card_screen,
    question_back_of,
    too_few_screen,
)
from bot.checkins.taps import AgainTap, AnswerTap, BeginTap, ChangeTap, DebriefTap, WithdrawTap
from bot.errors import Expired, Mistake
from bot.groups.model import ChatId, Phase
from bot.messenger.hearing import Heard, OnSaid, OnTap, OnTyped
from bot.messenger.screens import Screen, text
from bot.messenger.splitting import visible
from bot.messenger.taps import read_tap, write_tap
from bot.people.model import PersonId
from tests.checkins.scene import ANNA, BRAM, DEWI, FIRST, GROUP, MEMBERS, Scene, a_group, all_content, at
from tests.real import the_texts
from tests.stories.cast import PHASES

QUESTIONS, RENDERER = all_content()


class Phone:
    """One person's side of the chat: sees the last message, taps what a button says."""

    def __init__(self, scene: Scene, who: PersonId, *, private: bool = True) -> None:
        self._chat = CheckinsChat(scene.answering, scene.debriefs, scene.estimating, scene.questions, scene.listened)
        more = DebriefChat(scene.debriefs, scene.afterwards, scene.questions)
        self._listeners = (*self._chat.handlers(), *more.handlers())
        self._scene = scene
        self._heard = Heard(who, ChatId(who), private)
        self.shows: Screen | None = None
        self.taps = 0

    @property
    def text(self) -> str:
        assert self.shows is not None
        return said(self.shows)

    @property
    def labels(self) -> list[str]:
        assert self.shows is not None
        return [label.text for row in RENDERER.parts("nl", self.shows)[-1].rows for label in row]

    async def tap(self, label: str) -> None:
        assert self.shows is not None
        button = next(one for row in self.shows.rows for one in row if RENDERER.plain("nl", one.label).endswith(label))
        assert button.tap is not None
        tap = read_tap(write_tap(button.tap))
        assert tap == button.tap
        handle = next(one.handle for one in self._listeners if isinstance(one, OnTap) and one.kind is type(tap))
        self.taps += 1
        self._see(await handle(replace(self._heard, under=self.text), tap))

    async def types(self, words: str) -> None:
        handle = next(one.handle for one in self._listeners if isinstance(one, OnSaid))
        self._see(await handle(self._heard, words))

    async def answers(self, words: str, about: str) -> None:
        person = await self._scene.store.person(self._heard.person)
        assert person is not None
        assert person.person.awaiting is not None
        what = person.person.awaiting.what
        handle = next(one.handle for one in self._listeners if isinstance(one, OnTyped) and one.what == what)
        self._see(await handle(self._heard, words, about))

    def _see(self, reply: object) -> None:
        assert reply is None or isinstance(reply, Screen)
        self.shows = reply


def said(screen: Screen) -> str:
    (part,) = RENDERER.parts("nl", screen)
    return visible(part.html)


def words(told: str) -> int:
    return len(re.findall(r"[\w'’]+", told))


async def called(scene: Scene, who: PersonId = DEWI, *, first_time: bool = True) -> Phone:
    await scene.opened()
    phone = Phone(scene, who)
    checkin = await scene.store.checkin(scene.checkin)
    assert checkin is not None
    phone.shows = first_call_screen(checkin) if first_time else call_screen(checkin, scene.questions)
    return phone


async def test_dewi_is_done_in_five_taps(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    assert phone.text == "1 van 4\nIk durfde vandaag te zeggen wat ik denk."
    assert phone.labels == ["😞 Nee, helemaal niet", "🙁 Nee", "😐 Een beetje", "🙂 Ja", "😀 Ja, helemaal", "Overslaan"]
    await phone.tap("Ja, helemaal")
    await phone.tap("Overslaan")
    await phone.tap("🙂 Ja")
    assert phone.text.startswith("4 van 4")
    await phone.tap("Een beetje")
    assert phone.text.splitlines() == [
        "Bedankt. Opgeslagen zonder je naam.",
        "We laten alleen zien wat 5 of meer mensen samen zeggen.",
        "Veranderen of weghalen kan tot wo 4 nov, 12.00 uur.",
    ]
    assert phone.labels == ["Veranderen", "Weghalen", "Ik wil iemand spreken"]
    assert phone.taps == 5


async def test_the_receipt_does_not_repeat_the_choice(scene: Scene) -> None:
    receipts = set()
    for face in ("Nee, helemaal niet", "Ja, helemaal"):
        phone = await called(scene)
        await phone.tap("Begin")
        for _ in range(4):
            await phone.tap(face)
        receipts.add(phone.text)
        await phone.tap("Weghalen")
    assert len(receipts) == 1


async def test_the_faces_stand_in_the_same_order_for_every_question(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    orders = []
    for _ in range(4):
        orders.append(phone.labels)
        await phone.tap("Overslaan")
    assert [order[:5] for order in orders] == [orders[0][:5]] * 4


async def test_a_wrong_face_is_mended(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    for _ in range(4):
        await phone.tap("🙁 Nee")
    await phone.tap("Veranderen")
    for number in ("4", "3", "2"):
        assert phone.text.startswith(f"{number} van 4")
        if number != "2":
            await phone.tap("Vorige")
    await phone.tap("🙂 Ja")
    assert phone.text == "Veranderd. Je oude antwoord is weg."
    assert phone.labels == ["Veranderen", "Weghalen", "Ik wil iemand spreken"]
    checkin = await scene.store.checkin(scene.checkin)
    assert checkin is not None
    assert list(checkin.rows.values()) == [
        {"P1": Face.NO, "P2": Face.YES, "P3": Face.NO, "P4": Face.NO},
    ]


async def test_a_step_back_on_the_way_goes_on_where_it_was(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    assert "Vorige" not in phone.labels
    await phone.tap("🙁 Nee")
    await phone.tap("🙁 Nee")
    await phone.tap("Vorige")
    await phone.tap("Vorige")
    assert phone.text.startswith("1 van 4")
    assert "Vorige" not in phone.labels
    await phone.tap("🙂 Ja")
    assert phone.text.startswith("3 van 4")
    checkin = await scene.store.checkin(scene.checkin)
    assert checkin is not None
    assert list(checkin.rows.values()) == [{"P1": Face.YES, "P2": Face.NO}]


async def test_who_changes_nothing_hears_of_no_change(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    for face in ("🙁 Nee", "🙁 Nee", "🙁 Nee", "Overslaan"):
        await phone.tap(face)
    for way in (("Veranderen", "🙂 Ja"), ("Veranderen", "🙂 Ja"), ("Veranderen", "Vorige", "🙁 Nee")):
        for label in way:
            await phone.tap(label)
        assert phone.text.startswith("Bedankt.")


async def test_not_now_asks_no_reason_and_keeps_nothing(scene: Scene) -> None:
    phone = await called(scene)
    before = await scene.store.checkin(scene.checkin)
    await phone.tap("Nu niet")
    assert phone.text == "Prima. Niemand ziet of jij meedoet."
    assert await scene.store.checkin(scene.checkin) == before
    await phone.tap("Begin (tot wo 4 nov, 12.00 uur)")
    assert phone.text.startswith("1 van 4")


async def test_who_sees_this_is_one_tap(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Wie ziet dit?")
    assert words(phone.text) <= 50
    assert "klantmanager niet" in phone.text
    await phone.tap("Begin")


async def test_typing_shows_the_buttons_again(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    await phone.tap("Overslaan")
    before = await scene.store.checkin(scene.checkin)
    for typed, told in (("goed!", "Fijn dat je iets zegt."), ("", "Dat bewaar ik niet.")):
        await phone.types(typed)
        assert phone.text.startswith(told)
        assert "2 van 4" in phone.text
        assert len(phone.labels) == 8
        assert phone.labels[-1] == "Ik wil iemand spreken"
        assert phone.shows is not None
        assert phone.shows.fresh
    assert await scene.store.checkin(scene.checkin) == before


async def test_typing_after_the_last_answer_shows_the_receipt_again(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    for _ in range(4):
        await phone.tap("Overslaan")
    for typed in ("tot volgende week", ""):
        await phone.types(typed)
        assert phone.text.startswith("Fijn dat je reageert. Dat bewaar ik niet.")
        assert phone.labels == ["Veranderen", "Weghalen", "Ik wil iemand spreken"]
        assert words(phone.text) <= 40


async def test_typing_is_not_ours_when_no_check_in_is_open(scene: Scene) -> None:
    phone = Phone(scene, DEWI)
    await phone.types("tot volgende week")
    assert phone.shows is None


async def test_in_a_group_chat_nothing_is_asked_or_taken(scene: Scene) -> None:
    private = await called(scene)
    public = Phone(scene, DEWI, private=False)
    public.shows = private.shows
    with pytest.raises(Expired):
        await public.tap("Begin")
    await public.types("goed!")
    assert public.shows is None


async def test_a_tap_after_closing_is_met_kindly(scene: Scene) -> None:
    phone = await called(scene)
    await phone.tap("Begin")
    await scene.tick(at(4, 12))
    with pytest.raises(Mistake) as late:
        await phone.tap("🙂 Ja")
    assert RENDERER.plain("nl", late.value.text) == (
        "Deze vragen zijn gesloten. Geeft niets. De volgende komen na de bijeenkomst van di 10 nov."
    )


async def test_the_first_call_is_short_and_says_who_does_not_see(scene: Scene) -> None:
    phone = await called(scene)
    assert words(phone.text) <= 30
    assert "zien" in phone.text
    assert phone.labels == ["Begin", "Nu niet", "Wie ziet dit?", "Ik wil iemand spreken"]


@pytest.mark.parametrize("language", the_texts().languages)
def test_the_notice_has_at_most_thirty_words_in_every_language_also_in_the_evening(language: str) -> None:
    first = text("checkins-call-first", count=4)
    for notice in (first, text("checkins-call-again", call=first)):
        assert words(visible(RENDERER.html(language, notice))) <= 30


async def test_a_later_call_asks_the_first_question_at_once(scene: Scene) -> None:
    phone = await called(scene, first_time=False)
    notice, _, question = phone.text.partition("\n\n")
    assert words(notice) <= 20
    assert "Je begeleider ziet jouw antwoord niet." in notice
    assert question == "1 van 4\nIk durfde vandaag te zeggen wat ik denk."
    assert phone.labels[:5] == ["😞 Nee, helemaal niet", "🙁 Nee", "😐 Een beetje", "🙂 Ja", "😀 Ja, helemaal"]
    assert phone.labels[5:] == ["Overslaan", "Nu niet", "Wie ziet dit?"]
    for place in ("2 van 4", "3 van 4", "4 van 4", "Bedankt."):
        await phone.tap("🙂 Ja")
        assert phone.text.startswith(place)
    assert phone.taps == 4


@pytest.mark.parametrize("way", ["Nu niet", "Wie ziet dit?"])
async def test_the_small_extras_of_a_later_call_lead_back_to_the_question(scene: Scene, way: str) -> None:
    phone = await called(scene, first_time=False)
    await phone.tap(way)
    await phone.tap("Begin (tot wo 4 nov, 12.00 uur)" if way == "Nu niet" else "Begin")
    assert phone.text.startswith("1 van 4")


async def test_the_lock_screen_shows_nothing_of_the_group(scene: Scene) -> None:
    for first_time in (True, False):
        first = (await called(scene, first_time=first_time)).text[:100].lower()
        for secret in ("uitkering", "schuld", "sollicitatie", "durf", "welkom"):
            assert secret not in first


def outcomes() -> Iterator[tuple[Outcome, str]]:
    codes = ("P1", "P2", "P3", "P4")
    for phase, code in itertools.product(Phase, codes):
        bands = {one: Band.LOW if one == code else Band.MIDDLE for one in codes}
        outcome = Outcome(CheckinId("c"), FIRST.id, at(4, 12), phase, 12, codes, bands)
        for number in range(2):
            yield outcome, question_back_of(outcome, QUESTIONS, number)


@pytest.mark.parametrize(("outcome", "back"), list(outcomes()))
def test_the_groups_card_has_at_most_forty_words(outcome: Outcome, back: str) -> None:
    for done in (None, *map(done_text, DoneWith)):
        screen = outcome_card_screen(outcome, a_group(), back, QUESTIONS, done)
        assert back in said(screen)
        for language in the_texts().languages:
            told = visible(RENDERER.html(language, screen.text))
            assert len([word for word in told.split() if any(map(str.isalnum, word))]) <= 40, told


def test_the_groups_card_says_bands_and_one_question() -> None:
    outcome = Outcome(
        CheckinId("c"), FIRST.id, at(4, 12), Phase.CONFLICT, 9, ("P1", "P2", "P3"), {"P1": Band.MIDDLE, "P3": Band.HIGH}
    )
    back = question_back_of(outcome, QUESTIONS, 4)
    told = said(outcome_card_screen(outcome, a_group(), back, QUESTIONS))
    assert told == (
        "Bedankt voor jullie antwoorden.\n"
        "Hieronder staat jullie uitkomst van afgelopen dinsdag (5 of meer van 9).\n"
        "Durven zeggen: ◆ midden\n"
        "Helpt mij verder: ▲ hoog\n"
        "Vraag: Wat helpt jou te zeggen wat je anders ziet?"
    )


def test_the_question_back_turns_with_the_sessions() -> None:
    outcome = Outcome(CheckinId("c"), FIRST.id, at(4, 12), Phase.CONFLICT, 9, ("P1",), {"P1": Band.LOW})
    assert question_back_of(outcome, QUESTIONS, 1) != question_back_of(outcome, QUESTIONS, 2)


def test_too_few_answers_show_no_number_and_no_hint() -> None:
    outcome = Outcome(CheckinId("c"), FIRST.id, at(4, 12), Phase.CONFLICT, 9, ("P1",), {})
    told = said(too_few_screen())
    assert not re.search(r"\d", told)
    with pytest.raises(ValueError, match="no question back"):
        question_back_of(outcome, QUESTIONS, 1)


@pytest.mark.parametrize("language", sorted(the_texts().languages))
async def test_who_sees_what_is_said_in_fifty_words(scene: Scene, language: str) -> None:
    phone = await called(scene)
    await phone.tap("Wie ziet dit?")
    assert phone.shows is not None
    told = visible(RENDERER.html(language, phone.shows.text))
    assert re.search(r"12[.:]00", told), "the moment counts as well"
    assert words(told) <= 50


async def debrief_called(scene: Scene, who: PersonId) -> Phone:
    if scene.clock.moment < FIRST.ends:
        scene.clock.moment = at(3, 11, 45)
    phone = Phone(scene, who)
    phone.shows = debrief_call_screen(await scene.debriefs.begin(who, GROUP, FIRST.id))
    return phone


async def test_anna_looks_back_in_three_taps(scene: Scene) -> None:
    phone = await debrief_called(scene, ANNA)
    assert phone.labels == ["5", "6", "7", "8", "9", "Minder", "Meer", "Uitgebreid (8 tikken)", "Later vandaag"]
    await phone.tap("7")
    assert phone.labels == [*PHASES.values(), "Weet ik niet"]
    await phone.tap("Botsen (conflict)")
    await phone.tap("Heel veel")
    assert phone.taps == 3
    assert phone.text.startswith("Dank je.")
    assert "nog niet klaar" in phone.text


async def test_other_numbers_are_one_tap_away(scene: Scene) -> None:
    phone = await debrief_called(scene, ANNA)
    await phone.tap("Minder")
    assert phone.labels[:5] == ["0", "1", "2", "3", "4"]
    await phone.tap("Meer")
    await phone.tap("Meer")
    assert phone.labels[:5] == ["10", "11", "12", "13", "14"]


async def test_the_mirror_names_the_largest_difference_in_words(scene: Scene) -> None:
    await scene.opened()
    for member in MEMBERS:
        await scene.says(member, Face.YES, Face.VERY, Face.VERY, Face.VERY)
    for who, tension in ((ANNA, "Weinig"), (BRAM, "Heel veel")):
        phone = await debrief_called(scene, who)
        await phone.tap("7")
        await phone.tap("Weet ik niet" if who == BRAM else "Botsen (conflict)")
        await phone.tap(tension)
    await scene.tick(at(4, 12))
    await scene.told()
    anna = await debrief_called(scene, ANNA)
    await anna.tap("7")
    await anna.tap("Botsen (conflict)")
    await anna.tap("Weinig")
    await anna.tap("Bekijk samen")
    told = anna.text.replace("\u2068", "").replace("\u2069", "")
    assert told == (
        "Sollicitatie dinsdag, keer 1: samen gekeken\n"
        "De groep (5 of meer van 7):\n"
        "Durven zeggen: ◆ midden\n"
        "Welkom zijn: ▲ hoog\n"
        "Helpt mij verder: ▲ hoog\n"
        "Oneens durven zijn: ▲ hoog\n"
        "Jij: fase botsen (conflict), spanning weinig\n"
        "Bram: fase weet ik niet, spanning heel veel\n"
        "Het grootste verschil: spanning. Jij voelde weinig, Bram heel veel."
    )
    assert words(told) <= 110


async def test_an_intention_is_chosen_or_typed(scene: Scene) -> None:
    phone = await debrief_called(scene, ANNA)
    for label in ("7", "Botsen (conflict)", "Veel", "Voornemen voor volgende keer", "Stilte laten vallen"):
        await phone.tap(label)
    assert phone.text.startswith("Opgeslagen: Stilte laten vallen.")
    await phone.tap("Bekijk samen")
    assert "Jouw voornemen: Stilte laten vallen" in phone.text
    await phone.tap("Voornemen voor volgende keer")
    await phone.tap("In mijn eigen woorden")
    person = await scene.store.person(ANNA)
    assert person is not None
    assert person.person.awaiting is not None
    await phone.answers("<b>rustig</b> blijven", person.person.awaiting.about)
    assert "<b>rustig</b> blijven" in phone.text


async def test_own_words_are_taken_as_soon_as_the_choice_is_shown(scene: Scene) -> None:
    phone = await debrief_called(scene, ANNA)
    for label in ("7", "Botsen (conflict)", "Veel", "Voornemen voor volgende keer"):
        await phone.tap(label)
    person = await scene.store.person(ANNA)
    assert person is not None
    assert person.person.awaiting is not None
    await phone.answers("rustig blijven", person.person.awaiting.about)
    assert "rustig blijven" in phone.text
    person = await scene.store.person(ANNA)
    assert person is not None
    assert person.person.awaiting is None


async def test_own_words_can_be_let_be(scene: Scene) -> None:
    phone = await debrief_called(scene, ANNA)
    for label in ("7", "Botsen (conflict)", "Veel"):
        await phone.tap(label)
    for label in ("Voornemen voor volgende keer", "In mijn eigen woorden", "Niet doen"):
        await phone.tap(label)
    assert "keer 1: samen gekeken" in phone.text


async def test_a_forged_phase_is_expired(scene: Scene) -> None:
    scene.clock.moment = at(3, 11, 45)
    chat = CheckinsChat(scene.answering, scene.debriefs, scene.estimating, scene.questions, scene.listened)
    forged = read_tap(f"cd.{GROUP}.{FIRST.id}.f.onzin")
    assert isinstance(forged, DebriefTap)
    with pytest.raises(Expired):
        await chat.on_debrief(Heard(ANNA, ChatId(ANNA), True), forged)


@pytest.mark.parametrize("face", ["6", "-1", "x"])
def test_a_forged_face_cannot_be_read(face: str) -> None:
    assert read_tap(f"ca.c.P1.{face}") is None


def test_every_tap_fits() -> None:
    longest = AnswerTap("g" * 8 + "0" + "s" * 8, "P4", 5)
    assert len(write_tap(longest)) <= 54
    assert len(write_tap(DebriefTap("g" * 8, "s" * 8, Part.PHASE, "ontwikkeling"))) <= 54


def test_every_habit_has_words() -> None:
    said_habits = {RENDERER.plain("nl", intention_text(habit)) for habit in Habit}
    assert len(said_habits) == len(Habit)


def test_all_that_a_member_does_to_an_answer_is_heard_again_after_a_crash_or_none_of_it_is(scene: Scene) -> None:
    chat = Phone(scene, DEWI)._chat
    member = {BeginTap, AnswerTap, ChangeTap, AgainTap, WithdrawTap}
    assert {one.repeatable for one in chat.handlers() if isinstance(one, OnTap) and one.kind in member} == {True}
    assert not any(one.repeatable for one in chat.handlers() if isinstance(one, OnTap) and one.kind is DebriefTap)
