"""Plays the rules over groups again, week by week, and tells which fired for whom and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from bot.checkins.questions import QuestionSet
from bot.digest.history import View, view_of
from bot.digest.model import MOST, next_digest, summarize
from bot.digest.rules import Concern, Reader, Rule, RuleBook, RuleKind, holes
from bot.digest.signals import Found, concerns, findings, is_held_back
from bot.dutch import say_date
from bot.groups.model import Phase
from bot.records import GroupRecord

WEEK = timedelta(days=7)


def replay(records: Sequence[GroupRecord], book: RuleBook, questions: QuestionSet, slot: tuple[int, time]) -> list[str]:
    """Return what a reader of the terminal sees (Dutch): every Monday with what was found, and the count of each rule.

    Args:
        records: the groups, as they are kept or simulated.
        book: the rules.
        questions: for the names of questions.
        slot: the day and time of digests.
    """
    ends = [outcome.closed for record in records for outcome in record.rounds.outcomes]
    if not ends:
        return ["Er zijn nog geen uitkomsten."]
    lines: list[str] = []
    fired: Counter[str] = Counter()
    points: list[int] = []
    moment = next_digest(min(ends), *slot)
    while moment <= max(ends) + WEEK + timedelta(days=1):
        week = summarize(records, moment, book)
        lines.append(f"\n{say_date(moment)}: {len(week.concerns)} punten, {len(week.groups)} groepen")
        points.append(len(week.concerns))
        for record in sorted(records, key=lambda one: one.group.title.casefold()):
            for said, code in _said(record, moment, book, questions):
                fired[code] += 1
                lines.append(f"  {said}")
        moment = next_digest(moment, *slot)
    return [*lines, "", *_counted(book, fired, points)]


def _said(record: GroupRecord, moment: datetime, book: RuleBook, questions: QuestionSet) -> Iterator[tuple[str, str]]:
    """Every finding about a group at that moment, with who hears it."""
    views = {reader: view_of(record, reader, moment) for reader in Reader}
    told = {reader: {(one.rule, one.question) for one in concerns(views[reader], book)} for reader in Reader}
    for found in findings(views[Reader.FACILITATOR], book):
        concern, rule = found.concern, book[found.concern.rule]
        if not moment - WEEK < found.at <= moment:
            continue
        who = [reader.value for reader in Reader if (rule.code, concern.question) in told[reader]]
        hears = ", ".join(who) if who else _why_nobody(found, rule, views[Reader.FACILITATOR])
        yield f"{record.group.title}: {rule.code} · {_filled(rule, concern, questions)} [{hears}]", rule.code


def _why_nobody(found: Found, rule: Rule, view: View) -> str:
    if rule.kind is RuleKind.CHANGE:
        return "markering"
    if is_held_back(found, rule, view):
        return "wacht: bekende verandering"
    if not rule.fires(Reader.FACILITATOR, found.concern.times):
        return "nog niet vaak genoeg"
    return "zelfde onderwerp is al genoemd"


def _filled(rule: Rule, concern: Concern, questions: QuestionSet) -> str:
    phase = concern.phase if concern.question else Phase.PREPARATION
    name = next((one.name for one in questions.for_phase(phase) if one.code == concern.question), "")
    return rule.said.format(**holes(concern, name))


def _counted(book: RuleBook, fired: Counter[str], points: Sequence[int]) -> list[str]:
    """How often each rule saw something, also never; and how full the digests were."""
    quiet = sum(1 for one in points if not one)
    full = sum(1 for one in points if one > MOST)
    lines = [f"{len(points)} weekberichten: {quiet} rustig, {full} met meer dan {MOST} punten"]
    for code, rule in book.items():
        if rule.kind is RuleKind.UNMEASURED:
            lines.append(f"  {code:<4} meten we niet: {rule.explanation}")
        else:
            lines.append(f"  {code:<4} {fired[code]:>4} keer · {rule.kind}")
    return lines
