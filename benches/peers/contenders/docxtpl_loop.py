"""docxtpl: `docxtpl_loop.py TEMPLATE CONTEXTS COUNT OUT` fills the template once for each context."""

import itertools
import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate

template, contexts, count, out = sys.argv[1:]
contexts = json.loads(Path(contexts).read_text())
for number, context in enumerate(itertools.islice(itertools.cycle(contexts), int(count))):
    # A template can be filled once: the library keeps what it filled it with.
    paper = DocxTemplate(template)
    paper.render(context, autoescape=True)
    paper.save(f"{out}/{number:04}.docx")
