"""What every test shares: a model directory of its own, quick passwords, the same examples every time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

# The same examples every time, so that a run that was green stays so; `HYPOTHESIS_PROFILE=explore` looks for new ones.
hypothesis_settings.register_profile("fixed", derandomize=True, deadline=None)
hypothesis_settings.register_profile("explore", deadline=None, max_examples=1_000)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


@pytest.fixture(autouse=True)
def _own_model_directory(settings: Any, tmp_path: Path) -> None:
    """Model files of a test go to its own directory."""
    settings.ARTEMIS_MODEL_DIR = tmp_path / "models"
    from scoring import registry

    registry._read.cache_clear()


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    """Hashing a password properly takes a third of a second; tests sign in often."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
