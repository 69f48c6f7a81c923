"""Makes the same form and the same plan with this program and with its peers, in turns, and prints the ratios.

Called by `run`, which installs the contenders. Every run starts a process and ends with whole files in a fresh folder;
starting up is part of it. Medians over the rounds; a ratio is the median of the ratios of the rounds, so that what else
the machine does in one round weighs on both its sides.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
STANDARDS = "a-2a,ua-1"
# LibreOffice's nearest to A-2a and UA-1.
OFFICE_PDF = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"}}'
)


@dataclass
class Case:
    """One way of making papers. `calls(out)` are its processes, so many of them `at_once`."""

    name: str
    paper: str
    papers: int
    ending: str
    calls: object
    at_once: int = 1
    cores: int = 0  # 0: all
    files: int = 0  # expected with that ending; 0: one a paper
    seconds: list = field(default_factory=list)
    memory: tuple = (0.0, 0.0)


def run(case, out, quiet=subprocess.DEVNULL):
    """The seconds that `case` takes; what does not make its files is an error."""
    pin = [] if not case.cores else ["taskset", "-c", "0" if case.cores == 1 else f"0-{case.cores - 1}"]
    calls = case.calls(out)

    def call(argv):
        # Some take two processes, one after the other.
        for one in argv if isinstance(argv[0], list) else [argv]:
            done = subprocess.run(pin + [str(part) for part in one], stdout=quiet, stderr=subprocess.PIPE)
            if done.returncode:
                sys.exit(f"{case.name}: {one[0]}: {done.stderr.decode(errors='replace')[-2000:]}")

    began = time.monotonic()
    with ThreadPoolExecutor(case.at_once) as pool:
        list(pool.map(call, calls))
    seconds = time.monotonic() - began
    made = [path for path in Path(out).rglob(f"*.{case.ending}") if path.stat().st_size > 2000]
    if len(made) != (case.files or case.papers):
        sys.exit(f"{case.name}: {len(made)} files instead of {case.files or case.papers}")
    return seconds


class Sampler(threading.Thread):
    """The most memory that all processes below this one hold at a time: resident, and with shared pages counted once."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.most = (0.0, 0.0)

    def run(self):
        while not self.ended.wait(0.01):
            found = [self.of(process) for process in self.below(os.getpid())]
            now = (sum(rss for rss, _ in found), sum(pss for _, pss in found))
            self.most = tuple(map(max, self.most, now))

    def below(self, process):
        for thread in Path(f"/proc/{process}/task").glob("*"):
            try:
                children = (thread / "children").read_text().split()
            except OSError:
                continue
            for child in children:
                yield child
                yield from self.below(child)

    @staticmethod
    def of(process):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            return (0.0, 0.0)
        found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines[1:] if line.endswith("kB")}
        return (found.get("Rss", 0.0), found.get("Pss", 0.0))


def measured(case):
    with tempfile.TemporaryDirectory() as out:
        return run(case, out)


def remembered(case):
    sampler = Sampler()
    sampler.start()
    measured(case)
    sampler.ended.set()
    sampler.join()
    return sampler.most


