"""What staff and newcomers see of groups."""

from __future__ import annotations

import pytest

from bot.clock import FixedClock
from bot.groups.beginning import Beginning
from bot.groups.model import Phase
from bot.groups.service import Groups
from bot.ids import SeededIds
from bot.messenger.hearing import Happening
from bot.messenger.router import Router
from bot.messenger.screens import Screen
from bot.people.consent import Notice, PrivacyFacts
from bot.people.entering import Entering
from bot.people.service import People
from bot.store.tiny import TinyStore
from tests.groups.conftest import ANNA, BRAM, CARLA, DEWI, house
from tests.screens import labels, one, said, words
from tests.talk import Talk


async def make_group(anna: Talk, title: str = "Sollicitatie dinsdag") -> Screen:
    await anna.says("/nieuw")
    await anna.says(title)
    await anna.says("dinsdag half tien")
    await anna.taps("Elke week")
    await anna.taps("10")
    return await anna.taps("Ja, maak aan")


async def link_for(anna: Talk, button: str = "Deelnemers uitnodigen") -> str:
    return said(await anna.taps(button)).partition("start=")[2].split()[0]


async def test_the_first_group_takes_six_answers(anna: Talk, groups: Groups) -> None:
    assert said(await anna.says("/nieuw")).startswith("<b>Hoe noem je de groep?</b>")
    assert labels(await anna.says("Sollicitatie dinsdag"))[:4] == ["di 6 okt", "wo 7 okt", "do 8 okt", "Andere dag"]
    assert labels(await anna.taps("di 6 okt"))[:3] == ["9.30–11.30", "10.00–12.00", "13.30–15.30"]
    assert labels(await anna.taps("9.30–11.30"))[:3] == ["Elke week", "Om de week", "Eén keer"]
    assert labels(await anna.taps("Elke week"))[:5] == ["6", "8", "10", "12", "Anders"]
    whole = said(await anna.taps("10"))
    assert "Sollicitatie dinsdag · 10 keer, elke week · 9.30–11.30 uur" in whole
    assert "di 6 okt, di 13 okt, di 20 okt, di 27 okt … di 8 dec" in whole
    ready = await anna.taps("Ja, maak aan")
    assert "Je groep staat klaar" in said(ready)
    (mine,) = await groups.mine(ANNA)
    assert mine.group.coordinator == CARLA
    assert len(mine.group.sessions) == 10


async def test_a_typed_day_may_bring_its_time(anna: Talk) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    assert "Elke week" in labels(await anna.says("dinsdag half tien"))


async def test_what_is_not_understood_is_asked_again_with_an_example(anna: Talk) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    screen = await anna.says("ooit een keertje misschien")
    assert "Typ bijvoorbeeld" in said(screen)
    assert "di 6 okt" in labels(screen)


async def test_a_day_in_the_past_is_not_taken(anna: Talk) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    assert "al voorbij" in said(await anna.says("5-10-2025"))


async def test_other_says_what_to_type(anna: Talk) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    assert "13 okt" in said(await anna.taps("Andere dag"))
    assert "Elke week" in labels(await anna.says("13 okt 10-12 uur"))


async def test_one_answer_can_be_changed_before_the_end(anna: Talk) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    await anna.says("morgen 9.30")
    await anna.taps("Eén keer")
    await anna.taps("Iets veranderen")
    await anna.taps("De naam")
    assert "West · 1 keer, één keer" in said(await anna.says("West"))


async def test_a_restart_in_the_middle_loses_nothing(
    anna: Talk, people: People, groups: Groups, store: TinyStore, clock: FixedClock
) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    again = Talk(house(people, groups, Entering(store, clock, people)), ANNA, "Anna")
    assert "Je was al bezig met Oost." in said(await again.says("/nieuw"))
    assert "Wanneer is de eerste keer" in said(await again.taps("Verder"))
    assert "Elke week" in labels(await again.says("morgen 9.30"))


