"""Questions that an editor wrote down must find their card; the check says which one does not."""

from __future__ import annotations

from pathlib import Path

from bot.guidance.search.places import usual_folder
from bot.guidance.search.unanswered import unanswered
from tests.real import the_content


def advice_on(folder: Path, *lines: str) -> list[str]:
    (folder / "questions.txt").write_text("\n".join(lines), "utf-8")
    return [str(one) for one in unanswered(the_content(), folder, usual_folder())]


def test_a_question_that_finds_its_card_is_fine_and_remarks_are_passed_over(tmp_path: Path) -> None:
    assert advice_on(tmp_path, "# vragen", "", "niemand zegt iets | situatie-stilte") == []


def test_a_question_that_no_card_answers_or_another_one_is_named_with_its_line(tmp_path: Path) -> None:
    found = advice_on(tmp_path, "wat eten we vanavond | situatie-stilte", "niemand zegt iets | groepsgrootte-kiezen")
    assert found[0].startswith("questions.txt, regel 1: Deze vraag vindt 'situatie-stilte' niet, wel: niets.")
    assert found[1].startswith("questions.txt, regel 2: Deze vraag vindt 'groepsgrootte-kiezen' niet, wel: situatie-")


def test_a_card_that_is_not_there_and_a_line_without_a_card_are_named(tmp_path: Path) -> None:
    found = advice_on(tmp_path, "stilte | weg", "stilte")
    assert [one.split(": ")[0] for one in found] == ["questions.txt, regel 1", "questions.txt, regel 2"]
    assert "geen kaart met de naam 'weg'" in found[0]


def test_without_the_file_there_is_nothing_to_look_up(tmp_path: Path) -> None:
    assert unanswered(the_content(), tmp_path, usual_folder()) == []
