"""Whose yes counts when what the notice promises changes: decided by what they were told, and asked once."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from bot.people.consent import CONSENT_VERSION, USUAL, Consent, Notice, Retention, chosen
from bot.people.model import Person, PersonId

ANNA = PersonId(11)
periods = st.builds(Retention, st.integers(7, 12), st.integers(7, 14))
notices = st.builds(Notice, st.integers(1, 3), periods, st.integers(1, 3))


def anna(consent: Consent | None) -> Person:
    return Person(ANNA, consent=consent)


@given(notices, notices)
def test_a_yes_counts_where_the_text_is_the_same_and_nothing_is_kept_longer(read: Notice, present: Notice) -> None:
    longer = present.retention.people > read.retention.people or present.retention.rest > read.retention.rest
    person = anna(chosen(read, asks=True))
    assert person.wants_questions(present) is (read.name == present.name and not longer)
    assert person.is_asked_anew(present) is not person.wants_questions(present)


@given(notices, st.lists(notices))
def test_a_no_stays_a_no(read: Notice, later: list[Notice]) -> None:
    person = anna(chosen(read, asks=False))
    for present in later:
        assert not person.wants_questions(present)
        assert not person.is_asked_anew(present)
    assert not anna(None).is_asked_anew(read)


@given(notices, st.lists(notices))
def test_each_longer_promise_is_asked_about_once_and_until_a_choice_nothing_else_is_asked(
    read: Notice, later: list[Notice]
) -> None:
    """Every notice that comes is sent on where it is due, and then never again, whatever was configured in between."""
    said = chosen(read, asks=True)
    sent: list[Notice] = []
    for present in later:
        if anna(said).is_asked_anew(present):
            assert not (sent or [read])[-1].covers(present)
            said = said.having_told(present)
            sent.append(present)
        assert not anna(said).is_asked_anew(present)
        assert anna(said).wants_questions(present) is (not sent)
        assert anna(chosen(present, asks=True)).wants_questions(present)
    assert said.about == read, "what they agreed to stays what it was"


@given(periods, periods, periods)
def test_what_keeps_within_both_is_within_each_and_the_order_does_not_matter(
    one: Retention, other: Retention, third: Retention
) -> None:
    both = one.shortest(other)
    assert both.is_within(one)
    assert both.is_within(other)
    assert both == other.shortest(one)
    assert both.shortest(third) == one.shortest(other.shortest(third))
    assert one.is_within(one)


@given(notices, notices)
def test_two_notices_have_one_code_only_if_they_promise_the_same(one: Notice, other: Notice) -> None:
    assert (one.code == other.code) == (one.covers(other) and other.covers(one))


def test_a_file_from_before_the_periods_were_noted_is_about_the_usual_ones() -> None:
    said = msgspec.json.decode(b'{"version": 2, "asks": true, "anew": 0}', type=Consent)
    assert said.about == said.told == Notice(CONSENT_VERSION, USUAL)
    assert anna(said).wants_questions(Notice())
    assert anna(said).is_asked_anew(Notice(retention=Retention(people=91)))
