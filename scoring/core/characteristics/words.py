"""Named groups of words, by language: `<parent>` in a cue stands for the group `parent` of the cue's language.

Where a group is known in several languages it has the same name in each. Accents may be written or left out.
"""

from __future__ import annotations

from typing import Final

_EN: Final = {
    "you": "you|u|ya|yu",
    "your": "your|ur|you|yer",
    "youre": "youre|ur|you are|u are|u r|you r|your",
    "are": "are|r",
    "to": "to|2",
    "dont": "dont|do not|never|cant|shouldnt|better not|must not|mustnt|wont|not",
    "parent": "mom|mum|mommy|mummy|moms|mums|dad|daddy|dads|parents|parent|rents|mother|father|folks|mama|family|fam|"
    "stepdad|stepmom|stepmum|gran|grandma|guardian|carer|foster parents",
    "adult": "mom|mum|mommy|mummy|dad|parents|parent|rents|mother|father|folks|mama|papa|family|stepdad|stepmom|"
    "teacher|teachers|brother|sister|bro|sis|grandma|gran|carer|counselor|counsellor|anyone|anybody|any1|no one|noone|"
    "nobody|any of your friends|your friends|ur friends|a soul|people|ppl|them|the others|coach",
    "app": "snap|snapchat|sc|telegram|tele|whatsapp|whats app|whatsap|wapp|signal|discord|disc|kik|insta|instagram|ig|"
    "wickr|viber|skype|facetime|messenger|wire|session|line|hangouts|tiktok|threema|telegran|ig dm|wechat",
    "photo": "pic|pics|picture|pictures|photo|photos|selfie|selfies|foto|image|images|pix|snap of you|video|vid|vids",
    "currency": "robux|vbucks|v bucks|skin|skins|gems|coins|gift card|giftcard|gift cards|giftcards|credits|nitro|"
    "battle pass|gamepass|game pass|diamonds|steam card|itunes card|google play card|premium|paysafe|paysafecard|"
    "amazon card",
    "thing": "phone|iphone|headset|console|ps5|xbox|switch|laptop|tablet|ipad|money|cash|shoes|sneakers|trainers|"
    "clothes|necklace|controller|airpods|gaming chair|new phone|new headset|jewelry|camera|ticket|tickets",
    "place": "mall|park|station|train station|bus stop|bus station|cinema|arcade|mcdonalds|car park|parking lot|"
    "corner|my car|gas station|hotel|motel|beach|lake|river|skatepark|shopping centre|shopping center|library|"
    "coffee shop|cafe|my place|my house|my flat|my apartment|your place|your house",
}

_ES: Final = {
    "que": "que|q|k|ke",
    "your": "tu|tus|vuestro|vuestros|su|sus",
    "parent": "padres|papás|mamá|papá|madre|padre|mami|papi|viejos|viejo|vieja|jefa|jefes|familia|hermano|hermana|"
    "abuela|tutor|padrastro|madrastra",
    "adult": "padres|papás|mamá|papá|madre|padre|mami|papi|viejos|jefa|nadie|profe|profesor|profesora|maestra|hermano|"
    "hermana|amigas|amigos|familia|abuela|alguien",
    "app": "telegram|whatsapp|wasap|whats|wsp|wpp|guasap|insta|instagram|ig|snap|snapchat|discord|signal|skype|kik|"
    "messenger|tiktok|viber",
    "photo": "foto|fotos|fotito|fotitos|fotico|selfie|selfies|video|vídeo|videos|imagen|imágenes|pic|pics",
    "currency": "robux|skin|skins|pavos|monedas|diamantes|gemas|tarjeta regalo|tarjetas regalo|gift card|giftcard|"
    "recarga|saldo|nitro|pase de batalla",
    "thing": "móvil|celular|cel|iphone|dinero|plata|lana|pasta|zapatillas|tenis|ropa|auriculares|cascos|consola|"
    "tablet|portátil|collar|regalo|regalito",
    "device": "móvil|celular|cel|teléfono|tablet|ordenador|compu|computadora|mensajes|chat|chats|conversaciones|"
    "contraseña|whatsapp|insta|cuenta",
    "place": "parque|centro comercial|estación|parada|esquina|plaza|cine|playa|mi casa|mi coche|mi carro|hotel|"
    "biblioteca|mcdonalds|cancha",
}

