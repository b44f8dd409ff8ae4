"""What is wrong in `content/`, said so that whoever wrote it can find and mend it."""

from collections.abc import Iterable

from msgspec import Struct


class Fault(Struct, frozen=True, order=True):
    """One fault: the file (seen from the content folder), the line (from 1) and a Dutch sentence."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}, regel {self.line}: {self.sentence}"


class ContentFault(Exception):
    """The content cannot be used; `faults` has all of them, by file and line, never only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class Faults:
    """Gathers faults while reading, so that reading can go on after the first."""

    def __init__(self) -> None:
        self._found: set[Fault] = set()

    def add(self, file: str, line: int, sentence: str) -> None:
        """Note one fault; the same one twice counts once."""
        self._found.add(Fault(file, line, sentence))

    def has(self, file: str) -> bool:
        """Whether anything is wrong with this file so far."""
        return any(fault.file == file for fault in self._found)

    def all(self) -> tuple[Fault, ...]:
        """All faults so far, by file and line."""
        return tuple(sorted(self._found))
