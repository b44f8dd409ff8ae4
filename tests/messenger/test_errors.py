"""What each way to fail means, over real sockets where a socket matters."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.messenger.sending import Delivery
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.errors import delivery_of, is_markup_fault, is_unchanged, seconds_of
from bot.messenger.telegram.request import AiohttpRequest

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
OK = b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}'


class Server:
    """One port that answers as it is told."""

    def __init__(self) -> None:
        self.requests: list[bytes] = []
        self.answer = OK
        self.silent = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = next(
                    (
                        int(line.split(b":")[1])
                        for line in head.split(b"\r\n")
                        if line.lower().startswith(b"content-length")
                    ),
                    0,
                )
                body = await reader.readexactly(length)
                self.requests.append(head + body)
                if self.silent:
                    await asyncio.sleep(30)
                if not self.answer:
                    break
                writer.write(self.answer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@pytest.fixture
async def server() -> AsyncIterator[tuple[Server, LightBot]]:
    serving = Server()
    listening = await asyncio.start_server(serving.serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    request = AiohttpRequest(read_timeout=0.3, connect_timeout=0.5)
    bot = LightBot("1:a", f"http://127.0.0.1:{port}/bot", request=request, get_updates_request=request)
    await request.initialize()
    yield serving, bot
    await request.shutdown()
    listening.close()


async def outcome(bot: LightBot) -> Delivery:
    with pytest.raises(TelegramError) as caught:
        await bot.call("sendMessage", {"chat_id": 1, "text": "hoi"})
    return delivery_of(caught.value)


async def test_a_refused_connection_means_not_sent() -> None:
    request = AiohttpRequest()
    await request.initialize()
    bot = LightBot("1:a", "http://127.0.0.1:9/bot", request=request, get_updates_request=request)
    assert await outcome(bot) is Delivery.NOT_SENT
    await request.shutdown()


async def test_a_closed_wire_means_not_sent_and_a_new_one_opens_by_itself(server: tuple[Server, LightBot]) -> None:
    request = AiohttpRequest()
    bot = LightBot("1:a", server[1].base_url.removesuffix("1:a"), request=request, get_updates_request=request)
    assert await bot.call("sendMessage", {}) is True
    await request.shutdown()
    assert await outcome(bot) is Delivery.NOT_SENT


async def test_no_free_connection_means_not_sent(server: tuple[Server, LightBot]) -> None:
    serving, _ = server
    serving.silent = True
    request = AiohttpRequest(connections=1, connect_timeout=0.1, read_timeout=2)
    await request.initialize()
    bot = LightBot("1:a", server[1].base_url.removesuffix("1:a"), request=request, get_updates_request=request)
    busy = asyncio.create_task(bot.call("sendMessage", {}))
    await asyncio.sleep(0.05)
    assert await outcome(bot) is Delivery.NOT_SENT
    busy.cancel()
    await asyncio.gather(busy, return_exceptions=True)
    await request.shutdown()


async def test_silence_after_the_request_means_unknown(server: tuple[Server, LightBot]) -> None:
    server[0].silent = True
    assert await outcome(server[1]) is Delivery.UNKNOWN


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>",
        b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>",
        b'HTTP/1.1 500 X\r\nContent-Length: 52\r\n\r\n{"ok":false,"error_code":500,"description":"Internal"}',
        b"HTTP/1.1 504 X\r\nContent-Length: 0\r\n\r\n",
    ],
)
async def test_a_broken_answer_means_unknown(server: tuple[Server, LightBot], answer: bytes) -> None:
    server[0].answer = answer
    assert await outcome(server[1]) is Delivery.UNKNOWN


async def test_a_call_comes_through_as_json_and_a_file_as_a_form(server: tuple[Server, LightBot]) -> None:
    serving, bot = server
    assert await bot.call("sendMessage", {"chat_id": 1, "reply_markup": {"inline_keyboard": []}}) is True
    assert b'{"chat_id":1,"reply_markup":{"inline_keyboard":[]}}' in serving.requests[0]
    assert await bot.call("sendDocument", {"chat_id": 1, "document": InputFile(b"data", "a b.csv")}) is True
    assert b'name="chat_id"' in serving.requests[1]
    assert b'filename="a b.csv"' in serving.requests[1]


@pytest.mark.parametrize(
    ("error", "delivery"),
    [
        (RetryAfter(3), Delivery.NOT_SENT),
        (ChatMigrated(-1), Delivery.NOT_SENT),
        (InvalidToken(), Delivery.NOT_SENT),
        (Conflict("x"), Delivery.NOT_SENT),
        (Forbidden("bot was blocked by the user"), Delivery.UNREACHABLE),
        (BadRequest("Chat not found"), Delivery.UNREACHABLE),
        (BadRequest("Message text is empty"), Delivery.REFUSED),
        (TelegramError("Invalid server response"), Delivery.UNKNOWN),
    ],
)
def test_what_telegram_says_means(error: TelegramError, delivery: Delivery) -> None:
    assert delivery_of(error) is delivery


def test_the_small_print_of_bad_requests() -> None:
    assert is_unchanged(BadRequest("Message is not modified: specified new …"))
    assert not is_unchanged(BadRequest("Message to edit not found"))
    assert is_markup_fault(BadRequest("Can't parse entities: unsupported start tag"))
    assert seconds_of(RetryAfter(37)) == 37


def test_a_bot_does_not_show_its_token() -> None:
    assert "SECRET" not in repr(LightBot("1:SECRET"))


def test_a_sign_that_is_broken_in_an_answer_does_not_spoil_the_rest() -> None:
    assert AiohttpRequest.parse_json_payload(b'{"ok": true, "result": "caf\xc3\xa9 \xff"}')["result"] == "café \ufffd"
    with pytest.raises(TelegramError):
        AiohttpRequest.parse_json_payload(b"<html>")
