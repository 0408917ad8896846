from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="threat",
    code="G1",
    name="Threat",
    tone="risk",
    description="Threatens to expose, to show others or to harm.",
    not_means="Bullying threatens too; it is harmful but another matter.",
    says="there is a threat",
    weight=2.2,
    cues={
        "en": """
            1.6 (ill|i will|im gonna|i am going to|im going to|gonna|imma|i can|i could|or i|unless|else i|i|about to|ready to) (send|post|share|show|leak|upload|forward|expose|publish|release|spread|tell|text) .. (everyone|everybody|all your|all ur|your friends|ur friends|your family|ur family|your parents|ur parents|your mom|ur mom|your school|ur school|your followers|ur followers|your contacts|ur contacts|the whole school|whole school|online|your dad|everyone you know|everywhere|the internet|your class|your teachers)
            1.5 (ruin|destroy|wreck|end|finish) (your|ur) (life|reputation|name|future|whole life)
            1.3 (i|ive) (saved|kept|screenshotted|recorded|screen recorded) .. (everything|it all|all of it|this|that|you|your)
            1.3 (i|ive|we) (have|hav|got) .. (screenshots|screenshot|the recording|your photos|ur photos|your pics|ur pics|your contacts|ur contacts|your friends list|ur friends list|your followers|your whole friend list|the chat|every message|proof|the photo|that pic|the pics)
            1.2 (everyone|everybody|your mom|ur mom|your parents|ur parents|your friends|ur friends|the whole school|your whole school|your dad|whole class) (will|is gonna|are gonna|is going to|gonna|are going to|would|can|gets to|sees) (see|know|find out|get|hear|hate|laugh|it|what)
            1.5 (or else|otherwise|unless) .. (send|post|leak|everyone|share|expose|tell|regret|ruin|parents|goes)
            1.2 (youll|you will|u will|ull|ur gonna|youre gonna|you are gonna|youre going to|ur going to) (regret|be sorry|pay for|regret it|see what happens|wish you)
            1.2 (dont|do not) (block|ignore|try to block|you dare|even try|u dare|try anything|think about blocking|test me|log off|leave) (me)? .. (or|ill|i will|i know|because|it|this)?
            1.1 (i know) (where) (you|u|your|ur) (live|family|school|go|house|lives)
            1.1 (i know) .. (your school|ur school|your address|ur address|who your parents|your real name|ur real name|all your friends|who ur friends|your sister|your brother|where your)
            1.2 (you|u) (have|got|hav) (#|##|one|two|until|till|til|an|five|ten|24) (hour|hours|minutes|mins|min|midnight|tonight|tomorrow|secs|seconds|days|hrs|day|h)
            1.1 (time is|times|clock is|clocks) (running out|ticking|up)
            1.1 (do what i say|do as i say|do exactly what|do what i want|obey|listen to me or|follow my instructions|do it or|pay or|send it or|send or)
            1.2 (tick tock|last warning|final warning|countdown|i warned you|i warned u|one click|1 click|press send|hit send)
            1.0 (nobody|no one|police|cops|noone) (can|cant|wont|will|could) (help|save|find me|trace|protect) (you|u|me)?
            1.3 (got|have|saved|kept|took|recorded) .. (screenshots|recording|recordings|everything|it all) .. (contacts|of it|of you|of this|friends list|followers|saved|list)
            1.5 (goes|going|sent|sending|comes|send it|send this) (out)? to (your|ur|all|everyone) .. (mom|mum|family|friends|school|parents|dad|contacts|class|followers|you know)
            1.3 (say|wave|kiss) goodbye (to|2) (your|ur)
            1.2 (think of|think about|try|dare|bother|even) blocking
            1.3 (your|ur) (family|mom|mum|parents|friends|school|dad|classmates|whole school|class) (sees|gets|will see|will get|gets to see)
            1.3 (everyone|everybody) .. (gets it|sees it|gets this|sees this|will get it|gets them|sees them)
            1.2 (know|have|got) all (your|ur) (followers|friends|contacts|classmates)
            1.5 (or|unless|else) ... (goes|go|going|sent|posted) (out)? to (everyone|everybody|all|your|ur)
            1.5 (if you|if u) (dont|do not) (send|pay|reply|answer|do what) ... (post|send|share|show|leak|expose|everyone|everybody) .. (it|them|your|ur|see|sees|know|everyone|pics|this)
        """,
        "es": """
            1.6 (voy a|se lo|o|las|lo|le|les|puedo) .. (mandar|enviar|enseñar|mando|envío|publico|publicar|mandarlo|mandarlas|enviarlo|enviarlas|publicarlo|publicarlas|subir|subo|mostrar|ensenarlo|contar|compartir) .. (todos|todo el mundo|tus amigos|tus padres|tu familia|tu madre|tu mamá|tu colegio|tus contactos|tu escuela|tus seguidores)
            1.5 (arruinar|arruino|destruir|destrozar|arruinaré) .. (vida|reputación)
            1.2 (te vas a|vas a) (arrepentir|arrepentirte|lamentar)
            1.3 (tengo) .. (capturas|pantallazos|tus fotos|tus contactos|todo guardado|todo grabado|tus seguidores)
            1.2 (tienes) (# horas|# minutos|una hora|# min|hasta mañana|hasta esta noche)
            1.2 no (me bloquees|intentes|me ignores)
            1.1 se (donde) (vives|estudias)
            1.3 (lo ve|lo vera|lo van a ver|lo verán) .. (familia|todos|amigos|madre|padres)
            1.6 (si no|o) .. (mando|envío|publico|subo|enseño|comparto|muestro|le cuento|les cuento) .. (todo|todos|todas|tu|tus|fotos|capturas|internet|redes)
            1.6 (voy a|puedo|les voy a) (publicarlo|publicarlas|publicar|subirlo|subirlas|difundir|difundirlo|enviarlo|filtrar) .. (todo|todos|redes|internet|tu|tus)?
            1.5 (arruino|arruinaré|voy a arruinar|destruyo|destrozo|hundo|voy a hundir|jodo) .. (vida|reputación|futuro)
            1.2 (arrepentirás|arrepentirte|vas a lamentar|lo lamentarás|pagarás|vas a pagar)
            1.3 (guardé|tengo guardado|tengo guardadas|grabé|hice capturas|tengo grabado) .. (todo|fotos|chat|conversación|vídeo|capturas|contactos)
            1.3 (todos|tu madre|tu familia|tus amigos|todo el colegio|tu clase) .. (lo verán|lo van a ver|se van a enterar|se enterarán|sabrán|van a saber)
            1.2 (tienes|te quedan|te doy) (#|una|dos|diez|cinco) (hora|horas|minutos|min|días)
            1.2 (ni se te ocurra|no se te ocurra|no intentes|no me) .. (bloquear|bloquearme|bloquees|ignorar|denunciar|decírselo)
            1.1 (sé|conozco) .. (dónde vives|dónde estudias|tu dirección|tu colegio|quiénes son tus|tu nombre real|donde vive tu)
            1.1 (haz|harás|hazlo) .. (lo que te digo|lo que digo|o verás|o si no|lo que yo diga)
            1.2 (último aviso|última advertencia|tic tac|te lo advertí|te avisé|el tiempo corre)
            1.0 (nadie|la policía) .. (te va a ayudar|puede ayudarte|me va a encontrar|va a encontrarme)
            1.5 si no (me)? (mandas|pagas|haces|envías|contestas|respondes|obedeces) ... (enseño|mando|envío|publico|subo|cuento|todos|tus contactos|tus amigos|tus padres|redes)
        """,
        "pt": """
            1.6 (vou|ou|posso|eu) .. (mandar|enviar|postar|mostrar|mando|envio|posto|mostro|publicar|espalhar|divulgar|contar|compartilhar) .. (todos|todo mundo|seus amigos|seus pais|sua família|sua mae|sua escola|seus contatos|teus pais|teus amigos|tua mae|seus seguidores)
            1.5 (acabar|acabo|estragar|destruir|arruinar) .. (vida|reputação)
            1.2 (vai|vais) se? (arrepender|arrepender-te)
            1.3 (tenho) .. (prints|print|suas fotos|tuas fotos|seus contatos|tudo salvo|tudo gravado|seus seguidores)
            1.2 (tem|tens) (# horas|# minutos|uma hora|# min|ate amanhã|ate hoje|ate meia noite)
            1.2 nao (me bloqueia|me bloqueie|tenta|me ignora|adianta bloquear)
            1.1 sei onde (você|vc|tu)? (mora|moras|estuda)
            1.3 (família|mae|todos|escola|amigos) (vai|vao) ver
            1.6 (senão|se não|ou) .. (eu)? (mando|posto|publico|mostro|espalho|conto|compartilho|divulgo|envio) .. (tudo|todos|todo mundo|sua|seu|seus|suas|fotos|prints|internet|grupo)
            1.6 (vou|posso) (postar|publicar|divulgar|vazar|espalhar|compartilhar|expor) .. (tudo|você|todo mundo|suas|tuas|internet|grupo|isso)
            1.5 (acabo|vou acabar|estrago|destruo|vou destruir|arruino|acabar) .. (sua|tua|a) (vida|reputação)
            1.2 (vai|vais|você vai) (se)? .. (arrepender|arrepender te|pagar caro|pagar por isso|se dar mal)
            1.3 (salvei|tenho|gravei|guardei|tirei) .. (print|prints|gravado|salvo|suas fotos|seus contatos|sua lista|gravação) .. (tudo|conversa)?
            1.3 (todo mundo|sua mãe|sua família|seus amigos|a escola toda|tua família) .. (vai ver|vão ver|vai saber|vão saber|vai descobrir)
            1.2 (tem|te dou|te restam|tens) (#|uma|duas|dez|cinco) (hora|horas|minutos|min|dias)
            1.2 (nem|não) (pensa|pense|tenta|tente|adianta|ouse|me bloqueia|me bloqueie) .. (bloquear|me bloquear|denunciar|sumir|ignorar|contar)?
            1.1 sei (onde|qual|quem) .. (você mora|vc mora|você estuda|sua escola|seus pais|moras|tua escola|sua casa)
            1.1 (faz|faça) .. (o que eu mando|o que eu tô mandando|o que eu disse|o que eu digo|o que mandei|o que eu quero)
            1.2 (último aviso|tic tac|eu te avisei|eu avisei|o tempo está acabando|tempo tá acabando)
            1.0 (ninguém|a polícia) .. (vai te ajudar|pode te ajudar|vai me achar|me encontra)
            1.5 se (você|vc|tu)? (não) .. (mandar|pagar|fizer|enviar|responder|mandares|pagares|fizeres) ... (posto|mando|mostro|espalho|conto|publico|vou postar|todos|todo mundo|seus pais|sua mãe)
        """,
        "fr": """
            1.6 (je|ou|vais|peux) .. (envoie|envoyer|poste|poster|montre|montrer|balance|balancer|publie|publier|partage|partager|diffuse|diffuser|dis|raconte) .. (tout le monde|tes amis|tes parents|ta famille|ta mère|ton collège|ton école|ton lycée|tes contacts|tes abonnes|tes potes)
            1.5 (gâcher|gâche|détruire|ruiner|pourrir|détruis) .. (vie|réputation)
            1.2 (tu vas) .. (regretter|le payer|le regretter)
            1.3 (jai) .. (captures|screens|tes photos|tes contacts|tout enregistre|tout garde|tes abonnes|des screens)
            1.2 (tu as|tas|il te reste) (# heures|# minutes|une heure|# min|jusqu'à demain|jusqu'à ce soir)
            1.2 (me bloque pas|essaie pas|essaye pas|mignore pas|ne me bloque pas|t'avise pas)
            1.1 (je sais ou) tu (habites|vis|vas)
            1.3 (famille|parents|tout le monde|mère|amis) (voit|verra|verront|voient) (tout|ca)?
            1.2 sinon je (poste|balance|publie|partage|montre)
            1.6 (sinon|ou|ou alors) .. (j'envoie|envoie|poste|balance|montre|publie|partage|diffuse|dis tout|raconte|affiche) .. (tout|tes|ta|à|photos|screens|internet|réseaux)?
            1.6 (je vais|je peux|j'vais) .. (tout)? (publier|poster|balancer|diffuser|afficher|partager|envoyer) .. (tout le monde|partout|tes|ta|internet|réseaux|à toute)
            1.5 (je te|te|je vais te|vais) .. (gâcher|gâche|détruire|détruis|pourrir|pourris|ruiner|ruine|foutre en l'air) .. (vie|réputation|avenir)
            1.2 tu (vas)? (le)? (regretter|regretteras|payer cher|le paieras|vas le payer|vas voir)
            1.3 (j'ai) .. (gardé|enregistré|des captures|fait des screens|sauvegardé|filmé|des preuves|tes contacts|ta liste d'amis|tout screen) .. (tout|photos|conv)?
            1.3 (tout le monde|ta mère|ta famille|tes potes|tout le collège|ta classe) .. (verra|va voir|va savoir|saura|vont voir|vont savoir)
            1.2 (t'as|tu as|il te reste|je te laisse) (#|une|deux|dix|cinq) (heure|heures|minutes|min|jours)
            1.2 (essaie|essaye|pense|t'avise|ose) (même)? pas .. (de)? (me bloquer|m'ignorer|bloquer|me dénoncer|en parler)?
            1.1 (je sais|j'sais) (où|qui|quel) .. (tu habites|t'habites|ton collège|tes parents|ta rue|tu vas à l'école|est ton école)
            1.1 (fais|tu fais|obéis) .. (ce que je te dis|ce que je dis|exactement ce que|ce que je veux)
            1.2 (dernier avertissement|tic tac|je t'avais prévenue|je t'avais prévenu|je t'ai prévenu|le temps presse)
            1.0 (personne|la police) .. (va t'aider|peut t'aider|pourra t'aider|me retrouvera)
            1.5 si tu (m'envoies|envoies|payes|paies|fais|réponds|m'envoie|obéis) (pas|plus|rien) ... (balance|envoie|poste|publie|montre|dis tout|tout le monde|tes parents|tes contacts)
        """,
        "de": """
            1.6 (ich|sonst|oder|dann|werde) .. (schick|schicke|zeig|zeige|poste|post|stell|stelle|teile|verschick|verschicke|schicken|zeigen|posten|erzähle|erzähl|leite) .. (allen|deinen freunden|deinen eltern|deiner familie|deiner mutter|deiner schule|deinen kontakten|jedem|deiner klasse|deinen followern|deiner mama|ins netz|online)
            1.5 (ruiniere|ruinier|zerstöre|zerstoren|ruinieren|kaputt) .. (leben|ruf)
            1.2 (wirst) .. (bereuen|es bereuen|noch sehen)
            1.3 (hab|habe) .. (screenshots|deine fotos|deine bilder|deine kontakte|alles gespeichert|alles aufgenommen|deine followerliste|deine freundesliste)
            1.2 (du hast) (noch)? (# stunden|# minuten|eine stunde|# min|bis morgen|bis heute)
            1.2 (blockier|ignorier|versuch) .. (nicht|garnicht|erst nicht) .. (blockieren|mich)?
            1.1 weiß wo du (wohnst|zur schule|lebst)
            1.3 (sieht|sehen) es (deine|alle|deine ganze) .. (familie|freunde|schule|klasse)?
            1.2 (blockieren|blocken) (bringt|hilft) .. (nichts|nix|nicht)
            1.2 (dann|sonst) (poste|schick|zeig|verschick) ich
            1.6 (sonst|oder) .. (schick|schicke|poste|post|zeig|zeige|teile|veröffentliche|verbreite|sag|erzähl|leake) .. (ich)? .. (alles|allen|deinen|deiner|deine|fotos|bilder|screenshots|netz|internet|jedem)
            1.6 (werde|werd|kann) .. (alles|das|deine bilder|die bilder|die fotos|es) .. (posten|veröffentlichen|verschicken|hochladen|verbreiten|rumschicken|teilen|leaken)
            1.5 (mach|mache|zerstöre|ruiniere|zerstör|versau|versaue) .. (dein leben|dein ruf|deinen ruf|deine zukunft|dich fertig) .. (kaputt|zur hölle)?
            1.2 (wirst|wirsts) .. (bereuen|noch bereuen|noch sehen|leid tun|büßen)
            1.3 (hab|habe) .. (gespeichert|screenshots|aufgenommen|gesichert|mitgeschnitten|deine kontakte|deine bilder|beweise)
            1.3 (alle|deine mutter|deine familie|deine freunde|die ganze schule|deine klasse) .. (werden es sehen|sehen das|sieht das|werden es erfahren|wird es erfahren|erfährt es|wissen bescheid|werden das sehen)
            1.2 hast (noch|genau)? (#|eine|zwei|zehn|fünf) (stunde|stunden|minuten|min|tage)
            1.2 (versuch|wag|denk|trau) .. (nicht|bloß nicht|gar nicht|erst gar nicht) .. (blockieren|zu blockieren|mich zu|zu ignorieren|es jemandem|daran)
            1.1 weiß .. (wo du wohnst|wo du zur schule|auf welche schule|wer deine eltern|deine adresse|wie deine eltern)
            1.1 (mach|tu|machst) .. (was ich sage|was ich dir sage|genau was ich|was ich will)
            1.2 (letzte warnung|tick tack|ich hab dich gewarnt|ich habe dich gewarnt|die zeit läuft|deine zeit läuft)
            1.0 (niemand|keiner|die polizei) .. (dir helfen|hilft dir|wird mich finden|findet mich)
            1.5 wenn du .. (nicht|nichts|nix|kein) .. (schickst|zahlst|machst|antwortest|bezahlst|gehorchst) ... (schick|schicke|poste|zeig|zeige|verschick|erzähl|alle|allen|deine eltern|deinen eltern)
        """,
    },
    twins=(
        ("A: im telling everyone you cried at the movie lol", "B: nooo haha"),
        ("A: i have screenshots of your high score, everyone will see it", "B: haha finally famous"),
        ("A: je vais tout dire à maman si tu manges encore mes bonbons", "B: mdr ok j'arrête"),
    ),
)
