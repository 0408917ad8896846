from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="demand",
    code="G2",
    name="Demand",
    tone="risk",
    description="Demands money, gift cards or more material.",
    not_means="People split bills and sell things.",
    says="money or more material is demanded",
    weight=1.2,
    cues={
        "en": """
            1.3 (send|pay|transfer|give|wire|gimme) (me|us)? (the|some|your|that|more)? (##|money|cash|the money) .. (now|or|today|by|tonight|first|within|please|more)?
            1.3 (send|pay|transfer|give|wire|need|want|gimme|get) (me|us)? (the|some|your|that|more)? (bitcoin|btc|crypto|gift card|gift cards|giftcard|giftcards|a gift card|steam card|steam cards|itunes card|google play card|google play cards|paypal|paysafecard|paysafe|amazon card|card code|usdt) .. (now|or|today|by|tonight|first|in|to|and|from|on|within|please|more|for)?
            1.2 (send|pay|transfer|wire) .. ## (dollars|bucks|euros|pounds|usd|eur|gbp|quid|now|or|today|tonight|by|to|via|on|more|and|in|each|every)
            1.1 (buy|get|go buy|go get|go to the store) .. (gift card|gift cards|giftcard|giftcards|steam card|steam cards|google play card|itunes card|vouchers|voucher|paysafecard) .. (and|then|send|code|or|now|for me)
            1.1 (scratch|read|send|photo|picture) .. (code|codes|number on the card|card number|the back)
            1.2 (send|want|need|make|do|give) (me)? (more|another|another one|a new one|10 more|one more) (or|now|today|tonight|every|each|by|until|if)
            1.1 (use|take|borrow|steal|grab|get) .. (your|ur) (moms|mums|dads|parents|mothers|fathers|mom|dad|mum) (card|credit card|bank card|debit card|wallet|account|money|purse|bank)
            1.0 (my|the) (cashapp|cash app|paypal|venmo|btc|bitcoin|wallet|iban|account|zelle|bizum|pix) (is|address|tag|number|details|$) .. (send|pay|transfer|now)?
            1.0 (how much|what) (money|cash)? (do|can|have) (you|u) (have|got|get|pay|send|saved|savings) .. (bank|saved|account|savings|money|cash|now|card|get)
            1.0 (its not enough|thats not enough|not enough send|need double|its double|price went up|another $|now its ##|not done yet|i said more|want more or|need more or)
            1.0 (pay|payment|paid) .. (delete|deleted|go away|disappear|gone|leave you|stop|over|ends)
            1.0 (ill|i will|then ill|and ill|i can) (delete|erase|remove) (it|them|everything|the|your|ur|all) .. (if|once|when|after|pay|money)?
            1.2 ## (dollars|euros|bucks|pounds|usd|quid) (now|today|tonight|or else|by|or)
            1.1 (pay|send) .. in (gift cards|giftcards|bitcoin|crypto|steam cards)
            1.0 (from|use) (your|ur) (moms|mums|dads|parents) (card|wallet|purse|account)
        """,
        "es": """
            1.3 (mándame|paga|págame|envía|envíame|transfiere|manda|dame|quiero) .. (##|## euros|euros|dólares|dinero|plata|pesos|tarjeta|tarjetas|bizum|bitcoin|el código|paysafecard|tarjeta regalo)
            1.1 (coge|usa|toma|agarra) la (tarjeta|cartera) de tu
            1.0 (quiero|necesito|mándame|envía) mas (dinero|fotos)? .. (o|ahora|hoy)
            1.3 (mándame|envíame|págame|paga|transfiere|transfiéreme|deposita|haz un bizum|haz una transferencia|dame) .. (dinero|plata|euros|dólares|pesos|soles|tarjeta|tarjetas|bizum|bitcoin|código|paypal)
            1.3 (mándame|envíame|págame|paga|transfiere|quiero|necesito) (##) .. (euros|dólares|pesos|soles|hoy|ya|ahora|o)
            1.1 (compra|cómprame|consigue) .. (tarjeta|tarjetas) .. (regalo|código|steam|google play|amazon|mándame)
            1.1 (manda|envía|raspa|foto) .. (el código|los códigos|el número de la tarjeta)
            1.1 (coge|usa|toma|agarra|saca|róbale|pídele) .. (tarjeta|cartera|dinero|monedero|billetera) .. (de tu|a tu|tus padres|tu madre|tu padre)
            1.0 (no es suficiente|no basta|no alcanza|quiero más|necesito más|el doble|el precio subió|ahora son ##)
            1.0 (si pagas|paga y|cuando pagues|pagas y) .. (borro|lo borro|las borro|te dejo|desaparezco|elimino)
            1.0 (cuánto) (dinero|plata)? (tienes|tenés|puedes pagar|puedes conseguir) .. (ahorrado|cuenta|ahorros|ahora)?
        """,
        "pt": """
            1.3 (manda|paga|envia|transfere|faz|me manda|quero|me paga|faz um) .. (## reais|reais|dinheiro|pix|grana|gift card|bitcoin|euros|o código|cartão)
            1.1 (pega|usa) o cartão (da|do) (sua|seu|tua|teu)
            1.0 (quero|preciso|manda) mais (dinheiro|fotos)? .. (ou|agora|hoje)
            1.3 (manda|me manda|paga|me paga|envia|transfere|faz|deposita|me passa|quero) .. (pix|dinheiro|grana|reais|euros|gift card|cartão presente|código|bitcoin|picpay)
            1.3 (manda|paga|transfere|quero|preciso de|me dá) (##|mais ##) .. (reais|euros|hoje|agora|ou|já|até)
            1.1 (compra|me compra|arruma) .. (gift card|cartão|cartões) .. (e|código|manda|pra mim)
            1.1 (manda|me manda|raspa|foto) .. (o código|os códigos|código do cartão|número do cartão)
            1.1 (pega|usa|rouba|tira|usar) .. (cartão|carteira|dinheiro) .. (da sua|do seu|da tua|do teu|dos seus)
            1.0 (não é suficiente|não basta|é pouco|quero mais|preciso de mais|o dobro|o preço subiu|agora são ##)
            1.0 (se pagar|paga e|pagando|se você pagar|se pagares) .. (apago|eu apago|deleto|sumo|te deixo)
            1.0 (quanto) (dinheiro)? .. (você tem|vc tem|tens|consegue|tem guardado|tem na conta)
        """,
        "fr": """
            1.3 (envoie|paye|paie|donne|vire|transfère|veux|envoies) .. (##|## euros|euros|argent|fric|thune|pcs|paypal|paysafecard|carte cadeau|le code|bitcoin|recharge|lydia)
            1.1 (prends|utilise) la carte (bleue|bancaire|de credit)? de (ta|ton)
            1.0 (jen veux|je veux|envoie) (plus|encore|d'autres) .. (ou|sinon|maintenant|ce soir)
            1.3 (envoie|paye|paie|donne|vire|transfère|file|verse|fais un virement) .. (argent|fric|thune|euros|balles|pcs|paypal|lydia|paysafecard|carte cadeau|cartes cadeaux|bitcoin|recharge|transcash|code)
            1.3 (envoie|paye|paie|veux|donne|vire) (moi|encore)? ## .. (euros|balles|maintenant|ce soir|sinon|ou|avant|tout de suite)
            1.1 (achète|va acheter|prends) .. (carte|cartes|recharge|recharges) .. (cadeau|code|pcs|transcash|steam|google play|et envoie)
            1.1 (envoie|gratte|photo) .. (le code|les codes|numéro de la carte)
            1.1 (prends|utilise|vole|pique|emprunte) .. (carte|argent|portefeuille|carte bleue) .. (de ta|de ton|de tes|à ta|à tes)
            1.0 (pas assez|ça suffit pas|c'est pas suffisant|j'en veux plus|je veux plus|le double|le prix a augmenté|maintenant c'est ##)
            1.0 (si tu payes|si tu paies|paye et|paie et|quand t'auras payé) .. (j'efface|je supprime|je disparais|je te laisse)
            1.0 (combien) (d'argent|de thune)? .. (t'as|tu as|tu peux payer|tu peux avoir) .. (économies|compte|de côté|sur toi)?
        """,
        "de": """
            1.1 (nimm|benutz) die karte (von)? (deiner|deinem)
            1.0 will (mehr|noch mehr) .. (oder|sonst|heute|jetzt)
            1.3 (schick|zahl|zahle|überweis|überweise|gib|besorg|sende|bezahl) .. (geld|euro|kohle|paysafecard|paysafe|gutscheinkarte|guthabenkarte|steamkarte|bitcoin|paypal|den code|die codes)
            1.3 (schick|zahl|zahle|überweis|überweise|gib|bezahl) (mir)? .. ## (euro|jetzt|heute|sofort|oder|sonst|bis)
            1.1 (kauf|hol|besorg) .. (karte|karten|gutschein|gutscheine|gutscheinkarte|paysafecard) .. (und|code|schick|steam|google play|amazon|für mich)
            1.1 (schick|rubbel|foto) .. (den code|die codes|code von|nummer der karte)
            1.1 (nimm|benutz|klau|nehm) .. (karte|geld|kreditkarte|geldbeutel|portemonnaie) .. (von deiner|von deinem|deiner mutter|deines vaters|deiner eltern|von deinen)
            1.0 (reicht nicht|das ist zu wenig|nicht genug|ich will mehr|brauch mehr|das doppelte|der preis ist gestiegen|jetzt sind es ##)
            1.0 (wenn du zahlst|zahl und|zahle und|sobald du zahlst|wenn du bezahlst) .. (lösch|lösche|bin ich weg|lass ich dich)
            1.0 wie viel (geld)? .. (hast du|kannst du zahlen|kriegst du) .. (gespart|auf dem konto|zusammen|ersparnisse|dabei)?
        """,
    },
    twins=(
        ("A: send me 20 dollars for the pizza", "B: ok on paypal"),
        ("A: send more screenshots of the level please", "B: ok 3 more"),
        ("A: me manda 20 reais da pizza de ontem", "B: mandei pix"),
    ),
)
