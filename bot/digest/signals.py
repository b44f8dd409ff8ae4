"""How each kind of rule looks at a group: one small function each, from what may be known to what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice, pairwise, takewhile

from bot.checkins.model import Band, Outcome
from bot.digest.history import WAITS, View
from bot.digest.rules import Concern, Rule, RuleBook, RuleKind
from bot.digest.turnout import FALL, few_came, fewer_came
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
_RANKS = {band: band.rank for band in Band}


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found.

    Attributes:
        concern: what.
        at: since when this reader could know the newest of it.
        since: when the newest of it came about, for whoever.
    """

    concern: Concern
    at: datetime
    since: datetime


Skips = Callable[[Found, Rule], bool]
"""Whether a reader is not to hear of something after all."""


def concerns(view: View, book: RuleBook, skips: Skips | None = None) -> Iterator[Concern]:
    """Yield what this reader hears about a group, the most pressing first; one for each rule, and each subject.

    Args:
        view: the group as they may know it.
        book: the rules.
        skips: what they are not to hear; the next question of the same rule then comes in its place.
    """
    told: set[str] = set()
    for found in findings(view, book):
        rule = book[found.concern.rule]
        about = subject(rule, found.concern)
        if rule.code in told or about in told or not _is_heard(found, rule, view):
            continue
        if skips is None or not skips(found, rule):
            told |= {rule.code, about}
            yield found.concern


def subject(rule: Rule, concern: Concern) -> str:
    """What a point is about, whichever rule saw it: a question (apart: one that got better), or a kind of count."""
    if rule.counts_who_came:
        return RuleKind.ATTENDANCE.value
    if not concern.question:
        return rule.kind.value
    return f"{concern.question}-beter" if rule.kind is RuleKind.RISING else concern.question


def findings(view: View, book: RuleBook) -> Iterator[Found]:
    """Yield all that any rule sees in a group, whether or not somebody is to hear of it."""
    for rule in book.values():
        if rule.kind in _COUNTS:
            yield from _on_questions(rule, view, _COUNTS[rule.kind])
            continue
        look = _LOOKS.get(rule.kind)
        found = look(rule, view) if look is not None else None
        if found is not None:
            yield found


def is_held_back(found: Found, rule: Rule, view: View) -> bool:
    """Whether a known change keeps it quiet: not what goes on for two outcomes longer than it takes to be told."""
    needed = rule.needed(view.reader)
    return rule.waits and found.concern.times < needed + WAITS and view.is_settling(rule.counts_who_came)


def _is_heard(found: Found, rule: Rule, view: View) -> bool:
    fresh = view.moment - NEWS < found.at <= view.moment
    return fresh and rule.fires(view.reader, found.concern.times) and not is_held_back(found, rule, view)


def _on_questions(rule: Rule, view: View, count: Callable[[list[Band]], int]) -> list[Found]:
    """Each question that ``count`` counts, the highest first; the newest outcome must have it."""
    if not view.outcomes:
        return []
    newest = view.outcomes[-1]
    is_low = rule.kind is RuleKind.LOW
    found = []
    for code in rule.questions:
        if code not in newest.bands:
            continue
        asked = low_run(view.outcomes, code) if is_low else asked_of(view.outcomes, code, LASTS + 1)
        times = count([one.bands[code] for one in asked])
        if times:
            shown = asked[-min(MOST_BANDS, times + (not is_low)) :]
            bands, among = tuple(one.bands[code] for one in shown), tuple(one.members for one in shown)
            found.append(Concern(rule.code, view.group.id, times, code, newest.phase, bands, among))
    found.sort(key=lambda one: -one.times)
    return [_of_outcome(one, view, newest) for one in found]


def _of_outcome(concern: Concern, view: View, newest: Outcome) -> Found:
    return Found(concern, view.out_at(newest), newest.closed)


def series(outcomes: tuple[Outcome, ...], code: str) -> list[Band]:
    """Return the latest bands of one question, oldest first: as many as a movement can have."""
    return [one.bands[code] for one in asked_of(outcomes, code, LASTS + 1)]


def asked_of(outcomes: tuple[Outcome, ...], code: str, most: int | None = None) -> list[Outcome]:
    """Return the outcomes that have this question, oldest first, as far back as the same was asked; at most so many."""
    return list(islice(_backwards(outcomes, code), most))[::-1]


def low_run(outcomes: tuple[Outcome, ...], code: str) -> list[Outcome]:
    """Return the outcomes running, up to the newest, of which this question is low, oldest first."""
    return list(takewhile(lambda one: one.bands[code] is Band.LOW, _backwards(outcomes, code)))[::-1]


def _backwards(outcomes: tuple[Outcome, ...], code: str) -> Iterator[Outcome]:
    """The outcomes that have this question, newest first, as far back as the same was asked."""
    for outcome in reversed(outcomes):
        if not outcomes[-1].asked_as(outcome, code):
            return
        if code in outcome.bands:
            yield outcome


