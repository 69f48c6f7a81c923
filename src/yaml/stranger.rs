//! A character that no paper may hold → what it is, and what to type instead, in the words of a clerk.

use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::Diagnostic;

/// The fault of `c`, which may not stand in what `noun` names: "văn bản", "mẫu".
pub(super) fn strange(c: char, noun: &str) -> Diagnostic {
    let family = Family::of(c);
    let name = match family.name() {
        Some(name) => format!("U+{:04X} ({name})", u32::from(c)),
        None => format!("“{c}” (U+{:04X})", u32::from(c)),
    };
    Diagnostic::error(format!("ký tự {name} không được dùng trong {noun}")).hint(family.hint())
}

/// The fault of `c`, which could stand in what `noun` names if the fonts had it.
pub(super) fn faceless(c: char, noun: &str) -> Diagnostic {
    Diagnostic::error(format!("phông chữ không có “{c}” (U+{:04X}) của {noun}", u32::from(c)))
        .hint("gõ chữ khác thay cho nó, hoặc dùng Times New Roman bản đủ chữ")
}

/// Characters that come into a text in the same way.
#[derive(Clone, Copy)]
enum Family {
    Direction,
    ZeroWidth,
    Control,
    Space,
    Mark,
    Eth,
    Private,
    Lost,
    Picture,
    Other,
}

impl Family {
    fn of(c: char) -> Self {
        match c {
            '\u{061C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' => Self::Direction,
            '\u{00AD}'
            | '\u{034F}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2060}'..='\u{2064}'
            | '\u{FEFF}' => Self::ZeroWidth,
            'Ð' | 'ð' => Self::Eth,
            '\u{FFFD}' => Self::Lost,
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => Self::Private,
            '\u{FE00}'..='\u{FE0F}' | '\u{2600}'..='\u{27BF}' | '\u{1F000}'..='\u{1FAFF}' => {
                Self::Picture
            }
            c if c.is_control() => Self::Control,
            c if c.is_whitespace() => Self::Space,
            c if is_combining_mark(c) => Self::Mark,
            _ => Self::Other,
        }
    }

    /// What cannot be shown is named.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Direction => Some("ký tự ẩn đổi chiều chữ"),
            Self::ZeroWidth => Some("ký tự ẩn không có bề rộng"),
            Self::Control => Some("ký tự điều khiển"),
            Self::Space => Some("dấu cách khác thường"),
            Self::Mark => Some("dấu rời, không gắn được vào chữ"),
            Self::Private => Some("chữ riêng của một phông"),
            Self::Lost => Some("chữ đã mất khi chuyển mã"),
            Self::Eth | Self::Picture | Self::Other => None,
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Eth => "đây là chữ Eth của tiếng Iceland: gõ lại chữ Đ, đ bằng bộ gõ tiếng Việt",
            Self::Mark => "xoá cả chữ mang dấu ấy rồi gõ lại bằng bộ gõ Unicode dựng sẵn",
            Self::Private => {
                "chữ chép từ phông ký hiệu (Wingdings, Symbol) không mang theo được: gõ chữ thay cho nó"
            }
            Self::Lost => "chữ gốc không còn trong tệp: xem lại bản gốc rồi gõ lại",
            Self::Picture => "văn bản hành chính không dùng hình: xoá đi hoặc gõ chữ thay cho nó",
            Self::Space => "xoá nó rồi gõ dấu cách thường",
            Self::Direction | Self::ZeroWidth | Self::Control | Self::Other => {
                "xoá ký tự ấy và gõ lại bằng bàn phím; chữ dán từ nơi khác hay mang theo ký tự lạ"
            }
        }
    }
}
