"""Polls and quizzes: who voted for what, and what a bot is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.simulator.errors import ImpossibleError

Json = dict[str, Any]


@dataclass(slots=True)
class PollOption:
    """One answer of a poll, with the id that stays when options come and go (Bot API 9.6)."""

    persistent_id: str
    text: str
    entities: list[Json] = field(default_factory=list)


@dataclass(slots=True)
class Poll:
    """A poll with its votes; a forwarded one is the same poll.

    Attributes:
        owner_id: the bot or person that made it; only that bot hears of votes.
        chat_id: where it was made, for ``members_only``.
        votes: option indexes by voter.
        extra: fields shown as they are: ``open_period``, ``close_date``, ``explanation`` and the like.
    """

    id: str
    owner_id: int
    chat_id: int
    question: str
    options: list[PollOption]
    kind: str = "regular"
    anonymous: bool = True
    multiple: bool = False
    revoting: bool = True
    members_only: bool = False
    hide_results: bool = False
    correct: tuple[int, ...] = ()
    closed: bool = False
    question_entities: list[Json] = field(default_factory=list)
    extra: Json = field(default_factory=dict)
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def counts(self) -> list[int]:
        """Votes per option."""
        counts = [0] * len(self.options)
        for chosen in self.votes.values():
            for index in chosen:
                counts[index] += 1
        return counts

    def as_json(self) -> Json:
        """The poll as its bot sees it."""
        return self._json(self.counts(), len(self.votes), show_correct=True)

    def as_seen_by(self, person_id: int) -> Json:
        """The poll on a person's phone: with their own vote, and counts only once they voted or it closed."""
        chosen = self.votes.get(person_id)
        open_to_see = self.closed or (chosen is not None and not self.hide_results)
        counts = self.counts() if open_to_see else [0] * len(self.options)
        poll = self._json(counts, len(self.votes), show_correct=open_to_see)
        poll["voted"] = list(chosen or ())
        return poll

    def _json(self, counts: list[int], voters: int, *, show_correct: bool) -> Json:
        """The common shape of both views."""
        poll: Json = {
            "id": self.id,
            "question": self.question,
            "options": [
                {"persistent_id": option.persistent_id, "text": option.text, "voter_count": count}
                | ({"text_entities": option.entities} if option.entities else {})
                for option, count in zip(self.options, counts, strict=True)
            ],
            "total_voter_count": voters,
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": self.kind,
            "allows_multiple_answers": self.multiple,
            "allows_revoting": self.revoting,
            "members_only": self.members_only,
        }
        if self.question_entities:
            poll["question_entities"] = self.question_entities
        if self.correct and show_correct:
            poll["correct_option_ids"] = list(self.correct)
            # Clients that speak an older Bot API read the single field.
            poll["correct_option_id"] = self.correct[0]
        return poll | self.extra

    def vote(self, person_id: int, chosen: tuple[int, ...]) -> None:
        """Record a person's choice; an empty one takes it back.

        Raises:
            ImpossibleError: the poll is closed, the choice is not on the list, too many at once, or
                already made in a poll that does not allow a second thought.
        """
        if self.closed:
            raise ImpossibleError("the poll is closed", 409)
        if any(not 0 <= index < len(self.options) for index in chosen) or len(set(chosen)) != len(chosen):
            raise ImpossibleError("there is no such option in the poll")
        if len(chosen) > 1 and not self.multiple:
            raise ImpossibleError("the poll takes one answer only")
        if person_id in self.votes and not self.revoting:
            raise ImpossibleError("the poll does not allow to vote again", 409)
        if chosen:
            self.votes[person_id] = tuple(sorted(chosen))
        else:
            self.votes.pop(person_id, None)

    def answer(self, voter: Json, person_id: int) -> Json:
        """The ``PollAnswer`` that tells the bot of this person's choice; empty when taken back."""
        chosen = self.votes.get(person_id, ())
        return {
            "poll_id": self.id,
            "user": voter,
            "option_ids": list(chosen),
            "option_persistent_ids": [self.options[index].persistent_id for index in chosen],
        }
