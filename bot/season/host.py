"""What the demo adds to the simulator's page: what comes next, what just happened, and seven people who join in."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Iterator

from bot.app import House
from bot.checkins.waking import next_moment
from bot.groups.beginning import begins_at
from bot.groups.model import GroupId
from bot.groups.model_news import Change, change_of
from bot.reminders.model import Kind, Slot
from bot.season.actor import Json, labels_of
from bot.season.observed import Seen, observed
from bot.season.participant import Extra
from bot.season.setting import Setting
from bot.season.words import Words
from bot.simulator.host import Moment, Phone, Scene
from bot.simulator.world import World

PLAYED_BY_HAND = 3
"""The first participants are the visitor's; the others answer by themselves."""
PATIENCE = 20.0
"""Seconds that we wait for those others at most."""
ROUNDS = 5
"""How often the bot and the others may react to each other after one move of the clock."""

_NUDGE = "een herinnering voor wie nog niet antwoordde"
_ADDED = "added"
"""News of an extra session; the bot keeps it among what moved."""
_COMES = {
    Kind.DAY_BEFORE: "de herinnering van de dag ervoor",
    Kind.HOUR_BEFORE: "de kaart voor de begeleider, een uur ervoor",
    Kind.ASK: "de vragen na afloop",
    Kind.DEBRIEF: "de terugblik voor de begeleider",
    Kind.DEBRIEF_AGAIN: "de terugblik die de begeleider liever later wilde",
    Kind.NUDGE: _NUDGE,
    Kind.OUTCOME: "de uitkomst voor de groep",
    Kind.MIRROR: "de uitkomst voor de begeleider",
    Kind.MOVED: "het bericht dat een bijeenkomst een andere tijd of plek heeft",
    Kind.CANCELLED: "het bericht dat een bijeenkomst niet doorgaat",
    Kind.POLLS: "het bericht dat polls anders gaan",
}
_CAME = {
    "day": "{got} bericht dat er een bijeenkomst aankomt. De begeleider kreeg een kaart met een tip erbij.",
    "hour": "De begeleider kreeg de kaart voor de bijeenkomst: fase, tip en een zin om te zeggen.",
    "ask": "De bijeenkomst is voorbij. {got} vier korte vragen.",
    "nudge": "{got} één herinnering, omdat er nog geen antwoord was. Om wie het gaat, ziet niemand.",
    "debrief": "De begeleider kreeg een terugblik van drie tikken.",
    "again": 'De begeleider koos "later vandaag" en kreeg de terugblik nog een keer.',
    "outcome": "De vragen zijn gesloten en de antwoorden weggegooid. De groep kreeg als eerste de uitkomst ({n}).",
    "mirror": "De begeleider kreeg de uitkomst naast de eigen terugblik.",
    "moved": "{got} bericht dat een bijeenkomst een andere tijd of plek heeft.",
    _ADDED: "{got} bericht dat er een bijeenkomst bij komt.",
    "cancelled": "{got} bericht dat een bijeenkomst niet doorgaat.",
    "agreed": "De groep kreeg in de eigen chat de eigen afspraken weer te zien.",
    "polls": "De begeleider las dat de polls anders gaan dan gepland, en wat er nu kan.",
    "digest": "De coördinator kreeg het weekbericht.",
    "friday": "De begeleider kreeg een korte regel over de eigen week.",
}
_NOBODY_NUDGED = "Er ging geen herinnering uit. Wie hem zou krijgen, antwoordde al, of had deze week al drie berichten."
_BEGAN = "De eerste bijeenkomst van {group} is begonnen. De groep gaat van de voorfase naar de kennismaking."


