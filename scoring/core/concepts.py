"""Concepts: what words mean across languages, so that what is learned in one is known in the others.

A word belongs to at most two concepts. `stem*` stands for every word that begins so. Words are written as people write
them; folding takes accents away. Ambiguous short words are left out on purpose: a wrong concept costs more than none.
"""

from __future__ import annotations

from typing import Final

from scoring.core.folding import QUESTION, fold

_CONCEPTS: Final[dict[str, str]] = {
    # --- people -------------------------------------------------------------------------------------------------------
    "parent": """mom mum mommy mummy mama mami mamá papa papá papi dad daddy dads moms mums parent parents rents folks
        stepdad stepmom stepmum mother father madre padre madres padres viejo vieja viejos jefa jefes mãe mae pai pais
        coroa coroas velhos mère père parents daron daronne darons mutter vater mutti vati eltern alten padrastro
        madrastra padrasto madrasta beau-père guardian tutor""",
    "sibling": """brother sister bro sis siblings hermano hermana hermanos hermanas hermanito hermanita irmão irmã irmao irma
        irmãos irmaozinho frère soeur frangin frangine bruder schwester geschwister brudi lil_bro""",
    "relative": """grandma grandpa gran nana granny grandad auntie aunt uncle cousin cousins nan abuela abuelo abuelos tía tio tía
        primo prima primos vó vô avó avô vovó tia titia mamie papi tante oncle tonton cousine oma opa onkel cousin cousinen neffe
        nichte nephew niece sobrino sobrina sobrinho familia family família famille familie""",
    "teacher": """teacher teachers tutor counselor counsellor principal professor miss sir profe profes profesor profesora maestra
        maestro orientadora director professora prof profs maîtresse cpe surveillant lehrer lehrerin lehrkraft schulleiter
        klassenlehrerin direktor trainer coach entrenador entrenadora míster treinador treinadora técnico entraîneur""",
    "friends": """friend friends bestie bff besties frends amigo amiga amigos amigas amix bestie parce parcero ami amie amis
        amies pote potes copine copines copain copains freund freunde freundin freundinnen kumpel beste_freundin classmate
        classmates compañero compañera compañeros colega colegas galera camarade camarades mitschüler klassenkameraden""",
    "kid": """kid kids girl girls boy boys child children teen teens teenager minor minors niña niño niñas niños chica chico chicas
        chicos chamaco nena nene peque menor menores menina menino meninas meninos criança crianças moleque novinha
        fille filles garçon garçons gamin gamine mineur mineure mädchen junge jungs jungen kind kinder kleine kleiner
        minderjährig* teenie jugendliche""",
    "adults": """adult adults grownup grownups grown adulto adultos adulta mayores adultes adulte erwachsen* erwachsene
        erwachsener strangers stranger desconocid* extraños inconnu* fremde fremden estranho estranhos desconhecid*""",
    "police": """police cop cops fed feds undercover fbi policia policía polis policial policiais polícia flic flics gendarmes polizei
        bulle bullen polizist anzeige denunci* report reported reporting denúncia plainte signaler melden gemeldet""",
    "nobody": """nobody noone anyone anybody any1 someone somebody nadie alguien ninguém ninguem alguém alguem personne
        quelqu'un niemand niemandem niemanden keiner keinem jemand jemandem jmd wer""",
    "everyone": """everyone everybody evry1 whole todos todas todo_el_mundo todo_mundo toda tout_le_monde alle allen jeder jedem ganze
        ganzen insti toute entier""",
    "i": "i im ive ill id me my mine yo mi mis me eu meu minha mim je jai jsuis chuis moi mon ma mes ich mir mich mein meine meinen",
    "you": """you u ya youre ur your yours yourself urself tu te ti tus tuyo vos usted contigo você voce vc cê teu tua seu sua contigo
        toi ton ta tes tas t'es du dir dich dein deine deinen deiner deinem""",
    "we": """we us our ours lets nosotros nosotras nuestro nuestra nos nós gente nosso nossa nous notre nos wir uns unser unsere
        unserer unseren""",
    "they": "they them their theyre he she him her his hes shes ellos ellas él ella eles elas ele ela dele dela deles ils elles elle lui leur sie ihr ihm ihnen ihn",
    "not": """not dont don't never no nope cant wont shouldnt didnt doesnt isnt arent aint without nothing wouldnt couldnt nunca tampoco ni
        nada sin não nao nunca nem nada sem n pas jamais rien sans ne nicht nie nix nichts kein keine keinen ohne nid""",
    "only": """only just solely alone_you solo sólo solamente unica única unico único só apenas somente única único seulement juste
        que_toi seul seule unique nur bloß bloss einzige einziger einzig""",
    # --- hiding -------------------------------------------------------------------------------------------------------
    "know": """know knows knew known find_out found notice noticed suspect aware realize realise sabe saben sepa sepan saber
        enterar* entera enteren descubr* sospech* souber saiba saibam sabem descobr* percebe desconfi* sait savoir sache sachent
        apprend apprenne découvr* remarqu* doute weiß weiss wissen wüsste erfahren erfährt merkt merken mitbekomm* mitkrieg*""",
    "tell": """tell tells telling told say says saying said mention mentioned mentioning spill snitch blab talk talking talked talks decir
        digas dile diles diga dices dije dijo decirle dile_a cuente* contar cuentas contarle contado contaste chism* hables
        hablar hablas hablamos hablando conta contar contou contasse conte fala falar falei falou dizer diga diz disse espalh*
        fofoc* dis dire dit dites raconte* raconter balance* répète* parle parler parles parlé sag sagen sagt sags sagst erzähl*
        verrat* verrät petz* reden rede redest reden_wir""",
    "secret": """secret secrets private privately privacy discreet quiet hush lowkey low-key shh shhh between confidential secreto
        secretos privado privada entre calladito callad* discret* segredo segredinho sigilo particular quiet* bico secreta
        discrétion cachott* chut geheim* geheimnis heimlich privat unter_uns diskret pssst psst behalt* 🤫 🤐 🙊""",
    "hide": """hide hidden hiding hid delete deleted deleting erase clear wipe archive archived mute muted rename disappear disappearing
        vanish vanishing borra borrar borrala borralo borres elimin* escond* ocult* archív* renombra apaga apagar apague
        delet* esconde exclui* limpa supprime supprimer efface effacer vide cache cacher planque* disparaît* disparaiss*
        lösch* losch* versteck* verschwind* archivier* umbenenn* einspeicher* unter_anderem""",
    "lie": """lie lying pretend excuse cover story made_up fake mentir miento mentira inventa* inventate excusa pretexto finge
        mente mentira mentir inventar desculpa finja invente* mens mentir mensonge excuse prétexte lüg* lüge ausrede tu_so
        vorgeben schwindel*""",
    "check": """check checks checking checked read reads reading look looks looking monitor monitors monitored see sees snoop snoops go_through
        revisa revisan revisar revise mira miran mirar mire lee leen leer lea ver ven vea espía* controla* controlan vigila* fisgo* olha
        olham olhar mexe mexem mexer fuça* vê veem lê leem fiscaliz* regarde regardent regarder fouille fouillent lit lisent
        surveille* checke* voit voient schaut schauen guckt gucken liest lesen kontrollier* checkt sieht sehen schnüffel*""",
    "phone": """phone phones cell mobile ipad tablet laptop computer pc screen device password passcode pin history notifications
        celular cel móvil movil telefono teléfono compu computadora ordenador contraseña clave pantalla historial notificaciones
        telemóvel computador senha tela histórico notificaç* téléphone tel portable ordi ordinateur tablette écran code mdp mot_de_passe
        handy händi rechner passwort bildschirm verlauf benachrichtigung*""",
    "app": """snap snapchat telegram tele whatsapp whats wapp wasap wpp whatsap zap zapzap signal discord disc kik insta instagram ig wickr viber skype
        facetime messenger tiktok threema wechat line session wire dc tg sc ptm teleguard bereal roblox app apps application
        aplicación aplicativo appli plattform plataforma server servidor serveur""",
    "handle": """number numbers username user handle tag digits contact add added adding número numero usuario arroba agrega* agrégame
        añád* anad* numéro pseudo ajoute* ajout identifiant nummer nutzername add* adde hinzufüg* contato adiciona* usuário code_ami @""",
    "account": """account accounts acc profile alt burner finsta second secondary cuenta cuentas perfil secundaria otra_cuenta conta perfil
        fake segunda compte comptes profil secondaire konto acc zweitaccount zweitacc account accounts""",
    "message": """message messages msg msgs text texts texting dm dms chat chats chatting convo inbox write mensaje mensajes mensajear chat
        charla charlamos escrib* escribes mensagem mensagens conversa conversas conversar escrev* messages mp discut* écri*
        conv convo discussion nachricht nachrichten schreib* schreiben schreibst chatten""",
    "elsewhere": """elsewhere somewhere else over_there there_instead switch move moving other another off_here here_sucks otro otra lado parte
        cambiar cambiamos pasamos otro_lado outro outra lugar mudar trocar autre ailleurs part changer passe passer bouge woanders
        anderswo wechsel* andere anderen rüber""",
    # --- alone, night, home ------------------------------------------------------------------------------------------
    "alone": """alone lonely by_yourself yourself solo sola solos solas solito solita a_solas sozinh* sozinha sozinho seul seule seuls tout_seul
        allein alleine alleinig zu_zweit just_us""",
    "home": "home house place flat apartment crib casa depa departamento piso hogar apto apartamento maison baraque appart chez zuhause daheim wohnung haus hause",
    "room": "room bedroom door bed bathroom locked lock cuarto habitación pieza cama puerta pieza baño quarto porta trancada banheiro chambre porte lit sdb salle zimmer tür bett bad zimmertür",
    "night": """night tonight late midnight asleep sleeping sleep sleeps bed awake up_late noche noches tarde madrugada dormid* duerm* dormir acostad*
        despiert* noite madrugada dormind* dorm* acordad* nuit soir tard minuit dors dort dorment couché* réveill* nacht nachts abend
        abends spät schläft schlafen schlaf schlafst wach mitternacht""",
    "away": """work works working shift out leaves leave leaving gone trabaja trabajan trabajando sale salen salieron viaje llega llegan vuelve
        vuelven trabalha* trabalh* saem sai saiu chega chegam volta voltam boulot bosse* travaille* sort sortent rentre* rentrent part
        partent arbeit arbeitet arbeiten weg unterwegs kommt kommen heim schicht nachtschicht spätschicht""",
    "where": "where town city near nearby area live lives neighborhood street address location dónde donde ciudad barrio cerca vives vive viven calle dirección ubicación zona onde cidade bairro mora moras morar perto rua endereço localização où ville quartier habites habite rue adresse près coin wo wohnst wohnt stadt dorf straße nähe adresse standort gegend",
    "call": "call calls calling voice video vc ft videocall llamada llamame llámame llamar videollamada voz ligação liga ligar videochamada chamada appel appelle* vocal vocale visio appeler anruf anrufen telefonier* videocall sprachnachricht ruf",
    "photo": "photo photos pic pics picture pictures selfie selfies image images camera cam webcam vid vids snap_of foto fotos fotito fotitos cámara imagen fotinha fotinho imagem câmera photos tof tofs caméra bild bilder selfie kamera 📸 📷 🤳",
    "send": "send sending sent show showing share give upload post manda mandame mándame mandar mandas envía enviame enviar pasa pasame pásame enseña muestra mostrar compart* manda mandar envia enviar mostra passa passe envoie envoyer envoies montre montrer file donne schick schicke schicken schickst zeig zeigen zeigst gib sende senden teilen",
    "face": "face eyes smile hair look looks cara carita ojos sonrisa pelo rosto cara sorriso olhos cabelo visage yeux sourire tête cheveux gesicht augen lächeln haare",
    "clothes": "wearing outfit clothes uniform dress hoodie pajamas ropa puesto uniforme vestido pijama roupa vestindo uniforme vestido fringues tenue habits robe pyjama anziehsachen outfit klamotten anhast kleid schlafanzug",
    # --- age ---------------------------------------------------------------------------------------------------------
    "age": "old age ages years yo year birthday bday turn turning younger older born edad años anos cumples cumple cumpleaños añitos nací joven idade anos aniversário nasceu niver âge ans anniv anniversaire né née jeune vieux vieille alter alt jahre geburtstag geboren jünger älter",
    "school": "school grade class highschool middle_school college freshman sophomore homeroom escuela cole colegio insti instituto secundaria prepa primaria grado curso liceo clase clases escola colégio série aula aulas turma ensino école collège lycée classe cours bahut sixième schule klasse schulhof gymnasium realschule unterricht stufe",
    "mature": "mature maturity wise beyond grown-up grownup adultlike madura maduro madurez grande maduras maturidade madurinha esperta mature* mûre mûr maturité reif reifer reife erwachsener weiter",
    # --- warmth ------------------------------------------------------------------------------------------------------
    "pretty": "pretty beautiful gorgeous cute cutie stunning handsome adorable angel princess linda lindo guapa guapo hermosa hermoso bonita bonito preciosa princesa reina bella bello ángel gata gato linda gatinha perfeita fofa belle beau jolie mignon mignonne magnifique princesse ravissante hübsch süß süss süße schön schöne wunderschön prinzessin hübsche engel",
    "praise": "talented talent amazing smart clever funny best good impressive potential star gifted proud perfect talento inteligente genial increíble mejor crack buenísim* orgullos* estrella perfecta talentos* esperta incrível melhor orgulho estrela talentueu* douée doué intelligente forte meilleure fier fière incroyable étoile talent talentiert klug schlau toll beste großartig stolz begabt perfekt",
    "special": "special different unique connection bond rare soulmate especial diferente único conexión conecta* vínculo especiales especial diferente conexão ligação unique spéciale spécial différente différent lien particulier besonders besonderes besondere anders verbindung seelenverwandt*",
    "love": "love luv adore miss missed loves crush feelings heart hearts amo quiero_mucho adoro extraño extrañé corazón sentimientos enamor* gusta gustas saudade amo adoro coração apaixon* sentimento gosto aime adore amour coeur manque* sentiments liebe lieb hdl ily vermiss* herz gefühle verliebt ❤ 💕 😘 🥰 💖",
    "couple": "boyfriend girlfriend bf gf dating date kiss kissed kisses relationship couple marry novio novia novios beso besos besado besar pareja salir cita namorad* namorando namoro beijo beijos beijar beijou casal ficante copain copine petit_ami bisou bisous embrass* couple rencard freund_in beziehung kuss küss* geküsst zusammen date pärchen",
    "jealous": "jealous jealousy mine flirting celos celosa celoso celos@ ciúme ciumes ciúmes ciumenta ciumento jaloux jalouse jalousie eifersüchtig eifersucht neidisch",
    "trust": "trust trusted trusting promise promised swear confía confias confianza confiar prometes promete prométeme prometido prometiste jura juras confia confiar confiança promete prometeu jura confiance promets promis jure fais-moi vertrau* vertraust vertrauen versprich versprochen schwör* versprechen",
    "understand": "understand understands gets listen listens listening judge entiend* entender comprend* escucha escuchan escucharte juzga* entend* compreend* escuta ouve ouvir julga* comprends comprend écoute écouter juge* versteh* verstehst versteht zuhör* hör* verurteil*",
    "sad": "sad upset down hurt lonely depressed cry crying hate sucks tired stressed unhappy triste mal deprimid* sola llor* cansada harta odio estresad* triste mal deprimid* chor* cansad* odeio triste mal seule déprim* pleur* fatigué* marre déteste traurig schlecht einsam heul* weine* geweint müde hasse fertig gestresst",
    "conflict": "fight fights fighting argue arguing yell yelling yells strict mad divorce divorced grounded ground controlling pelean peleas pelea discuten gritan grita estrict* castig* divorci* regaña* brig* discut* grita gritam rígid* castigo separad* disput* engueul* crient strict* sévère* puni punie privé divorc* streit* schrei* streng* hausarrest geschieden trennung ärger stress",
    "care": "here_for care cares protect help support safe comfort rescue cuido cuidar cuidarte proteger apoyo ayudar ayudo ayudarte aquí_estoy cuidar cuido proteger ajudar ajudo apoio protège* aider aide soutien soutenir protéger kümmer* beschütz* helf* helfen hilfe da_für pass_auf",
    "against": "fake controlling baby treat treats deserve appreciate falsos falsas envidi* tratan mereces valoran apreci* falsas falsos invej* tratam merece valoriza* faux fausses traitent mérites apprécient jalouses falsch behandeln verdient schätzen verdienst",
    # --- giving, taking ----------------------------------------------------------------------------------------------
    "gift": "gift gifts gifted present buy bought buying get_you got_you surprise treat spoil free give giving gave regalo regalos regalar regalé regalito compro comprar compré comprarte sorpresa invito gratis doy presente presentes presentear comprar compro comprei dou dar surpresa mimo de_graça cadeau cadeaux acheter achète acheté offre offrir offert surprise gratos schenk* geschenk geschenke kauf* kaufe gekauft überrasch* gratis spendier* umsonst 🎁",
    "currency": "robux vbucks v-bucks skin skins gems coins nitro credits diamonds pass battlepass uc cosmetics pavos paVos diamantes monedas gemas saldo recarga pase moedas diamante créditos pièces gemmes münzen guthaben abo diamanten crédit",
    "money": "money cash dollars bucks euros pounds pay paid paying paypal cashapp venmo zelle bank card wallet crypto bitcoin btc dinero plata pasta lana guita varos pesos soles pagar paga pagas pago tarjeta bizum transfer* yape nequi dinheiro grana reais pix pagar paga pago cartão banco transf* argent thune fric sous payer paie paye paies carte lydia virement geld kohle euro zahlen zahl zahlst bezahl* überweis* karte konto bitcoin",
    "giftcard": "giftcard giftcards steam itunes paysafe paysafecard voucher vouchers scratch redeem code codes tarjetas_regalo código códigos cupón vale código gift_card raspadinha carte_cadeau transcash neosurf pcs coupon gutschein gutscheine gutscheinkarte guthabenkarte code codes psc",
    "fame": "famous followers model modeling modelling agency agent casting scout shoot contract portfolio audition brand sponsor famosa famoso modelo modelaje agencia casting contrato sesión marca seguidores fama audición modelo agência book ensaio contrato marca fama teste agence mannequin shooting contrat casting abonnés célèbre marque modelagentur model agentur fotoshooting vertrag vorsprechen berühmt marke follower",
    "job": "job jobs hire hiring earn salary opportunity employer trabajo trabajito chamba curro ganar ganas oportunidad sueldo trampo vaga emprego ganhar oportunidade bico taf job gagner opportunité embauche job jobs verdienen verdienst gelegenheit stelle",
    "trade": "trade trading sell selling price offer shipping item items vendo vender precio cambio cambiar intercambio envío oferta troca trocar vendo preço oferta frete échange vends vendre prix offre livraison tausch* verkauf* preis angebot versand vb",
    # --- meeting ------------------------------------------------------------------------------------------------------
    "meet": "meet meeting meetup met hang hangout irl person visit see_you vernos verte quedar quedamos juntarnos juntamos conocernos conocerte encontrarnos persona visitar visito encontrar encontr* nos_ver pessoalmente visitar voir_vrai rencontr* rejoin* retrouv* irl vrai_vie treffen treff* triff* sehen_wir besuch* persönlich echt_leben kennenlernen",
    "transport": "drive drives driving car pick pickup ride uber bus train taxi ticket lift drop coche carro auto recojo recoger paso_por llevo llevar manejo buscarte camión metro bus tren taxi pasaje carro buscar levo levar carona ônibus metrô trem uber passagem voiture conduis chercher ramène* bus train métro gare taxi auto fahr* abhol* hole zug bahn bus taxi ticket mitnehm*",
    "venue": "mall park station cinema movies arcade mcdonalds corner parking lot beach lake cafe library gym plaza parque centro_comercial estación cine esquina playa café biblioteca gimnasio shopping parque estação cinema esquina praia praça centre_commercial parc gare ciné coin plage parking cafét einkaufszentrum park bahnhof kino ecke parkplatz strand see café mäcces",
    "sneak": "sneak skip ditch slip climb window bunk escapa* escápate salta saltarte fuga escap* fugir foge mata_aula sécher sèche fugue* échappe* schleich* schwänz* abhau* rausschleich* hau_ab",
    "travel": "hotel airbnb flight plane trip abroad passport holiday vacation trip_with hotel vuelo avión viaje viajar pasaporte vacaciones hotel voo avião viagem viajar passaporte férias hôtel vol avion voyage passeport vacances hotel flug flieger reise ausland pass urlaub",
    "time": "when time saturday sunday friday weekend tomorrow oclock pm am cuando hora sábado domingo viernes finde mañana quando hora sábado domingo sexta fds amanhã quand heure samedi dimanche vendredi weekend demain wann uhr samstag sonntag freitag wochenende morgen",
    # --- pressing, threatening ---------------------------------------------------------------------------------------
    "coax": "please pls plz cmon come_on just_once once quick quickly little bit tiny porfa porfis por_favor venga ándale dale anda una_vez poquito favor vai vamos só_uma rapidinho por_favor pfv stp svp allez vas-y vite fois bitte komm einmal kurz schnell ganz_kurz büdde",
    "belittle": "baby chicken scared coward boring childish immature prude lame shy overreact dramatic bebé miedosa miedoso cobarde aburrid* infantil niñita exager* gallina bebê medrosa medroso covarde chat* infantil exager* frescura bébé peureu* lâche chiant* gamine exagère* coincé* baby feigling angsthase langweilig kindisch übertreib* spießig mimose",
    "guilt": "thought after_everything disappointed disappoint owe ungrateful selfish fault because_you pensé pense creí debes decepcion* desagradec* egoísta culpa hice_por achei pensei deve decepcion* ingrat* egoísta culpa croyais pensais déçu* dois ingrate égoïste faute dachte enttäusch* schuldest undankbar egoistisch schuld",
    "normal": "normal everyone_does game dare challenge joke fun nothing_wrong big_deal normal juego reto broma nada_malo normal jogo desafio brincadeira nada_demais normal jeu défi blague rien_grave normal spiel mutprobe spaß nichts_dabei pflicht",
    "expose": "expose leak post publish upload spread viral forward everyone_sees screenshot screenshots ss recorded recording saved folder proof publico publicar subo subir filtro filtrar difund* reenví* capturas captura pantallazos grabé grabado guardé pruebas posto postar publico vazar vazo espalho espalhar printei print prints gravei salvei provas publie publier balance* poste diffuse* leak captures screen screens enregistré preuves dossier poste posten veröffentlich* leak* verbreit* weiterleit* screenshots gespeichert aufgenommen beweise",
    "ruin": "ruin destroy regret sorry_you life reputation consequences pay_for arruin* destru* arrepent* vida reputación consecuencias lament* acab* destru* arrepend* vida reputação consequênc* gâch* détruire* regrett* vie réputation conséquences ruinier* zerstör* bereu* leben ruf konsequenzen fertigmach* kaputt",
    "contacts": "contacts followers list friendlist following contactos seguidores lista seguidos contatos seguidores lista contacts abonnés liste followers kontakte freundesliste followerliste liste abonnenten",
    "deadline": "hour hours minutes mins minute seconds deadline countdown last_chance until horas minutos hora plazo hasta última prazo minuto até última heures minutes dernière délai jusqu* stunden minuten frist letzte bis_morgen sekunden",
    "block": "block blocked blocking ignore ignoring ghost ghosting leave_on_read bloque* ignor* visto bloquei* ignor* bloque* bloquer ignore* vu blockier* ignorier* blocken",
    "trouble": "trouble mad angry kill_me freak punish jail prison problemas lío enoj* enfad* matan cárcel bronca problema encrenca brava bravo prisão matam problèmes ennuis fâché* prison engueuler tuer ärger sauer wütend gefängnis bestraf* ausrast*",
    "weird": "weird creepy uncomfortable strange odd sketchy sus raro rara incómod* extraño turbio miedo_da estranho estranha desconfort* esquisito bizarre chelou gênant* louche glauque komisch seltsam unangenehm weird creepy gruselig",
    "afraid": "scared afraid terrified fear panic shaking nervous miedo asustad* pánico nervios* temblando medo assustad* pânico nervos* tremendo peur panique stress tremble angst panik zitter* nervös",
    "beg": "stop leave_me begging beg sorry no_please para basta déjame suplico ruego perdón para_com deixa imploro desculpa chega arrête laisse supplie pardon hör_auf lass aufhören flehe entschuldigung",
    "death": "kill die dying suicide suicidal hurt_myself cutting morir morirme matarme suicid* cortarme morrer matar suicíd* cortar mourir suicid* tuer me_couper sterben umbringen suizid* ritzen",
    "want": "want wanna need wish quiero quieres necesito ojalá quero quer queria preciso veux voudrais envie besoin will willst möchte brauch* wünsch*",
    "no_reply": "idk maybe dunno nah nope rather_not nosé no_sé tal_vez mejor_no sei_lá talvez melhor_não jsp peut-être bof kp weiß_nicht vielleicht lieber_nicht",
    # --- ordinary life -----------------------------------------------------------------------------------------------
    "study": "homework exam test quiz essay project notes worksheet math maths science chapter revision presentation tarea deberes examen prueba trabajo_grupo mates apuntes exposición lección dever prova trabalho matemática matéria anotações redação devoirs contrôle exposé maths dm révision leçon hausaufgaben klausur test referat mathe vokabeln lernen abi aufgabe",
    "sport": "practice training match game_day team football soccer basketball jersey tournament rehearsal entreno entrenamiento partido equipo fútbol torneo ensayo treino jogo_sab time futebol campeonato ensaio entraînement match équipe foot tournoi répét* training spiel_am mannschaft fußball turnier probe verein",
    "party": "party birthday cake invite invited celebrate surprise_party fiesta cumple pastel torta invit* festejo globos festa aniversário bolo convid* balões fête anniv gâteau invit* ballons party feier geburtstag kuchen torte einlad* ballons deko",
    "gaming": "game gaming play playing lobby raid rank ranked level server lag duo squad minecraft fortnite valorant jugar jugamos juego partida nivel rankeds jogar joga jogo partida nível rank jouer joue partie niveau game zocken spielen spielst runde level zock",
    "shop": "order refund support verify verification delivery ticket_number customer pedido reembolso soporte verifica* cliente envío pedido reembolso suporte verifica* atendimento commande remboursement vérifi* service_client colis bestellung rückerstattung support kundenservice paket verifizier*",
    "health": "doctor appointment medicine sick fever hospital dentist nurse médico cita medicina enferm* fiebre hospital dentista médica consulta remédio doente febre hospital médecin rdv médicament malade fièvre hôpital dentiste arzt termin medizin krank fieber krankenhaus zahnarzt",
    "food": "dinner lunch breakfast pizza food cook cooking eat eating hungry cena comida almuerzo desayuno pizza cocin* comer hambre jantar almoço comida pizza cozinh* comer fome dîner déj manger pizza cuisine* faim bouffe essen abendessen mittag pizza koch* hunger",
    "pet": "dog cat puppy kitten pet hamster perro perra gato gata cachorro mascota cachorro cachorra gato bicho chien chat_animal chiot chaton animal hund katze welpe haustier hase",
    "office": "boss office coworker colleague client shift_manager wife husband kids_my rent mortgage jefe oficina compañero_trabajo esposa esposo marido mujer alquiler hijos chefe escritório colega_trabalho esposa marido aluguel filhos patron bureau collègue femme mari loyer enfants chef büro kollege kollegin frau mann miete firma",
    "permission": "permission allowed ask_your sign signed form permiso permiten firma* autorización permissão deixam assin* autorização permission autorisation signé* signer erlaub* erlaubnis unterschr* einverständnis darf dürfen",
    "chores": "dishes laundry trash clean cleaning groceries shopping_list platos lavar basura limpiar super mercado louça roupa_lavar lixo limpar mercado vaisselle linge poubelle ménage courses spülen wäsche müll aufräumen einkaufen",
}

