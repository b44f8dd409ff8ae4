"""The people's side, part two: what people see and do."""

from __future__ import annotations

from typing import Any

from bot.simulator import bodies
from bot.simulator.people import Person
from bot.simulator.routing import Visit, route

Json = dict[str, Any]


def _describe(person: Person) -> Json:
    """A person with what is unread."""
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
        "unread": person.unread(),
    }


def _place(body: bodies.Tap | bodies.Forge | bodies.Vote | bodies.React) -> Json:
    """The part of a message that a person's gestures go by."""
    return {"chat": {"id": body.chat_id}, "message_id": body.message_id}


@route("GET", "/sim/people", "Everybody")
async def everybody(visit: Visit) -> list[Json]:
    """Everybody."""
    return [_describe(person) for person in visit.sim.world.people.values()]


@route("POST", "/sim/people", "Make a person", bodies.NewPerson)
async def new_person(visit: Visit) -> Json:
    """Make a person with a phone."""
    wish = visit.body
    return _describe(visit.sim.world.person(wish.first_name, wish.last_name, wish.username, wish.language_code))


@route("GET", "/sim/people/{id}/chats", "A person's list of chats")
async def chats(visit: Visit) -> list[Json]:
    """A person's list of chats."""
    return visit.person.chats()


@route("GET", "/sim/people/{id}/chats/{chat}/messages", "A chat as a person sees it")
async def messages(visit: Visit) -> list[Json]:
    """The messages with an id above ``after``."""
    return visit.person.messages(visit.number("chat"), visit.query("after"))


@route("POST", "/sim/people/{id}/chats/{chat}/read", "Read everything in a chat")
async def read(visit: Visit) -> Json:
    """Read everything in a chat."""
    visit.person.read(visit.number("chat"))
    return {"unread": 0}


@route("POST", "/sim/people/{id}/say", "Send a text", bodies.Say)
async def say(visit: Visit) -> Json:
    """Send a text."""
    return visit.person.say(visit.body.text, visit.body.chat_id, visit.body.reply_to_message_id)


@route("POST", "/sim/people/{id}/send", "Send something else than text", bodies.Send)
async def send(visit: Visit) -> Json:
    """Send something else than text."""
    return visit.person.send(visit.body.kind, visit.body.chat_id, caption=visit.body.caption)


@route("POST", "/sim/people/{id}/open", "Open a t.me link and press Start", bodies.Open)
async def open_link(visit: Visit) -> Json:
    """Open a t.me link and press Start."""
    return visit.person.open_link(visit.body.link)


@route("POST", "/sim/people/{id}/tap", "Press a button that is shown", bodies.Tap)
async def tap(visit: Visit) -> Json:
    """Press a button and wait for the answer."""
    wish = visit.body
    return {"answer": await visit.person.tap(_place(wish), row=wish.row, column=wish.column)}


@route("POST", "/sim/people/{id}/forge", "Press with any data, as a bad client does", bodies.Forge)
async def forge(visit: Visit) -> Json:
    """Press with any data."""
    wish = visit.body
    return {"answer": await visit.person.forge(wish.message_id, wish.data, wish.chat_id)}


@route("POST", "/sim/people/{id}/vote", "Vote in a poll", bodies.Vote)
async def vote(visit: Visit) -> Json:
    """Vote in a poll; the answer is the message as the person sees it now."""
    return visit.person.vote(_place(visit.body), visit.body.options)


@route("POST", "/sim/people/{id}/react", "React to a message", bodies.React)
async def react(visit: Visit) -> Json:
    """React to a message."""
    visit.person.react(_place(visit.body), visit.body.emoji)
    return {"emoji": visit.body.emoji}


@route("POST", "/sim/people/{id}/inline", "Ask for inline results", bodies.Inline)
async def inline(visit: Visit) -> Json:
    """Ask for inline results."""
    wish = visit.body
    return {"results": await visit.person.inline(wish.query, offset=wish.offset, chat=wish.chat_id)}


@route("POST", "/sim/people/{id}/inline/pick", "Send an inline result", bodies.Pick)
async def pick(visit: Visit) -> Json:
    """Send an inline result."""
    return visit.person.pick(visit.body.result_id, visit.body.chat_id)


@route("POST", "/sim/people/{id}/block", "Block the bot")
async def block(visit: Visit) -> Json:
    """Block the bot."""
    visit.person.block()
    return {"blocked": True}


@route("POST", "/sim/people/{id}/unblock", "Unblock the bot")
async def unblock(visit: Visit) -> Json:
    """Unblock the bot."""
    visit.person.unblock()
    return {"blocked": False}


@route("POST", "/sim/people/{id}/join", "Come into a group", bodies.InGroup)
async def join(visit: Visit) -> Json:
    """Come into a group."""
    visit.person.join(visit.body.chat_id)
    return {"joined": True}


@route("POST", "/sim/people/{id}/leave", "Go out of a group", bodies.InGroup)
async def leave(visit: Visit) -> Json:
    """Go out of a group."""
    visit.person.leave(visit.body.chat_id)
    return {"joined": False}
