"""German cues, umlauts without their dots (a, o, u) as the normaliser leaves them; `ue`-spellings where common."""

MACROS = {
    "dein": "dein|deine|deiner|deinen|deinem|deines",
    "eltern": "eltern|mama|papa|mutter|vater|mutti|vati|bruder|schwester|familie|oma",
    "erwachsen": "eltern|mama|papa|mutter|vater|mutti|niemand|niemandem|niemanden|keinem|keiner|lehrer|lehrerin|bruder|"
    "schwester|freunden|freundinnen|familie|jemand|jemandem",
    "appde": "telegram|whatsapp|whats|insta|instagram|ig|snap|snapchat|discord|dc|signal|skype|kik|threema",
    "fotode": "foto|fotos|bild|bilder|selfie|selfies|video|pic|pics",
}
CUES = {
    "age_probe": """
        0.6 wie alt (bist|bisch|wirst)
        0.6 wann (hast du|ist|hasst du) (dein)? geburtstag
        0.8 (welche|welcher|welchen|wievielte|wievielten) klasse (bist|gehst)?
        0.8 alter .. (egal|nur eine zahl|spielt keine rolle)
        0.9 alter ist .. egal
        0.7 (bist|und bist) # ?
    """,
    "location_probe": """
        0.5 wo (wohnst|lebst|kommst) du
        0.8 welche (schule|schul) (gehst|du)
        0.8 (wie heisst|was ist) deine (schule|adresse|strasse)
        0.8 hast du (ein eigenes|dein eigenes|einen eigenen|nen eigenen) (zimmer|handy|pc|laptop)
        0.7 (schick|gib) (mir)? (mal)? (deinen|dein|deine) (standort|adresse)
        0.6 du wohnst .. (bei|in|nahe)
    """,
    "age_claim": """
        0.7 (bin) (fast|ungefahr|auch)? (so alt wie du|in deinem alter|genauso alt|gleich alt)
        0.9 bin (nur|ein bisschen|bisschen|bissl|ein wenig|etwas) alter
        1.0 (gelogen|angelogen|geschummelt) .. alter
        1.0 alter (gelogen|geschummelt)
    """,
    "supervision_check": """
        1.0 (sind|ist) (<dein>) (<eltern>) .. (da|zuhause|daheim|weg|arbeiten|zu hause|schon im bett|in der nahe|wach|arbeit)
        1.0 bist du (grad|gerade|grade|jetzt|ganz)? (allein|alleine) .. (zuhause|zimmer|daheim|zu hause|?)?
        1.0 (wer|ist jemand|jemand) .. (bei dir|zuhause|neben dir|im zimmer|in der nahe|zu hause|daheim)
        1.2 (<eltern>|jemand|wer) .. (kontrolliert|kontrollieren|liest|lesen|schaut|schauen|sieht|sehen|guckt|gucken|weiss|wissen|checkt|checken) .. (handy|nachrichten|chats|chat|pin|whatsapp|mit|uns|schreiben)
        1.2 (kontrolliert|kontrollieren|liest|lesen|schaut|schauen|checkt|checken) .. (<eltern>|jemand) .. (handy|nachrichten|chats|chat)
        1.0 (wann) (kommen|kommt|gehen|geht|schlafen|schlaft|sind) (<dein>) (<eltern>)
        1.0 (mach|schliess|sperr) (<dein>|die)? (tur|zimmertur) .. (zu|ab)
        1.0 (schlafen|schlaft|arbeiten|sind) (<dein>) (<eltern>) .. (schon|noch|da|weg)?
        1.2 weiss (<dein>) (<eltern>) .. (schreiben|reden|chatten|mit)
        1.0 (<eltern>) (kontrolliert|liest|schaut|checkt|sieht) .. (handy|nachrichten|chats|mit)
    """,
    "detection_check": """
        1.0 (bist) (du)? .. (polizist|polizei|bulle|kein erwachsener|erwachsener|von der polizei)
        0.9 bist du .. (wirklich|echt) (du|ein|eine)
        1.0 (arger|probleme|schwierigkeiten) (bekommen|kriegen|bekomme|kriege|kriegen wir)
        0.9 (leute|andere|die anderen|niemand|keiner) .. (verstehen das nicht|nicht verstehen|wurde das verstehen|versteht das|wurden das nicht)
        0.9 hast du .. (jemandem|wem|jemand) .. (erzahlt|gesagt|gezeigt)
    """,
    "flattery": """
        1.1 (so|sehr|viel|echt|voll|total|richtig) reif
        1.0 reif fur dein alter
        1.0 reifer als
        0.9 (nicht wie|anders als) (die)? (anderen|andere)
        0.6 du bist (so|echt|wirklich|die|etwas|was|sehr|voll|total)? (besonders|besonderes|schon|hubsch|wunderschon|susseste|suss|schonste|toll|perfekt)
        0.8 du (konntest|solltest) .. (model|schauspielerin|beruhmt)
        0.7 (meine) (prinzessin|susse|hubsche|kleine|maus)
        0.9 du wirkst .. (alter|reifer)
        0.7 du bist (hubscher|schoner|susser)
    """,
    "exclusivity": """
        1.0 (nur|keiner|niemand|einzige|einziger) .. (versteht dich|verstehe dich|versteht mich|verstehst mich|dich versteht|mich versteht|dich so versteht|dich so gut)
        0.9 (das mit uns|unsere freundschaft|zwischen uns|was wir haben) .. (besonders|besonderes|einzigartig|anders)
        0.8 (bin|werde|macht mich|werd) .. eifersuchtig
        0.9 du bist (die einzige|der einzige|alles fur mich|mein ein und alles)
        0.9 (will|mag) nicht dass du mit .. (anderen|jungs|ihm|schreibst)
    """,
    "vulnerability": """
        0.6 (fuhlst du dich|bist du) .. (einsam|traurig|allein gelassen|unverstanden|deprimiert)
        0.7 (du kannst|kannst du|kannst) mir .. (alles|vertrauen|anvertrauen) .. (erzahlen|sagen)?
        0.7 (vertrau|vertraust|vertraue) (du)? mir
        0.8 (ich) (pass|passe|beschutze|kummere|kummer) (mich|auf)? .. (dich|auf|um dich)
        0.8 deine eltern .. (horen dir nicht|verstehen dich nicht|streiten|kummern sich nicht)
        0.6 hast du (einen|nen|ne|eine) (freund|freundin)
        0.7 (verstehst|kommst) du .. (mit deinen eltern)
        0.7 alles (gut|ok) (zuhause|daheim|bei dir)
        0.6 (du wirkst|wirkst) (traurig|einsam)
    """,
    "gift": """
        0.9 (kauf|kaufe|schenk|schenke|schick|schicke|geb|kann|besorg|spendier) (ich)? dir .. (robux|skin|skins|vbucks|handy|geld|karte|gutschein|geschenk|headset|coins|kaufen|schenken|was|schuhe)
        0.9 (willst|magst|brauchst) du .. (robux|vbucks|skins|coins|geld|gutschein)
        0.8 (hab|habe|ist) (ich)? (ein|ne|eine)? (geschenk|uberraschung|kleines geschenk) fur dich
        0.7 (gratis|kostenlose) (robux|vbucks|skins|coins)
        0.9 (schenk|schenke|kauf|kaufe) (ich)? dir
        0.8 dir (gekauft|geschenkt)
    """,
    "secrecy": """
        1.3 (sag|erzahl|zeig|erzahle|sage|verrat|sags|erzahls|zeigs) .. (nicht|nix|nichts|keinem|niemandem|niemand|bloss nicht) .. (<erwachsen>|weiter|davon)?
        1.2 (unser|ein|kleines) (kleines)? geheimnis
        1.2 (bleibt|bleiben|nur|behalt|behalten) .. (unter uns|zwischen uns|fur dich|unter uns beiden|geheim)
        1.2 (losch|losche|loschen|losch mal) .. (nachrichten|chat|chats|verlauf|alles|das|die)
        1.2 (nachrichten|chat|verlauf|alles) .. (loschen|losche)
        1.1 (keiner|niemand|deine eltern|deine mama) .. (wissen|erfahren|muss|sehen|darf) .. (wissen|erfahren|sehen|davon)?
        1.0 (sag|sagst|denk dir) .. (eine ausrede|ne ausrede|bei einer freundin|bei einem freund|bei ner freundin|bei nem freund|lernen)
        0.9 (kannst du) .. geheimnis .. behalten
        1.2 sag .. (nichts von|keinem was|niemandem was|nichts davon)
        1.1 (keiner|niemand) (erfahrt|weiss|erfährt) .. (davon|uns)?
        1.1 (die|sie|er) (muss|mussen) .. nicht wissen
        1.0 denk dir .. aus
    """,
    "isolation": """
        1.0 deine (eltern|freunde|freundinnen|mama) (verstehen|lieben|mogen|horen|kennen|versteht|sind) .. (nicht|nur neidisch|neidisch|eifersuchtig|falsch)
        0.9 (behandeln|behandelt) dich wie (ein|n|nen)? (baby|kind|kleinkind|kleines kind)
        0.9 (brauchst|hor|vertrau|vertraue) .. (die nicht|deine freunde nicht|nicht auf deine|nicht auf die|deinen eltern nicht|keinen anderen)
        1.0 (keiner|niemand) .. (wird dir glauben|wurde dir glauben|glaubt dir|dir glauben)
        0.9 (deine eltern|deine mutter|die|sie) (waren|wurden|werden|wird|wurde) .. (sauer|ausrasten|wutend|handy wegnehmen|verbieten|bose)
        0.9 (die|sie) sind .. (neidisch|falsch|eifersuchtig)
        0.9 du brauchst (die|sie|deine freunde) nicht
    """,
    "platform_move": """
        0.9 (hast|schreib|add|adde|schreiben|komm|wechseln|gib|lass|gehen|treffen|nutzt) .. (<appde>)
        0.9 (gib|schick|was ist|wie ist) (mir)? (mal)? deine (nummer|handynummer|telefonnummer|nr)
        0.9 (woanders|privat|in ruhe|im privaten chat|andere app) .. (schreiben|reden|weiter|chatten)
        0.9 (schreiben|reden|chatten|weiterschreiben) .. (woanders|privat|wo anders|andere app)
        1.0 (nachrichten|bilder|chats) (die)? (sich)? (verschwinden|selbst loschen|loschen sich|weg sind)
        0.8 (lad|lade|installier|hol) (dir)? .. (<appde>)
    """,
    "private_time": """
        0.9 (wenn|sobald) .. (schlafen|schlaft|im bett|weg sind|weg ist|allein bist|alleine bist|keiner da|niemand da)
        0.8 (nur wir zwei|nur wir beide|nur du und ich|wir zwei allein|zu zweit)
        0.8 (videoanruf|videocall|telefonieren|videochat|anrufen) .. (nachts|abends|zimmer|allein|heimlich|bett)?
        0.7 (spat nachts|mitten in der nacht|nachts|spat abends)
    """,
    "pressure": """
        0.9 wenn du mich (wirklich|echt)? (lieben|liebst|magst|mogen|gern) .. (wurdest)?
        0.9 wenn du mir (wirklich|echt)? (vertraust|vertrauen)
        0.9 nach allem was ich .. (getan|gemacht|gekauft|gegeben)
        0.9 (du hast es|hast es|du hasts|hast) .. versprochen
        0.8 (sei|bist|stell dich) .. (kein baby|nicht so schuchtern|nicht so feige|nicht so kindisch|so ein baby|nicht so an|kein feigling|nicht so langweilig)
        0.8 (nur) (einmal|ein mal|dieses mal|eins|ein einziges)
        0.8 (beweis|beweise|zeig) .. (vertraust|magst|dass du)
        0.8 (dachte|dacht) du .. (reif|vertraust|magst|freunde|warst|bist)
        0.7 (ganz normal|ist doch normal|nichts dabei|nix dabei|nur ein spiel)
    """,
    "boundary": """
        0.9 (hast du) (schon|schonmal|schon mal) .. (gekusst|einen freund|nen freund|eine freundin|jemanden gekusst)
        0.9 (stehst|magst) .. (altere|auf altere|altere jungs|altere manner)
        0.8 (wahrheit oder pflicht)
        0.8 (personliche|private|intime|was personliches|was privates) .. (frage|fragen)
        0.9 was (hast du|hast|tragst du) (grad|gerade)? an
    """,
    "image_request": """
        1.0 (schick|schicke|zeig|mach|sende|send|schickst|will|kann ich|darf ich) .. (<fotode>)
        1.0 (noch ein|ein|mehr|noch eins) (<fotode>) (von dir|fur mich|nur fur mich|bitte)
        0.9 (mach|schalt|stell) .. (kamera|cam|webcam) .. an
        0.9 (wie siehst du aus|will dich sehen|zeig dich|zeig mir dein gesicht)
        1.0 (bilder|fotos) (tauschen|tausch)
        1.0 (schick|schicke) mir .. (paar|ein)? (fotos|bilder|foto|bild)
        0.8 schick eins
    """,
    "meeting": """
        0.9 (wollen|konnen|lass|will|mochte|wann|sollen|konnten|wurde) .. (treffen|uns treffen|dich treffen|uns sehen|dich sehen|persohnlich treffen|kennenlernen)
        1.0 (hol|hole|kann|werde) (ich)? dich .. (ab|abholen)
        0.9 (komm) .. (allein|alleine)
        1.0 (bring) .. (niemanden|keinen|keine freundin|niemand) .. mit
        0.9 (schleich|stiehl|schleichst) dich (raus|weg|aus)
        0.7 (in echt|im echten leben|personlich treffen|mein auto|meinem auto)
        0.8 (schwanz|schwanzen|schwanze|schwanzt) .. (schule|unterricht|stunde)?
    """,
    "travel_offer": """
        1.1 (komm|ziehen|wohnen|fahr|reisen|ubernachten|bleiben) .. (zu mir|bei mir|mit mir weg|in meine stadt)
        1.0 (zahl|zahle|bezahl|bezahle|kauf|kaufe|buche) (dir)? .. (ticket|zug|fahrt|hotel|reise|flug|taxi|zugticket|fahrkarte)
        1.1 (model|modelagentur|modeljob|casting|fotoshooting|modelvertrag|shooting)
        0.9 (job|arbeit|chance) fur dich
    """,
    "threat": """
        1.6 (ich|sonst|oder|dann|werde) .. (schick|schicke|zeig|zeige|poste|post|stell|stelle|teile|verschick|verschicke|schicken|zeigen|posten|erzahle|erzahl|leite) .. (allen|deinen freunden|deinen eltern|deiner familie|deiner mutter|deiner schule|deinen kontakten|jedem|deiner klasse|deinen followern|deiner mama|ins netz|online)
        1.5 (ruiniere|ruinier|zerstore|zerstoren|ruinieren|kaputt) .. (leben|ruf)
        1.2 (wirst) .. (bereuen|es bereuen|noch sehen)
        1.3 (hab|habe) .. (screenshots|deine fotos|deine bilder|deine kontakte|alles gespeichert|alles aufgenommen|deine followerliste|deine freundesliste)
        1.2 (du hast) (noch)? (# stunden|# minuten|eine stunde|# min|bis morgen|bis heute)
        1.2 (blockier|ignorier|versuch) .. (nicht|garnicht|erst nicht) .. (blockieren|mich)?
        1.1 weiss wo du (wohnst|zur schule|lebst)
        1.3 (sieht|sehen) es (deine|alle|deine ganze) .. (familie|freunde|schule|klasse)?
        1.2 (blockieren|blocken) (bringt|hilft) .. (nichts|nix|nicht)
        1.2 (dann|sonst) (poste|schick|zeig|verschick) ich
    """,
    "demand": """
        1.3 (schick|zahl|zahle|uberweis|uberweise|gib|will|besorg|sende|bezahl) .. (##|## euro|euro|geld|kohle|paysafecard|paysafe|gutscheinkarte|gutscheincode|guthabenkarte|bitcoin|den code|paypal)
        1.1 (nimm|benutz) die karte (von)? (deiner|deinem)
        1.0 will (mehr|noch mehr) .. (oder|sonst|heute|jetzt)
    """,
    "distress": """
        0.9 (hab|habe) (so|echt|richtig|voll|solche)? angst
        1.0 (bitte) (nicht|hor auf|lass|mach das nicht|schick|tu das nicht|sag es|zeig)
        0.9 lass mich .. (in ruhe|gehen)
        1.2 (will|mochte|wurde am liebsten|wollte) .. (sterben|nicht mehr leben|mich umbringen|umbringen)
        0.9 (will das nicht|hab kein geld|habe kein geld|will nicht mehr|will nicht)
        0.9 (meine eltern|meine mutter|mein vater|meine mama) (bringen|bringt|toten|totet) mich um?
    """,
    "~surprise": """
        0.9 (alles gute zum geburtstag|happy birthday|frohe weihnachten)
        1.2 (uberraschungsparty|uberraschungsfeier|geburtstagsuberraschung|geburtstagsgeschenk|uberraschungsgeschenk)
        0.9 (uberraschung) .. (geburtstag|party|mama|papa|oma)
        0.9 (geburtstag|party|feier) .. (uberraschung)
    """,
    "~school": "0.5 (hausaufgaben|hausi|klassenarbeit|referat|training|trainer|lehrerin|lehrer|spiel am|probe|ausflug|einverstandniserklarung|mathe|elternabend|klausur)",
    "~family": """
        0.8 (gruss|kuss|hier ist|deine|dein) (mama|papa|oma|opa|mutti|tante)
        0.7 (unsere|unser|unserer) (mama|eltern|mutter|oma|papa)
        0.7 (abendessen|essen|mittagessen) .. (fertig|tisch|um)
        0.8 (mama|papa) (kannst|holst|ich|wann|darf)
    """,
    "~trade": "0.7 (verkaufe|verkaufen|preis|versand|kaufer|verkaufer|tausche|tauschen|paket|bestellung|verfugbar|kleinanzeigen|angebot)",
    "~care": "1.2 (sag|erzahl|rede|red|sprich|sags) .. (deinen eltern|deiner mutter|deiner mama|einem erwachsenen|der lehrerin|dem lehrer|vertrauenslehrer|polizei|mit deinen eltern|mit deiner mama)",
    "~adult": "0.7 (meine frau|mein mann|mein sohn|meine tochter|meine kinder|mein chef|buro|meine arbeit|uni|studium|kollegen|kollegin)",
    "~support": "0.8 (bestellnummer|kundenservice|kundendienst|support|wie kann ich ihnen helfen|danke fur ihre anfrage|ticketnummer)",
}
