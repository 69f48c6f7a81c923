//! What is wrong with a call, in Vietnamese.
//!
//! clap finds the fault and says what and where; the sentences are ours.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diagnostic::Diagnostic;

/// `error` as a message of this program.
pub fn explain(error: &clap::Error) -> Diagnostic {
    let word = |kind| context(error, kind);
    let argument = word(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("không có lệnh `{}`", word(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("không có tùy chọn `{argument}`"),
        ErrorKind::InvalidValue if word(ContextKind::InvalidValue).is_empty() => {
            format!("`{argument}` thiếu giá trị")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("`{}` không dùng được cho `{argument}`", word(ContextKind::InvalidValue))
        }
        ErrorKind::MissingRequiredArgument => format!("thiếu `{argument}`"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "chưa cho biết cần làm gì".to_owned()
        }
        ErrorKind::ArgumentConflict => {
            format!("`{argument}` được ghi hai lần hoặc không đi cùng tùy chọn khác")
        }
        ErrorKind::InvalidUtf8 => "đối số không phải là chữ UTF-8".to_owned(),
        _ => "lời gọi không đúng".to_owned(),
    };
    hints(error).into_iter().fold(Diagnostic::error(message), Diagnostic::hint)
}

fn hints(error: &clap::Error) -> Vec<String> {
    let suggestion =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .map(|kind| context(error, kind))
            .into_iter()
            .find(|word| !word.is_empty())
            .map(|word| format!("có phải ý bạn là `{word}`?"));
    let values = Some(context(error, ContextKind::ValidValue))
        .filter(|values| !values.is_empty())
        .map(|values| format!("chọn một trong: {values}"));
    let help = "xem `vanban --help`, hoặc `vanban LỆNH --help`".to_owned();
    suggestion.into_iter().chain(values).chain([help]).collect()
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}
