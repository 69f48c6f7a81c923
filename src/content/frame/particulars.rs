//! What a paper says of itself, rendered and linked: the source of everything in the frame.

use std::borrow::Cow;

use super::super::front::FrontMatter;
use super::super::leaf::Leaf;
use super::super::writer::Writer;
use super::date::{PartialDate, Words, number, unfilled};
use crate::data::PaperState;
use crate::data::{AgencyFile, Issuer};
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::document::{Info, Inline, Line, line, text};
use crate::kind::{PaperKind, Symbol};
use crate::yaml::Text;

/// The rendered front matter of one paper.
#[derive(Debug)]
pub struct Particulars<'a> {
    pub front: &'a FrontMatter,
    pub status: PaperState,
    pub issuer: Cow<'a, Issuer>,
    /// "Kế hoạch", or what a form calls itself.
    pub kind_name: Line,
    pub subject: Line,
    pub addressees: Vec<Line>,
    id: String,
    number: Option<u32>,
    /// What stands after the number: "/KH-UBND"; `None` for a paper without a number.
    symbol: Option<String>,
    date: PartialDate,
    /// Whether it goes out as a file; then an appendix leaves its number and date open.
    medium: Medium,
}

/// What a paper goes out on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Medium {
    Paper,
    File,
}

/// The lines of Kính gửi, which only some kinds have.
fn addressees(front: &FrontMatter, writer: &mut Writer<'_>) -> Option<Vec<Line>> {
    let lines = optional_lines(front.addressees.as_ref(), writer)?;
    match &front.addressees {
        Some(leaf) if !lines.is_empty() && !front.kind.takes_addressees() => writer.fail(
            Diagnostic::error(format!("{} không có Kính gửi", front.kind.title()))
                .at(leaf.place)
                .hint("bỏ `kinh_gui`, ghi nơi ấy vào `noi_nhan`; Kính gửi chỉ dùng cho tờ trình, báo cáo, công văn"),
        ),
        _ => Some(lines),
    }
}

impl<'a> Particulars<'a> {
    /// Renders and links `front`; `None` when a fault was noted.
    pub fn collect(
        front: &'a FrontMatter,
        id: Option<String>,
        writer: &mut Writer<'a>,
    ) -> Option<Self> {
        let status = status(front, writer);
        let issuer = issuer(&front.issuer, writer);
        let kind_name = kind_name(front, writer);
        let subject = subject(&front.subject, writer);
        let addressees = addressees(front, writer);
        let date = date(front, writer);
        let medium = medium(front, writer);
        let number = whole_number(front.number.as_ref(), "số văn bản", writer);
        let issuer = forms_alone(issuer?, front, writer)?;
        let symbol = symbol(front, &issuer, writer);
        let given = Self {
            front,
            status: status?,
            issuer,
            kind_name: kind_name?,
            subject: subject?,
            addressees: addressees?,
            id: id?,
            number: number?,
            symbol: symbol?,
            date: date?,
            medium: medium?,
        };
        given.demand_whole(writer)?;
        Some(given)
    }

    /// "Số:      /KH-UBND".
    pub fn number(&self) -> Option<Line> {
        let mut words = Words::default();
        words.fixed("Số: ");
        words.all(vec![number(self.number)]);
        words.fixed(self.symbol.as_ref()?);
        Some(words.0)
    }

    /// "Bình Lương, ngày     tháng 02 năm 2024".
    pub fn place_date(&self, agency: &AgencyFile) -> Line {
        let place = self.issuer.place_name.as_ref().unwrap_or(&agency.agency.place_name);
        let mut words = Words(vec![Inline::run(place.as_str(), Some(place.place))]);
        words.fixed(", ");
        words.all(self.date.words());
        words.0
    }

    /// In whose power it is issued: the body, or its head ("Chủ tịch Ủy ban nhân dân xã Bình Lương").
    pub fn authority(&self) -> &Text {
        self.issuer.authority.as_ref().unwrap_or(&self.issuer.name)
    }

    /// "(Kèm theo Kế hoạch số      /KH-UBND ngày … của Ủy ban nhân dân xã Bình Lương)" (PL I.III.1).
    ///
    /// Number and date are filled in on paper; in a file they stay open (PL III, mẫu 2.1 and 2.2).
    pub fn reference(&self) -> Line {
        let mut words = Words::default();
        words.fixed("(Kèm theo ");
        words.all(self.kind_name.clone());
        words.fixed(" ");
        if let Some(symbol) = &self.symbol {
            words.fixed("số ");
            words.all(vec![number(self.number.filter(|_| self.medium == Medium::Paper))]);
            words.fixed(&format!("{symbol} "));
        }
        words.all(match self.medium {
            Medium::Paper => self.date.words(),
            Medium::File => unfilled(),
        });
        words.fixed(" của ");
        let authority = self.authority();
        words.all(vec![Inline::run(authority.as_str(), Some(authority.place))]);
        words.fixed(")");
        words.0
    }

