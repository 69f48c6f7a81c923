"""ND30-01 … ND30-13 and ND30-74: sheet, margins, faces, colour, page numbers, sizes, file."""

import re
import unicodedata

from rules import absent, found, numbers, rule, within

FACES = ("Tinos", "TimesNewRoman", "LiberationSerif")


@rule("ND30-01", "sheet is A4")
def sheet(paper, limits):
    wanted = sorted((limits.span("trang", "rong")[0], limits.span("trang", "cao")[0]))
    sizes = {tuple(round(v, 1) for v in (p.width, p.height)) for p in paper.pages}
    ok = all(abs(a - b) < 0.55 for size in sizes for a, b in zip(sorted(size), wanted))
    return found(ok, ", ".join(f"{w:g}×{h:g} mm" for w, h in sorted(sizes)))


@rule("ND30-02", "landscape for tables only")
def landscape(paper, limits):
    lying = [p for p in paper.pages if p.width > p.height]
    if not lying:
        return found(True, "all portrait")
    return found(all(p.tables for p in lying), f"{len(lying)} landscape, tables on {sum(bool(p.tables) for p in lying)}")


def text_lines(paper, page):
    return [line for line in page.lines if line not in paper.page_numbers]


@rule("ND30-03", "top margin")
def top(paper, limits):
    tops = [min(line.top() for line in lines) for p in paper.pages if (lines := text_lines(paper, p))]
    tops = [min([t, *(b[1] for b in p.tables)]) for t, p in zip(tops, paper.pages)]
    # A page may begin with the space before a paragraph, never above the margin.
    least, most = limits.span("trang", "le_tren")
    ok = all(within(t, (least, most + 4.5), 0.5) for t in tops)
    return found(ok, f"{min(tops):.1f}–{max(tops):.1f} mm")


@rule("ND30-04", "bottom margin")
def bottom(paper, limits):
    least = limits.span("trang", "le_duoi")[0]
    rooms = [p.height - max(line.foot() for line in lines) for p in paper.pages if (lines := text_lines(paper, p))]
    return found(min(rooms) >= least - 0.5, f"at least {min(rooms):.1f} mm")


@rule("ND30-05", "left margin")
def left(paper, limits):
    values = [
        min([line.x0 for line in text_lines(paper, p)] + [s.x0 for s in p.strokes])
        for p in paper.pages
        if p.width < p.height and text_lines(paper, p)
    ]
    least, most = limits.span("trang", "le_trai")
    ok = min(values) >= least - 0.5 and paper.left <= most + 0.5
    return found(ok, f"{min(values):.1f} mm")


@rule("ND30-06", "right margin")
def right(paper, limits):
    least, most = limits.span("trang", "le_phai")
    pages = [p for p in paper.pages if p.width < p.height and text_lines(paper, p)]
    edges = [p.width - max([l.x1 for l in text_lines(paper, p)] + [s.x1 for s in p.strokes]) for p in pages]
    # Only a wrapped, justified line reaches the edge.
    wrapped = any(len(paragraph.lines) > 1 for paragraph in paper.paragraphs)
    ok = min(edges) >= least - 0.5 and (not wrapped or min(edges) <= most + 0.5)
    return found(ok, f"{min(edges):.1f} mm")


@rule("ND30-07", "Times New Roman or its metric twin, embedded")
def font(paper, limits):
    names = {name.split("+")[-1] for name in paper.file.fonts}
    ok = all(name.replace(" ", "").startswith(FACES) for name in names) and paper.file.embedded
    return found(ok, ", ".join(sorted(names)) + (", embedded" if paper.file.embedded else ", NOT embedded"))


@rule("ND30-08", "Unicode, precomposed (TCVN 6909)")
def unicode(paper, limits):
    text = "".join(line.text for page in paper.pages for line in page.lines)
    strange = {c for c in text if c == "\ufffd" or unicodedata.category(c) in ("Co", "Cn", "Cc")}
    ok = not strange and unicodedata.is_normalized("NFC", text)
    return found(ok, "NFC" if ok else f"not NFC or strange: {sorted(map(hex, map(ord, strange)))}")


@rule("ND30-09", "black ink")
def black(paper, limits):
    colours = {c for p in paper.pages for c in p.colours}
    return found(colours <= {()}, "black" if colours <= {()} else str(colours))


@rule("ND30-10", "no page number on page 1")
def first_page(paper, limits):
    seen = [line for line in paper.page_numbers if line.page == 1]
    return found(not seen, "none" if not seen else seen[0].text)


def appendix_starts(paper):
    return [line.page for line in paper.appendix_lines if re.match(r"(?i)^phụ lục( [IVX]+)?$", line.text) and line.bold]


@rule("ND30-11", "page number from page 2: Arabic, upright, centred in the top margin")
def page_number(paper, limits):
    last = min(appendix_starts(paper), default=len(paper.pages) + 1) - 1
    if last < 2:
        return absent("one page")
    size = limits.size("so_trang")
    numbers_ = {line.page: line for line in paper.page_numbers if line.page <= last}
    faults = [str(page) for page in range(2, last + 1) if not good_number(paper, numbers_.get(page), page, size)]
    any_ = next(iter(numbers_.values()), None)
    where = f"{numbers({l.size for l in numbers_.values()})} pt, baseline {any_.y:.1f} mm" if any_ else "none"
    return found(not faults, where + (f"; wrong on pages {', '.join(faults)}" if faults else ""))


def good_number(paper, line, page, size):
    if line is None:
        return False
    sheet = paper.pages[page - 1]
    # A turned sheet keeps its margins: the right one is what the upright pages leave.
    upright = min(page.width for page in paper.pages)
    centres = (sheet.width / 2, (paper.left + sheet.width - (upright - paper.right)) / 2)
    centred = min(abs(line.centre - c) for c in centres) <= 1
    return line.text == str(page) and within(line.size, size, 0.1) and line.face == (False, False) and centred


@rule("ND30-12", "an appendix has page numbers of its own")
def appendix_number(paper, limits):
    starts = appendix_starts(paper)
    if not starts:
        return absent("no appendix")
    seen = []
    for start, end in zip(starts, [*starts[1:], len(paper.pages) + 1]):
        wrong = [p for p in range(start + 1, end) if str(p - start + 1) not in texts(paper, p)]
        wrong += [start] if texts(paper, start) - {"1"} else []
        seen.append((start, wrong))
    return found(not any(wrong for _, wrong in seen), "; ".join(f"from page {s}: {w or 'restarts'}" for s, w in seen))


def texts(paper, page):
    return {line.text for line in paper.page_numbers if line.page == page}


@rule("ND30-13", "one consistent set of sizes")
def sizes(paper, limits):
    three = (paper.national.size, paper.motto.size, paper.place_date.size)
    every = {line.size for page in paper.pages for line in page.lines}
    ok = three in ((12, 13, 13), (13, 14, 14)) and every <= {10, 11, 12, 13, 14}
    return found(ok, f"{numbers(three)} of {numbers(every)} pt")


@rule("ND30-74", "PDF 1.4 or later, fonts embedded, text layer, title")
def file(paper, limits):
    f = paper.file
    ok = float(f.version) >= 1.4 and f.embedded and not f.encrypted and bool(f.title)
    return found(ok, f"PDF {f.version}, title “{f.title}”")
