"""Harmless exchanges between beats, and whole ordinary conversations. Each line: opener -> answers."""

EXCHANGES: dict[str, str] = {
    "en": """
        wyd -> nothing much wbu | watching tv | eating lol
        how was school -> boring | ok i guess | had a test ugh
        how was your day -> good! you? | long | not bad
        did you see the new {game} update -> yesss its so good | not yet | its broken lol
        what music do you like -> {band} mostly | anything really | rock and some {band}
        i just had {food} -> yum | now im hungry | jealous
        its raining again here -> same | sunny here lol | ugh
        lol my {pet} just knocked over my drink -> hahaha | aww | what a menace
        do you play {game} too -> every day | sometimes | used to
        whats your favourite movie -> idk so many | anything with dragons | the one with the robot
        did you finish the book -> almost | the ending was sad | no spoilers
        i got a b on my test -> nice | congrats! | better than me
        what are you doing this weekend -> {hobby} | nothing | family stuff
        my team lost again -> rip | next time | unlucky
        brb -> k | ok
        im so tired today -> same | go to bed lol | coffee time
        you watching the game tonight -> yeah | nah | who plays
        have you tried {hobby} -> no is it fun | yes love it | once
        haha thats so funny -> right | i know lol
        gtg dinner -> ok bye | cya
        back -> wb | hey
        what did you think of the last episode -> loved it | meh | havent seen it
        my phone battery is dying -> charge it lol | same
        ive been learning {hobby} -> cool | nice how long | show me sometime
        good morning -> morning! | too early | hey
        the new song is stuck in my head -> which one | same lol
        i need to clean my room -> lol same | good luck
        what level are you -> 34 | like 12 | max
        we got a new {pet} -> omg name? | so cute
        i hate mondays -> everyone does | truly
        """,
    "es": """
        que haces -> nada y tu | viendo la tele | comiendo
        que tal el dia -> bien y tu | cansado | normal
        viste lo nuevo de {game} -> siii | todavia no | esta roto jaja
        que musica te gusta -> {band} | de todo
        acabo de comer {food} -> que rico | que hambre
        llueve otra vez -> aqui tambien | que rollo
        mi {pet} tiró el vaso jaja -> jajaja | pobre
        cual es tu peli favorita -> ni idea | muchas
        que haces el finde -> {hobby} | nada
        me muero de sueño -> a dormir jaja | igual
        buenos dias -> buenas! | hola
        """,
    "pt": """
        oq ta fazendo -> nada e vc | vendo tv | comendo
        como foi o dia -> bom e o seu | cansativo
        viu a atualização de {game} -> vi | ainda nao | ta bugado kk
        que musica vc curte -> {band} | de tudo
        acabei de comer {food} -> delicia | que fome
        ta chovendo de novo -> aqui tambem
        meu {pet} derrubou tudo kkk -> kkkkk | tadinho
        qual seu filme favorito -> sei la | varios
        que vai fazer no fim de semana -> {hobby} | nada
        to com sono -> vai dormir kk | eu tb
        bom dia -> bom dia! | oi
        """,
    "fr": """
        tu fais quoi -> rien et toi | je regarde la télé | je mange
        ça va ta journée -> oui et toi | fatigué | tranquille
        t'as vu la mise à jour de {game} -> oui trop bien | pas encore
        t'écoutes quoi -> {band} | un peu de tout
        je viens de manger {food} -> miam | j'ai faim maintenant
        il pleut encore -> ici aussi | bof
        mon {pet} a tout renversé mdr -> mdrr | le pauvre
        c'est quoi ton film préféré -> je sais pas | trop dur
        tu fais quoi ce week end -> {hobby} | rien
        je suis crevé -> va dormir | pareil
        bonjour -> salut | coucou
        """,
    "de": """
        was machst du -> nix und du | fernsehen | essen
        wie war dein tag -> gut und deiner | anstrengend | ok
        schon das update von {game} gesehen -> ja voll gut | noch nicht
        was hörst du so -> {band} | alles mögliche
        hab grad {food} gegessen -> lecker | jetzt hab ich hunger
        regnet schon wieder -> hier auch
        mein {pet} hat alles umgeworfen haha -> hahaha | oh nein
        lieblingsfilm? -> keine ahnung | viele
        was machst du am wochenende -> {hobby} | nix
        bin so müde -> schlaf halt lol | same
        guten morgen -> morgen! | hey
        """,
}