class Bench:
    """The cases, and the folders they work in."""

    def __init__(self, options):
        self.options = options
        self.vanban = options.vanban
        self.cases = []

    def material(self, forms):
        folder = self.options.work / f"material-{forms}"
        if not folder.exists():
            subprocess.run([self.options.dump, folder, str(forms)], check=True, stdout=subprocess.DEVNULL)
        return folder

    def add(self, *arguments, **more):
        self.cases.append(Case(*arguments, **more))

    def forms_by_us(self, name, papers, formats, ending, **more):
        data = self.material(papers)
        ids = ",".join(f"to{18 + number}" for number in range(papers))
        call = lambda out: [[self.vanban, "build", "dang-ky", "--don-vi", ids, "--format", formats,
                             "--data", data / "forms/data", "--out", out]]
        self.add(name, "form", papers, ending, call, **more)

    def plan_by_us(self, name, papers, formats, ending, **more):
        data = self.material(1) / "plan/data"
        # A commune has one plan a year: many plans are many communes'.
        call = lambda out: [[self.vanban, "build", "ke-hoach", "--format", formats, "--data", data, "--out", f"{out}/{number}"]
                            for number in range(papers)]
        self.add(name, "plan", papers, ending, call, **more)

    def typst(self, name, paper, papers, **more):
        folders = sorted((self.material(papers if paper == "form" else 1) / "typst").glob(f"{paper}-*"))
        compile_one = lambda folder, out: [
            self.options.typst, "compile", "--root", folder, "--font-path", self.options.fonts, "--ignore-system-fonts",
            "--ignore-embedded-fonts", "--pdf-standard", STANDARDS, "--creation-timestamp", "1708560000",
            folder / "layout/main.typ", out]
        call = lambda out: [compile_one(folders[number % len(folders)], f"{out}/{number:04}.pdf") for number in range(papers)]
        self.add(name, paper, papers, "pdf", call, **more)

    def typst_py(self, name, paper, papers, **more):
        folders = self.material(papers if paper == "form" else 1) / "typst"
        call = lambda out: [[sys.executable, HERE / "contenders/typst_loop.py", folders, paper, papers, self.options.fonts, out]]
        self.add(name, paper, papers, "pdf", call, **more)

    def filler(self, paper, library, papers, out):
        """The process of one of those that fill templates."""
        templates = self.templates(paper)
        program = {
            "docxtpl": [sys.executable, HERE / "contenders/docxtpl_loop.py", templates / "docxtpl.docx"],
            "docxtemplater": ["node", HERE / "contenders/docxtemplater_loop.js", templates / "docxtemplater.docx"],
            "docxtplrs": [self.options.docxtplrs, templates / "docxtpl.docx"],
        }[library]
        return [*program, templates / "contexts.json", papers, out]

    def templates(self, paper):
        folder = self.options.work / f"templates-{paper}"
        if not folder.exists():
            forms = 8
            data = self.material(forms if paper == "form" else 1)
            made = self.options.work / f"made-{paper}"
            kind, name = ("forms", "dang-ky") if paper == "form" else ("plan", "ke-hoach")
            chosen = ["--don-vi", ",".join(f"to{18 + number}" for number in range(forms))] if paper == "form" else []
            subprocess.run([self.vanban, "build", name, *chosen, "--data", data / kind / "data", "--out", made],
                           check=True, stdout=subprocess.DEVNULL)
            subprocess.run([sys.executable, HERE / "templates.py", kind, made, folder], check=True)
        return folder

    def fill(self, name, paper, library, papers):
        self.templates(paper)
        self.add(name, paper, papers, "docx", lambda out: [self.filler(paper, library, papers, out)], cores=1)

    def office(self, name, paper, papers):
        self.templates(paper)
        profile = self.options.work / "office-profile"
        environment = ["env", f"FONTCONFIG_FILE={self.options.work / 'fonts.conf'}"]

        def call(out):
            files = [f"{out}/{number:04}.docx" for number in range(papers)]
            convert = [*environment, "soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                       "--convert-to", OFFICE_PDF, "--outdir", out, *files]
            return [[self.filler(paper, "docxtpl", papers, out), convert]]

        self.add(name, paper, papers, "pdf", call)


def cases(bench, quick):
    """Who takes part, with how many papers: as many as make starting up small where it is not what is measured."""
    some = lambda full, tried: tried if quick else full
    # Forms.
    bench.forms_by_us("vanban, PDF, all cores", some(200, 16), "pdf", "pdf")
    bench.forms_by_us("vanban, PDF, one core", some(60, 8), "pdf", "pdf", cores=1)
    bench.forms_by_us("vanban, DOCX, one core", some(300, 8), "docx", "docx", cores=1)
    bench.forms_by_us("vanban, both, all cores", some(100, 8), "pdf,docx", "pdf")
    bench.typst("typst CLI, one after the other", "form", some(40, 4))
    bench.typst("typst CLI, 4 at once", "form", some(120, 8), at_once=4)
    bench.typst_py("typst from PyPI, one compiler, one core", "form", some(60, 8), cores=1)
    bench.typst_py("typst from PyPI, one compiler", "form", some(60, 8))
    for library, papers in (("docxtpl", some(40, 4)), ("docxtemplater", some(60, 4)), ("docxtplrs", some(300, 20))):
        bench.fill(f"{library}, one core", "form", library, papers)
    bench.office("docxtpl + LibreOffice, one call", "form", some(20, 2))
    bench.office("docxtpl + LibreOffice, 3 forms", "form", 3)
    # Plans.
    bench.plan_by_us("vanban, both, one plan", 1, "pdf,docx", "pdf")
    bench.plan_by_us("vanban, a process each, 4 at once", some(24, 4), "pdf,docx", "pdf", at_once=4)
    bench.typst("typst CLI, one plan", "plan", 1)
    bench.typst("typst CLI, 4 at once", "plan", some(48, 4), at_once=4)
    bench.typst_py("typst from PyPI, one compiler", "plan", some(30, 4))
    for library, papers in (("docxtpl", some(30, 4)), ("docxtemplater", some(30, 4)), ("docxtplrs", some(200, 20))):
        bench.fill(f"{library}, one core", "plan", library, papers)
    bench.office("docxtpl + LibreOffice, one call", "plan", some(10, 2))


# What is aimed at: ours, theirs, whether papers a second or seconds are compared, and how many times better at least.
AIMS = [
    ("PDF of forms on all cores", ("form", "vanban, PDF, all cores"), ("form", "typst CLI, 4 at once"), "rate", 2.0),
    ("PDF of forms on one core", ("form", "vanban, PDF, one core"), ("form", "typst from PyPI, one compiler, one core"), "rate", 1.3),
    ("DOCX of forms on one core", ("form", "vanban, DOCX, one core"), ("form", "docxtplrs, one core"), "rate", 2.0),
    ("DOCX of forms on one core", ("form", "vanban, DOCX, one core"), ("form", "docxtpl, one core"), "rate", 25.0),
    ("DOCX of forms on one core", ("form", "vanban, DOCX, one core"), ("form", "docxtemplater, one core"), "rate", None),
    ("PDF of forms on all cores", ("form", "vanban, PDF, all cores"), ("form", "docxtpl + LibreOffice, one call"), "rate", None),
    ("both of 100 forms in the time of 3", ("form", "vanban, both, all cores"), ("form", "docxtpl + LibreOffice, 3 forms"), "time", 1.0),
    ("one plan from the start, both files against one", ("plan", "vanban, both, one plan"), ("plan", "typst CLI, one plan"), "time", 1.0),
]


def ratio(ours, theirs, kind):
    per = lambda case: case.papers if kind == "rate" else 1
    rounds = [per(ours) / one / (per(theirs) / other) for one, other in zip(ours.seconds, theirs.seconds)]
    return statistics.median(rounds), min(rounds), max(rounds)


def version(*argv):
    try:
        done = subprocess.run([str(part) for part in argv], capture_output=True, text=True)
    except OSError:
        return "not there"
    return (done.stdout or done.stderr).strip().splitlines()[0]


def packages(options):
    wanted = ["docxtpl", "typst", "python-docx", "lxml", "Jinja2"]
    listed = subprocess.run([sys.executable, "-m", "pip", "list", "--format=json"], capture_output=True, text=True)
    found = {package["name"]: package["version"] for package in json.loads(listed.stdout)}
    ours = [f"{name} {found.get(name, '?')}" for name in wanted]
    node = [
        f"{name} {json.loads((options.node / name / 'package.json').read_text())['version']}"
        for name in ("docxtemplater", "pizzip")
    ]
    return ours + node


def surroundings(options):
    processor = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")),
        platform.processor(),
    )
    commit = version("git", "-C", HERE, "describe", "--always", "--dirty")
    return [
        f"{time.strftime('%Y-%m-%d %H:%M')} · {processor} · {os.cpu_count()} cores · {platform.platform()} · load {os.getloadavg()[0]:.1f}",
        f"{version(options.vanban, '--version')} ({commit}) · {version(options.typst, '--version')} · docxtplrs 0.3.2 · "
        + f"{version('soffice', '--version')} · Python {platform.python_version()} · Node {version('node', '--version')} · "
        + f"{version('rustc', '--version')}",
        " · ".join(packages(options)),
    ]


