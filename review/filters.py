"""Searches by facts that a person keeps under a name."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from review.errors import InvalidInput, NotFound
from review.models import SavedFilter
from review.roles import Permission, platforms_for

MOST = 12
NAME_LENGTH = 40


def kept_by(*, user: Any) -> list[SavedFilter]:
    """This person's filters, by name."""
    return list(SavedFilter.objects.filter(user=user).order_by("name"))


def keep(*, user: Any, name: str, query: str) -> SavedFilter:
    """Keep the facts of a search (`query`, as they stand in an address) under a name; the same name is overwritten.

    Raises NotFound for somebody who reviews nothing, InvalidInput without a name or for one filter too many.
    """
    _reviews(user)
    name = " ".join(name.split())
    if not 0 < len(name) <= NAME_LENGTH or "\x00" in name:
        raise InvalidInput(f"A filter needs a name of at most {NAME_LENGTH} characters.")
    with transaction.atomic(durable=True):
        User.objects.select_for_update(no_key=True).get(pk=user.pk)  # one at a time, so that the bound holds
        others = SavedFilter.objects.filter(user=user).exclude(name=name)
        if others.count() >= MOST:
            raise InvalidInput(f"You keep {MOST} filters already. Remove one first.")
        kept, _created = SavedFilter.objects.update_or_create(user=user, name=name, defaults={"query": query})
    return kept


def remove(*, user: Any, filter_id: int) -> None:
    """Forget a filter. Raises NotFound for one that is somebody else's."""
    _reviews(user)
    if not SavedFilter.objects.filter(user=user, pk=filter_id).delete()[0]:
        raise NotFound


def _reviews(user: Any) -> None:
    if not platforms_for(user, Permission.REVIEW):
        raise NotFound
