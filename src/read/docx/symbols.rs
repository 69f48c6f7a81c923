//! Signs of the fonts Symbol and Wingdings → the signs of Unicode that look like them.

/// What `code` of the private range prints in a sign font; what is not known is a white square: there is ink, and no
/// letter.
pub fn sign(code: u32, font: &str) -> char {
    let code = if code >= 0xf000 { code - 0xf000 } else { code };
    let font = font.to_lowercase();
    let known = if font.starts_with("wingdings") {
        wingdings(code)
    } else if font == "symbol" || font.is_empty() {
        symbol(code)
    } else {
        char::from_u32(code)
    };
    known.unwrap_or('□')
}

/// Whether `c` is of the range that sign fonts use.
pub fn is_private(c: char) -> bool {
    ('\u{f000}'..='\u{f0ff}').contains(&c)
}

fn symbol(code: u32) -> Option<char> {
    match code {
        0x2d => Some('−'),
        0xa3 => Some('≤'),
        0xb0 => Some('°'),
        0xb1 => Some('±'),
        0xb3 => Some('≥'),
        0xb4 => Some('×'),
        0xb7 => Some('•'),
        0xb8 => Some('÷'),
        0xae | 0xde => Some('→'),
        0x20..=0x3f => char::from_u32(code),
        _ => None,
    }
}

fn wingdings(code: u32) -> Option<char> {
    match code {
        0x6c => Some('●'),
        0x6e | 0xa7 => Some('▪'),
        0x6f | 0x71 | 0xa8 => Some('□'),
        0x76 => Some('❖'),
        0x9f => Some('•'),
        0xd8 => Some('➢'),
        0xe0 => Some('→'),
        0xfb => Some('✗'),
        0xfc => Some('✓'),
        0xfe => Some('☑'),
        _ => None,
    }
}
