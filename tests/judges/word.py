"""What the XML of a DOCX says by itself: effective formatting, resolved run → styles → document defaults.

Adds to the rules what a drawing cannot show: theme faces, empty paragraphs, fields, keep-with-next, language.
"""

import re
import zipfile

import docx
from docx.oxml.ns import qn

from rules import found, numbers, within

TWIP = 25.4 / 1440


def look(path, limits):
    """Findings by rule, for the rules the XML can answer."""
    document = docx.Document(path)
    styles = Styles(document)
    flow = [p for p in document.element.body.findall(qn("w:p")) if styles.of_paragraph(p, "jc", "val") == "both"]
    return {
        "ND30-01": sheet(document, limits),
        "ND30-03": margin(document, limits, "top", "le_tren"),
        "ND30-04": margin(document, limits, "bottom", "le_duoi"),
        "ND30-05": margin(document, limits, "left", "le_trai"),
        "ND30-06": margin(document, limits, "right", "le_phai"),
        "ND30-07": faces(document, styles),
        "ND30-09": colours(document),
        "ND30-10": first_header(document),
        "ND30-11": page_field(document),
        "ND30-15": indents(flow, styles, limits),
        "ND30-16": gaps(flow, styles, limits),
        "ND30-17": leading(flow, styles, limits),
        "ND30-18": sizes(flow, styles, limits),
        "ND30-19": tidy(document),
        "ND30-25": underlined(document),
        "ND30-62": kept(document, styles),
        "ND30-74": package(path),
    }


class Styles:
    """Effective properties of paragraphs and runs."""

    def __init__(self, document):
        root = document.styles.element
        self.by_id = {s.get(qn("w:styleId")): s for s in root.findall(qn("w:style"))}
        self.defaults = root.find(qn("w:docDefaults"))
        default = [s for s in self.by_id.values() if s.get(qn("w:default")) == "1" and s.get(qn("w:type")) == "paragraph"]
        self.default = default[0].get(qn("w:styleId")) if default else None

    def chain(self, style_id):
        while style_id in self.by_id:
            style = self.by_id[style_id]
            yield style
            based = style.find(qn("w:basedOn"))
            style_id = based.get(qn("w:val")) if based is not None else None

    def paragraph_style(self, paragraph):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return style.get(qn("w:val")) if style is not None else self.default

    def of_paragraph(self, paragraph, name, attribute):
        places = [paragraph.find(qn("w:pPr"))]
        places += [style.find(qn("w:pPr")) for style in self.chain(self.paragraph_style(paragraph))]
        if self.defaults is not None:
            places.append(self.defaults.find(f"{qn('w:pPrDefault')}/{qn('w:pPr')}"))
        return value(places, name, attribute)

    def of_run(self, run, paragraph, name, attribute):
        places = [run.find(qn("w:rPr"))]
        own = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        for style_id in ([own.get(qn("w:val"))] if own is not None else []) + [self.paragraph_style(paragraph)]:
            places += [style.find(qn("w:rPr")) for style in self.chain(style_id)]
        if self.defaults is not None:
            places.append(self.defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}"))
        return value(places, name, attribute)


def value(places, name, attribute):
    """The first value found; a property without the attribute counts as "on"."""
    for place in places:
        element = place.find(qn(f"w:{name}")) if place is not None else None
        if element is not None:
            got = element.get(qn(f"w:{attribute}"))
            if got is not None or attribute == "val":
                return got or "on"
    return None


def sections(document):
    return document.element.findall(f".//{qn('w:sectPr')}")


def sheet(document, limits):
    wanted = sorted((limits.span("trang", "rong")[0], limits.span("trang", "cao")[0]))
    seen = [sorted(int(s.find(qn("w:pgSz")).get(qn(f"w:{a}"))) * TWIP for a in ("w", "h")) for s in sections(document)]
    ok = all(abs(a - b) < 0.2 for size in seen for a, b in zip(size, wanted))
    return found(ok, f"pgSz of {len(seen)} sections")


def margin(document, limits, side, key):
    upright = [s for s in sections(document) if s.find(qn("w:pgSz")).get(qn("w:orient")) != "landscape"]
    values = {round(int(s.find(qn("w:pgMar")).get(qn(f"w:{side}"))) * TWIP, 1) for s in upright}
    return found(all(within(v, limits.span("trang", key), 0.1) for v in values), f"pgMar {numbers(values)} mm")


def runs(document):
    for paragraph in document.element.body.iter(qn("w:p")):
        for run in paragraph.iter(qn("w:r")):
            if run.find(qn("w:t")) is not None:
                yield run, paragraph


def faces(document, styles):
    names, themed = set(), False
    for run, paragraph in runs(document):
        for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
            names.add(styles.of_run(run, paragraph, "rFonts", slot))
    for part in (document.element, document.styles.element):
        themed = themed or any("Theme" in k for f in part.iter(qn("w:rFonts")) for k in f.attrib)
    ok = names == {"Times New Roman"} and not themed
    return found(ok, "rFonts " + "/".join(map(str, sorted(names, key=str))) + (", theme faces" if themed else ""))


