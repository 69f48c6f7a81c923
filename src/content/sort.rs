//! The order of Vietnamese names: by given name, then by what stands before it.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// The Vietnamese alphabet: a ă â b … d đ e ê …, and the tones in their order.
static VIETNAMESE: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    Collator::try_new(locale!("vi").into(), CollatorOptions::default())
        .expect("the alphabet is compiled in")
});

/// How two full names stand to each other: "Lê Thị An" before "Bùi Văn Ân".
pub fn by_given_name(left: &str, right: &str) -> Ordering {
    let (left, right) = (parts(left), parts(right));
    VIETNAMESE.compare(left.0, right.0).then_with(|| VIETNAMESE.compare(left.1, right.1))
}

/// Given name, and family and middle names.
fn parts(name: &str) -> (&str, &str) {
    let name = name.trim();
    name.rsplit_once(' ').map_or((name, ""), |(before, given)| (given, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_vietnamese_alphabet_and_its_tones() {
        let sorted = [
            "Lê Thị An",
            "Vi Văn An",
            "Lò Văn Ạn",
            "Bùi Văn Ăn",
            "Bùi Văn Ân",
            "Hà Thị Bình",
            "Lê Hữu Dũng",
            "Quách Văn Đạt",
            "Trương Công Định",
            "Lê Đức",
            "Đức",
            "Mai Thị En",
            "Mai Thị Êm",
            "Lê Thị Hoa",
            "Lê Thị Hòa",
            "Lê Thị Hỏa",
            "Lê Thị Hõa",
            "Lê Thị Hóa",
            "Lê Thị Họa",
            "Lê Thị Oanh",
            "Lê Thị Ông",
            "Lê Thị Ơn",
            "Lê Thị Uyên",
            "Lê Thị Ưng",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by(|left, right| by_given_name(left, right));
        // A name alone goes before one with a family name.
        let mut expected = sorted;
        expected.swap(9, 10);
        assert_eq!(names, expected);
    }
}
