"""The people's side, part one: the scene, the clock, bots, groups, the ledger and mishaps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from bot.simulator import bodies
from bot.simulator.errors import ImpossibleError
from bot.simulator.faults import Fault
from bot.simulator.host import Moment
from bot.simulator.routing import Sim, Visit, route

Json = dict[str, Any]

MOST_STOPS = 500
"""How often one move of the clock may stop for what a host has to do."""


@route("GET", "/sim/scene", "What the page shows")
async def scene(visit: Visit) -> Json:
    """The phones to show: the host's choice, or everybody."""
    world, host = visit.sim.world, visit.sim.host
    bot = next(iter(world.bots.values()), None)
    about = None
    if bot is not None:
        about = {"id": bot.id, "username": bot.username, "first_name": bot.first_name}
    if host is not None:
        shown = host.scene()
        phones = [{"person_id": p.person_id, "label": p.label, "role": p.role} for p in shown.phones]
        return {"title": shown.title, "intro": shown.intro, "phones": phones, "bot": about}
    phones = [{"person_id": p.id, "label": p.name, "role": ""} for p in world.people.values()]
    return {"title": "Simulator", "intro": "", "phones": phones, "bot": about}


async def _next(sim: Sim) -> Moment | None:
    """What will happen next of itself, if a host knows."""
    return None if sim.host is None else await sim.host.next_moment()


@route("GET", "/sim/clock", "The time, and what happens next")
async def clock(visit: Visit) -> Json:
    """The time, and what happens next."""
    coming = await _next(visit.sim)
    following = None if coming is None else {"at": coming.at.isoformat(), "what": coming.what}
    present = visit.sim.world.clock
    ready = visit.sim.host is None or visit.sim.host.scene().ready
    return {"now": present.now().isoformat(), "running": present.running, "next": following, "ready": ready}


@route("POST", "/sim/clock", "Move the clock forward", bodies.MoveClock)
async def move_clock(visit: Visit) -> Json:
    """Move the clock, let what is due happen, and tell what did."""
    sim, wish = visit.sim, visit.body
    if [wish.advance_seconds is not None, wish.to is not None, wish.to_next].count(True) != 1:
        raise ImpossibleError("give one of advance_seconds, to and to_next")
    happened: list[str] = []
    if wish.advance_seconds is not None:
        happened = await _live_through(sim, sim.world.now() + timedelta(seconds=wish.advance_seconds))
    elif wish.to is not None:
        happened = await _live_through(sim, wish.to)
    else:
        await _jump_to_next(sim)
    now = sim.world.now()
    happened += [f"It is {now:%A %d %B %Y %H:%M} UTC."] if sim.host is None else await sim.host.settle()
    return {"now": now.isoformat(), "happened": happened}


async def _live_through(sim: Sim, moment: datetime) -> list[str]:
    """Move the clock to ``moment``, stopping wherever a host has something to do; tell what it did on the way."""
    if moment.tzinfo is None:
        raise ImpossibleError("a moment needs a time zone")
    if moment < sim.world.now():
        raise ImpossibleError("the clock only moves forward")
    happened: list[str] = []
    if sim.host is not None:
        for _ in range(MOST_STOPS):
            coming = await _next(sim)
            if coming is None or not sim.world.now() < coming.at < moment:
                break
            sim.world.clock.jump_to(coming.at.astimezone(UTC))
            happened += await sim.host.settle()
    sim.world.clock.jump_to(max(moment.astimezone(UTC), sim.world.now()))
    return happened


async def _jump_to_next(sim: Sim) -> None:
    """Move the clock to what happens next; to now, if that is overdue."""
    coming = await _next(sim)
    if coming is None:
        raise ImpossibleError("nothing is going to happen of itself", 409)
    sim.world.clock.jump_to(max(coming.at.astimezone(UTC), sim.world.now()))


@route("POST", "/sim/bots", "Make a bot", bodies.NewBot)
async def new_bot(visit: Visit) -> Json:
    """Make a bot; the answer holds its token."""
    token = visit.sim.world.add_bot(visit.body.first_name, visit.body.username)
    return visit.sim.api.bot(token).as_me() | {"token": token}


@route("POST", "/sim/groups", "Make a group", bodies.NewGroup)
async def new_group(visit: Visit) -> Json:
    """Make a group with its creator in it."""
    wish = visit.body
    return visit.sim.world.create_group(wish.title, visit.somebody(wish.creator), wish.kind).as_json()


@route("POST", "/sim/groups/{chat}/bot", "Add the bot to a group or remove it", bodies.BotPresence)
async def bot_presence(visit: Visit) -> Json:
    """Add the bot to a group or remove it."""
    world, wish = visit.sim.world, visit.body
    bot = None if wish.bot is None else world.bots.get(wish.bot)
    world.set_bot_present(visit.number("chat"), visit.somebody(wish.by), wish.present, bot)
    return world.group(visit.number("chat")).as_json()


@route("POST", "/sim/groups/{chat}/promote", "Make a member an administrator, or not", bodies.Promotion)
async def promotion(visit: Visit) -> Json:
    """Make a member an administrator, or an ordinary member again."""
    world, wish = visit.sim.world, visit.body
    world.promote(visit.number("chat"), wish.user_id, visit.somebody(wish.by), wish.administrator)
    return world.group(visit.number("chat")).as_json()


@route("POST", "/sim/groups/{chat}/upgrade", "Turn a group into a supergroup")
async def upgrade(visit: Visit) -> Json:
    """Turn a group into a supergroup; the answer is the new chat."""
    return visit.sim.world.upgrade(visit.number("chat")).as_json()


@route("GET", "/sim/ledger", "All that was delivered")
async def ledger(visit: Visit) -> list[Json]:
    """All that was delivered after entry number ``after``."""
    return [entry.as_json() for entry in visit.sim.world.ledger.after(visit.query("after"))]


@route("POST", "/sim/faults", "Plan a mishap", bodies.NewFault)
async def new_fault(visit: Visit) -> Json:
    """Plan a mishap."""
    visit.sim.world.faults.plan(Fault(**msgspec.structs.asdict(visit.body)))
    return {"planned": True}


@route("DELETE", "/sim/faults", "Forget all mishaps still to come")
async def no_faults(visit: Visit) -> Json:
    """Forget all mishaps still to come."""
    visit.sim.world.faults.clear()
    return {"planned": False}
