"""The register of rules: one function a rule, each looks at one finished paper and gives a finding."""

import dataclasses

RULES = {}


@dataclasses.dataclass
class Finding:
    """`verdict` is "ok", "fault" or "n/a"; `measured` says what was seen, or why the rule does not apply."""

    verdict: str
    measured: str


def rule(code, what):
    """Registers a function `(paper, limits) -> Finding` under its number in the checklist."""

    def register(function):
        RULES[code] = (what, function)
        return function

    return register


def found(ok, measured):
    return Finding("ok" if ok else "fault", measured)


def absent(why):
    return Finding("n/a", why)


def within(value, span, tolerance):
    return value is not None and span[0] - tolerance <= value <= span[1] + tolerance


def component(limits, name, lines):
    """A component's lines against its row of the table: size, face and case."""
    if not lines:
        return absent("this paper has none")
    size, face, upper = limits.size(name), limits.face(name), limits.upper(name)
    sizes, faces = {line.size for line in lines}, {line.face for line in lines}
    cased = all(line.text.isupper() for line in lines) if upper else not all(line.text.isupper() for line in lines)
    ok = all(within(s, size, 0.1) for s in sizes) and faces == {face} and cased
    return found(ok, f"{numbers(sizes)} pt {'/'.join(map(describe, faces))}{'' if cased else ', wrong case'}")


def describe(face):
    return {
        (False, False): "upright",
        (True, False): "bold",
        (False, True): "italic",
        (True, True): "bold italic",
        None: "mixed faces",
    }[face]


def numbers(values):
    return "/".join(f"{value:g}" for value in sorted(values))


def both(*findings):
    """One finding of several: a fault if any is, otherwise ok."""
    seen = [f for f in findings if f.verdict != "n/a"]
    if not seen:
        return findings[0]
    bad = any(f.verdict == "fault" for f in seen)
    return Finding("fault" if bad else "ok", "; ".join(f.measured for f in seen))
