"""The book as one HTML page that needs nothing else: to read on a screen, to search in, to print from a browser."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from bot.editors.blocks import Say, kind_line
from bot.editors.chapters import Book, Chapter, Section
from bot.guidance.model import Card

STYLE = """
:root { color-scheme: light dark; --soft: #5a5a5a; --hair: #bbb; }
@media (prefers-color-scheme: dark) { :root { --soft: #b5b5b5; --hair: #555; } }
body { font: 1rem/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 42rem; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 2rem 0 .3rem; }
h2 { font-size: 1.6rem; border-bottom: 3px solid; padding-bottom: .3rem; margin-top: 3.5rem; }
h3 { font-size: 1.25rem; margin-top: 2.5rem; }
h4 { font-size: 1.05rem; margin: 0; }
article { border-top: 1px solid var(--hair); padding: 1rem 0 .6rem; break-inside: avoid; }
article p, article ol { margin: .35rem 0; }
.soft { color: var(--soft); font-size: .85rem; }
.say { border-left: 3px solid; padding-left: .8rem; }
nav ul { list-style: none; padding-left: 1rem; }
a { color: inherit; text-underline-offset: .15em; }
dt { font-weight: bold; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
@media print { nav a, .soft a { text-decoration: none; } h2 { break-before: page; } }
"""


def as_html(book: Book, say: Say) -> str:
    """Return the whole page."""
    return "\n".join(_page(book, say)) + "\n"


def _page(book: Book, say: Say) -> Iterator[str]:
    title = escape(say("book-title"))
    yield f'<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><title>{title}</title>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<style>{STYLE}</style></head>\n<body>\n<header><h1>{title}</h1>"
    yield f"<p>{escape(say('book-subtitle'))}</p>"
    yield f'<p class="soft">{escape(say("book-about", {"cards": len(book.cards)}))}</p></header>'
    yield f"<section><h3>{escape(say('book-use-title'))}</h3>"
    for key in ("book-use-phase", "book-use-situation", "book-use-card", "book-use-honest"):
        yield f"<p>{escape(say(key))}</p>"
    yield "</section>"
    yield from _contents(book, say)
    titles = {card.id: card.title for card in book.cards}
    for number, chapter in enumerate(book.chapters):
        yield f'<h2 id="hoofdstuk-{number}">{escape(chapter.title)}</h2>'
        for section in chapter.sections:
            yield from _section(book, section, say, titles)
    yield from _situations(book, say, titles)
    yield from _sources(book, say)
    yield "</body>\n</html>"


def _contents(book: Book, say: Say) -> Iterator[str]:
    yield f"<nav><h2>{escape(say('book-contents'))}</h2><ul>"
    for number, chapter in enumerate(book.chapters):
        yield f'<li><a href="#hoofdstuk-{number}"><b>{escape(chapter.title)}</b></a>{_cards_of(chapter)}</li>'
    yield f'<li><a href="#situaties"><b>{escape(say("book-situations"))}</b></a></li>'
    yield f'<li><a href="#bronnen"><b>{escape(say("book-sources"))}</b></a></li></ul></nav>'


def _cards_of(chapter: Chapter) -> str:
    lines = []
    for section in chapter.sections:
        lines += [f"<li><i>{escape(section.title)}</i></li>"] if section.title else []
        lines += [f"<li>{_link(card.id, card.title)}</li>" for card in section.cards]
    return f"<ul>{''.join(lines)}</ul>"


def _section(book: Book, section: Section, say: Say, titles: dict[str, str]) -> Iterator[str]:
    if section.title:
        yield f"<h3>{escape(section.title)}</h3>"
    if section.phase is not None:
        signs = "".join(f"<li>{escape(sign)}</li>" for sign in section.phase.recognise)
        yield f"<p>{escape(section.phase.line)}</p><p><b>{escape(say('book-signs'))}:</b></p><ul>{signs}</ul>"
        yield f"<p><b>{escape(say('book-arrival'))}:</b> {escape(section.phase.arrival)}</p>"
        for other, ritual in section.phase.arrivals.items():
            label = say("book-arrival-from", {"phase": book.titles[other]})
            yield f"<p><b>{escape(label)}:</b> {escape(ritual)}</p>"
    for card in section.cards:
        yield from _card(card, say, titles)


def _card(card: Card, say: Say, titles: dict[str, str]) -> Iterator[str]:
    yield f'<article id="{escape(card.id)}"><h4>{escape(card.title)}</h4>'
    yield f'<p class="soft">{escape(kind_line(card, say))}</p>'
    yield f"<p><b>{escape(say('book-do'))}</b> {escape(card.do)}</p>"
    if card.steps:
        yield f"<ol>{''.join(f'<li>{escape(step)}</li>' for step in card.steps)}</ol>"
    if card.say:
        yield f'<p class="say"><b>{escape(say("book-say"))}</b> “{escape(card.say)}”</p>'
    yield f"<p><b>{escape(say('book-why'))}</b> {escape(card.why)}</p>"
    yield f"<p><b>{escape(say('book-watch-out'))}</b> {escape(card.watch_out)}</p>"
    under = [escape(say("book-rests-on", {"sources": ", ".join(card.sources)}))]
    if card.related:
        links = ", ".join(_link(each, titles[each]) for each in card.related)
        under.append(f"{escape(say('book-see'))} {links}")
    yield f'<p class="soft">{" · ".join(under)}</p></article>'


def _situations(book: Book, say: Say, titles: dict[str, str]) -> Iterator[str]:
    yield f'<h2 id="situaties">{escape(say("book-situations"))}</h2>'
    for situation in book.situations:
        links = "".join(f"<li>{_link(card, titles[card])}</li>" for card in situation.cards)
        yield f"<h4>{escape(situation.words)}</h4><ul>{links}</ul>"


def _sources(book: Book, say: Say) -> Iterator[str]:
    yield f'<h2 id="bronnen">{escape(say("book-sources"))}</h2><p>{escape(say("book-sources-about"))}</p><dl>'
    for tag, citation in book.sources:
        yield f"<dt>{escape(tag)}</dt><dd>{escape(citation)}</dd>"
    yield "</dl>"


def _link(card: str, title: str) -> str:
    return f'<a href="#{escape(card)}">{escape(title)}</a>'
