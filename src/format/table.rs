//! The format table as it stands in `nd30.yaml`.

use crate::diagnostic::{Diagnostic, Place};
use crate::yaml::{Decode, Kind, Node, Reader, Text, choice, record};

record! {
    /// The whole file.
    pub struct FormatTable = "bảng thể thức" {
        /// The decree the table follows.
        pub decree: Text = "van_ban": "Văn bản quy định thể thức",
        /// Which of the two size sets is printed.
        pub set: SizeSet = "bo_co": "Bộ cỡ chữ được in",
        /// Characters that data may hold.
        pub characters: Vec<Text> = "ky_tu": "Ký tự được dùng, viết theo mã hệ 16",
        pub page: PageTable = "trang": "Khổ giấy và lề",
        pub paragraph: ParagraphTable = "doan": "Đoạn văn",
        pub rules: RuleTable = "ke": "Đường kẻ",
        pub frame: FrameTable = "khung": "Phần đầu và phần cuối trang",
        pub table: CellTable = "bang": "Bảng",
        pub chart: ChartTable = "bieu_do": "Biểu đồ",
        pub components: Components = "thanh_phan": "Các thành phần thể thức",
    }
}

choice! {
    /// The two consistent sets of sizes (PL I.V, footnote 1).
    pub enum SizeSet = "bộ cỡ chữ" {
        /// National title 12, motto 13, place and date 13.
        Set13 = "bo_13": "12/13/13",
        /// National title 13, motto 14, place and date 14.
        Set14 = "bo_14": "13/14/14",
    }
}

record! {
    /// A number: what the decree permits, what is printed, and the article.
    pub struct Limit = "giới hạn" {
        pub permitted: Range = "cho_phep": "Điều Nghị định cho phép: từ – đến",
        pub printed: f64 = "in": "Điều được in",
        pub article: Text = "dieu": "Chỗ quy định",
    }
}

/// Smallest and largest value, `[từ, đến]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    pub least: f64,
    pub most: f64,
}

record! {
    /// Paper and margins, in mm.
    pub struct PageTable = "trang" {
        pub width: Limit = "rong": "Bề rộng trang, mm",
        pub height: Limit = "cao": "Chiều cao trang, mm",
        pub top: Limit = "le_tren": "Lề trên, mm",
        pub bottom: Limit = "le_duoi": "Lề dưới, mm",
        pub left: Limit = "le_trai": "Lề trái, mm",
        pub right: Limit = "le_phai": "Lề phải, mm",
        pub number_top: Limit = "cach_so_trang": "Từ mép giấy đến số trang, mm",
    }
}

record! {
    /// Paragraphs of the body.
    pub struct ParagraphTable = "đoạn" {
        pub indent: Limit = "thut_dau_dong": "Thụt đầu dòng, mm",
        pub gap: Limit = "cach_doan": "Cách đoạn, pt",
        pub leading: Limit = "gian_dong": "Giãn dòng, số dòng",
    }
}

record! {
    /// Strokes under the motto, the issuer and the subject.
    pub struct RuleTable = "đường kẻ" {
        pub motto: Limit = "tieu_ngu": "Dưới Tiêu ngữ, so với dòng chữ",
        pub issuer: Limit = "co_quan": "Dưới tên cơ quan, so với dòng chữ dài nhất",
        pub subject: Limit = "trich_yeu": "Dưới trích yếu, so với dòng chữ dài nhất",
        pub stroke: Limit = "net": "Nét kẻ, pt",
        pub gap: Limit = "cach_chu": "Từ chân chữ xuống đường kẻ, pt",
    }
}

record! {
    /// Head and foot of a paper.
    pub struct FrameTable = "khung" {
        pub left_share: Limit = "cot_trai": "Phần trái của đầu trang, so với vùng chữ",
        pub letter_subject_gap: Limit = "cach_trich_yeu_cong_van": "V/v cách số, ký hiệu, pt",
        pub block_gap: Limit = "cach_khoi": "Khoảng trống giữa các khối, pt",
        pub signature_gap: Limit = "cho_ky": "Chỗ ký, mm",
        pub recipients_share: Limit = "cot_noi_nhan": "Phần trái của hàng chữ ký, so với vùng chữ",
    }
}

