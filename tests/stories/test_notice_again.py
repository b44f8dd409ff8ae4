"""The privacy notice changed: who said yes to the old one is asked once more, and until then nothing else is asked."""

from __future__ import annotations

import msgspec

from bot.config import Config, MunicipalityConfig, RetentionConfig
from bot.people.model import CONSENT_VERSION, PersonId
from bot.records import PersonRecord
from tests.neighbour import Neighbour, text_of
from tests.stories.cast import AFTER, CLOSING, FACES, Cast, a_group, answer
from tests.town import Town, in_town

CHANGED = "De uitleg over de vragen is veranderd."
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
