"""Turn scripts into conversations: slots filled, small talk let in, typos made, times and accounts invented."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from tools.corpus import benign, grooming
from tools.corpus.smalltalk import EMOJI, EXCHANGES, LOCAL_SLOTS, SLANG, SLOTS

DEFAULT_NOW: Final = datetime(2025, 6, 1, 12, tzinfo=UTC)
GROOMING_SHARE: Final = 0.3
SMALL_TALK_SHARE: Final = 0.25
ENGLISH_SHARE: Final = 0.7
MAX_MESSAGES: Final = 120
_SYLLABLES: Final = ("ka", "lo", "mi", "ra", "ze", "ti", "no", "shi", "bel", "dor", "fin", "gar", "ven", "sky", "moon")
_SLOT: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a conversation shall be before a word of it is written."""

    family: str
    language: str
    label: int
    script: str
    chatter: float


def generate(*, seed: int, conversations: int, now: datetime = DEFAULT_NOW) -> Iterator[dict[str, Any]]:
    """Yield conversations, the same for the same arguments; every message is sent before `now` (zone aware)."""
    if now.tzinfo is None:
        raise ValueError("now needs a time zone")
    for number in range(conversations):
        yield _conversation(random.Random(f"artemis-corpus-{seed}-{number}"), f"c{seed}-{number:05d}", now)  # noqa: S311 - not a secret


def _conversation(rng: random.Random, key: str, now: datetime) -> dict[str, Any]:
    plan = _plan(rng)
    slots = {name: rng.choice(values) for name, values in (SLOTS | LOCAL_SLOTS.get(plan.language, {})).items()}
    slots["kid1"] = str(int(slots["kid"]) + 1)
    lines = _lines(rng, plan, slots)[:MAX_MESSAGES]
    accounts = _accounts(rng, plan, slots)
    found: dict[str, Any] = {
        "conversation": key,
        "accounts": accounts,
        "messages": _messages(rng, key, lines, accounts, now),
        "label": plan.label,
        "family": plan.family,
        "language": plan.language,
    }
    if plan.label:
        found["suspect"] = accounts[0]["id"]
    return found


def _plan(rng: random.Random) -> _Plan:
    language = "en" if rng.random() < ENGLISH_SHARE else rng.choice(("es", "pt", "fr", "de"))
    draw = rng.random()
    chatter = rng.choice((0.0, 0.3, 0.6, 1.0, 2.0))
    if draw < GROOMING_SHARE:
        return _pick(rng, grooming.SCRIPTS, language, 1, chatter)
    if draw < GROOMING_SHARE + SMALL_TALK_SHARE:
        return _Plan(benign.SMALL_TALK_FAMILY, language, 0, "~", chatter + 1.0)
    return _pick(rng, benign.SCRIPTS, language, 0, chatter)


def _pick(rng: random.Random, scripts: dict[str, dict[str, str]], language: str, label: int, chatter: float) -> _Plan:
    families = sorted(family for family, by_language in scripts.items() if language in by_language)
    family = rng.choice(families)
    return _Plan(family, language, label, scripts[family][language], chatter)


def _lines(rng: random.Random, plan: _Plan, slots: dict[str, str]) -> list[tuple[str, str]]:
    """(who, text) for every message."""
    found: list[tuple[str, str]] = []
    small_talk = plan.family == benign.SMALL_TALK_FAMILY
    for line in plan.script.strip().splitlines():
        beat = line.strip()
        if beat == "~":
            rounds = rng.randint(2, 10) if small_talk else rng.randint(0, 3)
            found += chatter(rng, plan.language, slots, round(rounds * plan.chatter) + (2 if small_talk else 0))
            continue
        if beat.startswith("?") and rng.random() < 0.4:
            continue
        who, _, ways = beat.removeprefix("?").partition(": ")
        text = _fill(rng.choice(ways.split(" | ")), slots)
        found.append((who, mangle(rng, text)))
        if not small_talk and rng.random() < 0.08 * plan.chatter:
            found += chatter(rng, plan.language, slots, rng.randint(1, 4))
    return found


