"""WordprocessingML (ECMA-376 and ISO 29500, transitional and strict) -> paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from qa.readers import word_elements as elements
from qa.readers.fields import Fields
from qa.readers.paragraphs import PICTURE, Budget, Draft, Drafts
from qa.readers.parts import Listener
from qa.readers.raised import raised
from qa.readers.word_styles import Styles

NEAR = 20  # how far up the paragraph of a content control is looked for


class Open:
    """What is known of an open paragraph: whether the next one goes on with it, and its style."""

    def __init__(self) -> None:
        self.goes_on = self.hides = False


class Body(Listener):
    """Collects the paragraphs of the main part.

    ``notes`` has the ids of the foot- and endnotes that the text refers to, in order, ``diagrams``
    those of the relations to its diagrams.
    """

    root = "w:document"

    def __init__(self, budget: Budget, styles: Styles) -> None:
        self.budget, self.styles = budget, styles
        self.drafts = Drafts(budget)
        self.notes: dict[str, dict[str, None]] = {name: {} for name in elements.NOTES}
        self.diagrams: dict[str, None] = {}
        self._path: list[str] = []
        self.fields = Fields(budget.archive)
        self._links: list[Hashable] = []
        self._cells: list[bool] = []  # for open cells: whether it was deleted
        self._boxes = self._understood = 0  # so far
        self._pictures: list[int] = []  # for open pictures: how many boxes came before
        self._rows: list[bool] = []  # for open rows: whether the row was deleted
        self._before: list[int] = []  # for open alternatives: what was understood before them
        self._open: list[Open] = []
        self._joined: Draft | None = None  # the paragraph that this one goes on with
        self._placeholder = False
        self._look: list[tuple[str, str]] = []
        self._vanish: bool | None = None  # what the run says of itself
        self._style = ""  # that of the run
        self._text: list[str] = []
        self._preserve = False
        self._always_preserve = False

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """An element begins; False leaves it out."""
        parent = self._path[-1] if self._path else ""
        if not parent:
            self._check_root(tag)
            self._always_preserve = attributes.get("xml:space") == "preserve"
        if self._is_left_out(tag, parent, attributes):
            return False
        self._understood += tag in elements.TEXTS
        if begin := BEGIN.get(tag):
            begin(self, attributes)
        elif parent in ("w:r", "mc:Choice", "mc:Fallback"):
            self._sign(tag, attributes)
        elif parent == "w:rPr" and self._path[-2:-1] == ["w:r"]:
            self._run_property(tag, attributes.get("w:val", "1"))
        elif parent in ("w:pPr", "w:numPr"):
            self._paragraph_property(tag, attributes.get("w:val", ""))
            if self._open and attributes.get("w:dropCap") in ("drop", "margin"):
                self._open[-1].goes_on = True  # it is the first letter of the next paragraph
        self._path.append(tag)
        return True

    def end(self, tag: str) -> None:
        """An element that was not left out ends."""
        self._path.pop()
        if finish := END.get(tag):
            finish(self)

    def text(self, data: str) -> None:
        """Characters; outside of text elements they are indentation."""
        top = self._path[-1]
        if top in ("w:t", "m:t"):
            self._text.append(data)
        elif top == "w:instrText":
            self.fields.instruct(data)

    def _check_root(self, tag: str) -> None:
        if tag not in self.root.split():
            name = tag.partition(":")[2] or tag
            problem = f"is no Word document: its main part begins with {name[:99]!r}."
            raise self.budget.archive.error(problem, "Give the file its right ending.")

    def _is_left_out(self, tag: str, parent: str, attributes: dict[str, str]) -> bool:
        if tag in ("w:del", "w:moveFrom"):
            if parent == "w:rPr" and self._path[-2:-1] == ["w:pPr"] and self._open:
                self._open[-1].goes_on = True
            elif parent == "w:trPr" and self._rows:
                self._rows[-1] = True
        elif tag == "w:tc":
            return bool(self._rows and self._rows[-1])
        elif parent == "w:tc" and self._cells[-1]:
            return True
        elif tag in ("mc:Choice", "mc:Fallback") and self._before:
            return self._understood > self._before[-1]
        elif tag == "w:sdtContent" and self._placeholder:
            self._placeholder = False
            self._fill()
            return True
        elif tag == "w:showingPlcHdr":
            self._placeholder = attributes.get("w:val", "1") not in elements.OFF
        return tag in elements.LEFT_OUT

    def _fill(self) -> None:
        """What is still to be filled in stands for a word, if it stands in a paragraph."""
        for tag in reversed(self._path[-NEAR:]):
            if tag == "w:p":
                self._vanish, self._style = None, ""
                self._add(PICTURE)
            if tag in ("w:p", "w:txbxContent"):
                break

    def _add(self, text: str) -> None:
        draft = self.drafts.current
        if draft and not self._is_hidden() and not self.fields.hides():
            link = self._links[-1] if self._links else self.fields.link()
            if ("w:vertAlign", "superscript") in self._look:
                text = raised(text, draft.last)
            draft.add(text, tuple(self._look), link)

    def _is_hidden(self) -> bool:
        """Whether the run is. The styles of the run and its paragraph turn each other over."""
        if self._vanish is not None:
            return self._vanish
        return self.styles.hides(self._style) != (bool(self._open) and self._open[-1].hides)

    def _sign(self, tag: str, attributes: dict[str, str]) -> None:
        """A child of a run that stands for a character or a break."""
        if sign := elements.SIGNS.get(tag):
            self._add(sign)
        elif tag == "w:sym":
            self._add(elements.symbol(attributes.get("w:char", "")))
        elif tag in ("w:br", "w:cr") and (draft := self.drafts.current):
            draft.newline()
            if attributes.get("w:type") in ("page", "column"):
                draft.newline()

    def _run_property(self, tag: str, value: str) -> None:
        if tag == "w:vanish":
            self._vanish = value not in elements.OFF
        elif tag == "w:rStyle":
            self._style = value
        if tag in elements.LOOKS and value not in elements.OFF:
            self._look.append((tag, value))

    def _paragraph_property(self, tag: str, value: str) -> None:
        draft = self.drafts.current
        if draft is None:
            return
        plain = "cell" if self._cells else "paragraph"
        if tag == "w:pStyle":
            draft.kind = self.styles.kind(value) or draft.kind
            self._open[-1].hides = self.styles.hides(value)
        elif tag == "w:outlineLvl" and value != "9":
            draft.kind = "heading"
        elif tag == "w:numId" and value != "0" and draft.kind == plain:
            draft.kind = "item"
        elif tag == "w:numId" and value == "0" and draft.kind == "item":
            draft.kind = plain

    def _begin_paragraph(self, _: dict[str, str]) -> None:
        self.drafts.open("cell" if self._cells else "paragraph", self._joined)
        self._joined = None
        self._open.append(Open())

    def _end_paragraph(self) -> None:
        draft = self.drafts.close()
        self._joined = draft if self._open.pop().goes_on else None

    def _begin_run(self, _: dict[str, str]) -> None:
        self._look, self._vanish, self._style = [], None, ""

    def _begin_text(self, attributes: dict[str, str]) -> None:
        self._text = []
        self._preserve = self._always_preserve or attributes.get("xml:space") == "preserve"

    def _end_text(self) -> None:
        text = "".join(self._text).translate(elements.SPACES)
        # Word drops the blanks around a text that does not ask to keep them.
        self._add(text if self._preserve else text.strip(" "))

    def _begin_link(self, _: dict[str, str]) -> None:
        self._links.append(object())

    def _end_link(self) -> None:
        self._links.pop()

    def _begin_row(self, _: dict[str, str]) -> None:
        self._rows.append(False)

    def _end_row(self) -> None:
        self._rows.pop()

    def _begin_cell(self, _: dict[str, str]) -> None:
        self._cells.append(False)
        self._joined = None

    def _end_cell(self) -> None:
        self._cells.pop()
        self._joined = None

    def _delete_cell(self, _: dict[str, str]) -> None:
        if self._path[-2:] == ["w:tc", "w:tcPr"]:
            self._cells[-1] = True

    def _begin_box(self, _: dict[str, str]) -> None:
        self._boxes += 1
        self._joined = None  # what stands in a box goes on with nothing outside

    def _end_box(self) -> None:
        self._joined = None

    def _begin_alternatives(self, _: dict[str, str]) -> None:
        self._before.append(self._understood)

    def _end_alternatives(self) -> None:
        self._before.pop()

    def _begin_picture(self, _: dict[str, str]) -> None:
        self._pictures.append(self._boxes)

    def _end_picture(self) -> None:
        if self._pictures.pop() == self._boxes:
            self._add(PICTURE)

    def _note(self, name: str, attributes: dict[str, str]) -> None:
        if (draft := self.drafts.current) and not self._is_hidden():
            draft.removed()
            self.budget.spend(paragraphs=1)
            self.notes[name].setdefault(attributes.get("w:id", ""))


BEGIN: dict[str, Callable[[Body, dict[str, str]], None]] = {
    "w:p": Body._begin_paragraph,
    "w:r": Body._begin_run,
    "w:t": Body._begin_text,
    "m:t": Body._begin_text,
    "w:hyperlink": Body._begin_link,
    "w:fldChar": lambda body, found: body.fields.mark(found.get("w:fldCharType")),
    "w:fldSimple": lambda body, found: body.fields.begin_simple(found.get("w:instr", "")),
    "w:tr": Body._begin_row,
    "w:tc": Body._begin_cell,
    "w:cellDel": Body._delete_cell,
    "w:txbxContent": Body._begin_box,
    "mc:AlternateContent": Body._begin_alternatives,
    "wp:inline": Body._begin_picture,
    "dgm:relIds": lambda body, found: body.diagrams.update({found.get("r:dm", ""): None}),
    "w:footnoteReference": lambda body, found: body._note("footnotes", found),
    "w:endnoteReference": lambda body, found: body._note("endnotes", found),
}
END: dict[str, Callable[[Body], None]] = {
    "w:p": Body._end_paragraph,
    "w:t": Body._end_text,
    "m:t": Body._end_text,
    "w:hyperlink": Body._end_link,
    "w:fldSimple": lambda body: body.fields.end_simple(),
    "w:tr": Body._end_row,
    "w:tc": Body._end_cell,
    "w:txbxContent": Body._end_box,
    "wp:inline": Body._end_picture,
    "mc:AlternateContent": Body._end_alternatives,
}


class Notes(Body):
    """Collects the foot- or endnotes that are wanted; each counts its paragraphs from 1."""

    root = "w:footnotes w:endnotes"

    def __init__(self, budget: Budget, styles: Styles, wanted: dict[str, None]) -> None:
        super().__init__(budget, styles)
        self._wanted = wanted
        self._notes: dict[str, Drafts] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> bool:
        """An element begins; notes that nothing refers to, like the separator, are left out."""
        if tag in ("w:footnote", "w:endnote"):
            name = attributes.get("w:id", "")
            if name not in self._wanted or name in self._notes:
                return False
            self.drafts = self._notes[name] = Drafts(self.budget)
        return super().start(tag, attributes)

    def found(self) -> Iterator[Drafts]:
        """The notes in the order of the references to them."""
        return (self._notes[name] for name in self._wanted if name in self._notes)
