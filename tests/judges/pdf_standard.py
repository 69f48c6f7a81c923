"""Whether a PDF is PDF/A-2a and PDF/UA-1: `pdf_standard.py PDF`; prints what fails, exit code 1 when anything does."""

import re
import sys

from page import ValidationProfile, validate_pdf


def main(path):
    faults = []
    for name, profile in {"PDF/A-2a": ValidationProfile.PDF_A_2A, "PDF/UA-1": ValidationProfile.PDF_UA_1}.items():
        report = validate_pdf(path, profile=profile)
        if not report.is_compliant:
            faults += [f"{name}: {failure}" for failure in report.failures if not is_false_alarm(failure, path)]
    print("\n".join(map(str, faults)))
    return 1 if faults else 0


def is_false_alarm(failure, path):
    """The validator takes the last byte of a stream for part of the line end when that byte is 0x0D.

    It is none of ours when every stream ends, at its /Length, with a line end and `endstream`.
    """
    if "STREAM-LENGTH" not in str(failure):
        return False
    data = open(path, "rb").read()
    streams = re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", data)
    ends = (data[m.end() + int(m[1]) :][:12] for m in streams)
    return all(re.match(rb"\r?\nendstream", end) for end in ends)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
