//! Comments that set findings aside: where they are found, and how far they reach.

use proptest::prelude::*;
use vanban::check::waivers;
use vanban::diagnostic::SourceId;
use vanban::yaml::{self, Kind, Node};

/// What the first waiver of `text` concerns.
fn scope(text: &str) -> &str {
    let (found, misspelt) = waivers(SourceId(0), text);
    assert!(misspelt.is_empty(), "{misspelt:?}");
    text[found[0].scope.clone()].trim_end()
}

#[test]
fn behind_a_value_it_concerns_the_line() {
    assert_eq!(
        scope("a:\n  b: 2 # vanban: bỏ qua KH-01 vì thế\nc: 3\n"),
        "  b: 2 # vanban: bỏ qua KH-01 vì thế"
    );
}

#[test]
fn alone_it_concerns_the_entry_below_with_all_under_it() {
    let below = |text: &str| {
        let text = format!("x: 0\n# vanban: bỏ qua KH-01 vì thế\n{text}");
        scope(&text).to_owned()
    };
    assert_eq!(below("a: 1\nb: 2\n"), "a: 1");
    assert_eq!(
        below("a:\n  b: 2\n\n  # ghi chú\n  c: 3\nd: 4\n"),
        "a:\n  b: 2\n\n  # ghi chú\n  c: 3"
    );
    assert_eq!(below("\n# ghi chú khác\na: |\n  một\n\n  hai\nb: 2\n"), "a: |\n  một\n\n  hai");
    // A list may stand as far left as its key.
    assert_eq!(below("a:\n- b\n- c\nd: 4\n"), "a:\n- b\n- c");
    assert_eq!(below("a: # sau\n- b\nd: 4\n"), "a: # sau\n- b");
    assert_eq!(below(""), "");
    let item = "x:\n  # vanban: bỏ qua KH-01 vì thế\n  - a: 1\n    b: 2\n  - c: 3\n";
    assert_eq!(scope(item), "  - a: 1\n    b: 2");
}

#[test]
fn several_codes_share_a_reason() {
    let (found, _) = waivers(SourceId(0), "a: 1 # vanban: bỏ qua KH-01,kh-03 vì thế  \n");
    let found: Vec<_> = found.iter().map(|waiver| (waiver.code, waiver.reason.as_str())).collect();
    assert_eq!(found, [("KH-01", "thế"), ("KH-03", "thế")]);
}

#[test]
fn letters_in_pieces_and_without_accents_are_understood() {
    for order in ["bo\u{309} qua KH-01 vi\u{300} the\u{301}", "bo qua KH-01 vi the"] {
        let (found, misspelt) = waivers(SourceId(0), &format!("a: 1 # vanban: {order}\n"));
        assert_eq!((found.len(), misspelt.len()), (1, 0), "{order}");
    }
}

#[test]
fn other_comments_and_words_in_values_say_nothing() {
    let text = "# bỏ qua KH-01 vì thế\na: \"x # vanban: bỏ qua KH-01 vì thế\"\nb: |\n  # vanban: bỏ qua KH-01 vì thế\n";
    let (found, misspelt) = waivers(SourceId(0), text);
    assert_eq!((found.len(), misspelt.len()), (0, 0));
}

/// The tree without its places.
fn shape(node: &Node) -> String {
    match &node.kind {
        Kind::Empty => "~".to_owned(),
        Kind::Scalar(scalar) => format!("{:?}", scalar.text),
        Kind::List(items) => {
            format!("[{}]", items.iter().map(shape).collect::<Vec<_>>().join(", "))
        }
        Kind::Record(entries) => {
            let entry =
                |(key, value): &(yaml::Key, Node)| format!("{}: {}", key.name, shape(value));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

/// `text` without its comments.
fn stripped(text: &str) -> String {
    let mut bare = String::new();
    let mut done = 0;
    for comment in yaml::comments(SourceId(0), text) {
        bare.push_str(&text[done..comment.place.start as usize]);
        done = comment.place.end as usize;
    }
    bare + &text[done..]
}

fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("a: 1 # x"),
        Just("b:"),
        Just("  c: 'x # y' # z"),
        Just("  d: x#y"),
        Just("# x"),
        Just("  # y"),
        Just("e: |"),
        Just("e: > # f"),
        Just("  # trong khối"),
        Just("  chữ # chữ"),
        Just(""),
        Just("- x # y"),
        Just("g: [1, # hai"),
        Just("  3]"),
        Just("h: \"x"),
        Just("  # y\""),
    ];
    prop::collection::vec(line, 0..8).prop_map(|lines| lines.join("\n") + "\n")
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn a_file_without_its_comments_is_the_same_tree(text in lines()) {
        let Ok(tree) = yaml::parse(SourceId(0), &text) else { return Ok(()) };
        let bare = stripped(&text);
        let after = yaml::parse(SourceId(0), &bare);
        prop_assert!(after.is_ok(), "{text:?} → {bare:?}");
        prop_assert_eq!(shape(&after.unwrap()), shape(&tree), "{:?} → {:?}", text, bare);
        prop_assert_eq!(stripped(&bare), bare);
    }
}
