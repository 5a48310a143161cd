"""Makes JSON and JSON Schema from dataclasses, so that a field is declared once.

A span becomes ``start`` and ``end``, a passage ``quote`` and ``turn`` besides, a day an ISO date, a tuple a list. Where
the JSON is to differ from the type, a row says so (`Differs`). The docstring of a type describes its schema, and what
it says of an attribute describes that field.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass
from operator import attrgetter
from types import UnionType
from typing import Annotated, Any, Final, ForwardRef, Union, get_args, get_origin, get_type_hints

import msgspec

Make = Callable[[Any, Any], Any]
_ATTRIBUTE: Final = re.compile(r"^    (\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_JSON_WORDS: Final = {"None": "null", "True": "true", "False": "false"}


@dataclass(frozen=True, slots=True)
class Differs:
    """How the JSON of one type differs from the type.

    Attributes:
        hide: attributes that are not published.
        rename: attribute to field of the JSON.
        add: field of the JSON, also in the place of an attribute of that name, to its type and what makes it of the
            value and its context.
        inline: attributes whose own fields stand among those of the type.
    """

    hide: tuple[str, ...] = ()
    rename: Mapping[str, str] = field(default_factory=dict)
    add: Mapping[str, tuple[Any, Make]] = field(default_factory=dict)
    inline: tuple[str, ...] = ("span", "passage")


class Schemas:
    """Makes the JSON of dataclasses; rows say where it differs from the type.

    Args:
        rows: of the types that differ.
        base: knows the types that have no row here.
    """

    def __init__(self, rows: Mapping[type, Differs], base: Schemas | None = None) -> None:
        self.rows = rows
        self._base = base
        self._made: dict[type, _Publisher] = {}

    def extended(self, rows: Mapping[type, Differs]) -> Schemas:
        """Return a copy that also knows the rows of further types."""
        return Schemas(rows, self)

    def of(self, model: type) -> type[msgspec.Struct]:
        """Return the form that a dataclass has in JSON."""
        return self.publisher(model).schema

    def within(self, model: type) -> dict[str, type[msgspec.Struct]]:
        """Return the forms of a dataclass and of those within it, by the names of their types."""
        self.publisher(model)
        return {one.__name__: made.schema for one, made in self._made.items()}

    def published(self, value: object, context: object = None) -> Any:  # noqa: ANN401 - an instance of what `of` gives
        """Return a value as it is published.

        Args:
            value: a dataclass.
            context: what some of its fields are made with, such as the paper that it stands in.
        """
        return self.publisher(type(value))(value, context)

    def publisher(self, model: type) -> _Publisher:
        """Return the publisher of a type, which is made once."""
        made = self._made.get(model)
        if made is None:
            base = None if model in self.rows else self._base
            made = self._made[model] = base.publisher(model) if base else _Publisher(model, self)
        return made


def to_json(value: object) -> str:
    """Return a published value as JSON text; the same value always gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode("utf-8")


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of the JSON: copied from a path of attributes, or made."""

    name: str
    hint: Any
    path: str = ""
    make: Make | None = None
    about: str = ""


class _Publisher:
    """Makes the JSON of one type."""

    def __init__(self, model: type, schemas: Schemas) -> None:
        self._schemas = schemas
        about, attributes = _described(model)
        fields = list(self._fields(model, attributes))
        copied = [one for one in fields if one.make is None]
        self.schema = self._struct(model, about, fields)
        self._copy = _copier([one.path for one in copied])
        self._further = [(place, inner) for place, one in enumerate(copied) if (inner := self._inner(one.hint))]
        self._made = [_in_turn(one.make, self._inner(one.hint)) for one in fields if one.make is not None]

    def __call__(self, value: object, context: object) -> msgspec.Struct:
        values = self._copy(value)
        if self._further:
            values = [*values]
            for place, inner in self._further:
                values[place] = inner(values[place], context)
        return self.schema(*values, *[make(value, context) for make in self._made])

    def _fields(self, model: type, attributes: Mapping[str, str], within: str = "") -> Iterator[_Field]:
        """Yield the attributes of a type that are copied, in order, then what its row adds."""
        row = self._schemas.rows.get(model, Differs())
        for name, hint in get_type_hints(model).items():
            if name in row.hide or name in row.add:
                continue
            if name in row.inline:
                yield from self._fields(hint, _described(hint)[1], f"{within}{name}.")
            else:
                yield _Field(row.rename.get(name, name), hint, within + name, about=attributes.get(name, ""))
        for name, (hint, make) in row.add.items():
            yield _Field(name, hint, make=make, about=attributes.get(name, ""))

    def _struct(self, model: type, about: str, fields: Sequence[_Field]) -> type[msgspec.Struct]:
        name = f"{model.__name__}Schema"
        # A type that holds others of its own kind finds itself by its name.
        own = {model: ForwardRef(name)}
        typed = [(one.name, _annotated(self._form(one.hint, own), one.about), *_default(one.hint)) for one in fields]
        struct = msgspec.defstruct(name, typed, frozen=True, module=model.__module__, namespace={"__doc__": about})
        setattr(struct, name, struct)
        return struct

    def _form(self, hint: Any, known: Mapping[type, Any]) -> Any:  # noqa: ANN401 - types
        """Return a type in which each dataclass is replaced by its JSON form."""
        if isinstance(hint, type) and is_dataclass(hint):
            return known.get(hint) or self._schemas.of(hint)
        arguments = tuple(self._form(one, known) for one in get_args(hint))
        if arguments == get_args(hint):
            return hint
        origin = get_origin(hint)
        return Union[arguments] if origin in {Union, UnionType} else origin[arguments]  # noqa: UP007 - made of parts

    def _inner(self, hint: Any) -> Make | None:  # noqa: ANN401 - a type
        """Return the function that publishes a value of a type; None when it is published unchanged."""
        if isinstance(hint, type) and is_dataclass(hint):
            # Asked for when it is needed: a type may hold others of its own kind.
            return lambda value, context: self._schemas.publisher(hint)(value, context)  # noqa: PLW0108
        inner = next((found for one in get_args(hint) if (found := self._inner(one))), None)
        if inner is None:
            return None
        if get_origin(hint) is tuple:
            return lambda values, context: [inner(value, context) for value in values]
        if get_origin(hint) is dict:
            return lambda values, context: {name: inner(value, context) for name, value in values.items()}
        return lambda value, context: value if value is None or value is msgspec.UNSET else inner(value, context)


def _annotated(form: Any, about: str) -> Any:  # noqa: ANN401 - types
    return Annotated[form, msgspec.Meta(description=about)] if about else form


def _default(hint: Any) -> tuple[object, ...]:  # noqa: ANN401 - a type
    """Return the default of an optional field, for `msgspec.defstruct`."""
    return (msgspec.UNSET,) if msgspec.UnsetType in get_args(hint) else ()


def _in_turn(make: Make, publish: Make | None) -> Make:
    return (lambda value, context: publish(make(value, context), context)) if publish else make


def _copier(paths: Sequence[str]) -> Callable[[object], Sequence[Any]]:
    if not paths:
        return lambda _value: ()
    copy = attrgetter(*paths)
    return copy if len(paths) > 1 else lambda value: (copy(value),)


def _described(model: type) -> tuple[str, dict[str, str]]:
    """Return the description of a type and of its attributes, from its docstring."""
    about, _, rest = inspect.cleandoc(model.__doc__ or "").partition("\n\nAttributes:\n")
    return _in_json(about), {match[1]: _in_json(match[2]) for match in _ATTRIBUTE.finditer(rest)}


def _in_json(words: str) -> str:
    return re.sub(r"\b(None|True|False)\b", lambda word: _JSON_WORDS[word[0]], " ".join(words.split()))
