"""``$filter``: a small recursive descent from text to a function that says whether a row is wanted."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from tk_emulator.contract import EntityRow
from tk_emulator.odata.graph import Graph, Way, names, ways

# What stands for what while a row is looked at: variables of lambdas, and "" for the row itself.
Environment = dict[str, EntityRow]
# A scalar, a time, a row, or None. What it is depends on data, so types end here.
Meaning = Callable[[Environment], Any]

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')"
    r"|(?P<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
    r"|(?P<time>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)"
    r"|(?P<number>-?\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<sign>[(),:/])|(?P<end>$))"
)
# More alternatives than this were refused by the live server.
_MOST_ALTERNATIVES: Final = 10
_COMPARE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
}
_CONSTANTS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None}
_FUNCTIONS: Final[dict[str, tuple[int, Callable[..., Any]]]] = {
    "contains": (2, lambda text, part: str(part).lower() in str(text).lower()),
    "startswith": (2, lambda text, part: str(text).lower().startswith(str(part).lower())),
    "endswith": (2, lambda text, part: str(text).lower().endswith(str(part).lower())),
    "tolower": (1, lambda text: str(text).lower()),
    "toupper": (1, lambda text: str(text).upper()),
    "year": (1, lambda time: int(str(time)[:4])),
    "month": (1, lambda time: int(str(time)[5:7])),
    "day": (1, lambda time: int(str(time)[8:10])),
}


class FilterError(Exception):
    """A request that OData answers with 400 and these words."""


@dataclass(frozen=True, slots=True)
class FilterCondition:
    """A filter.

    Attributes:
        meaning: says of an environment whether it holds.
        guid: the only entity for which it can hold, where the filter names it.
    """

    meaning: Meaning
    guid: str = ""

    def holds(self, row: EntityRow) -> bool:
        """Return whether a row is wanted."""
        return self.meaning({"": row}) is True


@dataclass(slots=True)
class _FilterParser:
    graph: Graph
    text: str
    scopes: dict[str, str]  # variable to the set it is of
    at: int = 0
    alternatives: int = 0
    guid: str = ""
    kind: str = field(default="", init=False)
    value: str = field(default="", init=False)

    def advance(self) -> None:
        match = _TOKEN.match(self.text, self.at)
        if match is None or match.lastgroup is None:
            message = f"Syntax error at position {self.at} in '{self.text}'."
            raise FilterError(message)
        self.kind, self.value, self.at = match.lastgroup, match[match.lastgroup], match.end()

    def take(self, value: str) -> None:
        if self.value != value:
            message = f"Syntax error at position {self.at} in '{self.text}': '{value}' expected."
            raise FilterError(message)
        self.advance()

    def either(self) -> Meaning:
        options = [self.both()]
        while self.kind == "name" and self.value == "or":
            self.alternatives += 1
            self.advance()
            options.append(self.both())
        if len(options) > 1:
            self.guid = ""
            return lambda env: any(one(env) is True for one in options)
        return options[0]

    def both(self) -> Meaning:
        needed = [self.negated()]
        while self.kind == "name" and self.value == "and":
            self.advance()
            needed.append(self.negated())
        return (lambda env: all(one(env) is True for one in needed)) if len(needed) > 1 else needed[0]

    def negated(self) -> Meaning:
        if self.kind == "name" and self.value == "not":
            self.advance()
            inner = self.negated()
            self.guid = ""
            return lambda env: inner(env) is not True
        return self.comparison()

    def comparison(self) -> Meaning:
        start = self.at
        left, left_name = self.operand(), self.text[:start].rpartition(" ")[2].strip("( ")
        if self.kind != "name" or self.value not in _COMPARE:
            return left
        sign = self.value
        self.advance()
        if sign == "eq" and self.kind == "guid" and left_name.lower() == "id" and len(self.scopes) == 1:
            self.guid = self.value.lower()
        return _compared(_COMPARE[sign], sign, left, self.operand())

    def operand(self) -> Meaning:
        kind, value = self.kind, self.value
        if value == "(":
            self.advance()
            inner = self.either()
            self.take(")")
            return inner
        if kind not in {"text", "guid", "time", "number", "name"}:
            message = f"Syntax error at position {self.at} in '{self.text}': expression expected."
            raise FilterError(message)
        self.advance()
        if kind != "name":
            return _constant(kind, value)
        if value in _CONSTANTS:
            constant = _CONSTANTS[value]
            return lambda _env: constant
        return self.called(value) if self.value == "(" else self.path(value)

    def called(self, name: str) -> Meaning:
        if name not in _FUNCTIONS:
            message = f"An unknown function with name '{name}' was found."
            raise FilterError(message)
        wanted, function = _FUNCTIONS[name]
        arguments: list[Meaning] = []
        self.take("(")
        while self.value != ")":
            arguments.append(self.either())
            if self.value != ")":
                self.take(",")
        self.take(")")
        if len(arguments) != wanted:
            message = f"No function signature for the function with name '{name}' matches the specified arguments."
            raise FilterError(message)

        def result(env: Environment) -> Any:  # noqa: ANN401
            values = [one(env) for one in arguments]
            return None if None in values else function(*values)

        return result

    def path(self, first: str) -> Meaning:
        if first in self.scopes:
            of, name = self.scopes[first], ""
            start: Meaning = lambda env: env[first]  # noqa: E731
        else:
            of, name = self.scopes[""], first
            start = lambda env: env[""]  # noqa: E731
        while True:
            if not name:
                if self.value != "/":
                    return start
                self.advance()
                name = self.value
                self.advance()
            way = ways(of).get(name.lower())
            if way is None or (way.name in names(of).values() and self.value != "/"):
                return _property(of, name, start)
            if not way.single:
                return self.lambda_(way, start)
            start, of, name = _followed(self.graph, way, start), way.to, ""

    def lambda_(self, way: Way, start: Meaning) -> Meaning:
        self.take("/")
        kind = self.value
        if kind not in {"any", "all"}:
            message = f"The parent value for a property access of a property '{kind}' is not a single value."
            raise FilterError(message)
        self.advance()
        self.take("(")
        if self.value == ")":
            self.advance()
            return lambda env: next(iter(self.ends(way, start, env)), None) is not None
        variable = self.value
        self.advance()
        self.take(":")
        outer = self.scopes
        self.scopes = {**outer, variable: way.to}
        inner = self.either()
        self.scopes = outer
        self.take(")")
        judge = any if kind == "any" else all
        return lambda env: judge(inner({**env, variable: row}) is True for row in self.ends(way, start, env))

    def ends(self, way: Way, start: Meaning, env: Environment) -> Iterable[EntityRow]:
        row = start(env)
        return self.graph.follow(row, way) if row is not None else ()


def condition(graph: Graph, of: str, text: str) -> FilterCondition:
    """Read a filter on a set.

    Raises:
        FilterError: when it cannot be read, or names what the set does not have.
    """
    parser = _FilterParser(graph, text, {"": of})
    parser.advance()
    meaning = parser.either()
    if parser.kind != "end":
        message = f"Syntax error at position {parser.at} in '{text}'."
        raise FilterError(message)
    if parser.alternatives > _MOST_ALTERNATIVES:
        message = "The node count limit of '100' has been exceeded."
        raise FilterError(message)
    return FilterCondition(meaning, parser.guid)


def path_value(graph: Graph, of: str, text: str) -> Meaning:
    """Read a path such as ``Besluit/GewijzigdOp``, for ordering.

    Raises:
        FilterError: when the set has no such thing.
    """
    parser = _FilterParser(graph, text, {"": of})
    parser.advance()
    return parser.operand()


def moment(printed: object) -> datetime | None:
    """Return a time of OData, or None when it is none; a day is its first moment."""
    try:
        read = datetime.fromisoformat(str(printed))
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _constant(kind: str, value: str) -> Meaning:
    if kind == "text":
        text = value[1:-1].replace("''", "'")
        return lambda _env: text
    if kind == "number":
        number = float(value) if "." in value else int(value)
        return lambda _env: number
    if kind == "guid":
        guid = value.lower()
        return lambda _env: guid
    time = moment(value)
    return lambda _env: time


def _compared(compare: Callable[[Any, Any], bool], sign: str, left: Meaning, right: Meaning) -> Meaning:
    def result(env: Environment) -> bool:
        one, other = left(env), right(env)
        if one is None or other is None:
            return compare(one, other) if sign in {"eq", "ne"} else False
        if isinstance(one, datetime) != isinstance(other, datetime):
            one, other = moment(one), moment(other)
        try:
            return compare(one, other)
        except TypeError:
            message = f"A binary operator with incompatible types was detected for operator kind '{sign}'."
            raise FilterError(message) from None

    return result


def _property(of: str, name: str, start: Meaning) -> Meaning:
    exact = names(of).get(name.lower())
    if exact is None:
        message = f"Could not find a property named '{name}' on type 'TK.DA.GGM.OData.{of}'."
        raise FilterError(message)

    def result(env: Environment) -> Any:  # noqa: ANN401
        row = start(env)
        return row.values.get(exact) if row is not None else None

    return result


def _followed(graph: Graph, way: Way, start: Meaning) -> Meaning:
    def result(env: Environment) -> EntityRow | None:
        row = start(env)
        return next(graph.follow(row, way), None) if row is not None else None

    return result
