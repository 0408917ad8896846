"""The corpus is what it says, it says nothing it may not say, and the engine tells its two kinds apart.

How good the engine is, is measured elsewhere (`make evaluate`, docs/detection.md): what it was taught on is no measure.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from importlib.resources import files
from statistics import median
from typing import Any

import pytest

from scoring.core.engine import score
from scoring.core.types import Message
from tests.core.helpers import MODEL, final_logits
from tests.core.synthetic import corpus as synthetic
from tests.core.synthetic import example
from tools.corpus import benign, generate, grooming
from tools.corpus.generator import DEFAULT_NOW


@pytest.fixture(scope="module")
def corpus() -> list[dict[str, Any]]:
    return synthetic(seed=11, conversations=300)


def test_the_corpus_is_deterministic_and_well_formed(corpus: list[dict[str, Any]]) -> None:
    assert corpus == list(generate(seed=11, conversations=300))
    assert corpus != list(generate(seed=12, conversations=300))
    for each in corpus:
        times = [datetime.fromisoformat(message["sent_at"]) for message in each["messages"]]
        assert times == sorted(times)
        assert times[-1] < DEFAULT_NOW
        assert times[0].tzinfo is not None
        assert all(message["text"] for message in each["messages"])
        assert {message["sender"] for message in each["messages"]} <= {account["id"] for account in each["accounts"]}
        assert 4 <= len(each["messages"]) <= 120
        assert ("suspect" in each) == (each["label"] == 1)
    assert 0.2 < sum(each["label"] for each in corpus) / len(corpus) < 0.4
    assert {each["language"] for each in corpus} == {"en", "es", "pt", "fr", "de"}


def test_now_needs_a_zone_and_is_kept() -> None:
    with pytest.raises(ValueError, match="zone"):
        next(generate(seed=1, conversations=1, now=datetime(2025, 1, 1)))  # noqa: DTZ001
    now = datetime(2024, 1, 1, tzinfo=UTC)
    assert all(
        datetime.fromisoformat(message["sent_at"]) < now
        for each in generate(seed=1, conversations=20, now=now)
        for message in each["messages"]
    )


def test_the_corpus_says_nothing_it_may_not_say() -> None:
    """A closed vocabulary would be the strongest rule; a list of stems is the one that can be read here."""
    stems = re.compile(
        r"\b(sex|nud|naked|breast|genital|undress|strip|lingerie|bikini|underwear|porn|kiss|touch)", re.I
    )
    for scripts in (grooming.SCRIPTS, benign.SCRIPTS):
        for by_language in scripts.values():
            for script in by_language.values():
                assert not stems.search(script)
                assert set(re.findall(r"\[[^\]]*\]", script)) <= {"[explicit content removed]"}
                assert "http" not in script


def test_grooming_stands_above_what_is_harmless(corpus: list[dict[str, Any]]) -> None:
    given = [example(each, key=at) for at, each in enumerate(corpus)]
    found = final_logits(model=MODEL, examples=given)
    by_verdict = [
        [value for value, each in zip(found, given, strict=True) if each.verdict == verdict] for verdict in (0, 1)
    ]
    assert median(by_verdict[0]) < 0.0 < median(by_verdict[1])


def test_the_engine_names_the_suspect(corpus: list[dict[str, Any]]) -> None:
    given = [example(each, key=at) for at, each in enumerate(corpus) if each["label"]]
    said = [message for each in given for message in each.messages]
    found = score(model=MODEL, messages=said, states={})[0].conversations
    assert sum(found[each.conversation].leads == each.suspect for each in given) >= 0.95 * len(given)


def test_real_ordinary_chat_stays_below_even_odds_as_a_rule() -> None:
    raw = json.loads(files("chitchat_dataset").joinpath("dataset.json").read_text(encoding="utf-8"))
    messages: list[Message] = []
    people: dict[str, int] = {}
    for number, conversation in enumerate(list(raw.values())[:200]):
        for turn in conversation["messages"]:
            for each in turn:
                sender = people.setdefault(each["sender"], len(people))
                messages.append(Message(number, len(messages), sender, float(len(messages)), each["text"]))
    found = score(model=MODEL, messages=messages, states={})[0].conversations
    assert sum(each.risk >= 0.5 for each in found.values()) <= 0.05 * len(found)
