//! Every fault says where it is, within a file that was read.

use vanban::diagnostic::{Diagnostic, Place, Sources};

/// Holds `place` to be a range of whole characters of `text`.
#[track_caller]
pub fn is_within(place: Place, text: &str) {
    let range = place.start as usize..place.end as usize;
    assert!(text.get(range).is_some(), "{place:?} of {} bytes", text.len());
}

/// Holds `faults` to be some, each with words and, where it has a place, one in a file that was read.
#[track_caller]
pub fn are_told(faults: &[Diagnostic], sources: &Sources) {
    assert!(!faults.is_empty(), "refused without a word");
    for fault in faults {
        assert!(!fault.message.is_empty(), "{fault:?}");
        if let Some(place) = fault.place {
            assert!(usize::from(place.source.0) < sources.ids().count(), "{fault:?}");
            is_within(place, &sources.get(place.source).text);
        }
    }
}
