from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="meeting",
    code="F1",
    name="Meeting",
    tone="meet",
    description="Place, time or transport for meeting offline; to come alone or slip out.",
    not_means="Families and friends arrange pick-ups all the time.",
    says="a meeting is being arranged",
    weight=1.6,
    cues={
        "en": """
            0.8 (can|could|should|shall|lets|wanna|want to|when can|we should|we could|let us|would you|would u|id love to|i want to|i wanna|dying to|cant wait to|hoping to|we can|how about we|if we|going to|why dont we|ready to|time to|when do|when will|do you want to|do u want to) (we|i|u|you|to|us|finally)? (meet|meetup|meet up|hang out irl|see each other|see you in person|see u in person|meet irl|meet in real life|hang in person|meet in person|get together|meat up)
            1.0 (meet|meetup|meeting|see you|see u|hang out|see each other) .. (irl|in real life|in person|face to face|for real|alone)
            0.9 (meet|meeting) (me|you|u|up|us) .. (at|by|near|behind|outside|after|in|on|around|tomorrow|saturday|sunday|friday|there)
            1.0 (ill|i will|i can|i could|let me|id|im gonna|gonna|imma|i cud) (pick|get|collect|come get|come pick|drive|scoop|come collect|fetch) (you|u|over|to) .. (up|from|after|at|outside|in my car|by)?
            0.8 (wait|waiting|be|stand) (for me|outside|there) .. (at|by|near|outside|behind|corner|car|in)
            0.8 (my|the|a) (car|van|truck) .. (parked|waiting|outside|around the corner|is black|is white|is red|is blue|is grey|is silver|round the back)
            0.9 (come|sneak|slip|get|climb) (to mine|to my place|to my house|to my apartment|round mine|to my flat|out of the house|out the house|out tonight|out without|out the window)
            0.9 (sneak|slip|climb) (out|away)
            0.9 (come) (alone|by yourself|by urself|on your own|without your|without ur|without anyone)
            1.0 (dont|do not) bring (anyone|anybody|your|ur|a friend|friends|any1|nobody)
            0.8 (where|when|what time) (can|could|should|shall|do|will|would) (we|i|you|u) (meet|see you|see u|pick you|pick u|come)
            0.7 (meet|see) .. (at the|by the|near the|behind the|outside the|in the|at) <place>
            0.7 (skip|miss|ditch|bunk) (school|class|practice|practise|last period|lesson|training|college|off school)
            0.8 (take|get|catch|jump on|hop on) the (bus|train|# bus|##|tram|subway|metro) .. (to me|to my|and ill|and i will|ill pay|then ill|i will)
            0.7 (i could|i can|ill|i will|i might|could|can) (drive|come|travel|come over|drive over|come down|drive up|drive down) .. (to you|to u|to your|to ur|see you|see u|your town|ur town|your city|visit you|visit u|your place|near you)
            0.7 (what|wat) time (do|does|r|are|does your|is your|u) (you|u|school)? (finish|get out|leave|done|end|off|out) .. (school|practice|class|training)?
            0.9 (come|get) (2|to|round) (my place|mine|my house|my flat|my apartment)
            0.9 wait 4 me
            0.9 (see|meet) (you|u) in (person|real life)
            0.9 (only|just) (you|u) (no one else|nobody else|alone|not your|rule)
            0.9 (dont|no) .. (anyone|anybody) (with you|with u|along)
            0.8 (come get|pick up|picked up|get you|drive you|drive u|take you home|drop you) .. (after|home|this weekend|at|from|just us|tonight)?
        """,
        "es": """
            0.9 (podemos|quiero|nos|vamos a|deberiamos|podriamos|me gustaría|cuando) .. (vernos|vemos|conocernos|encontrarnos|quedar|quedamos|verte en persona|conocerte en persona|juntarnos|juntamos)
            1.0 (te) (recojo|paso a buscar|paso a recoger|busco en|voy a buscar|voy a recoger|recogere|llevo en)
            0.9 (ven) (sola|solo|solita|sin nadie)
            1.0 no (traigas) a (nadie|tus|tu)
            0.9 (sal|escápate|salte) de (casa|clase|tu casa)
            0.8 (nos vemos|vernos|verte|conocerte|te recojo) .. (en persona|en mi coche|en mi carro|en mi auto)
            0.8 (faltar|falta|sáltate) .. (clase|clases|escuela|cole)
            0.9 (cuándo|dónde|a qué hora) (nos vemos|quedamos|nos encontramos|nos juntamos|te veo|te recojo)
            0.9 (nos vemos|quedamos|nos encontramos|te espero|espérame) .. (en el|en la|cerca|detrás|después de clase|a la salida|afuera|mañana) .. <place>?
            1.0 (vernos|conocernos|quedar|encontrarnos|verte|conocerte) .. (en persona|solos|a solas|en la vida real|cara a cara)
            1.0 (recojo|busco|paso a buscar|voy a buscarte|puedo recogerte|puedo buscarte|paso por ti|recogerte|vengo a buscarte)
            0.9 (ven|vente|vienes|puedes venir) (a mi casa|a mi piso|a mi coche|a verme|sola|solo)
            0.9 (escápate|escaparte|sal|salte|salir) .. (de casa|por la ventana|sin que|a escondidas|de clase|sin decir)
            1.0 (vengas|traigas) (con|a) (nadie|tu|tus|amigas|amigos|ningún|ninguna)
            0.7 (sáltate|faltar|falta|salta|pirarte|pírate) .. (clase|clases|cole|colegio|escuela|entrenamiento)
            0.8 (coge|toma|agarra) el (bus|tren|metro|autobús|camión) .. (hasta|y yo|yo te|a mi)
            0.8 (puedo|podría|voy a) (ir|viajar|manejar|conducir) .. (a verte|hasta tu|a tu ciudad|a visitarte|a tu casa)
            0.8 (mi coche|mi carro|mi auto) .. (espera|esperando|aparcado|afuera|esquina|estacionado|negro|blanco|rojo|gris)
            0.7 a qué hora (sales|terminas|acabas) .. (clase|cole|colegio|escuela|entrenamiento)?
        """,
        "pt": """
            0.9 (podemos|quero|vamos|a gente|quando|queria|podiamos|bora) .. (encontrar|nos encontrar|se encontrar|encontrarmos|nos ver|se ver|te conhecer|ver pessoalmente|conhecer pessoalmente)
            1.0 (te) (pego|busco|vou buscar|pego na|apanho) .. (em|na|no|de|as|depois)?
            0.9 (vem|venha) (sozinha|sozinho)
            1.0 nao (traz|traga|tragas) (ninguém|suas|sua|seus)
            0.9 (sai|foge|escapa) (de casa|da aula|da escola)
            0.8 (te ver|nos ver|te conhecer|te pego|encontrar) .. (pessoalmente|meu carro)
            0.8 (mata|matar|faltar|falta) .. (aula|aulas|escola)
            0.9 (quando|onde|que horas) (a gente|vamos|podemos|nos) .. (se vê|se encontra|encontrar|encontramos|vemos|ver|te pego)
            0.9 (a gente se vê|se encontra|se encontrar|encontramos|te espero|me espera|encontra comigo|me encontra) .. (no|na|em|atrás|depois da aula|perto|amanhã|lá fora|na saída) .. <place>?
            1.0 (te ver|te conhecer|se ver|nos ver|encontrar|se encontrar) .. (pessoalmente|ao vivo|a sós|na vida real|cara a cara|sozinhos)
            1.0 (pego|busco|vou te buscar|posso te buscar|te busco|passo pra te pegar|vou aí te pegar|vou te pegar|passo aí|vou buscar te)
            0.9 (vem|venha|pode vir|vens) (aqui em casa|na minha casa|pra minha casa|no meu carro|me ver|sozinha|sozinho|a minha casa)
            0.9 (foge|fugir|escapa|escapar|sai|sair) .. (de casa|pela janela|escondida|escondido|sem que|da aula|sem avisar|da escola)
            1.0 não (traz|traga|leva|leve|venha com|tragas) .. (ninguém|amiga|amigas|amigo|amigos|sua|seu)
            0.7 (mata|matar|falta|faltar|cabula|cabular) .. (aula|aulas|escola|treino)
            0.8 (pega|apanha) o (ônibus|trem|metrô|autocarro|comboio) .. (até|e eu|que eu|pra minha)
            0.8 (posso|vou|podia) (ir|viajar|dirigir) .. (te ver|até você|na sua cidade|te visitar|até aí|na sua casa|ver te)
            0.8 (meu carro|meu carro preto|o carro) .. (esperando|parado|na esquina|lá fora|estacionado|preto|branco|prata)
            0.7 (que horas|quando) (você|vc|tu)? (sai|sais|acaba|termina) .. (da aula|da escola|do colégio|do treino)
        """,
        "fr": """
            0.9 (on|peut|veux|faut|aimerais|voudrais|pourrait|quand) .. (se voir|se rencontrer|te voir en vrai|te rencontrer|se retrouver|se retrouve|se voit en vrai|se rencontre|se capter|te rencontrer)
            1.0 (je) (viens|passe|peux venir|peux passer|viendrai|passerai) te (chercher|prendre|récupérer)
            0.9 (viens) (seule|seul|toute seule|tout seul|sans)
            1.0 (amène|ramène|emmène) personne
            0.8 (se voit|te voir|te rencontrer|te chercher|monte) .. (en vrai|dans ma voiture|ma bagnole|en personne)
            0.8 (sèche|sécher|rate|sauter) .. (cours|école|collège)
            0.9 (quand|où|à quelle heure) (on|est ce qu'on|je) .. (se voit|se voir|se retrouve|se rencontre|se capte|te récupère|passe te)
            0.9 (on se voit|on se retrouve|on se rejoint|rejoins moi|attends moi|je t'attends|retrouve moi) .. (au|à la|à|devant|derrière|près|après les cours|demain|dehors|ce week end) .. <place>?
            1.0 (se voir|te voir|se rencontrer|te rencontrer) .. (en vrai|en personne|seuls|tous les deux|irl|pour de vrai)
            1.0 (viens|passe|peux|vais|pourrais) .. (te chercher|te prendre|te récupérer|venir te|t'emmener) .. (en voiture|devant|après|à la sortie)?
            0.9 (viens|tu viens|tu peux venir|passe) (chez moi|à la maison|dans ma voiture|me voir|seule|seul)
            0.9 (fais le mur|sors en douce|échappe toi|sors discrètement|sors par la fenêtre|sors sans|fuguer|fugue)
            1.0 (amène|ramène|emmène|viens avec) (personne|pas de copine|pas tes|pas ta|aucune)
            0.7 (sèche|sécher|rate|rater|sécher les) .. (cours|école|collège|entraînement|le collège)
            0.8 (prends|prend) le (bus|train|métro|tram|ter) .. (jusqu'à|et je|je te|chez moi|et j'irai)
            0.8 (je peux|je pourrais|je vais) (venir|descendre|monter|faire la route) .. (te voir|jusqu'à toi|dans ta ville|chez toi|jusque chez toi)
            0.8 (ma voiture|la voiture|ma caisse) .. (garée|devant|attend|au coin|noire|blanche|grise|rouge)
            0.7 (à quelle heure|quand) (tu|est ce que tu) (sors|finis|termines) .. (cours|collège|école|entraînement)?
        """,
        "de": """
            0.9 (wollen|können|lass|will|mochte|wann|sollen|konnten|wurde) .. (treffen|uns treffen|dich treffen|uns sehen|dich sehen|persohnlich treffen|kennenlernen)
            1.0 (hol|hole|kann|werde) (ich)? dich .. (ab|abholen)
            0.9 (komm) .. (allein|alleine)
            1.0 (bring) .. (niemanden|keinen|keine freundin|niemand) .. mit
            0.9 (schleich|stiehl|schleichst) dich (raus|weg|aus)
            0.8 (sehen|treffen|steig|abholen) .. (in echt|im echten leben|persönlich|in mein auto|meinem auto)
            0.9 (wann|wo) (können|sehen|treffen|sollen|wollen) wir .. (uns)? .. (treffen|sehen|mal)?
            0.9 (treffen wir uns|lass uns treffen|wir treffen uns|wart auf mich|warte auf mich|ich warte) .. (am|im|beim|hinter|vor|nach der schule|an der|in der|morgen|draußen) .. <place>?
            1.0 (treffen|sehen|kennenlernen) .. (in echt|persönlich|alleine|allein|im echten leben|zu zweit|irl)
            1.0 (hol|hole|kann|könnte|werde|komm) .. dich .. (abholen|holen|mitnehmen|ab|einsammeln)
            0.9 (komm|kommst|kannst du) (du)? .. (zu mir|zu mir nach hause|in mein auto|mich besuchen|allein|alleine vorbei)
            0.9 (schleich|stiehl|hau|kletter) .. (dich raus|raus|dich weg|ab|aus dem fenster|aus dem haus)
            1.0 (bring|nimm) .. (niemanden|keinen|keine|niemand|keine freundin) .. (mit)?
            0.7 (schwänze|schwänzen|schwänzt|blau machen) .. (schule|unterricht|stunde|training)
            0.8 (nimm|fahr mit dem|steig in den) (den)? (bus|zug|bahn|s bahn|ubahn) .. (zu mir|und ich|dann hol|bis)
            0.8 (kann|könnte|komm|fahr|fahre) .. (zu dir|in deine stadt|dich besuchen|bei dir vorbei) .. (kommen|fahren|besuchen)?
            0.8 (mein auto|das auto|mein wagen) .. (steht|wartet|um die ecke|draußen|schwarz|weiß|rot|grau)
            0.7 wann .. (hast du|ist) .. (schule aus|schulschluss|feierabend|training aus|aus)
        """,
    },
    twins=(
        ("A: ill pick you up after practice", "B: thanks mom", "A: dinner is at 6"),
        ("A: wanna meet at the library with the group on saturday?", "B: sure, my dad drives us"),
        ("A: ¿quedamos en el parque con toda la clase?", "B: sí, mi madre trae la merienda"),
    ),
)
