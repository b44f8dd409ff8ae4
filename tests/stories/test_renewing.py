"""The content is edited while people are in the middle of something: nobody is asked half in old words, half in new."""

from __future__ import annotations

import functools

import msgspec

from bot.app import build
from bot.content import Content
from bot.groups.model import Phase
from bot.ids import SeededIds
from tests.real import the_content
from tests.stories.cast import AFTER, CLOSING, a_group, answer
from tests.town import LONGEST_POLL, Town, in_town

NEW = "Kon jij vandaag zeggen wat je dacht?"
replace = msgspec.structs.replace


def edited() -> Content:
    """Our content with another first question, another card and another text."""
    content = the_content()
    first, *others = content.questions.fixed
    questions = replace(content.questions, fixed=(replace(first, text=NEW, name="Zeggen wat je denkt"), *others))
    cards = {name: replace(card, do="Doe eens iets anders.") for name, card in content.cards.items()}
    phases = dict(content.phases)
    phases[Phase.PREPARATION] = replace(phases[Phase.PREPARATION], title="De aanloop")
    said = {"Hoe was de bijeenkomst?": "Hoe ging het?", first.text: NEW, f'"{first.name}"': '"Zeggen wat je denkt"'}
    texts = {"nl": tuple(functools.reduce(_replaced, said.items(), source) for source in content.texts["nl"])}
    return replace(content, questions=questions, cards=cards, phases=phases, texts=texts)


def _replaced(source: str, change: tuple[str, str]) -> str:
    return source.replace(*change)


async def renew(town: Town, content: Content) -> None:
    """What SIGHUP does, once the content is read."""
    house = town.house
    ids = SeededIds(99)
    house.becomes(
        await build(town.config, content, town.store, house.line.bot, town.clock, ids, LONGEST_POLL, beside=house)
    )


@in_town
async def test_an_open_check_in_keeps_its_words_and_the_next_has_the_new_ones(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    old = the_content().questions.fixed[0].text
    await cast.dewi.taps("Begin")
    cast.dewi.sees(old)
    await renew(town, edited())
    await cast.dewi.taps("Ja")
    cast.dewi.sees("2 van 4")
    await cast.members[1].taps("Begin")
    cast.members[1].sees(old)
    for _ in range(3):
        await cast.dewi.taps("Ja")
    cast.dewi.sees("Bedankt")
    await cast.members[1].taps("Ja")
    for _ in range(3):
        await cast.members[1].taps("Ja")
    await answer(cast.members[2:], 2, 4)
    await town.until(CLOSING)
    cast.dewi.sees("Zeggen wat je denkt")
    await town.until("di 20 okt 11.40")
    cast.dewi.sees("Hoe ging het?", NEW)


@in_town
async def test_other_words_begin_a_new_series_and_the_other_questions_go_on(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 5)
    await town.until(CLOSING)
    await renew(town, edited())
    await town.until("di 20 okt 11.40")
    await answer(cast.members, 1)
    await town.until("vr 23 okt 9.00")
    await cast.carla.says("/verloop")
    cast.carla.sees("Zeggen wat je denkt ▲|▼", "Welkom zijn ▲▼", "Helpt mij verder ▲▼")


@in_town
async def test_every_story_goes_on_with_the_new_content_in_the_same_second(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/tip")
    assert "Doe eens iets anders." not in cast.anna.shown
    await renew(town, edited())
    await cast.anna.taps("Nog een")
    cast.anna.sees("Doe eens iets anders.", "De aanloop")
    await town.until("ma 12 okt 9.30")
    assert cast.anna.has_seen("Doe eens iets anders.") >= 1
    assert [one.has_seen("Morgen is de eerste bijeenkomst.") for one in cast.members] == [1] * 5


@in_town
async def test_twenty_renewals_in_the_due_minute_send_one_message(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 9.29")
    for number in range(20):
        await renew(town, edited() if number % 2 else the_content())
        await town.passes(seconds=3)
    assert [one.has_seen("Morgen is de eerste bijeenkomst.") for one in cast.members] == [1] * 5
    assert cast.anna.has_seen("Morgen is je bijeenkomst") == 1
