"""Word files: the final text with its tables, notes and headings, and no file that unpacks without end."""

from __future__ import annotations

import io
import random
import zipfile

import pytest

from docx_builder import NAMESPACES, body, build_docx, note, paragraph, run, table
from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading import docx
from kamerspoor.reading.detect import read_bytes


def lines(*parts: str, footnotes: str = "") -> list[str]:
    return [line.text for line in docx.raw_lines(build_docx(body(*parts), footnotes=footnotes)).lines]


def test_paragraphs_are_lines() -> None:
    assert lines(paragraph("Een."), paragraph(""), paragraph("Twee & drie.")) == ["Een.", "Twee & drie."]


def test_runs_of_one_paragraph_are_one_line() -> None:
    assert lines(
        f"<w:p>{run('Een ')}{run('zin')}<w:hyperlink>{run(' met koppeling')}</w:hyperlink>{run('.')}</w:p>"
    ) == ["Een zin met koppeling."]


@pytest.mark.parametrize(
    ("style", "level"), [("Heading1", 1), ("Kop2", 2), ("heading 3", 3), ("Normal", 0), ("Kopie1", 0)]
)
def test_styles_of_headings_carry_their_level(style: str, level: int) -> None:
    assert docx.raw_lines(build_docx(body(paragraph("Inleiding", style)))).lines[0].heading == level


def test_every_cell_of_a_table_is_a_line() -> None:
    assert lines(table(("VVD", "34"), ("PVV", "37"))) == ["VVD", "34", "PVV", "37"]


def test_notes_come_last_and_their_separators_not_at_all() -> None:
    notes = note(-1, "streep", "separator") + note(1, "Kamerstuk 35 373, nr. 4.")
    assert lines(paragraph("Een."), paragraph("Twee."), footnotes=notes) == [
        "Een.",
        "Twee.",
        "Kamerstuk 35 373, nr. 4.",
    ]


def test_tracked_changes_are_read_as_accepted() -> None:
    deleted = "<w:del><w:r><w:delText>niet </w:delText></w:r></w:del>"
    assert lines(f"<w:p>{run('Dit is ')}{deleted}<w:ins>{run('wel ')}</w:ins>{run('waar.')}</w:p>") == [
        "Dit is wel waar."
    ]


def test_moved_text_is_read_where_it_went() -> None:
    moved = f"<w:p><w:moveFrom>{run('Verplaatst. ')}</w:moveFrom>{run('Een.')}</w:p>"
    assert lines(moved, f"<w:p><w:moveTo>{run('Verplaatst.')}</w:moveTo></w:p>") == ["Een.", "Verplaatst."]


def test_a_text_box_is_read_once_on_a_line_of_its_own() -> None:
    box = f"<w:txbxContent>{paragraph('Kader')}</w:txbxContent>"
    drawing = f"<mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    holder = f"<w:r><mc:AlternateContent>{drawing}{fallback}</mc:AlternateContent></w:r>"
    assert lines(f"<w:p>{run('Om het kader.')}{holder}</w:p>") == ["Om het kader.", "Kader"]


def test_field_codes_are_not_text() -> None:
    assert lines(f"<w:p>{run('Bladzijde ')}<w:r><w:instrText>PAGE</w:instrText></w:r>{run('4')}</w:p>") == [
        "Bladzijde 4"
    ]


def test_breaks_tabs_and_hyphens_become_characters() -> None:
    inner = "<w:t>een</w:t><w:br/><w:t>twee</w:t><w:tab/><w:t>NAVO</w:t><w:noBreakHyphen/><w:t>top</w:t>"
    soft = "<w:t>veilig</w:t><w:softHyphen/><w:t>heid</w:t>"
    assert lines(f"<w:p><w:r>{inner}</w:r></w:p><w:p><w:r>{soft}</w:r></w:p>") == ["een", "twee NAVO-top", "veiligheid"]


def test_comments_between_runs_are_skipped() -> None:
    assert lines(f"<w:p><!-- weg --><?weg ook?>{run('Een.')}</w:p>") == ["Een."]


def test_a_body_with_a_number_in_its_name_is_found() -> None:
    assert read_bytes(build_docx(body(paragraph("Een.")), name="word/document2.xml")).text == "Een."


def test_headings_are_blocks_of_the_document() -> None:
    document = read_bytes(build_docx(body(paragraph("Inleiding", "Kop1"), paragraph("Een zin."))))
    assert document.text == "Inleiding\n\nEen zin."
    assert [(block.kind, block.level) for block in document.blocks] == [("heading", 1), ("paragraph", 0)]


def test_letters_with_loose_marks_become_whole() -> None:
    assert read_bytes(build_docx(body(paragraph("Belgie\u0308")))).text == "België"


def zipped(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_bytes(data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_zip_that_is_no_docx_is_refused() -> None:
    assert "not a docx" in refusal(zipped({"content.xml": b"<office/>"}))


def test_a_file_that_unpacks_to_many_times_its_size_is_refused() -> None:
    assert "unpacks to 5 MB" in refusal(zipped({"word/document.xml": b" " * 5_000_000}))


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "MAX_UNPACKED", 100_000)
    noise = random.Random(1).randbytes(150_000).hex().encode()  # noqa: S311 - the same noise on every run
    assert "refused" in refusal(zipped({"word/document.xml": b"<a/>", "word/media/image.bin": noise}))


def test_entities_are_not_expanded() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE w:document [<!ENTITY e0 "boem">{levels}]>' + body(
        f"<w:p><w:r><w:t>a&e9;</w:t></w:r>{run('Een.')}</w:p>"
    )
    try:
        text = read_bytes(build_docx(bomb)).text
    except UnreadableFileError:
        return
    assert "boem" not in text


def test_files_of_the_machine_are_not_read_through_entities() -> None:
    xml = '<!DOCTYPE w:document [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + body(
        f"<w:p>{run('Een.')}<w:r><w:t>&e;</w:t></w:r></w:p>"
    )
    assert read_bytes(build_docx(xml)).text == "Een."


@pytest.mark.parametrize(
    "xml", ["", "geen xml", f"<w:document {NAMESPACES}><w:body><w:p>", "<w:p/>", "<a>" * 300 + "</a>" * 300]
)
def test_a_body_that_is_no_sound_xml_is_refused(xml: str) -> None:
    assert refusal(build_docx(xml))


def test_a_docx_cut_in_half_is_refused() -> None:
    data = build_docx(body(paragraph("Een.")))
    assert "damaged" in refusal(data[: len(data) // 2])


def test_a_damaged_docx_is_read_or_refused_and_nothing_else() -> None:
    data = build_docx(body(*(paragraph(f"Zin {number}.") for number in range(50))))
    chance = random.Random(7)  # noqa: S311 - the same damage on every run
    for _ in range(300):
        damaged = bytearray(data)
        for _ in range(chance.randrange(1, 4)):
            damaged[chance.randrange(2, len(data))] = chance.randrange(256)
        try:
            read_bytes(bytes(damaged))
        except UnreadableFileError as error:
            assert "\n" not in str(error)  # noqa: PT017


def test_a_docx_with_a_password_is_refused() -> None:
    data = bytearray(build_docx(body(paragraph("Een."))))
    name = b"word/document.xml"
    data[data.rindex(b"PK\x03\x04", 0, data.index(name)) + 6] |= 1
    data[data.rindex(b"PK\x01\x02", 0, data.rindex(name)) + 8] |= 1
    assert "damaged or encrypted" in refusal(bytes(data))
