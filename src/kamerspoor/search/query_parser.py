r"""The language of questions: text in, tree out, by recursive descent.

Grammar::

    question = either
    either   = all { ("OR" | "OF") all }
    all      = one { ["AND" | "EN"] one }
    one      = ("NOT" | "NIET" | "-") one | "(" either ")" | near | field ":" value | phrase | word ["*"]
    near     = "NEAR(" word word { word } [ "," number ] ")"
    value    = word | phrase | "(" either ")"

Operators count in capitals only. What cannot be meant gives one line that says where and what to write instead; what
can be is read, with a remark on how.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NoReturn

from kamerspoor.errors import BadRequestError
from kamerspoor.search.analysis import hyphenated
from kamerspoor.search.fields import GENRES, Field, ValueNotKnownError, field_of, meant_field, plain_value
from kamerspoor.search.query_lexer import DOSSIER, Token, dossier_of, plain, scan
from kamerspoor.search.query_tree import And, Near, Not, Or, Phrase, Prefix, Tree, Where, Word, joined
from kamerspoor.search.stopwords import MEANT_IN_CAPITALS, SAYS_NOTHING
from kamerspoor.text.names import folded
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import Span

LONGEST: Final = 1_000
_MOST_CLAUSES, _DEEPEST, _MOST_PREFIXES, _SHORTEST_PREFIX = 64, 16, 4, 2
_NEAR_DISTANCE, _NEAR_MOST = 10, 100
# So many words are a sentence, in which words such as "de" say nothing of what is looked for.
_SENTENCE = 5
_OR, _AND, _NOT = frozenset({"OR", "OF"}), frozenset({"AND", "EN"}), frozenset({"NOT", "NIET"})
_MEANS_SOMETHING: Final = _OR | _AND | _NOT | {"NEAR"}
_RUNS: Final = re.compile(r"[^\W_]+")
_NAMED: Final = re.compile(r"(?P<name>[A-Za-z]{2,20}):(?P<value>.*)", re.DOTALL)
# What stands behind or around a word in a sentence; other marks are said to be left out.
_MARKS: Final = frozenset(".,;:?!'’‘-–—…/&()")
# Columns of OpenTK's index.
_OPENTK_TITLES, _OPENTK_WORDS = frozenset({"titel", "onderwerp"}), frozenset({"tekst"})


class QueryError(BadRequestError):
    """A question that cannot be meant so: where it goes wrong, and what to write.

    Args:
        message: what is wrong.
        place: where in the question.
        remedy: what to write instead.
    """

    kind = "query"

    def __init__(self, message: str, *, place: Span, remedy: str = "") -> None:
        super().__init__(message, where=f"teken {place.start + 1}", remedy=remedy)
        self.place = place

    def __reduce__(self) -> tuple[object, ...]:
        """Let it cross from a worker process with all its parts."""
        return _query_error, (self.message, self.place, self.remedy)


def _query_error(message: str, place: Span, remedy: str) -> QueryError:
    return QueryError(message, place=place, remedy=remedy)


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A question as read.

    Attributes:
        tree: what is asked; None when nothing is.
        hints: how parts of it were read, a line each.
    """

    tree: Tree | None
    hints: tuple[str, ...] = ()


def parse(query: str) -> ParsedQuery:
    """Read a question.

    Raises:
        QueryError: when it cannot be meant so.
    """
    if len(query) > LONGEST:
        message = f"de vraag is langer dan {LONGEST} tekens"
        raise QueryError(message, place=Span(LONGEST, len(query)), remedy="Zoek op een paar woorden")
    query = plain(query)
    tokens, hints = scan(query)
    if not tokens:
        return ParsedQuery(None)
    parser = _Parser(query, tokens, hints)
    tree = parser.question()
    if tree is None and not hints:
        hints.append("In deze vraag staat geen woord om op te zoeken.")
    return ParsedQuery(tree, tuple(dict.fromkeys(hints)))


def underlined(query: str, place: Span) -> str:
    """Return a question with a place in it underlined, on two lines."""
    line = "".join(" " if char.isspace() else char for char in query)
    return f"{line}\n{' ' * place.start}{'^' * max(1, min(place.end, len(query)) - place.start)}"


