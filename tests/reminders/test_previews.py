"""A locked screen tells nothing about its owner: the first 100 characters of whatever comes unasked, to anybody.

Whatever can come has a sample here; what is new and has none fails.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec
import pytest

import bot
from bot.checkins.afterwards_screens import done_text
from bot.checkins.farewell_screens import goodbye_screen
from bot.checkins.model import Band, CheckinId, DoneWith, Outcome
from bot.checkins.model_added import Astray
from bot.checkins.screens import (
    again_screen,
    call_screen,
    outcome_card_screen,
    question_back_of,
    renewed_screen,
    too_few_screen,
)
from bot.checkins.talk import Stage, TalkId
from bot.checkins.talk_screens import Whom, pass_on_screen, picked_screen, told_screen
from bot.checkins.ways import Stray
from bot.checkins.ways_screens import stray_screen
from bot.digest.goals import Reached
from bot.digest.mailing import Mailing
from bot.digest.model import Digested, GroupLine, Week
from bot.digest.ownweek_screens import OwnWeekScreens
from bot.digest.rules import Concern
from bot.digest.screens import WeekScreens
from bot.digest.tidings import Tidings
from bot.groups.model import ChatId, Phase, Session
from bot.groups.model_news import Change, change_of
from bot.groups.model_parts import Agreement, News, StandIn, Tiding, Told
from bot.guidance.card_screens import CardScreens
from bot.guidance.editing import Proposal
from bot.guidance.library import CardText, LocalCard, Refusal, Status
from bot.guidance.own_screens import OwnScreens
from bot.guidance.shelf import phase_titles, shelf_of
from bot.log import Incidents
from bot.messenger.screens import Screen, text
from bot.messenger.splitting import visible
from bot.people import model as people_model
from bot.people.consent import CONSENT_VERSION, Consent, Retention
from bot.people.entering_screens import came_in, gone, is_it_them, let_in
from bot.people.model import Invitation, Opened, Person, PersonId, Role
from bot.people.revealing import help_words
from bot.records import GroupRecord, PersonRecord
from bot.reminders.briefing import Briefings
from bot.reminders.budget import ARRIVAL, DECISION, DIGEST, FRIDAY, HANDOVER, LETTERS, LINKS, PROPOSAL, UNLED, Held
from bot.reminders.model import Kind, Slot
from bot.reminders.needs import Wording
from tests.checkins.scene import (
    ANNA,
    BRAM,
    DEWI,
    FIRST,
    GROUP,
    JOINED,
    QUIET,
    Scene,
    a_group,
    a_store,
    at,
)
from tests.digest.scene import Post
from tests.real import the_content, the_renderer, the_texts
from tests.reminders.composing import CODES, composer, fallen

SEEN_LOCKED = 100
"""Characters of a message that a locked phone shows, at most."""
CONTENT = the_content()
RENDERER = the_renderer()
QUESTIONS = CONTENT.questions
ASKED = [one.text for one in QUESTIONS.all]
THEMES = [one.name for one in QUESTIONS.all]
_ISOLATES = re.compile("[\u2066-\u2069]")
"""Invisible marks around names: nobody sees them."""
PLACE = "Schuldhulp, Bijstandsplein 3"
TITLE = "Sollicitatie dinsdag"
CARD = "Praat over schulden"
SENDERS = {
    "checkins/leftovers.py",
    "checkins/polling.py",
    "checkins/talking.py",
    "digest/arrivals.py",
    "digest/guess_notices.py",
    "digest/mailing.py",
    "digest/notices.py",
    "digest/ownweek.py",
    "digest/service.py",
    "digest/tidings.py",
    "digest/unled.py",
    "reminders/laters.py",
    "reminders/service.py",
}
"""Where something to say unasked is made: an errand for the outbox, or a letter that becomes one."""


def assert_neutral(screen: Screen, language: str = "nl", *, staff: bool) -> None:
    """No title, place, question or word about benefits; to staff no theme, phase, card or member's name either."""
    shown = _ISOLATES.sub("", visible(RENDERER.html(language, screen.text))).lower()
    told = [*ASKED, TITLE, PLACE]
    if staff:
        told += [*THEMES, *Phase, CARD, "Dewi"]
    found = [word for word in told if 0 <= shown.find(word.lower()) < SEEN_LOCKED]
    assert not [*found, *help_words(shown[:SEEN_LOCKED])], shown


def test_what_can_say_something_unasked_is_all_known_here() -> None:
    """A new sender belongs in this list, and what it says among the samples below."""
    house = Path(bot.__file__).parent
    makes = re.compile(r"(?<!class )\b(?:Errand|Letter)\(")
    found = {path.relative_to(house).as_posix() for path in house.rglob("*.py") if makes.search(path.read_text())}
    assert found == SENDERS


