"""Reads the title of a paper."""

from __future__ import annotations

from kamerspoor.genres.kind_lines import HEAD
from kamerspoor.genres.kinds import GENRE_RULES
from kamerspoor.genres.letterhead import read_letterhead
from kamerspoor.model.genres import Genre
from kamerspoor.model.source_text import SourceText
from kamerspoor.text.names import in_small_letters
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import fold

_LONGEST = 250
_PRINTED = pattern(r"(?m)^(?&dossier) ?\n?\n?(?P<title>[A-ZÀ-Þ][^\n]{3,400}(?:\n(?!Nr\.)[^\n]{3,160}){0,4})(?=\n)")
_SUBJECT = pattern(r"(?m)^(?:Betreft|Onderwerp):?\s+(?P<title>[^\n]{3,200}(?:\n[a-z][^\n]{3,160}){0,2})$")
_MASTHEAD = pattern(r"""
    (?:Tweede|Eerste) Kamer der Staten-Generaal|Vergaderjaar \d{4}|Nr\. \d|Aan de Voorzitter|Vastgesteld
    |Gepubliceerd:
""")
_ITEM = pattern(r"^\d{1,3}[ \n]\n?(?P<title>[A-ZÀ-Þ][^\n]{3,200})")
# As in: Vragen van het lid Smit (PP) aan de Minister van Water over het dempen van sloten (ingezonden 2 mei 2024).
_ABOUT = pattern(r"""
    \b[Vv]ragen van (?&members) [^.]{3,300}?(?: |(?<=[a-z]{3}))  # words of two lines may be glued: "en Sportover"
    (?P<title>over [^()]{5,300}?)\s*(?:\(ingezonden|\(ontvangen|\.\n)
""")
# What stands above an answer without being its title: its number among the answers, and that of the questions.
_BARE_NUMBERS = pattern(r"^(?:AH \d+)?\s*(?:\d{4}[ZD]\d{5})?\s*|\s*Zie ook Aanhangsel Handelingen.*$")
# Printed: "39 500 Veren", then "Nr. 21"; as handed in: "39500-21" and the title, then the heading.
_DOSSIER_TITLE = pattern(r"""(?m)
    ^(?:(?&dossier)(?: \(R ?\d{3,4}\))?[ \n]\n?|\d{5}(?:-(?:[IVX]+[A-Z]?|\d\d))?-\d{1,4}\n+)  # printed, or as handed in
    (?P<title>[A-ZÀ-Þ][^\n]{2,400}(?:\n[^\n]{2,200}){0,5}?)\n+
    (?=[Nn]r\. ?\d|[#*_ ]*(?:[A-Z]+ ){0,3}(?:MOTIE|(?:SUB)?AMENDEMENT)\b)  # to its number or heading
""")
_DECISIONS = pattern(r"(?m)^(?:Document: )?(?P<title>Besluitenlijst[^\n]*(?:\n+(?=[a-z\d][^\n:]*$)[^\n]{0,60}\d{4}$)?)")
# A note names the paper to be sent, above its first part or beside its letterhead.
_NOTE_ABOUT = pattern(r"""(?m)
    ^(?P<title>(?:Beslisnota|Kamerbrief|(?:Aanbiedings|Verzamel)?[Bb]rief|Beantwoording|Antwoorden|Nota (?!actief))
    [^\n]{5,200}(?:\n(?!Aanleiding|Directoraat|Directie|Auteur|TER |Datum|Bijlage)[^\n]{3,120}){0,2})
""")
_MOTION = next(rule for rule in GENRE_RULES if rule.name == "motion")


def read_title(document: SourceText, genre: Genre, printed: str | None) -> str | None:
    """Return the title of a paper, or None when it prints none.

    Args:
        document: the paper.
        genre: a motion or amendment has the title of its dossier, or else its heading; written questions have their
            subject, a list of decisions its meeting.
        printed: the title of its dossier, printed above its number.
    """
    head = document.text[:HEAD]
    if genre in ("motion", "amendment"):
        # Between the number of the dossier and the number or heading of the paper.
        return printed or words_of(_DOSSIER_TITLE.search(head), "title") or _heading(document.text)
    if genre == "decision_list" and (listed := _DECISIONS.search(head)):
        return fold(listed["title"])
    if genre == "decision_note":
        return words_of(_NOTE_ABOUT.search(head), "title") or None
    if genre == "commitments_register":
        return fold(_line_at(document.text, 0)) or None
    if genre == "written_questions" and (about := _ABOUT.search(fold(head))):
        title = about["title"].removeprefix("over ").rstrip(" :")
        return title[:1].upper() + title[1:]
    subject = read_letterhead(document).subject if genre == "letter" else None
    title = document.stated.title or printed or _printed_title(document, head, subject)
    return title or _first_line(document, genre)


def _heading(text: str) -> str | None:
    found = _MOTION.search(text)
    return in_small_letters(fold(_line_at(text, found.start()))) if found else None


def _printed_title(document: SourceText, head: str, of_letter: str | None) -> str | None:
    return (
        words_of(_ITEM.match(document.text), "title")
        or words_of(_PRINTED.search(head) if _MASTHEAD.search(document.text[:300]) else None, "title")
        or of_letter
        or words_of(_SUBJECT.search(head), "title")
        or None
    )


def _first_line(document: SourceText, genre: Genre) -> str | None:
    for block in document.blocks[:6]:
        words = _BARE_NUMBERS.sub("", fold(block.span.of(document.text)))
        if words.startswith(("[", "\u200b")) or not words[:1].isalnum() or _MASTHEAD.match(words):
            continue
        if len(words) > _LONGEST or words[-1:] in ".:;,?" or genre == "debate":
            return None
        return words
    return None


def _line_at(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]
