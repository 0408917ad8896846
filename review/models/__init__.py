"""Tables and constraints. No behaviour beyond what a row knows of itself."""

from review.models.appeal import Appeal
from review.models.audit import AuditEvent
from review.models.conversation import Account, Conversation, Message, MessageRevision
from review.models.decision import Decision, DecisionEvidence, DecisionProposal, Policy
from review.models.flag import Flag, FlagSkip, LaneSetting, Lease
from review.models.golden import GoldenItem
from review.models.opening import Opening
from review.models.outbox import OutboxEvent
from review.models.platform import ApiKey, Membership, Platform, Training
from review.models.quality import SettledDecisions, SettledFlags, TallyState
from review.models.referral import Referral
from review.models.search import SavedFilter
from review.models.snapshot import LaneHour, VerdictHour
from review.models.truth import ConversationTruth
from review.models.wellbeing import Care, Exposure

__all__ = [
    "Account",
    "ApiKey",
    "Appeal",
    "AuditEvent",
    "Care",
    "Conversation",
    "ConversationTruth",
    "Decision",
    "DecisionEvidence",
    "DecisionProposal",
    "Exposure",
    "Flag",
    "FlagSkip",
    "GoldenItem",
    "LaneHour",
    "LaneSetting",
    "Lease",
    "Membership",
    "Message",
    "MessageRevision",
    "Opening",
    "OutboxEvent",
    "Platform",
    "Policy",
    "Referral",
    "SavedFilter",
    "SettledDecisions",
    "SettledFlags",
    "TallyState",
    "Training",
    "VerdictHour",
]
