"""The API keeps to its own description, whatever is asked (schemathesis)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from kamerspoor.publish.site import Site
from kamerspoor.web.app import create_app

# Schemathesis asks at a name of its own.
ASKED = Site.served("127.0.0.1", 8035, others=["testserver"])
# Ten thousand find what is rare, in ten minutes; what is common shows in a few dozen.
EXAMPLES = int(os.environ.get("API_EXAMPLES", "30"))


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_every_answer_is_as_described(demo_database: Path) -> None:
    # A test that runs seldom keeps what it alone needs from being loaded in every run.
    import schemathesis  # noqa: PLC0415
    from schemathesis.specs.openapi.checks import positive_data_acceptance  # noqa: PLC0415

    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", create_app(demo_database, ASKED))
    described: Any = schema.include(path_regex="^/api/v1/").get_all_operations()
    operations = [found.ok() for found in described]
    assert len(operations) > 40
    for operation in operations:
        # A question may be wrong in ways that no pattern describes: the language of questions is a language.
        language = [positive_data_acceptance] if operation.path.endswith("/search") else []
        _keeps_to_its_description(operation.as_strategy(), language)


def _keeps_to_its_description(cases: Any, excluded: list[Any]) -> None:  # noqa: ANN401 - schemathesis gives its strategies no type
    @given(case=cases)
    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def check(case: Any) -> None:  # noqa: ANN401
        # A place in a list is only what the list itself gave: no description makes one up.
        (case.query or {}).pop("cursor", None)
        case.call_and_validate(excluded_checks=excluded)

    check()
