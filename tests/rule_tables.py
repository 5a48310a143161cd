"""Every rule row of the package, found by looking through its modules: a table that nobody lists is still tested."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import kamerspoor
from kamerspoor.text.rules import Rule

_ROOMS = ("text", "reading", "genres", "extract", "resolve", "trails")


def all_rules() -> dict[str, Rule]:
    """Return the rules by ``room.module:name``; a name that a module uses twice gets a number."""
    found: dict[str, Rule] = {}
    seen: set[int] = set()
    for module in _modules():
        for value in vars(importlib.import_module(module)).values():
            for rule in _rules_in(value):
                if id(rule) not in seen:
                    seen.add(id(rule))
                    found[_free_key(found, f"{module.removeprefix('kamerspoor.')}:{rule.name}")] = rule
    return found


def _free_key(found: dict[str, Rule], key: str) -> str:
    number = 2
    free = key
    while free in found:
        free = f"{key}#{number}"
        number += 1
    return free


def _modules() -> Iterator[str]:
    for room in sorted(module.name for module in pkgutil.iter_modules(kamerspoor.__path__, "kamerspoor.")):
        if room.removeprefix("kamerspoor.") in _ROOMS:
            package = importlib.import_module(room)
            yield from sorted(module.name for module in pkgutil.walk_packages(package.__path__, f"{room}."))


def _rules_in(value: object) -> Iterator[Rule]:
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, tuple | list | frozenset | set):
        for part in value:
            yield from _rules_in(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _rules_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _rules_in(getattr(value, part.name))
