"""How many came, where more than one facilitator counted; decides, keeps nothing."""

from __future__ import annotations

from collections.abc import Iterable

from bot.checkins.model import Debrief
from bot.groups.model import SessionId


def counted(debriefs: Iterable[Debrief]) -> dict[SessionId, Debrief]:
    """Return, by session, the debrief whose count of who came is used; sessions that nobody counted are absent.

    Of two counts the lowest, else the one given first: so figures make up nobody, whoever was last to answer. The
    mirror shows both counts to who gave them.
    """
    found: dict[SessionId, Debrief] = {}
    for one in debriefs:
        kept = found.get(one.session)
        if one.present is not None and (kept is None or (one.present, one.at) < (kept.present or 0, kept.at)):
            found[one.session] = one
    return found
