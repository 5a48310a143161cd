"""What a sentence says clause by clause: who does what, for whom, when, and what takes it back.

A slot is a short string, a feature of the model of commitments: ``kind:send``, ``kind_by:send_I``. Denial, the past and
"later in this debate" hold for their clause only. Slots are of classes of words (`lexicon`), so that "ik stuur" and
"wij sturen" look alike; the words themselves are features beside them.

Example:
    >>> found = slots("Ik stuur de Kamer een brief, maar niet voor de zomer.")
    >>> "kind_by:send_I" in found, "kept:Inform" in found, "is:not" in found
    (True, True, True)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from kamerspoor.extract.commitments.lexicon import (
    CLAUSE_PHRASES,
    COARSE,
    COLOUR,
    FINITE,
    FINITE_ORDER,
    SENTENCE_PHRASES,
    TIMES,
    VERB_PHRASES,
    VERBS,
    WHO,
    WHO_ORDER,
    YES,
    is_document,
)
from kamerspoor.text.rules import Rule

_TOKENS: Final = re.compile(r"[a-zà-ÿ]+(?:[’'-][a-zà-ÿ]+)*|\d+|[?!:;,.—…“\"”]")
_STOPS: Final = frozenset("?!:;,.—…")
# Conjunctions that open a clause of its own.
_JOINS: Final = frozenset(("maar", "want", "omdat", "terwijl"))
_UNDERTAKERS: Final = frozenset(("I", "we", "cabinet"))
_SPEAKERS: Final = frozenset(("I", "we"))
# So far on the speaker stands in a clause that begins with something else: "Daarnaast zal ik".
_INVERTED: Final = 2
_UNDERTAKING: Final = frozenset(("zal", "ga", "wil", "kan", "finite"))
# Words behind which stands what somebody else does, or what it is about: "ik vraag haar om u te informeren".
_UNDER: Final = frozenset(
    (
        "om", "hoe", "dat", "of", "zodat", "wat", "waar", "waarom", "waarbij", "waarin", "waarmee", "welke", "welk",
        "wie", "wanneer", "die",
    )
)  # fmt: skip
# What takes a clause back, or makes it no undertaking.
_TAKES_BACK: Final = ("not", "past", "later_here", "if", "motion", "always")
_HELPS: Final = frozenset(("to_chamber", "document", "time"))
_LENGTHS: Final = (3, 5, 9, 16, 30, 50)
# Slots that say enough of a neighbour.
_OF_NEIGHBOURS: Final = frozenset(
    ("class", "kind", "is", "says", "kept", "undertakes", "passive", "by_colleague", "time", "yes")
)


def _by_trigger(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in rule.needs:
            found.setdefault(word, []).append(rule)
    return found


# Rows by the words of which each has one: most clauses have none of them.
_OF_VERB: Final = _by_trigger(VERB_PHRASES)
_OF_CLAUSE: Final = _by_trigger(CLAUSE_PHRASES)
_OF_SENTENCE: Final = _by_trigger(SENTENCE_PHRASES)


class _Clause(NamedTuple):
    who: tuple[str, ...]
    finite: str
    participle: bool
    kinds: frozenset[str]
    times: frozenset[str]
    said: frozenset[str]


def words(sentence: str) -> list[str]:
    """Return the words and marks of a sentence, in lower case."""
    return _TOKENS.findall(sentence.lower())


@lru_cache(maxsize=64)
def word_features(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence with their pairs and triples."""
    found = words(sentence)
    pairs = map(" ".join, pairwise(found))
    return (*found, *pairs, *map(" ".join, zip(found, found[1:], found[2:], strict=False)))


@lru_cache(maxsize=4096)
def slots(sentence: str) -> frozenset[str]:
    """Return what a sentence says, as slots."""
    found = words(sentence)
    parts = list(_clauses(found))
    clauses = [_clause(part) for part in parts]
    said = {slot for clause in clauses for slot in _of_clause(clause)}
    said.update(f"says:{name}" for name in _phrases(_OF_SENTENCE, set(found), sentence.lower()))
    said.update(f"ends:{mark}" for mark in "?…" if sentence.endswith(mark))
    said.add(f"words:{sum(len(found) >= bound for bound in _LENGTHS)}")
    said.add(f"clauses:{min(len(clauses), 5)}")
    said.update(slot for part in parts for slot in _done_by_speaker(part))
    if clauses:
        first = clauses[0]
        said.add(f"opens:{first.who[0] if first.who else '-'}_{first.finite}")
        said.update(f"opens:{' '.join(parts[0][:count])}" for count in (1, 2, 3))
    if " ".join(word for word in found if word not in _STOPS) in YES:
        said.add("yes:bare")
    return frozenset(said)


