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

from scoring.core.features import FEATURES
from scoring.core.lesson import Lesson, lesson
from scoring.core.model import prior_model
from scoring.core.types import LabelledConversation
from scoring.models import DatasetExample, DatasetSnapshot


@dataclass(frozen=True, slots=True)
class Dataset:
    """A snapshot read back: its examples (without messages, oldest decision first) and the lesson of each."""

    examples: tuple[LabelledConversation, ...]
    lessons: dict[int, Lesson]


def verdicts(examples: Sequence[LabelledConversation]) -> NDArray[np.int64]:
    """Verdicts as an array of 0 and 1, shape (len(examples),)."""
    return np.array([example.verdict for example in examples], dtype=np.int64)


def freeze(*, examples: Sequence[LabelledConversation], query: dict[str, Any]) -> DatasetSnapshot:
    """Rate every example from its first message and keep the numbers; one transaction. Text is not kept."""
    prior = prior_model()
    rows = [
        DatasetExample(
            conversation=example.conversation,
            verdict=example.verdict,
            decided_at=datetime.fromtimestamp(example.decided_at, tz=UTC),
            accounts=sorted(example.accounts),
            probability=example.probability,
            lesson=lesson(example=example, model=prior).to_bytes(),
        )
        for example in examples
    ]
    with transaction.atomic():
        snapshot = DatasetSnapshot.objects.create(
            sha256=_digest(rows),
            examples_count=len(rows),
            confirmed_count=sum(row.verdict for row in rows),
            query=query,
            feature_names=list(FEATURES),
        )
        for row in rows:
            row.snapshot = snapshot
        DatasetExample.objects.bulk_create(rows, batch_size=500)
    return snapshot


def _digest(rows: Sequence[DatasetExample]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(struct.pack("<qBd", row.conversation, row.verdict, row.decided_at.timestamp()))
        digest.update(hashlib.sha256(row.lesson).digest())
    return digest.hexdigest()


def read(snapshot: DatasetSnapshot) -> Dataset:
    """The snapshot as training reads it."""
    rows = list(snapshot.examples.order_by("decided_at", "conversation"))
    examples = tuple(
        LabelledConversation(
            conversation=row.conversation,
            messages=(),
            verdict=1 if row.verdict else 0,
            decided_at=row.decided_at.timestamp(),
            accounts=frozenset(row.accounts),
            probability=row.probability,
        )
        for row in rows
    )
    return Dataset(examples, {row.conversation: Lesson.from_bytes(bytes(row.lesson)) for row in rows})
