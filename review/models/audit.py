"""The audit trail: a closed list of events, append-only in the database, sealed into a hash chain."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class AuditEvent(models.Model):
    """Something a person or the system did. Never holds message text or identities of chat users.

    Rows are inserted unsealed; `review.audit.seal` gives each its place (`seq`) in the chain and
    `hash = SHA-256(previous hash, this row)`. The triggers let nothing else change a row and nobody delete one.
    """

    event = models.CharField(max_length=60)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    actor_label = models.CharField(max_length=150)
    platform_id = models.BigIntegerField(null=True)
    flag_id = models.BigIntegerField(null=True)
    data = models.JSONField(default=dict)
    request_id = models.CharField(max_length=64, blank=True, default="")
    at = models.DateTimeField(db_default=Now())
    seq = models.BigIntegerField(null=True, unique=True)
    hash = models.CharField(max_length=64, null=True)  # noqa: DJ001 - null is "not sealed yet", the trigger reads it

    class Meta:
        indexes = [
            models.Index(fields=["id"], condition=Q(seq__isnull=True), name="audit_unsealed"),
            models.Index(fields=["flag_id", "id"], name="audit_of_flag"),
        ]
        triggers = [
            pgtrigger.Protect(name="audit_is_append_only", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="audit_rows_do_not_change",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["seq", "hash", "actor"]),
            ),
            pgtrigger.Protect(
                name="audit_is_sealed_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.seq IS NOT NULL AND (OLD.seq, OLD.hash) IS DISTINCT FROM (NEW.seq, NEW.hash)"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.pk}"
