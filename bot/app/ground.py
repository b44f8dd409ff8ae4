"""What every story stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.checkins.questions import QuestionSet
from bot.civil import QuietHours
from bot.clock import Clock
from bot.config import Config
from bot.content import Content
from bot.drawing.pictures import Pictures
from bot.groups.model import Phase
from bot.guidance.shelf import phase_titles
from bot.ids import Ids
from bot.keywords import Keywords
from bot.log import Incidents
from bot.messenger.rendering import Renderer
from bot.messenger.telegram.bot import LightBot
from bot.store.port import Store
from bot.texts import Arguments, Texts
from bot.voices import Voices


@dataclass(frozen=True, slots=True)
class Ground:
    """What is there before the first story.

    Attributes:
        config: what the municipality chose.
        content: all that people read.
        store: opened.
        bot: initialised.
        clock: the time.
        ids: where ids and secrets come from.
        quiet: when nobody gets a message unasked.
        incidents: where trouble is noted.
        pictures: paints.
        texts: what we say, in every language.
        renderer: makes words of a screen.
        keywords: knows what people mean who type a few plain words.
    """

    config: Config
    content: Content
    store: Store
    bot: LightBot
    clock: Clock
    ids: Ids
    quiet: QuietHours
    incidents: Incidents
    pictures: Pictures
    texts: Texts
    renderer: Renderer
    keywords: Keywords

    @property
    def questions(self) -> QuestionSet:
        """What check-ins ask."""
        return self.content.questions

    @property
    def titles(self) -> Mapping[Phase, str]:
        """The title of each phase as people read it."""
        return phase_titles(self.content)

    def say(self, key: str, args: Arguments | None = None) -> str:
        """A text in Dutch, for pictures and reports to staff."""
        return self.texts.plain("nl", key, args)


def level(
    config: Config,
    content: Content,
    store: Store,
    bot: LightBot,
    clock: Clock,
    ids: Ids,
    pictures: Pictures | None = None,
) -> Ground:
    """Make the ground ready; with the ``pictures`` of a house that runs already, if there is one."""
    incidents = Incidents(ids)
    texts = Texts(content.texts)
    renderer = Renderer(texts, Voices(texts, content.voices, content.vowels))
    quiet = config.quiet.hours()
    pictures = pictures or Pictures(incidents)
    return Ground(config, content, store, bot, clock, ids, quiet, incidents, pictures, texts, renderer, Keywords(texts))
