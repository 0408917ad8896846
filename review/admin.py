"""The admin site: settings of platforms and who works for them. No content: that is read through `review/access.py`."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from review.models import AuditEvent, Flag, LaneSetting, Membership, Platform, Policy


class LaneSettingInline(admin.TabularInline):  # type: ignore[type-arg]
    """How many first looks of each lane an audit draws."""

    model = LaneSetting
    extra = 0
    max_num = len(Flag.Lane.values)


@admin.register(Platform)
class PlatformAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Thresholds and rates. A platform with data is never deleted here."""

    list_display = ("name", "slug", "flag_at", "hold_at", "sample_rate", "golden_rate", "requests_per_minute")
    inlines = (LaneSettingInline,)

    def has_delete_permission(self, request: HttpRequest, obj: Platform | None = None) -> bool:
        return False


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Who works for which platform in which role."""

    list_display = ("user", "platform", "role")
    list_filter = ("platform", "role")
    autocomplete_fields = ("user",)


@admin.register(Policy)
class PolicyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A new wording is a new row; what decisions have cited stays as it was."""

    list_display = ("title", "version", "in_force")

    def get_readonly_fields(self, request: HttpRequest, obj: Policy | None = None) -> tuple[str, ...]:
        return ("code", "version", "title", "text") if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Policy | None = None) -> bool:
        return False


@admin.register(AuditEvent)
class AuditEventAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The audit trail, to read."""

    list_display = ("at", "event", "actor_label", "platform_id", "flag_id", "seq")
    list_filter = ("event",)
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: AuditEvent | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: AuditEvent | None = None) -> bool:
        return False