record! {
    /// Tables.
    pub struct CellTable = "bảng" {
        pub stroke: Limit = "net": "Nét kẻ bảng, pt",
        pub pad_x: Limit = "dem_ngang": "Đệm trái, phải của ô, mm",
        pub pad_y: Limit = "dem_doc": "Đệm trên, dưới của ô, mm",
        pub fill_row: Limit = "hang_de_dien": "Chiều cao ít nhất của hàng để điền tay, mm",
    }
}

record! {
    /// Charts.
    pub struct ChartTable = "biểu đồ" {
        pub size: Limit = "co_chu": "Cỡ chữ, pt",
        pub bar: Limit = "cot": "Bề dày của cột, mm",
        pub gap: Limit = "cach_cot": "Khoảng trống giữa hai cột, mm",
        pub label_share: Limit = "phan_nhan": "Phần của nhãn, so với bề rộng biểu đồ",
        pub most: Limit = "cat_cot": "Cột dài hơn thì bị cắt, % chỉ tiêu",
        pub height_share: Limit = "cao_nhat": "Chiều cao nhất, so với vùng chữ của trang",
    }
}

record! {
    /// A component: what it must be, how it is printed, and the article.
    pub struct ComponentTable = "thành phần" {
        pub permitted: Permitted = "cho_phep": "Điều Nghị định cho phép",
        pub printed: Printed = "in": "Điều được in",
        pub article: Text = "dieu": "Chỗ quy định",
    }
}

record! {
    /// What the decree says of a component.
    pub struct Permitted = "điều cho phép" {
        pub size: Range = "co": "Cỡ chữ, pt: từ – đến",
        pub face: Face = "kieu": "Kiểu chữ",
        pub case: Case = "chu": "Loại chữ",
        pub align: Alignment = "can": "Căn dòng",
    }
}

record! {
    /// What is printed of a component.
    pub struct Printed = "điều được in" {
        pub size_13: f64 = "bo_13": "Cỡ chữ trong bộ 12/13/13, pt",
        pub size_14: f64 = "bo_14": "Cỡ chữ trong bộ 13/14/14, pt",
        pub before: f64 = "truoc": "Khoảng cách phía trên, pt",
        pub indent: Indent = "thut": "Thụt đầu dòng",
    }
}

choice! {
    /// Upright, bold, italic (kiểu chữ).
    pub enum Face = "kiểu chữ" {
        Upright = "dung": "đứng",
        Bold = "dam": "đứng, đậm",
        Italic = "nghieng": "nghiêng",
        BoldItalic = "dam_nghieng": "nghiêng, đậm",
    }
}

choice! {
    /// Upper or lower case (loại chữ).
    pub enum Case = "loại chữ" {
        Upper = "hoa": "in hoa",
        Lower = "thuong": "in thường",
    }
}

choice! {
    /// Where lines stand between the edges.
    pub enum Alignment = "cách căn dòng" {
        Left = "trai": "căn trái",
        Centre = "giua": "căn giữa",
        Justify = "deu": "căn đều hai bên",
    }
}

choice! {
    /// Whether the first line of a paragraph is indented.
    pub enum Indent = "thụt đầu dòng" {
        FirstLine = "co": "có",
        None = "khong": "không",
    }
}

impl Decode for f64 {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let typed = &reader.scalar(node, "một số")?.text;
        let number = typed.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            reader.fault(
                Diagnostic::error(format!("`{typed}` không phải là số"))
                    .at(node.place)
                    .hint("viết phần thập phân sau dấu chấm, ví dụ `12.7`"),
            );
        }
        number
    }
}

impl crate::yaml::Show for f64 {
    fn show(&self) -> crate::yaml::View {
        let nowhere = Place::new(crate::diagnostic::SourceId(0), 0, 0);
        crate::yaml::View::Number(self.to_string(), nowhere)
    }
}

impl Decode for Range {
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Kind::List(items) = &node.kind
            && let [least, most] = items.as_slice()
        {
            let (least, most) = (f64::decode(least, reader)?, f64::decode(most, reader)?);
            return Some(Self { least, most });
        }
        reader.fault(
            Diagnostic::error("cần hai số: từ và đến").at(node.place).hint("viết như `[20, 25]`"),
        );
        None
    }
}

