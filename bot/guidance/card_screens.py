"""How a card looks, with its reason and its buttons; and what lies behind "sources" and "belongs with it"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.guidance.model import Card
from bot.guidance.screens import card_choices
from bot.guidance.service import Reason, Shown
from bot.guidance.shelf import Shelf
from bot.guidance.taps import (
    CardTap,
    ExercisesTap,
    KeepTap,
    MenuTap,
    PhaseTap,
    RelatedTap,
    SavedTap,
    SituationCardsTap,
    SourcesTap,
    UnkeepTap,
)
from bot.guidance.trail import FromExercises, FromKept, FromPhase, FromSituation, FromTip, Trail, write_trail
from bot.messenger.screens import Button, Screen, Text, column, text
from bot.messenger.taps import Tap

MOST_RELATED = 5
"""Cards shown as belonging with a card; with "back" six buttons."""


_LAYOUTS = {
    (False, False): "guidance-card",
    (False, True): "guidance-card-say",
    (True, False): "guidance-card-steps",
    (True, True): "guidance-card-steps-say",
}
"""The layout of a card, by whether it has steps and whether it has a sentence to say."""


class CardScreens:
    """Screens of one card.

    Args:
        shelf: for the titles of the phases and the names of the questions.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def card(self, shown: Shown, toast: Text | None = None) -> Screen:
        """The card, why it was chosen, and what one can do with it."""
        card, way = shown.card, write_trail(shown.trail, shown.card)
        keep = _button("remove", UnkeepTap(card.id, way)) if shown.kept else _button("save", KeepTap(card.id, way))
        related = _button("related", RelatedTap(card.id, way)) if card.related else None
        sources = _button("sources", SourcesTap(card.id, way))
        rows = (_row(_another(shown), keep), _row(sources, related), (_back(shown),))
        return Screen(text("guidance-shown", parts=self._parts(shown)), rows, toast=toast)

    def sources(self, card: str, way: str, citations: Sequence[str]) -> Screen:
        """What a card rests on."""
        lines = [text("guidance-source-line", source=citation) for citation in citations]
        return Screen(text("guidance-sources", sources=lines), column(_button("back", CardTap(card, way))))

    def related(self, card: Card, way: str, related: Sequence[Card]) -> Screen:
        """The cards that belong with a card."""
        choices = card_choices(related[:MOST_RELATED], FromPhase())
        return Screen(
            text("guidance-related", title=card.title), column(*choices, _button("back", CardTap(card.id, way)))
        )

    def _parts(self, shown: Shown) -> list[Text]:
        """The card and the lines under it."""
        card = shown.card
        parts = (
            self._card(card),
            _facts(card),
            self._reason(shown.reason, shown.trail),
            text("guidance-source", chapter=card.chapter),
        )
        return [part for part in parts if part is not None]

    def _card(self, card: Card) -> Text:
        """The card itself, in the form that fits what it has."""
        place: str | Text = Text("guidance-any-phase") if card.phase is None else self._shelf.phases[card.phase].title
        key = _LAYOUTS[bool(card.steps), bool(card.say)]
        steps = [text("guidance-step", number=number, step=step) for number, step in enumerate(card.steps, start=1)]
        args = {"title": card.title, "place": place, "do": card.do, "why": card.why, "watch-out": card.watch_out}
        return Text(key, {**args, "steps": steps, "say": card.say or ""})

    def _reason(self, reason: Reason | None, trail: Trail) -> Text | None:
        """Why this card, as a line under it."""
        if reason is None or not isinstance(trail, FromTip):
            return None
        if reason is Reason.WEAK and trail.weak is not None:
            said = text("guidance-reason-weak", name=self._shelf.names[trail.weak, trail.phase])
        elif reason is Reason.PHASE:
            said = text("guidance-reason-phase", phase=self._shelf.phases[trail.phase].title)
        else:
            said = text("guidance-reason-any")
        return text("guidance-reason", reason=said)


def _facts(card: Card) -> Text | None:
    """What an exercise asks: time, people, material."""
    if card.minutes is None or card.group_min is None or card.group_max is None:
        return None
    span = {"minutes": card.minutes, "from": card.group_min, "to": card.group_max}
    if not card.material:
        return Text("guidance-exercise-facts-nothing-needed", span)
    return Text("guidance-exercise-facts", {**span, "material": ", ".join(card.material)})


def _another(shown: Shown) -> Button | None:
    """The button to the next card along the trail, which the button itself names: a tap heard twice shows the same."""
    if shown.after is None:
        return None
    return _button("another", CardTap(shown.after.id, write_trail(shown.trail, shown.after)))


def _back(shown: Shown) -> Button:
    """The way back to where the card was chosen."""
    match shown.trail:
        case FromTip():
            return _button("something-else", MenuTap())
        case FromSituation(situation):
            return _button("something-else", SituationCardsTap(situation))
        case FromKept():
            return _button("back", SavedTap())
        case FromExercises(minutes, bare):
            return _button("back", ExercisesTap(minutes or 0, int(bare)))
        case _:
            return _button("back", PhaseTap(shown.card.phase or ""))


def _row(*buttons: Button | None) -> tuple[Button, ...]:
    return tuple(button for button in buttons if button is not None)


def _button(name: str, tap: Tap) -> Button:
    return Button(Text(f"guidance-button-{name}"), tap)
