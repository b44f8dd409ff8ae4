"""The server takes requests in every form, serves the people's side, and describes itself truly."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession, FormData
from openapi_spec_validator import validate

from bot.simulator import server
from bot.simulator.clock import SimClock
from bot.simulator.faults import Fault
from bot.simulator.files import plain_png
from bot.simulator.host import Moment, Phone, Scene
from bot.simulator.people import Person
from bot.simulator.routing import ROUTES
from bot.simulator.server import Served, serve

from .conftest import START, House


class Caller:
    """A small HTTP client that speaks JSON."""

    def __init__(self, session: ClientSession, url: str, token: str) -> None:
        self.session = session
        self.url = url
        self.bot = f"{url}/bot{token}"

    async def get(self, path: str) -> Any:
        async with self.session.get(self.url + path) as answer:
            return await answer.json()

    async def post(self, path: str, status: int = 200, **body: Any) -> Any:
        async with self.session.post(self.url + path, json=body) as answer:
            assert answer.status == status, await answer.text()
            return await answer.json()


@pytest.fixture
async def caller(house: House, served: Served) -> AsyncIterator[Caller]:
    async with ClientSession() as session:
        yield Caller(session, served.url, house.token)


async def test_all_ways_to_write_parameters_are_read(caller: Caller, anna: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    form = {
        "chat_id": str(anna.id),
        "text": "a",
        "reply_markup": json.dumps(markup),
        "protect_content": "True",
    }
    parts = FormData(form, default_to_multipart=True)
    mixed = {"chat_id": str(anna.id)}
    requests = [
        caller.session.get(f"{caller.bot}/sendMessage", params=form),
        caller.session.get(f"{caller.bot}/sendMessage", data=form),
        caller.session.post(f"{caller.bot}/SENDMESSAGE", data=form),
        caller.session.post(f"{caller.bot}/sendmessage", data=parts),
        caller.session.post(
            f"{caller.bot}/sendMessage",
            json={"chat_id": anna.id, "text": "a", "reply_markup": markup, "protect_content": True},
        ),
        caller.session.post(
            f"{caller.bot}/sendMessage",
            params=mixed,
            json={"text": "a", "reply_markup": markup, "protect_content": 1, "unknown": None},
        ),
    ]
    for request in requests:
        async with request as answer:
            body = await answer.json()
            assert answer.status == 200, body
            assert body["result"]["reply_markup"] == markup
            assert body["result"]["has_protected_content"] is True


async def test_a_file_name_without_quotes_is_read(caller: Caller, anna: Person) -> None:
    body = (
        f'--x\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n{anna.id}\r\n'
        '--x\r\nContent-Disposition: form-data; name="document"; filename=lijst.txt\r\n\r\nabc\r\n--x--\r\n'
    )
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    async with caller.session.post(f"{caller.bot}/sendDocument", data=body, headers=headers) as answer:
        assert (await answer.json())["result"]["document"]["file_name"] == "lijst.txt"


async def test_bodies_that_are_broken_are_refused(caller: Caller) -> None:
    for kind in ("application/json", "multipart/form-data; boundary=x", "multipart/form-data"):
        request = caller.session.post(f"{caller.bot}/getMe", data=b"{", headers={"Content-Type": kind})
        async with request as answer:
            assert answer.status == 400
            assert (await answer.json())["ok"] is False


async def test_errors_have_the_status_of_their_code(caller: Caller) -> None:
    for path, status in (
        ("/bot1:x/getMe", 401),
        (f"{caller.bot.removeprefix(caller.url)}/nope", 404),
        (f"{caller.bot.removeprefix(caller.url)}/sendGame", 501),
        ("/ergens", 404),
    ):
        async with caller.session.get(caller.url + path) as answer:
            assert answer.status == status
            assert (await answer.json())["error_code"] == status


async def test_files_are_fetched_by_bots_and_phones(caller: Caller, anna: Person) -> None:
    form = FormData({"chat_id": str(anna.id)})
    form.add_field("photo", plain_png(), filename="a.png", content_type="image/png")
    async with caller.session.post(f"{caller.bot}/sendPhoto", data=form) as answer:
        file_id = (await answer.json())["result"]["photo"][-1]["file_id"]
    found = (await caller.get(f"{caller.bot.removeprefix(caller.url)}/getFile?file_id={file_id}"))["result"]
    for path in (
        caller.bot.replace("/bot", "/file/bot") + "/" + found["file_path"],
        f"{caller.url}/sim/files/{file_id}",
    ):
        async with caller.session.get(path) as answer:
            assert answer.headers["Content-Type"] == "image/png"
            assert await answer.read() == plain_png()
    async with caller.session.get(f"{caller.url}/sim/files/weg") as answer:
        assert answer.status == 404


async def test_a_day_on_the_peoples_side(caller: Caller, house: House) -> None:
    bram = await caller.post("/sim/people", first_name="Bram")
    here = f"/sim/people/{bram['id']}"
    await caller.post(f"{here}/open", link="https://t.me/WijzerBot?start=x")
    markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}]]}
    await house.ok("sendMessage", chat_id=bram["id"], text="Ja?", reply_markup=markup)
    assert (await caller.get("/sim/people"))[0]["unread"] == 1
    chat = (await caller.get(f"{here}/chats"))[0]
    assert chat["chat"]["id"] == house.bot_id
    assert chat["last"]["text"] == "Ja?"
    messages = await caller.get(f"{here}/chats/{house.bot_id}/messages?after=1")
    assert [message["text"] for message in messages] == ["Ja?"]
    await caller.post(f"{here}/chats/{house.bot_id}/read")
    await house.updates()
    place = {"chat_id": house.bot_id, "message_id": messages[0]["message_id"]}
    tapping = asyncio.create_task(caller.post(f"{here}/tap", **place, row=0, column=0))
    found = await house.ok("getUpdates", timeout=5)
    await house.ok("answerCallbackQuery", callback_query_id=found[0]["callback_query"]["id"], text="Dank")
    assert await tapping == {"answer": {"text": "Dank", "show_alert": False, "url": None}}
    await house.ok("sendPoll", chat_id=bram["id"], question="?", options=["a", "b"])
    poll = {"chat_id": house.bot_id, "message_id": messages[0]["message_id"] + 1}
    assert (await caller.post(f"{here}/vote", **poll, options=[1]))["poll"]["voted"] == [1]
    await caller.post(f"{here}/react", **poll, emoji="👍")
    await caller.post(f"{here}/send", kind="photo")
    await caller.post(f"{here}/say", text="Hoi", reply_to_message_id=1)
    await caller.post(f"{here}/block")
    await caller.post(f"{here}/say", status=409, text="Hoi")
    await caller.post(f"{here}/unblock")
    ledger = await caller.get("/sim/ledger?after=1")
    assert [(entry["n"], entry["kind"]) for entry in ledger] == [(2, "callback_answer"), (3, "message")]


async def test_groups_on_the_peoples_side(caller: Caller, house: House, anna: Person) -> None:
    bram = await caller.post("/sim/people", first_name="Bram")
    chat = (await caller.post("/sim/groups", title="Groep", creator=anna.id))["id"]
    await caller.post(f"/sim/groups/{chat}/bot", present=True, by=anna.id)
    await caller.post(f"/sim/people/{bram['id']}/join", chat_id=chat)
    await caller.post(f"/sim/groups/{chat}/promote", user_id=house.bot_id, by=anna.id)
    await caller.post(f"/sim/people/{bram['id']}/say", text="Hoi", chat_id=chat)
    await caller.post(f"/sim/people/{bram['id']}/leave", chat_id=chat)
    new = await caller.post(f"/sim/groups/{chat}/upgrade")
    assert new["type"] == "supergroup"
    await caller.post("/sim/groups/5/upgrade", status=404)
    await caller.post("/sim/groups/x/upgrade", status=404)


async def test_refusals_are_sentences(caller: Caller, anna: Person) -> None:
    here = f"/sim/people/{anna.id}"
    assert await caller.post("/sim/people/5/say", status=404, text="x") == {"error": "there is no such person"}
    assert "text" in (await caller.post(f"{here}/say", status=400))["error"]
    assert "kind" in (await caller.post(f"{here}/send", status=400, kind="aardbei"))["error"]
    assert (await caller.get("/sim/ledger?after=x"))["error"] == "after is a number"
    assert "nobody" in (await caller.post(f"{here}/open", status=404, link="t.me/xbot?start=a"))["error"]
    assert "result" in (await caller.post(f"{here}/inline/pick", status=404, result_id="7"))["error"]


async def test_the_clock_moves_over_http(caller: Caller, clock: SimClock) -> None:
    told = await caller.get("/sim/clock")
    assert told == {"now": START.isoformat(), "running": False, "next": None, "ready": True}
    moved = await caller.post("/sim/clock", advance_seconds=3600)
    assert moved == {
        "now": (START + timedelta(hours=1)).isoformat(),
        "happened": ["It is Monday 07 September 2026 09:00 UTC."],
    }
    await caller.post("/sim/clock", to="2026-09-08T12:00:00+02:00")
    assert clock.now().isoformat() == "2026-09-08T10:00:00+00:00"
    await caller.post("/sim/clock", status=400, to="2026-09-08T12:00:00")
    await caller.post("/sim/clock", status=400, advance_seconds=-1)
    await caller.post("/sim/clock", status=400)
    await caller.post("/sim/clock", status=409, to_next=True)


async def test_what_happens_is_streamed(caller: Caller, house: House, anna: Person, clock: SimClock) -> None:
    async with caller.session.get(f"{caller.url}/sim/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await house.ok("sendMessage", chat_id=anna.id, text="a")
        await house.ok("editMessageText", chat_id=anna.id, message_id=2, text="b")
        await house.ok("sendChatAction", chat_id=anna.id, action="typing")
        await house.ok("deleteMessage", chat_id=anna.id, message_id=2)
        clock.advance(timedelta(seconds=1))
        events = [json.loads((await stream.content.readuntil(b"\n\n"))[6:]) for _ in range(5)]
    assert events == [
        {"type": "message", "chat_id": house.bot_id, "person_id": anna.id, "message_id": 2},
        {"type": "edit", "chat_id": house.bot_id, "person_id": anna.id, "message_id": 2},
        {"type": "chat_action", "chat_id": house.bot_id, "person_id": anna.id, "action": "typing"},
        {"type": "delete", "chat_id": house.bot_id, "person_id": anna.id, "message_id": 2},
        {"type": "clock", "now": (START + timedelta(seconds=1)).isoformat()},
    ]


async def test_planned_mishaps_happen(caller: Caller, house: House, anna: Person) -> None:
    sending = f"{caller.bot.removeprefix(caller.url)}/sendMessage"
    text: dict[str, Any] = {"chat_id": anna.id, "text": "a"}
    await caller.post("/sim/faults", method="sendMessage", kind="error", error_code=502, description="Bad Gateway")
    assert (await caller.post(sending, status=502, **text))["ok"] is False
    await caller.post("/sim/faults", method="SENDMESSAGE", kind="flood", retry_after=37)
    assert (await caller.post(sending, status=429, **text))["parameters"] == {"retry_after": 37}
    await caller.post("/sim/faults", method="*", kind="garbage", error_code=200, body='{"ok":')
    async with caller.session.post(caller.url + sending, json=text) as answer:
        assert await answer.text() == '{"ok":'
    assert len(house.world.ledger) == 1
    for kind, delivered in (("reset_before", 1), ("reset_after", 2)):
        await caller.post("/sim/faults", method="sendMessage", kind=kind, nth=1)
        with pytest.raises(ClientError):
            await caller.post(sending, **text)
        assert len(house.world.ledger) == delivered
    await caller.post("/sim/faults", method="sendMessage", kind="delay", seconds=0.01)
    await caller.post(sending, **text)
    await caller.post("/sim/faults", method="sendMessage", kind="error", nth=0, status=400)
    async with caller.session.delete(f"{caller.url}/sim/faults") as answer:
        assert await answer.json() == {"planned": False}


async def test_a_mishap_meets_the_nth_call_and_as_many_as_planned(house: House, anna: Person) -> None:
    house.world.faults.plan(Fault("sendMessage", "error", nth=2, times=2, delivered=True))
    answers = [await house.call("sendMessage", chat_id=anna.id, text="a") for _ in range(4)]
    assert [answer.status for answer in answers] == [200, 502, 502, 200]
    assert len(house.world.ledger) == 4


class Theatre:
    """A host that knows of one thing to come."""

    def __init__(self, anna: Person) -> None:
        self.anna = anna
        self.coming: Moment | None = Moment(START + timedelta(hours=2), "de check-in sluit")

    async def next_moment(self) -> Moment | None:
        return self.coming

    async def settle(self) -> list[str]:
        self.coming = None
        return ["De check-in is gesloten."]

    def scene(self) -> Scene:
        return Scene("Groepswijzer", "Spring vooruit.", [Phone(self.anna.id, "Anna", "begeleider")])


async def test_a_host_says_what_is_shown_and_what_comes_next(house: House, anna: Person) -> None:
    async with await serve(house.world, Theatre(anna)) as served, ClientSession() as session:
        caller = Caller(session, served.url, house.token)
        assert await caller.get("/sim/scene") == {
            "title": "Groepswijzer",
            "intro": "Spring vooruit.",
            "phones": [{"person_id": anna.id, "label": "Anna", "role": "begeleider"}],
            "bot": {"id": house.bot_id, "username": "WijzerBot", "first_name": "Wijzer"},
        }
        assert (await caller.get("/sim/clock"))["next"]["what"] == "de check-in sluit"
        moved = await caller.post("/sim/clock", to_next=True)
        assert moved["happened"] == ["De check-in is gesloten."]
        assert datetime.fromisoformat(moved["now"]) == START + timedelta(hours=2)


async def test_without_a_host_everybody_is_shown(caller: Caller, anna: Person) -> None:
    scene = await caller.get("/sim/scene")
    assert scene["phones"] == [{"person_id": anna.id, "label": "Anna de Vries", "role": ""}]


async def test_bots_are_made_over_http(caller: Caller) -> None:
    made = await caller.post("/sim/bots", first_name="Tweede", username="tweede_bot")
    assert (await caller.get(f"/bot{made['token']}/getMe"))["result"]["id"] == made["id"]
    await caller.post("/sim/bots", status=409, first_name="Tweede", username="tweede_bot")


async def test_the_description_is_valid_and_complete(caller: Caller) -> None:
    document = await caller.get("/openapi.json")
    validate(document)
    assert {(line.path, line.method.lower()) for line in ROUTES} <= {
        (path, verb) for path, verbs in document["paths"].items() for verb in verbs
    }


async def test_every_described_route_is_served(caller: Caller) -> None:
    document = await caller.get("/openapi.json")
    for path, verbs in document["paths"].items():
        if path in ("/", "/page/{path}", "/sim/events") or path.startswith(("/bot", "/file")):
            continue
        for verb in verbs:
            place = path.replace("{id}", "1").replace("{chat}", "1").replace("{file_id}", "x")
            async with caller.session.request(verb, caller.url + place, json={}) as answer:
                body = await answer.json()
                assert body != {"ok": False, "error_code": 404, "description": "Not Found"} or "file" in path


async def test_the_page_is_served_from_its_folder_only(
    caller: Caller, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page"
    page.mkdir()
    (page / "index.html").write_text("<p>hallo</p>")
    (page / "app.js").write_text("1")
    (tmp_path / "geheim.txt").write_text("x")
    monkeypatch.setattr(server, "PAGE", page)
    for path, status, kind in (
        ("/", 200, "text/html"),
        ("/page/app.js", 200, "text/javascript"),
        ("/page/weg.css", 404, "text/plain"),
        ("/page/..%2Fgeheim.txt", 404, "text/plain"),
    ):
        async with caller.session.get(caller.url + path) as answer:
            assert (answer.status, answer.content_type) == (status, kind)


async def test_the_command_prints_all_one_needs_to_begin() -> None:
    lines: list[str] = []
    told = asyncio.Event()

    def announce(line: str) -> None:
        lines.append(line)
        if len(lines) == 5:
            told.set()

    running = asyncio.create_task(server.main(0, seed=3, announce=announce))
    async with asyncio.timeout(5):
        await told.wait()
    address = next(line for line in lines if line.startswith("Bot API")).split()[-1]
    async with ClientSession() as session, session.get(address) as answer:
        assert (await answer.json())["result"]["username"] == "simulator_bot"
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_a_taken_port_is_an_error(served: Served, house: House) -> None:
    with pytest.raises(OSError, match="address already in use"):
        await serve(house.world, port=served.port)
