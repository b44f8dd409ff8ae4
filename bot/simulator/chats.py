"""Chats and the messages in them, as they are kept and as each side sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.simulator.accounts import Account, BotAccount
from bot.simulator.polls import Poll

Json = dict[str, Any]

PRESENT = frozenset({"creator", "administrator", "member"})
"""The states in which a member is in the chat."""


@dataclass(slots=True)
class Member:
    """Somebody's place in a group.

    Attributes:
        status: as in ``ChatMember``: creator, administrator, member, left, kicked.
        rights: an administrator's rights by name.
    """

    account: Account
    status: str
    rights: Json | None = None

    @property
    def present(self) -> bool:
        """Whether they are in the group now."""
        return self.status in PRESENT

    def as_json(self) -> Json:
        """The place as a ``ChatMember``."""
        member: Json = {"status": self.status, "user": self.account.as_user()}
        if self.status == "creator":
            member["is_anonymous"] = False
        elif self.status == "administrator":
            member |= {"can_be_edited": False} | administrator_rights(self.rights or {})
        elif self.status == "kicked":
            member["until_date"] = 0
        return member


_RIGHTS = [
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]


def administrator_rights(given: Json) -> Json:
    """All rights of ``ChatAdministratorRights``, those not given as false."""
    return dict.fromkeys(_RIGHTS, False) | {k: bool(v) for k, v in given.items()}


class Chat:
    """A private chat between one bot and one person, or a group.

    Attributes:
        id: as the bot sees it; for a private chat the person's id.
        kind: private, group or supergroup.
        bot, person: the two sides of a private chat.
        members: everybody who is or was in the group, by user id.
        messages: what can be seen now, by message id, oldest first.
        gone: ids of deleted messages.
        started: the person once pressed Start, so the bot may write.
        blocked: the person blocked the bot.
        migrated_to: the supergroup that took the place of this group.
        read_to: the last message each person has read.
        reply_keyboard: the keyboard now shown under the chat.
    """

    def __init__(
        self,
        chat_id: int,
        kind: str,
        title: str = "",
        *,
        bot: BotAccount | None = None,
        person: Account | None = None,
    ) -> None:
        self.id = chat_id
        self.kind = kind
        self.title = title
        self.bot = bot
        self.person = person
        self.username: str | None = None
        self.description: str | None = None
        self.members: dict[int, Member] = {}
        self.messages: dict[int, Message] = {}
        self.gone: set[int] = set()
        self.started = False
        self.blocked = False
        self.migrated_to: int | None = None
        self.read_to: dict[int, int] = {}
        self.pinned: list[int] = []
        self.last_message_id = 0

    @property
    def is_group(self) -> bool:
        """Whether more than two may be here."""
        return self.kind != "private"

    def member(self, user_id: int) -> Member | None:
        """Somebody's place in the group, if they ever had one."""
        return self.members.get(user_id)

    def has(self, user_id: int) -> bool:
        """Whether this user is in the chat now."""
        if not self.is_group:
            return user_id in self.sides
        member = self.members.get(user_id)
        return member is not None and member.present

    @property
    def sides(self) -> tuple[int, ...]:
        """The two user ids of a private chat."""
        return tuple(side.id for side in (self.bot, self.person) if side is not None)

    def as_json(self, viewer: Account | None = None) -> Json:
        """The chat as a ``Chat``: a private one is named after the other side."""
        if not self.is_group:
            other = self.bot if viewer is not None and viewer is self.person else self.person
            return other.as_private_chat() if other is not None else {}
        chat: Json = {"id": self.id, "type": self.kind, "title": self.title}
        if self.username:
            chat["username"] = self.username
        return chat

    def unread(self, person_id: int) -> int:
        """How many messages of others came after the last one the person has read."""
        read = self.read_to.get(person_id, 0)
        count = 0
        for message in reversed(self.messages.values()):
            if message.id <= read:
                break
            count += message.sender is None or message.sender.id != person_id
        return count


class Message:
    """One message.

    Its content is replaced as a whole by an edit, so that what was handed out stays as it was.

    Attributes:
        content: the fields that say what it is: text and entities, photo and caption, a service field.
        markup: the keyboard, of whichever kind; bots are shown inline keyboards only.
        extra: fields an edit does not touch: forward_origin, via_bot, media_group_id.
        poll: the poll it shows.
        inline_id: for a message sent through a bot's inline mode.
        reactions: the bot's and people's reactions by user id.
    """

    __slots__ = (
        "chat",
        "content",
        "date",
        "edit_date",
        "extra",
        "id",
        "inline_id",
        "markup",
        "poll",
        "reactions",
        "reply_to",
        "sender",
    )

    def __init__(
        self,
        message_id: int,
        chat: Chat,
        sender: Account | None,
        date: int,
        content: Json,
        markup: Json | None,
    ) -> None:
        self.id = message_id
        self.chat = chat
        self.sender = sender
        self.date = date
        self.content = content
        self.markup = markup
        self.extra: Json = {}
        self.reply_to: Message | None = None
        self.edit_date: int | None = None
        self.poll: Poll | None = None
        self.inline_id: str | None = None
        self.reactions: dict[int, list[Json]] = {}

    def as_json(self, viewer: Account | None = None, *, with_reply: bool = True) -> Json:
        """The message as a ``Message``.

        Args:
            viewer: the person who looks; without one it is as bots see it. People also see reply
                keyboards, their own vote, and a private chat under the bot's name.
            with_reply: show the message replied to (one level deep, as the real server does).
        """
        message: Json = {"message_id": self.id, "date": self.date, "chat": self.chat.as_json(viewer)}
        if self.sender is not None:
            message["from"] = self.sender.as_user()
        if self.edit_date is not None:
            message["edit_date"] = self.edit_date
        message |= self.content
        message |= self.extra
        if self.poll is not None:
            message["poll"] = self.poll.as_json() if viewer is None else self.poll.as_seen_by(viewer.id)
        if self.markup is not None and (viewer is not None or "inline_keyboard" in self.markup):
            message["reply_markup"] = self.markup
        if with_reply and self.reply_to is not None:
            message["reply_to_message"] = self.reply_to.as_json(viewer, with_reply=False)
        return message
