from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.messenger.splitting import TEXT_LIMIT, length, split, visible

INLINE = st.sampled_from(["b", "i", "code"])
SIGNS = ["a", "é", " ", "\n", ".", "&amp;", "&lt;", "😀", "👩\u200d👧", "e\u0301", "🇳🇱", "👍🏽", "م"]
PLAIN = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)
MARKUP = st.recursive(
    PLAIN,
    lambda inner: st.lists(
        st.one_of(inner, st.tuples(INLINE, inner).map(lambda t: f"<{t[0]}>{t[1]}</{t[0]}>")), max_size=6
    ).map("".join),
    max_leaves=20,
)


def balanced(markup: str) -> bool:
    open_tags: list[str] = []
    for slash, name in re.findall(r"<(/?)([a-z]+)>", markup):
        if not slash:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


@given(MARKUP, st.integers(40, 120))
def test_pieces_fit_are_whole_and_lose_nothing(markup: str, limit: int) -> None:
    pieces = split(markup, limit)
    assert all(length(visible(piece)) <= limit for piece in pieces) or len(pieces) == 1
    assert all(balanced(piece) for piece in pieces)
    assert "".join("".join(map(visible, pieces)).split()) == "".join(visible(markup).split())


@given(MARKUP, st.integers(40, 120))
def test_no_character_is_torn_apart(markup: str, limit: int) -> None:
    for piece in split(markup, limit)[1:]:
        first = visible(piece)[:1]
        assert first not in {"\u200d", "\u0301", "🏽"}


def test_a_short_text_stays_as_it_is() -> None:
    assert split("<b>kort</b>") == ("<b>kort</b>",)


def test_it_prefers_the_empty_line_between_paragraphs() -> None:
    paragraph = "Een zin. " * 200
    first, second, *_ = split(f"{paragraph}\n\n{paragraph}\n\n{paragraph}")
    assert first.endswith("\n\n")
    assert second.startswith("Een zin.")


def test_tags_are_closed_at_the_cut_and_opened_again_after_it() -> None:
    first, second = split(f"<b>{'a' * TEXT_LIMIT} b</b>")
    assert first.endswith("</b>")
    assert second.startswith("<b>")


def test_thirty_thousand_characters_of_emoji_arrive_whole() -> None:
    text = "👩\u200d👩\u200d👧 dag\n" * 3000
    pieces = split(text)
    assert "".join(pieces) == text
    assert all(length(piece) <= TEXT_LIMIT for piece in pieces)


def test_a_text_of_white_space_only_makes_no_empty_message_beside_others() -> None:
    assert all(piece.strip() for piece in split("a" * 4096 + " " * 5000 + "b"))
