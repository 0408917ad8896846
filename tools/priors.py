"""Teach what a release brings along: the recogniser and the prior model. `make priors` runs it.

Everything comes from the written corpus (`tools/corpus/written`) and a part of the real harmless chat. Each figure that
a later step rests on is out of fold: a conversation is always read by tables that were taught without it. The scale is
set on conversations of other authors (`tools/corpus/calibration`), since what the corpus says of itself is not what new
conversations are like. Nothing here has seen those of `tools/corpus/evaluation`.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED

import numpy as np
import skops.io
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from scoring.core import calibration, engine, grams, shipped
from scoring.core.features import FEATURES, LOWERING, belief
from scoring.core.lesson import repeated, weighed
from scoring.core.model import Model, prior_model, save
from scoring.core.pieces import of_word
from scoring.core.reading import Reader
from scoring.core.recogniser import ANSWERS, OUTPUTS, RECOGNISED, Recogniser
from scoring.core.running import Running
from scoring.core.table import Table
from scoring.core.types import Message
from scoring.core.wording import Wording
from tools import realchat
from tools.corpus import generate, plain, written

CORPUS: Final = Path(__file__).parent / "corpus" / "written"
CALIBRATION: Final = Path(__file__).parent / "corpus" / "calibration"
FOLDS: Final = 5
SEED: Final = 7
REAL_SHARE: Final = 10
"""Of the real conversations every tenth teaches; the others are only ever measured on."""
REAL_IN: Final = frozenset({0, 1, 2})
MOST_READ: Final = 200
REAL_MESSAGES: Final = 6_000
MORE_MESSAGES: Final = 24_000
"""Further real messages that no telling line may be like."""
SEEN_IN: Final = 2
"""Words and pairs met in fewer messages are left out."""
SCALE: Final = 0.1
RECOGNISER_C: Final = 0.1
TELLING_C: Final = 1.0
WORDING_C: Final = 10.0
KEPT_ROWS: Final = 90_000
PLAIN_WEIGHT: Final = 0.7
SCRIPTED: Final = 500
SCRIPTED_WEIGHT: Final = 0.6
DILUTED_BY: Final = (40, 200)
DILUTED_WEIGHT: Final = 1.0
DENSE_FROM: Final = 5
DENSE_SHARE: Final = 0.8
PREFIXES: Final = ((0.15, 0.15), (0.3, 0.25), (0.5, 0.3), (0.75, 0.3), (1.0, 1.0))
"""Shares of a conversation that are learned from, and how much each counts."""
DEVIATION: Final = 0.3
LOWEST: Final = -2.0
"""Known ages and mutual talk lower the log-odds by so much at most: platforms know ages badly."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation to learn from: who wrote what when, and the truth about it. `tags` is None where nobody tagged."""

    senders: tuple[int, ...]
    texts: tuple[str, ...]
    times: tuple[float, ...]
    ages: tuple[int | None, ...]
    tags: tuple[tuple[str, ...], ...] | None
    label: int
    suspect: int | None
    group: int
    weight: float = 1.0


def talks(files: Sequence[Path]) -> list[Talk]:
    """The written corpus."""
    return [_talk(one, group) for group, one in enumerate(one for path in files for one in written.read(path))]


def plain_talks(first: int) -> list[Talk]:
    """Plain talks, grouped by the variant their lines are from."""
    found = [_talk(one, first + int(one.family.rpartition("_")[2])) for one in plain.talks(seed=SEED)]
    return [replace(each, weight=PLAIN_WEIGHT) for each in found]


def _talk(one: written.Written, group: int) -> Talk:
    lines = one.lines
    return Talk(
        senders=tuple(ord(line.sender) for line in lines),
        texts=tuple(line.text for line in lines),
        times=tuple(1.7e9 + line.at for line in lines),
        ages=tuple(one.ages.get(line.sender) for line in lines),
        tags=tuple(line.tags for line in lines),
        label=one.label,
        suspect=None if one.suspect is None else ord(one.suspect),
        group=group,
    )


def real_talks() -> list[Talk]:
    """The part of the real chat that teaches."""
    found = []
    for number, one in enumerate(realchat.conversations()):
        if number % REAL_SHARE not in REAL_IN or len(one["messages"]) < 4:
            continue
        found.append(_untagged(one, group=number))
    return found


