"""Mild grooming conversations in five languages, and what people do to letters so as not to be read."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

from tests.core.helpers import GROOMING

CONVERSATIONS: Final[dict[str, tuple[str, ...]]] = {
    "en age, secrecy, picture": GROOMING,
    "en meeting": (
        "A: hey cutie how old are you",
        "B: 13 why",
        "A: wow you seem so mature for your age",
        "A: you can tell me anything, i understand you better than your parents",
        "B: ok thanks",
        "A: lets meet up this weekend, just us two",
        "B: idk my mom would be mad",
        "A: dont tell your mom, it will be our little secret",
        "A: i can pick you up after school, come alone",
    ),
    "en other app": (
        "A: hi where do you live",
        "B: near the lake",
        "A: are you home alone right now",
        "B: yeah my parents are at work",
        "A: do your parents check your phone",
        "B: sometimes",
        "A: then add me on snapchat, its more private",
        "A: and delete these messages please",
        "A: nobody can know about us",
    ),
    "en gifts": (
        "A: i can buy you robux if you want",
        "B: really",
        "A: yes, you are special to me, but keep it between us",
        "B: ok",
        "A: now send me a picture of you",
        "B: idk",
        "A: come on i bought you a gift, you owe me",
        "A: dont you trust me? turn on your camera",
    ),
    "en pressure": (
        "A: how old are you",
        "B: twelve",
        "A: are your parents home",
        "B: no",
        "A: if you loved me you would send me a selfie",
        "B: i dont want to",
        "A: please, i wont show anyone, i promise",
        "A: nobody understands you like i do",
        "A: dont tell anyone about this or i will get in trouble",
    ),
    "en threat": (
        "A: i have screenshots of everything",
        "B: please stop",
        "A: send me 100 dollars or i send this to all your friends",
        "B: please dont im scared",
        "A: then pay now. i will ruin your life",
        "A: and dont tell your parents",
    ),
    "es": (
        "A: hola guapa cuantos años tienes",
        "B: 12",
        "A: eres muy madura para tu edad",
        "A: están tus padres en casa?",
        "B: no",
        "A: no le digas a tu mamá, es nuestro secreto",
        "A: tienes whatsapp?",
        "A: mándame una foto tuya",
        "A: podemos vernos a solas?",
    ),
    "pt": (
        "A: oi linda quantos anos você tem",
        "B: 12",
        "A: você é muito madura pra sua idade",
        "A: seus pais estão em casa?",
        "B: não",
        "A: não conta pra sua mãe, é nosso segredo",
        "A: me passa seu whats",
        "A: manda uma foto sua",
        "A: vamos nos encontrar sozinhos",
    ),
    "fr": (
        "A: coucou t'as quel âge",
        "B: 12 ans",
        "A: t'es super mature pour ton âge",
        "A: tes parents sont à la maison ?",
        "B: non",
        "A: dis rien à tes parents, c'est notre secret",
        "A: t'as snap ?",
        "A: envoie une photo de toi",
        "A: on peut se voir tous les deux ?",
    ),
    "de": (
        "A: hey süße wie alt bist du",
        "B: 12",
        "A: du bist echt reif für dein alter",
        "A: sind deine eltern zuhause?",
        "B: nein",
        "A: sag deinen eltern nichts, das ist unser geheimnis",
        "A: hast du snapchat",
        "A: schick mir ein foto von dir",
        "A: wollen wir uns treffen, nur wir zwei",
    ),
    "es meeting": (
        "A: en qué colegio estás",
        "B: en el del centro",
        "A: me gustas mucho, nadie te entiende como yo",
        "A: te regalo unas skins si me mandas una foto",
        "B: no sé",
        "A: confía en mí, no se lo cuentes a nadie",
        "A: borra los mensajes",
        "A: quedamos el sábado, ven sola",
    ),
    "de gifts": (
        "A: bist du gerade allein zuhause",
        "B: ja",
        "A: ich kauf dir robux, aber sag es keinem",
        "B: echt?",
        "A: keiner versteht dich so wie ich",
        "A: schick mir ein selfie",
        "B: will nicht",
        "A: wenn du mir vertraust machst du das",
        "A: und lösch den chat danach",
    ),
}

_DIGITS: Final = str.maketrans("aeiostAEIOST", "431057431057")
_ALIKE: Final = str.maketrans("aeopcyxis", "аеорсухіѕ")


def digits(text: str, rng: random.Random) -> str:
    """Six letters in ten of those that have a digit that looks like them."""
    return "".join(char.translate(_DIGITS) if rng.random() < 0.6 else char for char in text)


def look_alikes(text: str, rng: random.Random) -> str:
    """Letters of another alphabet."""
    return "".join(char.translate(_ALIKE) if rng.random() < 0.6 else char for char in text)


def spelt_out(text: str, rng: random.Random) -> str:
    """S p e l t, a wider gap between words."""
    return "  ".join(" ".join(word) for word in text.split(" "))


def stretched(text: str, rng: random.Random) -> str:
    """One letter of every other word held."""
    return " ".join(
        word[:1] + word[1] * rng.randint(3, 6) + word[2:] if len(word) > 2 and word.isalpha() and at % 2 else word
        for at, word in enumerate(text.split(" "))
    )


def invisible(text: str, rng: random.Random) -> str:
    """Characters that are not seen."""
    return "".join(char + (rng.choice("\u200b\u2060\u00ad\u0301") if rng.random() < 0.4 else "") for char in text)


DISGUISES: Final[dict[str, Callable[[str, random.Random], str]]] = {
    "digits": digits,
    "look-alikes": look_alikes,
    "spelt out": spelt_out,
    "stretched": stretched,
    "invisible": invisible,
}


def worn(lines: tuple[str, ...], *, disguise: str, seed: int) -> list[str]:
    """A conversation whose leading party writes so."""
    rng = random.Random(seed)
    return [f"{line[:3]}{DISGUISES[disguise](line[3:], rng)}" if line[0] == "A" else line for line in lines]
