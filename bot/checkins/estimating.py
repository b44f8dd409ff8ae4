"""Says which phase a group may be in, and hears whether that is so; a phase is only ever set by a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.checkins.estimate import ESTIMABLE
from bot.checkins.estimator import Estimator
from bot.checkins.model_added import PhaseVerdict
from bot.checkins.observing import held, with_verdict, without_verdict
from bot.checkins.reasons import is_thin
from bot.clock import Clock
from bot.errors import Expired
from bot.groups.model import Group, GroupId, Phase, Session, SessionId
from bot.groups.service import Groups
from bot.groups.taps import Why
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of what a facilitator said.

    Attributes:
        group: as it is now.
        colleague: the name of who set another phase since the session, so that nothing changed yet; else None.
    """

    group: Group
    colleague: str | None = None


class Estimating:
    """Hears what facilitators say to an estimate.

    Args:
        store: where groups are kept.
        clock: what time it is.
        groups: sets the phase.
        estimator: tells what was estimated, for the reason that is kept.
    """

    def __init__(self, store: Store, clock: Clock, groups: Groups, estimator: Estimator) -> None:
        self._store = store
        self._clock = clock
        self._groups = groups
        self._estimator = estimator

    async def choices(self, person: PersonId, group: GroupId, session: SessionId) -> tuple[Phase, ...]:
        """Return the phases that were not named to who may say which it is. Raises as :meth:`judge` does."""
        now = self._clock.now()
        record, about = _check(await self._store.group(group), person, session, now)
        estimate = self._estimator.estimate(record, about, now)
        named = () if estimate is None or is_thin(estimate.cases) else estimate.belief.named
        return tuple(phase for phase in ESTIMABLE if phase not in named)

    async def judge(
        self, person: PersonId, group: GroupId, session: SessionId, phase: Phase | None, *, sure: bool = False
    ) -> Judged:
        """Keep what a facilitator says after a session, and set the phase if they name one; twice does no harm.

        Args:
            person: who says it.
            group: of which group.
            session: after which session; the last one held.
            phase: which phase it is, or None when they do not know: then nothing changes.
            sure: whether they know that a colleague set another phase since the session; if not, nothing changes.

        Raises:
            Expired: they do not guide the group, another session was held since, or no group is in that phase.
        """
        now = self._clock.now()
        if phase is not None and phase not in ESTIMABLE:
            raise Expired()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, tuple[Group, bool] | None]:
            found, about = _check(record, person, session, now)
            if phase is not None and not sure and _is_of_another(found.group, about, person, phase):
                return found, None
            agreed = phase in self._named(found, about, now)
            rounds = with_verdict(found.rounds, PhaseVerdict(session=session, at=now, phase=phase))
            if rounds != found.rounds:
                found = msgspec.structs.replace(found, rounds=rounds)
            return found, (found.group, agreed)

        done = await self._store.change_group(group, decide)
        if done is None:
            view = await self._groups.phase_of(person, group)
            return Judged(view.group, view.history[0][1])
        kept, agreed = done
        if phase is None or kept.phase is phase:
            return Judged(kept)
        why = Why.ESTIMATE if agreed else Why.NOT_THE_ESTIMATE
        return Judged((await self._groups.set_phase(person, group, phase, why)).group)

    def _named(self, record: GroupRecord, session: Session, now: datetime) -> tuple[Phase, ...]:
        """What was named before anybody said anything to it; also when half of a judgement was kept already."""
        before = msgspec.structs.replace(record, rounds=without_verdict(record.rounds, session.id))
        estimate = self._estimator.estimate(before, session, now)
        return estimate.belief.named if estimate is not None else ()


def _is_of_another(group: Group, session: Session, person: PersonId, phase: Phase) -> bool:
    """Whether a colleague, who still guides the group, set another phase than this one since the session."""
    newest = group.phases[-1] if group.phases else None
    if newest is None or newest.by in (None, person) or not group.guides(newest.by):
        return False
    return newest.at >= session.starts and newest.phase is not phase


def _check(
    record: GroupRecord | None, person: PersonId, session: SessionId, now: datetime
) -> tuple[GroupRecord, Session]:
    """Return the group and the session, if ``person`` guides it now and it is the last one held."""
    sessions = held(record, now) if record is not None else []
    if record is None or not record.group.guides(person) or not sessions or sessions[-1].id != session:
        raise Expired()
    return record, sessions[-1]
