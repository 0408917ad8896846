"""Synthetic conversations for demo, tests and evaluation: mild, invented, never sexual."""

from tools.corpus.generator import generate

__all__ = ["generate"]
