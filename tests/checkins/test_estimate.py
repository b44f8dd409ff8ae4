"""The estimate of a phase: that the arithmetic is right, reacts the right way, and is slow to change its mind."""

from __future__ import annotations

import math
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.debriefing import Mirror
from bot.checkins.estimate import ESTIMABLE, Belief, Event, Observation, Source, beliefs, chance_of, confirmed
from bot.checkins.estimate_screens import estimate_lines
from bot.checkins.estimator import Estimate
from bot.checkins.examples import EXAMPLES, MEASURES, Example, Worked, band_for
from bot.checkins.mirror import Views
from bot.checkins.model import Band
from bot.checkins.reasons import Case, Reason, cases_for, is_thin, phases_before
from bot.checkins.study import WORLDS, measured_in, study
from bot.groups.model import Phase
from bot.messenger.screens import Text, text
from tests.checkins.scene import FIRST, a_group, all_content, all_numbers

NUMBERS = all_numbers()
QUESTIONS, _ = all_content()
ASKED = measured_in(QUESTIONS)
ACQUAINTANCE, CONFLICT, DEVELOPMENT, PERFORMANCE, CLOSING = ESTIMABLE

phases = st.sampled_from(ESTIMABLE)
sessions = st.builds(
    Observation,
    number=st.integers(1, 12),
    left=st.one_of(st.none(), st.integers(0, 12)),
    members=st.integers(0, 30),
    bands=st.dictionaries(st.sampled_from([*MEASURES, "steun"]), st.sampled_from(Band)),
    all_high=st.booleans(),
    tension=st.lists(st.integers(1, 5), max_size=3).map(tuple),
    seen_as=st.lists(phases, max_size=3).map(tuple),
    events=st.frozensets(st.sampled_from(Event)),
    confirmed=st.one_of(st.none(), phases),
)
courses = st.lists(sessions, min_size=1, max_size=12)


def seen(number: int = 1, **known: object) -> Observation:
    return Observation(number=number, members=9, **known)  # type: ignore[arg-type]  # each field as the test names it


def last(*observations: Observation) -> Belief:
    return beliefs(observations, NUMBERS)[-1]


def mirror_of(estimate: Estimate) -> Mirror:
    return Mirror(a_group(FIRST), FIRST, Views(None, (), (), None, None), {}, estimate)


WORKED = [
    pytest.param(example, place, id=f"{example.name[0]}{place + 1}")
    for example in EXAMPLES
    for place in range(len(example.sessions))
]


@pytest.mark.parametrize(("example", "place"), WORKED)
def test_bands_say_what_the_hand_found_or_it_is_told_why_not(example: Example, place: int) -> None:
    worked, belief = example.sessions[place], beliefs(example.observations(), NUMBERS)[place]
    if worked.differs is None:
        assert belief.most_likely is worked.by_hand
        assert belief.chances[belief.most_likely] == pytest.approx(max(worked.chances), abs=0.1)
    else:
        told = worked.differs.chances
        assert belief.most_likely is ESTIMABLE[told.index(max(told))]
        assert [belief.chances[phase] for phase in ESTIMABLE] == pytest.approx(told, abs=0.1)


def test_every_session_that_was_worked_out_is_looked_at_and_few_differ() -> None:
    assert len(WORKED) == 28
    differing = {
        f"{example.name[0]}{place}": worked.differs.why
        for example in EXAMPLES
        for place, worked in enumerate(example.sessions, start=1)
        if worked.differs is not None
    }
    assert set(differing) == {"B3", "C4", "C5", "D3", "D4"}
    assert all(differing.values())


def test_politeness_alone_does_not_carry_a_group_to_performance() -> None:
    polite = EXAMPLES[3]
    found = beliefs(polite.observations(), NUMBERS)
    assert polite.sessions[-1].by_hand is PERFORMANCE
    assert [belief.quiet for belief in found] == [False, False, True, True]
    assert found[-1].most_likely is DEVELOPMENT
    assert found[-1].chances[PERFORMANCE] < 0.5


