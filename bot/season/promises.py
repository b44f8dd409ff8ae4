"""What the bot promises, each a small function that returns every time the promise was broken, as a sentence.

Judged from outside: by the ledger of what was delivered and by what people know they did. See :mod:`bot.season.run`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.season import expected as kinds
from bot.season.coming import (
    NEWS,
    SLACK,
    calls_come,
    debriefs_come,
    digests_come,
    fridays_come,
    mirrors_come,
    news_comes,
    one_nudge,
    outcomes_come,
    reminders_come,
)
from bot.season.diary import What
from bot.season.evidence import Evidence
from bot.season.expected import is_about
from bot.season.observed import REPLY, STRAY, Seen
from bot.season.outcomes import goals_are_asked_last, wrong_outcomes
from bot.season.parting import gifts_are_true
from bot.season.private import answering_stays_private, names_stay_private, previews_are_neutral
from bot.season.timetable import is_quiet, on_the_wall

Promise = Callable[[Evidence], list[str]]

REPLY_WITHIN = timedelta(seconds=2)
MOST_A_WEEK = 3

# What must not come


def nights_are_quiet(evidence: Evidence) -> list[str]:
    """Nobody gets anything unasked between eight in the evening and eight in the morning, or on a Sunday."""
    return [
        evidence.tell(one.chat, one.at, f"kreeg '{one.kind}' in de stille uren")
        for one in evidence.of(*kinds.KINDS, STRAY)
        if is_quiet(one.at) and is_quiet(one.at + SLACK)
    ]


def nobody_hears_too_often(evidence: Evidence) -> list[str]:
    """A participant gets at most three messages unasked in a week; what they put off themselves does not count again.

    The outcome of a full week takes the place of the questions, without a sound.
    That a session moved or does not take place comes on top of it: nobody may travel for nothing.
    """
    counted: Counter[tuple[int, int, int]] = Counter()
    broken = []
    people = evidence.diary.participants()
    again = {(each.who, each.kind, each.until) for each in evidence.diary.put_off}
    messages = (each for each in evidence.of(*kinds.KINDS) if each.chat in people and not each.quiet)
    for one in (each for each in messages if each.kind not in NEWS):
        if any(
            (who, kind) == (one.chat, one.kind) and abs(at - one.at) < timedelta(minutes=2) for who, kind, at in again
        ):
            continue
        year, week, _ = on_the_wall(one.at).isocalendar()
        counted[one.chat, year, week] += 1
        if counted[one.chat, year, week] > MOST_A_WEEK:
            broken.append(evidence.tell(one.chat, one.at, f"kreeg meer dan {MOST_A_WEEK} berichten in een week"))
    return broken


def nothing_is_unexplained(evidence: Evidence) -> list[str]:
    """Whatever comes unasked says by its buttons what it is, so that somebody can ask why."""
    return [
        evidence.tell(one.chat, one.at, f"kreeg iets dat niemand vroeg: {one.text[:60]!r}")
        for one in evidence.of(STRAY)
    ]


def who_answered_is_left_alone(evidence: Evidence) -> list[str]:
    """Nobody is reminded of questions that they answered, or took back."""
    broken = []
    for one in evidence.of(kinds.NUDGE):
        for _, times in (pair for pair in evidence.diary.rounds() if one.chat in pair[0].members):
            reactions = evidence.diary.reactions.get(one.chat, []) if is_about(one.at, times) else []
            if any(it.at < one.at for it in reactions if is_about(it.called, times)):
                broken.append(evidence.tell(one.chat, one.at, "werd herinnerd, maar had al geantwoord"))
    return broken


def only_who_agreed_is_asked(evidence: Evidence) -> list[str]:
    """Nobody is asked who said no, who left, who was not there yet, or whose group is smaller than five."""
    broken = []
    for one in evidence.of(kinds.ASK, kinds.NUDGE):
        why = _why_not_ask(evidence, one)
        if why:
            broken.append(evidence.tell(one.chat, one.at, f"kreeg vragen, maar {why}"))
    return broken


def _why_not_ask(evidence: Evidence, one: Seen) -> str:
    """Why this person should not have been asked at this moment; empty if they may be."""
    page = next((page for page in evidence.diary.groups if one.chat in page.members), None)
    if page is None:
        return "doet in geen groep mee"
    member = page.members[one.chat]
    if not member.asks:
        return "zei nee"
    if not member.during(one.at):
        return "was geen lid"
    times = next((times for times in page.times() if is_about(one.at, times)), None)
    if times is None:
        return "er was geen bijeenkomst"
    return "" if page.is_asked(times) else "de groep telt minder dan vijf mensen"


def outcomes_are_true(evidence: Evidence) -> list[str]:
    """An outcome says what the group answered: a band for each question with five answers, nothing for the others."""
    return wrong_outcomes(evidence)


def the_group_hears_first(evidence: Evidence) -> list[str]:
    """Who guides sees an outcome only after the group."""
    broken = []
    outcomes = evidence.of(kinds.OUTCOME)
    for one in evidence.of(kinds.MIRROR):
        for page, times in evidence.diary.rounds():
            if one.chat not in page.guides or not times.closes <= one.at < times.mirror + timedelta(hours=12):
                continue
            later = [it for it in outcomes if it.chat in page.members and one.at < it.at < one.at + timedelta(hours=12)]
            broken += [evidence.tell(it.chat, it.at, "kreeg de uitkomst na de begeleider") for it in later]
    return broken


# Talking


def taps_are_answered(evidence: Evidence) -> list[str]:
    """Every tap takes the waiting sign off its button."""
    return [
        evidence.tell(act.who, act.at, f"tikte op '{act.words}' en kreeg geen antwoord")
        for act in evidence.diary.acts
        if act.what is What.TAP and not act.answered
    ]


def words_are_answered(evidence: Evidence) -> list[str]:
    """Everything said gets a reply within two seconds."""
    replies: defaultdict[int, list[datetime]] = defaultdict(list)
    for one in evidence.of(REPLY):
        replies[one.chat].append(one.at)
    return [
        evidence.tell(act.who, act.at, f"zei '{act.words}' en kreeg geen antwoord")
        for act in evidence.diary.acts
        if act.what is What.SAY
        if not any(act.at <= at <= act.at + REPLY_WITHIN for at in replies[act.who])
    ]


def pace_is_kept(evidence: Evidence) -> list[str]:
    """Telegram never has to slow us down, and nobody gets two unasked messages within a second."""
    broken = [
        f"{one.method}, {one.at:%d-%m %H:%M:%S}: Telegram weigerde met 429 ({one.why})"
        for one in evidence.refusals
        if one.status == 429
    ]
    last: dict[int, datetime] = {}
    for one in evidence.seen:
        before = last.get(one.chat)
        if one.kind != REPLY and before is not None and one.at - before < SLACK - timedelta(milliseconds=10):
            broken.append(evidence.tell(one.chat, one.at, "kreeg twee berichten binnen een seconde"))
        last[one.chat] = one.at
    return broken


def calls_are_sound(evidence: Evidence) -> list[str]:
    """Telegram never says that a call makes no sense (400); only who blocked us may be out of reach (403)."""
    return [
        f"{one.method}, {one.at:%d-%m %H:%M:%S}: Telegram weigerde met {one.status} ({one.why})"
        for one in evidence.refusals
        if one.status not in (403, 429) and "message is not modified" not in one.why
    ]


# Ourselves


def nothing_went_wrong(evidence: Evidence) -> list[str]:
    """The bot never stumbles over itself."""
    return [f"de bot noteerde een fout: {what}" for what in evidence.incidents]


PROMISES: Mapping[Promise, str] = {
    reminders_come: "De dag ervoor krijgt iedereen één bericht; wie begeleidt ook een uur ervoor.",
    calls_come: "Tien minuten na afloop krijgt wie meedoet de vragen, één keer, in groepen vanaf vijf.",
    one_nudge: "Wie 's avonds nog niet antwoordde, krijgt één herinnering. Anderen niet.",
    news_comes: "Wie meedoet hoort één keer dat een bijeenkomst verplaatst is of niet doorgaat; een collega ook.",
    debriefs_come: "Tien minuten na afloop krijgt wie begeleidt de terugblik, één keer.",
    outcomes_come: "Na het sluiten krijgt iedereen in de groep de uitkomst, één keer.",
    mirrors_come: "Een kwartier later ziet wie begeleidt de uitkomst ook, één keer.",
    digests_come: "Maandag om half negen krijgt elke coördinator met groepen één weekbericht.",
    fridays_come: "Vrijdag om drie uur krijgt wie begeleidt één regel over de eigen week, als er een was of komt.",
    nights_are_quiet: "Tussen acht uur 's avonds en acht uur 's ochtends en op zondag komt er niets uit zichzelf.",
    nobody_hears_too_often: "Een deelnemer krijgt hooguit drie berichten per week uit zichzelf.",
    nothing_is_unexplained: "Alles wat uit zichzelf komt, is te herkennen en uit te leggen.",
    who_answered_is_left_alone: "Wie antwoordde of alles weghaalde, wordt niet herinnerd.",
    only_who_agreed_is_asked: "Wie nee zei, weg is, er nog niet was of in een kleine groep zit, krijgt geen vragen.",
    outcomes_are_true: "Een uitkomst zegt precies wat de groep antwoordde, en niets bij minder dan vijf antwoorden.",
    gifts_are_true: "Wat de groep gaf, noemen we als vijf of meer het zeiden van minstens acht, en anders niet.",
    goals_are_asked_last: "Of het doel gehaald is, vragen we een groep met een doel de laatste keer, en anders nooit.",
    the_group_hears_first: "De groep ziet de uitkomst vóór de begeleider.",
    taps_are_answered: "Elke tik wordt beantwoord.",
    words_are_answered: "Alles wat iemand typt, krijgt binnen twee seconden antwoord.",
    pace_is_kept: "Telegram hoeft ons nooit af te remmen, en niemand krijgt twee berichten in één seconde.",
    calls_are_sound: "Telegram hoeft nooit te zeggen dat een verzoek niet klopt.",
    names_stay_private: "Niemand ziet ooit de naam of het nummer van een andere deelnemer.",
    answering_stays_private: "Wie begeleidt of coördineert, leest nooit hoeveel mensen antwoordden.",
    previews_are_neutral: "Op een vergrendeld scherm staat geen groep, geen hele vraag, en niets over hulp of geld.",
    nothing_went_wrong: "De bot struikelt nergens over zichzelf.",
}
"""Each promise with how we say it."""


def broken_promises(evidence: Evidence) -> dict[str, list[str]]:
    """Every promise that was broken, with how."""
    judged = {promise.__name__: promise(evidence) for promise in PROMISES}
    return {name: sentences for name, sentences in judged.items() if sentences}


def kinds_counted(evidence: Evidence) -> dict[str, int]:
    """How many messages of each kind came unasked."""
    counted = Counter(one.kind for one in evidence.of(*kinds.KINDS))
    return {kind: counted[kind] for kind in kinds.KINDS}