_PT: Final = {
    "you": "você|vc|tu|cê|ce",
    "your": "seu|sua|seus|suas|teu|tua|teus|tuas|os seus|os teus|o seu|a sua|o teu|a tua",
    "parent": "pais|mãe|pai|mamãe|papai|família|irmão|irmã|avó|vó|coroas|velhos|padrasto|madrasta",
    "adult": "pais|mãe|pai|mamãe|papai|ninguém|professor|professora|irmão|irmã|amigas|amigos|família|avó|vó|alguém|"
    "prof",
    "app": "telegram|whatsapp|whats|zap|zapzap|wpp|insta|instagram|ig|snap|snapchat|discord|signal|skype|kik|direct|dc|"
    "messenger|tiktok",
    "photo": "foto|fotos|fotinha|fotinho|fotinhas|selfie|selfies|vídeo|video|vídeos|imagem|imagens|pic",
    "currency": "robux|skin|skins|moedas|diamantes|gift card|giftcard|créditos|vbucks|nitro|passe de batalha|recarga",
    "thing": "celular|telemóvel|iphone|dinheiro|grana|tênis|roupa|fone|fones|headset|console|tablet|notebook|colar|"
    "presente|presentinho|prenda",
    "device": "celular|telemóvel|telefone|cel|mensagens|conversas|conversa|chat|senha|whats|zap|computador|pc|tablet|"
    "conta",
    "place": "parque|shopping|estação|rodoviária|ponto de ônibus|esquina|praça|cinema|praia|minha casa|meu carro|hotel|"
    "biblioteca|quadra",
}

_FR: Final = {
    "you": "tu|t",
    "your": "ton|ta|tes",
    "youare": "tu es|t'es|t es|tes",
    "youhave": "tu as|t'as|t as|tas",
    "parent": "parents|mère|père|maman|papa|daronne|daron|darons|famille|frère|soeur|beau père|belle mère|mamie|tuteur",
    "adult": "parents|mère|père|maman|papa|daronne|darons|personne|prof|professeur|maîtresse|frère|soeur|copines|"
    "copains|copine|famille|potes|quelqu'un|amis|amies",
    "app": "telegram|whatsapp|whats|insta|instagram|ig|snap|snapchat|discord|signal|skype|kik|messenger|viber|tiktok",
    "photo": "photo|photos|selfie|selfies|vidéo|vidéos|video|image|images|tof|tofs|pic",
    "currency": "robux|skin|skins|vbucks|v bucks|pièces|diamants|carte cadeau|cartes cadeaux|crédits|nitro|"
    "pass de combat",
    "thing": "téléphone|portable|tel|iphone|argent|thune|fric|casque|baskets|fringues|vêtements|console|tablette|"
    "collier|cadeau|écouteurs",
    "device": "téléphone|tel|portable|messages|conversations|conv|chat|code|ordi|ordinateur|tablette|compte|snap|insta",
    "place": "parc|gare|arrêt de bus|centre commercial|cinéma|coin de la rue|plage|chez moi|ma voiture|hôtel|mcdo|"
    "bibliothèque|skatepark|parking",
}

_DE: Final = {
    "your": "dein|deine|deiner|deinen|deinem|deines",
    "parent": "eltern|mama|papa|mutter|vater|mutti|vati|bruder|schwester|familie|oma|stiefvater|stiefmutter|alten|mum",
    "adult": "eltern|mama|papa|mutter|vater|mutti|niemand|niemandem|niemanden|keinem|keiner|lehrer|lehrerin|bruder|"
    "schwester|freunden|freundinnen|freundin|familie|jemand|jemandem|oma|wem|trainer",
    "app": "telegram|whatsapp|whats|insta|instagram|ig|snap|snapchat|discord|dc|signal|skype|kik|threema|viber|tiktok",
    "photo": "foto|fotos|bild|bilder|selfie|selfies|video|videos|pic|pics",
    "currency": "robux|skin|skins|vbucks|v bucks|coins|gutschein|gutscheine|guthaben|diamanten|nitro|battle pass|"
    "gutscheinkarte",
    "thing": "handy|iphone|geld|kohle|headset|konsole|schuhe|sneaker|klamotten|kette|tablet|laptop|kopfhörer|geschenk|"
    "controller",
    "device": "handy|nachrichten|chats|chat|pin|whatsapp|laptop|pc|tablet|computer|account|passwort|verlauf",
    "place": "park|bahnhof|bushaltestelle|haltestelle|einkaufszentrum|kino|ecke|strand|bei mir|mein auto|hotel|mcdonalds|"
    "bibliothek|skatepark|parkplatz|see",
}

WORDS: Final = {"en": _EN, "es": _ES, "pt": _PT, "fr": _FR, "de": _DE}
"""Group by name, for each language a cue may be written in."""