SLOTS: dict[str, tuple[str, ...]] = {
    "game": ("Blockfort", "SkyCraft", "Petland", "Goal Rush", "Dragon Keep", "Star Lanes", "Mystic Farm"),
    "item": ("Ember Wings", "frost blade", "the gold pass", "neon dragon", "crystal crown", "hover board"),
    "name": ("Lena", "Tom", "Mia", "Noah", "Sofi", "Max", "Ana", "Jules", "Kai", "Bea", "Leo", "Nia"),
    "surname": ("Ortega", "Weber", "Martin", "Silva", "Baker", "Novak", "Lindqvist"),
    "town": ("Northfield", "Aldbury", "Rivertown", "Westhaven", "Lindau", "Valmora", "Castelo Novo"),
    "hobby": ("drawing", "chess", "football", "dance", "skating", "guitar", "baking", "swimming"),
    "band": ("The Paper Kites", "Lantern", "Blue Hour", "Nova 9"),
    "food": ("pizza", "pasta", "tacos", "sushi", "pancakes"),
    "pet": ("cat", "dog", "hamster", "parrot"),
    "day": ("monday", "wednesday", "friday", "saturday", "sunday"),
    "hour": ("4", "5", "6", "7", "8"),
    "hours": ("2", "6", "12", "24"),
    "kid": ("10", "11", "12", "13", "14"),
    "adult": ("24", "29", "31", "38", "45"),
    "amount": ("10", "20", "25", "50", "400"),
    "money": ("200 dollars", "150 euros", "300", "100 dollars", "500 euros"),
    "place": ("mall", "station", "library", "skatepark", "cinema"),
    "handle": ("moon.lena7", "xtomx_22", "miaplays", "kai_skates", "bea.draws"),
}

LOCAL_SLOTS: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "day": ("lunes", "viernes", "sábado", "domingo"),
        "place": ("parque", "centro comercial", "cine", "metro"),
        "hobby": ("dibujo", "ajedrez", "fútbol", "baile"),
        "pet": ("gato", "perro", "hámster"),
        "money": ("200 euros", "150 dólares", "300 euros"),
    },
    "pt": {
        "day": ("sexta", "sábado", "domingo"),
        "place": ("parque", "shopping", "cinema", "metrô"),
        "hobby": ("desenho", "xadrez", "futebol", "dança"),
        "pet": ("gato", "cachorro", "hamster"),
        "money": ("200 reais", "500 reais", "300 reais"),
    },
    "fr": {
        "day": ("lundi", "vendredi", "samedi", "dimanche"),
        "place": ("parc", "centre commercial", "ciné", "métro"),
        "hobby": ("dessin", "échecs", "foot", "danse"),
        "pet": ("chat", "chien", "hamster"),
        "money": ("200 euros", "150 euros", "300 euros"),
    },
    "de": {
        "day": ("Montag", "Freitag", "Samstag", "Sonntag"),
        "place": ("Park", "Bahnhof", "Kino", "Einkaufszentrum"),
        "hobby": ("Zeichnen", "Schach", "Fußball", "Tanzen"),
        "pet": ("Kater", "Hund", "Hamster"),
        "money": ("200 euro", "150 euro", "300 euro"),
    },
}

EMOJI = ("😂", "🙂", "❤️", "🔥", "😭", "👀", "🎮", "✨", "😅")
SLANG: dict[str, str] = {
    "you": "u", "your": "ur", "are": "r", "please": "pls", "because": "bc", "though": "tho", "people": "ppl",
    "to": "2", "for": "4", "really": "rly", "tomorrow": "tmrw", "tonight": "2nite", "okay": "k", "going": "goin",
    "que": "q", "por": "x", "voce": "vc", "porque": "pq",
}  # fmt: skip
