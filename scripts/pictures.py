"""Makes the pictures of docs/images from the demo, which `make demo` serves: ``python scripts/pictures.py [ADDRESS]``.

It needs Chromium, and `convert` of ImageMagick; look at every picture before it is committed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
PAGES = {
    "home": "/?taal=nl",
    "dossier": "/dossiers/99123",
    "motion": "/moties/99123-12",
    "debate": "/debatten/demo-99123-7",
    "commitment": "/toezeggingen/demo-99123-7.2",
    "person": "/personen/ozkan",
    "vote": "/stemmingen/officieel/9a218156-5558-5c4e-925b-90a1c68e9646",
    "search": "/zoeken?q=trein",
    "compare": "/vergelijk?a=demo-99123-1&b=demo-99123-19",
}
# What is looked at, in pixels, and how wide the picture is.
SCREENS = {"": (1280, 1500, 900), "-phone": (390, 1092, 390)}
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")


def made(address: str, name: str, page: str, profile: str) -> None:
    """Write the two pictures of a page."""
    for screen, (width, height, shown) in SCREENS.items():
        picture = IMAGES / f"{name}{screen}.png"
        asked = (f"--user-data-dir={profile}", f"--window-size={width},{height}", f"--screenshot={picture}")
        subprocess.run(["chromium", *FLAGS, *asked, address + page], check=True, capture_output=True)  # noqa: S603, S607 - ours
        smaller = ("-resize", str(shown), "+dither", "-colors", "160", "-strip", f"PNG8:{picture}")
        subprocess.run(["convert", str(picture), *smaller], check=True)  # noqa: S603, S607 - ours


if __name__ == "__main__":
    address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8035"
    with tempfile.TemporaryDirectory() as profile:
        for name, page in PAGES.items():
            made(address, name, page, profile)
