"""What a facilitator sees of a session from several sides: the group, themselves, their colleagues."""

from __future__ import annotations

from bot.checkins.debrief_screens import intention_text
from bot.checkins.debriefing import Mirror
from bot.checkins.estimate_screens import estimate_buttons, estimate_lines
from bot.checkins.judging import DARING, Asked, asked_as, fourth_of, judged, shown
from bot.checkins.mirror import Gap, GapKind, third
from bot.checkins.model import Band, Debrief, Outcome
from bot.checkins.publication import may_be_asked
from bot.checkins.questions import FacilitatorQuestion, QuestionSet
from bot.checkins.rounds import is_last
from bot.checkins.screens import band_text
from bot.checkins.taps import UNSURE, FollowTap, ForMeTap, IntendTap, MirrorTap, PresentTap
from bot.groups.model import Phase
from bot.groups.screens import phase_name
from bot.messenger.screens import Button, Name, Screen, Text, column, text

_GAPS = {
    GapKind.GROUP_LESS_DARING: "checkins-gap-group-less-daring",
    GapKind.GROUP_MORE_DARING: "checkins-gap-group-more-daring",
    GapKind.TENSION: "checkins-gap-tension",
    GapKind.PHASE: "checkins-gap-phase",
}
_ASKED = {GapKind.DARING: "F2", GapKind.TENSION: "F4", GapKind.PHASE: "F1"}
"""What facilitators were asked about it; beside the group's fourth question it depends on which that was."""


def mirror_screen(mirror: Mirror, questions: QuestionSet) -> Screen:
    """Return a session seen by the group and by its facilitators, with the largest difference in one sentence."""
    views = mirror.views
    title = text("checkins-mirror-title", group=Name(mirror.group.title), number=mirror.session.number)
    lines = [title, *_group_lines(mirror, questions)]
    lines.append(_view_line(text("checkins-you"), views.own, questions))
    lines += [_view_line(_named(mirror, one), one, questions) for one in views.others]
    lines += _count_lines(mirror)
    lines += [text("checkins-mirror-waits", name=Name(mirror.names[one])) for one in views.waited_for]
    if _was_compared(mirror):
        lines.append(_gap_text(mirror, questions) if views.gap else text("checkins-gap-none"))
    if views.own is not None and views.own.intention:
        lines.append(text("checkins-mirror-intention", intention=intention_text(views.own.intention)))
    lines += estimate_lines(mirror, questions)
    return Screen(text("checkins-lines", lines=lines), (*estimate_buttons(mirror), *_after_buttons(mirror)))


def _after_buttons(mirror: Mirror) -> tuple[tuple[Button, ...], ...]:
    group, session, outcome = mirror.group.id, mirror.session.id, mirror.views.outcome
    now = text("checkins-mirror-now")
    waits = mirror.views.waited_for
    return column(
        Button(text("checkins-mirror-button"), MirrorTap(group, session)) if waits else None,
        Button(now, PresentTap(group, session, mirror.around)) if mirror.around is not None else None,
        None if is_last(mirror.group, mirror.session) else Button(text("checkins-intend"), IntendTap(group, session)),
        Button(text("checkins-follow-button"), FollowTap(group, session)) if outcome and outcome.published else None,
        Button(text("checkins-for-me"), ForMeTap(group, session)),
    )


def _group_lines(mirror: Mirror, questions: QuestionSet) -> list[Text]:
    """What the group said, and beside it what facilitators saw of the same."""
    outcome = mirror.views.outcome
    lines: list[Text] = []
    if outcome is None:
        lines.append(text("checkins-mirror-open"))
    elif not outcome.published:
        lines.append(_why_nothing(outcome))
    else:
        lines.append(text("checkins-mirror-group", members=outcome.members))
        asked = {one.code: one.name for one in questions.known(outcome.phase)}
        lines += [
            _theme_line(asked.get(code, code), outcome.bands[code], _judgements(mirror, asked_as(code, outcome.phase)))
            for code in outcome.questions
            if code in outcome.bands
        ]
    if outcome is not None and outcome.half_paper:
        lines.append(text("checkins-mirror-half-paper"))
    if outcome is not None and outcome.lost is not None:
        lines.append(text(f"ways-lost-{outcome.lost.value}"))
    beside = shown(outcome)
    alone = {asked: None for _, one in _seen(mirror) for asked in judged(one) if asked not in beside}
    return lines + [_theme_line(_of_facilitators(one, questions).name, None, _judgements(mirror, one)) for one in alone]


def _why_nothing(outcome: Outcome) -> Text:
    if outcome.renewed:
        return text("checkins-mirror-renewed")
    if outcome.unasked:
        return text("checkins-mirror-unasked")
    return text("checkins-mirror-too-few" if may_be_asked(outcome.members) else "checkins-mirror-small")


def _count_lines(mirror: Mirror) -> list[Text]:
    """How many each counted, where that is not the same; which of them the figures use is said beside it."""
    views = mirror.views
    if views.own is None or not views.own.done or views.own.present is None:
        return []
    line, least = text("checkins-mirror-count", who=text("checkins-me"), came=views.own.present), views.own.present
    others = [(one, one.present) for one in views.others if one.present is not None]
    if all(came == least for _, came in others):
        return []
    for one, came in others:
        count = text("checkins-mirror-count", who=_named(mirror, one), came=came)
        line, least = text("checkins-mirror-beside", line=line, judged=count), min(least, came)
    return [text("checkins-mirror-counts", counts=line, least=least)]


