from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="age_probe",
    code="A1",
    name="Age questions",
    tone="risk",
    description="Asks age, birthday or school year, or waves a young age away.",
    not_means="Pen pals, game lobbies and teenagers ask each other's age too.",
    says="age or school year is asked",
    weight=1.1,
    cues={
        "en": """
            0.6 how old <are> <you>
            0.6 how old (ru|ya|r u|are u|are ya)
            0.6 (whats|what is|wats|wat is) <your> age
            0.5 <your> age ?
            0.6 how young <are> <you>
            0.6 when (is|s) <your> (birthday|bday)
            0.6 what year <are> <you> (in|born)
            0.8 (what|which|wat) (grade|class|form|school year|year) (are|r|is|u|you) (you|u|in|ya|r)
            0.8 (what|which|wat) (grade|school year|year group) (you|u|ya)
            0.9 <are> <you> .. (still in school|in middle school|in high school|in primary|in secondary school|a teenager|a teen|underage|a minor)
            0.9 (you|u) (still|only) (in|at) (school|middle school|high school|primary)
            0.7 (you|u) look (older|younger|about|like) .. #
            0.6 (turning|turn) # (soon|when)
            0.7 guess .. (your|ur) age
            0.6 <are> <you> (over|under|older than|younger than) #
            0.6 asl
            0.8 age is (just|only) a number
            0.8 (dont care|doesnt matter|dont mind|doesnt bother me|not bothered) .. (how old|your age|ur age|age)
            0.8 (thats|that is|its) (ok|okay|fine|cool) .. (your age|ur age|that young|so young|# is fine)
            0.8 (ur|youre|you are|are you|r u) in (middle school|high school|primary|elementary|secondary)
            0.9 age (is|isnt|doesnt) (nothing|no problem|not a problem|a problem|matter|important|not important)
            0.9 younger the better
            0.7 (doesnt matter|dont mind|no problem|not a problem) to me
            0.7 (youre|ur|you are) # (right|yeah|yes|?)
            0.8 (dont|do not|never) (worry|care|stress) .. (your|ur|the) age
        """,
        "es": """
            0.6 (cuántos|qtos) años (tienes|tenés|tiens|cumples)
            0.6 (que|q) edad (tienes|tenés)
            0.6 (cuando) (es tu cumple|cumples años|cumples)
            0.8 en <que> (curso|grado|ano) (estas|vas)
            0.8 la edad .. (no importa|es solo un número|da igual)
            0.8 (no importa|da igual) la edad
            0.6 cuántos añitos
            0.7 tienes # ?
            0.6 cuántos (años|añitos) (me dijiste|dices) que (tienes|tenés)
            0.6 qué edad .. (tienes|tenés|me dijiste)
            0.6 (dime|cuál es) tu edad
            0.6 cuándo es tu (cumple|cumpleaños)
            0.8 (en|a) <que> (curso|grado|año|grupo) de (primaria|secundaria|la eso|prepa|bachillerato|instituto)?
            0.8 (vas|estás) (todavía|aún|ya) (en|a) (la)? (primaria|secundaria|eso|prepa|instituto|colegio)
            0.7 (eres|sos) (menor|mayor) de (edad|#)
            0.8 (pareces|aparentas) .. (mayor|más grande|de #)
            0.8 la edad (es|solo es|no es) .. (número|problema|nada)
            0.8 no (me)? (importa|molesta) .. (edad|años)
            0.8 no te (preocupes|agobies) .. edad
        """,
        "pt": """
            0.6 (quantos|qts|qtos) anos <you>? (tem|tens|vc|você)
            0.6 qual (e)? (a)? (sua|tua) idade
            0.6 quando (e)? (o)? (seu|teu) (aniversário|niver)
            0.8 (que|qual|q) (série|ano) <you>? (esta|ta|faz|estuda|andas)
            0.8 idade .. (nao importa|so um número|e so número)
            0.8 idade (nao)? (importa|e nada)
            0.7 tem # ?
            0.6 (quantos|qts) (anos|aninhos) .. (tem|tens|vc tem|você tem|fez|vai fazer)
            0.6 (qual|qual é) <your> idade
            0.6 que idade (tens|tem|você tem|vc tem)
            0.6 quando .. (faz|fazes|é) .. (aniversário|niver|anos)
            0.8 (está|tá|estás) (em|no|na|ainda) .. (que ano|que série|qual série|ensino fundamental|ensino médio|fundamental|escola ainda)
            0.8 (é|és) (menor|maior) de (idade|#)
            0.8 (parece|pareces) .. (mais velha|mais velho|ter mais|ter #)
            0.8 idade é só .. número
            0.8 (importo|ligo|importa) .. (idade|quantos anos)
            0.8 (não se preocupa|não se preocupe|não te preocupes|não liga) .. idade
        """,
        "fr": """
            0.6 (quel age) .. (as|tas|t as)?
            0.6 (tas|t as|tu as) quel age
            0.6 (c'est quand|quand est) (ton anniversaire|ton anniv)
            0.8 (en|tu es en|tes en) quelle classe
            0.8 (age) .. (pas important|compte pas|qu'un chiffre|qu'un nombre|que un nombre)
            0.9 age (ca)? (compte|est) pas
            0.9 (l'âge|age) .. (compte pas|pas grave|importe pas)
            0.6 (tas|t as) # ans
            0.6 <youhave> quel âge
            0.6 quel âge .. (as tu|tu as|t'as|ça te fait)
            0.6 (c'est quoi|dis moi) ton âge
            0.6 (c'est quand|quand est|c'est quel jour) ton (anniversaire|anniv)
            0.8 (tu es|t'es|tes) en .. (quelle classe|quelle année|primaire|6e|5e|4e|3e|sixième|cinquième|quatrième|troisième|seconde)
            0.8 (encore|toujours|déjà) au (collège|lycée)
            0.8 (tu es|t'es) (mineure|mineur|majeure|majeur)
            0.8 (tu fais|tu parais|on dirait que t'as) .. (plus vieille|plus vieux|plus âgée|plus que ton âge|# ans)
            0.8 l'âge .. (on s'en fout|c'est qu'un chiffre|compte pas|n'est qu'un|pas important|change rien)
            0.8 (je m'en fous|peu importe|m'en fiche) .. (âge|ans)
            0.8 t'inquiète .. âge
        """,
        "de": """
            0.6 wie alt (bist|bisch|wirst)
            0.6 wann (hast du|ist|hasst du) (dein)? geburtstag
            0.8 (welche|welcher|welchen|wievielte|wievielten) klasse (bist|gehst)?
            0.8 alter .. (egal|nur eine zahl|spielt keine rolle)
            0.9 alter ist .. egal
            0.7 (bist|und bist) # ?
            0.6 (wie alt|welches alter) .. (bist|biste|bisch|hast|wirst) .. (du)?
            0.6 wie alt (bistn|biste)
            0.6 (verrat|sag) .. dein alter
            0.6 wann .. (hast du|ist dein) .. (geburtstag|bday)
            0.8 welche (klasse|stufe|klassenstufe) .. (bist|gehst|du)
            0.8 (gehst|bist) du noch (zur|in der|auf die|in die) (schule|grundschule|hauptschule|realschule|mittelschule)
            0.8 bist du .. (schon)? (volljährig|minderjährig|unter #|über #|noch minderjährig|schon #)
            0.8 du (siehst|wirkst|klingst) .. (älter|wie #|jünger)
            0.8 alter ist .. (nur eine zahl|egal|unwichtig|nebensache)
            0.8 (egal|stört mich nicht|macht nichts) .. (wie alt|alter)
            0.8 mach dir .. (sorgen|kopf|gedanken) .. alter
        """,
    },
    twins=(
        ("A: how old are you? the game is 13+", "B: im 14", "A: cool same"),
        ("A: when is your birthday? im making the class calendar", "B: 3rd of may"),
        ("A: ¿cuántos años tienes? para la liga hay que ser sub 15", "B: 14", "A: vale, puedes jugar"),
        ("A: wie alt bist du? ich such eine brieffreundin", "B: 12, und du?", "A: auch 12"),
    ),
)
