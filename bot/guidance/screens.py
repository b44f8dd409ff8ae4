"""How the ways to a card look: menu, phases, situations, exercises, favourites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.groups.model import Group, Phase
from bot.guidance.model import Card, Kind, Situation
from bot.guidance.shelf import Shelf
from bot.guidance.taps import (
    CardTap,
    ExercisesTap,
    GroupsTap,
    IcebreakerTap,
    KindsTap,
    KindTap,
    MenuTap,
    OwnCardsTap,
    PhasesTap,
    PhaseTap,
    SavedTap,
    SituationCardsTap,
    SituationsTap,
    SituationTap,
    TipTap,
)
from bot.guidance.trail import (
    SIZES,
    FromExercises,
    FromKept,
    FromKind,
    FromPhase,
    FromSituation,
    Trail,
    write_trail,
)
from bot.messenger.screens import Button, Name, Screen, Text, column, text
from bot.messenger.taps import Tap

PAGE = 4
"""Choices on one screen; with "more" and "back" six buttons, which a small phone shows without scrolling."""
SITUATIONS = 6
"""Situations on one screen, with the ways on eight buttons: short words, of which one is looked for."""
SPANS = {0: "any-time", 10: "ten-minutes", 30: "thirty-minutes"}
"""How long an exercise may take, in minutes (0: any), with the name of its button; each leads to the next."""
PEOPLE = (0, *SIZES)
"""For how many people an exercise is looked for (0: any group)."""


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
                (_button("phases", PhasesTap()), _button("kinds", KindsTap())),
                (_button("exercises", ExercisesTap()), _button("icebreaker", IcebreakerTap())),
                (_button("saved", SavedTap()), _button("own-cards", OwnCardsTap())),
            ),
        )

    def groups(self, groups: Sequence[Group], page: int = 0) -> Screen:
        """For which of one's groups? A page of them, those that meet soonest first."""
        choices = [Button(text("guidance-button-group", title=Name(one.title)), TipTap(one.id)) for one in groups]
        return paged(text("guidance-which-group"), choices, page, GroupsTap, MenuTap())

    def phases(self, now: Phase | None = None) -> Screen:
        """The six phases, the one of the reader's only group marked, and what fits every phase."""
        titles = [
            Button(text("guidance-button-phase-now", title=info.title), PhaseTap(phase))
            if phase is now
            else _choice(info.title, PhaseTap(phase))
            for phase, info in self._shelf.phases.items()
        ]
        rows = tuple(tuple(titles[start : start + 2]) for start in range(0, len(titles), 2))
        return Screen(
            text("guidance-phases"), (*rows, (_button("any-phase", PhaseTap("")), _button("back", MenuTap())))
        )

    def phase(self, phase: Phase | None, cards: Sequence[Card], page: int) -> Screen:
        """What a phase is, and a page of its cards."""
        choices = card_choices(cards, FromPhase())
        return paged(self._story(phase), choices, page, partial(PhaseTap, phase or ""), PhasesTap())

    def _story(self, phase: Phase | None) -> Text:
        if phase is None:
            return text("guidance-phase-any")
        info = self._shelf.phases[phase]
        signs = [text("guidance-sign", sign=sign) for sign in info.recognise]
        return text("guidance-phase", title=info.title, line=info.line, signs=signs)

    def situations(self, situations: Sequence[Situation], page: int) -> Screen:
        """A page of what can happen in a group; a tap shows the best card at once."""
        choices = [_choice(one.words, SituationTap(one.id)) for one in situations]
        return paged(text("guidance-situations"), choices, page, SituationsTap, MenuTap(), size=SITUATIONS)

    def situation(self, situation: Situation, cards: Sequence[Card], page: int = 0) -> Screen:
        """A page of the cards for a situation."""
        choices = card_choices(cards, FromSituation(situation.id))
        said = text("guidance-situation", words=situation.words)
        return paged(said, choices, page, partial(SituationCardsTap, situation.id), SituationsTap())

    def kinds(self) -> Screen:
        """The kinds of cards."""
        buttons = [Button(text(f"guidance-button-kind-{kind}"), KindTap(kind)) for kind in Kind]
        rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons) - 1, 2))
        return Screen(text("guidance-kinds"), (*rows, (buttons[-1], _button("back", MenuTap()))))

    def kind(self, kind: Kind, phase: Phase | None, cards: Sequence[Card], page: int) -> Screen:
        """A page of the cards of a kind, those of ``phase`` first."""
        said = text("guidance-kind", kind=text(f"guidance-kind-{kind}"), line=text(f"guidance-kind-line-{kind}"))
        return paged(said, card_choices(cards, FromKind(kind, phase)), page, partial(KindTap, kind), KindsTap())

    def exercises(self, cards: Sequence[Card], tap: ExercisesTap) -> Screen:
        """A page of the exercises that fit, under what one can narrow them by."""
        minutes, bare, people = tap.minutes, tap.bare, tap.people
        found = text("guidance-exercises", count=len(cards)) if cards else text("guidance-exercises-none")
        said = text("guidance-exercises-narrowed", found=found, minutes=minutes, bare=bare, people=people)
        choices = card_choices(cards, FromExercises(minutes or None, bool(bare), people or None))
        turn = partial(ExercisesTap, minutes, bare, people)
        listed = paged(said, choices, tap.page, turn, MenuTap(), size=PAGE - 1)
        span, size = _after(tuple(SPANS), minutes), _after(PEOPLE, people)
        narrow = (
            _button(SPANS[span], ExercisesTap(span, bare, people)),
            _size_button(size, ExercisesTap(minutes, bare, size)),
        )
        material = _button("with-material" if bare else "no-material", ExercisesTap(minutes, 1 - bare, people))
        return replace(listed, rows=(*listed.rows[:-1], narrow, (material,), listed.rows[-1]))

    def saved(self, cards: Sequence[Card], page: int) -> Screen:
        """A page of one's favourites."""
        said = text("guidance-saved" if cards else "guidance-saved-none")
        return paged(said, card_choices(cards, FromKept()), page, SavedTap, MenuTap())


