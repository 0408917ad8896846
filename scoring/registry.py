"""Which model is in use, where its file lies, and the switch from one to the next."""

from __future__ import annotations

import uuid
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models.functions import Now

from scoring.core.model import Model, ModelFileError, load, prior_model, save
from scoring.errors import ModelUnavailable, PromotionRefused, UnknownVersion
from scoring.models import ModelVersion

Status = ModelVersion.Status
PROMOTABLE = (Status.CANDIDATE, Status.SHADOW, Status.RETIRED)


def champion() -> ModelVersion:
    """The version in use. On a fresh database the engine's priors become the first champion."""
    found = ModelVersion.objects.filter(status=Status.CHAMPION).first()
    return found or _first_champion()


def _first_champion() -> ModelVersion:
    try:
        with transaction.atomic():
            return _adopt(prior_model(), by=None)
    except IntegrityError:  # another process was first: the constraint on one champion held
        return ModelVersion.objects.get(status=Status.CHAMPION)


def _adopt(model: Model, *, by: Any | None) -> ModelVersion:
    file, sha256 = store(model)
    return ModelVersion.objects.create(
        name=model.version,
        status=Status.CHAMPION,
        file=file,
        sha256=sha256,
        gate_passed=True,
        promoted_by=by,
        promoted_at=Now(),
    )


def adopt_priors(*, by: Any) -> ModelVersion:
    """Put the engine's own priors in use as a new version: after an upgrade whose features older files do not know.

    The earlier champion is retired. There is no gate: a file that cannot be read cannot be compared with.
    """
    taken = ModelVersion.objects.filter(name__startswith="prior-").count()
    with transaction.atomic():
        for current in ModelVersion.objects.select_for_update().filter(status=Status.CHAMPION):
            current.status = Status.RETIRED
            current.save(update_fields=["status"])
        return _adopt(replace(prior_model(), version=f"prior-{taken + 1}"), by=by)


def active() -> tuple[ModelVersion, Model]:
    """The champion and its engine. Asks the database each time (one indexed row), reads the file once per version:
    a promotion is in use with the next batch, without a restart.

    Raises ModelUnavailable when the file is missing or altered.
    """
    version = champion()
    return version, read(version)


def named(*, name: str) -> Model:
    """The model of the version of this name. Raises UnknownVersion, ModelUnavailable."""
    found = ModelVersion.objects.filter(name=name).first()
    if found is None:
        known = ", ".join(ModelVersion.objects.order_by("pk").values_list("name", flat=True)) or "none yet"
        raise UnknownVersion(f"There is no version {name!r} (known: {known}).")
    return read(found)


def read(version: ModelVersion) -> Model:
    """The model of a version, its file checked against the registry's SHA-256 before it is parsed."""
    return _read(version.file, version.sha256)


@lru_cache(maxsize=8)
def _read(file: str, sha256: str) -> Model:
    try:
        return load(path=directory() / file, sha256=sha256)
    except (ModelFileError, OSError) as error:
        raise ModelUnavailable(f"{file}: {error}") from error


def store(model: Model) -> tuple[str, str]:
    """Write a model file under a name of its own, whole or not at all; returns (file name, SHA-256)."""
    target = directory()
    target.mkdir(parents=True, exist_ok=True)
    name = f"{model.version}-{uuid.uuid4().hex[:8]}.skops"
    partial = target / f".{name}.partial"
    sha256 = save(model=model, path=partial)
    partial.rename(target / name)
    return name, sha256


def directory() -> Path:
    """Where model files lie."""
    return Path(settings.ARTEMIS_MODEL_DIR)


def promote(*, version: int, by: Any) -> ModelVersion:
    """Put a version in use and retire the champion, in one transaction. Rolling back is promoting the earlier one.

    Raises PromotionRefused when the gate did not pass, the state forbids it, or `by` trained it; ModelUnavailable when
    its file cannot be read: a model that cannot be loaded never becomes champion.
    """
    with transaction.atomic():
        current = ModelVersion.objects.select_for_update().filter(status=Status.CHAMPION).first()
        chosen = ModelVersion.objects.select_for_update().filter(pk=version).first()
        if chosen is None:
            raise PromotionRefused("There is no such model.")
        _refuse_unless_promotable(chosen, by)
        read(chosen)
        if current is not None:
            current.status = Status.RETIRED
            current.save(update_fields=["status"])
        chosen.status, chosen.promoted_by = Status.CHAMPION, by
        chosen.promoted_at = Now()
        chosen.save(update_fields=["status", "promoted_by", "promoted_at"])
    chosen.refresh_from_db()
    return chosen


def _refuse_unless_promotable(chosen: ModelVersion, by: Any) -> None:
    if chosen.status not in PROMOTABLE:
        raise PromotionRefused("Only a candidate, a shadow or a retired model can be promoted.")
    if not chosen.gate_passed:
        raise PromotionRefused("The gate did not pass: the candidate is worse than the champion on the held-out set.")
    if chosen.trained_by_id is not None and by is not None and chosen.trained_by_id == by.pk:
        raise PromotionRefused("Somebody other than the person who trained it promotes a model.")


def next_name() -> str:
    """A name for the next trained version: lex-2, lex-3, …"""
    return f"lex-{ModelVersion.objects.count() + 1}"
