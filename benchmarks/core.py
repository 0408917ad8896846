"""`scoring.core` alone, in one process, no database, beside scikit-learn's own pipeline on the same messages."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import Pipeline, make_pipeline

from benchmarks.figures import Figure
from scoring.core.engine import score
from scoring.core.model import Model, prior_model
from scoring.core.state import ConversationState
from scoring.core.types import Message
from tools import realchat

BATCH: Final = 4_000
SINGLES: Final = 3_000
LENGTHS: Final = (10, 1_000, 100_000)
PEER_SINGLES: Final = 1_000


def messages() -> list[Message]:
    """All real messages, with numbers for ids."""
    found: list[Message] = []
    senders: dict[str, int] = {}
    for number, conversation in enumerate(realchat.conversations()):
        for said in conversation["messages"]:
            sender = senders.setdefault(said["sender"], len(senders))
            sent_at = datetime.fromisoformat(said["sent_at"]).timestamp()
            found.append(Message(number, len(found), sender, sent_at, said["text"]))
    return found


def measure() -> list[Figure]:
    """Messages a second, states carried from batch to batch as the worker does, and one message at a time."""
    model, everything = prior_model(), messages()
    gc.collect()
    gc.freeze()  # as a worker does at its start (artemis.celery.settle)
    gc.set_threshold(20_000, 20, 50)
    cold, warm = _rate(model, everything), _rate(model, everything)
    peer = _peer(everything)
    theirs = len(everything) / _seconds(lambda: _in_batches(peer, everything))
    figures = [
        Figure(
            what=f"scoring.core, {len(everything):,} real messages, words met for the first time",
            value=f"{cold:,.0f}/s",
        ),
        Figure(what="the same again, words known: with ratings and evidence", value=f"{warm:,.0f}/s", aim="100,000/s"),
        Figure(
            what="scikit-learn HashingVectorizer (word 1-2) + linear, same batches, a score only",
            value=f"{theirs:,.0f}/s",
        ),
        Figure(what="scoring.core to scikit-learn, in batches", value=f"{warm / theirs:.2f} times"),
    ]
    alone: list[float] = []
    for length in LENGTHS:
        spent = _singles(model, everything, length)
        alone.append(float(np.median(spent)))
        value = f"p50 {np.median(spent):.0f} µs, p99 {np.percentile(spent, 99):.0f} µs"
        figures.append(Figure(what=f"one more message after {length:,}", value=value, aim="p99 100 µs"))
    one_by_one = PEER_SINGLES / _seconds(lambda: [peer.decision_function([m.text]) for m in everything[:PEER_SINGLES]])
    figures.append(Figure(what="scikit-learn, one message at a time", value=f"{1e6 / one_by_one:.0f} µs"))
    return figures


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _rate(model: Model, everything: Sequence[Message]) -> float:
    states: dict[int, ConversationState] = {}
    started = time.perf_counter()
    for start in range(0, len(everything), BATCH):
        _scores, folded = score(model=model, messages=everything[start : start + BATCH], states=states)
        states.update(folded)
    return len(everything) / (time.perf_counter() - started)


def _singles(model: Model, everything: Sequence[Message], length: int) -> list[float]:
    """Microseconds for each of SINGLES messages, folded alone into a conversation of `length` messages."""
    said = [everything[at % len(everything)] for at in range(length)]
    history = [Message(1, at, at % 2, 1.7e9 + 30 * at, each.text) for at, each in enumerate(said)]
    _scores, states = score(model=model, messages=history, states={})
    spent = []
    for at in range(SINGLES):
        text = everything[(7 * at) % len(everything)].text
        message = [Message(1, length + at, at % 2, 1.7e9 + 30 * (length + at), text)]
        started = time.perf_counter()
        _scores, states = score(model=model, messages=message, states=states)
        spent.append(1e6 * (time.perf_counter() - started))
    return spent


def _peer(everything: Sequence[Message]) -> Pipeline:
    """A fitted pipeline; what it learned does not matter for its speed."""
    pipeline = make_pipeline(
        HashingVectorizer(ngram_range=(1, 2)), SGDClassifier(loss="log_loss", max_iter=1, tol=None)
    )
    texts = [message.text for message in everything[:2_000]]
    return pipeline.fit(texts, [at % 2 for at in range(len(texts))])


def _in_batches(peer: Pipeline, everything: Sequence[Message]) -> None:
    for start in range(0, len(everything), BATCH):
        peer.decision_function([message.text for message in everything[start : start + BATCH]])
