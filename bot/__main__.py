"""The commands; each calls one function elsewhere."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.config import ConfigFault, read_config
from bot.content import ContentFault, advise_content, check_beside, check_content, content_folder, load_content
from bot.content.phrases import QUESTIONS
from bot.editors.commands import content_commands
from bot.errors import NotStored
from bot.people.model import Role
from bot.store.port import StoreRefused

app = typer.Typer(
    name="groepswijzer",
    help="Een chatbot voor mensen die groepen begeleiden.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

app.add_typer(content_commands, name="content")

ConfigPath = Annotated[Path, typer.Option("--config", help="Het bestand met instellingen.")]


def main() -> None:
    """Run the command line; every known trouble ends in one sentence and exit code 1."""
    try:
        app()
    except (ConfigFault, StoreRefused) as trouble:
        _stop(str(trouble))
    except ContentFault as trouble:
        _stop("\n".join(str(fault) for fault in trouble.faults))
    except NotStored as trouble:
        _stop(f"Er is niets opgeslagen ({trouble}). Kijk de schijf na.")


@app.command()
def run(config: ConfigPath = Path("config.toml")) -> None:
    """Start de bot, met je eigen instellingen."""
    from bot.running import run_for_real  # the Telegram library takes a second to load: only where it is needed

    asyncio.run(run_for_real(read_config(config)))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Waar de pagina komt, op deze computer.")] = 8080,
    open_page: Annotated[bool, typer.Option("--open/--no-open", help="Open de pagina in je browser.")] = True,
) -> None:
    """Start de bot met een nagebootst Telegram en een voorbeeldgroep, op een pagina in je browser."""
    from bot.season.demo import run_demo

    asyncio.run(run_demo(port, open_page=open_page))


@app.command()
def season(
    groups: Annotated[int, typer.Option(min=1, max=500, help="Hoeveel groepen.")] = 1,
    weeks: Annotated[int, typer.Option(min=1, max=52, help="Hoeveel weken.")] = 12,
    seed: Annotated[int, typer.Option(help="Hetzelfde getal geeft hetzelfde seizoen.")] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Het verslag als JSON.")] = False,
) -> None:
    """Speel weken van groepen na in een minuut, en kijk of elke belofte gehouden wordt."""
    from bot.season.run import run_season

    report = run_season(groups=groups, weeks=weeks, seed=seed, progress=not as_json)
    typer.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2) if as_json else report.as_text())
    raise typer.Exit(1 if report.broken else 0)


@app.command()
def simulator(
    port: Annotated[int, typer.Option(help="Op welke poort.")] = 8081,
    address: Annotated[str, typer.Option(help="Op welk adres; standaard alleen deze computer.")] = "127.0.0.1",
) -> None:
    """Start alleen het nagebootste Telegram, voor welke bot dan ook."""
    from bot.simulator.server import main as serve

    try:
        asyncio.run(serve(port=port, address=address))
    except OSError:
        _stop(f"Poort {port} op {address} is al bezet of niet toegestaan. Kies een andere met --port.")


@app.command()
def check(
    folder: Annotated[Path | None, typer.Option("--content", help="Een andere map met inhoud.")] = None,
    config: Annotated[Path | None, typer.Option("--config", help="Kijk ook deze instellingen na.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Eindig ook bij advies met exit 1.")] = False,
) -> None:
    """Kijk de inhoud (en de instellingen) na: elke fout en elk advies met bestand en regel."""
    settings = read_config(config) if config is not None else None
    folder = folder or content_folder(own=settings.content.folder if settings else "")
    faults, advice = check_content(folder), advise_content(folder)
    if not faults and folder != content_folder():
        faults = check_beside(folder, load_content(content_folder()))
    if not faults and (folder / QUESTIONS).is_file():
        from bot.guidance.search.places import usual_folder
        from bot.guidance.search.unanswered import unanswered

        advice += unanswered(load_content(folder), folder, usual_folder())
    for fault in faults:
        typer.echo(str(fault))
    for better in advice:
        typer.echo(f"Advies: {better}")
    if faults:
        _stop(f"{len(faults)} fout(en) gevonden.")
    if advice and strict:
        _stop(f"{len(advice)} keer advies.")
    typer.echo(f"Er zijn geen fouten, wel {len(advice)} keer advies." if advice else "Alles klopt.")


@app.command()
def search(
    questions: Annotated[
        list[str] | None, typer.Argument(help="Vragen; zonder vragen: elke regel die binnenkomt.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Per vraag één regel JSON.")] = False,
    most: Annotated[int, typer.Option(min=1, max=10, help="Hooguit zoveel kaarten per vraag.")] = 3,
    folder: Annotated[Path | None, typer.Option("--content", help="Een andere map met inhoud.")] = None,
) -> None:
    """Zoek kaarten bij wat iemand typt."""
    from bot.guidance.search.asking import answers, as_line, as_words
    from bot.guidance.search.places import usual_folder

    content = load_content(folder or content_folder())
    asked = questions or (line.rstrip("\r\n") for line in sys.stdin)
    for answer in answers(content, usual_folder(), asked, most):
        typer.echo(as_line(answer) if as_json else as_words(content, answer))


@app.command("search-report")
def search_report(
    questions: Annotated[Path | None, typer.Option(help="Andere vragen dan die van het project.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Als JSON.")] = False,
    folder: Annotated[Path | None, typer.Option("--content", help="Een andere map met inhoud.")] = None,
) -> None:
    """Kijk na hoe vaak de zoeker de juiste kaart vindt, per soort vraag, met andere zoekers ernaast."""
    from rich.console import Console

    from bot.guidance.search import report
    from bot.guidance.search.corpus import corpus_of
    from bot.guidance.search.places import usual_folder

    corpus = corpus_of(load_content(folder or content_folder()))
    try:
        scores = report.report(corpus, usual_folder(), questions or report.QUESTIONS)
    except (OSError, ValueError) as trouble:
        _stop(f"De vragen kan ik niet lezen: {trouble}")
    if as_json:
        typer.echo(json.dumps(report.as_json(scores), indent=2))
    else:
        report.print_report(scores, Console())


@app.command()
def signals(
    config: Annotated[Path | None, typer.Option("--config", help="Speel de eigen groepen na; de bot moet uit.")] = None,
    groups: Annotated[int, typer.Option(min=1, max=500, help="Zonder --config: hoeveel nagebootste groepen.")] = 14,
    weeks: Annotated[int, typer.Option(min=1, max=52, help="Zonder --config: hoeveel weken.")] = 12,
    seed: Annotated[int, typer.Option(help="Hetzelfde getal geeft dezelfde groepen.")] = 1,
) -> None:
    """Speel de regels van concerns.toml na over groepen, en zeg welke afgingen en waarom."""
    from bot.season.replay import replay_simulated, replay_stored

    told = replay_simulated(groups, weeks, seed) if config is None else asyncio.run(replay_stored(read_config(config)))
    typer.echo("\n".join(told))


@app.command()
def gaps(config: ConfigPath = Path("config.toml")) -> None:
    """Noem wat er mist: waar vaak niets op gevonden werd, en kaarten die vaak niet hielpen. De bot moet uit."""
    from bot.season.kept import gaps as told_gaps

    typer.echo("\n".join(asyncio.run(told_gaps(read_config(config)))))


@app.command("export-cards")
def export_cards(
    folder: Annotated[Path, typer.Argument(help="Een map met inhoud; de kaarten komen onder cards/.")],
    config: ConfigPath = Path("config.toml"),
) -> None:
    """Schrijf de goedgekeurde eigen kaarten als bestanden, klaar voor `check`. De bot moet uit."""
    from bot.season.kept import export_cards as written_cards

    try:
        typer.echo("\n".join(asyncio.run(written_cards(read_config(config), folder))))
    except OSError as trouble:
        _stop(f"In {folder} kan ik niet schrijven: {trouble.strerror}.")


@app.command()
def invite(
    role: Annotated[
        Role, typer.Option(help="owner (beheerder), coordinator of facilitator (begeleider).")
    ] = Role.OWNER,
    config: ConfigPath = Path("config.toml"),
) -> None:
    """Maak een link die één keer werkt, ook terwijl de bot draait."""
    from bot.running import make_invitation

    typer.echo(asyncio.run(make_invitation(read_config(config), role)))


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="Een nieuw bestand, zoals groepswijzer.tar.gz.")],
    config: ConfigPath = Path("config.toml"),
) -> None:
    """Maak een reservekopie zonder open antwoorden, ook terwijl de bot draait."""
    from bot.store.backup import write_backup

    count = write_backup(Path(read_config(config).store.folder), file)
    typer.echo(f"{count} bestanden staan in {file}.")


@app.command("privacy-proof")
def privacy_proof(
    members: Annotated[str, typer.Option(help="Groepsgroottes, zoals 5-30 of 8.")] = "5-30",
    as_json: Annotated[bool, typer.Option("--json", help="Als JSON.")] = False,
    write: Annotated[Path | None, typer.Option(help="Zet de tabellen in dit bestand, zoals docs/privacy.md.")] = None,
) -> None:
    """Tel voor elke groepsgrootte na wat iemand uit een uitkomst kan afleiden; exit 1 als een belofte breekt."""
    from rich.console import Console

    from bot.checkins.proof_report import as_json as proof_as_json
    from bot.checkins.proof_report import print_proof, prove, sizes_in, write_into

    try:
        proof = prove(sizes_in(members), load_content(content_folder()).estimate)
        if write is not None:
            write_into(proof, write)
    except (ValueError, OSError) as trouble:
        _stop(str(trouble))
    if as_json:
        typer.echo(json.dumps(proof_as_json(proof), indent=2))
    else:
        print_proof(proof, Console())
    raise typer.Exit(0 if proof.holds else 1)


@app.command("estimate-study")
def estimate_study(
    groups: Annotated[int, typer.Option(min=1, max=5000, help="Hoeveel verzonnen groepen.")] = 200,
    seed: Annotated[int, typer.Option(help="Hetzelfde getal geeft dezelfde groepen.")] = 1,
) -> None:
    """Kijk op verzonnen groepen hoe vaak de schatting van de fase klopt."""
    from rich.console import Console

    from bot.checkins.study_report import print_study

    content = load_content(content_folder())
    print_study(content.estimate, content.questions, groups, seed, Console())


def _stop(sentence: str) -> NoReturn:
    """Say what is wrong and end."""
    print(sentence, file=sys.stderr)
    raise SystemExit(1)


if __name__ == "__main__":
    main()
