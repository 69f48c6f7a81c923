"""ND30-14 … ND30-19 and ND30-44 … ND30-56: paragraphs, căn cứ, numbered levels, end mark."""

import re
import statistics

from rules import absent, component, describe, found, numbers, rule, within

PT = 25.4 / 72
POINTS = list("abcdđeghiklmnopqrstuvxy")
BASIS = re.compile(r"^(Căn cứ|Theo đề nghị|Xét đề nghị)\b")


def wrapped(paper):
    """Paragraphs of the body of more than one line that begin with an indent."""
    return [p for p in paper.paragraphs if len(p.lines) > 1 and p.first.x0 > paper.left + 5 and is_flow(paper, p)]


def is_flow(paper, paragraph):
    return all(line.x0 < paper.left + 1 for line in paragraph.lines[1:]) and paper.pages[paragraph.first.page - 1].width < 250


def centred(paper, line):
    return abs(line.centre - (paper.left + paper.right) / 2) < 1 and line.x0 > paper.left + 15


@rule("ND30-14", "body justified")
def justified(paper, limits):
    lines = [line for p in wrapped(paper) for line in p.lines[:-1]]
    if not lines:
        return absent("no wrapped paragraph")
    edge = statistics.median(line.x1 for line in lines)
    off = max(abs(line.x1 - edge) for line in lines)
    return found(off <= 0.5, f"{len(lines)} lines end within {off:.2f} mm")


@rule("ND30-15", "first line indented 1 or 1.27 cm")
def indent(paper, limits):
    seen = [p.first.x0 - paper.left for p in wrapped(paper)]
    if not seen:
        return absent("no wrapped paragraph")
    ok = all(within(x, (least, least), 0.5) for x in seen for least in [nearest(x, limits)]) and max(seen) - min(seen) < 0.5
    return found(ok, f"{min(seen):.2f}–{max(seen):.2f} mm")


def nearest(value, limits):
    return min(limits.span("doan", "thut_dau_dong"), key=lambda permitted: abs(permitted - value))


@rule("ND30-16", "6 pt or more between paragraphs")
def gap(paper, limits):
    pairs = [(a, b) for a, b in zip(paper.paragraphs, paper.paragraphs[1:]) if a.last.page == b.first.page]
    pairs = [(a, b) for a, b in pairs if not centred(paper, b.first) and not table_between(paper, a, b)]
    pairs = [(a, b) for a, b in pairs if not is_addressee(paper, b.first)]
    if not pairs or paper.step is None:
        return absent("no two paragraphs on one page")
    least = min((b.first.y - a.last.y) / PT - line_height(paper, b.first) for a, b in pairs)
    return found(least >= limits.span("doan", "cach_doan")[0] - 0.3, f"at least {least:.2f} pt")


def is_addressee(paper, line):
    """One of several addressees: a dash under the colon of "Kính gửi:"."""
    return line.text.startswith("- ") and line.x0 > paper.left + 20


def line_height(paper, line):
    """Step of lines of this size, from the step measured in the body."""
    body = max({l.size for l in paper.body}, key=[l.size for l in paper.body].count)
    return paper.step * line.size / body


def table_between(paper, above, below):
    page = paper.pages[above.last.page - 1]
    return any(above.last.y <= box[1] and box[3] <= below.first.y for box in page.tables)


@rule("ND30-17", "line spacing single to 1.5")
def spacing(paper, limits):
    if paper.step is None:
        return absent("no wrapped paragraph")
    least, most = limits.span("doan", "gian_dong")
    sizes = [line.size for line in paper.body]
    ratio = paper.step / max(set(sizes), key=sizes.count)
    # Single spacing of Times New Roman is 1.149 em.
    return found(within(ratio, (1.149 * least, 1.149 * most), 0.02), f"{paper.step:.2f} pt, {ratio:.3f} em")


@rule("ND30-18", "body 13–14, upright, not bold")
def face(paper, limits):
    plain = [p for p in wrapped(paper) if not BASIS.match(p.text) and len(p.lines) > 2]
    if not plain:
        return absent("no long paragraph")
    lines = [line for p in plain for line in p.lines]
    upright = sum(line.face == (False, False) for line in lines)
    sizes = {line.size for line in lines}
    ok = all(within(s, limits.size("doan_van"), 0.1) for s in sizes) and upright >= 0.9 * len(lines)
    return found(ok, f"{numbers(sizes)} pt, {upright} of {len(lines)} lines upright")


@rule("ND30-19", "real indents: no runs of blanks, no bullets")
def blanks(paper, limits):
    strange = [line.text for line in paper.body if re.search(r"[•●▪\t]", line.text) or re.search(r"\S {3,}\S", line.text)]
    return found(not strange, "none" if not strange else strange[0][:40])


@rule("ND30-44", "căn cứ: italic, size, on a line of its own, indented")
def basis(paper, limits):
    seen = bases(paper)
    if not seen:
        return absent("no căn cứ")
    finding = component(limits, "can_cu", [line for p in seen for line in p.lines])
    off = max(abs(p.first.x0 - paper.left - nearest(p.first.x0 - paper.left, limits)) for p in seen)
    return found(finding.verdict == "ok" and off <= 0.5, f"{len(seen)} lines, {finding.measured}, indent off by {off:.2f} mm")


def bases(paper):
    return [p for p in paper.paragraphs if BASIS.match(p.text)]