@lru_cache(maxsize=4096)
def of_neighbour(sentence: str) -> tuple[str, ...]:
    """Return the slots of a sentence that tell something of the one beside it."""
    return tuple(slot for slot in slots(sentence) if slot.partition(":")[0] in _OF_NEIGHBOURS)


def _clauses(found: list[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for word in found:
        if word in _STOPS or word in _JOINS:
            if part:
                yield part
            part = []
        else:
            part.append(word)
    if part:
        yield part


def _clause(part: list[str]) -> _Clause:
    present = set(part)
    text = " ".join(part)
    verbs = [VERBS[word] for word in part if word in VERBS]
    who = {WHO[word] for word in present & WHO.keys()}
    finite = {FINITE[word] for word in present & FINITE.keys()}
    said = {COLOUR[word] for word in present & COLOUR.keys()}
    said.update(_phrases(_OF_CLAUSE, present, text))
    times = frozenset(TIMES[word] for word in present & TIMES.keys())
    if times:
        said.add("time")
    if any(map(is_document, part)):
        said.add("document")
    plain = "finite" if any(form == "finite" for _, form in verbs) else "-"
    return _Clause(
        who=tuple(one for one in WHO_ORDER if one in who),
        finite=next((one for one in FINITE_ORDER if one in finite), plain),
        participle=any(form == "participle" for _, form in verbs),
        kinds=frozenset((*(kind for kind, _ in verbs), *_phrases(_OF_VERB, present, text))),
        times=times,
        said=frozenset(said),
    )


def _done_by_speaker(part: list[str]) -> Iterator[str]:
    """Yield what the speaker does in a clause, but what stands under that: "ik vraag haar om u te informeren"."""
    speaker = next((place for place, word in enumerate(part) if WHO.get(word) in _SPEAKERS), None)
    if speaker is None:
        return
    behind = range(max(speaker, _INVERTED) + 1, len(part))
    main = part[: next((place for place in behind if part[place] in _UNDER), len(part))]
    kinds = [VERBS[word][0] for word in main if word in VERBS]
    kinds += sorted(_phrases(_OF_VERB, set(main), " ".join(main)))
    yield from (f"main:{kind}" for kind in kinds)
    yield from (f"main:{COARSE[kind]}" for kind in kinds)
    yield f"main:{'_'.join(sorted({COARSE[kind] for kind in kinds}))}"


def _phrases(rows: dict[str, list[Rule]], present: set[str], text: str) -> set[str]:
    """Return the names of the rows that are found in a text of which the words are present."""
    tried = {rule.name: rule for word in present & rows.keys() for rule in rows[word]}
    return {name for name, rule in tried.items() if rule.pattern.search(text)}


def _of_clause(clause: _Clause) -> Iterator[str]:
    who = clause.who[0] if clause.who else "-"
    yield from (f"is:{one}" for one in clause.said)
    yield from (f"time:{one}" for one in clause.times)
    yield from (f"by:{one}_{clause.finite}" for one in clause.who or ("-",))
    for kind in clause.kinds:
        yield from _named("kind", kind, who, clause.finite)
        yield from (f"kind_is:{kind}_{one}" for one in clause.said)
    for coarse in {COARSE[kind] for kind in clause.kinds}:
        yield from _named("class", coarse, who, clause.finite)
        yield from (f"class_is:{coarse}_{one}" for one in clause.said)
        yield from (f"class_in_is:{coarse}_{clause.finite}_{one}" for one in clause.said)
        yield from _undertakings(clause, coarse, who)


def _named(level: str, what: str, who: str, finite: str) -> Iterator[str]:
    yield f"{level}:{what}"
    yield f"{level}_in:{what}_{finite}"
    yield f"{level}_by:{what}_{who}"
    yield f"{level}_in_by:{what}_{finite}_{who}"


def _undertakings(clause: _Clause, coarse: str, who: str) -> Iterator[str]:
    """Yield the slots of a clause as a whole: that it undertakes something, and nothing takes it back."""
    back = [one for one in _TAKES_BACK if one in clause.said]
    helps = len(clause.said & _HELPS)
    undertakes = who in _UNDERTAKERS and clause.finite in _UNDERTAKING
    if undertakes:
        yield f"undertakes:{coarse}"
    yield from (f"taken_back:{coarse}_{one}" for one in back)
    if back:
        return
    if undertakes:
        yield from (f"kept:{coarse}", f"kept_with:{coarse}_{helps}")
    if who == "colleague" and clause.finite in {"zal", "ga", "finite"}:
        yield f"by_colleague:{coarse}"
    if clause.participle and clause.finite in {"zal", "wordt"}:
        yield from (f"passive:{coarse}", f"passive_with:{coarse}_{helps}")
    if coarse == "Inform" and {"to_chamber", "time"} <= clause.said:
        yield "inform:to_chamber_in_time"
