"""Reads `content/` once: phases, cards, questions, texts; any fault stops the start with file and line."""

from bot.content.faults import ContentFault, Fault
from bot.content.loading import Content, check_content, content_folder, load_content

__all__ = ["Content", "ContentFault", "Fault", "check_content", "content_folder", "load_content"]
