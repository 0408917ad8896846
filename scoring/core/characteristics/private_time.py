from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="private_time",
    code="D4",
    name="Time alone",
    tone="move",
    description="Arranges contact late at night, when alone or by voice and camera in a room.",
    not_means="Time zones and gaming nights make for late calls.",
    says="time alone together is arranged",
    weight=1.2,
    cues={
        "en": """
            0.9 (when|once|after|wen|as soon as) .. (everyone|everybody|your parents|ur parents|mom|mum|dad|they|the house|ur mom|your mom|your family|the others) .. (asleep|sleeping|in bed|to bed|to sleep|gone|out|left|leaves|sleep|go out)
            0.8 (late at night|middle of the night|after midnight|at midnight|past midnight|at # am|# am) .. (call|talk|chat|online|text|message|msg|voice|wake|up)?
            0.8 (call|talk|chat|text|message|voice|video|meet) .. (late at night|at midnight|after midnight|when youre alone|when ur alone|when you are alone|when u r alone|in bed|in your room|in ur room|under the covers|when no one is|when nobody is|when nobodys)
            0.9 (just|only|want|wanna|like|time|be|be with|some|finally) (the two of us|us two|you and me|u and me|me and you|me n u|alone with you|alone with u|you alone|alone time|us alone)
            0.8 (voice|video) (call|chat|calls)
            0.7 (cam|webcam|camera|vc|facetime|ft) .. (with me|tonight|later|now|alone|on|me)
            0.8 (stay|wake|get|be) (up|online|awake) (late|all night|with me|for me|til|till|until)
            0.9 (go|are you|r u|get|be|youre|ur) (to|in|into)? (your|ur) (room|bedroom|bathroom|bed) .. (alone|and close|and lock|so we|where|first|now|?)?
            0.8 (when|once) (you|u|youre|ur) (are|r)? (alone|home alone|by yourself|on your own|in bed|in your room|in ur room|alone in)
            0.7 (off the record|no one around|nobody around|without anyone)
            0.8 (put|use|wear) (your|ur)? (headphones|earphones|earbuds) .. (so|on|in)?
            0.9 (once|when) (theyre|they are|shes|hes|your folks are|ur folks are|everyones|everyone is) (in bed|asleep|gone|out|away|sleeping)
            0.8 (call|video|facetime|vc) me .. (tonight|later|from your room|from ur room|alone|in bed|when)
            0.8 (from|in) (your|ur) (room|bed|bedroom)
            0.8 (just|only) us (two|alone)?
        """,
        "es": """
            0.9 cuando .. (estén dormidos|este dormida|se duerman|se duerma|se vayan|estés sola|estés solo|duerman|no haya nadie)
            0.8 (solos|solitos) (tu y yo|los dos|nosotros)
            0.8 (tu y yo) (solos|solitos)
            0.8 (videollamada|llamada|llámame) .. (noche|cuarto|sola|solo|luego|ahora)?
            0.7 (hablamos|llámame|escríbeme|hablar|conectarte) .. (tarde en la noche|de madrugada|por la noche)
            0.9 (llámame|hablamos|escríbeme|conéctate|me llamas|te llamo) .. (noche|de madrugada|cuando estés sola|cuando estés solo|cuando duerman|tarde|desde tu cuarto)
            0.9 (cuando|en cuanto) .. (estés|te quedes) .. (sola|solo|en tu cuarto|en la cama|en tu habitación)
            0.8 (videollamada|vídeo llamada|llamada) .. (noche|cuarto|sola|solo|cama|habitación|tú y yo)
            0.8 (quédate|te quedas|quedarte) (despierta|despierto|hasta tarde|conectada|conectado)
            0.8 (ve|vete|métete|enciérrate|estás) (a|en) (tu|el) (cuarto|habitación|baño) .. (sola|solo|cierra|hablamos|y)?
            0.8 (ponte|usa) (los)? (auriculares|audífonos|cascos)
            0.8 (a solas|un rato solos|solos tú y yo|nosotros solos|sin nadie más) .. (contigo|conmigo)
            0.8 (después|pasada) (de)? (medianoche|las #)
            0.8 (cuando|mientras) .. (todos|tus padres|tu madre|tu mamá|ellos) .. (duermen|duerman|durmiendo|dormidos|fuera|trabajando)
        """,
        "pt": """
            0.9 quando .. (dormirem|dormir|saírem|sair|estiver sozinha|estiver sozinho|todos dormirem|ninguém estiver)
            0.8 (sozinhos|so) (eu e você|nos dois|eu e vc|a gente|tu e eu)
            0.8 (chamada de vídeo|videochamada|liga pra mim|me liga|vídeo chamada)
            0.7 (fala|falar|me liga|me chama|conversar) .. (de madrugada|tarde da noite|de noite no quarto)
            0.9 (me liga|liga|me chama|te ligo|fala comigo|a gente se fala|liga-me) .. (noite|de madrugada|quando estiver sozinha|quando estiver sozinho|quando dormirem|mais tarde|do seu quarto)
            0.9 quando .. (estiver|estiveres|ficar|tiver) .. (sozinha|sozinho|no quarto|na cama|no teu quarto)
            0.8 (chamada|vídeo|videochamada|call|ligação) .. (noite|quarto|sozinha|sozinho|cama|nós dois|madrugada)
            0.8 (fica|fique|ficar|ficas) (acordada|acordado|até tarde|online até)
            0.8 (vai|vá|entra|tá|está) (pro|para o|no|pra) .. (quarto|banheiro) .. (sozinha|sozinho|fecha|tranca|e)?
            0.8 (coloca|põe|usa) .. (fone|fones|auscultadores)
            0.8 (a sós|só nós dois|só eu e você|só eu e vc|um tempo sozinhos|sem ninguém por perto|só a gente)
            0.8 (depois|passa) da (meia noite|# horas)
            0.8 (quando|enquanto|depois que) .. (todos|todo mundo|seus pais|sua mãe|eles|teus pais) .. (dormem|dormir|dormirem|dormindo|saírem|sair|fora|trabalhando)
        """,
        "fr": """
            0.9 quand .. (dorment|dort|dormiront|seront couchés|sera couchée|seras seule|seras seul|es seule|es seul|seront partis|sera parti|y a personne)
            0.8 (tous les deux|juste toi et moi|rien que nous|seuls tous)
            0.8 (appel|appelle moi|visio) .. (soir|nuit|vidéo|chambre|seule|seul)
            0.7 (parler|parle|appelle|écris|discuter) .. (tard le soir|en pleine nuit|la nuit|après minuit)
            0.9 (appelle|appelle moi|écris moi|on s'appelle|connecte toi|je t'appelle|parle moi) .. (cette nuit|tard|quand tu seras seule|quand tu seras seul|quand ils dorment|dans ta chambre|de ta chambre)
            0.9 quand .. (tu es|t'es|tu seras|tu te retrouves) .. (seule|seul|dans ta chambre|au lit|dans ton lit)
            0.8 (visio|appel vidéo|vocal|facetime|appel) .. (nuit|chambre|seule|seul|lit|tous les deux|ce soir)
            0.8 (reste|rester|restes) (réveillée|réveillé|debout|connectée|connecté|éveillée) .. (tard|nuit|pour moi|avec moi)?
            0.8 (va|vas|monte|enferme toi|t'es) (dans|à) (ta|la) (chambre|salle de bain) .. (seule|seul|ferme|et)?
            0.8 (mets|utilise|prends) .. (écouteurs|casque|airpods)
            0.8 (seul à seul|rien que nous deux|juste nous deux|juste toi et moi|tous les deux seuls|en tête à tête|juste tous les deux)
            0.8 (parler|appelle|écris|discute) .. (après|passé) (minuit|#h)
            0.8 (quand|pendant que|dès que) .. (tout le monde|tes parents|ta mère|ils) .. (dort|dorment|dormira|partis|sortis|couchés|travaille|travaillent)
        """,
        "de": """
            0.9 (wenn|sobald) .. (schlafen|schläft|im bett|weg sind|weg ist|allein bist|alleine bist|keiner da|niemand da)
            0.8 (nur wir zwei|nur wir beide|nur du und ich|wir zwei allein|zu zweit)
            0.8 (videoanruf|videocall|telefonieren|videochat|anrufen) .. (nachts|abends|zimmer|allein|heimlich|bett)?
            0.7 (schreiben|telefonieren|reden|ruf|online) .. (spät nachts|mitten in der nacht|nachts|spät abends)
            0.9 (ruf|schreib|meld|telefonieren|komm online|ruf mich) .. (heute nacht|nachts|wenn du allein|wenn alle schlafen|wenn du alleine|aus deinem zimmer|im bett|spät)
            0.9 (wenn|sobald) du .. (allein|alleine|im bett|im zimmer|in deinem zimmer) (bist|zuhause|daheim|zu hause)
            0.8 (videoanruf|videocall|videochat|facetime|call|anruf|voice) .. (nacht|nachts|zimmer|allein|alleine|bett|zu zweit|heute abend)
            0.8 (bleib|bleibst|bleib noch) .. (wach|lange wach|auf|online) .. (für mich|mit mir|bis|heute nacht)?
            0.8 (geh|gehst|bist du) .. (in dein|in deinem|aufs|ins) (zimmer|bad|bett) .. (allein|alleine|mach|und|schließ)?
            0.8 (setz|nimm|benutz|mach) .. (kopfhörer|airpods)
            0.8 (zu zweit allein|nur wir beide|nur wir zwei|ganz allein mit dir|ganz für uns|ungestört|nur du und ich)
            0.8 nach (mitternacht|# uhr) .. (schreiben|telefonieren|online|anrufen)?
            0.8 (wenn|sobald|während) .. (alle|deine eltern|deine mutter|die anderen|sie) .. (schlafen|schläft|weg sind|im bett sind|arbeiten|aus dem haus)
        """,
    },
    twins=(
        ("A: voice call later for the raid?", "B: its late at night here, tomorrow"),
        ("A: call me when everyone is asleep in your time zone lol its noon here", "B: haha no school tomorrow so ok"),
        ("A: wenn alle schlafen pack ich die geschenke ein", "B: der weihnachtsmann bist also du"),
    ),
)
