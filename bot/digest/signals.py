"""How each kind of rule looks at a group: one small function each, from what may be known to what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bot.checkins.model import FIXED, Band, Outcome
from bot.digest.history import View
from bot.digest.rules import Concern, Rule, RuleBook, RuleKind
from bot.groups.model import GroupId, Phase

MOST_BANDS = 4
"""How many values are shown behind a concern, at most."""
NEWS = timedelta(days=7)
"""What is older was told before, or too late to tell."""
EARLY = 4
"""Dropping out is early before this session (Yalom 1966; Lothstein 1978)."""
LASTS = 3
"""For so many outcomes going down (or up) is a movement; after that it is how things are."""
CALM, NO_TENSION = 2, 1
"""Answers of a facilitator to how much tension they felt: at most a little, and none (1 to 5)."""
TO_GO = 2
"""How many sessions before the last a group had better know that it ends."""
FAR_BACK = 2
"""Going back one phase is ordinary; two at once asks what happened."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found, and since when the newest of it could be known."""

    concern: Concern
    at: datetime


def concerns(view: View, book: RuleBook) -> Iterator[Concern]:
    """Yield what this reader hears about a group, the most pressing first; one for each question and kind."""
    told: set[tuple[str, str]] = set()
    for found in findings(view, book):
        rule = book[found.concern.rule]
        subject = ("question", found.concern.question) if found.concern.question else ("kind", rule.kind)
        fresh = view.moment - NEWS < found.at <= view.moment
        held_back = rule.waits and view.is_settling
        if subject not in told and fresh and not held_back and rule.fires(view.reader, found.concern.times):
            told.add(subject)
            yield found.concern


def findings(view: View, book: RuleBook) -> Iterator[Found]:
    """Yield all that any rule sees in a group, whether or not somebody is to hear of it."""
    for rule in book.values():
        look = _LOOKS.get(rule.kind)
        found = look(rule, view) if look is not None else None
        if found is not None:
            yield found


def _on_questions(rule: Rule, view: View, count: Callable[[list[Band]], int]) -> Found | None:
    """The question for which ``count`` is highest; the newest outcome must have it."""
    if not view.outcomes:
        return None
    newest = view.outcomes[-1]
    most = None if rule.kind is RuleKind.LOW else LASTS + 1
    best: Concern | None = None
    for code in rule.questions:
        asked = asked_of(view.outcomes, code, most) if code in newest.bands else []
        times = count([one.bands[code] for one in asked])
        if times and (best is None or times > best.times):
            extra = 0 if rule.kind is RuleKind.LOW else 1
            shown = asked[-min(MOST_BANDS, times + extra) :]
            bands, among = tuple(one.bands[code] for one in shown), tuple(one.members for one in shown)
            best = Concern(rule.code, view.group.id, times, code, newest.phase, bands, among)
    return None if best is None else Found(best, view.out_at(newest))


def series(outcomes: tuple[Outcome, ...], code: str) -> list[Band]:
    """Return the bands of one question, oldest first, as far back as the same was asked."""
    return [one.bands[code] for one in asked_of(outcomes, code)]


def asked_of(outcomes: tuple[Outcome, ...], code: str, most: int | None = None) -> list[Outcome]:
    """Return the outcomes that have this question, oldest first, as far back as the same was asked; at most so many."""
    found: list[Outcome] = []
    for outcome in reversed(outcomes):
        if code not in FIXED and outcome.phase is not outcomes[-1].phase:
            break
        if len(found) == most:
            break
        if code in outcome.bands:
            found.append(outcome)
    return found[::-1]


def _low(rule: Rule, view: View) -> Found | None:
    return _on_questions(rule, view, low_times)


def low_times(bands: list[Band]) -> int:
    """How many outcomes running, up to the newest, are low."""
    times = 0
    for band in reversed(bands):
        if band is not Band.LOW:
            break
        times += 1
    return times


def _falling(rule: Rule, view: View) -> Found | None:
    return _on_questions(rule, view, falling_times)


def falling_times(bands: list[Band]) -> int:
    """How many outcomes ago a question was high and only went down or stayed down since; 0 if it is not so."""
    return _times_since(Band.HIGH, [band.rank for band in bands], falling=True)


def _rising(rule: Rule, view: View) -> Found | None:
    return _on_questions(rule, view, rising_times)


def rising_times(bands: list[Band]) -> int:
    """How many outcomes ago a question was low and only went up or stayed up since; 0 if it is not so."""
    return _times_since(Band.LOW, [band.rank for band in bands], falling=False)


def _times_since(edge: Band, ranks: list[int], *, falling: bool) -> int:
    """How many values came after the last one at the edge, if they move away from it without turning."""
    if edge.rank not in ranks:
        return 0
    after = ranks[len(ranks) - ranks[::-1].index(edge.rank) :]
    steady = all((old >= new) if falling else (old <= new) for old, new in pairwise(after))
    return len(after) if steady and len(after) <= LASTS else 0


