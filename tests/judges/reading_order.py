"""The words of a paper, from each of three places, as one string without white space: `reading_order.py TREE PDF DOCX`.

The tree is what `vanban show tree` prints; the PDF is read in the order of its content, the DOCX in the order of its XML with
the numbers of lists resolved from numbering.xml. Left out: page numbers and repeated header rows (artifacts), and the dots of
blanks. Exit code 1 when the three are not the same.
"""

import collections
import re
import sys
import unicodedata

import numbered
import pdfplumber
import pikepdf


def main():
    tree, pdf, docx = sys.argv[1:4]
    names = ("tree", "PDF", "DOCX")
    words = [plain(text) for text in (of_tree(tree), of_pdf(pdf), numbered.text(docx))]
    faults = [fault for name, other in zip(names[1:], words[1:]) if (fault := difference(words[0], other, name))]
    print("\n".join(faults) or f"{len(words[0])} characters, the same in tree, PDF and DOCX")
    sys.exit(bool(faults))


def of_tree(path):
    with open(path, encoding="utf-8") as lines:
        return "\n".join(line.rstrip("\n").partition("\t")[2] for line in lines)


def of_pdf(path):
    """The text in the order of the file's tags, which is the order a screen reader follows."""
    marked = collections.defaultdict(str)
    with pdfplumber.open(path) as pdf:
        for char in (c for page in pdf.pages for c in page.chars):
            if char.get("mcid") is not None:
                marked[char["page_number"], char["mcid"]] += char["text"]
    with pikepdf.open(path) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        found = tagged(pdf.Root.StructTreeRoot, None, pages)
        return "".join(key if isinstance(key, str) else marked[key] for key in found)


def tagged(element, page, pages):
    """(page, mcid) of all content under a structure element, in order; of a picture, the words that stand for it."""
    if isinstance(element, pikepdf.Array):
        for kid in element:
            yield from tagged(kid, page, pages)
    elif isinstance(element, pikepdf.Dictionary):
        page = pages[element.Pg.objgen] if "/Pg" in element else page
        if "/Alt" in element:
            yield str(element.Alt)
            return
        if "/MCID" in element:
            yield page, int(element.MCID)
        elif "/K" in element:
            yield from tagged(element.K, page, pages)
    elif isinstance(element, int):
        yield page, element


def plain(text):
    """Precomposed, without white space, without three or more dots in a row (a blank's, or the data's own)."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFC", text).replace("\u00ad", ""))
    return re.sub(r"…|\.{3,}", "", text)


def difference(tree, other, name):
    if tree == other:
        return None
    at = next((i for i, (a, b) in enumerate(zip(tree, other)) if a != b), min(len(tree), len(other)))
    here = slice(max(0, at - 30), at + 40)
    return f"{name} differs from the tree at character {at}:\n  tree {tree[here]!r}\n  {name} {other[here]!r}"


if __name__ == "__main__":
    main()
