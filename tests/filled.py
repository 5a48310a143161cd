"""A value of any type of the model with every attribute filled, so that nothing can be lost without notice."""

from __future__ import annotations

from datetime import date
from inspect import signature
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

_PLAIN: dict[Any, Any] = {str: "woord", int: 7, float: 1.5, bool: True, date: date(2031, 2, 3)}


def filled(hint: Any, within: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401 - a type and a value of it
    """Return a value of a type: of a union the first that is not None, of many one; types of their own kind end."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return arguments[0]
    if origin is tuple:
        kinds = arguments[:1] if arguments[-1] is ... else arguments
        return tuple(filled(kind, within) for kind in kinds if kind not in within)
    if arguments:
        return filled(next(one for one in arguments if one is not NoneType), within)
    assert isinstance(hint, type), f"no value is known of {hint}"
    hints = get_type_hints(hint)
    return hint(**{name: filled(hints[name], (*within, hint)) for name in signature(hint).parameters})