def _attendance(rule: Rule, view: View) -> Found | None:
    few = []
    for came in reversed(view.attendance):
        if came.present >= rule.share * came.members:
            break
        few.append(came)
    if not few:
        return None
    shown = few[: max(rule.coordinator, rule.facilitator, 1)][::-1]
    counts = tuple(came.present for came in shown)
    return Found(
        Concern(rule.code, view.group.id, len(few), counts=counts, members=shown[-1].members), view.attendance[-1].at
    )


def _dropout(rule: Rule, view: View) -> Found | None:
    if len(view.outcomes) > EARLY:
        return None
    numbers = {session.id: session.number for session in view.group.sessions}
    early = [one for one in view.outcomes if numbers.get(one.session, EARLY + 1) <= EARLY]
    if len(early) < 2 or len(early) < len(view.outcomes):
        return None
    began, now = max(one.members for one in early), early[-1].members
    if began - now < rule.share * began:
        return None
    concern = Concern(rule.code, view.group.id, counts=(now,), members=began)
    return Found(concern, view.out_at(early[-1]))


def _silent(rule: Rule, view: View) -> Found | None:
    times = 0
    for outcome in reversed(view.outcomes):
        if outcome.published:
            break
        times += 1
    return Found(Concern(rule.code, view.group.id, times), view.out_at(view.outcomes[-1])) if times else None


def _stuck(rule: Rule, view: View) -> Found | None:
    total = sum(1 for one in view.group.sessions if not one.cancelled)
    if view.group.phase is not rule.phase or (rule.most_sessions and total > rule.most_sessions):
        return None
    run: list[Outcome] = []
    for outcome in reversed(view.outcomes):
        if outcome.phase is not rule.phase:
            break
        run.append(outcome)
    daring = [one.bands["P1"].rank for one in reversed(run) if "P1" in one.bands]
    if not run or (daring and daring[-1] > daring[0]):
        return None
    concern = Concern(rule.code, view.group.id, len(run), phase=run[0].phase)
    return Found(concern, view.out_at(run[0]))


def _back(rule: Rule, view: View) -> Found | None:
    steps = [step for step in view.group.history() if step.change.at <= view.moment]
    if not steps or steps[0].before is None:
        return None
    before, change = steps[0]
    if before is None or before.order - change.phase.order < FAR_BACK:
        return None
    return Found(Concern(rule.code, view.group.id, phase=change.phase), change.at)


def _blind(rule: Rule, view: View) -> Found | None:
    return _beside_tension(rule, view, CALM, lambda outcome: outcome.bands.get("P1") is Band.LOW)


def _perfect(rule: Rule, view: View) -> Found | None:
    return _beside_tension(rule, view, NO_TENSION, lambda outcome: _all_high(outcome))


def _all_high(outcome: Outcome) -> bool:
    return outcome.published and all(band is Band.HIGH for band in outcome.bands.values())


def _beside_tension(rule: Rule, view: View, most: int, fits: Callable[[Outcome], bool]) -> Found | None:
    """How many outcomes running fit, while nobody who guided felt more tension than ``most``."""
    times = 0
    for outcome in reversed(view.outcomes):
        felt = [one.tension for one in view.record.rounds.debriefs if one.session == outcome.session and one.tension]
        if not felt or max(felt) > most or not fits(outcome):
            break
        times += 1
    if not times:
        return None
    newest = view.outcomes[-1]
    return Found(Concern(rule.code, view.group.id, times, phase=newest.phase), view.out_at(newest))


def _ending(rule: Rule, view: View) -> Found | None:
    before = view.meetings
    if view.coming != TO_GO or len(before) < TO_GO or view.group.phase is Phase.CLOSING:
        return None
    return Found(Concern(rule.code, view.group.id, counts=(TO_GO,), phase=view.group.phase), before[-1].ends)


def _change(rule: Rule, view: View) -> Found | None:
    if not view.changes:
        return None
    return Found(Concern(rule.code, GroupId(view.group.id)), view.changes[-1].at)


_LOOKS: dict[RuleKind, Callable[[Rule, View], Found | None]] = {
    RuleKind.LOW: _low,
    RuleKind.FALLING: _falling,
    RuleKind.RISING: _rising,
    RuleKind.ATTENDANCE: _attendance,
    RuleKind.DROPOUT: _dropout,
    RuleKind.SILENT: _silent,
    RuleKind.STUCK: _stuck,
    RuleKind.BACK: _back,
    RuleKind.BLIND: _blind,
    RuleKind.PERFECT: _perfect,
    RuleKind.ENDING: _ending,
    RuleKind.CHANGE: _change,
}
