from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="distress",
    code="G3",
    name="Distress",
    tone="risk",
    description="The other party shows fear, pleads or speaks of harming themselves. Look soon.",
    not_means="Song lyrics and exam stress sound like it.",
    says="the other account shows fear or distress",
    weight=1.0,
    cues={
        "en": """
            0.8 (im|i am|i was|feel|feeling|getting) (so|really|very|too|rly)? (scared|terrified|frightened|crying|panicking|shaking|freaking out|desperate|trapped)
            1.0 (please|pls|plz) (stop|dont|leave me alone|dont do this|no|dont send|dont post|dont show|dont tell|just stop|delete)
            0.9 (leave me alone|stop asking|stop it please|i dont want this|make it stop|stop messaging me|stop texting me|i cant do this anymore|you promised you wouldnt)
            1.2 (want|wanna|going|gonna|rather|wish i was|might|better off) (to)? (die|dead|kill myself|end it|end my life|disappear forever|hurt myself|be dead|end it all)
            1.2 (kill|hurt|cut|harm|cutting|hurting|killing) (myself|my self)
            0.9 (my|mom|mum|dad|parents|they) .. (will|would|is gonna|are gonna|gonna|going to|d|ll) (kill me|be so mad|hate me|never forgive me|find out|be so angry|ground me)
            0.9 (i dont|dont|idk|i didnt|we dont) (have|hav|know what|know) (any|that much|the)? (money|to do|that kind of money|a card|more money)
            0.7 (im|i am|feel|feeling|thats|it feels|this feels|this is|ur|you are|youre) (so|really|kinda|very|a bit|too)? (uncomfortable|weird about|weirded out|creepy|creeping me out|embarrassed|ashamed|sick)
            0.8 (what do you want|why are you doing this|why r u doing this|what did i do|ill do anything|please im begging|begging you|im begging|im sorry please)
            0.7 (my|mom|mum|dad) .. (says|said|told me) .. (not|dont|shouldnt|never|stop) .. (talk|meet|strangers|online|share)
            0.9 (youre|ur|you are|this is|its) (scaring|hurting|freaking) me
            1.0 (please|pls|plz|im begging) .. (dont|do not|stop) .. (this|send|post|share|show|tell|hurt)
            0.8 (leave|let) me (alone|go) (please|pls|plz)
            0.9 (im|i am) going to get in (trouble|so much trouble) (please|because of)
            1.2 (dont|do not|cant) want to (live|be here|exist) anymore
            0.8 (i cant|cant) (sleep|eat|stop crying|take it|take this) .. (anymore|because of this|because of you)
            0.8 (why are|why r) (you|u) doing this
            0.9 ill do (anything|whatever you want|what you want)
        """,
        "es": """
            0.9 (tengo|me da) (mucho|tanto)? miedo
            1.0 (por favor|porfa|pf) (no|para|basta|dejame)
            0.9 (dejame) (en paz|tranquila|tranquilo|sola)
            1.2 (quiero|me quiero|prefiero|ganas de) (morir|morirme|matarme|matar|desaparecer)
            0.9 no (quiero hacerlo|quiero hacer esto|tengo dinero)
            0.9 (mis padres|mi madre|mi mamá|mi padre) (me van a matar|me mata|me matan|me va a matar)
            0.9 (estoy|me siento) .. (asustada|asustado|aterrada|aterrado|desesperada|desesperado|llorando|temblando|en pánico)
            0.9 (estás|das|está) .. (asustando|mucho miedo|miedo)
            1.0 (por favor|porfa|te lo ruego|te lo suplico|te lo pido) .. (no|para|basta|déjame|borra|bórralo|no lo hagas|no lo mandes|no se lo)
            0.9 (déjame|dejame ya) (en paz|tranquila|tranquilo|ir)
            0.9 no (puedo|aguanto|quiero) (más|seguir|vivir)
            1.2 (quiero|quisiera|voy a|ganas de|mejor) .. (morir|morirme|matarme|desaparecer|hacerme daño|cortarme|suicidarme)
            1.2 (corto|lastimo|hago daño) .. (a mí misma|a mí mismo|brazos|otra vez)
            0.9 no (sé qué hacer|tengo dinero|tengo más dinero|tengo tanto)
            0.9 (mis padres|mi madre|mi padre|mi mamá|mi papá) .. (se van a enterar|se va a enterar|me castigan|nunca me perdonarán|me echan)
            0.8 (por qué me haces|qué quieres de mí|qué te hice|qué he hecho)
            0.8 (haré|hago) lo que (sea|quieras|digas)
            0.8 (me siento|esto es|eres|da) .. (incómoda|incómodo|raro|rara|mal rollo|asco|culpable|avergonzada)
        """,
        "pt": """
            0.9 (to|estou|tou) (com)? (muito)? (medo|assustada|assustado|chorando|desesperada|desesperado)
            1.0 (por favor|pfv|pf) (nao|para|me deixa|pare)
            0.9 (me deixa|deixa-me) (em paz)
            1.2 (quero|queria|vontade de|prefiro|vou) (morrer|me matar|sumir)
            0.9 não (quero fazer isso|quero fazer mais|tenho dinheiro)
            0.9 (meus pais|minha mae|meu pai) (vao|vai) me matar
            0.9 (tô|estou|tou|fiquei|fico) .. (assustada|assustado|apavorada|apavorado|desesperada|desesperado|chorando|tremendo|em pânico|com medo)
            0.9 (você|vc|tu|isso) .. (me assustando|me dando medo|me assusta|me dá medo)
            1.0 (por favor|pfv|pf|te imploro|eu imploro|te peço) .. (não|para|pare|me deixa|apaga|não faz isso|não manda|não conta)
            0.9 (me deixa|deixa me) (em paz|quieta|quieto|ir)
            0.9 (aguento|consigo|quero) mais (isso|viver|continuar|nada)?
            1.2 (quero|queria|vou|vontade de|prefiro|melhor) .. (morrer|me matar|sumir|desaparecer|me cortar|me machucar|matar me)
            1.2 me (corto|cortei|machuco|machuquei) .. (de novo|braço|sozinha|sozinho)?
            0.9 não (sei o que fazer|tenho dinheiro|tenho mais dinheiro|tenho tudo isso)
            0.9 (meus pais|minha mãe|meu pai) .. (vai descobrir|vão descobrir|nunca vai me perdoar|me botam de castigo|me expulsam|vai me matar)
            0.8 (por que você faz isso|por que tá fazendo isso|o que você quer de mim|o que eu te fiz)
            0.8 faço (qualquer coisa|o que você quiser|tudo que)
            0.8 (me sinto|isso é|você é|tô) .. (desconfortável|estranho|nojo|culpada|culpado|com vergonha|envergonhada)
        """,
        "fr": """
            0.9 (jai) (trop|très|super|vraiment)? peur
            1.0 (stp|sil te plaît|pitié|svp) (non|arrête|fais pas|laisse|ne|pas|dis rien|dis pas)
            0.9 (laisse moi) (tranquille|partir|en paix)
            1.2 (envie de|veux|vais|préfère) (mourir|me tuer|crever|en finir|disparaître|me suicider)
            0.9 (je veux pas|jai pas envie|jai pas d'argent|je veux plus|jai pas cet argent)
            0.9 (mes parents|ma mère|mon père) (vont|va) me tuer
            0.9 (je suis|j'suis|chuis|suis) .. (terrifiée|terrifié|effrayée|effrayé|désespérée|désespéré|paniquée|paniqué|en panique|en train de pleurer)
            0.9 (tu me|ça me) (fais|fait) .. (peur|flipper|trop peur)
            1.0 (stp|s'il te plaît|svp|pitié|je t'en supplie|je t'en prie) .. (non|arrête|fais pas ça|laisse moi|efface|supprime|envoie pas|dis rien|poste pas)
            0.9 laisse moi (tranquille|partir|en paix|stp)
            0.9 (j'en peux|je peux|j'en veux|je supporte) plus
            1.2 (veux|voudrais|vais|envie de|mieux de|préfère) .. (mourir|me tuer|crever|en finir|disparaître|me suicider|me faire du mal|me couper|me scarifier)
            1.2 (je me) (scarifie|coupe|fais du mal)
            0.9 (je sais pas quoi faire|j'ai pas d'argent|j'ai pas autant|j'ai plus d'argent|j'ai pas cet argent)
            0.9 (mes parents|ma mère|mon père) .. (vont le savoir|va le savoir|me pardonneront jamais|me pardonnera jamais|vont me défoncer|va me tuer)
            0.8 (pourquoi tu fais ça|qu'est ce que tu me veux|tu me veux quoi|qu'est ce que je t'ai fait)
            0.8 je (ferai|fais) (tout ce que|n'importe quoi|ce que tu veux)
            0.8 (je suis|ça me met|c'est|ça me rend) .. (mal à l'aise|gênée|dégoûtée|honte|pas à l'aise)
        """,
        "de": """
            0.9 (hab|habe) (so|echt|richtig|voll|solche)? angst
            1.0 (bitte) (nicht|hor auf|lass|mach das nicht|schick|tu das nicht|sag es|zeig)
            0.9 lass mich .. (in ruhe|gehen)
            1.2 (will|mochte|wurde am liebsten|wollte) .. (sterben|nicht mehr leben|mich umbringen|umbringen)
            0.9 (will das nicht mehr|hab kein geld|habe kein geld)
            0.9 (meine eltern|meine mutter|mein vater|meine mama) (bringen|bringt|toten|totet) mich um?
            0.9 bin .. (verzweifelt|panisch|am weinen|am heulen|am zittern|voll fertig|in panik|total verängstigt)
            0.9 (du|das) (machst|macht) mir .. angst
            1.0 (bitte|ich fleh dich an|ich flehe dich an|ich bitte dich) .. (nicht|hör auf|lass mich|lösch|lösche es|tu das nicht|schick es nicht|sag nichts)
            0.9 lass mich .. (in ruhe|in frieden|gehen|los)
            0.9 (kann|halt|halte|will|pack) .. (nicht mehr|es nicht mehr aus|das nicht mehr)
            1.2 (will|möchte|werde|wünschte|lieber|könnte) .. (sterben|tot sein|nicht mehr leben|mich umbringen|verschwinden|mir was antun|mich ritzen|mich verletzen)
            1.2 (ritze|ritz|verletze) mich
            0.9 (weiß nicht was ich|hab kein|habe kein|hab nicht so viel) .. (machen soll|tun soll|geld)
            0.9 (meine eltern|meine mutter|mein vater|meine mama) .. (bringen mich um|bringt mich um|erfahren es|erfährt es|verzeihen mir nie|rasten aus|rastet aus)
            0.8 (warum machst du das|warum tust du das|was willst du von mir|was hab ich dir getan)
            0.8 ich (mach|mache|tu|tue) alles .. (was du|wenn du)?
            0.8 (mir ist|das ist|ich fühl mich|fühle mich) .. (unangenehm|unwohl|peinlich|eklig|schäm|nicht wohl)
        """,
    },
    twins=(
        ("A: im so scared of the exam", "B: same please stop talking about it"),
        ("A: leave me alone says the cat, so dramatic", "B: haha poor cat"),
        ("A: j'ai trop peur du film d'hier", "B: pareil j'ai dormi avec la lumière"),
    ),
)