def _untagged(one: dict[str, Any], *, group: int, weight: float = 1.0) -> Talk:
    """The first MOST_READ messages of a conversation as an import has it."""
    senders = {account["id"]: at + 1 for at, account in enumerate(one["accounts"])}
    said = one["messages"][:MOST_READ]
    return Talk(
        senders=tuple(senders[each["sender"]] for each in said),
        texts=tuple(each["text"] for each in said),
        times=tuple(datetime.fromisoformat(each["sent_at"]).timestamp() for each in said),
        ages=(None,) * len(said),
        tags=None,
        label=one.get("label", 0),
        suspect=senders.get(one.get("suspect", "")),
        group=group,
        weight=weight,
    )


def dense(found: Talk) -> Talk | None:
    """The same talk without what says nothing: tagged messages and the answer to each. People do come to the point."""
    if found.tags is None:
        return None
    kept = [at for at, tags in enumerate(found.tags) if tags or (at and found.tags[at - 1])]
    if not DENSE_FROM <= len(kept) < DENSE_SHARE * len(found.texts):
        return None
    return replace(
        found,
        senders=tuple(found.senders[at] for at in kept),
        texts=tuple(found.texts[at] for at in kept),
        times=tuple(found.times[at] for at in kept),
        ages=tuple(found.ages[at] for at in kept),
        tags=None,
    )


def diluted(found: Talk, talk: Sequence[str], rng: np.random.Generator) -> Talk:
    """The same talk with the small talk of `talk` before it, or spread through it, by the two who talk most."""
    people = [sender for sender, _ in Counter(found.senders).most_common(2)] * 2
    spread = rng.random() < 0.5 and len(talk) >= len(found.texts)
    order: list[tuple[int, str, int | None]] = []
    small = [(people[at % 2], text) for at, text in enumerate(talk)]
    step = len(small) // len(found.texts)
    ages = dict(zip(found.senders, found.ages, strict=True))
    for at, (sender, text) in enumerate(zip(found.senders, found.texts, strict=True)):
        before = small[at * step : (at + 1) * step] if spread else small if not at else []
        order += [(who, said, ages[who]) for who, said in before] + [(sender, text, ages[sender])]
    return replace(
        found,
        senders=tuple(sender for sender, _, _ in order),
        texts=tuple(text for _, text, _ in order),
        times=tuple(found.times[0] + 60.0 * at for at in range(len(order))),
        ages=tuple(age for _, _, age in order),
        tags=None,
    )


def scripted_talks(first: int) -> list[Talk]:
    """Conversations from the scripts of `tools.corpus`, blunt and short. A script's family is never parted."""
    found: list[Talk] = []
    families: dict[str, int] = {}
    for one in generate(seed=SEED, conversations=SCRIPTED):
        group = first + families.setdefault(one["family"], len(families))
        found.append(_untagged(one, group=group, weight=SCRIPTED_WEIGHT))
    return found


# --- What messages are made of ----------------------------------------------------------------------------------------


