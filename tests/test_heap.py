"""What was there at the start is passed over by the garbage collector; what came since, and old content, is not."""

import gc
import weakref

from bot.heap import lasting, set_aside


class Ring:
    """Something that only the collector can clear away, because it holds itself."""

    def __init__(self) -> None:
        self.self = self


def test_what_was_there_is_passed_over_and_taken_back_at_the_end() -> None:
    kept = Ring()
    with lasting():
        assert gc.get_freeze_count() > 0
        assert not any(one is kept for one in gc.get_objects())
    assert gc.get_freeze_count() == 0
    assert any(one is kept for one in gc.get_objects())


def test_what_came_since_is_cleared_away() -> None:
    with lasting():
        later = weakref.ref(Ring())
        gc.collect()
        assert later() is None


def test_what_was_set_aside_and_is_no_longer_used_goes_at_the_next_time() -> None:
    old = Ring()
    seen = weakref.ref(old)
    with lasting():
        del old
        gc.collect()
        assert seen() is not None
        set_aside()
        assert seen() is None
