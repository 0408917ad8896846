from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="detection_check",
    code="B2",
    name="Fear of being found out",
    tone="risk",
    description="Asks for proof of identity, mentions police or getting into trouble, asks who else was told.",
    not_means="Careful children ask whether a profile is real.",
    says="there is worry about being found out",
    weight=1.3,
    cues={
        "en": """
            1.0 <are> <you> (a)? (cop|police|the police|a cop|fed|a fed|undercover|an undercover|detective|a detective)
            1.0 (you|u) (arent|not|aint|better not be|sure youre not) .. (cop|police|fed|undercover|adult)
            0.9 (is|s) this (really|actually) (you|u|ur|your)
            0.8 (prove|proof) .. (youre|ur|you are|u are|its you|its u|real|your age|ur age)
            0.8 how do i know .. (youre|ur|you are|u are|this is|its) .. (real|not|you|really|girl|boy)
            1.0 (i|we) (could|can|might|would|will|wud|cud|d) (get|be|go) (in|into|in so much|in big|in a lot of|in real|to) (trouble|jail|prison)
            0.9 (id|ill|wed|well|u could|get me|us|gets us|get us) .. (in|into) (trouble|so much trouble|big trouble)
            0.8 (are you|r u|you|u) (recording|screenshotting|screen recording|taking screenshots) (this|me|us|?)
            0.9 (did|have) (you|u) (tell|told|show|shown|screenshot) .. (anyone|anybody|any1|someone|them|mom|dad|parents)
            0.9 (people|ppl|they|others) (wouldnt|wont|would not|will not|wudnt|dont|just dont) (understand|get it|get us|understand us|get this)
            0.9 (they|people|mods|the mods|filter|filters|chat) .. (read|monitor|monitored|watch|ban|bans|block|filters|flag) .. (this|here|chat|me|messages|it|words)
            0.7 (nobody|no one|noone|none of them) (can|could|will|would|needs to|has to|must|should) (find|know|see|suspect)
            0.9 <are> <you> (an adult|a parent|really a kid|really a girl|really a boy|someones mom|someones dad)
            0.9 (wont|dont|not|didnt) (screenshot|screenshotting|record|recording) (this|me|right|us|it|any)
            1.0 (id|ill|i would|i could|we would|get) .. in trouble
            0.9 (people|ppl|they|everyone) (get|are|would be|gets|act|would) .. weird about
        """,
        "es": """
            1.0 eres .. (policía|poli|adulto)
            0.9 (de verdad|realmente) eres (tu|una|un)
            1.0 (me|nos) (meterias|puedo meter|meto|meterian|meteria|podemos meter|vamos a meter) en (problemas|líos|un lio)
            0.9 la gente no .. (entendería|entiende|lo entiende)
            0.9 (le|les) (has|haz) (dicho|contado) a (alguien|tu|tus)
            1.0 (no serás|no eres|eres|sos) .. (policía|poli|adulto|un padre|una madre|poli encubierto|un agente)
            1.0 (me|nos) (puedo|puedes|podemos|podrían|van a|vas a) .. (meter en problemas|meter en un lío|meter en líos|denunciar|detener)
            1.0 (problemas|líos|un lío|la cárcel) .. (si se enteran|si alguien se entera|si lo ven|por esto|por hablar)
            1.0 si (alguien|se|tus padres|tu madre) .. (entera|enteran) .. (problemas|lío|líos|cárcel|matan)
            0.9 (demuéstrame|pruébame|cómo sé) que .. (eres|no eres) .. (real|tú|niña|chica|chico|policía)?
            0.9 (has|le has|lo has) (contado|dicho|enseñado) a (alguien|nadie|tu|tus)
            0.9 (le|se lo) (dijiste|contaste|mostraste|enseñaste) a (alguien|nadie|tu|tus)
            0.9 (hagas|harás|estás haciendo|haces) (captura|capturas|pantallazo|pantallazos)
            0.9 (los demás|la gente|otros|ellos|nadie) (no)? (lo)? (entendería|entenderían|van a entender|va a entender|pensarían mal)
            0.9 (denunciar|denunciarías|reportar) (me)?
            0.8 aquí (leen|vigilan|nos leen|revisan|controlan)
        """,
        "pt": """
            1.0 nao (e|es) .. (polícia|policial|adulto)
            0.9 (e|es) (você|vc|tu) mesmo
            1.0 (me|nos) (meter|metia|dar|ferrar|prejudicar) .. (problema|problemas|encrenca|confusao)
            0.9 (as pessoas|ninguém|pessoal) .. (nao entende|nao entendem|iam entender|ia entender|nao entenderiam|vai entender|vao entender)
            0.9 (contou|contaste|falou) .. (pra alguém|para alguém|a alguém)
            1.0 (é|és) .. (policial|polícia|da polícia|adulto|agente|um pai|uma mãe)
            1.0 (me|nos|te) .. (denunciar|denuncia|prender|meter em encrenca|dar problema|meter em problemas|em sarilhos)
            1.0 (vou|posso|podemos|vamos|ia) .. (me ferrar|ser preso|preso|pra cadeia|me dar mal|ter problemas|meter em)
            1.0 se (alguém|sua mãe|seus pais|eles|os teus pais) .. (descobrir|descobrirem|souber|souberem|ver|pegar)
            0.9 (prova|como sei|como eu sei) que .. (é|és|você é|vc é) (real|você|menina|menino|mesmo|você mesmo)?
            0.9 (contou|falou|mostrou|contaste|falaste|mostraste) .. (alguém|ninguém|sua mãe|seus pais|a tua mãe|suas amigas)
            0.9 não (tira|tire|tires|faz|faças) (print|prints|captura)
            0.9 (os outros|as pessoas|eles|ninguém) .. (entenderiam|entenderia|iam entender|vão entender|iam achar estranho|não entendem)
            0.8 aqui .. (leem|vigiam|monitoram|leem tudo|controlam)
        """,
        "fr": """
            1.0 (tes|tu es|t es) pas .. (flic|policier|police|adulte)
            0.9 (c'est|est ce) (vraiment|bien) toi
            1.0 (avoir|aurais|aurai|aura|risque) .. (des ennuis|des problèmes|gros ennuis)
            0.9 (les gens|personne) .. (comprendraient pas|comprendrait|comprennent pas|comprendront pas|comprendra)
            0.9 (tu las|tas|tu as) dit a (quelqu'un|tes|ta|quelqu un)
            1.0 (jaurais|jaurai|jaurai des|on aurait) .. ennuis
            1.0 (tu es|t'es|tes|es tu) .. (flic|policier|de la police|un adulte|keuf|un parent|infiltré)
            1.0 (avoir|aurais|aurai|risque|risquerais|risque d'avoir|attirer) .. (ennuis|problèmes|la merde|prison|embrouilles)
            1.0 si (quelqu'un|on|tes parents|ta mère) .. (apprend|apprennent|découvre|découvrent|sait|voit|tombe dessus)
            0.9 (prouve|prouver|comment je sais) que .. (t'es|tu es|c'est) (vraie|vrai|toi|réel|réelle|une fille|un mec|bien toi|vraiment)
            0.9 (tu l'as|t'en as|tu en as|t'as|tu as) (dit|parlé|raconté|montré) à (quelqu'un|personne|ta|tes|ton)
            0.9 (fais|prends|fait) pas (de)? (capture|captures|screen|screens)
            0.9 (les autres|les gens|ils|personne) .. (comprendraient|comprendrait|comprendrons|comprendront|peuvent pas comprendre)
            0.9 (tu vas|tu vas pas) me (signaler|dénoncer|balancer)
            0.8 ici .. (ils lisent|on est surveillés|c'est surveillé|ils surveillent|les modos)
        """,
        "de": """
            1.0 (bist) (du)? .. (polizist|polizei|bulle|kein erwachsener|erwachsener|von der polizei)
            0.9 bist du .. (wirklich|echt) (du|ein|eine)
            1.0 (ärger|probleme|schwierigkeiten) (bekommen|kriegen|bekomme|kriege|kriegen wir)
            0.9 (leute|andere|die anderen|niemand|keiner) .. (verstehen das nicht|nicht verstehen|wurde das verstehen|versteht das|wurden das nicht)
            0.9 hast du .. (jemandem|wem|jemand) .. (erzählt|gesagt|gezeigt)
            1.0 (bist|biste) .. (polizist|polizistin|von der polizei|bulle|ein bulle|erwachsener|ein erwachsener|verdeckter)
            1.0 (ärger|probleme|schwierigkeiten|stress) .. (kriegen|bekommen|wenn das|wenn jemand|wegen dir|dafür)
            1.0 (ins|in den) (gefängnis|knast) .. (kommen|dafür|deswegen)?
            1.0 wenn (das|jemand|deine eltern|deine mutter|die) .. (rausfindet|rausfinden|rauskommt|rauskriegt|erfährt|erfahren|mitkriegt|mitkriegen|sieht)
            0.9 (beweis|beweise|woher weiß ich) .. (dass du|echt bist|du bist|wirklich)
            0.9 hast du .. (jemandem|wem|deinen eltern|deiner mama|deiner freundin|irgendwem) .. (erzählt|gesagt|gezeigt|davon)
            0.9 (mach|machst) .. (keine|keinen) (screenshots|screenshot|bildschirmaufnahme)
            0.9 (andere|die anderen|die leute|die|niemand) (würden|würde) .. (verstehen|kapieren|falsch verstehen)
            0.9 (wirst|würdest) du .. mich .. (melden|anzeigen|verraten|verpetzen)
            0.8 hier .. (mitlesen|wird mitgelesen|lesen die|liest wer mit|überwacht|mods)
        """,
    },
    twins=(
        ("A: is this really you? your account looks weird", "B: yes lol"),
        ("A: prove youre real, mum said never to trust new accounts", "B: fair, ask my sister at school"),
        ("A: si le prof le découvre on va avoir des ennuis", "B: mais non on a juste oublié le cahier"),
    ),
)
