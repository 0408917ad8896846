"""`make quality`: how well the shipped model finds what it was not taught by, and how often it is wrong.

The conversations of `tools/corpus/calibration` and `tools/corpus/evaluation` were written by other hands than what the
model was taught on, without knowing of it. The former set the scale of risk and were looked at while the engine was
made; the latter were only ever scored: nothing was changed after looking at them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import cycle
from pathlib import Path
from typing import Final

import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks import machine
from benchmarks.figures import Figure, fill, markdown, show
from scoring.core.evaluating.pan12 import Tally
from scoring.core.evaluating.rating import Case, Rated, rate
from scoring.core.evaluating.study import Report, Study
from scoring.core.evaluation import Estimate, ece
from scoring.core.model import Model, prior_model
from scoring.core.operating import THRESHOLD
from scoring.core.types import Message, Verdict
from tools import priors, realchat
from tools.corpus import written

CORPUS: Final = Path(__file__).parent.parent / "tools" / "corpus"
PADDING: Final = (1, 3)
"""Messages of real small talk let in before each message."""
DRAWS: Final = 200
SEED: Final = 12
SUBSTITUTED: Final = 0.6
_DIGITS: Final = str.maketrans("aeiost", "431057")


def main() -> int:
    """Measure, print, and write the table as Markdown when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--markdown", type=Path, help="also write the table to this file, between its markers")
    arguments = parser.parse_args()
    model = prior_model()
    figures: list[Figure] = []
    every: list[Case] = []
    unseen: list[Case] = []
    for path in sorted(CORPUS.glob("calibration/*.txt")) + sorted(CORPUS.glob("evaluation/*.txt")):
        conversations = list(written.read(path))
        cases = cases_of(conversations, first=len(every))
        every += cases
        only_scored = path.parent.name == "evaluation"
        if only_scored:
            unseen += cases
        figures += _set(f"{path.stem} ({'only scored' if only_scored else 'set the scale'})", model, cases)
        figures += _after_threat(model, conversations, cases)
    figures += [*_families(model, every), *_disguised(model, every), *_padded(model, unseen), *_real(model)]
    described = machine.describe()
    show(f"Quality of {model.version} at risk {THRESHOLD}, on {described}", figures)
    if arguments.markdown:
        fill(arguments.markdown, markdown(described, figures), name="quality")
    return 0


def cases_of(found: Iterable[written.Written], *, first: int = 0) -> list[Case]:
    """Written conversations as cases; every account has a number of its own."""
    cases = []
    for number, one in enumerate(found, start=first):
        key = {who: 100 * number + ord(who) for who in dict.fromkeys(line.sender for line in one.lines)}
        messages = tuple(
            Message(number, at, key[line.sender], 1.7e9 + line.at, line.text, one.ages.get(line.sender))
            for at, line in enumerate(one.lines)
        )
        suspect = None if one.suspect is None else key[one.suspect]
        verdict: Verdict = 1 if one.label else 0
        cases.append(
            Case(one.key, messages, frozenset(key.values()), verdict, suspect, frozenset(), one.family, one.language)
        )
    return cases


def _set(name: str, model: Model, cases: Sequence[Case]) -> list[Figure]:
    study = Study(seed=SEED, tally=Tally(predators=None, lines=None), taught_by=None)
    for case in cases:
        study.add(case=case, rated=rate(model=model, case=case))
    report = study.report()
    figures = [
        _figure(
            f"{name}: {report.n} conversations, {report.positives} grooming: AUROC", report.figures["auroc"], "0.95"
        ),
        _figure("  recall at 5 % false positives", report.figures["recall_at_fpr_0.05"], "0.85"),
        _figure("  recall of warnings", report.figures["recall"]),
        _figure("  share of the harmless warned of", report.figures["false_positive_share"]),
        _figure("  who leads, right", report.figures["leads_accuracy"]),
        _figure("  expected calibration error", report.figures["ece"], "0.02"),
        Figure(what="  the same by chance, if every risk were right", value=f"{_ece_by_chance(model, cases):.3f}"),
        Figure(what="  messages until the warning, median", value=_median(report.latency.median), aim="12"),
        Figure(what="  the same with threat and demand", value=_median(report.extortion.median), aim="5"),
    ]
    return figures + _baselines(report) + _languages(report)


def _after_threat(model: Model, conversations: Sequence[written.Written], cases: Sequence[Case]) -> list[Figure]:
    """How many messages after both a threat and a demand were written the warning came; 0 when it was there before."""
    waited = []
    for one, case in zip(conversations, cases, strict=True):
        first = [
            next((at for at, line in enumerate(one.lines) if tag in line.tags), None) for tag in ("threat", "demand")
        ]
        if one.label and None not in first:
            warned = rate(model=model, case=case).warned_at
            both = max(at for at in first if at is not None)
            waited.append(len(one.lines) if warned is None else max(0, warned - both))
    if not waited:
        return []
    text = f"{np.median(waited):.0f}, most {max(waited)}, in {len(waited)}"
    return [Figure(what="  messages from threat and demand to the warning, median", value=text, aim="5")]


def _baselines(report: Report) -> list[Figure]:
    return [
        _figure(f"  AUROC of {name} alone, no words read", baseline.figures["auroc"])
        for name, baseline in report.baselines.items()
    ]


def _languages(report: Report) -> list[Figure]:
    rows = [row for row in report.slices if row.by == "language"]
    text = " · ".join(f"{row.value} {_share(row.recall)} / {_share(row.false_positive_share)}" for row in rows)
    return [Figure(what="  by language: warned of rightly / wrongly", value=text)]