def falling_times(bands: list[Band]) -> int:
    """How many outcomes ago a question was high and only went down or stayed down since; 0 if it is not so."""
    return _times_since(Band.HIGH, [_RANKS[band] for band in bands], falling=True)


def rising_times(bands: list[Band]) -> int:
    """How many outcomes ago a question was low and only went up or stayed up since; 0 if it is not so."""
    return _times_since(Band.LOW, [_RANKS[band] for band in bands], falling=False)


def _times_since(edge: Band, ranks: list[int], *, falling: bool) -> int:
    """How many values came after the last one at the edge, if they move away from it without turning."""
    if _RANKS[edge] not in ranks:
        return 0
    after = ranks[len(ranks) - ranks[::-1].index(_RANKS[edge]) :]
    steady = all((old >= new) if falling else (old <= new) for old, new in pairwise(after))
    return len(after) if steady and len(after) <= LASTS else 0


def _at(concern: Concern, at: datetime) -> Found:
    """Something that everybody may know from one moment on."""
    return Found(concern, at, at)


def _attendance(rule: Rule, view: View) -> Found | None:
    concern = few_came(rule, view)
    return _at(concern, view.attendance[-1].at) if concern else None


def _dropping(rule: Rule, view: View) -> Found | None:
    concern = fewer_came(rule, view)
    return _at(concern, max(one.at for one in view.attendance[-FALL:])) if concern else None


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
    return _of_outcome(concern, view, early[-1])


def _silent(rule: Rule, view: View) -> Found | None:
    times = 0
    for outcome in reversed(view.outcomes):
        if outcome.published:
            break
        times += 1
    return _of_outcome(Concern(rule.code, view.group.id, times), view, view.outcomes[-1]) if times else None


def _stuck(rule: Rule, view: View) -> Found | None:
    total = sum(1 for one in view.group.sessions if not one.cancelled)
    if view.group.phase is not rule.phase or (rule.most_sessions and total > rule.most_sessions):
        return None
    run: list[Outcome] = []
    for outcome in reversed(view.outcomes):
        if outcome.phase is not rule.phase:
            break
        run.append(outcome)
    daring = [one.bands["P1"].rank for one in asked_of(tuple(reversed(run)), "P1")]
    if not run or (daring and daring[-1] > daring[0]):
        return None
    concern = Concern(rule.code, view.group.id, len(run), phase=run[0].phase)
    return _of_outcome(concern, view, run[0])


def _back(rule: Rule, view: View) -> Found | None:
    steps = [step for step in view.group.history() if step.change.at <= view.moment]
    if not steps or steps[0].before is None:
        return None
    before, change = steps[0]
    if before is None or before.order - change.phase.order < FAR_BACK:
        return None
    return _at(Concern(rule.code, view.group.id, phase=change.phase), change.at)


def _blind(rule: Rule, view: View) -> Found | None:
    def is_low(outcome: Outcome) -> bool:
        return outcome.bands.get("P1") is Band.LOW and view.outcomes[-1].asked_as(outcome, "P1")

    return _beside_tension(rule, view, CALM, is_low)


def _perfect(rule: Rule, view: View) -> Found | None:
    return _beside_tension(rule, view, NO_TENSION, lambda outcome: _all_high(outcome))


def _all_high(outcome: Outcome) -> bool:
    """Whether all that was shown of the session itself is high."""
    shown = [outcome.bands[code] for code in outcome.about_session if code in outcome.bands]
    return bool(shown) and all(band is Band.HIGH for band in shown)


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
    return _of_outcome(Concern(rule.code, view.group.id, times, phase=newest.phase), view, newest)


def _ending(rule: Rule, view: View) -> Found | None:
    before = view.meetings
    if view.coming != TO_GO or len(before) < TO_GO or view.group.phase is Phase.CLOSING:
        return None
    return _at(Concern(rule.code, view.group.id, counts=(TO_GO,), phase=view.group.phase), before[-1].ends)


def _change(rule: Rule, view: View) -> Found | None:
    if not view.changes:
        return None
    return _at(Concern(rule.code, GroupId(view.group.id)), view.changes[-1].at)


_COUNTS: dict[RuleKind, Callable[[list[Band]], int]] = {
    RuleKind.LOW: len,
    RuleKind.FALLING: falling_times,
    RuleKind.RISING: rising_times,
}
_LOOKS: dict[RuleKind, Callable[[Rule, View], Found | None]] = {
    RuleKind.ATTENDANCE: _attendance,
    RuleKind.DROPPING: _dropping,
    RuleKind.DROPOUT: _dropout,
    RuleKind.SILENT: _silent,
    RuleKind.STUCK: _stuck,
    RuleKind.BACK: _back,
    RuleKind.BLIND: _blind,
    RuleKind.PERFECT: _perfect,
    RuleKind.ENDING: _ending,
    RuleKind.CHANGE: _change,
}
