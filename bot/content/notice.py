"""Reads which privacy notice the content has, and holds its number to its text: a changed text is never overlooked."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from fluent.syntax import ast

from bot.content.faults import Faults
from bot.content.messages import BUTTON
from bot.content.records import read_plain, read_shape
from bot.content.shapes import NoticeShape
from bot.marks import mark_of
from bot.people.consent import CONSENT_VERSION, FIRST_EDITION
from bot.texts import parsed

NOTICE = "privacy.toml"
PROMISES = ("people-notice", "checkins-who-sees")
"""How the names of the texts begin that say what we promise; what those refer to counts as well."""
_REFERRED = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


def read_notice(folder: Path, dutch: Iterable[str], faults: Faults) -> int:
    """Return the edition of the notice, whose Dutch texts are somewhere in these Fluent sources.

    That its text changed is a fault until somebody wrote down whether it promises something else, so that who said
    yes is asked anew, or not, so that thousands are not asked anew for a spelling mistake.
    """
    mark = mark_of_notice(dutch)
    if not (folder / NOTICE).is_file():
        faults.add(NOTICE, 1, "Dit bestand ontbreekt. Kopieer het uit de inhoud die bij de bot hoort.")
        return FIRST_EDITION
    record = read_plain(folder, NOTICE, faults)
    shape = read_shape(NoticeShape, record, faults)
    if shape is None:
        return FIRST_EDITION
    if shape.promise != CONSENT_VERSION:
        sentence = (
            f"De bot belooft nu iets anders (belofte {CONSENT_VERSION}) dan deze uitleg (belofte {shape.promise}). "
            f"Lees wat er veranderde, pas de uitleg aan en zet belofte = {CONSENT_VERSION}."
        )
        faults.add(NOTICE, record.line_of("belofte"), sentence)
    if shape.mark != mark:
        sentence = (
            f"De privacyuitleg is niet meer die van uitgave {shape.edition}. Belooft ze iets anders? Zet "
            f"uitgave = {shape.edition + 1}: wie ja zei, krijgt haar dan nog één keer. Is het alleen een tikfout? "
            f'Laat uitgave staan. Zet daarna kenmerk = "{mark}".'
        )
        faults.add(NOTICE, record.line_of("kenmerk"), sentence)
    return shape.edition


def mark_of_notice(dutch: Iterable[str]) -> str:
    """Return the mark of all that these Dutch Fluent sources promise; translations follow it and do not count."""
    said = _patterns(dutch)
    wanted = [one for one in said if one.startswith(PROMISES)]
    for one in wanted:  # grows while we go: what a promise refers to is part of it
        wanted += [more for more in dict.fromkeys(_REFERRED.findall(said[one])) if more in said and more not in wanted]
    return mark_of("\n".join(f"{one} = {said[one]}" for one in sorted(wanted)))


def _patterns(sources: Iterable[str]) -> Mapping[str, str]:
    """What each text says, as it is written, but for those on buttons; a term under its name with the dash."""
    found: dict[str, str] = {}
    for source in sources:
        for entry in parsed(source).body:
            if isinstance(entry, ast.Message | ast.Term) and entry.value is not None and entry.value.span:
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if BUTTON not in f"{name}-":
                    found[name] = source[entry.value.span.start : entry.value.span.end]
    return found
