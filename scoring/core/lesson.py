"""One labelled conversation as training reads it: features and counted keys, early and whole. No text.

The keys are hashes of words and pairs of words. Who knows the words can find them again: a lesson is personal data like
the messages it was made of (docs/content-handling.md).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.core import engine, grams
from scoring.core.features import FEATURES
from scoring.core.model import Model
from scoring.core.reading import Reader
from scoring.core.running import FADE, POWER, SHRINK, Running
from scoring.core.state import REMEMBERED
from scoring.core.types import LabelledConversation, Message

EARLY_SHARE: Final = 0.1
"""The part of a conversation that the early view is taken after."""
MAX_MESSAGES: Final = 400
"""Messages of a conversation that are counted: the last of them. What is older has faded out of the wording anyway."""
_FORMAT: Final = 1
_READER: Final = Reader()


class LessonError(ValueError):
    """The bytes are no lesson, or one of another release: freeze the labels anew."""


@dataclass(frozen=True, slots=True)
class View:
    """A conversation after `seen` messages: `features` (len(FEATURES),), and for each of `keys` (ascending) how much of
    it was said by the one who leads and by the one who answers, weighed as the engine weighs words."""

    seen: int
    features: NDArray[np.float64]
    keys: NDArray[np.uint32]
    leading: NDArray[np.float32]
    answering: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A conversation after EARLY_SHARE of its messages, and whole."""

    early: View
    whole: View

    def to_bytes(self) -> bytes:
        """NumPy's own format without pickle, compressed."""
        found: dict[str, NDArray[np.generic]] = {"format": np.array(_FORMAT)}
        for name, view in (("early", self.early), ("whole", self.whole)):
            found[f"{name}_seen"] = np.array(view.seen)
            for part in ("features", "keys", "leading", "answering"):
                found[f"{name}_{part}"] = getattr(view, part)
        file = io.BytesIO()
        np.savez_compressed(file, allow_pickle=False, **found)
        return file.getvalue()

    @classmethod
    def from_bytes(cls, raw: bytes) -> Lesson:
        """The inverse. Raises LessonError."""
        try:
            with np.load(io.BytesIO(raw), allow_pickle=False) as found:
                if int(found["format"]) != _FORMAT:
                    raise LessonError("a lesson of another release")
                return cls(*(_view(found, name) for name in ("early", "whole")))
        except LessonError:
            raise
        except Exception as error:  # an archive can be broken in many ways, each with an error of its own
            raise LessonError("not a lesson") from error


def _view(found: np.lib.npyio.NpzFile, name: str) -> View:
    features, keys, *counts = (found[f"{name}_{part}"] for part in ("features", "keys", "leading", "answering"))
    if features.shape != (len(FEATURES),) or any(each.shape != keys.shape for each in counts):
        raise LessonError("a lesson of another release")
    return View(int(found[f"{name}_seen"]), features, keys, *counts)


def lesson(*, example: LabelledConversation, model: Model) -> Lesson:
    """What there is to learn from `example`. `model` is always the prior: features must be the same for every model.

    Who leads is who the label names as suspect; else whose words the engine weighs as the leading ones, which is
    somebody even where there is no sign.
    """
    messages = example.messages
    soon = max(1, round(EARLY_SHARE * len(messages)))
    _, states = engine.score(model=model, messages=messages[:soon], states={})
    early = engine.features(model=model, state=states[example.conversation])
    if soon < len(messages):
        _, states = engine.score(model=model, messages=messages[soon:], states=states)
    state = states[example.conversation]
    whole = engine.features(model=model, state=state)
    lead = example.suspect
    if lead is None:
        taken = Running(state=state, model=model).lead
        lead = None if taken is None else taken.sender
    return Lesson(_counted(messages[:soon], lead, early), _counted(messages, lead, whole))


def _counted(messages: Sequence[Message], lead: int | None, features: Sequence[float]) -> View:
    said = messages[-MAX_MESSAGES:]
    texts = [message.text for message in said]
    batch = _READER.read(texts)
    pairs = grams.pairs(_READER, batch)
    counts = np.add.reduceat(_READER.counted[batch.words, 0].astype(np.float64), batch.starts[:-1])
    led = np.array([message.sender == lead for message in said])
    again = repeated(senders=[message.sender for message in said], hashes=grams.said(_READER, batch), counts=counts)
    weights = weighed(counts=counts, led=led, again=again)
    owner = np.searchsorted(batch.starts[1:], pairs.places, side="right")
    word_owner = np.repeat(np.arange(len(said)), np.diff(batch.starts))
    sizes = [len(_READER.keys[number]) for number in batch.words.tolist()]
    flat = np.array([key for number in batch.words.tolist() for key in _READER.keys[number]], dtype=np.uint32)
    every = np.concatenate([flat, pairs.keys])
    of = np.concatenate([np.repeat(word_owner, sizes), owner])
    keys, at = np.unique(every, return_inverse=True)
    leading = np.bincount(at, weights=weights[of] * led[of], minlength=len(keys))
    answering = np.bincount(at, weights=weights[of] * ~led[of], minlength=len(keys))
    return View(
        len(messages), np.array(features), keys.astype(np.uint32), leading.astype(np.float32),
        answering.astype(np.float32),
    )  # fmt: skip


def repeated(*, senders: Sequence[int], hashes: NDArray[np.uint32], counts: NDArray[np.float64]) -> NDArray[np.bool_]:
    """(n,): whether its sender has just said the same, as `engine` leaves it out."""
    last: dict[int, tuple[int, ...]] = {}
    found = np.zeros(len(counts), dtype=bool)
    for at in np.flatnonzero(counts > 0.0).tolist():
        known, said = last.get(senders[at], ()), int(hashes[at])
        found[at] = said in known
        if not found[at]:
            last[senders[at]] = (said, *known[: REMEMBERED - 1])
    return found


def weighed(*, counts: NDArray[np.float64], led: NDArray[np.bool_], again: NDArray[np.bool_]) -> NDArray[np.float64]:
    """What one occurrence in each message weighs (n,), as `engine` fades (for what speaks for) and `rating` caps.
    `counts` are words by message, `led` says which are said by the one who leads, `again` which do not count."""
    weights = np.zeros(len(counts))
    for side in (led & ~again, ~led & ~again):
        at = np.flatnonzero(side)
        capped = np.minimum(counts[at], grams.SEGMENT) * FADE ** np.arange(len(at) - 1, -1, -1)
        weights[at] = capped / np.maximum(counts[at], 1.0) / (capped.sum() + SHRINK) ** POWER
    return weights
