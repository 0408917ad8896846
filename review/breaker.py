"""Leaving a helper that is down alone for a moment, so that its timeouts do not become everybody's."""

from __future__ import annotations

import time
from collections.abc import Callable


class Breaker:
    """After `failed()` it is `open` (leave it alone) for `rest` seconds; then one caller tries again.

    State is per process and only ever costs speed: what it guards must be doable later or without.
    """

    def __init__(self, *, rest: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._rest = rest
        self._clock = clock
        self._closed_at = 0.0

    @property
    def open(self) -> bool:
        """Whether the helper is being left alone."""
        return self._clock() < self._closed_at

    def failed(self) -> None:
        """Leave it alone from now on for `rest` seconds."""
        self._closed_at = self._clock() + self._rest
