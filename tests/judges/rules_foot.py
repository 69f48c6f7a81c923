"""ND30-57 … ND30-69: signature, Kính gửi, Nơi nhận."""

import re

from rules import absent, both, component, found, rule, within

PREFIX = re.compile(r"^(TM|KT|TL|TUQ|Q)\. \S")
DEGREES = re.compile(r"\b(GS|PGS|TS|ThS|NGƯT|NGND)\.")


@rule("ND30-57", "authority: TM. KT. TL. TUQ. Q., upper case, bold, size")
def authority(paper, limits):
    lines = [line for block in paper.blocks for line in block.titles]
    if not lines:
        return absent("no signature")
    wrong = [line.text for line in lines if re.match(r"^(TM|KT|TL|TUQ|Q|T/M|K/T)\b", line.text) and not PREFIX.match(line.text)]
    form = found(not wrong, " / ".join(line.text for line in lines))
    return both(component(limits, "quyen_han", lines), form)


def issued_by(paper):
    return " ".join(line.text for line in paper.issuer)


@rule("ND30-58", "a People's Committee signs TM. and CHỦ TỊCH, or KT.")
def collective(paper, limits):
    first = [line.text for line in paper.blocks[-1].titles] if paper.blocks else []
    if not first or not first[0].startswith("TM. ỦY BAN NHÂN DÂN"):
        return absent("not signed for a People's Committee")
    ok = first[1:] in (["CHỦ TỊCH"], ["Q. CHỦ TỊCH"]) or (first[1] == "KT. CHỦ TỊCH" and first[2:] == ["PHÓ CHỦ TỊCH"])
    return found(ok, " / ".join(first))


@rule("ND30-59", "under KT. the deputy's own title")
def deputy(paper, limits):
    pairs = [(a.text, b.text) for block in paper.blocks for a, b in zip(block.titles, block.titles[1:])]
    seen = [(a, b) for a, b in pairs if a.startswith("KT.")]
    if not seen:
        return absent("no KT.")
    return found(all(b == f"PHÓ {a[4:]}" for a, b in seen), " / ".join(f"{a} / {b}" for a, b in seen))


@rule("ND30-60", "a council with the seal: main post above the name")
def post(paper, limits):
    posts = [line for block in paper.blocks for line in block.posts]
    if not posts:
        return absent("one title only")
    lines = component(limits, "chuc_vu_chinh", posts)
    return both(lines, found(True, " / ".join(line.text for line in posts)))


@rule("ND30-61", "name: lower case, bold, size, centred under the title, no degree")
def name(paper, limits):
    named = [block for block in paper.blocks if block.name is not None and block.titles]
    if not named:
        return absent("the name is blank")
    off = max(abs(block.name.centre - block.titles[-1].centre) for block in named)
    bare = not any(DEGREES.search(block.name.text) for block in named)
    place = found(off <= 1 and bare, f"at most {off:.2f} mm off centre")
    return both(component(limits, "ho_ten", [block.name for block in named]), place)


@rule("ND30-62", "room to sign; the foot whole on one page, with text of the body; blocks level")
def room(paper, limits):
    signed = [block for block in paper.blocks if block.titles]
    if not signed:
        return absent("no signature")
    pages = {line.page for line in paper.foot}
    page = min(pages)
    above = [line for line in paper.body if line.page == page]
    rooms = [block.room() for block in signed if len(block.lines) > len(block.titles)]
    rooms = [room for room in rooms if room is not None]
    tops = sorted(block.lines[0].y for block in signed)[:2]
    level = len(tops) < 2 or tops[1] - tops[0] < 0.5
    # Names stand level: beside a block of more lines a block has more room.
    ok = not rooms or within(min(rooms), limits.span("khung", "cho_ky"), 2)
    tabled = bool(paper.pages[page - 1].tables)
    whole = len(pages) == 1 and (len(above) >= 2 or tabled)
    measured = f"{'/'.join(f'{r:.1f}' for r in rooms)} mm; pages {sorted(pages)}, {len(above)} lines of body above"
    return found(ok and whole and level, measured + ("" if level else ", NOT level"))


