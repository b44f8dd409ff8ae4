"""Getting updates: by asking again and again, or by webhook."""

from __future__ import annotations

import asyncio
import re
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.errors import ApiError, bad_request, flood_wait
from bot.simulator.registry import Call, api_method
from bot.simulator.webhook import Webhook

Json = dict[str, Any]

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}\Z")
_PORTS = (443, 80, 88, 8443)
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "message_reaction",
        "message_reaction_count",
        "chat_boost",
        "removed_chat_boost",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "purchased_paid_media",
    }
)


def _remember_allowed(call: Call) -> None:
    """Take over ``allowed_updates`` if it was given; unknown kinds are passed over."""
    if call.params.raw("allowed_updates") is None:
        return
    call.bot.updates.allow([kind for kind in call.params.strings("allowed_updates") if kind in _KINDS])


@api_method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    """Updates not yet confirmed; waits for one when there is none and a timeout was given."""
    world, queue = call.world, call.bot.updates
    if world.webhooks[call.bot.id].url:
        raise ApiError(
            409,
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
    queue.turn_away_poller()
    _remember_allowed(call)
    offset = call.params.integer("offset")
    limit = min(100, max(1, call.params.integer("limit", 100)))
    limit, timeout = queue.paced(offset, limit, min(world.limits.poll_seconds, max(0, call.params.integer("timeout"))))
    ends = asyncio.get_running_loop().time() + timeout
    while True:
        world.run_due()
        found = queue.take(offset, limit, world.clock.timestamp())
        left = ends - asyncio.get_running_loop().time()
        if found or left <= 0:
            return [update.as_json() for update in found]
        await queue.wait(_until_due(call, left))


def _until_due(call: Call, left: float) -> float:
    """How long to wait at most: the world itself may have something to do before the request ends."""
    due = call.world.agenda.next_at
    if due is None:
        return left
    return min(left, max(0.01, due - call.world.clock.timestamp()))


@api_method("setWebhook")
def set_webhook(call: Call) -> bool:
    """Have updates sent to an address; an empty one takes the webhook away."""
    url = call.params.text("url").strip()
    if not url:
        return _take_away(call)
    _check_url(call, url)
    secret = call.params.text("secret_token")
    if secret and not _SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
    _not_again_at_once(call)
    call.bot.updates.turn_away_poller("terminated by setWebhook request")
    _remember_allowed(call)
    if call.params.boolean("drop_pending_updates"):
        call.bot.updates.clear()
    connections = min(100, max(1, call.params.integer("max_connections", 40)))
    certificate = "certificate" in call.files
    call.world.set_webhook(call.bot, Webhook(url, secret, connections, certificate))
    return True


def _not_again_at_once(call: Call) -> None:
    """Two setWebhook within a second are one too many (tdlib/telegram-bot-api)."""
    now = asyncio.get_running_loop().time()
    before, call.bot.webhook_set_at = call.bot.webhook_set_at, now
    if now < before + 1 and call.world.limits.flood:
        raise flood_wait(1)


def _check_url(call: Call, url: str) -> None:
    """HTTPS on one of four ports, or this machine if the world allows it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise bad_request("bad webhook: invalid webhook URL specified") from error
    if call.world.limits.loopback_webhooks and parts.hostname in _LOOPBACK:
        return
    if parts.scheme != "https" or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (port or 443) not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


@api_method("deleteWebhook")
def delete_webhook(call: Call) -> bool:
    """Go back to getUpdates."""
    return _take_away(call)


def _take_away(call: Call) -> bool:
    """Have no webhook any more."""
    if call.params.boolean("drop_pending_updates"):
        call.bot.updates.clear()
    if call.params.raw("allowed_updates") is not None:
        _remember_allowed(call)
    call.world.set_webhook(call.bot, Webhook())
    return True


@api_method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """How the webhook is doing."""
    queue = call.bot.updates
    pending = queue.pending(call.world.clock.timestamp())
    return call.world.webhooks[call.bot.id].as_json(pending, queue.allowed)
