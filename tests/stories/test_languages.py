"""People read and hear the bot in their own language, from the first screen to the outcome; nobody else can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.checkins.questions import Question
from bot.editors.speaking import FRAME
from bot.groups.model import Phase
from bot.people.model import Role
from bot.simulator.telephone import chat_list
from bot.voices import KEYS, wanted
from tests.neighbour import Neighbour, words_in
from tests.real import the_content, the_texts
from tests.stories.cast import AFTER, CLOSING, GROUP, a_group, answer, comes_in, joins
from tests.town import Town, in_town

MORE: dict[str, str | int] = {"contact": "x", "people": 90, "outcomes": 365}
TEXTS = the_texts()
OWN = {
    "en": "English",
    "ar": "العربية",
    "tr": "Türkçe",
    "uk": "Українська",
    "pl": "Polski",
    "fr": "Français",
}
SPOKEN = {"en", "fr", "pl", "tr", "ar"}
DAY = {"en": "13 Oct", "ar": "13 أكتوبر", "tr": "13 Eki", "uk": "13 жовт", "pl": "13 paź", "fr": "13 oct"}

RLM = "\u200f"


def label(language: str, key: str) -> str:
    """What a button says in this language, without a picture in front."""
    return TEXTS.plain(language, key).removeprefix("🔊 ")


def asked(language: str, question: Question) -> str:
    """A question in this language."""
    return TEXTS.plain(
        language, f"questions-{question.code.lower()}" + (f"-{question.phase}" if question.phase else "")
    )


async def newcomer(town: Town, link: str, language: str) -> Neighbour:
    """Somebody who joins in their own language."""
    one = town.neighbour("Dewi", language_code=language)
    await comes_in(one, link, OWN[language])
    await one.taps(label(language, "people-choose-button-yes"))
    return one


@pytest.mark.parametrize("language", OWN)
@in_town
async def test_all_of_a_first_week_is_in_the_own_language(town: Town, language: str) -> None:
    cast = await a_group(town, members=4)
    dewi = await newcomer(town, cast.link, language)
    dewi.sees(TEXTS.plain(language, "people-chose-yes").split(">")[1].split("<")[0])
    await town.until("ma 12 okt 9.30")
    dewi.sees(DAY[language])
    dewi.sees_no("Morgen", "9.30 uur")
    await town.until(AFTER)
    await dewi.taps(label(language, "checkins-begin"))
    for number, question in enumerate(the_content().questions.for_phase(Phase.ACQUAINTANCE), 1):
        dewi.sees(asked(language, question))
        faces = [label(language, f"questions-face-{face}") for face in range(1, 6)]
        listen = [label(language, "common-listen-button")] if language in SPOKEN else []
        back = [label(language, "checkins-previous")] if number > 1 else []
        assert dewi.buttons == [*faces, label(language, "checkins-skip"), *listen, *back]
        await dewi.taps(faces[number % 2 + 3])
    assert "Opgeslagen" not in dewi.shown
    await answer(cast.members, 4)
    await town.until(CLOSING)
    dewi.sees(TEXTS.plain(language, "questions-p1-name"), TEXTS.plain(language, "checkins-high"))
    assert words_in(dewi.shown) <= 40
    dewi.sees_no("Durven", "uitkomst", "Vraag")


@pytest.mark.moment
@in_town
async def test_coming_in_takes_four_taps_and_a_minute_with_the_phones_own_language_first(town: Town) -> None:
    cast = await a_group(town, members=0)
    dewi = town.neighbour("Dewi", language_code="tr-TR")
    with dewi.moment("P1"):
        await dewi.opens(cast.link)
        assert dewi.buttons[0] == "Türkçe"
        dewi.sees("Dil · Language")
        await dewi.taps("Türkçe")
        await dewi.taps("Evet, katılıyorum")


@in_town
async def test_the_notice_says_in_the_own_language_that_a_machine_translated_it(town: Town) -> None:
    cast = await a_group(town, members=0)
    for language, name in OWN.items():
        one = town.neighbour("Dewi", language_code=language)
        await comes_in(one, cast.link, name)
        await one.taps(label(language, "people-more-button"))
        first = TEXTS.plain(language, "people-notice-more", MORE).split("</b>")[0].removeprefix("<b>")
        one.sees(first)
        one.sees_no("Eerlijk over")
        assert str(one.id).encode() not in town.bytes_on_disk()


@in_town
async def test_a_question_and_the_notice_can_be_heard_and_go_up_to_telegram_once(town: Town) -> None:
    cast = await a_group(town, members=4)
    dewi = town.neighbour("Dewi")
    await comes_in(dewi, cast.link)
    await dewi.taps("Luister")
    assert dewi.news[-1]["voice"]["mime_type"] == "audio/ogg"
    await dewi.taps("Ja, ik doe mee")
    await town.until(AFTER)
    await dewi.taps("Begin")
    await dewi.taps("Luister")
    first = dewi.news[-1]["voice"]["file_id"]
    dewi.sees("Ik durfde vandaag te zeggen wat ik denk.")
    other = cast.members[0]
    await other.taps("Begin")
    await other.taps("Luister")
    assert other.news[-1]["voice"]["file_id"] == first
    await dewi.taps("Ja")
    assert "2 van 4" in dewi.shown


@in_town
async def test_a_language_without_a_voice_has_no_button_to_listen(town: Town) -> None:
    cast = await a_group(town, members=0)
    one = town.neighbour("Olena", language_code="uk")
    await comes_in(one, cast.link, OWN["uk"])
    assert one.buttons == [
        label("uk", key) for key in ("people-more-button", "people-choose-button-yes", "people-choose-button-no")
    ]


@in_town
async def test_who_sees_an_answer_can_be_heard_where_there_is_a_voice(town: Town) -> None:
    cast = await a_group(town, members=3)
    pola = await newcomer(town, cast.link, "pl")
    olena = await newcomer(town, cast.link, "uk")
    await town.until(AFTER)
    for one, language in ((pola, "pl"), (olena, "uk")):
        await one.taps(label(language, "checkins-who-sees-button"))
        one.sees(TEXTS.plain(language, "checkins-who-sees-answer").split("<b>")[1].split("</b>")[0])
        heard = label(language, "common-listen-button") in one.buttons
        assert heard == (language in SPOKEN)
        assert label(language, "people-more-button") not in one.buttons
    await pola.taps(label("pl", "common-listen-button"))
    assert pola.news[-1]["voice"]["mime_type"] == "audio/ogg"
    pola.sees(TEXTS.plain("pl", "people-notice-aloud"))
    await pola.taps(label("pl", "checkins-begin"))
    pola.sees(TEXTS.plain("pl", "questions-p1"))


@pytest.mark.parametrize("language", OWN)
@in_town
async def test_help_and_the_menu_of_commands_are_in_the_own_language_and_every_command_is_a_link(
    town: Town, language: str
) -> None:
    cast = await a_group(town, members=0)
    dewi = await newcomer(town, cast.link, language)
    await dewi.says("/help")
    (said,) = dewi.news
    links = [one for one in said["entities"] if one["type"] == "bot_command"]
    (chat,) = chat_list(dewi.person)
    offered = town.house.router.commands_for(frozenset({Role.PARTICIPANT}))
    assert len(offered) == len(links) + 1 == len(chat["commands"])
    for (name, hint), shown in zip(offered, chat["commands"], strict=True):
        words = TEXTS.plain(language, hint)
        assert words != TEXTS.plain("nl", hint), f"{hint} is not said in {language}"
        assert shown == {"command": name, "description": words}
        assert name == "help" or f"/{name} – {words}" in dewi.shown.replace(RLM, "")
    lines = said["text"].splitlines()[1:]
    assert [line[0] == RLM for line in lines] == [language == "ar"] * len(links)


@in_town
async def test_another_language_is_two_taps_away_and_staff_cannot_see_it(town: Town) -> None:
    cast = await a_group(town, members=4)
    dewi = await newcomer(town, cast.link, "pl")
    await dewi.says("/menu")
    await dewi.taps(label("pl", "people-language-button"))
    await dewi.taps("Українська")
    dewi.sees(TEXTS.plain("uk", "people-language-chosen"))
    await dewi.says("/taal")
    await dewi.taps("Nederlands")
    dewi.sees("Goed. We praten verder in deze taal.")
    await cast.anna.says("/taal")
    cast.anna.sees("Ik spreek nu alleen Nederlands.")
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    cast.anna.sees_no(*OWN.values())


@in_town
async def test_no_answer_tells_in_which_language_it_was_given(town: Town) -> None:
    cast = await a_group(town, members=4)
    dewi = await newcomer(town, cast.link, "ar")
    await town.until(AFTER)
    await dewi.taps(label("ar", "checkins-begin"))
    await dewi.taps(label("ar", "questions-face-5"))
    kept = [path.read_text() for path in (town.data / "checkins").rglob("*.json")]
    assert kept
    assert not any('"ar"' in one or "العربية" in one for one in kept)


@in_town
async def test_arabic_keeps_names_and_moments_in_their_own_direction(town: Town) -> None:
    cast = await a_group(town, members=0)
    one = town.neighbour("Fatima", language_code="ar")
    await comes_in(one, cast.link, "العربية")
    await one.taps(label("ar", "people-choose-button-yes"))
    await town.until("ma 12 okt 9.30")
    raw = next(each["text"] for each in one.news if "أكتوبر" in each["text"])
    assert raw.count("\u2068") == raw.count("\u2069") >= 1
    await one.says("/verwijder")
    assert "\u2066/stop\u2069" in TEXTS.plain("ar", "people-notice-more", MORE)


@in_town
async def test_a_dutch_member_beside_others_reads_dutch(town: Town) -> None:
    cast = await a_group(town, members=0)
    await newcomer(town, cast.link, "ar")
    dutch = await joins(town, "Emre", cast.link)
    dutch.sees("Fijn dat je meedoet.")


def test_every_sound_reads_the_words_of_now_and_is_small() -> None:
    folder = the_content().voices
    for language in SPOKEN | {"nl"}:
        sounds = list(wanted(TEXTS, language, folder, the_content().vowels))
        assert len(sounds) == len(KEYS), f"{language}: a text and its vowels are not the same words"
        for key, _, path in sounds:
            assert path.is_file(), f"{language} {key}: make voices"
            assert path.stat().st_size < 45_000
            assert milliseconds_in_a_packet(path) == FRAME, (
                f"{language} {key}: made in another way than `make voices` does"
            )


def milliseconds_in_a_packet(path: Path) -> int:
    """How long one packet of a sound takes, by the first byte of its first: speech of few bits, one piece in each."""
    pages = path.read_bytes().split(b"OggS")[1:]
    sound = pages[2]  # after the head and the tags; a page begins with how long its pieces are
    first = sound[23 + sound[22]]
    assert first < 12 << 3
    assert first & 3 == 0
    return (10, 20, 40, 60)[first >> 3 & 3]
