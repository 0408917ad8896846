from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="boundary",
    code="E2",
    name="Testing boundaries",
    tone="risk",
    description="Turns the talk to relationships, dares or personal questions. An abstract flag.",
    not_means="Teenagers talk about crushes; health class exists.",
    says="boundaries are tested",
    weight=1.2,
    cues={
        "en": """
            0.8 (have|did|do) (you|u) (ever|already|even)? (kissed|kiss|dated|been kissed|been in love|had a boyfriend|had a bf|had a girlfriend|dated anyone|been with|gone out with|had a crush) .. (anyone|a|someone|before|boy|girl|older|?)?
            0.9 (are|r) (you|u) (a)? (experienced|ticklish|curious about|comfortable with|ok with older|into older|shy about)
            0.9 (like|into|ever dated|dating|date|talk to|thought about) .. older (guys|men|boys|women|girls|people|ppl)
            0.9 (how far|what) (have|did) (you|u) (gone|done|go|ever done) .. (with)? (a boy|a girl|boys|girls|someone|guys|anyone)
            0.9 (what are you|what r u|wat r u|what are u|whatcha|what you|what u) wearing
            0.9 (truth or dare)
            0.8 (ask|talk|question|questions) .. (something)? (personal|private|grown up|adult|more personal|intimate|naughty)
            0.9 (teach|show|learn) (you|u|me|things) .. (about love|about boys|about girls|grown up|adult|about being|how adults|how to kiss|about relationships)
            0.8 (let|can|could|want|wanna|wish i could|id love to|would love to) (me|i|you|to)? (cuddle|hug you|hold you|kiss you|kiss u|tickle|massage|cuddle you|cuddle u|touch you|hold u|kiss me|hug u)
            0.8 (do|does) (you|u|that) (like|feel) .. (being|when) (held|hugged|kissed|touched|cuddled)
            0.8 (what|wat) (would|wud) (you|u) do if .. (i was|we were|i were) (there|alone|together|with you)
            0.7 (your|ur) (type|dream guy|dream boy|ideal boyfriend|first kiss)
            0.8 (secret games|special games|private games|our game|a private game|a secret game)
        """,
        "es": """
            0.9 (has|haz) (besado|tenido novio|tenido novia|dado un beso)
            0.9 (te gustan) (los|las)? (mayores|hombres mayores|chicos mayores|chicas mayores)
            0.8 (verdad o reto|verdad o consecuencia)
            0.8 (pregunta|preguntas|preguntarte algo) (personal|personales|íntima|privada)
            0.9 (que llevas puesto|que ropa llevas)
            0.9 (has|alguna vez has) .. (besado|tenido novio|tenido novia|dado un beso|salido con|estado enamorada)
            0.7 (tienes|has tenido|tuviste) (novio|novia|novios|novias)
            0.9 (te gustan|te gustaría|saldrías con|estarías con) .. (mayores|mayor|más grandes|más grande)
            0.8 verdad o (reto|atrevimiento|consecuencia|desafío|prenda)
            0.8 (una|unas|puedo hacerte una) (pregunta|preguntas) (muy)? (personal|personales|íntima|íntimas|privada|incómoda)
            0.9 (qué|cómo) .. (llevas puesto|ropa llevas|tienes puesto|vas vestida|estás vestida|vas vestido)
            0.9 (eres|sos) (tímida|tímido|curiosa|curioso|atrevida|atrevido) .. (?|con|conmigo)
            0.8 (jugamos|juguemos|jugar) .. (retos|prendas|un juego secreto|preguntas atrevidas|juego privado)
            0.8 (qué harías|qué haríamos) si .. (estuviera|estuviéramos|fuera) .. (ahí|contigo|juntos|solos)
            0.8 (tu|tu primer) (tipo ideal|primer beso|chico ideal)
        """,
        "pt": """
            0.9 ja (beijou|namorou|deu um beijo|beijaste|ficou com)
            0.9 (gosta|curte|gostas) de (caras|homens|meninos|pessoas|rapazes)? .. mais velhos
            0.8 (verdade ou desafio|verdade ou consequência)
            0.8 (pergunta|perguntas|perguntar algo) (pessoal|pessoais|íntima|particular)
            0.9 (o que|que) .. (esta vestindo|ta vestindo|esta usando)
            0.9 (já|você já|vc já) .. (beijou|beijou alguém|namorou|deu beijo|ficou com|beijaste|ficou com alguém)
            0.7 (tem|tens|já teve) (namorado|namorada|namoradinho|namoradinha|ficante)
            0.9 (gosta|curte|namoraria|ficaria|gostas) .. (mais velho|mais velhos|mais velha|mais velhas)
            0.8 verdade ou (desafio|consequência)
            0.8 (uma|umas|posso fazer uma|te fazer uma) (pergunta|perguntas) .. (pessoal|pessoais|íntima|íntimas|particular|indiscreta)
            0.9 (que|o que|qual) .. (vestindo|roupa tá usando|roupa está usando|está usando|tá usando|tens vestido)
            0.9 (é|és) (tímida|tímido|curiosa|curioso|ousada|ousado) .. (?|comigo|com)
            0.8 (vamos jogar|joga|jogar|brincar de) .. (desafios|um jogo secreto|nosso jogo|jogo particular|jogo só nosso)
            0.8 (o que|que) (você|vc|tu)? (faria|farias|a gente faria) se .. (estivesse|estivéssemos|fosse) .. (aí|juntos|com você|sozinhos|contigo)
            0.8 (seu|teu) (tipo|primeiro beijo|tipo ideal|crush)
        """,
        "fr": """
            0.9 (tas|tu as) déjà (embrassé|eu un copain|eu une copine|eu un mec)
            0.9 (tu aimes|t'aimes) les (garçons|hommes|mecs|filles)? (plus)? (plus vieux|plus âgés|plus grands|âgés)
            0.8 (action ou vérité)
            0.8 (question|questions|truc) (perso|personnelle|personnelles|intime|privée)
            0.9 (tu portes quoi|tes habillée comment|tu es habillée comment)
            0.9 (t'as|tu as|as tu) déjà .. (embrassé|eu un copain|eu une copine|été amoureuse|été amoureux|fait un bisou|sorti avec|eu un mec)
            0.7 (t'as|tu as|as tu) (un|une) (copain|copine|mec|meuf|petit ami|petite amie|amoureux)
            0.9 (tu sortirais|t'aimes|tu aimes|ça te dérange) .. (plus vieux|plus âgé|plus âgés|plus vieille|mecs plus)
            0.8 action ou vérité
            0.8 (une|des|te poser une) (question|questions|truc) .. (perso|personnelle|personnelles|intime|intimes|indiscrète|privée)
            0.9 (tu portes quoi|tu es habillée comment|t'es habillée comment|t'es habillé comment|qu'est ce que tu portes|t'as quoi sur toi)
            0.9 (t'es|tu es) (timide|curieuse|curieux|osée) .. (?|avec moi|avec)
            0.8 (on joue|jouer|joue) .. (un jeu secret|notre jeu|des gages|gages|jeu de défis|questions osées)
            0.8 (tu ferais quoi|qu'est ce que tu ferais|on ferait quoi) si .. (j'étais|on était|étais) .. (là|seuls|ensemble|avec toi)
            0.8 (ton|c'est quoi ton) (type|style de mec|genre de mec|premier baiser|type de mec)
        """,
        "de": """
            0.9 (hast du) (schon|schonmal|schon mal) .. (geküsst|einen freund|nen freund|eine freundin|jemanden geküsst)
            0.9 (stehst|magst) .. (altere|auf altere|altere jungs|altere männer)
            0.8 (wahrheit oder pflicht)
            0.8 (persönliche|private|intime|was persönliches|was privates) .. (frage|fragen)
            0.9 was (hast du|hast|trägst du) (grad|gerade)? an
            0.9 hast du .. (schon mal|schonmal|schon|jemals) .. (geküsst|einen freund gehabt|eine freundin gehabt|verliebt|rumgeknutscht|jemanden geküsst)
            0.7 hast du .. (einen|nen|eine|ne) (freund|freundin|festen freund|feste freundin)
            0.9 (stehst|magst|datest|würdest) du .. (älteren|ältere|ältere jungs|ältere männer|ältere frauen)
            0.8 (wahrheit oder pflicht|wahrheit oder tat|flaschendrehen)
            0.8 (darf ich|kann ich|ne|eine|paar) .. (persönliche|private|intime|persönliches|privates) .. (frage|fragen|fragen)?
            0.9 was (trägst du|hast du|hast du gerade) .. (an|grad an|drunter an)
            0.9 bist du .. (schüchtern|neugierig|mutig) .. (?|bei mir|mit mir)
            0.8 (spielen wir|lass uns|wollen wir) .. (ein spiel spielen|geheimes spiel|unser spiel|mutproben|fragen spielen)
            0.8 was würdest du .. (machen|tun) wenn .. (ich|wir) .. (da|allein|alleine|bei dir|zusammen) (wäre|wären)
            0.8 (dein|was ist dein) (typ|traumtyp|erster kuss|traummann)
        """,
    },
    twins=(
        ("A: truth or dare at the sleepover?", "B: yesss my mom bought snacks"),
        ("A: what are you wearing to the school dance?", "B: the blue dress, you?", "A: green"),
        ("A: wahrheit oder pflicht bei der klassenfahrt?", "B: ja mit der ganzen klasse"),
    ),
)
