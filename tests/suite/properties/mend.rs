//! Mending changes slips and nothing else, and leaves a file that is read as before.

use unicode_normalization::UnicodeNormalization;
use vanban::diagnostic::SourceId;
use vanban::mend::{self, Slip};
use vanban::yaml::{self, Kind, Node};

/// Holds `text`, mended of every slip, to be the same file but for those.
pub fn holds(text: &str) {
    let Some(mended) = mend::mend(text, |_, _| Vec::new()) else { return };
    let source = SourceId(0);
    let before = yaml::parse(source, text).expect("only what is read is mended");
    let after = yaml::parse(source, &mended).expect("what is mended is still read");
    assert_eq!(values(&after), values(&before));
    assert_eq!(signs(&mended), signs(text), "more than slips was changed");
    let words = |text: &str| -> Vec<String> {
        yaml::comments(source, text).iter().map(|it| it.words.to_owned()).collect()
    };
    assert_eq!(words(&mended), words(text));
    assert_eq!(mend::mend(&mended, |_, _| Vec::new()), None, "something is left to mend");
    assert_eq!(spared(&mended), mended, "what is spared was changed");
}

/// `text` mended with every byte of it spared.
fn spared(text: &str) -> String {
    let all = |_: Slip, text: &str| Vec::from([std::ops::Range { start: 0, end: text.len() }]);
    mend::mend(text, all).unwrap_or_else(|| text.to_owned())
}

/// Keys and values in their order, each without what a mend may change.
fn values(node: &Node) -> Vec<String> {
    match &node.kind {
        Kind::Empty => vec!["~".to_owned()],
        Kind::Scalar(scalar) => vec![signs(&scalar.text)],
        Kind::List(nodes) => nodes.iter().flat_map(values).collect(),
        Kind::Record(entries) => entries
            .iter()
            .flat_map(|(key, node)| std::iter::once(key.name.clone()).chain(values(node)))
            .collect(),
    }
}

/// The signs of `text` that no mend may touch: no spaces, no stops, no quotes, no zeros, letters in one piece.
fn signs(text: &str) -> String {
    let mended = |c: &char| !matches!(c, ' ' | '.' | ',' | ';' | '"' | '“' | '”' | '\\' | '0');
    text.nfc().filter(mended).collect()
}