@given(courses)
def test_chances_are_one_together_and_preparation_has_none(course: list[Observation]) -> None:
    for belief in beliefs(course, NUMBERS):
        assert set(belief.chances) == set(ESTIMABLE)
        assert Phase.PREPARATION not in belief.chances
        assert math.isclose(sum(belief.chances.values()), 1)
        assert all(0 <= chance <= 1 for chance in belief.chances.values())


@given(courses)
def test_only_a_phase_that_is_likely_enough_is_named_alone(course: list[Observation]) -> None:
    for belief in beliefs(course, NUMBERS):
        assert len(belief.named) in (0, 1, 2)
        assert sorted(belief.named, key=lambda phase: phase.order) == list(belief.named)
        if len(belief.named) == 1:
            assert belief.chances[belief.named[0]] >= NUMBERS.named_from
        if belief.named:
            assert belief.most_likely in belief.named


@given(courses)
def test_what_comes_later_changes_nothing_of_before(course: list[Observation]) -> None:
    assert beliefs(course, NUMBERS)[:-1] == beliefs(course[:-1], NUMBERS)


@given(st.sampled_from(MEASURES), phases, st.integers(0, 30))
def test_the_chances_of_all_bands_are_one_together(measures: str, phase: Phase, members: int) -> None:
    mean = NUMBERS.expected[measures][phase]
    assert math.isclose(sum(chance_of(band, mean, members, NUMBERS) for band in Band), 1)


@given(st.integers(5, 30))
def test_a_higher_mean_makes_a_high_band_likelier_and_a_low_one_less(members: int) -> None:
    tenths = [mean / 10 for mean in range(10, 51)]
    high = [chance_of(Band.HIGH, mean, members, NUMBERS) for mean in tenths]
    low = [chance_of(Band.LOW, mean, members, NUMBERS) for mean in tenths]
    assert high == sorted(high)
    assert low == sorted(low, reverse=True)


def test_more_tension_makes_conflict_likelier() -> None:
    chances = [last(seen(), seen(2, tension=(felt,))).chances[CONFLICT] for felt in range(1, 6)]
    assert chances == sorted(chances)
    assert chances[-1] > 0.5 > chances[0]


@pytest.mark.parametrize("measures", MEASURES)
def test_a_higher_band_makes_conflict_less_likely_and_performance_likelier(measures: str) -> None:
    found = [last(seen(), seen(2, bands={measures: band})).chances for band in Band]
    conflict, performance = ([chances[phase] for chances in found] for phase in (CONFLICT, PERFORMANCE))
    assert conflict == sorted(conflict, reverse=True)
    assert performance == sorted(performance)


@pytest.mark.parametrize("phase", ESTIMABLE)
def test_what_a_facilitator_sees_becomes_likelier(phase: Phase) -> None:
    course = (seen(), seen(2, left=1))
    without, with_it = last(*course), last(course[0], replace(course[1], seen_as=(phase,)))
    assert with_it.chances[phase] > without.chances[phase]


@pytest.mark.parametrize(
    ("phase", "code"),
    [(ACQUAINTANCE, "G2"), (CONFLICT, "G3"), (DEVELOPMENT, "G6"), (PERFORMANCE, "G7"), (Phase.CLOSING, "G8")],
)
def test_behaviour_that_struck_a_facilitator_makes_its_phase_likelier(phase: Phase, code: str) -> None:
    course = (seen(), seen(2, left=1))
    without = last(*course)
    once = last(course[0], replace(course[1], behaviours=((code,),)))
    twice = last(course[0], replace(course[1], behaviours=((code,), (code,))))
    assert once.chances[phase] > without.chances[phase]
    assert once.chances == pytest.approx(twice.chances)
    assert Source.BEHAVIOUR in {term.source for term in once.terms}


def test_behaviour_that_the_content_no_longer_has_says_nothing() -> None:
    without, with_it = last(seen(), seen(2)), last(seen(), seen(2, behaviours=(("G99",),)))
    assert with_it.chances == pytest.approx(without.chances)


