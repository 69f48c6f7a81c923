"""typst from PyPI: `typst_loop.py PAPERS NAME COUNT FONTS OUT` sets papers one after the other with one compiler.

A compiler sees one folder; what a paper alone has is laid into it before each.
"""

import shutil
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

import typst

papers, name, count, fonts, out = sys.argv[1:]
folders = sorted(Path(papers).glob(f"{name}-*"))
with tempfile.TemporaryDirectory() as root:
    root = Path(root)
    shutil.copytree(folders[0], root, dirs_exist_ok=True)
    compiler = typst.Compiler(
        input=str(root / "layout/main.typ"),
        root=str(root),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]),
    )
    for number in range(int(count)):
        folder = folders[number % len(folders)]
        (root / "paper.json").write_bytes((folder / "paper.json").read_bytes())
        made = compiler.compile(
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(datetime(2024, 2, 22, tzinfo=timezone.utc).timestamp()),
        )
        Path(out, f"{number:04}.pdf").write_bytes(made)