def _after(choices: Sequence[int], now: int) -> int:
    """The choice after ``now``, the first after the last; the first as well after what is none of them."""
    return choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]


def _size_button(people: int, tap: Tap) -> Button:
    if not people:
        return _button("any-size", tap)
    return Button(text("guidance-button-people", people=people), tap)


def menu_buttons() -> tuple[Button, ...]:
    """Return what the guidance puts on the main menu of staff."""
    return _button("tip", TipTap()), _button("situations", SituationsTap())


def card_choices(cards: Sequence[Card], trail: Trail) -> list[Button]:
    """Return a button for each card, which remembers the trail."""
    return [_card_choice(card, CardTap(card.id, write_trail(trail, card))) for card in cards]


def _card_choice(card: Card, tap: Tap) -> Button:
    """A button for a card; one of the municipality's own says so."""
    if card.local:
        return Button(text("guidance-button-own-card", title=Name(card.title)), tap)
    return _choice(card.title, tap)


def paged(
    said: Text, choices: Sequence[Button], page: int, turn: Callable[[int], Tap], back: Tap, size: int = PAGE
) -> Screen:
    """The page of the choices, one under the other, and below them the page before or the way back, and the way on.

    A page that is not there (any more) is the first.
    """
    page = page if 0 <= page * size < len(choices) else 0
    start = page * size
    onward = (_button("more", turn(page + 1)),) if start + size < len(choices) else ()
    ways = (_button("earlier", turn(page - 1)), *onward) if page else (*onward, _button("back", back))
    return Screen(said, (*column(*choices[start : start + size]), ways))


def _choice(title: str, tap: Tap) -> Button:
    """A button that says what the content says."""
    return Button(text("guidance-button-card", title=title), tap)


def _button(name: str, tap: Tap) -> Button:
    return Button(Text(f"guidance-button-{name}"), tap)
