"""The audit chain: sealed in order, and broken by any change."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from review import audit
from review.audit import Event
from review.models import AuditEvent

pytestmark = pytest.mark.django_db


def write(number: int) -> None:
    with transaction.atomic():
        for each in range(number):
            audit.record(event=Event.CONTENT_READ, data={"n": each})


def tamper(sql: str) -> None:
    """What only somebody with the database's own powers can do: switch the triggers off."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql)
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def test_sealing_in_pieces_gives_one_chain() -> None:
    write(5)
    assert audit.seal(limit=3) == 3
    write(2)
    assert audit.seal() == 4
    assert audit.seal() == 0
    assert audit.verify() == (7, None)
    call_command("verify_audit")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE review_auditevent SET data = '{}' WHERE seq = 3",
        "UPDATE review_auditevent SET actor_label = 'nobody' WHERE seq = 3",
        "DELETE FROM review_auditevent WHERE seq = 3",
        "UPDATE review_auditevent SET at = at - interval '1 day' WHERE seq = 3",
    ],
)
def test_any_change_breaks_it(sql: str) -> None:
    write(5)
    audit.seal()
    tamper(sql)
    assert audit.verify() == (2, 3)
    with pytest.raises(CommandError, match="breaks at event 3"):
        call_command("verify_audit")


def test_an_event_outside_the_list_or_a_transaction_is_refused() -> None:
    with pytest.raises(ValueError, match="not a valid Event"), transaction.atomic():
        audit.record(event="made.up")  # type: ignore[arg-type]


@pytest.mark.django_db(transaction=True)
def test_an_event_is_written_with_what_it_describes() -> None:
    with pytest.raises(RuntimeError):
        audit.record(event=Event.CONTENT_READ)
    assert not AuditEvent.objects.exists()
