"""The tables of the documentation say what the code says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver

from artemis import env
from review import errors, queue_policy
from review.audit import Event
from review.lifecycle import TRANSITIONS
from review.models import ApiKey
from review.roles import PERMISSIONS, Permission
from tests.docs.reading import first_column, read, table

NOT_OURS = {"DATABASE_URL", "REDIS_URL", "PORT"}
WORDY = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.BinaryField,
    models.UUIDField,
    models.FileField,
    models.GenericIPAddressField,
    ArrayField,
)


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    assert set(first_column("README.md", "env")) == set(env.KNOWN) | NOT_OURS


def test_the_defaults_in_the_readme_are_the_defaults() -> None:
    needed = {"ARTEMIS_SECRET_KEY": "x" * 32, "DATABASE_URL": "postgresql://a/b", "REDIS_URL": "redis://a"}
    hosts = {"ARTEMIS_ALLOWED_HOSTS": "artemis.example"}
    told = {row[0]: row[1].strip("`") for row in table("README.md", "env")}
    for name in set(env.KNOWN) - {*needed, *hosts}:
        assert env.read({**needed, **hosts, name: told[name]}) == env.read({**needed, **hosts}), name
    for name in needed:
        assert told[name] == "none"


def test_the_life_of_a_flag() -> None:
    expected = [
        [
            state,
            action.value,
            row.to,
            row.permission.value if row.permission else "platform",
            "yes" if row.needs_lease else "no",
            row.event.value,
        ]
        for (state, action), row in TRANSITIONS.items()
    ]
    assert table("docs/architecture.md", "transitions") == [[str(cell) for cell in row] for row in expected]


def test_the_lanes_with_their_service_times() -> None:
    expected = [
        [f"`{name}`", rule.means, queue_policy.duration(rule.service)] for name, rule in queue_policy.LANES.items()
    ]
    told = [[f"`{row[0].strip('`')}`", *row[1:]] for row in table("docs/architecture.md", "lanes")]
    assert told == expected


def test_error_codes_with_their_status() -> None:
    expected = {error.code: str(error.status) for error in errors.all_errors()}
    assert {row[0]: row[1] for row in table("docs/api.md", "errors")} == expected
    assert len(first_column("docs/api.md", "errors")) == len(expected)


def test_codes_of_rejected_items_in_the_same_words() -> None:
    assert {row[0]: row[1] for row in table("docs/api.md", "item-codes")} == errors.ITEM_CODES


def test_scopes() -> None:
    assert set(first_column("docs/api.md", "scopes")) == set(ApiKey.Scope.values)


def test_every_address_of_the_api_with_its_scope() -> None:
    told = {row[0].split(" ")[1].replace("<id>", "<>"): row[1].strip("`") for row in table("docs/api.md", "endpoints")}
    there = {path: _scope(pattern) for path, pattern in _addresses() if path.startswith(("/api/v1/", "/healthz"))}
    assert told == there


def _scope(pattern: URLPattern) -> str:
    return str(getattr(getattr(pattern.callback, "view_class", None), "scope", "none"))


def _addresses() -> Iterator[tuple[str, URLPattern]]:
    for entry in get_resolver().url_patterns:
        if isinstance(entry, URLPattern):
            route = str(entry.pattern)
            yield "/" + route.replace("<path:external_id>", "<>"), entry
        else:
            assert isinstance(entry, URLResolver)


def test_every_audit_event() -> None:
    assert set(first_column("docs/audit.md", "events")) == {event.value for event in Event}


def test_every_role_and_what_it_may() -> None:
    order = [permission.value for permission in Permission]
    heading = next(line for line in read("docs/permissions.md").splitlines() if line.startswith("| role |"))
    assert [cell.strip().strip("`") for cell in heading.strip("|").split("|")] == ["role", *order]
    told = {row[0]: [cell == "yes" for cell in row[1:]] for row in table("docs/permissions.md", "permissions")}
    assert told == {str(role): [permission in granted for permission in order] for role, granted in PERMISSIONS.items()}


# --- What is kept about people ----------------------------------------------------------------------------------------


def wordy_columns() -> Iterator[str]:
    """Every column that can hold words, of every table of review and scoring."""
    for label in ("review", "scoring"):
        for model in apps.get_app_config(label).get_models():
            for field in model._meta.local_fields:
                if isinstance(field, WORDY):
                    yield f"{model.__name__}.{field.name}"


def test_every_column_that_can_hold_words_is_classified() -> None:
    assert set(first_column("docs/content-handling.md", "pii")) == set(wordy_columns())


def test_the_classes_are_the_three() -> None:
    assert {row[1] for row in table("docs/content-handling.md", "pii")} == {"content", "identity", "operational"}


@pytest.mark.parametrize("column", ["Message.text", "MessageRevision.text", "Decision.note"])
def test_what_people_wrote_is_content(column: str) -> None:
    classes: dict[str, Any] = {row[0]: row[1] for row in table("docs/content-handling.md", "pii")}
    assert classes[column] == "content"
