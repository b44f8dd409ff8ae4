"""Spots what may tell who somebody is, in the free text of people who work with groups, before it is kept.

A warning, never a wall: whoever wrote it may keep it all the same. Nothing leaves this process to find out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

from bot.errors import Mistake
from bot.people.first_names import FIRST_NAMES

_EMAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(\.[\w-]+)+")
_NUMBERS = re.compile(r"(?<!\d)\d(?:[ ._-]?\d){7,8}(?!\d)")
_LONG_NUMBER = re.compile(r"(?:\d[ ./-]?){7,}\d")
"""Eight digits and more: a telephone number, a citizen's number, a day of birth."""
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|de heer)\b\.?\s+\w", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.])@[A-Za-z]\w{3,}|\bt\.me/\w+", re.IGNORECASE)
"""A name by which somebody can be found in a messenger."""
_BIRTH = re.compile(
    r"\bgeb(?:oren|oortedatum|\.)\W+(?:op\W+)?\d|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19\d\d|200\d|201[0-5])\b", re.IGNORECASE
)
"""A date that is called one of birth, or that is so long ago that it can hardly be one of a session."""
_INITIAL = re.compile(
    r"(?<!\w)(?:[A-Z]\.\s?)+\s(?:heeft|had|is|was|krijgt|kreeg|lijdt|slikt|gebruikt|zit|kan|wil|moet|voelt)\b"
)
"""An initial that does something: people write so to name nobody, and everybody who was there knows who it is."""
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:;\n])[\s\"'“”‘’(*•–-]*$")
_CAPITALS = """
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
september oktober november december kerst pasen pinksteren ramadan suikerfeest hemelvaart koningsdag nederland
nederlands nederlandse engels arabisch turks oekraïens europa telegram whatsapp facebook linkedin google excel word
teams youtube ik je jij u we wij ze zij de het een en of maar dus
"""
_KNOWN = frozenset(_CAPITALS.split())
"""Words that people write with a capital and that name nobody."""
_HELP = re.compile(
    r"""uitkering|bijstand|schuld|inkomen|armoede|minima\b|incasso|deurwaarder|krediet|bewindvoer|budget|toeslag
    |voedsel-?\ ?bank(?:en)?\b|\bdak-?\ ?(?:en\ thuis)?lo(?:os|ze)|\bthuislo(?:os|ze)|\bversla(?:v|afd)
    |\binburger|\breclasser
    |klantmanager|werkplein|werkbedrijf|werkloos|sollicit|re-?integratie|participatie|gemeente|loket|sociale?\ dienst
    |\b(?:uwv|wsnp|wmo|geld|geldzaken|geldzorgen)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What tells of benefits, debts, looking for work, other help, or a desk of the municipality.

Most count as part of a longer word as well ("huurtoeslag"); those that would then stand in an ordinary name do not.
"""


class Trace(StrEnum):
    """What a text may give away."""

    BSN = "bsn"
    """A citizen service number: nine digits that pass its check ("elfproef")."""
    PHONE = "phone"
    EMAIL = "email"
    ACCOUNT = "account"
    """A bank account (IBAN)."""
    NAME = "name"
    """Something that looks like a person's name."""
    BIRTH = "birth"
    """A date of birth."""
    HELP = "help"
    """What help somebody gets: see :func:`help_words`."""


class Revealing(Exception):
    """A text that may tell who somebody is; nothing of it was kept.

    Attributes:
        traces: what it may give away.
        words: the text as it would be kept.
    """

    def __init__(self, traces: frozenset[Trace], words: str) -> None:
        super().__init__("a text that may tell who somebody is")
        self.traces = traces
        self.words = words


class Exposing(Revealing):
    """The same of a text that participants read on their phones, where somebody else may look along."""


def checked(words: str, longest: int, too_long: str, *, sure: bool, running: bool = True) -> str:
    """Return the text on one line, ready to be kept.

    Args:
        words: what somebody typed.
        longest: how many characters may be kept.
        too_long: the text key of what to say when it is longer; gets ``most``.
        sure: whether they were warned and want to keep it.
        running: as for :func:`traces_in`.

    Raises:
        Mistake: it is too long.
        Revealing: it may tell who somebody is, and they were not warned yet.
    """
    words = " ".join(words.split())
    if len(words) > longest:
        raise Mistake(too_long, most=longest)
    traces = frozenset() if sure else traces_in(words, running=running)
    if traces:
        raise Revealing(traces, words)
    return words


def traces_in(words: str, *, running: bool = True) -> frozenset[Trace]:
    """Return what a text may give away.

    Args:
        words: the text.
        running: whether it is made of sentences, in which a capital in the middle says something; in a title it does
            not, and only known first names count.
    """
    return frozenset(_traces(words, running=running))


def exposed_in(words: str) -> frozenset[Trace]:
    """Return what a short text on a participant's phone, such as a place, may give away to who looks along.

    First names do not count: houses and streets carry them.
    """
    found = traces_in(words, running=False) - {Trace.NAME}
    return found | {Trace.HELP} if help_words(words) else found


def help_words(words: str) -> list[str]:
    """Return the words, in small letters, that tell of benefits, debts, looking for work or a municipal desk."""
    return [found[0].lower() for found in _HELP.finditer(words)]


def leads_to_somebody(words: str) -> bool:
    """Whether a mail address or eight digits and more stand in it: too much in a text for everybody to keep at all."""
    return bool(_EMAIL.search(words) or _LONG_NUMBER.search(words))


def _traces(words: str, *, running: bool) -> Iterator[Trace]:
    words = unicodedata.normalize("NFKC", words)  # a wide ＠ or digit says the same
    if _BIRTH.search(words):
        yield Trace.BIRTH
    if _EMAIL.search(words):
        yield Trace.EMAIL
    if _has_account(words):
        yield Trace.ACCOUNT
    if _has_bsn(words):
        yield Trace.BSN
    if _has_phone(words):
        yield Trace.PHONE
    if any(one.search(words) for one in (_TITLE, _HANDLE, _INITIAL)) or _has_name(words, running=running):
        yield Trace.NAME


def _has_bsn(words: str) -> bool:
    """Whether eight or nine digits (an older number lacks its zero) pass the check."""
    from stdnum.nl import bsn  # late: the bot starts without it

    return any(bsn.is_valid(re.sub(r"\D", "", found[0]).zfill(9)) for found in _NUMBERS.finditer(words))


def _has_account(words: str) -> bool:
    from stdnum import iban  # late: the bot starts without it

    candidates = (found[0].replace(" ", "") for found in _ACCOUNT.finditer(words))
    return any(iban.is_valid(one[:length]) for one in candidates for length in range(15, len(one) + 1))


def _has_phone(words: str) -> bool:
    from phonenumbers import PhoneNumberMatcher  # late: the bot starts without it

    return any(True for _ in PhoneNumberMatcher(words, "NL"))


def _has_name(words: str, *, running: bool) -> bool:
    """Whether a known first name stands in it, or a capital where a sentence does not begin."""
    found = [(one[0], one.start()) for one in _WORD.finditer(words)]
    if any(_is_first_name(word) for word, _ in found):
        return True
    return running and any(_is_odd_capital(word, words[:place]) for word, place in found)


def _is_first_name(word: str) -> bool:
    """A first name, however it is typed; "Fatima's" counts as well. Three capitals are rather an abbreviation."""
    plain = re.sub(r"['’]s$", "", word, flags=re.IGNORECASE)
    return plain.lower() in FIRST_NAMES and not (word.isupper() and len(plain) < 4)


def _is_odd_capital(word: str, before: str) -> bool:
    """A capital in the middle of a sentence; an abbreviation such as CV or UWV is none."""
    is_name_like = len(word) > 1 and word[0].isupper() and not word.isupper()
    return is_name_like and word.lower() not in _KNOWN and not _SENTENCE_END.search(before)
