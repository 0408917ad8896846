"""English cues, in the spelling of chat."""

MACROS = {
    "you": "you|u|ya|yu",
    "your": "your|ur|you|yer",
    "youre": "youre|ur|you are|u are|u r|you r|your",
    "are": "are|r",
    "to": "to|2",
    "dont": "dont|do not|never|cant|shouldnt|better not|must not|mustnt|wont|not",
    "parent": "mom|mum|mommy|mummy|moms|mums|dad|daddy|dads|parents|parent|rents|mother|father|folks|mama|family|fam|"
    "stepdad|stepmom|stepmum|gran|grandma|guardian|carer|foster parents",
    "adult": "mom|mum|mommy|mummy|dad|parents|parent|rents|mother|father|folks|mama|papa|family|stepdad|stepmom|teacher|"
    "teachers|brother|sister|bro|sis|grandma|gran|carer|counselor|counsellor|anyone|anybody|any1|no one|noone|nobody|"
    "any of your friends|your friends|ur friends|a soul|people|ppl|them|the others|coach",
    "app": "snap|snapchat|sc|telegram|tele|whatsapp|whats app|whatsap|wapp|signal|discord|disc|kik|insta|instagram|ig|"
    "wickr|viber|skype|facetime|messenger|wire|session|line|hangouts|tiktok|threema|telegran|ig dm|wechat",
    "photo": "pic|pics|picture|pictures|photo|photos|selfie|selfies|foto|image|images|pix|snap of you|video|vid|vids",
    "currency": "robux|vbucks|v bucks|skin|skins|gems|coins|gift card|giftcard|gift cards|giftcards|credits|nitro|"
    "battle pass|gamepass|game pass|diamonds|steam card|itunes card|google play card|premium|paysafe|paysafecard|amazon card",
    "thing": "phone|iphone|headset|console|ps5|xbox|switch|laptop|tablet|ipad|money|cash|shoes|sneakers|trainers|"
    "clothes|necklace|controller|airpods|gaming chair|new phone|new headset|jewelry|camera|ticket|tickets",
    "place": "mall|park|station|train station|bus stop|bus station|cinema|arcade|mcdonalds|car park|parking lot|"
    "corner|my car|gas station|hotel|motel|beach|lake|river|skatepark|shopping centre|shopping center|library|"
    "coffee shop|cafe|my place|my house|my flat|my apartment|your place|your house",
    "girlboy": "girl|boy|kid|kids|girls|boys|guy|person|one|lad|teen|teenager",
    "family_talk": "mom|mum|dad|grandma|grandpa|nana|auntie|uncle|sis|bro",
}

