"""Portuguese cues, without accents, in the spelling of chat."""

MACROS = {
    "vc": "voce|vc|tu|ce",
    "seu": "seu|sua|seus|suas|teu|tua|teus|tuas|os seus|os teus",
    "pais": "pais|mae|pai|mamae|papai|familia|irmao|irma|avo|coroas",
    "adultopt": "pais|mae|pai|mamae|papai|ninguem|professor|professora|irmao|irma|amigas|amigos|familia",
    "apppt": "telegram|whatsapp|whats|zap|wpp|insta|instagram|ig|snap|snapchat|discord|signal|skype|kik|direct|dc",
    "fotopt": "foto|fotos|fotinha|fotinho|selfie|selfies|video|imagem",
}
CUES = {
    "age_probe": """
        0.6 (quantos|qts|qtos) anos (<vc>)? (tem|tens|vc|voce)
        0.6 qual (e)? (a)? (sua|tua) idade
        0.6 quando (e)? (o)? (seu|teu) (aniversario|niver)
        0.8 (que|qual|q) (serie|ano) (<vc>)? (esta|ta|faz|estuda|andas)
        0.8 idade .. (nao importa|so um numero|e so numero)
        0.8 idade (nao)? (importa|e nada)
        0.7 tem # ?
    """,
    "location_probe": """
        0.5 (onde|aonde) (<vc>)? (mora|moras|vive|vives|estuda|estudas)
        0.5 de onde (<vc>)? (e|es)
        0.8 (qual|que|em que) .. (escola|colegio|bairro|rua) (<vc>)? (estuda|vc|voce|andas|mora|e|moras)
        0.7 (manda|passa|me manda|me passa) (a)? (sua|tua) (localizacao|endereco)
        0.8 tem (seu|o seu) proprio (celular|quarto)
        0.6 (mora|moras) (perto|em|no|na)
    """,
    "age_claim": """
        0.7 (tenho) (quase)? (a)? (sua|tua|mesma) idade
        0.9 (sou) (so)? um (pouco|pouquinho) mais velho
        1.0 (menti) .. idade
    """,
    "supervision_check": """
        1.0 (<seu>) (<pais>) .. (estao|esta|tao|ta) .. (casa|perto|ai|dormindo|trabalhando|trabalho)
        1.0 (esta|ta|estas|tas) (sozinha|sozinho) .. (casa|quarto|agora|ai)?
        1.0 (quem) .. (em casa|com voce|com vc|ai com|contigo|perto)
        1.2 (<pais>|alguem) .. (mexe|mexem|olha|olham|ve|veem|le|leem|sabe|sabem|mexer) .. (celular|mensagens|telemovel|conversas|conversa|chat|senha|cel)
        1.0 (que horas|quando) .. (<pais>) .. (chegam|chega|voltam|volta|saem|sai|dormem|dorme)
        1.0 (fecha|tranca) a porta
        1.0 (mae|pai|pais) .. (sabe|sabem) (que|q) .. (fala|conversa|falas)
    """,
    "detection_check": """
        1.0 nao (e|es) .. (policia|policial|adulto)
        0.9 (e|es) (voce|vc|tu) mesmo
        1.0 (me|nos) (meter|metia|dar|ferrar|prejudicar) .. (problema|problemas|encrenca|confusao)
        0.9 (as pessoas|ninguem|pessoal) .. (nao entende|nao entendem|iam entender|ia entender|nao entenderiam|vai entender|vao entender)
        0.9 (contou|contaste|falou) .. (pra alguem|para alguem|a alguem)
    """,
    "flattery": """
        1.1 (muito|tao|mais|super|bem) (madura|maduro)
        0.9 nao (e|es) como (as|os) (outras|outros)
        0.6 (voce|vc|tu) (e|es) (muito|tao|a mais|super)? (especial|linda|lindo|perfeita|perfeito|gata|bonita|princesa)
        0.8 (podia|poderia|devia|podias) ser (modelo|atriz|famosa|famoso)
        0.7 (minha) (princesa|linda|menina|rainha|gatinha)
    """,
    "exclusivity": """
        1.0 (so|ninguem) .. (te entendo|te entende|me entende|entende voce|te entende como eu|entende como eu)
        0.9 (nossa amizade|nosso relacionamento|nossa relacao|a gente tem|o que temos) .. (especial|unico|unica|diferente)
        0.8 (com|fico|fiquei) (ciume|ciumes|ciumento|com ciumes)
        0.9 (voce|vc|tu) (e|es) (a unica|o unico|tudo pra mim|tudo para mim)
        0.9 nao (quero|gosto) que .. (fale|fales|converse|saia) com
    """,
    "vulnerability": """
        0.6 (se sente|te sentes|ta se sentindo|esta) (sozinha|sozinho|triste|deprimida|mal|incompreendida)
        0.7 (pode|podes) (me contar|confiar em mim|contar comigo|contar-me) .. (tudo|qualquer coisa)?
        0.7 (confia|confie) em mim
        0.8 (eu) (cuido|vou cuidar|te protejo|protejo) .. (voce|vc|ti)?
        0.8 (seus|teus) pais .. (nao te ouvem|nao te escutam|brigam|discutem|nao te entendem|nao ligam)
        0.6 (tem|tens) (namorado|namorada|muitos amigos)
        0.7 (seus|teus) pais te entendem
        0.7 tudo bem em casa
    """,
    "gift": """
        0.9 (te dou|te compro|te mando|compro|te dar|te comprar|posso comprar|posso dar|vou comprar|vou dar|te presenteio|ofereco-te) .. (robux|skin|skins|moedas|celular|dinheiro|gift card|presente|diamantes|tenis|fone|credito|algo|um)
        0.9 (quer|queres) .. (robux|skins|moedas|diamantes|dinheiro|um presente)
        0.8 (tenho|e) um (presente|presentinho) (pra|para) (voce|vc|ti)
        0.7 (robux|diamantes|skins) (gratis|de graca)
        0.9 (te dou|dou|compro|posso comprar) .. (pra|para) (voce|vc)
        0.8 te dou
    """,
    "secrecy": """
        1.3 nao (conta|conte|fala|fale|mostra|mostre|diga|diz|digas|contes|comenta) .. (<adultopt>)
        1.2 (nosso|um|e) (pequeno)? (segredo|segredinho) .. (nosso|entre)?
        1.2 entre (nos|a gente|nos dois|eu e voce|eu e vc)
        1.2 (apaga|apague|deleta|delete|exclui) .. (mensagens|conversa|chat|isso|tudo|msgs)
        1.1 (ninguem|seus pais|sua mae) .. (precisa|pode|deve|precisam|podem|tem que) (saber|ver|descobrir)
        1.0 (fala|diz|inventa|diga) .. (uma desculpa|na casa de uma amiga|na casa de um amigo|casa da amiga|estudar|com uma amiga)
        0.9 (sabe|consegue|sabes) guardar .. segredo
        1.1 melhor ninguem (saber|ficar sabendo|descobrir)
        1.1 (fica|so|ficar) (so)? entre (a gente|nos)
        1.0 (ela|eles|ninguem) nao? precisa saber
    """,
    "isolation": """
        1.0 (seus|teus|suas|tuas) (pais|amigos|amigas) nao te (entendem|amam|escutam|ouvem|valorizam|conhecem)
        0.9 (te tratam|te trata|tratam-te) como (uma)? (crianca|bebe|um bebe|uma crianca)
        0.9 nao (precisa|precisas|escuta|ouve|confia|confie|escute|liga) .. (deles|neles|eles|delas|suas amigas|seus pais|ninguem|seus amigos)
        1.0 ninguem (vai|ia|iria) (acreditar|te acreditar)
        0.9 (iam|vao|ia|vai) (ficar|te) (bravos|bravo|brava|zangados|castigar|furiosos|colocar de castigo)
        0.9 nao te (merecem|merece)
        0.9 (suas|seus|tuas|teus) (amigas|amigos) sao (falsas|falsos|invejosas)
    """,
    "platform_move": """
        0.9 (tem|tens|usa|passa|me passa|me add|adiciona|chama|me chama|vamos|bora|continuar|falar|fala comigo|conversar) .. (<apppt>)
        0.9 (passa|me passa|manda|qual|qual e) (o)? (seu|teu) (numero|telefone|celular|usuario|user|zap|contato)
        0.9 (falar|conversar|continuar|conversamos|falamos) .. (outro lugar|outro app|no privado|em privado|mais privado|outro lado)
        1.0 (mensagens|fotos|chat) (que somem|que desaparecem|temporarias|secreto|que se apagam|some)
        0.8 (baixa|instala) .. (<apppt>)
    """,
    "private_time": """
        0.9 quando .. (dormirem|dormir|sairem|sair|estiver sozinha|estiver sozinho|todos dormirem|ninguem estiver)
        0.8 (sozinhos|so) (eu e voce|nos dois|eu e vc|a gente|tu e eu)
        0.8 (chamada de video|videochamada|liga pra mim|me liga|video chamada)
        0.7 (de madrugada|tarde da noite|de noite no quarto)
    """,
    "pressure": """
        0.9 se (voce|vc|tu)? .. (me amasse|gostasse de mim|confiasse|gosta de mim|me ama|confia em mim|gostasses de mim|confiasses)
        0.9 depois de tudo (que|o que) (eu)? (fiz|te dei|dei)
        0.9 (prometeu|prometeste|me deve)
        0.8 (nao seja|deixa de ser|nao sejas|para de ser) .. (crianca|bebe|medrosa|medroso|chata|chato|boba|infantil)
        0.8 (so) (uma vez|essa vez|uma|uminha|desta vez)
        0.8 (prova|prove|mostra) .. (confia|que gosta|ama|que me)
        0.8 (achei|pensei|achava) que .. (madura|maduro|confiava|amigos|era)
        0.7 (e normal|nao tem nada demais|e so uma brincadeira|nada de mal)
    """,
    "boundary": """
        0.9 ja (beijou|namorou|deu um beijo|beijaste|ficou com)
        0.9 (gosta|curte|gostas) de (caras|homens|meninos|pessoas|rapazes)? .. mais velhos
        0.8 (verdade ou desafio|verdade ou consequencia)
        0.8 (pergunta|perguntas|perguntar algo) (pessoal|pessoais|intima|particular)
        0.9 (o que|que) .. (esta vestindo|ta vestindo|esta usando)
    """,
    "image_request": """
        1.0 (manda|me manda|envia|mande|quero ver|deixa eu ver|me envia|posta|mandas|posso ver) .. (<fotopt>)
        1.0 (outra|uma|mais|alguma) (<fotopt>) (sua|tua|pra mim|so pra mim|por favor|de voce|de vc)
        0.9 (liga|abre|ligar) a (camera|cam|webcam)
        0.9 (como voce e|quero te ver|me mostra seu)
        1.0 (troca|trocar|trocamos) (foto|fotos)
        0.8 manda uma .. (mando|outra)
        0.9 (deve|me deve) uma foto
    """,
    "meeting": """
        0.9 (podemos|quero|vamos|a gente|quando|queria|podiamos|bora) .. (encontrar|nos encontrar|se encontrar|encontrarmos|nos ver|se ver|te conhecer|ver pessoalmente|conhecer pessoalmente)
        1.0 (te) (pego|busco|vou buscar|pego na|apanho) .. (em|na|no|de|as|depois)?
        0.9 (vem|venha) (sozinha|sozinho)
        1.0 nao (traz|traga|tragas) (ninguem|suas|sua|seus)
        0.9 (sai|foge|escapa) (de casa|da aula|da escola)
        0.7 (pessoalmente|meu carro)
        0.8 (mata|matar|faltar|falta) .. (aula|aulas|escola)
    """,
    "travel_offer": """
        1.1 (vem|viaja|viajar|morar|ficar) .. (comigo|na minha casa|pro meu pais|pra minha cidade)
        1.0 (pago|compro|mando) .. (passagem|viagem|hotel|uber|voo|bilhete)
        1.1 (agencia|trabalho|teste|carreira|ensaio) de (modelo|modelos|fotos)
        0.9 (trabalho|oportunidade|vaga) (pra|para) (voce|vc|ti)
    """,
    "threat": """
        1.6 (vou|ou|posso|eu) .. (mandar|enviar|postar|mostrar|mando|envio|posto|mostro|publicar|espalhar|divulgar|contar|compartilhar) .. (todos|todo mundo|seus amigos|seus pais|sua familia|sua mae|sua escola|seus contatos|teus pais|teus amigos|tua mae|seus seguidores)
        1.5 (acabar|acabo|estragar|destruir|arruinar) .. (vida|reputacao)
        1.2 (vai|vais) se? (arrepender|arrepender-te)
        1.3 (tenho) .. (prints|print|suas fotos|tuas fotos|seus contatos|tudo salvo|tudo gravado|seus seguidores)
        1.2 (tem|tens) (# horas|# minutos|uma hora|# min|ate amanha|ate hoje|ate meia noite)
        1.2 nao (me bloqueia|me bloqueie|tenta|me ignora|adianta bloquear)
        1.1 sei onde (voce|vc|tu)? (mora|moras|estuda)
        1.3 (familia|mae|todos|escola|amigos) (vai|vao) ver
    """,
    "demand": """
        1.3 (manda|paga|envia|transfere|faz|me manda|quero|me paga|faz um) .. (## reais|reais|dinheiro|pix|grana|gift card|bitcoin|euros|o codigo|cartao)
        1.1 (pega|usa) o cartao (da|do) (sua|seu|tua|teu)
        1.0 (quero|preciso|manda) mais (dinheiro|fotos)? .. (ou|agora|hoje)
    """,
    "distress": """
        0.9 (to|estou|tou) (com)? (muito)? (medo|assustada|assustado|chorando|desesperada|desesperado)
        1.0 (por favor|pfv|pf) (nao|para|me deixa|pare)
        0.9 (me deixa|deixa-me) (em paz)
        1.2 (quero|queria|vontade de|prefiro|vou) (morrer|me matar|sumir)
        0.9 nao (quero fazer isso|quero fazer|tenho dinheiro|quero mais)
        0.9 (meus pais|minha mae|meu pai) (vao|vai) me matar
    """,
    "~surprise": """
        0.9 (feliz aniversario|feliz niver|parabens pelo niver|feliz natal)
        1.2 (festa|aniversario|viagem|jantar|presente) .. surpresa
        0.9 surpresa .. (aniversario|festa|mae|pai|avo|niver)
    """,
    "~school": "0.5 (licao de casa|trabalho de casa|prova|dever de casa|treino|ensaio|professor|professora|treinador|jogo de|excursao|autorizacao|simulado)",
    "~family": """
        0.8 (beijos da|aqui e|e a|e o) (mamae|mae|papai|vovo|tia)
        0.7 (nossa|nosso|nossos) (mae|pais|pai|avo)
        0.7 (janta|jantar|almoco) .. (pronto|pronta|mesa|as)
        0.8 (mae|pai) (pode|vem|me busca|to|ja)
    """,
    "~trade": "0.7 (vendo|vender|preco|frete|comprador|vendedor|troca|encomenda|pedido|disponivel|olx|oferta)",
    "~care": "1.2 (conta|fala|conversa|avisa|fale|converse|conte) .. (seus pais|sua mae|seu pai|professor|professora|psicologa|um adulto|policia|tua mae|teus pais)",
    "~adult": "0.7 (minha mulher|meu marido|minha esposa|meu filho|minha filha|meus filhos|meu chefe|escritorio|faculdade|meu trabalho)",
    "~support": "0.8 (numero do pedido|atendimento|suporte|em que posso ajudar|obrigado por entrar em contato|protocolo)",
}
