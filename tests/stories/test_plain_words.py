"""Somebody types instead of tapping: what they need comes first, then the questions; nothing of it is kept."""

from __future__ import annotations

import pytest

from tests.neighbour import labels_of
from tests.stories.cast import AFTER, CLOSING, a_group, answer
from tests.town import Town, in_town

TALK = "Ik wil iemand spreken"
HELP = "Wat goed dat je het zegt."
IN_NEED = [
    "het gaat heel slecht met mij",
    "Ik wil iemand spreken!",
    "hulp",
    "HELP…",
    "مساعدة",
    "أحتاج إلى مساعدة",
    "yardım",
    "мені дуже погано",
    "potrzebuję pomocy",
    "j'ai besoin d'aide",
    "I need help",
]


@in_town
async def test_who_types_for_help_reads_first_who_is_there_for_them(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    for words in IN_NEED:
        await cast.dewi.says(words)
        assert cast.dewi.shown.startswith(HELP), words
        cast.dewi.sees("Bel 113.", "Bel 112.")
        assert cast.dewi.buttons[:2] == ["Anna", "Carla (coördinator)"]
    await cast.dewi.dialogue(("Anna", "ziet dan je Telegram-naam"), ("Ja, vraag het", "Aangekomen."))
    cast.anna.sees("Iemand wil jou graag spreken")
    assert not [words for words in IN_NEED[:1] if words.encode() in town.bytes_on_disk()]
    await answer([cast.dewi], 4)
    cast.dewi.sees("Bedankt. Opgeslagen zonder je naam.")


@in_town
async def test_the_same_before_any_questions_and_after_they_closed(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("hulp")
    cast.dewi.sees(HELP)
    await town.until(CLOSING)
    await cast.dewi.says("het gaat slecht met me")
    cast.dewi.sees(HELP)


@in_town
async def test_it_is_said_in_the_language_that_somebody_chose_whatever_they_type(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/taal")
    await cast.dewi.taps("العربية")
    await cast.dewi.says("help me")
    cast.dewi.sees("جيد جدًا أنك تقول ذلك.", "113")


@in_town
async def test_a_word_that_says_how_it_was_is_no_cry_for_help(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    for words in ("goed", "de hulp was fijn", "slecht", ""):
        await cast.dewi.says(words or "?")
        cast.dewi.sees("Tik op het antwoord dat past", "1 van 4")


@in_town
async def test_who_guides_still_searches_by_typing(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("hulp nodig")
    cast.anna.sees_no(HELP)
    await cast.anna.says("iemand is ziek")
    cast.anna.sees_no("Kom je niet op")


@in_town
async def test_any_other_word_still_has_the_way_to_a_person_under_it(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.says("nou ja")
    assert labels_of(cast.dewi.person.messages()[-1])[-1] == TALK
    await town.until(CLOSING)
    await cast.dewi.says("nou ja")
    cast.dewi.sees("Deze vragen zijn gesloten.")
    assert cast.dewi.buttons == [TALK]


@pytest.mark.parametrize("words", ["ik kom niet", "ik ben ziek", "Ziek.", "لن آتي", "nie przyjdę"])
@in_town
async def test_who_types_not_to_come_is_asked_of_which_session(town: Town, words: str) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.says(words)
    cast.dewi.sees("Kom je niet op di 20 okt, 9.30 uur?")
    assert cast.dewi.buttons == ["Ik kom niet", TALK]
    await cast.dewi.dialogue(("Ik kom niet", "Goed dat je het zegt."))
    await cast.dewi.says(words)
    cast.dewi.sees("Je komt niet op di 20 okt")
    assert cast.dewi.buttons == ["Ik kom toch", TALK]


@in_town
async def test_menu_is_a_word_like_any_command(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.says("Menu")
    cast.dewi.sees("Wat wil je doen?")


@in_town
async def test_a_look_at_whom_to_talk_to_leaves_the_questions_where_they_are(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.dialogue((TALK, "Wie wil je spreken?"), ("Niet doen", "Wat wil je doen?"))
    assert [one for one in cast.dewi.person.messages() if "Begin" in labels_of(one)]
    await cast.dewi.taps("Begin")
    cast.dewi.sees("1 van 4")
    await answer([cast.members[1]], 4)
    await cast.members[1].taps(TALK)
    await cast.members[1].taps("Veranderen")
    cast.members[1].sees("4 van 4")
