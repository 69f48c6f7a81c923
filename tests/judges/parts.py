"""Lines of a finished paper → its components, found by where they stand and what they say.

Follows ô số 1–14 of Phụ lục I as an eye would; shares nothing with the layouts.
"""

import dataclasses
import re

NATIONAL = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
DATE = re.compile(r"ngày\b.*\btháng\b.*\bnăm\b")
APPENDIX = re.compile(r"^phụ lục( [IVXLC]+)?$", re.IGNORECASE)


@dataclasses.dataclass
class Paragraph:
    lines: list

    @property
    def first(self):
        return self.lines[0]

    @property
    def last(self):
        return self.lines[-1]

    @property
    def text(self):
        return " ".join(line.text for line in self.lines)

    @property
    def faces(self):
        return {line.face for line in self.lines}


@dataclasses.dataclass
class Block:
    """One signature: its lines from top to bottom."""

    lines: list

    @property
    def name(self):
        last = self.lines[-1]
        return None if last.text.isupper() else last

    @property
    def titles(self):
        """The upper-case lines above the room for the signature."""
        return [line for line, gap in zip(self.lines, self.gaps_above()) if line.text.isupper() and gap < 12]

    @property
    def posts(self):
        """The upper-case lines under the room for the signature."""
        seen, out = False, []
        for line, gap in zip(self.lines, self.gaps_above()):
            seen = seen or gap >= 12
            if seen and line.text.isupper():
                out.append(line)
        return out

    def gaps_above(self):
        return [0, *(below.y - above.y for above, below in zip(self.lines, self.lines[1:]))]

    def room(self):
        """White between the foot of the titles and the top of what stands under them, mm."""
        pairs = list(zip(self.lines, self.lines[1:]))
        return max((below.top() - above.foot() for above, below in pairs), default=None)


