"""Cue phrases by language. Each module has MACROS (named word groups) and CUES.

A line of CUES is `[strength] pattern`; strength (default 0.7) is the hazard h the cue adds, so that one cue rates
1 - exp(-h). Keys are characteristic ids, or `~context` for words that speak for an ordinary explanation.
Phrases are mild by rule: sexual talk has no words here (see `scoring.core.engine.score`, `protected`).
"""

from scoring.core.cues import de, en, es, fr, pt

LANGUAGES = {"en": en, "es": es, "pt": pt, "fr": fr, "de": de}

__all__ = ["LANGUAGES"]
