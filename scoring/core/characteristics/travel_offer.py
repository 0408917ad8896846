from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="travel_offer",
    code="F2",
    name="Travel or job offer",
    tone="meet",
    description="Offers tickets, a room, modelling or a job elsewhere.",
    not_means="Summer jobs and family holidays exist.",
    says="travel, lodging or a job is offered",
    weight=1.2,
    cues={
        "en": """
            1.1 (come|travel|fly|move|run away|visit|stay|live|escape|go away|trip|holiday|vacation) .. (with me|to me|live with me|stay with me|to my country|to my city|with us|at my place|with me instead)
            1.0 (ill|i will|i can|i could|we|id|let me|i would|we can|we will|well) (pay|buy|book|cover|send|get|arrange|organise|organize|sort|sort out) .. (ticket|tickets|train ticket|plane ticket|bus ticket|flight|flights|travel|hotel|room|uber|taxi|trip|bus fare|fare|visa|passport|your travel)
            1.1 (modelling|modeling|model|acting|casting|talent) (job|jobs|agency|agent|work|contract|scout|shoot|gig|career|opportunity|offer|test|photoshoot)
            0.9 (photo shoot|photoshoot|casting call|audition|test shoot)
            0.9 (i|we) (work|scout|recruit|am looking|are looking|cast|am casting) (for|as|with|new)? .. (agency|models|faces|talent|talents|dancers|brand)
            0.9 (got|have|offer|offering|found) (you|u)? (a|an)? (job|good job|easy job|summer job|great job|opportunity|work) (for you|for u|abroad|in another|where you|at my|in my|no experience)
            0.9 (run away|runaway|leave home|move out|elope) .. (with me|together|from them|and live with)
            0.8 (you|u) (can|could|cud) (stay|sleep|live|crash) (at|with|here|over) (mine|me|my|for free|us|a)
            0.8 (no experience|dont need experience|no papers|no parents|without parents) (needed|required|necessary|permission|involved)?
            0.8 (we|i) (have|got|rent|rented|booked) a (hotel|hotel room|room|house|apartment|place|airbnb) .. (for us|for you|for the|where|just|you|alone)?
            0.8 (take|fly|bring) (you|u) (away|with me|to paris|to london|to the city|on a trip|on holiday|on vacation|to my|abroad|there)
            1.0 (i|we|ill|well) (pay|book|buy|cover|paid) .. (ticket|tickets|hotel|room|flight|train|trip|taxi)
            0.9 (new faces|young talent|fresh faces|talent scout|photographer)
            0.9 come live with
            0.8 all paid
        """,
        "es": """
            0.8 (ven|viaja|vente|vivir|quedarte) .. (conmigo|a mi casa|a mi pais|a mi ciudad)
            1.0 (te) (pago|compro|mando|envío) .. (billete|pasaje|viaje|hotel|taxi|vuelo|boleto|tren)
            1.1 (agencia|sesión|trabajo|casting|carrera) de (modelo|modelos|modelaje|fotos)
            0.9 (trabajo|oportunidad|casting) para ti
            1.1 (ven|vente|viaja|vivir|quedarte|escápate|fúgate|vámonos|mudarte) .. (conmigo|a mi casa|a mi país|a mi ciudad|lejos|juntos)
            1.0 (te|yo te) .. (pago|compro|mando|reservo|consigo|pagaría) .. (el)? .. (billete|pasaje|viaje|hotel|taxi|vuelo|boleto|tren|uber|bus|visa|pasaporte)
            1.1 (agencia|agente|cazatalentos|sesión|prueba|contrato) (de)? .. (modelo|modelos|modelaje|fotos|talento|talentos|casting)
            1.1 (busco|buscamos|necesitamos|contratamos) .. (modelos|caras nuevas|chicas|chicos jóvenes|bailarinas|talentos)
            1.0 (sesión de fotos|casting|una prueba de cámara) .. (para ti|contigo|gratis|pagada|pagado)
            0.9 (trabajo|empleo|oportunidad|oferta) .. (para ti|en el extranjero|en otra ciudad|bien pagado|sin experiencia)
            0.8 (puedes|podrías) (quedarte|dormir|vivir) .. (en mi casa|conmigo|gratis|mi piso)
            0.8 (te llevo|te llevaría|te puedo llevar) .. (de viaje|conmigo|a la playa|a mi país|a otra ciudad|de vacaciones)
            0.8 (todo pagado|gastos pagados|pago todo|sin permiso de tus padres|no necesitas experiencia|sin papeles)
            0.9 (reservé|he reservado|tengo) .. (hotel|apartamento|habitación) .. (para nosotros|para ti|para los dos)
        """,
        "pt": """
            0.8 (vem|viaja|viajar|morar|ficar) .. (comigo|na minha casa|pro meu pais|pra minha cidade)
            1.0 (pago|compro|mando) .. (passagem|viagem|hotel|uber|voo|bilhete)
            1.1 (agência|trabalho|teste|carreira|ensaio) de (modelo|modelos|fotos)
            0.9 (trabalho|oportunidade|vaga) (pra|para) (você|vc|ti)
            0.8 (vem|viaja|viajar|morar|ficar|fugir|foge|mudar) .. (comigo|na minha casa|pro meu país|pra minha cidade|pra longe|para minha casa|juntos)
            1.0 (te|eu|a gente) .. (pago|compro|mando|reservo|arranjo|pagamos) .. (a|o|sua|seu)? .. (passagem|viagem|hotel|uber|voo|bilhete|táxi|trem|ônibus|passaporte)
            1.1 (agência|agente|olheiro|teste|contrato|ensaio|caça talentos) .. (modelo|modelos|fotos|talento|talentos|fotográfico)
            1.1 (procuro|procuramos|busco|precisamos de|contratamos) .. (modelos|novos rostos|meninas|rostos novos|dançarinas|talentos)
            1.0 (ensaio de fotos|ensaio fotográfico|casting|sessão de fotos) .. (pra|para|com|pago|grátis)
            0.9 (trabalho|emprego|oportunidade|vaga|proposta) .. (pra você|pra vc|para ti|no exterior|em outra cidade|bem pago|sem experiência|fora do país)
            0.8 (pode|podes|podia) (ficar|dormir|morar) .. (aqui em casa|comigo|de graça|na minha casa)
            0.8 (te levo|vou te levar|posso te levar|te levaria) .. (viajar|comigo|pra praia|pro meu país|pra outra cidade|pra longe)
            0.8 (tudo pago|despesas pagas|pago tudo|sem autorização dos pais|não precisa de experiência|sem documentos)
            0.9 (reservei|aluguei|tenho) .. (hotel|apartamento|quarto|airbnb) .. (pra gente|pra nós|pra você|para nós)
        """,
        "fr": """
            0.8 (viens|partir|pars|vivre|habiter|dormir) .. (avec moi|chez moi|dans mon pays|dans ma ville)
            1.0 (je) (te)? (paye|paie|paierai|payerai|prends|reserve) .. (billet|train|voyage|hôtel|taxi|uber|vol|trajet)
            1.1 (agence|shooting|casting|carriere|boulot) (de|photo|photos) (mannequin|mannequins|mode|modèle|pour)?
            0.9 (un travail|un boulot|une opportunité|un job) pour toi
            0.8 (viens|partir|pars|vivre|habiter|dormir|s'enfuir|fuguer|emménager) .. (avec moi|chez moi|dans mon pays|dans ma ville|loin d'ici|ensemble)
            1.0 (je|j'te|on) (te|peux te|vais te|t')? .. (paye|paie|payer|prends|réserve|réserver|achète|offre) .. (billet|train|voyage|hôtel|taxi|uber|vol|trajet|passeport|avion)
            1.1 (agence|agent|contrat|casting|shooting|essai|recruteur) .. (mannequin|mannequins|mannequinat|photo|photos|modèle|modèles|talents)
            1.1 (je cherche|on cherche|on recrute|je recrute) .. (mannequins|modèles|nouveaux visages|filles|danseuses|talents)
            1.0 (séance photo|shooting|shooting photo|bout d'essai) .. (pour toi|avec moi|gratuit|payé|rémunéré)
            0.9 (travail|boulot|job|opportunité|taf) .. (pour toi|à l'étranger|bien payé|sans expérience|dans une autre ville)
            0.8 (tu peux|tu pourrais) (rester|dormir|vivre|crécher|t'installer) .. (chez moi|gratuitement|avec moi|à la maison)
            0.8 (je t'emmène|je t'emmènerai|je peux t'emmener|je t'emmènerais) .. (en voyage|avec moi|à la mer|à paris|en vacances|à l'étranger|loin)
            0.8 (tous frais payés|tout payé|je paye tout|je paie tout|sans autorisation des parents|pas besoin d'expérience|sans papiers)
            0.9 (j'ai) (réservé|loué|pris) .. (hôtel|appart|chambre|airbnb) .. (pour nous|pour toi|pour nous deux)?
        """,
        "de": """
            0.8 (komm|ziehen|wohnen|fahr|reisen|übernachten|bleiben) .. (zu mir|bei mir|mit mir weg|in meine stadt)
            1.0 (zahl|zahle|bezahl|bezahle|kauf|kaufe|buche) (dir)? .. (ticket|zug|fahrt|hotel|reise|flug|taxi|zugticket|fahrkarte)
            0.9 (job|arbeit|chance) fur dich
            0.8 (komm|zieh|wohn|fahr|hau|abhauen|ziehen) .. (zu mir|mit mir weg|bei mir ein|mit mir ab|in meine stadt|mit mir|in mein land)
            1.0 (zahl|zahle|bezahl|bezahle|kauf|kaufe|buch|buche|spendier|übernehme) .. (dir|das|den|die)? .. (ticket|zugticket|fahrkarte|hotel|reise|flug|taxi|uber|fahrt|zug|pass)
            1.1 (modelagentur|modeljob|modelvertrag|agentur|fotoshooting|probeshooting|model scout|talentscout) .. (für dich|dich|suchen|mädchen|models)
            1.1 (suche|suchen|brauchen) .. (models|neue gesichter|mädchen|tänzerinnen|talente|junge models)
            1.0 (fotoshooting|casting|probeaufnahmen) .. (für dich|mit dir|bezahlt|kostenlos)
            0.9 (job|arbeit|chance|angebot|nebenjob) .. (für dich|im ausland|in einer anderen stadt|gut bezahlt|ohne erfahrung)
            0.8 (kannst|könntest|darfst) .. (bei mir|hier bei mir|umsonst) .. (wohnen|schlafen|bleiben|pennen|übernachten)
            0.8 (nehm|nehme|bring|fahr) dich .. (mit nach|in den urlaub|ans meer|ins ausland|mit auf|weit weg)
            0.8 (alles bezahlt|kosten übernehme ich|ich zahle alles|ohne erlaubnis deiner eltern|keine erfahrung nötig|ohne papiere)
            0.9 (hab|habe) .. (hotel|wohnung|zimmer|airbnb|ferienwohnung) .. (für uns|gebucht|gemietet|für dich)
        """,
    },
    twins=(
        ("A: grandma will pay for your train ticket", "B: yay love her"),
        ("A: we booked a room for the family holiday, bring your swimsuit", "B: cant wait mum"),
        ("A: ich zahl dir das zugticket zur klassenfahrt, gib es mir montag wieder", "B: danke papa"),
    ),
)
