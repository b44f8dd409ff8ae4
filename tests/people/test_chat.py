"""What people see when they start, invite, look and leave."""

from __future__ import annotations

import pytest

from bot.groups.model import Group, GroupId, Member
from bot.messenger.hearing import Happening, Heard
from bot.messenger.router import Router, Rows
from bot.messenger.screens import column
from bot.people.chat import PeopleChat
from bot.people.consent import Notice
from bot.people.entering import Entering
from bot.people.menu import Menu
from bot.people.model import Person, PersonId, Role, Staff
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.store.tiny import TinyStore
from tests.people.conftest import NOW
from tests.screens import labels, one, said, words
from tests.talk import Talk

OLGA, CARLA, DEWI = 100_001, 100_002, 200_001


@pytest.fixture
def router(people: People, entering: Entering) -> Router:
    menu = Menu()
    chat = PeopleChat(people, entering, menu)
    for roles, button in chat.menu_lines():
        menu.add(roles, button)

    async def lost(heard: Heard) -> Rows:
        return column(*menu.buttons(await people.roles(heard.person)))

    return Router([chat], roles=people.roles, awaiting=people.awaiting_of, language=people.language_of, menu=lost)


@pytest.fixture
def olga(router: Router) -> Talk:
    return Talk(router, OLGA, "Olga")


@pytest.fixture
def dewi(router: Router) -> Talk:
    return Talk(router, DEWI, "Dewi")


async def hire(store: TinyStore, person: int, role: Role) -> None:
    record = PersonRecord(Person(PersonId(person), staff=Staff("Olga", frozenset({role}))))
    await store.change_person(PersonId(person), lambda _: (record, None))


async def takes_part(store: TinyStore, people: People, person: int) -> None:
    await people.choose(PersonId(person), True)
    record = GroupRecord(Group(GroupId("oost"), "Oost", NOW, None, (PersonId(OLGA),), (Member(PersonId(person), NOW),)))
    await store.change_group(GroupId("oost"), lambda _: (record, None))


async def test_a_stranger_is_welcomed_and_told_how_to_get_in(dewi: Talk) -> None:
    screen = await dewi.says("/start")
    assert "uitnodiging" in said(screen)
    assert words(screen) <= 40
    assert labels(screen) == ["Wat is Groepswijzer?"]
    about = await dewi.taps("Wat is Groepswijzer?")
    assert "uitnodiging" in said(about)
    assert words(about) <= 40


async def test_a_link_that_does_not_work_says_so_kindly(dewi: Talk) -> None:
    assert said(await dewi.says("/start nonsense")).startswith("Deze uitnodiging werkt niet (meer).")
    assert dewi.seen is not None
    assert labels(dewi.seen) == ["Wat is Groepswijzer?"]


async def test_a_stranger_who_types_hears_how_to_get_in(dewi: Talk) -> None:
    screen = await dewi.says("hallo?")
    assert said(screen).startswith("Ik ken je nog niet.")
    assert labels(screen) == ["Wat is Groepswijzer?"]