def instructions(bench):
    """Instructions of one paper: what twelve take more than four, by callgrind, divided by eight."""
    rows = []
    for name, make in (
        ("vanban, form, both", lambda n: bench.forms_by_us("", n, "pdf,docx", "pdf", cores=1)),
        ("docxtplrs, form, DOCX", lambda n: bench.fill("", "form", "docxtplrs", n)),
    ):
        counts = []
        for papers in (4, 12):
            make(papers)
            counts.append(counted(bench, bench.cases.pop()))
        rows.append((name, (counts[1] - counts[0]) / 8, counts[0] - (counts[1] - counts[0]) / 2))
    bench.typst("", "form", 1)
    rows.append(("typst CLI, form, PDF", None, counted(bench, bench.cases.pop())))
    bench.plan_by_us("", 1, "pdf,docx", "pdf")
    rows.append(("vanban, plan, both", None, counted(bench, bench.cases.pop())))
    bench.typst("", "plan", 1)
    rows.append(("typst CLI, plan, PDF", None, counted(bench, bench.cases.pop())))
    return rows


def counted(bench, case):
    with tempfile.TemporaryDirectory() as out, tempfile.TemporaryDirectory() as counts:
        [call] = case.calls(out)
        wrapper = [
            "valgrind", "--tool=callgrind", "--trace-children=yes", f"--callgrind-out-file={counts}/%p",
            # A process that prints is ended from outside: what it has counted is written after each paper.
            "--dump-after=vanban::printer::Printer::print",
        ]
        subprocess.run([*wrapper, *map(str, call)], check=True, capture_output=True, env={**os.environ, "RAYON_NUM_THREADS": "1"})
        if call[0] == bench.vanban and not list(Path(counts).glob("*.1")):
            sys.exit("the program has no names of functions in it: callgrind cannot tell when a paper is printed")
        lines = (line for path in Path(counts).iterdir() for line in path.read_text(errors="replace").splitlines())
        return sum(int(line.split()[1]) for line in lines if line.startswith("totals:"))


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]


