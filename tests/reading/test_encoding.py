"""Bytes become the same characters in whatever encoding they come."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading.encoding import decode, repair

SENTENCE = "Eén motie over België, Oekraïne en ’s-Gravenhage – à € 5."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_sentence_is_read_in_every_encoding(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_utf_16_with_the_high_byte_first_is_read() -> None:
    assert decode(b"\xfe\xff" + SENTENCE.encode("utf-16-be")) == SENTENCE


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert decode(f"een{end}twee{end}{end}drie".encode()) == "een\ntwee\n\ndrie"


def test_letters_with_loose_marks_become_whole() -> None:
    assert decode(unicodedata.normalize("NFD", SENTENCE).encode()) == SENTENCE


def test_one_windows_line_in_utf_8_is_read_as_windows() -> None:
    data = "Eén regel.\n".encode() + "Één andere – regel.\n".encode("cp1252") + "Derde: ë.".encode()
    assert decode(data) == "Eén regel.\nÉén andere – regel.\nDerde: ë."


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_a_byte_that_windows_does_not_know_is_dropped(byte: int) -> None:
    assert decode(b"e\xe9n" + bytes([byte]) + b" twee") == "eén twee"


def mangled(text: str) -> str:
    """Return what UTF-8 looks like after being read as Windows-1252 by a program that keeps unknown bytes."""
    return "".join(_as_windows(byte) for byte in text.encode())


def _as_windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize(
    "text",
    [
        "De situatie in België is ernstig.",
        "’s-Gravenhage, “citaat” – en zo voort…",
        "Kosten: € 5 miljoen.",
        "Mevrouw Özütok en de heer Çelik",
        "Ångström ligt in Årdal.",
        "Één, élan, à la carte",
        "Kostić en Šimić",
    ],
)
def test_text_that_was_read_in_the_wrong_encoding_is_put_right(text: str) -> None:
    assert decode(mangled(text).encode()) == text


@pytest.mark.parametrize("text", ["België en Oekraïne", "“ja”, ’s avonds", "Årdal"])
def test_text_mangled_into_control_characters_is_put_right(text: str) -> None:
    assert decode(text.encode().decode("latin-1").encode()) == text


def test_an_a_with_grave_that_lost_its_second_half_is_put_right() -> None:
    assert decode("BelgiÃ« krijgt 5 Ã 6 miljoen".encode()) == "België krijgt 5 à 6 miljoen"


def test_sound_lines_beside_mangled_ones_are_left_alone() -> None:
    assert decode("BelgiÃ«\nEen zin met Ãbel en â.".encode()).split("\n")[1] == "Een zin met Ãbel en â."


@pytest.mark.parametrize("text", ["São Paulo, Ângela, Ærø, Ångström", "châlet, pâté, crêpe"])
def test_sound_text_with_suspect_letters_is_not_repaired(text: str) -> None:
    assert decode(text.encode()) == text
    assert repair(text) == text


def test_zero_width_marks_and_controls_go() -> None:
    assert decode("een\u200b twee\ufeff d\x02rie\u2060".encode()) == "een twee drie"


def test_form_feeds_stay_for_they_begin_pages() -> None:
    assert decode(b"een\ftwee") == "een\ftwee"


def test_nul_bytes_at_the_start_mean_no_text() -> None:
    with pytest.raises(UnreadableFileError, match="no text"):
        decode(b"een\x00twee")


def test_a_nul_byte_far_into_a_text_is_dropped() -> None:
    assert decode(b"a" * 10_000 + b"\x00b").endswith("ab")


def test_a_share_of_control_bytes_means_no_text() -> None:
    with pytest.raises(UnreadableFileError, match="no text"):
        decode(bytes(range(1, 32)) * 10)


@given(st.text())
def test_what_is_decoded_is_normalised_and_has_one_kind_of_line_end(text: str) -> None:
    try:
        decoded = decode(text.encode("utf-8", errors="replace"))
    except UnreadableFileError:
        return
    assert unicodedata.is_normalized("NFC", decoded)
    assert not set(decoded) & set("\r\x00\x0b\ufeff")


# Letters only: bytes of punctuation behind a letter can be sound UTF-8 by accident.
@given(st.text(alphabet="abcde ëïéèöüÀÉ.,\n", min_size=1))
def test_dutch_text_comes_back_from_windows(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@given(st.binary())
def test_decoding_raises_nothing_but_its_own_error(data: bytes) -> None:
    try:
        decode(data)
    except UnreadableFileError as error:
        assert "\n" not in str(error)  # noqa: PT017 - most bytes raise nothing
