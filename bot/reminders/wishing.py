"""What people ask of our messages: why one came, not now, less, not at all, I am away, I do not come, what is next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.full_weeks import told_of
from bot.checkins.rounds import told_outcome_of
from bot.civil import AMSTERDAM, QuietHours, local
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.colleagues import Colleague
from bot.groups.membership import groups_of, only_takes_part
from bot.groups.model import GroupId, Session, SessionId, next_session
from bot.groups.standing import ALL, Standing
from bot.messenger.screens import Arg
from bot.people.model import Awaiting, PersonId
from bot.records import GroupRecord, PersonRecord
from bot.reminders.budget import LETTERS, NEWS
from bot.reminders.forecast import forecast
from bot.reminders.later import choices, found_slot, put_off, waiting, without_later
from bot.reminders.model import Kind, Slot
from bot.reminders.planning import Planning
from bot.reminders.taps import AbsentAgainTap, AbsentNewsTap, AbsentTap, LaterTap, NotLaterTap, WhyTap, minute_of
from bot.reminders.wished import MyWishes, Reason
from bot.reminders.wishes import Away, Frequency, Wishes
from bot.reminders.zones import own_zone, said
from bot.store.port import Store

AWAITING = "wishes-away"
"""The name under which the last day of a holiday is awaited."""
LONGEST_AWAY = timedelta(days=92)
_SORTS = frozenset({*Kind, *LETTERS}) - NEWS


class Wishing:
    """Keeps people's wishes; rights are checked anew at each.

    Args:
        store: all we keep.
        clock: the time.
        quiet: when nobody gets a message unasked.
        standing: lets a colleague stand in during a holiday.
        planning: what will come to somebody.
    """

    def __init__(self, store: Store, clock: Clock, quiet: QuietHours, standing: Standing, planning: Planning) -> None:
        self._planning = planning
        self._standing = standing
        self._store = store
        self._clock = clock
        self._quiet = quiet

    # one message

    async def why(self, person: PersonId, tap: WhyTap) -> Reason:
        """Say which rule sent a message, and when it does so again.

        Raises:
            Expired: the message was about a group that is not theirs (any more).
        """
        record = await self._theirs(person, tap.group)
        slot = found_slot(record, self._quiet, f"{tap.kind}.{tap.session}.{tap.revision}")
        now, guides, known = self._clock.now(), record.group.guides(person), await self._known(person)
        zone = own_zone(known.wishes) or ZoneInfo(record.group.zone)
        same = (one for one in forecast(record, self._quiet, now) if one.kind is tap.kind)
        coming = next((one.at for one in same if person in one.recipients), None)
        later = {} if slot is None else choices(slot, now, self._quiet, zone, guides=guides)
        evening = tap.kind is Kind.NUDGE or await self._planning.asks_again(known, record, SessionId(tap.session))
        outcome = told_outcome_of(record, SessionId(tap.session))
        told = None if outcome is None else told_of(record.rounds, outcome)
        return Reason(None if slot is None else slot.at, guides, coming, later, evening, known.wishes, zone, told)

    async def put_off(self, person: PersonId, tap: LaterTap) -> tuple[datetime, ZoneInfo]:
        """Have a message come again later, and return when, and where that is said; the session stays where it is.

        Raises:
            Expired: it is not theirs (any more), or it would come too late to be of use.
        """
        name = f"{tap.kind}.{tap.session}.{tap.revision}"
        record, slot = await self._message(person, tap.group, name)
        zone = own_zone((await self._known(person)).wishes) or ZoneInfo(record.group.zone)
        guides = record.group.guides(person)
        until = choices(slot, self._clock.now(), self._quiet, zone, guides=guides).get(tap.when)
        if until is None:
            raise Expired

        def decide(current: GroupRecord | None) -> tuple[GroupRecord | None, datetime]:
            kept = None if current is None else found_slot(current, self._quiet, name)
            if current is None or kept is None or person not in kept.recipients:
                raise Expired
            return put_off(current, kept, person, until), until

        return await self._store.change_group(record.group.id, decide), zone

    async def not_later(self, person: PersonId, tap: NotLaterTap) -> None:
        """Do not send a message again that was put off; nothing happens if it came already.

        Raises:
            Expired: it was about a group that is not theirs (any more).
        """
        record = await self._theirs(person, tap.group)
        key = f"{tap.kind}.{tap.session}.{tap.revision}.{person}"

        def decide(current: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            # What is on its way comes: it cannot be called back.
            waits = current is not None and key in waiting(current)
            return (without_later(current, key) if waits and current is not None else current), None

        await self._store.change_group(record.group.id, decide)

    async def absent(self, person: PersonId, tap: AbsentTap | AbsentNewsTap | AbsentAgainTap) -> tuple[Session, Arg]:
        """Keep that a participant does not come, or does after all; only ever counted, and only until the session.

        Returns the session, and its time as it is said to them.

        Raises:
            Expired: they take no part, or there is no such session to come, or it is at another time by now.
        """
        now = self._clock.now()
        key = f"{tap.session}.{person}"

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, tuple[Session, str]]:
            found = None if record is None else record.group.session(SessionId(tap.session))
            if record is None or found is None or not record.group.has_member(person):
                raise Expired
            if found.cancelled or found.ends <= now or minute_of(found) != tap.minute:
                raise Expired
            rest = record.absent - {key}
            return msgspec.structs.replace(record, absent=rest | {key} if tap.absent else rest), (
                found,
                record.group.zone,
            )

        found, place = await self._store.change_group(GroupId(tap.group), decide)
        record = await self._store.person(person)
        return found, said(found.starts, ZoneInfo(place), record.wishes if record is not None else None)

    async def coming(self, person: PersonId) -> tuple[GroupId, Session, Arg, bool] | None:
        """Return the next session of who takes part, its time as it is said to them, and whether they do not come.

        None where there is none, or for who guides a group: they search the cards by typing.
        """
        now = self._clock.now()
        if not only_takes_part(await self._store.ties(person)):
            return None
        records = await groups_of(self._store, person)
        found = [(one, record) for record in records if (one := next_session(record.group, now)) is not None]
        if not found:
            return None
        session, record = min(found, key=lambda each: each[0].starts)
        known = await self._store.person(person)
        when = said(session.starts, ZoneInfo(record.group.zone), known.wishes if known is not None else None)
        return record.group.id, session, when, f"{session.id}.{person}" in record.absent

    async def _message(self, person: PersonId, group: str, name: str) -> tuple[GroupRecord, Slot]:
        record = await self._theirs(person, group)
        slot = found_slot(record, self._quiet, name)
        if slot is None or person not in slot.recipients:
            raise Expired
        return record, slot

    async def _theirs(self, person: PersonId, group: str) -> GroupRecord:
        record = await self._store.group(GroupId(group))
        if record is None or not (record.group.guides(person) or record.group.has_member(person)):
            raise Expired
        return record

    # all messages

    async def mine(self, person: PersonId) -> MyWishes:
        """How they get messages now.

        Raises:
            Expired: we do not know them.
        """
        return await self._seen(await self._known(person))

    async def mute(self, person: PersonId, sort: str, mute: bool) -> MyWishes:
        """Send, or do not send, messages of this sort. Raises Expired for a stranger or a sort that is none."""
        if sort not in _SORTS:
            raise Expired

        def change(wishes: Wishes) -> Wishes:
            muted = wishes.muted | {sort} if mute else wishes.muted - {sort}
            return msgspec.structs.replace(wishes, muted=muted)

        return await self._change(person, change)

    async def choose(self, person: PersonId, frequency: Frequency) -> MyWishes:
        """Send so much. What was turned off by its sort comes again with "alles". Raises as :meth:`mine`."""

        def change(wishes: Wishes) -> Wishes:
            muted = frozenset() if frequency is Frequency.ALL else wishes.muted
            return msgspec.structs.replace(wishes, frequency=frequency, muted=muted)

        return await self._change(person, change)

    # being away

    async def ask_away(self, person: PersonId) -> date:
        """Take the next text as the last day of a holiday, and return today. Raises as :meth:`mine`."""
        await self._set_awaiting(person, Awaiting(AWAITING))
        return self._today()

    async def be_away(self, person: PersonId, until: date) -> MyWishes:
        """Say nothing up to and including this day; after it, all comes again by itself.

        Raises:
            Expired: we do not know them.
            Mistake: the day has passed, or is more than three months away.
        """
        today = self._today()
        if not today <= until <= today + LONGEST_AWAY:
            raise Mistake("wishes-away-which-day")
        await self._set_awaiting(person, None)
        return await self._change(person, lambda wishes: msgspec.structs.replace(wishes, away=Away(until)))

    async def have_instead(self, person: PersonId, colleague: int) -> MyWishes:
        """Name who is there meanwhile; 0: nobody. Who does not guide their groups yet stands in until that day.

        Raises:
            Expired: they are not away, or that is no colleague of theirs.
        """
        able = {one.id for one in await self.colleagues(person)}
        if colleague and colleague not in able:
            raise Expired

        def change(wishes: Wishes) -> Wishes:
            if wishes.away is None:
                raise Expired
            instead = PersonId(colleague) if colleague else None
            return msgspec.structs.replace(wishes, away=msgspec.structs.replace(wishes.away, instead=instead))

        mine = await self._change(person, change)
        if mine.wishes.away is not None and mine.wishes.away.instead is not None:
            await self._standing.hand(person, ALL, mine.wishes.away.instead, mine.wishes.away.until)
        else:
            await self._standing.come_back(person)
        return mine

    async def be_back(self, person: PersonId) -> MyWishes:
        """Send all again; nobody stands in for them any more. Raises as :meth:`mine`."""
        await self._set_awaiting(person, None)
        await self._standing.come_back(person)
        return await self._change(person, lambda wishes: msgspec.structs.replace(wishes, away=None))

    async def colleagues(self, person: PersonId) -> Sequence[Colleague]:
        """Who can be there instead: who guides a group with them gets the cards already, others can stand in."""
        return await self._standing.for_all(person)

    # what all share

    def _today(self) -> date:
        return local(self._clock.now(), AMSTERDAM).date()

    async def _known(self, person: PersonId) -> PersonRecord:
        record = await self._store.person(person)
        if record is None:
            raise Expired
        return record

    async def _seen(self, record: PersonRecord) -> MyWishes:
        wishes = record.wishes
        instead = wishes.away.instead if wishes.away is not None else None
        name = await self._name(instead) if instead is not None else ""
        person, now = record.person, self._clock.now()
        return MyWishes(wishes, wishes.is_away(self._today()), name, person.staff is not None, now, person.language)

    async def _name(self, person: PersonId) -> str:
        record = await self._store.person(person)
        return record.person.staff.name if record is not None and record.person.staff is not None else ""

    async def _change(self, person: PersonId, change: Callable[[Wishes], Wishes]) -> MyWishes:
        def decide(record: PersonRecord | None) -> tuple[PersonRecord, PersonRecord]:
            if record is None:
                raise Expired
            changed = msgspec.structs.replace(record, wishes=change(record.wishes))
            return changed, changed

        return await self._seen(await self._store.change_person(person, decide))

    async def _set_awaiting(self, person: PersonId, awaiting: Awaiting | None) -> None:
        def decide(record: PersonRecord | None) -> tuple[PersonRecord, None]:
            if record is None:
                raise Expired
            now_awaited = record.person.awaiting
            if awaiting is None and (now_awaited is None or now_awaited.what != AWAITING):
                return record, None
            waiting = msgspec.structs.replace(record.person, awaiting=awaiting)
            return msgspec.structs.replace(record, person=waiting), None

        await self._store.change_person(person, decide)
