"""Marked-up text becomes plain text and entities, or the server's own complaint."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.entities import cut, find_entities, utf16_length, with_found
from bot.simulator.errors import ApiError
from bot.simulator.markup import parse, trimmed


def kinds(text: str, mode: str) -> list[tuple[str, str]]:
    plain, entities = parse(text, mode)
    return [(entity["type"], cut(plain, entity)) for entity in entities]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>vet", 'Can\'t find end tag corresponding to start tag "b"'),
        ("een<br>twee", 'Unsupported start tag "br" at byte offset 3'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("<i>a</b>", 'Unmatched end tag at byte offset 4, expected "</i>", found "</b>"'),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<a href='x>y", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
    ],
)
def test_html_that_is_wrong_gets_the_servers_complaint(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as error:
        parse(source, "HTML")
    assert error.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<b>a</b><strong>b</strong>", [("bold", "a"), ("bold", "b")]),
        ("<i>a<b>b</b></i>", [("italic", "ab"), ("bold", "b")]),
        ("<B>a</b>", [("bold", "a")]),
        ("<u>a</u><ins>b</ins>", [("underline", "a"), ("underline", "b")]),
        ("<s>a</s><del>b</del>", [("strikethrough", "a"), ("strikethrough", "b")]),
        ('<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', [("spoiler", "a"), ("spoiler", "b")]),
        ("<code>&lt;x&gt;</code>", [("code", "<x>")]),
        ("<blockquote>a</blockquote>", [("blockquote", "a")]),
        ("<blockquote expandable>a</blockquote>", [("expandable_blockquote", "a")]),
        ("<b></b>x", []),
        ("<b>a</>", [("bold", "a")]),
    ],
)
def test_html_becomes_entities(source: str, found: list[tuple[str, str]]) -> None:
    assert kinds(source, "html") == found


def test_code_in_a_block_gives_the_block_its_language() -> None:
    _, entities = parse('<pre><code class="language-python">x = 1</code></pre>', "HTML")
    assert entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


def test_links_lead_to_the_web_or_to_a_user() -> None:
    _, entities = parse('<a href="example.org">a</a><a href="tg://user?id=5">b</a><a href="nergens">c</a>', "HTML")
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 1, "url": "http://example.org/"},
        {"type": "text_mention", "offset": 1, "length": 1, "user_id": 5},
    ]


def test_references_become_characters_and_unknown_ones_stay() -> None:
    assert parse("&amp;lt; &#233; &#x1F600; &nbsp; &", "HTML")[0] == "&lt; é 😀 &nbsp; &"


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("Klaar.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("*vet", "Can't find end of Bold entity at byte offset 0"),
        ("é _schuin", "Can't find end of Italic entity at byte offset 3"),
        ("[a](http://x", "Can't find end of a URL at byte offset 4"),
        ("```a", "Can't find end of Pre entity at byte offset 0"),
        ("a|b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
        ("![x]", "Custom emoji entity must contain a tg://emoji URL"),
    ],
)
def test_markdown_that_is_wrong_gets_the_servers_complaint(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as error:
        parse(source, "MarkdownV2")
    assert error.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("*a* _b_ __c__ ~d~ ||e||", ["bold", "italic", "underline", "strikethrough", "spoiler"]),
        ("`a` ```py\nx```", ["code", "pre"]),
        ("[a](https://example.org)", ["text_link"]),
        ("![👍](tg://emoji?id=5)", ["custom_emoji"]),
        (">een\n>twee\nweg", ["blockquote"]),
        (">een\n>twee||", ["expandable_blockquote"]),
        ("*a _b_*", ["bold", "italic"]),
        (r"\*a\*", []),
    ],
)
def test_markdown_becomes_entities(source: str, found: list[str]) -> None:
    assert [kind for kind, _ in kinds(source, "MarkdownV2")] == found


def test_a_quotation_covers_its_lines_only() -> None:
    assert kinds(">een\n>twee\nweg", "MarkdownV2") == [("blockquote", "een\ntwee")]


def test_the_old_markdown_knows_no_nesting() -> None:
    assert kinds("*a* _b_ `c` [d](https://example.org) ```\ne```", "Markdown") == [
        ("bold", "a"),
        ("italic", "b"),
        ("code", "c"),
        ("text_link", "d"),
        ("pre", "e"),
    ]
    with pytest.raises(ApiError, match="Can't find end of the entity starting at byte offset 2"):
        parse("a *b", "Markdown")


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        parse("a", "BBCode")


def test_white_space_at_both_ends_goes_and_the_entities_follow() -> None:
    assert trimmed("  ab ", [{"type": "bold", "offset": 0, "length": 5}]) == (
        "ab",
        [{"type": "bold", "offset": 0, "length": 2}],
    )
    assert trimmed("   ", [{"type": "bold", "offset": 0, "length": 3}]) == ("", [])


text = st.text(max_size=60)


@given(text)
def test_escaped_text_comes_out_of_html_as_it_went_in(source: str) -> None:
    assert parse(html.escape(source), "HTML") == (source.replace("&#x27;", "'"), [])


@given(text)
def test_escaped_text_comes_out_of_markdown_as_it_went_in(source: str) -> None:
    escaped = "".join(f"\\{c}" if 0 < ord(c) <= 126 and not c.isalnum() and c != "\n" else c for c in source)
    assert parse(escaped, "MarkdownV2") == (source, [])


@given(st.lists(st.tuples(st.sampled_from("bius"), st.text(min_size=1, max_size=8)), max_size=6), text)
def test_entities_cover_exactly_what_stood_between_the_tags(parts: list[tuple[str, str]], tail: str) -> None:
    source = "".join(f"<{tag}>{html.escape(inner)}</{tag}>" for tag, inner in parts) + html.escape(tail)
    plain, entities = parse(source, "HTML")
    assert [cut(plain, entity) for entity in entities] == [inner for _, inner in parts]


@given(text)
def test_any_text_is_parsed_or_refused_but_never_breaks_the_parser(source: str) -> None:
    for mode in ("HTML", "MarkdownV2", "Markdown"):
        try:
            plain, entities = parse(source, mode)
        except ApiError:
            continue
        end = utf16_length(plain)
        assert all(0 <= e["offset"] < e["offset"] + e["length"] <= end for e in entities)


@given(text)
def test_found_entities_lie_within_the_text_and_apart(source: str) -> None:
    last = 0
    for entity in find_entities(source):
        assert last <= entity["offset"]
        last = entity["offset"] + entity["length"]
    assert last <= utf16_length(source)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("/start abc", [("bot_command", "/start")]),
        ("😀 /help@WijzerBot.", [("bot_command", "/help@WijzerBot")]),
        ("a/b en/of 1/2", []),
        ("@anna en anna@example.org", [("mention", "@anna"), ("email", "anna@example.org")]),
        (
            "zie https://example.org/x?y=1, of www.amsterdam.nl.",
            [
                ("url", "https://example.org/x?y=1"),
                ("url", "www.amsterdam.nl"),
            ],
        ),
        ("#groep7 #7", [("hashtag", "#groep7")]),
        ("$EUR $eur", [("cashtag", "$EUR")]),
        ("Klaar. Nog iets: ja", []),
    ],
)
def test_plain_text_is_searched_as_telegram_does(source: str, found: list[tuple[str, str]]) -> None:
    assert [(e["type"], cut(source, e)) for e in find_entities(source)] == found


def test_nothing_is_found_inside_code() -> None:
    source = "/a /b"
    code = {"type": "code", "offset": 0, "length": 2}
    assert [e["type"] for e in with_found(source, [code])] == ["code", "bot_command"]
