"""Tables and constraints. No behaviour beyond what a row knows of itself."""

from review.models.audit import AuditEvent
from review.models.conversation import Account, Conversation, Message, MessageRevision
from review.models.decision import Decision, DecisionEvidence, Policy
from review.models.flag import Flag, FlagSkip, Lease
from review.models.outbox import OutboxEvent
from review.models.platform import ApiKey, Membership, Platform, Training
from review.models.referral import Referral
from review.models.snapshot import LaneHour, VerdictHour
from review.models.truth import ConversationTruth
from review.models.wellbeing import Care, Exposure

__all__ = [
    "Account",
    "ApiKey",
    "AuditEvent",
    "Care",
    "Conversation",
    "ConversationTruth",
    "Decision",
    "DecisionEvidence",
    "Exposure",
    "Flag",
    "FlagSkip",
    "LaneHour",
    "Lease",
    "Membership",
    "Message",
    "MessageRevision",
    "OutboxEvent",
    "Platform",
    "Policy",
    "Referral",
    "Training",
    "VerdictHour",
]
