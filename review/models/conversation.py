"""What platforms send: accounts, conversations, messages; and where scoring of a conversation stands."""

from __future__ import annotations

from functools import reduce
from operator import add

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from review.models.platform import Platform

TEXT_CONFIGS = ("simple", "english", "spanish", "portuguese", "french", "german")
"""PostgreSQL's text-search configurations in which a message can be found: words as they stand, and five languages."""


class Account(models.Model):
    """A chat user of a platform, known by the platform's own id."""

    class AgeBand(models.TextChoices):
        UNDER_13 = "under_13", "under 13"
        FROM_13_TO_15 = "13_15", "13 to 15"
        FROM_16_TO_17 = "16_17", "16 to 17"
        ADULT = "adult", "adult"

    platform = models.ForeignKey(Platform, on_delete=models.PROTECT, related_name="accounts")
    external_id = models.CharField(max_length=200)
    declared_age = models.PositiveSmallIntegerField(null=True, blank=True)
    age_band = models.CharField(max_length=10, choices=AgeBand.choices, blank=True, default="")
    first_seen_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["platform", "external_id"], name="account_once_per_platform"),
            models.CheckConstraint(
                condition=Q(declared_age__isnull=True) | Q(declared_age__lte=130), name="account_age_plausible"
            ),
        ]

    def __str__(self) -> str:
        return self.external_id


class Conversation(models.Model):
    """A conversation and its running score. The score columns are written by `review/scoring_gateway.py` alone.

    `state` is what the engine needs to fold in one more message without reading the earlier ones; it can always be
    rebuilt from the messages. `drawn_at_rate` is set once the conversation took part in the random draw below the
    threshold (the chance it had), so that it is drawn at most once.
    """

    platform = models.ForeignKey(Platform, on_delete=models.PROTECT, related_name="conversations")
    external_id = models.CharField(max_length=200)
    created_at = models.DateTimeField(db_default=Now())
    state = models.BinaryField(null=True)
    risk = models.FloatField(null=True)
    ratings = models.JSONField(default=dict)
    contributions = models.JSONField(default=dict)
    leads = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="+")
    towards = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    model_version = models.CharField(max_length=60, default="")
    message_count = models.PositiveIntegerField(default=0)
    first_message_at = models.DateTimeField(null=True)
    last_message_at = models.DateTimeField(null=True)
    scored_at = models.DateTimeField(null=True)
    drawn_at_rate = models.FloatField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["platform", "external_id"], name="conversation_once_per_platform"),
            models.CheckConstraint(
                condition=Q(risk__isnull=True) | Q(risk__gte=0, risk__lte=1), name="conversation_risk_range"
            ),
        ]
        indexes = [models.Index(fields=["-last_message_at", "-id"], name="conversation_by_activity")]

    def __str__(self) -> str:
        return self.external_id


class Message(models.Model):
    """One message. Known by (conversation, external id): sending it again is harmless.

    The unique constraint holds the conversation, so that the table can be partitioned by it; docs/adr/0001 says what
    else that takes. `scored_at` null means the worker still owes it a score.
    """

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages")
    external_id = models.CharField(max_length=200)
    sender = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="messages")
    sent_at = models.DateTimeField()
    received_at = models.DateTimeField(db_default=Now())
    text = models.TextField()
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    scored_at = models.DateTimeField(null=True)
    risk_after = models.FloatField(null=True)
    spans = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "external_id"], name="message_once_per_conversation"),
        ]
        indexes = [
            models.Index(fields=["conversation", "sent_at", "id"], name="message_in_order"),
            models.Index(fields=["id"], condition=Q(scored_at__isnull=True), name="message_unscored"),
            models.Index(fields=["sender", "conversation"], name="message_by_sender"),
            # Words are indexed when a message is scored, not when it comes in: taking messages in costs what it did.
            GinIndex(
                reduce(add, [SearchVector("text", config=config) for config in TEXT_CONFIGS]),
                condition=Q(scored_at__isnull=False),
                name="message_words",
            ),
        ]

    def __str__(self) -> str:
        return f"message {self.pk}"

    @property
    def marked_for(self) -> frozenset[str]:
        """The characteristics that the engine marked in it."""
        rows = self.spans if isinstance(self.spans, list) else []
        return frozenset(str(row[0]) for row in rows if isinstance(row, list) and len(row) == 4)


class MessageRevision(models.Model):
    """What a message said before the platform reported an edit or a deletion. Evidence does not vanish."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="revisions")
    text = models.TextField()
    replaced_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"revision {self.pk} of message {self.message_id}"