@dataclass
class _Parser:
    """Reads the tokens of one question, once from left to right."""

    query: str
    tokens: Sequence[Token]
    hints: list[str]
    at: int = 0
    depth: int = 0
    clauses: int = 0
    prefixes: int = 0
    _field: Field | None = field(default=None)

    def question(self) -> Tree | None:
        parts: list[Tree] = []
        while self.at < len(self.tokens):
            part = self._either()
            parts += [part] if part is not None else []
            if self.at < len(self.tokens):
                self.hints.append("Een haakje sluiten zonder openen telt niet mee.")
                self.at += 1
        return self._sentence(joined(And, parts))

    def _either(self) -> Tree | None:
        parts = [self._all()]
        while self._operator(_OR):
            self._needs_both_sides(_OR)
            self.at += 1
            parts.append(self._all())
        return joined(Or, [part for part in parts if part is not None])

    def _all(self) -> Tree | None:
        parts: list[Tree] = []
        while self.at < len(self.tokens) and self.tokens[self.at].kind != "close" and not self._operator(_OR):
            if self._operator(_AND):
                self._needs_both_sides(_AND)
                self.at += 1
                continue
            part = self._one()
            parts += [part] if part is not None else []
        return joined(And, parts)

    def _one(self) -> Tree | None:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind != "chunk":
            return {"open": self._group, "phrase": self._phrase, "dossier": self._dossier}[token.kind](token)
        glued = self._next_is_glued()
        if token.text in _NOT or (glued and not token.text.strip("-")):
            return self._without(token)
        if token.text == "NEAR" and glued and self.tokens[self.at].kind == "open":
            return self._near(token)
        return self._chunk(token)

    def _operator(self, words: frozenset[str], at: int | None = None) -> bool:
        place = self.at if at is None else at
        token = self.tokens[place] if place < len(self.tokens) else None
        return token is not None and token.kind == "chunk" and token.text in words

    def _next_is_glued(self) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].glued

    def _needs_both_sides(self, words: frozenset[str]) -> None:
        token, before = self.tokens[self.at], self.at > 0 and self.tokens[self.at - 1].kind != "open"
        after = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        if not before or after is None or after.kind == "close" or self._operator(_OR | _AND, self.at + 1):
            self._wrong(f"voor en na {token.text} moet iets staan", token.span,
                        f"Bedoelt u het woord, schrijf dan {token.text.lower()}; "
                        f"anders bijvoorbeeld: gas {min(words)} olie")  # fmt: skip

    def _group(self, opening: Token) -> Tree | None:
        self.depth += 1
        if self.depth > _DEEPEST:
            self._wrong(f"meer dan {_DEEPEST} haakjes in elkaar", opening.span, "Maak de vraag eenvoudiger")
        tree = self._either()
        self.depth -= 1
        if self.at == len(self.tokens):
            self.hints.append("Een haakje bleef open: gelezen alsof het aan het einde sluit.")
        else:
            self.at += 1
        if tree is None:
            self._wrong("tussen deze haakjes staat niets om te zoeken", opening.span, "Zet er woorden tussen")
        return tree

    def _without(self, sign: Token) -> Tree:
        if self.at == len(self.tokens) or self.tokens[self.at].kind == "close" or self._operator(_OR | _AND):
            self._wrong(f"na {sign.text} moet iets staan", sign.span, "Bijvoorbeeld: gas NOT olie")
        self.depth += 1
        if self.depth > _DEEPEST:
            self._wrong(f"meer dan {_DEEPEST} keer {sign.text}", sign.span, "Maak de vraag eenvoudiger")
        part = self._one()
        self.depth -= 1
        if part is None:
            self._wrong(f"na {sign.text} staat geen woord", sign.span, "Bijvoorbeeld: gas NOT olie")
        return Not(part, span=Span(sign.span.start, part.span.end))

    def _near(self, name: Token) -> Tree:
        opening = self.at
        self.at += 1
        while self.at < len(self.tokens) and self.tokens[self.at].kind != "close":
            self.at += 1
        inside = self.tokens[opening + 1 : self.at]
        end = self.tokens[self.at].span.end if self.at < len(self.tokens) else len(self.query)
        self.at = min(self.at + 1, len(self.tokens))
        for token in inside:
            self._may_stand_in_near(token)
        words, comma, given = " ".join(token.text for token in inside).rpartition(",")
        if not comma:
            words, given = given, ""
        distance = plain_number(given.strip() or str(_NEAR_DISTANCE))
        if distance is None or distance > _NEAR_MOST:
            self._wrong(
                f"de afstand in NEAR is een getal tot {_NEAR_MOST}", name.span, "Bijvoorbeeld: NEAR(gas olie, 5)"
            )
        terms = tuple(_RUNS.findall(words))
        if len(terms) < 2:  # noqa: PLR2004 - near takes two
            self._wrong("NEAR vraagt twee woorden of meer", name.span, "Bijvoorbeeld: NEAR(gas olie)")
        self._count(name)
        return Near(terms, distance, span=Span(name.span.start, end))

    def _may_stand_in_near(self, token: Token) -> None:
        sign = token.kind == "chunk" and (token.text in _MEANS_SOMETHING or token.text.rstrip(",")[-1:] == "*")
        if token.kind == "open" or sign or token.text == "-":
            self._wrong("in NEAR staan alleen woorden", token.span, "Bijvoorbeeld: NEAR(gas olie, 5)")

    def _phrase(self, token: Token) -> Tree | None:
        if self._field is not None:
            return self._where(self._field, token.text, token.span)
        text = " ".join(unicodedata.normalize("NFC", token.text).split())
        if not _RUNS.search(text):
            return None
        self._count(token)
        return Phrase(text, span=token.span)

    def _dossier(self, token: Token) -> Tree:
        self._count(token)
        if self._field is not None:
            return self._where(self._field, token.text, token.span)
        self.hints.append(f"“{token.text}” gelezen als dossier {dossier_of(token.text)[0]}, en als woorden.")
        return Or((Phrase(token.text, span=token.span), self._in_dossier(token.text, token.span)), span=token.span)

    def _in_dossier(self, written: str, place: Span) -> Tree:
        dossier, number = dossier_of(written)
        filters = [Where("dossier", dossier, span=place)]
        filters += [Where("number", str(number), span=place)] if number is not None else []
        self._count_clause(place)
        return filters[0] if number is None else And(tuple(filters), span=place)

    def _chunk(self, token: Token) -> Tree | None:
        named = _NAMED.fullmatch(token.text)
        if named is not None:
            found = field_of(named["name"])
            if found is not None and self._field is not None:
                self._wrong("een veld tussen de haakjes van een ander", token.span, "Zet het ervoor of erachter")
            if found is not None:
                return self._filter(found, token, named["value"])
            if self._field is None and folded(named["name"]) in _OPENTK_TITLES | _OPENTK_WORDS:
                return self._opentk(folded(named["name"]), token, len(named["name"]) + 1)
            if self._field is None:
                self._may_be_a_field(named["name"], token)
        if self._field is not None:
            return self._where(self._field, token.text, token.span)
        return self._word(token)

    def _may_be_a_field(self, name: str, token: Token) -> None:
        meant = meant_field(name)
        if meant is not None:
            place = Span(token.span.start, token.span.start + len(name))
            self._wrong(f"het veld “{name}” is er niet", place,
                        f"Bedoelt u {meant}:? Zoekt u de woorden, zet ze dan tussen aanhalingstekens")  # fmt: skip

    def _filter(self, found: Field, token: Token, value: str) -> Tree | None:
        if value.startswith("-"):
            part = self._filter(found, token, value.removeprefix("-"))
            return Not(part, span=token.span) if part is not None else None
        if value:
            whole = DOSSIER.match(self.query, token.span.end - len(value)) if found.name == "dossier" else None
            return self._whole_dossier(whole) if whole else self._where(found, value, token.span)
        if self._next_is_glued() and self.tokens[self.at].kind in ("phrase", "open", "dossier"):
            self._field = found
            try:
                return self._one()
            finally:
                self._field = None
        return self._wrong(f"na {token.text} staat geen waarde", token.span, f"Bijvoorbeeld: {found.example}")

    def _whole_dossier(self, whole: re.Match[str]) -> Tree:
        """Return the filter of ``dossier:36 600 VII``, with what was cut off at its spaces."""
        while self.at < len(self.tokens) and self.tokens[self.at].span.start < whole.end():
            self.at += 1
        return self._in_dossier(whole.group(), Span(*whole.span()))

    def _opentk(self, name: str, token: Token, skip: int) -> Tree | None:
        rest = token._replace(text=token.text[skip:], span=Span(token.span.start + skip, token.span.end))
        words: Tree | None
        if rest.text == "NEAR" and self._next_is_glued() and self.tokens[self.at].kind == "open":
            words = self._near(rest)
        elif not rest.text and self._next_is_glued() and self.tokens[self.at].kind != "close":
            words = self._one()
        else:
            words = self._word(rest)
        if words is None:
            self._wrong(f"na {token.text} staat geen woord", token.span, f"Bijvoorbeeld: {name}:gas")
        if name in _OPENTK_WORDS:
            return words
        titles = tuple(Where("kind", kind, span=token.span) for kind in ("title", "case", "activity", "document"))
        return joined(And, [Or(titles, span=token.span), words])

    def _where(self, found: Field, value: str, place: Span) -> Tree:
        self._count_clause(place)
        value = " ".join(unicodedata.normalize("NFC", value).split()).rstrip(",;?! ")
        if not _RUNS.search(value) or value.endswith("*"):
            what = "geen hele waarde" if value.endswith("*") else "geen waarde"
            self._wrong(f"bij {found.aliases[0]} staat {what}", place, f"Bijvoorbeeld: {found.example}")
        try:
            return Where(found.name, found.value(value), span=place)
        except ValueNotKnownError as error:
            if found.name == "kind" and plain_value(value) in GENRES:
                self._wrong(f"“{value}” is een soort stuk", place, f"Bedoelt u genre:{value}?")
            self._wrong(f"“{value}” past niet bij {found.aliases[0]}", place, str(error)[:1].upper() + str(error)[1:])

    def _word(self, token: Token) -> Tree | None:
        # Letters with their accents apart, as some systems copy them, would fall to pieces.
        text = unicodedata.normalize("NFC", token.text).rstrip(".,;:?!")
        runs = _RUNS.findall(text)
        if not runs:
            return None
        self._count(token)
        if "*" in text and text[-1] == "*":
            return self._prefix(runs, token)
        marks = set(text) - set("".join(runs))
        if "*" in marks:
            self.hints.append("Een * telt alleen aan het einde van een woord.")
        elif len(runs) == 1 and not marks <= _MARKS:
            self.hints.append(f"“{text}” gelezen als “{runs[0]}”.")
        # A word with marks inside is looked for as it is written: F-35, D'66, a/b; so is what means something bare. One
        # with hyphens is looked for without them too.
        bare = len(runs) == 1 and runs[0] not in _MEANS_SOMETHING and not DOSSIER.fullmatch(runs[0])
        if bare:
            return Word(runs[0], span=token.span)
        phrase = Phrase(" ".join(runs), span=token.span)
        whole = next((word for at, word in hyphenated(text) if at == Span(0, len(text))), None)
        return Or((phrase, Phrase(whole, span=token.span)), span=token.span) if whole else phrase

    def _prefix(self, runs: Sequence[str], token: Token) -> Tree:
        beginning = runs[-1]
        if len(runs) > 1:
            self._wrong("een begin is één woord", token.span, f"Bijvoorbeeld: {' '.join(runs)}*")
        if len(beginning) < _SHORTEST_PREFIX:
            self._wrong("een begin van een woord heeft twee letters of meer", token.span,
                        f"Bijvoorbeeld: {beginning}as*")  # fmt: skip
        self.prefixes += 1
        if self.prefixes > _MOST_PREFIXES:
            self._wrong(f"meer dan {_MOST_PREFIXES} woorden met een ster", token.span, "Schrijf ze voluit")
        return Prefix(beginning, span=token.span)

    def _count(self, token: Token) -> None:
        self._count_clause(token.span)

    def _count_clause(self, place: Span) -> None:
        self.clauses += 1
        if self.clauses > _MOST_CLAUSES:
            self._wrong(f"de vraag heeft meer dan {_MOST_CLAUSES} delen", place, "Zoek op minder woorden")

    def _sentence(self, tree: Tree | None) -> Tree | None:
        """Leave out of a whole sentence the words that say nothing of what is looked for."""
        # Who writes operators has thought of every word.
        if not isinstance(tree, And) or any(
            token.kind == "chunk" and token.text in _OR | _AND | _NOT for token in self.tokens
        ):
            return tree
        words = [part for part in tree.parts if isinstance(part, Word)]
        asked = self.query.rstrip().endswith("?")
        if not asked and len(words) < _SENTENCE:
            small = [part.text for part in words if part.text in MEANT_IN_CAPITALS]
            self.hints += [f"“{one}” gelezen als woord; {one.upper()} met hoofdletters verbindt." for one in small]
            return tree
        empty = [part for part in words if folded(part.text) in SAYS_NOTHING]
        kept = [part for part in tree.parts if part not in empty]
        if not empty or all(isinstance(part, Not) for part in kept):
            return tree
        self.hints.append("Niet gezocht op: " + ", ".join(dict.fromkeys(part.text for part in empty)) + ".")
        return joined(And, kept)

    def _wrong(self, message: str, place: Span, remedy: str) -> NoReturn:
        raise QueryError(message, place=place, remedy=remedy)
