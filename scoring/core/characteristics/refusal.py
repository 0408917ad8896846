from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="refusal",
    code="G4",
    name="Hesitation",
    tone="risk",
    description="The other party says no, puts it off or says it feels strange.",
    not_means="Everybody says no to something.",
    says="the other account hesitates or says no",
    weight=0.4,
    cues={
        "en": """
            0.6 (i|id) (dont|do not|wouldnt) (want|wanna|feel like|feel comfortable) .. (send|sending|do that|do it|do this|meet|meeting|tell you|talk about|show)
            0.6 (id|i would|i) rather not
            0.6 maybe (another time|some other time|not today)
            0.7 (im|i am|not) .. (allowed|supposed) to .. (give|send|tell|talk|meet|share|go|have|call)
            0.7 (my|mom|mum|dad|parents) .. (wont|doesnt|dont|didnt|would never|wouldnt) let me
            0.7 (thats|its|this is|that is|that sounds|feels|sounds) (a bit|kinda|kind of|really|so|pretty|a little) (weird|creepy|sketchy|sus|strange|off)
            0.7 (not sure|dont know|idk) if i (should|can|want to|wanna)
            0.7 (i|ive) (already|just|literally)? (said|told you) (no|i cant|i dont want)
            0.7 why (do|would) (you|u) (need|want) .. (know|that|my|it|pic|pics|see)
            0.6 (i dont|dont) (really|even)? know (you|u) (that well|well|irl|enough|in real life)
            0.6 (im|i am) not (comfortable|ok with|okay with|sending|going to send|gonna send|doing that|going to meet)
            0.6 (thats|that is|its) (private|personal|none of your business)
            0.6 no (thanks|thx|thank you|way) .. (im good|id rather|not doing|not sending|creepy)
            0.6 (can we|lets|please|can you) (just)? (not|stop|talk about something else|change the subject)
        """,
        "es": """
            0.6 no (quiero|puedo|me gusta|me apetece) .. (hacer|mandar|enviar|ir|decir|hablar|eso|esto)
            0.6 (mejor|prefiero|creo) que no
            0.6 prefiero no .. (hacerlo|mandar|decir|ir|hablar|eso)?
            0.7 (no|no te) (voy a|pienso|debería|puedo) (mandar|enviar|ir|hacer|decir|dar|darte|mandarte)
            0.6 (no sé|no estoy segura|no estoy seguro) .. (si debería|si está bien|es raro|me da)
            0.7 (es|suena|eso es|me parece) (un poco|muy|medio)? (raro|extraño|incómodo)
            0.7 me da (vergüenza|cosa|corte|pena|mal rollo)
            0.6 (otro día|en otro momento|luego|ahora no|hoy no) .. (mejor|vale|puedo|quizás)
            0.7 (mi mamá|mi madre|mis padres|mi papá) no (me deja|me dejan|quiere|quieren)
            0.7 (dije|he dicho) que no
            0.7 por qué (quieres|preguntas|necesitas) .. (saber|eso|tanto|ver)
            0.6 no te conozco
            0.6 (eso|es) .. (privado|personal)
        """,
        "pt": """
            0.6 não (quero|posso|gosto|tô a fim) .. (fazer|mandar|enviar|ir|falar|contar|disso|isso)
            0.6 (melhor|acho que|acho melhor|prefiro) não
            0.6 prefiro não .. (fazer|mandar|falar|ir|contar|isso)
            0.7 não (vou|devo|devia|deveria) (mandar|enviar|ir|fazer|falar|contar|dar)
            0.6 (não sei|sei lá) se .. (devo|posso|é certo|é uma boa|tá certo)
            0.7 (é|isso é|que|parece|meio) (um pouco|muito|meio)? (estranho|esquisito|desconfortável)
            0.7 (tenho|fico com|me dá) vergonha
            0.6 (outro dia|outra hora|agora não|hoje não) .. (pode ser|tá|posso|talvez)
            0.7 (minha mãe|meus pais|meu pai) não .. (deixa|deixam|quer|gosta|gostam)
            0.7 (disse|falei) que não
            0.7 (por que|pra que|porque) .. (quer saber|você quer|vc quer|queres) .. (isso|saber|ver)?
            0.6 (nem|não) te conheço
            0.6 (isso é|é) .. (particular|pessoal|coisa minha)
        """,
        "fr": """
            0.6 (veux|peux|préfère|aime) pas .. (faire|envoyer|y aller|venir|dire|parler|ça|montrer)
            0.6 (je crois|vaut mieux|je préfère|plutôt) (que)? (non|pas)
            0.6 (j'ai|jai) pas (envie|trop envie) .. (faire|envoyer|y aller|venir|dire|parler|de ça|là)?
            0.7 (vais|devrais|dois|peux) pas (t'envoyer|envoyer|venir|faire|dire|te donner|y aller)
            0.6 (je sais pas|chais pas|jsp) si .. (je devrais|je peux|c'est bien|c'est une bonne|j'ai le droit)
            0.7 (c'est|ça fait|je trouve ça) (un peu|trop|vraiment|super|hyper)? (bizarre|chelou|gênant|louche)
            0.7 (j'ai|ça me) (honte|gêne|met mal à l'aise)
            0.6 (une autre fois|plus tard|pas maintenant|pas ce soir) .. (peut être|ok|stp|hein)
            0.7 (ma mère|mes parents|mon père) .. (veut pas|veulent pas|me laisse pas|me laissent pas|serait pas d'accord)
            0.7 (j'ai|je t'ai) (déjà)? dit non
            0.7 pourquoi (tu)? (veux|demandes|t'as besoin) .. (savoir|ça|voir|tout ça)
            0.6 (je te|on se) (connais|connaît|connait) (pas|même pas|à peine)
            0.6 (c'est) .. (privé|perso|pas tes affaires)
        """,
        "de": """
            0.6 (will|möchte|mag|kann) (ich)? (das|dir|es)? (lieber|eigentlich)? nicht .. (machen|schicken|kommen|sagen|reden|zeigen|erzählen|verraten)?
            0.6 (lieber|besser|eher) nicht
            0.6 (hab|habe) (da)? keine lust .. (drauf|dazu|darauf|zu)?
            0.7 (werde|darf|sollte|soll) .. (nicht|dir kein|dir nichts) .. (schicken|kommen|machen|sagen|geben|treffen|zeigen)?
            0.6 (weiß nicht|bin nicht sicher|bin mir nicht sicher) ob .. (soll|sollte|gut|ok|darf|richtig)
            0.7 (das ist|ist|find ich|klingt|finde das) .. (komisch|seltsam|merkwürdig|unangenehm|creepy|weird)
            0.7 (ist mir|wäre mir) .. (peinlich|unangenehm|zu viel|zu privat)
            0.6 (ein andermal|vielleicht später|nicht jetzt|heute nicht|jetzt nicht) .. (ok|ja|bitte|geht)
            0.7 (meine mutter|meine eltern|mein vater|meine mama) .. (erlaubt das nicht|erlauben das nicht|will das nicht|wollen das nicht|lässt mich nicht|lassen mich nicht)
            0.7 (hab|habe) .. nein gesagt
            0.7 (warum|wieso|wozu) (willst|fragst|brauchst) du .. (wissen|das|sehen)
            0.6 kenn (dich)? .. (gar)? nicht
            0.6 (das ist) .. (privat|persönlich|meine sache)
        """,
    },
    twins=(
        ("A: i dont want to do the homework", "B: same, its so long"),
        ("A: wanna play?", "B: maybe later, mum wont let me before dinner"),
        ("A: hoy no puedo, mi madre no me deja hasta que termine los deberes", "B: vale mañana"),
    ),
)
