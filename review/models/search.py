"""Searches a person keeps."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class SavedFilter(models.Model):
    """A search by facts under a name, for one person alone: the part of an address behind the question mark.

    Words and ids of chat users are never part of it.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_filters")
    name = models.CharField(max_length=40)
    query = models.CharField(max_length=300)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="saved_filter_once_a_person")]

    def __str__(self) -> str:
        return f"saved filter {self.pk}"
