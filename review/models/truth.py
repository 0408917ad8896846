"""What an imported corpus says about its conversations. For evaluation only: never shown to a reviewer."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from review.models.conversation import Account, Conversation


class ConversationTruth(models.Model):
    """The corpus' own answer. Labels come from decisions, never from here."""

    conversation = models.OneToOneField(Conversation, primary_key=True, on_delete=models.CASCADE, related_name="truth")
    label = models.PositiveSmallIntegerField(null=True)
    suspect = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="+")
    evidence = ArrayField(models.CharField(max_length=200), default=list, help_text="External ids of marked messages.")
    family = models.CharField(max_length=100, blank=True, default="")
    language = models.CharField(max_length=20, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(label__isnull=True) | Q(label__in=[0, 1]), name="truth_label_binary")
        ]

    def __str__(self) -> str:
        return f"truth of conversation {self.conversation_id}"
