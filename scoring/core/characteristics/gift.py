from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="gift",
    code="C4",
    name="Gifts",
    tone="trust",
    description="Offers money, game currency, things or fame.",
    not_means="Trades, birthdays and guild gifts are ordinary.",
    says="gifts or money are offered",
    weight=1.1,
    cues={
        "en": """
            0.8 (ill|i will|i can|i could|let me|i wanna|i want to|id|gonna|i might|i would|imma|lemme|i cud) (buy|get|give|gift|send|order|pay for|top up|treat) (you|u|your|ur|to|it|them|that|for)
            0.9 (ill|i will|i can|i could|let me|i wanna|i want to|id|gonna|imma|lemme|would|could|wanna|want) .. (buy|get|give|gift|send|order|pay) .. <currency>
            0.9 (ill|i will|i can|i could|let me|i wanna|i want to|id|gonna|imma|lemme) .. (buy|get|give|gift|send|order|pay) .. <thing>
            0.9 (want|need|wanna|would you like|do you want|like|get|have) (some|free|any|more|sum|a few|a new) <currency>
            0.8 free <currency>
            0.7 (send|sent|gifted|bought|got|sending|gifting|ordered) (you|u) (a|some|the|that|#|##|another|something|sumthin|a little|money|more)
            0.8 (gift|gifts|present|presents|surprise|treat|something nice|smth nice|something special) for (you|u) (only|just|if|when|from|because)?
            0.6 (whats|what is|tell me|send) (your|ur) (cashapp|cash app|paypal|venmo|amazon wishlist|wishlist|wish list)
            0.8 (anything|whatever) (you|u) (want|like|need|ask) .. (buy|get|pay|just ask|pick|choose)?
            0.8 (make|made) (you|u) (famous|a star|rich|a mod|admin|moderator)
            0.6 (spoil|treat) (you|u)
            0.7 (earn|make) (money|cash|some money|easy money|##|<currency>) .. (fast|easy|quick|for me|with me|if)
            0.7 (my|our) (little)? (treat|gift to you|gift to u)
            0.9 (want|let) me (to)? (buy|get|send|gift|give) (you|u)
            0.7 (i|ive) (bought|got|sent) (you|u) (so much|new|a|the|that|everything|those|some|stuff|all)
            0.7 anything for (you|u)
            0.9 (ill|i will|i can|gonna) (gift|buy|get) (you|u)
            0.8 (send|get|give) (you|u) .. <currency>
            0.7 (little|small) (present|gift)
        """,
        "es": """
            0.9 (te) (compro|regalo|mando|envío|puedo comprar|puedo regalar|voy a comprar|voy a regalar|recargo|consigo|doy) .. (robux|skin|skins|pavos|monedas|móvil|celular|dinero|tarjeta|zapatillas|regalo|gemas|diamantes|algo|plata|saldo)
            0.9 (quieres) .. (robux|pavos|skins|monedas|diamantes|gemas|dinero)
            0.8 (tengo|es) un (regalo|regalito) para ti
            0.7 (robux|pavos|diamantes|skins) gratis
            0.7 (para ti lo que sea|te compro lo que quieras|te doy lo que quieras)
            0.8 te regalo
            0.9 (te|os) .. (compro|regalo|mando|envío|consigo|recargo|doy|pago|puedo dar|puedo mandar) .. <currency>
            0.9 (te|os) .. (compro|regalo|mando|envío|consigo|doy|pago|compraría|regalaría|voy a comprar) .. <thing>
            0.9 (quieres|te gustaría|necesitas) .. <currency>
            0.8 (tengo|compré|guardo) (algo|una sorpresa|un detalle|un regalo) .. (para ti|solo para ti)
            0.8 (compré|mandé|envié|regalé) .. (regalo|regalito|<currency>|<thing>)
            0.8 (puedo|voy a|quiero) (comprarte|regalarte|mandarte|pagarte|darte|invitarte)
            0.8 (pide|pídeme|dime) .. (lo que quieras|qué quieres) .. (compro|regalo|doy)?
            0.8 (puedo hacerte|te hago|te haría) .. (famosa|famoso|moderador|admin|rica|rico)
            0.7 (gana|ganar|ganas) .. (dinero fácil|dinero rápido|plata fácil|dinero conmigo)
        """,
        "pt": """
            0.9 (te dou|te compro|te mando|compro|te dar|te comprar|posso comprar|posso dar|vou comprar|vou dar|te presenteio|ofereco-te) .. (robux|skin|skins|moedas|celular|dinheiro|gift card|presente|diamantes|tenis|fone|credito|algo|um)
            0.9 (quer|queres) .. (robux|skins|moedas|diamantes|dinheiro|um presente)
            0.8 (tenho|e) um (presente|presentinho) (pra|para) (você|vc|ti)
            0.7 (robux|diamantes|skins) (grátis|de graça)
            0.9 (te dou|dou|compro|posso comprar) .. (pra|para) (você|vc)
            0.8 te dou
            0.9 (te|lhe) .. (dou|compro|mando|envio|arrumo|pago|dei|comprei) .. <currency>
            0.9 (te|lhe) .. (dou|compro|mando|envio|arrumo|pago|daria|compraria) .. <thing>
            0.9 (vou|posso|quero|ia|consigo) (te)? (dar|comprar|mandar|pagar|enviar|presentear) .. (<currency>|<thing>|presente)
            0.9 (quer|queres|precisa de|gostaria de) .. <currency>
            0.8 (tenho|comprei|guardei) (uma|um|algo)? (surpresa|presente|coisa|presentinho|prenda) .. (pra|para) (você|vc|ti)
            0.8 (comprei|mandei|dei|enviei) .. (presente|presentinho|<currency>|<thing>)
            0.8 (pede|me pede|escolhe|fala) o que (quiser|quer|você quer|vc quer|quiseres)
            0.8 (te faço|vou te fazer|posso te fazer|te deixo) .. (famosa|famoso|moderador|admin|rica|rico)
            0.7 (ganhar|ganha|ganhas) .. (dinheiro fácil|dinheiro rápido|grana fácil|dinheiro comigo)
            0.7 por minha conta
        """,
        "fr": """
            0.9 (je) (peux|vais|pourrais)? (te|t'offre|t'achète|t'envoie) (offrir|acheter|payer|envoyer|donner|paye|donne)? .. (robux|skin|skins|vbucks|téléphone|argent|carte|cadeau|pieces|diamants|casque|iphone|baskets|credits)
            0.9 (tu veux|veux tu) .. (robux|skins|vbucks|argent|diamants|un cadeau)
            0.8 (jai|c'est) un (cadeau|petit cadeau) pour toi
            0.7 (robux|vbucks|skins) gratuits
            0.9 (toffrir|t'offre|t'achète|tacheter|te payer)
            0.9 (je) (peux|vais|pourrais|veux)? (te|t') .. (offrir|acheter|payer|envoyer|donner|file|filer|passe|donne|paye|paie|envoie|achète) .. <currency>
            0.9 (je) (peux|vais|pourrais|veux)? (te|t') .. (offrir|acheter|payer|envoyer|donner|file|filer|passe|donne|paye|paie|envoie|achète) .. <thing>
            0.9 (j't'offre|jt'offre|je t'offre|je t'achète|j't'achète|t'achète) .. (<currency>|<thing>|ce que tu veux|un)
            0.9 (tu veux|t'as besoin de|t'aimerais|tu voudrais) .. <currency>
            0.8 (j'ai|je t'ai pris|je t'ai acheté) (un|une)? (surprise|cadeau|petit truc|truc|petite surprise) .. pour toi
            0.8 (t'ai|t'avais) (acheté|offert|envoyé|payé) .. (cadeau|<currency>|<thing>|tout|plein)
            0.8 (demande|dis|choisis) .. (ce que tu veux|tout ce que tu veux)
            0.8 (te rendre|je te rends|te faire devenir|je te fais) .. (célèbre|riche|star|modo|admin|influenceuse)
            0.7 (gagner|gagne|te faire) .. (argent facile|argent facilement|fric facile|de l'argent avec moi|de la thune)
            0.7 c'est moi qui (paye|paie|régale|offre)
        """,
        "de": """
            0.9 (kauf|kaufe|schenk|schenke|schick|schicke|geb|kann|besorg|spendier) (ich)? dir .. (robux|skin|skins|vbucks|handy|geld|karte|gutschein|geschenk|headset|coins|kaufen|schenken|was|schuhe)
            0.9 (willst|magst|brauchst) du .. (robux|vbucks|skins|coins|geld|gutschein)
            0.8 (hab|habe|ist) (ich)? (ein|ne|eine)? (geschenk|überraschung|kleines geschenk) fur dich
            0.7 (gratis|kostenlose) (robux|vbucks|skins|coins)
            0.9 (schenk|schenke|kauf|kaufe) (ich)? dir
            0.8 dir (gekauft|geschenkt)
            0.9 (kauf|kaufe|schenk|schenke|schick|schicke|geb|gebe|besorg|besorge|spendier|spendiere) (ich)? dir .. (<currency>|<thing>)
            0.9 (kann|könnte|würde|will|werde) (ich)? dir .. (<currency>|<thing>) .. (kaufen|schenken|schicken|geben|besorgen)?
            0.9 dir .. (<currency>|<thing>) .. (kaufen|schenken|schicken|besorgen|spendieren)
            0.9 (willst|brauchst|möchtest|magst) du .. <currency>
            0.8 (hab|habe) (ich)? .. (überraschung|geschenk|kleinigkeit|was schönes|was tolles) .. für dich
            0.8 (hab|habe) dir .. (gekauft|geschenkt|besorgt|geschickt|bestellt)
            0.8 (such|wünsch|sag) .. (dir)? .. (was aus|was du willst|was du magst)
            0.8 (mach|mache|kann) (ich)? dich .. (berühmt|reich|zum star|zum mod|zum admin)
            0.7 (geld|kohle) .. (verdienen|machen) .. (schnell|einfach|leicht|mit mir|nebenbei)
            0.7 geht auf mich
        """,
    },
    twins=(
        ("A: ill buy you a new controller for your birthday", "B: yay thanks dad"),
        ("A: want some gems? i have two left, trade for a skin", "B: ok deal"),
        ("A: te regalo unas skins que ya no uso", "B: gracias primo", "A: de nada, feliz cumple"),
    ),
)
