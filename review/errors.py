"""Every error a caller may meet, with its stable code and HTTP status. Pages and API render the same objects."""

from __future__ import annotations

from typing import Any, ClassVar


class ArtemisError(Exception):
    """Base of all refusals. `code` never changes once released; `message` is for people; `facts` helps them act."""

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 400
    message: ClassVar[str] = "The request was refused."

    def __init__(self, message: str | None = None, **facts: Any) -> None:
        self.text = message or self.message
        self.facts = facts
        super().__init__(self.text)


class NotFound(ArtemisError):
    """It does not exist, or it is not yours: the caller cannot tell which."""

    code = "not_found"
    status = 404
    message = "There is nothing here for you."


class NotAllowed(ArtemisError):
    """The person's roles do not include this. Shown as not found."""

    code = "not_found"
    status = 404
    message = "There is nothing here for you."


class LeaseLost(ArtemisError):
    """The caller's lease on the flag has ended or went to somebody else."""

    code = "lease_lost"
    status = 409
    message = "This item is no longer in your hands."


class BreakDue(ArtemisError):
    """The person has had to read much: nothing new is brought before their break is over."""

    code = "break_due"
    status = 409
    message = "You have a break now. Nothing new is brought to you before it is over."


class NotForYou(ArtemisError):
    """The person passed on the item, decided on it before, or is not trained for it."""

    code = "not_for_you"
    status = 409
    message = "This item is for somebody else: you passed on it, decided on it before, or are not trained for it."


class InvalidTransition(ArtemisError):
    """The flag's state does not know this action: usually somebody was faster."""

    code = "invalid_transition"
    status = 409
    message = "This item has moved on."


class UndoTooLate(ArtemisError):
    """The undo window has closed, or there is nothing to undo."""

    code = "undo_too_late"
    status = 409
    message = "The time to undo has passed. A senior moderator can reopen the item."


class NothingToUndo(ArtemisError):
    """The person has no decision in force that could be undone."""

    code = "nothing_to_undo"
    status = 409
    message = "You have no decision to undo."


class EvidenceNeeded(ArtemisError):
    """Confirm and escalate need at least one message as evidence."""

    code = "evidence_needed"
    status = 422
    message = "Mark at least one message as evidence before you confirm or escalate."


class SuspectForeign(ArtemisError):
    """The suspect named wrote nothing in this conversation."""

    code = "suspect_foreign"
    status = 422
    message = "Who is suspected must be one of the accounts of this conversation."


class PolicyNeeded(ArtemisError):
    """Confirm and escalate cite a policy that is in force."""

    code = "policy_needed"
    status = 422
    message = "Choose the policy this decision rests on."


class EvidenceForeign(ArtemisError):
    """A message named as evidence is not part of this conversation."""

    code = "evidence_foreign"
    status = 422
    message = "A message named as evidence is not part of this conversation."


class RiskRose(ArtemisError):
    """A dismissal of what has changed: messages came in while the page was open and the risk rose clearly."""

    code = "risk_rose"
    status = 422
    message = (
        "New messages came in while you were reading, and the risk rose. They are on the page now: look, then decide."
    )


class ReasonNeeded(ArtemisError):
    """Opening more of a conversation than is free asks for a reason."""

    code = "reason_needed"
    status = 422
    message = "You have opened much of this conversation already. Say why you need more, then open it."


class InvalidInput(ArtemisError):
    """A form or query value could not be read."""

    code = "invalid_input"
    status = 422
    message = "A value could not be read."


class SearchTooBroad(ArtemisError):
    """The database would have had to look at too much; nothing was shown."""

    code = "search_too_broad"
    status = 422
    message = "This search took too long and was stopped. Add a rarer word, an account, dates or a platform."


# --- API ------------------------------------------------------------------------------------------


class NotAuthenticated(ArtemisError):
    """No key, an unknown key or a revoked one."""

    code = "not_authenticated"
    status = 401
    message = "Send a valid API key as `Authorization: Bearer <key>`."


class ScopeMissing(ArtemisError):
    """The key is valid but lacks the scope this call needs."""

    code = "scope_missing"
    status = 403
    message = "This key does not have the scope the call needs."


