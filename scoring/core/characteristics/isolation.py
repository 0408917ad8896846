from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="isolation",
    code="D2",
    name="Turning against others",
    tone="move",
    description="Speaks against parents and friends, or says nobody would believe it.",
    not_means="Venting about strict parents is ordinary.",
    says="parents or friends are run down",
    weight=1.7,
    cues={
        "en": """
            1.0 (your|ur) (friends|frends|friend|parents|parent|mom|mum|dad|family|teachers|rents) (dont|doesnt|do not|never|wont|will never|just|only|cant|are just|are only|is just|are|r) .. (understand|get you|get u|care|like you|like u|love you|know you|want you to be happy|jealous|trying to control|controlling|hold you back|treat you|fake|real friends|listen|appreciate|toxic|deserve|against us|idiots|mean|too strict|bad)
            1.0 (they|she|he|theyre) (just|only|dont) (jealous|want to control|wanna control|wants to control|trying to control|trying to keep|want to keep|wants to keep|treat you like a baby|treat you like a child|treat u like|understand you like|understand u like|get you like|get u like|dont want you to be happy)
            1.0 (treat|treats|treating) (you|u) like (a)? (baby|child|little kid|kid|prisoner|little girl|little boy)
            0.9 (you|u) (dont|do not|dnt) need (them|your friends|ur friends|those friends|anyone else|any1 else|her|him|other friends|your mom|your parents)
            1.0 (dont|do not|never|stop|cant) (listen|listening|trust|trusting) .. (them|your mom|your mum|your parents|ur parents|ur mom|ur friends|your friends|your dad|your teacher|anyone else|her|him)
            0.9 (they|she|he|ur mom|your mom|your parents|ur parents|your friends) (would|will|wud|d|ll|are gonna|gonna|theyd|theyll|is going to|are going to) (be|get|go|never)? (so)? (mad|angry|furious|hate you|ground you|take your phone|take ur phone|punish|blame you|blame u|believe you|believe u|understand|not understand|kick you|ruin|stop us|be mad)
            1.0 (no one|nobody|noone|no1|who) (would|will|will ever|would ever|is gonna|gonna|going to|wud) believe (you|u|a kid|that|a girl)
            0.9 (leave|ditch|drop|forget|dump|skip) (them|your friends|ur friends|those friends|your family|the group|your parents)
            0.9 (i) (understand|get|know|care about|treat|listen to) (you|u) (better|more|so much better|way better) (than|then)
            0.9 (not|arent|aint) (your|ur) (real|true) (friends|friend|family)
            0.9 (only i|only me|im the only one|i am the only one) (who|that|can|care|understand|get)
            0.9 (dont|doesnt|do not) deserve (you|u)
            0.9 (they|she|he|theyd|shed) (would|will|d|just)? .. take (me|it|you|this|your phone|ur phone) away
            0.9 (grown ups|grownups|adults|they|people|parents) (wouldnt|wont|would not|will never|never) (get|understand) (it|us|this|you)
            0.9 (your|ur) friends (sound|seem|are|r) .. (fake|jealous|stupid|toxic|immature|boring)
            0.9 (they|she|he|your mom|ur mom|your parents) (would|will|d|gonna) .. (punish|ground|freak|freak out|flip|lose it|separate us|stop us)
            1.0 better than (your|ur) (family|parents|mom|mum|friends|dad)
        """,
        "es": """
            1.0 (tus) (padres|amigas|amigos|papas) no te (entienden|quieren|escuchan|valoran|comprenden|conocen)
            0.9 (te tratan|te trata) como (una|un)? (niña|niño|bebé|a una niña|a un niño)
            0.9 no (necesitas|hagas caso|escuches|confíes) .. (ellos|ellas|tus padres|tus amigas|tus amigos|tu madre|nadie mas)
            1.0 nadie te (va a creer|creería|creerá)
            0.9 (se enfadarian|se enojarian|te castigarían|se van a enojar|se van a enfadar|te van a castigar)
            1.0 <your> (amigas|amigos|amiga|amigo|padres|familia|mamá|madre) .. (envidia|celos|falsas|falsos|falsa|tóxicos|tóxicas|te controlan|te controla|controlarte|inmaduros|inmaduras)
            1.0 (ellos|ellas|tus padres|tus amigas|tus amigos|tu madre|tu familia) no .. (te merecen|entenderían|van a entender|lo entenderían|quieren verte feliz|saben lo que)
            0.9 (te tratan|te trata|te tienen) .. (como)? .. (niña|niño|bebé|niñita|prisionera|prisionero|encerrada)
            0.9 (aléjate|olvídate|deja|pasa) de (ellos|ellas|tus amigas|tus amigos|esas|esos|tu familia)
            0.9 no (les)? (hagas caso|escuches|creas|confíes) .. (ellos|ellas|tus|tu|nadie)?
            0.9 no necesitas (a)? (nadie|ellos|ellas|tus|esas|esos|otras|otros)
            1.0 (nadie|quién) te .. (creer|creerá|creería|creerían)
            0.9 (te|nos) .. (castigarían|castigarán|quitarían el móvil|quitarán|van a castigar|van a separar|separarían|quitar el celular)
            0.9 te (entiendo|quiero|conozco|cuido) .. (mejor|más) que (tus|tu|ellos|ellas|nadie)
            0.9 (ellos|los adultos|los mayores|tus padres) .. (no lo|nunca lo|no nos|jamás lo) .. (entenderían|entienden|van a entender)
        """,
        "pt": """
            1.0 (seus|teus|suas|tuas) (pais|amigos|amigas) nao te (entendem|amam|escutam|ouvem|valorizam|conhecem)
            0.9 (te tratam|te trata|tratam-te) como (uma)? (criança|bebê|um bebê|uma criança)
            0.9 nao (precisa|precisas|escuta|ouve|confia|confie|escute|liga) .. (deles|neles|eles|delas|suas amigas|seus pais|ninguém|seus amigos)
            1.0 ninguém (vai|ia|iria) (acreditar|te acreditar)
            0.9 (iam|vao|ia|vai) (ficar|te) (bravos|bravo|brava|zangados|castigar|furiosos|colocar de castigo)
            0.9 nao te (merecem|merece)
            0.9 (suas|seus|tuas|teus) (amigas|amigos) sao (falsas|falsos|invejosas)
            1.0 <your> (amigas|amigos|amiga|amigo|pais|família|mãe) .. (inveja|invejosas|invejosos|falsas|falsos|falsa|ciúmes|tóxicos|tóxicas|te controlam|te controla|controlar)
            1.0 (eles|elas|seus pais|suas amigas|seus amigos|sua mãe|teus pais) não .. (te merecem|entenderiam|iam entender|vão entender|querem te ver feliz|te entendem|te valorizam|ligam pra você)
            0.9 (te tratam|te trata|tratam você) .. (como|feito|igual) .. (criança|bebê|criancinha|prisioneira)
            0.9 (se afasta|esquece|larga|deixa) (deles|delas|suas amigas|seus amigos|essas|esses|dessa gente|elas|eles)
            0.9 não (liga|escuta|ouve|acredita|confia|dá ouvidos) .. (eles|elas|deles|neles|sua|seus|teus|nelas)
            0.9 não (precisa|precisas) (de|deles|delas|dessas|desses) .. (ninguém|amigas|amigos|mais)?
            1.0 (ninguém|quem) (vai|ia|iria|te) .. (acreditar|acredita|acreditaria) .. (você|vc|ti)?
            0.9 (iam|vão|ia|vai) .. (te castigar|tirar seu celular|tirar o celular|nos separar|separar a gente|brigar com você|colocar de castigo)
            0.9 eu (te)? (entendo|conheço|amo|cuido|gosto) .. (mais|melhor) .. (que|do que) (seus|suas|eles|elas|teus|ninguém)
            0.9 (eles|os adultos|adultos|seus pais) .. (nunca|não) .. (entender|entenderiam|entendem) .. (a gente|isso|nós)?
        """,
        "fr": """
            1.0 tes (parents|amis|copines|amies|potes|copains) .. (te comprennent pas|taiment pas|t'écoutent pas|te connaissent pas|te méritent pas|comprennent rien|sont jaloux|sont jalouses)
            0.9 (te traitent|te traite) comme (une gamine|un gamin|un bébé|une enfant|un enfant)
            0.9 (tas|tu as|as) pas besoin (deux|d'elles|de tes|de ta|de personne|d'autres)
            0.9 (écoute|écoute les|fais) pas .. (tes parents|ta mère|tes copines|tes amis|confiance aux)
            1.0 personne (te croira|ne te croira|va te croire|te croirait)
            0.9 (ils|elle|ta mère|tes parents) (seraient|vont|serait|va) .. (fous|furieux|furieuse|te punir|t'engueuler|en colere)
            1.0 <your> (amis|copines|amies|potes|copains|parents|famille|mère) .. (jaloux|jalouses|jalouse|faux|fausses|toxiques|te contrôlent|te contrôler|contrôle|immatures|te méritent|comprennent)
            1.0 (ils|elles|tes parents|tes copines|tes amis|ta mère|ta famille) .. (comprendraient pas|te méritent pas|veulent pas que tu sois heureuse|peuvent pas comprendre|te comprennent pas|se foutent de toi)
            0.9 te (traitent|traite|considèrent|prennent) (comme|pour) .. (gamine|gamin|bébé|enfant|prisonnière|gosse)
            0.9 (laisse tomber|oublie|lâche|éloigne toi de) (les|tes|ces|cette|ta)? .. (copines|amis|amies|potes|famille|gens|eux|elles)
            0.9 (écoute|écoutes|crois|fais confiance) pas .. (tes|ta|eux|elles|eux|les|aux)
            0.9 (t'as|tu as|as) (pas|plus) besoin .. (eux|d'eux|d'elles|de tes|de ta|de personne|d'autres)
            1.0 personne (ne)? (va)? (te|t') .. (croira|croire|croirait)
            0.9 (ils|elle|tes parents|ta mère) .. (te punir|te prendre ton tel|te priver|nous séparer|m'en vouloir|t'engueuler|péter un câble|punirait|puniraient)
            0.9 je (te)? (comprends|connais|aime) .. (mieux|plus) que (tes|ta|eux|elles|personne)
            0.9 (les adultes|les parents|les gens|ils) .. (comprennent rien|comprendraient jamais|comprendront jamais|peuvent pas comprendre)
        """,
        "de": """
            1.0 deine (eltern|freunde|freundinnen|mama) (verstehen|lieben|mogen|hören|kennen|versteht|sind) .. (nicht|nur neidisch|neidisch|eifersüchtig|falsch)
            0.9 (behandeln|behandelt) dich wie (ein|n|nen)? (baby|kind|kleinkind|kleines kind)
            0.9 (brauchst|hor|vertrau|vertraue) .. (die nicht|deine freunde nicht|nicht auf deine|nicht auf die|deinen eltern nicht|keinen anderen)
            1.0 (keiner|niemand) .. (wird dir glauben|wurde dir glauben|glaubt dir|dir glauben)
            0.9 (deine eltern|deine mutter|die|sie) (waren|wurden|werden|wird|wurde) .. (sauer|ausrasten|wutend|handy wegnehmen|verbieten|bose)
            0.9 (die|sie) sind .. (neidisch|falsch|eifersüchtig)
            0.9 du brauchst (die|sie|deine freunde) nicht
            1.0 <your> (freunde|freundinnen|freundin|eltern|familie|mama|mutter) .. (neidisch|eifersüchtig|falsch|kindisch|toxisch|kontrollieren|kontrolliert|verstehen dich|versteht dich|verdienen dich)
            1.0 (die|sie|deine eltern|deine freunde|deine mutter) .. (verdienen dich nicht|verstehen dich nicht|gönnen dir|würden das nicht verstehen|wollen nicht dass du glücklich|wissen nicht wie)
            0.9 (behandeln|behandelt) dich .. (wie) .. (baby|kind|kleinkind|kleines kind|gefangene)
            0.9 (vergiss|lass) (die|deine|sie|diese) .. (freunde|freundinnen|familie|links liegen|stehen|alle)?
            0.9 (hör|hörst|vertrau|glaub) .. (nicht auf die|nicht auf deine|ihnen nicht|denen nicht|keinem|deinen eltern nicht|nicht deinen)
            0.9 brauchst .. (die|sie|deine freunde|keine|niemanden|keinen) (nicht|anderen|sonst|freunde|außer mich|außer mir)
            1.0 (keiner|niemand|wer) .. (glauben|glaubt) .. (dir|wird)?
            0.9 (die|deine eltern|deine mutter|sie) (würden|werden|würde|wird) .. (verbieten|bestrafen|handy wegnehmen|auseinander bringen|ausrasten|sauer|durchdrehen|hausarrest)
            0.9 ich (verstehe|versteh|kenne|kenn|liebe|mag) dich .. (besser|mehr) als .. (die|deine|alle|jeder)
            0.9 (erwachsene|die erwachsenen|die eltern|die) .. (kapieren|verstehen|checken) .. (das nicht|uns nicht|es nie|es nicht)
        """,
    },
    twins=(
        ("A: my parents dont understand me", "B: same lol", "A: they treat me like a baby"),
        ("A: your friends dont like that game, lets ask the other group", "B: yeah they prefer football"),
        ("A: tes parents vont te punir si tu rentres pas à l'heure", "B: je sais, je cours"),
    ),
)
