"""A made year with kills: what is told, how often, and that nothing is lost.

The mail server is a real one, on loopback, in a process of its own.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from email import message_from_bytes, policy
from pathlib import Path
from typing import NamedTuple

import pytest

from processes import started

HERE = Path(__file__).parent
# A kill at every seventh step takes minutes, one at every step (KAMERSPOOR_EVERY_STEP=1) half an hour.
EVERY = int(os.environ.get("KAMERSPOOR_EVERY_STEP", "7"))
# By hand, of the first month on, of which the debate and the motion are there before anybody follows: debates, motions
# and votes as papers; what motions and promises come to; letters; what was kept, and passed its day; a new version.
PAPERS, STATES = 11 + 11 + 12 + 8, 11 + 12 + 11 + 8 + 4
CHANGES_OF_DOSSIER = PAPERS + STATES + 1


class Year(NamedTuple):
    """What came of a year: what the runner counted, and by recipient and Message-ID the mails as they came."""

    counted: Mapping[str, int]
    mails: Mapping[tuple[str, str], list[bytes]]

    def told(self, to: str) -> Counter[str]:
        """Return what was told to somebody, with how often, each mail counted once."""
        return Counter(
            line for (who, _), same in self.mails.items() if who == to for line in changes(same[0])
        )  # fmt: skip


def words(mail: bytes) -> str:
    body = message_from_bytes(mail, policy=policy.default).get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def changes(mail: bytes) -> list[str]:
    told = words(mail)
    found = re.findall(r"^- .*(?:\n {2}«.*»)?\n {2}\S+$", told, re.MULTILINE)
    assert len(found) == len(re.findall(r"^- ", told, re.MULTILINE)), told
    return found


def lived(folder: Path, every: int) -> Year:
    mail = folder / "mail"
    mail.mkdir(parents=True)
    paths = os.pathsep.join([str(HERE), str(HERE.parent)])
    with started([sys.executable, str(HERE / "mail_server.py"), str(mail)], read=True) as server:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        done = subprocess.run(
            [sys.executable, str(HERE / "year_runner.py"), str(folder), port, str(every)],
            capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": paths},
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    mails = defaultdict(list)
    for path in sorted(mail.iterdir()):
        body = path.read_bytes()
        mails[path.stem.partition("-")[2], str(message_from_bytes(body)["Message-ID"])].append(body)
    return Year(json.loads(done.stdout), mails)


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_no_change_of_a_year_is_lost_or_told_in_two_digests_however_often_one_is_killed(tmp_path: Path) -> None:
    whole, killed = lived(tmp_path / "whole", 0), lived(tmp_path / "killed", EVERY)
    people = {to for to, _ in whole.mails}
    told = {to: whole.told(to) for to in people}
    assert whole.counted["kills"] == 0
    assert killed.counted["kills"] > 100
    assert all(len(same) == 1 for same in whole.mails.values())
    assert told["dossier@lezer.example"].total() == CHANGES_OF_DOSSIER
    lost = sum((told[to] - killed.told(to)).total() for to in people)
    twice = sum((killed.told(to) - told[to]).total() for to in people)
    again = sum(len(same) - 1 for same in killed.mails.values())
    otherwise = sum(len({*same}) - 1 for same in killed.mails.values())
    figures = {
        "days": whole.counted["days"], "kills": killed.counted["kills"],
        "changes": sum(every.total() for every in told.values()),
        "digests": len(killed.mails), "ids": len({known_as for _, known_as in killed.mails}),
        "sent again after a kill": again, "of these with other bytes": otherwise,
        "told in two digests": twice, "lost": lost,
    }  # fmt: skip
    print("\n" + ", ".join(f"{name} {n}" for name, n in figures.items()))  # noqa: T201 - the figures
    assert lost == twice == otherwise == 0
    assert len(killed.mails) == figures["ids"]
    assert again > 0, "no kill came between the server's word and ours: the test shows nothing"


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_what_is_only_read_otherwise_is_one_line_and_never_news_about_somebody(tmp_path: Path) -> None:
    year = lived(tmp_path, 0)
    every = [words(mail) for same in year.mails.values() for mail in same]
    assert sum("Anders gelezen dan eerst" in one for one in every) == 1
    assert not any("ingetrokken" in one for one in every)
