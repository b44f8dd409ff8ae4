"""Reads the whole of `content/` once, or says all that is wrong with it."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from bot.checkins.estimate import Numbers
from bot.checkins.questions import QuestionSet
from bot.content.cards import read_cards
from bot.content.concerns import read_concerns
from bot.content.estimate import read_estimate
from bot.content.faults import ContentFault, Fault, Faults
from bot.content.messages import DUTCH, read_texts
from bot.content.notice import read_notice
from bot.content.phrases import read_no_card, read_phrases, read_words
from bot.content.questions import read_questions
from bot.content.tables import read_icebreakers, read_phases, read_situations, read_sources
from bot.content.translating import as_fluent
from bot.content.vowels import read_vowels
from bot.digest.rules import Rule
from bot.groups.model import Phase
from bot.guidance.model import Card, Icebreaker, PhaseInfo, Situation
from bot.people.consent import FIRST_EDITION

PACKAGE = Path(__file__).parents[1]


class Content(Struct, frozen=True, kw_only=True):
    """All that was written for us: read once at the start, never changed.

    `cards` and `situations` are by id (cards in the order of the phases, situations as written), `concerns` by
    code with the most pressing first, `sources` tag to citation, `texts` language to Fluent sources, ready for
    `bot.texts.Texts`. For the search: `phrases` card to how people ask for it, `synonyms` name to words that mean
    about the same, `no_card` what people type that no card is about. `voices` is the folder
    with texts read aloud, `vowels` language to key to the text with the vowels that are not written. `notice` is the
    edition of the privacy notice.
    """

    phases: Mapping[Phase, PhaseInfo]
    cards: Mapping[str, Card]
    situations: Mapping[str, Situation]
    icebreakers: tuple[Icebreaker, ...]
    questions: QuestionSet
    estimate: Numbers
    concerns: Mapping[str, Rule]
    sources: Mapping[str, str]
    texts: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    synonyms: Mapping[str, tuple[str, ...]]
    no_card: tuple[str, ...]
    voices: Path = Path()
    vowels: Mapping[str, Mapping[str, str]] = {}
    notice: int = FIRST_EDITION


def content_folder(package: Path = PACKAGE, *, own: str = "") -> Path:
    """Where the content lies: in a folder of one's ``own``, else inside the package or beside it in a checkout."""
    if own:
        return Path(own)
    installed = package / "_content"
    return installed if installed.is_dir() else package.parent / "content"


def load_content(folder: Path) -> Content:
    """The content in this folder.

    Raises:
        ContentFault: something is wrong; it carries every fault found, each with file and line.
    """
    content, faults = _read(folder)
    if faults or content is None:
        raise ContentFault(faults)
    return content


def check_content(folder: Path) -> list[Fault]:
    """All faults in this folder, by file and line; empty when it can be used."""
    return list(_read(folder)[1])


def _read(folder: Path) -> tuple[Content | None, tuple[Fault, ...]]:
    faults = Faults()
    sources = read_sources(folder, faults)
    cards = read_cards(folder, sources, faults)
    placed = {(path.parent.name, path.stem) for path in folder.glob("cards/*/*.md")}
    written = {card for _, card in placed}
    situations = read_situations(folder, written, faults)
    icebreakers = read_icebreakers(folder, faults)
    phases = read_phases(folder, faults)
    phrases, synonyms = read_phrases(folder, written, faults), read_words(folder, faults)
    no_card = read_no_card(folder, phrases, faults)
    concerns = read_concerns(folder, sources, placed, faults)
    vowels = read_vowels(folder, faults)
    questions = read_questions(folder, faults)
    texts = read_texts(folder, faults, as_fluent(questions) if questions else "")
    notice = read_notice(folder, texts.get(DUTCH, ()), faults)
    if questions is None:
        return None, faults.all()
    codes = [one.code for one in questions.behaviours]
    estimate = read_estimate(folder, questions.measured, codes, faults)
    if estimate is None:
        return None, faults.all()
    content = Content(
        phases=phases,
        cards={card.id: _with_situations(card, situations) for card in cards.values()},
        situations=situations,
        icebreakers=icebreakers,
        questions=questions,
        estimate=estimate,
        concerns=concerns,
        sources=sources,
        texts=texts,
        phrases=phrases,
        synonyms=synonyms,
        no_card=no_card,
        voices=folder / "voices",
        vowels=vowels,
        notice=notice,
    )
    return content, faults.all()


def _with_situations(card: Card, situations: Mapping[str, Situation]) -> Card:
    """The card with the situations that name it: the link is written once, at the situation."""
    named = tuple(situation.id for situation in situations.values() if card.id in situation.cards)
    return msgspec.structs.replace(card, situations=named)