class Contents:
    """Keys of every message of some talks, and how often each is met."""

    def __init__(self, found: Sequence[Talk]) -> None:
        self.talks = found
        self.owner = np.array([at for at, talk in enumerate(found) for _ in talk.texts])
        reader, memo = Reader(), {}
        self.keys: list[NDArray[np.uint32]] = []
        self.words: list[int] = []
        said: list[NDArray[np.uint32]] = []
        texts = [text for talk in found for text in talk.texts]
        for start in range(0, len(texts), 2_000):
            batch = reader.read(texts[start : start + 2_000])
            said.append(grams.said(reader, batch))
            pairs = grams.pairs(reader, batch)
            of = np.searchsorted(batch.starts[1:], pairs.places, side="right")
            order = np.argsort(of, kind="stable")
            sorted_keys = pairs.keys[order]
            cuts = np.searchsorted(of[order], np.arange(len(batch.flags) + 1))
            counts = np.add.reduceat(reader.counted[batch.words, 0], batch.starts[:-1])
            for at in range(len(batch.flags)):
                words = reader.words(batch, at)
                for word in words:
                    if word not in memo:
                        memo[word] = np.array(of_word(word), dtype=np.uint32)
                parts = [memo[word] for word in words] + [sorted_keys[cuts[at] : cuts[at + 1]]]
                self.keys.append(np.concatenate(parts))
                self.words.append(int(counts[at]))
        self.counts = np.array(self.words, dtype=np.float64)
        self.said = np.concatenate(said)

    def tags(self) -> NDArray[np.bool_]:
        """(messages, len(RECOGNISED)): what the authors said the words do. Untagged talks have none."""
        rows = [tags for talk in self.talks for tags in (talk.tags or ((),) * len(talk.texts))]
        return np.array([[name in tags for name in RECOGNISED] for tags in rows])

    def telling(self) -> NDArray[np.int64]:
        """(messages,): 1 for tagged lines of a suspect, 0 for those of harmless talk, -1 for what says neither."""
        found = []
        for talk in self.talks:
            for sender, tags in zip(talk.senders, talk.tags or ((),) * len(talk.texts), strict=True):
                found.append(0 if not talk.label else 1 if tags and sender == talk.suspect else -1)
        return np.array(found)


class Space:
    """The columns: keys met in SEEN_IN messages at least, with their inverse document frequency."""

    def __init__(self, keys: Sequence[NDArray[np.uint32]]) -> None:
        seen: Counter[int] = Counter()
        for each in keys:
            seen.update(np.unique(each).tolist())
        kept = sorted(key for key, count in seen.items() if count >= SEEN_IN)
        self.keys = np.array(kept, dtype=np.uint32)
        self.idf = np.log((1 + len(keys)) / (1 + np.array([seen[key] for key in kept]))) + 1.0

    def matrix(self, keys: Sequence[NDArray[np.uint32]]) -> csr_matrix:
        """(messages, columns), scaled counts."""
        flat = np.concatenate(keys) if keys else np.zeros(0, dtype=np.uint32)
        at = np.minimum(np.searchsorted(self.keys, flat), len(self.keys) - 1)
        known = self.keys[at] == flat
        rows = np.repeat(np.arange(len(keys)), [len(each) for each in keys])
        values = (self.idf[at[known]] * SCALE, (rows[known], at[known]))
        return csr_matrix(values, shape=(len(keys), len(self.keys)))


def table(space: Space, columns: Floats) -> Table:
    """Weights (columns, outputs) on scaled counts as a table; the lightest rows are left out beyond KEPT_ROWS."""
    weights = columns * (space.idf * SCALE)[:, None]
    heavy = np.sort(np.argsort(-np.abs(weights).max(axis=1), kind="stable")[:KEPT_ROWS])
    return Table(space.keys[heavy], weights[heavy].astype(np.float32))


# --- The recogniser ---------------------------------------------------------------------------------------------------


def _one(job: tuple[csr_matrix, NDArray[np.bool_], Floats, float]) -> tuple[Floats, float]:
    matrix, truth, weights, c = job
    fitted = LogisticRegression(C=c, solver="liblinear", max_iter=300, random_state=SEED)
    fitted.fit(matrix, truth, sample_weight=weights)
    return fitted.coef_[0], float(fitted.intercept_[0])


def teach_recogniser(
    contents: Contents, space: Space, matrix: csr_matrix, chosen: NDArray[np.int64], more: NDArray[np.int64]
) -> Recogniser:
    """One logistic regression for each characteristic on the `chosen` messages, and one for what is telling, on `more`
    harmless ones too."""
    truth = contents.tags()[chosen]
    tagged = np.array([talk.tags is not None for talk in contents.talks])[contents.owner]
    weights = np.where(tagged, 1.0, 0.5)
    certain = weights * np.array([talk.weight for talk in contents.talks])[contents.owner]
    jobs = [(matrix[chosen], truth[:, at], weights[chosen], RECOGNISER_C) for at in range(len(RECOGNISED))]
    telling = contents.telling()
    every = np.union1d(chosen, more)
    every = every[telling[every] >= 0]
    jobs.append((matrix[every], telling[every] == 1, certain[every], TELLING_C))
    with ProcessPoolExecutor(2) as pool:
        fitted = list(pool.map(_one, jobs))
    return Recogniser(table(space, np.stack([row for row, _ in fitted], axis=1)), np.array([b for _, b in fitted]))


