"""The examples of the documentation, tried."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from review.models import ApiKey, Membership, Platform, Policy
from tests import factories
from tests.docs.reading import PAGES, name_of, read

pytestmark = pytest.mark.django_db

QUERIES = [
    query
    for page in PAGES
    for query in (
        *re.findall(r"```sql\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL),
        *re.findall(r"`(SELECT [^`]*)`", page.read_text(encoding="utf-8")),
    )
]


@pytest.fixture
def caller() -> tuple[Client, dict[str, str]]:
    """A client, and the header of a platform's key."""
    key = factories.api_key(factories.platform("lagoon"))
    return Client(), {"Authorization": f"Bearer {key}"}


def told(name: str, field: str) -> dict[str, Any]:
    """The first JSON example of a page that has a field of this name at its top."""
    blocks = re.findall(r"```json\n(.*?)```", read(name), re.DOTALL)
    return next(found for found in map(json.loads, blocks) if field in found)


@pytest.mark.parametrize("name", ["README.md", "docs/api.md"])
def test_what_curl_sends_is_taken(name: str, caller: tuple[Client, dict[str, str]]) -> None:
    client, headers = caller
    for body in re.findall(r"-d '(\{.*?\})'", read(name), re.DOTALL):
        answer = client.post("/api/v1/messages", json.loads(body), content_type="application/json", headers=headers)
        assert answer.status_code == 202
        assert answer.json()["rejected"] == 0
        if name == "README.md":
            assert answer.json() == told(name, "accepted")


def test_answers_have_the_fields_told(caller: tuple[Client, dict[str, str]]) -> None:
    client, headers = caller
    platform = Platform.objects.get()
    factories.flag(factories.conversation(platform, external_id="c-17"))
    stands = client.get("/api/v1/conversations/c-17", headers=headers).json()
    assert list(stands) == list(told("docs/api.md", "risk"))
    assert list(stands["flag"]) == list(told("docs/api.md", "risk")["flag"])
    assert list(client.get("/api/v1/decisions", headers=headers).json()) == list(told("docs/api.md", "decisions"))
    refused = client.get("/api/v1/decisions").json()
    assert list(refused["error"]) == list(told("docs/api.md", "error")["error"])


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_queries_can_be_asked(query: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(query)
        cursor.fetchall()


def test_what_has_no_command_yet_works_in_the_shell() -> None:
    platform = factories.platform("lagoon")
    factories.person("sol", None, [])
    mira = factories.person("mira", None, [])
    factories.api_key(platform)
    found = re.search(r"```python\n(.*?)```", read("docs/operations.md"), re.DOTALL)
    assert found
    exec(found.group(1).replace('prefix="…"', f'prefix="{ApiKey.objects.get().prefix}"'), {})  # noqa: S102 - our own page
    assert ApiKey.objects.get().revoked_at is not None
    assert Membership.objects.get().role == "senior"
    mira.refresh_from_db()
    assert not mira.is_active
    assert Policy.objects.get(code="coercion", in_force=True).version == 2


def test_pages_that_hold_queries_are_read() -> None:
    assert len(QUERIES) >= 5
    assert "docs/operations.md" in {name_of(page) for page in PAGES}
