"""A risk as pages show it."""

from __future__ import annotations

from django import template

from review import queue_policy

register = template.Library()


@register.filter
def as_risk(value: float | None) -> str:
    """Two decimals; what would round to a certainty is shown as what it is: over 0.99."""
    return "–" if value is None else queue_policy.risk_words(value)