def test_two_facilitators_who_agree_count_as_one() -> None:
    alone = last(seen(), seen(2, seen_as=(CONFLICT,), tension=(4,)))
    together = last(seen(), seen(2, seen_as=(CONFLICT, CONFLICT), tension=(4, 4)))
    assert together.chances == pytest.approx(alone.chances)


@pytest.mark.parametrize("event", Event)
def test_what_happens_in_between_makes_acquaintance_likelier(event: Event) -> None:
    course = [seen(tension=(2,)), seen(2, seen_as=(DEVELOPMENT,)), seen(3)]
    without = last(*course).chances[ACQUAINTANCE]
    assert last(*course[:2], replace(course[2], events=frozenset({event}))).chances[ACQUAINTANCE] > without


@given(st.lists(sessions, min_size=1, max_size=6), st.integers(0, 12))
def test_without_a_word_closing_is_what_the_calendar_says(course: list[Observation], left: int) -> None:
    silent = seen(9, left=left)
    assert last(*course, silent).chances[CLOSING] == pytest.approx(NUMBERS.closing.get(left, 0), abs=1e-6)


def test_without_a_known_end_closing_is_not_estimated() -> None:
    assert last(seen(), seen(2, seen_as=(CLOSING,))).chances[CLOSING] == pytest.approx(0, abs=1e-6)


def test_a_session_without_a_word_moves_as_groups_do() -> None:
    first, second = beliefs([seen(), seen(2)], NUMBERS)
    assert first.chances == pytest.approx(NUMBERS.first, abs=1e-6)
    expected = sum(NUMBERS.first[one] * NUMBERS.moves[one][CONFLICT] for one in ESTIMABLE)
    assert second.chances[CONFLICT] == pytest.approx(expected, abs=1e-6)
    assert not second.certain


def test_a_question_that_only_one_phase_asks_is_left_out() -> None:
    assert last(seen(bands={"steun": Band.LOW})).chances == last(seen()).chances


@given(phases, courses)
def test_a_facilitators_word_counts_for_nine_tenths_and_goes_on_from_there(
    phase: Phase, course: list[Observation]
) -> None:
    before = beliefs(course, NUMBERS)[-1].chances
    after = confirmed(before, phase, NUMBERS)
    assert after[phase] == pytest.approx(NUMBERS.confirmed)
    assert sum(after.values()) == pytest.approx(1)


def test_a_confirmed_phase_is_named_from_then_on() -> None:
    course = [seen(tension=(2,)), seen(2, tension=(2,), confirmed=CONFLICT), seen(3, tension=(4,))]
    assert beliefs(course, NUMBERS)[1].named == (ACQUAINTANCE,)
    assert last(*course).named == (CONFLICT,)


def test_another_phase_is_named_only_after_it_came_out_twice() -> None:
    calm, tense = {"seen_as": (ACQUAINTANCE,), "tension": (2,)}, {"seen_as": (CONFLICT,), "tension": (4,)}
    course = [seen(1, **calm), seen(2, **calm), seen(3, **tense), seen(4, **tense)]
    named = [belief.named for belief in beliefs(course, NUMBERS)]
    assert named == [(), (ACQUAINTANCE,), (ACQUAINTANCE, CONFLICT), (CONFLICT,)]


def test_after_one_session_with_data_nothing_is_said() -> None:
    assert last(seen(tension=(4,))).named == ()
    assert last(seen(), seen(2, tension=(4,))).named == ()
    assert last(seen(tension=(4,)), seen(2, tension=(4,))).named != ()


@pytest.mark.parametrize("third", [{"all_high": False, "tension": (1,)}, {"all_high": True, "tension": (1, 2)}])
def test_one_honest_session_ends_the_suspicion_of_politeness(third: dict[str, object]) -> None:
    fine = [seen(number, all_high=True, tension=(1,)) for number in range(1, 4)]
    assert last(*fine).quiet
    assert not last(*fine[:2], seen(3, **third)).quiet


