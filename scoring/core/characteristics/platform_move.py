from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="platform_move",
    code="D3",
    name="Move to another app",
    tone="move",
    description="Asks for another app, a number, disappearing messages or a second account.",
    not_means="Friends add each other everywhere.",
    says="a move to another app is proposed",
    weight=1.5,
    cues={
        "en": """
            0.9 (add|hmu|message|msg|text|find|dm|hit|ping|write|follow|call|join) (me|up|me up)? (on|over|at|there on|thru|via|in) .. <app>
            0.9 (do|d|u|you|ya|does) (you|u|ya)? (have|hav|got|use|on) .. <app>
            0.9 (whats|what is|wats|gimme|give me|send me|send|drop|share|got) .. (your|ur) .. <app>
            0.9 (whats|what is|wats|gimme|give me|send me|drop|share|can i have|can i get|could i have|cani get|tell me) .. (your|ur) (number|phone number|digits|cell|handle|username|phone|personal account|other account|user|num|no)
            0.9 (move|switch|talk|chat|continue|go|swap|meet|carry on|text|speak|hop|come) .. (over)? (to|on|in|there|onto|over) .. <app>
            1.0 (download|install|get|make|create|set up) .. <app> .. (for me|so we|and add|its|account)?
            0.9 (talk|chat|continue|move|go|speak) (somewhere|someplace|anywhere|smwhere) (else|private|more private|safer|quieter|better|less public)
            1.0 (disappearing|disappear|self destruct|auto delete|deletes itself|vanish|vanishing|auto deletes|delete themselves|disappears|encrypted|secret chat) .. (messages|chat|mode|there|app|after|chats)?
            0.8 (this|the) (app|site|chat|game|place|platform|server) (is|isnt|isn t|has|sucks|s|aint) (not)? (private|safe|monitored|watched|too public|filtered|moderated|filters|so laggy|so slow|kicks)
            0.9 (more private|privately|in private|private chat|private server|private channel|off this app|off here|away from here|off this|out of here|off this site|outside the game|outside of here|outside this app)
            0.8 (my|heres my|here is my) <app> (is|:|user|name|handle)?
            0.7 (here is|heres|its) my (number|digits|handle|cell|user|username|num)
            0.8 (text|call|whatsapp) me (at|on)? (my number|this number|##|#)
            0.8 (use|get|make|create) a (second|new|different|fake|secret|burner|separate) (account|acc|phone|number|profile|email)
            0.7 (ghost app|yellow app|blue app|purple app|the ghost|blue plane|paper plane)
            0.9 (message|text|dm|write|msg) me (here|there|privately|instead|directly)
            0.9 (switch|move|come|go|talk|hop) 2 <app>
            0.9 (mods|moderators|they|admins|filters) .. (read|see|watch|monitor|check) everything
            0.9 (chat|this|here|app) (gets|is being|is) (monitored|filtered|watched|recorded)
            0.9 (messages|msgs|pics|stuff) (vanish|disappear|delete|get deleted) .. (there|after|so)
            0.8 (use|lets use|try|on) (signal|telegram|snap|whatsapp|wickr) .. (instead|safer|private|better|easier|number)
            0.8 (easier|better|quicker|safer|faster) (there|on) <app>?
        """,
        "es": """
            0.9 (tienes|tenés|usas|pásame|dame|agrégame|háblame|escríbeme|anademe|hablamos|seguimos|vamos|pasemos|pasamos|hablemos) .. <app>
            0.9 (pásame|dame|cuál es) tu (número|teléfono|celular|móvil|usuario|cel)
            0.9 (hablar|hablamos|hablemos|seguir|seguimos) .. (otro lado|otra app|otro sitio|por privado|en privado|mas privado)
            1.0 (mensajes|fotos|chat) (que se borran|que desaparecen|temporales|secreto|se borran)
            0.8 (descarga|descargate|bajate|instala) .. <app>
            0.9 (pásame|dame|mándame|cuál es|dime) .. (número|whatsapp|<app>|usuario|teléfono)
            0.9 (hablamos|hablemos|seguimos|escríbeme|háblame|agrégame|búscame|mándame|pasamos|vamos|vente|muévete) (mejor)? (por|a|en|al) <app>
            0.9 (tienes|tenés|usas|tenís) .. <app>
            0.9 <app> es
            0.9 (hablamos|hablar|seguimos|seguir|hablemos|escríbeme) .. (por otro lado|fuera de aquí|en otra app|en otro sitio|más privado|por privado|donde no)
            0.9 (esta app|este chat|aquí|este juego) .. (no es seguro|no es privado|leen todo|nos vigilan|bloquean|filtran|moderadores|es más seguro)
            1.0 (se borran|desaparecen|se autodestruyen|se borra) .. (solos|solas|mensajes|fotos|después|todo)
            0.9 (créate|hazte|crea|abre) .. (otra cuenta|cuenta nueva|cuenta secreta|cuenta falsa|otro perfil)
            0.8 (es|más) (más)? (seguro|privado|cómodo) (por|en) <app>
        """,
        "pt": """
            0.9 (tem|tens|usa|passa|me passa|me add|adiciona|chama|me chama|vamos|bora|continuar|falar|fala comigo|conversar) .. <app>
            0.9 (passa|me passa|manda|qual|qual e) (o)? (seu|teu) (número|telefone|celular|usuário|user|zap|contato)
            0.9 (falar|conversar|continuar|conversamos|falamos) .. (outro lugar|outro app|no privado|em privado|mais privado|outro lado)
            1.0 (mensagens|fotos|chat) (que somem|que desaparecem|temporarias|secreto|que se apagam|some)
            0.8 (baixa|instala) .. <app>
            0.9 (me passa|passa|me dá|dá|manda|me manda|qual|qual é) .. (número|<app>|telefone|contato|usuário|arroba)
            0.9 (fala|falar|falamos|conversa|conversar|chama|me chama|continua|continuar|vamos|bora|vem) .. (no|pelo|pro|por|para o|lá no) <app>
            0.9 (tem|tens|usa|usas) .. <app>
            0.9 meu <app> é
            0.9 (me adiciona|me add|adiciona|me segue|me procura) .. (no|lá|<app>)
            0.9 (falar|falamos|conversar|continuar|continuamos) .. (fora daqui|outro app|outro lugar|mais privado|no pv|no privado|em particular)
            0.9 (esse app|este app|aqui|esse chat|esse jogo) .. (não é seguro|não é privado|leem tudo|vigiam|monitoram|bloqueia|filtram|moderadores)
            1.0 (somem|desaparecem|se apagam|some|apagam sozinhas) .. (sozinhas|mensagens|fotos|depois|tudo)
            0.9 (cria|faz|abre|crie) .. (outra conta|conta nova|conta secreta|conta fake|outro perfil|um fake)
            0.8 (é|mais) (mais)? (seguro|privado|tranquilo) (no|pelo|lá no) <app>
        """,
        "fr": """
            0.9 (ajoute|tas|tu as|rejoins|rejoint|parle moi|passe|viens|donne|on parle|parler|va|continue|continuer|c'est quoi ton) .. <app>
            0.9 (donne|passe|file|c'est quoi|envoie) (moi)? ton (numéro|num|tel|pseudo|06|07)
            0.9 (parler|discuter|continuer|parle|continue) .. (ailleurs|en privé|autre part|autre app|plus tranquille|en mp)
            1.0 (messages|photos|chat) (ephemeres|qui disparaissent|qui s'effacent|secret|s'effacent)
            0.8 (telecharge|installe) .. <app>
            0.9 (c'est|ici c'est) (surveille|filtre|espionne)
            0.9 ici ils lisent
            0.9 (donne|passe|file|envoie|c'est quoi) .. (ton|ta) (numéro|num|tel|pseudo|<app>|06|07)
            0.9 (on parle|parler|viens|va|passe|passons|continue|continuer|rejoins moi|parle moi|ajoute moi|écris moi|on va|ajoute) .. (sur|par|en) <app>
            0.9 (t'as|tu as|tas|as tu|tu utilises) .. <app>
            0.9 (mon|c'est mon) <app> (c'est)?
            0.9 (on parle|parler|discuter|continuer|continue|parle) .. (ailleurs|hors d'ici|en privé|en mp|autre appli|autre part|plus privé|en dm)
            0.9 (cette appli|ici|ce chat|ce jeu|ce site) .. (pas sûr|pas privé|tout est lu|surveillé|filtré|les modos|modérateurs|bloque|bannit)
            1.0 (s'effacent|disparaissent|s'autodétruisent|s'efface|s'effacent tout seuls) .. (après|seuls|messages|photos|tout)
            0.9 (crée|fais|ouvre|créer) .. (autre compte|nouveau compte|compte secret|faux compte|deuxième compte|compte privé)
            0.8 (c'est|plus) (plus)? (sûr|privé|tranquille|discret|simple) sur <app>
        """,
        "de": """
            0.9 (hast|schreib|add|adde|schreiben|komm|wechseln|gib|lass|gehen|treffen|nutzt) .. <app>
            0.9 (gib|schick|was ist|wie ist) (mir)? (mal)? deine (nummer|handynummer|telefonnummer|nr)
            0.9 (woanders|privat|in ruhe|im privaten chat|andere app) .. (schreiben|reden|weiter|chatten)
            0.9 (schreiben|reden|chatten|weiterschreiben) .. (woanders|privat|wo anders|andere app)
            1.0 (nachrichten|bilder|chats) (die)? (sich)? (verschwinden|selbst löschen|löschen sich|weg sind)
            0.8 (lad|lade|installier|hol) (dir)? .. <app>
            0.9 (gib|schick|sag|was ist|wie ist) (mir)? .. (nummer|handynummer|<app>|username|nr)
            0.9 (schreib|schreiben|add|adde|komm|wechseln|reden|weiterschreiben|weiter schreiben|meld|treffen|gehen) .. (auf|über|bei|zu|in|per) <app>
            0.9 (hast|haste|nutzt|benutzt) (du)? .. <app>
            0.9 (mein|das ist mein) <app> (ist|name|heißt)?
            0.9 (schreiben|schreib|reden|chatten|weiterreden) .. (woanders|wo anders|privat|privater|andere app|anderer app|ohne mods)
            0.9 (die app|diese app|hier|der chat|das spiel) .. (nicht sicher|nicht privat|mitgelesen|liest jemand mit|lesen mods|überwacht|gefiltert|gesperrt|mitlesen)
            1.0 (verschwinden|löschen sich|gelöscht werden|verschwindet) .. (automatisch|danach|nachrichten|bilder|von selbst|alles)
            0.9 (mach|erstell|erstelle|mach dir) .. (zweiten account|zweitaccount|neuen account|geheimen account|fake account|zweites profil|neues profil)
            0.8 (ist|da|dort) .. (sicherer|privater|ungestörter|besser|einfacher) .. (auf|bei|über) <app>
        """,
    },
    twins=(
        ("A: add me on discord", "B: ok added, see you in class"),
        ("A: whats your number? for the team group, coach needs it too", "B: my dad will send it"),
        ("A: tem whats? o grupo da sala é lá", "B: tenho, minha mãe te passa"),
    ),
)
