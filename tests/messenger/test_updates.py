from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messenger.events import Command, Happened, Inline, Said, Tapped, Unreadable
from bot.messenger.hearing import Happening
from bot.messenger.telegram.updates import ALLOWED, understand

ANNA = {"id": 5, "is_bot": False, "first_name": "Anna", "language_code": "nl"}
PRIVATE = {"id": 5, "type": "private", "first_name": "Anna"}
GROUP = {"id": -100, "type": "supergroup", "title": "Groep"}
BOT = {"id": 9, "is_bot": True, "first_name": "Bot", "username": "gw_bot"}


def hear(**update: Any) -> Any:
    return understand({"update_id": 1, **update}, "gw_bot", lambda data, chat: data[8:])


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> Any:
    return hear(message={"message_id": 1, "date": 1, "chat": chat, "from": ANNA, **content})


def command(text: str, chat: dict[str, Any] = PRIVATE, **content: Any) -> Any:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    return message(chat, text=text, entities=[entity], **content)


def test_a_command_has_a_name_and_what_follows() -> None:
    heard = command("/Start  abc-d ")
    assert isinstance(heard, Command)
    assert (heard.name, heard.rest, heard.heard.person, heard.heard.private) == ("start", "abc-d", 5, True)


def test_a_command_for_another_bot_is_not_ours() -> None:
    assert isinstance(command("/tip@GW_bot", GROUP), Command)
    assert command("/tip@other_bot", GROUP) is None


def test_words_in_private_are_said_and_in_a_group_nobodys_business() -> None:
    assert message(text="hoi") == Said(message(text="hoi").heard, "hoi")
    assert message(GROUP, text="hoi") is None
    assert message(GROUP, photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]) is None


def test_edited_messages_and_channel_posts_are_ignored() -> None:
    body = {"message_id": 1, "date": 1, "chat": PRIVATE, "from": ANNA, "text": "/start"}
    assert hear(edited_message=body) is None
    assert hear(channel_post={**body, "chat": {"id": -1, "type": "channel", "title": "x"}}) is None
    assert hear(message={"message_id": 1, "date": 1, "chat": GROUP, "text": "/start"}) is None


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"value": 1, "emoji": "🎲"}},
        {"location": {"longitude": 1, "latitude": 2}},
        {"contact": {"phone_number": "1", "first_name": "B"}},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}},
    ],
)
def test_anything_but_text_is_unreadable(content: dict[str, Any]) -> None:
    assert isinstance(message(**content), Unreadable)
    assert message(GROUP, **content) is None


def test_service_messages_and_web_app_data_are_ignored() -> None:
    assert message(new_chat_title="x") is None
    assert message(web_app_data={"data": "x", "button_text": "y"}) is None


def test_a_forwarded_or_inline_text_gives_no_command() -> None:
    origin = {"type": "user", "date": 1, "sender_user": {"id": 7, "is_bot": False, "first_name": "C"}}
    assert isinstance(command("/start x", forward_origin=origin), Unreadable)
    assert isinstance(command("/start x", via_bot=BOT), Unreadable)


def tap(**content: Any) -> Any:
    return hear(callback_query={"id": "q", "from": ANNA, "chat_instance": "1", "data": "AAAAAAAAzz.1", **content})


def test_a_tap_is_understood_also_where_its_message_is_gone() -> None:
    under = {"message_id": 3, "date": 1, "chat": PRIVATE, "text": "x"}
    gone = {"message_id": 3, "date": 0, "chat": PRIVATE}
    assert tap(message=under).heard.message == 3
    assert tap(message=gone) == Tapped(tap(message=gone).heard, "q", "zz.1")
    assert tap(message=gone).heard.message is None
    assert tap().heard.chat == 5
    assert tap(data=None, game_short_name="x").written is None


RIGHTS = (
    "can_be_edited",
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
)


def member(status: str) -> dict[str, Any]:
    more: dict[str, Any] = {"until_date": 0} if status == "kicked" else {}
    if status == "administrator":
        more = dict.fromkeys(RIGHTS, True)
    return {"user": BOT, "status": status, **more}


