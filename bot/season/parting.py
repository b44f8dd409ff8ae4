"""The goodbye of a group: people say what it gave them, and what is named must follow from that."""

from __future__ import annotations

from datetime import datetime
from random import Random

from bot.season.actor import Actor, Json, labels_of
from bot.season.diary import GroupPage, Parting, Withdrawal
from bot.season.evidence import Evidence
from bot.season.expected import OUTCOME, is_about
from bot.season.outcomes import told_after
from bot.season.timetable import Times

FEWEST_ANSWERS, FEWEST_SAY_SO = 8, 5
"""The announced rule: so many members to ask, so many answers to name anything, and so many who chose it."""


async def part(actor: Actor, shown: Json, called: datetime, chance: Random) -> None:
    """Say what the group gave, where that is asked."""
    words, diary = actor.scene.words, actor.scene.diary
    done = actor.label("farewell-button-done")
    if done not in labels_of(shown):
        return
    gifts = frozenset(gift for gift in sorted(words.gifts) if chance.random() < 0.7)
    for gift in sorted(gifts):
        await actor.tap(gift, actor.again(shown))
    await actor.tap(done, actor.again(shown))
    diary.reactions[actor.id].append(Parting(actor.acted_at, actor.id, called, gifts))


def gifts_are_true(evidence: Evidence) -> list[str]:
    """What the group gave is named where five of eight or more said so, and else nothing is."""
    broken = []
    for page, times in evidence.diary.rounds():
        should = _named(evidence, page, times)
        for one in told_after(evidence, page, times):
            says = evidence.words.read_gifts(one.text)
            if says != should:
                about = f"las van {page.title}: {sorted(says)}, maar het was {sorted(should)}"
                broken.append(evidence.tell(one.chat, one.at, about))
    return broken


def gifts_counted(evidence: Evidence) -> int:
    """How many groups read something that they gave each other."""
    read = {one.chat for one in evidence.of(OUTCOME) if evidence.words.read_gifts(one.text)}
    return sum(not read.isdisjoint(page.members) for page in evidence.diary.groups)


def _named(evidence: Evidence, page: GroupPage, times: Times) -> frozenset[str]:
    """What should be named after a session; at most one of them is the last."""
    stayed = (who for who, member in page.members.items() if member.left is None or member.left >= times.closes)
    said = [gifts for who in stayed if (gifts := _last_said(evidence, who, times)) is not None]
    if page.size_at(times.opens) < FEWEST_ANSWERS or len(said) < FEWEST_ANSWERS:
        return frozenset()
    return frozenset(gift for gift in evidence.words.gifts if sum(gift in one for one in said) >= FEWEST_SAY_SO)


def _last_said(evidence: Evidence, who: int, times: Times) -> frozenset[str] | None:
    """What one participant said in the end that the group gave them; None if they did not say."""
    said: frozenset[str] | None = None
    for one in evidence.diary.reactions.get(who, []):
        if is_about(one.called, times) and one.at < times.closes:
            said = one.gifts if isinstance(one, Parting) else None if isinstance(one, Withdrawal) else said
    return said
