"""The commands for editors: `groepswijzer content …`; each calls one function elsewhere."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.config import read_config
from bot.content import Content, content_folder, load_content
from bot.guidance.model import Card
from bot.texts import Texts

content_commands = typer.Typer(help="Bekijk, tel en druk de kaarten.", no_args_is_help=True)

CONFIG = Path("config.toml")
Folder = Annotated[Path | None, typer.Option("--content", help="Een andere map met inhoud.")]


class Form(StrEnum):
    """What a book is made as."""

    PDF = "pdf"
    HTML = "html"


class Size(StrEnum):
    """The paper of a book."""

    A4 = "a4"
    A5 = "a5"


@content_commands.command()
def preview(
    cards: Annotated[list[str] | None, typer.Argument(help="De namen van kaarten, zoals situatie-stilte.")] = None,
    out: Annotated[Path, typer.Option("--out", help="De map waar de plaatjes komen.")] = Path("kaarten"),
    everything: Annotated[bool, typer.Option("--all", help="Alle kaarten; dat duurt een minuut.")] = False,
    folder: Folder = None,
) -> None:
    """Teken kaarten zoals de telefoon ze laat zien, als PNG."""
    from bot.editors.preview import Previews  # fonts and drawing take a while to load: only where they are needed

    content = _content(folder)
    chosen = list(content.cards.values()) if everything else _cards(content, cards or ())
    if not chosen:
        _stop("Noem een kaart, of gebruik --all.")
    try:
        written = Previews(content).write(chosen, out)
    except OSError as trouble:
        _stop(f"In {out} kan ik niet schrijven ({type(trouble).__name__}).")
    for path in written if len(written) <= 10 else ():
        typer.echo(str(path))
    if len(written) > 10:
        typer.echo(f"{len(written)} kaarten staan in {out}.")


@content_commands.command()
def book(
    form: Annotated[Form, typer.Option("--format", help="pdf om te drukken, html voor het scherm.")] = Form.PDF,
    size: Annotated[Size, typer.Option("--size", help="a4 met twee kolommen, of a5.")] = Size.A4,
    booklet: Annotated[bool, typer.Option("--booklet", help="A5 op A4, om te vouwen en te nieten.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Het bestand dat je maakt.")] = None,
    folder: Folder = None,
) -> None:
    """Maak één boek van alle kaarten, met inhoudsopgave, situaties en bronnen."""
    from bot.editors.binding import bind
    from bot.editors.chapters import book_of
    from bot.editors.paper import A4, A5
    from bot.editors.printing import as_booklet, as_pdf
    from bot.editors.webbook import as_html

    if booklet and form is Form.HTML:
        _stop("Een boekje om te vouwen kan alleen als pdf.")
    content = _content(folder)
    say = partial(Texts(content.texts).plain, "nl")
    written = book_of(content, say)
    paper = A5 if booklet or size is Size.A5 else A4
    path = out or Path(f"groepswijzer-{'boekje' if booklet else 'boek'}.{form}")
    if path.is_dir():
        _stop(f"{path} is een map. Noem achter --out een bestand, zoals {path / 'boek'}.{form}.")
    if form is Form.HTML:
        made, pages = as_html(written, say).encode(), ""
    else:
        sheets = bind(written, paper, say)
        made = (as_booklet if booklet else as_pdf)(sheets, paper, say("book-title"))
        pages = f", {len(sheets)} bladzijden"
    try:
        path.write_bytes(made)
    except OSError as trouble:
        _stop(f"{path} kan ik niet schrijven ({type(trouble).__name__}).")
    typer.echo(f"{path}: {len(written.cards)} kaarten{pages}.")
    if booklet:
        typer.echo("Druk dubbelzijdig, omslaan langs de korte kant. Vouw de stapel dubbel, en niet hem in het midden.")


@content_commands.command()
def table(folder: Folder = None) -> None:
    """Tel de kaarten per fase, soort en hoofdstuk."""
    from rich.console import Console

    from bot.editors.overview import overview

    Console().print(overview(_content(folder).cards.values()))


@content_commands.command()
def renew(config: Annotated[Path, typer.Option("--config", help="De instellingen van de bot.")] = CONFIG) -> None:
    """Kijk de inhoud na en laat de draaiende bot hem opnieuw lezen, zonder te stoppen."""
    from bot.running import ask_to_renew

    if not ask_to_renew(read_config(config)):
        _stop("Er draait geen bot met deze instellingen, of hij is van iemand anders. De inhoud zelf klopt.")
    typer.echo("De inhoud klopt. De bot leest hem nu opnieuw.")


@content_commands.command()
def voices(folder: Folder = None) -> None:
    """Laat een machinestem inspreken wat deelnemers kunnen beluisteren; maakt alleen wat ontbreekt."""
    from bot.editors.speaking import make_voices, missing_programs

    if missing := missing_programs():
        _stop(f"Installeer eerst: {', '.join(missing)} (in Debian: espeak-ng en opus-tools).")
    content = _content(folder)
    made, old = make_voices(Texts(content.texts), content.voices, content.vowels)
    typer.echo(f"{len(made)} gemaakt, {len(old)} weggehaald, in {content.voices}.")


def _content(folder: Path | None) -> Content:
    """The content in this folder; what is wrong with it ends the command (ContentFault)."""
    return load_content(folder or content_folder())


def _cards(content: Content, ids: Iterable[str]) -> list[Card]:
    """The cards with these ids; one that is not there ends the command, with what may be meant."""
    for one in ids:
        if one not in content.cards:
            near = difflib.get_close_matches(one, content.cards, n=3, cutoff=0.5)
            hint = f" Bedoel je {' of '.join(near)}?" if near else " Kijk in de map cards/."
            _stop(f"Er is geen kaart met de naam '{one}'.{hint}")
    return [content.cards[one] for one in ids]


def _stop(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