def addressed(paper):
    return next((i for i, line in enumerate(paper.body) if line.text.startswith("Kính gửi")), None)


@rule("ND30-63", "Kính gửi on công văn, tờ trình and reports upward only")
def addressees(paper, limits):
    if paper.is_form:
        return absent("a form is none of the decree's kinds")
    kind = paper.kind.text if paper.kind else "CÔNG VĂN"
    seen = addressed(paper) is not None
    ok = seen if kind in ("CÔNG VĂN", "TỜ TRÌNH") else (not seen or kind == "BÁO CÁO")
    return found(ok, f"{kind}: {'yes' if seen else 'none'}")


@rule("ND30-64", "Kính gửi: one on the line, or several with dashes level")
def addressee_form(paper, limits):
    at = addressed(paper)
    if at is None:
        return absent("no Kính gửi")
    line = paper.body[at]
    size = component(limits, "kinh_gui", [line])
    if line.text != "Kính gửi:":
        return both(size, found(bool(re.match(r"^Kính gửi: \S", line.text)), line.text))
    dashes = [l for l in paper.body[at + 1 :] if l.text.startswith("- ") and l.x0 > paper.left + 10]
    dashes = dashes[: next((i + 1 for i, l in enumerate(dashes) if l.text.endswith(".")), len(dashes))]
    edges = {round(l.x0, 1) for l in dashes}
    ok = len(dashes) > 1 and len(edges) == 1 and all(l.text[-1] in ";." for l in dashes)
    return both(size, found(ok, f"{len(dashes)} dashes at {sorted(edges)} mm"))


@rule("ND30-65", "“Nơi nhận:” bold italic 12 at the left margin")
def heading(paper, limits):
    if paper.recipients_heading is None:
        return absent("no Nơi nhận")
    off = paper.recipients_heading.x0 - paper.left
    return both(component(limits, "noi_nhan", [paper.recipients_heading]), found(abs(off) <= 0.5, f"{off:+.2f} mm from the margin"))


@rule("ND30-66", "Nơi nhận level with the authority")
def level(paper, limits):
    if paper.recipients_heading is None or not paper.blocks:
        return absent("no Nơi nhận")
    if len([block for block in paper.blocks if block.titles]) > 1:
        return absent("several signatures: the recipients stand under them")
    off = paper.recipients_heading.y - min(block.lines[0].y for block in paper.blocks)
    same = paper.recipients_heading.page == paper.blocks[0].lines[0].page
    return found(same and abs(off) <= 2, f"{off:+.2f} mm")


@rule("ND30-67", "recipients: 11 upright, dash at the margin, “;”")
def recipients(paper, limits):
    items = paper.recipient_items()
    if not items:
        return absent("no Nơi nhận")
    dashed = all(item.startswith("- ") for item in items) and all(item.endswith(";") for item in items[:-1])
    return both(component(limits, "muc_noi_nhan", paper.recipients), found(dashed, f"{len(items)} items"))


@rule("ND30-68", "last recipient “- Lưu: VT, ….”")
def archive(paper, limits):
    items = paper.recipient_items()
    if not items:
        return absent("no Nơi nhận")
    ok = re.fullmatch(r"- Lưu: VT(, .+)?\.", items[-1]) and sum("Lưu:" in item for item in items) == 1
    return found(bool(ok), items[-1])


@rule("ND30-69", "“Như trên” exactly with Kính gửi, “Như Điều” for decisions")
def as_above(paper, limits):
    items = paper.recipient_items()
    if not items:
        return absent("no Nơi nhận")
    above = items[0] == "- Như trên;"
    decision = paper.kind is not None and paper.kind.text in ("QUYẾT ĐỊNH", "NGHỊ QUYẾT")
    ok = above == (addressed(paper) is not None) and items[0].startswith("- Như Điều") == decision
    return found(ok, items[0])