async def test_a_new_group_can_take_the_place_of_the_one_in_the_making(anna: Talk) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    resumed = await anna.says("/nieuw")
    assert labels(resumed) == ["Verder", "Opnieuw beginnen"]
    assert "Hoe noem je de groep?" in said(await anna.taps("Opnieuw beginnen"))
    assert "Wanneer is de eerste keer" in said(await anna.says("West"))
    assert "Wanneer is de eerste keer" in said(await anna.taps("Opnieuw beginnen", resumed))
    assert "Je was al bezig met West." in said(await anna.says("/nieuw"))


async def test_confirming_twice_makes_one_group(anna: Talk, groups: Groups) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    await anna.says("morgen 9.30")
    whole = await anna.taps("Eén keer")
    first = await anna.taps("Ja, maak aan", whole)
    assert said(await anna.taps("Ja, maak aan", whole)) == said(first)
    assert len(await groups.mine(ANNA)) == 1


async def test_a_draft_that_waited_too_long_asks_for_another_day(anna: Talk, clock: FixedClock) -> None:
    await anna.says("/nieuw")
    await anna.says("Oost")
    await anna.says("morgen 9.30")
    whole = await anna.taps("Eén keer")
    clock.moment = clock.moment.replace(day=20)
    asked = await anna.taps("Ja, maak aan", whole)
    assert "al voorbij" in said(asked)
    assert "wo 21 okt" in labels(asked)


async def test_somebody_elses_draft_is_polite_nothing(anna: Talk, router: Router) -> None:
    await anna.says("/nieuw")
    asked = await anna.says("Oost")
    bram = Talk(router, BRAM, "Bram")
    assert "verlopen" in said(await bram.taps("di 6 okt", asked))


async def test_dropping_a_draft_frees_the_keyboard(anna: Talk, people: People) -> None:
    await anna.says("/nieuw")
    assert await people.awaiting_of(ANNA) is not None
    await anna.taps("Toch geen groep maken")
    assert await people.awaiting_of(ANNA) is None


async def test_a_group_shows_where_it_stands(anna: Talk) -> None:
    await make_group(anna)
    screen = await anna.taps("Sollicitatie dinsdag")
    for line in ("Fase: voorfase", "di 6 okt, 9.30 uur (keer 1)", "Er doet nog niemand mee.", "Begeleiding: Anna"):
        assert line in said(screen)
    assert labels(screen)[0] == "Tips"
    assert words(screen) <= 110


async def test_the_sessions_are_listed(anna: Talk) -> None:
    await make_group(anna)
    await anna.taps("Sollicitatie dinsdag")
    shown = said(await anna.taps("Bijeenkomsten"))
    assert "1. di 6 okt, 9.30 uur" in shown
    assert "4. di 27 okt, 9.30 uur" in shown
    assert "Er is er nog geen geweest." in shown


async def test_the_first_session_changes_the_phase_by_itself(anna: Talk, groups: Groups, store: TinyStore) -> None:
    await make_group(anna)
    (mine,) = await groups.mine(ANNA)
    starts = mine.group.sessions[0].starts
    await Beginning(store, FixedClock(starts)).keep_time(mine.group.id)
    shown = said(await anna.says("/fase"))
    assert "voorfase → kennismaking (vanzelf, bij de eerste bijeenkomst)" in shown
    assert "oud-collega" not in shown


async def test_the_phase_is_corrected_in_three_taps_with_a_reason(anna: Talk, groups: Groups) -> None:
    await make_group(anna)
    await anna.says("/fase")
    assert "De tips gaan mee. Waarom?" in said(await anna.taps("Kennismaking"))
    shown = said(await anna.taps("Er kwamen nieuwe mensen bij"))
    assert "ma 5 okt: voorfase → kennismaking (Anna) · er kwamen nieuwe mensen bij" in shown
    assert "begonnen in voorfase (Anna)" in said(await anna.says("/fase"))
    assert "Voorfase (nu)" not in labels(await anna.says("/fase"))
    (mine,) = await groups.mine(ANNA)
    assert mine.group.phase is Phase.ACQUAINTANCE


