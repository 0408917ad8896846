"""A line now and then while a long file is read."""

from __future__ import annotations

import time
from collections.abc import Callable

EVERY_SECONDS = 5.0


class Progress:
    """Says on `tell` how far it is, every few seconds; nothing for what is quick."""

    def __init__(self, *, tell: Callable[[str], object]) -> None:
        self._tell = tell
        self._began = self._spoke = time.monotonic()
        self.conversations = self.messages = 0

    def count(self, *, messages: int) -> None:
        """A conversation is done."""
        self.conversations += 1
        self.messages += messages
        now = time.monotonic()
        if now - self._spoke >= EVERY_SECONDS:
            self._spoke = now
            rate = self.messages / (now - self._began)
            self._tell(f"{self.conversations:,} conversations, {self.messages:,} messages, {rate:,.0f} messages/s")

    def say(self, words: str) -> None:
        """What comes next, when there has been something to wait for."""
        if self._spoke > self._began:
            self._tell(words)
