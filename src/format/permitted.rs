//! What is printed lies within what is permitted, and a user's own table permits what the decree permits.

use super::table::{Component, FormatTable, Limit, Permitted, Range};
use crate::diagnostic::{Diagnostic, Faults, Place};

/// Every printed number of `table` that the decree does not permit.
pub fn check(table: &FormatTable) -> Faults {
    let mut faults: Faults = limits(table).into_iter().filter_map(outside).collect();
    for component in Component::ALL {
        let row = table.components.get(*component);
        for size in [row.printed.size_13, row.printed.size_14] {
            faults.extend(excess(
                size,
                row.permitted.size,
                row.article.as_str(),
                row.printed.place,
            ));
        }
    }
    faults
}

/// Every place where `own` permits something else than `decree`, the built-in table.
pub fn amendments(own: &FormatTable, decree: &FormatTable) -> Faults {
    let limits = limits(own).into_iter().zip(limits(decree));
    let changed = limits
        .filter(|(own, decree)| own.permitted != decree.permitted)
        .map(|(own, _)| amended(own.place));
    let components = Component::ALL.iter().filter_map(|component| {
        let (own, decree) = (own.components.get(*component), decree.components.get(*component));
        differs(&own.permitted, &decree.permitted).then(|| amended(own.permitted.place))
    });
    changed.chain(components).collect()
}

fn differs(own: &Permitted, decree: &Permitted) -> bool {
    let said = |row: &Permitted| (row.size, row.face, row.case, row.align);
    said(own) != said(decree)
}

fn amended(place: Place) -> Diagnostic {
    Diagnostic::error("`cho_phep` khác điều Nghị định cho phép")
        .at(place)
        .hint("giữ `cho_phep` như bảng có sẵn; chỉ sửa `in`")
}

fn limits(table: &FormatTable) -> Vec<&Limit> {
    let FormatTable { page, paragraph, rules, frame, table, chart, .. } = table;
    vec![
        &page.width,
        &page.height,
        &page.top,
        &page.bottom,
        &page.left,
        &page.right,
        &page.number_top,
        &paragraph.indent,
        &paragraph.gap,
        &paragraph.leading,
        &rules.motto,
        &rules.issuer,
        &rules.subject,
        &rules.stroke,
        &rules.gap,
        &frame.left_share,
        &frame.letter_subject_gap,
        &frame.block_gap,
        &frame.signature_gap,
        &frame.recipients_share,
        &table.stroke,
        &table.pad_x,
        &table.pad_y,
        &table.fill_row,
        &chart.size,
        &chart.bar,
        &chart.gap,
        &chart.label_share,
        &chart.most,
        &chart.height_share,
    ]
}

fn outside(limit: &Limit) -> Option<Diagnostic> {
    excess(limit.printed, limit.permitted, limit.article.as_str(), limit.place)
}

fn excess(printed: f64, permitted: Range, article: &str, place: Place) -> Option<Diagnostic> {
    let Range { least, most } = permitted;
    (printed < least || printed > most).then(|| {
        Diagnostic::error(format!("in {printed} là ngoài điều được phép: {least} đến {most}"))
            .at(place)
            .hint(format!("sửa `in`; giới hạn theo {article}"))
    })
}