async def test_dewi_joins_with_one_tap_on_yes(anna: Talk, dewi: Talk, groups: Groups, store: TinyStore) -> None:
    await make_group(anna)
    word = await link_for(anna)
    notice = await dewi.says(f"/start {word}")
    assert "<b>Mogen we je af en toe iets vragen?</b>" in said(notice)
    assert labels(notice) == ["Meer weten", "Ja, ik doe mee", "Nee, liever niet"]
    assert (await groups.mine(ANNA))[0].members == 0
    done = await dewi.taps("Ja, ik doe mee")
    assert "Fijn dat je meedoet" in said(done)
    assert words(done) <= 40
    assert (await groups.mine(ANNA))[0].members == 1
    record = await store.person(DEWI)
    assert record is not None
    assert record.person.wants_questions(Notice())
    assert record.person.staff is None


async def test_a_no_looks_the_same_to_staff(anna: Talk, router: Router, groups: Groups) -> None:
    await make_group(anna)
    word = await link_for(anna)
    yes, no = Talk(router, 200_002, "Emre"), Talk(router, DEWI, "Dewi")
    for person, label in ((yes, "Ja, ik doe mee"), (no, "Nee, liever niet")):
        await person.says(f"/start {word}")
        await person.taps(label)
    anna.seen = None
    await anna.says("/groepen")
    assert "Er doen 2 mensen mee." in said(await anna.taps("Sollicitatie dinsdag"))


async def test_more_is_read_before_choosing(anna: Talk, dewi: Talk, groups: Groups) -> None:
    await make_group(anna)
    await dewi.says(f"/start {await link_for(anna)}")
    assert "Fatma Kaya" in said(await dewi.taps("Meer weten"))
    await dewi.taps("Nee, liever niet")
    assert (await groups.mine(ANNA))[0].members == 1


async def test_a_newcomer_hears_who_is_asking_and_reads_each_promise_apart(anna: Talk, dewi: Talk) -> None:
    await make_group(anna)
    notice = said(await dewi.says(f"/start {await link_for(anna)}"))
    assert notice.startswith("Hallo. Ik ben Groepswijzer, een bot.\n\n<b>Mogen we je af en toe iets vragen?</b>")
    assert "\n\n<b>Je hoeft niet mee te doen.</b>" in notice
    assert "\n\n<b>Je begeleider en je klantmanager" in notice


async def test_who_says_yes_hears_that_questions_come_from_five_people_on(anna: Talk, dewi: Talk) -> None:
    await make_group(anna)
    await dewi.says(f"/start {await link_for(anna)}")
    yes = await dewi.taps("Ja, ik doe mee")
    assert "Vragen komen pas als er 5 mensen meedoen." in said(yes)
    assert words(yes) <= 40


async def test_who_takes_part_already_hears_so(anna: Talk, dewi: Talk) -> None:
    await make_group(anna)
    word = await link_for(anna)
    await dewi.says(f"/start {word}")
    await dewi.taps("Ja, ik doe mee")
    assert said(await dewi.says(f"/start {word}")) == "Je hoort al bij deze groep."


async def test_a_facilitator_cannot_take_part_in_their_own_group(anna: Talk, carla: Talk) -> None:
    await make_group(anna)
    word = await link_for(anna)
    assert "niet ook deelnemer" in said(await anna.says(f"/start {word}"))
    assert "niet ook deelnemer" in said(await carla.says(f"/start {word}"))


async def test_a_link_taken_back_says_to_ask_for_another(anna: Talk, dewi: Talk) -> None:
    await make_group(anna)
    word = await link_for(anna)
    notice = await dewi.says(f"/start {word}")
    await anna.taps("Trek deze link in")
    await anna.taps("Ja, trek in")
    assert "werkt niet (meer)" in said(await dewi.says(f"/start {word}"))
    assert "werkt niet (meer)" in said(await dewi.taps("Ja, ik doe mee", notice))


async def test_a_colleague_comes_in_by_a_link_that_works_once(anna: Talk, router: Router) -> None:
    await make_group(anna)
    word = await link_for(anna, "Collega toevoegen")
    joost = Talk(router, 100_009, "Joost")
    welcome = await joost.says(f"/start {word}")
    assert "Welkom bij Sollicitatie dinsdag" in said(welcome)
    assert words(welcome) <= 110
    assert "Begeleiding: Anna, Joost" in said(await joost.taps("Sollicitatie dinsdag"))
    assert "werkt niet (meer)" in said(await Talk(router, 100_010, "Piet").says(f"/start {word}"))


