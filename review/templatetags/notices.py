"""What a notice carries besides its words."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def decision_of(tags: str) -> str:
    """The number in the tag `decision-123`; empty when there is none."""
    return next((tag.removeprefix("decision-") for tag in tags.split() if tag.startswith("decision-")), "")
