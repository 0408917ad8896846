"""A model survives its file, and nothing else is taken for one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import skops.io

from scoring.core import shipped
from scoring.core.engine import score
from scoring.core.features import FEATURES, LOWERING
from scoring.core.model import Model, ModelFileError, load, save
from scoring.core.shipped import DIRECTORY, ShippedFileError
from tests.core.helpers import GROOMING, MODEL, chat, small_talk, taught_model


def _saved(content: object, path: Path) -> str:
    raw = skops.io.dumps(content)
    path.write_bytes(raw)
    return hashlib.sha256(raw).hexdigest()


def _content(path: Path) -> dict[str, object]:
    save(model=MODEL, path=path)
    found: dict[str, object] = skops.io.loads(path.read_bytes(), trusted=[])
    return found


@pytest.mark.parametrize("taught", [False, True])
def test_a_model_survives_its_file_and_scores_the_same(tmp_path: Path, taught: bool) -> None:
    model = replace(
        taught_model() if taught else MODEL,
        version="m-1",
        slope=1.25,
        offset=-0.5,
        labels_seen=7,
        level=0.3,
        early=-0.7,
    )
    path = tmp_path / "m.skops"
    digest = save(model=model, path=path)
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    found = load(path=path, sha256=digest.upper())
    assert found == model
    said = chat(*GROOMING, *small_talk(20))
    assert score(model=found, messages=said, states={}) == score(model=model, messages=said, states={})


def test_another_hash_or_a_changed_byte_is_refused_before_parsing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.skops"
    digest = save(model=MODEL, path=path)
    raw = path.read_bytes()
    monkeypatch.setattr(skops.io, "get_untrusted_types", lambda **_: pytest.fail("parsed before the hash was checked"))
    for at in (0, len(raw) // 2, len(raw) - 1):
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        with pytest.raises(ModelFileError, match="registered"):
            load(path=path, sha256=digest)
    path.write_bytes(raw + b"x")
    with pytest.raises(ModelFileError, match="registered"):
        load(path=path, sha256=digest)
    with pytest.raises(ModelFileError, match="read"):
        load(path=tmp_path / "absent", sha256=digest)


def test_types_that_are_not_trusted_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.skops"
    content = _content(path)
    digest = _saved({**content, "extra": Path("/")}, path)
    with pytest.raises(ModelFileError, match="not trusted"):
        load(path=path, sha256=digest)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 1},
        {"features": [*FEATURES[:-1], "another"]},
        {"features": list(FEATURES[:-1]), "weights": np.zeros(len(FEATURES) - 1)},
        {"weights": np.full(len(FEATURES), np.nan)},
        {"weights": np.zeros(3)},
        {"slope": 0.0},
        {"offset": float("inf")},
        {"wording": {}},
        {"wording": {"keys": np.array([2, 1]), "weights": np.zeros((2, 2)), "bias": 0.0}},
        {"wording": {"keys": np.array([1, 2]), "weights": np.zeros((3, 2)), "bias": 0.0}},
    ],
)
def test_a_field_that_is_wrong_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "m.skops"
    digest = _saved({**_content(path), **change}, path)
    with pytest.raises(ModelFileError):
        load(path=path, sha256=digest)


def test_what_is_no_model_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.skops"
    for raw in (b"", b"PK not a zip", skops.io.dumps([1, 2]), skops.io.dumps({"format": 2})):
        path.write_bytes(raw)
        with pytest.raises(ModelFileError):
            load(path=path, sha256=hashlib.sha256(raw).hexdigest())


def test_the_prior_never_takes_a_sign_for_its_opposite() -> None:
    for name, weight in zip(FEATURES, MODEL.weights, strict=True):
        assert weight <= 0.0 if name in LOWERING else weight >= 0.0, name
    assert MODEL.labels_seen == 0


# --- What a release brings along --------------------------------------------------------------------------------------


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped files that may be broken."""
    for each in DIRECTORY.iterdir():
        (tmp_path / each.name).write_bytes(each.read_bytes())
    monkeypatch.setattr(shipped, "DIRECTORY", tmp_path)
    kept = shipped.recogniser()
    shipped.recogniser.cache_clear()
    yield tmp_path
    shipped.recogniser.cache_clear()
    monkeypatch.undo()
    assert shipped.recogniser().table == kept.table


@pytest.mark.parametrize("name", ["prior", "recogniser"])
def test_a_shipped_file_is_the_one_that_was_shipped(release: Path, name: str) -> None:
    raw = shipped.read(name)
    (release / f"{name}.skops").write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))
    with pytest.raises(ShippedFileError, match="altered"):
        shipped.read(name)
    (release / f"{name}.skops").write_bytes(raw)
    assert shipped.read(name) == raw
    (release / f"{name}.sha256").unlink()
    with pytest.raises(ShippedFileError, match="cannot be read"):
        shipped.read(name)


def test_a_missing_or_foreign_recogniser_is_refused(release: Path) -> None:
    raw = skops.io.dumps({"recognised": ["other"], "ids": []})
    (release / "recogniser.skops").write_bytes(raw)
    (release / "recogniser.sha256").write_text(hashlib.sha256(raw).hexdigest(), encoding="ascii")
    with pytest.raises(ShippedFileError, match="other characteristics"):
        shipped.recogniser()
    (release / "recogniser.skops").unlink()
    with pytest.raises(ShippedFileError, match="cannot be read"):
        Model("m", FEATURES, MODEL.weights, 0.0, MODEL.wording)
