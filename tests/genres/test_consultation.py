from __future__ import annotations

from committee_papers import ASKED, HEAD, LETTERS, NOTE, REPEATED, REPORT
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from pdf_builder import BOLD, REGULAR, Text, build_pdf


def paper_of(text: str) -> Paper:
    return read_paper(text.encode())


def answer_of(paper: Paper, place: int) -> str:
    return " ".join(paper.questions[place].answers[0].span.of(paper.document.text).split())


def test_the_head_of_a_consultation_names_committee_signatures_and_days() -> None:
    paper = paper_of(HEAD + ASKED + REPEATED)
    assert paper.identity.genre == "written_consultation"
    committee, frame = paper.committee, paper.questionnaire
    assert committee is not None
    assert frame is not None
    assert committee.names == ("vaste commissie voor Water, Kust en Veren",)
    assert (committee.chair, committee.clerk) == (("Van den Oever",), ("Kolk",))
    assert frame.addressees == ("Minister van Water",)
    assert (str(frame.submitted), str(frame.answered)) == ("2031-03-22", "2031-05-17")
    assert frame.answered_by == ("Minister van Water",)


def test_questions_are_those_of_the_party_whose_members_ask() -> None:
    questions = paper_of(HEAD + ASKED + REPEATED).questions
    parties = [[asker.party for asker in question.askers] for question in questions]
    assert parties == [["Stadslijst"], ["Stadslijst"], ["Partij voor de Polder"]]
    assert [asker.name for question in questions for asker in question.askers] == ["", "", ""]
    assert questions[1].text == "Waarom kiest de Minister voor een hoger tarief?"


def test_part_two_that_repeats_the_questions_ties_each_to_its_answer() -> None:
    paper = paper_of(HEAD + ASKED + REPEATED)
    assert [question.state for question in paper.questions] == ["answered", "answered", "answered"]
    assert answer_of(paper, 0) == "Er varen negen ponten. De bemanning leert het vak op de veerschool."
    assert answer_of(paper, 1) == "De olie is duurder geworden."
    assert answer_of(paper, 2).startswith("Het overzicht staat in de bijlage.")
    assert {question.answers[0].by for question in paper.questions} == {"Minister van Water"}


def test_answers_that_repeat_nothing_are_not_tied_to_a_question_by_guess() -> None:
    paper = paper_of(
        HEAD + ASKED + "II Reactie van de bewindspersoon\n\nEr varen negen ponten.\n\nDe olie is duurder.\n"
    )
    assert {question.state for question in paper.questions} == {"unmatched"}
    assert "unmatched_question" in {remark.kind for remark in paper.remarks}


def test_the_only_question_is_answered_by_the_whole_of_part_two() -> None:
    asked = "I Vragen en opmerkingen vanuit de fracties\n\nDe leden van de Stadslijst-fractie vragen wie betaalt.\n\n"
    paper = paper_of(HEAD + asked + "II Reactie van de Minister\n\nHet Rijk.\n")
    (question,) = paper.questions
    assert (answer_of(paper, 0), question.answers[0].score < 1) == ("Het Rijk.", True)


def test_sections_begin_below_the_head_and_parties_stand_under_their_part() -> None:
    contents = "Inhoudsopgave\n\nI Vragen en opmerkingen vanuit de fracties\n\nII Antwoord/Reactie van de Minister\n\n"
    sections = paper_of(HEAD + contents + ASKED + REPEATED).sections
    assert [(one.level, one.heading.split(" van de ")[-1]) for one in sections] == [
        (1, "I Vragen en opmerkingen vanuit de fracties"),
        (2, "Stadslijst-fractie"),
        (2, "Partij voor de Polder-fractie"),
        (1, "Minister"),
        (2, "Stadslijst-fractie"),
        (2, "Partij voor de Polder-fractie"),
    ]


def test_what_the_answers_promise_is_a_commitment() -> None:
    promises = paper_of(HEAD + ASKED + REPEATED).commitments
    assert [promise.text for promise in promises] == ["Uw Kamer wordt in het najaar geïnformeerd over de voortgang."]


def test_letters_inside_a_report_keep_sender_addressee_and_day() -> None:
    paper = paper_of(LETTERS)
    assert [(one.sender, one.addressee, str(one.date)) for one in paper.letters] == [
        ("Voorzitters van de vaste commissies voor Water en voor Kust en Veren", "Minister van Water", "2031-06-03"),
        ("Minister van Water", "Voorzitter van de Eerste Kamer der Staten-Generaal", "2031-06-27"),
    ]
    assert paper.committee is not None
    assert paper.committee.names == ("vaste commissie voor Water", "vaste commissie voor Kust en Veren")
    assert str(paper.identity.date) == "2031-07-02"
    assert [
        (one.number, one.askers[0].party, answer_of(paper, place)) for place, one in enumerate(paper.questions)
    ] == [
        (1, "Stadslijst", "Ja."),
        (2, "Stadslijst", "Dat kost 4 miljoen euro."),
    ]
    assert all(paper.letters[1].span.covers(one.answers[0].span) for one in paper.questions)


