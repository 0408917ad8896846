"""The files a release brings along: the recogniser and the prior model. Written by `make priors`."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import skops.io

from scoring.core.recogniser import OUTPUTS, Recogniser
from scoring.core.table import Table

DIRECTORY: Final = Path(__file__).with_name("data")


class ShippedFileError(RuntimeError):
    """A file of the release is missing or altered: install it again."""


def read(name: str) -> bytes:
    """The bytes of a shipped file, compared with the SHA-256 beside it. Raises ShippedFileError."""
    try:
        raw = (DIRECTORY / f"{name}.skops").read_bytes()
        expected = (DIRECTORY / f"{name}.sha256").read_text(encoding="ascii").strip()
    except OSError as error:
        raise ShippedFileError(f"the release's {name} cannot be read") from error
    if hashlib.sha256(raw).hexdigest() != expected:
        raise ShippedFileError(f"the release's {name} was altered")
    return raw


@lru_cache(maxsize=1)
def recogniser() -> Recogniser:
    """The recogniser of this release."""
    content = skops.io.loads(read("recogniser"), trusted=[])
    if tuple(content["recognised"]) != OUTPUTS:
        raise ShippedFileError("the release's recogniser is for other characteristics: run `make priors`")
    weights = content["weights"].astype(np.float32) * content["scale"].astype(np.float32)
    return Recogniser(Table(content["keys"], weights), content["bias"].astype(np.float64))
