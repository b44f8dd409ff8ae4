"""A small content that is right in every way, for a test to break in one place."""

from pathlib import Path

from bot.content.faults import Faults
from bot.content.notice import mark_of_notice
from bot.content.questions import read_questions
from bot.content.translating import as_fluent
from bot.people.consent import CONSENT_VERSION

PHASES = ("voorfase", "kennismaking", "conflict", "ontwikkeling", "prestatie", "afwikkeling")

FIXED_QUESTIONS = (
    "Ik durfde vandaag te zeggen wat ik denk.",
    "Ik voelde me welkom bij de anderen.",
    "Wat we vandaag deden, helpt mij verder.",
)
"""These stay as they are in every content."""

CARD = """---
id: {id}
titel: De titel
soort: aanpak
hoofdstuk: 3
helpt-bij: [P1]
hoort-bij: [{other}]
bronnen: [eigen]
---

**Doe:** Vraag wat er speelt.

**Zeg:** "Wat speelt er?"

**Waarom:** Dan weet je het.

**Let op:** Wacht rustig.
"""

TEXTS = """## Begeleider
tip = Een tip
tip-button-another = Nog een

## Deelnemer
hello = Dag { $name }
"""

PRIVACY = f'belofte = {CONSENT_VERSION}\nuitgave = 1\nkenmerk = "{mark_of_notice([TEXTS])}"\n'

ICEBREAKER = """[[ijsbreker]]
id = "weer"
titel = "Het weer"
doe = "Vraag hoe het weer is in je hoofd."
minuten = 5
"""

CONCERNS = """[[signaal]]
code = "S2"
soort = "laag"
vragen = ["P1"]
kort = "{vraag} laag"
regel = "De vraag {vraag} was {uitkomsten}."
uitleg = "Een reden om te praten."
vraag = "wat merk jij?"
voor-jou = "Vraag het in tweetallen."
begeleider = 1
coordinator = 2
bronnen = ["eigen"]

[[signaal]]
code = "S4"
soort = "opkomst"
deel = 0.7
kort = "opkomst {aantallen} van {leden}"
regel = "Minder dan 70 % kwam."
uitleg = "Wie er niet was, staat nergens."
voor-jou = "Bel wie er niet was."
begeleider = 1
bronnen = ["eigen"]

[signaal.kaarten]
kennismaking = "een"
conflict = "twee"

[[signaal]]
code = "S10"
soort = "meten-we-niet"
uitleg = "Daar kijken we niet naar."
bronnen = ["eigen"]
"""


def write_small_content(folder: Path) -> Path:
    """Two cards, one situation, six phases, all questions and a few texts in Dutch and English."""
    write(folder / "sources.toml", 'eigen = "Eigen tekst"\n')
    write(folder / "cards/alle/een.md", CARD.format(id="een", other="twee"))
    write(folder / "cards/conflict/twee.md", CARD.format(id="twee", other="een"))
    for card in ("een", "twee"):
        write(folder / f"phrases/{card}.txt", "".join(f"zo vraag je {card} op manier {n}\n" for n in range(60)))
    write(folder / "words.toml", 'stil = ["stil*", "quiet"]\n')
    write(folder / "no_card.txt", "het weer morgen\n")
    write(folder / "situations.toml", _situation())
    write(folder / "icebreakers.toml", ICEBREAKER)
    write(folder / "concerns.toml", CONCERNS)
    write(folder / "phases.toml", "\n".join(_phase(place) for place in range(len(PHASES))))
    write(folder / "checkins/participants.toml", _participants())
    write(folder / "checkins/facilitators.toml", _facilitators())
    write(folder / "checkins/questions_back.toml", _back())
    write(folder / "estimate.toml", _estimate())
    write(folder / "texts/nl/guidance.ftl", TEXTS)
    write(folder / "privacy.toml", PRIVACY)
    write(folder / "texts/en/guidance.ftl", "hello = Hello { $name }\n")
    write(folder / "texts/en/questions.ftl", _translated(folder))
    return folder


def _translated(folder: Path) -> str:
    """All that is asked, as if English were Dutch."""
    questions = read_questions(folder, Faults())
    assert questions is not None
    return as_fluent(questions)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _situation() -> str:
    return '[[situatie]]\nid = "stil"\nwoorden = "Niemand praat"\nkaarten = ["een", "twee"]\n'


def _phase(place: int) -> str:
    neighbours = [PHASES[near] for near in (place - 1, place + 1) if 0 <= near < len(PHASES)]
    return "\n".join(
        [
            f'[[fase]]\nid = "{PHASES[place]}"\ntitel = "Titel"\nregel = "Zo is het."',
            'herkennen = ["Dit zie je."]\naankomst = "Doe een rondje."\n[fase.van]',
            *(f'{near} = "Sta even stil."' for near in neighbours),
            "",
        ]
    )


def _participants() -> str:
    fixed = [
        f'[[vraag]]\ncode = "P{n}"\ntekst = "{said}"\nnaam = "Naam {n}"\nmeet = "iets"\n'
        for n, said in enumerate(FIXED_QUESTIONS, 1)
    ]
    own = [
        f'[[vraag]]\ncode = "P4"\nfase = "{phase}"\ntekst = "Vraag 4."\nnaam = "Naam 4"\nmeet = "{phase}"\n'
        for phase in PHASES
    ]
    faces = [f'[[gezicht]]\nwaarde = {n}\nplaatje = "😐"\nwoorden = "Woord {n}"\n' for n in range(1, 6)]
    goal = '[[vraag]]\ncode = "P5"\ntekst = "Vraag 5."\nnaam = "Naam 5"\nmeet = "doel"\n'
    return "\n".join([*fixed, *own, *faces, goal])


def _facilitators() -> str:
    answers = '[{ waarde = "1", woorden = "Geen" }, { waarde = "2", woorden = "Veel" }]'
    own = [("F4", "spanning"), ("F1", "fase"), ("F2", "iets"), ("F5", "energie"), ("F6", "duo"), ("F7", "doel")]
    asked = [f'code = "{code}"\ntekst = "Vraag {code}?"\nnaam = "Naam"\nmeet = "{meet}"' for code, meet in own]
    asked += [
        f'code = "F3"\ntekst = "Vraag F3?"\nnaam = "Naam"\nmeet = "{phase}"\nfase = "{phase}"' for phase in PHASES
    ]
    questions = "".join(f"[[vraag]]\n{one}\nantwoorden = {answers}\n" for one in asked)
    behaviours = "".join(f'[[gedrag]]\ncode = "G{n}"\nwoorden = "Gedrag {n}"\n' for n in range(1, 9))
    return questions + behaviours


def _back() -> str:
    asked = 'vragen = ["Wat helpt jou?", "Wat nog meer?"]\n'
    by_phase = (f'[[terug]]\nvraag = "P{n}"\nfase = "{phase}"\n{asked}' for n in (1, 2, 3, 4) for phase in PHASES)
    return "\n".join([*by_phase, f'[[terug]]\nvraag = "P5"\n{asked}'])


def _estimate() -> str:
    """The real figures, but for a question of this small content."""
    text = (Path(__file__).parents[1] / "content/estimate.toml").read_text(encoding="utf-8")
    for measures in ("veiligheid", "erbij horen", "nut", "inbreng"):
        text = text.replace(f'meet = "{measures}"', 'meet = "iets"')
    return text
