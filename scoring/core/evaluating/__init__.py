"""How well a model finds what a labelled corpus holds: figures, their uncertainty, and what they are worth.

Pure: conversations and verdicts in, numbers out. docs/evaluation.md says what every figure means.
"""
