from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="age_claim",
    code="A3",
    name="Claims about own age",
    tone="risk",
    description="Claims to be the same age, plays down a difference or changes a stated age.",
    not_means="People round ages, joke and play roles.",
    says="an own age is played down or changed",
    weight=0.8,
    cues={
        "en": """
            0.5 (im|i am) (only|just|actually|really|kinda) # (too|also|as well|myself)
            0.7 (im|i am) (only|just)? (your|ur|the same|same|around your|around ur|about your) age
            0.7 (im|i am) # (too|also|as well|2)
            0.8 (we are|were|we r) (the same|almost the same|nearly the same|basically the same|about the same|same) age
            0.9 (not much|only a bit|only a little|a bit|little bit|only a couple years|a couple years|a few years|not that much|couple of years) older (than|then)
            1.0 (lied|lying|wasnt honest|not honest|wasnt truthful|not truthful) .. (about my age|my age)
            1.0 (im|i am) (actually|really) .. older
            0.8 (feel|look|act) .. (like im|like i am|younger than) (#|i am|im|my age)
            0.8 (young at heart|a kid at heart|big kid|overgrown kid)
            0.7 (im|i am) (a bit|slightly|little|bit) older
            0.8 (only|just) # years (older|between|difference|apart)
            1.0 (lied|fibbed|not honest) .. (age|how old)
            0.9 (im|i am) .. bit older
            0.8 (feels|feel) like (im|i am) (your|ur) age
            0.7 (im|i am) (#) (u|you|and you|hbu|wbu) ?
            0.9 same (year|age|grade) (as|almost|too)
        """,
        "es": """
            0.7 (tengo) (casi|mas o menos)? (tu edad|la misma edad|tu misma edad)
            0.9 (soy) (solo|un poco|un poquito|algo) mayor
            1.0 (te mentí|mentí) .. edad
            0.7 (tengo|yo tengo) # también
            0.7 yo también tengo #
            0.8 (somos|tenemos) .. (misma edad|mismo año)
            0.9 (soy|te llevo) (tan|mucho|poco|unos años|un par de años|solo unos) .. (mayor|más grande|viejo|años)
            0.9 (solo|apenas) # años (más|mayor|de diferencia)
            1.0 no (te)? (dije|fui) .. (verdad|sincero|honesto) .. edad
            0.8 (parezco|me siento) .. (más joven|de tu edad|más chico|un chaval)
            1.0 (en realidad|la verdad) (tengo #|soy mayor|soy más grande)
            1.0 mentí .. (años|edad)
        """,
        "pt": """
            0.7 (tenho) (quase)? (a)? (sua|tua|mesma) idade
            0.9 (sou) (so)? um (pouco|pouquinho) mais velho
            1.0 (menti) .. idade
            0.7 tenho # também
            0.7 eu também tenho #
            0.8 (temos|somos) .. (mesma idade|mesmo ano)
            0.9 (sou|não sou) (só|tão|muito|pouco|um pouco|uns anos) .. (mais velho|mais velha|velho)
            0.9 (só|apenas) # anos (mais velho|mais velha|de diferença|a mais)
            1.0 não (te)? (falei|disse|fui) .. (verdade|sincero|honesto) .. idade
            0.8 (pareço|me sinto) .. (mais novo|mais nova|da sua idade|da tua idade)
            1.0 (na verdade|na real) (tenho #|sou mais velho|sou mais velha)
            1.0 menti .. (quantos anos|minha idade|anos)
        """,
        "fr": """
            0.7 (jai) (presque|a peu pres)? (ton age|le meme age|le meme age que toi)
            0.9 (je suis|j'suis) (juste|a peine|un peu|un petit peu) plus (vieux|age|grand|âgée)
            1.0 (menti) sur mon age
            1.0 menti sur (mon)? (l'âge|age)
            0.7 (j'ai|jai) # (aussi|moi aussi)
            0.7 moi aussi (j'ai|jai) #
            0.8 on a .. (même âge|même année)
            0.9 (suis|j'suis|chuis) (juste|à peine|qu'un peu|pas beaucoup|pas si|un peu) .. (plus vieux|plus vieille|plus âgé|vieux|plus grand)
            0.9 (que|juste|seulement) # ans (de plus|de différence|d'écart)
            1.0 (pas dit|pas été) .. (vérité|honnête) .. âge
            0.8 (je fais|je parais|je me sens) .. (plus jeune|ton âge|de ton âge)
            1.0 en (fait|vrai|réalité) (j'ai #|je suis plus vieux|je suis plus vieille|j'suis plus vieux)
            1.0 menti .. (âge|ans)
        """,
        "de": """
            0.7 (bin) (fast|ungefahr|auch)? (so alt wie du|in deinem alter|genauso alt|gleich alt)
            0.9 bin (nur|ein bisschen|bisschen|bissl|ein wenig|etwas) alter
            1.0 (gelogen|angelogen|geschummelt) .. alter
            1.0 alter (gelogen|geschummelt)
            0.7 bin auch (erst)? #
            0.7 bin (erst|auch) # .. (auch|wie du)
            0.8 (wir sind|sind) .. (gleich alt|im selben alter|derselbe jahrgang|fast gleich alt)
            0.9 bin (nur|bloß|nicht viel|nicht so viel|kaum|ein paar jahre|paar jahre) .. (älter|jahre)
            0.9 (nur|bloß) # jahre (älter|unterschied|auseinander)
            1.0 (nicht ehrlich|nicht die wahrheit|nicht ganz ehrlich) .. alter
            0.8 (fühl|fühle|seh|sehe|wirke) .. (jünger|wie in deinem alter|wie #|jünger aus)
            1.0 (eigentlich|in wirklichkeit|in echt|ehrlich gesagt) bin ich (älter|#|schon #)
            1.0 (gelogen|angelogen|geflunkert) .. (wie alt|alter)
        """,
    },
    twins=(
        ("A: my character is 300 years old lol", "B: im a bit older then, 301"),
        ("A: we are the same age! twins", "B: haha same year same month"),
        ("A: soy un poco mayor que mi hermano, le llevo dos años", "B: yo soy la pequeña"),
    ),
)