class Paper:
    """The components of one finished file."""

    @property
    def is_form(self):
        """Whether it is none of the decree's kinds: a form that people fill in."""
        return self.kind is not None and self.kind.text.startswith(("BẢN ", "BẢNG ", "BIỂU "))

    def __init__(self, file):
        self.file = file
        self.pages = file.pages
        self.page_numbers = self._page_numbers()
        rest = [line for page in self.pages for line in page.lines if line not in self.page_numbers]
        self.fill_lines = [line for line in rest if not line.text.strip(". ")]
        rest = [line for line in rest if not self._in_table(line) and line not in self.fill_lines]
        rest = self._header(rest)
        rest = self._title(rest)
        main, self.appendix_lines = self._cut_appendices(rest)
        self.body, foot = self._cut_foot(main)
        self._foot(foot)
        self.left, self.right = self._edges()
        self.step = self._line_step()
        self.paragraphs = self._paragraphs(self.body)

    def _edges(self):
        """Left and right edge of the text area, mm: as far as words, tables and lines to fill in reach."""
        portrait = [page for page in self.pages if page.width < page.height]
        spans = [(line.x0, line.x1) for line in self.body + self.foot_lines + self.fill_lines if self.pages[line.page - 1] in portrait]
        spans += [(box[0], box[2]) for page in portrait for box in page.tables]
        spans += [(s.x0, s.x1) for page in portrait for s in page.strokes if s.horizontal and s.width > 120]
        return min((x0 for x0, _ in spans), default=0), max((x1 for _, x1 in spans), default=0)

    def _page_numbers(self):
        first = [page.lines[0] for page in self.pages if page.lines]
        return [line for line in first if re.fullmatch(r"\d+", line.text) and line.y < 20]

    def _in_table(self, line):
        page = self.pages[line.page - 1]
        return any(x0 <= line.centre <= x1 and y0 <= line.y <= y1 for x0, y0, x1, y1 in page.tables)

    def _header(self, lines):
        """Takes ô 1–4 and 5b off the front of `lines`."""
        national = next((i for i, line in enumerate(lines) if any(n in line.text for n in NATIONAL)), None)
        if national is None:
            raise SystemExit("no Quốc hiệu on page 1")
        whole = lines[national]
        start = next(n for n in NATIONAL if n in whole.text)
        split = national_edge(whole, start) - 0.5
        self.split = split
        self.left_column, self.right_column = [], []
        end = next((i for i, line in enumerate(lines) if line.page == 1 and DATE.search(right_of(line, split))), None)
        if end is None:
            raise SystemExit("no place and date on page 1")
        while end + 1 < len(lines) and self._left_of_date(lines[end], lines[end + 1]):
            end += 1
        for line in lines[: end + 1]:
            left, right = line.within(0, split), line.within(split, 1000)
            self.left_column += [left] if left else []
            self.right_column += [right] if right else []
        self.national = next(line for line in self.right_column if line.text in NATIONAL or start in line.text)
        self.motto = first(self.right_column, lambda line: line.text.startswith("Độc lập"))
        self.place_date = first(self.right_column, lambda line: DATE.search(line.text))
        self.number = first(self.left_column, lambda line: line.text.startswith("Số"))
        letter = next((i for i, line in enumerate(self.left_column) if line.text.startswith("V/v")), None)
        self.letter_subject = self.left_column[letter:] if letter is not None else []
        names = [line for line in self.left_column if line is not self.number and line not in self.letter_subject]
        self.issuer = trailing(names, lambda line: line.bold)
        self.parent = names[: len(names) - len(self.issuer)]
        return lines[end + 1 :]

    def _left_of_date(self, above, line):
        """Whether `line` still belongs to the left column: a subject of a công văn that goes on under the date."""
        narrow = line.page == 1 and line.x1 <= self.split + 2
        return narrow and not line.text.startswith("Kính gửi") and line.top() - above.foot() < 4

    def _title(self, lines):
        """Takes ô 5a off the front of `lines`."""
        self.kind, self.subject = None, []
        if self.letter_subject:
            return lines
        self.kind, rest = lines[0], lines[1:]
        while rest and rest[0].bold and rest[0].page == 1 and self._centred(rest[0]) and not self._rule_between(rest[0]):
            self.subject.append(rest.pop(0))
        return rest

    def _rule_between(self, line):
        """Whether the rule of the subject already stands over `line`."""
        return bool(self.subject) and self.rule_under(self.subject[-1], within=line.top() - self.subject[-1].y) is not None

    def _centred(self, line):
        return abs(line.centre - self.kind.centre) < 1

    def rule_under(self, line, within=6.0):
        """The nearest horizontal stroke at most `within` mm under the baseline of `line` and centred with it."""
        page = self.pages[line.page - 1]
        under = [
            s
            for s in page.strokes
            if s.horizontal and 0 <= s.y0 - line.y <= within and abs(s.centre - line.centre) < 3 and s.width < 120
        ]
        return min(under, key=lambda s: s.y0, default=None)

    def _cut_appendices(self, lines):
        at = next((i for i, l in enumerate(lines) if l.page > 1 and APPENDIX.match(l.text) and l.bold), len(lines))
        return lines[:at], lines[at:]

    def _cut_foot(self, lines):
        """Body and foot: the foot begins at "Nơi nhận:" or after the end mark, else at the first authority line."""
        heading = next((i for i, l in enumerate(lines) if l.text.startswith("Nơi nhận:")), None)
        mark = max((i for i, l in enumerate(lines) if l.text.endswith("./.")), default=None)
        if mark is not None:
            return lines[: mark + 1], lines[mark + 1 :]
        authority = next((i for i, l in enumerate(lines) if is_authority(l)), len(lines))
        cut = authority if heading is None else min(heading, authority)
        return lines[:cut], lines[cut:]

    def _foot(self, lines):
        pieces = [piece for line in lines for piece in line.pieces(0.8)]
        self.foot = pieces
        self.foot_lines = lines
        self.recipients_heading = first(pieces, lambda p: p.text.startswith("Nơi nhận"))
        left = self.recipients_heading.x0 if self.recipients_heading else -1
        self.recipients = [p for p in pieces if abs(p.x0 - left) < 6 and p is not self.recipients_heading and p.size < 11.5]
        signing = [p for p in pieces if p is not self.recipients_heading and p not in self.recipients]
        # "(Ký, ghi rõ họ tên)" and a line to sign on are neither a title nor a name.
        signing = [p for p in signing if not p.text.startswith("(") and p.text.strip(". ")]
        self.blocks = [Block(lines) for lines in by_centre(signing)]

    def recipient_items(self):
        """Nơi nhận item by item, wrapped lines joined."""
        items = []
        for line in self.recipients:
            if line.text.startswith("-") or not items:
                items.append([line])
            else:
                items[-1].append(line)
        return [" ".join(line.text for line in item) for item in items]

    def _line_step(self):
        """The smallest step between two lines of the body, pt: the step within a paragraph."""
        steps = [
            (b.y - a.y) / MM_PT
            for a, b in zip(self.body, self.body[1:])
            if a.page == b.page and a.size == b.size and b.x0 < self.left + 1
        ]
        return min((s for s in steps if s > 10), default=None)

    def _paragraphs(self, lines):
        found = []
        for line in lines:
            if not found or self._begins(found[-1].last, line):
                found.append(Paragraph([line]))
            else:
                found[-1].lines.append(line)
        return found

    def _begins(self, above, line):
        if line.x0 > self.left + 5:
            return True
        if above.page != line.page:
            return above.x1 < self.right - 1
        return self.step is not None and (line.y - above.y) / MM_PT > self.step + 3


MM_PT = 25.4 / 72


def national_edge(line, words):
    """Left edge of the national title within the whole first line of the sheet, mm."""
    letters = [c for c in line.chars if c["text"].strip()]
    plain = "".join(c["text"] for c in letters)
    return letters[plain.index(words.replace(" ", ""))]["x0"] * MM_PT


def right_of(line, split):
    right = line.within(split, 1000)
    return right.text if right else ""


def first(items, wanted):
    return next((item for item in items if wanted(item)), None)


def trailing(items, wanted):
    at = len(items)
    while at and wanted(items[at - 1]):
        at -= 1
    return items[at:]


def is_authority(line):
    return line.bold and re.match(r"^(TM|KT|TL|TUQ|Q)\. |^(CHỦ TỊCH|TRƯỞNG|BÍ THƯ|CHỈ HUY|NGƯỜI LẬP)", line.text) is not None


def by_centre(pieces):
    """Pieces that stand under each other, column by column."""
    columns = []
    for piece in pieces:
        column = first(columns, lambda c: abs(c[0].centre - piece.centre) < 2)
        if column is None:
            columns.append([piece])
        else:
            column.append(piece)
    return columns

