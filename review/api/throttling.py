"""Requests per minute and key. Redis counts; when Redis is away, messages still come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from django.conf import settings
from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle

from review.breaker import Breaker
from review.models import ApiKey

if TYPE_CHECKING:
    from rest_framework.views import APIView

log = structlog.get_logger(__name__)
_counter = Breaker(rest=5.0)


class PerKeyThrottle(SimpleRateThrottle):
    """A fixed number of requests in each minute: the platform's own rate, or the service's default.

    Counts with one atomic increment; SimpleRateThrottle's list of times is neither atomic nor small at these rates.
    """

    scope = "key"

    def get_rate(self) -> str:
        return f"{settings.ARTEMIS_API_REQUESTS_PER_MINUTE}/min"

    def allow_request(self, request: Request, view: APIView) -> bool:
        if not isinstance(request.auth, ApiKey):
            return True
        limit = request.auth.platform.requests_per_minute or settings.ARTEMIS_API_REQUESTS_PER_MINUTE
        self.now = self.timer()
        window = int(self.now // 60)
        name = f"throttle:{request.auth.pk}:{window}"
        if _counter.open:
            return True
        try:
            self.cache.add(name, 0, timeout=120)
            used = self.cache.incr(name)
        except (RedisError, ValueError):
            _counter.failed()
            log.warning("throttle.unavailable")
            return True
        return used <= limit

    def wait(self) -> float:
        return 60 - self.now % 60
