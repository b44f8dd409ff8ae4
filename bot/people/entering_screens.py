"""What is shown when somebody comes in by a link of staff: to them, to owners, to who invited them."""

from __future__ import annotations

from bot.messenger.screens import Button, Moment, Name, Screen, column, text
from bot.people.invitations import HANDLE
from bot.people.model import Invitation, Opened
from bot.people.screens import BACK_TO_MENU
from bot.people.taps import AskUndoTap, KnownTap, MenuTap, UndoTap, WaitsTap


def to_wait(invitation: Invitation, name: str, inviter: str) -> Screen:
    """To who opened it: an owner is to say first that it is them. ``inviter`` may be empty."""
    role = text(f"people-role-{invitation.role}")
    if not inviter:
        return Screen(text("people-entering-wait-owner", name=Name(name), role=role))
    return Screen(text("people-entering-wait", name=Name(name), inviter=Name(inviter), role=role))


def who_wait(waiting: tuple[Invitation, ...]) -> list[Button]:
    """A button for each who waits for an owner's word."""
    return [
        Button(text("people-entering-button-waits", name=_name(one.opened)), WaitsTap(one.hash[:HANDLE]))
        for one in waiting
    ]


def is_it_them(invitation: Invitation) -> Screen:
    """To an owner: is this who was meant?"""
    name, role = _name(invitation.opened), text(f"people-role-{invitation.role}")
    at = Moment(invitation.opened.at if invitation.opened is not None else invitation.made_at)
    handle = invitation.hash[:HANDLE]
    return Screen(
        text("people-entering-ask", name=name, role=role, at=at),
        column(
            Button(text("people-entering-button-yes", name=name), KnownTap(handle, 1)),
            Button(text("people-entering-button-no"), KnownTap(handle, 0)),
        ),
    )


def answered(invitation: Invitation, *, known: bool) -> Screen:
    """What follows from an owner's answer."""
    if not known:
        return Screen(text("people-entering-no"), column(BACK_TO_MENU))
    role = text(f"people-role-{invitation.role}")
    return Screen(text("people-entering-yes", name=_name(invitation.opened), role=role), column(BACK_TO_MENU))


def let_in(invitation: Invitation) -> Screen:
    """To who waited: they are in."""
    return Screen(text("people-entering-let-in", hello=text(f"people-welcome-{invitation.role}")), column(BACK_TO_MENU))


def gone() -> Screen:
    """To who waited: the link works no more; why is not told."""
    return Screen(text("people-entering-gone"))


def came_in(invitation: Invitation) -> Screen:
    """To who invited a facilitator: somebody used the link."""
    undo = Button(text("people-entering-button-undo"), AskUndoTap(invitation.hash[:HANDLE]))
    return Screen(text("people-entering-came-in", name=_name(invitation.opened)), column(undo))


def ask_undo(handle: str, name: str) -> Screen:
    """Sure to put them out?"""
    yes = Button(text("people-entering-button-undo-yes"), UndoTap(handle))
    return Screen(
        text("people-entering-undo-ask", name=Name(name)), column(yes, Button(text("common-cancel"), MenuTap()))
    )


def undone() -> Screen:
    """They are out."""
    return Screen(text("people-entering-undone"), column(BACK_TO_MENU))


def _name(opened: Opened | None) -> Name:
    return Name("" if opened is None else opened.name)
