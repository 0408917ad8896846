"""Decisions: immutable, with what the reviewer saw; and the versioned policies they cite."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from review.models.conversation import Account, Message
from review.models.flag import Flag


class Policy(models.Model):
    """One version of a policy's text. A new wording is a new row; decisions keep citing the old one."""

    code = models.SlugField(max_length=60)
    version = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    text = models.TextField()
    in_force = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "policies"
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="policy_version_once"),
            models.UniqueConstraint(fields=["code"], condition=Q(in_force=True), name="policy_one_in_force"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="policy_text_is_immutable",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("code", "version", "title", "text"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} (v{self.version})"


class Decision(models.Model):
    """What one person decided, and what they saw when they did. Only `superseded_at` may be set later, once.

    `stage` says in which capacity: first look, blind second look, adjudication. `unsure` is a first reviewer who asked
    for a second opinion without leaning.
    """

    class Verdict(models.TextChoices):
        CONFIRMED = "confirmed", "confirmed"
        DISMISSED = "dismissed", "dismissed"
        ESCALATED = "escalated", "escalated"
        UNSURE = "unsure", "unsure"

    class Stage(models.TextChoices):
        FIRST = "first"
        SECOND = "second"
        ADJUDICATION = "adjudication"

    class Second(models.TextChoices):
        NONE = "", "no second look"
        ASKED = "asked", "the first reviewer asked for it"
        ESCALATION = "escalation", "an escalation"
        DISAGREEMENT = "disagreement", "the verdict and the risk are far apart"
        AUDIT = "audit", "drawn for an audit"

    class Between(models.TextChoices):
        ADULT_AND_CHILD = "adult_child", "a suspected adult and a child"
        MINORS = "minors", "minors among themselves"
        CANNOT_TELL = "cannot_tell", "cannot tell"

    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, related_name="decisions")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    reviewer_label = models.CharField(max_length=150, help_text="The reviewer's user name, kept as it was.")
    stage = models.CharField(max_length=20, choices=Stage.choices)
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    is_final = models.BooleanField(help_text="This decision moved the flag to its verdict.")
    policy = models.ForeignKey(Policy, null=True, on_delete=models.PROTECT, related_name="decisions")
    between = models.CharField(
        max_length=20, choices=Between.choices, default=Between.CANNOT_TELL, help_text="Whom the reviewer sees in it."
    )
    suspect = models.ForeignKey(
        Account, null=True, on_delete=models.PROTECT, related_name="+", help_text="Stated by the reviewer, not assumed."
    )
    policy_text = models.TextField(blank=True, default="")
    reason = models.TextField(blank=True, default="", help_text="Why, in the reviewer's words; goes with the decision.")
    note = models.TextField(blank=True, default="", help_text="Private; not part of the reason.")
    second_because = models.CharField(
        max_length=20, choices=Second.choices, blank=True, default="", help_text="Why a first look got a second one."
    )
    second_rate = models.FloatField(null=True, help_text="The chance of an audit that this first look had.")
    batch = models.UUIDField(null=True, help_text="Names those that were dismissed together.")
    saw_risk = models.FloatField()
    saw_ratings = models.JSONField()
    saw_model_version = models.CharField(max_length=60)
    saw_message_count = models.PositiveIntegerField()
    seconds = models.PositiveIntegerField(help_text="From claiming the flag to deciding.")
    seconds_open = models.PositiveIntegerField(
        null=True, help_text="For how long the page was in sight, as the browser tells; null without scripts."
    )
    messages_opened = models.PositiveIntegerField(
        null=True, help_text="How many messages the reviewer had before them."
    )
    decided_at = models.DateTimeField(db_default=Now())
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["flag"],
                condition=Q(is_final=True, superseded_at__isnull=True),
                name="decision_one_final_per_flag",
            ),
            models.CheckConstraint(
                condition=Q(suspect__isnull=True) ^ Q(between="adult_child"), name="decision_names_whom_it_suspects"
            ),
            models.CheckConstraint(
                condition=~Q(verdict="unsure", is_final=True), name="decision_unsure_is_never_final"
            ),
            models.CheckConstraint(
                condition=Q(second_because="") | Q(stage="first", is_final=False), name="decision_second_after_first"
            ),
        ]
        indexes = [
            models.Index(fields=["reviewer", "-decided_at"], name="decision_by_reviewer"),
            models.Index(fields=["flag", "id"], name="decision_of_flag"),
            models.Index(fields=["decided_at"], name="decision_by_time"),
            models.Index(fields=["batch"], condition=Q(batch__isnull=False), name="decision_of_batch"),
            models.Index(
                fields=["superseded_at"], condition=Q(superseded_at__isnull=False), name="decision_taken_back"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="decision_is_never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="decision_is_immutable",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["superseded_at"]),
            ),
            pgtrigger.Protect(
                name="decision_is_superseded_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__superseded_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk} on flag {self.flag_id}"


class DecisionEvidence(models.Model):
    """A message the reviewer named as evidence."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="evidence")
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "message"], name="decision_evidence_once")]
        triggers = [
            pgtrigger.Protect(name="decision_evidence_is_immutable", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"evidence of decision {self.decision_id}"


class DecisionProposal(models.Model):
    """What the reviewer said of one thing the model marked: a label of a message for a characteristic."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="proposals")
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")
    characteristic = models.CharField(max_length=40)
    accepted = models.BooleanField(help_text="False: struck out.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "message", "characteristic"], name="decision_proposal_once")
        ]
        triggers = [
            pgtrigger.Protect(name="decision_proposal_is_immutable", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"{self.characteristic} of decision {self.decision_id}"
