"""Who is in a chat, and putting somebody out."""

from __future__ import annotations

from typing import Any

from bot.simulator import groups
from bot.simulator.accounts import Account
from bot.simulator.chats import Chat, Member
from bot.simulator.errors import bad_request
from bot.simulator.outgoing import find_chat
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]


def _account(call: Call) -> Account:
    """The person or bot a request is about."""
    account = call.world.account(call.params.integer("user_id"))
    if account is None:
        raise bad_request("invalid user_id specified" if not call.params.has("user_id") else "user not found")
    return account


def _group(call: Call) -> Chat:
    """The group a request is about."""
    chat = find_chat(call)
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    return chat


@api_method("getChatMember")
def get_chat_member(call: Call) -> Json:
    """Somebody's place in a chat; who never was there has left."""
    chat, account = find_chat(call), _account(call)
    if not chat.is_group:
        if not chat.has(account.id):
            raise bad_request("member not found")
        return Member(account, "member").as_json()
    member = chat.member(account.id)
    return (member or Member(account, "left")).as_json()


@api_method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    """How many are in a chat."""
    chat = find_chat(call)
    return sum(member.present for member in chat.members.values()) if chat.is_group else 2


@api_method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    """Creator and administrators of a group; other bots are left out (Bot API)."""
    chat = _group(call)
    return [
        member.as_json()
        for member in chat.members.values()
        if member.status in ("creator", "administrator") and (not member.account.is_bot or member.account is call.bot)
    ]


def _may_restrict(call: Call, chat: Chat) -> None:
    """Only administrators with that right put people out."""
    member = chat.member(call.bot.id)
    if not ((member.rights if member is not None else None) or {}).get("can_restrict_members"):
        raise bad_request("not enough rights to restrict/unrestrict chat member")


@api_method("banChatMember")
def ban_chat_member(call: Call) -> bool:
    """Put somebody out of a group for good."""
    chat, account = _group(call), _account(call)
    _may_restrict(call, chat)
    member = chat.member(account.id)
    if member is not None and member.status == "creator":
        raise bad_request("can't remove chat owner")
    groups.ban(call.world, chat, account, call.bot)
    return True


@api_method("unbanChatMember")
def unban_chat_member(call: Call) -> bool:
    """Let somebody come back; by the API's odd rule it puts out a member who was not banned."""
    chat, account = _group(call), _account(call)
    _may_restrict(call, chat)
    member = chat.member(account.id)
    banned = member is not None and member.status == "kicked"
    if banned or not call.params.boolean("only_if_banned"):
        groups.set_status(call.world, chat, account, "left", call.bot)
    return True


@api_method("getUserProfilePhotos")
def get_user_profile_photos(call: Call) -> Json:
    """Nobody here has a portrait."""
    _account(call)
    return {"total_count": 0, "photos": []}
