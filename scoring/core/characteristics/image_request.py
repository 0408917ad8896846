from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="image_request",
    code="E3",
    name="Asks for pictures",
    tone="risk",
    description="Asks for photos, selfies or the camera.",
    not_means="Friends swap photos of pets, outfits and holidays.",
    says="pictures or the camera are asked for",
    weight=1.4,
    cues={
        "en": """
            1.0 (take|post|get|share) (me)? (a|some|one|another|ur|your) (quick|cute)? <photo> (for me|of you|of u|now|rn|pls|please|of yourself|of urself)
            1.0 (send|show|snd|gimme|give|shoot|sned|sending) (me|us)? (a|an|some|ur|your|one|more|another|sum|just one|just a|the|any|1|other)? (new|cute|quick|little|better|different|private|special|recent|nice|full|real|few|couple|more)? (of)? <photo>
            1.0 (can|could|may|cud|let|wanna|want to|would love to|id love to|lemme|need to) (i|me|you|u)? (see|get|have|c) (a|some|ur|your|one|more|another|what)? (cute|better|real|recent|new|more)? <photo>
            0.9 (got|have|hav|any|more|other|better) (any|some|more|other|a|another|better)? <photo> (of you|of u|of yourself|of urself|?)
            0.9 <photo> of (you|u|yourself|urself|ur face|your face|your room|ur room|your whole|your outfit|ur outfit|ur uniform|your uniform)
            1.0 (see|show me) (what you look like|what u look like|your face|ur face|your smile|ur smile|you on cam|u on cam|your room|ur room|your outfit|ur outfit|you properly|more of you|more of u|the rest of you)
            0.9 (turn on|turn|switch|put|open) (on)? (your|ur|the) (cam|camera|webcam|video) (on)?
            0.9 (what do|wat do|what does) (you|u) look like
            0.8 (pic|photo|selfie|picture|pics|face pic|vid) (please|pls|plz|pretty please|for me|just for me|in your|in ur|without|in return|back|swap|trade|?)
            0.8 (trade|swap|exchange) (pics|photos|selfies|pictures|vids|pic)
            1.0 (another|one more|more|1 more) <photo>
            0.7 (i sent|ive sent|sent) (you|u)? (mine|one|a pic|my pic|you mine) .. (now|your turn|ur turn|you too)?
            0.9 (your|ur) turn .. (pic|photo|selfie|picture|show|send)
            0.8 send (me)? one .. (back|too|first)
            0.8 (pic|photo|selfie|picture|pics|photos) .. just (for|4) me
            0.9 (put|turn|switch|get) (the|ur|your) (camera|cam|webcam|video) on
            0.8 (send|take|need|want) .. (a few|some|few) (pics|pictures|photos|selfies)
            0.9 (pic|photo|selfie|picture) of (you|u|ur|your|the new) .. (now|rn|right now|outfit|please|pls|kit|room)
            0.8 let me see (you|u|your|ur) .. (smile|face|cam)?
        """,
        "es": """
            1.0 (mándame|pásame|envíame|manda|envía|quiero ver|dejame ver|me mandas|me pasas|me envías|sube) .. <photo>
            1.0 (otra|una|mas|alguna) <photo> (tuya|tuyas|de ti|para mi|solo para mi|por favor|mas)
            0.9 (prende|enciende|pon|activa) la (cámara|cam|webcam)
            0.9 (como eres|quiero verte|muéstrame tu)
            1.0 (cambiamos|cambio|intercambiamos) (fotos|pics)
            0.8 (mándame|te mando|manda) (una|otra) .. (mando|foto|otra)
            0.9 (mandar|enviar|pasar) una foto
            1.0 (mándame|pásame|envíame|manda|envía|enséñame|muéstrame|hazte|tómate|sácate|sube|me mandas|me pasas|me enseñas|me envías) (una|un|la|tu|unas|más|otra|alguna)? .. <photo>
            1.0 (quiero|quisiera|me gustaría|puedo|déjame|me dejas) (ver|tener|verte en) .. (<photo>|tu cara|tu sonrisa|cámara)
            1.0 (tienes|tenés|hay) (alguna|más|otras|otra) <photo>
            1.0 <photo> (tuya|tuyas|de ti|de tu cara|sin filtro|de cuerpo entero|en tu cuarto)
            0.9 (prende|enciende|pon|activa|abre) .. (cámara|cam|webcam|videollamada)
            0.9 (cómo eres|cómo te ves|cómo luces) (físicamente|ahora|hoy|?)?
            1.0 (intercambiamos|cambiamos|intercambio de|cambio de) <photo>
            0.8 (te mando|yo te mando|te envío) (una|mía|la mía|yo) .. (y tú|tú a mí|tú también|ahora tú)
            0.8 te toca (a ti)? .. (foto|mandar|enseñar|enviar)
            0.9 (otra|una más|más) (foto|fotos|foto más)
            0.9 déjame verte
        """,
        "pt": """
            1.0 (manda|me manda|envia|mande|quero ver|deixa eu ver|me envia|posta|mandas|posso ver) .. <photo>
            1.0 (outra|uma|mais|alguma) <photo> (sua|tua|pra mim|so pra mim|por favor|de você|de vc)
            0.9 (liga|abre|ligar) a (câmera|cam|webcam)
            0.9 (como você e|quero te ver|me mostra seu)
            1.0 (troca|trocar|trocamos) (foto|fotos)
            0.8 manda uma .. (mando|outra)
            0.9 (deve|me deve) uma foto
            1.0 (manda|me manda|envia|me envia|mostra|me mostra|tira|posta|manda aí|mandas|envias|me passa) (uma|um|a|sua|umas|mais|outra|alguma)? .. <photo>
            1.0 (quero|queria|deixa eu|posso|adoraria) (ver|te ver) .. (<photo>|seu rosto|teu rosto|sorriso|na câmera|na cam|tua cara)
            1.0 (tem|tens) (alguma|mais|outras|outra) <photo>
            1.0 <photo> (sua|tua|suas|tuas|de você|do seu rosto|sem filtro|de corpo inteiro|no quarto|do seu)
            0.9 (liga|abre|ligar|abrir|coloca|põe) .. (câmera|câmara|cam|webcam)
            0.9 (como|como é que) (você é|vc é|tu és|és) (fisicamente|pessoalmente|de rosto|?)
            1.0 (trocar|troca|trocamos|trocando) <photo>
            0.8 (te mando|eu mando|mando) (uma|a minha|minha) .. (você|vc|e você|manda|tua|depois você)
            0.8 (sua|tua) vez .. (foto|mandar|mostrar|manda)
            0.9 (outra|mais uma|só mais uma) (foto|fotinha)
            0.9 deixa eu te ver
        """,
        "fr": """
            1.0 (envoie|montre|envoi|fais|veux voir|voir|prends|envoies|envoyer) .. <photo>
            1.0 (une autre|encore une|une|d'autres) <photo> (de toi|pour moi|juste pour moi|stp|rien que pour moi)
            0.9 (allume|mets|active) ta (cam|caméra|webcam)
            0.9 (tu ressembles a quoi|montre toi|je veux te voir|montre ton visage)
            1.0 (s'échange|échange|échanger) .. photos
            0.9 (dois|me dois) une (photo|image)
            0.8 envoie (une|en une) .. (envoie|autre)
            1.0 (envoie|montre|fais|prends|poste|file|envoies|tu m'envoies|t'envoies) (moi|m'en)? (une|un|ta|tes|des|d'autres|plus|encore)? .. <photo>
            1.0 (je veux|j'aimerais|je peux|j'voudrais|fais|laisse moi) (voir|te voir) .. (<photo>|ton visage|ton sourire|en cam|ta tête|à quoi tu ressembles)
            1.0 (t'as|tu as) (une|des|d'autres|pas une|plus de) <photo>
            1.0 <photo> (de toi|de ton visage|sans filtre|en entier|dans ta chambre|rien que pour moi|perso)
            0.9 (allume|mets|active|ouvre|branche) .. (cam|caméra|webcam|visio)
            0.9 (tu ressembles à quoi|à quoi tu ressembles|t'es comment physiquement|tu es comment physiquement|tu te décris)
            1.0 (s'échange|échanger|on échange|échange de) .. <photo>
            0.8 (je t'envoie|je t'en envoie|j't'envoie) (une|la mienne|une de moi) .. (toi|et toi|après|tu|ensuite)
            0.8 (à ton tour|c'est ton tour) .. (photo|envoyer|montrer|envoie)
            0.9 (encore|juste) une (photo|autre photo|dernière photo)
            0.9 (fais voir|laisse moi voir|montre moi) (ta tête|ton visage|ton sourire|ta tenue)
        """,
        "de": """
            1.0 (schick|schicke|zeig|sende|schickst|kann ich|darf ich) .. <photo>
            1.0 (noch ein|ein|mehr|noch eins) <photo> (von dir|fur mich|nur fur mich|bitte)
            0.9 (mach|schalt|stell) .. (kamera|cam|webcam) .. an
            0.9 (wie siehst du aus|will dich sehen|zeig dich|zeig mir dein gesicht)
            1.0 (bilder|fotos) (tauschen|tausch)
            1.0 (schick|schicke) mir .. (paar|ein)? (fotos|bilder|foto|bild)
            0.8 schick eins
            1.0 (schick|schicke|schickst|zeig|mach|sende|send|poste) (du)? (mir|mal|doch)? (ein|eins|n|nen|deine|mehr|noch ein|paar|bitte)? .. <photo>
            1.0 (will|möchte|würde|darf|kann|lass) (ich|mich)? .. (<photo>|dein gesicht|dein lächeln|dich) .. (sehen|haben|auf cam sehen)
            1.0 (hast du|haste|gibts) .. <photo> .. (von dir|?)
            1.0 <photo> (von dir|von deinem gesicht|ohne filter|aus deinem zimmer|im ganzen|nur für mich)
            0.9 (mach|schalt|stell) .. (kamera|cam|webcam) (an|ein)
            0.9 (wie siehst du|wie schaust du) .. aus
            1.0 <photo> (tauschen|austauschen|tausch)
            0.8 (schick|schicke) dir .. (eins|auch|meins|eins von mir) .. (du|dann|und du|zurück)
            0.8 du (bist)? dran .. (foto|bild|schicken|zeigen)
            0.9 (noch ein|nur ein|noch eins|ein letztes) .. <photo>
            0.9 (zeig|lass) (mir|mich|dich) .. (gesicht|lächeln|outfit|mal|sehen)
        """,
    },
    twins=(
        ("A: send me a pic of the worksheet", "B: one sec"),
        ("A: can i see a photo of your new puppy", "B: yes hes so fluffy"),
        ("A: envoie une photo du tableau stp j'ai pas noté les devoirs", "B: tiens"),
        ("A: manda uma foto do cachorro", "B: olha que fofo"),
    ),
)
