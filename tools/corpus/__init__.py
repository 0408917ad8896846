"""Synthetic conversations for demo, tests and evaluation: mild, invented, never sexual (docs: what fixtures may say)."""

from tools.corpus.generator import generate

__all__ = ["generate"]
