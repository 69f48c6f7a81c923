"""ND30-70 … ND30-73: appendices and marks of secrecy or urgency."""

import re

from rules import absent, both, component, found, rule

HEADING = re.compile(r"^phụ lục(?: ([IVXLC]+))?$", re.IGNORECASE)
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]


def headings(paper):
    return [(i, line) for i, line in enumerate(paper.appendix_lines) if HEADING.match(line.text) and line.bold]


def blocks(paper):
    """Heading, title lines and reference line of each appendix."""
    out = []
    for i, heading in headings(paper):
        rest = paper.appendix_lines[i + 1 :]
        titles = []
        while rest and rest[0].bold and rest[0].text.isupper():
            titles.append(rest.pop(0))
        out.append((heading, titles, [l for l in rest[:2] if l.face == (False, True)]))
    return out


@rule("ND30-70", "phụ lục: Roman numbers if several, cited in the body")
def numbering(paper, limits):
    seen = headings(paper)
    if not seen:
        return absent("no appendix")
    labels = [HEADING.match(line.text)[1] for _, line in seen]
    ok = labels == ([None] if len(labels) == 1 else ROMAN[: len(labels)])
    cited = "hụ lục" in " ".join(line.text for line in paper.body)
    return found(ok and cited, f"{' '.join(l or '–' for l in labels)}{'' if cited else ', not cited in the body'}")


@rule("ND30-71", "phụ lục: heading 14 bold centred; title upper case bold")
def heading(paper, limits):
    seen = blocks(paper)
    if not seen:
        return absent("no appendix")
    parts = [component(limits, "phu_luc", [line for line, _, _ in seen])]
    parts.append(component(limits, "ten_phu_luc", [line for _, titles, _ in seen for line in titles]))
    off = max(abs(line.centre - paper.pages[line.page - 1].width / 2) for line, _, _ in seen)
    # Binding margin and outer margin differ, so the middle of the text lies up to 10 mm off that of the sheet.
    return both(*parts, found(off <= 10, f"{off:.1f} mm from the middle of the sheet"))


@rule("ND30-72", "phụ lục: reference line italic, in brackets, centred")
def reference(paper, limits):
    seen = blocks(paper)
    if not seen:
        return absent("no appendix")
    lines = [line for _, _, references in seen for line in references]
    text = " ".join(line.text for line in lines)
    form = found(text.startswith("(Kèm theo") and text.endswith(")"), text[:60])
    return both(component(limits, "kem_theo", lines), form)


@rule("ND30-73", "marks of secrecy, urgency, circulation")
def marks(paper, limits):
    return absent("this paper carries none")