def test_contributions_that_wait_for_an_answer_hold_questions_only() -> None:
    text = (
        "2031D12345 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nBinnen de vaste commissie voor Water hebben fracties"
        " de behoefte om vragen voor te leggen aan\nde Minister van Water over de veren.\n"
        "De voorzitter van de commissie,\nSmit\nDe griffier van de commissie,\nKolk\n"
        "I Vragen en opmerkingen vanuit de fracties\nInhoudsopgave\n"
        "PP-fractie\nQQ-fractie\nInleiding\nDe leden van de PP-fractie hebben de brief gelezen.\n"
        "Het lid van de QQ-fractie vraagt of de dijk dicht is.\nKan de Minister dat zeggen?\n"
    )
    paper = paper_of(text)
    assert (paper.id, paper.identity.chamber) == ("2031D12345", "TK")
    (question,) = paper.questions
    assert ([asker.party for asker in question.askers], question.state) == (["QQ"], "unmatched")


def test_a_report_on_a_bill_holds_the_questions_of_parties_under_its_headings() -> None:
    paper = paper_of(REPORT)
    assert paper.committee is not None
    assert paper.committee.names == ("vaste commissie voor Water",)
    assert (paper.committee.chair, paper.committee.clerk) == (("Van den Oever",), ("Kolk",))
    assert [(one.askers[0].party, one.text) for one in paper.questions] == [
        ("Polderpartij", "Wel vragen zij of de boete hoog genoeg is."),
        ("Stadslijst", "De leden van de Stadslijst-fractie vragen de regering waarom artikel 3 vervalt."),
    ]
    assert [(one.level, one.heading) for one in paper.sections] == [
        (1, "I ALGEMEEN"),
        (2, "1. Inleiding"),
        (1, "II ARTIKELSGEWIJS"),
        (2, "Artikel 3"),
    ]


def test_a_note_on_a_report_answers_behind_each_question_that_it_repeats() -> None:
    paper = paper_of(NOTE)
    assert (str(paper.identity.date), paper.identity.subgenre) == ("2031-12-03", "nota naar aanleiding van het verslag")
    assert [(one.askers[0].party, one.answers[0].score) for one in paper.questions] == [
        ("Polderpartij", 1.0),
        ("Stadslijst", 0.85),
        ("QQ", 1.0),
    ]
    explained = "Artikel 3 is uitgewerkt, zoals de toelichting zegt."
    assert [answer_of(paper, place) for place in range(3)] == ["De regering meent van wel.", explained, explained]
    assert paper.letter is not None
    assert paper.letter.signed_by[0].name == "A. Smit"


def test_the_answers_do_not_begin_in_the_table_of_contents() -> None:
    contents = "Inhoudsopgave\n\nI. Vragen en opmerkingen vanuit de fracties 2\n\nII. Reactie van de Minister 4\n\n"
    paper = paper_of(HEAD + contents + ASKED + REPEATED.replace("II Antwoord/Reactie", "II. REACTIE"))
    assert [question.state for question in paper.questions] == ["answered", "answered", "answered"]
    columns = "I\n\nVragen en opmerkingen vanuit de fracties\n\n2\n\nII\n\nAntwoord/Reactie van de Minister\n\n9\n\n"
    assert len(paper_of(HEAD + columns + ASKED).questions) == 3


def test_a_heading_between_lines_without_gaps_belongs_to_no_question() -> None:
    text = "I Vragen en opmerkingen vanuit de fracties\nPP-fractie\nDe leden van de PP-fractie lezen de brief.\n"
    text += "Tarief van het veer\nDe leden van de PP-fractie vragen\nwie dat betaalt.\n"
    (question,) = paper_of(HEAD + text).questions
    assert question.text == "De leden van de PP-fractie vragen wie dat betaalt."


