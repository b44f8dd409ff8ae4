"""A privacy notice in other words never goes unnoticed: somebody says what it means, or the content is not read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.content import Fault, check_content, content_folder, load_content
from tests.content_sample import PRIVACY, write, write_small_content

PEOPLE, CHECKINS, NOTICE = "texts/nl/people.ftl", "texts/nl/checkins.ftl", "privacy.toml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Content of one's own, copied from ours."""
    return Path(shutil.copytree(content_folder(), tmp_path / "content", ignore=shutil.ignore_patterns("voices")))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    write(folder / file, text.replace(old, new, 1))


def on_notice(folder: Path) -> list[Fault]:
    return [fault for fault in check_content(folder) if fault.file == NOTICE]


def mark_in(fault: Fault) -> str:
    """What the fault says to write down."""
    return fault.sentence.split('kenmerk = "')[1].split('"')[0]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PEOPLE, "minstens 5 mensen antwoorden", "minstens 8 mensen antwoorden"),
        (PEOPLE, "Ik ben Groepswijzer, een bot.", "Ik ben Groepswijzer. De klantmanager hoort wie meedoet."),
        (PEOPLE, "hooguit 3 dagen, zonder", "hooguit 30 dagen, zonder"),
        (CHECKINS, "als 5 of meer mensen antwoorden", "als 8 of meer mensen antwoorden"),
    ],
)
def test_another_promise_stops_the_start_until_somebody_says_what_it_means(
    own: Path, file: str, old: str, new: str
) -> None:
    usual = load_content(own).notice
    edit(own, file, old, new)
    [fault] = on_notice(own)
    assert "Zet uitgave = 2: wie ja zei, krijgt haar dan nog één keer." in fault.sentence
    assert "kenmerk =" in (own / NOTICE).read_text(encoding="utf-8").splitlines()[fault.line - 1]
    before = (own / NOTICE).read_text(encoding="utf-8").split('kenmerk = "')[1].split('"')[0]
    edit(own, NOTICE, before, mark_in(fault))
    assert load_content(own).notice == usual, "kept with open eyes: a spelling mistake asks nobody anew"
    edit(own, NOTICE, "uitgave = 1", "uitgave = 2")
    assert load_content(own).notice == 2


def test_what_a_promise_refers_to_is_part_of_it(own: Path) -> None:
    with (own / PEOPLE).open("a", encoding="utf-8") as file:
        file.write("\nown-promise = Niemand ziet je antwoord.\n")
    assert on_notice(own) == []
    edit(own, PEOPLE, "people-notice =\n", "people-notice =\n    { own-promise }\n\n")
    [first] = on_notice(own)
    edit(own, PEOPLE, "Niemand ziet je antwoord.", "Je begeleider ziet je antwoord.")
    [second] = on_notice(own)
    assert mark_in(first) != mark_in(second)


def test_other_texts_buttons_translations_and_line_breaks_change_no_notice(own: Path) -> None:
    edit(own, PEOPLE, "Dat is goed.", "Prima.")
    edit(own, PEOPLE, "people-more-button = Meer weten", "people-more-button = Meer lezen")
    edit(own, "texts/en/people.ftl", "people-notice =\n", "people-notice =\n    Hello!\n\n")
    edit(own, PEOPLE, "Zeg je nee? Dan verandert er niets.", "Zeg je nee?\n    Dan verandert er niets.")
    assert check_content(own) == []


def test_who_has_older_content_hears_where_the_file_comes_from(tmp_path: Path) -> None:
    small = write_small_content(tmp_path)
    (small / NOTICE).unlink()
    [fault] = check_content(small)
    assert str(fault) == f"{NOTICE}, regel 1: Dit bestand ontbreekt. Kopieer het uit de inhoud die bij de bot hoort."


def test_a_notice_for_another_promise_of_the_software_is_a_fault(tmp_path: Path) -> None:
    small = write_small_content(tmp_path)
    write(small / NOTICE, PRIVACY.replace("belofte = 2", "belofte = 1"))
    [fault] = check_content(small)
    assert (fault.file, fault.line) == (NOTICE, 1)
    assert "zet belofte = 2" in fault.sentence
    write(small / NOTICE, PRIVACY.replace("uitgave = 1", "uitgave = 0"))
    assert [one.sentence for one in check_content(small)] == ["Bij 'uitgave' hoort een heel getal van 1 of meer."]