def _seen(mirror: Mirror) -> list[tuple[Text, Debrief]]:
    """The debriefs that can be seen by now, and whose they are."""
    views = mirror.views
    own = [(text("checkins-me"), views.own)] if views.own is not None and views.own.done else []
    return own + [(_named(mirror, one), one) for one in views.others]


def _judgements(mirror: Mirror, asked: Asked) -> list[Text]:
    """How high each facilitator who looked back in full, and was asked the same, judged this."""
    return [
        text("checkins-mirror-judged", who=who, band=_rank(judged(one)[asked]))
        for who, one in _seen(mirror)
        if asked in judged(one)
    ]


def _of_facilitators(asked: Asked, questions: QuestionSet) -> FacilitatorQuestion:
    """What facilitators are asked about the same."""
    code, phase = asked
    return questions.facilitator(_ASKED[GapKind.DARING]) if code == DARING else questions.beside(phase)


def _about(kind: GapKind, debrief: Debrief, questions: QuestionSet) -> FacilitatorQuestion:
    """What a facilitator was asked about it."""
    asked = _ASKED.get(kind)
    return questions.facilitator(asked) if asked is not None else questions.beside(debrief.beside)


def _theme_line(name: str, band: Band | None, judgements: list[Text]) -> Text:
    if band is None:
        first, *rest = judgements
        line = text("checkins-mirror-theme", name=name, judged=first)
    else:
        line, rest = text("checkins-band-line", name=name, band=band_text(band)), judgements
    for one in rest:
        line = text("checkins-mirror-beside", line=line, judged=one)
    return line


def _rank(value: int) -> Text:
    return band_text(list(Band)[third(value)])


def _view_line(who: Text, debrief: Debrief | None, questions: QuestionSet) -> Text:
    if debrief is None or debrief.present is None or debrief.tension is None:
        return text("checkins-mirror-nothing", who=who)
    key = "checkins-mirror-view-late" if debrief.late else "checkins-mirror-view"
    return text(
        key, who=who, phase=_both_words(debrief, questions), tension=_words(debrief, GapKind.TENSION, questions)
    )


def _was_compared(mirror: Mirror) -> bool:
    """Whether two sides judged the same: a colleague, or the group on what this facilitator judged as well.

    Tension is held against daring only to find a difference; where it finds none, that says nothing.
    """
    views = mirror.views
    if views.own is None or not views.own.done:
        return False
    if views.gap is not None or views.others:
        return True
    return not shown(views.outcome).isdisjoint(judged(views.own))


def _gap_text(mirror: Mirror, questions: QuestionSet) -> Text:
    gap, own = mirror.views.gap, mirror.views.own
    if gap is None or own is None:
        return text("checkins-gap-none")
    other = next((one for one in mirror.views.others if one.by == gap.colleague), None)
    if other is not None:
        return _gap_with_colleague(gap, own, other, mirror, questions)
    outcome = mirror.views.outcome
    if gap.kind not in _GAPS and outcome is not None:
        asked = fourth_of(own) if gap.kind is GapKind.CHANGING else asked_as(DARING, outcome.phase)
        name, theirs = _of_facilitators(asked, questions).name, band_text(outcome.bands[asked[0]])
        return text("checkins-gap-judged", name=name, group=theirs, own=_rank(judged(own)[asked]))
    return text(_GAPS[gap.kind], tension=_words(own, GapKind.TENSION, questions))


def _gap_with_colleague(gap: Gap, own: Debrief, other: Debrief, mirror: Mirror, questions: QuestionSet) -> Text:
    mine, theirs = (_words(one, gap.kind, questions) for one in (own, other))
    name = _named(mirror, other)
    if gap.kind in _GAPS:
        return text(_GAPS[gap.kind], own=mine, name=name, other=theirs)
    theme = _about(gap.kind, own, questions).name
    return text("checkins-gap-colleague", theme=theme, own=mine, name=name, other=theirs)


def _named(mirror: Mirror, debrief: Debrief) -> Text:
    return text("checkins-plain", words=Name(mirror.names[debrief.by]))


def _both_words(debrief: Debrief, questions: QuestionSet) -> Text:
    """A phase in both our words for it: as facilitators choose it, and as the rest of the bot calls it."""
    words = _words(debrief, GapKind.PHASE, questions)
    if debrief.phase is None:
        return text("checkins-plain", words=words)
    return text("checkins-phase-option", words=words, phase=phase_name(debrief.phase))


def _words(debrief: Debrief, kind: GapKind, questions: QuestionSet) -> str:
    """The label of an answer as part of a sentence; the value itself if the content no longer has it."""
    phase: Phase | None = debrief.phase
    value = {
        GapKind.PHASE: phase.value if phase is not None else UNSURE,
        GapKind.TENSION: str(debrief.tension),
        GapKind.DARING: str(debrief.daring),
        GapKind.CHANGING: str(debrief.changing),
    }[kind]
    options = _about(kind, debrief, questions).options
    return next((one.label.lower() for one in options if one.value == value), value)
