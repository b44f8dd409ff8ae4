"""Each promise can be seen to be broken: the ledger or the diary of a good season is doctored, and it must notice."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.season import coming, private, promises
from bot.season.diary import Act, Answer, Reaction, What, Withdrawal
from bot.season.evidence import Evidence, Refusal
from bot.season.observed import Seen
from bot.season.promises import Promise, broken_promises
from bot.simulator.ledger import Entry

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
Doctor = Callable[[Evidence], Evidence]


def without(evidence: Evidence, gone: Seen) -> Evidence:
    return replace(evidence, ledger=[entry for entry in evidence.ledger if entry.n != gone.n])


def twice(evidence: Evidence, which: Seen) -> Evidence:
    entry = entry_of(evidence, which)
    return with_more(evidence, replace(entry, at=entry.at + 10 * MINUTE))


def moved(evidence: Evidence, which: Seen, by: timedelta) -> Evidence:
    entry = entry_of(evidence, which)
    return with_more(without(evidence, which), replace(entry, at=entry.at + by))


def sent_to(evidence: Evidence, which: Seen, chat: int) -> Evidence:
    return with_more(evidence, replace(entry_of(evidence, which), chat_id=chat))


def saying(evidence: Evidence, which: Seen, words: str) -> Evidence:
    entry = entry_of(evidence, which)
    return with_more(without(evidence, which), replace(entry, message={**entry.message, "text": words}))


def with_more(evidence: Evidence, entry: Entry) -> Evidence:
    last = max(one.n for one in evidence.ledger)
    entries = [*evidence.ledger, replace(entry, n=last + 1)]
    return replace(evidence, ledger=sorted(entries, key=lambda one: (one.at, one.n)))


def five_times(evidence: Evidence, which: Seen) -> Evidence:
    for _ in range(4):
        evidence = with_more(evidence, entry_of(evidence, which))
    return evidence


def entry_of(evidence: Evidence, which: Seen) -> Entry:
    return next(entry for entry in evidence.ledger if entry.n == which.n)


def some(evidence: Evidence, kind: str, *, staff: bool | None = None) -> Seen:
    """One message of a kind, from the middle of the season."""
    found = [one for one in evidence.of(kind) if staff is None or (one.chat in evidence.diary.staff) is staff]
    return found[len(found) // 2]


def a_published_outcome(evidence: Evidence) -> Seen:
    return next(one for one in evidence.of("outcome") if "5 of meer" in one.text)


def a_gift(evidence: Evidence) -> str:
    return evidence.words.label("farewell-gift-line", name=sorted(evidence.words.gifts)[0])


def acting(evidence: Evidence, act: Act) -> Evidence:
    diary = copy.copy(evidence.diary)
    diary.acts = [*diary.acts, act]
    return replace(evidence, diary=diary)


def reacting(evidence: Evidence, reaction: Reaction) -> Evidence:
    diary = copy.copy(evidence.diary)
    diary.reactions = copy.deepcopy(diary.reactions)
    diary.reactions[reaction.who].append(reaction)
    return replace(evidence, diary=diary)


def who_said_no(evidence: Evidence) -> int:
    return next(who for page in evidence.diary.groups for who, one in page.members.items() if not one.asks)


def an_answer_turned_round(evidence: Evidence) -> Evidence:
    """As if everybody had given the lowest answers in the last round that was published."""
    diary = copy.copy(evidence.diary)
    diary.reactions = copy.deepcopy(diary.reactions)
    for found in diary.reactions.values():
        found[:] = [one._replace(face=1) if isinstance(one, Answer) else one for one in found]
    return replace(evidence, diary=diary)


def other_goals(evidence: Evidence) -> Evidence:
    """As if the groups with a goal had none, and the others had one."""
    diary = copy.copy(evidence.diary)
    diary.groups = [replace(page, goal="" if page.goal else "Samen") for page in diary.groups]
    return replace(evidence, diary=diary)


def a_forgotten_withdrawal(evidence: Evidence) -> Evidence:
    """As if somebody who was reminded had answered before."""
    nudge = some(evidence, "nudge")
    called = max(one.at for one in evidence.of("ask") if one.chat == nudge.chat and one.at < nudge.at)
    return reacting(evidence, Withdrawal(called + 5 * MINUTE, nudge.chat, called))


def a_mirror_too_early(evidence: Evidence) -> Evidence:
    """As if a mirror had come in the moment of the closing, when the first of the group hears it."""
    sharp = min(evidence.of("mirror"), key=lambda one: (one.at.second, one.at.microsecond))
    return moved(evidence, sharp, -15 * MINUTE)


def a_stranger_by_name(evidence: Evidence) -> Evidence:
    who = sorted(evidence.diary.participants())[0]
    return saying(evidence, some(evidence, "debrief"), f"{evidence.diary.name(who)} heeft nog niet geantwoord.")


def a_crowd_in_one_second(evidence: Evidence) -> Evidence:
    one = some(evidence, "ask")
    return with_more(evidence, replace(entry_of(evidence, one), at=one.at + timedelta(milliseconds=300)))


def first_staff(evidence: Evidence) -> int:
    return next(iter(evidence.diary.groups[0].guides))


BROKEN: list[tuple[Promise, str, Doctor]] = [
    (coming.reminders_come, "day missing", lambda it: without(it, some(it, "day", staff=False))),
    (coming.reminders_come, "day twice", lambda it: twice(it, some(it, "day", staff=True))),
    (coming.reminders_come, "day an hour late", lambda it: moved(it, some(it, "day"), HOUR)),
    (coming.reminders_come, "day two minutes early", lambda it: moved(it, some(it, "day"), -2 * MINUTE)),
    (coming.reminders_come, "hour missing", lambda it: without(it, some(it, "hour"))),
    (coming.reminders_come, "hour to a member", lambda it: sent_to(it, some(it, "hour"), who_said_no(it))),
    (coming.calls_come, "missing", lambda it: without(it, some(it, "ask"))),
    (coming.calls_come, "twice", lambda it: twice(it, some(it, "ask"))),
    (coming.calls_come, "at the end itself", lambda it: moved(it, some(it, "ask"), -10 * MINUTE)),
    (coming.one_nudge, "missing", lambda it: without(it, some(it, "nudge"))),
    (coming.one_nudge, "twice", lambda it: twice(it, some(it, "nudge"))),
    (coming.news_comes, "moved missing", lambda it: without(it, some(it, "moved"))),
    (coming.news_comes, "moved twice", lambda it: twice(it, some(it, "moved"))),
    (coming.news_comes, "moved an hour late", lambda it: moved(it, some(it, "moved"), HOUR)),
    (coming.news_comes, "cancelled missing", lambda it: without(it, some(it, "cancelled"))),
    (coming.debriefs_come, "missing", lambda it: without(it, some(it, "debrief"))),
    (coming.outcomes_come, "missing", lambda it: without(it, some(it, "outcome"))),
    (coming.outcomes_come, "twice", lambda it: twice(it, some(it, "outcome"))),
    (coming.mirrors_come, "missing", lambda it: without(it, some(it, "mirror"))),
    (coming.digests_come, "missing", lambda it: without(it, some(it, "digest"))),
    (coming.fridays_come, "missing", lambda it: without(it, some(it, "friday"))),
    (coming.digests_come, "twice", lambda it: twice(it, some(it, "digest"))),
    (promises.nights_are_quiet, "at night", lambda it: moved(it, some(it, "outcome"), 10 * HOUR)),
    (promises.nobody_hears_too_often, "five", lambda it: five_times(it, some(it, "ask"))),
    (promises.nothing_is_unexplained, "no buttons", lambda it: with_more(it, bare(it))),
    (promises.who_answered_is_left_alone, "reminded after all", a_forgotten_withdrawal),
    (promises.only_who_agreed_is_asked, "said no", lambda it: sent_to(it, some(it, "ask"), who_said_no(it))),
    (promises.only_who_agreed_is_asked, "a colleague", lambda it: sent_to(it, some(it, "ask"), first_staff(it))),
    (promises.only_who_agreed_is_asked, "a day early", lambda it: moved(it, some(it, "ask"), -DAY)),
    (promises.outcomes_are_true, "other answers", an_answer_turned_round),
    (promises.outcomes_are_true, "no outcome at all", lambda it: saying(it, some(it, "outcome"), "Het ging goed.")),
    (
        promises.outcomes_are_true,
        "too few, while there were enough",
        lambda it: saying(it, a_published_outcome(it), it.words.label("checkins-outcome-too-few")),
    ),
    (
        promises.gifts_are_true,
        "something that nobody chose",
        lambda it: saying(it, a_published_outcome(it), f"{a_published_outcome(it).text}\n\n{a_gift(it)}"),
    ),
    (promises.goals_are_asked_last, "goals and none changed places", other_goals),
    (promises.the_group_hears_first, "mirror first", a_mirror_too_early),
    (
        promises.taps_are_answered,
        "no answer",
        lambda it: acting(it, Act(it.ends - DAY, first_staff(it), What.TAP, "Begin", answered=False)),
    ),
    (
        promises.words_are_answered,
        "no answer",
        lambda it: acting(it, Act(it.ends - DAY, first_staff(it), What.SAY, "hallo?")),
    ),
    (promises.pace_is_kept, "429", lambda it: replace(it, refusals=[Refusal(it.ends, "sendMessage", 429, "wait")])),
    (promises.pace_is_kept, "two in a second", a_crowd_in_one_second),
    (promises.calls_are_sound, "400", lambda it: replace(it, refusals=[Refusal(it.ends, "sendMessage", 400, "bad")])),
    (private.names_stay_private, "a name", a_stranger_by_name),
    (
        private.names_stay_private,
        "a number",
        lambda it: saying(it, some(it, "mirror"), f"Bel {who_said_no(it)} eens."),
    ),
    (
        private.answering_stays_private,
        "how many",
        lambda it: saying(it, some(it, "mirror"), "Er zijn 7 antwoorden."),
    ),
    (
        private.previews_are_neutral,
        "a group",
        lambda it: saying(it, some(it, "mirror"), f"{it.diary.groups[0].title}: hoe ging het?"),
    ),
    (
        private.previews_are_neutral,
        "a debt",
        lambda it: saying(it, some(it, "day", staff=False), "Morgen is je gesprek over schulden."),
    ),
    (
        private.previews_are_neutral,
        "a question",
        lambda it: saying(it, some(it, "ask"), f"Even een vraag: {next(iter(it.words.asked))}"),
    ),
    (promises.nothing_went_wrong, "an incident", lambda it: replace(it, incidents=["keeping time (KeyError, x)"])),
]


def bare(evidence: Evidence) -> Entry:
    entry = entry_of(evidence, some(evidence, "mirror"))
    return replace(entry, at=entry.at + HOUR, message={"text": "Zomaar iets."})


def test_a_good_season_breaks_no_promise(played: Evidence) -> None:
    assert broken_promises(played) == {}


def test_a_good_season_has_something_of_everything(played: Evidence) -> None:
    assert all(promises.kinds_counted(played).values())


@pytest.mark.parametrize(
    ("promise", "doctor"),
    [pytest.param(promise, doctor, id=f"{promise.__name__}-{what}") for promise, what, doctor in BROKEN],
)
def test_a_doctored_ledger_is_noticed(played: Evidence, promise: Promise, doctor: Doctor) -> None:
    assert promise(doctor(played))


def test_every_promise_has_been_seen_broken() -> None:
    assert {promise for promise, _, _ in BROKEN} == set(promises.PROMISES)


def test_a_broken_promise_says_who_when_and_what(played: Evidence) -> None:
    gone = some(played, "ask")
    (sentence,) = coming.calls_come(without(played, gone))
    assert sentence.startswith(played.diary.name(gone.chat))
    assert "'ask' kwam niet" in sentence
    assert "uur" in sentence


def test_small_groups_are_not_to_be_asked(played: Evidence) -> None:
    diary = copy.deepcopy(played.diary)
    for page in diary.groups:
        for who in list(page.members)[4:]:
            del page.members[who]
    small = replace(played, diary=diary)
    asked = {one.chat for one in small.of("ask")} & diary.participants()
    sentences = promises.only_who_agreed_is_asked(small)
    assert asked
    assert any("minder dan vijf" in sentence for sentence in sentences)