async def test_who_stopped_hears_how_to_get_in_again(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    assert not said(await dewi.says("hallo?")).startswith("Ik ken je nog niet.")
    await dewi.says("/stop")
    await dewi.taps("Ja, stop")
    screen = await dewi.says("hallo?")
    assert said(screen).startswith("Ik ken je nog niet.")
    assert labels(screen) == ["Wat is Groepswijzer?"]


async def test_the_owner_invites_a_coordinator_with_a_code(store: TinyStore, olga: Talk, router: Router) -> None:
    await hire(store, OLGA, Role.OWNER)
    assert labels(await olga.says("/uitnodigen")) == ["Een beheerder", "Een coördinator", "Een begeleider"]
    screen = await olga.taps("Een coördinator")
    assert one(screen).picture is not None
    assert "ma 12 okt, 10.00 uur" in said(screen)
    link = said(screen).partition("start=")[2].split()[0]
    carla = Talk(router, CARLA, "Carla")
    wait = await carla.says(f"/start {link}")
    assert said(wait).startswith("<b>Welkom, Carla. Nog even:</b> Olga bevestigt dat jij het bent.")
    assert labels(wait) == []
    assert "Iemand uitnodigen" not in labels(await carla.says("/menu"))
    assert "Dat je een link opende" in said(await carla.says("/inzage"))
    await olga.says("/uitnodigen")
    ask = await olga.taps("Carla wacht op jou")
    assert "Iemand opende de link voor een nieuwe coördinator, op ma 5 okt, 10.00 uur" in said(ask)
    assert "Carla is nu coördinator" in said(await olga.taps("Ja, dat is Carla"))
    welcome = await carla.says(f"/start {link}")
    assert said(welcome).startswith("<b>Welkom, Carla.</b> Ik ben Groepswijzer. Olga heeft je uitgenodigd.")
    assert words(welcome) <= 110
    assert "Iemand uitnodigen" in labels(welcome)


async def test_a_link_is_taken_back_after_one_question(store: TinyStore, olga: Talk, router: Router) -> None:
    await hire(store, OLGA, Role.OWNER)
    await olga.says("/uitnodigen")
    screen = await olga.taps("Een begeleider")
    link = said(screen).partition("start=")[2].split()[0]
    sure = await olga.taps("Trek deze link in")
    assert "Weet je het zeker?" in said(sure)
    assert one(sure).fresh
    assert "blijft werken" in said(await olga.taps("Nee"))
    revoked = await olga.taps("Ja, trek in", sure)
    assert said(revoked).startswith("<b>Ingetrokken.</b>")
    assert "werkt niet (meer)" in said(await Talk(router, CARLA, "Carla").says(f"/start {link}"))


@pytest.mark.parametrize("role", [Role.OWNER, Role.COORDINATOR, Role.FACILITATOR])
async def test_each_role_is_welcomed_in_its_own_words(
    people: People, store: TinyStore, router: Router, role: Role
) -> None:
    await hire(store, OLGA, Role.OWNER)
    invited = await people.inviting.invite(PersonId(OLGA), role)
    welcome = await Talk(router, CARLA, "Carla").says(f"/start {invited.link.partition('start=')[2]}")
    assert words(welcome) <= 110


async def test_inviting_is_not_for_participants(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    assert "Iemand uitnodigen" not in labels(await dewi.says("/uitnodigen"))


async def test_a_participants_menu_is_short(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    screen = await dewi.says("/menu")
    assert labels(screen) == [
        "Wat vragen jullie?",
        "Taal · Language · لغة · мова",
        "Mijn gegevens",
        "Stoppen",
        "Wat is Groepswijzer?",
    ]
    assert words(screen) <= 40


async def test_the_choice_can_be_changed_later(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    await dewi.says("/menu")
    notice = await dewi.taps("Wat vragen jullie?")
    assert labels(notice) == ["Meer weten", "Ja, ik doe mee", "Nee, liever niet"]
    more = await dewi.taps("Meer weten")
    assert "Vragen of een klacht? Neem contact op met Fatma Kaya, 030" in said(more)
    assert "Dat is goed" in said(await dewi.taps("Nee, liever niet"))
    record = await store.person(PersonId(DEWI))
    assert record is not None
    assert not record.person.wants_questions(Notice())


async def test_the_first_line_on_a_lock_screen_tells_nothing(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    await dewi.says("/menu")
    shown = said(await dewi.taps("Wat vragen jullie?"))[:100]
    assert not any(word in shown.lower() for word in ("uitkering", "schuld", "oost", "groep"))


async def test_what_we_keep_is_shown_line_by_line(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    shown = said(await dewi.says("/inzage"))
    for line in (
        f"Telegram-account: {DEWI}",
        "Je zei ja op vragen (versie 2 van de uitleg)",
        "Groep Oost: deelnemer",
        "sinds ma 5 okt, 10.00 uur",
    ):
        assert line in shown


async def test_what_we_keep_of_staff_is_shown_too(store: TinyStore, olga: Talk) -> None:
    await hire(store, OLGA, Role.OWNER)
    await olga.says("/uitnodigen")
    await olga.taps("Een coördinator")
    shown = said(await olga.says("/inzage"))
    for line in ("Naam: Olga", "Je bent beheerder", "Een uitnodiging die je maakte (coördinator"):
        assert line in shown


async def test_of_a_stranger_we_keep_nothing(dewi: Talk) -> None:
    assert said(await dewi.says("/inzage")) == "We bewaren niets van jou."


@pytest.mark.parametrize("words_said", ["/stop", "stop"])
async def test_a_stranger_has_nothing_to_stop(dewi: Talk, words_said: str) -> None:
    screen = await dewi.says(words_said)
    assert said(screen) == "We bewaren niets van jou."
    assert labels(screen) == []


async def test_everything_is_erased_in_two_taps(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    await dewi.says("/verwijder")
    assert "Alles is gewist" in said(await dewi.taps("Ja, wis alles"))
    assert await store.person(PersonId(DEWI)) is None


async def test_erasing_can_be_thought_better_of(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    await dewi.says("/verwijder")
    assert "Mijn gegevens" in labels(await dewi.taps("Niet doen"))
    assert await store.person(PersonId(DEWI)) is not None


@pytest.mark.parametrize("words_said", ["/stop", "stop", "Stop!", " STOPPEN."])
async def test_stopping_takes_one_word_and_one_tap(
    store: TinyStore, people: People, dewi: Talk, words_said: str
) -> None:
    await takes_part(store, people, DEWI)
    await dewi.says(words_said)
    assert "Je bent gestopt" in said(await dewi.taps("Ja, stop"))
    assert await people.roles(PersonId(DEWI)) == frozenset()


async def test_the_last_owner_hears_why_not(store: TinyStore, olga: Talk) -> None:
    await hire(store, OLGA, Role.OWNER)
    await olga.says("/verwijder")
    assert "Nodig eerst een andere beheerder uit" in said(await olga.taps("Ja, wis alles"))


async def test_with_one_language_there_is_nothing_to_choose(dewi: Talk) -> None:
    assert said(await dewi.says("/taal")) == "Ik spreek nu alleen Nederlands."


async def test_a_block_is_silent_and_so_is_the_return(store: TinyStore, people: People, dewi: Talk) -> None:
    await takes_part(store, people, DEWI)
    assert not (await dewi.happens(Happening.LEFT)).screens
    record = await store.person(PersonId(DEWI))
    assert record is not None
    assert not record.person.reachable
    assert not (await dewi.happens(Happening.RETURNED)).screens


async def test_who_could_not_be_reached_comes_back_by_start_even_if_nobody_told_us(
    store: TinyStore, people: People, dewi: Talk
) -> None:
    await takes_part(store, people, DEWI)
    await people.unreachable(PersonId(DEWI))
    await dewi.says("/start")
    record = await store.person(PersonId(DEWI))
    assert record is not None
    assert record.person.reachable
