"""What belongs to the page, and names and compounds whose neighbours tell how they are written."""

import pytest

from qa.checks.document import page_furniture
from qa.data import Document, Paragraph, Place, Segment
from qa.text.german.unjoined import apposed, unjoined, written
from qa.text.markup.furniture import is_call

PLACES = (Place(0, 1, 1),)


def document(*lines: str, kind: str = "paragraph") -> Document:
    segments = [Segment(id=str(n), target=line, places=PLACES) for n, line in enumerate(lines)]
    paragraphs = tuple(Paragraph(one.target, (one,), (0,), kind=kind) for one in segments)
    return Document("text.de", paragraphs)


@pytest.mark.parametrize(
    "line",
    [
        "Auf Facebook teilen",
        "Facebook Twitter WhatsApp E-Mail",
        "Erhalten Sie die besten Geschichten in Ihr Postfach",
        "Anzeige – Scrollen Sie weiter",
        "Kommentare (23)",
        "Klicken Sie auf das Bild, um es zu vergrößern",
    ],
)
def test_a_line_of_the_page(line):
    assert is_call(line)


@pytest.mark.parametrize(
    "line",
    [
        "Bild: Maria Sommer/Getty Images",
        "Weitere Themen waren die Miete und der Lohn.",
        "Anzeige gegen den Minister: Was ihm vorgeworfen wird",
        "Senden und Empfangen geht nur nachts.",
        "Mehr zum Leben brauchte sie nicht.",
    ],
)
def test_a_line_of_an_article(line):
    assert not is_call(line)


def test_the_texts_of_a_program_have_no_page():
    lines = ["Datei öffnen", "Kommentar schreiben", "Link kopieren", "Weiterlesen"]
    assert not list(page_furniture(document(*lines, kind="record")))
    assert len(list(page_furniture(document(*lines)))) == 3


def test_which_of_two_nouns_the_article_belongs_to():
    assert unjoined("das Sicherheit Konzept", 4, "Sicherheit", "Konzept") == "Sicherheitskonzept"
    assert unjoined("dem Nachbar Dorf", 4, "Nachbar", "Dorf") == ""
    assert unjoined("der Nachbar Weber", 4, "Nachbar", "Weber") is None
    assert written("das Schlaf Zimmer", 4, "Schlaf", "Zimmer") == "Schlafzimmer"
    assert written("den Text Abschnitt für Abschnitt", 4, "Text", "Abschnitt") is None
    assert apposed("die Institution Parlament", 4, "Parlament")
    assert not apposed("das Institution Parlament", 4, "Parlament")
