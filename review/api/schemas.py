"""The shapes of the API, for its OpenAPI document. Reading is done by msgspec in `review/ingest.py`."""

from __future__ import annotations

from rest_framework import serializers

from review import appeals, errors, ingest
from review.models import Account, Flag, OutboxEvent


class SenderSchema(serializers.Serializer[None]):
    """Who wrote a message."""

    id = serializers.CharField(max_length=ingest.MAX_ID)
    declared_age = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=130)
    age_band = serializers.ChoiceField(choices=Account.AgeBand.choices, required=False, allow_null=True)


class ItemSchema(serializers.Serializer[None]):
    """One message, or what became of one."""

    conversation = serializers.CharField(max_length=ingest.MAX_ID, help_text="Your id of the conversation.")
    id = serializers.CharField(max_length=ingest.MAX_ID, help_text="Your id of the message, unique in it.")
    sender = SenderSchema()
    sent_at = serializers.DateTimeField(help_text="RFC 3339 with a zone.")
    text = serializers.CharField(
        max_length=ingest.MAX_TEXT, required=False, allow_blank=True, help_text="Required but for a deletion."
    )
    kind = serializers.ChoiceField(choices=["message", "edit", "delete"], required=False, default="message")


class BatchSchema(serializers.Serializer[None]):
    """A batch of 1 to 1,000 items; the body may be at most 4 MiB."""

    messages = serializers.ListField(child=ItemSchema(), max_length=ingest.MAX_ITEMS, min_length=1)


class VerdictSchema(serializers.Serializer[None]):
    """What became of one item, in the order sent."""

    status = serializers.ChoiceField(choices=["accepted", "duplicate", "rejected"])
    code = serializers.ChoiceField(choices=sorted(errors.ITEM_CODES), required=False)
    reason = serializers.CharField(required=False)


class BatchResultSchema(serializers.Serializer[None]):
    """Counts, and a verdict for each item."""

    accepted = serializers.IntegerField()
    duplicate = serializers.IntegerField()
    rejected = serializers.IntegerField()
    verdicts = VerdictSchema(many=True)


class FlagSchema(serializers.Serializer[None]):
    """The latest flag of a conversation."""

    status = serializers.ChoiceField(choices=Flag.Status.choices)
    opened_at = serializers.DateTimeField()


class ConversationSchema(serializers.Serializer[None]):
    """Where a conversation stands. `risk` is null until the first message is scored."""

    conversation = serializers.CharField()
    risk = serializers.FloatField(allow_null=True, min_value=0, max_value=1)
    ratings = serializers.DictField(child=serializers.FloatField(min_value=0, max_value=1))
    action = serializers.ChoiceField(choices=OutboxEvent.Action.choices)
    flag = FlagSchema(allow_null=True)
    model_version = serializers.CharField(allow_blank=True)
    messages_scored = serializers.IntegerField()
    scored_at = serializers.DateTimeField(allow_null=True)


class AppealSchema(serializers.Serializer[None]):
    """An appeal against the decision in force on a conversation."""

    id = serializers.CharField(max_length=appeals.MAX_ID, help_text="Your id of the appeal.")
    conversation = serializers.CharField(max_length=ingest.MAX_ID)
    statement = serializers.CharField(
        max_length=appeals.MAX_STATEMENT, required=False, allow_blank=True, help_text="What the account's holder says."
    )


class AppealResultSchema(serializers.Serializer[None]):
    """How an appeal stands."""

    id = serializers.CharField()
    outcome = serializers.ChoiceField(choices=["waiting", "upheld", "overturned"])


class DecisionEventSchema(serializers.Serializer[None]):
    """Something people decided about a conversation, or took back."""

    id = serializers.CharField()
    kind = serializers.ChoiceField(choices=OutboxEvent.Kind.choices)
    conversation = serializers.CharField()
    verdict = serializers.ChoiceField(
        choices=["confirmed", "dismissed", "escalated"], allow_null=True, help_text="Null while a second person looks."
    )
    action = serializers.ChoiceField(choices=OutboxEvent.Action.choices)
    appeal = AppealResultSchema(allow_null=True, help_text="Where an appeal was opened or answered by this.")
    at = serializers.DateTimeField()


class DecisionPageSchema(serializers.Serializer[None]):
    """A page of events, oldest first. Ask again with `next`; an empty page returns the cursor you sent."""

    decisions = DecisionEventSchema(many=True)
    next = serializers.CharField(allow_null=True)
    more = serializers.BooleanField()


class ErrorBodySchema(serializers.Serializer[None]):
    """What was refused and why."""

    code = serializers.ChoiceField(choices=[error.code for error in errors.all_errors()])
    message = serializers.CharField()
    request_id = serializers.CharField()


class ErrorSchema(serializers.Serializer[None]):
    """The one error shape."""

    error = ErrorBodySchema()
