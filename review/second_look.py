"""When a first look gets a blind second one: pure rules (docs/adr/0014)."""

from __future__ import annotations

from dataclasses import dataclass

from review import queue_policy
from review.models import Decision, Flag

Second, Verdict = Decision.Second, Decision.Verdict

FAR = 2.0
"""So far from the threshold, in log-odds, a verdict against the risk is a strong disagreement."""
AUDIT_RATES: dict[str, float] = {
    Flag.Lane.IMMINENT: 0.05,
    Flag.Lane.HIGH: 0.05,
    Flag.Lane.STANDARD: 0.03,
    Flag.Lane.SECOND_REVIEW: 0.0,
    Flag.Lane.QUALITY: 0.05,
}
"""Chance of an audit in a lane for which the platform sets nothing."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Why a second person looks (`NONE` when nobody need), and the chance the draw had, where it came to that."""

    because: str
    rate: float | None = None


def ruling(*, verdict: str, risk: float, flag_at: float, rate: float, drawn: float) -> Ruling:
    """Whether a first verdict gets a second look: an escalation, a verdict far from the risk that was seen, or one that
    an audit drew. `rate` is the audit's chance in this lane, `drawn` a number in [0, 1) of this flag."""
    if verdict == Verdict.ESCALATED:
        return Ruling(Second.ESCALATION)
    if far_apart(verdict=verdict, risk=risk, flag_at=flag_at):
        return Ruling(Second.DISAGREEMENT)
    return Ruling(Second.AUDIT if drawn < rate else Second.NONE, rate)


def far_apart(*, verdict: str, risk: float, flag_at: float) -> bool:
    """Dismissed far above the threshold, or confirmed far below it."""
    above = queue_policy.log_odds(risk) - queue_policy.log_odds(flag_at)
    return above >= FAR if verdict == Verdict.DISMISSED else above <= -FAR
