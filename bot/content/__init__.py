"""Reads `content/` once: phases, cards, questions, texts; any fault stops the start with file and line."""

from bot.content.advice import advise_content
from bot.content.faults import ContentFault, Fault
from bot.content.loading import Content, check_content, content_folder, load_content
from bot.content.renewing import check_beside, renewed_content

__all__ = [
    "Content",
    "ContentFault",
    "Fault",
    "advise_content",
    "check_beside",
    "check_content",
    "content_folder",
    "load_content",
    "renewed_content",
]