impl crate::yaml::Show for Range {
    fn show(&self) -> crate::yaml::View {
        crate::yaml::View::List(vec![self.least.show(), self.most.show()])
    }
}

impl schemars::JsonSchema for Range {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Range".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 2,
        })
    }
}

/// Declares the component list once: the enum and the record of the file.
macro_rules! components {
    ($($(#[doc = $doc:literal])* $Variant:ident $field:ident = $word:literal: $title:literal,)*) => {
        choice! {
            /// A component of a paper, each with a style of its own in both formats.
            pub enum Component = "thành phần" {
                $($(#[doc = $doc])* $Variant = $word: $title,)*
            }
        }

        record! {
            /// Every component of the table.
            pub struct Components = "các thành phần" {
                $($(#[doc = $doc])* pub $field: ComponentTable = $word: $title,)*
            }
        }

        impl Components {
            /// The row of `component`.
            pub fn get(&self, component: Component) -> &ComponentTable {
                match component { $(Component::$Variant => &self.$field,)* }
            }
        }
    };
}

impl Component {
    /// Whether it belongs to the signatures, of which a paper may have several blocks.
    pub fn is_signing(self) -> bool {
        matches!(self, Self::Signature | Self::SignatureNote | Self::Post | Self::SignerName)
    }
}

components! {
    NationalTitle national_title = "quoc_hieu": "Quốc hiệu",
    Motto motto = "tieu_ngu": "Tiêu ngữ",
    Parent parent = "co_quan_chu_quan": "Cơ quan chủ quản",
    Issuer issuer = "co_quan_ban_hanh": "Cơ quan ban hành",
    Number number = "so_ky_hieu": "Số, ký hiệu",
    PlaceDate place_date = "dia_danh_thoi_gian": "Địa danh, thời gian",
    Kind kind = "ten_loai": "Tên loại",
    Subject subject = "trich_yeu": "Trích yếu",
    LetterSubject letter_subject = "trich_yeu_cong_van": "Trích yếu công văn",
    Addressees addressees = "kinh_gui": "Kính gửi",
    Authority authority = "tham_quyen": "Thẩm quyền ban hành",
    Basis basis = "can_cu": "Căn cứ",
    Paragraph paragraph = "doan_van": "Đoạn văn",
    /// "Phần I", "Chương I", "Mục 1", "Tiểu mục 1".
    PartNumber part_number = "so_phan": "Số phần, chương",
    /// The title under it.
    PartTitle part_title = "ten_phan": "Tên phần, chương",
    Roman roman = "muc_la_ma": "Mục I",
    Article article = "dieu": "Điều",
    /// The text of a Điều that has no title.
    ArticleText article_text = "noi_dung_dieu": "Nội dung điều",
    TitledClause titled_clause = "khoan_tieu_de": "Khoản có tiêu đề",
    Clause clause = "khoan": "Khoản",
    Point point = "diem": "Điểm",
    Dash dash = "gach_dau_dong": "Gạch đầu dòng",
    Centred centred = "dong_giua": "Dòng giữa",
    FillLine fill_line = "dong_cham": "Dòng để điền",
    TableHead table_head = "tieu_de_bang": "Tiêu đề bảng",
    TableCell table_cell = "o_bang": "Ô bảng",
    /// ô 7a.
    Signature signature = "quyen_han": "Quyền hạn, chức vụ",
    SignatureNote signature_note = "ghi_chu_ky": "Ghi chú chữ ký",
    /// ô 7b above the name.
    Post post = "chuc_vu_chinh": "Chức vụ chính",
    SignerName signer_name = "ho_ten": "Họ tên người ký",
    RecipientsHeading recipients_heading = "noi_nhan": "Nơi nhận",
    Recipient recipient = "muc_noi_nhan": "Mục nơi nhận",
    AppendixLabel appendix_label = "phu_luc": "Phụ lục",
    AppendixTitle appendix_title = "ten_phu_luc": "Tên phụ lục",
    AppendixReference appendix_reference = "kem_theo": "Kèm theo",
    PageNumber page_number = "so_trang": "Số trang",
}
