"""Spanish cues, without accents, in the spelling of chat."""

MACROS = {
    "padres": "padres|papas|mama|papa|madre|padre|mami|papi|viejos|familia|hermano|hermana|abuela",
    "adulto": "padres|papas|mama|papa|madre|padre|mami|papi|nadie|profe|profesora|hermano|hermana|amigas|amigos|familia",
    "appes": "telegram|whatsapp|wasap|whats|wsp|wpp|insta|instagram|ig|snap|snapchat|discord|signal|skype|kik|messenger",
    "fotoes": "foto|fotos|fotito|selfie|selfies|video|imagen",
    "q": "que|q|k|ke",
}
CUES = {
    "age_probe": """
        0.6 (cuantos|qtos) anos (tienes|tenes|tiens|cumples)
        0.6 (que|q) edad (tienes|tenes)
        0.6 (cuando) (es tu cumple|cumples anos|cumples)
        0.8 en (<q>) (curso|grado|ano) (estas|vas)
        0.8 la edad .. (no importa|es solo un numero|da igual)
        0.8 (no importa|da igual) la edad
        0.6 cuantos anitos
        0.7 tienes # ?
    """,
    "location_probe": """
        0.5 (donde) (vives|estudias|vivis)
        0.5 de (donde) eres
        0.8 (a|en) (<q>) (colegio|escuela|instituto|cole|barrio) (vas|estudias|vives|estas)
        0.8 (cual es) tu (direccion|calle|colegio)
        0.8 tienes (tu propio|tu propia|cuarto propio|movil propio)
        0.7 (pasame|mandame|enviame) tu (ubicacion|direccion)
        0.6 (vives) (cerca|por|en)
        0.6 en (que|q) barrio
    """,
    "age_claim": """
        0.7 (tengo) (casi|mas o menos)? (tu edad|la misma edad|tu misma edad)
        0.9 (soy) (solo|un poco|un poquito|algo) mayor
        1.0 (te menti|menti) .. edad
    """,
    "supervision_check": """
        1.0 (estan|esta) .. (<padres>) .. (casa|cerca|ahi|contigo|trabajando|dormidos|en el trabajo)
        1.0 (<padres>) .. (estan|esta) .. (casa|cerca|ahi|trabajando|dormidos|dormida|dormido)
        1.0 (estas) (solo|sola|solita|solito) .. (casa|cuarto|ahora|ya)?
        1.0 (quien) (esta|hay|mas esta) .. (contigo|en casa|ahi)
        1.2 (<padres>|alguien) .. (revisa|revisan|mira|miran|ve|ven|lee|leen|sabe|saben) .. (movil|celular|telefono|mensajes|chat|cel|contrasena|hablas|hablamos)
        1.0 (a que hora|cuando) .. (llegan|llega|vuelven|vuelve|salen|sale|duermen|se duerme|se van) .. (<padres>)
        1.0 (cierra) (la|tu) puerta
    """,
    "detection_check": """
        1.0 eres .. (policia|poli|adulto)
        0.9 (de verdad|realmente) eres (tu|una|un)
        1.0 (me|nos) (meterias|puedo meter|meto|meterian|meteria|podemos meter|vamos a meter) en (problemas|lios|un lio)
        0.9 la gente no .. (entenderia|entiende|lo entiende)
        0.9 (le|les) (has|haz) (dicho|contado) a (alguien|tu|tus)
    """,
    "flattery": """
        1.1 (muy|tan|mas|super) (madura|maduro)
        1.0 (madura|maduro) para tu edad
        0.9 no eres como (las|los) (demas|otras|otros)
        0.6 (eres) (muy|tan|la mas|el mas|super)? (especial|hermosa|hermoso|preciosa|linda|lindo|guapa|guapo|bonita|princesa)
        0.8 (podrias|deberias) ser (modelo|actriz|famosa|famoso)
        0.7 (mi) (princesa|reina|nina linda|angelito|cielo)
    """,
    "exclusivity": """
        1.0 (solo|nadie|unico|unica) .. (te entiendo|te entiende|me entiendes|me entiende|te entiende como yo|te quiere como yo)
        0.9 (lo nuestro|nuestra relacion|nuestra amistad) es .. (especial|unico|unica|diferente)
        0.8 (me pongo|me pones|me da|me dan) (celoso|celosa|celos)
        0.9 (eres) (la unica|el unico|lo unico|todo para mi)
        0.9 no (quiero|me gusta) que (hables|salgas) con (otros|otras|ellos|nadie)
    """,
    "vulnerability": """
        0.6 (te sientes|estas) (sola|solo|triste|deprimida|deprimido|incomprendida|mal)
        0.7 (puedes|podes) (contarme|confiar en mi|decirme) .. (todo|lo que sea|cualquier cosa)?
        0.7 (confia|confias) en mi
        0.8 (yo) te (cuido|protejo|voy a cuidar|cuidare|entiendo)
        0.8 tus padres .. (no te escuchan|no te entienden|discuten|pelean|se pelean)
        0.6 (tienes) (novio|novia|muchos amigos)
        0.7 (te llevas bien|te tratan bien|te llevas) .. (tus padres|padres)
        0.7 tus padres te tratan
    """,
    "gift": """
        0.9 (te) (compro|regalo|mando|envio|puedo comprar|puedo regalar|voy a comprar|voy a regalar|recargo|consigo|doy) .. (robux|skin|skins|pavos|monedas|movil|celular|dinero|tarjeta|zapatillas|regalo|gemas|diamantes|algo|plata|saldo)
        0.9 (quieres) .. (robux|pavos|skins|monedas|diamantes|gemas|dinero)
        0.8 (tengo|es) un (regalo|regalito) para ti
        0.7 (robux|pavos|diamantes|skins) gratis
        0.7 (para ti lo que sea|lo que quieras)
        0.8 te regalo
    """,
    "secrecy": """
        1.3 no (le|les|se lo|se la) (digas|cuentes|ensenes|muestres|vayas a decir|vayas a contar) .. (<adulto>)
        1.3 no (se lo|lo) (digas|cuentes) a
        1.2 (nuestro|un|es) (pequeno)? secreto .. (nuestro|entre|tuyo)?
        1.2 (entre) (nosotros|tu y yo|nosotros dos)
        1.2 (borra|borrar|elimina) .. (mensajes|chat|conversacion|esto|todo)
        1.1 (nadie|tus padres|tu mama|tu madre) .. (tiene que|puede|debe|tienen que|deben|pueden|necesita|necesitan) (saberlo|saber|enterarse|verlo|ver|saber esto)
        1.0 (di|dile|diles|inventa) .. (una excusa|con una amiga|con un amigo|a estudiar|casa de una amiga|casa de un amigo)
        0.9 (sabes|puedes) guardar .. (secreto|secretos)
        1.0 (inventate|invéntate|piensa) .. excusa
        1.1 (que quede|queda|se queda) entre
        1.1 (mejor que nadie|que nadie) (sepa|se entere|lo sepa)
        1.0 no tiene (que|q) (saberlo|enterarse)
        1.1 no se (lo|los)? digas a nadie
        1.0 (no hace falta) (que vengan|decir|que sepan) .. (padres)?
    """,
    "isolation": """
        1.0 (tus) (padres|amigas|amigos|papas) no te (entienden|quieren|escuchan|valoran|comprenden|conocen)
        0.9 (te tratan|te trata) como (una|un)? (nina|nino|bebe|a una nina|a un nino)
        0.9 no (necesitas|hagas caso|escuches|confies) .. (ellos|ellas|tus padres|tus amigas|tus amigos|tu madre|nadie mas)
        1.0 nadie te (va a creer|creeria|creera)
        0.9 (se enfadarian|se enojarian|te castigarian|se van a enojar|se van a enfadar|te van a castigar)
    """,
    "platform_move": """
        0.9 (tienes|tenes|usas|pasame|dame|agregame|hablame|escribeme|anademe|hablamos|seguimos|vamos|pasemos|pasamos|hablemos) .. (<appes>)
        0.9 (pasame|dame|cual es) tu (numero|telefono|celular|movil|usuario|cel)
        0.9 (hablar|hablamos|hablemos|seguir|seguimos) .. (otro lado|otra app|otro sitio|por privado|en privado|mas privado)
        1.0 (mensajes|fotos|chat) (que se borran|que desaparecen|temporales|secreto|se borran)
        0.8 (descarga|descargate|bajate|instala) .. (<appes>)
    """,
    "private_time": """
        0.9 cuando .. (esten dormidos|este dormida|se duerman|se duerma|se vayan|estes sola|estes solo|duerman|no haya nadie)
        0.8 (solos|solitos) (tu y yo|los dos|nosotros)
        0.8 (tu y yo) (solos|solitos)
        0.8 (videollamada|llamada|llamame) .. (noche|cuarto|sola|solo|luego|ahora)?
        0.7 (tarde en la noche|de madrugada|por la noche)
    """,
    "pressure": """
        0.9 si (de verdad|realmente)? (me quisieras|me quieres|me amas|confias en mi|confiaras en mi|te importara|fueras mi amiga|fueras mi amigo)
        0.9 despues de todo lo que (hice|he hecho|te di|te he dado)
        0.9 (me lo|lo) (prometiste|debes)
        0.8 (no seas) (nina|nino|asi|miedosa|miedoso|aburrida|aburrido|infantil|cobarde|bebe)
        0.8 (solo) (una vez|esta vez|una|una y ya)
        0.8 (demuestrame|demuestra) .. (confias|quieres|que)
        0.8 (pense|creia) que .. (madura|maduro|confiabas|eras|amigos)
        0.7 (es|no tiene) (normal|nada de malo|un juego)
        0.8 te reto a
    """,
    "boundary": """
        0.9 (has|haz) (besado|tenido novio|tenido novia|dado un beso)
        0.9 (te gustan) (los|las)? (mayores|hombres mayores|chicos mayores|chicas mayores)
        0.8 (verdad o reto|verdad o consecuencia)
        0.8 (pregunta|preguntas|preguntarte algo) (personal|personales|intima|privada)
        0.9 (que llevas puesto|que ropa llevas)
    """,
    "image_request": """
        1.0 (mandame|pasame|enviame|manda|envia|quiero ver|dejame ver|me mandas|me pasas|me envias|sube) .. (<fotoes>)
        1.0 (otra|una|mas|alguna) (<fotoes>) (tuya|tuyas|de ti|para mi|solo para mi|por favor|mas)
        0.9 (prende|enciende|pon|activa) la (camara|cam|webcam)
        0.9 (como eres|quiero verte|muestrame tu)
        1.0 (cambiamos|cambio|intercambiamos) (fotos|pics)
        0.8 (mandame|te mando|manda) (una|otra) .. (mando|foto|otra)
        0.9 (mandar|enviar|pasar) una foto
    """,
    "meeting": """
        0.9 (podemos|quiero|nos|vamos a|deberiamos|podriamos|me gustaria|cuando) .. (vernos|vemos|conocernos|encontrarnos|quedar|quedamos|verte en persona|conocerte en persona|juntarnos|juntamos)
        1.0 (te) (recojo|paso a buscar|paso a recoger|busco en|voy a buscar|voy a recoger|recogere|llevo en)
        0.9 (ven) (sola|solo|solita|sin nadie)
        1.0 no (traigas) a (nadie|tus|tu)
        0.9 (sal|escapate|salte) de (casa|clase|tu casa)
        0.7 (en persona|mi coche|mi carro|mi auto)
        0.8 (faltar|falta|saltate) .. (clase|clases|escuela|cole)
    """,
    "travel_offer": """
        1.1 (ven|viaja|vente|vivir|quedarte) .. (conmigo|a mi casa|a mi pais|a mi ciudad)
        1.0 (te) (pago|compro|mando|envio) .. (billete|pasaje|viaje|hotel|taxi|vuelo|boleto|tren)
        1.1 (agencia|sesion|trabajo|casting|carrera) de (modelo|modelos|modelaje|fotos)
        0.9 (trabajo|oportunidad|casting) para ti
    """,
    "threat": """
        1.6 (voy a|se lo|o|las|lo|le|les|puedo) .. (mandar|enviar|ensenar|mando|envio|publico|publicar|mandarlo|mandarlas|enviarlo|enviarlas|publicarlo|publicarlas|subir|subo|mostrar|ensenarlo|contar|compartir) .. (todos|todo el mundo|tus amigos|tus padres|tu familia|tu madre|tu mama|tu colegio|tus contactos|tu escuela|tus seguidores)
        1.5 (arruinar|arruino|destruir|destrozar|arruinare) .. (vida|reputacion)
        1.2 (te vas a|vas a) (arrepentir|arrepentirte|lamentar)
        1.3 (tengo) .. (capturas|pantallazos|tus fotos|tus contactos|todo guardado|todo grabado|tus seguidores)
        1.2 (tienes) (# horas|# minutos|una hora|# min|hasta manana|hasta esta noche)
        1.2 no (me bloquees|intentes|me ignores)
        1.1 se (donde) (vives|estudias)
        1.3 (lo ve|lo vera|lo van a ver|lo veran) .. (familia|todos|amigos|madre|padres)
    """,
    "demand": """
        1.3 (mandame|paga|pagame|envia|enviame|transfiere|manda|dame|quiero) .. (##|## euros|euros|dolares|dinero|plata|pesos|tarjeta|tarjetas|bizum|bitcoin|el codigo|paysafecard|tarjeta regalo)
        1.1 (coge|usa|toma|agarra) la (tarjeta|cartera) de tu
        1.0 (quiero|necesito|mandame|envia) mas (dinero|fotos)? .. (o|ahora|hoy)
    """,
    "distress": """
        0.9 (tengo|me da) (mucho|tanto)? miedo
        1.0 (por favor|porfa|pf) (no|para|basta|dejame)
        0.9 (dejame) (en paz|tranquila|tranquilo|sola)
        1.2 (quiero|me quiero|prefiero|ganas de) (morir|morirme|matarme|matar|desaparecer)
        0.9 no (quiero hacerlo|quiero hacer esto|tengo dinero|quiero)
        0.9 (mis padres|mi madre|mi mama|mi padre) (me van a matar|me mata|me matan|me va a matar)
    """,
    "~surprise": """
        0.9 (feliz cumple|feliz cumpleanos|feliz navidad)
        1.2 (fiesta|cumple|cumpleanos|viaje|cena|regalo) .. sorpresa
        0.9 sorpresa .. (cumple|cumpleanos|fiesta|mama|papa|abuela)
    """,
    "~school": """
        0.5 (deberes|tarea|examen|trabajo de clase|entrenamiento|ensayo|clase de|profesor|profesora|profe|entrenador|partido|excursion|autorizacion)
    """,
    "~family": """
        0.8 (soy|besos de|te quiere) (mama|papa|tu madre|tu padre|la abuela|tu tia)
        0.7 (nuestra|nuestro|nuestros) (mama|padres|madre|papa|abuela)
        0.7 (cena|comida|merienda) .. (lista|mesa|a las)
        0.8 (mama|papa) (puedes|vienes|me recoges|estoy|ya)
    """,
    "~trade": "0.7 (vendo|vender|precio|envio gratis|comprador|vendedor|intercambio|paquete|pedido|disponible|wallapop|oferta)",
    "~care": "1.2 (cuentaselo|diselo|dile|habla con|cuentale|hablalo con|avisa a) .. (tus padres|tu madre|tu mama|tu padre|profesor|profe|profesora|orientadora|un adulto|policia)",
    "~adult": "0.7 (mi) (mujer|marido|esposa|esposo|hijo|hija|hijos|jefe|oficina|trabajo|universidad)",
    "~support": "0.8 (numero de pedido|atencion al cliente|soporte|incidencia|en que puedo ayudarte|gracias por contactar)",
}
