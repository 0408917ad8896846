from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="flattery",
    code="C1",
    name="Flattery",
    tone="trust",
    description="Strong praise: mature for the age, special, unlike the others.",
    not_means="Friends, relatives and fans praise each other.",
    says="there is strong praise",
    weight=1.0,
    cues={
        "en": """
            1.1 (so|very|really|super|pretty|more|v|quite|seem|are|be|sound|act|youre|ur) mature
            1.2 mature for (your|ur|you) age
            1.0 (mature|older|wiser|smarter|grown up) (than|then) (your|ur|other|most|the others|girls|boys|kids|your age|ur age)
            0.9 (not|nothing|arent|aint) like (other|the other|the rest|others|most|all the) .. (girls|boys|kids|guys|people|ppl|teens)
            0.8 (different|special|smarter|cooler|prettier|better) .. (from|than|then) .. (girls|boys|kids|guys|others|age|everyone)
            0.7 (youre|ur|you are|u are|u r|youre) (so|really|very|super|such a)? (special|gorgeous|beautiful|stunning|perfect|amazing|cute|pretty|handsome|adorable|angel|beauty)
            0.9 (you|u) (look|seem|sound|act) (so|much|a lot|way|really|older)? (older|grown up|gorgeous|beautiful|like a model)
            0.8 (you|u) (could|should|shud|cud) (be|totally be|become|do) .. (model|actress|star|famous|modelling|modeling)
            0.6 (most|prettiest|cutest|smartest|sweetest|coolest|nicest) .. (girl|boy|person|kid|one) (ive|i have|i|on|in|ever|here)
            0.6 (hey|hi|hello|morning|night|goodnight|my) (beautiful|gorgeous|princess|cutie|angel|babe|handsome|sweetie|sweetheart|prince)
            0.8 (my|lil|little) (princess|angel|favorite girl|favourite girl|favorite boy|favourite boy|secret friend|star|treasure)
            0.6 (cant believe|dont believe|no way) (youre|ur|you are|u are) (only)? #
            0.6 (never met|havent met|rarely meet) (anyone|someone|a girl|a boy|somebody|any1) .. (like you|like u|so|as)
            0.9 (come across|seem|seems|look|sound) .. (older|grown up|mature)
            0.8 (my|our) (star|favourite|favorite) (player|student|pupil|girl|boy|swimmer|dancer|gymnast|fan)
            0.8 (nobody|no one|noone) .. (has|have|with) (your|ur) (talent|smile|eyes|looks|future)
            0.7 (you are|youre|ur|u are) (beautiful|gorgeous|prettier|so pretty|stunning)
            0.9 the only one with (a future|talent|potential)
        """,
        "es": """
            1.1 (muy|tan|mas|super) (madura|maduro)
            1.0 (madura|maduro) para tu edad
            0.9 no eres como (las|los) (demás|otras|otros)
            0.6 (eres) (muy|tan|la mas|el mas|super)? (especial|hermosa|hermoso|preciosa|linda|lindo|guapa|guapo|bonita|princesa)
            0.8 (podrías|deberías) ser (modelo|actriz|famosa|famoso)
            0.7 (mi) (princesa|reina|niña linda|angelito|cielo)
            1.0 más (madura|maduro|lista|listo|inteligente|mayor) que (las|los|tus|otras|otros|la mayoría)
            1.0 (pareces|te ves|suenas|hablas) .. (mayor|madura|maduro|más grande|como una mujer|como un adulto)
            0.9 no (pareces|hablas como) .. (# años|de #|tu edad|una niña|un niño)
            0.9 (eres|sos) (diferente|distinta|distinto|especial) .. (demás|otras|otros|todas|todos)
            0.7 (qué|eres|estás) (tan)? (guapa|guapo|hermosa|hermoso|preciosa|precioso|bella|linda|lindo|bonita)
            0.8 (nunca|jamás) (he conocido|había conocido|conocí) .. (como tú|tan)
            0.8 (tienes|tenés) (mucho talento|un talento|una sonrisa|unos ojos|madera de|futuro)
            0.8 (serías|podrías ser|deberías ser) .. (modelo|famosa|famoso|estrella|actriz)
            0.7 (la|el) .. (más guapa|más linda|más lindo|más bonita|más hermosa|más especial) (que|de|del)
            0.7 (hola|buenos días|buenas noches) (preciosa|hermosa|princesa|reina|guapa|bonita|muñeca)
        """,
        "pt": """
            1.1 (muito|tao|mais|super|bem) (madura|maduro)
            0.9 nao (e|es) como (as|os) (outras|outros)
            0.6 (você|vc|tu) (e|es) (muito|tao|a mais|super)? (especial|linda|lindo|perfeita|perfeito|gata|bonita|princesa)
            0.8 (podia|poderia|devia|podias) ser (modelo|atriz|famosa|famoso)
            0.7 (minha) (princesa|linda|menina|rainha|gatinha)
            1.0 (madura|maduro|mais madura|mais maduro) (pra|para) .. idade
            1.0 (madura|maduro|esperta|esperto|inteligente|velha|velho) que (as|os) (outras|outros|meninas|meninos)
            1.0 (parece|pareces|fala como|falas como) .. (mais velha|mais velho|madura|maduro|mulher|adulta|adulto)
            0.9 nem parece .. (# anos|ter #|criança|sua idade)
            0.9 (é|és) (tão|muito|bem)? (diferente|especial) .. (das outras|dos outros|das demais|de todas|de todos)
            0.7 (que|como) .. (linda|lindo|gata|gato|perfeita|maravilhosa) .. (você|vc|tu|és|é)
            0.8 (nunca|jamais) (conheci|tinha conhecido|vi) .. (como você|como vc|como tu|igual a você|tão)
            0.8 (tem|tens) (muito|um|tanto)? (talento|futuro|sorriso lindo|olhos lindos)
            0.8 (você|vc|tu) .. (podia|poderia|devia|daria) .. (modelo|famosa|famoso|estrela|atriz)
            0.7 (oi|bom dia|boa noite|olá) (linda|lindo|princesa|gata|gatinha|meu anjo|boneca|bebê)
            0.7 a (mais)? (linda|bonita|especial|fofa) (de todas|do mundo|que já vi|que eu conheço)
        """,
        "fr": """
            1.1 (très|si|plus|super|vachement|trop|tellement) mature
            1.0 mature pour ton age
            0.9 (pas comme) les autres (filles|garçons|ados)?
            0.6 (tu es|tes|t es) (très|si|la plus|trop|tellement|vraiment)? (spéciale|spécial|belle|magnifique|jolie|parfaite|beau|mignonne|canon)
            0.8 (tu pourrais|tu devrais) être (mannequin|modèle|actrice|célèbre)
            0.7 (ma) (princesse|belle|puce|beauté|petite reine)
            1.0 plus (mature|intelligente|intelligent|grande|grand) que (les|la plupart|tes|des)
            1.0 (tu fais|tu parais|tu parles comme|t'as l'air) .. (plus vieille|plus vieux|plus mature|plus âgée|une adulte|une femme|un adulte|plus grande)
            0.9 (tu fais|on dirait) pas .. (ton âge|# ans|une gamine|un gamin)
            0.9 (t'es|tu es) (tellement|vraiment|si)? (différente|différent|spéciale|spécial|pas comme) .. (autres|toutes|tous|filles)?
            0.7 (t'es|tu es|tes) (trop|tellement|vraiment|super|si|hyper|très) (belle|beau|jolie|mignonne|mignon|canon|parfaite|parfait|magnifique|charmante)
            0.8 (jamais|pas) (rencontré|connu|vu) .. (comme toi|aussi belle|aussi mature|pareille)
            0.8 <youhave> (du talent|un talent|un beau sourire|de beaux yeux|un sourire|un avenir|tout pour)
            0.8 (tu pourrais|tu devrais|tu ferais) .. (mannequin|actrice|star|célèbre|modèle)
            0.7 (salut|coucou|bonjour|bonne nuit|hey) (ma belle|beauté|princesse|ma puce|mon ange|beau gosse|ma jolie)
            0.7 la plus (belle|jolie|mignonne|gentille) (de toutes|du monde|que|fille)
        """,
        "de": """
            1.1 (so|sehr|viel|echt|voll|total|richtig) reif
            1.0 reif fur dein alter
            1.0 reifer als
            0.9 (nicht wie|anders als) (die)? (anderen|andere)
            0.6 du bist (so|echt|wirklich|die|etwas|was|sehr|voll|total)? (besonders|besonderes|schon|hübsch|wunderschön|süßeste|süß|schönste|toll|perfekt)
            0.8 du (könntest|solltest) .. (model|schauspielerin|berühmt)
            0.7 meine (prinzessin|süße|hübsche|maus|schöne)
            0.9 du wirkst .. (alter|reifer)
            0.7 du bist (hübscher|schoner|süßer)
            1.0 (reifer|klüger|erwachsener|schlauer|hübscher) als .. (andere|anderen|die|alle|gleichaltrige)
            1.0 du (wirkst|siehst|klingst|bist|redest) .. (älter|erwachsen|erwachsener|reif|reifer|wie eine frau|wie ein erwachsener)
            0.9 (hätte|kaum|würde) .. (nie gedacht|nicht gedacht|glauben) .. (erst #|du erst|so jung)
            0.9 du bist .. (anders|was besonderes|etwas besonderes) .. (als|die anderen|alle)?
            0.7 du bist (so|echt|wirklich|sehr|voll|total|mega|richtig) (schön|hübsch|süß|suess|besonders|toll|wunderschön|talentiert|niedlich)
            0.8 (noch nie|nie) .. (jemanden|ein mädchen|einen jungen|jemand) .. (wie dich|getroffen|kennengelernt|so)
            0.8 du hast .. (talent|so viel talent|ein schönes lächeln|schöne augen|zukunft|das zeug)
            0.8 du (könntest|solltest|würdest) .. (model|berühmt|star|schauspielerin)
            0.7 (hey|hi|guten morgen|gute nacht|hallo) (hübsche|süße|schönheit|prinzessin|maus|schatz|engel|kleine|hübscher|süßer)
            0.7 die (schönste|hübscheste|süßeste|beste) .. (von allen|der welt|die ich|überhaupt)
        """,
    },
    twins=(
        ("A: you look so pretty in that dress", "B: aww thanks you too"),
        ("A: you are so talented, best goalie of the team", "B: thanks coach mum is proud too"),
        ("A: que linda você tá na foto da formatura", "B: obrigada tia"),
    ),
)
