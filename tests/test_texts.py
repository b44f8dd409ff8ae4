"""What people read: in their language, with what others typed made harmless."""

import unicodedata
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messenger import screens
from bot.messenger.rendering import Renderer
from bot.messenger.screens import text
from bot.texts import Name, Texts, UnknownTextError, WrongArgumentsError

FSI, PDI = "\u2068", "\u2069"
OURS = "".join(map(chr, range(0xFDD0, 0xFDF0)))
"""Signs that no text may hold (Unicode 23.7): the renderer marks places with them, so it takes them out of all else."""
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

TEXTS = Texts(
    {
        "nl": [
            "hello = <b>Dag</b> { $name }, fijn.\nonly-dutch = Alleen hier",
            "tips = { $n ->\n    [one] één tip\n   *[other] { $n } tips\n }\nempty =\n    .title = Iets",
        ],
        "en": ["hello = <b>Hello</b> { $name }, nice."],
    }
)
SCREENS = Renderer(TEXTS)


class Tags(HTMLParser):
    """Gathers the tags a reader's screen would act on."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")


def _as_shown(html: str) -> str:
    """What Telegram makes of the five entities we send."""
    for entity in ("&lt;", "&gt;", "&quot;", "&#x27;", "&amp;"):
        html = html.replace(entity, unescape(entity))
    return html


def test_a_text_is_said_in_the_readers_language() -> None:
    assert TEXTS.plain("en", "hello", {"name": "Anna"}) == "<b>Hello</b> Anna, nice."


def test_what_a_language_lacks_is_said_in_dutch() -> None:
    assert TEXTS.plain("en", "only-dutch") == "Alleen hier"
    assert TEXTS.plain("xx", "only-dutch") == "Alleen hier"


@pytest.mark.parametrize("key", ["nowhere", "empty"])
def test_a_key_without_a_text_is_our_fault(key: str) -> None:
    with pytest.raises(UnknownTextError):
        TEXTS.plain("nl", key)


def test_an_argument_that_is_missing_is_never_shown_as_a_gap() -> None:
    with pytest.raises(WrongArgumentsError, match="hello"):
        TEXTS.plain("nl", "hello")


@pytest.mark.parametrize("value", [None, True, ["Anna"], b"Anna"])
def test_an_argument_that_cannot_be_said_is_refused(value: object) -> None:
    with pytest.raises(WrongArgumentsError):
        TEXTS.plain("nl", "hello", {"name": value})  # type: ignore[dict-item]


def test_numbers_choose_their_plural() -> None:
    assert TEXTS.plain("nl", "tips", {"n": 1}) == "één tip"
    assert TEXTS.plain("nl", "tips", {"n": 3}) == "3 tips"


def test_a_button_gets_plain_words() -> None:
    assert TEXTS.plain("nl", "hello", {"name": "A & B"}) == "<b>Dag</b> A & B, fijn."
    assert SCREENS.html("nl", text("hello", name="A & B")) == "<b>Dag</b> A &amp; B, fijn."


def test_dutch_comes_first_among_the_languages() -> None:
    assert TEXTS.languages == ("nl", "en")


def test_a_name_is_isolated_and_stays_on_one_line() -> None:
    assert Name("  Bram\n\u202eSlim ").isolated() == f"{FSI}Bram Slim{PDI}"


def test_a_name_keeps_its_own_script_and_its_joiners() -> None:
    assert Name("می\u200cخواهم").isolated() == f"{FSI}می\u200cخواهم{PDI}"


@given(st.text())
def test_whatever_a_string_holds_no_tag_is_added(typed: str) -> None:
    assert Tags(SCREENS.html("nl", text("hello", name=typed))).found == ["b", "/b"]


@given(st.text())
def test_whatever_a_name_holds_no_tag_is_added(typed: str) -> None:
    assert Tags(SCREENS.html("nl", text("hello", name=screens.Name(typed)))).found == ["b", "/b"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters=OURS)))
def test_a_string_comes_through_unchanged_to_the_reader(typed: str) -> None:
    said = SCREENS.html("nl", text("hello", name=typed)).removeprefix("<b>Dag</b> ").removesuffix(", fijn.")
    assert _as_shown(said) == typed
    assert TEXTS.plain("nl", "hello", {"name": typed}) == f"<b>Dag</b> {typed}, fijn."


@given(st.text(alphabet=st.characters() | st.sampled_from(sorted(BIDI))))
def test_no_name_can_break_out_of_its_isolation(typed: str) -> None:
    said = Name(typed).isolated()
    inside = said[1:-1]
    assert (said[0], said[-1]) == (FSI, PDI)
    assert not BIDI & set(inside)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in inside)
    assert said.encode()


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1))
def test_an_ordinary_name_is_shown_letter_for_letter(typed: str) -> None:
    assert Name(typed).isolated() == f"{FSI}{typed}{PDI}"
