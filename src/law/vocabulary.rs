//! `tu-ngu.yaml`: how words are written in papers: abbreviations, capitals, forms of one name, slips of the keyboard.

use chrono::NaiveDate;

use crate::data::YesNo;
use crate::yaml::{Date, Text, record};

record! {
    /// The whole file.
    pub struct VocabularyFile = "bảng từ ngữ" {
        /// What came later is not known here.
        pub as_of: Date = "tinh_den": "Bảng đúng đến ngày nào",
        pub abbreviations: Vec<Abbreviation> = "viet_tat": "Chữ viết tắt thường dùng ở xã",
        pub families: Vec<Family> = "mot_cach_viet": "Những cách viết của cùng một tên: trong một văn bản chỉ dùng một",
        pub capitals: Vec<Spelling> = "viet_hoa": "Viết hoa theo Phụ lục II của Nghị định 30/2020/NĐ-CP",
        pub slips: Vec<Spelling> = "go_nham": "Chữ hay gõ nhầm",
        pub headings: Vec<Spelling> = "de_muc": "Đề mục quen dùng hay thiếu dấu",
    }
}

record! {
    /// A short form and what it stands for.
    pub struct Abbreviation = "chữ viết tắt" {
        pub short: Text = "tat": "Chữ viết tắt",
        pub long: Text = "day_du": "Viết đầy đủ",
        /// Everybody reads it: UBND.
        pub plain: Option<YesNo> = "quen_dung": "Ai cũng hiểu, không cần viết đầy đủ lần đầu",
    }
}

record! {
    /// Ways to write one thing.
    pub struct Family = "một tên nhiều cách viết" {
        pub name: Text = "ten": "Nên viết",
        pub ways: Vec<Text> = "cach_viet": "Các cách viết, phân biệt chữ hoa và dấu",
    }
}

record! {
    /// What is written wrong, and right.
    pub struct Spelling = "cách viết" {
        pub wrong: Text = "sai": "Viết sai",
        pub right: Text = "dung": "Viết đúng",
        /// "Ủy ban" before "nhân dân" makes it right.
        pub not_after: Vec<Text> = "tru_sau": "Không tính là sai khi đứng ngay sau những chữ này",
        /// "tổ" after "nhà nước" or whatever makes it another word.
        pub not_before: Vec<Text> = "tru_truoc": "Không tính là sai khi đứng ngay trước những chữ này",
        pub source: Option<Text> = "theo": "Theo quy định nào",
    }
}

/// The words of the table.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    pub as_of: NaiveDate,
    pub abbreviations: Vec<Abbreviation>,
    pub families: Vec<Family>,
    pub capitals: Vec<Spelling>,
    pub slips: Vec<Spelling>,
    pub headings: Vec<Spelling>,
}

impl Vocabulary {
    pub(super) fn of(file: VocabularyFile) -> Self {
        Self {
            as_of: file.as_of.day,
            abbreviations: file.abbreviations,
            families: file.families,
            capitals: file.capitals,
            slips: file.slips,
            headings: file.headings,
        }
    }

    /// The row of the short form `short`.
    pub fn abbreviation(&self, short: &str) -> Option<&Abbreviation> {
        self.abbreviations.iter().find(|row| row.short.as_str() == short)
    }
}
