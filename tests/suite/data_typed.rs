//! What is typed is what is read: a plain value reaches a name as it stands, or is refused; never changed.

use proptest::prelude::*;
use vanban::diagnostic::{Place, SourceId, Sources};
use vanban::yaml::{self, Date, Decode, Number, Show, Text, View, Whole};

use crate::alphabet;

/// `typed` as the value of a key.
fn value<T: Decode>(typed: &str) -> Option<T> {
    let text = format!("a:\n  - {typed}\nb: 1\n");
    let mut sources = Sources::default();
    let source = sources.add("a.yaml", text.as_str());
    let node = yaml::parse(source, &text).ok()?;
    let yaml::Kind::Record(entries) = &node.kind else { return None };
    let yaml::Kind::List(items) = &entries[0].1.kind else { return None };
    yaml::decode::<T>(&items[0], &alphabet(), &mut Vec::new())
}

fn text(typed: &str) -> Option<String> {
    value::<Text>(typed).map(|text| text.as_str().to_owned())
}

#[test]
fn what_yaml_takes_for_numbers_and_answers_is_text() {
    for typed in [
        "08",
        "1-2",
        "no",
        "12:30",
        "3a",
        "1e5",
        "0x1F",
        "~",
        "null",
        "true",
        "1_000",
        "+7",
        "2024-06-25",
        ".5",
    ] {
        assert_eq!(text(typed).as_deref(), Some(typed));
    }
}

#[test]
fn what_is_no_number_or_date_is_refused() {
    for typed in ["08", "1-2", "no", "12:30", "~", "1e5", "0x1F", "1_000", "96,5", "1.519", "97%"] {
        assert!(value::<Number>(typed).is_none(), "{typed}");
        assert!(value::<Whole>(typed).is_none(), "{typed}");
    }
    for typed in ["08", "1-2", "no", "12:30", "31/4/2024", "29/02/2023", "25/6", "6/2024", "2024-6"]
    {
        assert!(value::<Date>(typed).is_none(), "{typed}");
    }
    assert!(value::<Date>("29/02/2024").is_some());
}

proptest! {
    #[test]
    fn a_plain_value_is_read_as_typed_or_refused(
        typed in r"([ -~]|[âđêôơưạảấầẫễệỉịọỏốộớợụủứữựỹĐ–“”…]| #|: | |--|[0-9]|Tổ|thôn){1,12}",
    ) {
        let typed = typed.trim();
        // A line whose first sign opens another style of value is not a plain one.
        prop_assume!(!typed.is_empty() && !typed.starts_with(['"', '\'', '|', '>', '[', '{', '#', '-', '?']));
        // A note may follow any value: it begins with a sign and a space.
        prop_assume!(!typed.contains(" # ") && !typed.ends_with(" #") && !typed.contains(" ##"));
        if let Some(read) = text(typed) {
            let as_typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(read, as_typed);
        }
    }

    #[test]
    fn a_number_is_read_as_typed_or_refused(typed in "[0-9][0-9.,:/-]{0,8}") {
        if let Some(View::Number(read, _)) = value::<Number>(&typed).map(|number| number.show()) {
            prop_assert_eq!(read, typed);
        }
    }

    #[test]
    fn any_text_is_a_tree_or_has_a_fault_with_a_place_in_it(text in r#"([a-c]: |- |"|'|\||>|\[|\]|\{|\}|,|:|#|%|@|\t|\n|  |ệ|\u{feff}|&|\*|!){0,30}"#) {
        let (tree, faults) = yaml::open(SourceId(0), &text);
        prop_assert!(tree.is_some() || !faults.is_empty());
        for fault in faults {
            let Place { start, end, .. } = fault.place.expect("a fault of a line has its place");
            prop_assert!(start <= end && end as usize <= text.len(), "{fault:?}");
            prop_assert!(text.is_char_boundary(start as usize), "{fault:?}");
            prop_assert!(text.is_char_boundary(end as usize), "{fault:?}");
        }
    }
}
