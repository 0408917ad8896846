"""Every characteristic fires on its cue in every language, and its harmless twin stays far below the queue."""

from __future__ import annotations

import pytest

from scoring.core.characteristics import BY_ID, CHARACTERISTICS
from scoring.core.cues import LANGUAGES
from tests.core.helpers import ratings, risk, scored

# Not read from the speaker's words: a child's age, behaviour. Sexual talk: a removal mark only.
WORDLESS = {"child_age", "behaviour", "sexual_talk"}

CUES: dict[str, dict[str, str]] = {
    "age_probe": {"en": "how old r u", "es": "cuántos años tienes", "pt": "quantos anos você tem",
                  "fr": "t'as quel âge", "de": "wie alt bist du"},
    "location_probe": {"en": "what school do you go to", "es": "dónde vives", "pt": "onde você mora",
                       "fr": "tu habites où", "de": "wo wohnst du"},
    "age_claim": {"en": "im a bit older than you", "es": "soy un poco mayor", "pt": "sou um pouco mais velho",
                  "fr": "je suis un peu plus vieux", "de": "bin ein bisschen älter"},
    "supervision_check": {"en": "is ur mom home?", "es": "están tus padres en casa?", "pt": "seus pais estão em casa?",
                          "fr": "tes parents sont à la maison ?", "de": "sind deine eltern zuhause?"},
    "detection_check": {"en": "i could get in trouble", "es": "me meterías en problemas", "pt": "não é policial né",
                        "fr": "je pourrais avoir des ennuis", "de": "da würde ich ärger kriegen"},
    "flattery": {"en": "youre so mature", "es": "eres muy madura", "pt": "você é muito madura",
                 "fr": "t'es super mature", "de": "du bist echt reif"},
    "exclusivity": {"en": "you are the only one who gets me", "es": "nadie te entiende como yo",
                    "pt": "ninguém te entende como eu", "fr": "personne te comprend comme moi",
                    "de": "keiner versteht dich so wie ich"},
    "vulnerability": {"en": "do you feel lonely", "es": "te sientes sola?", "pt": "pode me contar tudo",
                      "fr": "tu peux tout me dire", "de": "du kannst mir alles erzählen"},
    "gift": {"en": "ill buy you robux", "es": "te regalo unas skins", "pt": "te dou um presente",
             "fr": "j'ai un cadeau pour toi", "de": "ich kauf dir robux"},
    "secrecy": {"en": "dont tell your parents", "es": "no le digas a tus padres", "pt": "não conta pra sua mãe",
                "fr": "dis rien à tes parents", "de": "sag deinen eltern nichts"},
    "isolation": {"en": "your friends dont understand you", "es": "tus amigas no te entienden",
                  "pt": "seus pais não te entendem", "fr": "tes copines te comprennent pas",
                  "de": "deine freunde verstehen dich nicht"},
    "platform_move": {"en": "add me on snapchat", "es": "tienes whatsapp?", "pt": "me passa seu whats",
                      "fr": "t'as snap ?", "de": "hast du snapchat"},
    "private_time": {"en": "call me when everyone is asleep", "es": "cuando se duerman tus padres",
                     "pt": "quando todos dormirem", "fr": "quand tes parents dorment", "de": "wenn alle schlafen"},
    "pressure": {"en": "if you loved me you would", "es": "si me quisieras lo harías", "pt": "se você me amasse fazia",
                 "fr": "si tu m'aimais tu le ferais", "de": "wenn du mir vertraust machst du das"},
    "boundary": {"en": "truth or dare?", "es": "verdad o reto?", "pt": "verdade ou desafio?",
                 "fr": "action ou vérité ?", "de": "wahrheit oder pflicht?"},
    "image_request": {"en": "send me a selfie", "es": "mándame una foto", "pt": "manda uma foto",
                      "fr": "envoie une photo", "de": "schick mir ein foto"},
    "meeting": {"en": "can we meet up", "es": "podemos vernos?", "pt": "vamos nos encontrar",
                "fr": "on peut se voir ?", "de": "wollen wir uns treffen"},
    "travel_offer": {"en": "i can pay your train ticket", "es": "te pago el billete", "pt": "eu pago a passagem",
                     "fr": "je te paye le billet", "de": "ich zahl dir das ticket"},
    "threat": {"en": "i will ruin your life", "es": "voy a arruinar tu vida", "pt": "vou acabar com sua vida",
               "fr": "je vais gâcher ta vie", "de": "ich ruiniere dein leben"},
    "demand": {"en": "send me 200 dollars now", "es": "mándame 200 euros", "pt": "faz um pix de 200 reais",
               "fr": "envoie 200 euros", "de": "überweis 200 euro"},
    "distress": {"en": "please stop im scared", "es": "por favor no, tengo miedo", "pt": "por favor para, tô com medo",
                 "fr": "stp arrête j'ai peur", "de": "bitte nicht ich hab angst"},
}  # fmt: skip

