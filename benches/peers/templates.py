"""Our own DOCX files of one paper -> templates for those who fill templates, and what to fill them with.

`templates.py forms|plan FOLDER OUT`: FOLDER holds the DOCX files this program made. OUT gets `docxtpl.docx` (docxtpl
and docxtplrs), `docxtemplater.docx` and `contexts.json`. The look is ours, to the last measure: a template is our file
in which what the data say has become a placeholder, equal paragraphs one after the other a loop, and the rows of the
long table a loop. What never differs stays as it is.
"""

import copy
import json
import sys
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

# Styles that hold words of the year's data in a plan; the headings are the template's.
OF_THE_DATA = {"Căn cứ", "Đoạn văn", "Khoản", "Khoản có tiêu đề", "Gạch đầu dòng", "Điểm"}
# A table with so many rows is a loop over its rows.
LONG = 10
# Rows above the first of the data.
HEAD = 2


def text(paragraph):
    return "".join(part.text or "" for part in paragraph.iter(qn("w:t")))


def style(paragraph):
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return found.get(qn("w:val")) if found is not None else None


def fill(paragraph, words):
    """Leaves of `paragraph` its looks and its first run, with `words` in it."""
    runs = [run for run in paragraph.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    first = runs[0]
    for part in [part for part in first if part.tag != qn("w:rPr")]:
        first.remove(part)
    holder = first.makeelement(qn("w:t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    holder.text = words
    first.append(holder)
    for child in [child for child in paragraph if child.tag != qn("w:pPr")]:
        paragraph.remove(child)
    paragraph.append(first)


def blocks(body):
    """Paragraphs alone, runs of paragraphs of one style, and tables."""
    group = []
    for child in body:
        if group and (child.tag != qn("w:p") or style(child) != style(group[0])):
            yield group
            group = []
        if child.tag == qn("w:p") and text(child):
            group.append(child)
        elif child.tag == qn("w:tbl"):
            yield child
    if group:
        yield group


class Maker:
    """Walks one file; what is found in it is the context, what is left of it the template."""

    def __init__(self, path, dialect, variable, names):
        self.file = Document(path)
        self.dialect, self.variable, self.names = dialect, variable, names
        self.context = {}
        self.seen = []

    def walk(self):
        for block in list(blocks(self.file.element.body)):
            if isinstance(block, list):
                self.paragraphs(block)
            elif len(block.findall(qn("w:tr"))) >= LONG:
                self.long_table(block)
            else:
                for paragraph in block.iter(qn("w:p")):
                    if text(paragraph):
                        self.paragraph(paragraph)
        return self

    def paragraphs(self, group):
        if len(group) == 1 or self.names.get(style(group[0])) not in OF_THE_DATA:
            for paragraph in group:
                self.paragraph(paragraph)
            return
        key = f"doan{len(self.context)}"
        self.context[key] = [text(paragraph) for paragraph in group]
        self.seen.append(None)
        first, rest = group[0], group[1:]
        before, after, word = (
            (f"{{%p for t in {key} %}}", "{%p endfor %}", "{{ t }}")
            if self.dialect == "jinja"
            else (f"{{#{key}}}", f"{{/{key}}}", "{.}")
        )
        for words, add in ((before, first.addprevious), (after, first.addnext)):
            line = copy.deepcopy(first)
            fill(line, words)
            add(line)
        fill(first, word)
        for paragraph in rest:
            paragraph.getparent().remove(paragraph)

    def paragraph(self, paragraph):
        number = len(self.seen)
        self.seen.append(text(paragraph))
        if not self.variable(number, paragraph):
            return
        key = f"loi{len(self.context)}"
        self.context[key] = text(paragraph)
        fill(paragraph, f"{{{{ {key} }}}}" if self.dialect == "jinja" else f"{{{key}}}")

    def long_table(self, table):
        rows = table.findall(qn("w:tr"))[HEAD:]
        key = f"hang{len(self.context)}"
        self.seen.append(None)
        cells = lambda row: [" ".join(map(text, cell.iter(qn("w:p")))) for cell in row.findall(qn("w:tc"))]
        self.context[key] = [{f"c{at}": words for at, words in enumerate(cells(row))} for row in rows]
        first, rest = rows[0], rows[1:]
        for row in rest:
            table.remove(row)
        jinja = self.dialect == "jinja"
        if jinja:
            for words, add in ((f"{{%tr for r in {key} %}}", first.addprevious), ("{%tr endfor %}", first.addnext)):
                line = copy.deepcopy(first)
                for at, paragraph in enumerate(line.iter(qn("w:p"))):
                    self.cell(paragraph, words if at == 0 else "")
                add(line)
        inner = list(first.iter(qn("w:p")))
        for at, paragraph in enumerate(inner):
            word = f"{{{{ r.c{at} }}}}" if jinja else f"{{c{at}}}"
            if not jinja:
                word = (f"{{#{key}}}" if at == 0 else "") + word + (f"{{/{key}}}" if at == len(inner) - 1 else "")
            self.cell(paragraph, word)

    @staticmethod
    def cell(paragraph, words):
        if paragraph.find(qn("w:r")) is None or not text(paragraph):
            for run in paragraph.findall(qn("w:r")):
                paragraph.remove(run)
            run = paragraph.makeelement(qn("w:r"), {})
            holder = run.makeelement(qn("w:t"), {})
            holder.text = "-"
            run.append(holder)
            paragraph.append(run)
        fill(paragraph, words)


def main(kind, folder, out):
    paths = sorted(Path(folder).glob("*.docx"))
    names = {found.style_id: found.name for found in Document(paths[0]).styles}
    never = lambda number, paragraph: False
    if kind == "plan":
        variable = lambda number, paragraph: names.get(style(paragraph)) in OF_THE_DATA
    else:
        all_seen = [Maker(path, "jinja", never, names).walk().seen for path in paths[:8]]
        differs = {at for at, words in enumerate(zip(*all_seen, strict=True)) if len(set(words)) > 1}
        variable = lambda number, paragraph: number in differs
    out.mkdir(parents=True, exist_ok=True)
    contexts = [Maker(path, "jinja", variable, names).walk().context for path in paths]
    (out / "contexts.json").write_text(json.dumps(contexts, ensure_ascii=False))
    for dialect, name in (("jinja", "docxtpl"), ("mustache", "docxtemplater")):
        Maker(paths[0], dialect, variable, names).walk().file.save(out / f"{name}.docx")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