    /// What the finished file says of itself.
    pub fn info(&self) -> Info {
        Info {
            title: format!("{} {}", text(&self.kind_name), text(&self.subject)),
            author: self.issuer.name.as_str().to_owned(),
            id: self.id.clone(),
            date: self.date.fixed(),
        }
    }

    /// A final paper has its number, its full date and somebody to sign it.
    fn demand_whole(&self, writer: &mut Writer<'_>) -> Option<()> {
        let front = self.front;
        let place = |leaf: &Option<Leaf>| {
            leaf.as_ref().map_or_else(|| front.place.point(), |leaf| leaf.place)
        };
        let numbered = self.symbol.is_some() && self.number.is_none();
        let missing = [
            (numbered, "số văn bản", place(&front.number)),
            (self.date.day.is_none(), "ngày ban hành", place(&front.day)),
            (self.date.month.is_none(), "tháng ban hành", place(&front.month)),
        ];
        let before = writer.faults.len();
        for (missing, what, place) in missing {
            if missing && self.status == PaperState::Final {
                writer.faults.push(incomplete(what, place));
            }
        }
        (writer.faults.len() == before).then_some(())
    }
}

/// The fault of a final paper that lacks `what`.
pub fn incomplete(what: &str, place: Place) -> Diagnostic {
    Diagnostic::error(format!("văn bản chính thức thiếu {what}"))
        .at(place)
        .hint("điền vào dữ liệu, hoặc để `tinh_trang: du_thao` để in chỗ trống")
}

fn status(front: &FrontMatter, writer: &mut Writer<'_>) -> Option<PaperState> {
    let before = writer.faults.len();
    let Some((word, place)) = writer.name(front.status.as_ref()) else {
        return (writer.faults.len() == before).then_some(PaperState::Draft);
    };
    let found = PaperState::ALL.iter().copied().find(|status| status.word() == word);
    found.or_else(|| {
        let fault = Diagnostic::error(format!("`{word}` không phải là tình trạng")).at(place);
        writer.fail(fault.hint("chọn `du_thao` hoặc `chinh_thuc`"))
    })
}

/// The name of the kind; only a form names itself.
fn kind_name(front: &FrontMatter, writer: &mut Writer<'_>) -> Option<Line> {
    match (&front.kind_name, front.kind) {
        (Some(name), PaperKind::Form) => writer.line(name),
        (Some(name), kind) => writer.fail(
            Diagnostic::error(format!("`{}` đã có tên loại của Nghị định", kind.word()))
                .at(name.place)
                .hint("bỏ `ten_loai`; khoá này chỉ dùng cho `loai: BM`"),
        ),
        (None, PaperKind::Form) => writer.fail(
            Diagnostic::error("biểu mẫu thiếu `ten_loai`")
                .at(front.place.point())
                .hint("thêm tên in ở đầu biểu mẫu, ví dụ `ten_loai: Bản đăng ký`"),
        ),
        (None, kind) => Some(line(kind.title())),
    }
}

fn subject(leaf: &Leaf, writer: &mut Writer<'_>) -> Option<Line> {
    let subject = writer.line(leaf)?;
    if !subject.is_empty() {
        return Some(subject);
    }
    let fault = Diagnostic::error("trích yếu để trống").at(leaf.place);
    writer.fail(fault.hint("viết một câu ngắn nói nội dung chính của văn bản"))
}

/// The name in `leaf`, safe on every system.
pub fn file_name(leaf: &Leaf, writer: &mut Writer<'_>) -> Option<String> {
    let before = writer.faults.len();
    let (name, place) = match writer.name(Some(leaf)) {
        Some(name) => name,
        None if writer.faults.len() > before => return None,
        None => (String::new(), leaf.place),
    };
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.is_empty() && name.chars().all(allowed) {
        return Some(name);
    }
    let fault = Diagnostic::error(format!("`{name}` không dùng làm tên tệp được")).at(place);
    writer.fail(
        fault.hint("chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `ke-hoach-2024`"),
    )
}

/// The issuer that `leaf` names, or the unit; an issuer goes first: `ubnd` is both.
pub fn issuer<'a>(leaf: &Leaf, writer: &mut Writer<'a>) -> Option<Cow<'a, Issuer>> {
    let agency = writer.setting.material.agency;
    let before = writer.faults.len();
    let (id, place) = match writer.name(Some(leaf)) {
        Some(id) => id,
        None if writer.faults.len() > before => return None,
        None => (String::new(), leaf.place),
    };
    let issuer = agency.issuers.iter().find(|issuer| issuer.id.as_str() == id);
    let unit = || agency.units.iter().find(|unit| unit.id.as_str() == id);
    let found = issuer.map(Cow::Borrowed).or_else(|| Some(Cow::Owned(unit()?.issuer())));
    found.or_else(|| {
        let ids = agency.issuers.iter().map(|issuer| issuer.id.as_str());
        writer.fail(no_such("chủ thể ban hành", &id, ids, place))
    })
}