def test_all_high_counts_as_polite_too_when_no_facilitator_looked_back() -> None:
    silent = [seen(number, all_high=True) for number in range(1, 4)]
    assert [belief.quiet for belief in beliefs(silent, NUMBERS)] == [False, False, True]
    assert last(silent[0], seen(2, all_high=True, tension=(1,)), silent[2]).quiet
    assert not last(*silent[:2], seen(3)).quiet


def test_politeness_halves_the_weight_of_the_group() -> None:
    high = dict.fromkeys(MEASURES, Band.HIGH)
    fine = [seen(number, bands=high, all_high=True, tension=(1,)) for number in range(1, 4)]
    (before, after) = (
        next(term for term in belief.terms if term.about == "nut") for belief in beliefs(fine, NUMBERS)[1:]
    )
    for phase in ESTIMABLE:
        assert after.weights[phase] == pytest.approx(before.weights[phase] * NUMBERS.quiet_weight)


def test_reasons_come_with_the_heaviest_first() -> None:
    before = seen(1, seen_as=(ACQUAINTANCE,), bands={"veiligheid": Band.HIGH, "nut": Band.MIDDLE})
    tense = {"seen_as": (CONFLICT,), "tension": (5,), "bands": {"veiligheid": Band.LOW, "nut": Band.MIDDLE}}
    (case,) = cases_for(beliefs([before, seen(2, **tense), seen(3, **tense)], NUMBERS))
    assert case.phase is CONFLICT
    assert [reason.weight for reason in case.reasons] == sorted((one.weight for one in case.reasons), reverse=True)
    assert case.reasons[0].source == "tension"
    first, second = cases_for(beliefs([before, seen(2, **tense)], NUMBERS))
    assert (first.phase, second.phase) == (ACQUAINTANCE, CONFLICT)


@given(courses)
def test_a_reason_speaks_for_and_what_is_against_speaks_against(course: list[Observation]) -> None:
    for case in cases_for(beliefs(course, NUMBERS)):
        assert all(reason.weight > 0 for reason in case.reasons)
        assert case.against is None or case.against.weight < 0


@given(courses)
def test_of_two_phases_neither_is_named_without_a_reason_of_its_own(course: list[Observation]) -> None:
    found = beliefs(course, NUMBERS)[-1]
    cases = cases_for([found])
    lines = estimate_lines(mirror_of(Estimate(found, cases, chosen_before=False)), QUESTIONS)
    if is_thin(cases):
        assert [line.key for line in lines] == ["checkins-estimate-thin"]
        return
    spoken = [len(case.reasons) for case in cases]
    assert min(spoken) >= 1
    assert sum(spoken) >= 2
    assert sum(line.key == "checkins-estimate-for" for line in lines) == (len(cases) if len(cases) > 1 else 0)
    assert sum(line.key == "checkins-estimate-reason" for line in lines) == sum(spoken)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ((ACQUAINTANCE,), text("checkins-reason-earlier", times=1)),
        ((ACQUAINTANCE, ACQUAINTANCE), text("checkins-reason-earlier", times=2)),
        ((CONFLICT, ACQUAINTANCE), text("checkins-reason-earlier", times=1)),
    ],
)
def test_how_it_went_before_is_said_of_the_sessions_that_went_so(before: tuple[Phase, ...], said: Text) -> None:
    sessions = [seen(number, seen_as=(phase,)) for number, phase in enumerate(before, 1)]
    assert said in of_before(*sessions, seen(9, seen_as=(ACQUAINTANCE,)))


def test_a_phase_that_nobody_saw_before_is_called_the_next_step() -> None:
    sessions = [seen(number, seen_as=(CONFLICT,), tension=(4,)) for number in (1, 2)]
    said = of_before(*sessions, seen(3, seen_as=(DEVELOPMENT,), tension=(1,)))
    assert said == [text("checkins-reason-next")]


def test_where_nothing_is_known_of_before_it_is_no_reason() -> None:
    first = msgspec.structs.replace(NUMBERS, starts_after=1)
    for course in ([seen(seen_as=(ACQUAINTANCE,))], [seen(), seen(2, seen_as=(ACQUAINTANCE,))]):
        found = beliefs(course, first)
        assert found[-1].named
        weighed = [reason for case in cases_for(found) for reason in (*case.reasons, case.against)]
        assert not [one for one in weighed if one is not None and one.source is Source.EARLIER]


