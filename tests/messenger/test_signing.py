from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.model import ChatId
from bot.messenger.signing import Signer

SIGNER = Signer(b"a secret of the tests, 32 bytes!")
CHATS = st.integers(-(2**52), 2**52).map(ChatId)
WRITTEN = st.text("abcdefghijklmnopqrstuvwxyz0123456789-_.", min_size=1, max_size=56)


@given(WRITTEN, CHATS)
def test_what_we_sealed_opens_in_its_own_chat(written: str, chat: ChatId) -> None:
    data = SIGNER.sign(written, chat)
    assert len(data.encode()) <= 64
    assert SIGNER.open(data, chat) == written


@given(WRITTEN, CHATS, CHATS)
def test_a_button_of_another_chat_does_not_open(written: str, chat: ChatId, other: ChatId) -> None:
    assert chat == other or SIGNER.open(SIGNER.sign(written, chat), other) is None


@given(st.text(max_size=64), CHATS)
def test_bytes_that_a_client_made_up_do_not_open(data: str, chat: ChatId) -> None:
    assert SIGNER.open(data, chat) is None


@given(WRITTEN, CHATS, st.data())
def test_one_changed_sign_does_not_open(written: str, chat: ChatId, data: st.DataObject) -> None:
    sealed = SIGNER.sign(written, chat)
    at = data.draw(st.integers(0, len(sealed) - 1))
    other = "A" if sealed[at] != "A" else "B"
    assert SIGNER.open(sealed[:at] + other + sealed[at + 1 :], chat) is None


def test_lone_surrogates_and_huge_data_do_not_open() -> None:
    assert SIGNER.open("\ud800" * 20, ChatId(1)) is None
    assert SIGNER.open("A" * 10_000, ChatId(1)) is None


def test_another_secret_makes_old_buttons_expire() -> None:
    assert Signer(b"another secret, also long enough").open(SIGNER.sign("ab.1", ChatId(1)), ChatId(1)) is None


def test_a_tap_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        SIGNER.sign("ab." + "x" * 60, ChatId(1))


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        Signer(b"short")
