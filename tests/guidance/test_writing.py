"""Writing a card: part by part or all at once; what cannot be kept leaves the draft as it was."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.cards import read_card
from bot.content.faults import Faults
from bot.errors import Expired, Mistake
from bot.groups.model import Phase
from bot.guidance.card_file import faults_of, path_of, write_card
from bot.guidance.library import CardText, LocalCard, Refusal, card_of
from bot.guidance.model import Kind
from bot.guidance.model_writing import with_choice, with_typed
from bot.guidance.shelf import Shelf
from bot.guidance.toolkit import CardDraft, Part
from bot.guidance.writing import MOST_WAITING
from bot.people.model import PersonId, Role
from tests.guidance.conftest import ANNA, BRAM, CARLA, DEWI, Room, group_record

WHOLE = "Titel: Koffie\nDoe: Geef een taak.\nWaarom: Dat helpt.\nLet op: Dwing niet."
EXERCISE = "Minuten: 10\nMensen: 4 tot 12\nNodig: pen, papier\nStappen:\n1. Vraag.\n2. Wacht."


def written(*messages: str) -> CardDraft:
    draft = CardDraft("eigen-abc")
    for words in messages:
        draft = with_typed(draft, words)
    return draft


def test_part_by_part_and_all_at_once_come_to_the_same() -> None:
    one_by_one = written("Koffie", "Geef een taak.", "Dat helpt.", "Dwing niet.")
    assert one_by_one == written(WHOLE)
    assert one_by_one.asked is None


def test_a_message_with_some_parts_leaves_the_others_to_ask() -> None:
    assert written("titel: Koffie\nlet op: Dwing niet.").asked is Part.DO


@pytest.mark.parametrize("label", ["Doe: Geef een taak.", "**Doe:** Geef een taak.", "DOE : Geef een taak."])
def test_the_name_of_the_part_that_is_asked_is_no_part_of_it(label: str) -> None:
    assert written("Koffie", label).text.do == "Geef een taak."


def test_an_exercise_is_read_from_one_message() -> None:
    draft = with_typed(msgspec.structs.replace(written(WHOLE), asked=Part.EXERCISE), EXERCISE)
    text = draft.text
    assert (text.minutes, text.group_min, text.group_max) == (10, 4, 12)
    assert (text.steps, text.material) == (("Vraag.", "Wacht."), ("pen", "papier"))
    card = card_of("eigen-abc", with_choice(draft, place="conflict").text)
    assert (card.kind, card.phase, card.local) == (Kind.EXERCISE, Phase.CONFLICT, True)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (EXERCISE.replace("10", "veel"), "guidance-write-minutes"),
        (EXERCISE.replace("10", "999"), "guidance-write-minutes"),
        (EXERCISE.replace("4 tot 12", "allemaal"), "guidance-write-people"),
        ("Stappen: 1. Vraag.\nNodig: niets", "guidance-write-exercise-unclear"),
        ("zomaar wat", "guidance-write-exercise-unclear"),
        ("Minuten: 10\nMensen: 4 tot 12", "guidance-write-exercise-unclear"),
    ],
)
def test_an_exercise_that_cannot_be_read_says_what_is_missing(words: str, key: str) -> None:
    with pytest.raises(Mistake, match=key):
        with_typed(msgspec.structs.replace(written(WHOLE), asked=Part.EXERCISE), words)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("!!! …", "guidance-write-empty"),
        ("****", "guidance-write-empty"),
        ("Titel: Koffie\nDoe:", "guidance-write-empty"),
        ("x" * 61, "guidance-write-title-long"),
        ("a\u202eb", "guidance-write-signs"),
        ("bel 0612345678", "guidance-write-personal"),
        ("bsn 123 45 67 89", "guidance-write-personal"),
        ("geboren 01-02-1990", "guidance-write-personal"),
        (WHOLE.replace("Dat helpt.", "Lang. " * 120), "guidance-write-long"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_kept(words: str, key: str) -> None:
    with pytest.raises(Mistake, match=key):
        written(words)


@pytest.mark.parametrize("words", ["om 9.30 uur", "10 tot 12 mensen", "de wet van 2012", "vraag 1, 2 en 3"])
def test_an_ordinary_number_is_nobodys(words: str) -> None:
    assert written("Koffie", words).text.do == words


@given(words=st.text(max_size=300))
def test_whatever_is_typed_is_taken_or_refused_in_words(words: str) -> None:
    wrong, draft = None, None
    try:
        draft = written("Koffie", words)
    except Mistake as mistake:
        wrong = mistake.text.key
    assert draft is None or (draft.text.do and "\n" not in draft.text.do)
    assert wrong is None or wrong.startswith("guidance-write-")


SAFE = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=40)


@given(title=SAFE, do=SAFE, say=SAFE, why=SAFE)
def test_every_card_that_can_be_written_comes_back_from_its_file(title: str, do: str, say: str, why: str) -> None:
    try:
        draft = with_typed(written(title, do, why, "Wacht."), f"Zeg: {say}\nLet op: Wacht.")
    except Mistake:
        return
    card = card_of("eigen-abc", msgspec.structs.replace(draft.text, place="conflict"))
    if faults_of(card, (), ("gemeente",)):
        return
    faults = Faults()
    back = read_card(write_card(card), path_of(card), {"eigen-abc"}, {"gemeente"}, faults)
    assert back == msgspec.structs.replace(card, local=False)


def test_every_real_card_comes_back_from_the_file_that_we_would_write(shelf: Shelf) -> None:
    for card in shelf.cards.values():
        faults = Faults()
        back = read_card(write_card(card), path_of(card), set(shelf.cards), shelf.sources, faults)
        assert faults.all() == ()
        assert back == msgspec.structs.replace(card, situations=())


async def proposed(room: Room) -> LocalCard:
    draft = (await room.writing.start(ANNA)).draft.id
    await room.writing.typed(ANNA, draft, WHOLE)
    await room.writing.place(ANNA, draft, "conflict")
    sent = await room.writing.send(ANNA, draft)
    assert isinstance(sent, LocalCard)
    return sent


async def test_sending_twice_proposes_once(room: Room) -> None:
    card = await proposed(room)
    assert await room.writing.send(ANNA, card.id) == card
    assert list((await room.store.library()).cards) == [card.id]
    with pytest.raises(Expired):
        await room.writing.send(CARLA, card.id)


async def test_a_card_that_is_not_whole_is_not_sent(room: Room) -> None:
    draft = (await room.writing.start(ANNA)).draft.id
    assert not isinstance(await room.writing.send(ANNA, draft), LocalCard)
    await room.writing.typed(ANNA, draft, WHOLE)
    assert not isinstance(await room.writing.send(ANNA, draft), LocalCard)
    assert (await room.store.library()).cards == {}


async def test_nobody_floods_the_coordinator(room: Room) -> None:
    for _ in range(MOST_WAITING):
        await proposed(room)
    draft = (await room.writing.start(ANNA)).draft.id
    await room.writing.typed(ANNA, draft, WHOLE)
    await room.writing.place(ANNA, draft, "")
    with pytest.raises(Mistake, match="guidance-write-enough"):
        await room.writing.send(ANNA, draft)


async def test_a_waiting_card_is_for_its_writer_and_the_editors_only(room: Room) -> None:
    await room.add_person(BRAM, Role.FACILITATOR)
    card = await proposed(room)
    assert (await room.editing.look(ANNA, card.id)).theirs
    assert (await room.editing.look(CARLA, card.id)).edits
    for call in (room.editing.look, room.editing.approve, room.editing.withdraw, room.guidance.card):
        with pytest.raises(Expired):
            await call(BRAM, card.id)
    with pytest.raises(Expired):
        await room.editing.refuse(ANNA, card.id, Refusal.UNFIT)
    with pytest.raises(Expired):
        await room.editing.missing(ANNA)
    assert await room.guidance.local_cards() == ()


async def test_an_approved_card_is_found_in_every_way_and_may_be_the_tip(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa", Phase.CONFLICT))
    card = await proposed(room)
    await room.editing.approve(CARLA, card.id)
    (local,) = await room.guidance.local_cards()
    assert local in await room.guidance.phase_cards(ANNA, Phase.CONFLICT)
    assert local in (await room.guidance.kind_cards(ANNA, Kind.APPROACH))[0]
    assert (await room.guidance.keep(ANNA, card.id)).kept
    assert await room.guidance.kept(ANNA) == (local,)
    assert await room.guidance.sources(ANNA, card.id)
    for colleague in (PersonId(number) for number in range(100, 103)):
        await room.add_person(colleague, Role.FACILITATOR)
        await room.guidance.vote(colleague, card.id, "", True)
    found = await room.guidance.tip(ANNA)
    assert not isinstance(found, tuple)
    assert (await room.guidance.phase_cards(ANNA, Phase.CONFLICT))[0] == local
    await room.editing.refuse(CARLA, card.id, Refusal.DOUBLE)
    assert await room.guidance.local_cards() == ()
    assert await room.guidance.kept(ANNA) == ()


async def test_participants_and_strangers_write_nothing(room: Room) -> None:
    for call in (room.writing.start, room.editing.mine, room.editing.all):
        with pytest.raises(Expired):
            await call(DEWI)


async def test_searches_in_vain_reach_the_editor_from_three_on(room: Room) -> None:
    for _ in range(3):
        await room.editing.note_gap(("schuld", "rouw"))
    await room.editing.note_gap(())
    await room.editing.note_gap(("baan",))
    assert (await room.editing.missing(CARLA)).gaps == (("rouw", 3), ("schuld", 3))


def test_a_text_without_a_phase_yet_can_be_shown() -> None:
    assert card_of("eigen-abc", CardText(title="Koffie")).phase is None