# --- The wording ------------------------------------------------------------------------------------------------------


def leading(contents: Contents, chances: Floats) -> list[int]:
    """For each talk who leads: the suspect where the truth names one, else who says most that is risky."""
    risky = chances[:, [at for at, name in enumerate(RECOGNISED) if name not in ANSWERS]].sum(axis=1)
    found, at = [], 0
    for talk in contents.talks:
        said: dict[int, float] = {}
        for sender in talk.senders:
            said[sender] = said.get(sender, 0.0) + risky[at]
            at += 1
        most = max(sorted(said), key=lambda sender: said[sender])
        found.append(talk.suspect if talk.suspect in said else most)
    return found


def bags(contents: Contents, matrix: csr_matrix, leads: Sequence[int]) -> csr_matrix:
    """(talks, 2 x columns): what the one who leads said, and what the others did, as `engine` weighs them."""
    senders = np.array([sender for talk in contents.talks for sender in talk.senders])
    led = senders == np.array(leads)[contents.owner]
    weights = np.zeros(len(contents.counts))
    ends = np.cumsum([len(talk.texts) for talk in contents.talks])
    for begin, end in zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True):
        part = slice(begin, end)
        counts = contents.counts[part]
        again = repeated(senders=senders[part].tolist(), hashes=contents.said[part], counts=counts)
        weights[part] = weighed(counts=counts, led=led[part], again=again)
    parts = []
    for side in (led, ~led):
        rows = np.flatnonzero(side & (weights > 0.0))
        shape = (len(contents.talks), len(weights))
        parts.append(csr_matrix((weights[rows], (contents.owner[rows], rows)), shape=shape) @ matrix)
    return hstack(parts).tocsr()


def teach_wording(space: Space, bag: csr_matrix, labels: NDArray[np.int64], weights: Floats) -> Wording:
    """Logistic regression over whole conversations."""
    size = 1.0 / np.sqrt(bag.multiply(bag).sum(axis=1).mean())
    fitted = LogisticRegression(C=WORDING_C, max_iter=3_000, class_weight="balanced")
    fitted.fit(bag * size, labels, sample_weight=weights)
    columns = fitted.coef_[0] * size
    half = len(columns) // 2
    sides = np.stack([columns[:half], columns[half:]], axis=1)
    return Wording(table(space, sides), float(fitted.intercept_[0]))


# --- The combination --------------------------------------------------------------------------------------------------


def read_features(talk: Talk, model: Model, aged: bool) -> list[list[float]]:
    """Features after each share of PREFIXES, through the engine itself, with the declared ages or without."""
    rows = []
    states: dict[int, Any] = {}
    done = 0
    for share, _ in PREFIXES:
        upto = max(1, round(share * len(talk.texts)))
        if upto > done:
            part = _messages(talk, range(done, upto), aged)
            _, states = engine.score(model=model, messages=part, states=states)
        done = upto
        rows.append(engine.features(model=model, state=states[1]))
    return rows


def _messages(talk: Talk, places: range, aged: bool) -> list[Message]:
    return [
        Message(1, at, talk.senders[at], talk.times[at], talk.texts[at], talk.ages[at] if aged else None)
        for at in places
    ]


def combine(x: Floats, y: Floats, w: Floats) -> tuple[Floats, float]:
    """Weights and bias of the combination: Gaussian around `belief`, no sign of grooming below 0, none of LOWERING
    above 0 or below LOWEST."""
    design = np.column_stack([x, np.ones(len(x))])
    middle = np.array([*map(belief, FEATURES), 0.0])
    deviation = np.full(design.shape[1], DEVIATION)
    loose = [at for at, name in enumerate(FEATURES) if name in {*LOWERING, "wording", "telling", "much_telling"}]
    deviation[loose], deviation[-1] = 1.0, 10.0

    def loss(theta: Floats) -> tuple[float, Floats]:
        z = design @ theta
        away = (theta - middle) / deviation
        value = float(w @ (np.logaddexp(0.0, z) - y * z) + 0.5 * away @ away)
        return value, design.T @ (w * (expit(z) - y)) + away / deviation

    bounds = [(LOWEST, 0.0) if name in LOWERING else (0.0, None) for name in FEATURES] + [(None, None)]
    found = minimize(loss, middle, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 2_000})
    return found.x[:-1], float(found.x[-1])


