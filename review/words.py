"""Words of messages, found by PostgreSQL's full text: which statement asks the index, and how a find is shown.

One index serves every language: it holds each message's words as they stand and their stems in five languages. Asked
in no language in particular, a message is found when it would be in any of them.
"""

from __future__ import annotations

from review.models.conversation import TEXT_CONFIGS

LANGUAGES: dict[str, str] = dict(zip(("en", "es", "pt", "fr", "de"), TEXT_CONFIGS[1:], strict=True))
"""Languages whose word forms are known, with PostgreSQL's name for each."""


def _held(config: str) -> str:
    """Exactly as in the index `message_words`, or PostgreSQL does not see that they are the same."""
    return f"to_tsvector('{config}'::regconfig, COALESCE(m.text, ''))"


INDEXED = "(" + " || ".join(_held(config) for config in TEXT_CONFIGS) + ")"


def configs(*, asked: str, language: str) -> tuple[str, ...]:
    """How words are read: in one language, or in all there are (""). With quotes they are read as they stand: a
    language leaves out its commonest words, and little would be left of "between us"."""
    if '"' in asked:
        return TEXT_CONFIGS[:1]
    return (LANGUAGES[language],) if language else TEXT_CONFIGS


def query(read: tuple[str, ...]) -> str:
    """SQL: what `%(words)s` ask for."""
    return "(" + " || ".join(f"websearch_to_tsquery('{config}'::regconfig, %(words)s)" for config in read) + ")"


def holds(read: tuple[str, ...]) -> str:
    """SQL: whether message `m` holds `%(words)s`. A message that has not been scored yet is not found.

    The index finds it in all languages. Read in a single one, the index is asked for the words that must be there,
    side by side or not, which needs no look at the message; what it brings is then looked at in that language alone.
    """
    indexed = f"m.scored_at IS NOT NULL AND {INDEXED} @@ "
    if len(read) > 1:
        return indexed + query(read)
    there = f"regexp_replace(querytree({query(read)}), '<(-|[0-9]+)>', '&', 'g')::tsquery"
    return f"{indexed}{there} AND {_held(read[0])} @@ {query(read)}"


def headline(read: tuple[str, ...]) -> str:
    """SQL: the piece of message `m` that holds `%(words)s`, cut as `%(options)s` say.

    The first language in which the message answers the whole question cuts the piece.
    """
    listed = ", ".join(f"'{config}'" for config in read)
    return f"""(
        SELECT ts_headline(k.config, m.text, websearch_to_tsquery(k.config, %(words)s), %(options)s)
        FROM unnest(ARRAY[{listed}]::regconfig[]) WITH ORDINALITY AS k(config, place)
        ORDER BY to_tsvector(k.config, m.text) @@ websearch_to_tsquery(k.config, %(words)s) DESC, k.place LIMIT 1
    )"""  # noqa: S608 - constants; every value is a parameter
