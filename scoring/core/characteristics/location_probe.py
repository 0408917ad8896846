from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="location_probe",
    code="A2",
    name="Location questions",
    tone="risk",
    description="Asks for town, school, address, own room or own phone.",
    not_means="Friends, sellers and drivers need to know where somebody is.",
    says="home, school or own device is asked about",
    weight=0.8,
    cues={
        "en": """
            0.5 where (do|d) <you> live
            0.5 where <you> (live|from)
            0.5 where <are> <you> from
            0.5 (what|which|wat) (city|town|state|area|part of town|part|neighborhood|neighbourhood|suburb|country) (are|r|do|u|you|is|of)
            0.8 (what|which|wat) (school|skool) (do|d|are|u|you|does)
            0.8 (whats|what is) (your|ur) (address|street|zip|postcode|home address|school called|school name)
            0.8 (whats|what is) the name of (your|ur) (school|street|team)
            0.7 (how far|how close|how near) .. (you|u) .. (from|to)
            0.7 do <you> live (near|close|by|in|around)
            0.6 <are> <you> (near|close to|anywhere near) (me|the|here)
            0.8 (do|d) <you> (have|hav|got) <your> own (room|phone|computer|laptop|pc|tablet|device|bedroom)
            0.8 (is|it) .. (your|ur) own (phone|computer|laptop|pc|tablet|device)
            0.8 (do|does) (you|u) share (a|the|your|ur) (room|bedroom|phone|computer|tablet)
            0.8 (share|turn on|send) (me)? (your|ur) (location|live location|pin)
            0.6 (drop|send) .. (pin|location|address)
            0.7 (which|what) (bus|train|stop|street|road) .. (you|u) (take|use|on|live|get)
            0.8 (walk|get|go|come) (home|to school) (alone|by yourself|by urself|on your own|on ur own)
            0.7 where (is|s) (your|ur) (house|home|school|bus stop)
            0.6 (you|u) live (near|in|close|around|by|at)
            0.8 (what|which|wat) school ?
        """,
        "es": """
            0.5 (donde) (vives|estudias|vivís)
            0.5 de (donde) eres
            0.8 (a|en) <que> (colegio|escuela|instituto|cole|barrio) (vas|estudias|vives|estas)
            0.8 (cuál es) tu (dirección|calle|colegio)
            0.8 tienes (tu propio|tu propia|cuarto propio|móvil propio)
            0.7 (pásame|mándame|envíame) tu (ubicación|dirección)
            0.6 (vives) (cerca|por|en)
            0.6 en (que|q) barrio
            0.5 (en|de) qué (ciudad|pueblo|zona|parte|provincia|estado|colonia) (eres|vives|vivís|estás)
            0.8 (cómo se llama|cuál es) tu (colegio|escuela|instituto|cole|calle|barrio|insti)
            0.8 (a|en) <que> (insti|secundaria|prepa) (vas|estudias)
            0.7 (estás|vives|queda) (muy)? (lejos|cerca) de (mí|aquí|tu casa)
            0.7 (a cuánto|qué tan lejos) .. (vives|estás|queda)
            0.8 (tienes|tenés) .. (tu cuarto|cuarto propio|habitación propia|tu propia habitación|tu propio cuarto|tu propio móvil|tu propio celular)
            0.8 (compartes|duermes sola en|duermes solo en) (el|la|tu)? (cuarto|habitación|móvil|celular)
            0.8 (comparte|mándame|pásame|envíame) .. (ubicación|dirección|ubi)
            0.8 (vuelves|vas|caminas|regresas) (sola|solo) (a|al|del|de) (casa|colegio|cole|escuela|insti)
            0.7 (por dónde|en qué parte) .. (vives|vivís)
        """,
        "pt": """
            0.5 (onde|aonde) <you>? (mora|moras|vive|vives|estuda|estudas)
            0.5 de onde <you>? (e|es)
            0.8 (qual|que|em que) .. (escola|colégio|bairro|rua) <you>? (estuda|vc|você|andas|mora|e|moras)
            0.7 (manda|passa|me manda|me passa) (a)? (sua|tua) (localização|endereço)
            0.8 tem (seu|o seu) próprio (celular|quarto)
            0.6 (mora|moras) (perto|em|no|na)
            0.5 (em|de) (que|qual) (cidade|bairro|estado|parte|zona|lugar) (você|vc|tu)? (mora|é|vive|és|moras)
            0.8 (qual|como se chama|qual é) (o nome)? (da|a|o|do)? (sua|tua|seu|teu) (escola|colégio|rua|bairro)
            0.8 (qual|em qual|que) (escola|colégio) .. (estuda|estudas|vai|você|vc)
            0.7 (mora|moras|fica|está) (muito)? (longe|perto) (de mim|daqui|do centro)
            0.8 (tem|tens) (um|o|seu|teu)? (quarto|celular|computador|telemóvel) (só)? (seu|teu|próprio|pra você|só pra você)
            0.8 (divide|dividis|dorme sozinha|dorme sozinho) .. (quarto|celular)
            0.8 (compartilha|manda|me manda|passa|me passa|envia) .. (localização|endereço)
            0.8 (vai|volta|vais|voltas) (sozinha|sozinho|a pé) .. (casa|escola|colégio)
            0.7 (que ônibus|qual ônibus|que autocarro) .. (pega|apanhas|pegas)
        """,
        "fr": """
            0.5 (habites|habite|vis) (ou|dans quelle|quelle ville)
            0.5 ou (tu|est ce que tu)? (habites|vis|habite)
            0.8 (quel|quelle) (collège|école|lycée|quartier|rue) (tu|es|vas|est)
            0.8 (c'est quoi) (ton|ta|le nom de ton) (adresse|collège|école|rue)
            0.8 (tu as|tas) (ton propre|ta propre|ta chambre a toi)
            0.7 (envoie|partage|donne) (moi)? (ta|ton) (position|adresse|localisation)
            0.7 (dans|en) quel (quartier|collège|lycée|école|coin)
            0.7 (tes|t es|tu es) dans (quel|quelle)
            0.5 (tu viens|tu es|t'es) d'où
            0.5 (dans|de) quelle (ville|région|rue) .. (tu|es|habites|vis)
            0.8 (c'est quoi|comment s'appelle) (le nom de)? <your> (collège|école|lycée|rue|quartier|adresse)
            0.8 (tu vas|t'es|tu es) (à|au|dans) (quel|quelle) (collège|école|lycée)
            0.7 (tu habites|t'habites|c'est) (loin|près) (de chez moi|de moi|d'ici|du centre)
            0.8 (tu as|t'as|as tu) .. (ta propre chambre|ton propre tel|ton téléphone à toi|ton ordi à toi|ta chambre pour toi)
            0.8 (tu partages|tu dors seule dans) (ta|la|ton) (chambre|tel|téléphone)?
            0.8 (envoie|partage|donne|active) .. (ta|ton) (position|adresse|localisation|loc)
            0.8 (tu rentres|tu vas|tu marches) (seule|seul|à pied|toute seule|tout seul) .. (école|collège|chez toi|maison)?
            0.7 (tu prends) quel (bus|train|métro|tram)
        """,
        "de": """
            0.5 wo (wohnst|lebst|kommst) du
            0.8 welche (schule|schul) (gehst|du)
            0.8 (wie heisst|was ist) deine (schule|adresse|strasse)
            0.8 hast du (ein eigenes|dein eigenes|einen eigenen|nen eigenen) (zimmer|handy|pc|laptop)
            0.7 (schick|gib) (mir)? (mal)? (deinen|dein|deine) (standort|adresse)
            0.6 du wohnst .. (bei|in|nähe)
            0.5 (wo|woher) (wohnst|kommst|lebst|bist) du .. (her)?
            0.5 (aus|in) (welcher|welchem) (stadt|ort|gegend|dorf|viertel|stadtteil)
            0.8 (auf|in) welche schule (gehst|gehsch|gehste)
            0.8 (wie heißt|wie heisst|was ist) (deine|eure) (schule|adresse|straße|strasse)
            0.8 welcher (straße|strasse) (wohnst|wohnt)
            0.7 (wohnst|ist das|bist) du? .. (weit weg|in der nähe|weit von mir|bei mir um die ecke)
            0.8 (hast du|teilst du) .. (eigenes zimmer|eigenes handy|dein zimmer|eigenen pc|eigenen laptop|zimmer für dich)
            0.8 (schick|teil|teile|gib) .. (standort|live standort|adresse)
            0.8 (gehst|läufst|fährst) du .. (allein|alleine|zu fuß) .. (nach hause|heim|zur schule)
            0.7 welchem (bus|zug) fährst du
        """,
    },
    twins=(
        ("A: where do you live? the parcel needs an address", "B: near the park"),
        ("A: what school do you go to? we play yours on saturday", "B: northside", "A: same league then"),
        ("A: onde você mora? minha mãe te leva depois do treino", "B: perto da praça"),
    ),
)