def test_that_the_questions_are_closed_tells_nothing_of_them() -> None:
    for language in the_texts().languages:
        for key in ("checkins-over", "checkins-over-above"):
            assert_neutral(Screen(text(key)), language, staff=False)


def test_a_goodbye_without_an_outcome_shows_no_goal_on_a_locked_screen() -> None:
    group = msgspec.structs.replace(a_group(), goal="Schulden afbetalen")
    few = Outcome(CheckinId("c"), FIRST.id, JOINED, Phase.CLOSING, 8, (), {}, gifts=("moed",))
    for language, asked, renewed in itertools.product(the_texts().languages, (True, False), (True, False)):
        nothing = msgspec.structs.replace(few, renewed=renewed)
        assert_neutral(goodbye_screen(too_few_screen(), nothing, group, JOINED, asked=asked), language, staff=False)
        assert_neutral(renewed_screen(), language, staff=False)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    store = a_store(tmp_path)
    await store.open()
    found = Scene(store)
    await found.settle_in()
    yield found
    await store.close()


SHORT = datetime(2027, 5, 2, 9, 0)
"""A day and a time that take few letters: "zo 2 mei, 9.00 uur"."""


def placed(session: Session, **changes: object) -> Session:
    return msgspec.structs.replace(
        session, place=PLACE, wall=SHORT, starts=datetime(2027, 5, 2, 7, tzinfo=UTC), **changes
    )


def changed_sessions() -> list[Session]:
    """A session with each sort of news; also where the place is another as well."""
    news = partial(News, at(2, 12), BRAM)
    made = [
        placed(FIRST, news=news(datetime(2027, 5, 1, 9), place=PLACE)),
        placed(FIRST, news=news(datetime(2027, 5, 1, 9), place="Elders")),
        placed(FIRST, news=news(SHORT, place="Elders")),
        placed(FIRST, news=news(SHORT, reminded=True)),
        placed(FIRST, news=news(SHORT, added=True)),
        placed(FIRST, news=news(SHORT, place=PLACE), cancelled=True),
        placed(FIRST, news=news(SHORT, place=PLACE, cancelled=True)),
        placed(FIRST, news=news(SHORT, place="Elders", cancelled=True)),
    ]
    assert {change_of(one) for one in made} == set(Change)
    return made


async def test_every_message_about_a_session_begins_neutrally(scene: Scene) -> None:
    """Each kind, to a member in each language, to who guides, and in the group's own chat."""
    await scene.opened()
    plain = fallen(await scene.record(), Phase.CONFLICT, "P1")
    agreed = Agreement(("Niets over schulden zeggen", "We komen op tijd."), JOINED, ANNA)
    sessions = tuple(placed(one) for one in plain.group.sessions)
    group = msgspec.structs.replace(plain.group, sessions=sessions, agreements=(agreed,))
    astray = Astray(FIRST.id, Stray.GONE, FIRST.ends, FIRST.ends + timedelta(days=1))
    record = msgspec.structs.replace(plain, group=group, rounds=msgspec.structs.replace(plain.rounds, astray=astray))
    await scene.store.change_group(GROUP, lambda _: (record, None))
    words = composer(scene)
    said: defaultdict[Kind, int] = defaultdict(int)
    for kind in Kind:
        if kind in (Kind.MOVED, Kind.CANCELLED):
            news = [one for one in changed_sessions() if one.cancelled == (kind is Kind.CANCELLED)]
            sessions = (*news, *(msgspec.structs.replace(one, place="") for one in news))
        else:
            sessions = record.group.sessions
        days = (0, 1, 3) if kind is Kind.DAY_BEFORE else (-1,)
        for session, own_chat, ahead in itertools.product(sessions, (None, ChatId(-5)), days):
            scene.clock.moment = session.starts - timedelta(days=ahead)
            slot = Slot(kind, session, session.starts, session.ends, ())
            there = msgspec.structs.replace(record.group, chat=own_chat)
            said[kind] += await check(words, slot, msgspec.structs.replace(record, group=there), scene)
    assert set(said) == set(Kind)
    assert all(said.values()), said


