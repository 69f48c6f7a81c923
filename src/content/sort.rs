//! The order of Vietnamese names: by given name, then by what stands before it.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// The Vietnamese alphabet: a ă â b … d đ e ê …, and the tones in their order.
static VIETNAMESE: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    Collator::try_new(locale!("vi").into(), Default::default())
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