/// `issuer`, unless it is a unit that would issue more than a form: it has no symbol of its own.
fn forms_alone<'a>(
    issuer: Cow<'a, Issuer>,
    front: &FrontMatter,
    writer: &mut Writer<'_>,
) -> Option<Cow<'a, Issuer>> {
    match (&issuer, front.kind) {
        (Cow::Borrowed(_), _) | (Cow::Owned(_), PaperKind::Form) => Some(issuer),
        (Cow::Owned(unit), kind) => writer.fail(
            Diagnostic::error(format!(
                "đơn vị `{}` chỉ ban hành biểu mẫu, không ban hành {}",
                unit.id.as_str(),
                kind.title().to_lowercase()
            ))
            .at(front.issuer.place)
            .hint("khai báo đơn vị ấy trong `ban_hanh` của `don-vi.yaml`, kèm `ky_hieu` của nó"),
        ),
    }
}

/// The fault of an id that names nothing.
pub fn no_such<'a>(
    noun: &str,
    id: &str,
    ids: impl Iterator<Item = &'a str> + Clone,
    place: Place,
) -> Diagnostic {
    let fault = Diagnostic::error(format!("không có {noun} `{id}`")).at(place);
    if let Some(near) = nearest(id, ids.clone()) {
        fault.hint(format!("có phải ý bạn là `{near}`?"))
    } else {
        let ids: Vec<_> = ids.map(|id| format!("`{id}`")).collect();
        fault.hint(format!("các mã đang có: {}", ids.join(", ")))
    }
}

/// The lines of a leaf that may be left out.
pub fn optional_lines(leaf: Option<&Leaf>, writer: &mut Writer<'_>) -> Option<Vec<Line>> {
    match leaf {
        Some(leaf) => writer.lines(leaf),
        None => Some(Vec::new()),
    }
}

fn symbol(front: &FrontMatter, issuer: &Issuer, writer: &mut Writer<'_>) -> Option<Option<String>> {
    let Some(body) = &issuer.symbol else { return Some(None) };
    match front.kind.symbol() {
        Symbol::None => Some(None),
        Symbol::KindIssuer => Some(Some(format!("/{}-{}", front.kind.word(), body.as_str()))),
        Symbol::IssuerField => {
            let before = writer.faults.len();
            match writer.name(front.field.as_ref()) {
                Some((field, _)) => Some(Some(format!("/{}-{field}", body.as_str()))),
                None if writer.faults.len() > before => None,
                None => writer.fail(
                    Diagnostic::error("công văn thiếu `linh_vuc` trong ký hiệu")
                        .at(front.place.point())
                        .hint("thêm chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực, ví dụ `linh_vuc: VX`"),
                ),
            }
        }
    }
}

fn medium(front: &FrontMatter, writer: &mut Writer<'_>) -> Option<Medium> {
    let before = writer.faults.len();
    let Some((word, place)) = writer.name(front.electronic.as_ref()) else {
        return (writer.faults.len() == before).then_some(Medium::Paper);
    };
    match word.as_str() {
        "co" => Some(Medium::File),
        "khong" => Some(Medium::Paper),
        _ => {
            let fault = Diagnostic::error(format!("`{word}` không phải là có hay không")).at(place);
            writer.fail(fault.hint("chọn `co` hoặc `khong`"))
        }
    }
}

fn date(front: &FrontMatter, writer: &mut Writer<'_>) -> Option<PartialDate> {
    let day = whole_number(front.day.as_ref(), "ngày", writer);
    let month = whole_number(front.month.as_ref(), "tháng", writer);
    let year = whole_number(Some(&front.year), "năm", writer);
    let (day, month) = (day?, month?);
    let Some(year) = year? else {
        return writer.fail(
            Diagnostic::error("thiếu năm ban hành")
                .at(front.year.place)
                .hint("viết năm bằng bốn chữ số, ví dụ `nam: 2024`"),
        );
    };
    let date = PartialDate { day, month, year };
    if date.exists() {
        return Some(date);
    }
    let place = front.day.as_ref().map_or(front.year.place, |leaf| leaf.place);
    let fault = Diagnostic::error("ngày ban hành không có trong lịch").at(place);
    writer.fail(fault.hint("xem lại `ngay`, `thang` và `nam`"))
}

/// The whole number in `leaf`; `Some(None)` when it is left out.
fn whole_number<N: std::str::FromStr>(
    leaf: Option<&Leaf>,
    noun: &str,
    writer: &mut Writer<'_>,
) -> Option<Option<N>> {
    let before = writer.faults.len();
    let Some((typed, place)) = writer.name(leaf) else {
        return (writer.faults.len() == before).then_some(None);
    };
    let number = typed.parse().ok();
    number.map(Some).or_else(|| {
        let fault = Diagnostic::error(format!("`{typed}` không phải là {noun}")).at(place);
        writer.fail(fault.hint("viết bằng chữ số"))
    })
}
