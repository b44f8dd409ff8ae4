"""What a season came to: who took part, what was sent, and whether every promise was kept."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import msgspec

from bot.season import promises
from bot.season.diary import Answer
from bot.season.evidence import Evidence
from bot.season.observed import REPLY
from bot.season.outcomes import rounds_counted
from bot.season.parting import gifts_counted
from bot.simulator.ledger import Entry

_KINDS = {
    "day": "de dag ervoor",
    "hour": "een uur ervoor",
    "ask": "vragen na afloop",
    "nudge": "herinnering 's avonds",
    "debrief": "terugblik voor begeleiders",
    "again": "terugblik, later die dag",
    "outcome": "uitkomst voor de groep",
    "mirror": "uitkomst voor begeleiders",
    "moved": "bijeenkomst verplaatst",
    "cancelled": "bijeenkomst gaat niet door",
    "digest": "weekbericht op maandag",
    "friday": "vrijdagregel voor begeleiders",
}


@dataclass(frozen=True, slots=True)
class Report:
    """One season, counted.

    Attributes:
        groups, weeks, seed: what was asked for.
        people: how many by part: deelnemers, begeleiders …
        sessions: how many were held.
        messages: unasked messages by kind.
        replies: what came after somebody did something.
        acts: how often somebody tapped or said something.
        answers: questions answered (also again, also skipped).
        published: rounds with an outcome.
        too_few: rounds with too few answers.
        gifts: groups that read something that they gave each other.
        concerns: points in the digests.
        fingerprint: of the whole ledger; the same for the same seed.
        broken: promise → every time it was broken.
    """

    groups: int
    weeks: int
    seed: int
    people: dict[str, int]
    sessions: int
    messages: dict[str, int]
    replies: int
    acts: int
    answers: int
    published: int
    too_few: int
    gifts: int
    concerns: int
    fingerprint: str
    broken: dict[str, list[str]]

    def as_json(self) -> dict[str, Any]:
        """The same, of plain types."""
        return asdict(self)

    def as_text(self) -> str:
        """The same, to read (Dutch)."""
        people = ", ".join(f"{count} {part}" for part, count in self.people.items())
        lines = [
            f"Seizoen {self.seed}: {_many(self.groups, 'groep', 'groepen')}, {_many(self.weeks, 'week', 'weken')}",
            f"  Mensen          {people}",
            f"  Bijeenkomsten   {self.sessions}",
            f"  Gedaan          {self.acts} keer getikt of getypt, {self.answers} vragen beantwoord",
            f"  Antwoorden      {self.replies} berichten terug",
            f"  Uitkomsten      {self.published} gepubliceerd, {self.too_few} keer te weinig antwoorden",
            f"  Wat het gaf     bij {_many(self.gifts, 'groep', 'groepen')} genoemd",
            f"  Aandachtspunten {self.concerns} in de weekberichten",
            f"  Uit zichzelf    {sum(self.messages.values())} berichten",
            *(f"    {_KINDS[kind]:<28}{count:>6}" for kind, count in self.messages.items()),
            "",
            *self._verdict(),
        ]
        return "\n".join(lines)

    def _verdict(self) -> list[str]:
        """Every promise with whether it was kept."""
        lines = []
        for promise, says in promises.PROMISES.items():
            sentences = self.broken.get(promise.__name__, [])
            lines.append(f"  {'✗' if sentences else '✓'} {says}")
            lines += [f"      {sentence}" for sentence in sentences[:10]]
            if len(sentences) > 10:
                lines.append(f"      … en nog {len(sentences) - 10} keer")
        total = sum(len(sentences) for sentences in self.broken.values())
        lines += ["", f"{_many(total, 'belofte', 'beloften')} gebroken." if total else "Alle beloften zijn gehouden."]
        return lines


def report_of(evidence: Evidence, groups: int, weeks: int, seed: int) -> Report:
    """Count and judge a season."""
    published, too_few = rounds_counted(evidence)
    diary = evidence.diary
    coordinators = {page.coordinator for page in diary.groups}
    guides = {who for page in diary.groups for who in page.guides}
    return Report(
        groups=groups,
        weeks=weeks,
        seed=seed,
        people={
            "deelnemers": len(diary.participants()),
            "begeleiders": len(guides),
            "coördinatoren": len(coordinators),
            "beheerder": len(diary.staff - guides - coordinators),
        },
        sessions=sum(times.ends < evidence.ends for _, times in diary.rounds()),
        messages=promises.kinds_counted(evidence),
        replies=len(evidence.of(REPLY)),
        acts=len(diary.acts),
        answers=sum(isinstance(one, Answer) for found in diary.reactions.values() for one in found),
        published=published,
        too_few=too_few,
        gifts=gifts_counted(evidence),
        concerns=sum(meaning.startswith("dw.") for one in evidence.of("digest") for meaning in one.data),
        fingerprint=_fingerprint(evidence.ledger),
        broken=promises.broken_promises(evidence),
    )


def _fingerprint(ledger: Sequence[Entry]) -> str:
    digest = hashlib.sha256()
    for entry in ledger:
        digest.update(msgspec.json.encode(entry.as_json(), order="deterministic"))
    return digest.hexdigest()[:16]


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
