"""A chat platform, as Artemis meets one: sends batches over HTTP, waits when told to, reads where things stand."""

from __future__ import annotations

import itertools
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Any

import httpx
import msgspec

BATCH = 1_000
Conversation = dict[str, Any]
"""One line of the import format: {"conversation", "accounts", "messages", …}."""


@dataclass(kw_only=True)
class Sent:
    """What became of everything that was sent."""

    verdicts: Counter[str] = field(default_factory=Counter)
    rejections: list[dict[str, Any]] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def per_second(self) -> float:
        return sum(self.verdicts.values()) / self.seconds if self.seconds else 0.0


class PlatformClient:
    """Talks to the API with one key. Use as a context manager."""

    def __init__(self, *, url: str, key: str, connections: int = 4) -> None:
        self._http = httpx.Client(
            base_url=f"{url}/api/v1/",
            headers={"Authorization": f"Bearer {key}"},
            timeout=60,
            limits=httpx.Limits(max_connections=connections),
        )
        self._connections = connections

    def __enter__(self) -> PlatformClient:
        return self

    def __exit__(self, *_exc: object) -> None:
        self._http.close()

    def send(self, conversations: Iterable[Conversation], *, batch: int = BATCH) -> Sent:
        """Send every message in batches, a few at a time; raises httpx.HTTPStatusError for a refused batch."""
        sent, started = Sent(), time.monotonic()
        bodies = (encode(group) for group in batches(items(conversations), batch))
        with ThreadPoolExecutor(self._connections) as pool:
            running: set[Future[dict[str, Any]]] = set()
            for body in bodies:
                running.add(pool.submit(self.post, body))
                if len(running) >= self._connections:
                    running = self._collect(running, sent)
            while running:
                running = self._collect(running, sent)
        sent.seconds = time.monotonic() - started
        return sent

    @staticmethod
    def _collect(running: set[Future[dict[str, Any]]], sent: Sent) -> set[Future[dict[str, Any]]]:
        done, running = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            result = future.result()
            sent.verdicts.update({key: result[key] for key in ("accepted", "duplicate", "rejected")})
            sent.rejections += [verdict for verdict in result["verdicts"] if verdict["status"] == "rejected"]
        return running

    def appeal(self, *, appeal: str, conversation: str, statement: str = "") -> dict[str, Any]:
        """Pass on an appeal; raises httpx.HTTPStatusError where there is nothing to appeal against."""
        body = {"id": appeal, "conversation": conversation, "statement": statement}
        answer = self._http.post("appeals", json=body)
        answer.raise_for_status()
        return dict(answer.json())

    def post(self, body: bytes) -> dict[str, Any]:
        """Send one encoded batch; waits out a 429 as Retry-After says."""
        while True:
            answer = self._http.post("messages", content=body, headers={"Content-Type": "application/json"})
            if answer.status_code == 429:
                time.sleep(float(answer.headers["Retry-After"]))
                continue
            answer.raise_for_status()
            result: dict[str, Any] = msgspec.json.decode(answer.content)
            return result

    def conversation(self, external_id: str) -> dict[str, Any]:
        """Where a conversation stands."""
        answer = self._http.get(f"conversations/{external_id}")
        answer.raise_for_status()
        result: dict[str, Any] = answer.json()
        return result

    def decisions(self) -> Iterator[dict[str, Any]]:
        """Every event of the feed, page by page."""
        cursor = ""
        while True:
            page = self._http.get("decisions", params={"after": cursor}).raise_for_status().json()
            yield from page["decisions"]
            cursor = page["next"]
            if not page["more"]:
                return


def items(conversations: Iterable[Conversation]) -> Iterator[dict[str, Any]]:
    """The items of the API for conversations of the import format."""
    for conversation in conversations:
        accounts = {account["id"]: account for account in conversation["accounts"]}
        for position, message in enumerate(conversation["messages"], start=1):
            yield {
                "conversation": conversation["conversation"],
                "id": message.get("id", str(position)),
                "sender": accounts.get(message["sender"], {"id": message["sender"]}),
                "sent_at": message["sent_at"],
                "text": message["text"],
            }


def batches(rows: Iterable[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    """Lists of up to `size` rows."""
    iterator = iter(rows)
    while group := list(itertools.islice(iterator, size)):
        yield group


def encode(group: list[dict[str, Any]]) -> bytes:
    """A batch as the API's JSON."""
    return msgspec.json.encode({"messages": group})
