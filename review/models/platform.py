"""Platforms (tenants), the keys their servers hold, and who works for which of them."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now


class Platform(models.Model):
    """A tenant. `flag_at` is the risk at which a person looks; `hold_at`, off unless set, also asks for a hold."""

    slug = models.SlugField(unique=True, max_length=50)
    name = models.CharField(max_length=100)
    flag_at = models.FloatField(default=0.70, help_text="Risk at which a flag is opened, above 0 and at most 1.")
    hold_at = models.FloatField(null=True, blank=True, help_text="Risk at which the platform is asked to hold.")
    sample_rate = models.FloatField(
        default=0.01, help_text="Chance that a conversation below the threshold is put before a person, 0 to 0.5."
    )
    golden_rate = models.FloatField(
        default=0.02, help_text="Test items for each first look that people take, 0 to 0.2."
    )
    requests_per_minute = models.PositiveIntegerField(
        null=True, blank=True, help_text="Rate limit of each key; empty takes the service's default."
    )
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(flag_at__gt=0, flag_at__lte=1), name="platform_flag_at_range"),
            models.CheckConstraint(
                condition=Q(hold_at__isnull=True) | Q(hold_at__gte=F("flag_at"), hold_at__lte=1),
                name="platform_hold_at_range",
            ),
            models.CheckConstraint(
                condition=Q(sample_rate__gte=0, sample_rate__lte=0.5), name="platform_sample_rate_range"
            ),
            models.CheckConstraint(
                condition=Q(golden_rate__gte=0, golden_rate__lte=0.2), name="platform_golden_rate_range"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ApiKey(models.Model):
    """A platform's key: only the SHA-256 of the secret is kept. `prefix` finds the row and may be shown."""

    class Scope(models.TextChoices):
        MESSAGES_WRITE = "messages:write"
        CONVERSATIONS_READ = "conversations:read"
        DECISIONS_READ = "decisions:read"
        APPEALS_WRITE = "appeals:write"

    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="api_keys")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12, unique=True)
    secret_sha256 = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=40, choices=Scope.choices))
    created_at = models.DateTimeField(db_default=Now())
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.platform.slug}: {self.name} ({self.prefix}…)"


class Training(models.Model):
    """What one person is trained for, set by a senior, and what they would rather not see, set by themselves. An empty
    list leaves nothing out; whoever has no row is trained for everything."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="training"
    )
    lanes = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    policies = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    opted_out = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"training of {self.user}"


class Membership(models.Model):
    """One person in one role for one platform. What a role may do stands in `review/roles.py`."""

    class Role(models.TextChoices):
        MODERATOR = "moderator", "moderator"
        SENIOR = "senior", "senior moderator"
        ADMIN = "admin", "safety admin"
        ML = "ml", "ML staff"
        AUDITOR = "auditor", "auditor"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "platform", "role"], name="membership_once"),
            models.CheckConstraint(
                condition=Q(role__in=["moderator", "senior", "admin", "ml", "auditor"]), name="membership_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.role} · {self.platform}"
