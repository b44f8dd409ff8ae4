"""What a rule says to a coordinator is short enough to be read, whatever it found."""

from __future__ import annotations

import re

import pytest

from bot.checkins.model import Band
from bot.digest.heard import Heard
from bot.digest.model import Explained
from bot.digest.rules import Concern, Rule
from bot.groups.model import GroupId, Phase
from tests.digest.scene import Scene, content, monday, set_scene
from tests.screens import said, words

TITLE, NAME = "Sollicitatie dinsdag ochtend", "Anna"
MOST_WORDS = 50
"""Read in fifteen seconds with the tap that led there."""
HEARD = [rule for rule in content().concerns.values() if rule.coordinator]


@pytest.fixture
async def scene() -> Scene:
    return await set_scene(groups=1)


def fullest(rule: Rule) -> Concern:
    """What the rule finds at its most."""
    question = rule.questions[-1] if rule.questions else ""
    bands = (Band.HIGH, Band.MIDDLE, Band.MIDDLE, Band.LOW) if question else ()
    counts = () if question else (4, 5)[: max(1, rule.coordinator)]
    return Concern(
        rule.code, GroupId("g"), 3, question, Phase.CONFLICT, bands, (9, 10, 10, 11)[: len(bands)], counts, 11
    )


@pytest.mark.parametrize("rule", HEARD, ids=lambda rule: rule.code)
async def test_every_rule_is_explained_within_fifteen_seconds(scene: Scene, rule: Rule) -> None:
    why = scene.screens.why(Explained(rule, fullest(rule), TITLE, Heard.FIRST, NAME, monday(45)))
    assert words(why) <= MOST_WORDS, said(why)
    assert "{" not in said(why)
    assert "De vraag is voor" not in said(why)
    beside = scene.screens.why(Explained(rule, fullest(rule), TITLE, Heard.FIRST, NAME, monday(45), "Bram"))
    assert said(beside).endswith("De vraag is voor Bram.</i>")


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ((8,), "5 of meer van 8"),
        ((6, 9), "5 of meer van 6 tot 9"),
        ((3,), "5 of meer mensen."),
        ((4, 9, 3), "5 of meer mensen."),
    ],
)
async def test_more_answers_than_members_are_never_said_to_be_a_part_of_them(
    scene: Scene, members: tuple[int, ...], expected: str
) -> None:
    """A phone went round, or slips were counted: most of the group does not have the bot."""
    rule = HEARD[0]
    concern = Concern(rule.code, GroupId("g"), 3, "P1", Phase.CONFLICT, (Band.LOW,), members)
    why = said(scene.screens.why(Explained(rule, concern, TITLE, Heard.FIRST, NAME, monday(45))))
    assert expected in why
    assert not re.search(r"van [0-4]\b", why)


@pytest.mark.parametrize("rule", HEARD, ids=lambda rule: rule.code)
def test_every_rule_has_one_open_question_and_no_verdict(rule: Rule) -> None:
    assert rule.ask.endswith("?")
    assert rule.ask.count("?") == 1
    assert rule.ask.split()[0] in {"wat", "wie", "hoe"}
    assert not any(word in rule.ask for word in ("fout", "slecht", "waarom", "moet"))
    assert rule.facilitator <= rule.coordinator
    assert rule.facilitator
