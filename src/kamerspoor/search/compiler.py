"""From the tree of a question to a query of the engine: the only place where the two meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tantivy import FieldType, Occur, Query, Schema

from kamerspoor.search import analysis
from kamerspoor.search.index import NAMES, VALUES
from kamerspoor.search.query_tree import And, Near, Not, Or, Phrase, Prefix, Tree, Where, Word

# Fields of which the words are compared, and where those stand.
_BY_WORDS: Final = {name.removesuffix("_words"): name for name in NAMES}
_LAST_DAY, _FIRST_DAY = 9999_12_31, 1


class Compiler:
    """Makes queries for an index of one schema.

    Args:
        schema: of the index.
    """

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    def query(self, tree: Tree | None) -> Query:
        """Return the query of a tree; of none, everything."""
        return Query.all_query() if tree is None else self._of(tree)

    def _of(self, tree: Tree) -> Query:  # noqa: PLR0911 - one line for each kind of node
        match tree:
            case Word(text):
                return self._stems(text)
            case Prefix(text):
                return self._prefix(text)
            case Phrase(text):
                return self._phrase(text, 0)
            case Near(terms, distance):
                return self._phrase(" ".join(terms), distance + len(terms) - 1)
            case Where(name, value):
                # What is filtered by says nothing of how well a passage answers.
                return Query.const_score_query(self._where(name, value), 0.0)
            case And(parts):
                return self._all(parts)
            case Or(parts):
                return Query.boolean_query([(Occur.Should, self._of(part)) for part in parts])
            case Not():
                return self._all((tree,))

    def _all(self, parts: Sequence[Tree]) -> Query:
        clauses = [
            (Occur.MustNot, self._of(part.part)) if isinstance(part, Not) else (Occur.Must, self._of(part))
            for part in parts
        ]
        if all(occur is Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, Query.all_query()))
        return Query.boolean_query(clauses)

    def _stems(self, text: str) -> Query:
        return self._terms("stems", dict.fromkeys(analysis.dutch().analyze(text)))

    def _terms(self, field: str, terms: Mapping[str, None] | Sequence[str]) -> Query:
        queries = [Query.term_query(self._schema, field, term) for term in terms]
        if not queries:
            return Query.empty_query()
        return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, one) for one in queries])

    def _phrase(self, text: str, slop: int) -> Query:
        terms = analysis.exact().analyze(text)
        if len(terms) < 2:  # noqa: PLR2004 - one word is no phrase to the engine
            return self._terms("words", terms)
        return Query.phrase_query(self._schema, "words", list(terms), slop)

    def _prefix(self, text: str) -> Query:
        beginning = "".join(analysis.exact().analyze(text))
        # The letters are folded, and none of them means something in a pattern.
        return Query.regex_query(self._schema, "words", f"{beginning}.*") if beginning else Query.empty_query()

    def _where(self, name: str, value: str) -> Query:
        special = _SPECIAL.get(name)
        if special is not None:
            return special(self._schema, value)
        if name in _BY_WORDS:
            return self._terms(_BY_WORDS[name], analysis.exact().analyze(value))
        if name not in VALUES:
            message = f"no such field in the index: {name}"
            raise ValueError(message)
        return self._terms(name, analysis.whole().analyze(value))


def _after(schema: Schema, value: str) -> Query:
    first = int(value.replace("-", ""))
    return Query.range_query(schema, "day", FieldType.Unsigned, lower_bound=first, upper_bound=_LAST_DAY)


def _before(schema: Schema, value: str) -> Query:
    day = int(value.replace("-", ""))
    return Query.range_query(
        schema, "day", FieldType.Unsigned, lower_bound=_FIRST_DAY, upper_bound=day, include_upper=False
    )


def _year(schema: Schema, value: str) -> Query:
    return Query.term_query(schema, "year", int(value))


def _number(schema: Schema, value: str) -> Query:
    return Query.term_query(schema, "number", int(value))


def _paper(schema: Schema, value: str) -> Query:
    return Query.term_query(schema, "owner", f"paper:{value}")


_SPECIAL: Final[Mapping[str, Callable[[Schema, str], Query]]] = {
    "after": _after,
    "before": _before,
    "year": _year,
    "number": _number,
    "paper": _paper,
}
