"""The corpus is what it says, and the engine is as good as we say (measured on a small part, to stay quick)."""

from __future__ import annotations

import json
import random
import re
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import pytest

from scoring.core.engine import score
from scoring.core.types import Message
from tests.core.helpers import MODEL
from tools.corpus import benign, generate, grooming
from tools.corpus.generator import DEFAULT_NOW

THRESHOLD = 0.7


@pytest.fixture(scope="module")
def corpus() -> list[dict[str, Any]]:
    return list(generate(seed=11, conversations=300))


def _peak(conversation: dict[str, Any]) -> float:
    accounts = {account["id"]: (at, account.get("declared_age")) for at, account in enumerate(conversation["accounts"])}
    messages = []
    for number, each in enumerate(conversation["messages"]):
        sender, age = accounts[each["sender"]]
        sent_at = datetime.fromisoformat(each["sent_at"]).timestamp()
        messages.append(Message(1, number, sender, sent_at, each["text"], age))
    return max(each.risk for each in score(model=MODEL, messages=messages, states={})[0].messages)


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


def test_most_grooming_and_little_else_crosses(corpus: list[dict[str, Any]]) -> None:
    caught = [_peak(each) >= THRESHOLD for each in corpus if each["label"]]
    alarms = [_peak(each) >= THRESHOLD for each in corpus if not each["label"]]
    assert sum(caught) / len(caught) >= 0.9
    assert sum(alarms) / len(alarms) <= 0.05


def test_letters_written_as_digits_do_not_hide_it(corpus: list[dict[str, Any]]) -> None:
    rng = random.Random(1)
    disguise = str.maketrans("oieast", "013457")
    hidden = []
    for each in (each for each in corpus if each["label"]):
        texts = (
            "".join(c.translate(disguise) if rng.random() < 0.6 else c for c in m["text"]) for m in each["messages"]
        )
        messages = [{**m, "text": text} for m, text in zip(each["messages"], texts, strict=True)]
        hidden.append(_peak({**each, "messages": messages}) >= THRESHOLD)
    assert sum(hidden) / len(hidden) >= 0.9


def test_real_ordinary_chat_stays_below() -> None:
    raw = json.loads(files("chitchat_dataset").joinpath("dataset.json").read_text(encoding="utf-8"))
    messages: list[Message] = []
    people: dict[str, int] = {}
    for number, conversation in enumerate(list(raw.values())[:500]):
        for turn in conversation["messages"]:
            for each in turn:
                sender = people.setdefault(each["sender"], len(people))
                messages.append(Message(number, len(messages), sender, float(len(messages)), each["text"]))
    found = score(model=MODEL, messages=messages, states={})[0]
    crossed = {each.conversation for each in found.messages if each.risk >= THRESHOLD}
    assert len(crossed) <= 5
