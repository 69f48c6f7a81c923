//! The one table of codes.

use super::{Rule, form, law, people, plan, words};

/// Every rule, in the order of the codes. A rule enters the program by its line here.
pub static CATALOGUE: &[&Rule] = &[
    // ND30: the form of a paper (Nghị định 30/2020/NĐ-CP).
    &form::page::a4::RULE,
    &form::page::landscape::RULE,
    &form::page::top_margin::RULE,
    &form::page::bottom_margin::RULE,
    &form::page::left_margin::RULE,
    &form::page::right_margin::RULE,
    &form::page::font::RULE,
    &form::page::unicode::RULE,
    &form::page::colour::RULE,
    &form::page::first_number::RULE,
    &form::page::page_number::RULE,
    &form::page::appendix_number::RULE,
    &form::page::size_set::RULE,
    &form::page::justified::RULE,
    &form::page::indent::RULE,
    &form::page::gap::RULE,
    &form::page::leading::RULE,
    &form::page::body_look::RULE,
    &form::page::typed_indent::RULE,
    &form::head::national_title::RULE,
    &form::head::national_title_look::RULE,
    &form::head::motto::RULE,
    &form::head::motto_look::RULE,
    &form::head::tight_title::RULE,
    &form::head::motto_rule::RULE,
    &form::head::parent_look::RULE,
    &form::head::issuer_look::RULE,
    &form::head::head_level::RULE,
    &form::head::issuer_rule::RULE,
    &form::head::number_look::RULE,
    &form::head::leading_zero::RULE,
    &form::head::symbol_shape::RULE,
    &form::head::symbol_kind::RULE,
    &form::head::council_series::RULE,
    &form::head::date_form::RULE,
    &form::head::date_digits::RULE,
    &form::head::date_place::RULE,
    &form::head::place_name::RULE,
    &form::head::kind_look::RULE,
    &form::head::subject_look::RULE,
    &form::head::subject_rule::RULE,
    &form::head::letter_subject::RULE,
    &form::head::long_subject::RULE,
    &form::body::basis_look::RULE,
    &form::body::basis_stop::RULE,
    &form::body::basis_citation::RULE,
    &form::body::first_mention::RULE,
    &form::body::part_look::RULE,
    &form::body::section_look::RULE,
    &form::body::roman_look::RULE,
    &form::body::article_look::RULE,
    &form::body::clause_look::RULE,
    &form::body::point_order::RULE,
    &form::body::numbering::RULE,
    &form::body::titles::RULE,
    &form::body::end_mark::RULE,
    &form::foot::authority_prefix::RULE,
    &form::foot::collective::RULE,
    &form::foot::deputy::RULE,
    &form::foot::council_posts::RULE,
    &form::foot::signer_name::RULE,
    &form::foot::room::RULE,
    &form::foot::addressed::RULE,
    &form::foot::addressee_list::RULE,
    &form::foot::recipients_heading::RULE,
    &form::foot::recipients_level::RULE,
    &form::foot::recipient_list::RULE,
    &form::foot::kept::RULE,
    &form::foot::as_above::RULE,
    &form::appendix::cited::RULE,
    &form::appendix::label_look::RULE,
    &form::appendix::reference::RULE,
    &form::appendix::stamps::RULE,
    &form::page::file::RULE,
    // CHU: words and spelling.
    &words::decomposed::RULE,
    &words::legacy::RULE,
    &words::stray::RULE,
    &words::doubled::RULE,
    &words::spacing::RULE,
    &words::quotes::RULE,
    &words::tone_marks::RULE,
    &words::unexplained::RULE,
    &words::two_ways::RULE,
    &words::capitals::RULE,
    &words::sentence_capitals::RULE,
    &words::movements::RULE,
    &words::heading_ends::RULE,
    &words::phrases::RULE,
    &words::weekday::RULE,
    &words::stale_year::RULE,
    &words::slips::RULE,
    &words::placeholder::RULE,
    &words::markup::RULE,
    &words::dashes::RULE,
    // LUAT: the law a paper stands on.
    &law::out_of_force::RULE,
    &law::wrong_name::RULE,
    &law::wrong_particulars::RULE,
    &law::mixed_voices::RULE,
    &law::abolished_level::RULE,
    &law::old_name::RULE,
    &law::holiday::RULE,
    &law::no_power::RULE,
    &law::beyond_tables::RULE,
    &law::unknown_act::RULE,
    // KH: the plan and its figures.
    &plan::gap::RULE,
    &plan::overlap::RULE,
    &plan::early_report::RULE,
    &plan::late_report::RULE,
    &plan::lost_anniversary::RULE,
    &plan::wrong_count::RULE,
    &plan::retroactive::RULE,
    &plan::no_level::RULE,
    &plan::no_owner::RULE,
    &plan::no_base::RULE,
    &plan::no_measure::RULE,
    &plan::other_number::RULE,
    &plan::unserved::RULE,
    &plan::unregistered::RULE,
    &plan::unreported::RULE,
    &plan::lacking_sections::RULE,
    &plan::no_pledge_day::RULE,
    &plan::no_addressee::RULE,
    &plan::range::RULE,
    &plan::monthly::RULE,
    &plan::scattered::RULE,
    &plan::blank_number::RULE,
    &plan::unassigned::RULE,
    &plan::one_report::RULE,
    // DH: people and titles.
    &people::not_advanced::RULE,
    &people::low_rating::RULE,
    &people::no_merit::RULE,
    &people::twice::RULE,
    &people::below_seventy::RULE,
    &people::not_competent::RULE,
    &people::not_pledged::RULE,
    &people::not_excellent::RULE,
    &people::too_many::RULE,
];

/// The rule called `code`, whatever the case it is typed in.
pub fn rule(code: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_once_and_in_order() {
        let families = ["ND30", "CHU", "LUAT", "KH", "DH"];
        let rank = |rule: &&Rule| {
            let (family, number) = rule.code.split_once('-').expect("a code has a hyphen");
            let family =
                families.iter().position(|known| *known == family).expect("a known family");
            (family, number.parse::<u8>().expect("a number"))
        };
        let ranks: Vec<_> = CATALOGUE.iter().map(rank).collect();
        assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
    }
}
