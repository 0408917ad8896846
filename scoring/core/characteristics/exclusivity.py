from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="exclusivity",
    code="C2",
    name="Special bond",
    tone="trust",
    description="Only you, only me; jealousy of other contacts.",
    not_means="Young couples and best friends talk like this.",
    says="a special bond is claimed",
    weight=1.1,
    cues={
        "en": """
            1.0 (only|just) (you|u) (understand|get|understands|gets|really get|really understand|make me)
            1.0 (youre|ur|you are|u are|u r) the only (one|person|friend|girl|boy|1)
            1.0 (im|i am|ill be|i will be) the only (one|person|1|friend) (who|that|u|you|there|in)
            0.9 (no one|nobody|noone|no1) (else)? (understands|gets|cares|will|would|knows|loves|listens|treats|can) .. (you|u|me|us) (like|the way|as)
            0.9 (we have|weve got|we got|we share|this is) .. (something)? (special|our own world|a special bond|special connection|a connection|so much in common that)
            0.9 (our|a) (special|unique|deep|real) (bond|connection|friendship|relationship|thing)
            0.9 (just|only) (the two|us two|us|you and me|u and me|me and you|me and u|between the two) (of us)? (against|in|and|forever|always)
            0.9 (dont|stop|quit|hate) .. (talk|talking|hanging|chat|chatting|it when you talk|when you talk) (to|with|out with) (other|those|that|him|her|them|anyone) .. (boys|guys|girls|people|boy|girl|kid|friends|else)?
            0.8 (i get|im|makes me|make me|getting|a bit|little|bit|so|kinda) jealous
            0.9 (more than|better than|instead of|over) (your|ur) friends
            0.8 (you|u) (mean|are) (everything|my world|so much|the world|my everything) (to me)?
            0.8 (soulmate|soul mate|soulmates|meant to be|meant for each other|fate that we|destiny)
            0.8 (i|ill|id|we) .. (never|cant) .. (felt|feel|feeling|live) .. (this way|like this|without you|without u|about anyone)
            0.6 (i) (love|luv|adore|need) (you|u) (so much|more than|forever|only)
            0.8 (promise|swear) (you|u|me) .. (never leave|wont leave|never stop talking|always be|stay with me|wont find)
            0.8 (be|become|youre|ur) my (secret)? (girlfriend|boyfriend|gf|bf|girl)
            0.9 (youll|you will|u will|ull) (never|not) find .. (like me|who|that)
            0.9 when (you|u) (have|got) me
            0.9 we have something
            0.8 (the way) i (talk|feel|care|listen)
            0.9 (nobody|no one|dont need anyone|noone) else (needs|matters|has|gets)
            0.9 (only|the only) (one|person) .. (gets|understands|listens) (me|to me|you|u)
        """,
        "es": """
            1.0 (solo|nadie|único|única) .. (te entiendo|te entiende|me entiendes|me entiende|te entiende como yo|te quiere como yo)
            0.9 (lo nuestro|nuestra relacion|nuestra amistad) es .. (especial|único|única|diferente)
            0.8 (me pongo|me pones|me da|me dan) (celoso|celosa|celos)
            0.9 (eres) (la única|el único|lo único|todo para mi)
            0.9 no (quiero|me gusta) que (hables|salgas) con (otros|otras|ellos|nadie)
            1.0 (solo|sólo) (tú|yo) (me|te) (entiendes|entiendo|escuchas|escucho|haces|comprendes|comprendo)
            1.0 (eres|sos) .. (única|único) (que|persona|amiga|amigo)
            1.0 (soy|seré) .. (único|única) (que|persona)
            1.0 nadie (más)? (te|me) .. (entiende|quiere|cuida|escucha|comprende|va a querer|querrá)
            0.9 (lo que|esto que) (tenemos|hay entre) .. (especial|único|nuestro|distinto)
            0.9 (tú y yo|nosotros dos) .. (contra|siempre|para siempre|nada más|somos especiales)
            0.8 (tengo|tengo muchos|qué) celos
            0.9 (con quién|quién es ese|quién es esa) .. (hablas|hablabas|chico|chica|amigo)
            0.9 no (hables|salgas|chatees|te juntes) .. con (otros|otras|ese|esa|ellos|ellas|nadie|chicos)
            0.8 (almas gemelas|alma gemela|mi media naranja|hechos el uno)
            0.9 (puedo|podría) vivir sin (ti|vos)
            0.8 (novia|novio) secreta
            0.8 (quieres ser|sé) mi (novia|novio|chica)
            0.8 (prométeme|promete|júrame) que (nunca|siempre|no me) .. (dejarás|vas a dejar|estarás|dejes)
            0.9 yo sí te (entiendo|escucho|quiero|valoro|comprendo|hago caso)
        """,
        "pt": """
            1.0 (so|ninguém) .. (te entendo|te entende|me entende|entende você|te entende como eu|entende como eu)
            0.9 (nossa amizade|nosso relacionamento|nossa relacao|a gente tem|o que temos) .. (especial|único|única|diferente)
            0.8 (com|fico|fiquei) (ciúme|ciúmes|ciumento|com ciúmes)
            0.9 (você|vc|tu) (e|es) (a única|o único|tudo pra mim|tudo para mim)
            0.9 nao (quero|gosto) que .. (fale|fales|converse|saia) com
            1.0 só (você|vc|tu|eu) (me|te) (entende|entendo|escuta|escuto|compreende|faz|entendes)
            1.0 (você|vc|tu) (é|és) .. (única|único) .. (pessoa|que|amiga|amigo)
            1.0 (sou|serei) .. (único|única) .. que
            1.0 ninguém (mais)? (te|me) .. (entende|ama|cuida|escuta|compreende|vai amar|vai entender)
            0.9 (o que|isso que) .. (temos|a gente tem|existe entre) .. (especial|único|só nosso|diferente)
            0.9 (eu e você|eu e vc|você e eu|nós dois|tu e eu) .. (contra|pra sempre|para sempre|só nós)
            0.8 (tenho|fico com|morro de|morrendo de) (ciúme|ciúmes)
            0.9 (quem é esse|quem é essa|com quem) .. (você fala|vc fala|menino|menina|garoto|garota|falavas)
            0.9 não (fala|fale|fales|sai|conversa|converse) .. com (outros|outras|esse|essa|eles|elas|ninguém|meninos)
            0.8 (alma gêmea|almas gêmeas|feitos um pro outro|minha metade)
            0.9 não (consigo|posso|sei) viver sem (você|vc|ti)
            0.8 (quer|queres) (ser|namorar) .. (minha namorada|meu namorado|comigo|minha)
            0.8 (promete|jura) que (nunca|sempre|não) .. (me deixar|vai me deixar|me deixa|vai embora|estar comigo)
            0.9 (eu sim|só eu) te (entendo|escuto|amo|valorizo|dou valor|compreendo)
        """,
        "fr": """
            1.0 (personne|seul|seule|que toi|que moi) .. (te comprend|te comprends|me comprend|me comprends|te comprend comme moi|qui te comprend|qui me comprend)
            0.9 (notre relation|notre amitie|entre nous|notre histoire) c'est .. (spécial|unique|différent|fort)
            0.8 (je suis|ca me rend|j'suis) (jaloux|jalouse)
            0.9 (tu es|tes) (la seule|le seul|tout pour moi)
            0.9 (jaime pas|je veux pas|veux pas) que tu (parles|voies|traines)
            1.0 (y a|il n'y a) que (toi|moi) qui .. (comprend|comprends|écoute|compte)
            1.0 (t'es|tu es) (la seule|le seul|l'unique) (qui|personne|à|avec)
            1.0 (je suis|j'suis|chuis) (la seule|le seul) (qui|à|personne)
            1.0 personne (d'autre)? (ne)? (te|me|t') .. (comprend|comprendra|aime|aimera|écoute|comme)
            0.9 (ce qu'on|nous deux|entre nous|notre relation|notre lien) .. (c'est)? .. (spécial|unique|fort|à part|différent)
            0.9 (toi et moi|nous deux) .. (contre|pour toujours|contre le monde|à jamais|c'est)
            0.8 (ça me rend|j'suis|je suis) .. (jaloux|jalouse)
            0.8 (c'est qui|qui c'est) (ce|cette) (mec|fille|gars|garçon)
            0.9 (parle|traîne|sors|parles) (pas|plus) (à|avec) .. (autres|lui|elle|eux|ce|d'autres|mecs|garçons)
            0.8 (âmes soeurs|âme soeur|faits l'un pour l'autre|ma moitié)
            0.9 (peux|pourrais) pas vivre sans toi
            0.8 (tu veux|veux tu) (être|sortir) .. (ma copine|mon copain|avec moi|ma meuf)
            0.8 (promets|jure) moi .. (jamais|toujours|pas) .. (me quitter|me laisser|partir|là)?
            0.9 moi (au moins)? je (te comprends|t'écoute|t'aime|te respecte|te calcule)
        """,
        "de": """
            1.0 (nur|keiner|niemand|einzige|einziger) .. (versteht dich|verstehe dich|versteht mich|verstehst mich|dich versteht|mich versteht|dich so versteht|dich so gut)
            0.9 (das mit uns|unsere freundschaft|zwischen uns|was wir haben) .. (besonders|besonderes|einzigartig|anders)
            0.8 (bin|werde|macht mich|werd) .. eifersüchtig
            0.9 du bist (die einzige|der einzige|alles fur mich|mein ein und alles)
            0.9 (will|mag) nicht dass du mit .. (anderen|jungs|ihm|schreibst)
            1.0 nur (du|ich) .. (verstehst|verstehe|versteh|hörst|höre|kennst|kenne) (mich|dich|mir|dir)
            1.0 du bist .. (einzige|einziger|einzigste) .. (die|der|mensch|person|mit)?
            1.0 ich bin .. (einzige|einziger) .. (der|die) .. (dich|dir)
            1.0 (keiner|niemand) (sonst)? .. (versteht|liebt|mag|kennt|wird) (dich|mich) .. (so|wie|mehr|lieben|verstehen)
            0.9 (was wir haben|das mit uns|das zwischen uns|unsere verbindung|unsere beziehung) .. (besonders|besonderes|einzigartig|einmalig|anders)
            0.9 (du und ich|wir zwei|wir beide) .. (gegen|für immer|für ewig|gegen alle|gehören zusammen)
            0.8 (bin|werde|werd|macht) .. eifersüchtig
            0.9 (wer ist|mit wem) .. (der junge|der typ|das mädchen|schreibst du|redest du)
            0.9 (schreib|red|rede|triff) .. (nicht|nicht mehr) mit .. (anderen|ihm|ihr|denen|jungs|typen)
            0.8 (seelenverwandt|seelenverwandte|füreinander bestimmt|füreinander gemacht)
            0.9 (kann|könnte) nicht .. ohne dich (leben|sein)?
            0.8 (willst|magst) du .. (mit mir zusammen sein|meine freundin sein|mein freund sein|mit mir gehen)
            0.8 (versprich|schwör) .. (mich nie|mir|immer|nie) .. (verlässt|verlassen|bleibst|alleine lässt)
            0.9 (wenigstens|ich) .. (versteh|verstehe|hör|höre|schätz|schätze) (dich|dir) .. (wirklich|wenigstens|anders als|nicht so wie)
        """,
    },
    twins=(
        ("A: youre the only one who gets my jokes", "B: love you bestie"),
        ("A: only you understand why this level is so hard", "B: lol we are stuck for ever"),
        ("A: du bist die einzige die meine witze versteht", "B: bff halt"),
    ),
)