@pytest.mark.parametrize("why", Stray)
def test_news_of_polls_tells_nothing_of_the_group(why: Stray) -> None:
    assert_neutral(stray_screen(a_group(), FIRST, why), staff=True)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (Consent(CONSENT_VERSION - 1, asks=True), "people-notice-again"),
        (Consent(CONSENT_VERSION, asks=True, retention=Retention(people=30)), "people-notice-again-longer"),
    ],
)
async def test_the_notice_that_comes_in_the_place_of_questions_begins_neutrally(
    scene: Scene, said: Consent, key: str
) -> None:
    """Who agreed to less gets the present notice as the call of a check-in, in their own language."""
    await scene.opened()
    words, record = composer(scene), await scene.record()
    slot = Slot(Kind.ASK, FIRST, FIRST.ends, FIRST.ends + timedelta(days=1), ())
    for language in CONTENT.texts:
        reader = PersonRecord(Person(DEWI, language=language, consent=said))
        screen = await words.compose(slot, record, reader)
        assert screen is not None
        assert screen.text == text(key)
        assert_neutral(screen, language, staff=False)


async def check(words: Wording, slot: Slot, record: GroupRecord, scene: Scene) -> int:
    """Check this message for everybody who may get it; how many did."""
    count = 0
    for reader in (None, DEWI) if slot.kind is Kind.OUTCOME else (None, DEWI, ANNA):
        person = None if reader is None else await scene.store.person(reader)
        for told in (frozenset[str](), frozenset(Held)):
            screen = await words.compose(slot, record, person, told)
            for language in CONTENT.texts if screen is not None and reader == DEWI else ("nl",):
                if screen is not None:
                    assert_neutral(screen, language, staff=reader == ANNA or slot.kind is Kind.OUTCOME)
                    count += 1
    return count


@pytest.mark.parametrize("language", CONTENT.texts)
async def test_a_call_that_asks_at_once_hides_its_question_from_a_locked_screen(scene: Scene, language: str) -> None:
    await scene.opened()
    checkin = await scene.store.checkin(scene.checkin)
    assert checkin is not None
    shown = _ISOLATES.sub("", visible(RENDERER.html(language, call_screen(checkin, QUESTIONS).text)))
    notice, _, asked = shown.partition("\n\n")
    assert len(notice) >= SEEN_LOCKED, notice
    assert not help_words(notice[:SEEN_LOCKED])
    assert asked.count("\n") == 1
    assert len([word for word in shown.split() if any(map(str.isalnum, word))]) <= 40
    again = visible(RENDERER.html(language, again_screen(call_screen(checkin, QUESTIONS)).text))
    assert _ISOLATES.sub("", again).endswith(shown)
    assert not help_words(again[:SEEN_LOCKED])


@pytest.mark.parametrize("language", CONTENT.texts)
def test_an_outcome_is_not_read_on_a_locked_screen(language: str) -> None:
    """On every day of the week, with and without what was done with the last one, also as the last card of a group."""
    opens = itertools.product(range(7), (0, 5, 12), (None, *map(done_text, DoneWith)), (False, True))
    for days, members, done, last in opens:
        group = a_group(msgspec.structs.replace(FIRST, starts=FIRST.starts + timedelta(days=days)))
        outcome = Outcome(
            CheckinId("c"), FIRST.id, FIRST.ends, Phase.CONFLICT, members, CODES, dict.fromkeys(CODES, Band.LOW)
        )
        screen = outcome_card_screen(outcome, group, question_back_of(outcome, QUESTIONS, 1), QUESTIONS, done)
        if last:
            screen = goodbye_screen(screen, outcome, group, datetime(2027, 5, 2, 1, tzinfo=UTC))
        shown = _ISOLATES.sub("", visible(RENDERER.html(language, screen.text)))
        opening = "\n".join(shown.split("\n")[:2])
        assert len(opening) >= SEEN_LOCKED, opening
        assert_neutral(screen, language, staff=True)


async def handovers(scene: Scene) -> dict[Told, list[Screen]]:
    """What people are told about who guides a group, as it really goes out."""
    post, questions = Post(), QUESTIONS
    mailing = Mailing(scene.store, scene.clock, post, Incidents())
    briefings = Briefings(scene.store, scene.clock, scene.people, questions)
    tidings = Tidings(scene.store, scene.clock, mailing, briefings, scene.people, QUIET)
    found: dict[Told, list[Screen]] = {}
    until = scene.clock.now() + timedelta(days=3)
    for told in Told:
        for end in (None, until):
            for instead in (ANNA, PersonId(999)):
                tiding = Tiding(told, ANNA, BRAM, scene.clock.now(), instead, end)
                stand_in = StandIn(ANNA, BRAM, scene.clock.now(), until)
                stands = (stand_in,) if told is Told.STANDS_IN else ()
                group = (await scene.record()).group
                led = ANNA if told is Told.COORDINATES else None
                chat = ChatId(-5) if told is Told.CHAT else None
                changes = {"tidings": (tiding,), "stand_ins": stands, "coordinator": led, "chat": chat}
                await scene.keep_group(msgspec.structs.replace(group, **changes))
                post.delivered.clear()
                await tidings.keep_time(GROUP)
                await post.deliver()
                found.setdefault(told, []).extend(screen for _, screen in post.delivered)
                scene.clock.moment += timedelta(minutes=1)
    return found