class InvalidJson(ArtemisError):
    """The body is not JSON of the documented shape."""

    code = "invalid_json"
    status = 400
    message = "The body is not a JSON object of the documented shape."


class InvalidAppeal(ArtemisError):
    """The appeal is not of the documented shape."""

    code = "invalid_appeal"
    status = 400
    message = "The appeal is not a JSON object of the documented shape."


class NothingToAppeal(ArtemisError):
    """No decision against somebody is in force for this conversation, or it is being looked at already."""

    code = "nothing_to_appeal"
    status = 409
    message = "No confirmed or escalated decision is in force for this conversation. If one was, it is looked at again."


class AppealKnown(ArtemisError):
    """The id of the appeal was sent before, for another conversation."""

    code = "appeal_known"
    status = 409
    message = "This id was sent before, for another conversation. Give each appeal an id of its own."


class BatchTooLarge(ArtemisError):
    """More than 1,000 items in one batch."""

    code = "batch_too_large"
    status = 400
    message = "A batch holds at most 1,000 messages."


class BatchEmpty(ArtemisError):
    """A batch without items."""

    code = "batch_empty"
    status = 400
    message = "A batch holds at least one message."


class BodyTooLarge(ArtemisError):
    """The body is larger than 4 MiB."""

    code = "body_too_large"
    status = 413
    message = "The body may be at most 4 MiB."


class UnsupportedMediaType(ArtemisError):
    """The body is not declared as JSON."""

    code = "unsupported_media_type"
    status = 415
    message = "Send JSON as application/json."


class MethodNotAllowed(ArtemisError):
    """The resource does not know this method."""

    code = "method_not_allowed"
    status = 405
    message = "This method is not allowed here."


class NotAcceptable(ArtemisError):
    """The caller accepts only media types this API does not speak."""

    code = "not_acceptable"
    status = 406
    message = "This API answers in application/json."


class RateLimited(ArtemisError):
    """The key's requests per minute are used up; Retry-After says when to come back."""

    code = "rate_limited"
    status = 429
    message = "Too many requests with this key. Wait for the seconds in Retry-After."


class InvalidCursor(ArtemisError):
    """The cursor was not made by this API."""

    code = "invalid_cursor"
    status = 400
    message = "This cursor was not made by this API. Start without one."


class ServerError(ArtemisError):
    """Something on our side failed; the request id finds it in the logs."""

    code = "server_error"
    status = 500
    message = "Something failed on our side. Quote the request id when you report it."


class LengthRequired(ArtemisError):
    """The body comes without its length (chunked): it is not read."""

    code = "length_required"
    status = 411
    message = "Send the body with a Content-Length. Chunked bodies are not read."


# --- Learning -------------------------------------------------------------------------------------


class PromotionRefused(ArtemisError):
    """The gate did not pass, the state forbids it, or the same person trained the model."""

    code = "promotion_refused"
    status = 409
    message = "This model cannot be promoted."


class TrainingRefused(ArtemisError):
    """A run is already going on."""

    code = "training_refused"
    status = 409
    message = "Training is already running."


ITEM_CODES: dict[str, str] = {
    "invalid_item": "the item is not an object of the documented shape (missing field or wrong type)",
    "unknown_field": "the item holds a field this API does not know",
    "invalid_unicode": "the item holds a lone surrogate or a NUL character",
    "text_too_long": "text is longer than 10,000 characters",
    "id_too_long": "an id is empty or longer than 200 characters",
    "invalid_id": "an id holds a control character, or is . or ..",
    "time_without_zone": "sent_at has no time zone",
    "invalid_time": "sent_at is not an RFC 3339 time, or lies before 1990",
    "time_in_future": "sent_at lies more than five minutes in the future",
    "invalid_age": "declared_age lies outside 0 to 130, or age_band is unknown",
    "unknown_message": "an edit or a deletion names a message that was never sent",
}
"""Codes of a rejected item in a batch of messages."""


def all_errors() -> list[type[ArtemisError]]:
    """Every error class with a code of its own, for the docs and their test."""
    found = {ArtemisError.code: ArtemisError}
    for error in ArtemisError.__subclasses__():
        found.setdefault(error.code, error)
    return [found[code] for code in sorted(found)]
