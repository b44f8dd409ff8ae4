"""The real content can be used, and every rule finds the fault it is there for."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content import Content, ContentFault, check_content, content_folder, load_content
from bot.groups.model import Phase
from bot.guidance.model import Kind
from bot.messenger.rendering import Renderer
from bot.messenger.screens import Text
from bot.texts import Texts
from tests.content_sample import CARD, FIXED_QUESTIONS, TEXTS, write, write_small_content
from tests.real import the_content

CARD_ONE = "cards/alle/een.md"
CARD_TWO = "cards/conflict/twee.md"
SITUATIONS = "situations.toml"
PARTICIPANTS = "checkins/participants.toml"
FACILITATORS = "checkins/facilitators.toml"
BACK = "checkins/questions_back.toml"
DUTCH = "texts/nl/guidance.ftl"
ENGLISH = "texts/en/guidance.ftl"

Found = list[tuple[str, int, str]]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_small_content(tmp_path / "content")


@pytest.fixture
def breaking(small: Path) -> Callable[[str, str, str], Found]:
    """Replace one piece of one file, and see what the check then finds."""

    def break_it(file: str, old: str, new: str) -> Found:
        text = (small / file).read_text(encoding="utf-8")
        assert old in text
        write(small / file, text.replace(old, new, 1))
        return [(fault.file, fault.line, fault.sentence) for fault in check_content(small)]

    return break_it


@pytest.fixture(scope="module")
def real() -> Content:
    return the_content()


# The real content


def test_the_real_content_has_no_faults() -> None:
    assert check_content(content_folder()) == []


def test_every_phase_has_cards_to_recognise_to_act_and_to_practise(real: Content) -> None:
    for phase in Phase:
        kinds = {card.kind for card in real.cards.values() if card.phase is phase}
        assert {Kind.RECOGNISE, Kind.APPROACH, Kind.INTERVENTION, Kind.PITFALL, Kind.EXERCISE} <= kinds


def test_every_question_in_every_phase_with_sessions_has_a_card_that_helps(real: Content) -> None:
    for phase in Phase:
        for question in real.questions.for_phase(phase):
            assert any(question.code in card.weak and card.phase in (phase, None) for card in real.cards.values())


def test_there_are_at_least_as_many_cards_of_each_kind_as_were_planned(real: Content) -> None:
    planned = {
        Phase.PREPARATION: (2, 4, 4, 2, 2, 1, 0),
        Phase.ACQUAINTANCE: (2, 3, 4, 2, 3, 0, 0),
        Phase.CONFLICT: (2, 4, 4, 2, 2, 0, 0),
        Phase.DEVELOPMENT: (2, 3, 3, 2, 2, 0, 0),
        Phase.PERFORMANCE: (2, 3, 3, 2, 3, 0, 0),
        Phase.CLOSING: (2, 3, 3, 2, 2, 1, 0),
        None: (0, 3, 14, 0, 1, 3, 17),
    }
    counts = Counter((card.phase, card.kind) for card in real.cards.values())
    missing = {
        (phase, kind): count
        for phase, row in planned.items()
        for kind, count in zip(Kind, row, strict=True)
        if counts[phase, kind] < count
    }
    assert missing == {}


def test_no_two_cards_open_with_the_same_words(real: Content) -> None:
    openings = Counter(" ".join(card.do.lower().split()[:2]) for card in real.cards.values())
    assert [words for words, count in openings.items() if count > 1] == []


def test_every_card_leads_to_others_and_not_to_itself(real: Content) -> None:
    assert [card.id for card in real.cards.values() if not card.related or card.id in card.related] == []


def test_every_card_about_a_situation_can_be_reached_from_one(real: Content) -> None:
    assert [card.id for card in real.cards.values() if card.id.startswith("situatie-") and not card.situations] == []


def test_there_are_thirty_situations_on_short_buttons_and_each_leads_to_two_cards(real: Content) -> None:
    assert len(real.situations) >= 30
    assert [situation.words for situation in real.situations.values() if len(situation.words) > 30] == []
    for situation in real.situations.values():
        assert len([real.cards[card] for card in situation.cards]) >= 2


def test_a_card_knows_the_situations_that_name_it(real: Content) -> None:
    assert "niemand-zegt-iets" in real.cards["situatie-stilte"].situations


def test_short_exercises_without_material_for_twelve_people_can_be_found(real: Content) -> None:
    fits = [
        card
        for card in real.cards.values()
        if card.minutes and card.minutes <= 15 and not card.material and card.group_min <= 12 <= card.group_max
    ]
    assert fits


def test_every_change_of_phase_has_a_ritual_also_backwards(real: Content) -> None:
    for info in real.phases.values():
        for previous in (None, *Phase):
            assert info.ritual_from(previous)
    backwards = real.phases[Phase.CONFLICT].ritual_from(Phase.DEVELOPMENT)
    assert backwards != real.phases[Phase.CONFLICT].ritual_from(Phase.ACQUAINTANCE)


def test_the_fixed_questions_are_word_for_word_as_agreed(real: Content) -> None:
    assert [question.text for question in real.questions.fixed] == [
        "Ik durfde vandaag te zeggen wat ik denk.",
        "Ik voelde me welkom bij de anderen.",
        "Wat we vandaag deden, helpt mij verder.",
    ]


def test_the_conflict_phase_asks_about_daring_to_disagree(real: Content) -> None:
    codes = [question.code for question in real.questions.for_phase(Phase.CONFLICT)]
    assert codes == ["P1", "P2", "P3", "P4"]
    assert "niet eens" in real.questions.by_phase[Phase.CONFLICT].text


def test_the_faces_run_from_sad_to_glad_with_words(real: Content) -> None:
    assert [(face.value, face.picture, face.label) for face in real.questions.scale.faces] == [
        (1, "😞", "Nee, helemaal niet"),
        (2, "🙁", "Nee"),
        (3, "😐", "Een beetje"),
        (4, "🙂", "Ja"),
        (5, "😀", "Ja, helemaal"),
    ]


def test_the_short_debrief_asks_phase_and_tension(real: Content) -> None:
    asked = [(question.code, question.phase) for question in real.questions.facilitators]
    changing = [("F3", phase) for phase in Phase]
    assert asked == [("F1", None), ("F2", None), *changing, *((code, None) for code in ("F4", "F5", "F6", "F7"))]
    assert [question.code for question in real.questions.facilitators if question.short] == ["F1", "F4"]
    assert [question.code for question in real.questions.facilitators if question.private] == ["F5"]
    assert [question.code for question in real.questions.facilitators if question.pair_only] == ["F6"]


def test_the_phase_a_facilitator_chooses_is_one_of_ours_or_unknown(real: Content) -> None:
    values = {option.value for option in real.questions.facilitators[0].options}
    assert values == {phase.value for phase in Phase if phase is not Phase.PREPARATION} | {"weet-niet"}


def test_every_card_on_a_screen_stays_well_below_what_a_message_can_hold(real: Content) -> None:
    screens = Renderer(Texts(real.texts))
    for card in real.cards.values():
        args = {"title": card.title, "place": "kennismaking", "do": card.do, "why": card.why}
        args |= {"watch-out": card.watch_out, "steps": "\n".join(card.steps), "say": card.say or ""}
        said = screens.html("nl", Text("guidance-card-steps-say", args))
        assert len(said) < 1024


def test_no_steps_are_lost_between_file_and_card(real: Content) -> None:
    assert len(real.cards["voorfase-checklist-start"].steps) == 8
    assert real.cards["kennismaking-oefening-lijn-in-de-zaal"].steps[1] == "Iedereen kiest een plek op de lijn."


# Where it lies


def test_in_a_checkout_the_content_lies_beside_the_package(tmp_path: Path) -> None:
    assert content_folder(tmp_path / "bot") == tmp_path / "content"


def test_once_installed_the_content_lies_in_the_package(tmp_path: Path) -> None:
    (tmp_path / "bot" / "_content").mkdir(parents=True)
    assert content_folder(tmp_path / "bot") == tmp_path / "bot" / "_content"


# Loading


def test_the_small_content_has_no_faults(small: Path) -> None:
    assert check_content(small) == []
    assert set(load_content(small).cards) == {"een", "twee"}


def test_a_card_keeps_what_was_written_on_it(small: Path) -> None:
    card = load_content(small).cards["twee"]
    assert (card.phase, card.kind, card.chapter) == (Phase.CONFLICT, Kind.APPROACH, "3")
    assert (card.do, card.say) == ("Vraag wat er speelt.", "Wat speelt er?")
    assert (card.weak, card.related, card.situations) == (("P1",), ("een",), ("stil",))
    assert load_content(small).cards["een"].phase is None


def test_all_faults_are_told_at_once_with_file_and_line(small: Path) -> None:
    write(small / CARD_ONE, CARD.format(id="een", other="weg").replace("soort: aanpak", "soort: iets"))
    write(small / SITUATIONS, '[[situatie]]\nid = "stil"\nwoorden = "Stil"\nkaarten = ["een"]\n')
    with pytest.raises(ContentFault) as caught:
        load_content(small)
    assert [(fault.file, fault.line) for fault in caught.value.faults] == [(CARD_ONE, 4), (SITUATIONS, 4)]
    assert f"{SITUATIONS}, regel 4: Noem minstens twee verschillende kaarten." in str(caught.value)


def test_an_empty_folder_is_all_faults_and_no_crash(tmp_path: Path) -> None:
    missing = {fault.file for fault in check_content(tmp_path) if "ontbreekt" in fault.sentence}
    assert {"sources.toml", SITUATIONS, "phases.toml", PARTICIPANTS, FACILITATORS, BACK} <= missing
    with pytest.raises(ContentFault):
        load_content(tmp_path)


# Every rule can fail: (file, what stood there, what stands there now, line, words of the sentence)

LONG = "lang " * 130

CONCERNS = "concerns.toml"

BROKEN = {
    "an unknown kind of concern": (CONCERNS, '"laag"', '"raar"', 3, "een van deze woorden: laag"),
    "a concern written twice": (CONCERNS, 'code = "S4"', 'code = "S2"', 15, "'S2' staat er twee keer"),
    "a code that fits no button": (CONCERNS, 'code = "S4"', 'code = "te.lang"', 15, "Een code is"),
    "a concern without its source": (CONCERNS, '["eigen"]', '["wiki"]', 12, "'wiki' staat niet in sources"),
    "a concern about an unknown question": (CONCERNS, '["P1"]', '["P9"]', 4, "De vraag 'P9' bestaat niet"),
    "a low band of no question": (CONCERNS, 'vragen = ["P1"]\n', "", 1, "Noem 'vragen' bij laag"),
    "a share of more than all": (CONCERNS, "0.7", "1.7", 17, "tussen 0 en 1"),
    "a phase where it makes no sense": (
        CONCERNS,
        "deel = 0.7",
        'deel = 0.7\nfase = "conflict"',
        18,
        "bij vast-in-fase",
    ),
    "a coordinator who hears first": (CONCERNS, "begeleider = 1\nc", "begeleider = 3\nc", 11, "nooit eerder dan"),
    "a facilitator who never hears": (CONCERNS, "begeleider = 1", "begeleider = 0", 10, "hoort elk signaal"),
    "a concern without its question": (CONCERNS, 'vraag = "wat merk jij?"\n', "", 1, "Hier ontbreekt 'vraag'"),
    "a question that asks nothing": (CONCERNS, "merk jij?", "merk jij", 8, "eindigt met een vraagteken"),
    "a hole nobody fills": (CONCERNS, "{vraag} laag", "{naam} laag", 5, "{naam} ken ik niet"),
    "a finding that is too long": (CONCERNS, "{vraag} laag", "laag " * 15, 5, "Het mogen er 14 zijn"),
    "a card that is not there": (CONCERNS, '"een"', '"weg"', 26, "geen kaart 'weg' in de map kennismaking"),
    "a card of another phase": (CONCERNS, "conflict =", "prestatie =", 27, "geen kaart 'twee' in de map prestatie"),
    "something told that we do not measure": (
        CONCERNS,
        'soort = "meten-we-niet"',
        'soort = "meten-we-niet"\nbegeleider = 1',
        32,
        "aan niemand verteld",
    ),
    "an unknown key on a card": (
        CARD_ONE,
        "soort:",
        "kleur: rood\nsoort:",
        4,
        "'kleur' is hier geen bekend woord",
    ),
    "a card without a title": (CARD_ONE, "titel: De titel\n", "", 1, "Hier ontbreekt 'titel'"),
    "a card without sources": (CARD_ONE, "bronnen: [eigen]", "bronnen: []", 8, "Noem minstens één bron"),
    "an unknown kind": (CARD_ONE, "aanpak", "iets", 4, "een van deze woorden: herkennen"),
    "an unknown chapter": (CARD_ONE, "hoofdstuk: 3", "hoofdstuk: 9", 5, "hoofdstuk ken ik niet"),
    "an unknown question": (CARD_ONE, "[P1]", "[P9]", 6, "'P9' is geen vraag"),
    "a list that is not a list": (CARD_ONE, "[P1]", "P1", 6, "hoort een lijst"),
    "a dead link to a card": (CARD_ONE, "[twee]", "[weg]", 7, "geen kaart met de naam 'weg'"),
    "an unknown source": (CARD_ONE, "[eigen]", "[wiki]", 8, "De bron 'wiki' staat niet"),
    "an id that is not the file's name": (CARD_ONE, "id: een", "id: drie", 2, "niet de naam van het bestand"),
    "a key written twice": (CARD_ONE, "soort:", "titel: Weer\nsoort:", 4, "'titel' staat er twee keer"),
    "broken front matter": (CARD_ONE, "[P1]", "[P1", 7, "Dit kan ik niet lezen"),
    "no front matter": (CARD_ONE, "---\nid", "id", 1, "begint met een regel ---"),
    "front matter that is a list": (
        CARD_ONE,
        CARD.format(id="een", other="twee").split("**")[0],
        "---\n- een\n---\n",
        2,
        "Hier horen regels",
    ),
    "a title that is too long": (CARD_ONE, "De titel", "t" * 61, 3, "61 tekens"),
    "a card that is too long": (CARD_ONE, "Vraag wat", LONG, 10, "Er passen er 600"),
    "je and u on one card": (CARD_ONE, "Wacht rustig", "Wacht even, u ook", 10, "'je' en 'u' door elkaar"),
    "a card without why": (CARD_ONE, "**Waarom:** Dan weet je het.", "", 10, "ontbreekt **Waarom:**"),
    "a part with nothing in it": (CARD_ONE, "Dan weet je het.", "", 10, "of er staat niets achter"),
    "an unknown part": (CARD_ONE, "**Zeg:**", "**Roep:**", 13, "**Roep:** is niet bekend"),
    "a part written twice": (CARD_ONE, "**Zeg:**", "**Doe:**", 13, "**Doe:** staat er twee keer"),
    "words before the first part": (CARD_ONE, "**Doe:**", "Hoi **Doe:**", 10, "begint met **Doe:**"),
    "a sentence to say without quotes": (
        CARD_ONE,
        '"Wat speelt er?"',
        "Wat speelt er?",
        13,
        "aanhalingstekens",
    ),
    "a checklist without steps": (CARD_ONE, "aanpak", "checklist", 4, "horen **Stappen:**"),
    "an exercise without minutes": (CARD_ONE, "aanpak", "oefening", 1, "hoort 'minuten'"),
    "steps without numbers": (CARD_ONE, "**Zeg:**", "**Stappen:** loop rond\n\n**Zeg:**", 13, "1. Doe dit."),
    "a smallest group above the largest": (
        CARD_ONE,
        "soort:",
        "groep-van: 9\ngroep-tot: 4\nsoort:",
        4,
        "groter dan",
    ),
    "too few people for a group": (CARD_ONE, "soort:", "groep-van: 1\nsoort:", 4, "van 2 tot en met 40"),
    "a situation with one card": (SITUATIONS, '"een", "twee"', '"een"', 4, "minstens twee"),
    "a situation with a dead link": (SITUATIONS, '"twee"', '"weg"', 4, "geen kaart met de naam 'weg'"),
    "a situation without words": (SITUATIONS, '"Niemand praat"', '""', 3, "en niet leeg"),
    "a situation too long for a button": (SITUATIONS, "Niemand praat", "x" * 41, 3, "41 tekens"),
    "a situation twice": (
        SITUATIONS,
        "[[situatie]]",
        '[[situatie]]\nid = "stil"\nwoorden = "Stil"\nkaarten = ["een", "twee"]\n[[situatie]]',
        6,
        "staat er twee keer",
    ),
    "an unknown block": (SITUATIONS, "[[situatie]]", "[[toestand]]", 1, "kent alleen [[situatie]]"),
    "a table that cannot be read": (SITUATIONS, '"stil"', '"stil', 2, "Dit kan ik niet lezen"),
    "a source without words": ("sources.toml", '"Eigen tekst"', "3", 1, "hoort de bron voluit"),
    "a phase without a neighbour": (
        "phases.toml",
        'conflict = "Sta',
        'prestatie = "Sta',
        10,
        "uit 'conflict'",
    ),
    "an unknown phase": (
        "phases.toml",
        'id = "conflict"',
        'id = "ruzie"',
        21,
        "een van deze woorden: voorfase",
    ),
    "a phase twice": (
        "phases.toml",
        'id = "voorfase"',
        'id = "conflict"',
        20,
        "'conflict' staat er twee keer",
    ),
    "je and u in a phase": ("phases.toml", "Zo is het.", "Zo doe je dat, zegt u.", 1, "'je' en 'u'"),
    "a participants' question too long": (PARTICIPANTS, FIXED_QUESTIONS[0], "woord " * 41, 3, "41 woorden"),
    "je and u in a question": (PARTICIPANTS, FIXED_QUESTIONS[0], "Vond je het goed, mevrouw u?", 3, "'je' en 'u'"),
    "a question without its phase": (PARTICIPANTS, 'fase = "conflict"\n', "", 33, "P4 heeft er altijd een"),
    "a question that is missing": (
        PARTICIPANTS,
        'fase = "conflict"\n',
        "",
        1,
        "P4 ontbreekt voor de fase conflict",
    ),
    "a question twice": (PARTICIPANTS, 'code = "P2"', 'code = "P1"', 7, "P1 staat er twee keer"),
    "no question about the goal": (PARTICIPANTS, 'code = "P5"', 'code = "P2"', 1, "De vraag P5 ontbreekt."),
    "a goal of one phase": (PARTICIPANTS, 'code = "P5"', 'code = "P5"\nfase = "conflict"', 86, "P5 hebben geen fase"),
    "faces in another order": (PARTICIPANTS, "waarde = 1", "waarde = 2", 61, "in de volgorde 1, 2, 3, 4, 5"),
    "a face without words": (PARTICIPANTS, '"Woord 1"', '"🙂"', 64, "alleen een plaatje"),
    "a name too long for a button": (PARTICIPANTS, "Naam 1", "x" * 41, 4, "41 tekens"),
    "one answer for facilitators": (
        FACILITATORS,
        ', { waarde = "2", woorden = "Veel" }',
        "",
        6,
        "minstens twee antwoorden",
    ),
    "an answer with only a picture": (FACILITATORS, "Veel", "🔥", 6, "alleen een plaatje"),
    "an answer without a value": (FACILITATORS, 'waarde = "1", ', "", 6, "steeds een waarde en woorden"),
    "an answer that cannot be kept": (FACILITATORS, 'waarde = "2"', 'waarde = "6"', 6, "1 tot en met 5"),
    "a yes or no that is neither": (FACILITATORS, "naam", "kort = 1\nnaam", 4, "true of false"),
    "a facilitators' question twice": (
        FACILITATORS,
        "[[vraag]]",
        '[[vraag]]\ncode = "F4"\ntekst = "A?"\nnaam = "A"\nmeet = "a"\n'
        'antwoorden = [{ waarde = "1", woorden = "A" }, { waarde = "2", woorden = "B" }]\n[[vraag]]',
        7,
        "F4 staat er twee keer",
    ),
    "no question to facilitators beside that of a phase": (
        FACILITATORS,
        'fase = "conflict"',
        'fase = "prestatie"',
        1,
        "F3 ontbreekt voor de fase conflict. Vraag begeleiders daar hetzelfde als P4 de groep.",
    ),
    "a question of every phase to facilitators": (
        FACILITATORS,
        'fase = "conflict"\n',
        "",
        51,
        "F3 heeft altijd een fase",
    ),
    "another measure than the group's": (
        FACILITATORS,
        'meet = "doel"',
        'meet = "einde"',
        35,
        "hetzelfde te meten als P5 van de groep: 'doel'",
    ),
    "no question about tension": (FACILITATORS, '"F4"', '"F1"', 1, "De vraag F4 ontbreekt."),
    "one question back": (
        BACK,
        ', "Wat nog meer?"',
        "",
        1,
        "minstens 2 vragen nodig voor P1 in de fase voorfase",
    ),
    "nothing to ask back about the goal": (BACK, '[[terug]]\nvraag = "P5"', "", 1, "vragen nodig voor P5."),
    "asking back about the goal by phase": (
        BACK,
        'vraag = "P5"',
        'vraag = "P5"\nfase = "conflict"',
        121,
        "Vragen bij P5 hebben geen fase",
    ),
    "asking back in no phase": (BACK, 'fase = "conflict"\n', "", 11, "Bij de andere hoort er altijd een"),
    "a question back to nothing": (BACK, '"P1"', '"P7"', 2, "'P7' bestaat niet"),
    "a question back too long": (BACK, "Wat helpt jou?", "woord " * 41, 4, "te lang"),
    "je and u in a question back": (BACK, "Wat helpt jou?", "Wat helpt jou, en u?", 4, "'je' en 'u'"),
    "a text that is not Fluent": (DUTCH, "tip = Een tip", "tip Een tip", 2, "niet goed geschreven"),
    "a text twice": (DUTCH, "tip = Een tip", "tip = A\ntip = B", 3, "'tip' staat er twee keer"),
    "a button too long": (DUTCH, "Nog een", "x" * 41, 3, "41 tekens"),
    "a button with only a picture": (DUTCH, "Nog een", "🔊", 3, "alleen een plaatje"),
    "a button in bold": (DUTCH, "Nog een", "<b>Nog een</b>", 3, "Op een knop"),
    "a tag that stays open": (DUTCH, "Een tip", "<b>Een tip", 2, "<b> wordt niet gesloten"),
    "a tag that closes nothing": (DUTCH, "Een tip", "Een tip</i>", 2, "</i> staat hier zonder"),
    "a tag Telegram does not know": (DUTCH, "Een tip", "<h1>Een tip</h1>", 2, "<h1> kan hier niet"),
    "je and u in a text": (DUTCH, "Een tip", "Wilt u, of wil je?", 2, "'je' en 'u'"),
    "a participants' text too long": (DUTCH, "Dag {", "woord " * 40 + "{", 6, "41 woorden"),
    "a translation that is missing": (
        ENGLISH,
        "hello =",
        "-hello =",
        1,
        "De vertaling van 'hello' ontbreekt",
    ),
    "a translation of nothing": (ENGLISH, "hello", "bye = Bye\nhello", 1, "'bye' bestaat niet"),
    "a translation with its own argument": (ENGLISH, "$name", "$naam", 1, "gebruikt $naam"),
}


@pytest.mark.parametrize(("file", "old", "new", "line", "words"), BROKEN.values(), ids=BROKEN.keys())
def test_the_check_finds(
    breaking: Callable[[str, str, str], Found], file: str, old: str, new: str, line: int, words: str
) -> None:
    found = breaking(file, old, new)
    assert any(fault[:2] == (file, line) and words in fault[2] for fault in found), found


def test_the_check_finds_a_folder_that_is_no_phase(small: Path) -> None:
    write(small / "cards/ruzie/drie.md", CARD.format(id="drie", other="een"))
    assert [fault.sentence for fault in check_content(small) if fault.file == "cards/ruzie"] == [
        "'ruzie' is geen bekende fase. Kies uit: voorfase, kennismaking, conflict, ontwikkeling, prestatie, "
        "afwikkeling, alle."
    ]


def test_the_check_finds_the_same_card_in_two_phases(small: Path) -> None:
    write(small / "cards/conflict/een.md", CARD.format(id="een", other="twee"))
    assert [(fault.file, fault.line) for fault in check_content(small)] == [(CARD_ONE, 1)]


def test_the_check_finds_a_file_that_is_not_utf8(small: Path) -> None:
    (small / CARD_TWO).write_bytes("één".encode("latin-1"))
    assert [fault.sentence for fault in check_content(small)] == [
        "Dit bestand is niet als UTF-8 bewaard. Bewaar het opnieuw als UTF-8."
    ]


def test_the_check_misses_the_dutch_texts(small: Path) -> None:
    (small / DUTCH).unlink()
    (small / "texts/nl").rmdir()
    assert "De Nederlandse teksten ontbreken." in [fault.sentence for fault in check_content(small)]


def test_a_broken_card_does_not_make_links_to_it_look_dead(small: Path) -> None:
    write(small / CARD_ONE, "kapot")
    assert {fault.file for fault in check_content(small)} == {CARD_ONE}


def test_texts_for_staff_need_no_translation_and_long_ones_may_be_long(small: Path) -> None:
    write(small / DUTCH, TEXTS + "\n## Deelnemer, lang\nprivacy = " + "woord " * 80)
    assert [fault.sentence for fault in check_content(small)] == ["De vertaling van 'privacy' ontbreekt."]


def test_a_choice_inside_a_text_counts_with_its_ordinary_form(small: Path) -> None:
    choice = "{ $n ->\n    [one] één tip\n   *[other] { NUMBER($n) } tips\n }"
    write(small / DUTCH, f'{TEXTS}\n## Deelnemer\nmany = Nog {choice} {{"voor je"}}\n')
    write(small / ENGLISH, "hello = Hello { $name }\nmany = { $n } tips\n")
    assert check_content(small) == []


# The figures behind the estimate


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("kennismaking = 0.90, conflict", "kennismaking = 0.80, conflict", "Deze kansen zijn samen niet 1."),
        ("kennismaking = 0.60, ", "", "Hier horen deze fasen"),
        ("kennismaking = 0.90", "kennismaking = 1.90", "Bij 'kans' hoort per fase een getal van 0 tot en met 1."),
        (
            "maal = { kennismaking = 4.0 }",
            "maal = { kennismaking = 0 }",
            "Bij 'maal' hoort per fase een getal boven 0.",
        ),
        ("kennismaking = 3.7", "kennismaking = 5.7", "Bij 'gemiddeld' hoort per fase een getal van 1 tot en met 5."),
        ('meet = "iets"', 'meet = "niets"', "Er is geen vraag die 'niets' meet."),
        ('wat = "lange-pauze"', 'wat = "vollemaan"', "Bij 'wat' hoort een van deze woorden"),
        ('van = "prestatie"', 'van = "conflict"', "[[overgang]] voor 'prestatie' ontbreekt"),
        ("[[spanning]]", "[[regels]]", "[[spanning]] hoort er precies een keer te staan."),
        ("bevestigd = 0.90", "bevestigd = 9", "Bij 'bevestigd' hoort een getal van 0 tot en met 1."),
        ("zelfde-na = 2", "zelfde-na = -1", "Bij 'zelfde-na' hoort een heel getal van 0 of meer."),
        ("nog = 0", "nog = -1", "Bij 'nog' hoort een heel getal van 0 of meer."),
        ("noem-vanaf = 0.50", "", "Hier ontbreekt 'noem-vanaf'."),
        ('code = "G1"', 'code = "G99"', "Er is geen gedrag met de code 'G99'."),
        ('code = "G1"', 'code = "G2"', "[[gedrag]] voor 'G1' ontbreekt"),
    ],
)
def test_a_wrong_figure_is_found(breaking: Callable[[str, str, str], Found], old: str, new: str, sentence: str) -> None:
    found = breaking("estimate.toml", old, new)
    assert any(file == "estimate.toml" and said.startswith(sentence) for file, _, said in found), found


def test_the_figures_are_said_to_be_thought_up(real: Content) -> None:
    text = (content_folder() / "estimate.toml").read_text(encoding="utf-8").lower()
    assert text.count("bedacht, niet gemeten") >= 9
    assert set(real.estimate.expected) <= real.questions.measured


# How people ask


def test_every_card_has_sixty_ways_to_ask_for_it(real: Content) -> None:
    assert {card for card in real.cards if len(real.phrases[card]) < 60} == set()
    assert len(real.no_card) >= 200
    assert real.synonyms


def test_too_few_ways_to_ask_are_a_fault(breaking: Callable[[str, str, str], Found]) -> None:
    found = breaking("phrases/een.txt", "zo vraag je een op manier 7\n", "\n# zeven\n")
    assert found == [("phrases/een.txt", 1, "Hier staan 59 zinnen. Schrijf er minstens 60: hoe typen mensen het?")]


def test_the_same_way_to_ask_twice_is_a_fault(breaking: Callable[[str, str, str], Found]) -> None:
    found = breaking("phrases/een.txt", "manier 7\n", "manier 6\n")
    assert found == [("phrases/een.txt", 8, "Deze zin staat ook op regel 7.")]


def test_ways_to_ask_for_a_card_that_is_not_there_are_a_fault(small: Path) -> None:
    write(small / "phrases/drie.txt", "zo\n" * 60)
    found = [(fault.file, fault.sentence) for fault in check_content(small)]
    assert found == [("phrases/drie.txt", "Er is geen kaart met de naam 'drie'.")]


def test_a_card_without_ways_to_ask_is_a_fault(small: Path) -> None:
    (small / "phrases/een.txt").unlink()
    assert [str(fault) for fault in check_content(small)] == ["phrases/een.txt, regel 1: Dit bestand ontbreekt."]


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (
            '["stil*", "twee woorden"]',
            "'twee woorden' moet één woord in kleine letters zijn, met hooguit een * erachter.",
        ),
        ('["Stil"]', "'Stil' moet één woord in kleine letters zijn, met hooguit een * erachter."),
        ('["stil", "stil"]', "Het woord 'stil' staat al bij 'stil'."),
        ('"stil"', 'Achter \'stil\' hoort een lijst met woorden, zoals ["een", "twee"].'),
    ],
)
def test_words_that_mean_the_same_are_single_words_in_one_place(
    breaking: Callable[[str, str, str], Found], new: str, sentence: str
) -> None:
    assert breaking("words.toml", '["stil*", "quiet"]', new) == [("words.toml", 1, sentence)]


# What an editor's computer does by itself


def test_a_card_that_names_itself_is_a_fault(breaking: Callable[[str, str, str], Found]) -> None:
    assert breaking(CARD_ONE, "hoort-bij: [twee]", "hoort-bij: [een]") == [
        (CARD_ONE, 7, "Een kaart hoort niet bij zichzelf.")
    ]


def test_markup_in_a_card_is_a_fault_on_its_line(breaking: Callable[[str, str, str], Found]) -> None:
    found = breaking(CARD_ONE, "**Waarom:** Dan", "**Waarom:** <b>Dan</b>")
    assert [(file, line) for file, line, _ in found] == [(CARD_ONE, 15)]
    assert "<b>" in found[0][2]


def test_a_sentence_that_leads_to_a_card_and_to_none_is_a_fault(small: Path) -> None:
    phrase = next(
        line
        for line in (small / "phrases" / "een.txt").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    write(small / "no_card.txt", f"het weer morgen\n{phrase.upper()}\n")
    found = [(one.file, one.line, one.sentence) for one in check_content(small)]
    assert found == [
        ("no_card.txt", 2, "Deze zin staat ook in phrases/een.txt. Haal hem op één van de twee weg."),
    ]


def test_files_that_begin_with_a_byte_order_mark_are_read_all_the_same(small: Path) -> None:
    for path in [path for path in small.rglob("*") if path.is_file()]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert check_content(small) == []


def test_a_folder_where_a_card_should_be_is_a_fault(small: Path) -> None:
    (small / "cards" / "alle" / "drie.md").mkdir()
    found = [one for one in check_content(small) if one.file == "cards/alle/drie.md"]
    assert [one.sentence for one in found] == ["Dit is een map. Hier hoort een bestand te staan."]


def test_of_icebreakers_that_cannot_be_read_only_the_line_is_named(breaking: Callable[[str, str, str], Found]) -> None:
    found = breaking("icebreakers.toml", 'titel = "Het weer"', 'titel = "Het weer')
    assert [(file, line) for file, line, _ in found] == [("icebreakers.toml", 3)]
