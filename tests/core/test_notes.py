"""What is not known is said."""

from __future__ import annotations

import pytest

from scoring.core import notes
from scoring.core.engine import standing
from tests.core.helpers import GROOMING, MODEL, scored, small_talk

FOREIGN = {
    "pl": (
        "A: cześć, co dzisiaj robisz po szkole",
        "B: odrabiam zadanie z matematyki, potem trening",
        "A: a jak było wczoraj",
        "B: przegraliśmy dwa do jednego, ale było fajnie",
        "A: szkoda, następnym razem wygracie na pewno",
        "B: mam nadzieję, trener był zadowolony mimo wszystko",
    ),
    "tr": (
        "A: merhaba bugün okuldan sonra ne yapıyorsun",
        "B: matematik ödevim var, sonra antrenman",
        "A: dün maç nasıldı",
        "B: iki bir kaybettik ama güzeldi",
        "A: üzüldüm, gelecek sefer kesin kazanırsınız",
        "B: umarım öyle olur, hocamız yine memnundu",
    ),
    "ru": (
        "A: привет, что делаешь сегодня после школы",
        "B: делаю уроки по математике, потом тренировка",
        "A: а как вчера сыграли",
        "B: проиграли два один, но было весело",
        "A: жалко, в следующий раз точно выиграете",
        "B: надеюсь, тренер всё равно доволен",
    ),
    "zh": (
        "A: 你好，今天放学以后你做什么",
        "B: 我先写数学作业，然后去训练",
        "A: 昨天的比赛怎么样",
        "B: 我们一比二输了，不过很开心",
        "A: 没关系，下次一定会赢的",
        "B: 希望如此，教练还是很满意",
    ),
    "th": (
        "A: สวัสดี วันนี้หลังเลิกเรียนทำอะไร",
        "B: ทำการบ้านคณิตศาสตร์ แล้วไปซ้อม",
        "A: เมื่อวานแข่งเป็นยังไงบ้าง",
        "B: แพ้สองต่อหนึ่ง แต่สนุกดี",
        "A: ไม่เป็นไร คราวหน้าชนะแน่นอน",
    ),
}
READ = {
    "en": GROOMING,
    "small talk": tuple(small_talk(20)),
    "es": (
        "A: hola que haces hoy",
        "B: nada, estoy en casa con mi hermano y tu",
        "A: yo tengo que hacer la tarea de mates",
        "B: que rollo, luego jugamos un rato si quieres",
        "A: vale, te aviso cuando termine",
    ),
    "de": (
        "A: hey was machst du heute",
        "B: nichts, ich bin zuhause mit meinem bruder und du",
        "A: ich muss noch mathe machen",
        "B: oh nein, wollen wir danach zocken wenn du willst",
        "A: ja ich schreib dir wenn ich fertig bin",
    ),
    "fr": (
        "A: salut tu fais quoi ce soir",
        "B: rien je suis chez moi avec mon frère et toi",
        "A: moi je dois faire les maths",
        "B: pas de chance, on joue après si tu veux",
        "A: ok je te dis quand j'ai fini",
    ),
    "pt": (
        "A: oi o que você vai fazer hoje",
        "B: nada, tô em casa com meu irmão e você",
        "A: eu tenho que fazer a lição de mate",
        "B: que chato, depois a gente joga se você quiser",
        "A: tá bom, te falo quando eu acabar",
    ),
}


def _notes(*lines: str) -> tuple[str, ...]:
    return scored(*lines)[0].conversations[1].notes


@pytest.mark.parametrize("language", FOREIGN)
def test_a_language_that_is_not_read_is_named(language: str) -> None:
    assert _notes(*FOREIGN[language]) == ("language",)


@pytest.mark.parametrize("language", READ)
def test_an_ordinary_chat_of_two_has_none(language: str) -> None:
    assert _notes(*READ[language]) == ()


def test_too_little_text_is_said() -> None:
    assert _notes("A: hi") == _notes("A: hi", "B: hey", "A: lol", "B: ok", "A: k") == ("too_little",)


def test_a_room_is_said() -> None:
    assert _notes(*small_talk(30, "ABC")) == ("room",)
    assert _notes("A: hi", "B: hi", "C: hi") == ("too_little", "room")


def test_they_are_told_in_words_with_the_parties() -> None:
    _, states = scored("A: hi", "B: hi", "B: hello you", "C: hey")
    found, told = standing(model=MODEL, state=states[1])
    assert [party.sender for party in found] == [2, 1, 3]
    assert [party.messages for party in found] == [2, 1, 1]
    assert told == (("too_little", notes.NOTES["too_little"]), ("room", notes.NOTES["room"]))
    assert set(notes.NOTES) == {"too_little", "language", "room"}
