"""Ages that people say of themselves, read from plain words."""

from __future__ import annotations

import re
from typing import Final

YOUNGEST: Final = 8
OLDEST: Final = 99
_GRADE_AGE: Final = 6
"""A pupil of grade g is about g + 6 years old."""
_LATER: Final = ("eso", "secundaria")
_LATER_AGE: Final = 11
"""Schools that count from 1 again, for pupils of 12."""

_NUMBER_WORDS: Final[dict[str, int]] = {
    word: age
    for age, names in {
        9: "nine nueve nove neuf neun", 10: "ten diez dez dix zehn", 11: "eleven once onze elf", 12: "twelve doce doze douze zwolf",
        13: "thirteen trece treze treize dreizehn", 14: "fourteen catorce quatorze catorze vierzehn",
        15: "fifteen quince quinze funfzehn", 16: "sixteen dieciseis dezesseis seize sechzehn",
        17: "seventeen diecisiete dezessete siebzehn", 18: "eighteen dieciocho dezoito achtzehn",
    }.items()
    for word in names.split()
}  # fmt: skip
ABOUT: Final = frozenset(
    """im i am m ima age aged turned turning tengo yo tenho jai bin ich werde cumplir cumplo vou fiz faco yrs years old y f
    anos ans jahre jahr year grade grader klasse eso primaria secundaria serie ano wbu hbu u you tu vos ti vc voce toi du lol
    haha jaja kk kkk mdr voy estoy toy to estou tou suis chuis jsuis geh gehe""".split()
)
"""Words one of which stands beside a number that is an age."""
_SAID: Final = r"(\d\d?|" + "|".join(sorted(_NUMBER_WORDS)) + r")"

# What may follow a number that is no age.
_NO_AGE: Final = (
    r"(?! (?:min|mins|minutes|miles|mi|hours|hour|hrs|weeks|days|percent|dollars|bucks|inches|pounds|lbs|kg|km|points|"
    r"pages|years (?:into|in|ahead|older|younger|away|late)|of|out|levels|wins|kills|feet|ft|cm|euros|reais|pesos|"
    r"minutos|horas|dias|minuten|stunden|tage|heures|jours|cours|am|pm|th|st|and \d|o clock|metros|metres|meters|x|in (?:line|the)|"
    r"behind|ahead|away|more|left|euro|mal|fois|veces|vezes|robux|vbucks|coins|gems|people|persons|cosas|coisas|choses|hermanos|primos|irmaos|gatos|freres))"
)
_OWN: Final = re.compile(
    r"(?<![^ ])(?:(?:im|i am|i m|ima|age|aged|turned|turning|just turned) "
    r"(?:only |just |actually |really |almost |like |about |still |nearly |a |already )?"
    r"|(?:yo )?tengo (?:solo |casi |ya |apenas )?|tenho (?:so |quase |ja |apenas )?|jai (?:que |seulement |presque |deja )?"
    r"|(?:ich )?bin (?:erst |fast |schon |grad |gerade |jetzt )?|werde (?:bald |jetzt )?|voy a cumplir |acabo de cumplir |cumplo |vou fazer |fiz |faco "
    r"|(?=\d\d ?(?:yo|yrs old|years old|y o|f|m|anos|ans|jahre alt|jahre)(?![^ ])))"
    + _SAID + r"(?:yo|f|m)?" + _NO_AGE + r"(?![^ ])"
)  # fmt: skip
_AND_YOU: Final = re.compile(
    r"^(?:lol |haha |jaja |kkk |mdr |ok |eh |hm |uh |um |oh )?" + _SAID
    + r" (?:anos |ans |jahre )?(?:\. )?(?:wbu|hbu|u|you|and u|and you|y tu|y vos|y ti|e vc|e voce|e tu|et toi|toi|und du|du|lol|haha|jaja|kk+|mdr)(?![^ ])"
)  # fmt: skip
_GRADE: Final = re.compile(
    r"(?<![^ ])(?:im|i am) (?:only )?(?:in|a) (?:the )?(?:(\d\d?)(?:th|st|nd|rd)? (?:grade|grader)|year (\d\d?))(?![^ ])"
    r"|(?<![^ ])(?:voy a|estoy en|toy en|to no|estou no|tou no|bin in der|geh in die|gehe in die|je suis en|chuis en|suis en) "
    r"(\d\d?)(?:a|o|de|eme|e|ste|do)? ?(?:de |da )?(?:eso|primaria|secundaria|ano|serie|klasse|classe)?(?![^ ])"
)
# French colleges count down: sixieme is the youngest.
_FRENCH: Final = re.compile(r"(?<![^ ])(?:suis|chuis|jsuis) en ([3456])e(?:me)?(?![^ ])")


def hints(word: str) -> bool:
    """Whether a word may be the number in an age or a grade."""
    if word.isdecimal():
        return len(word) <= 2 and int(word) > 2
    return word in _NUMBER_WORDS or (
        word[:1].isdecimal() and word.rstrip("yofmdtehrsna").isdecimal() and len(word) <= 6
    )


def own(text: str) -> int | None:
    """The age that the speaker of `text` (plain words joined by spaces) gives as their own, in years."""
    match = _OWN.search(text) or _AND_YOU.search(text)
    if match is not None:
        return _plausible(_years(match.group(1)))
    french = _FRENCH.search(text)
    if french is not None:
        return 17 - int(french.group(1))
    grade = _GRADE.search(text)
    if grade is None:
        return None
    found = int(next(group for group in grade.groups() if group))
    if found <= 4 and grade.group().endswith(_LATER):  # they have four grades
        return found + _LATER_AGE
    return _plausible(found + _GRADE_AGE) if found <= 13 else None


def answer(words: list[str]) -> int | None:
    """The only number in a short answer to somebody who asked for an age."""
    found = [_years(word) for word in words if (word.isdecimal() and len(word) == 2) or word in _NUMBER_WORDS]
    return _plausible(found[0]) if len(found) == 1 else None


def _years(said: str) -> int:
    return int(said) if said.isdecimal() else _NUMBER_WORDS[said]


def _plausible(age: int) -> int | None:
    return age if YOUNGEST <= age <= OLDEST else None
