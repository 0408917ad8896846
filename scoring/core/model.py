"""A model: the weights that turn features into risk, and its file.

Files are skops archives of arrays and plain values; nothing in them is trusted beyond that, and the SHA-256 is
compared before a byte is parsed.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED

import numpy as np
import skops.io
from numpy.typing import NDArray

from scoring.core import shipped
from scoring.core.features import FEATURES, SHARING, belief
from scoring.core.rating import Rater
from scoring.core.recogniser import Recogniser
from scoring.core.table import Table
from scoring.core.wording import Wording

Floats = NDArray[np.float64]

TRUSTED: Final[tuple[str, ...]] = ()
"""Types allowed in a model file beyond what skops trusts itself: none."""

FORMAT: Final = 3


class ModelFileError(ValueError):
    """The file is not the one registered, or holds something a model file may not hold."""


@dataclass(frozen=True)
class Model:
    """risk = sigmoid(calibrated(bias + weights . features)).

    `features` names the columns (shape (d,)), `weights` are log-odds per unit of feature, `slope`, `offset` and `bend`
    the calibration (`scoring.core.calibration`); `level` and `early` say how risk becomes an alarm (`operating`).
    `wording` gives the feature of that name. `labels_seen` counts verdicts learned from; `version` names
    the model in stored scores. `recogniser` is the release's own and no part of the file.
    """

    version: str
    features: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float
    wording: Wording
    slope: float = 1.0
    offset: float = 0.0
    bend: float = 0.0
    labels_seen: int = 0
    seed: int = 0
    level: float = 0.0
    early: float = 0.0
    recogniser: Recogniser = field(default_factory=shipped.recogniser, repr=False, compare=False)

    @cached_property
    def rater(self) -> Rater:
        """What rates messages for this model."""
        return Rater(recogniser=self.recogniser, wording=self.wording)

    @cached_property
    def row(self) -> Floats:
        """`weights` as an array."""
        return np.array(self.weights)

    @cached_property
    def shared(self) -> Floats:
        """(len(IDS), d): calibrated log-odds by characteristic per unit of feature."""
        return self.slope * SHARING * self.row

    @cached_property
    def parts(self) -> tuple[tuple[tuple[int, float], ...], ...]:
        """By characteristic, what is not 0 in `shared`: (position in FEATURES, log-odds)."""
        return tuple(tuple([(at, weight) for at, weight in enumerate(row) if weight]) for row in self.shared.tolist())

    def __post_init__(self) -> None:
        if self.features != FEATURES:
            raise ModelFileError("the model was made for other features")
        values = np.array(
            [*self.weights, self.bias, self.slope, self.offset, self.bend, self.level, self.early], dtype=float
        )
        if (
            len(self.weights) != len(self.features)
            or not np.isfinite(values).all()
            or min(self.slope, self.slope + self.bend) <= 0
        ):
            raise ModelFileError("the model's numbers are not usable")


@lru_cache(maxsize=1)
def prior_model() -> Model:
    """The model before any label: what the written corpus says, held near what is published (docs/detection.md).

    A feature that is newer than the shipped file has the weight it is believed to have: a characteristic that was just
    added counts at once, and better after `make priors`.
    """
    content = _content(shipped.read("prior"))
    known = dict(zip(content["features"], content["weights"], strict=True))
    weights = [known.get(name, belief(name)) for name in FEATURES]
    return _model(content | {"features": FEATURES, "weights": weights})


def save(*, model: Model, path: Path) -> str:
    """Write `model` and return the file's SHA-256 (hex)."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "version": model.version,
        "features": list(model.features),
        "weights": np.array(model.weights, dtype=np.float64),
        "bias": model.bias,
        "slope": model.slope,
        "offset": model.offset,
        "bend": model.bend,
        "labels_seen": model.labels_seen,
        "seed": model.seed,
        "level": model.level,
        "early": model.early,
        "wording": {
            "keys": model.wording.table.keys,
            "weights": model.wording.table.weights,
            "bias": model.wording.bias,
        },
    }
    if model.wording.learned is not None:
        content["learned"] = {"keys": model.wording.learned.keys, "weights": model.wording.learned.weights}
    raw: bytes = skops.io.dumps(content, compression=ZIP_DEFLATED, compresslevel=6)
    Path(path).write_bytes(raw)
    return hashlib.sha256(raw).hexdigest()


def load(*, path: Path, sha256: str) -> Model:
    """Read a model. Raises ModelFileError when the hash differs, a type is not trusted or a field is wrong."""
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise ModelFileError("the model file cannot be read") from error
    if not hmac.compare_digest(hashlib.sha256(raw).hexdigest(), sha256.lower()):
        raise ModelFileError("the model file is not the one that was registered")
    return _parse(raw)


def _parse(raw: bytes) -> Model:
    return _model(_content(raw))


def _content(raw: bytes) -> dict[str, Any]:
    try:
        unknown = skops.io.get_untrusted_types(data=raw)
        if unknown:
            raise ModelFileError(f"the model file holds types that are not trusted: {', '.join(sorted(unknown))}")
        content: dict[str, Any] = skops.io.loads(raw, trusted=list(TRUSTED))
        if content["format"] != FORMAT:
            raise ModelFileError("unknown model file format")
    except ModelFileError:
        raise
    except Exception as error:
        raise ModelFileError("the model file cannot be parsed") from error
    return content


def _table(content: dict[str, Any]) -> Table:
    return Table(np.asarray(content["keys"], dtype=np.uint32), np.asarray(content["weights"], dtype=np.float32))


def _model(content: dict[str, Any]) -> Model:
    try:
        wording = content["wording"]
        return Model(
            version=str(content["version"]),
            features=tuple(str(name) for name in content["features"]),
            weights=tuple(float(weight) for weight in content["weights"]),
            bias=float(content["bias"]),
            slope=float(content["slope"]),
            offset=float(content["offset"]),
            bend=float(content["bend"]),
            labels_seen=int(content["labels_seen"]),
            seed=int(content["seed"]),
            level=float(content["level"]),
            early=float(content["early"]),
            wording=Wording(
                _table(wording), float(wording["bias"]), _table(content["learned"]) if "learned" in content else None
            ),
        )
    except ModelFileError:
        raise
    except Exception as error:
        raise ModelFileError("the model file cannot be parsed") from error
