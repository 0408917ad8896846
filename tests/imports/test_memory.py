"""Memory does not grow with the file."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal, cast

import pytest

from review import imports
from review.imports import BadRow, Format, loading, truths
from tests.imports.shapes import HEADER, chat, line, message

BOUND = 4 * 1024 * 1024
AT = "2026-05-01T16:00:00Z"


class Stream(io.RawIOBase):
    """A file whose bytes are made while they are read."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts, self._rest, self.size = parts, b"", 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._rest:
            self._rest = next(self._parts, b"")
        taken = self._rest[: len(buffer)]
        self._rest = self._rest[len(taken) :]
        buffer[: len(taken)] = taken
        self.size += len(taken)
        return len(taken)


@dataclass(frozen=True)
class Verdict:
    status: Literal["accepted", "duplicate", "rejected"] = "accepted"
    code: str = ""
    reason: str = ""


def jsonl(messages: int) -> Iterator[bytes]:
    template = line("c@", *[message(f"hello {n}") for n in range(20)]).encode() + b"\n"
    return (template.replace(b"@", b"%d" % at, 1) for at in range(messages // 20))


def csv(messages: int) -> Iterator[bytes]:
    row = f"rook,{AT},{'hello ' * 40},\n"
    yield HEADER.encode() + b"\n"
    yield from (f"c{at % 9_973},m{at},{row}".encode() for at in range(messages))


def pan12(messages: int) -> Iterator[bytes]:
    template = chat("c@", *[("rook", "10:00", "hello " * 40)] * 20).encode()
    yield b"<conversations>"
    yield from (template.replace(b"@", b"%d" % at, 1) for at in range(messages // 20))
    yield b"</conversations>"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("format", "parts", "messages"), [("jsonl", jsonl, 200_000), ("csv", csv, 25_000), ("pan12", pan12, 25_000)]
)
def test_memory_is_flat(format: Format, parts: Any, messages: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading and chunking; the store is a stand-in, so what is measured is ours."""
    monkeypatch.setattr(truths, "save", lambda **batch: None)
    stream = Stream(parts(messages))
    file = cast(BinaryIO, io.BufferedReader(stream))

    def store(chunk: Sequence[loading.Outgoing]) -> list[Verdict]:
        return [Verdict()] * len(chunk)

    accepted = 0
    tracemalloc.start()
    try:
        for event in loading.load(rows=imports.read(file, format=format), platform=1, store=store):
            assert not isinstance(event, BadRow)
            accepted += event.accepted
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert accepted == messages
    assert stream.size > BOUND, "the file is larger than what may be held of it"
    assert peak < BOUND
