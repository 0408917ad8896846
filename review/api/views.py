"""The platform API: parse, call one use-case, render."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, ClassVar

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from review import access, appeals, ingest, outbox, selectors, tasks
from review.api import schemas
from review.api.permissions import HasScope
from review.errors import (
    BatchEmpty,
    BatchTooLarge,
    BodyTooLarge,
    InvalidCursor,
    NotAuthenticated,
    UnsupportedMediaType,
)
from review.models import ApiKey, Appeal, Decision, OutboxEvent

MAX_BODY = 4 * 1024 * 1024
PAGE = 100
_ERRORS: dict[Any, Any] = dict.fromkeys((401, 403, 429), schemas.ErrorSchema)
_CURSOR = re.compile(r"[0-9]{1,18}")


class PlatformView(APIView):
    """A view called with a platform's key. `scope` is what the key must carry."""

    permission_classes = (HasScope,)
    scope: ClassVar[str]


def _platform(request: Request) -> int:
    """The id of the key's platform; HasScope has seen to it that there is a key."""
    if not isinstance(request.auth, ApiKey):
        raise NotAuthenticated
    return request.auth.platform_id


@method_decorator(csrf_exempt, name="dispatch")
class MessagesView(PlatformView):
    """Send messages."""

    scope = ApiKey.Scope.MESSAGES_WRITE

    @extend_schema(
        operation_id="send_messages",
        summary="Send up to 1,000 messages",
        request=schemas.BatchSchema,
        responses={
            202: schemas.BatchResultSchema,
            **_ERRORS,
            400: schemas.ErrorSchema,
            413: schemas.ErrorSchema,
            415: schemas.ErrorSchema,
        },
    )
    def post(self, request: Request) -> HttpResponse:
        """Store a batch. Answers 202 with a verdict for each item, in the order sent.

        A message is known by its conversation and id: sending it again is a `duplicate` and harmless, so a batch whose
        answer was lost is simply sent again. A rejected item says why with a stable code; the others are kept.
        """
        items = ingest.parse(body=_body(request._request))
        if not items:
            raise BatchEmpty
        if len(items) > ingest.MAX_ITEMS:
            raise BatchTooLarge
        verdicts = ingest.store(platform=_platform(request), items=items, now=timezone.now())
        tasks.nudge()
        return HttpResponse(_rendered(verdicts), content_type="application/json", status=202)


def _body(request: HttpRequest) -> bytes:
    """The body, its kind and size checked: the size before it is read."""
    if request.content_type != "application/json":
        raise UnsupportedMediaType
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BODY:
        raise BodyTooLarge
    return request.body


def _rendered(verdicts: list[ingest.Verdict]) -> bytes:
    counts = Counter(verdict.status for verdict in verdicts)
    return msgspec.json.encode(
        {
            "accepted": counts["accepted"],
            "duplicate": counts["duplicate"],
            "rejected": counts["rejected"],
            "verdicts": [
                {"status": v.status, "code": v.code, "reason": v.reason} if v.code else {"status": v.status}
                for v in verdicts
            ],
        }
    )


class ConversationView(PlatformView):
    """Read one conversation."""

    scope = ApiKey.Scope.CONVERSATIONS_READ

    @extend_schema(
        operation_id="read_conversation",
        summary="Where a conversation stands",
        responses={200: schemas.ConversationSchema, **_ERRORS, 404: schemas.ErrorSchema},
    )
    def get(self, request: Request, external_id: str) -> Response:
        """Risk, ratings, the action asked of you, the latest flag, the model that rated it.

        `action` is `block` once people confirmed or escalated, `hold` while somebody is to look (a first person found
        something, or your hold threshold is reached), `none` otherwise.
        """
        conversation = access.conversation_of_platform(platform=_platform(request), external_id=external_id)
        flag = selectors.latest_flag(conversation=conversation.pk)
        return Response(
            {
                "conversation": conversation.external_id,
                "risk": conversation.risk,
                "ratings": conversation.ratings,
                "action": selectors.action_asked(flag=flag),
                "flag": {"status": flag.status, "opened_at": flag.opened_at} if flag else None,
                "model_version": conversation.model_version,
                "messages_scored": conversation.message_count,
                "scored_at": conversation.scored_at,
            }
        )


@method_decorator(csrf_exempt, name="dispatch")
class AppealsView(PlatformView):
    """Pass on an appeal."""

    scope = ApiKey.Scope.APPEALS_WRITE

    @extend_schema(
        operation_id="send_appeal",
        summary="Ask that a decision is looked at again",
        request=schemas.AppealSchema,
        responses={
            202: schemas.AppealResultSchema,
            **_ERRORS,
            **dict.fromkeys((400, 404, 409, 413, 415), schemas.ErrorSchema),
        },
    )
    def post(self, request: Request) -> Response:
        """Somebody who has not decided on the conversation before looks at it as if for the first time.

        Go on with the block until the answer: it comes with the decisions, as an event that names the appeal. Sending
        it again is harmless, and answers how it stands.
        """
        asked = appeals.parse(body=_body(request._request))
        found = appeals.receive(platform=_platform(request), request=asked)
        return Response({"id": found.external_id, "outcome": found.outcome or "waiting"}, status=202)


class DecisionsView(PlatformView):
    """Pull decisions."""

    scope = ApiKey.Scope.DECISIONS_READ

    @extend_schema(
        operation_id="list_decisions",
        summary="What moderators decided since a cursor",
        parameters=[
            OpenApiParameter("after", str, description="The `next` of the page before; empty starts at the first.")
        ],
        responses={200: schemas.DecisionPageSchema, **_ERRORS, 400: schemas.ErrorSchema},
    )
    def get(self, request: Request) -> Response:
        """Up to 100 events, oldest first. `action` is what to do now; `release` takes back an earlier block or hold.

        Keep `next` and send it as `after`: no event is missed or repeated, however many arrive meanwhile.
        """
        cursor = request.query_params.get("after", "")
        if cursor and not _CURSOR.fullmatch(cursor):
            raise InvalidCursor
        events = outbox.feed(platform=_platform(request), after=int(cursor or 0), limit=PAGE + 1)
        page = events[:PAGE]
        return Response(
            {
                "decisions": [_event(event) for event in page],
                "next": str(page[-1].pk) if page else cursor or None,
                "more": len(events) > PAGE,
            }
        )


def _event(event: OutboxEvent) -> dict[str, Any]:
    return {
        "id": str(event.pk),
        "kind": event.kind,
        "conversation": event.conversation.external_id,
        "verdict": event.decision.verdict if event.kind != OutboxEvent.Kind.HELD else None,
        "action": event.action,
        "appeal": _appeal(event),
        "at": event.created_at,
    }


def _appeal(event: OutboxEvent) -> dict[str, str] | None:
    """The appeal this event is about, as it stood with it: it waits when reopened, and is answered by the decision."""
    if event.appeal is None:
        return None
    overturned = event.decision.verdict == Decision.Verdict.DISMISSED
    answer = Appeal.Outcome.OVERTURNED if overturned else Appeal.Outcome.UPHELD
    outcome = answer.value if event.kind == OutboxEvent.Kind.DECIDED else "waiting"
    return {"id": event.appeal.external_id, "outcome": outcome}
