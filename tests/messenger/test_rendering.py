from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messenger.rendering import Renderer
from bot.messenger.screens import Button, Document, Name, Picture, Screen, Sign, Text, column, text
from bot.messenger.splitting import visible
from bot.texts import Isolated
from tests.messenger.story import CountTap, words

RENDERER = Renderer(words())


@given(st.text(max_size=30))
def test_a_name_cannot_disturb_the_text_around_it(name: str) -> None:
    said = RENDERER.html("nl", text("tiny-hello", name=Name(name)))
    assert said.startswith("Dag \u2068")
    assert said.endswith("\u2069!")
    assert "<" not in said
    assert not set("\u202e\u2066\n\x00") & set(said)


@given(st.text(max_size=3000))
def test_a_value_is_shown_as_it_is_typed(typed: str) -> None:
    shown = visible(RENDERER.html("nl", text("tiny-echo", said=typed)))
    assert len(shown) >= len("Je zei: ")
    assert "&lt;" not in RENDERER.html("nl", text("tiny-echo", said="<b>")).replace("&lt;b&gt;", "")


def test_a_text_inside_a_text_keeps_its_markup() -> None:
    assert RENDERER.html("nl", text("tiny-echo", said=text("tiny-count", count=3))) == "Je zei: <b>3</b> keer getikt"


def test_a_list_of_texts_is_said_line_by_line_however_long() -> None:
    lines = [text("tiny-count", count=number) for number in range(200)]
    said = RENDERER.html("nl", text("tiny-list", lines=lines))
    assert said.splitlines()[150] == "<b>150</b> keer getikt"


def test_labels_and_toasts_know_no_markup() -> None:
    screen = Screen(text("tiny-saved"), column(Button(Text("tiny-tap"), CountTap(2)), None))
    (part,) = RENDERER.parts("nl", screen)
    assert part.rows[0][0].text == "Tik & tel"
    assert part.rows[0][0].written == "zz.2"
    assert RENDERER.toast("nl", text("tiny-count", count=1)) == "1 keer getikt"
    assert len(RENDERER.toast("nl", text("tiny-echo", said="x" * 500))) == 200


def test_a_long_text_goes_beside_its_picture_with_the_buttons_under_the_last() -> None:
    picture = Picture(b"png", text("tiny-saved"))
    screen = Screen(text("tiny-long", said="woord " * 300), column(Button(Text("tiny-tap"), CountTap(1))), picture)
    first, second = RENDERER.parts("nl", screen)
    assert (first.html, first.picture, first.rows) == ("", picture, ())
    assert second.picture is None
    assert second.rows


def test_a_short_text_is_the_caption_of_its_file() -> None:
    document = Document("a.csv", b"", "text/csv")
    (part,) = RENDERER.parts("nl", Screen(text("tiny-saved"), document=document))
    assert (part.html, part.document) == ("Opgeslagen", document)


def test_a_truth_value_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError):
        RENDERER.html("nl", text("tiny-echo", said=True))


class _Counting:
    """Words that note how often each key was said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def plain(self, language: str, key: str, args: Mapping[str, str | int | Isolated], /) -> str:
        self.said.append(key)
        return f"<b>{key}</b> {language} {dict(args)}"


def test_a_text_without_words_of_people_is_said_once_in_each_language() -> None:
    words = _Counting()
    renderer = Renderer(words)
    face = text("face", picture=Sign("🙂"), words=text("yes"), number=3)
    assert renderer.html("nl", face) == renderer.html(
        "nl", text("face", picture=Sign("🙂"), words=text("yes"), number=3)
    )
    assert renderer.plain("nl", face) == visible(renderer.html("nl", face))
    assert words.said == ["yes", "face"]
    assert renderer.html("pl", face) != renderer.html("nl", face)
    assert renderer.html("nl", text("face", picture=Sign("🙁"), words=text("yes"), number=3)).count("🙁") == 1


@pytest.mark.parametrize("words_of_theirs", ["Ann", Name("Ann"), text("inside", name=Name("Ann"))])
def test_words_that_somebody_typed_are_never_kept(words_of_theirs: str | Name | Text) -> None:
    words = _Counting()
    renderer = Renderer(words)
    typed = text("hello", name=words_of_theirs)
    assert renderer.html("nl", typed) == renderer.html("nl", typed)
    assert words.said.count("hello") == 2
