//! The tables of a tally as text for a terminal.

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use crate::tally::{
    Counts, Figure, MetricRow, Money, PeriodCell, RegistrationSummary, Reporting, Tally,
    Timeliness, UnitRow, Verdict,
};

/// Columns of a table: wide enough for ten columns, narrow enough for most screens.
const WIDTH: u16 = 118;

/// Columns of a metric's name at least.
const NAME_WIDTH: u16 = 28;

/// All tables, each under its title.
pub fn tables(tally: &Tally) -> String {
    let parts = [
        titled("Bảng 1. Kết quả thực hiện các chỉ tiêu", &metrics(&tally.metrics)),
        counts(&tally.counts),
        titled("Bảng 2. Kết quả theo đơn vị", &units(&tally.units)),
        reporting(&tally.reporting),
        registration(&tally.registration),
        titled("Bảng 3. Danh hiệu đăng ký và công nhận", &titles(&tally.registration)),
        titled("Bảng 4. Khen thưởng theo hình thức", &awards(tally)),
        titled("Bảng 5. Tiền thưởng, tính bằng đồng", &money(&tally.money)),
    ];
    parts.join("\n\n")
}

fn titled(title: &str, table: &Table) -> String {
    if table.is_empty() {
        return format!("{title}: không có");
    }
    format!("{title}\n{table}")
}

/// A table under `header`, its columns from `figures` on aligned to the right.
fn table(header: Vec<&str>, figures: usize) -> Table {
    let columns = header.len();
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_header(header);
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    for column in figures..columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

fn metrics(rows: &[MetricRow]) -> Table {
    let periods = rows.first().map_or(&[][..], |row| &row.fold.periods);
    let mut header = vec!["STT", "Chỉ tiêu", "Kế hoạch"];
    header.extend(periods.iter().map(|cell| cell.name.as_str()));
    header.extend(["Lũy kế", "Tỷ lệ", "Đánh giá"]);
    let mut table = table(header, usize::MAX);
    let least = ColumnConstraint::LowerBoundary(Width::Fixed(NAME_WIDTH));
    table.set_constraints([ColumnConstraint::ContentWidth, least, ColumnConstraint::ContentWidth]);
    for row in rows {
        let mut cells = vec![row.id.as_str().to_owned(), row.name.as_str().to_owned(), plan(row)];
        cells.extend(row.fold.periods.iter().map(PeriodCell::words));
        cells.extend([row.total_words(), row.share_words().unwrap_or_default(), verdict(row)]);
        table.add_row(cells);
    }
    table
}

/// "41 hộ", "97 %", "đồng" where the plan names no level.
fn plan(row: &MetricRow) -> String {
    let unit = row.unit.as_ref().map_or("", |unit| unit.as_str());
    match &row.plan {
        Some(plan) if plan.printed.ends_with('%') => plan.printed.clone(),
        Some(plan) => format!("{} {unit}", plan.printed).trim_end().to_owned(),
        None => unit.to_owned(),
    }
}

fn verdict(row: &MetricRow) -> String {
    let words = &row.judgement.words;
    match &row.second {
        Some(second) => {
            let (level, pledged) = (&second.level.printed, &second.judgement.words);
            format!("{words}; đăng ký {level}: {pledged}")
        }
        None => words.clone(),
    }
}

fn printed(figure: Option<&Figure>) -> String {
    figure.map_or_else(String::new, |figure| figure.printed.clone())
}

fn counts(counts: &Counts) -> String {
    let verdicts = Verdict::ALL.iter().zip(&counts.verdicts);
    let verdicts = verdicts.filter(|(_, figure)| figure.printed != "0");
    let verdicts: Vec<String> = verdicts
        .map(|(verdict, figure)| format!("{} {}", verdict.title(), figure.printed))
        .collect();
    format!("{} thước đo có mức so sánh. {}.", counts.measurable.printed, verdicts.join("; "))
}

fn units(rows: &[UnitRow]) -> Table {
    let reports = rows.first().map_or(&[][..], |row| &row.reports);
    let mut header = vec!["Đơn vị", "Chủ trì", "Vượt", "Đạt", "Chưa đạt", "Khác"];
    header.extend(reports.iter().map(|filing| filing.period.as_str()));
    let mut table = table(header, 1);
    for row in rows {
        let mut cells = vec![row.unit.name.as_str().to_owned()];
        cells.extend(row.figures().map(|figure| figure.printed.clone()));
        table.add_row(cells);
    }
    table
}

fn reporting(reporting: &Reporting) -> String {
    let (came, expected) = (&reporting.handed_in.printed, &reporting.expected.printed);
    let mut text = format!("Báo cáo đã nộp {came}/{expected}.");
    for (unit, period) in &reporting.overdue {
        let word = Timeliness::Overdue.title();
        text.push_str(&format!("\n  {}, {}: {word}", unit.as_str(), period.as_str()));
    }
    for (unit, period, days) in &reporting.late {
        text.push_str(&format!("\n  {}, {}: {}", unit.as_str(), period.as_str(), days.printed));
    }
    text
}

fn registration(registration: &RegistrationSummary) -> String {
    let missing: Vec<&str> =
        registration.not_registered.iter().map(|unit| unit.name.as_str()).collect();
    let missing = match &missing[..] {
        [] => String::new(),
        _ => format!(" Chưa đăng ký: {}.", missing.join(", ")),
    };
    format!(
        "Đăng ký: {}/{} đơn vị; {} cá nhân, trong đó {} chỉ ký cam kết; {} tập thể.{missing}",
        registration.registered.printed,
        registration.units.printed,
        registration.persons.printed,
        registration.only_commit.printed,
        registration.collectives.printed,
    )
}

fn titles(registration: &RegistrationSummary) -> Table {
    let mut table = table(vec!["Danh hiệu", "Đăng ký", "Công nhận", "Tỷ lệ"], 1);
    for row in &registration.titles {
        table.add_row([
            &row.title.name(),
            &row.registered.printed,
            &row.recognised.printed,
            &printed(row.share.as_ref()),
        ]);
        for kind in &row.by_kind {
            let name = format!("  {}", kind.name);
            table.add_row([&name, &kind.registered.printed, &kind.recognised.printed, ""]);
        }
    }
    table
}

fn awards(tally: &Tally) -> Table {
    let header = vec!["Hình thức", "Tập thể", "Hộ", "Cá nhân", "Nữ", "Trực tiếp lao động", "Cộng"];
    let mut table = table(header, 1);
    for row in &tally.awards.by_form {
        table.add_row([
            row.name,
            &row.collectives.printed,
            &row.households.printed,
            &row.persons.printed,
            &row.women.printed,
            &row.direct_workers.printed,
            &row.all.printed,
        ]);
    }
    table
}

fn money(money: &Money) -> Table {
    let header = vec!["Khen thưởng", "Số lượng", "Hệ số", "Lương cơ sở", "Thành tiền"];
    let mut table = table(header, 1);
    for line in &money.lines {
        table.add_row([
            &line.name,
            &line.count.printed,
            &line.multiple.printed,
            &printed(line.base_pay.as_ref()),
            &printed(line.amount.as_ref()),
        ]);
    }
    if !money.lines.is_empty() {
        table.add_row(["Tổng cộng", "", "", "", &printed(money.total.as_ref())]);
    }
    table
}
