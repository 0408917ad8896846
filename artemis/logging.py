"""Structured logs: one JSON object a line on standard error. Message text and identities never reach them."""

from __future__ import annotations

import sys
import traceback
from typing import Any

import structlog


def _where_it_failed(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """An exception as its kind and its stack, never its message: that may quote what was sent or stored."""
    raised = event.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()
    error = raised if isinstance(raised, BaseException) else raised[1] if isinstance(raised, tuple) else None
    if error is not None:
        event["exception"] = type(error).__name__
        event["stack"] = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    return event


FOREIGN = ("django.request", "django.security")


def _without_addresses(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Django's own words on a failed request quote its path or host, which may hold ids of chat users."""
    if str(event.get("logger", "")).startswith(FOREIGN):
        event["event"] = "request.failed"
    return event


_SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    _where_it_failed,
    _without_addresses,
]


def config(*, level: str) -> dict[str, Any]:
    """A `logging.config.dictConfig` dictionary; also configures structlog to go through it."""
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": _SHARED,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.JSONRenderer(),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django.db.backends": {"level": "WARNING"},
            "django.request": {"level": "ERROR"},
            "httpx": {"level": "WARNING"},
            "celery": {"level": "WARNING" if level == "INFO" else level},
        },
    }