CUES = {
    "age_probe": """
        0.6 how old (<are>) <you>
        0.6 how old (ru|ya|r u|are u|are ya)
        0.6 (whats|what is|wats|wat is) <your> age
        0.5 (<your>) age ?
        0.6 how young <are> <you>
        0.6 when (is|s) <your> (birthday|bday)
        0.6 what year <are> <you> (in|born)
        0.9 (what|which|wat) (grade|class|form|school year|year) (are|r|is|u|you) (you|u|in|ya|r)
        0.8 (what|which|wat) (grade|school year|year group) (you|u|ya)
        0.9 <are> <you> .. (still in school|in middle school|in high school|in primary|in secondary school|a teenager|a teen|underage|a minor)
        0.9 (you|u) (still|only) (in|at) (school|middle school|high school|primary)
        0.7 (you|u) look (older|younger|about|like) .. #
        0.6 (turning|turn) # (soon|when)
        0.7 guess .. (your|ur) age
        0.6 <are> <you> (over|under|older than|younger than) #
        0.6 asl
        0.8 age is (just|only) a number
        0.8 (dont care|doesnt matter|dont mind|doesnt bother me|not bothered) .. (how old|your age|ur age|age)
        0.8 (thats|that is|its) (ok|okay|fine|cool) .. (your age|ur age|that young|so young|# is fine)
        0.8 (ur|youre|you are|are you|r u) in (middle school|high school|primary|elementary|secondary)
        0.9 age (is|isnt|doesnt) (nothing|no problem|not a problem|a problem|matter|important|not important)
        0.9 younger the better
        0.7 (doesnt matter|dont mind|no problem|not a problem) to me
        0.7 (youre|ur|you are) # (right|yeah|yes|?)
    """,
    "location_probe": """
        0.5 where (do|d) <you> live
        0.5 where <you> (live|from)
        0.5 where <are> <you> from
        0.5 (what|which|wat) (city|town|state|area|part of town|part|neighborhood|neighbourhood|suburb|country) (are|r|do|u|you|is|of)
        0.8 (what|which|wat) (school|skool) (do|d|are|u|you|does)
        0.8 (whats|what is) (your|ur) (address|street|zip|postcode|home address|school called|school name)
        0.8 (whats|what is) the name of (your|ur) (school|street|team)
        0.7 (how far|how close|how near) .. (you|u) .. (from|to)
        0.7 do <you> live (near|close|by|in|around)
        0.6 <are> <you> (near|close to|anywhere near) (me|the|here)
        0.8 (do|d) <you> (have|hav|got) <your> own (room|phone|computer|laptop|pc|tablet|device|bedroom)
        0.8 (is|it) .. (your|ur) own (phone|computer|laptop|pc|tablet|device)
        0.8 (do|does) (you|u) share (a|the|your|ur) (room|bedroom|phone|computer|tablet)
        0.8 (share|turn on|send) (me)? (your|ur) (location|live location|pin)
        0.6 (drop|send) .. (pin|location|address)
        0.7 (which|what) (bus|train|stop|street|road) .. (you|u) (take|use|on|live|get)
        0.8 (walk|get|go|come) (home|to school) (alone|by yourself|by urself|on your own|on ur own)
        0.7 where (is|s) (your|ur) (house|home|school|bus stop)
        0.6 (you|u) live (near|in|close|around|by|at)
        0.8 (what|which|wat) school ?
    """,
    "age_claim": """
        0.5 (im|i am) (only|just|actually|really|kinda) # (too|also|as well|myself)
        0.7 (im|i am) (only|just)? (your|ur|the same|same|around your|around ur|about your) age
        0.7 (im|i am) # (too|also|as well|2)
        0.8 (we are|were|we r) (the same|almost the same|nearly the same|basically the same|about the same|same) age
        0.9 (not much|only a bit|only a little|a bit|little bit|only a couple years|a couple years|a few years|not that much|couple of years) older (than|then)
        1.0 (lied|lying|wasnt honest|not honest|wasnt truthful|not truthful) .. (about my age|my age)
        1.0 (im|i am) (actually|really) .. older
        0.8 (feel|look|act) .. (like im|like i am|younger than) (#|i am|im|my age)
        0.8 (young at heart|a kid at heart|big kid|overgrown kid)
        0.7 (im|i am) (a bit|slightly|little|bit) older
        0.8 (only|just) # years (older|between|difference|apart)
        1.0 (lied|fibbed|not honest) .. (age|how old)
        0.9 (im|i am) .. bit older
        0.8 (feels|feel) like (im|i am) (your|ur) age
        0.7 (im|i am) (#) (u|you|and you|hbu|wbu) ?
        0.9 same (year|age|grade) (as|almost|too)
    """,
    "supervision_check": """
        1.0 (are|r|is|s) .. <parent> .. (home|there|around|in|nearby|near|awake|asleep|out|at work|working|with you|with u|downstairs|watching|next to you|in the room)
        0.9 (are|r) <you> (home alone|alone|by yourself|by urself|on your own|on ur own|all alone)
        0.9 (you|u) (home alone|alone) (rn|right now|now|tonight|?|atm)
        1.0 (home|house) (all)? (alone|to yourself|to urself|by yourself)
        1.0 (who|whos|who is|whose) (else|all)? (is|s)? (home|there|in the house|with you|with u|around|next to you|in the room|at home)
        1.0 (anyone|anybody|any1|someone|somebody) (else)? (home|there with you|in the room|with you|with u|around you|at home|near you|next to you|in the house|looking over)
        1.0 (when|what time) (do|does|will|are|is|r|wud|would) .. <parent> .. (home|back|sleep|to bed|leave|go out|finish work|get in|go to work|to sleep|be out)
        1.0 (where) (is|are|r|s) .. (your|ur) <parent>
        1.2 (do|does|can|could|will|would|did) .. <parent> .. (check|checks|look at|look through|read|reads|see|monitor|go through|look in|take|know about|know you|know who|know that|know u) .. (phone|messages|texts|chats|computer|tablet|this|account|screen|talk|talking|chat|me|us|it|stuff)
        1.2 (anyone|anybody|someone|any1|who) (else)? (else)? (check|checks|read|reads|see|sees|look at|looks at|use|uses|has access to|have access to|go through|goes through|know) .. (your|ur|this) (phone|messages|texts|chats|computer|tablet|account|chat|password|pin)
        1.0 (is|s) (your|ur) (door|bedroom door) (closed|shut|locked)
        1.0 (close|lock|shut) (your|ur|the) (door|bedroom door)
        1.0 (does|do) .. know (about me|about us|we talk|we chat|youre talking|you talk|u talk|were talking|who you)
        0.8 (your|ur|the) <parent> (strict|work late|work nights|work a lot|go out a lot|out late|gone|away|still up|asleep yet|sleeping|asleep)
        0.9 (you|u) (get|have) (the house|your house|ur house|the place) to yourself
        0.8 (does|do) .. (babysitter|sitter|nanny) .. (there|home|watch)
        0.9 what time .. (home alone|go to bed|go to sleep) .. (parents|mom|mum|dad)
        1.0 <are> <you> (the only one|only one) (home|there|awake|up)
        0.9 (tell me when|let me know when|text me when|msg me when|message me when|ping me when) .. (alone|asleep|gone|out|leave|leaves|left|go out|in bed|sleeping)
        0.9 (you|u) (by yourself|by urself|all alone|on your own|on ur own) (rn|now|there|?)
        1.2 (do|does) (yours|they|she|he) .. (look at|check|read|see|go through|monitor) .. (phone|messages|chats|texts)
        0.8 where (are|is) (they|she|he|everyone|everybody) (now|rn|right now)
        1.0 (anyone|anybody|someone|any1) (next 2 you|next 2 u|listening)
        1.0 (are|r) (your|ur) folks (asleep|home|out|in|away)
        0.9 know .. (youre|ur|you are|u are|u r) (up|talking|chatting|texting|on here|awake)
    """,
    "detection_check": """
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
        0.7 (nobody|no one|noone|none of them) (can|could|will|would|needs to|has to|must|should)  (find|know|see|suspect)
        0.9 <are> <you> (an adult|a parent|really a kid|really a girl|really a boy|someones mom|someones dad)
        0.9 (wont|dont|not|didnt) (screenshot|screenshotting|record|recording) (this|me|right|us|it|any)
        1.0 (id|ill|i would|i could|we would|get) .. in trouble
        0.9 (people|ppl|they|everyone) (get|are|would be|gets|act|would) .. weird about
    """,
    "flattery": """
        1.1 (so|very|really|super|pretty|more|v|quite|seem|are|be|sound|act|youre|ur) mature
        1.2 mature for (your|ur|you) age
        1.0 (mature|older|wiser|smarter|grown up) (than|then) (your|ur|other|most|the others|girls|boys|kids|your age|ur age)
        0.9 (not|nothing|arent|aint) like (other|the other|the rest|others|most|all the) .. (girls|boys|kids|guys|people|ppl|teens)
        0.8 (different|special|smarter|cooler|prettier|better) .. (from|than|then) .. (girls|boys|kids|guys|others|age|everyone)
        0.7 (youre|ur|you are|u are|u r|youre) (so|really|very|super|such a)? (special|gorgeous|beautiful|stunning|perfect|amazing|cute|pretty|handsome|adorable|angel|beauty)
        0.9 (you|u) (look|seem|sound|act) (so|much|a lot|way|really|older)? (older|grown up|gorgeous|beautiful|like a model)
        0.8 (you|u) (could|should|shud|cud) (be|totally be|become|do) .. (model|actress|star|famous|modelling|modeling)
        0.6 (most|prettiest|cutest|smartest|sweetest|coolest|nicest) .. (girl|boy|person|kid|one) (ive|i have|i|on|in|ever|here)
        0.6 (hey|hi|hello|morning|night|goodnight|my) (beautiful|gorgeous|princess|cutie|sexy|angel|babe|handsome|sweetie|sweetheart|prince)
        0.8 (my|lil|little) (princess|angel|favorite girl|favourite girl|favorite boy|favourite boy|secret friend|star|treasure)
        0.6 (cant believe|dont believe|no way) (youre|ur|you are|u are) (only)? #
        0.6 (never met|havent met|rarely meet) (anyone|someone|a girl|a boy|somebody|any1) .. (like you|like u|so|as)
        0.9 (come across|seem|seems|look|sound) .. (older|grown up|mature)
        0.8 (my|a) (star|favourite|favorite) .. (player|student|team|girl|boy|one)?
        0.8 (nobody|no one|noone) .. (has|have|with) (your|ur) (talent|smile|eyes|looks|future)
        0.7 (you are|youre|ur|u are) (beautiful|gorgeous|prettier|so pretty|stunning)
        0.9 the only one with (a future|talent|potential)
    """,
    "exclusivity": """
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
    "vulnerability": """
        0.6 <are> <you> (lonely|sad|upset|depressed|unhappy|bored and alone|feeling lonely|feeling down)
        0.6 (do|does|did) (you|u) .. (feel|get) .. (lonely|alone|misunderstood|left out|sad a lot|unloved|ignored)
        0.8 (do|does|is|are) .. (your|ur) <parent> .. (fight|argue|understand|listen|care|nice to you|mean to you|divorced|separated|hit|yell|split|treat)
        0.6 (do|did) (you|u) (have|hav|got) (a)? (many friends|lots of friends|boyfriend|bf|girlfriend|gf|any friends|best friend)
        0.6 (you|u) (got|have) (a|any) (boyfriend|bf|girlfriend|gf|friends)
        0.7 (you|u) can (tell|talk to|trust|open up to|count on|lean on|vent to) me .. (anything|everything|always|about)?
        0.7 (im|ill|i am|i will|i will always be) (always)? (be)? here for (you|u)
        0.8 (ill|i will|i can|let me|i wanna|i want to|id) (take care of|look after|protect|rescue|save|be the one) (you|u|who)
        0.8 (nobody|no one|noone|they dont|she doesnt|he doesnt|parents dont) (cares|care|listens|listen|appreciates|appreciate|deserve|deserves|loves) .. (you|u|about you|about u|like i)
        0.7 (i know|i understand) (exactly)? (how|what) (you|u|it) (feel|feels|is like|are going|its like)
        0.6 (tell|talk to) me (about)? (your|ur) (problems|troubles|worries|secrets|family problems)
        0.6 (you|u) (sound|seem|look) (sad|lonely|down|upset|unhappy)
        0.7 (trust me|you can trust me|u can trust me|do you trust me|do u trust me|dont you trust me|dont u trust me)
        0.7 (how are|hows|how r|is|are) .. (things|everything|stuff) .. at home
        0.7 (get on|get along) .. <parent>
        0.7 (you|u) can always (tell|talk|come|text|call|write)
        0.8 (one|someone) who listens
        0.6 (you|u) (look|looked|seem|seemed|sounded|sound) (down|sad|lonely|upset)
    """,
    "gift": """
        0.8 (ill|i will|i can|i could|let me|i wanna|i want to|id|gonna|i might|i would|imma|lemme|i cud) (buy|get|give|gift|send|order|pay for|top up|treat) (you|u|your|ur|to|it|them|that|for)
        0.9 (ill|i will|i can|i could|let me|i wanna|i want to|id|gonna|imma|lemme|would|could|wanna|want) .. (buy|get|give|gift|send|order|pay) .. <currency>
        0.9 (ill|i will|i can|i could|let me|i wanna|i want to|id|gonna|imma|lemme) .. (buy|get|give|gift|send|order|pay) .. <thing>
        0.9 (want|need|wanna|would you like|do you want|like|get|have) (some|free|any|more|sum|a few|a new) (<currency>)
        0.8 free (<currency>)
        0.7 (send|sent|gifted|bought|got|sending|gifting|ordered) (you|u) (a|some|the|that|#|##|another|something|sumthin|a little|money|more)
        0.8 (gift|gifts|present|presents|surprise|treat|something nice|smth nice|something special) for (you|u) (only|just|if|when|from|because)?
        0.6 (whats|what is|tell me|send) (your|ur) (cashapp|cash app|paypal|venmo|amazon wishlist|wishlist|wish list)
        0.8 (anything|whatever) (you|u) (want|like|need|ask) .. (buy|get|pay|just ask|pick|choose)?
        0.8 (make|made) (you|u) (famous|a star|rich|a mod|admin|moderator)
        0.6 (spoil|treat) (you|u)
        0.7 (earn|make) (money|cash|some money|easy money|##|<currency>) .. (fast|easy|quick|for me|with me|if)
        0.7 (my|our) (little)? (treat|gift to you|gift to u)
        0.9 (want|let) me (to)? (buy|get|send|gift|give) (you|u)
        0.7 (i|ive) (bought|got|sent) (you|u) (so much|new|a|the|that|everything|those|some|stuff|all)
        0.7 anything for (you|u)
        0.9 (ill|i will|i can|gonna) (gift|buy|get) (you|u)
        0.8 (send|get|give) (you|u) .. (<currency>)
        0.7 (little|small) (present|gift)
    """,
    "secrecy": """
        1.3 (<dont>|pls dont|please dont|plz dont|without) (tell|telling|show|showing|mention|say anything to|tel) .. <adult>
        1.2 (<dont>) let (your|ur|them|him|her|anyone|anybody) .. (see|know|find|hear|catch|read)
        1.2 (keep|kept|stays|stay|remains|leave|remain|staying|keeping) .. (between|btwn|just between) (us|the two of us|you and me|u and me|me and you|me n u|u n me|me and u|ourselves)
        1.2 (our|r|be our) (little|lil|special|own|big)? (secret|secrets)
        1.2 (keep|kept|keeping) .. (secret|secrets|quiet|private|to yourself|to urself|hidden|on the low|low key|hush|a secret|hush hush|on the dl)
        1.2 (delete|erase|clear|deleted|wipe|del) .. (messages|message|chat|chats|texts|convo|conversation|history|this|msgs|app|these|everything|evidence)
        1.0 (just|only|strictly) between (us|you and me|u and me|me and you|the two of us|me n u)
        1.1 (nobody|no one|noone|no1|none) .. (has to|have to|needs to|need to|can|should|must|will|ever|gotta|can ever|shud) (know|find out|see|ever know|hear)
        1.0 (they|she|he|ur mom|your mom|your parents|ur parents|anyone|anybody|people|everyone) (dont|doesnt|do not|wont|shouldnt|cant|cannot|never|mustnt|must not|dnt) (need to|have to|has to|ever|needs to|gotta)? (know|find out|see|hear)
        0.9 (can|could|are|do|will|r) (you|u) (keep|good at keeping|good with|good at) .. (secret|secrets)
        1.0 (hide|hidden|hid|hiding) .. (phone|app|messages|chat|chats|this|it|the gift|us|me|from them|from your|from ur)
        1.0 (make up|think of|come up with|say youre|say ur|tell them|tell her|tell him|tell ur mom|tell your mom|tell ur parents|tell your parents|just say|tell your parents youre) .. (an excuse|excuse|a story|sleeping over|sleepover|studying|at a friends|a friends house|with a friend|youre at|ur at|at school|at the library|from school|a friend)
        1.0 (say|pretend) .. (im|i am|its|it is) (a friend|just a friend|a girl|your friend|ur friend|from school|from class|a cousin|your cousin|a classmate)
        0.9 (lie to|lie 2|lying to) (your|ur|them|her|him|mom|mum|dad|my)
        0.8 (dont|do not|dnt|never) (screenshot|ss|save|forward|repeat|post) .. (this|these|that|it|us|our|any|what)
        0.9 (top secret|swear you wont|promise you wont|promise u wont|swear u wont|promise not to tell|promise me you wont|pinky promise|pinky swear) .. (tell|anyone|say)?
        1.0 (cross|swear|promise) .. (wont tell|not tell|never tell|dont tell)
        0.9 (change|rename|save) (my|me) .. (name|contact|as) .. (phone|girl|friend|else|different)?
        1.2 (no|dont) need to (tell|mention|involve|ask)
        1.2 (no telling|not a word|mums the word|zip it|hush hush)
        1.2 (stays|stay|keep|keeps|keeping) (this|it|that|us)? .. (with us|just for us|quiet|on the low)
        1.0 (use|save|put|under) .. (another|different|other|fake) name
        1.0 dont (tell|mention) (her|him|them|me to|about me|me 2)
        1.2 (delete|clear|erase|wipe) .. (what we|we wrote|our chat|our messages|our texts|this chat)
        0.9 leave (your|ur) phone (at home|home|behind)
        1.0 (make|think) something up
        0.9 (say|tell her|tell him|tell them) (you|youre|u|ur|you are) (have|at|got|going|with|staying) .. (practice|class|friends|studying|library|sleepover|school|friend|club)
        0.9 (never|cant ever|must not|mustnt|better they never) find out
        1.0 nobody (hears|knows|finds out) about (us|this|me)
        1.0 (keep|keep the) (offer|plan|gift|contract|account) .. (secret|quiet|private)
    """,
    "isolation": """
        1.0 (your|ur) (friends|frends|friend|parents|parent|mom|mum|dad|family|teachers|rents) (dont|doesnt|do not|never|wont|will never|just|only|cant|are just|are only|is just|are|r) .. (understand|get you|get u|care|like you|like u|love you|know you|want you to be happy|jealous|trying to control|controlling|hold you back|treat you|fake|real friends|listen|appreciate|toxic|deserve|against us|idiots|mean|too strict|bad)
        1.0 (they|she|he|theyre) (just|only|dont) (jealous|want to control|wanna control|wants to control|trying to control|trying to keep|want to keep|wants to keep|treat you like a baby|treat you like a child|treat u like|understand you like|understand u like|get you like|get u like|dont want you to be happy)
        1.0 (treat|treats|treating) (you|u) like (a)? (baby|child|little kid|kid|prisoner|little girl|little boy)
        0.9 (you|u) (dont|do not|dnt) need (them|your friends|ur friends|those friends|anyone else|any1 else|her|him|other friends|your mom|your parents)
        1.0 (dont|do not|never|stop|cant) (listen|listening|trust|trusting) .. (them|your mom|your mum|your parents|ur parents|ur mom|ur friends|your friends|your dad|your teacher|anyone else|her|him)
        0.9 (they|she|he|ur mom|your mom|your parents|ur parents|your friends) (would|will|wud|d|ll|are gonna|gonna|theyd|theyll|is going to|are going to) (be|get|go|never)? (so)? (mad|angry|furious|hate you|ground you|take your phone|take ur phone|punish|blame you|blame u|believe you|believe u|understand|not understand|kick you|ruin|stop us|be mad)
        1.0 (no one|nobody|noone|no1|who) (would|will|will ever|would ever|is gonna|gonna|going to|wud) believe (you|u|a kid|that|a girl)
        0.9 (leave|ditch|drop|forget|dump|skip) (them|your friends|ur friends|those friends|your family|the group|your parents)
        0.9 (i) (understand|get|know|care about|treat|listen to) (you|u) (better|more|so much better|way better) (than|then)
        0.9 (not|arent|aint) (your|ur) (real|true) (friends|friend|family)
        0.9 (only i|only me|im the only one|i am the only one) (who|that|can|care|understand|get)
        0.9 (dont|doesnt|do not) deserve (you|u)
        0.9 (they|she|he|theyd|shed) (would|will|d|just)? .. take (me|it|you|this|your phone|ur phone) away
        0.9 (grown ups|grownups|adults|they|people|parents) (wouldnt|wont|would not|will never|never) (get|understand) (it|us|this|you)
        0.9 (your|ur) friends (sound|seem|are|r) .. (fake|jealous|stupid|toxic|immature|boring)
        0.9 (they|she|he|your mom|ur mom|your parents) (would|will|d|gonna) .. (punish|ground|freak|freak out|flip|lose it|separate us|stop us)
        1.0 better than (your|ur) (family|parents|mom|mum|friends|dad)
    """,
    "platform_move": """
        0.9 (add|hmu|message|msg|text|find|dm|hit|ping|write|follow|call|join) (me|up|me up)? (on|over|at|there on|thru|via|in) .. <app>
        0.9 (do|d|u|you|ya|does) (you|u|ya)? (have|hav|got|use|on) .. <app>
        0.9 (whats|what is|wats|gimme|give me|send me|send|drop|share|got) .. (your|ur) .. (<app>)
        0.9 (whats|what is|wats|gimme|give me|send me|drop|share|can i have|can i get|could i have|cani get|tell me) .. (your|ur) (number|phone number|digits|cell|handle|username|phone|personal account|other account|user|num|no)
        0.9 (move|switch|talk|chat|continue|go|swap|meet|carry on|text|speak|hop|come) .. (over)? (to|on|in|there|onto|over) .. <app>
        1.0 (download|install|get|make|create|set up) .. (<app>) .. (for me|so we|and add|its|account)?
        0.9 (talk|chat|continue|move|go|speak) (somewhere|someplace|anywhere|smwhere) (else|private|more private|safer|quieter|better|less public)
        1.0 (disappearing|disappear|self destruct|auto delete|deletes itself|vanish|vanishing|auto deletes|delete themselves|disappears|encrypted|secret chat) .. (messages|chat|mode|there|app|after|chats)?
        0.8 (this|the) (app|site|chat|game|place|platform|server) (is|isnt|isn t|has|sucks|s|aint) (not)? (private|safe|monitored|watched|too public|filtered|moderated|filters|so laggy|so slow|kicks)
        0.9 (more private|privately|in private|private chat|private server|private channel|off this app|off here|away from here|off this|out of here|off this site|outside the game|outside of here|outside this app)
        0.8 (my|heres my|here is my) (<app>) (is|:|user|name|handle)?
        0.7 (here is|heres|its) my (number|digits|handle|cell|user|username|num)
        0.8 (text|call|whatsapp) me (at|on)? (my number|this number|##|#)
        0.8 (use|get|make|create) a (second|new|different|fake|secret|burner|separate) (account|acc|phone|number|profile|email)
        0.7 (ghost app|yellow app|blue app|purple app|the ghost|blue plane|paper plane)
        0.9 (message|text|dm|write|msg) me (here|there|privately|instead|directly)
        0.9 (switch|move|come|go|talk|hop) 2 (<app>)
        0.9 (mods|moderators|they|admins|filters) .. (read|see|watch|monitor|check) everything
        0.9 (chat|this|here|app) (gets|is being|is) (monitored|filtered|watched|recorded)
        0.9 (messages|msgs|pics|stuff) (vanish|disappear|delete|get deleted) .. (there|after|so)
        0.8 (use|lets use|try|on) (signal|telegram|snap|whatsapp|wickr) .. (instead|safer|private|better|easier|number)
        0.8 (easier|better|quicker|safer|faster) (there|on) (<app>)?
    """,
    "private_time": """
        0.9 (when|once|after|wen|as soon as) .. (everyone|everybody|your parents|ur parents|mom|mum|dad|they|the house|ur mom|your mom|your family|the others) .. (asleep|sleeping|in bed|to bed|to sleep|gone|out|left|leaves|sleep|go out)
        0.8 (late at night|middle of the night|after midnight|at midnight|past midnight|at # am|# am) .. (call|talk|chat|online|text|message|msg|voice|wake|up)?
        0.8 (call|talk|chat|text|message|voice|video|meet) .. (late at night|at midnight|after midnight|when youre alone|when ur alone|when you are alone|when u r alone|in bed|in your room|in ur room|under the covers|when no one is|when nobody is|when nobodys)
        0.9 (just|only|want|wanna|like|time|be|be with|some|finally) (the two of us|us two|you and me|u and me|me and you|me n u|alone with you|alone with u|you alone|alone time|us alone)
        0.8 (voice|video) (call|chat|calls)
        0.7 (cam|webcam|camera|vc|facetime|ft) .. (with me|tonight|later|now|alone|on|me)
        0.8 (stay|wake|get|be) (up|online|awake) (late|all night|with me|for me|til|till|until)
        0.9 (go|are you|r u|get|be|youre|ur) (to|in|into)? (your|ur) (room|bedroom|bathroom|bed) .. (alone|and close|and lock|so we|where|first|now|?)?
        0.8 (when|once) (you|u|youre|ur) (are|r)? (alone|home alone|by yourself|on your own|in bed|in your room|in ur room|alone in)
        0.7 (off the record|no one around|nobody around|without anyone)
        0.8 (put|use|wear) (your|ur)? (headphones|earphones|earbuds) .. (so|on|in)?
        0.9 (once|when) (theyre|they are|shes|hes|your folks are|ur folks are|everyones|everyone is) (in bed|asleep|gone|out|away|sleeping)
        0.8 (call|video|facetime|vc) me .. (tonight|later|from your room|from ur room|alone|in bed|when)
        0.8 (from|in) (your|ur) (room|bed|bedroom)
        0.8 (just|only) us (two|alone)?
    """,
    "pressure": """
        0.9 (if you|if u) (really|truly|actually)? (loved|love|cared|care|liked|like|trusted|trust|were my friend|are my friend|respected|luv|wanted) (me|about me|us|about us)?
        0.8 (you|u) (promised|owe|owed) (me|us|it|that|this)
        0.9 (after|with) (all|everything) (that)? (i|ive|i have) (did|do|done|bought|gave|given|have done|paid)
        0.8 (come on|cmon|come onnn|pls|please|plz|just) .. (dont be|stop being|ur being|youre being|be) .. (a baby|such a baby|shy|scared|boring|like that|a chicken|so shy|afraid|childish|silly|a prude|difficult|immature)
        0.8 (dont be|stop being|ur being|youre being|ur such|youre such) (a|so|such|too|such a)? (baby|shy|scared|chicken|childish|immature|prude|difficult|a baby|boring|coward)
        0.8 (just|only) (once|one time|this once|1 time|one|this one time|for me|try it|do it) .. (for me|please|pls|plz|then|promise|and)?
        0.8 (prove|show) .. (you|u) (love|trust|like|care|are serious|mean it|really|want|arent|are|can be trusted)
        0.8 (i thought|thought) (you|u|we) (were|was|trusted|liked|loved|had|wer|cared) .. (mature|friends|friend|me|different|special|older|grown up|serious|something)
        0.8 (dont you|dont u|do you not|u dont|you dont|why dont you|why dont u) (trust|like|love|care about|believe) (me|us)
        0.8 (ill|i will|id|i would|gonna|imma|i might) (be|get)? (so|very|really)? (sad|hurt|upset|disappointed|mad|leave|leave you|go|stop talking|block you|be gone|hurt myself|kill myself|find someone else|find another)
        0.8 (you|u) (made|make|are making|hurt|hurting) (me|my) (feel|sad|so sad|feelings|mad|angry|bad|cry) .. (if you dont|unless|when you)?
        0.7 (everyone|everybody|all the girls|all the boys|other girls|other boys|all my friends|all your friends|ur friends) (does|do|is doing|did|doing|are doing) (it|this|that)
        0.7 (its|it is|thats|its totally) (no big deal|not a big deal|totally normal|perfectly normal|normal|nothing wrong|nothing bad|no biggie) .. (with|just|for|everyone)?
        0.8 (whats|what is) (the)? (problem|big deal|harm|wrong with) .. (trust|just|its only|with a)
        0.8 (why|y) (are|r|do|did|wont|dont) (you|u) .. (ignore|ignoring|avoid|avoiding|leave me|left me|answering me|reply to me|scared of|afraid of)
        0.7 (answer me|reply to me|answer now|reply now|dont ignore me|dont ghost me|where are you i|why wont you)
        0.7 (last|final|one more) chance
        0.8 (its|it is|this is) (just|only) (a)? (game|test|dare|a test|truth or dare|harmless|bit of fun|little fun)
        0.8 (you|u) (have|hav|need|gotta|got) (to)? (do|prove|earn|show|choose|decide) .. (now|it|me|between|or)
        0.8 (no|nah) (is|isnt) (not)? an (answer|option)
        0.7 im (so)? hurt
        0.8 (you|u) (already)? said yes
        0.8 (i can|ill|i will|i could) stop (buying|talking|sending|helping|giving|being)
        0.8 (dont|do not) (waste|throw away|ruin|make it weird|make this weird)
        0.8 (or|before) .. (spot|chance|offer|place) (goes|is gone|expires)
        0.8 i did so much for (you|u)
    """,
    "boundary": """
        0.8 (have|did|do) (you|u) (ever|already|even)? (kissed|kiss|dated|been kissed|been in love|had a boyfriend|had a bf|had a girlfriend|dated anyone|been with|gone out with|had a crush) .. (anyone|a|someone|before|boy|girl|older|?)?
        0.9 (are|r) (you|u) (a)? (experienced|ticklish|curious about|comfortable with|ok with older|into older|shy about)
        0.9 (like|into|ever dated|dating|date|talk to|thought about) .. older (guys|men|boys|women|girls|people|ppl)
        0.9 (how far|what) (have|did) (you|u) (gone|done|go|ever done) .. (with)? (a boy|a girl|boys|girls|someone|guys|anyone)
        0.9 (what are you|what r u|wat r u|what are u|whatcha|what you|what u) wearing
        0.9 (truth or dare)
        0.8 (ask|talk|question|questions) .. (something)? (personal|private|grown up|adult|more personal|intimate|naughty)
        0.9 (teach|show|learn) (you|u|me|things) .. (about love|about boys|about girls|grown up|adult|about being|how adults|how to kiss|about relationships)
        0.8 (let|can|could|want|wanna|wish i could|id love to|would love to) (me|i|you|to)? (cuddle|hug you|hold you|kiss you|kiss u|tickle|massage|cuddle you|cuddle u|touch you|hold u|kiss me|hug u)
        0.8 (do|does) (you|u|that) (like|feel) .. (being|when) (held|hugged|kissed|touched|cuddled)
        0.8 (what|wat) (would|wud) (you|u) do if .. (i was|we were|i were) (there|alone|together|with you)
        0.7 (your|ur) (type|dream guy|dream boy|ideal boyfriend|first kiss)
        0.8 (secret games|special games|private games|our game|a private game|a secret game)
    """,
    "image_request": """
        1.0 (take|post|get|share) (me)? (a|some|one|another|ur|your) (quick|cute)? <photo> (for me|of you|of u|now|rn|pls|please|of yourself|of urself)
        1.0 (send|show|snd|gimme|give|shoot|sned|sending) (me|us)? (a|an|some|ur|your|one|more|another|sum|just one|just a|the|any|1|other)? (new|cute|quick|little|better|different|private|special|recent|nice|full|real|few|couple|more)? (of)? <photo>
        1.0 (can|could|may|cud|let|wanna|want to|would love to|id love to|lemme|need to) (i|me|you|u)? (see|get|have|c) (a|some|ur|your|one|more|another|what)? (cute|better|real|recent|new|more)? <photo>
        0.9 (got|have|hav|any|more|other|better) (any|some|more|other|a|another|better)? <photo> (of you|of u|of yourself|of urself|?)
        0.9 (<photo>) of (you|u|yourself|urself|ur face|your face|your room|ur room|your whole|your outfit|ur outfit|ur uniform|your uniform)
        1.0 (see|show me) (what you look like|what u look like|your face|ur face|your smile|ur smile|you on cam|u on cam|your room|ur room|your outfit|ur outfit|you properly|more of you|more of u|the rest of you)
        0.9 (turn on|turn|switch|put|open) (on)? (your|ur|the) (cam|camera|webcam|video) (on)?
        0.9 (what do|wat do|what does) (you|u) look like
        0.8 (pic|photo|selfie|picture|pics|face pic|vid) (please|pls|plz|pretty please|for me|just for me|in your|in ur|without|in return|back|swap|trade|?)
        0.8 (trade|swap|exchange) (pics|photos|selfies|pictures|vids|pic)
        1.0 (another|one more|more|1 more) (<photo>)
        0.7 (i sent|ive sent|sent) (you|u)? (mine|one|a pic|my pic|you mine) .. (now|your turn|ur turn|you too)?
        0.9 (your|ur) turn .. (pic|photo|selfie|picture|show|send)
        0.8 send (me)? one .. (back|too|first)
        0.8 (pic|photo|selfie|picture|pics|photos) .. just (for|4) me
        0.9 (put|turn|switch|get) (the|ur|your) (camera|cam|webcam|video) on
        0.8 (send|take|need|want) .. (a few|some|few) (pics|pictures|photos|selfies)
        0.9 (pic|photo|selfie|picture) of (you|u|ur|your|the new) .. (now|rn|right now|outfit|please|pls|kit|room)
        0.8 let me see (you|u|your|ur) .. (smile|face|cam)?
    """,
    "meeting": """
        0.9 (can|could|should|shall|lets|wanna|want to|when can|we should|we could|let us|would you|would u|id love to|i want to|i wanna|dying to|cant wait to|hoping to|we can|how about we|if we|going to|why dont we|ready to|time to|when do|when will|do you want to|do u want to) (we|i|u|you|to|us|finally)? (meet|meetup|meet up|hang out irl|see each other|see you in person|see u in person|meet irl|meet in real life|hang in person|meet in person|get together|hook up irl|meat up)
        1.0 (meet|meetup|meeting|see you|see u|hang out|see each other) .. (irl|in real life|in person|face to face|for real|alone)
        0.9 (meet|meeting) (me|you|u|up|us) .. (at|by|near|behind|outside|after|in|on|around|tomorrow|saturday|sunday|friday|there)
        1.0 (ill|i will|i can|i could|let me|id|im gonna|gonna|imma|i cud) (pick|get|collect|come get|come pick|drive|scoop|come collect|fetch) (you|u|over|to) .. (up|from|after|at|outside|in my car|by)?
        0.8 (wait|waiting|be|stand) (for me|outside|there) .. (at|by|near|outside|behind|corner|car|in)
        0.8 (my|the|a) (car|van|truck) .. (parked|waiting|outside|around the corner|is black|is white|is red|is blue|is grey|is silver|round the back)
        0.9 (come|sneak|slip|get) (over|to mine|to my place|to my house|to my apartment|round mine|to my flat|out of the house|out the house|out tonight|out without|away)
        0.9 (sneak|slip|climb) (out|away)
        0.9 (come) (alone|by yourself|by urself|on your own|without your|without ur|without anyone)
        1.0 (dont|do not) bring (anyone|anybody|your|ur|a friend|friends|any1|nobody)
        0.8 (where|when|what time) (can|could|should|shall|do|will|would) (we|i|you|u) (meet|see you|see u|pick you|pick u|come)
        0.7 (meet|see) .. (at the|by the|near the|behind the|outside the|in the|at) <place>
        0.7 (skip|miss|ditch|bunk) (school|class|practice|practise|last period|lesson|training|college|off school)
        0.8 (take|get|catch|jump on|hop on) the (bus|train|# bus|##|tram|subway|metro) .. (to me|to my|and ill|and i will|ill pay|then ill|i will)
        0.7 (i could|i can|ill|i will|i might|could|can) (drive|come|travel|come over|drive over|come down|drive up|drive down) .. (to you|to u|to your|to ur|see you|see u|your town|ur town|your city|visit you|visit u|your place|near you)
        0.7 (what|wat) time (do|does|r|are|does your|is your|u) (you|u|school)? (finish|get out|leave|done|end|off|out) .. (school|practice|class|training)?
        0.9 (come|get) (2|to|round) (my place|mine|my house|my flat|my apartment)
        0.9 wait 4 me
        0.9 (see|meet) (you|u) in (person|real life)
        0.9 (only|just) (you|u) (no one else|nobody else|alone|not your|rule)
        0.9 (dont|no) .. (anyone|anybody) (with you|with u|along)
        0.8 (come get|pick up|picked up|get you|drive you|drive u|take you home|drop you) .. (after|home|this weekend|at|from|just us|tonight)?
    """,
    "travel_offer": """
        1.1 (come|travel|fly|move|run away|visit|stay|live|escape|go away|trip|holiday|vacation) .. (with me|to me|live with me|stay with me|to my country|to my city|with us|at my place|with me instead)
        1.0 (ill|i will|i can|i could|we|id|let me|i would|we can|we will|well) (pay|buy|book|cover|send|get|arrange|organise|organize|sort|sort out) .. (ticket|tickets|train ticket|plane ticket|bus ticket|flight|flights|travel|hotel|room|uber|taxi|trip|bus fare|fare|visa|passport|your travel)
        1.1 (modelling|modeling|model|acting|casting|talent) (job|jobs|agency|agent|work|contract|scout|shoot|gig|career|opportunity|offer|test|photoshoot)
        0.9 (photo shoot|photoshoot|casting call|audition|test shoot)
        0.9 (i|we) (work|scout|recruit|am looking|are looking|cast|am casting) (for|as|with|new)? .. (agency|models|faces|talent|talents|dancers|brand)
        0.9 (got|have|offer|offering|found) (you|u)? (a|an)? (job|good job|easy job|summer job|great job|opportunity|work) (for you|for u|abroad|in another|where you|at my|in my|no experience)
        0.9 (run away|runaway|leave home|move out|elope) .. (with me|together|from them|and live|from home)?
        0.8 (you|u) (can|could|cud) (stay|sleep|live|crash) (at|with|here|over) (mine|me|my|for free|us|a)
        0.8 (no experience|dont need experience|no papers|no parents|without parents) (needed|required|necessary|permission|involved)?
        0.8 (we|i) (have|got|rent|rented|booked) a (hotel|hotel room|room|house|apartment|place|airbnb) .. (for us|for you|for the|where|just|you|alone)?
        0.8 (take|fly|bring) (you|u) (away|with me|to paris|to london|to the city|on a trip|on holiday|on vacation|to my|abroad|there)
        1.0 (i|we|ill|well) (pay|book|buy|cover|paid) .. (ticket|tickets|hotel|room|flight|train|trip|taxi)
        0.9 (new faces|young talent|fresh faces|talent scout|photographer)
        0.9 come live with
        0.8 all paid
    """,
    "threat": """
        1.6 (ill|i will|im gonna|i am going to|im going to|gonna|imma|i can|i could|or i|unless|else i|i|about to|ready to) (send|post|share|show|leak|upload|forward|expose|publish|release|spread|tell|text) .. (everyone|everybody|all your|all ur|your friends|ur friends|your family|ur family|your parents|ur parents|your mom|ur mom|your school|ur school|your followers|ur followers|your contacts|ur contacts|the whole school|whole school|online|your dad|everyone you know|everywhere|the internet|your class|your teachers)
        1.5 (ruin|destroy|wreck|end|finish) (your|ur) (life|reputation|name|future|whole life)
        1.3 (i|ive) (saved|kept|screenshotted|recorded|screen recorded) .. (everything|it all|all of it|this|that|you|your)
        1.3 (i|ive|we) (have|hav|got) .. (screenshots|screenshot|the recording|your photos|ur photos|your pics|ur pics|your contacts|ur contacts|your friends list|ur friends list|your followers|your whole friend list|the chat|every message|proof|the photo|that pic|the pics)
        1.2 (everyone|everybody|your mom|ur mom|your parents|ur parents|your friends|ur friends|the whole school|your whole school|your dad|whole class) (will|is gonna|are gonna|is going to|gonna|are going to|would|can|gets to|sees) (see|know|find out|get|hear|hate|laugh|it|what)
        1.5 (or else|otherwise|unless) .. (send|post|leak|everyone|share|expose|tell|regret|ruin|parents|goes)
        1.2 (youll|you will|u will|ull|ur gonna|youre gonna|you are gonna|youre going to|ur going to) (regret|be sorry|pay for|regret it|see what happens|wish you)
        1.2 (dont|do not) (block|ignore|try to block|you dare|even try|u dare|try anything|think about blocking|test me|log off|leave) (me)? .. (or|ill|i will|i know|because|it|this)?
        1.1 (i know) (where) (you|u|your|ur) (live|family|school|go|house|lives)
        1.1 (i know) .. (your school|ur school|your address|ur address|who your parents|your real name|ur real name|all your friends|who ur friends|your sister|your brother|where your)
        1.2 (you|u) (have|got|hav) (#|##|one|two|until|till|til|an|five|ten|24) (hour|hours|minutes|mins|min|midnight|tonight|tomorrow|secs|seconds|days|hrs|day|h)
        1.1 (time is|times|clock is|clocks) (running out|ticking|up)
        1.1 (do what i say|do as i say|do exactly what|do what i want|obey|listen to me or|follow my instructions|do it or|pay or|send it or|send or)
        1.2 (tick tock|last warning|final warning|countdown|i warned you|i warned u|one click|1 click|press send|hit send)
        1.0 (nobody|no one|police|cops|noone) (can|cant|wont|will|could) (help|save|find me|trace|protect) (you|u|me)?
        1.3 (got|have|saved|kept|took|recorded) .. (screenshots|recording|recordings|everything|it all) .. (contacts|of it|of you|of this|friends list|followers|saved|list)
        1.5 (goes|going|sent|sending|comes|send it|send this) (out)? to (your|ur|all|everyone) .. (mom|mum|family|friends|school|parents|dad|contacts|class|followers|you know)
        1.3 (say|wave|kiss) goodbye (to|2) (your|ur)
        1.2 (think of|think about|try|dare|bother|even) blocking
        1.3 (your|ur) (family|mom|mum|parents|friends|school|dad|classmates|whole school|class) (sees|gets|will see|will get|gets to see)
        1.3 (everyone|everybody) .. (gets it|sees it|gets this|sees this|will get it|gets them|sees them)
        1.2 (know|have|got) all (your|ur) (followers|friends|contacts|classmates)
    """,
    "demand": """
        1.3 (send|pay|transfer|give|wire|gimme) (me|us)? (the|some|your|that|more)? (##|money|cash|the money) .. (now|or|today|by|tonight|first|within|please|more)?
        1.3 (send|pay|transfer|give|wire|need|want|gimme|get) (me|us)? (the|some|your|that|more)? (bitcoin|btc|crypto|gift card|gift cards|giftcard|giftcards|a gift card|steam card|steam cards|itunes card|google play card|google play cards|paypal|paysafecard|paysafe|amazon card|card code|usdt) .. (now|or|today|by|tonight|first|in|to|and|from|on|within|please|more|for)?
        1.2 (send|pay|transfer|wire) .. ## (dollars|bucks|euros|pounds|usd|eur|gbp|quid|now|or|today|tonight|by|to|via|on|more|and|in|each|every)
        1.1 (buy|get|go buy|go get|go to the store) .. (gift card|gift cards|giftcard|giftcards|steam card|steam cards|google play card|itunes card|vouchers|voucher|paysafecard) .. (and|then|send|code|or|now|for me)
        1.1 (scratch|read|send|photo|picture) .. (code|codes|number on the card|card number|the back)
        1.2 (send|want|need|make|do|give) (me)? (more|another|another one|a new one|10 more|one more) (or|now|today|tonight|every|each|by|until|if)
        1.1 (use|take|borrow|steal|grab|get) .. (your|ur) (moms|mums|dads|parents|mothers|fathers|mom|dad|mum) (card|credit card|bank card|debit card|wallet|account|money|purse|bank)
        1.0 (my|the) (cashapp|cash app|paypal|venmo|btc|bitcoin|wallet|iban|account|zelle|bizum|pix) (is|address|tag|number|details|$) .. (send|pay|transfer|now)?
        1.0 (how much|what) (money|cash)? (do|can|have) (you|u) (have|got|get|pay|send|saved|savings) .. (bank|saved|account|savings|money|cash|now|card|get)
        1.0 (not enough|its not enough|thats not enough|i want more|i need more|need double|its double|price went up|another ##|now its ##|not done yet|i said more)
        1.0 (pay|payment|paid) .. (delete|deleted|go away|disappear|gone|leave you|stop|over|ends)
        1.0 (ill|i will|then ill|and ill|i can) (delete|erase|remove) (it|them|everything|the|your|ur|all) .. (if|once|when|after|pay|money)?
        1.2 ## (dollars|euros|bucks|pounds|usd|quid) (now|today|tonight|or else|by|or)
        1.1 (pay|send) .. in (gift cards|giftcards|bitcoin|crypto|steam cards)
        1.0 (from|use) (your|ur) (moms|mums|dads|parents) (card|wallet|purse|account)
    """,
    "distress": """
        0.9 (im|i am|am|so|really|i was|feel|feeling|getting) (so|really|very|too|rly)? (scared|afraid|terrified|frightened|crying|panicking|shaking|freaking out|desperate|trapped)
        1.0 (please|pls|plz) (stop|dont|leave me alone|dont do this|no|dont send|dont post|dont show|dont tell|just stop|delete)
        0.9 (leave me alone|let me go|stop asking|stop it please|i dont want to|i dont want this|i dont wanna|i said no|make it stop|stop messaging me|stop texting me|i cant do this|you promised)
        1.2 (want|wanna|going|gonna|rather|wish i was|might|better off) (to)? (die|dead|kill myself|end it|end my life|disappear forever|hurt myself|be dead|end it all)
        1.2 (kill|hurt|cut|harm|cutting|hurting|killing) (myself|my self)
        0.9 (my|mom|mum|dad|parents|they) .. (will|would|is gonna|are gonna|gonna|going to|d|ll) (kill me|be so mad|hate me|never forgive me|find out|be so angry|ground me)
        0.9 (i dont|dont|idk|i didnt|we dont) (have|hav|know what|know) (any|that much|the)? (money|to do|that kind of money|a card|more money)
        0.7 (im|i am|feel|feeling|thats|it feels|this feels|this is|ur|you are|youre) (so|really|kinda|very|a bit|too)? (uncomfortable|weird about|weirded out|creepy|creeping me out|embarrassed|ashamed|sick)
        0.8 (what do you want|why are you doing this|why r u doing this|what did i do|ill do anything|please im begging|begging you|im begging|im sorry please)
        0.7 (my|mom|mum|dad) .. (says|said|told me) .. (not|dont|shouldnt|never|stop) .. (talk|meet|strangers|online|share)
    """,
    "sexual_talk": """
        1.5 explicit content removed
    """,
    "~surprise": """
        0.9 (happy birthday|happy bday|hbd|merry christmas|happy easter|birthday party)
        1.2 surprise (party|bday|birthday|dinner|trip|gift|cake|visit|proposal|baby shower|for mom|for dad|for her|for him|for grandma)
        0.9 (birthday|bday|anniversary|farewell|party|engagement|proposal|present|cake) .. (surprise|secret|dont tell)
        0.9 (surprise|secret) .. (birthday|bday|anniversary|farewell|party|present|wedding)
        0.6 (secret santa|santa|christmas present|xmas present|birthday present|bday present)
        0.5 (her|his|moms|dads|grandmas|mums) (birthday|bday|present|gift|cake|anniversary|party)
    """,
    "~school": """
        0.5 (homework|hw|worksheet|assignment|essay|quiz|exam|midterm|final|revision|lab report|group project|science project|presentation|textbook|permission slip|parents evening|report card|lesson)
        0.6 (practice|training|rehearsal|tryouts|match|game|tournament|warm up|kit|jersey|drills) .. (coach|team|pitch|field|gym|bring|starts|cancelled|canceled|saturday|sunday|tuesday|thursday|monday|wednesday|friday)
        0.9 (parents|parent|guardian|mom|dad|mum) .. (welcome|invited|sign|permission|cc|copied|email|emailed|signed|contact|can come|can watch|can stay)
        0.3 (your|ur|my|our|the) (teacher|coach|classmates|tutor|principal|instructor)
    """,
    "~family": """
        0.8 (love|from|its) (mom|mum|dad|grandma|grandpa|nana|auntie|mama)
        0.8 (your|ur) (brother|sister|cousin|little brother|little sister|grandma|grandpa|uncle|aunt|auntie|cousins) (says|said|is|has|wants|needs|and i|will|can|called|left)
        0.8 (dinner|lunch|breakfast|supper) (is|s|ready|at|in|on the)
        0.7 (pick|drop|get|grab|collect) (you|u|him|her|them|the kids|up|your brother|your sister) .. (from practice|after practice|from school|after school|from training|after work|from the airport|from soccer|from football|from ballet|from swimming|from grandmas|from the dentist)
        0.8 (mom|mum|dad|mommy|daddy|hi mom|hey mom|hi dad|hey dad|thanks mom|thanks dad|ok mom|ok dad|bye mom|love you mom|love you dad|hi grandma|thanks grandma) (can|could|pls|please|im|i|thanks|are|when|what|where|ok|did|do)
        0.7 (chores|dishes|laundry|clean your room|walk the dog|feed the cat|feed the dog|take out the trash|bins|curfew|packed lunch)
        0.8 (our|my) (mom|mum|dad|parents|folks|grandma|nana|family) (said|says|wants|want|needs|is making|invited|are having|made|asked|asks)
        0.7 (proud of you|love you honey|love you kiddo|love you sweetie|sweetheart its|kiddo)
    """,
    "~trade": """
        0.7 (trade|trading|sell|selling|buy|buying|offer|price|shipping|delivery|deliver|courier|package|parcel|tracking|refund|invoice|in stock|listing|auction|marketplace|order number|warranty|asking price|pickup|item)
        0.6 (cash on|bank transfer|still available|is this available|condition|negotiable|best offer|lowest price|firm on the price|deposit)
        0.6 (knife skin|legendary|rare|mythic|guild|clan|raid|auction house|trade window|middleman|inventory)
    """,
    "~care": """
        1.2 (tell|talk to|told|show|ask|speak to|let|call|inform) .. (mom|mum|dad|parents|parent|teacher|counselor|counsellor|adult|adult you trust|trusted adult|grown up|helpline|childline|police|school nurse|therapist|doctor|gran|grandma) .. (about|know|first|please|if|so|today|ok|and|before|for)?
        1.0 (trusted adult|adult you trust|helpline|hotline|childline|text line|school counselor|school counsellor|988)
        0.8 (did you|have you|u should|you should|maybe|pls|please) .. (tell|talk|speak|report|block) .. (him|her|them|someone|mom|mum|dad|parents|teacher|it|account)
        0.7 (report|block) (him|her|them|that|the) .. (account|user|guy|person|profile)?
    """,
    "~adult": """
        0.7 (my) (wife|husband|kids|son|daughter|ex wife|ex husband|fiance|boss|mortgage|landlord|grandkids|divorce|coworker|colleague|colleagues|toddler|retirement|office|thesis|phd|degree|professor|roommate)
        0.6 (university|college|uni|masters|internship|campus|dorm|semester|major|work at|working at|my job|night shift|got promoted|deadline|meeting at work|client|clients)
        0.6 (wine|beer|beers|cocktail|cocktails|a drink|drinks|happy hour|tinder|bumble|hinge|first date|second date)
    """,
    "~support": """
        0.8 (ticket|case|order|reference|account) (number|id|#|##)
        0.7 (customer support|support team|help desk|helpdesk|how can i help|anything else i can help|happy to help|support agent|terms of service|verification|reset your password|we will never ask|thank you for contacting)
        0.6 (two factor|2fa|log in|login|restart|reinstall|update the app|clear the cache|troubleshoot|billing)
    """,
}
