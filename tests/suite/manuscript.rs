//! The words of a paper as the rules of words see them.

use vanban::check::{Manuscript, PaperDate, Place};
use vanban::diagnostic::Sources;
use vanban::document::outline;
use vanban::format::Component;

use super::year::Year;

/// The name that [`outline`] gives to `component`.
fn named(component: Component) -> &'static str {
    match component {
        Component::Signature => "quyền hạn, chức vụ",
        Component::SignerName => "họ tên",
        Component::Basis => "căn cứ",
        Component::Recipient | Component::RecipientsHeading => "nơi nhận",
        Component::TableCell => "ô bảng",
        _ => "",
    }
}

#[test]
fn a_manuscript_holds_every_word_of_its_paper() {
    Year::example().with(|desk| {
        for name in ["ke-hoach-2024", "dang-ky-thon1", "bao-cao-tong-ket-2024", "don-doc-dot1"] {
            let document = desk.document(name);
            let words = Manuscript::of(&document);
            let mut said: Vec<_> = words.passages.iter().map(|p| p.text.as_str()).collect();
            let outline = outline(&document);
            // A picture's words are no passage, and a phần's number and title are two.
            let mut typed: Vec<_> = (outline.iter())
                .filter(|(name, text)| {
                    !["biểu đồ", "dòng để điền", "phần"].contains(name) && !text.is_empty()
                })
                .map(|(_, text)| text.as_str())
                .collect();
            said.retain(|text| typed.contains(text) && !text.is_empty());
            said.sort_unstable();
            typed.sort_unstable();
            assert_eq!(said, typed, "{name}");
            for part in words.passages.iter().filter(|part| !named(part.component).is_empty()) {
                let twin = (named(part.component), part.text.clone());
                assert!(outline.contains(&twin), "{name}: {twin:?}");
            }
        }
    });
}

/// What the files say at `place`.
fn typed(sources: &Sources, place: &Place) -> String {
    let Place::Typed(place) = place else { panic!("{place:?} was not typed") };
    sources.get(place.source).text[place.start as usize..place.end as usize].to_owned()
}

#[test]
fn a_word_leads_to_its_bytes_in_the_yaml() {
    Year::example().with(|desk| {
        let words = Manuscript::of(&desk.document("ke-hoach-2024"));
        let of = |component, sought: &str| {
            let part = words.all(component).find(|part| part.text.contains(sought));
            let part = part.unwrap_or_else(|| panic!("no {sought}"));
            let at = part.text.find(sought).unwrap();
            typed(desk.sources, &part.place(at..at + sought.len()))
        };
        assert_eq!(of(Component::Basis, "chính phủ"), "chính phủ");
        assert_eq!(of(Component::Dash, "78 hộ.."), "78 hộ..");
        assert_eq!(of(Component::Clause, "HĐĐKT"), "HĐĐKT");
        assert_eq!(of(Component::Recipient, "TT UBND"), "TT UBND");
        assert_eq!(words.date, PaperDate { day: None, month: Some(2), year: Some(2024) });
    });
}