def colours(document):
    seen = {c.get(qn("w:val")) for part in (document.element, document.styles.element) for c in part.iter(qn("w:color"))}
    marks = any(True for name in ("highlight",) for _ in document.element.iter(qn(f"w:{name}")))
    return found(seen <= {"auto", "000000"} and not marks, f"w:color {'/'.join(sorted(seen)) or 'none'}")


def first_header(document):
    titled = document.sections[0].different_first_page_header_footer
    text = "".join(t.text or "" for t in document.sections[0].first_page_header._element.iter(qn("w:t")))
    return found(titled and not text.strip(), "titlePg, empty first header" if titled else "no titlePg")


def page_field(document):
    header = document.sections[0].header._element
    codes = [e.text for e in header.iter(qn("w:instrText"))] + [e.get(qn("w:instr")) for e in header.iter(qn("w:fldSimple"))]
    centred = [j.get(qn("w:val")) for j in header.iter(qn("w:jc"))]
    ok = [c.split()[0] for c in codes if c] == ["PAGE"]
    return found(ok, f"header field {codes} {'/'.join(centred)}")


def measures(flow, styles, name, attribute):
    return {int(v) for p in flow if (v := styles.of_paragraph(p, name, attribute)) is not None}


def indents(flow, styles, limits):
    seen = {round(v * TWIP, 1) for v in measures(flow, styles, "ind", "firstLine")}
    ok = all(within(v, (least, least), 0.15) for v in seen if v for least in [min(limits.span("doan", "thut_dau_dong"), key=lambda p: abs(p - v))])
    return found(ok and bool(seen), f"firstLine {numbers(seen)} mm")


def gaps(flow, styles, limits):
    least = limits.span("doan", "cach_doan")[0]
    seen = {v / 20 for v in measures(flow, styles, "spacing", "before")}
    contextual = any(styles.of_paragraph(p, "contextualSpacing", "val") not in (None, "0", "false") for p in flow)
    return found(all(v >= least for v in seen) and bool(seen) and not contextual, f"before {numbers(seen)} pt")


def leading(flow, styles, limits):
    least, most = limits.span("doan", "gian_dong")
    seen = {v / 240 for v in measures(flow, styles, "spacing", "line")} or {1.0}
    rules = {styles.of_paragraph(p, "spacing", "lineRule") for p in flow} - {None}
    ok = all(least - 0.01 <= v <= most + 0.01 for v in seen) and rules <= {"auto"} or rules <= {"exact", "atLeast"}
    return found(ok, f"line {numbers(round(v, 3) for v in seen)} {'/'.join(rules)}")


def sizes(flow, styles, limits):
    seen = {int(v) / 2 for p in flow for r in p.iter(qn("w:r")) if (v := styles.of_run(r, p, "sz", "val"))}
    return found(all(within(v, limits.size("doan_van"), 0.1) for v in seen), f"sz {numbers(seen)} pt")


def tidy(document):
    """No empty paragraph but the ones the file format demands (the only one of a cell, one after a table, a section's end)."""
    body = document.element.body
    bare = [p for p in body.findall(qn("w:p")) if is_empty(p) and p.getnext() is not None and not needed(p)]
    tabs = [r for r, _ in runs(document) if r.find(qn("w:tab")) is not None]
    return found(not bare and not tabs, f"{len(bare)} empty paragraphs, {len(tabs)} tabs")


def is_empty(paragraph):
    inked = [paragraph.iter(qn(f"w:{name}")) for name in ("t", "drawing", "pict", "sectPr", "fldSimple")]
    ruled = paragraph.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None
    dotted = paragraph.find(f".//{qn('w:tab')}") is not None
    return not any(True for found_ in inked for _ in found_) and not ruled and not dotted


def needed(paragraph):
    return paragraph.getprevious() is not None and paragraph.getprevious().tag == qn("w:tbl")


def underlined(document):
    seen = [u for part in (document.element, document.styles.element) for u in part.iter(qn("w:u")) if u.get(qn("w:val")) != "none"]
    return found(not seen, "no underline")


def kept(document, styles):
    """The table that holds the foot cannot be split and is kept with the text before it."""
    foot = [t for t in document.element.body.findall(qn("w:tbl")) if re.search(r"Nơi nhận:|TM\. |KT\. |CHỦ TỊCH", text(t))]
    if not foot:
        return found(True, "no foot table")
    rows = foot[-1].findall(qn("w:tr"))
    whole = all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    before = foot[-1].getprevious()
    held = before is not None and before.tag == qn("w:p") and styles.of_paragraph(before, "keepNext", "val") not in (None, "0", "false")
    return found(whole and held, f"cantSplit {'yes' if whole else 'NO'}, keepNext before {'yes' if held else 'NO'}")


def text(element):
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def package(path):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        core = archive.read("docProps/core.xml").decode() if "docProps/core.xml" in names else ""
    title = re.search(r"<dc:title>([^<]+)</dc:title>", core)
    ok = bool(title) and not any("vba" in name.lower() for name in names)
    return found(ok, f"docProps title {'“' + title[1] + '”' if title else 'none'}, no macros")