_NUMBERS: Final = ("number_young", "number_teen", "number_adult", "number")
NAMES: Final = (*_CONCEPTS, "asks", *_NUMBERS)
NUMBER: Final = {name: at for at, name in enumerate(NAMES)}
MOST: Final = 2
"""A word belongs to at most so many."""
_SHORTEST_STEM: Final = 3


def _tables() -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    exact: dict[str, tuple[int, ...]] = {}
    stems: dict[str, tuple[int, ...]] = {}
    for name, words in _CONCEPTS.items():
        for word in words.split():
            folded = fold(word.removesuffix("*")).split()
            if "_" in word or len(folded) != 1:
                continue
            table = stems if word.endswith("*") else exact
            table[folded[0]] = tuple(dict.fromkeys((*table.get(folded[0], ()), NUMBER[name])))[:MOST]
    return exact, stems


_EXACT, _STEMS = _tables()
_LONGEST_STEM: Final = max(map(len, _STEMS))


def of(word: str) -> tuple[int, ...]:
    """Positions in NAMES of what a plain word means, at most MOST."""
    if word == QUESTION:
        return (NUMBER["asks"],)
    if word.isdecimal() and len(word) <= 4:
        return (NUMBER[_number(int(word))],)
    found = _EXACT.get(word)
    if found is not None:
        return found
    for length in range(min(len(word), _LONGEST_STEM), _SHORTEST_STEM - 1, -1):
        found = _STEMS.get(word[:length])
        if found is not None:
            return found
    return ()


def _number(value: int) -> str:
    if 8 <= value <= 15:
        return "number_young"
    if value in {16, 17}:
        return "number_teen"
    return "number_adult" if 18 <= value <= 65 else "number"