def weeks() -> dict[str, list[Screen]]:
    """A coordinator's Monday and a facilitator's Friday, with points and without."""
    screens = WeekScreens(QUESTIONS, phase_titles(CONTENT), CONTENT.concerns, partial(the_texts().plain, "nl"))
    own = OwnWeekScreens(CONTENT.concerns, screens, CONTENT.cards)
    moment = datetime(2027, 5, 3, 6, 30, tzinfo=UTC)
    line = GroupLine(GROUP, TITLE, Phase.CONFLICT, None, "Europe/Amsterdam")
    found: dict[str, list[Screen]] = {DIGEST: [], FRIDAY: []}
    for concerns in ((), *((Concern(rule, GROUP, 2, "P1", Phase.CONFLICT),) for rule in list(CONTENT.concerns)[:1])):
        week = screens.week(Digested(Week(moment, "2027-W18", (line,), 1, concerns), {GROUP: "Anna"}, {}, moment))
        found[DIGEST] += [week, screens.late(week), screens.double(week)]
        for goals in ((Reached(TITLE, Band.LOW, moment),), (Reached(TITLE, Band.LOW, moment),) * 2):
            ended = Week(moment, "2027-W18", (line,), 1, concerns, goals=goals)
            found[DIGEST].append(screens.week(Digested(ended, {GROUP: "Anna"}, {}, moment)))
        for coming in (None, (placed(FIRST), a_group())):
            found[FRIDAY].append(own.own_week(1, coming, concerns, {GROUP: a_group()}))
    return found


def cards() -> dict[str, list[Screen]]:
    """A colleague's card: to who decides on it, and what was decided."""
    shelf = shelf_of(CONTENT)
    screens = OwnScreens(shelf, CardScreens(shelf))
    words = CardText(title=CARD, do="Vraag wie er ook post laat liggen.", place=Phase.CONFLICT.value)
    card = LocalCard(id="own1", text=words, author=ANNA, proposed=JOINED)
    approved = msgspec.structs.replace(card, status=Status.APPROVED)
    refused = [msgspec.structs.replace(card, status=Status.REFUSED, refusal=why) for why in Refusal]
    return {
        PROPOSAL: [screens.proposal(Proposal(card, "Anna", True, False), text("own-told-waiting"))],
        DECISION: [screens.decided(one) for one in (approved, *refused)],
    }


def arrivals() -> list[Screen]:
    """Who came by a link of staff: to owners, to who waited, to who invited them."""
    found = [gone()]
    for role in (Role.OWNER, Role.COORDINATOR, Role.FACILITATOR):
        opened = Opened("Carla", datetime(2027, 5, 3, 6, 30, tzinfo=UTC), people_model.Stage.WAITS)
        link = Invitation("0" * 64, role, JOINED, JOINED, opened=opened)
        found += [is_it_them(link), let_in(link), came_in(link)]
    return found


async def test_every_letter_to_staff_begins_neutrally(scene: Scene) -> None:
    told = await handovers(scene)
    assert set(told) == set(Told)
    assert all(told.values()), told
    samples = {
        **weeks(),
        **cards(),
        HANDOVER: [screen for screens in told.values() for screen in screens],
        LINKS: [Screen(text("people-guessing"))],
        UNLED: [Screen(text("people-unled"))],
        ARRIVAL: arrivals(),
    }
    assert set(samples) == set(LETTERS)
    for screens in samples.values():
        assert screens
        for screen in screens:
            assert_neutral(screen, staff=True)


def test_a_wish_to_talk_names_nobody_who_takes_part_and_no_group() -> None:
    others = (Whom(GROUP, BRAM, "Bram", guides=True),)
    samples = {
        Stage.TELL: told_screen(TalkId("t"), "Dewi", DEWI, TITLE, again=False),
        Stage.AGAIN: told_screen(TalkId("t"), "Dewi", DEWI, TITLE, again=True),
        Stage.PICKED: picked_screen("Anna"),
        Stage.ELSEWHERE: pass_on_screen("Anna", others),
    }
    assert set(samples) == set(Stage)
    for stage, screen in samples.items():
        to_staff = stage in (Stage.TELL, Stage.AGAIN)
        for language in ("nl",) if to_staff else CONTENT.texts:
            assert_neutral(screen, language, staff=to_staff)
