"""Who was called to questions before: decided by what reached them, never by an answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.people.consent import CONSENT_VERSION, Consent, Notice
from bot.people.model import Person
from bot.records import PersonRecord
from bot.reminders.calling import note_call, was_called_before
from bot.reminders.wishes import Wishes
from tests.checkins.scene import DEWI, a_store

FIRST, SECOND = date(2026, 10, 13), date(2026, 10, 20)


@pytest.mark.parametrize(("called", "before"), [(None, False), (SECOND, False), (FIRST, True)])
def test_only_a_call_of_an_earlier_day_counts(called: date | None, before: bool) -> None:
    assert was_called_before(Wishes(called=called), SECOND) is before


async def called_after(folder: Path, consent: Consent, *calls: date) -> PersonRecord:
    """What is kept of Dewi after calls on these days."""
    store = a_store(folder)
    await store.open()
    await store.change_person(DEWI, lambda _: (PersonRecord(Person(DEWI, consent=consent)), None))
    for day in calls:
        await note_call(store, DEWI, day, Notice())
    kept = await store.person(DEWI)
    await store.close()
    assert kept is not None
    return kept


async def test_the_first_call_stays_the_first(tmp_path: Path) -> None:
    kept = await called_after(tmp_path, Consent(CONSENT_VERSION, asks=True), FIRST, SECOND)
    assert kept.wishes.called == FIRST


async def test_the_notice_in_the_place_of_a_call_is_no_call(tmp_path: Path) -> None:
    kept = await called_after(tmp_path, Consent(CONSENT_VERSION - 1, asks=True), FIRST)
    assert kept.wishes.called is None
    assert kept.person.consent is not None
    assert kept.person.consent.anew == CONSENT_VERSION
