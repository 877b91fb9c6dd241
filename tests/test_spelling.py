"""What is taken for a typing error, and what may be right."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import qa.checks  # noqa: F401
from qa.check import CHECKS
from qa.data import Document, Paragraph, Place, Segment
from qa.find import find
from qa.rate import merged
from qa.text.german.sieve import Sieve
from qa.text.german.slips import LONGEST, slip

TOOLS = Path(__file__).parent.parent / "tools"
PLACES = (Place(0, 1, 1),)


def found(*targets: str, source: str | None = None, check: str = "misspelled-word"):
    parts = tuple(
        Paragraph(
            target,
            (Segment(id=str(n), target=target, source=source, places=PLACES, source_lang="en"),),
            (0,),
            source,
        )
        for n, target in enumerate(targets)
    )
    document = Document("text", parts, doc="text", source_lang="en")
    return [one for findings in find([CHECKS[check]], document) for one in findings]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("vollstädnige", "vollständige"),
        ("bereitss", "bereits"),
        ("zusammmen", "zusammen"),
        ("Unterstüztung", "Unterstützung"),
        ("offzielle", "offizielle"),
        ("vorrübergehend", "vorübergehend"),
    ],
)
def test_slips_are_told(wrong: str, right: str) -> None:
    told = slip(wrong, opens=False)
    assert told is not None and told.right == right


@pytest.mark.parametrize(
    "word",
    """gieng giebt seyn Theil gehn andre unsre dunklen daß heisst Strasse Grüezi Jänner heuer
    Maier Beckers Stehr Scheutz Klimax mäandern Blickdicht downloaden gecancelt
    Haselnussstrauchschnitt ärgert's gewetzt gebückt kalbt gewunken Hausse brieten""".split(),
)
def test_right_words_are_none(word: str) -> None:
    assert slip(word, opens=False) is None


def test_no_word_is_long_enough_to_be_slow() -> None:
    assert slip("ab" * LONGEST, opens=False) is None
    assert found("x" * 200_000 + " " + "vollstädnig " * 3) == []


def test_hyphens_part_words() -> None:
    (one,) = found("Die neue CAD-Amwendung läuft.")
    assert (one.text, one.suggestion) == ("Amwendung", "Anwendung")


def test_markup_is_no_letter() -> None:
    (one,) = found("Der <b>vollstädnige</b> Bericht liegt vor.")
    assert (one.start, one.end) == (7, 19)
    assert found("Der voll<b>städnige</b> Bericht liegt vor.") == []


def test_a_text_may_mean_its_words() -> None:
    assert found("Die Unterstüztung wächst.", "Eine Unterstüztung braucht Geld.") == []
    assert len(found("Die Unterstüztung wächst.", "Eine Unterstützung braucht Geld.")) == 1


def test_a_name_is_said_once() -> None:
    source = "The lawyer Rudolph Giuliani flew to the Gemeinderat."
    both = [
        one
        for check in ("misspelled-word", "misspelled-name")
        for one in found("Der Anwalt Rudolph Guiliani flog.", source=source, check=check)
    ]
    assert [one.check for one in merged(both)] == ["misspelled-name"]


def test_sieves_hold_all_their_words_and_few_others() -> None:
    words = [f"wort{n}" for n in range(2_000)]
    sieve = Sieve.of(words)
    assert all(word in sieve for word in words)
    others = [f"anderes{n}" for n in range(2_000)]
    assert sum(other in sieve for other in others) < 0.03 * len(others)


def test_the_recipe_counts_a_form_once_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    import make_spelling

    counts = make_spelling.Counts()
    counts.add(["Das Haus ist ein Haus.", "Haus-Tor"], native=True)
    assert (counts.large["haus"], counts.opening["haus"], counts.behind["haus"]) == (1, 1, 1)
    assert counts.small["ist"] == counts.native["ist"] == 1 and counts.total("das") == 1
    sys.modules.pop("make_spelling", None)
