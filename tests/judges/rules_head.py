"""ND30-20 … ND30-43: national title and motto, agency, number, date, kind and subject."""

import re
import unicodedata

from parts import NATIONAL
from rules import absent, both, component, found, rule, within

MOTTO = "Độc lập - Tự do - Hạnh phúc"
# Appendix III, part I of the decree: the letters of each kind that has its own.
KINDS = {
    "NGHỊ QUYẾT": "NQ", "QUYẾT ĐỊNH": "QĐ", "CHỈ THỊ": "CT", "QUY CHẾ": "QC", "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC", "THÔNG BÁO": "TB", "HƯỚNG DẪN": "HD", "CHƯƠNG TRÌNH": "CTr", "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA", "ĐỀ ÁN": "ĐA", "DỰ ÁN": "DA", "BÁO CÁO": "BC", "BIÊN BẢN": "BB", "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ", "CÔNG ĐIỆN": "CĐ", "GIẤY ỦY QUYỀN": "GUQ", "GIẤY MỜI": "GM", "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP", "PHIẾU GỬI": "PG", "PHIẾU CHUYỂN": "PC", "PHIẾU BÁO": "PB",
}  # fmt: skip
NUMBER = re.compile(r"^Số:\s*(?P<number>\d*)[\s….]*/(?P<symbol>[^\s/]+)$")


def centred(line, other, tolerance):
    off = line.centre - other.centre
    return found(abs(off) <= tolerance, f"{off:+.2f} mm off centre")


def stroke_under(paper, limits, lines, key):
    """The rule under a component: its length against the longest line, its place, its weight."""
    stroke = paper.rule_under(lines[-1])
    if stroke is None:
        return found(False, "no rule")
    least, most = limits.span("ke", key)
    ratio = stroke.width / max(line.width for line in lines)
    off = stroke.centre - lines[-1].centre
    weight = limits.span("ke", "net")
    ok = within(ratio, (least, most), 0.02) and abs(off) <= 0.5 and within(stroke.weight, weight, 0.1)
    return found(ok, f"{ratio:.3f} of the line, {off:+.2f} mm off centre, {stroke.weight:.2f} pt")


@rule("ND30-20", "Quốc hiệu: the exact words")
def national_words(paper, limits):
    return found(paper.national.text in NATIONAL, paper.national.text)


@rule("ND30-21", "Quốc hiệu: size, bold, right half, one line")
def national(paper, limits):
    right = found(paper.national.centre > paper.pages[0].width / 2, f"centre {paper.national.centre:.1f} mm")
    return both(component(limits, "quoc_hieu", [paper.national]), right)


@rule("ND30-22", "Tiêu ngữ: the exact words and hyphens")
def motto_words(paper, limits):
    return found(unicodedata.normalize("NFC", paper.motto.text) == MOTTO, paper.motto.text)


@rule("ND30-23", "Tiêu ngữ: size, bold, centred under Quốc hiệu")
def motto(paper, limits):
    return both(component(limits, "tieu_ngu", [paper.motto]), centred(paper.motto, paper.national, 0.5))


@rule("ND30-24", "Quốc hiệu and Tiêu ngữ: single spacing")
def motto_step(paper, limits):
    step = (paper.motto.y - paper.national.y) / 25.4 * 72
    return found(step <= 1.2 * 14, f"{step:.1f} pt")


@rule("ND30-25", "Tiêu ngữ: rule as long as the line")
def motto_rule(paper, limits):
    return stroke_under(paper, limits, [paper.motto], "tieu_ngu")


@rule("ND30-26", "cơ quan chủ quản: size, not bold, upper case")
def parent(paper, limits):
    return component(limits, "co_quan_chu_quan", paper.parent)


@rule("ND30-27", "cơ quan ban hành: size, bold, upper case, one centre, left half")
def issuer(paper, limits):
    if not paper.issuer:
        return found(False, "no issuer found")
    others = [centred(line, paper.issuer[-1], 0.5) for line in [*paper.parent, *paper.issuer[:-1]]]
    left = found(paper.issuer[-1].centre < paper.pages[0].width / 2, f"centre {paper.issuer[-1].centre:.1f} mm")
    return both(component(limits, "co_quan_ban_hanh", paper.issuer), left, *others)


@rule("ND30-28", "cơ quan level with Quốc hiệu")
def level(paper, limits):
    off = (paper.parent or paper.issuer)[0].y - paper.national.y
    return found(abs(off) <= 2, f"{off:+.2f} mm")


@rule("ND30-29", "cơ quan: rule of 1/3 to 1/2 of the line, centred")
def issuer_rule(paper, limits):
    return stroke_under(paper, limits, paper.issuer, "co_quan")


@rule("ND30-30", "số, ký hiệu: prefix, size, upright, centred under the issuer")
def number(paper, limits):
    if paper.number is None:
        return absent("this paper takes no number")
    form = found(bool(NUMBER.match(paper.number.text)), paper.number.text)
    return both(component(limits, "so_ky_hieu", [paper.number]), form, centred(paper.number, paper.issuer[-1], 0.5))


def number_parts(paper):
    return NUMBER.match(paper.number.text) if paper.number else None


