"""How a card looks, with its reason and its buttons; and what lies behind "sources" and "belongs with it"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.guidance.model import Card
from bot.guidance.screens import card_choices
from bot.guidance.shelf import Shelf
from bot.guidance.shown import Reason, Shown
from bot.guidance.taps import (
    AboutTap,
    CardTap,
    ExercisesTap,
    HelpedNotTap,
    HelpedTap,
    KeepTap,
    KindTap,
    LookTap,
    MenuTap,
    PhaseTap,
    RelatedTap,
    SavedTap,
    ShareTap,
    SituationCardsTap,
    SourcesTap,
    UnkeepTap,
)
from bot.guidance.trail import (
    FromExercises,
    FromKept,
    FromKind,
    FromPhase,
    FromSituation,
    FromTip,
    Trail,
    write_trail,
)
from bot.messenger.screens import Arg, Button, Name, Screen, Text, column, text
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
        helped = _button("helped-chosen" if shown.vote is True else "helped", HelpedTap(card.id, way))
        not_helped = _button("helped-not-chosen" if shown.vote is False else "helped-not", HelpedNotTap(card.id, way))
        about = _button("about-card", AboutTap(card.id, way))
        rows = (_row(_before(shown), _another(shown)), (helped, not_helped, keep), (about, _back(shown)))
        return Screen(text("guidance-shown", parts=self._parts(shown)), tuple(row for row in rows if row), toast=toast)

    def about(self, card: Card, way: str) -> Screen:
        """What else one can do with a card."""
        related = _button("related", RelatedTap(card.id, way)) if card.related else None
        rows = column(
            _button("share", ShareTap(card.id)),
            related,
            _button("sources", SourcesTap(card.id, way)),
            _button("back", LookTap(card.id, way)),
        )
        return Screen(text("guidance-about-card", title=_said(card, card.title)), rows)

    def shared(self, card: Card) -> Screen:
        """The card in a message of its own, to send on: no buttons, nothing of a group."""
        return Screen(text("guidance-shown", parts=[*self.whole(card), text("guidance-shared-from")]), fresh=True)

    def sources(self, card: str, way: str, citations: Sequence[str]) -> Screen:
        """What a card rests on."""
        lines = [text("guidance-source-line", source=citation) for citation in citations]
        return Screen(text("guidance-sources", sources=lines), column(_button("back", CardTap(card, way))))

    def related(self, card: Card, way: str, related: Sequence[Card]) -> Screen:
        """The cards that belong with a card."""
        choices = card_choices(related[:MOST_RELATED], FromPhase())
        return Screen(
            text("guidance-related", title=_said(card, card.title)),
            column(*choices, _button("back", CardTap(card.id, way))),
        )

    def whole(self, card: Card) -> list[Text]:
        """The card itself, and what it asks if it is an exercise."""
        facts = _facts(card)
        return [self._body(card)] if facts is None else [self._body(card), facts]

    def _parts(self, shown: Shown) -> list[Text]:
        """The card and the lines under it."""
        card = shown.card
        parts = (
            *self.whole(card),
            self._reason(shown.reason, shown.trail),
            text("guidance-own") if card.local else text("guidance-source", chapter=card.chapter),
        )
        return [part for part in parts if part is not None]

    def _body(self, card: Card) -> Text:
        """The card itself, in the form that fits what it has."""
        place: str | Text = Text("guidance-any-phase") if card.phase is None else self._shelf.phases[card.phase].title
        key = _LAYOUTS[bool(card.steps), bool(card.say)]
        steps = [
            text("guidance-step", number=number, step=_said(card, step))
            for number, step in enumerate(card.steps, start=1)
        ]
        words = {
            "title": card.title,
            "do": card.do,
            "why": card.why,
            "watch-out": card.watch_out,
            "say": card.say or "",
        }
        said: dict[str, Arg] = {name: _said(card, each) for name, each in words.items()}
        return Text(key, {**said, "place": place, "steps": steps})

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
    if card.group_min == card.group_max:
        people = text("guidance-exercise-people-exactly", to=card.group_max)
    else:
        people = Text("guidance-exercise-people", {"from": card.group_min, "to": card.group_max})
    span: dict[str, Arg] = {"minutes": card.minutes, "people": people}
    if not card.material:
        return Text("guidance-exercise-facts-nothing-needed", span)
    return Text("guidance-exercise-facts", {**span, "material": _said(card, ", ".join(card.material))})


def _said(card: Card, words: str) -> str | Name:
    """Words of a card; what a colleague typed stands apart, so that its signs cannot disturb what is around it."""
    return Name(words) if card.local else words


def _before(shown: Shown) -> Button | None:
    """The button back to the card that was seen before this one."""
    if shown.before is None:
        return None
    return _button("earlier", LookTap(shown.before.id, write_trail(shown.trail, shown.before)))


def _another(shown: Shown) -> Button | None:
    """The button to the next card along the trail, which the button itself names: a tap heard twice shows the same."""
    if shown.after is None:
        return None
    way = write_trail(shown.trail, shown.after)
    if shown.again:
        return _button("next", LookTap(shown.after.id, way))
    return _button("another", CardTap(shown.after.id, way))


def _back(shown: Shown) -> Button:
    """The way back to where the card was chosen."""
    match shown.trail:
        case FromTip():
            return _button("something-else", MenuTap())
        case FromSituation(situation):
            return _button("something-else", SituationCardsTap(situation))
        case FromKept():
            return _button("back", SavedTap())
        case FromExercises(minutes, bare, people):
            return _button("back", ExercisesTap(minutes or 0, int(bare), people or 0))
        case FromKind(kind):
            return _button("back", KindTap(kind))
        case _:
            return _button("back", PhaseTap(shown.card.phase or ""))


def _row(*buttons: Button | None) -> tuple[Button, ...]:
    return tuple(button for button in buttons if button is not None)


def _button(name: str, tap: Tap) -> Button:
    return Button(Text(f"guidance-button-{name}"), tap)
