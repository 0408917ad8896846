from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="pressure",
    code="E1",
    name="Pressure",
    tone="move",
    description="Guilt, repeated asking after a no, belittling the other's caution.",
    not_means="Nagging happens among friends.",
    says="there is pressure or guilt",
    weight=1.4,
    cues={
        "en": """
            0.9 (if you|if u) (really|truly|actually)? (loved me|love me|cared|care about me|liked me|like me|trusted|trust me|were my friend|are my friend|respected me|luv me|wanted me)
            0.8 (you|u) (promised|owe|owed) (me|us|it|that|this)
            0.9 (after|with) (all|everything) (that)? (i|ive|i have) (did|do|done|bought|gave|given|have done|paid)
            0.8 (come on|cmon|come onnn|pls|please|plz|just) .. (dont be|stop being|ur being|youre being|be) .. (a baby|such a baby|shy|scared|boring|like that|a chicken|so shy|afraid|childish|silly|a prude|difficult|immature)
            0.8 (dont be|stop being|ur being|youre being|ur such|youre such) (a|so|such|too|such a)? (baby|shy|scared|chicken|childish|immature|prude|difficult|a baby|boring|coward)
            0.8 (just|only) (this once|one time|this one time|1 time|one|once|try it|do it) (for me|please|pls|plz|and ill|i promise|then)
            0.8 (prove|show) .. (you|u) (love|trust|like|care|are serious|mean it|really|want|arent|are|can be trusted)
            0.8 (i thought|thought) (you|u|we) (were|was|trusted|liked|loved|had|wer|cared) .. (mature|friends|friend|me|different|special|older|grown up|serious|something)
            0.8 (dont you|dont u|do you not|u dont|you dont|why dont you|why dont u) (trust|like|love|care about|believe) (me|us)
            0.8 (ill|i will|id|gonna|imma|i might) (be|get)? (so|very|really)? (sad|hurt|upset|disappointed|leave you|stop talking|block you|be gone|hurt myself|kill myself|find someone else|find another) .. (if|unless|then|to you|to u)?
            0.8 (you|u) (made|make|are making|hurt|hurting) (me|my) (feel|sad|so sad|feelings|mad|angry|bad|cry) .. (if you dont|unless|when you)?
            0.7 (everyone|everybody|all the girls|all the boys|other girls|other boys|all my friends|all your friends|ur friends) (does|do|is doing|did|doing|are doing) (it|this|that)
            0.7 (its|it is|thats|its totally) (no big deal|not a big deal|totally normal|perfectly normal|normal|nothing wrong|nothing bad|no biggie) .. (with|just|for|everyone)?
            0.8 (whats|what is) (the)? (problem|big deal|harm|wrong with) .. (trust|just|its only|with a)
            0.8 (why|y) (are|r|do|did|wont|dont) (you|u) .. (ignore|ignoring|avoid|avoiding|leave me|left me|answering me|reply to me|scared of|afraid of)
            0.7 (answer me|reply to me|answer now|reply now|dont ignore me|dont ghost me|where are you i|why wont you)
            0.7 (last|final|one more) chance
            0.8 (its|it is|this is) (just|only) (a)? (game|test|dare|a test|truth or dare|harmless|bit of fun|little fun)
            0.8 (you|u) (have|hav|need|gotta|got) (to)? (do|prove|earn|show|choose|decide) .. (now|it|me|between|or)
            0.8 (no|nah) (is|isnt) (not)? an (answer|option)
            0.7 im (so)? hurt
            0.8 (you|u) (already)? said yes
            0.8 (i can|ill|i will|i could) stop (buying|talking|sending|helping|giving|being)
            0.8 (dont|do not) (waste|throw away|ruin|make it weird|make this weird)
            0.8 (or|before) .. (spot|chance|offer|place) (goes|is gone|expires)
            0.8 i did so much for (you|u)
        """,
        "es": """
            0.9 si (de verdad|realmente)? (me quisieras|me quieres|me amas|confias en mi|confiaras en mi|te importara|fueras mi amiga|fueras mi amigo)
            0.9 después de todo lo que (hice|he hecho|te di|te he dado)
            0.9 (me lo|lo) (prometiste|debes)
            0.8 (no seas) (niña|niño|asi|miedosa|miedoso|aburrida|aburrido|infantil|cobarde|bebé)
            0.8 solo (una vez|esta vez|una y ya)
            0.8 (demuéstrame|demuestra) .. (confias|quieres|que)
            0.8 (pensé|creía) que .. (madura|maduro|confiabas|eras|amigos)
            0.7 (es totalmente normal|es de lo más normal|no tiene nada de malo|solo es un juego|es solo un juego)
            0.8 te reto a
            0.9 si .. (me quisieras|me quieres|confiaras|confiases|fueras .. madura) .. (lo harías|harías|me lo)?
            0.9 (después de|con) todo lo que .. (hice|hago|he hecho|te di|te compré|te he comprado)
            0.9 (prometiste|habías prometido|debes una|debes algo)
            0.8 (no seas|deja de ser|estás siendo) .. (niña|niño|cría|crío|miedosa|miedoso|aburrida|tonta|tonto|mala|malo|tímida|tímido)
            0.8 (solo|sólo) (esta vez|una vez|una vez y ya|por mí|un poquito)
            0.8 (todos|todas|otras chicas|otros chicos) (lo hacen|hacen eso|me mandan|lo hace)
            0.8 (pensé|creía|creí) que .. (confiabas|me querías|eras diferente|éramos|eras más)
            0.8 (pones|haces|hace) .. (triste|sentir mal|daño|enfadar|enojar) .. (si no|cuando no)?
            0.8 (contéstame|respóndeme|por qué no) .. (ya|contestas|respondes|me hablas|ahora)
            0.8 (me voy|te dejo|te bloqueo|no te hablo|dejaré de hablarte|me enfado|me enojo) .. (si no|entonces|más)
            0.8 (última|una última) (oportunidad|vez)
            0.8 (dijiste|me dijiste) que (sí|lo harías)
            0.8 no (acepto|quiero) un no
        """,
        "pt": """
            0.9 se (você|vc|tu)? .. (me amasse|gostasse de mim|confiasse|gosta de mim|me ama|confia em mim|gostasses de mim|confiasses)
            0.9 depois de tudo (que|o que) (eu)? (fiz|te dei|dei)
            0.9 (prometeu|prometeste|me deve)
            0.8 (nao seja|deixa de ser|nao sejas|para de ser) .. (criança|bebê|medrosa|medroso|chata|chato|boba|infantil)
            0.8 só (uma vez|essa vez|uminha|desta vez)
            0.8 (prova|prove|mostra) .. (confia|que gosta|ama|que me)
            0.8 (achei|pensei|achava) que .. (madura|maduro|confiava|amigos|era)
            0.7 (é super normal|é totalmente normal|não tem nada demais|é só uma brincadeira|nada de mal)
            0.9 se .. (me amasse|gostasse de mim|confiasse em mim|fosse madura|me amas|gostas de mim|confias em mim) .. (faria|fazia|ia)?
            0.9 (depois de|com) tudo (que|o que) .. (fiz|faço|dei|comprei|te comprei|paguei)
            0.9 (você|vc|tu) .. (prometeu|prometeste|me deve|tinha prometido|deves me)
            0.8 (não seja|deixa de ser|tá sendo|para de ser|não sejas) .. (criança|bebê|infantil|medrosa|medroso|chata|chato|má|mau|tímida|tímido|boba|bobo)
            0.8 só (dessa vez|essa vez|uma vez|uma vezinha|por mim|um pouquinho|desta vez|umazinha)
            0.8 (todo mundo|todas|outras meninas|as outras|todos) (faz|fazem|manda|mandam|fazem isso)
            0.8 (achei|pensei|achava) que .. (confiava|gostava de mim|era diferente|era madura|éramos|a gente era|confiavas)
            0.8 (deixa|deixando|faz|fazendo|magoa) .. (triste|mal|chateado|chateada|sofrer|magoado|magoada)
            0.8 (me responde|responde|por que não|porque não) .. (logo|responde|me responde|fala comigo|agora)
            0.8 (vou embora|vou te bloquear|te bloqueio|não falo mais|vou parar de falar) .. (se|com você|contigo|então|mais)
            0.8 (última|mais uma) chance
            0.8 (disse|falou|disseste) que (sim|ia|fazia|topava)
            0.8 não aceito não
        """,
        "fr": """
            0.9 si tu (m'aimais|m'aimes|me faisais confiance|tenais a moi|étais mon amie|étais mon ami|me fais confiance)
            0.9 (après tout ce que) .. (fait|donne|paye|offert)
            0.9 (tu m'avais|tu as|t'avais|tu mas|tas) promis
            0.8 (fais pas|sois pas|arrête de faire|arrête d'être) .. (bébé|gamine|gamin|timide|coincée|enfant|peur|lenfant)
            0.8 (juste|rien qu) (une fois|cette fois|une petite fois)
            0.8 (prouve|prouver|montre) .. (confiance|aimes|que tu)
            0.8 (je croyais|je pensais|croyais) que .. (mature|confiance|amis|amie|différente)
            0.7 (c'est tout à fait normal|y a rien de mal|rien de mal|c'est qu'un jeu|c'est juste un jeu)
            0.9 si tu .. (m'aimais|m'aimes|tenais à moi|me faisais confiance|étais mature|étais vraiment) .. (tu le ferais|ferais|le ferais)?
            0.9 après tout ce que .. (j'ai fait|je fais|je t'ai donné|j'ai payé|je t'ai acheté|fait pour toi)
            0.9 (tu m'avais|tu m'as|tu avais|t'avais|t'as) (promis|juré)
            0.8 (fais pas|sois pas|arrête de faire|arrête d'être|fais pas ta|fais pas ton) .. (bébé|gamine|gamin|timide|coincée|coincé|peureuse|chiante|enfant|rabat joie|la difficile)
            0.8 (juste|rien que|qu') (une fois|cette fois|une petite|une dernière|un peu|pour moi)
            0.8 (tout le monde|toutes les filles|les autres filles|les autres) (le fait|le font|fait ça|font ça|m'en envoient)
            0.8 (je croyais|je pensais|j'croyais) que .. (confiance|t'étais différente|t'étais mature|on était|tu m'aimais|t'étais)
            0.8 (fais|rends|rend|blesses) .. (de la peine|triste|du mal|mal|souffrir) .. (si|quand)?
            0.8 (réponds moi|réponds|pourquoi tu) .. (réponds pas|m'ignores|me réponds pas|maintenant|tout de suite)
            0.8 (je pars|je te bloque|je te parle plus|je m'en vais|je vais arrêter de te parler) .. (si|alors|sinon)
            0.8 (dernière|une dernière) chance
            0.8 (as|avais|t'as|t'avais) dit (oui|que tu|que tu le)
            0.8 (pas envie|accepte pas) .. (d'un non|que tu dises non)
        """,
        "de": """
            0.9 wenn du mich (wirklich|echt)? (lieben|liebst|magst|mogen|gern) .. (würdest)?
            0.9 wenn du mir (wirklich|echt)? (vertraust|vertrauen)
            0.9 nach allem was ich .. (getan|gemacht|gekauft|gegeben)
            0.9 (du hast es|hast es|du hasts|hast) .. versprochen
            0.8 (sei|bist|stell dich) .. (kein baby|nicht so schüchtern|nicht so feige|nicht so kindisch|so ein baby|nicht so an|kein feigling|nicht so langweilig)
            0.8 (nur) (einmal|ein mal|dieses mal|eins|ein einziges)
            0.8 (beweis|beweise|zeig) .. (vertraust|magst|dass du)
            0.8 (dachte|dacht) du .. (reif|vertraust|magst|freunde|wärst|bist)
            0.7 (das ist ganz normal|ist doch normal|nichts dabei|nix dabei|nur ein spiel)
            0.9 wenn du .. (mich lieben|mich wirklich|mir vertrauen|mir vertraust|mich magst|erwachsen wärst|reif wärst) .. (würdest|machst|tust)?
            0.9 nach allem was .. (ich für dich|ich dir|ich getan|gemacht|gekauft|geschenkt)
            0.9 (hast|hattest|hasts) .. (versprochen|geschworen)
            0.8 (sei|bist|stell dich|hab dich) .. (kein baby|doch kein baby|nicht so|nicht so kindisch|so kindisch|nicht so schüchtern|nicht so feige|nicht so prüde|so langweilig|so feige)
            0.8 nur (einmal|ein einziges mal|dieses eine mal|für mich|ganz kurz|ein kleines|noch einmal)
            0.8 (alle|alle anderen|andere mädchen|andere jungs|jeder) (machen|macht|schicken|tun) .. (das|es|mir)
            0.8 (dachte|dacht|hätte gedacht) .. (du vertraust|du bist anders|wir sind|wir wären|du magst|du wärst|du bist reif)
            0.8 (machst|tust|verletzt|enttäuschst) .. mich .. (traurig|fertig|so sehr|weh|damit)?
            0.8 (antworte|antwort|warum) .. (endlich|mir|du nicht|ignorierst du mich|schreibst du nicht|jetzt)
            0.8 (gehe|geh|blockiere|blockier|bin weg|rede nicht mehr|schreib dir nicht mehr) .. (wenn du nicht|sonst|dich|dann|mit dir)
            0.8 (letzte|eine letzte) chance
            0.8 (hast|hattest) (doch|schon)? .. ja gesagt
            0.8 nein .. (akzeptier|akzeptiere|lass ich nicht|gilt nicht|zählt nicht)
        """,
    },
    twins=(
        ("A: come on dont be boring, just one game", "B: fine lol"),
        ("A: you promised you would help with the dishes", "B: ok ok coming mum"),
        ("A: no seas aburrida, solo una partida", "B: vale pero luego ceno"),
    ),
)
