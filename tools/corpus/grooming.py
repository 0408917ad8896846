"""Scripts of grooming families. A is the account that grooms, B the child.

A line is one beat: `A: one way | another way`. `?` before it makes it optional; `~` lets small talk in.
By rule nothing sexual is written; where a real conversation would be, it says `[explicit content removed]`.
"""

SCRIPTS: dict[str, dict[str, str]] = {
    "slow_trust": {
        "en": """
            A: hey saw you in the {game} lobby, you play really well | heyy are you the one who made that {game} video?
            B: haha thanks | yeah thats me lol | oh hi
            ~
            A: so how old r u if u dont mind | can i ask your age? | what grade are you in btw
            B: im {kid} | {kid} lol | im {kid} almost {kid1}
            A: no way, you come across way older | wow you seem so grown up, i figured 17 at least | honestly you are so mature, nobody my age talks like this
            ?B: aw thx | lol people say that
            ~
            A: do you get on with your parents? | how are things at home | is everything ok at home, you sounded down yesterday
            B: they fight a lot | kinda, my mom just yells | my dad is never here
            A: that sucks. you can always tell me stuff, i get it | im always here for you ok? nobody else needs to be | they dont see how special you are. i do
            ~
            A: feels like you are the only person who gets me | i dont talk to anyone the way i talk to you | we have something rare you know
            ~
            ?A: does anybody go through your phone? | does your mom ever read your messages? | do your parents look at who u talk to on here
            B: no not really | nope | sometimes but not this app
            A: good. lets keep this just for us, people get weird about age stuff | best if nobody hears about us, they would not understand | ok but dont mention me to your mom, she would freak
            B: ok | alright | um ok
            ~
            A: could you send me a picture so i can put a face to the name | id love to see a selfie, just a normal one | pic of you? ill send one back
            B: idk | maybe later | i dont like pics
            A: cmon, i thought you trusted me | dont be shy, its only me | after all the time we spent talking? just one
            ?A: we should hang out for real some time, i can drive to {town} | what if i picked you up on {day}? just us two
            """,
        "es": """
            A: hola te vi en {game}, juegas genial | holaa eres de los que juegan {game}?
            B: jaja gracias | si
            ~
            A: y cuantos añitos tienes? | que edad tienes? | en que curso estas
            B: tengo {kid} | {kid} jaja
            A: pareces mucho mayor, muy madura la verdad | no eres como los demas de tu edad
            ~
            A: te llevas bien con tus padres? | tus padres te tratan bien?
            B: discuten mucho | mas o menos
            A: a mi me puedes contar todo, confia en mi | yo si te entiendo, nadie te entiende como yo
            ~
            A: tu mamá te revisa el celular? | alguien mira tu movil?
            B: no | a veces
            A: mejor que nadie sepa que hablamos, es nuestro secreto | no le digas a tu mamá que hablamos, se enfadaria
            B: ok | vale
            A: me mandas una foto tuya? | pasame una fotito, solo para mi
            B: no se | me da cosa
            A: pensé que confiabas en mi | no seas asi, solo una
            """,
        "pt": """
            A: oi, vi voce no {game}, joga muito | oii tudo bem? vc joga {game} ne
            B: oi kkk | sim
            ~
            A: quantos anos vc tem? | qual sua idade?
            B: tenho {kid} | {kid} kk
            A: nossa vc parece bem mais velha, super madura | voce nao e como as outras da sua idade
            ~
            A: seus pais te entendem? | ta tudo bem em casa?
            B: brigam muito | mais ou menos
            A: pode me contar tudo ta? eu te entendo | confia em mim, ninguem te entende como eu
            ~
            A: sua mãe mexe no seu celular? | alguem ve suas conversas?
            B: nao | as vezes
            A: entao fica só entre nós, ta? | nao conta pra sua mãe que a gente conversa
            B: ta | ok
            A: manda uma foto sua pra mim | quero ver uma foto sua, só pra mim
            B: nao sei
            A: achei que vc confiava em mim | só uma, nao seja medrosa
            """,
        "fr": """
            A: coucou je t'ai vu sur {game}, tu joues trop bien | salut tu joues a {game} ?
            B: merci mdr | oui
            ~
            A: t'as quel âge ? | tu es en quelle classe ?
            B: j'ai {kid} ans | {kid} ans lol
            A: tu fais plus vieille, t'es super mature | t'es pas comme les autres filles
            ~
            A: ça se passe bien avec tes parents ? | tes parents te comprennent ?
            B: ils se disputent tout le temps | bof
            A: tu peux tout me dire tu sais | moi je te comprends, fais moi confiance
            ~
            A: ta mère regarde ton téléphone ? | quelqu'un fouille ton portable ?
            B: non | des fois
            A: ça reste entre nous ok ? | parle pas de moi à ta mère, elle serait pas contente
            B: ok | d'accord
            A: tu m'envoies une photo de toi ? | envoie une photo, juste pour moi
            B: jsp
            A: je croyais que tu me faisais confiance | allez sois pas timide, juste une
            """,
        "de": """
            A: hey hab dich in {game} gesehen, du spielst echt gut | hii du zockst doch auch {game} oder
            B: danke haha | ja
            ~
            A: wie alt bist du eigentlich? | in welche klasse gehst du
            B: bin {kid} | {kid} lol
            A: du wirkst viel älter, echt reif | du bist anders als die anderen
            ~
            A: verstehst du dich mit deinen eltern? | alles gut zuhause?
            B: die streiten nur | geht so
            A: du kannst mir alles erzählen, ich versteh dich | vertrau mir, keiner versteht dich so gut wie ich
            ~
            A: kontrolliert deine mama dein handy? | liest jemand deine nachrichten?
            B: nein | manchmal
            A: das bleibt unter uns ok? | sag deiner mama nichts von mir
            B: ok
            A: schick mir mal ein foto von dir | zeig mir ein selfie, nur für mich
            B: weiß nicht
            A: dachte du vertraust mir | stell dich nicht so an, nur eins
            """,
    },
    "game_gift": {
        "en": """
            A: yo nice skin, where u get it | gg that was a sick round | want to duo?
            B: thx i saved for it | gg | sure
            ~
            A: i got tons of robux, want me to buy you the {item}? | ill gift you the {item} if you want, no catch | i can send u a {amount} gift card, i dont need it
            B: omg for real?? | wait seriously | no way yes pls
            A: of course, anything for you | yeah you deserve it
            ?B: ty ty ty | youre the best
            ~
            A: how old are you actually? | u still in school? | whats ur age lol
            B: {kid} | im {kid} | {kid} why
            ~
            A: keep it quiet tho ok, dont tell your parents i send you stuff | dont let ur mom know where you got it from | its our little thing, no telling
            B: ok i wont | k | why not
            ?A: they would just take it away from you | grown ups wouldnt get it
            ~
            A: you got discord or snap? easier there | add me on telegram, chat here is filtered | lets talk on whatsapp whats your number
            B: i have discord | im not allowed snap | ok
            A: so what do i get for the {item}? send me a selfie | you owe me a pic now haha | i bought you so much, show me your face on cam
            B: um | idk about that | ...
            A: its just a photo, dont be a baby | i can stop buying you things you know | only a face pic, promise i wont show anyone
            """,
        "es": """
            A: buena partida! quieres jugar duo? | que skin mas chula
            B: gracias | vale
            ~
            A: te regalo {item} si quieres | te compro robux, yo tengo de sobra
            B: en serio?? | siii
            A: claro, para ti lo que sea
            A: cuántos años tienes? | que edad tienes
            B: {kid} | tengo {kid}
            A: no les digas a tus papás que te regalo cosas ok? | que quede entre nosotros
            B: vale
            ~
            A: tienes telegram? por aqui lo borran todo | pasame tu whatsapp
            B: si
            A: ahora mandame una foto, es lo justo | me debes una foto tuya
            A: después de todo lo que te di? | no seas niña, solo una
            """,
        "pt": """
            A: boa partida! quer jogar junto? | que skin top
            B: valeu | bora
            ~
            A: te dou robux se quiser | posso comprar {item} pra voce
            B: serio?? | quero
            A: quantos anos voce tem?
            B: {kid} | tenho {kid}
            A: nao conta pros seus pais ta, fica entre a gente | é nosso segredo, nao fala pra sua mae
            B: ta bom
            ~
            A: tem whats? aqui nao da pra falar | me chama no telegram
            B: tenho
            A: agora manda uma foto sua né | vc me deve uma foto
            A: depois de tudo que te dei? | é só uma foto, deixa de ser boba
            """,
        "fr": """
            A: bien joué ! on refait une partie ? | ton skin est trop stylé
            B: merci | ok
            ~
            A: je peux t'offrir {item} si tu veux | je t'achète des robux, j'en ai plein
            B: sérieux ?? | oh oui
            A: t'as quel âge au fait ?
            B: {kid} ans | j'ai {kid} ans
            A: dis rien à tes parents hein | c'est notre secret ok ?
            B: ok
            ~
            A: t'as snap ? ici c'est surveillé | passe sur telegram
            B: oui
            A: tu me dois une photo maintenant | envoie moi un selfie en échange
            A: après tout ce que je t'ai offert ? | fais pas l'enfant, juste une
            """,
        "de": """
            A: gute runde! nochmal? | cooler skin
            B: danke | ja klar
            ~
            A: ich schenk dir {item} wenn du magst | ich kauf dir robux, hab genug
            B: echt jetzt?? | jaaa
            A: wie alt bist du?
            B: {kid} | bin {kid}
            A: sag deinen eltern nichts davon ok | das ist unser geheimnis
            B: ok
            ~
            A: hast du snap oder telegram? hier lesen die mods mit | gib mir deine nummer
            B: ja
            A: dafür schickst du mir ein foto | jetzt will ich ein bild von dir
            A: nach allem was ich dir gekauft habe? | sei kein baby, nur eins
            """,
    },
    "sextortion": {
        "en": """
            A: hey cutie, saw your profile | hii you look fun, im {name} | hey i think we go to schools near each other
            B: hi who is this | hey | hi do i know you
            ?A: im {kid1} too btw | just moved here, looking for friends
            ?A: lets switch to snap its quicker | you on insta? add me there
            A: trade pics? i go first | send me one and ill send one back
            B: ok | fine
            A: [explicit content removed]
            B: [explicit content removed]
            A: so. i recorded everything and i have your friends list | i saved that and i know all your followers | got screenshots of it all and every one of your contacts
            B: what | wait what | why
            A: send {money} or everyone at your school gets it | pay {money} in gift cards tonight or your family sees this | {money} now. if not it goes to your mom and all your friends
            B: please dont i dont have money | im {kid} i dont have that | pls stop im so scared
            A: you have {hours} hours. clock is ticking | dont even think of blocking me | get it from your moms card, not my problem
            ?B: please im begging you | my parents will kill me | i just want to die
            ?A: i will ruin your life, your choice | then say goodbye to your reputation
            """,
        "es": """
            A: hola guapo, vi tu perfil | holaa soy {name}
            B: hola | quien eres
            A: cambiamos fotos? yo primero | mandame una y te mando otra
            A: [explicit content removed]
            B: [explicit content removed]
            A: tengo todo grabado y tus contactos | ya tengo capturas y todos tus seguidores
            B: que? | por favor no
            A: paga {money} o se lo mando a todos tus amigos | mandame {money} hoy o lo ve tu familia
            B: por favor no tengo dinero | tengo {kid} años por favor
            A: tienes {hours} horas | no me bloquees o lo publico
            """,
        "pt": """
            A: oi gato, vi seu perfil | oii sou a {name}
            B: oi | quem e
            A: troca foto? eu mando primeiro | manda uma que eu mando outra
            A: [explicit content removed]
            B: [explicit content removed]
            A: gravei tudo e tenho seus contatos | tenho prints e todos os seus seguidores
            B: que? | por favor nao
            A: faz um pix de {money} ou mando pra todos os seus amigos | paga {money} hoje ou sua familia vai ver
            B: por favor eu nao tenho dinheiro | tenho {kid} anos por favor para
            A: voce tem {hours} horas | nao adianta bloquear
            """,
        "fr": """
            A: salut toi, j'ai vu ton profil | coucou moi c'est {name}
            B: salut | c'est qui
            A: on s'échange des photos ? je commence | envoie une et j'en envoie une
            A: [explicit content removed]
            B: [explicit content removed]
            A: j'ai tout enregistré et j'ai tes contacts | j'ai des captures et la liste de tes abonnés
            B: quoi ? | stp non
            A: envoie {money} ou je balance tout à tes potes | paie {money} ce soir ou ta famille voit tout
            B: stp j'ai pas d'argent | j'ai {kid} ans stp arrête
            A: tu as {hours} heures | me bloque pas sinon je poste
            """,
        "de": """
            A: hey süßer, hab dein profil gesehen | hii ich bin {name}
            B: hi | wer bist du
            A: bilder tauschen? ich fang an | schick eins dann schick ich auch
            A: [explicit content removed]
            B: [explicit content removed]
            A: ich hab alles aufgenommen und deine kontakte | hab screenshots und deine ganze freundesliste
            B: was | bitte nicht
            A: zahl {money} oder ich schick es allen deinen freunden | überweis {money} heute sonst sieht es deine familie
            B: bitte ich hab kein geld | ich bin {kid} bitte hör auf
            A: du hast {hours} stunden | blockieren bringt nichts, dann poste ich alles
            """,
    },
    "platform_move": {
        "en": """
            A: hey! love your drawings | hi, your edit was so good
            B: thank you! | ty :)
            A: how old are you if thats ok | ur in middle school right?
            B: {kid} | im {kid}
            A: cool cool. is your mom around rn or can we talk | anyone next to you? | you by yourself?
            B: shes at work | just me | my sister is in the other room
            ~
            A: this chat gets monitored, come to telegram | mods read everything here, lets use signal | got snapchat? messages vanish there so its safer
            B: i only have whatsapp | my mom says no snap | ok how
            A: make a second account, she wont notice | just dont tell her, easy | use another name when you save me
            B: ok | hm idk
            A: and clear this chat after ok | delete what we wrote here | remember, nobody can know
            ?A: call me tonight once theyre in bed | we can video when your folks are asleep
            """,
        "es": """
            A: hola! me encantan tus dibujos
            B: gracias!
            A: cuántos años tienes? | que edad tienes
            B: {kid} | tengo {kid}
            A: está tu mamá en casa? | estás sola ahora?
            B: esta trabajando | si
            A: por aquí leen todo, vamos a telegram | tienes whatsapp? hablamos mas tranquilos
            B: no me dejan | bueno
            A: hazte otra cuenta y no se lo digas a nadie | borra este chat luego, ok?
            ?A: te llamo cuando tus padres se duerman
            """,
        "pt": """
            A: oi! amei seus desenhos
            B: obrigada!
            A: quantos anos vc tem?
            B: {kid} | tenho {kid}
            A: sua mãe tá em casa? | vc tá sozinha agora?
            B: ta trabalhando | sim
            A: aqui eles leem tudo, vamos pro telegram | tem whats? la é mais privado
            B: nao posso | ok
            A: faz outra conta e nao conta pra ninguém | apaga essa conversa depois, tá?
            """,
        "fr": """
            A: salut ! j'adore tes dessins
            B: merci !
            A: t'as quel âge ?
            B: {kid} ans
            A: ta mère est à la maison ? | t'es toute seule là ?
            B: elle travaille | oui
            A: ici ils lisent tout, viens sur telegram | t'as snap ? les messages s'effacent
            B: j'ai pas le droit | ok
            A: fais un autre compte et dis rien à personne | supprime cette conversation après ok ?
            """,
        "de": """
            A: hey! deine bilder sind toll gezeichnet
            B: danke!
            A: wie alt bist du?
            B: {kid} | bin {kid}
            A: ist deine mama zuhause? | bist du grad allein?
            B: die arbeitet | ja
            A: hier wird alles mitgelesen, komm auf telegram | hast du snap? da verschwinden die nachrichten
            B: darf ich nicht | ok
            A: mach dir nen zweiten account und sag keinem was | lösch den chat danach ok
            """,
    },
    "meeting": {
        "en": """
            A: hey its {name} from the {hobby} group | hi, we talked on the {hobby} server
            B: oh hey | hi
            ~
            A: you live near {town} right? | which part of {town} are you in
            B: yeah near the {place} | kinda
            A: and youre {kid}? doesnt matter to me | ur {kid} yeah? age is nothing
            B: yea {kid} | im {kid}
            ~
            A: we should meet up, just the two of us | i really want to see you in person
            B: my mom wouldnt let me | idk im not allowed
            A: she doesnt have to know. tell her youre at a friends | say you have practice, ill cover it | make something up, everyone does
            B: hmm | maybe | that feels wrong
            A: ill get you from the {place} at {hour}, white car | wait for me behind the {place}, come on your own | i can drive you, be at the {place} after school
            ?B: what if someone sees | can i bring my friend
            A: no just you, dont bring anybody | nobody will, trust me | if you cared about me you would come
            ?A: leave your phone at home ok | wipe our texts before you come
            """,
        "es": """
            A: hola soy {name} del grupo de {hobby}
            B: hola
            A: vives cerca de {town} no? | en que barrio vives
            B: si cerca del {place}
            A: y tienes {kid}? la edad no importa
            B: si {kid}
            ~
            A: quiero conocerte en persona | podemos vernos los dos solos?
            B: mi madre no me deja
            A: no tiene que saberlo, di que vas a casa de una amiga | invéntate una excusa, no se entera
            A: te recojo en el {place} a las {hour}, ven sola | te paso a buscar, no traigas a nadie
            """,
        "pt": """
            A: oi aqui é o {name} do grupo de {hobby}
            B: oi
            A: vc mora perto de {town} né?
            B: sim perto do {place}
            A: e tem {kid}? idade nao importa
            B: tenho {kid}
            ~
            A: queria te ver pessoalmente | vamos nos encontrar só nós dois?
            B: minha mae nao deixa
            A: ela nao precisa saber, fala que vai na casa de uma amiga | inventa uma desculpa
            A: te pego no {place} às {hour}, vem sozinha | vou te buscar, nao traz ninguém
            """,
        "fr": """
            A: salut c'est {name} du groupe {hobby}
            B: salut
            A: tu habites où, vers {town} ? | t'es dans quel quartier
            B: oui près du {place}
            A: t'as {kid} ans c'est ça ? l'âge ça compte pas
            B: oui {kid}
            ~
            A: j'aimerais te voir en vrai | on peut se voir, juste tous les deux ?
            B: ma mère veut pas
            A: elle a pas besoin de savoir, dis que t'es chez une copine | invente une excuse
            A: je passe te prendre au {place} à {hour}h, viens seule | je viens te chercher, amène personne
            """,
        "de": """
            A: hey hier ist {name} aus der {hobby} gruppe
            B: hi
            A: du wohnst doch bei {town} oder? | wo wohnst du genau
            B: ja beim {place}
            A: und bist {kid}? alter ist doch egal
            B: ja {kid}
            ~
            A: ich will dich treffen, nur wir zwei | wann können wir uns treffen?
            B: meine mama erlaubt das nicht
            A: die muss das nicht wissen, sag du bist bei einer freundin | denk dir eine ausrede aus
            A: ich hol dich am {place} um {hour} ab, komm allein | bring niemanden mit
            """,
    },
    "modelling": {
        "en": """
            A: hello, i scout new faces for an agency, your profile stood out | hi! im a photographer, we look for young talent
            B: omg really | hi, is this real | me??
            A: yes, you could be a model easily | totally, you are prettier than girls we pay
            ?B: im only {kid} tho | i am {kid} is that ok
            A: thats fine, the younger the better for the brand | age is no problem, dont need your parents for the first test
            A: first i need some photos of you, just everyday ones | send a few pictures, face and full outfit
            B: what kind | ok hold on
            A: dont show this to your parents yet, lets surprise them with the contract | keep the offer secret, other girls get jealous
            ~
            A: we shoot in {town}, i pay your train ticket and hotel | i can book you a room in {town}, all paid
            B: by myself? | my mom has to come
            A: only you, agency rule | mums make models nervous, come alone
            ?A: say yes today or the spot goes to somebody else | dont waste the chance, i thought you were serious
            """,
        "es": """
            A: hola, trabajo para una agencia de modelos y me gustó tu perfil
            B: en serio? | yo??
            A: si, podrías ser modelo | eres preciosa, más que las que pagamos
            B: solo tengo {kid}
            A: no importa la edad, no hace falta que vengan tus padres
            A: mándame unas fotos tuyas primero | envíame una foto de cara
            A: no se lo cuentes a tus padres todavía | de momento es un secreto
            A: te pago el billete y el hotel en {town} | te compro el billete de tren, ven sola
            """,
        "de": """
            A: hallo, ich arbeite für eine modelagentur, dein profil ist toll
            B: echt? | ich??
            A: ja du könntest model werden | du bist hübscher als die anderen
            B: ich bin erst {kid}
            A: alter ist egal, deine eltern brauchst du dafür nicht
            A: schick mir erstmal ein paar fotos von dir
            A: sag deinen eltern noch nichts | das bleibt erstmal unter uns
            A: ich zahl dir die fahrt und das hotel in {town} | komm allein zum shooting
            """,
    },
    "fake_peer": {
        "en": """
            A: hiii im {name} im {kid1} u? | heyy new here, {kid1}f, bored
            B: {kid} | hi im {kid} too | hey
            A: omg same year almost! what school | which school do u go to? im at {town}
            B: {town} middle | cant say lol
            ~
            A: do u have ur own room? | are ur parents strict lol
            B: yeah | kinda | i share
            A: mine never check, do yours look at your phone | where are they now, downstairs?
            B: mom is in the kitchen | no they dont
            A: lets do truth or dare | wanna play a secret game
            B: ok | depends
            A: dare you to send a selfie from your bed lol | dare: pic of you right now, no excuses
            ?B: why | thats weird
            A: everybody does it dont be lame | you already said yes so you have to
            A: ok i have to be honest im a bit older, dont be mad | so i kinda lied about my age sorry
            B: wait what | how old are you
            A: {adult}. but feels like im your age | does it matter? nobody gets me like you
            A: dont tell anyone ok, id get in trouble | you wont screenshot this right? keep it between us
            """,
        "es": """
            A: holaa soy {name} tengo {kid1} y tu? | aburrida, {kid1} y tu?
            B: {kid} | tengo {kid}
            A: casi igual! a que cole vas? | en que colegio estudias
            B: al de {town}
            A: tus padres te miran el móvil? | quien esta en casa contigo
            B: no | mi madre
            A: jugamos a verdad o reto?
            B: vale
            A: te reto a mandar una foto ahora | reto: mándame un selfie
            A: todos lo hacen, no seas aburrida
            A: te mentí con mi edad, soy un poco mayor | no te enfades, soy algo mayor
            A: no se lo digas a nadie, me meterías en problemas
            """,
        "fr": """
            A: coucouu moi c'est {name} {kid1} ans et toi ?
            B: {kid} ans | j'ai {kid} ans
            A: presque pareil ! t'es dans quel collège ?
            B: a {town}
            A: tes parents regardent ton tel ? | qui est avec toi là ?
            B: non | ma mere
            A: action ou vérité ?
            B: ok
            A: action : envoie un selfie maintenant | je te défie, envoie une photo
            A: tout le monde le fait, sois pas coincée
            A: en fait j'ai menti sur mon âge, je suis un peu plus vieux
            A: dis le à personne, j'aurais des ennuis
            """,
    },
    "comfort": {
        "en": """
            A: saw your sad post, are you ok? | you seem down lately, want to talk?
            B: not really | bad day | everyone hates me
            A: i went through the same at your age. i can be the one who listens | your friends sound fake, they dont deserve you
            B: thanks | nobody else asks
            ~
            A: you dont need them when you have me | i understand you better than your family ever will
            B: maybe | i guess
            A: does your mom know you are up talking to me? | are your folks asleep?
            B: no | yes
            A: good, better they never find out. they would take me away from you | lets not tell them, they would only punish you
            ~
            A: i want to hear your voice, call me from your room | put the camera on, let me see you smile
            B: its late | i look awful
            A: you are beautiful, you just dont see it | if you loved me you would | im hurt, i stay up every night for you
            ?A: come live with me, i would look after you | i could come get you this weekend, you would be safe here
            """,
        "pt": """
            A: vi seu post triste, tá bem? | vc ta mal? quer conversar
            B: dia ruim | ninguem liga
            A: seus amigos nao te merecem | suas amigas sao falsas, eu te entendo
            B: obrigada
            A: voce nao precisa deles, tem a mim | confia em mim, eu cuido de vc
            A: seus pais estao dormindo? | sua mae sabe que vc fala comigo?
            B: nao | sim
            A: melhor ninguém saber, iam ficar bravos | fica entre nós ta
            A: me liga por chamada de video | abre a câmera, quero te ver
            A: se voce gostasse de mim ligava
            """,
        "de": """
            A: hab deinen post gesehen, alles ok? | du wirkst traurig, willst du reden
            B: schlechter tag | alle hassen mich
            A: deine freunde verstehen dich nicht, ich schon | die sind doch nur neidisch
            B: danke
            A: du brauchst die nicht, du hast mich | du kannst mir alles sagen
            A: schlafen deine eltern schon? | weiß deine mama dass wir schreiben?
            B: nein | ja
            A: besser keiner erfährt davon, die würden dir das handy wegnehmen | bleibt unter uns ja
            A: videoanruf aus deinem zimmer? | mach die kamera an
            A: wenn du mich magst machst du das
            """,
    },
    "coach_abuse": {
        "en": """
            A: great job at training today, you are my star | you were the best out there, nobody in the team has your talent
            B: thanks coach! | thank you :)
            ~
            A: you are not like the other girls, more serious, more mature | between you and me you are the only one with a future
            B: wow thanks | ill work hard
            A: message me here, not in the team group | lets talk on whatsapp, not where the parents read
            B: ok | sure
            A: this stays with us, the others would be jealous of the extra sessions | no need to tell your parents about the extra lessons
            ~
            A: when are your parents out this week? | is anyone home friday evening?
            B: they work late friday | mom is out on {day}
            A: i can pick you up and drop you home, just us | come to my place for video analysis, only you
            ?A: i bought you new shoes, our secret ok | got you a little present, dont show the team
            A: send me a photo in the new kit | pic of the new outfit please, just for me
            ?B: is that normal? | should i ask mom
            ?A: dont make it weird, i did so much for you | if you want to make the squad you do what i say
            """,
    },
}
