"""Whether the tree, the PDF and the DOCX say the same: `words.py TREE PDF OFFICE-PDF`.

TREE is what `vanban show tree` prints; OFFICE-PDF is the DOCX as an office suite prints it, numbers resolved. All three are
compared as characters in reading order, without white space. Left out: page numbers, header rows that a page repeats, and
the alternative text of pictures, which no page shows, and
what a blank shows (a blank is `…` in the tree, white or drawn dots in the PDF, full stops in the DOCX).
"""

import itertools
import re
import subprocess
import sys


def main(tree, *pdfs):
    lines = [line.partition("\t")[::2] for line in open(tree, encoding="utf-8").read().splitlines()]
    lines = [line for line in lines if line[0] != "biểu đồ"]
    tables = itertools.groupby(lines, key=lambda line: line[0] == "tiêu đề bảng")
    headers = [squeezed("".join(text for _, text in rows)) for is_header, rows in tables if is_header]
    wanted = squeezed("".join(text for _, text in lines))
    faults = [fault for pdf in pdfs if (fault := difference(wanted, in_order(wanted, printed(pdf, headers, wanted), headers), pdf))]
    print("\n".join(faults))
    return 1 if faults else 0


def printed(pdf, headers, wanted):
    """The words of `pdf` page by page, its artifacts taken off; joined cells of a header are drawn in an order of their own."""
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    out = ""
    for number, page in enumerate(text.split("\f")):
        if number and (match := re.match(r"\s*\d+\s*\n", page)):
            page = page[match.end() :]
        page = squeezed(page)
        for header in headers:
            # A repeated header row is one too many only where the tree does not have it at this place.
            if number and sorted(page[: len(header)]) == sorted(header) and not wanted[len(out) :].startswith(header):
                page = page[len(header) :]
        out += page
    return out


def squeezed(text):
    """Without white space, blanks and runs of full stops."""
    return re.sub(r"\s|…|\.{3,}", "", text)


def in_order(wanted, found, headers):
    """`found` with the cells of each header row in the order of the tree: a joined cell is drawn after its neighbours."""
    for header in headers:
        at = wanted.find(header)
        if sorted(found[at : at + len(header)]) == sorted(header):
            found = found[:at] + header + found[at + len(header) :]
    return found


def difference(wanted, found, name):
    if wanted == found:
        return None
    at = next((i for i, (a, b) in enumerate(zip(wanted, found)) if a != b), min(len(wanted), len(found)))
    return f"{name}: wanted “{wanted[at - 20 : at + 40]}”, found “{found[at - 20 : at + 40]}”"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
