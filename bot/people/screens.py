"""What this story shows: the notice, an invitation, all that we keep of you."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time

from bot.civil import AMSTERDAM
from bot.messenger.screens import Button, Moment, Name, Picture, Saying, Screen, Text, column, text
from bot.messenger.taps import Tap
from bot.people.consent import Notice, PrivacyFacts
from bot.people.invitations import Invited
from bot.people.model import Role
from bot.people.mydata import MyData, MyGroup, MyPost
from bot.people.qr import qr_png
from bot.people.taps import (
    AskEraseTap,
    AskRevokeTap,
    ConsentTap,
    HearNoticeTap,
    KeepLinkTap,
    MenuTap,
    MoreTap,
    RevokeTap,
)

BACK_TO_MENU = Button(text("common-menu"), MenuTap())
_NOTICE = text("people-notice")
_IN_A_ROW = 2
"""Languages beside each other, so that all of them are seen at once on a small phone."""


def notice(yes: Tap, no: Tap, more: Tap, language: str, *, newcomer: bool = False) -> Screen:
    """The privacy notice before the first question, with the free choice under it.

    To a newcomer we say who we are first.

    Each sentence in it is a promise that the software keeps: see ``content/README.md`` before changing one.
    """
    said = text("people-notice-hello") if newcomer else _NOTICE
    listen = Button(text("common-listen-button"), HearNoticeTap(language), aloud=_NOTICE)
    return Screen(said, column(listen, Button(text("people-more-button"), more), *_choice(yes, no)))


def notice_again(present: Notice, language: str, before: Notice | None = None) -> Screen:
    """The notice to who said yes to another one; until they choose anew, they are asked nothing.

    Who was told of one ``before`` with the same text hears that it is about how long something is kept.
    """
    longer = before is not None and before.says_as(present)
    said = text("people-notice-again-longer" if longer else "people-notice-again")
    return replace(notice(*to_choose(present), MoreTap(), language), text=said)


def to_choose(present: Notice) -> tuple[ConsentTap, ConsentTap]:
    """Yes and no to questions, after the present notice."""
    return ConsentTap(1, present.code), ConsentTap(0, present.code)


def notice_aloud(language: str) -> Screen:
    """The notice as sound, under the message with the choice."""
    return Screen(text("people-notice-aloud"), aloud=_NOTICE, language=language, fresh=True)


def more_about_privacy(facts: PrivacyFacts, yes: Tap, no: Tap) -> Screen:
    """The rest of the notice: what is kept, what we cannot promise, what your rights are."""
    said = text(
        "people-notice-more",
        contact=facts.contact,
        people=facts.retention.people,
        outcomes=facts.retention.rest,
    )
    return Screen(said, column(*_choice(yes, no)))


def chosen(asks: bool, to_questions: Button | None = None) -> Screen:
    """What follows from the choice, and the way to questions that are open now; as warm after a no as after a yes."""
    return Screen(text("people-chose-yes" if asks else "people-chose-no"), column(to_questions, BACK_TO_MENU))


def invitation(invited: Invited, about: Text) -> Screen:
    """A new invitation: the code as a picture, the link, until when it works, and a way to take it back."""
    key = "people-invitation-many" if invited.role is Role.PARTICIPANT else "people-invitation-once"
    return Screen(
        text(key, about=about, link=invited.link, until=Moment(invited.expires_at)),
        column(Button(text("people-revoke-button"), AskRevokeTap(invited.handle))),
        picture=Picture(qr_png(invited.link), text("people-qr-alt")),
        fresh=True,
    )


def ask_revoke(handle: str) -> Screen:
    """Sure to take it back? Under the invitation, not in its place: after a no it can still be shown."""
    yes = Button(text("people-revoke-button-yes"), RevokeTap(handle))
    no = Button(text("people-revoke-button-no"), KeepLinkTap())
    return Screen(text("people-revoke-ask"), column(yes, no), fresh=True)


def my_data(data: MyData) -> Screen:
    """All that we keep of somebody, line by line, for their own eyes."""
    lines = (*_about_person(data), *(_about_group(group) for group in data.groups), *_about_work(data))
    return Screen(
        text("people-data", lines=lines),
        column(Button(text("people-erase-button"), AskEraseTap()), BACK_TO_MENU),
    )


def _choice(yes: Tap, no: Tap) -> tuple[Button, Button]:
    return Button(text("people-choose-button-yes"), yes), Button(text("people-choose-button-no"), no)


def _about_person(data: MyData) -> Iterator[Text]:
    person = data.person
    yield text("people-data-number", number=str(person.id))
    yield text("people-data-language", language=language_name(person.language))
    if person.consent is not None:
        answer = "yes" if person.consent.asks else "no"
        yield text("people-data-consent", answer=answer, version=person.consent.about.name)
        promised = person.consent.retention
        yield text("people-data-promised", people=promised.people, outcomes=promised.rest)
        if person.consent.anew:
            yield text("people-data-anew")
    if person.staff is not None:
        yield text("people-data-name", name=Name(person.staff.name))
        for role in sorted(person.staff.roles):
            yield text("people-data-role", role=text(f"people-role-{role}"))
        if person.staff.invited_by is not None:
            yield text("people-data-invited")
    for role in data.waits:
        yield text("people-data-waits", role=text(f"people-role-{role}"))
    if person.awaiting is not None:
        yield text("people-data-awaiting")
    if not person.reachable:
        yield text("people-data-unreachable")
    yield from _about_post(data.post)


def _about_post(post: MyPost) -> Iterator[Text]:
    """How they get messages, as far as that is not just the usual."""
    if post.frequency != "all":
        yield text(f"people-data-frequency-{post.frequency}")
    if post.muted:
        yield text("people-data-muted", count=post.muted)
    if post.away is not None:
        until = Moment(datetime.combine(post.away, time(12), AMSTERDAM), saying=Saying.DATE)
        yield text("people-data-away-instead" if post.instead else "people-data-away", until=until)
    if post.zone:
        yield text("people-data-zone", zone=post.zone)
    if post.spent:
        yield text("people-data-spent", count=post.spent)
    if post.held:
        yield text("people-data-held")
    if post.called:
        yield text("people-data-called")


def _about_group(group: MyGroup) -> Text:
    details: list[Text] = []
    if group.since is not None:
        details.append(text("people-data-since", since=Moment(group.since)))
    details += [text("people-data-phase", at=Moment(moment)) for moment in group.phases]
    if group.debriefs:
        details.append(text("people-data-debriefs", count=group.debriefs))
    if group.until is not None:
        details.append(text("people-data-until", until=Moment(group.until)))
    if group.agreements:
        details.append(text("people-data-agreements", count=group.agreements))
    if group.messages:
        details.append(text("people-data-messages", count=group.messages))
    if group.absent:
        details.append(text("people-data-absent", count=group.absent))
    if group.later:
        details.append(text("people-data-later", count=group.later))
    if group.calls:
        details.append(text("people-data-calls"))
    part = text(f"people-part-{group.part or 'former'}")
    if not details:
        return text("people-data-group", title=Name(group.title), part=part)
    return text("people-data-group-more", title=Name(group.title), part=part, details=details)


def _about_work(data: MyData) -> Iterator[Text]:
    if data.draft:
        yield text("people-data-draft", title=Name(data.draft))
    if data.favourites:
        yield text("people-data-favourites", cards=", ".join(data.favourites))
    if data.seen:
        yield text("people-data-seen", count=data.seen)
    if data.votes:
        yield text("people-data-votes", count=data.votes)
    for title in data.proposals:
        yield text("people-data-proposal", title=Name(title))
    for made in data.invitations:
        role = text(f"people-role-{made.role}")
        yield text("people-data-invitation", role=role, until=Moment(made.expires_at))
    if data.messages:
        yield text("people-data-messages", count=data.messages)
    yield from _about_others(data)


def _about_others(data: MyData) -> Iterator[Text]:
    if data.brought:
        yield text("people-data-brought", count=data.brought)
    for name in data.wants_to_talk:
        yield text("people-data-talk", name=Name(name))
    if data.is_asked:
        yield text("people-data-asked", count=data.is_asked)


def language_name(language: str) -> Text:
    """A language by its own name."""
    return text(f"people-language-{language}")


def languages(choices: Sequence[str], tap: Callable[[str], Tap], phone: str | None) -> Screen:
    """The choice of a language, each by its own name in its own script; ``tap`` makes what a choice means.

    Args:
        choices: the languages, as codes.
        tap: makes what a choice means.
        phone: what the reader's app is set to, such as ``"ar"`` or ``"en-GB"``: that one comes first.
    """
    first = (phone or "").split("-")[0].lower()
    ordered = sorted(choices, key=lambda language: language != first)
    buttons = [Button(language_name(language), tap(language)) for language in ordered]
    alone = 1 if first in choices else 0
    rest = [tuple(buttons[at : at + _IN_A_ROW]) for at in range(alone, len(buttons), _IN_A_ROW)]
    return Screen(text("people-language-which"), (*column(*buttons[:alone]), *rest))
