"""A model: the weights that turn features into risk, and its file.

Files are skops archives of arrays and plain values; nothing in them is trusted beyond that, and the SHA-256 is
compared before a byte is parsed.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import skops.io

from scoring.core.features import FEATURES, PRIOR_BIAS, PRIOR_WEIGHTS

TRUSTED: Final[tuple[str, ...]] = ()
"""Types allowed in a model file beyond what skops trusts itself: none."""

FORMAT: Final = 1


class ModelFileError(ValueError):
    """The file is not the one registered, or holds something a model file may not hold."""


@dataclass(frozen=True)
class Model:
    """risk = sigmoid(slope * (bias + weights . features) + offset).

    `features` names the columns (shape (d,)), `weights` are log-odds per unit of feature, `slope` and `offset` the
    calibration. `labels_seen` counts verdicts learned from; `version` names the model in stored scores.
    """

    version: str
    features: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float
    slope: float = 1.0
    offset: float = 0.0
    labels_seen: int = 0
    seed: int = 0

    def __post_init__(self) -> None:
        if self.features != FEATURES:
            raise ModelFileError("the model was made for other features")
        values = np.array([*self.weights, self.bias, self.slope, self.offset], dtype=float)
        if len(self.weights) != len(self.features) or not np.isfinite(values).all() or self.slope <= 0:
            raise ModelFileError("the model's numbers are not usable")


def prior_model() -> Model:
    """The model before any label: weights set by hand from the literature, documented in `features`."""
    return Model(version="prior-1", features=FEATURES, weights=PRIOR_WEIGHTS, bias=PRIOR_BIAS)


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
        "labels_seen": model.labels_seen,
        "seed": model.seed,
    }
    raw: bytes = skops.io.dumps(content)
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
    try:
        unknown = skops.io.get_untrusted_types(data=raw)
        if unknown:
            raise ModelFileError(f"the model file holds types that are not trusted: {', '.join(sorted(unknown))}")
        content = skops.io.loads(raw, trusted=list(TRUSTED))
        if content["format"] != FORMAT:
            raise ModelFileError("unknown model file format")
        return Model(
            version=str(content["version"]),
            features=tuple(str(name) for name in content["features"]),
            weights=tuple(float(weight) for weight in content["weights"]),
            bias=float(content["bias"]),
            slope=float(content["slope"]),
            offset=float(content["offset"]),
            labels_seen=int(content["labels_seen"]),
            seed=int(content["seed"]),
        )
    except ModelFileError:
        raise
    except Exception as error:
        raise ModelFileError("the model file cannot be parsed") from error