def of_before(*course: Observation) -> list[Text]:
    """What is said of the sessions before, as a reason."""
    found = beliefs(course, NUMBERS)
    estimate = Estimate(found[-1], cases_for(found), chosen_before=False, before=phases_before(found))
    told = [line.args.get("reason") for line in estimate_lines(mirror_of(estimate), QUESTIONS)]
    keys = ("checkins-reason-earlier", "checkins-reason-next", "checkins-reason-expected")
    return [one for one in told if isinstance(one, Text) and one.key in keys]


@pytest.mark.parametrize(
    ("reasons", "thin"), [((), True), ((1,), True), ((2,), False), ((2, 0), True), ((1, 1), False)]
)
def test_two_reasons_for_one_phase_are_none_for_the_other(reasons: tuple[int, ...], thin: bool) -> None:
    reason = Reason(Source.EARLIER, "", 1.0)
    assert is_thin([Case(ACQUAINTANCE, (reason,) * many, None) for many in reasons]) is thin


def test_made_up_groups_are_recovered_better_than_by_the_calendar_or_one_pair_of_eyes() -> None:
    (found,) = study(NUMBERS, ASKED, groups=60, seed=1, worlds=WORLDS[:1])
    assert found.right > found.seen_right + 0.05
    assert found.right > found.calendar_right + 0.1
    assert found.named_right > found.right
    for bucket in found.calibration:
        assert bucket.rounds < 30 or abs(bucket.said - bucket.right) < 0.15
    once, again = (study(NUMBERS, ASKED, groups=5, seed=3, worlds=WORLDS[:1]) for _ in range(2))
    assert once == again


def test_the_study_feeds_a_question_only_while_its_phase_is_noted() -> None:
    assert [phase for phase in ESTIMABLE if "inbreng" in ASKED[phase]] == [ACQUAINTANCE]
    never = {phase: ASKED[phase] - {"inbreng"} for phase in ESTIMABLE}
    always = {phase: ASKED[phase] | {"inbreng"} for phase in ESTIMABLE}
    (without, ours, flattering) = (study(NUMBERS, asked, 60, 1, WORLDS[:1])[0] for asked in (never, ASKED, always))
    assert without.calendar_right == ours.calendar_right == flattering.calendar_right, "the same groups"
    assert without.right <= ours.right <= flattering.right


def test_behaviour_that_is_seen_well_makes_the_estimate_better_and_no_less_calibrated() -> None:
    without, _, always, misled = study(NUMBERS, ASKED, groups=60, seed=1, worlds=WORLDS[:4])
    assert NUMBERS.behaviours, "nothing would be simulated"
    assert without.calendar_right == always.calendar_right, "the same groups, looked at with other eyes"
    assert always.right > without.right + 0.01
    assert always.caught >= without.caught
    assert always.right > misled.right
    for bucket in always.calibration:
        assert bucket.rounds < 30 or abs(bucket.said - bucket.right) < 0.15


def test_an_example_by_hand_names_its_likeliest_phase() -> None:
    assert Worked((3.0, 3.0, 3.0, 3.0), 4, "C", (0.1, 0.6, 0.2, 0.1, 0.0)).by_hand is CONFLICT
    assert (band_for(3.1), band_for(3.2), band_for(4.1), band_for(4.2)) == (
        Band.LOW,
        Band.MIDDLE,
        Band.MIDDLE,
        Band.HIGH,
    )


def test_other_figures_lead_to_another_estimate() -> None:
    sure = msgspec.structs.replace(NUMBERS, named_from=0.99)
    course = [seen(number, seen_as=(ACQUAINTANCE,)) for number in (1, 2)]
    assert len(beliefs(course, NUMBERS)[-1].named) == 1
    assert len(beliefs(course, sure)[-1].named) == 2