@rule("ND30-45", "căn cứ: all end “;”, the last “.”")
def basis_ends(paper, limits):
    seen = bases(paper)
    if not seen:
        return absent("no căn cứ")
    ends = [p.text[-1] for p in seen]
    return found(ends[-1] == "." and set(ends[:-1]) <= {";"}, " ".join(ends))


@rule("ND30-46", "căn cứ: full citation")
def citation(paper, limits):
    return absent("a matter of words, not of form")


@rule("ND30-47", "first mention full, later short")
def mention(paper, limits):
    return absent("a matter of words, not of form")


def own_line(paper, pattern, name):
    seen = [p for p in paper.paragraphs if re.match(pattern, p.text) and centred(paper, p.first)]
    if not seen:
        return absent(f"no {name}")
    ok = all(p.first.face == (True, False) for p in seen)
    return found(ok, f"{len(seen)} centred, {'/'.join({describe(p.first.face) for p in seen})}")


@rule("ND30-48", "Phần, Chương: Roman, a bold centred line")
def part(paper, limits):
    return own_line(paper, r"^(Phần|Chương) [IVXLC]+$", "phần or chương")


@rule("ND30-49", "Mục, Tiểu mục: Arabic, a bold centred line")
def section(paper, limits):
    return own_line(paper, r"^(Mục|Tiểu mục) \d+$", "mục with a line of its own")


@rule("ND30-50", "“I. TÊN MỤC”: upper case, bold")
def roman(paper, limits):
    seen = [line for line in paper.body if re.match(r"^[IVXLC]+\. ", line.text)]
    return component(limits, "muc_la_ma", seen) if seen else absent("no mục of this kind")


@rule("ND30-51", "“Điều n.”: bold, indented")
def article(paper, limits):
    seen = [p for p in paper.paragraphs if re.match(r"^Điều \d+\.", p.text)]
    if not seen:
        return absent("no điều")
    bold = [all("bold" in c["fontname"].lower() for c in p.first.inked[: len(p.text.split(".")[0].replace(" ", "")) + 1]) for p in seen]
    indents = {round(p.first.x0 - paper.left, 1) for p in seen}
    ok = all(bold) and all(abs(x - nearest(x, limits)) <= 0.5 for x in indents)
    return found(ok, f"{len(seen)} articles, {sum(bold)} bold, indent {numbers(indents)} mm")


@rule("ND30-52", "khoản “n.”: indented; a titled one bold on its own line")
def clause(paper, limits):
    seen = [p for p in paper.paragraphs if re.match(r"^\d+\. ", p.text)]
    if not seen:
        return absent("no khoản")
    indents = {round(p.first.x0 - paper.left, 1) for p in seen}
    titled = [p for p in seen if p.faces == {(True, False)}]
    ok = all(abs(x - nearest(x, limits)) <= 0.5 for x in indents)
    return found(ok, f"{len(seen)} khoản, {len(titled)} titled, indent {numbers(indents)} mm")


@rule("ND30-53", "điểm: a b c d đ e g in order")
def point(paper, limits):
    labels = [m[1] for p in paper.paragraphs if (m := re.match(r"^([a-zđ])\) ", p.text))]
    if not labels:
        return absent("no điểm")
    ok = labels[0] == "a" and all(b == "a" or follows(a, b) for a, b in zip(labels, labels[1:]))
    return found(ok, " ".join(labels))


def follows(before, after):
    return after in POINTS and before in POINTS and POINTS.index(after) == POINTS.index(before) + 1


@rule("ND30-54", "numbers continuous")
def continuous(paper, limits):
    # Mục begin anew in each phần; phần themselves run on.
    parts = re.split(r"^Phần ([IVX]+)$", "\n".join(p.text for p in paper.paragraphs), flags=re.MULTILINE)
    counted = [parts[1::2], *(re.findall(r"^([IVX]+)\. ", part, re.MULTILINE) for part in parts[::2])]
    roman = [number for numbers in counted for number in numbers]
    arabic = [int(m[1]) for p in paper.paragraphs if (m := re.match(r"^(?:Điều )?(\d+)\. ", p.text))]
    ok = all(numbers == [to_roman(n) for n in range(1, len(numbers) + 1)] for numbers in counted)
    ok = ok and all(b in (1, a + 1) for a, b in zip(arabic, arabic[1:])) and arabic[:1] in ([], [1])
    dotted = [p.text[:20] for p in paper.paragraphs if re.match(r"^\d+\.\d+", p.text)]
    return found(ok and not dotted, " ".join([*roman, *map(str, arabic), *dotted]) or "no numbers")


def to_roman(number):
    out = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + letters, number - value
    return out


@rule("ND30-55", "phần … điều have titles")
def titled(paper, limits):
    bare = [p.text for p in paper.paragraphs if re.fullmatch(r"([IVX]+\.|Điều \d+\.)", p.text)]
    return found(not bare, "all" if not bare else bare[0])


@rule("ND30-56", "“./.” once, at the end")
def end_mark(paper, limits):
    marks = [line for line in paper.body if "./." in line.text]
    if not marks and paper.is_form:
        return absent("a form carries no end mark")
    ok = len(marks) == 1 and marks[0] is paper.body[-1] and marks[0].text.endswith("./.")
    return found(ok, f"{len(marks)} on page {marks[0].page}" if marks else "none")