def chatter(rng: random.Random, language: str, slots: dict[str, str], rounds: int) -> list[tuple[str, str]]:
    """Small talk of A and B: an opener and an answer each round."""
    exchanges = [line.strip().split(" -> ") for line in EXCHANGES[language].strip().splitlines()]
    found = []
    for _ in range(rounds):
        opener, answers = rng.choice(exchanges)
        first, second = rng.sample(("A", "B"), 2)
        found.append((first, mangle(rng, _fill(opener, slots))))
        found.append((second, mangle(rng, _fill(rng.choice(answers.split(" | ")), slots))))
    return found


def _fill(text: str, slots: dict[str, str]) -> str:
    return _SLOT.sub(lambda match: slots[match.group(1)], text)


def mangle(rng: random.Random, text: str) -> str:
    """Write it the way people type: slang, a typo, a missing apostrophe, capitals, an emoji. Marks stay untouched."""
    if text.startswith("["):
        return text
    words = text.split(" ")
    if rng.random() < 0.35:
        words = [SLANG.get(word, word) if rng.random() < 0.5 else word for word in words]
    if rng.random() < 0.06:
        at = rng.randrange(len(words))
        words[at] = _typo(rng, words[at])
    text = " ".join(words)
    if rng.random() < 0.15:
        text = text[:1].upper() + text[1:]
    if rng.random() < 0.03:
        text = text.upper()
    if rng.random() < 0.05:
        text = text + text[-1] * 3 if text[-1].isalpha() else text
    if rng.random() < 0.1:
        text = f"{text} {rng.choice(EMOJI)}"
    return text


def _typo(rng: random.Random, word: str) -> str:
    if len(word) < 5:
        return word
    at = rng.randrange(1, len(word) - 2)
    if rng.random() < 0.5:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :]


def _accounts(rng: random.Random, plan: _Plan, slots: dict[str, str]) -> list[dict[str, Any]]:
    first: dict[str, Any] = {"id": _handle(rng)}
    second: dict[str, Any] = {"id": _handle(rng)}
    if rng.random() < 0.4:
        ages = _ages(rng, plan, int(slots["kid"]))
        first["declared_age"], second["declared_age"] = ages
    return [first, second]


def _ages(rng: random.Random, plan: _Plan, kid: int) -> tuple[int, int]:
    if plan.label:
        return rng.choice((kid + 1, 16, 19, 25, 34, 41)), kid
    if plan.family in {"adult_dating", "seller_meeting"}:
        return rng.randint(20, 50), rng.randint(20, 50)
    if plan.family in {
        "teacher",
        "coach",
        "worried_parent",
        "support_staff",
        "family_pickup",
        "doctor_office",
        "summer_job",
    }:
        return rng.randint(28, 55), kid
    if plan.family == benign.SMALL_TALK_FAMILY:
        age = rng.randint(12, 40)
        return age, max(10, age + rng.randint(-3, 3))
    return kid + rng.choice((-1, 0, 1)), kid


def _handle(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4))) + f"{rng.randrange(10_000):04d}"


def _messages(
    rng: random.Random, key: str, lines: list[tuple[str, str]], accounts: list[dict[str, Any]], now: datetime
) -> list[dict[str, Any]]:
    senders = {"A": accounts[0]["id"], "B": accounts[1]["id"]}
    gaps = [rng.choice((5, 12, 25, 60, 60, 180, 600, 3600 * 5, 3600 * 20)) * rng.uniform(0.5, 1.5) for _ in lines]
    at = now - timedelta(seconds=sum(gaps) + 60, days=rng.uniform(0, 60))
    found = []
    for number, ((who, text), gap) in enumerate(zip(lines, gaps, strict=True), start=1):
        at += timedelta(seconds=gap)
        sent_at = at.replace(microsecond=0).isoformat()
        found.append({"id": f"{key}-{number}", "sender": senders[who], "sent_at": sent_at, "text": text})
    return found
