"""A disk that fails when a test wants it to."""

from __future__ import annotations

import os


class Faulty:
    """The module ``os``, of which one function fails at its ``nth`` call (0: the first) and at each one after that."""

    def __init__(self, function: str, error: int, nth: int = 0, times: int = 10**9) -> None:
        self._function = function
        self._error = error
        self._left = nth
        self._times = times
        self.failed = 0

    def __getattr__(self, name):
        real = getattr(os, name)
        if name != self._function:
            return real

        def call(*args, **kwargs):
            self._left -= 1
            if self._left < 0 and self.failed < self._times:
                self.failed += 1
                raise OSError(self._error, os.strerror(self._error))
            return real(*args, **kwargs)

        return call