class DemoHost:
    """Runs beside the simulator and tells its page what the bot is up to.

    Args:
        world: the pretend Telegram.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._house: House | None = None
        self._setting: Setting | None = None
        self._others: list[_Other] = []
        self._told = 0
        self._next: Moment | None = None

    @contextlib.asynccontextmanager
    async def playing(self, house: House, setting: Setting) -> AsyncIterator[None]:
        """While this lasts, the people who are not played by hand react by themselves."""
        self._house, self._setting = house, setting
        self._others = [_Other(one) for one in setting.participants[PLAYED_BY_HAND:] if isinstance(one, Extra)]
        self._told = len(self._world.ledger)
        tasks = [asyncio.create_task(one.live()) for one in self._others]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def scene(self) -> Scene:
        """The phones to show."""
        intro = (
            "Dit is de echte bot, met een nagebootst Telegram. Tik en typ op elke telefoon. Met de klok spring je "
            "naar wat er hierna gebeurt. De groep heeft tien deelnemers: drie zijn van jou, zeven antwoorden vanzelf."
        )
        return Scene("Groepswijzer proberen", intro, tuple(self._phones()), ready=self._house is not None)

    async def next_moment(self) -> Moment | None:
        """The next thing that the bot will do of itself."""
        coming = [moment async for moment in self._coming()]
        at = min((moment.at for moment in coming), default=None)
        words = dict.fromkeys(moment.what for moment in coming if moment.at == at)
        self._next = None if at is None else Moment(at, " en ".join(words))
        return self._next

    async def settle(self) -> list[str]:
        """Let the bot, and the people who are not played by hand, do all that is due; tell what came of it."""
        if self._house is None or self._setting is None:
            return []
        preparing = await self._preparing(self._house)
        for _ in range(ROUNDS):
            before = len(self._world.ledger)
            await self._house.settle()
            await self._wait_for_others()
            if len(self._world.ledger) == before:
                break
        still = await self._preparing(self._house)
        begun = [_BEGAN.format(group=title) for group, title in preparing.items() if group not in still]
        told = list(dict.fromkeys(begun)) + self._tell(self._setting, await _guides(self._house))
        return told or self._why_nothing()

    def _why_nothing(self) -> list[str]:
        """Why nobody got the evening reminder that the page said would come."""
        passed, self._next = self._next, None
        if passed is None or passed.at > self._world.now() or _NUDGE not in passed.what:
            return []
        return [_NOBODY_NUDGED]

    async def _preparing(self, house: House) -> dict[GroupId, str]:
        """The names of the groups that have not begun yet."""
        found = [await house.store.group(group) for group in await house.store.all_groups()]
        return {one.group.id: one.group.title for one in found if one is not None and begins_at(one.group) is not None}

    def _phones(self) -> Iterator[Phone]:
        if self._setting is None:
            return
        yield Phone(self._setting.coordinator.id, "Carla", "coördinator")
        yield Phone(self._setting.facilitator.id, "Anna", "begeleider")
        for one in self._setting.participants[:PLAYED_BY_HAND]:
            yield Phone(one.id, one.person.first_name, "deelnemer")

    async def _coming(self) -> AsyncIterator[Moment]:
        """Everything that is planned, group by group, and the digest."""
        if self._house is None:
            return
        now = self._world.now()
        for group in await self._house.store.all_groups():
            record = await self._house.store.group(group)
            if record is None:
                continue
            for slot in await self._house.reminders.coming(group):
                yield Moment(slot.at, coming_words(slot))
            start = begins_at(record.group)
            if start is not None and start > now:
                yield Moment(start, "de eerste bijeenkomst begint")
            turn = next_moment(record, self._house.quiet)
            if turn is not None and turn > now:
                closing = "de vragen sluiten en de groep krijgt de uitkomst"
                yield Moment(turn, "de vragen na afloop" if record.rounds.open is None else closing)
        for weekly, what in (
            (self._house.digest, "het weekbericht voor de coördinator"),
            (self._house.own_weeks, "de vrijdagregel voor begeleiders"),
        ):
            moment = weekly.next_moment(now)
            if moment > now:
                yield Moment(moment, what)

    async def _wait_for_others(self) -> None:
        """Return when nobody is answering any more, or when it takes too long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                for one in self._others:
                    await one.idle()

    def _tell(self, setting: Setting, guides: frozenset[int]) -> list[str]:
        """What happened since the last time, in plain sentences; who guides is not among the people counted."""
        entries = self._world.ledger.after(self._told)
        self._told = len(self._world.ledger)
        came = [(_told_as(seen, setting.scene.words), seen.chat) for seen in observed(entries, setting.scene.diary)]
        all_got = Counter(kind for kind, _ in came)
        counted = Counter(kind for kind, chat in came if chat not in guides)
        said = [happened_line(kind, counted[kind] or all_got[kind]) for kind in _CAME if all_got[kind]]
        answered = sum([one.answered() for one in self._others])
        if answered:
            said.append(
                f"{_people(answered)} (niet op het scherm) {'heeft' if answered == 1 else 'hebben'} geantwoord."
            )
        return said


class _Other:
    """One participant who answers at once, and knows whether they are busy, and whether they answered."""

    def __init__(self, who: Extra) -> None:
        self.who = who
        self._begin = who.label("checkins-begin")
        self._faces = frozenset(who.scene.words.faces)
        self._counted = 0
        self._free = asyncio.Event()
        self._free.set()

    async def live(self) -> None:
        """Answer every call as soon as it comes, for ever."""
        while True:
            message = await self.who.next_message()
            if self._is_call(message):
                self._free.clear()
                try:
                    await self.who.go_through(message)
                finally:
                    self._free.set()

    async def idle(self) -> None:
        """Return when this person is not answering."""
        await asyncio.sleep(0)
        await self._free.wait()

    def answered(self) -> bool:
        """Whether they answered anything since this was last asked."""
        reactions = self.who.scene.diary.reactions[self.who.id]
        before, self._counted = self._counted, len(reactions)
        return self._counted > before

    def _is_call(self, message: Json) -> bool:
        """Whether somebody is asked how it was: the first call has "Begin", later ones the faces themselves."""
        labels = labels_of(message)
        return self._begin in labels or self._faces.issubset(labels)


async def _guides(house: House) -> frozenset[int]:
    """Who guides a group."""
    found = [await house.store.group(group) for group in await house.store.all_groups()]
    return frozenset(guide for one in found if one is not None for guide in one.group.facilitators)


def coming_words(slot: Slot) -> str:
    """What is about to come, for the page."""
    if slot.kind is Kind.MOVED and change_of(slot.session) is Change.ADDED:
        return "het bericht dat er een bijeenkomst bij komt"
    return _COMES[slot.kind]


def happened_line(kind: str, count: int) -> str:
    """What came of one kind of message, for the page; ``count`` is how many people got it."""
    got = "kreeg" if count == 1 else "kregen"
    return _CAME[kind].format(n=_people(count), got=f"{_people(count)} {got}")


def _told_as(seen: Seen, words: Words) -> str:
    return _ADDED if seen.kind == Kind.MOVED and words.is_extra_session(seen.text) else seen.kind


def _people(count: int) -> str:
    return "1 persoon" if count == 1 else f"{count} mensen"
