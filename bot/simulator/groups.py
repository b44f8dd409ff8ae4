"""Groups: who comes and goes, who may do what, and the move to a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.simulator.accounts import Account, BotAccount
from bot.simulator.chats import Chat, Member
from bot.simulator.errors import ImpossibleError
from bot.simulator.posting import post

if TYPE_CHECKING:
    from bot.simulator.world import World

Json = dict[str, Any]

_ADMINISTRATOR: Json = {
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_restrict_members": True,
    "can_pin_messages": True,
    "can_invite_users": True,
}


def create(world: World, title: str, creator: Account, kind: str) -> Chat:
    """Make a group; its creator is its only member.

    Raises:
        ImpossibleError: no title, or a kind other than group and supergroup.
    """
    if not title.strip() or kind not in ("group", "supergroup"):
        raise ImpossibleError("a group needs a title, and is a group or a supergroup")
    chat_id = world.ids.group() if kind == "group" else world.ids.supergroup()
    chat = Chat(chat_id, kind, title)
    chat.members[creator.id] = Member(creator, "creator")
    world.groups[chat_id] = chat
    post(world, chat, creator, {f"{kind}_chat_created": True})
    return chat


def set_status(
    world: World, chat: Chat, account: Account, status: str, by: Account, rights: Json | None = None
) -> None:
    """Change somebody's place in a group and tell the bots: of themselves always, of others if they asked."""
    member = chat.members.get(account.id) or Member(account, "left")
    before = member.as_json()
    member.status, member.rights = status, rights
    chat.members[account.id] = member
    changed = {
        "chat": chat.as_json(),
        "from": by.as_user(),
        "date": world.date(),
        "old_chat_member": before,
        "new_chat_member": member.as_json(),
    }
    if account.id in world.bots:
        world.tell(world.bots[account.id], "my_chat_member", changed)
    for other in chat.members.values():
        bot = world.bots.get(other.account.id)
        if bot is not None and other.status == "administrator" and bot is not account:
            world.tell(bot, "chat_member", changed)
    world.emit_in(chat, {"type": "people"})


def join(world: World, chat: Chat, account: Account) -> None:
    """Come in by the group's link.

    Raises:
        ImpossibleError: already in, or banned.
    """
    _open(chat)
    member = chat.member(account.id)
    if member is not None and member.present:
        raise ImpossibleError(f"{account.name} is in the group already", 409)
    if member is not None and member.status == "kicked":
        raise ImpossibleError(f"{account.name} was banned from the group", 409)
    set_status(world, chat, account, "member", account)
    post(world, chat, account, {"new_chat_members": [account.as_user()]})


def leave(world: World, chat: Chat, account: Account) -> None:
    """Go out of the group.

    Raises:
        ImpossibleError: not in it.
    """
    _open(chat)
    require(chat, account)
    post(world, chat, account, {"left_chat_member": account.as_user()})
    set_status(world, chat, account, "left", account)


def set_bot_present(world: World, chat: Chat, bot: BotAccount, by: Account, present: bool) -> None:
    """Add a bot to a group or remove it.

    Raises:
        ImpossibleError: the person is not in the group, or the bot is already where it should be.
    """
    _open(chat)
    require(chat, by)
    if chat.has(bot.id) == present:
        raise ImpossibleError(f"{bot.name} is {'already' if present else 'not'} in the group", 409)
    if present:
        set_status(world, chat, bot, "member", by)
        post(world, chat, by, {"new_chat_members": [bot.as_user()]})
        return
    post(world, chat, by, {"left_chat_member": bot.as_user()})
    set_status(world, chat, bot, "kicked", by)


def ban(world: World, chat: Chat, account: Account, by: Account) -> None:
    """Put somebody out for good."""
    if chat.has(account.id):
        post(world, chat, by, {"left_chat_member": account.as_user()})
    set_status(world, chat, account, "kicked", by)


def promote(world: World, chat: Chat, user_id: int, by: Account, administrator: bool) -> None:
    """Make a member an administrator, or an ordinary member again.

    Raises:
        ImpossibleError: only the creator does this, and only to members.
    """
    _open(chat)
    member, boss = chat.member(user_id), chat.member(by.id)
    if boss is None or boss.status != "creator":
        raise ImpossibleError("only the group's creator names administrators")
    if member is None or not member.present:
        raise ImpossibleError("there is no such member", 404)
    status = "administrator" if administrator else "member"
    set_status(world, chat, member.account, status, by, dict(_ADMINISTRATOR) if administrator else None)


def upgrade(world: World, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup: a new chat with the same members and both service messages.

    Raises:
        ImpossibleError: it is one already, or was upgraded before.
    """
    _open(chat)
    if chat.kind != "group":
        raise ImpossibleError("the group is a supergroup already", 409)
    new = Chat(world.ids.supergroup(), "supergroup", chat.title)
    new.members = {user_id: Member(m.account, m.status, m.rights) for user_id, m in chat.members.items()}
    world.groups[new.id] = new
    creator = next((m.account for m in chat.members.values() if m.status == "creator"), None)
    post(world, chat, creator, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new.id
    post(world, new, creator, {"migrate_from_chat_id": chat.id})
    return new


def require(chat: Chat, account: Account) -> None:
    """Refuse who is not in the chat."""
    if not chat.has(account.id):
        raise ImpossibleError(f"{account.name} is not in the group", 409)


def _open(chat: Chat) -> None:
    """Refuse a group that has moved."""
    if chat.migrated_to is not None:
        raise ImpossibleError(f"the group has become the supergroup {chat.migrated_to}", 409)
