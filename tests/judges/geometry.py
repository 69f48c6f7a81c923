"""Measures finished papers against the decree: `geometry.py PDF [--docx DOCX --office PDF-OF-THE-DOCX]`.

Prints a table, rule by rule, of what was measured in the PDF and in the DOCX (as an office suite lays it out, and as its
own XML says); exit code 1 when anything is a fault. Reads the permitted numbers from templates/nd30.yaml and shares no code
with the layouts.
"""

import argparse
import sys

import parts
import rules_appendix  # noqa: F401
import rules_body  # noqa: F401
import rules_foot  # noqa: F401
import rules_head  # noqa: F401
import rules_page  # noqa: F401
import seen
import word
from limits import Limits
from rules import RULES, Finding, both


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pdf")
    parser.add_argument("--docx")
    parser.add_argument("--office", help="the DOCX as an office suite prints it")
    paths = parser.parse_args()
    limits = Limits()
    columns = [look(paths.pdf, limits)]
    if paths.office:
        columns.append(look(paths.office, limits))
    if paths.docx:
        columns[-1] = joined(columns[-1], word.look(paths.docx, limits)) if paths.office else columns[-1]
    print_table(columns)
    sys.exit(any(f.verdict == "fault" for column in columns for f in column.values()))


def look(path, limits):
    """Every rule on one PDF."""
    paper = parts.Paper(seen.read(path))
    return {code: tried(function, paper, limits) for code, (_, function) in RULES.items()}


def tried(function, paper, limits):
    try:
        return function(paper, limits)
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        return Finding("fault", f"could not be measured: {error!r}")


def joined(drawn, written):
    """What the office suite drew with what the XML says."""
    out = dict(drawn)
    for code, finding in written.items():
        out[code] = both(drawn[code], finding) if code in drawn else finding
    return out


def print_table(columns):
    heads = ["PDF", "DOCX"][: len(columns)]
    print("| rule | what | " + " | ".join(heads) + " |")
    print("|---|---|" + "---|" * len(heads))
    for code in sorted(RULES):
        cells = [f"{f.verdict}: {f.measured}" for f in (column[code] for column in columns)]
        print(f"| {code} | {RULES[code][0]} | " + " | ".join(cell.replace("|", "/") for cell in cells) + " |")


if __name__ == "__main__":
    main()
