"""French cues, without accents, apostrophes removed (`t as` and `tas` both occur)."""

MACROS = {
    "ton": "ton|ta|tes",
    "parents": "parents|mere|pere|maman|papa|daronne|daron|darons|famille|frere|soeur",
    "adultefr": "parents|mere|pere|maman|papa|personne|prof|professeur|maitresse|frere|soeur|copines|copains|famille|potes",
    "appfr": "telegram|whatsapp|whats|insta|instagram|ig|snap|snapchat|discord|signal|skype|kik|messenger",
    "photofr": "photo|photos|selfie|selfies|video|image|tof",
}
CUES = {
    "age_probe": """
        0.6 (quel age) .. (as|tas|t as)?
        0.6 (tas|t as|tu as) quel age
        0.6 (cest quand|quand est) (ton anniversaire|ton anniv)
        0.8 (en|tu es en|tes en) quelle classe
        0.8 (age) .. (pas important|compte pas|quun chiffre|quun nombre|que un nombre)
        0.9 age (ca)? (compte|est) pas
        0.9 (lage|age) .. (compte pas|pas grave|importe pas)
        0.6 (tas|t as) # ans
    """,
    "location_probe": """
        0.5 (habites|habite|vis) (ou|dans quelle|quelle ville)
        0.5 ou (tu|est ce que tu)? (habites|vis|habite)
        0.8 (quel|quelle) (college|ecole|lycee|quartier|rue) (tu|es|vas|est)
        0.8 (cest quoi) (ton|ta|le nom de ton) (adresse|college|ecole|rue)
        0.8 (tu as|tas) (ton propre|ta propre|ta chambre a toi)
        0.7 (envoie|partage|donne) (moi)? (ta|ton) (position|adresse|localisation)
        0.7 (dans|en) quel (quartier|college|lycee|ecole|coin)
        0.7 (tes|t es|tu es) dans (quel|quelle)
    """,
    "age_claim": """
        0.7 (jai) (presque|a peu pres)? (ton age|le meme age|le meme age que toi)
        0.9 (je suis|jsuis) (juste|a peine|un peu|un petit peu) plus (vieux|age|grand|agee)
        1.0 (menti) sur mon age
        1.0 menti sur (mon)? (lage|age)
    """,
    "supervision_check": """
        1.0 (<ton>) (<parents>) (sont|est) .. (la|maison|cote|couches|travail|dorment|rentres|rentree|sortis|chez toi)
        1.0 (tu es|tes|t es) (tout|toute)? (seul|seule) .. (maison|chambre|la|chez toi|ce soir|?)?
        1.0 (qui|y a quelquun|quelquun) .. (avec toi|chez toi|a la maison|a cote|dans la piece)
        1.2 (<parents>|quelquun) .. (regarde|regardent|lit|lisent|fouille|fouillent|verifie|verifient|surveille|surveillent|voit|voient|sait|savent) .. (telephone|tel|portable|messages|conversations|chat|code|parle)
        1.0 (quand|quelle heure) .. (<parents>) .. (rentrent|rentre|partent|part|dorment|dort|couchent|se couche)
        1.0 (rentrent|rentre|partent|part) (<ton>) (<parents>)
        1.0 (ferme) (ta|la) porte
    """,
    "detection_check": """
        1.0 (tes|tu es|t es) pas .. (flic|policier|police|adulte)
        0.9 (cest|est ce) (vraiment|bien) toi
        1.0 (avoir|aurais|aurai|aura|risque) .. (des ennuis|des problemes|gros ennuis)
        0.9 (les gens|personne) .. (comprendraient pas|comprendrait|comprennent pas|comprendront pas|comprendra)
        0.9 (tu las|tas|tu as) dit a (quelquun|tes|ta|quelqu un)
        1.0 (jaurais|jaurai|jaurai des|on aurait) .. ennuis
    """,
    "flattery": """
        1.1 (tres|si|plus|super|vachement|trop|tellement) mature
        1.0 mature pour ton age
        0.9 (pas comme) les autres (filles|garcons|ados)?
        0.6 (tu es|tes|t es) (tres|si|la plus|trop|tellement|vraiment)? (speciale|special|belle|magnifique|jolie|parfaite|beau|mignonne|canon)
        0.8 (tu pourrais|tu devrais) etre (mannequin|modele|actrice|celebre)
        0.7 (ma) (princesse|belle|puce|beaute|petite reine)
    """,
    "exclusivity": """
        1.0 (personne|seul|seule|que toi|que moi) .. (te comprend|te comprends|me comprend|me comprends|te comprend comme moi|qui te comprend|qui me comprend)
        0.9 (notre relation|notre amitie|entre nous|notre histoire) cest .. (special|unique|different|fort)
        0.8 (je suis|ca me rend|jsuis) (jaloux|jalouse)
        0.9 (tu es|tes) (la seule|le seul|tout pour moi)
        0.9 (jaime pas|je veux pas|veux pas) que tu (parles|voies|traines)
    """,
    "vulnerability": """
        0.6 (tu te sens|tes|tu es) (seule|seul|triste|deprimee|incomprise|mal)
        0.7 (tu peux) (tout me dire|me faire confiance|me parler|compter sur moi|me confier)
        0.7 (fais|fait) moi confiance
        0.8 (je) (vais te proteger|te protege|prendrai soin|moccupe de toi|serai toujours la)
        0.8 tes parents .. (tecoutent pas|te comprennent pas|se disputent|se battent|soccupent pas)
        0.6 (tas|tu as) un (copain|mec|petit copain)
        0.7 tes parents te comprennent
        0.7 (bien|comment) avec tes parents
    """,
    "gift": """
        0.9 (je) (peux|vais|pourrais)? (te|toffre|tachete|tenvoie) (offrir|acheter|payer|envoyer|donner|paye|donne)? .. (robux|skin|skins|vbucks|telephone|argent|carte|cadeau|pieces|diamants|casque|iphone|baskets|credits)
        0.9 (tu veux|veux tu) .. (robux|skins|vbucks|argent|diamants|un cadeau)
        0.8 (jai|cest) un (cadeau|petit cadeau) pour toi
        0.7 (robux|vbucks|skins) gratuits
        0.9 (toffrir|toffre|tachete|tacheter|te payer)
    """,
    "secrecy": """
        1.3 (dis|parle|raconte|montre|repete|dit) (le|la|en|lui|leur|ca)? (pas|rien|surtout pas) .. (<adultefr>)
        1.2 (notre|un|cest un|est notre) (petit)? secret .. (a nous|entre nous)?
        1.2 (reste|garde|rester|juste|garder) .. (entre nous|entre toi et moi|pour toi|secret)
        1.2 (efface|supprime|effacer|supprimer) .. (messages|conversation|discussion|tout|ca|historique)
        1.1 (personne|tes parents|ta mere) .. (doit|doivent|peut|besoin de|ont pas besoin) .. (savoir|voir|le savoir)
        1.0 (dis|invente|raconte) .. (une excuse|chez une copine|chez un copain|chez une amie|chez un ami|reviser)
        0.9 (tu sais|sais tu|tu peux) garder .. secret
        1.2 (parle|dis|raconte) pas de (moi|nous|ca)
        1.2 dis (le|ca)? .. (personne|a personne)
        1.0 (a|ont) pas besoin (de)? (le)? savoir
        1.2 (dis|dit) rien a
    """,
    "isolation": """
        1.0 tes (parents|amis|copines|amies|potes|copains) .. (te comprennent pas|taiment pas|tecoutent pas|te connaissent pas|te meritent pas|comprennent rien|sont jaloux|sont jalouses)
        0.9 (te traitent|te traite) comme (une gamine|un gamin|un bebe|une enfant|un enfant)
        0.9 (tas|tu as|as) pas besoin (deux|delles|de tes|de ta|de personne|dautres)
        0.9 (ecoute|ecoute les|fais) pas .. (tes parents|ta mere|tes copines|tes amis|confiance aux)
        1.0 personne (te croira|ne te croira|va te croire|te croirait)
        0.9 (ils|elle|ta mere|tes parents) (seraient|vont|serait|va) .. (fous|furieux|furieuse|te punir|tengueuler|en colere)
    """,
    "platform_move": """
        0.9 (ajoute|tas|tu as|rejoins|rejoint|parle moi|passe|viens|donne|on parle|parler|va|continue|continuer|cest quoi ton) .. (<appfr>)
        0.9 (donne|passe|file|cest quoi|envoie) (moi)? ton (numero|num|tel|pseudo|06|07)
        0.9 (parler|discuter|continuer|parle|continue) .. (ailleurs|en prive|autre part|autre app|plus tranquille|en mp)
        1.0 (messages|photos|chat) (ephemeres|qui disparaissent|qui seffacent|secret|seffacent)
        0.8 (telecharge|installe) .. (<appfr>)
        0.9 (cest|ici cest) (surveille|filtre|espionne)
        0.9 ici ils lisent
    """,
    "private_time": """
        0.9 quand .. (dorment|dort|dormiront|seront couches|sera couchee|seras seule|seras seul|es seule|es seul|seront partis|sera parti|y a personne)
        0.8 (tous les deux|juste toi et moi|rien que nous|seuls tous)
        0.8 (appel|appelle moi|visio) .. (soir|nuit|video|chambre|seule|seul)
        0.7 (tard le soir|en pleine nuit|la nuit|apres minuit)
    """,
    "pressure": """
        0.9 si tu (maimais|maimes|me faisais confiance|tenais a moi|etais mon amie|etais mon ami|me fais confiance)
        0.9 (apres tout ce que) .. (fait|donne|paye|offert)
        0.9 (tu mavais|tu as|tavais|tu mas|tas) promis
        0.8 (fais pas|sois pas|arrete de faire|arrete detre) .. (bebe|gamine|gamin|timide|coincee|enfant|peur|lenfant)
        0.8 (juste|rien qu) (une fois|une|cette fois|un petit)
        0.8 (prouve|prouver|montre) .. (confiance|aimes|que tu)
        0.8 (je croyais|je pensais|croyais) que .. (mature|confiance|amis|amie|differente)
        0.7 (cest normal|rien de mal|cest quun jeu|pas grave du tout|cest juste un jeu)
    """,
    "boundary": """
        0.9 (tas|tu as) deja (embrasse|eu un copain|eu une copine|eu un mec)
        0.9 (tu aimes|taimes) les (garcons|hommes|mecs|filles)? (plus)? (plus vieux|plus ages|plus grands|ages)
        0.8 (action ou verite)
        0.8 (question|questions|truc) (perso|personnelle|personnelles|intime|privee)
        0.9 (tu portes quoi|tes habillee comment|tu es habillee comment)
    """,
    "image_request": """
        1.0 (envoie|montre|envoi|fais|veux voir|voir|prends|envoies|envoyer) .. (<photofr>)
        1.0 (une autre|encore une|une|dautres) (<photofr>) (de toi|pour moi|juste pour moi|stp|rien que pour moi)
        0.9 (allume|mets|active) ta (cam|camera|webcam)
        0.9 (tu ressembles a quoi|montre toi|je veux te voir|montre ton visage)
        1.0 (sechange|echange|echanger) .. photos
        0.9 (dois|me dois) une (photo|image)
        0.8 envoie (une|en une) .. (envoie|autre)
    """,
    "meeting": """
        0.9 (on|peut|veux|faut|aimerais|voudrais|pourrait|quand) .. (se voir|se rencontrer|te voir en vrai|te rencontrer|se retrouver|se retrouve|se voit en vrai|se rencontre|se capter|te rencontrer)
        1.0 (je) (viens|passe|peux venir|peux passer|viendrai|passerai) te (chercher|prendre|recuperer)
        0.9 (viens) (seule|seul|toute seule|tout seul|sans)
        1.0 (amene|ramene|emmene) personne
        0.9 (sors|fais le mur|echappe toi|sortir en douce|file) .. (discretement|en douce|de chez toi|ce soir|maison)?
        0.7 (en vrai|ma voiture|ma bagnole|en personne)
        0.8 (seche|secher|rate|sauter) .. (cours|ecole|college)
    """,
    "travel_offer": """
        1.1 (viens|partir|pars|vivre|habiter|dormir) .. (avec moi|chez moi|dans mon pays|dans ma ville)
        1.0 (je) (te)? (paye|paie|paierai|payerai|prends|reserve) .. (billet|train|voyage|hotel|taxi|uber|vol|trajet)
        1.1 (agence|shooting|casting|carriere|boulot) (de|photo|photos) (mannequin|mannequins|mode|modele|pour)?
        0.9 (un travail|un boulot|une opportunite|un job) pour toi
    """,
    "threat": """
        1.6 (je|ou|vais|peux) .. (envoie|envoyer|poste|poster|montre|montrer|balance|balancer|publie|publier|partage|partager|diffuse|diffuser|dis|raconte) .. (tout le monde|tes amis|tes parents|ta famille|ta mere|ton college|ton ecole|ton lycee|tes contacts|tes abonnes|tes potes)
        1.5 (gacher|gache|detruire|ruiner|pourrir|detruis) .. (vie|reputation)
        1.2 (tu vas) .. (regretter|le payer|le regretter)
        1.3 (jai) .. (captures|screens|tes photos|tes contacts|tout enregistre|tout garde|tes abonnes|des screens)
        1.2 (tu as|tas|il te reste) (# heures|# minutes|une heure|# min|jusqua demain|jusqua ce soir)
        1.2 (me bloque pas|essaie pas|essaye pas|mignore pas|ne me bloque pas|tavise pas)
        1.1 (je sais ou) tu (habites|vis|vas)
        1.3 (famille|parents|tout le monde|mere|amis) (voit|verra|verront|voient) (tout|ca)?
        1.2 sinon je (poste|balance|publie|partage|montre)
    """,
    "demand": """
        1.3 (envoie|paye|paie|donne|vire|transfere|veux|envoies) .. (##|## euros|euros|argent|fric|thune|pcs|paypal|paysafecard|carte cadeau|le code|bitcoin|recharge|lydia)
        1.1 (prends|utilise) la carte (bleue|bancaire|de credit)? de (ta|ton)
        1.0 (jen veux|je veux|envoie) (plus|encore|dautres) .. (ou|sinon|maintenant|ce soir)
    """,
    "distress": """
        0.9 (jai) (trop|tres|super|vraiment)? peur
        1.0 (stp|sil te plait|pitie|svp) (non|arrete|fais pas|laisse|ne|pas|dis rien|dis pas)
        0.9 (laisse moi) (tranquille|partir|en paix)
        1.2 (envie de|veux|vais|prefere) (mourir|me tuer|crever|en finir|disparaitre|me suicider)
        0.9 (je veux pas|jai pas envie|jai pas dargent|je veux plus|jai pas cet argent)
        0.9 (mes parents|ma mere|mon pere) (vont|va) me tuer
    """,
    "~surprise": """
        0.9 (joyeux anniversaire|joyeux anniv|bon anniversaire|joyeux noel)
        1.2 (fete|anniversaire|anniv|voyage|repas|cadeau|soiree) .. surprise
        0.9 (surprise) .. (anniversaire|anniv|maman|papa|fete|mamie)
    """,
    "~school": "0.5 (devoirs|controle|exercice|expose|entrainement|match|repetition|prof|professeur|entraineur|sortie scolaire|autorisation|bulletin)",
    "~family": """
        0.8 (bisous|cest|signe) (maman|papa|mamie|papi|tata)
        0.7 (notre|nos) (mere|parents|pere|mamie|grand mere)
        0.7 (diner|repas|gouter|dejeuner) .. (pret|table|a)
        0.8 (maman|papa) (tu peux|tu viens|je|on|jai)
    """,
    "~trade": "0.7 (vends|vendre|prix|livraison|acheteur|vendeur|echange|colis|commande|disponible|leboncoin|vinted|annonce)",
    "~care": "1.2 (parle|parles|dis|raconte|previens|parler|parlen) .. (a tes parents|a ta mere|a ton pere|a un adulte|a ta prof|a un prof|infirmiere|police|a la cpe)",
    "~adult": "0.7 (ma femme|mon mari|mon fils|ma fille|mes enfants|mon patron|bureau|boulot|universite|la fac|mes collegues)",
    "~support": "0.8 (numero de commande|service client|assistance|support|comment puis je vous aider|merci de nous avoir contactes)",
}
