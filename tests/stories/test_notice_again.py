"""The privacy notice changed: who said yes to the old one is asked once more, and until then nothing else is asked."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import msgspec

from bot.config import Config, MunicipalityConfig, RetentionConfig
from bot.people.consent import CONSENT_VERSION
from bot.people.model import PersonId
from bot.records import PersonRecord
from bot.season.loop import VirtualTimeLoop
from tests.neighbour import Neighbour, text_of
from tests.real import the_content
from tests.stories.cast import AFTER, CLOSING, FACES, GROUP, Cast, a_group, answer, comes_in
from tests.stories.test_renewing import renew
from tests.town import Town, a_town, in_town

CHANGED = "De uitleg over de vragen is veranderd."
LONGER_KEPT = "We bewaren iets langer dan je eerst las."
LONGER = Config(retention=RetentionConfig(people=120))
SHORTER = Config(retention=RetentionConfig(people=30, outcomes=200))
TOO_FEW = "Er zijn te weinig antwoorden."
FIRST = "1 van 4"
CALL = "Hoe was de bijeenkomst?"


async def agreed_to_an_older_notice(town: Town, *people: Neighbour) -> None:
    """As if they chose before the notice changed."""

    def older(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
        assert record is not None
        assert record.person.consent is not None
        consent = msgspec.structs.replace(record.person.consent, version=CONSENT_VERSION - 1)
        return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, consent=consent)), None

    for one in people:
        await town.store.change_person(PersonId(one.id), older)


async def version_of(town: Town, one: Neighbour) -> int:
    """To which notice they chose last."""
    record = await town.store.person(PersonId(one.id))
    assert record is not None
    assert record.person.consent is not None
    return record.person.consent.version


async def with_old_yes(town: Town) -> tuple[Cast, Neighbour, Neighbour]:
    """A group of seven, of whom two said yes and one no to an older notice; those who said yes."""
    cast = await a_group(town, members=7)
    yes, silent, no = cast.members[:3]
    await no.says("/menu")
    await no.dialogue(("Wat vragen jullie?", "Mogen we je"), ("Nee, liever niet", "Dat is goed."))
    await agreed_to_an_older_notice(town, yes, silent, no)
    return cast, yes, silent


@in_town
async def test_who_said_yes_is_asked_once_more_and_no_stays_no(town: Town) -> None:
    cast, yes, silent = await with_old_yes(town)
    no = cast.members[2]
    await town.until(AFTER)
    for one in (yes, silent):
        one.sees(CHANGED, "Je hoeft niet mee te doen.")
        one.sees_no(CALL)
        first = text_of(one.person.messages()[-1])[:100]
        assert not any(word in first.lower() for word in ("uitkering", "sollicitatie", "schuld"))
    no.sees_no(CHANGED, CALL)
    cast.members[3].sees(CALL)
    await silent.taps("Waarom krijg ik dit?")
    silent.sees("Het komt na een bijeenkomst, één keer.")
    await yes.taps("Ja, ik doe mee")
    assert await version_of(town, yes) == CONSENT_VERSION
    await answer([yes, *cast.members[3:]], 4)
    await town.until("di 13 okt 18.30")
    silent.sees_nothing()
    await town.until(CLOSING)
    cast.members[3].sees("uitkomst van afgelopen dinsdag")
    await town.until("di 20 okt 18.30")
    assert yes.has_seen(CALL) == 2  # a week later, and once more that evening
    for one in (yes, silent):
        assert one.has_seen(CHANGED) == 1, "asked again once"
    assert silent.has_seen(CALL) == 0
    assert no.has_seen(CHANGED) == 0
    await town.until("di 20 okt 19.00")
    await silent.says("/inzage")
    silent.sees("Dat je de nieuwe uitleg kreeg, en nog niet koos")
    await silent.taps("Ja, ik doe mee")
    assert "Begin" in silent.buttons
    await town.until("di 27 okt 11.40")
    assert silent.has_seen(CALL) == 2  # the reminder of that same evening, and the call of a week later


@in_town
async def test_until_they_choose_anew_no_answer_of_theirs_is_taken(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await cast.dewi.taps("Begin")
    await agreed_to_an_older_notice(town, cast.dewi)
    await cast.dewi.taps(FACES[4])
    assert "verlopen" in cast.dewi.toast
    await town.until("di 13 okt 18.30")
    cast.dewi.sees_nothing()


@in_town
async def test_after_a_crash_they_are_still_asked_again_and_not_more_often(town: Town) -> None:
    _, yes, silent = await with_old_yes(town)
    await town.until(AFTER)
    await town.crashes()
    await town.starts()
    await town.until("di 20 okt 12.30")
    assert [one.has_seen(CHANGED) for one in (yes, silent)] == [1, 1]


@in_town(
    config=Config(
        municipality=MunicipalityConfig(privacy_contact="Fatma Kaya, 030 123 45 67"),
        retention=RetentionConfig(people=30, outcomes=200),
    )
)
async def test_the_notice_names_the_days_the_contact_and_the_ways_that_hold_here(town: Town) -> None:
    cast = await a_group(town, members=1)
    await cast.dewi.says("/menu")
    await cast.dewi.taps("Wat vragen jullie?")
    await cast.dewi.taps("Meer weten")
    cast.dewi.sees(
        "30 dagen na de laatste bijeenkomst wissen we dat je bij de groep hoorde.",
        "De uitkomst wissen we 200 dagen na de laatste bijeenkomst.",
        "De vragen kunnen ook op papier, of op de telefoon van je begeleider.",
        "Fatma Kaya, 030 123 45 67",
        "Autoriteit Persoonsgegevens",
        "Telegram kan zien dat je met deze bot praat en op welke knop je drukt.",
        "De technisch beheerder zou in die 3 dagen met veel moeite je antwoord kunnen opzoeken.",
        "Bel 113",
        "Bel 112",
    )


async def starts_with(town: Town, config: Config) -> None:
    """The municipality changes its configuration, which takes a restart."""
    town.config = config
    await town.restarts()


@in_town
async def test_longer_periods_ask_anew_once_and_a_no_stays_a_no(town: Town) -> None:
    cast = await a_group(town, members=7)
    yes, silent, no, refuses = cast.members[:4]
    await no.says("/menu")
    await no.dialogue(("Wat vragen jullie?", "Mogen we je"), ("Nee, liever niet", "Dat is goed."))
    await starts_with(town, LONGER)
    await town.until(AFTER)
    for one in (yes, silent, refuses):
        one.sees(CHANGED, LONGER_KEPT)
        one.sees_no(CALL)
    no.sees_no(CHANGED, CALL)
    await silent.says("/inzage")
    silent.sees("dat je erbij hoorde 90, de uitkomst 365", "Dat je de nieuwe uitleg kreeg, en nog niet koos")
    await yes.taps("Meer weten")
    yes.sees("120 dagen na de laatste bijeenkomst wissen we dat je bij de groep hoorde.")
    await yes.dialogue(("Ja, ik doe mee", "Fijn dat je meedoet."), ("Begin", FIRST))
    await refuses.dialogue(("Nee, liever niet", "Dat is goed."))
    await yes.says("/inzage")
    yes.sees("dat je erbij hoorde 120, de uitkomst 365")
    await town.restarts()
    await town.until("di 20 okt 18.30")
    assert [one.has_seen(CHANGED) for one in (yes, silent, no, refuses)] == [1, 1, 0, 1]
    assert [one.has_seen(CALL) > 1 for one in (yes, silent, no, refuses)] == [True, False, False, False]
    await starts_with(town, Config(retention=RetentionConfig(people=121)))
    await town.until("di 27 okt 18.30")
    assert [one.has_seen(CHANGED) for one in (yes, silent, no, refuses)] == [2, 2, 0, 1]


@in_town
async def test_another_text_of_ones_own_that_promises_something_else_asks_anew_once(town: Town) -> None:
    cast = await a_group(town, members=7)
    yes, silent, no = cast.members[:3]
    await no.says("/menu")
    await no.dialogue(("Wat vragen jullie?", "Mogen we je"), ("Nee, liever niet", "Dat is goed."))
    await renew(town, msgspec.structs.replace(the_content(), notice=2))
    await town.until(AFTER)
    for one in (yes, silent):
        one.sees(CHANGED)
        one.sees_no(CALL, LONGER_KEPT)
    no.sees_no(CHANGED, CALL)
    await yes.dialogue(("Ja, ik doe mee", "Fijn dat je meedoet."), ("Begin", FIRST))
    await yes.says("/inzage")
    yes.sees(f"versie {CONSENT_VERSION}.2 van de uitleg")
    await town.until("di 20 okt 18.30")
    assert [one.has_seen(CHANGED) for one in (yes, silent, no)] == [1, 1, 0]
    assert [one.has_seen(CALL) > 1 for one in (yes, silent, no)] == [True, False, False]


@in_town
async def test_shorter_periods_ask_nobody_anew(town: Town) -> None:
    cast = await a_group(town, members=6)
    await starts_with(town, SHORTER)
    await town.until(AFTER)
    for one in cast.members:
        one.sees(CALL)
        assert one.has_seen(CHANGED) == 0
    await starts_with(town, Config())
    await answer(cast.members, 4)
    await town.until(CLOSING)
    cast.dewi.sees_no(TOO_FEW)


@in_town
async def test_a_yes_under_an_older_notice_first_shows_the_present_one(town: Town) -> None:
    cast = await a_group(town, members=5)
    late = town.neighbour("Kofi")
    await comes_in(late, cast.link)
    await cast.dewi.says("/menu")
    await cast.dewi.taps("Wat vragen jullie?")
    await starts_with(town, LONGER)
    for one in (cast.dewi, late):
        await one.dialogue(("Ja, ik doe mee", CHANGED))
        kept = await town.store.person(PersonId(one.id))
        assert kept is None or (kept.person.consent is not None and kept.person.consent.retention.people == 90)
        await one.dialogue(("Ja, ik doe mee", "Fijn dat je meedoet."))
        kept = await town.store.person(PersonId(one.id))
        assert kept is not None
        assert kept.person.consent is not None
        assert kept.person.consent.retention.people == 120


@in_town
async def test_a_no_under_an_older_notice_is_a_no(town: Town) -> None:
    cast = await a_group(town, members=1)
    await cast.dewi.says("/menu")
    await cast.dewi.taps("Wat vragen jullie?")
    await starts_with(town, LONGER)
    await cast.dewi.dialogue(("Nee, liever niet", "Dat is goed."))


@in_town
async def test_half_answers_of_who_did_not_agree_to_the_present_notice_do_not_count(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await answer(cast.members[:4], 4)
    await cast.members[4].dialogue(("Begin", FIRST))
    for _ in range(3):
        await cast.members[4].taps(FACES[4])
    await agreed_to_an_older_notice(town, cast.members[4])
    await town.until(CLOSING)
    cast.dewi.sees(TOO_FEW)


@in_town
async def test_who_agrees_anew_before_the_closing_goes_on_where_they_were(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await answer(cast.members[:5], 4)
    await agreed_to_an_older_notice(town, cast.dewi)
    await cast.dewi.says("/menu")
    await cast.dewi.dialogue(("Wat vragen jullie?", "Mogen we je"), ("Ja, ik doe mee", "Fijn dat je meedoet."))
    await town.until(CLOSING)
    cast.dewi.sees_no(TOO_FEW)


async def heard_by_others(folder: Path, choice: str | None) -> list[str]:
    """All that others than Dewi got until the outcome, in order, when she chooses this after longer periods."""
    async with a_town(folder) as town:
        cast = await a_group(town, members=7)
        await starts_with(town, LONGER)
        await town.until(AFTER)
        begins = asyncio.get_running_loop().time()
        if choice is not None:
            await cast.dewi.taps(choice)
        await asyncio.sleep(60 - (asyncio.get_running_loop().time() - begins))
        for one in cast.members[1:]:
            await one.dialogue(("Ja, ik doe mee", "Fijn dat je meedoet."))
        await answer(cast.members[1:], 4)
        await cast.anna.says("/groepen")
        await cast.anna.taps(GROUP)
        await cast.carla.says("/week")
        await town.until("wo 14 okt 11.58")
        return [
            json.dumps([str(one.at), one.chat_id, {**one.message, "message_id": 0}], sort_keys=True)
            for one in town.world.ledger.after(0)
            if cast.dewi.id not in (one.chat_id, one.message.get("person_id"))
        ]


def test_what_one_chooses_anew_changes_no_byte_for_others(tmp_path: Path) -> None:
    heard = {}
    for choice in ("Ja, ik doe mee", "Nee, liever niet", None):
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            heard[choice] = runner.run(heard_by_others(tmp_path / str(choice), choice))
    assert heard["Ja, ik doe mee"] == heard["Nee, liever niet"] == heard[None]
