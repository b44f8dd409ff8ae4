"""Decides what and when: the phases a group goes through."""

from enum import StrEnum


class Phase(StrEnum):
    """A phase of a group, as in chapter 3 of the *werkwijzer* (2012); the value is its id in `content/`."""

    PREPARATION = "voorfase"
    ACQUAINTANCE = "kennismaking"
    CONFLICT = "conflict"
    DEVELOPMENT = "ontwikkeling"
    PERFORMANCE = "prestatie"
    CLOSING = "afwikkeling"

    @property
    def order(self) -> int:
        """Where the phase stands in the usual order, 0 (preparation) to 5 (closing). Groups also go back."""
        return tuple(Phase).index(self)
