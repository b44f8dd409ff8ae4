"""Waiting for somebody's next text: what for, kept in the store so that a restart forgets nothing."""

from __future__ import annotations

import msgspec

from bot.people.model import Awaiting, PersonId
from bot.records import PersonRecord
from bot.store.port import Store


async def await_text(store: Store, person: PersonId, what: str, about: str | None) -> None:
    """Take the person's next text as ``what``; ``about`` None: no longer, if it is that what we wait for."""

    def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
        if record is None:
            return None, None
        waited = record.person.awaiting
        if about is None and (waited is None or waited.what != what):
            return record, None
        awaiting = None if about is None else Awaiting(what, about)
        return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, awaiting=awaiting)), None

    await store.change_person(person, decide)