def report(bench, rounds, counts):
    lines = surroundings(bench.options) + [f"{rounds} rounds, in turns; median (least–most)", ""]
    rows = []
    for case in bench.cases:
        rates = [case.papers / seconds for seconds in case.seconds]
        least, most = min(rates), max(rates)
        rows.append((case.paper, case.name, case.papers, f"{statistics.median(case.seconds):.3f}",
                     f"{statistics.median(rates):.1f} ({least:.1f}–{most:.1f})",
                     f"{case.memory[0]:.0f}", f"{case.memory[1]:.0f}"))
    lines += table(("paper", "contender", "papers", "seconds", "papers/s", "peak MB, resident", "shared once"), rows)
    found = {(case.paper, case.name): case for case in bench.cases}
    rows = []
    for name, ours, theirs, kind, aim in AIMS:
        middle, least, most = ratio(found[ours], found[theirs], kind)
        wanted = "–" if aim is None else f"≥ {aim} {'yes' if middle >= aim else 'NO'}"
        rows.append((name, theirs[1], f"{middle:.2f} ({least:.2f}–{most:.2f})", wanted))
    lines += [""] + table(("how many times better than", "whom", "ratio", "aim"), rows)
    if counts:
        million = lambda count: "–" if count is None else f"{count / 1e6:.1f}"
        rows = [(name, million(paper), million(start)) for name, paper, start in counts]
        lines += [""] + table(("instructions, in millions", "a paper more", "the start, or one paper with it"), rows)
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("vanban", "dump", "typst", "docxtplrs", "fonts", "work", "node"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="few papers, one round, no instructions")
    options = parser.parse_args()
    rounds = 1 if options.quick else options.rounds
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    config = (HERE / "fonts.conf.in").read_text().replace("@FONTS@", str(options.fonts))
    (options.work / "fonts.conf").write_text(config.replace("@CACHE@", str(options.work / "font-cache")))
    bench = Bench(options)
    cases(bench, options.quick)
    for case in bench.cases:  # Everybody warm, once, and watched.
        case.memory = remembered(case)
    for at in range(rounds):
        print(f"round {at + 1} of {rounds}", file=sys.stderr)
        for case in bench.cases:
            # One process of a few milliseconds is measured five times a round.
            times = 5 if case.papers == 1 else 1
            case.seconds.append(statistics.median(measured(case) for _ in range(times)))
    counts = instructions(bench) if shutil.which("valgrind") and not options.quick else []
    text = report(bench, rounds, counts)
    (options.work / "result.md").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