def test_a_question_of_a_list_ends_with_its_paragraph_even_when_it_explains_itself() -> None:
    text = (
        "98 765 Veren\n\nnr. 2\nLIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 3 mei 2031\n\n"
        "De vaste commissie voor Water1 heeft de regering de volgende vragen ter beantwoording voorgelegd over de"
        " veren.\n\nDe griffier voor deze lijst,\n\nKolk\n\n1\n\n"
        "Waarom vaart de pont niet? De brief zegt dat zij vaart. Klopt dat?\n\nZie vraag 2.\n\n2\n\n"
        "Graag een overzicht van de tarieven.\n\nDat staat in de bijlage.\n\n3\n\nWie vaart er?\n\nNiemand.\n\n4\n\n"
        "Wanneer wel?\n\nMorgen.\n"
    )
    paper = paper_of(text)
    assert [question.text for question in paper.questions] == [
        "Waarom vaart de pont niet? De brief zegt dat zij vaart. Klopt dat?",
        "Graag een overzicht van de tarieven.",
        "Wie vaart er?",
        "Wanneer wel?",
    ]
    assert [answer_of(paper, place) for place in range(4)] == [
        "Zie vraag 2.",
        "Dat staat in de bijlage.",
        "Niemand.",
        "Morgen.",
    ]
    assert paper.committee is not None
    assert paper.committee.clerk == ("Kolk",)
    assert paper.questions[0].addressee == "Regering"


def test_who_was_asked_is_not_said_to_answer_where_another_office_does() -> None:
    head = HEAD.replace("Bij brief van 17 mei 2031 zijn de\nvragen beantwoord.", "De vragen zijn met de door de"
    " staatssecretaris bij brief van 17 mei 2031 toegezonden antwoorden afgedrukt.")  # fmt: skip
    frame = paper_of(head + ASKED).questionnaire
    assert frame is not None
    assert (frame.addressees, frame.answered_by, str(frame.answered)) == (("Minister van Water",), (), "2031-05-17")


def test_a_consultation_in_the_official_xml_reads_like_its_text() -> None:
    part = "<divisie><kop><nr>{nr}</nr><titel>{title}</titel></kop><tekst>{words}</tekst></divisie>"
    party = "<tussenkop kopopmaak='vet'>Vragen van de leden van de PP-fractie</tussenkop>"
    asked = f"{party}<al>De leden van de PP-fractie vragen hoeveel ponten er varen in de winter.</al>"
    text = (
        "<officiele-publicatie><metadata><meta name='DC.identifier' content='kst-98765-AB'/></metadata><kamerstuk>"
        "<kamerstukkop><tekstregel>Eerste Kamer der Staten-Generaal</tekstregel></kamerstukkop><dossier><dossiernummer>"
        "<dossiernr>98 765</dossiernr></dossiernummer><titel>Veren</titel></dossier><stuk><stuknr><ondernummer>AB"
        "</ondernummer></stuknr><titel>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</titel><datumtekst>Vastgesteld 2 juli 2031"
        "</datumtekst><algemeen><vrije-tekst><tekst><al>De vaste commissie voor Water<noot id='a' type='voet'>"
        "<noot.nr>1</noot.nr><noot.al>Samenstelling: Smit (PP).</noot.al></noot> heeft schriftelijk overleg gevoerd met"
        " de Minister van Water.</al><al>De griffier van de vaste commissie voor Water, Kolk</al></tekst>"
        f"{part.format(nr='I', title='Vragen en opmerkingen vanuit de fracties', words=asked)}"
        f"{part.format(nr='II', title='Reactie van de Minister', words=asked + '<al>Negen.</al>')}"
        "</vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    )
    paper = paper_of(text)
    assert (paper.id, paper.identity.chamber, str(paper.identity.date)) == ("kst-98765-AB", "EK", "2031-07-02")
    assert paper.committee is not None
    assert (paper.committee.names, paper.committee.clerk) == (("vaste commissie voor Water",), ("Kolk",))
    assert [(one.level, one.heading.partition(" ")[0]) for one in paper.sections] == [
        (1, "I"),
        (2, "Vragen"),
        (1, "II"),
        (2, "Vragen"),
    ]
    assert answer_of(paper, 0) == "Negen."


def test_a_consultation_printed_as_pdf_reads_like_its_text() -> None:
    bold = ("I ", "II ", "Vragen en")
    lines = (HEAD + ASKED + REPEATED).split("\n")
    pages = []
    for first in range(0, len(lines), 44):
        shown = enumerate(lines[first : first + 44])
        words = [
            Text(70, 740 - 14 * n, line, 9, BOLD if line.startswith(bold) else REGULAR) for n, line in shown if line
        ]
        foot = f"Tweede Kamer, vergaderjaar 2030-2031, 98 765, nr. 12 {first // 44 + 1}"
        pages.append([Text(70, 790, "Tweede Kamer der Staten-Generaal"), *words, Text(70, 40, foot, 7)])
    paper = read_paper(build_pdf(pages))
    assert (paper.id, paper.identity.chamber) == ("kst-98765-12", "TK")
    assert [question.state for question in paper.questions] == ["answered", "answered", "answered"]
    assert [one.level for one in paper.sections] == [1, 2, 2, 1, 2, 2]
