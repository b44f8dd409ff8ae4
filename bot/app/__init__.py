"""Builds the house; the only place that chooses which store and which messenger.

``building.py`` tells the order; beside it stands a file for each story, with what that story is made of.
"""

from bot.app.building import build
from bot.app.house import House
from bot.app.telegram import SIGNATURE, link_to
from bot.app.waking import wake_for

__all__ = ["SIGNATURE", "House", "build", "link_to", "wake_for"]
