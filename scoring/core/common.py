"""The commonest words of each language Artemis reads, as chat writes them and folding leaves them.

They tell which language a conversation is in (and that it is in none of them), and which words a disguise may hide.
"""

from __future__ import annotations

from typing import Final

LANGUAGES: Final = ("en", "es", "pt", "fr", "de")

_WORDS: Final[dict[str, str]] = {
    "en": """i you u the to a is it and that in my me so of do dont have for on are what im was but be like not with
    just no this your ur how we can if its at they good all yeah really lol oh get did up know or go there from one
    about as think thats going will some he an when out she had her his been were more see too then want has time am
    now them who would our got which where why very here him day only say make us because by ill any never always need
    new great people ok okay hi hey well back much than should could something also still even before right today
    tomorrow last first two take give come look feel way let many over here long play home keep send talk mom dad
    school friend friends haha cool sorry thanks please wanna gonna cant wont didnt doesnt youre hes shes tell said""",
    "es": """que de no la el y en un una es lo los las por con para te me se mi tu si como pero yo su al del le ya muy
    mas q k xq porque esta estoy eres soy tengo tienes hay esto eso ese esa todo nada algo bien vale hola jaja jajaja
    pues asi cuando donde quien hoy manana casa tambien solo sin vas voy va ver ser hacer puedo quiero quieres sabes
    dime gracias aqui ahi ahora luego nos les fue ha han he son esos era dia ni oye wey tio amigo amiga mama papa cole
    tus mis entonces igual creo mucho poco tiene tan hasta desde sobre otra otro nunca siempre verdad bueno buenas""",
    "pt": """que de nao a o e em um uma eu voce vc ta to pra pro com por se me meu minha seu sua no na os as do da mas
    mais muito bem oi ola kkk kkkk sim ja so tem tenho ter vai vou ser sou era isso esse essa ele ela aqui ai la entao
    quando onde quem como hoje amanha tambem tava tudo nada gente mano cara ne tbm pq porque acho sei quer quero pode
    posso falar fala obrigado obrigada casa mae pai escola amigo amiga agora depois nunca sempre nem ate foi fui blz
    beleza dia noite bom boa vamos fazer ver minha tua teu tu vcs deles dela dele pelo sem""",
    "fr": """je tu il elle on nous vous ils les la le l un une des et est pas que qui ce c cest ca ne me te se moi toi
    mon ma mes ton ta tes son sa ses pour avec dans sur en au aux du de a oui non mais ou si bien tres trop plus jai
    tas ya suis es as ai sont etait fait faire dit dire veux peux sais jsp tkt mdr ptdr coucou salut merci quoi quand
    comment pourquoi parce alors la ici demain aujourdhui chez rien tout tous toute meme encore deja jamais toujours
    ouais wsh stp cest jsuis ya va vas vais viens voir mere pere parents ecole maison ami copine ptn lol sans cette""",
    "de": """ich du er sie es wir ihr und der die das ein eine einen nicht ist bin bist sind hab habe hast hat mir mich
    dir dich mit zu in im den dem auf fur von so was wie wo wer wann warum wenn dann aber auch noch nur schon mal ja
    nein ne ok okay ist war wird kann kannst will willst muss doch da hier jetzt heute morgen gut echt halt kein keine
    mein meine dein deine sein aus bei nach uns euch oder als wie man hallo hey danke bitte digga alter kp hdl mama
    papa schule freund freundin immer nie alles nichts etwas gerade grad mehr sehr weil dass iwie vllt wieder""",
}

# The commonest words of English chat, most common first.
_ENGLISH_BY_RANK: Final = """
    i a the to you and it that is of in so have but like my for are was be do what just would yeah its on im
    they really with not think about haha good thats we me or if oh dont know how there all one this get can at
    your up people he too go well no because out time as am then when cool more going from had some them now
    right will did lot an pretty could want love been much ive though were also see got way fun things probably
    nice other actually something she make sure has day who hahaha thing school great doing kind still work
    where yes never only into why hey even very need back any feel hello those maybe their here didnt same super
    little true take hard class by guess cant stuff first than say mean always ill life lol her awesome should
    favorite his sounds ever which talk chat youre many most him best wow okay bad before long our over anything
    does better interesting talking makes byu off being year last ok new thought man id world whats us movie
    computer havent friends use after try sorry heard around definitely big someone two again down different
    went classes getting person crazy play ya made seen able family remember thanks done might sometimes friend
    find hi food while real trying mission keep doesnt read start major few money years said idea help
    everything part music end place tell look isnt theres come funny everyone home enough learn sense today
    question guy name watch used every high live wait next wouldnt yet job give working bit another totally else
    hope already wanted since weird started far through both movies summer anyone hes honestly once these least
    put eat either kinda whole exactly taking own night point college week theyre amazing took agree semester
    having wish car such yep understand each chatting book science myself seems let game away show usually wasnt
    points computers thinking times hear mom old guys ha making until girl enjoy close called ones hours type
    told conversation almost dad especially sweet talked fall kids house excited days studying mind dude couple
    nothing utah study top second story quite later watching less cs arent program without change sad free came
    learning ago basically believe parents fast ask gets experience win reason human lots run saw wont homework
    happen looking sister fine pay open problem meet found water country left brother thank wonder games tried
    hahahaha
""".split()

BY_LANGUAGE: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
COMMON: Final = frozenset(word for words in BY_LANGUAGE.values() for word in words)


def mask(word: str) -> int:
    """Bit i is set when `word` is common in LANGUAGES[i]."""
    return sum(1 << at for at, language in enumerate(LANGUAGES) if word in BY_LANGUAGE[language])


_RANK: Final = {word: rank for words in _WORDS.values() for rank, word in enumerate(words.split())} | {
    word: rank for rank, word in enumerate(_ENGLISH_BY_RANK)
}
_SELDOM: Final = 2e-5


def frequency(word: str) -> float:
    """About how often `word` is the next word of a chat (0-1): by its rank among the common ones (Zipf's law)."""
    rank = _RANK.get(word)
    return _SELDOM if rank is None else 0.1 / (rank + 2)
