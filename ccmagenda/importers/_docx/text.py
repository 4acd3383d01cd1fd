"""The words of a Word paragraph as they stand once every tracked change is accepted, and the boxes that hang on it."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import attrs

from ccmagenda.importers._docx.styles import Look, Styles, is_on
from ccmagenda.importers._paper import is_bold, is_note_mark

_FEW = 4
_MARKS = {"w-tab": "\t", "w-ptab": "\t", "w-br": "\n", "w-cr": "\n", "w-noBreakHyphen": "-"}
_LEFT_OUT = frozenset({
    "w-del", "w-moveFrom", "w-pPr", "w-rPr", "w-instrText", "w-delText", "w-delInstrText", "w-rt", "w-sdtPr", "w-object",
    "w-footnoteReference", "w-endnoteReference", "w-annotationRef", "w-sym", "w-softHyphen",
})  # fmt: skip


@attrs.frozen
class Run:
    """A stretch of words that look alike."""

    text: str
    bold: bool = False


@attrs.define
class Words:
    """What a paragraph holds: its runs, its text boxes, and what is not printed or no longer meant: hidden, struck out."""

    runs: list[Run] = attrs.field(factory=list)
    boxes: list[ET.Element] = attrs.field(factory=list)
    hidden: list[str] = attrs.field(factory=list)
    marks: list[str] = attrs.field(factory=list)
    deleted: list[str] = attrs.field(factory=list)
    struck: list[str] = attrs.field(factory=list)

    @property
    def text(self) -> str:
        """Return all words."""
        return "".join(run.text for run in self.runs)

    @property
    def bold(self) -> bool:
        """Tell whether it is bold."""
        return is_bold((run.text, run.bold) for run in self.runs)


def words_of(paragraph: ET.Element, look: Look, styles: Styles) -> Words:
    """Return the words of a paragraph that looks like that."""
    words = Words()
    _Writer(words, look, styles).write(paragraph)
    return words


def is_dropped(properties: ET.Element | None) -> bool:
    """Tell whether the end of a paragraph, or a row, is deleted in a change that is still tracked."""
    return properties is not None and any(properties.find(name) is not None for name in ("w-del", "w-moveFrom"))


def chosen(alternatives: ET.Element) -> Iterator[ET.Element]:
    """Yield the one of several forms of the same thing that has words: the newest, else the fallback."""
    forms = [form for form in alternatives if form.tag in {"mc-Choice", "mc-Fallback"}]
    worded = (form for form in forms if any((text.text or "").strip() for text in form.iter("w-t")))
    yield from next(worded, ())


class _Writer:
    """The walk through one paragraph; ``_bold`` and ``_raised`` are those of the run that is walked through."""

    def __init__(self, words: Words, look: Look, styles: Styles) -> None:
        self._words, self._look, self._styles = words, look, styles
        self._bold, self._raised, self._hidden, self._struck = look.bold, False, look.hidden, False

    def write(self, element: ET.Element) -> None:
        for child in element:
            if child.tag in {"w-t", "m-t"}:
                self._text(child.text or "")
            elif child.tag in _MARKS:
                self._text(_MARKS[child.tag])
            elif child.tag == "w-txbxContent":
                self._words.boxes.append(child)
            elif child.tag == "mc-AlternateContent":
                for form in chosen(child):
                    self.write(_wrapped(form))
            elif child.tag == "w-del":
                self._words.deleted += [text.text or "" for text in child.iter("w-delText")]
            elif child.tag == "w-r":
                self._run(child)
            elif child.tag not in _LEFT_OUT:
                self.write(child)

    def _run(self, run: ET.Element) -> None:
        before = self._bold, self._raised, self._hidden, self._struck
        properties = run.find("w-rPr")
        self._struck = properties is not None and any(is_on(properties.find(name)) for name in ("w-strike", "w-dstrike"))
        self._bold, self._raised, self._hidden = self._looks(properties) if properties is not None else (
            self._look.bold, False, self._look.hidden
        )  # fmt: skip
        self.write(run)
        self._bold, self._raised, self._hidden, self._struck = before

    def _looks(self, properties: ET.Element) -> tuple[bool, bool, bool]:
        """Return whether a run is bold, raised and hidden; a bold style within a bold paragraph is light (17.7.3)."""
        style = properties.find("w-rStyle")
        look = self._styles.look(style.get("val", "")) if style is not None else Look()
        bold, hidden = is_on(properties.find("w-b")), is_on(properties.find("w-vanish"))
        raised = properties.find("w-vertAlign")
        return (
            self._look.bold != look.bold if bold is None else bold,
            raised is not None and raised.get("val") == "superscript",
            self._look.hidden or look.hidden if hidden is None else hidden,
        )

    def _text(self, text: str) -> None:
        words = self._words
        if self._hidden:
            words.hidden.append(text)
        elif self._struck:
            words.struck.append(text)
        elif self._raised and is_note_mark(text, "".join(run.text for run in words.runs[-_FEW:])):
            words.marks.append(text.strip())
        else:
            words.runs.append(Run(text, self._bold))


def _wrapped(form: ET.Element) -> ET.Element:
    wrapper = ET.Element("form")
    wrapper.append(form)
    return wrapper
