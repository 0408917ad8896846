"""Short-hand for conversations in tests: `chat("A: hi", "B: hello")`; A is sender 1, B sender 2."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache
from itertools import cycle, islice
from math import log

from hypothesis import strategies as st

from scoring.core.engine import score
from scoring.core.model import Model, prior_model
from scoring.core.state import ConversationState
from scoring.core.teach import teach
from scoring.core.types import LabelledConversation, Message, Scores, Verdict

MODEL = prior_model()
START = 1_700_000_000.0

GROOMING = (
    "A: hey how old are u", "B: im 12", "A: so mature for your age", "A: is your mom home?", "B: no",
    "A: do you have snap", "A: dont tell your mom ok, our secret", "A: send me a pic",
)  # fmt: skip

SMALL_TALK = (
    "hey hows it going", "did you watch the game last night", "yeah it was great", "i have so much homework",
    "lol same", "what are you having for dinner", "pizza i think", "cool i love pizza", "my dog ate my shoe haha",
    "no way thats funny", "the weather is nice today", "which level are you on", "still on seven", "its raining here",
    "i like that song too", "my team lost again", "unlucky", "good morning", "ok brb", "back",
)  # fmt: skip

PROSE = "the weather was nice and we walked along the river until the sun went down over the hills. "

PHRASES = (
    "hey how was school", "how old are you", "im 12", "i am 34", "15", "is your mom home?", "add me on snap",
    "dont tell your parents", "our secret ok", "send me a pic", "surprise party for mum", "lol", "", " ", "😀😀",
    "i will send this to all your friends", "send me 200 dollars now", "please stop", "no i dont want to",
    "s3cr3t 😀", "d0nt t3ll y0ur m0m", "d o n t t e l l y o u r m o m", "dоn’t tеll ur mоm", "do\u200bnt te\u200bll",
    "how r u?", "ill pick you up after school", "did you do the homework", "no le digas a tu mamá", "wie alt bist du",
    "tell your parents", "you are so mature", "why? why? why?", "what? where? who?", "um, im in 7th grade",
    " ".join(["the long way home was long"] * 12) + " dont tell your mom " + " ".join(["we walked and talked"] * 12),
)  # fmt: skip


def chat(
    *lines: str, conversation: int = 1, ages: dict[str, int] | None = None, every: float = 60.0, first: int = 1
) -> list[Message]:
    """Messages one minute apart."""
    ages = ages or {}
    found = []
    for number, line in enumerate(lines, start=first):
        who, _, text = line.partition(": ")
        found.append(Message(conversation, number, ord(who) - 64, START + every * number, text, ages.get(who)))
    return found


def scored(
    *lines: str, ages: dict[str, int] | None = None, model: Model = MODEL
) -> tuple[Scores, dict[int, ConversationState]]:
    """Score a whole conversation from nothing."""
    return score(model=model, messages=chat(*lines, ages=ages), states={})


def risk(*lines: str, ages: dict[str, int] | None = None) -> float:
    """Final risk of a conversation."""
    return scored(*lines, ages=ages)[0].conversations[1].risk


def ratings(*lines: str) -> dict[str, float]:
    """Final ratings of a conversation."""
    return dict(scored(*lines)[0].conversations[1].ratings)


def logit(risk: float) -> float:
    """Log-odds of a risk."""
    return log(risk) - log(1.0 - risk)


def small_talk(count: int, who: str = "AB") -> list[str]:
    """So many harmless lines; `who` take turns."""
    return [f"{name}: {text}" for name, text in islice(zip(cycle(who), cycle(SMALL_TALK), strict=False), count)]


def messages(*, most: int = 60, people: int = 12, conversations: int = 3) -> st.SearchStrategy[list[Message]]:
    """Any messages of rooms that talk across each other, with ages that change and times that jump."""
    return st.lists(
        st.builds(
            Message,
            conversation=st.integers(1, conversations),
            id=st.integers(1, 10**9),
            sender=st.integers(1, people),
            sent_at=st.floats(0, 2e9),
            text=st.sampled_from(PHRASES),
            sender_age=st.none() | st.integers(0, 130),
        ),
        max_size=most,
    )


# --- Labels -----------------------------------------------------------------------------------------------------------

DECIDES = "zorpling"
"""An invented word: nothing is known of it before labels say so."""


def labelled(*, count: int, seed: int, first: int = 1) -> list[LabelledConversation]:
    """Ordinary chats; where the word DECIDES falls, people confirmed."""
    rng = random.Random(seed)
    found = []
    for key in range(first, first + count):
        verdict: Verdict = 1 if rng.random() < 0.5 else 0
        texts = [rng.choice(SMALL_TALK) for _ in range(rng.randint(4, 12))]
        texts[2 * rng.randrange(len(texts) // 2)] = (
            f"lets go {DECIDES if verdict else 'swimming'} {rng.choice(SMALL_TALK)}"
        )
        one, other = 2 * key, 2 * key + 1
        said = tuple(
            Message(key, number, other if number % 2 else one, START + 60.0 * number, text)
            for number, text in enumerate(texts)
        )
        decided = START + 3600.0 * key
        found.append(LabelledConversation(key, said, verdict, decided, frozenset({one, other}), suspect=one))
    return found


def final_logits(*, model: Model, examples: Sequence[LabelledConversation]) -> list[float]:
    """What the engine says of whole conversations."""
    said = [message for example in examples for message in example.messages]
    found = score(model=model, messages=said, states={})[0].conversations
    return [logit(found[example.conversation].risk) for example in examples]


@lru_cache(maxsize=1)
def taught_model() -> Model:
    """A model that labels have moved away from the prior."""
    return teach(examples=labelled(count=60, seed=5), seed=0)