def _families(model: Model, cases: Sequence[Case]) -> list[Figure]:
    harmless = [case for case in cases if not case.verdict]
    warned = sorted({case.family for case in harmless if rate(model=model, case=case).warned_at is not None})
    names = ", ".join(warned) or "none"
    return [
        Figure(what="hard harmless families", value=str(len({case.family for case in harmless}))),
        Figure(what="  warned of", value=f"{len(warned)}: {names}"),
    ]


def _disguised(model: Model, cases: Sequence[Case]) -> list[Figure]:
    """Recall at the threshold that 5 % of the harmless reach, before and after disguising the grooming."""
    risks = np.array([rate(model=model, case=case).risk for case in cases])
    truth = np.array([case.verdict == 1 for case in cases])
    limit = float(np.quantile(risks[~truth], 0.95))
    plain = float((risks[truth] > limit).mean())
    grooming = [case for case in cases if case.verdict]
    figures = [Figure(what="recall at 5 % false positives, all sets, as written", value=f"{plain:.3f}")]
    for name, change in (
        ("60 % of a, e, i, o, s, t as digits", _leet),
        ("letters spelt out", _spelt),
        ("look-alikes", _alike),
    ):
        found = np.array([_changed(model, case, change).risk for case in grooming])
        recall = float((found > limit).mean())
        figures.append(
            Figure(what=f"  {name}", value=f"{recall:.3f} ({100 * (recall - plain):+.1f} points)", aim="−5 points")
        )
    return figures


def _padded(model: Model, cases: Sequence[Case]) -> list[Figure]:
    """Real small talk by the two who talk most let in before each message, of grooming and harmless talk alike."""
    said = [one["messages"] for number, one in enumerate(realchat.conversations()) if number % priors.REAL_SHARE == 9]
    talk = [[message["text"] for message in messages] for messages in said if len(messages) >= 200]
    truth = [case.verdict for case in cases]
    plain = roc_auc_score(truth, [rate(model=model, case=case).risk for case in cases])
    figures = [Figure(what="only scored sets, AUROC as written", value=f"{plain:.3f}")]
    for count in PADDING:
        risks = [
            rate(model=model, case=_between(case, talk[at % len(talk)], count)).risk for at, case in enumerate(cases)
        ]
        what = f"  {count} of real small talk before each message"
        figures.append(Figure(what=what, value=f"{roc_auc_score(truth, risks):.3f}"))
    return figures


def _between(case: Case, talk: Sequence[str], count: int) -> Case:
    people = [sender for sender, _ in Counter(message.sender for message in case.messages).most_common(2)]
    texts = cycle(talk)
    found: list[Message] = []
    for message in case.messages:
        for _ in range(count):
            place = len(found)
            found.append(Message(message.conversation, place, people[place % len(people)], 0.0, next(texts)))
        found.append(replace(message, id=len(found)))
    timed = tuple(replace(message, sent_at=1.7e9 + 60.0 * at) for at, message in enumerate(found))
    return replace(case, messages=timed)


def _ece_by_chance(model: Model, cases: Sequence[Case]) -> float:
    """The calibration error that so few conversations show although nothing is wrong: verdicts drawn from the risks."""
    risks = np.array([rate(model=model, case=case).risk for case in cases])
    rng = np.random.default_rng(SEED)
    return float(
        np.mean([ece(risks, (rng.random(len(risks)) < risks).astype(float), np.ones(len(risks))) for _ in range(DRAWS)])
    )


def _changed(model: Model, case: Case, change: Callable[[random.Random, str], str]) -> Rated:
    rng = random.Random(f"{SEED}-{case.name}")
    messages = tuple(replace(message, text=change(rng, message.text)) for message in case.messages)
    return rate(model=model, case=replace(case, messages=messages))


def _leet(rng: random.Random, text: str) -> str:
    return "".join(char.translate(_DIGITS) if rng.random() < SUBSTITUTED else char for char in text)


def _spelt(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    return "  ".join(" ".join(word) if len(word) > 3 and rng.random() < 0.3 else word for word in words)


def _alike(rng: random.Random, text: str) -> str:
    table = str.maketrans("aeopcyx", "аеорсух")
    return "".join(char.translate(table) if rng.random() < SUBSTITUTED else char for char in text)


def _real(model: Model) -> list[Figure]:
    """The real chat that did not teach."""
    number = flagged = 0
    for at, one in enumerate(realchat.conversations()):
        if at % priors.REAL_SHARE in priors.REAL_IN:
            continue
        senders = {account["id"]: place for place, account in enumerate(one["accounts"])}
        messages = tuple(
            Message(
                at, place, senders[said["sender"]], datetime.fromisoformat(said["sent_at"]).timestamp(), said["text"]
            )
            for place, said in enumerate(one["messages"])
        )
        found = rate(model=model, case=Case(str(at), messages, frozenset(senders.values())))
        number += 1
        flagged += found.warned_at is not None
    share = f"{flagged} of {number:,} ({100 * flagged / number:.2f} %)"
    return [Figure(what="real harmless conversations warned of (those that did not teach)", value=share, aim="0.1 %")]


def _figure(what: str, estimate: Estimate, aim: str = "") -> Figure:
    if estimate.value is None:
        return Figure(what=what, value="undefined", aim=aim)
    interval = "" if estimate.low is None else f" [{estimate.low:.3f}, {estimate.high:.3f}]"
    return Figure(what=what, value=f"{estimate.value:.3f}{interval}", aim=aim)


def _median(value: float | None) -> str:
    return "none" if value is None else f"{value:.0f}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    sys.exit(main())
