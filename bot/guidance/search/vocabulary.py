"""The words that may be kept of a question that found nothing: ours, never a name, never what is private."""

from __future__ import annotations

import re

from bot.guidance.search.corpus import Corpus
from bot.guidance.search.grams import plain
from bot.people.first_names import FIRST_NAMES

_SHORTEST = 4
"""Letters of a word that says something by itself."""
_PRIVATE = re.compile(
    "aids|alcohol|analfabe|asiel|autis|borderline|burn|crimin|dement|depress|detentie|dood|drank|dronken|drugs|drunk|"
    "geloof|gevang|ggz|handicap|homo|islam|kanker|laaggelet|lesb|medicijn|medicat|mishand|moslim|pijn|politie|psych|"
    "ptss|relig|rouw|scheiding|schuld|seks|stoornis|straf|suic|therap|trauma|vlucht|verslaa|verslav|verleden|"
    "verkracht|zelfmoord|ziek|zwanger|addict|mental"
)
"""How words begin that tell something of a person's health, faith, love, debts or past (GDPR, articles 9 and 10)."""
_NAMES = frozenset(plain(name) for name in FIRST_NAMES)


def vocabulary_of(corpus: Corpus) -> frozenset[str]:
    """Return the words of the cards themselves and of the synonyms, but for first names and what is private.

    How people ask for a card is left out: those sentences are as people type them, with names and all.
    """
    cards = (text for texts in corpus.texts.values() for text in texts[:2])  # title and own words (see corpus_of)
    synonyms = (word for meaning in corpus.synonyms.values() for word in meaning)
    words = {word for text in (*cards, *synonyms) for word in plain(text).split()}
    return frozenset(word for word in words if len(word) >= _SHORTEST and not _is_personal(word))


def _is_personal(word: str) -> bool:
    return word in _NAMES or word.removesuffix("s") in _NAMES or _PRIVATE.match(word) is not None
