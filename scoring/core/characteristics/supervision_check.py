from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="supervision_check",
    code="B1",
    name="Is a grown-up near?",
    tone="risk",
    description="Asks who is at home, who sees the phone, when parents sleep or leave.",
    not_means="A friend planning a call asks whether parents are in.",
    says="it is asked whether a grown-up is near or looks at the phone",
    weight=1.9,
    cues={
        "en": """
            1.0 (are|r|is|s) .. <parent> .. (home|there|around|in|nearby|near|awake|asleep|out|at work|working|with you|with u|downstairs|watching|next to you|in the room)
            0.9 (are|r) <you> (home alone|alone|by yourself|by urself|on your own|on ur own|all alone)
            0.9 (you|u) (home alone|alone) (rn|right now|now|tonight|?|atm)
            1.0 (home|house) (all)? (alone|to yourself|to urself|by yourself)
            1.0 (who|whos|who is|whose) (else|all)? (is|s)? (home|there|in the house|with you|with u|around|next to you|in the room|at home)
            1.0 (anyone|anybody|any1|someone|somebody) (else)? (home with you|home with u|there with you|in the room|with you|with u|around you|at home|near you|next to you|in the house|looking over)
            1.0 (when|what time) (do|does|will|are|is|r|wud|would) .. <parent> .. (home|back|sleep|to bed|leave|go out|finish work|get in|go to work|to sleep|be out)
            1.0 (where) (is|are|r|s) .. (your|ur) <parent>
            1.2 (do|does|can|could|will|would|did) .. <parent> .. (check|checks|look at|look through|read|reads|see|monitor|go through|look in|take|know about|know you|know who|know that|know u) .. (phone|messages|texts|chats|computer|tablet|this|account|screen|talk|talking|chat|me|us|it|stuff)
            1.2 (anyone|anybody|someone|any1|who) (else)? (else)? (check|checks|read|reads|see|sees|look at|looks at|use|uses|has access to|have access to|go through|goes through|know) .. (your|ur|this) (phone|messages|texts|chats|computer|tablet|account|chat|password|pin)
            1.0 (is|s) (your|ur) (door|bedroom door) (closed|shut|locked)
            1.0 (close|lock|shut) (your|ur|the) (door|bedroom door)
            1.0 (does|do) .. know (about me|about us|we talk|we chat|youre talking|you talk|u talk|were talking|who you)
            0.8 (your|ur|the) <parent> (strict|work late|work nights|work a lot|go out a lot|out late|gone|away|still up|asleep yet|sleeping|asleep)
            0.9 (you|u) (get|have) (the house|your house|ur house|the place) to yourself
            0.8 (does|do) .. (babysitter|sitter|nanny) .. (there|home|watch)
            0.9 what time .. (home alone|go to bed|go to sleep) .. (parents|mom|mum|dad)
            1.0 <are> <you> (the only one|only one) (home|there|awake|up)
            0.9 (tell me when|let me know when|text me when|msg me when|message me when|ping me when) .. (alone|asleep|gone|out|leave|leaves|left|go out|in bed|sleeping)
            0.9 (you|u) (by yourself|by urself|all alone|on your own|on ur own) (rn|now|there|?)
            1.2 (do|does) (yours|they|she|he) .. (look at|check|read|see|go through|monitor) .. (phone|messages|chats|texts)
            0.8 where (are|is) (they|she|he|everyone|everybody) (now|rn|right now)
            1.0 (anyone|anybody|someone|any1) (next 2 you|next 2 u|listening)
            1.0 (are|r) (your|ur) folks (asleep|home|out|in|away)
            0.9 know .. (youre|ur|you are|u are|u r) (up|talking|chatting|texting|on here|awake)
        """,
        "es": """
            1.0 (están|esta) .. <parent> .. (casa|cerca|ahi|contigo|trabajando|dormidos|en el trabajo)
            1.0 <parent> .. (están|esta) .. (casa|cerca|ahi|trabajando|dormidos|dormida|dormido)
            1.0 (estas) (solo|sola|solita|solito) .. (casa|cuarto|ahora|ya)?
            1.0 (quien) (esta|hay|mas esta) .. (contigo|en casa|ahi)
            1.2 (<parent>|alguien) .. (revisa|revisan|mira|miran|ve|ven|lee|leen|sabe|saben) .. (móvil|celular|teléfono|mensajes|chat|cel|contraseña|hablas|hablamos)
            1.0 (a que hora|cuando) .. (llegan|llega|vuelven|vuelve|salen|sale|duermen|se duerme|se van) .. <parent>
            1.0 (cierra) (la|tu) puerta
            1.0 (dónde) (están|está|andan) <your> <parent>
            1.0 (hay|está) alguien .. (contigo|en casa|ahí|cerca|en tu cuarto|al lado|más)
            1.0 (con quién) estás (ahora|en casa|ahí)?
            0.9 (estás|te quedas|te quedaste|vas a estar) .. (sola|solo|solita|solito) en (casa|tu cuarto)
            1.0 (se durmieron|se fueron|se acostaron|duermen) <your> <parent>
            1.0 <parent> .. (se durmieron|se fueron|salieron|se acostaron|ya duermen|trabajan hasta)
            0.9 (avísame|dime|me avisas|escríbeme) cuando .. (estés sola|estés solo|se duerman|se vayan|se vaya|salgan|no haya nadie|no estén)
            1.2 (revisan|revisa|controlan|controla|miran|mira|leen|lee|vigilan) .. <device>
            1.2 (tienen|tiene|saben|sabe|conoce) .. (tu contraseña|tu clave|tu pin)
            1.0 saben .. (que hablamos|que hablas|de mí|que estás hablando|con quién hablas)
            0.9 (tu puerta|la puerta) .. (cerrada|con llave|con seguro|pestillo)
            0.8 <your> <parent> (son|es) .. (estrictos|estricto|estricta)
            1.0 alguien .. (mira|ve|lee|usa|revisa) .. <device>
            1.0 <your> <parent> .. (llegan|llega|vuelven|vuelve|salen|sale|trabajan|trabaja) .. (cuándo|qué hora|tarde|hoy)
        """,
        "pt": """
            1.0 <your> <parent> .. (estão|esta|tao|ta) .. (casa|perto|ai|dormindo|trabalhando|trabalho)
            1.0 (esta|ta|estas|tas) (sozinha|sozinho) .. (casa|quarto|agora|ai)?
            1.0 (quem) .. (em casa|com você|com vc|ai com|contigo|perto)
            1.2 (<parent>|alguém) .. (mexe|mexem|olha|olham|ve|veem|le|leem|sabe|sabem|mexer) .. (celular|mensagens|telemóvel|conversas|conversa|chat|senha|cel)
            1.0 (que horas|quando) .. <parent> .. (chegam|chega|voltam|volta|saem|sai|dormem|dorme)
            1.0 (fecha|tranca) a porta
            1.0 (mae|pai|pais) .. (sabe|sabem) (que|q) .. (fala|conversa|falas)
            1.0 (cadê|onde está|onde estão|onde tá|onde tão) .. <your> <parent>
            1.0 <your> <parent> .. (saiu|saíram|dormiu|dormiram|foi dormir|foram dormir|já dormem|trabalha até|viajou|viajaram)
            1.0 (tem|está|tá) (mais)? (alguém|gente) .. (casa|aí|com você|com vc|perto|do lado|no quarto|contigo)
            0.9 (vai ficar|fica|ficas|ficou|está|tá) (sozinha|sozinho) .. (em casa|no quarto|hoje|amanhã|à tarde)
            0.9 (me avisa|avisa|me fala|me chama|manda mensagem) quando .. (sozinha|sozinho|dormir|dormirem|sair|saírem|for dormir|não tiver ninguém)
            1.2 (mexe|mexem|olha|olham|vê|veem|lê|leem|controla|controlam|vigia|vigiam|fuça) .. (seu|teu|no seu|no teu|suas|tuas) <device>
            1.2 (sabe|sabem|tem|têm) .. (sua senha|tua senha|a senha|seu pin)
            1.0 (sabe|sabem) .. (que a gente fala|que você fala|que vc fala|que a gente conversa|de mim|com quem você|com quem vc|que falas)
            0.9 <your> porta .. (fechada|trancada)
            0.8 <your> <parent> (são|é) .. (rígidos|rígida|rígido|bravos|brava|severos)
            1.0 alguém .. (olha|vê|lê|usa|mexe) .. <device>
            1.0 <your> <parent> .. (chegam|chega|voltam|volta|saem|sai|trabalham|trabalha) .. (quando|que horas|tarde|hoje)
        """,
        "fr": """
            1.0 <your> <parent> (sont|est) .. (la|maison|cote|couchés|travail|dorment|rentres|rentree|sortis|chez toi)
            1.0 (tu es|tes|t es) (tout|toute)? (seul|seule) .. (maison|chambre|la|chez toi|ce soir|?)?
            1.0 (qui|y a quelqu'un|quelqu'un) .. (avec toi|chez toi|a la maison|a cote|dans la pièce)
            1.2 (<parent>|quelqu'un) .. (regarde|regardent|lit|lisent|fouille|fouillent|vérifie|vérifient|surveille|surveillent|voit|voient|sait|savent) .. (téléphone|tel|portable|messages|conversations|chat|code|parle)
            1.0 (quand|quelle heure) .. <parent> .. (rentrent|rentre|partent|part|dorment|dort|couchent|se couche)
            1.0 (rentrent|rentre|partent|part) <your> <parent>
            1.0 (ferme) (ta|la) porte
            1.0 (ils|elle|il) (sont|est) où <your> <parent>
            1.0 (sont|est) (où)? <your> <parent>
            1.0 <your> <parent> .. (sont|est) (là|pas là|couchés|partis|sortis|à la maison|rentrés|réveillés|au travail|au taf|partie|sortie|couchée)
            1.0 (t'es|tu es|es tu|tes) (tout|toute)? (seul|seule) .. (chez toi|à la maison|dans ta chambre|là|ce soir|maintenant)?
            1.0 (y a|il y a|ya) (quelqu'un|du monde|qui) .. (chez toi|avec toi|à côté|dans la pièce|à la maison)
            0.9 (dis moi|préviens moi|envoie moi un message|écris moi) quand .. (seule|seul|dorment|dort|partis|couchés|sortis|sont plus là|part|partent)
            1.2 (regardent|regarde|fouillent|fouille|lisent|lit|surveillent|surveille|vérifient|vérifie|contrôlent|contrôle) .. (ton|tes|dans ton) <device>
            1.2 (connaissent|connait|ont|a) .. (ton code|ton mot de passe|ton mdp)
            1.0 (savent|sait) que .. (tu me parles|on parle|on se parle|tu parles|tu discutes)
            0.9 <your> porte .. (fermée|fermée à clé|verrouillée)
            0.8 <your> <parent> (sont|est) .. (stricts|strict|stricte|sévères|sévère)
            1.0 quelqu'un .. (regarde|voit|lit|utilise|fouille) .. <device>
            1.0 <your> <parent> .. (rentrent|rentre|partent|part|dorment|dort|se couchent|se couche|reviennent|revient|bossent) .. (quand|quelle heure|tard|déjà|ce soir)
        """,
        "de": """
            1.0 (sind|ist) <your> <parent> .. (da|zuhause|daheim|weg|arbeiten|zu hause|schon im bett|in der nähe|wach|arbeit)
            1.0 bist du (grad|gerade|grade|jetzt|ganz)? (allein|alleine) .. (zuhause|zimmer|daheim|zu hause|?)?
            1.0 (wer|ist jemand|jemand) .. (bei dir|zuhause|neben dir|im zimmer|in der nähe|zu hause|daheim)
            1.2 (<parent>|jemand|wer) .. (kontrolliert|kontrollieren|liest|lesen|schaut|schauen|sieht|sehen|guckt|gucken|weiß|wissen|checkt|checken) .. (handy|nachrichten|chats|chat|pin|whatsapp|mit|uns|schreiben)
            1.2 (kontrolliert|kontrollieren|liest|lesen|schaut|schauen|checkt|checken) .. (<parent>|jemand) .. (handy|nachrichten|chats|chat)
            1.0 (wann) (kommen|kommt|gehen|geht|schlafen|schläft|sind) <your> <parent>
            1.0 (mach|schließ|sperr) (<your>|die)? (tur|zimmertür) .. (zu|ab)
            1.0 (schlafen|schläft|arbeiten|sind) <your> <parent> .. (schon|noch|da|weg)?
            1.2 weiß <your> <parent> .. (schreiben|reden|chatten|mit)
            1.0 <parent> (kontrolliert|liest|schaut|checkt|sieht) .. (handy|nachrichten|chats|mit)
            1.0 (wo) (sind|ist) <your> <parent>
            1.0 <your> <parent> (sind|ist) .. (da|zuhause|daheim|weg|nicht da|arbeiten|im bett|ausgegangen|zu hause|noch wach|schon weg)
            1.0 bist du .. (allein|alleine) (zuhause|daheim|zu hause|im zimmer|gerade|grad|heute)?
            1.0 (ist|sitzt|hockt) (da|noch)? (jemand|wer) .. (bei dir|neben dir|im zimmer|zuhause|daheim|zu hause|in der nähe)
            1.0 (schlafen|schläft|arbeiten|arbeitet) .. <your> <parent>
            0.9 (sag|schreib|meld|gib) .. (bescheid|mir|dich) (wenn|sobald) .. (allein|alleine|schlafen|weg sind|weg ist|im bett|keiner da|niemand da)
            1.2 (kontrollieren|kontrolliert|lesen|liest|schauen|schaut|gucken|guckt|checken|checkt|überwachen|überwacht) .. (dein|deine|auf dein|in dein) <device>
            1.2 (kennen|kennt|haben|hat|wissen|weiß) .. (deinen pin|dein passwort|deinen code)
            1.0 (wissen|weiß) .. dass (wir|du|du mit mir) .. (schreiben|reden|schreibst|redest|chatten)
            0.9 deine (tür|zimmertür) .. (zu|abgeschlossen|geschlossen)
            0.8 <your> <parent> .. (streng|arbeiten lange|arbeiten viel|lange weg|oft weg)
            1.0 (jemand|wer) .. (schaut|liest|sieht|nutzt|guckt) .. <device>
            0.9 wie lange (sind|ist) <your> <parent> .. weg
            1.0 <your> <parent> .. (kommen|kommt|gehen|geht|arbeiten|arbeitet) .. (wann|heim|spät|ins bett)
        """,
    },
    twins=(
        ("A: is your mom home? i can call about the homework", "B: yes she is"),
        ("A: are your parents home? my mum wants to ask if you can stay for dinner", "B: yeah ill put her on"),
        ("A: sind deine eltern zuhause? papa will das ladekabel zurückbringen", "B: ja, klingel einfach"),
    ),
)