TWINS: dict[str, tuple[str, ...]] = {
    "age_probe": ("A: how old are you? the game is 13+", "B: im 14", "A: cool same"),
    "location_probe": ("A: where do you live? the parcel needs an address", "B: near the park"),
    "age_claim": ("A: my character is 300 years old lol", "B: im a bit older then, 301"),
    "supervision_check": ("A: is your mom home? i can call about the homework", "B: yes she is"),
    "detection_check": ("A: is this really you? your account looks weird", "B: yes lol"),
    "flattery": ("A: you look so pretty in that dress", "B: aww thanks you too"),
    "exclusivity": ("A: youre the only one who gets my jokes", "B: love you bestie"),
    "vulnerability": ("A: are you sad?", "B: a bit", "A: im here for you. tell your mom too"),
    "gift": ("A: ill buy you a new controller for your birthday", "B: yay thanks dad"),
    "secrecy": ("A: dont tell mom, its a surprise party", "B: my lips are sealed"),
    "isolation": ("A: my parents dont understand me", "B: same lol", "A: they treat me like a baby"),
    "platform_move": ("A: add me on discord", "B: ok added, see you in class"),
    "private_time": ("A: voice call later for the raid?", "B: its late at night here, tomorrow"),
    "pressure": ("A: come on dont be boring, just one game", "B: fine lol"),
    "boundary": ("A: truth or dare at the sleepover?", "B: yesss my mom bought snacks"),
    "image_request": ("A: send me a pic of the worksheet", "B: one sec"),
    "meeting": ("A: ill pick you up after practice", "B: thanks mom", "A: dinner is at 6"),
    "travel_offer": ("A: grandma will pay for your train ticket", "B: yay love her"),
    "threat": ("A: im telling everyone you cried at the movie lol", "B: nooo haha"),
    "demand": ("A: send me 20 dollars for the pizza", "B: ok on paypal"),
    "distress": ("A: im so scared of the exam", "B: same please stop talking about it"),
}


def test_the_tables_cover_every_characteristic() -> None:
    worded = {entry.id for entry in CHARACTERISTICS} - WORDLESS
    assert set(CUES) == worded == set(TWINS)
    assert all(set(by_language) == set(LANGUAGES) for by_language in CUES.values())


def test_every_entry_is_ready_to_be_shown() -> None:
    for entry in CHARACTERISTICS:
        assert entry.name
        assert entry.description
        assert entry.not_means
        assert entry.says
        assert entry.tone in {"risk", "trust", "move", "meet"}
        assert "predator" not in f"{entry.name} {entry.description} {entry.not_means} {entry.says}".lower()
    assert len({entry.code for entry in CHARACTERISTICS}) == len(CHARACTERISTICS)


@pytest.mark.parametrize("identifier", sorted(CUES))
def test_its_cue_fires_in_each_language(identifier: str) -> None:
    for language, line in CUES[identifier].items():
        found = scored(f"A: {line}")[0]
        assert identifier in {span.characteristic for span in found.messages[0].spans}, (language, line)


@pytest.mark.parametrize("identifier", sorted(TWINS))
def test_its_harmless_twin_does_not_cross(identifier: str) -> None:
    assert risk(*TWINS[identifier]) < 0.5


def test_distress_is_read_from_the_other_party() -> None:
    assert "distress" in ratings("A: send me a pic", "B: please stop im scared")
    assert "distress" not in ratings("A: please stop im scared send me a pic")


def test_an_ordinary_explanation_damps_but_never_removes() -> None:
    plain = ratings("A: dont tell your mom")["secrecy"]
    damped = ratings("A: dont tell your mom", "B: ok", "A: the surprise party is on friday")["secrecy"]
    assert 0.5 * plain <= damped < plain


def test_a_sign_is_no_excuse_for_itself() -> None:
    assert ratings("A: dont tell your mom")["secrecy"] == ratings("A: dont tell your brother")["secrecy"]


def test_sexual_talk_has_only_the_removal_mark() -> None:
    assert [cue.pattern.source for cue in BY_ID["sexual_talk"].cues] == ["explicit content removed"]
