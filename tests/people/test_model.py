"""What people may do, decided without a store."""

from __future__ import annotations

import string
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ids import SecretIds, secret_word
from bot.messenger.screens import Button, text
from bot.people.consent import CONSENT_VERSION, Consent, Notice
from bot.people.guesses import MOST, REMEMBERED, WITHIN, Guesses
from bot.people.menu import Menu
from bot.people.model import Invitation, Person, PersonId, Role, fingerprint, invites
from bot.people.qr import qr_png
from bot.people.taps import MenuTap, NoticeTap, StopTap

ANNA, BRAM = PersonId(11), PersonId(22)
NOW = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)


def invitation(**changes: object) -> Invitation:
    plain = {"hash": "a" * 64, "role": Role.COORDINATOR, "made_at": NOW, "expires_at": NOW + timedelta(days=7)}
    return Invitation(**(plain | changes))  # type: ignore[arg-type]  # a table of changes has no single type


@pytest.mark.parametrize(
    ("role", "whom"),
    [
        (Role.OWNER, {Role.OWNER, Role.COORDINATOR, Role.FACILITATOR}),
        (Role.COORDINATOR, {Role.FACILITATOR}),
        (Role.FACILITATOR, set()),
        (Role.PARTICIPANT, set()),
    ],
)
def test_a_role_invites_only_those_below_it(role: Role, whom: set[Role]) -> None:
    assert invites(frozenset({role})) == whom


def test_a_stranger_invites_nobody() -> None:
    assert invites(frozenset()) == frozenset()


def test_an_unused_invitation_opens_for_anybody() -> None:
    assert invitation().opens_for(ANNA, NOW)


def test_a_used_invitation_opens_only_for_who_used_it() -> None:
    used = invitation(used_by=ANNA)
    assert used.opens_for(ANNA, NOW)
    assert not used.opens_for(BRAM, NOW)
    assert not used.works(NOW)


def test_an_invitation_expires_on_its_moment() -> None:
    assert invitation().opens_for(ANNA, NOW + timedelta(days=7) - timedelta(seconds=1))
    assert not invitation(used_by=ANNA).opens_for(ANNA, NOW + timedelta(days=7))


def test_a_revoked_invitation_opens_for_nobody() -> None:
    assert not invitation(revoked=True, used_by=ANNA).opens_for(ANNA, NOW)


def test_a_link_for_many_goes_on_working() -> None:
    assert invitation(once=False, used_by=ANNA).opens_for(BRAM, NOW)


def test_a_secret_fits_a_deep_link_and_its_name_tells_nothing() -> None:
    word = secret_word(SecretIds())
    assert len(word) <= 64
    assert set(word) <= set(string.ascii_letters + string.digits + "-_")
    assert len(fingerprint(word)) == 64
    assert word not in fingerprint(word)


@given(st.text(), st.text())
def test_different_words_have_different_names(one: str, other: str) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


def test_consent_to_an_older_notice_does_not_count() -> None:
    older = CONSENT_VERSION - 1
    assert Person(ANNA, consent=Consent(CONSENT_VERSION, asks=True)).wants_questions(Notice())
    assert not Person(ANNA, consent=Consent(older, asks=True)).wants_questions(Notice())
    assert not Person(ANNA, consent=Consent(CONSENT_VERSION, asks=False)).wants_questions(Notice())
    assert not Person(ANNA).wants_questions(Notice())


def test_only_a_yes_to_an_older_notice_is_asked_anew_and_once() -> None:
    older = CONSENT_VERSION - 1
    assert Person(ANNA, consent=Consent(older, asks=True)).is_asked_anew(Notice())
    assert not Person(ANNA, consent=Consent(older, asks=True, anew=CONSENT_VERSION)).is_asked_anew(Notice())
    assert not Person(ANNA, consent=Consent(older, asks=False)).is_asked_anew(Notice())
    assert not Person(ANNA, consent=Consent(CONSENT_VERSION, asks=True)).is_asked_anew(Notice())
    assert not Person(ANNA).is_asked_anew(Notice())


def test_ten_wrong_words_are_enough_for_ten_minutes() -> None:
    guesses = Guesses()
    for _ in range(MOST):
        assert not guesses.too_many(ANNA, NOW)
        guesses.wrong(ANNA, NOW)
    assert guesses.too_many(ANNA, NOW)
    assert not guesses.too_many(BRAM, NOW)
    assert not guesses.too_many(ANNA, NOW + WITHIN)


def test_counting_wrong_words_takes_bounded_room() -> None:
    guesses = Guesses()
    for number in range(REMEMBERED + 50):
        guesses.wrong(PersonId(number), NOW)
    assert len(guesses._tries) == REMEMBERED


def test_the_menu_shows_each_role_its_own_buttons() -> None:
    menu = Menu()
    for_all, for_staff, for_participants = (Button(text(key), tap) for key, tap in MENU)
    menu.add(frozenset(), for_all)
    menu.add(frozenset({Role.OWNER, Role.FACILITATOR}), for_staff)
    menu.add(frozenset({Role.PARTICIPANT}), for_participants)
    assert menu.buttons(frozenset()) == (for_all,)
    assert menu.buttons(frozenset({Role.FACILITATOR})) == (for_all, for_staff)
    assert menu.buttons(frozenset({Role.PARTICIPANT, Role.OWNER})) == (for_all, for_staff, for_participants)


MENU = (("a", MenuTap()), ("b", NoticeTap()), ("c", StopTap()))


def test_the_menu_of_a_participant_has_five_buttons_at_most() -> None:
    menu = Menu()
    menu.add(frozenset({Role.PARTICIPANT}), *(Button(text("a"), MenuTap()) for _ in range(9)))
    assert len(menu.screen(frozenset({Role.PARTICIPANT})).rows) == 5


def test_a_code_is_a_square_png_wide_enough_for_a_screen() -> None:
    png = qr_png("https://t.me/groepswijzer_bot?start=" + "x" * 27)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
    assert width == height
    assert 720 <= width <= 1_000
