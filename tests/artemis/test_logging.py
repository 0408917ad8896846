"""Logs tell where something failed, never what was sent."""

from __future__ import annotations

import logging.config

import pytest
import structlog

from artemis import logging as ours


def test_an_exception_is_logged_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(ours.config(level="INFO"))
    try:
        raise ValueError("Key (external_id)=(pixel.mia) already exists")
    except ValueError:
        structlog.get_logger("review.test").exception("it.failed")
        logging.getLogger("django.request").exception("plain logging")
    logging.getLogger("django.request").error("Internal Server Error: %s", "/api/v1/conversations/pixel.mia")
    written = capsys.readouterr().err
    assert written.count('"exception": "ValueError"') == 2
    assert "test_logging.py" in written
    assert "pixel.mia" not in written