async def test_a_language_is_chosen_first_where_there_are_more(
    anna: Talk, store: TinyStore, clock: FixedClock, people: People
) -> None:
    await make_group(anna)
    word = await link_for(anna)
    bilingual = People(store, clock, SeededIds(4), str, PrivacyFacts("Fatma Kaya"), ("nl", "en"))
    entering = Entering(store, clock, bilingual)
    dewi = Talk(house(bilingual, Groups(store, clock, SeededIds(5), bilingual), entering), DEWI, "Dewi")
    assert labels(await dewi.says(f"/start {word}")) == ["Nederlands", "English"]
    notice = await dewi.taps("English")
    assert isinstance(notice, Screen)
    assert notice.language == "en"
    assert await people.language_of(DEWI) is None  # nothing is kept before the choice
    await dewi.taps("Ja, ik doe mee")
    assert await people.language_of(DEWI) == "en"


async def test_the_coordinator_sees_the_group_but_not_the_phase_buttons(anna: Talk, carla: Talk) -> None:
    await make_group(anna)
    await carla.says("/groepen")
    screen = await carla.taps("Sollicitatie dinsdag")
    assert labels(screen) == ["Bijeenkomsten", "Andere begeleider", "Mijn groepen"]


async def test_the_coordinator_puts_another_facilitator_in_place(anna: Talk, carla: Talk, router: Router) -> None:
    await make_group(anna)
    await carla.says("/groepen")
    await carla.taps("Sollicitatie dinsdag")
    await carla.taps("Andere begeleider")
    await carla.taps("Anna")
    assert "Begeleiding: Bram" in said(await carla.taps("Bram"))
    assert said(await anna.says("/groepen")) == "Je hebt nog geen groep."


async def test_a_group_chat_is_tied_with_one_tap(anna: Talk, router: Router, groups: Groups, dewi: Talk) -> None:
    await make_group(anna)
    in_chat = Talk(router, ANNA, "Anna", chat=-500)
    spoken = await in_chat.happens(Happening.ADDED)
    hello, which = spoken.screens
    assert hello.chat is None
    assert labels(hello) == []
    assert which.chat == ANNA
    assert labels(which) == ["Sollicitatie dinsdag"]
    assert "verlopen" in said(await dewi.taps("Sollicitatie dinsdag", which))
    with pytest.raises(AssertionError, match="common-expired"):
        await in_chat.taps("Sollicitatie dinsdag", which)
    told = await anna.taps("Sollicitatie dinsdag", which)
    assert told.chat == -500
    assert "Sollicitatie" not in said(told)
    assert (await groups.mine(ANNA))[0].group.chat == -500
    await in_chat.happens(Happening.MOVED, "-100500")
    assert (await groups.mine(ANNA))[0].group.chat == -100_500
    await Talk(router, 1, "", chat=-100_500).happens(Happening.REMOVED)
    assert (await groups.mine(ANNA))[0].group.chat is None


async def test_a_chat_that_a_stranger_adds_us_to_is_nobodys(router: Router) -> None:
    spoken = await Talk(router, DEWI, "Dewi", chat=-500).happens(Happening.ADDED)
    assert labels(one(spoken.screens[0])) == []


async def test_the_only_facilitator_has_no_button_to_leave(anna: Talk) -> None:
    await make_group(anna)
    assert "Ik stop met deze groep" not in labels(await anna.taps("Sollicitatie dinsdag"))


async def test_many_groups_come_in_pages(anna: Talk) -> None:
    for number in range(10):
        await make_group(anna, f"Groep {number}")
    first = await anna.says("/groepen")
    assert len([label for label in labels(first) if label.startswith("Groep ")]) == 8
    second = await anna.taps("Meer groepen")
    assert len([label for label in labels(second) if label.startswith("Groep ")]) == 2
