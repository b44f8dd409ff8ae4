"""How an estimate of the phase is said: what, why, and the buttons to argue with it."""

from __future__ import annotations

from itertools import takewhile

from bot.checkins.debriefing import Mirror
from bot.checkins.estimate import Observation, Source
from bot.checkins.estimating import Judged
from bot.checkins.estimator import Estimate
from bot.checkins.model import Band
from bot.checkins.questions import QuestionSet
from bot.checkins.reasons import Reason, is_thin
from bot.checkins.taps import UNSURE, MirrorTap, VerdictTap, WhichPhaseTap
from bot.groups.model import Group, GroupId, Phase, SessionId
from bot.groups.screens import phase_name
from bot.guidance.moments_chat import ritual_button
from bot.messenger.screens import Button, Name, Screen, Text, column, text

_PLAIN_BANDS = {Band.LOW: "checkins-low", Band.MIDDLE: "checkins-middle", Band.HIGH: "checkins-high"}


def estimate_lines(mirror: Mirror, questions: QuestionSet) -> tuple[Text, ...]:
    """Return what is thought and why, in plain words; nothing when there is nothing to ask."""
    estimate = mirror.estimate
    if estimate is None:
        return ()
    if is_thin(estimate.cases):
        return (text("checkins-estimate-thin"),)
    lines = [_headline(estimate)]
    for case in estimate.cases:
        reasons = tuple(_reason(reason, estimate, questions, case.phase) for reason in case.reasons)
        if len(estimate.cases) > 1:
            lines.append(text("checkins-estimate-for", phase=phase_name(case.phase)))
        lines += [text("checkins-estimate-reason", reason=reason) for reason in reasons]
    lines += _against(estimate, questions)
    if estimate.belief.quiet:
        lines.append(text("checkins-estimate-quiet"))
    if not estimate.belief.certain:
        lines.append(text("checkins-estimate-uncertain"))
    return tuple(lines)


def _headline(estimate: Estimate) -> Text:
    first, *other = estimate.belief.named
    if other:
        return text("checkins-estimate-between", phase=_named(first), other=_named(other[0]))
    return text("checkins-estimate-one", phase=_named(first))


def _named(phase: Phase) -> Text:
    return text("checkins-phase-named", phase=phase_name(phase), code=phase.value)


def _against(estimate: Estimate, questions: QuestionSet) -> list[Text]:
    """What speaks against the one phase that is named; that it was in that phase before never does."""
    if len(estimate.cases) != 1 or estimate.cases[0].against is None:
        return []
    against = estimate.cases[0].against
    if against.source is Source.EARLIER and estimate.before[-1] is estimate.cases[0].phase:
        return []
    return [text("checkins-estimate-against", reason=_reason(against, estimate, questions))]


def _reason(reason: Reason, estimate: Estimate, questions: QuestionSet, speaks_for: Phase | None = None) -> Text:
    """A reason in words, for a phase or against the one that is named."""
    seen = estimate.belief.seen
    match reason.source:
        case Source.EARLIER:
            return _before_reason(estimate, speaks_for)
        case Source.EVENT:
            return text(f"checkins-reason-{reason.about}")
        case Source.CALENDAR:
            return text("checkins-reason-calendar", left=seen.left or 0)
        case Source.TENSION:
            values = sorted(set(seen.tension))
            return text("checkins-reason-tension", tension=_words(questions, "F4", [str(one) for one in values]))
        case Source.SEEN:
            phases = sorted(set(seen.seen_as), key=lambda one: one.order)
            return text("checkins-reason-seen", phase=_words(questions, "F1", [one.value for one in phases]))
        case Source.BEHAVIOUR:
            codes = sorted({code for named in seen.behaviours for code in named})
            words = " / ".join(questions.behaviour(code).lower() for code in codes)
            return text("checkins-reason-behaviour", words=words)
        case Source.GROUP:
            return _group_reason(reason, seen, questions)


def _before_reason(estimate: Estimate, speaks_for: Phase | None) -> Text:
    """What the sessions before lead one to expect: the same again, the step after it, or another phase."""
    last = estimate.before[-1]
    if speaks_for is not None and speaks_for is not last:
        return text("checkins-reason-next" if speaks_for.order == last.order + 1 else "checkins-reason-expected")
    if estimate.chosen_before:
        return text("checkins-reason-chosen")
    times = len(list(takewhile(lambda one: one is last, reversed(estimate.before))))
    return text("checkins-reason-earlier", times=times)


def _group_reason(reason: Reason, seen: Observation, questions: QuestionSet) -> Text:
    name, now = questions.name_of(reason.about), text(_PLAIN_BANDS[seen.bands[reason.about]])
    return text("checkins-reason-group", name=name, now=now)


def _words(questions: QuestionSet, code: str, values: list[str]) -> str:
    """The labels of answers, each once, as part of a sentence."""
    options = next(one.options for one in questions.facilitators if one.code == code)
    return " / ".join(option.label.lower() for option in options if option.value in values)


def estimate_buttons(mirror: Mirror) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons to answer an estimate with; none when there is nothing to ask."""
    if mirror.estimate is None:
        return ()
    group, session, named = mirror.group.id, mirror.session.id, mirror.estimate.belief.named
    if is_thin(mirror.estimate.cases):
        return ((Button(text("checkins-estimate-ours"), WhichPhaseTap(group, session)),),)
    if len(named) == 1:
        agree: tuple[Button, ...] = (Button(text("checkins-estimate-right"), VerdictTap(group, session, named[0])),)
        other = text("checkins-estimate-wrong")
    else:
        agree = tuple(_phase_button(group, session, phase) for phase in named)
        other = text("checkins-estimate-other")
    return agree, (Button(other, WhichPhaseTap(group, session)),), (_unsure_button(group, session),)


def which_phase_screen(group: GroupId, session: SessionId, phases: tuple[Phase, ...]) -> Screen:
    """Return the choice of a phase, with two ways out of it."""
    buttons = (_phase_button(group, session, phase) for phase in phases)
    back = Button(text("common-back"), MirrorTap(group, session))
    return Screen(text("checkins-which-phase"), column(*buttons, _unsure_button(group, session), back))


def judged_screen(judged: Judged, session: SessionId, phase: Phase | None) -> Screen:
    """Return what follows from a facilitator's answer to an estimate; a colleague's is not undone unasked."""
    group = judged.group
    if judged.colleague is not None and phase is not None:
        return _overrule_screen(group, session, phase, judged.colleague)
    key = "checkins-judged-unsure" if phase is None else "checkins-judged"
    button = Button(text("checkins-mirror-button"), MirrorTap(group.id, session))
    moment = None if phase is None else ritual_button(group)
    return Screen(text(key, phase=_named(group.phase)), column(moment, button))


def _overrule_screen(group: Group, session: SessionId, phase: Phase, colleague: str) -> Screen:
    """Whether to put another phase in the place of the one that a colleague just chose."""
    said = text("checkins-judged-other", name=Name(colleague), chosen=_named(group.phase), phase=_named(phase))
    yes = Button(text("checkins-judged-other-yes"), VerdictTap(group.id, session, phase.value, sure=True))
    return Screen(said, column(yes, Button(text("checkins-judged-other-no"), MirrorTap(group.id, session))))


def _unsure_button(group: GroupId, session: SessionId) -> Button:
    return Button(text("checkins-estimate-unsure"), VerdictTap(group, session, UNSURE))


def _phase_button(group: GroupId, session: SessionId, phase: Phase) -> Button:
    return Button(text("groups-button-phase-name", code=phase.value), VerdictTap(group, session, phase))
