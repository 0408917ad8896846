"""Somebody's own figures in words: for themselves, and for the seniors of their team."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from review import quality, queue_policy
from review.estimates import Estimate
from review.models import Flag
from review.views.whiskers import Whisker, whisker

NAMES = {
    "first_agrees": "First looks: the second person said the same",
    "second_agrees": "Second looks: the first person had said the same",
    "overturned": "First looks that were overturned in the end",
    "golden": "Test items answered as known",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table. `team` is empty where too few people have enough to make a range."""

    name: str
    counted: str
    figure: Estimate | None = None
    told: str = ""
    team: str = ""

    @property
    def whisker(self) -> Whisker | None:
        """The figure drawn between 0 and 1."""
        return whisker(self.figure)


def figures(*, reviewer: Any, platforms: Collection[int]) -> dict[str, Any]:
    """What the template needs of one person."""
    found = quality.person(reviewer=reviewer.pk, platforms=platforms)
    return {"empty": found.empty, "verdicts": found.verdicts, "shares": _shares(found), "times": _times(found)}


def _shares(found: quality.Person) -> list[Row]:
    return [
        Row(
            name=NAMES[own.name],
            counted=f"{own.part} of {own.whole}",
            figure=own.figure,
            team=f"{own.team[0]:.2f} to {own.team[1]:.2f}" if own.team else "",
        )
        for own in found.shares
    ]


def _times(found: quality.Person) -> list[Row]:
    return [
        Row(
            name=f"Median time, {Flag.Lane(own.name).label} lane",
            counted=str(own.whole),
            told=f"about {_said(own.seconds)}" if own.seconds is not None else "",
            team=f"{_said(own.team[0])} to {_said(own.team[1])}" if own.team else "",
        )
        for own in found.times
    ]


def _said(seconds: float) -> str:
    return queue_policy.duration(timedelta(seconds=round(seconds)))
