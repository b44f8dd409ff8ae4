"""The rules played again: every line is something that a reader heard on that Monday, or says why nobody did."""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec
import pytest

from bot.checkins.model import Band
from bot.digest.history import view_of
from bot.digest.model import next_digest
from bot.digest.replay import replay
from bot.digest.rules import Reader, RuleKind
from bot.digest.signals import concerns
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.season.groups import simulated
from bot.season.replay import replay_simulated
from tests.digest.scene import BEGIN, USUAL, content

BOOK, QUESTIONS = content().concerns, content().questions
LINE = re.compile(r"  (?P<group>.+): (?P<rule>\w+) · (?P<said>.+) \[(?P<who>.+)\]")


def told(records: list[GroupRecord]) -> list[str]:
    return replay(records, BOOK, QUESTIONS, USUAL)


def daring(*bands: Band) -> GroupRecord:
    """A group of which only daring is known, week after week, and nobody looked back."""
    (record,) = simulated(1, len(bands), 2, BEGIN)
    outcomes = tuple(
        msgspec.structs.replace(one, bands={"P1": band})
        for one, band in zip(record.rounds.outcomes, bands, strict=True)
    )
    phases = record.group.phases[:1]
    rounds = msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=())
    return GroupRecord(msgspec.structs.replace(record.group, phases=phases), rounds)


def heard(lines: list[str], rule: str) -> list[str]:
    """Who heard of a rule, Monday by Monday."""
    return [found["who"] for line in lines if (found := LINE.fullmatch(line)) is not None and found["rule"] == rule]


def test_who_guides_a_group_hears_it_a_week_before_who_coordinates() -> None:
    lines = told([daring(Band.LOW, Band.LOW, Band.LOW)])
    assert heard(lines, "S2") == ["begeleider", "begeleider, coordinator", "begeleider, coordinator"]
    assert any('"durven zeggen" één keer laag' in line for line in lines)
    assert any('"durven zeggen" twee keer op rij laag' in line for line in lines)


def test_a_known_change_is_marked_and_named_as_the_reason_why_nobody_hears() -> None:
    record = daring(Band.HIGH, Band.HIGH, Band.MIDDLE, Band.MIDDLE)
    third = record.group.sessions[2]
    handed = record.group.handed_over(record.group.facilitators[0], PersonId(70), third.starts - timedelta(hours=1))
    assert heard(told([record]), "S1") == ["begeleider", "begeleider, coordinator"]
    lines = told([msgspec.structs.replace(record, group=handed)])
    assert heard(lines, "S1") == ["wacht: bekende verandering"] * 2
    assert heard(lines, "S16") == ["markering"]


@pytest.mark.parametrize("seed", range(3))
def test_every_line_is_what_the_readers_heard_and_every_count_is_of_the_lines(seed: int) -> None:
    records = simulated(4, 8, seed, BEGIN)
    lines = told(records)
    listed = [found for line in lines if (found := LINE.fullmatch(line)) is not None]
    moment, expected = next_digest(min(one.closed for r in records for one in r.rounds.outcomes), *USUAL), 0
    while moment <= max(one.closed for r in records for one in r.rounds.outcomes) + timedelta(days=8):
        for record in records:
            expected += len({one.rule for one in concerns(view_of(record, Reader.COORDINATOR, moment), BOOK)})
        moment = next_digest(moment, *USUAL)
    assert sum("coordinator" in found["who"] for found in listed) == expected
    for code, rule in BOOK.items():
        count = sum(found["rule"] == code for found in listed)
        if rule.kind is not RuleKind.UNMEASURED:
            assert f"  {code:<4} {count:>4} keer · {rule.kind}" in lines
        else:
            assert any(line.startswith(f"  {code:<4} meten we niet: ") for line in lines)


def test_the_same_seed_plays_the_same_and_no_groups_say_so() -> None:
    assert replay_simulated(2, 5, 7) == replay_simulated(2, 5, 7)
    assert told([]) == ["Er zijn nog geen uitkomsten."]