def blank(recogniser: Recogniser, wording: Wording) -> Model:
    """A model with these tables and no weights yet."""
    return Model(
        version="prior-1", features=FEATURES, weights=(0.0,) * len(FEATURES), bias=0.0, wording=wording,
        recogniser=recogniser,
    )  # fmt: skip


def folds(groups: NDArray[np.int64]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Talks to learn from and talks to read, FOLDS times; a group stands on one side."""
    of = (np.random.default_rng(SEED).permutation(groups.max() + 1) % FOLDS)[groups]
    for fold in range(FOLDS):
        yield np.flatnonzero(of != fold), np.flatnonzero(of == fold)


def teach(files: Sequence[Path], *, keep: Path | None = None) -> tuple[Recogniser, Model]:
    """All of it; prints how far it is. `keep` takes the features out of fold, for experiments with the combination."""
    started = time.perf_counter()

    def say(text: str) -> None:
        print(f"{time.perf_counter() - started:6.0f} s  {text}", file=sys.stderr, flush=True)

    found = talks(files)
    found += plain_talks(first=len(found))
    tagged = len(found)
    denser = [each for each in map(dense, found) if each is not None]
    scripted = scripted_talks(first=tagged)
    real = [replace(each, group=2 * tagged + at) for at, each in enumerate(real_talks())]
    found += denser + scripted + real
    say(f"{tagged} written conversations, {len(denser)} of them also dense; {len(scripted)} scripted, {len(real)} real")
    contents = Contents(found)
    rng = np.random.default_rng(SEED)
    mine = np.flatnonzero(contents.owner < tagged)
    theirs = np.flatnonzero(contents.owner >= len(found) - len(real))
    more = np.sort(rng.choice(theirs, REAL_MESSAGES + MORE_MESSAGES, replace=False))
    theirs = np.sort(rng.choice(more, REAL_MESSAGES, replace=False))
    labels = np.array([talk.label for talk in found])
    groups = np.array([talk.group for talk in found])
    weights = np.array([talk.weight for talk in found])

    def recognising(part: NDArray[np.int64]) -> tuple[Recogniser, Space, csr_matrix]:
        inside = np.isin(contents.owner, part)
        chosen = np.concatenate([mine[inside[mine]], theirs[inside[theirs]]])
        space = Space([contents.keys[at] for at in chosen])
        matrix = space.matrix(contents.keys)
        found = teach_recogniser(contents, space, matrix, chosen, more[inside[more]])
        return found, space, matrix

    # Chances of every message by a recogniser that was not taught by its conversation: what the engine will see.
    chances = np.zeros((len(contents.keys), len(OUTPUTS)))
    parts = list(folds(groups))
    taught = []
    for number, (part, held) in enumerate(parts, start=1):
        recogniser, space, matrix = recognising(part)
        out = np.isin(contents.owner, held)
        chances[out] = expit(np.asarray(matrix[out] @ _columns(space, recogniser.table)) + recogniser.bias)
        taught.append((recogniser, space, matrix))
        say(f"recogniser {number} of {FOLDS}")
    leads = leading(contents, chances)

    def wording_of(part: NDArray[np.int64], space: Space, matrix: csr_matrix) -> Wording:
        return teach_wording(space, bags(contents, matrix, leads)[part], labels[part], weights[part])

    x: list[list[list[float]]] = [[] for _ in found]
    small_talk = [talk.texts for talk in real if len(talk.texts) >= DILUTED_BY[0]]
    thinner: list[list[float]] = []
    truth: list[int] = []
    thinner_weights: list[float] = []
    for number, ((part, held), (recogniser, space, matrix)) in enumerate(zip(parts, taught, strict=True), start=1):
        model = blank(recogniser, wording_of(part, space, matrix))
        for at in held:
            x[at] = [*read_features(found[at], model, True), *read_features(found[at], model, False)]
            if at < tagged:
                talk = small_talk[rng.integers(len(small_talk))][: rng.integers(*DILUTED_BY)]
                thinner.append(read_features(diluted(found[at], talk, rng), model, False)[-1])
                truth.append(found[at].label)
                thinner_weights.append(DILUTED_WEIGHT * weights[at])
        say(f"features {number} of {FOLDS}")
    taught.clear()
    recogniser, space, matrix = recognising(np.arange(len(found)))
    wording = wording_of(np.arange(len(found)), space, matrix)
    say(f"{len(space.keys):,} columns; combining")
    rows = np.array(x)
    shares = np.array([share for _, share in PREFIXES] * 2) / 2
    flat = rows.reshape(-1, rows.shape[2])
    y = np.repeat(labels, len(shares)).astype(float)
    w = (weights[:, None] * shares[None, :]).ravel()
    if keep is not None:
        np.savez_compressed(
            keep, x=rows, y=labels, w=weights, tagged=tagged, thinner=np.array(thinner), truth=np.array(truth)
        )
    flat = np.concatenate([flat, np.array(thinner)])
    y = np.concatenate([y, truth])
    w = np.concatenate([w, thinner_weights])
    fitted, bias = combine(flat, y, w)
    return recogniser, replace(blank(recogniser, wording), weights=tuple(fitted.tolist()), bias=bias)


def calibrated(model: Model, files: Sequence[Path]) -> Model:
    """`model` on the scale of conversations it was not taught by."""
    reader = replace(model, slope=1.0, offset=0.0, bend=0.0)
    z: list[float] = []
    verdicts: list[float] = []
    for talk in talks(files):
        for aged in (True, False):
            _, states = engine.score(model=reader, messages=_messages(talk, range(len(talk.texts)), aged), states={})
            z.append(Running(state=states[1], model=reader).logit(reader))
            verdicts.append(float(talk.label))
    slope, offset, bend = calibration.fit(z=np.array(z), verdicts=np.array(verdicts), weights=np.full(len(z), 0.5))
    return replace(model, slope=slope, offset=offset, bend=bend)


def _columns(space: Space, found: Table) -> Floats:
    """The table's weights back on the columns of `space.matrix`."""
    columns = np.zeros((len(space.keys), found.weights.shape[1]))
    columns[np.searchsorted(space.keys, found.keys)] = found.weights
    return columns / (space.idf * SCALE)[:, None]


def write(name: str, raw: bytes, directory: Path) -> None:
    """A file and its SHA-256."""
    (directory / f"{name}.skops").write_bytes(raw)
    (directory / f"{name}.sha256").write_text(hashlib.sha256(raw).hexdigest() + "\n", encoding="ascii")


def main() -> None:
    """Teach and write."""
    parser = argparse.ArgumentParser(prog="python -m tools.priors", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--out", type=Path, default=shipped.DIRECTORY)
    parser.add_argument("--keep", type=Path, help="write the features out of fold to this .npz")
    parser.add_argument("--calibrate", action="store_true", help="teach nothing, set the scale of the shipped prior")
    given = parser.parse_args()
    given.out.mkdir(exist_ok=True)
    if given.calibrate:
        model = prior_model()
    else:
        recogniser, model = teach(sorted(given.corpus.glob("*.txt")), keep=given.keep)
        _write_recogniser(recogniser, given.out)
    prior = given.out / "prior.skops"
    sha256 = save(model=calibrated(model, sorted(CALIBRATION.glob("*.txt"))), path=prior)
    (given.out / "prior.sha256").write_text(sha256 + "\n", encoding="ascii")
    for path in sorted(given.out.iterdir()):
        print(f"{path.name}: {path.stat().st_size:,} bytes")


def _write_recogniser(recogniser: Recogniser, directory: Path) -> None:
    scale = np.abs(recogniser.table.weights).max(axis=0) / 127.0
    content = {
        "recognised": list(OUTPUTS),
        "keys": recogniser.table.keys,
        "weights": np.round(recogniser.table.weights / scale).astype(np.int8),
        "scale": scale,
        "bias": recogniser.bias,
    }
    write("recogniser", skops.io.dumps(content, compression=ZIP_DEFLATED, compresslevel=9), directory)


if __name__ == "__main__":
    main()
