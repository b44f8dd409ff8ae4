"""The estimate between facilitators and us: shown with reasons, answered in a tap, never applied by itself."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import msgspec
import pytest

from bot.checkins.chat import CheckinsChat
from bot.checkins.debriefing import Mirror
from bot.checkins.estimate import ESTIMABLE, Event
from bot.checkins.mirror_screens import mirror_screen
from bot.checkins.model import FIXED, GOAL, Band, Debrief, Outcome, Rounds, checkin_of
from bot.checkins.model_added import PhaseVerdict
from bot.checkins.observing import bands_by_measure, held, observations
from bot.checkins.taps import UNSURE, MirrorTap, VerdictTap, WhichPhaseTap
from bot.errors import Expired
from bot.groups.model import ChatId, Group, GroupId, Member, Phase, PhaseChange, Session, SessionId
from bot.marks import mark_of
from bot.messenger.hearing import Heard, OnTap
from bot.messenger.screens import Screen
from bot.messenger.splitting import visible
from bot.messenger.taps import Tap, write_tap
from bot.people.model import PersonId
from bot.records import GroupRecord
from tests.checkins.scene import ANNA, BRAM, CARLA, DEWI, GROUP, Scene, a_group, a_session, all_content
from tests.real import the_content

QUESTIONS, RENDERER = all_content()
SESSIONS = tuple(a_session(n, date(2026, 11, 3) + timedelta(weeks=n - 1)) for n in range(1, 9))
CODES = ("P1", "P2", "P3", "P4")
HIGH, MIDDLE, LOW = Band.HIGH, Band.MIDDLE, Band.LOW


def an_outcome(session: Session, *bands: Band, phase: Phase = Phase.CONFLICT, members: int = 7) -> Outcome:
    shown = dict(zip(CODES, bands, strict=False))
    return Outcome(
        checkin_of(GROUP, session.id), session.id, session.ends + timedelta(days=1), phase, members, CODES, shown
    )


def a_debrief(session: Session, phase: Phase | None, tension: int, by: PersonId = ANNA) -> Debrief:
    return Debrief(session.id, by, session.ends, present=7, phase=phase, tension=tension, done=True)


def a_course(*rounds: tuple[Debrief | None, Outcome | None], opened: int | None = None) -> Rounds:
    held_so_far = SESSIONS[: opened or len(rounds)]
    return Rounds(
        opened=frozenset(one.id for one in held_so_far),
        outcomes=tuple(outcome for _, outcome in rounds if outcome is not None),
        debriefs=tuple(debrief for debrief, _ in rounds if debrief is not None),
    )


TENSE = a_course(
    (a_debrief(SESSIONS[0], Phase.ACQUAINTANCE, 2), an_outcome(SESSIONS[0], MIDDLE, MIDDLE, MIDDLE)),
    (a_debrief(SESSIONS[1], Phase.CONFLICT, 4), an_outcome(SESSIONS[1], MIDDLE, MIDDLE, MIDDLE)),
    (a_debrief(SESSIONS[2], Phase.CONFLICT, 5), an_outcome(SESSIONS[2], LOW, MIDDLE, MIDDLE)),
)
THIRD = SESSIONS[2]


def the_group(*sessions: Session) -> Group:
    started = PhaseChange(Phase.ACQUAINTANCE, SESSIONS[0].starts, None)
    return msgspec.structs.replace(a_group(*(sessions or SESSIONS)), phases=(started,))


async def keep(scene: Scene, rounds: Rounds, group: Group | None = None) -> None:
    await scene.keep_group(group or the_group())

    def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
        assert record is not None
        return msgspec.structs.replace(record, rounds=rounds), None

    await scene.store.change_group(GROUP, decide)


@pytest.fixture
async def tense(scene: Scene) -> Scene:
    """Two days after the third session of a group in which it clashes."""
    scene.clock.moment = THIRD.ends + timedelta(days=2, minutes=1)
    await keep(scene, TENSE)
    return scene


async def told(scene: Scene, who: PersonId = ANNA, session: Session = THIRD) -> tuple[Mirror, str]:
    mirror = await scene.debriefs.mirror(who, GROUP, session.id)
    return mirror, said(mirror_screen(mirror, QUESTIONS))


def said(screen: Screen) -> str:
    (part,) = RENDERER.parts("nl", screen)
    return visible(part.html).replace("\u2068", "").replace("\u2069", "")


def labels(screen: Screen) -> list[str]:
    return [RENDERER.plain("nl", button.label) for row in screen.rows for button in row]


async def press(scene: Scene, tap: Tap, who: PersonId = ANNA, *, private: bool = True) -> Screen:
    chat = CheckinsChat(scene.answering, scene.debriefs, scene.estimating, QUESTIONS, scene.listened)
    handle = next(one.handle for one in chat.handlers() if isinstance(one, OnTap) and one.kind is type(tap))
    reply = await handle(Heard(who, ChatId(who), private), tap)
    assert isinstance(reply, Screen)
    return reply


async def test_the_mirror_says_which_phase_it_may_be_and_why(tense: Scene) -> None:
    mirror, text = await told(tense)
    assert mirror.estimate is not None
    assert "Misschien zit de groep in de fase conflict (botsen)." in text
    assert "· begeleiders voelden spanning: heel veel" in text
    assert "· begeleiders zagen: botsen" in text
    assert '· "Durven zeggen" is laag' in text, "it fell as well, but the level alone is weighed"
    assert "zakte" not in text
    buttons = labels(mirror_screen(mirror, QUESTIONS))
    assert buttons[:3] == ["Klopt", "Nee, we zitten in …", "Weet ik niet"]


async def test_an_estimate_changes_nothing_by_itself(tense: Scene) -> None:
    before = await tense.record()
    await told(tense)
    assert await tense.record() == before
    assert before.group.phase is Phase.ACQUAINTANCE


async def test_right_sets_the_phase_and_keeps_why(tense: Scene) -> None:
    screen = await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CONFLICT))
    assert said(screen) == "Goed. De groep zit in de fase conflict (botsen). De tips passen daar nu bij."
    record = await tense.record()
    assert record.group.phases[-1] == PhaseChange(Phase.CONFLICT, tense.clock.moment, ANNA, "estimate")
    assert record.rounds.verdicts == (PhaseVerdict(THIRD.id, tense.clock.moment, Phase.CONFLICT),)


async def test_another_phase_is_kept_as_another_phase(tense: Scene) -> None:
    which = await press(tense, WhichPhaseTap(GROUP, THIRD.id))
    assert labels(which) == ["Kennismaking", "Ontwikkeling", "Prestatie", "Afwikkeling", "Weet ik niet", "Terug"]
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.DEVELOPMENT))
    record = await tense.record()
    assert (record.group.phase, record.group.phases[-1].why) == (Phase.DEVELOPMENT, "not-the-estimate")


async def test_not_knowing_leaves_the_phase_and_is_not_asked_again(tense: Scene) -> None:
    screen = await press(tense, VerdictTap(GROUP, THIRD.id, UNSURE))
    assert said(screen) == "Prima. De fase blijft kennismaking. Na de volgende keer kijken we weer."
    assert (await tense.record()).group.phases == the_group().phases
    assert (await told(tense))[0].estimate is None


async def test_the_same_tap_twice_has_one_effect(tense: Scene) -> None:
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CONFLICT))
    before = await tense.record()
    tense.clock.moment += timedelta(minutes=1)
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CONFLICT))
    assert await tense.record() == before


async def test_a_judgement_that_was_cut_off_half_way_is_finished_with_the_right_reason(tense: Scene) -> None:
    half = msgspec.structs.replace(TENSE, verdicts=(PhaseVerdict(THIRD.id, tense.clock.moment, Phase.CONFLICT),))
    await keep(tense, half)
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CONFLICT))
    assert (await tense.record()).group.phases[-1].why == "estimate"


async def test_a_changed_mind_replaces_what_was_said(tense: Scene) -> None:
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CONFLICT))
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.DEVELOPMENT))
    record = await tense.record()
    assert [one.phase for one in record.rounds.verdicts] == [Phase.DEVELOPMENT]
    assert record.group.phase is Phase.DEVELOPMENT


async def test_a_colleagues_phase_is_not_undone_unasked(tense: Scene) -> None:
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.DEVELOPMENT))
    before = await tense.record()
    asks = await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CLOSING), BRAM)
    assert said(asks) == "Anna koos ontwikkeling. Toch afwikkeling?"
    assert labels(asks) == ["Ja", "Nee"]
    yes, no = (row[0].tap for row in asks.rows)
    assert no == MirrorTap(GROUP, THIRD.id)
    assert await tense.record() == before
    for same in (UNSURE, Phase.DEVELOPMENT):
        assert "ontwikkeling" in said(await press(tense, VerdictTap(GROUP, THIRD.id, same), BRAM))
    assert yes is not None
    assert said(await press(tense, yes, BRAM)).startswith("Goed. De groep zit in de fase afwikkeling.")
    assert (await tense.record()).group.phase is Phase.CLOSING


async def test_a_phase_that_a_colleague_chose_before_the_session_is_simply_replaced(tense: Scene) -> None:
    now, tense.clock.moment = tense.clock.moment, THIRD.starts - timedelta(hours=1)
    await tense.groups.set_phase(ANNA, GROUP, Phase.DEVELOPMENT)
    tense.clock.moment = now
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CONFLICT), BRAM)
    assert (await tense.record()).group.phase is Phase.CONFLICT


@pytest.mark.parametrize("who", [CARLA, DEWI, PersonId(999)])
async def test_only_who_guides_the_group_may_say_its_phase(tense: Scene, who: PersonId) -> None:
    for tap in (VerdictTap(GROUP, THIRD.id, Phase.CONFLICT), WhichPhaseTap(GROUP, THIRD.id)):
        with pytest.raises(Expired):
            await press(tense, tap, who)


@pytest.mark.parametrize(
    "tap",
    [
        VerdictTap(GROUP, SESSIONS[1].id, Phase.CONFLICT),
        VerdictTap(GROUP, SESSIONS[3].id, Phase.CONFLICT),
        VerdictTap(GroupId("othergrp"), THIRD.id, Phase.CONFLICT),
        VerdictTap(GROUP, THIRD.id, Phase.PREPARATION),
        VerdictTap(GROUP, THIRD.id, "nonsense"),
        WhichPhaseTap(GROUP, SESSIONS[1].id),
    ],
)
async def test_old_foreign_and_forged_taps_change_nothing(tense: Scene, tap: Tap) -> None:
    before = await tense.record()
    with pytest.raises(Expired):
        await press(tense, tap)
    assert await tense.record() == before


async def test_in_a_group_chat_nothing_is_said(tense: Scene) -> None:
    with pytest.raises(Expired):
        await press(tense, VerdictTap(GROUP, THIRD.id, Phase.CONFLICT), private=False)


async def test_who_has_not_looked_back_learns_nothing_through_the_estimate(tense: Scene) -> None:
    assert (await told(tense, BRAM))[0].estimate is not None  # two days later everybody may look
    tense.clock.moment = THIRD.ends + timedelta(hours=30)
    assert (await told(tense, BRAM))[0].estimate is None
    assert (await told(tense, ANNA))[0].estimate is not None


async def test_while_the_groups_answers_come_in_nothing_is_said(tense: Scene) -> None:
    waiting = msgspec.structs.replace(TENSE, open=checkin_of(GROUP, THIRD.id), outcomes=TENSE.outcomes[:-1])
    await keep(tense, waiting)
    assert (await told(tense))[0].estimate is None


async def test_without_answers_of_the_group_it_is_said_to_be_uncertain(tense: Scene) -> None:
    await keep(tense, msgspec.structs.replace(TENSE, outcomes=TENSE.outcomes[:-1]))
    assert "Zonder uitkomst van de groep is dit onzeker." in (await told(tense))[1]


async def test_an_earlier_session_is_not_argued_about(tense: Scene) -> None:
    assert (await told(tense, session=SESSIONS[1]))[0].estimate is None


async def test_a_phase_set_by_hand_after_the_session_is_not_questioned(tense: Scene) -> None:
    await tense.groups.set_phase(ANNA, GROUP, Phase.DEVELOPMENT)
    assert (await told(tense))[0].estimate is None


@pytest.mark.parametrize("sessions", [1, 2])
async def test_a_group_that_meets_once_or_twice_is_never_estimated(scene: Scene, sessions: int) -> None:
    scene.clock.moment = SESSIONS[sessions - 1].ends + timedelta(days=2)
    rounds = msgspec.structs.replace(TENSE, outcomes=TENSE.outcomes[:sessions], debriefs=TENSE.debriefs[:sessions])
    await keep(scene, rounds, the_group(*SESSIONS[:sessions]))
    assert (await told(scene, session=SESSIONS[sessions - 1]))[0].estimate is None


async def test_two_phases_are_offered_as_two_buttons(scene: Scene) -> None:
    scene.clock.moment = SESSIONS[1].ends + timedelta(days=2)
    await keep(scene, msgspec.structs.replace(TENSE, outcomes=TENSE.outcomes[:2], debriefs=TENSE.debriefs[:2]))
    mirror, text = await told(scene, session=SESSIONS[1])
    assert "Misschien zit de groep tussen de fasen kennismaking en conflict (botsen)." in text
    assert "Voor conflict:" in text
    screen = mirror_screen(mirror, QUESTIONS)
    assert labels(screen)[:4] == ["Kennismaking", "Conflict", "In een andere fase", "Weet ik niet"]
    other = await press(scene, WhichPhaseTap(GROUP, SESSIONS[1].id))
    assert labels(other) == ["Ontwikkeling", "Prestatie", "Afwikkeling", "Weet ik niet", "Terug"]
    assert other.rows[-1][0].tap == MirrorTap(GROUP, SESSIONS[1].id)


async def test_where_no_phase_was_named_all_can_be_chosen(tense: Scene) -> None:
    await tense.groups.set_phase(ANNA, GROUP, Phase.DEVELOPMENT)
    which = await press(tense, WhichPhaseTap(GROUP, THIRD.id))
    assert labels(which)[:5] == ["Kennismaking", "Conflict", "Ontwikkeling", "Prestatie", "Afwikkeling"]


async def test_what_a_facilitator_said_counts_the_next_time(tense: Scene) -> None:
    await press(tense, VerdictTap(GROUP, THIRD.id, Phase.PERFORMANCE))
    record = await tense.record()
    seen = observations(record, QUESTIONS, tense.numbers, held(record, SESSIONS[3].ends))
    assert [one.confirmed for one in seen] == [None, None, Phase.PERFORMANCE, None]


def test_a_question_that_was_asked_in_other_words_than_todays_tells_nothing_about_the_phase() -> None:
    outcome = TENSE.outcomes[2]
    todays = {one.code: mark_of(one.text) for one in QUESTIONS.for_phase(outcome.phase)}
    known, other = (
        bands_by_measure(msgspec.structs.replace(outcome, wordings=marks), QUESTIONS)
        for marks in (todays, {**todays, "P1": mark_of("Durfde je iets te zeggen?")})
    )
    assert known == bands_by_measure(outcome, QUESTIONS), "words that were not kept count as today's"
    assert known.items() - other.items() == {("veiligheid", LOW)}


def test_what_a_group_says_of_its_goal_tells_nothing_about_its_phase() -> None:
    outcome = TENSE.outcomes[0]
    before = bands_by_measure(outcome, QUESTIONS)
    asked = msgspec.structs.replace(outcome, bands={**outcome.bands, GOAL: Band.LOW}, questions=(*FIXED, GOAL))
    assert bands_by_measure(asked, QUESTIONS) == before
    high = msgspec.structs.replace(asked, bands={**dict.fromkeys(FIXED, Band.HIGH), GOAL: Band.LOW})
    record = GroupRecord(the_group(), msgspec.structs.replace(TENSE, outcomes=(high,)))
    assert observations(record, QUESTIONS, the_content().estimate, SESSIONS[:1])[0].all_high
    assert GOAL not in {one.code for phase in Phase for one in QUESTIONS.for_phase(phase)}
    assert "doel" not in QUESTIONS.measured


def changed(change: Callable[[Group], Group], rounds: Rounds = TENSE) -> GroupRecord:
    return GroupRecord(change(the_group()), rounds)


def events(record: GroupRecord, scene: Scene) -> list[frozenset[Event]]:
    return [one.events for one in observations(record, QUESTIONS, scene.numbers, held(record, THIRD.ends))]


async def test_a_newcomer_is_seen_at_the_next_session(scene: Scene) -> None:
    late = Member(PersonId(7_000_000_300), SESSIONS[1].starts + timedelta(days=1))
    record = changed(lambda group: msgspec.structs.replace(group, members=(*group.members, late)))
    assert events(record, scene) == [frozenset(), frozenset(), frozenset({Event.NEWCOMER})]


async def test_a_long_break_and_another_facilitator_are_seen(scene: Scene) -> None:
    gap = msgspec.structs.replace(SESSIONS[1], cancelled=True)
    wide = a_session(3, date(2026, 11, 25))
    by_bram = msgspec.structs.replace(TENSE, debriefs=(TENSE.debriefs[0], a_debrief(wide, None, 2, by=BRAM)))
    record = changed(lambda group: msgspec.structs.replace(group, sessions=(SESSIONS[0], gap, wide)), by_bram)
    seen = observations(record, QUESTIONS, scene.numbers, held(record, wide.ends))
    assert [one.events for one in seen] == [frozenset(), frozenset({Event.LONG_BREAK, Event.OTHER_GUIDE})]
    assert [one.left for one in seen] == [1, 0]


async def test_the_question_of_a_phase_counts_by_what_it_measures(scene: Scene) -> None:
    asked = (
        (None, an_outcome(SESSIONS[0], LOW, LOW, LOW, HIGH, phase=Phase.ACQUAINTANCE)),
        (None, an_outcome(SESSIONS[1], LOW, LOW, LOW, HIGH, phase=Phase.DEVELOPMENT)),
    )
    record = GroupRecord(the_group(), a_course(*asked))
    first, second = observations(record, QUESTIONS, scene.numbers, SESSIONS[:2])
    assert first.bands["inbreng"] is HIGH
    assert set(second.bands) == {"veiligheid", "erbij horen", "nut", "steun"}


def test_all_is_high_only_if_every_question_that_was_asked_is(scene: Scene) -> None:
    asked = ((None, an_outcome(SESSIONS[0], HIGH, HIGH, HIGH, HIGH)), (None, an_outcome(SESSIONS[1], HIGH, HIGH, HIGH)))
    seen = observations(GroupRecord(the_group(), a_course(*asked)), QUESTIONS, scene.numbers, SESSIONS[:2])
    assert [one.all_high for one in seen] == [True, False]


async def test_an_estimate_names_a_phase_only_with_two_reasons_and_fits_on_a_card(scene: Scene) -> None:
    chance = Random(1)
    shown = thin = 0
    for _ in range(120):
        count = chance.randint(2, 7)
        rounds = a_course(*(a_random_round(SESSIONS[n], chance) for n in range(count)))
        record = GroupRecord(the_group(), rounds)
        session = SESSIONS[count - 1]
        estimate = scene.estimator.estimate(record, session, session.ends)
        if estimate is None:
            continue
        await keep(scene, rounds)
        scene.clock.moment = session.ends + timedelta(days=3)
        mirror, text = await told(scene, session=session)
        assert mirror.estimate == estimate
        each = [len(case.reasons) for case in estimate.cases]
        enough = sum(each) >= 2 and min(each) >= 1
        shown, thin = (shown + 1, thin) if enough else (shown, thin + 1)
        assert ("Misschien zit de groep" in text) == enough, text
        assert ("Er is nog weinig om een fase uit af te leiden." in text) != enough, text
        assert ("We zitten in …" in labels(mirror_screen(mirror, QUESTIONS))) != enough
        assert text.count("· ") == (sum(each) if enough else 0), text
        assert len(re.findall(r"[\w'’]+", text)) <= 110, text
    assert shown > 60
    assert thin


def a_random_round(session: Session, chance: Random) -> tuple[Debrief | None, Outcome | None]:
    debrief = a_debrief(session, chance.choice([None, *ESTIMABLE]), chance.randint(1, 5))
    bands = [chance.choice(list(Band)) for _ in CODES]
    outcome = an_outcome(session, *bands[: chance.choice([0, 3, 4])], phase=chance.choice(ESTIMABLE))
    return (debrief if chance.random() < 0.8 else None, outcome)


def test_the_longest_taps_fit_in_a_button() -> None:
    for phase, session in itertools.product(ESTIMABLE, ["s10", SessionId("session1")]):
        assert len(write_tap(VerdictTap(GROUP, session, phase))) <= 54


def test_verdicts_name_nobody() -> None:
    assert set(PhaseVerdict.__struct_fields__) == {"session", "at", "phase"}
