"""What holds for every text we show: length, one form of address, words beside pictures."""

import re

TITLE_LENGTH = 60
"""Characters in a card's title: it must fit on a button on a small phone."""
BUTTON_LENGTH = 40
"""Characters on a button that has a row to itself, on a phone of 360 points wide."""
PARTICIPANT_WORDS = 40
"""Words in one message to a participant, so that it can be read in twenty seconds at half a second a word."""

_INFORMAL = re.compile(r"\b(je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
_FORMAL = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def mixes_address(text: str) -> bool:
    """Whether the text says both *je* and *u* to its reader."""
    return bool(_INFORMAL.search(text) and _FORMAL.search(text))


def has_words(label: str) -> bool:
    """Whether there is at least one letter or digit: a picture alone tells some people nothing."""
    return any(sign.isalnum() for sign in label)


def count_words(text: str) -> int:
    """Words as a reader counts them, without HTML tags; "…" stands for what we fill in, and counts as one."""
    return sum(1 for word in _TAG.sub(" ", text).split() if has_words(word) or "…" in word)


def label_fault(label: str) -> str | None:
    """What is wrong with the words on a button, as a Dutch sentence, or None."""
    if not has_words(label):
        return "Op deze knop staat alleen een plaatje. Zet er een woord bij."
    if len(label) > BUTTON_LENGTH:
        return f"Deze knop telt {len(label)} tekens. Er passen er {BUTTON_LENGTH} op."
    return None
