"""A DOCX's text in the order of its XML, each paragraph led by the number Word would write before it."""

import collections

import docx
from docx.oxml.ns import qn


def text(path):
    """The paragraphs of the body, a line each."""
    document = docx.Document(path)
    numbers = Numbers(document)
    return "\n".join(numbers.label(p) + words(p) for p in document.element.body.iter(qn("w:p")))


def words(paragraph):
    """Its text; a picture says its alternative text."""
    said = paragraph.iter(qn("w:t"), qn("wp:docPr"))
    return "".join((e.text if e.tag == qn("w:t") else e.get("descr")) or "" for e in said)


class Numbers:
    """Counters of every list, kept while the paragraphs are read in order."""

    def __init__(self, document):
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            root = None
        find = root.findall if root is not None else lambda _: []
        self.abstract = {a.get(qn("w:abstractNumId")): a for a in find(qn("w:abstractNum"))}
        self.nums = {n.get(qn("w:numId")): n for n in find(qn("w:num"))}
        self.styles = {s.get(qn("w:styleId")): s for s in document.styles.element.findall(qn("w:style"))}
        self.counts = collections.defaultdict(dict)
        self.begun = set()

    def label(self, paragraph):
        num, level = self.list_of(paragraph)
        if num is None or num == "0":
            return ""
        abstract = self.nums[num].find(qn("w:abstractNumId")).get(qn("w:val"))
        counts = self.counts[abstract]
        override = self.override(num, level)
        begin = override.find(qn("w:startOverride")) if override is not None else None
        if begin is not None and (num, level) not in self.begun:
            counts[level] = int(begin.get(qn("w:val")))
        else:
            counts[level] = counts[level] + 1 if level in counts else self.start(num, level)
        self.begun.add((num, level))
        for deeper in [k for k in counts if k > level]:
            del counts[deeper]
        pattern = value(self.level(num, level), "lvlText") or ""
        for i in range(9):
            if f"%{i + 1}" in pattern:
                number = counts.get(i, self.start(num, i))
                pattern = pattern.replace(f"%{i + 1}", shown(number, value(self.level(num, i), "numFmt")))
        return pattern + " "

    def list_of(self, paragraph):
        """(numId, level), each from the paragraph or else from its styles."""
        ppr = paragraph.find(qn("w:pPr"))
        style = value(ppr, "pStyle")
        num, level = numpr(ppr)
        while style in self.styles and (num is None or level is None):
            inherited, deeper = numpr(self.styles[style].find(qn("w:pPr")))
            num, level = num or inherited, level or deeper
            style = value(self.styles[style], "basedOn")
        return num, int(level or 0)

    def override(self, num, level):
        found = [o for o in self.nums[num].findall(qn("w:lvlOverride")) if o.get(qn("w:ilvl")) == str(level)]
        return found[0] if found else None

    def level(self, num, level):
        override = self.override(num, level)
        own = override.find(qn("w:lvl")) if override is not None else None
        if own is not None:
            return own
        abstract = self.abstract[self.nums[num].find(qn("w:abstractNumId")).get(qn("w:val"))]
        found = [l for l in abstract.findall(qn("w:lvl")) if l.get(qn("w:ilvl")) == str(level)]
        return found[0] if found else None

    def start(self, num, level):
        return int(value(self.level(num, level), "start") or 1)


def numpr(ppr):
    element = ppr.find(qn("w:numPr")) if ppr is not None else None
    return (None, None) if element is None else (value(element, "numId"), value(element, "ilvl"))


def value(element, name):
    child = element.find(qn(f"w:{name}")) if element is not None else None
    return child.get(qn("w:val")) if child is not None else None


def shown(number, form):
    if form == "lowerLetter":
        return chr(ord("a") + number - 1)
    if form == "upperRoman":
        pairs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
        out = ""
        for worth, letters in pairs:
            while number >= worth:
                out, number = out + letters, number - worth
        return out
    return "" if form in ("none", "bullet") else str(number)
