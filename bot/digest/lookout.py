"""When a story that speaks to staff in civil hours looks again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.civil import QuietHours, is_quiet, next_civil


@dataclass(slots=True)
class Lookout:
    """Keeps the next look.

    Attributes:
        quiet: when nobody is disturbed.
        next: when to look again; None: at once, as at the start, for a crash may have come.
    """

    quiet: QuietHours
    next: datetime | None = None

    def moment(self, now: datetime) -> datetime:
        """When to look again, in a civil hour."""
        return next_civil(self.next or now, self.quiet)

    def is_time(self, now: datetime) -> bool:
        """Whether to look now."""
        return not is_quiet(now, self.quiet) and (self.next is None or now >= self.next)
