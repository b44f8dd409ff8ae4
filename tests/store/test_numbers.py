"""Numbers of messages in a group's file tell nothing to who has no key, and come back to who has it."""

import json
from itertools import pairwise
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from bot.ids import SeededIds
from bot.records import GroupRecord
from bot.store.memory import MemoryDisk
from bot.store.numbers import Numbers
from bot.store.tiny import TinyStore
from tests.store.conftest import Make

PLACES = st.dictionaries(
    st.from_regex(r"[a-z0-9]{8}\.[0-9]{5,10}", fullmatch=True), st.integers(1, 2**31 - 1), max_size=12
)

GROUP = Make().group("g2345")


def numbers(seed: int = 1) -> Numbers:
    disk = MemoryDisk()
    disk.take(["keys"])
    made = Numbers(disk, "keys", SeededIds(seed))
    made.open()
    return made


def with_calls(record: GroupRecord, calls: dict[str, int]) -> GroupRecord:
    return msgspec.structs.replace(record, calls=calls)


@given(calls=PLACES)
def test_what_was_hidden_is_shown_again(calls):
    record, ours = with_calls(GROUP, calls), numbers()
    assert ours.shown(ours.hidden(record)) == record
    assert ours.hidden(record) == ours.hidden(record)  # else a file would change without a change


@given(calls=PLACES)
def test_without_the_key_the_numbers_are_dropped_and_the_rest_stays(calls):
    record = with_calls(GROUP, calls)
    assert numbers(seed=2).shown(numbers().hidden(record)) == with_calls(record, {})


def test_numbers_after_each_other_are_not_so_on_disk():
    calls = {f"s2345678.{person}": 100 + person for person in range(200)}
    hidden = list(numbers().hidden(with_calls(GROUP, calls)).calls.values())
    apart = [later - earlier for earlier, later in pairwise(hidden)]
    assert len(set(hidden)) == len(hidden)
    assert sum(step > 0 for step in apart) in range(60, 140)  # as often up as down
    assert min(map(abs, apart)) > 1_000_000


def test_from_a_version_before_this_no_number_is_taken_for_one_of_ours():
    assert numbers().shown(with_calls(GROUP, {"s2345678.5": 131})).calls == {}


async def test_the_store_keeps_them_so_and_knows_them_after_a_start(tiny, make, tmp_path: Path):
    record = with_calls(make.group("g2345", members=(5,)), {"s2345678.5": 131})
    await tiny.change_group("g2345", lambda _: (record, None))
    await tiny.close()
    content = (tmp_path / "data" / "groups" / "g2345.json").read_text()
    assert json.loads(content)
    assert "131" not in content.partition('"calls"')[2].partition("}")[0]

    again = TinyStore(tmp_path / "data", ids=SeededIds(9))
    await again.open()
    kept = await again.group("g2345")
    assert kept is not None
    assert kept.calls == record.calls
    await again.close()
