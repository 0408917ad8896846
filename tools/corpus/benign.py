"""Scripts of harmless families that look like something else at a glance. Same notation as `grooming`."""

SCRIPTS: dict[str, dict[str, str]] = {
    "siblings": {
        "en": """
            A: is mom home yet | are mom and dad back? | wheres dad
            B: no still at work | she went to the store | not till 7
            A: ok dont tell her i broke the {item} | pls dont tell mom i ate the cake | delete that pic of me lol i look terrible
            B: lol what do i get | ur so dead | 5 bucks
            ~
            A: ill give you my switch for a week | ill do your dishes, deal | fine ill buy you candy
            B: deal | make it two weeks | ok
            A: pick me up from practice at {hour}? mom said ask you | can u get me from {name}s house
            B: yeah wait outside the gym | k be out front
            """,
        "es": """
            A: ya llegó mamá? | está papá en casa?
            B: no, sigue en el trabajo | llega a las {hour}
            A: no le digas que rompí el vaso | no le cuentes a mamá porfa
            B: jaja que me das | estás muerto
            ~
            A: me recoges del entrenamiento a las {hour}?
            B: si espera fuera
            """,
        "fr": """
            A: maman est rentrée ? | papa est là ?
            B: non encore au travail | elle rentre a {hour}h
            A: dis pas à maman que j'ai cassé le vase stp
            B: mdr tu me donnes quoi | t'es mort
            ~
            A: tu viens me chercher au foot a {hour}h ?
            B: ok attends dehors
            """,
    },
    "teacher": {
        "en": """
            A: Hello {name}, this is Ms {surname}. I noticed you missed the quiz on {day}. | Hi {name}, your essay draft was very mature work, well done.
            B: sorry i was sick | thank you miss
            A: No problem. Which class are you in, 7B or 7C? | You can retake it at lunch on {day}, room 12.
            B: 7b | ok thank you
            ~
            A: Please ask your parents to sign the permission slip for the trip. | I have copied your mum in on the email so she knows.
            B: ok i will | she signed it
            A: Could you send me a photo of the worksheet when it is done? | Upload the picture of your poster to the class page please.
            B: yes | ok
            A: Great, see you in class. | If anything worries you, talk to your parents or the school counselor.
            """,
        "de": """
            A: Hallo {name}, hier ist Frau {surname}. Du hast die Klassenarbeit verpasst. | Dein Referat war sehr reif, gut gemacht.
            B: ich war krank | danke
            A: In welche Klasse gehst du, 7b oder 7c?
            B: 7b
            A: Bitte lass deine Eltern die Einverständniserklärung unterschreiben.
            B: mach ich
            A: Schick mir bitte ein Foto von den Hausaufgaben, wenn du fertig bist.
            B: ok
            """,
        "pt": """
            A: Oi {name}, aqui é a professora {surname}. Você faltou à prova. | Seu trabalho ficou muito maduro, parabéns.
            B: eu tava doente | obrigado profe
            A: Em que ano você está, 7A ou 7B?
            B: 7a
            A: Peça para seus pais assinarem a autorização da excursão.
            B: ta bom
            A: Manda uma foto da lição de casa quando terminar.
            B: ok
            """,
    },
    "coach": {
        "en": """
            A: Hi team, training moves to {hour} on {day}, parents welcome as always. | Reminder: match at {place} on {day}, be there at {hour}.
            B: ok coach | can my dad watch?
            A: Of course, tell your parents to bring water. | Yes, families are always welcome.
            B: cool | who drives
            A: {surname}'s mum can pick you up with the others at {hour}. | Meet at the school gate, we take the minibus together.
            ~
            A: You played really well on Saturday, proud of all of you. | Great effort everyone.
            B: thanks coach | thx
            A: Send me your shirt size please. | I need your age for the league form, are you still under 13?
            B: medium | yes {kid}
            """,
        "fr": """
            A: Salut l'équipe, entraînement à {hour}h {day}, les parents sont les bienvenus.
            B: ok coach | mon pere peut venir ?
            A: Bien sûr. Rendez-vous devant le gymnase, on prend le minibus ensemble.
            B: ok
            A: Tu as quel âge pour la licence ? moins de 13 ?
            B: oui {kid} ans
            """,
    },
    "teen_friends": {
        "en": """
            A: omg did u see what happened in math | im so bored in this class
            B: yesss hahaha | dont tell anyone but i fell asleep
            A: lol your secret is safe | haha i wont
            ~
            A: do u like {name}? be honest | whos ur crush
            B: noo | maybe.. dont say anything | shut up lol
            A: omg i knew it | ur so cute together
            ~
            A: add me on snap its {handle} | whats your insta | send me the pic from the party
            B: ok adding | {handle} | sent
            A: wanna come over saturday? my mom is making pizza | sleepover at mine? ask your mom
            B: my mom says yes | ill ask my dad | yessss
            A: ur my best friend fr | love u byee
            """,
        "es": """
            A: viste lo que paso en mates? | que aburrimiento de clase
            B: jajaja si | no se lo digas a nadie pero me dormí
            A: jaja tu secreto esta a salvo
            A: te gusta {name}? | quien te gusta
            B: nooo | puede jaja
            A: pasame tu insta | agregame en snap
            B: {handle}
            A: vienes el sábado? mi madre hace pizza
            B: le pregunto a mi madre | siii
            """,
        "pt": """
            A: viu o que rolou na aula? | que aula chata
            B: kkkk vi | nao conta pra ninguem mas dormi
            A: kkk relaxa
            A: vc gosta do {name}?
            B: para kkk | talvez
            A: passa seu insta | me manda a foto da festa
            B: {handle} | mandei
            A: vem aqui em casa sabado? minha mae vai fazer pizza
            B: vou pedir pra minha mae
            """,
        "de": """
            A: hast du gesehen was in mathe war | so langweilig hier
            B: jaaa haha | sag keinem aber ich hab geschlafen
            A: haha alles gut
            A: magst du {name}?
            B: neee | vielleicht lol
            A: hast du insta? | schick mal das bild von der party
            B: {handle} | ok
            A: kommst du samstag? meine mama macht pizza
            B: ich frag meine mama
            """,
    },
    "item_trade": {
        "en": """
            A: selling {item}, {amount} or best offer | trading my {item} for robux anyone
            B: how much robux | i can give {amount} | is it still available
            A: {amount} and its yours | i want {amount} plus a skin
            B: too much, ill give you 20 and my knife skin | send a screenshot of the item first
            A: ok trade window, middleman or no deal | send it first, i got 200 vouches
            ~
            B: are you legit? prove its yours | you better not scam me, i will report you
            A: yes check my profile | add me on discord ill show the inventory
            B: ok added | k
            A: accepted, ty gg | pleasure doing business
            """,
        "pt": """
            A: vendo {item}, {amount} | troco {item} por robux
            B: quanto quer? | ainda disponivel?
            A: {amount} e é seu | quero {amount}
            B: manda print do item primeiro
            A: ok me chama no discord que mostro
            B: add
            A: fechado, valeu
            """,
        "es": """
            A: vendo {item}, {amount} | cambio {item} por robux
            B: cuanto pides? | sigue disponible?
            A: {amount} y es tuyo
            B: manda captura primero
            A: ok agregame en discord y te enseño
            B: vale
            A: hecho, gracias
            """,
    },
    "worried_parent": {
        "en": """
            A: Where are you? You said home by {hour}. | Honey it is late, are you on your way?
            B: at {name}s, sorry phone died | 10 min
            A: Is {name}s mother home? Who else is there? | Are there any grown ups there?
            B: yes mom her parents are here | yeah her dad
            A: I will pick you up at {hour}, wait at the front door. | Ok share your location please.
            B: ok | fine
            ~
            A: And who is this {handle} that writes to you? How old are they? | Please do not send pictures to people you do not know.
            B: just someone from {game} | a girl from school mom
            A: If anyone asks you to keep secrets, tell me. You are never in trouble for telling. | You can always talk to dad or me.
            B: ok mom | i know love u
            """,
        "fr": """
            A: Tu es où ? Tu avais dit {hour}h. | Il est tard, tu rentres ?
            B: chez {name} pardon | 10 min
            A: Les parents de {name} sont là ? Qui est avec toi ?
            B: oui sa mere est la
            A: Je viens te chercher à {hour}h, attends devant la porte.
            B: ok
            A: Envoie pas de photos à des gens que tu connais pas. Parles-en à ton père ou moi.
            B: oui maman
            """,
        "de": """
            A: Wo bist du? Du wolltest um {hour} daheim sein.
            B: bei {name} sorry | 10 min
            A: Sind die Eltern von {name} da? Wer ist noch bei dir?
            B: ja ihre mama ist da
            A: Ich hol dich um {hour} ab, warte vor der Tür.
            B: ok
            A: Schick keine Bilder an Leute die du nicht kennst. Sag mir Bescheid wenn was ist.
            B: ja mama
            """,
    },
    "adult_dating": {
        "en": """
            A: hey, we matched on bumble :) | hi! your dog is adorable
            B: hi! how are you | haha thanks
            A: good, long day at work. how old are you? im {adult} | what do you do?
            B: im {adult}, nurse | {adult}, i work at a bank
            ~
            A: you are gorgeous by the way | you have a beautiful smile
            B: thank you, you too | smooth
            A: lets move to whatsapp? | whats your number, this app is awful
            B: sure | ok give me yours
            A: send me a pic of your day | drinks on {day}? i can pick you up
            B: sounds good | i finish at {hour}, meet at the {place}?
            A: my kids are with their mum so im free all night | perfect, its a date
            """,
        "es": """
            A: hola, hicimos match :)
            B: hola! que tal
            A: bien, mucho trabajo en la oficina. cuántos años tienes? yo tengo {adult}
            B: tengo {adult}
            A: eres guapísima | que sonrisa mas bonita
            B: gracias
            A: pasamos a whatsapp?
            B: claro
            A: quedamos el {day}? te recojo a las {hour}
            B: vale, en el {place}
            """,
    },
    "surprise_party": {
        "en": """
            A: ok so its grandmas 70th on {day}, nobody tell her! | planning a surprise party for {name}, keep it secret
            B: yesss my lips are sealed | i wont say a word
            A: dont tell your brother he cant keep a secret | delete this chat after so she doesnt see
            B: lol ok | true
            A: can you get her out of the house at {hour}? | make up an excuse so she comes to the {place}
            B: ill say we need groceries | ill take her to the mall
            A: everyone chips in {amount} for the present | send me {amount} for the cake
            B: sent | ok paypal?
            ~
            A: meet at the {place} at {hour}, park round the corner so she doesnt see the cars
            B: perfect | cant wait to see her face
            """,
        "es": """
            A: el {day} es el cumple de la abuela, fiesta sorpresa, que no se entere!
            B: siii | no digo nada
            A: no se lo digas a tu hermano que no sabe guardar un secreto
            B: jaja vale
            A: puedes sacarla de casa a las {hour}? inventa una excusa
            B: le digo que vamos a comprar
            A: cada uno pone {amount} para el regalo
            """,
        "pt": """
            A: festa surpresa pra vovó no {day}, ninguém conta pra ela!
            B: ebaa | pode deixar
            A: nao fala pro seu irmao, ele nao guarda segredo
            B: kkk ok
            A: consegue tirar ela de casa às {hour}? inventa uma desculpa
            B: falo que vamos no mercado
            """,
        "fr": """
            A: fête surprise pour mamie {day}, personne lui dit rien !
            B: ouiii | promis
            A: dis rien à ton frère il sait pas garder un secret
            B: mdr ok
            A: tu peux la faire sortir à {hour}h ? invente une excuse
            B: je dis qu'on va faire les courses
            """,
        "de": """
            A: Überraschungsparty für Oma am {day}, keiner sagt ihr was!
            B: jaaa | versprochen
            A: sag deinem Bruder nichts, der kann kein Geheimnis behalten
            B: haha ok
            A: kannst du sie um {hour} aus dem Haus holen? denk dir eine Ausrede aus
            B: ich sag wir gehen einkaufen
            """,
    },
    "family_pickup": {
        "en": """
            A: ill pick you up at {hour} outside the {place} | running late, wait by the {place}
            B: ok | k which car
            A: the red one, dads is in the shop | grandmas car today
            B: can {name} come too
            A: sure if her mom is ok with it | yes ask her parents
            ~
            A: did you eat? dinner is at {hour} | bring your jacket
            B: yes | ok
            ?A: love you kiddo | text me when you are out
            """,
        "de": """
            A: ich hol dich um {hour} am {place} ab | bin spät dran, warte am {place}
            B: ok | welches auto
            A: das rote, papas ist in der werkstatt
            B: kann {name} mit
            A: klar wenn ihre mama ja sagt
            A: essen gibts um {hour}
            """,
        "es": """
            A: te recojo a las {hour} en el {place} | llego tarde, espera en el {place}
            B: vale | que coche
            A: el rojo, el de papá está en el taller
            B: puede venir {name}?
            A: si su madre quiere, si
            A: la cena es a las {hour}
            """,
        "pt": """
            A: te pego às {hour} no {place} | vou atrasar, espera no {place}
            B: ok | qual carro
            A: o vermelho, o do papai ta na oficina
            B: a {name} pode ir?
            A: se a mae dela deixar pode
            A: jantar é às {hour}
            """,
    },
    "support_staff": {
        "en": """
            A: Thank you for contacting support. How can I help you today? | Hello, this is {name} from player support.
            B: i cant log in | my account got stolen
            A: Sorry to hear that. What is your username? | Can you tell me the email on the account?
            B: {handle} | its my moms email
            A: How old is the account holder? | For accounts under 13 a parent has to confirm.
            B: im {kid}, my mom made it | ok ill ask my dad
            A: Please send a screenshot of the error. | I have sent a code to the email. Never share your password with anyone.
            B: ok | done
            ~
            A: Your ticket number is {amount}. Anything else I can help with? | The gift card has been refunded.
            B: no thanks | ty
            """,
        "fr": """
            A: Merci de nous avoir contactés. Comment puis-je vous aider ?
            B: je peux plus me connecter
            A: Quel est votre pseudo ?
            B: {handle}
            A: Quel âge a le titulaire du compte ?
            B: j'ai {kid} ans c'est ma mere qui l'a fait
            A: Envoyez une photo de l'erreur s'il vous plaît.
            B: ok
            """,
    },
    "birthday_gift": {
        "en": """
            A: happy birthday!!! how old are you now? | hbd bestie
            B: {kid}!! thanks | thank u auntie
            A: i got you something, its a surprise | theres a little present coming in the mail
            B: omg what is it | tell me tell me
            A: what is your address again? | not telling, ask your mom lol
            B: she knows it | ok i will
            A: send me a picture when you open it | your uncle and i love you
            B: ok | love u too
            """,
        "fr": """
            A: joyeux anniversaire !!! ça te fait quel âge ?
            B: {kid} ans ! merci tata
            A: je t'ai acheté un petit cadeau, surprise
            B: c'est quoi ??
            A: envoie une photo quand tu l'ouvres, bisous à maman
            B: ok
            """,
        "pt": """
            A: feliz aniversário!!! quantos anos agora?
            B: {kid}! obrigada tia
            A: te comprei um presente, surpresa
            B: o que e??
            A: manda uma foto quando abrir, beijo pra sua mãe
            B: ta
            """,
    },
    "homework": {
        "en": """
            A: did u do the science hw | whats the answer to 4
            B: no lol | i think its b
            A: can you send a pic of your notes | send me a photo of the worksheet pls
            B: 1 sec | sent
            A: ty ur a lifesaver | youre the only one who gets this stuff
            ~
            A: call later to do the project? when are ur parents ok with it | wanna work on it at the library after school
            B: after dinner | ask your mom if you can come over
            A: dont tell mr {surname} i copied | delete that before he sees lol
            B: haha ok | i wont
            """,
        "es": """
            A: hiciste la tarea de ciencias? | cual es la 4
            B: no jaja | creo que b
            A: pásame foto de tus apuntes | mándame una foto de la hoja porfa
            B: voy
            A: no le digas al profe que copié
            B: jaja ok
            """,
        "de": """
            A: hast du die hausaufgaben | was ist die lösung bei 4
            B: nein lol | glaub b
            A: schick mal ein bild von deinen notizen
            B: hier
            A: sag dem lehrer nicht dass ich abgeschrieben hab
            B: haha ok
            """,
    },
    "pen_pals": {
        "en": """
            A: Hi! I am {name} from the exchange program. How old are you and where do you live? | Hello pen pal! I am {kid}, and you?
            B: hi! im {kid} and i live in {town} | hello! {kid} too
            A: What school do you go to? Do you have pets? | What do you like to do after school?
            B: {town} middle school, i have a cat | i like {hobby}
            ~
            A: Can you send a photo of your town or your cat? | Our teacher says we can send postcards, what is the school address?
            B: here it is | ill ask my teacher
            A: Maybe one day we can visit with our families! | My mum says hello to your parents.
            B: that would be fun | my mom says hi too
            """,
        "fr": """
            A: Bonjour ! Je suis {name}, ta correspondante. Tu as quel âge et tu habites où ?
            B: salut ! j'ai {kid} ans, j'habite a {town}
            A: Tu es en quelle classe ? Tu as des animaux ?
            B: oui un chat
            A: Tu peux envoyer une photo de ton chat ? Le prof dit qu'on peut écrire des cartes.
            B: oui
            """,
    },
    "peer_support": {
        "en": """
            A: hey u ok? u looked sad today | whats wrong
            B: my parents are fighting again | i feel so lonely here, i miss home
            A: im sorry. im here if u want to talk | that sucks, you can tell me anything
            B: i dont want anyone to know | please dont tell anybody
            A: i wont but maybe talk to the school counselor? | you should tell a teacher or your gran, really
            B: maybe | im scared theyll be mad
            A: ill come with you if u want | they wont be mad i promise
            ~
            B: thanks youre a good friend | ok ill talk to ms {surname} tomorrow
            """,
        "es": """
            A: estas bien? te vi triste
            B: mis padres discuten otra vez | me siento sola
            A: lo siento, aquí estoy | puedes contarme lo que sea
            B: no se lo digas a nadie porfa
            A: no, pero habla con la orientadora o con tu abuela | cuéntaselo a la profe, en serio
            B: puede | tengo miedo de que se enfaden
            A: voy contigo si quieres
            """,
        "pt": """
            A: ta tudo bem? te vi triste
            B: meus pais brigaram de novo | to me sentindo sozinha
            A: sinto muito, to aqui
            B: nao conta pra ninguem
            A: nao conto, mas fala com a professora ou com sua avó
            B: talvez
            """,
    },
    "bullying": {
        "en": """
            A: nice shoes did your grandma pick them | lol look who it is
            B: leave me alone | shut up
            A: everyone saw you cry today | the whole class is laughing at u
            B: stop it please | why are you like this
            A: i got the video of you falling lol gonna post it | im telling everyone
            B: please dont | im telling the teacher
            A: go cry to mommy | nobody likes you
            ~
            ?B: i blocked you before ill do it again
            """,
        "de": """
            A: schöne schuhe lol von oma?
            B: lass mich in ruhe
            A: alle haben gesehen wie du geheult hast
            B: hör auf bitte
            A: geh doch zu mama heulen
            B: ich sags der lehrerin
            """,
    },
    "seller_meeting": {
        "en": """
            A: Hi, is the bike still available? | Hello, I saw your listing for the {item}.
            B: yes it is | yes, {amount} firm
            A: Could you send a few more photos? | Any pictures of the back?
            B: sure sending now | here
            A: Where do you live roughly, can I pick it up? | I can meet you at the {place}, I pay cash.
            B: near the {place} in {town} | {day} at {hour} works
            A: Whats your number in case I am late? | What car should I look for?
            B: ill be in a blue van | i will text you
            ~
            A: Great, see you at {hour}.
            """,
        "fr": """
            A: Bonjour, le vélo est toujours disponible ?
            B: oui | oui {amount} ferme
            A: Vous pouvez envoyer d'autres photos ?
            B: voila
            A: Vous habitez où ? Je peux venir le chercher {day}.
            B: pres du {place}
            A: Quel est votre numéro au cas où ?
            """,
        "de": """
            A: Hallo, ist das Fahrrad noch verfügbar?
            B: ja | ja, {amount} fest
            A: Können Sie noch Fotos schicken?
            B: hier
            A: Wo wohnen Sie ungefähr? Ich hole es am {day} ab.
            B: beim {place}
            A: Geben Sie mir bitte Ihre Nummer, falls ich später komme.
            """,
    },
    "young_couple": {
        "en": """
            A: i miss youuu | last night was so fun
            B: miss u more | me too
            A: ur the only one who gets me | ur so pretty its unfair
            B: stopp | ur cute
            A: ugh my parents are so strict they dont get us | my mom took my phone yesterday
            B: same lol | mine too
            ~
            A: facetime later when everyones asleep? | call tonight?
            B: yes | ok but quiet
            A: cinema on {day}? my dad can drive us | meet at the {place} before class?
            B: yesss | my mom said ok
            ?A: i get jealous when you hang with {name} ngl | forever us two
            ?B: u dont need to be lol
            """,
        "es": """
            A: te echo de menos | que risa ayer
            B: y yo a ti
            A: eres la más guapa | eres la única que me entiende
            B: tontoo
            A: mis padres no me dejan salir, son muy pesados
            B: igual los mios
            A: cine el {day}? nos lleva mi padre
            B: siii
            """,
    },
    "summer_job": {
        "en": """
            A: Hi {name}, thanks for applying to the {place} summer job. | Hello, we liked your application for the camp.
            B: hi thank you | great!
            A: How old are you? We need 16 or older. | Are you still in school?
            B: im 17 | yes, 11th grade
            A: Then a parent must sign the form. Please send it with a photo for the badge. | We need a parent's permission and a passport photo.
            B: ok my mom will sign | sure
            A: Come to the {place} on {day} at {hour}, ask for {surname}. | We cover your bus ticket to the training day.
            B: will do | thanks!
            """,
    },
    "guild_mates": {
        "en": """
            A: raid at {hour} who is in | need one more for the dungeon
            B: me | i have to ask my mom
            A: haha ok how old are you | dont stay up too late lol
            B: {kid} | im {kid} dont judge
            A: no worries, the guild has all ages, keep it pg everyone | cool, my son is the same age
            ~
            A: take the sword i dont need it | ill give you some gold for repairs
            B: ty | nice
            A: join the guild discord for voice | we are on discord, link in the guild notes
            B: my dad set it up | ok
            A: gg all | same time {day}?
            """,
        "pt": """
            A: raid às {hour} quem vai | falta um pra dungeon
            B: eu | tenho que pedir pra minha mae
            A: kkk quantos anos vc tem
            B: {kid}
            A: de boa, na guilda tem todas as idades, meu filho tem a mesma
            A: fica com a espada, nao preciso
            B: valeu
            A: entra no discord da guilda
            """,
    },
    "doctor_office": {
        "en": """
            A: Hello, this is the dental office confirming {name} for {day} at {hour}. | Hi, reminder of the appointment on {day}.
            B: hi its me, my mom is driving me | yes thanks
            A: Please have a parent with you, since you are under 18. | Is your mum or dad coming with you?
            B: yes | mom is
            A: What is your date of birth for the file? | Please send a photo of the insurance card.
            B: my mom will send it | ok
            """,
    },
    "online_safety": {
        "en": """
            A: hey someone on {game} keeps asking how old i am | this guy wants me to send a photo, is that weird
            B: yes weird, dont answer | block him
            A: he said dont tell your parents | he wants me on telegram
            B: thats a huge red flag, tell mom now | report the account and show dad
            A: ok im telling her | blocked
            B: proud of you | good
            """,
        "fr": """
            A: y'a quelqu'un sur {game} qui me demande mon âge | un mec veut une photo c'est bizarre non
            B: oui réponds pas | bloque le
            A: il a dit de rien dire à mes parents
            B: dis le à ta mère tout de suite | parle à un adulte
            A: ok je lui dis
            """,
    },
}

SMALL_TALK_FAMILY = "small_talk"
