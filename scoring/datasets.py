"""Freezing labels into a snapshot, and reading one back as arrays."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
from django.db import transaction
from numpy.typing import NDArray

from scoring.core import engine
from scoring.core.model import Model
from scoring.core.types import LabelledConversation
from scoring.models import DatasetExample, DatasetSnapshot


@dataclass(frozen=True, slots=True)
class Dataset:
    """A snapshot as arrays, one row per example in the order of deciding.

    `features` (n, d) as the engine names them, `verdicts` (n,) 0 or 1, `weights` (n,) inverse of the chance of
    having been looked at, `decided_at` (n,) Unix seconds, `accounts` the parties of each example.
    """

    features: NDArray[np.float64]
    verdicts: NDArray[np.int64]
    weights: NDArray[np.float64]
    decided_at: NDArray[np.float64]
    accounts: list[frozenset[int]]
    conversations: list[int]


def freeze(
    *, examples: Sequence[LabelledConversation], model: Model, query: dict[str, Any]
) -> DatasetSnapshot:
    """Rate every example from its first message and keep the numbers; one transaction. Text is not kept."""
    rows = [
        DatasetExample(
            conversation=example.conversation,
            verdict=example.verdict,
            decided_at=datetime.fromtimestamp(example.decided_at, tz=UTC),
            accounts=sorted(example.accounts),
            probability=example.probability,
            features=_features(example, model),
        )
        for example in examples
    ]
    with transaction.atomic():
        snapshot = DatasetSnapshot.objects.create(
            sha256=_digest(rows),
            examples_count=len(rows),
            confirmed_count=sum(row.verdict for row in rows),
            query=query,
            feature_names=list(engine.FEATURES),
        )
        for row in rows:
            row.snapshot = snapshot
        DatasetExample.objects.bulk_create(rows, batch_size=500)
    return snapshot


def _features(example: LabelledConversation, model: Model) -> list[float]:
    _scores, states = engine.score(model=model, messages=example.messages, states={})
    return [float(value) for value in engine.features(state=states[example.conversation])]


def _digest(rows: Sequence[DatasetExample]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(struct.pack("<qBd", row.conversation, row.verdict, row.decided_at.timestamp()))
        digest.update(struct.pack(f"<{len(row.features)}d", *row.features))
    return digest.hexdigest()


def read(snapshot: DatasetSnapshot) -> Dataset:
    """The snapshot as arrays, oldest decision first."""
    rows = list(snapshot.examples.order_by("decided_at", "conversation"))
    return Dataset(
        features=np.array([row.features for row in rows], dtype=np.float64).reshape(len(rows), -1),
        verdicts=np.array([row.verdict for row in rows], dtype=np.int64),
        weights=np.array([1.0 / row.probability for row in rows], dtype=np.float64),
        decided_at=np.array([row.decided_at.timestamp() for row in rows], dtype=np.float64),
        accounts=[frozenset(row.accounts) for row in rows],
        conversations=[row.conversation for row in rows],
    )