@pytest.mark.parametrize(
    ("chat", "old", "new", "kind"),
    [
        (PRIVATE, "member", "kicked", Happening.LEFT),
        (PRIVATE, "kicked", "member", Happening.RETURNED),
        (GROUP, "left", "member", Happening.ADDED),
        (GROUP, "member", "kicked", Happening.REMOVED),
        (GROUP, "member", "member", None),
        (GROUP, "member", "administrator", Happening.PROMOTED),
        (GROUP, "administrator", "member", None),
        ({"id": -1, "type": "channel", "title": "x"}, "left", "member", None),
    ],
)
def test_coming_and_going(chat: dict[str, Any], old: str, new: str, kind: Happening | None) -> None:
    change = {"chat": chat, "from": ANNA, "date": 1, "old_chat_member": member(old), "new_chat_member": member(new)}
    heard = hear(my_chat_member=change)
    assert (heard.kind if heard else None) == kind


def test_a_move_is_told_the_same_from_both_sides() -> None:
    new = {"id": -1002, "type": "supergroup", "title": "Groep"}
    old = {"id": -5, "type": "group", "title": "Groep"}
    told = [message(old, migrate_to_chat_id=-1002), message(new, migrate_from_chat_id=-5)]
    assert all(isinstance(each, Happened) for each in told)
    assert {(each.kind, each.heard.chat, each.about) for each in told} == {(Happening.MOVED, -5, "-1002")}


def test_text_is_made_safe_to_keep() -> None:
    assert message(text="a\x00b\ud800c\x1b[31m" + "x" * 5000).text[:7] == "abc[31m"
    assert len(message(text="x" * 5000).text) == 4096


USER = st.one_of(
    st.none(), st.just(ANNA), st.just({**ANNA, "id": 1087968824}), st.just({**ANNA, "first_name": "\x00<b>\ud800"})
)
CHAT = st.sampled_from([PRIVATE, GROUP, {"id": -1, "type": "channel", "title": "x"}, {"id": -5, "type": "group"}])
CONTENT = st.fixed_dictionaries(
    {},
    optional={
        "text": st.text(max_size=20),
        "entities": st.lists(
            st.fixed_dictionaries(
                {
                    "type": st.sampled_from(["bot_command", "mention", "nieuw"]),
                    "offset": st.integers(0, 9),
                    "length": st.integers(0, 30),
                }
            ),
            max_size=2,
        ),
        "from": USER,
        "sender_chat": CHAT,
        "photo": st.just([]),
        "migrate_to_chat_id": st.integers(-(10**12), -1),
        "via_bot": st.just(BOT),
        "new_chat_members": st.just([BOT]),
        "something_new": st.just({"x": 1}),
    },
)


@settings(max_examples=400)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "message": st.builds(lambda c, x: {"message_id": 1, "date": 1, "chat": c, **_there(x)}, CHAT, CONTENT),
            "edited_message": st.just({"message_id": 1, "date": 1, "chat": PRIVATE}),
            "callback_query": st.builds(
                lambda c, d: {"id": "q", "from": ANNA, "chat_instance": "1", "data": d, **_there({"message": c})},
                st.one_of(st.none(), CHAT.map(lambda c: {"message_id": 1, "date": 0, "chat": c})),
                st.text(max_size=64),
            ),
            "poll": st.just(None),
            "brand_new_kind": st.just({"chat": {"id": 1}}),
        },
    )
)
def test_no_update_is_too_odd_to_be_understood(update: dict[str, Any]) -> None:
    hear(**_there(update))


def _there(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def test_our_name_typed_in_any_chat_is_only_its_words() -> None:
    asked = {"id": "8", "from": ANNA, "query": " weerstand ", "offset": "", "chat_type": "supergroup"}
    assert hear(inline_query=asked) == Inline("8", "weerstand", "nl")
    assert hear(inline_query={"id": "9", "from": BOT, "query": "", "offset": ""}) == Inline("9", "")
    assert "inline_query" in ALLOWED
