//! Any bytes in the place of a data file are records or faults that point into it.

use vanban::data::{AgencyFile, AwardFile, PaperFile, Plan, Pledge, RatingFile};
use vanban::diagnostic::{Faults, Sources};
use vanban::yaml::{self, Decode, Kind, Node};

use super::desk::press;
use super::places::{are_told, is_within};

/// Holds `bytes` to be read as every kind of data file.
pub fn holds(bytes: &[u8]) {
    // What is no UTF-8 is refused before there is a text to point into.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut sources = Sources::default();
    let source = sources.add("a.yaml", text);
    let (node, faults) = yaml::open(source, text);
    if !faults.is_empty() {
        are_told(&faults, &sources);
    }
    let Some(node) = node else {
        assert!(!faults.is_empty(), "no tree and no word why");
        return;
    };
    stands(&node, text);
    let records: [fn(&Node, &mut Faults); 6] = [
        decode::<AgencyFile>,
        decode::<Plan>,
        decode::<Pledge>,
        decode::<RatingFile>,
        decode::<AwardFile>,
        decode::<PaperFile>,
    ];
    for record in records {
        let mut faults = Vec::new();
        record(&node, &mut faults);
        if !faults.is_empty() {
            are_told(&faults, &sources);
        }
    }
    let _ = yaml::comments(source, text).iter().map(|it| is_within(it.place, text)).count();
    let _ = vanban::format::read_table(source, &sources).map_err(|it| are_told(&it, &sources));
}

/// A record without a fault is one; without a record there is a fault.
fn decode<T: Decode>(node: &Node, faults: &mut Faults) {
    let read = yaml::decode::<T>(node, press().alphabet(), faults);
    assert!(read.is_some() || !faults.is_empty(), "no record and no word why");
}

/// Every node stands in the text, and so does every key.
fn stands(node: &Node, text: &str) {
    is_within(node.place, text);
    match &node.kind {
        Kind::Empty => {}
        Kind::Scalar(scalar) => {
            for (line, place) in scalar.lines(node.place) {
                is_within(place, text);
                if scalar.is_exact() {
                    assert_eq!(&text[place.start as usize..place.end as usize], line);
                }
            }
        }
        Kind::List(nodes) => nodes.iter().for_each(|node| stands(node, text)),
        Kind::Record(entries) => entries.iter().for_each(|(key, node)| {
            is_within(key.place, text);
            stands(node, text);
        }),
    }
}
