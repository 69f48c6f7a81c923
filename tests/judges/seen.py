"""A finished PDF → lines of text and strokes, page by page, in mm from the top left corner of the sheet.

Knows nothing of what a line means. Sizes stay in pt.
"""

import dataclasses

import pdfplumber

MM = 25.4 / 72
# Characters whose baselines differ by less stand on one line, pt.
SAME_LINE = 0.7


@dataclasses.dataclass
class Line:
    """Characters on one baseline, or a stretch of them."""

    page: int
    chars: list

    def __post_init__(self):
        inked = [c for c in self.chars if c["text"].strip()] or self.chars
        self.inked = inked
        self.x0 = min(c["x0"] for c in inked) * MM
        self.x1 = max(c["x1"] for c in inked) * MM
        self.y = inked[0]["baseline"] * MM
        self.size = round(max(c["size"] for c in inked), 1)
        self.text = text_of(self.chars).strip()

    @property
    def centre(self):
        return (self.x0 + self.x1) / 2

    @property
    def width(self):
        return self.x1 - self.x0

    @property
    def face(self):
        """(bold, italic) when all characters agree, else None."""
        faces = {face(c["fontname"]) for c in self.inked}
        return faces.pop() if len(faces) == 1 else None

    @property
    def bold(self):
        return self.face is not None and self.face[0]

    def top(self):
        """Upper edge of the line as a word processor reckons it: 0.891 em over the baseline (Times New Roman)."""
        return self.y - 0.891 * self.size * MM

    def foot(self):
        """Lower edge, 0.216 em under the baseline."""
        return self.y + 0.216 * self.size * MM

    def within(self, x0, x1):
        """The part of the line whose characters stand between two edges, or None."""
        chars = [c for c in self.chars if x0 <= (c["x0"] + c["x1"]) / 2 * MM < x1]
        return Line(self.page, chars) if any(c["text"].strip() for c in chars) else None

    def pieces(self, gap_em):
        """The line cut wherever there is more than `gap_em` of white between two characters."""
        cut, out = [self.inked[0]], []
        for last, char in zip(self.inked, self.inked[1:]):
            if char["x0"] - last["x1"] > gap_em * self.size:
                out.append(Line(self.page, cut))
                cut = []
            cut.append(char)
        return [*out, Line(self.page, cut)]


@dataclasses.dataclass
class Stroke:
    """A straight horizontal or vertical line."""

    page: int
    x0: float
    x1: float
    y0: float
    y1: float
    # Thickness, pt.
    weight: float

    @property
    def horizontal(self):
        return self.x1 - self.x0 > self.y1 - self.y0

    @property
    def width(self):
        return self.x1 - self.x0

    @property
    def centre(self):
        return (self.x0 + self.x1) / 2


@dataclasses.dataclass
class Page:
    number: int
    width: float
    height: float
    lines: list
    strokes: list
    # Boxes (x0, y0, x1, y1) of ruled tables.
    tables: list
    colours: set


@dataclasses.dataclass
class File:
    pages: list
    fonts: set
    version: str
    title: str
    embedded: bool
    encrypted: bool


def read(path):
    """All that is seen in the PDF at `path`."""
    with pdfplumber.open(path) as pdf:
        pages = [page(number, sheet) for number, sheet in enumerate(pdf.pages, 1)]
    fonts = {c["fontname"] for p in pages for line in p.lines for c in line.chars}
    version, title, embedded, encrypted = facts(path)
    return File(pages, fonts, version, title, embedded, encrypted)


def facts(path):
    """PDF version, title, whether every font is embedded, whether the file is encrypted."""
    import pikepdf

    with pikepdf.open(path) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
        embedded = all(any(k in f for k in ("/FontFile", "/FontFile2", "/FontFile3")) for f in fonts)
        title = str(pdf.docinfo.get("/Title", "")) if pdf.docinfo else ""
        with pdf.open_metadata() as meta:
            title = title or str(meta.get("dc:title", ""))
        return pdf.pdf_version, title, embedded and bool(fonts), pdf.is_encrypted


def page(number, sheet):
    chars = [dict(c, baseline=sheet.height - c["matrix"][5]) for c in sheet.chars]
    return Page(
        number=number,
        width=sheet.width * MM,
        height=sheet.height * MM,
        lines=lines(number, chars),
        strokes=strokes(number, sheet),
        tables=tables(sheet),
        colours={colour(c["non_stroking_color"]) for c in chars if c["text"].strip()},
    )


def lines(number, chars):
    groups = []
    for char in sorted(chars, key=lambda c: c["baseline"]):
        if groups and char["baseline"] - groups[-1][0]["baseline"] < SAME_LINE:
            groups[-1].append(char)
        else:
            groups.append([char])
    found = [Line(number, sorted(g, key=lambda c: c["x0"])) for g in groups]
    return [line for line in found if line.text]


def strokes(number, sheet):
    found = []
    for o in [*sheet.lines, *sheet.rects, *sheet.curves]:
        x0, x1, y0, y1 = o["x0"], o["x1"], o["top"], o["bottom"]
        thin = min(x1 - x0, y1 - y0)
        if thin > 1.6 or max(x1 - x0, y1 - y0) < 8:
            continue
        weight = thin if o.get("fill") and thin > 0.05 else o.get("linewidth") or thin
        found.append(Stroke(number, x0 * MM, x1 * MM, y0 * MM, y1 * MM, weight))
    return found


def tables(sheet):
    found = sheet.find_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"})
    return [tuple(v * MM for v in t.bbox) for t in found if len(t.rows) > 1 and len(t.cells) > 3]


def text_of(chars):
    """Characters in order, with a blank wherever white space stands between two of them."""
    out, last = "", None
    for char in chars:
        if last and char["text"].strip() and last["text"].strip() and char["x0"] - last["x1"] > 0.15 * char["size"]:
            out += " "
        out += char["text"]
        last = char
    return out


def face(fontname):
    name = fontname.split("+")[-1].lower()
    return ("bold" in name, "italic" in name or "oblique" in name)


def colour(value):
    """A colour as a tuple of numbers, black as ()."""
    parts = tuple(value) if isinstance(value, (tuple, list)) else (value or 0,)
    black = parts[-1] == 1 if len(parts) == 4 else all(not isinstance(p, str) and p < 0.01 for p in parts)
    return () if black else parts
