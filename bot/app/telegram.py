"""The way to Telegram: one line that all stories share, and what it tells of chats that moved or are gone."""

from __future__ import annotations

from functools import partial

from bot.app.ground import Ground
from bot.config import Config
from bot.groups.model import ChatId
from bot.groups.own_chat import OwnChat, Presence
from bot.messenger.ballots import NotNow, Place
from bot.messenger.pace import Limits
from bot.messenger.signing import Signer
from bot.messenger.telegram.ballots import TelegramBallots
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.company import TelegramCompany
from bot.messenger.telegram.line import TelegramLine
from bot.people.model import PersonId
from bot.people.service import People

SIGNATURE = "taps"
"""The name of the secret that signs what buttons mean."""


def link_to(config: Config, bot: LightBot, word: str) -> str:
    """The address that opens the bot with a secret word."""
    return f"{config.telegram.link_url}/{bot.username}?start={word}"


async def line_on(
    ground: Ground, people: People, own_chat: OwnChat, poll_seconds: int, limits: Limits | None
) -> TelegramLine:
    """The line on which everything is said and heard."""
    return TelegramLine(
        ground.bot,
        ground.renderer,
        Signer(await ground.store.secret(SIGNATURE)),
        ground.clock,
        on_unreachable=partial(_unreachable, people),
        on_moved=own_chat.moved,
        incidents=ground.incidents,
        poll_seconds=poll_seconds,
        limits=limits,
    )


def ballots_on(ground: Ground, line: TelegramLine, own_chat: OwnChat) -> TelegramBallots:
    """The polls in groups' own chats; they also help to tell who is still in such a chat."""
    ballots = TelegramBallots(ground.bot, ground.renderer, line.pace, own_chat.moved)
    own_chat.presence = partial(_presence, ballots, TelegramCompany(ground.bot, line.pace))
    return ballots


async def _unreachable(people: People, chat: ChatId) -> None:
    """Leave a person alone who cannot be reached; a group chat that is gone tells us so itself."""
    if chat > 0:
        await people.unreachable(PersonId(chat))


async def _presence(ballots: TelegramBallots, company: TelegramCompany, chat: ChatId, person: PersonId) -> Presence:
    """Who is in a group chat, of us and this person; of one that turns out to have moved only at the next try."""
    try:
        place = await ballots.look(chat)
        if place is Place.GONE:
            return Presence.WE_LEFT
        if place is Place.MOVED:
            return Presence.UNKNOWN
        return Presence.BOTH if await company.is_in(chat, person) else Presence.THEY_LEFT
    except NotNow:
        return Presence.UNKNOWN
