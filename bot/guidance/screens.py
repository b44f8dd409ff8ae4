"""How the ways to a card look: menu, phases, situations, exercises, favourites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.groups.model import Group, Phase
from bot.guidance.model import Card, Situation
from bot.guidance.shelf import Shelf
from bot.guidance.taps import (
    CardTap,
    ExercisesTap,
    GroupsTap,
    MenuTap,
    PhasesTap,
    PhaseTap,
    SavedTap,
    SituationCardsTap,
    SituationsTap,
    SituationTap,
    TipTap,
)
from bot.guidance.trail import FromExercises, FromKept, FromPhase, FromSituation, Trail, write_trail
from bot.messenger.screens import Button, Name, Screen, Text, column, text
from bot.messenger.taps import Tap

PAGE = 4
"""Choices on one screen; with "more" and "back" six buttons, which a small phone shows without scrolling."""
SPANS = ((10, "ten-minutes"), (30, "thirty-minutes"), (0, "any-time"))
"""How long an exercise may take, in minutes (0: any), with the name of its button."""


class ListScreens:
    """Screens to choose from.

    Args:
        shelf: for the titles and stories of the phases.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def menu(self, phase: Phase | None) -> Screen:
        """The ways to a card, for somebody whose only group is in ``phase``."""
        if phase is None:
            said = text("guidance-menu-no-group")
        else:
            said = text("guidance-menu", phase=self._shelf.phases[phase].title)
        return Screen(
            said,
            (
                (_button("tip", TipTap()), _button("situations", SituationsTap())),
                (_button("phases", PhasesTap()), _button("exercises", ExercisesTap())),
                (_button("saved", SavedTap()),),
            ),
        )

    def groups(self, groups: Sequence[Group], page: int = 0) -> Screen:
        """For which of one's groups? A page of them, those that meet soonest first."""
        choices = [Button(text("guidance-button-group", title=Name(one.title)), TipTap(one.id)) for one in groups]
        return _paged(text("guidance-which-group"), choices, page, GroupsTap, MenuTap())

    def phases(self) -> Screen:
        """The six phases, and what fits every phase."""
        titles = [_choice(info.title, PhaseTap(phase)) for phase, info in self._shelf.phases.items()]
        rows = tuple(tuple(titles[start : start + 2]) for start in range(0, len(titles), 2))
        return Screen(
            text("guidance-phases"), (*rows, (_button("any-phase", PhaseTap("")), _button("back", MenuTap())))
        )

    def phase(self, phase: Phase | None, cards: Sequence[Card], page: int) -> Screen:
        """What a phase is, and a page of its cards."""
        choices = card_choices(cards, FromPhase())
        return _paged(self._story(phase), choices, page, partial(PhaseTap, phase or ""), PhasesTap())

    def _story(self, phase: Phase | None) -> Text:
        if phase is None:
            return text("guidance-phase-any")
        info = self._shelf.phases[phase]
        signs = [text("guidance-sign", sign=sign) for sign in info.recognise]
        return text("guidance-phase", title=info.title, line=info.line, signs=signs)

    def situations(self, situations: Sequence[Situation], page: int) -> Screen:
        """A page of what can happen in a group; a tap shows the best card at once."""
        choices = [_choice(one.words, SituationTap(one.id)) for one in situations]
        return _paged(text("guidance-situations"), choices, page, SituationsTap, MenuTap())

    def situation(self, situation: Situation, cards: Sequence[Card], page: int = 0) -> Screen:
        """A page of the cards for a situation."""
        choices = card_choices(cards, FromSituation(situation.id))
        said = text("guidance-situation", words=situation.words)
        return _paged(said, choices, page, partial(SituationCardsTap, situation.id), SituationsTap())

    def exercises(self, cards: Sequence[Card], minutes: int, bare: int, page: int) -> Screen:
        """A page of the exercises that fit, under what one can narrow them by."""
        found = text("guidance-exercises", count=len(cards)) if cards else text("guidance-exercises-none")
        said = text("guidance-exercises-narrowed", found=found, minutes=minutes, bare=bare)
        choices = card_choices(cards, FromExercises(minutes or None, bool(bare)))
        listed = _paged(said, choices, page, partial(ExercisesTap, minutes, bare), MenuTap(), size=PAGE - 1)
        times = tuple(_button(name, ExercisesTap(span, bare)) for span, name in SPANS if span != minutes)
        material = _button("with-material" if bare else "no-material", ExercisesTap(minutes, 1 - bare))
        return replace(listed, rows=(*listed.rows[:-1], times, (material,), listed.rows[-1]))

    def saved(self, cards: Sequence[Card], page: int) -> Screen:
        """A page of one's favourites."""
        said = text("guidance-saved" if cards else "guidance-saved-none")
        return _paged(said, card_choices(cards, FromKept()), page, SavedTap, MenuTap())


def menu_buttons() -> tuple[Button, ...]:
    """Return what the guidance puts on the main menu of staff."""
    return _button("tip", TipTap()), _button("situations", SituationsTap())


def card_choices(cards: Sequence[Card], trail: Trail) -> list[Button]:
    """Return a button for each card, which remembers the trail."""
    return [_choice(card.title, CardTap(card.id, write_trail(trail, card))) for card in cards]


def _paged(
    said: Text, choices: Sequence[Button], page: int, turn: Callable[[int], Tap], back: Tap, size: int = PAGE
) -> Screen:
    """The page of the choices, one under the other, and below them the way on and the way back.

    A page that is not there (any more) is the first.
    """
    page = page if 0 <= page * size < len(choices) else 0
    start = page * size
    before = turn(page - 1) if page else back
    onward = (_button("more", turn(page + 1)),) if start + size < len(choices) else ()
    return Screen(said, (*column(*choices[start : start + size]), (*onward, _button("back", before))))


def _choice(title: str, tap: Tap) -> Button:
    """A button that says what the content says."""
    return Button(text("guidance-button-card", title=title), tap)


def _button(name: str, tap: Tap) -> Button:
    return Button(Text(f"guidance-button-{name}"), tap)
