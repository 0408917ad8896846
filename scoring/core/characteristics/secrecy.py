from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="secrecy",
    code="D1",
    name="Secrecy",
    tone="move",
    description="Asks not to tell, to delete messages, to keep the contact hidden.",
    not_means="Surprise parties and teenage gossip are secrets too.",
    says="secrecy is asked for",
    weight=2.0,
    cues={
        "en": """
            1.3 (<dont>|pls dont|please dont|plz dont|without) (tell|telling|show|showing|mention|say anything to|tel) .. <adult>
            1.2 <dont> let (your|ur|them|him|her|anyone|anybody) .. (see|know|find|hear|catch|read)
            1.2 (keep|kept|stays|stay|remains|leave|remain|staying|keeping) .. (between|btwn|just between) (us|the two of us|you and me|u and me|me and you|me n u|u n me|me and u|ourselves)
            1.2 (our|r|be our) (little|lil|special|own|big)? (secret|secrets)
            1.2 (keep|kept|keeping) .. (secret|secrets|quiet|private|to yourself|to urself|hidden|on the low|low key|hush|a secret|hush hush|on the dl)
            1.2 (delete|erase|clear|deleted|wipe|del) .. (messages|message|chat|chats|texts|convo|conversation|history|this|msgs|app|these|everything|evidence)
            1.0 (just|only|strictly) between (us|you and me|u and me|me and you|the two of us|me n u)
            1.1 (nobody|no one|noone|no1|none) .. (has to|have to|needs to|need to|can|should|must|will|ever|gotta|can ever|shud) (know|find out|see|ever know|hear)
            1.0 (they|she|he|ur mom|your mom|your parents|ur parents|anyone|anybody|people|everyone) (dont|doesnt|do not|wont|shouldnt|cant|cannot|never|mustnt|must not|dnt) (need to|have to|has to|ever|needs to|gotta|get to) (know|find out|see|hear)
            0.9 (can|could|are|do|will|r) (you|u) (keep|good at keeping|good with|good at) .. (secret|secrets)
            1.0 (hide|hidden|hid|hiding) .. (phone|app|messages|chat|chats|this|it|the gift|us|me|from them|from your|from ur)
            1.0 (make up|think of|come up with|say youre|say ur|tell them|tell her|tell him|tell ur mom|tell your mom|tell ur parents|tell your parents|just say|tell your parents youre) .. (an excuse|excuse|a story|sleeping over|sleepover|studying|at a friends|a friends house|with a friend|youre at|ur at|at school|at the library|from school|a friend)
            1.0 (say|pretend) .. (im|i am|its|it is) (a friend|just a friend|a girl|your friend|ur friend|from school|from class|a cousin|your cousin|a classmate)
            0.9 (lie to|lie 2|lying to) (your|ur|them|her|him|mom|mum|dad|my)
            0.8 (dont|do not|dnt|never) (screenshot|ss|save|forward|repeat|post) .. (this|these|that|it|us|our|any|what)
            0.9 (top secret|swear you wont|promise you wont|promise u wont|swear u wont|promise not to tell|promise me you wont|pinky promise|pinky swear) .. (tell|anyone|say)?
            1.0 (cross|swear|promise) .. (wont tell|not tell|never tell|dont tell)
            0.9 (change|rename|save) (my|me) .. (name|contact|as) .. (phone|girl|friend|else|different)?
            1.2 (no|dont) need to (tell|mention|involve|ask)
            1.2 (no telling|not a word|mums the word|zip it|hush hush)
            1.2 (stays|stay|keep|keeps|keeping) (this|it|that|us)? .. (with us|just for us|quiet|on the low)
            1.0 (use|save|put|under) .. (another|different|other|fake) name
            1.0 dont (tell|mention) (her|him|them|me to|about me|me 2)
            1.2 (delete|clear|erase|wipe) .. (what we|we wrote|our chat|our messages|our texts|this chat)
            0.9 leave (your|ur) phone (at home|home|behind)
            1.0 (make|think) something up
            0.9 (say|tell her|tell him|tell them) (you|youre|u|ur|you are) (have|at|got|going|with|staying) .. (practice|class|friends|studying|library|sleepover|school|friend|club)
            0.9 (never|cant ever|must not|mustnt|better they never) find out
            1.0 nobody (hears|knows|finds out) about (us|this|me)
            1.0 (keep|keep the) (offer|plan|gift|contract|account) .. (secret|quiet|private)
        """,
        "es": """
            1.3 no (le|les|se lo|se la) (digas|cuentes|enseñes|muestres|vayas a decir|vayas a contar) .. <adult>
            1.3 no (se lo|lo) (digas|cuentes) a
            1.2 (nuestro|un|es) (pequeño)? secreto .. (nuestro|entre|tuyo)?
            1.2 (entre) (nosotros|tu y yo|nosotros dos)
            1.2 (borra|borrar|elimina) .. (mensajes|chat|conversación|esto|todo)
            1.1 (nadie|tus padres|tu mamá|tu madre) .. (tiene que|puede|debe|tienen que|deben|pueden|necesita|necesitan) (saberlo|saber|enterarse|verlo|ver|saber esto)
            1.0 (di|dile|diles|inventa) .. (una excusa|con una amiga|con un amigo|a estudiar|casa de una amiga|casa de un amigo)
            0.9 (sabes|puedes) guardar .. (secreto|secretos)
            1.0 (invéntate|invéntate|piensa) .. excusa
            1.1 (que quede|queda|se queda) entre
            1.1 (mejor que nadie|que nadie) (sepa|se entere|lo sepa)
            1.0 no tiene (que|q) (saberlo|enterarse)
            1.1 no se (lo|los)? digas a nadie
            1.0 (no hace falta) (que vengan|decir|que sepan) .. (padres)?
            1.3 no (se)? (lo|la|le|les)? (digas|cuentes|enseñes|muestres|comentes|menciones) .. (nada|esto|nuestro|lo nuestro|de mí|de nosotros|de esto) .. <adult>?
            1.3 (sin|no hace falta) (que se lo digas|decirle|decírselo|contarle|contárselo|decirles) .. <adult>?
            1.2 (guarda|guardar|guárdame|será|sea|es) .. (nuestro|un) (pequeño|gran)? (secreto|secretito)
            1.2 (esto|lo nuestro|todo|que) (queda|se queda|quede|se quede) .. entre (nosotros|tú y yo|nosotros dos|los dos)
            1.2 (borra|borraste|borres|elimina|bórralo|bórrala|vacía) .. (mensajes|chat|chats|conversación|conversaciones|historial|esto|todo|fotos)
            1.1 nadie .. (puede|debe|tiene que|vaya a|va a|se puede) (saber|saberlo|enterarse|verlo|ver|sospechar)
            1.1 no (se enteren|se entere|lo sepan|lo sepa|lo vean|lo vea|sospechen|se den cuenta) .. <adult>?
            1.0 (esconde|escóndelo|oculta|esconder|ocultar) .. (móvil|celular|chat|esto|mensajes|app|regalo|teléfono)
            1.0 (di|diles|dile|les dices|le dices) que (vas|estás|te quedas|es|soy|duermes) .. (amiga|amigo|estudiar|biblioteca|primo|prima|compañero|compañera|entrenamiento)
            1.0 (guárdame|ponme|guarda mi) .. (con otro nombre|como otra|otro nombre|nombre falso|nombre de chica)
            0.9 (miente|mentirle|mentir|miénteles|miéntele) a (tu|tus)
            1.1 (prométeme|promete|júrame|jura) que no .. (dirás|vas a decir|contarás|vas a contar|dices|le cuentas)
            1.1 (ni una palabra|ni pío|chitón|calladita|calladito|top secret) .. (a nadie|de esto|nadie)
            0.9 deja (el|tu) (móvil|celular|teléfono) en casa
        """,
        "pt": """
            1.3 nao (conta|conte|fala|fale|mostra|mostre|diga|diz|digas|contes|comenta) .. <adult>
            1.2 (nosso|um|e) (pequeno)? (segredo|segredinho) .. (nosso|entre)?
            1.2 entre (nos|a gente|nos dois|eu e você|eu e vc)
            1.2 (apaga|apague|deleta|delete|exclui) .. (mensagens|conversa|chat|isso|tudo|msgs)
            1.1 (ninguém|seus pais|sua mae) .. (precisa|pode|deve|precisam|podem|tem que) (saber|ver|descobrir)
            1.0 (fala|diz|inventa|diga) .. (uma desculpa|na casa de uma amiga|na casa de um amigo|casa da amiga|estudar|com uma amiga)
            0.9 (sabe|consegue|sabes) guardar .. segredo
            1.1 melhor ninguém (saber|ficar sabendo|descobrir)
            1.1 (fica|so|ficar) (so)? entre (a gente|nos)
            1.0 (ela|eles|ninguém) nao? precisa saber
            1.3 (não|nem|nunca) (conta|conte|contar|fala|fale|falar|mostra|mostre|mostrar|diz|diga|dizer|digas|contes|comenta) .. (nada|isso|de mim|da gente|sobre)? .. (pra|para|pro|a|à|ao|com) .. <adult>
            1.2 (não conta|não conte|não contes|não fala|não fale|não diga) (nada|isso)? (pra|para|a) (ninguém|eles|ela|ele)
            1.2 (guarda|guardar|é|será|nosso|vai ser) .. (segredo|segredinho) .. (nosso|só nosso)?
            1.2 (isso|tudo|fica|só|que) (fica|fique)? (só)? entre (nós|a gente|eu e você|nós dois|eu e vc)
            1.2 (apaga|apague|apagar|apagou|deleta|deletar|delete|exclui|excluir) .. (mensagens|conversa|conversas|chat|histórico|isso|tudo|msgs|fotos)
            1.1 (eles|ela|ele|seus pais|sua mãe|os teus pais) não (pode|podem|precisa|precisam|deve|devem) .. (saber|descobrir|ver|desconfiar)
            1.1 sem (que)? .. (saber|saberem|contar|ninguém saber|sua mãe saber|seus pais saberem|ninguém ver)
            1.0 (esconde|esconder|escondido|esconda|oculta) .. (celular|telemóvel|conversa|isso|presente|app|chat|dos seus|da sua|dos teus)
            1.0 (fala|diz|diga|fale|inventa) que (vai|tá|está|vais|é|sou|vai dormir|estás) .. (amiga|amigo|estudar|biblioteca|prima|primo|colega|treino|shopping)
            1.0 (salva|guarda|me salva|me põe) .. (outro nome|nome falso|nome de menina|como amiga)
            0.9 (mente|mentir|minta) (pra|para) (sua|seu|seus|a|os)
            1.1 (promete|jura|prometa) que não .. (conta|vai contar|fala|vai falar|contas|dizes)
            1.1 (bico calado|nem uma palavra|boca fechada|silêncio total) .. (ninguém|isso)
            0.9 deixa .. (celular|telemóvel) em casa
        """,
        "fr": """
            1.3 (dis|parle|raconte|montre|répète|dit) (le|la|en|lui|leur|ca)? (pas|rien|surtout pas) .. <adult>
            1.2 (notre|un|c'est un|est notre) (petit)? secret .. (a nous|entre nous)?
            1.2 (reste|garde|rester|juste|garder) .. (entre nous|entre toi et moi|pour toi|secret)
            1.2 (efface|supprime|effacer|supprimer) .. (messages|conversation|discussion|tout|ca|historique)
            1.1 (personne|tes parents|ta mère) .. (doit|doivent|peut|besoin de|ont pas besoin) .. (savoir|voir|le savoir)
            1.0 (dis|invente|raconte) .. (une excuse|chez une copine|chez un copain|chez une amie|chez un ami|réviser)
            0.9 (tu sais|sais tu|tu peux) garder .. secret
            1.2 (parle|dis|raconte) pas de (moi|nous|ca)
            1.2 dis (le|ca)? .. (personne|a personne)
            1.0 (a|ont) pas besoin (de)? (le)? savoir
            1.2 (dis|dit) rien a
            1.3 (dis|parle|raconte|montre|répète|dit) (pas|rien|jamais|surtout pas|surtout rien|plus) .. (à|a|aux) .. <adult>
            1.3 (sans|évite de|vaut mieux pas|faut pas) (le|en|leur|lui)? (dire|parler|raconter|montrer|répéter) .. (<adult>|à)?
            1.2 (c'est|notre|ce sera|sera|garde|garder|petit) .. secret .. (nous|à nous|entre nous)?
            1.2 (ça|tout|on|que) .. (reste|garde|restera) .. (entre nous|entre toi et moi|entre nous deux)
            1.2 (efface|effacer|supprime|supprimer|effaces|supprimes) .. (messages|message|conv|conversation|discussion|chat|historique|tout|ça|photos)
            1.1 (ils|elle|tes parents|ta mère) (ne)? (doit|doivent|peut|peuvent) (pas|rien|jamais) .. (savoir|voir|apprendre|découvrir)
            1.1 (faut pas|il faut pas|faudrait pas) que .. (sachent|sache|voient|voie|apprennent|apprenne|tombent|tombe)
            1.0 (cache|cacher|planque) .. (tel|téléphone|messages|conv|ça|appli|cadeau|portable)
            1.0 (dis|raconte|invente) (leur|lui|à ta mère|que)? .. (que)? (tu vas|t'es|tu es|tu dors|c'est|je suis) .. (copine|copain|amie|ami|réviser|bibliothèque|entraînement|cousin|cousine)
            1.0 (enregistre|mets|note) .. (autre nom|faux nom|nom de fille|un autre prénom)
            0.9 (mens|mentir) (à|a) (ta|tes|ton|tes parents)
            1.1 (promets|jure|promis|juré) .. (de rien dire|que tu diras rien|de pas le dire|tu dis rien|rien dire|pas en parler)
            1.1 (pas un mot|motus|bouche cousue|chut) .. (à personne|personne|ça|hein)
            0.9 laisse (ton|le) (tel|téléphone|portable) (chez toi|à la maison)
        """,
        "de": """
            1.3 (sag|sags|erzähl|erzähls|erzähle|zeig|zeigs|verrat|verrats) .. (keinem|niemandem|niemand|bloß nichts)
            1.3 (sag|sags|erzähl|erzähls|erzähle|zeig|zeigs|verrat|verrats) .. (nicht|nix|nichts|bloß nicht) .. (<adult>|weiter|davon)
            1.2 (unser|ein|kleines) (kleines)? geheimnis
            1.2 (bleibt|bleiben|nur|behalt|behalten) .. (unter uns|zwischen uns|fur dich|unter uns beiden|geheim)
            1.2 (lösch|lösche|löschen|lösch mal) .. (nachrichten|chat|chats|verlauf|alles|das|die)
            1.2 (nachrichten|chat|verlauf|alles) .. (löschen|lösche)
            1.1 (deine eltern|deine mama|deine mutter|die|sie) .. (darf|dürfen|muss|müssen|soll|sollen|braucht|brauchen|wissen) .. (nicht|nichts|nix) .. (wissen|erfahren|sehen|mitkriegen|mitbekommen|merken|rausfinden|davon)
            1.0 (sag|sagst|denk dir) .. (eine ausrede|ne ausrede|bei einer freundin|bei einem freund|bei ner freundin|bei nem freund|lernen)
            0.9 (kannst du) .. geheimnis .. behalten
            1.2 sag .. (nichts von|keinem was|niemandem was|nichts davon)
            1.1 (keiner|niemand) (erfährt|weiß|erfährt) .. (davon|uns)?
            1.1 (die|sie|er) (muss|müssen) .. nicht wissen
            1.0 denk dir .. aus
            1.3 (sag|sags|erzähl|erzähls|erzähle|zeig|zeigs|verrat|verrats|verrate) .. <adult> .. (nichts|nicht|nix|davon|bloß nicht|bitte nicht|lieber nicht)
            1.3 (nicht|nichts|nix|niemals) .. <adult> .. (sagen|erzählen|zeigen|verraten|erwähnen)
            1.2 (unser|ein|kleines|das ist|als) .. geheimnis .. (ok|ja|zwischen uns)?
            1.2 (bleibt|bleiben|behalten|behalt|behältst|halten) .. (unter uns|zwischen uns|für dich|für uns|geheim|unser geheimnis)
            1.2 (lösch|lösche|löschen|löschst|gelöscht) .. (nachrichten|nachricht|chat|chats|verlauf|alles|das|die|bilder|fotos|konto)
            1.1 (keiner|niemand) .. (darf|muss|soll|sollte|braucht) .. (wissen|erfahren|sehen|mitkriegen|mitbekommen|merken|rausfinden)
            1.1 (ohne) dass .. (merkt|merken|weiß|wissen|mitkriegt|mitkriegen|mitbekommt|erfährt|sieht)
            1.0 (versteck|verstecke|verstecken) .. (handy|chat|das|app|nachrichten|geschenk)
            1.0 (sag|sagst|erzähl|behaupte) .. (du|dass du|ich bin|ich sei) .. (freundin|freund|lernen|bibliothek|training|cousin|cousine|klassenkamerad|übernachtest|sport)
            1.0 (speicher|speichere|speicherst) .. mich .. (anderem namen|anderen namen|als|falschem namen)
            0.9 (lüg|lügen|anlügen|belüg) .. (deine|deinen|deiner)
            1.1 (versprich|versprichst|schwör|schwörst) .. (nichts|keinem|niemandem|nicht) .. (sagst|erzählst|verrätst|sagen|erzählen)?
            1.1 (kein wort|kein sterbenswort|pssst|psst) .. (zu niemandem|zu keinem|darüber|davon)
            0.9 lass .. handy (zuhause|daheim|zu hause)
        """,
    },
    twins=(
        ("A: dont tell mom, its a surprise party", "B: my lips are sealed"),
        ("A: keep it secret till friday, the class is getting miss lee flowers", "B: ok i wont tell her"),
        ("A: no le digas a papá, es su regalo de cumpleaños", "B: jaja vale, ya lo escondí"),
        ("A: sag mama nichts, wir backen ihr einen kuchen", "B: super idee"),
    ),
)
