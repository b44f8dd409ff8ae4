"""What people ask in their own words that we refuse with a reason, or that has a screen of its own."""

from __future__ import annotations

import re
from enum import StrEnum, auto


class Asked(StrEnum):
    """What somebody wants to know."""

    RANKING = auto()
    """Groups or people put in an order: never."""
    WHO = auto()
    """Who answered what: nobody can know."""
    RESPONSE = auto()
    """Where too few people answer."""


_SET = r"(?:groepen|begeleiders|collega'?s|scores|cijfers|uitkomsten|resultaten)"
_ONE = r"(?:groep(?:en)?|begeleiders?|collega'?s?|scores?|cijfers?|uitkomst(?:en)?|resulta\w+)"
_EDGE = r"(?:laagste?|hoogste?|beste?|slechtste?|zwakste?|sterkste?|minste?)"
_RANKING = re.compile(
    r"\brang(?:lijst|orde|schik)|\branking\b|\btop ?\d|\bklassement|\bscorebord|\bbest\w* naar slecht\w*"
    rf"|\b(?:vergelij\w+|sorteer\w*|zet)\b.{{0,40}}\b{_SET}\b"
    rf"|\b{_SET}\b.{{0,30}}\b(?:vergelij\w+|sorter\w+|op volgorde)\b"
    rf"|\b{_EDGE}\b(?: \w*(?:scorende|presterende))? {_ONE}\b"
    rf"|\b(?:wie|welke {_ONE})\b.{{0,30}}\b(?:scoor\w*|scor\w*|presteer\w*|doet het|doen het)\b"
    rf"|\bwie (?:is|zijn|heeft|hebben) (?:de|het) {_EDGE}\b|\bwelke {_ONE}\b.{{0,40}}\b{_EDGE}\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:wie|welke deelnemers?|welke deelneemsters?)\b.{0,40}\b(?:antwoord\w*|geantwoord|ingevuld|vulden?|invul\w*)\b"
    r"|\b(?:wie|welke deelnemers?)\b.{0,20}\b(?:gaf|gaven|koos|kozen|heeft|hebben|was|waren|scoor\w*|scoren?)\b.{0,20}"
    r"\b(?:laag|lage|hoog|hoge|slecht\w*|onveilig|ontevreden|onvoldoende)\b",
    re.IGNORECASE,
)
_EXPLAIN = re.compile(r"\bwie ziet\b|\bwat ziet wie\b", re.IGNORECASE)
_RESPONSE = re.compile(
    r"\brespons\b|\b(?:te weinig|minder|weinig) antwoord\w*"
    r"|\bantwoord\w* (?:dal\w*|minder)|\bdaal\w* .{0,20}antwoord\w*",
    re.IGNORECASE,
)


def asked(words: str) -> Asked | None:
    """Return what the words ask for; None if that is for others to hear. A refusal goes before anything else."""
    if _EXPLAIN.search(words):
        return None
    if _WHO.search(words):
        return Asked.WHO
    if _RANKING.search(words):
        return Asked.RANKING
    return Asked.RESPONSE if _RESPONSE.search(words) else None