@rule("ND30-31", "số: leading 0 under 10")
def leading_zero(paper, limits):
    parts = number_parts(paper)
    if parts is None or not parts["number"]:
        return absent("the number is blank" if paper.number else "this paper takes no number")
    return found(bool(re.fullmatch(r"0[1-9]|[1-9]\d+", parts["number"])), parts["number"])


@rule("ND30-32", "ký hiệu: no year, no blanks")
def symbol(paper, limits):
    parts = number_parts(paper)
    if parts is None:
        return absent("this paper takes no number") if paper.number is None else found(False, paper.number.text)
    ok = re.fullmatch(r"[A-Za-zĂÂĐÊÔƠƯđ]+(-[A-Za-zĂÂĐÊÔƠƯđ&.]+)*", parts["symbol"]) is not None
    return found(ok, parts["symbol"])


@rule("ND30-33", "ký hiệu: letters of the kind")
def kind_letters(paper, limits):
    parts = number_parts(paper)
    if parts is None:
        return absent("this paper takes no number")
    head = parts["symbol"].split("-")[0]
    if paper.kind is None:
        return found(head not in KINDS.values(), f"công văn: {head}")
    if paper.kind.text not in KINDS:
        return absent(f"{paper.kind.text} is not in the table of kinds")
    return found(head == KINDS[paper.kind.text], f"{paper.kind.text}: {head}")


@rule("ND30-34", "a council has a number series of its own")
def series(paper, limits):
    return absent("a matter of the data")


DATE = re.compile(r"^\S.*, ngày\s+(?P<day>\d\d)?[\s…]*tháng\s+(?P<month>\d+)?[\s…]*năm\s+(?P<year>\d{4})?[\s…]*$")


@rule("ND30-35", "địa danh, thời gian: full form, italic, size")
def date(paper, limits):
    form = found(bool(DATE.match(paper.place_date.text)), paper.place_date.text)
    return both(component(limits, "dia_danh_thoi_gian", [paper.place_date]), form)


@rule("ND30-36", "day of two digits, month with 0 only for 1 and 2")
def date_digits(paper, limits):
    parts = DATE.match(paper.place_date.text)
    if not parts:
        return found(False, paper.place_date.text)
    day, month = parts["day"], parts["month"]
    ok = (not day or 1 <= int(day) <= 31) and (not month or month in ("01", "02", *map(str, range(3, 13))))
    return found(ok, f"day {day or 'blank'}, month {month or 'blank'}")


@rule("ND30-37", "date level with the number, centred under Quốc hiệu")
def date_place(paper, limits):
    middle = centred(paper.place_date, paper.national, 1)
    if paper.number is None:
        return middle
    off = paper.place_date.y - paper.number.y
    return both(found(abs(off) <= 1, f"{off:+.2f} mm off level"), middle)


@rule("ND30-38", "địa danh: initials capital")
def place(paper, limits):
    words = paper.place_date.text.split(",")[0].split()
    return found(all(w[0].isupper() or w[0].isdigit() for w in words), " ".join(words))


def page_centre(paper, line):
    off = line.centre - (paper.left + paper.right) / 2
    return found(abs(off) <= 0.5, f"{off:+.2f} mm off centre")


@rule("ND30-39", "tên loại: upper case, size, bold, centred on the page")
def kind(paper, limits):
    if paper.kind is None:
        return absent("công văn has none")
    return both(component(limits, "ten_loai", [paper.kind]), page_centre(paper, paper.kind))


@rule("ND30-40", "trích yếu: directly under, size, bold, lower case, centred")
def subject(paper, limits):
    if paper.kind is None:
        return absent("công văn: see ND30-42")
    if not paper.subject:
        return found(False, "no subject under the kind")
    stop = found(not paper.subject[-1].text.endswith("."), "no full stop")
    return both(component(limits, "trich_yeu", paper.subject), stop, *(page_centre(paper, l) for l in paper.subject))


@rule("ND30-41", "trích yếu: rule of 1/3 to 1/2 of the line, centred")
def subject_rule(paper, limits):
    if not paper.subject:
        return absent("công văn has none")
    return stroke_under(paper, limits, paper.subject, "trich_yeu")


@rule("ND30-42", "trích yếu of công văn: V/v, size, upright, 6 pt under the number, no rule")
def letter_subject(paper, limits):
    if not paper.letter_subject:
        return absent("not a công văn")
    lines = paper.letter_subject
    gap = (lines[0].top() - paper.number.foot()) / 25.4 * 72
    step = found(within(gap, limits.span("khung", "cach_trich_yeu_cong_van"), 1.5), f"{gap:.1f} pt under the number")
    rule_ = found(paper.rule_under(lines[-1]) is None, "no rule")
    middle = centred(lines[0], paper.issuer[-1], 0.5)
    return both(component(limits, "trich_yeu_cong_van", lines), step, rule_, middle)


@rule("ND30-43", "trích yếu: at most 500 characters")
def subject_length(paper, limits):
    length = len(" ".join(line.text for line in paper.subject or paper.letter_subject))
    return found(0 < length <= 500, f"{length} characters")
