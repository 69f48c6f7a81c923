//! The căn cứ of a paper: which of the opening paragraphs are căn cứ and not the sentence that opens the text.

use crate::check::Paper;
use crate::check::form::head::kinds;
use crate::format::Component;
use crate::kind::PaperKind;
use crate::read::{Part, fold};

/// The căn cứ in order; none in a công văn, which opens with a sentence.
pub fn bases<'a>(paper: &Paper<'a>) -> Vec<&'a Part> {
    if kinds::kind(paper.seen) == Some(PaperKind::Letter) {
        return Vec::new();
    }
    let basis = |part: &&Part| part.group == 0 && is_basis(paper.seen.text(part));
    paper.seen.all(Component::Basis).filter(basis).collect()
}

/// "Căn cứ …", "Theo đề nghị của …", and "Xét …" that ends like one of them.
fn is_basis(text: &str) -> bool {
    let words = fold(text);
    let opens = ["can cu ", "theo de nghi "].iter().any(|start| words.starts_with(start));
    let ends = words.ends_with(';');
    (opens || ends) && !goes_on(&words)
}

/// Whether a sentence begins with a căn cứ and goes on to what the issuer does.
fn goes_on(words: &str) -> bool {
    const ISSUERS: [&str; 9] = [
        ", uy ban nhan dan ",
        ", ubnd ",
        ", hoi dong ",
        ", chu tich ",
        ", ban ",
        ", phong ",
        ", truong ",
        ", thon ",
        ", don vi ",
    ];
    const DEEDS: [&str; 12] = [
        " ban hanh ",
        " xay dung ",
        " bao cao",
        " de nghi",
        " yeu cau ",
        " thong bao ",
        " trien khai ",
        " phat dong ",
        " to chuc ",
        " kinh ",
        " dang ky ",
        " trinh ",
    ];
    let issuer = ISSUERS.iter().filter_map(|issuer| words.find(issuer)).min();
    words.ends_with(':')
        || issuer.is_some_and(|at| DEEDS.iter().any(|deed| words[at..].contains(deed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_goes_on_is_no_basis() {
        assert!(is_basis("Căn cứ Luật Thi đua, khen thưởng;"));
        assert!(is_basis(
            "Căn cứ Kế hoạch số 5/KH-UBND ngày 01/02/2024 của UBND huyện về thi đua,"
        ));
        assert!(is_basis("Theo đề nghị của Công chức Văn phòng - Thống kê."));
        assert!(!is_basis("Thực hiện Kế hoạch số 5/KH-UBND, UBND xã xây dựng kế hoạch."));
        assert!(!is_basis("Căn cứ Công văn số 5/UBND-NV, Ủy ban nhân dân xã báo cáo kết quả."));
        assert!(!is_basis("Căn cứ tình hình thực tế, xã đề ra các nội dung sau:"));
    }
}
