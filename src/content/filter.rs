//! The filters and tests of templates: all there are.

use minijinja::value::{Rest, ValueKind};
use minijinja::{Environment, Error, State, Value};

use super::engine::{printed, refuse};
use super::sort::by_given_name;
use super::value::{Atom, Written, list, long_date, short_date};
use crate::data::file_part;
use crate::grammar::{escape, marker};
use crate::yaml::View;

/// Every filter, for hints.
pub const FILTERS: [&str; 10] =
    ["hoa", "thuong", "ngay", "ngay_dai", "dem", "noi", "loc", "ten_goi", "ten_tep", "xep_ten"];
/// Every test, for hints.
pub const TESTS: [&str; 1] = ["la"];

/// Adds them all to `environment`.
pub fn add(environment: &mut Environment<'static>) {
    environment.add_filter("hoa", |value: &Value| recase(value, str::to_uppercase));
    environment.add_filter("thuong", |value: &Value| recase(value, str::to_lowercase));
    environment.add_filter("ngay", |value: &Value| date(value, short_date));
    environment.add_filter("ngay_dai", |value: &Value| date(value, long_date));
    environment.add_filter("dem", count);
    environment.add_filter("noi", join);
    environment.add_filter("loc", chosen);
    environment.add_filter("ten_goi", title);
    environment.add_filter("ten_tep", part);
    environment.add_filter("xep_ten", sorted);
    environment.add_test("la", is_word);
}

/// The items of `value`, each of which is a step.
fn items<'a>(
    state: &'a State,
    value: &Value,
) -> Result<impl Iterator<Item = Result<Value, Error>> + use<'a>, Error> {
    Ok(value.try_iter()?.map(|item| state.consume_fuel(1).map(|()| item)))
}

fn recase(value: &Value, case: fn(&str) -> String) -> Result<Value, Error> {
    match value.downcast_object_ref::<Atom>().map(|atom| &atom.0) {
        Some(View::Text(text, place)) => {
            Ok(Value::from_object(Atom(View::Text(case(text), *place))))
        }
        // Rendered words hold markup and markers: changing their letters could undo an escape.
        None if value.kind() == ValueKind::String && !value.is_safe() => {
            Ok(Value::from(case(&value.to_string())))
        }
        _ => Err(refuse("bộ lọc này chỉ dùng cho giá trị chữ".into(), "bỏ bộ lọc")),
    }
}

fn date(value: &Value, written: fn(u16, u8, u8) -> String) -> Result<Value, Error> {
    match value.downcast_object_ref::<Atom>().map(|atom| &atom.0) {
        Some(View::Date(year, month, day, place)) => {
            Ok(Value::from_object(Atom(View::Text(written(*year, *month, *day), *place))))
        }
        _ => Err(refuse("bộ lọc này chỉ dùng cho ngày".into(), "bỏ bộ lọc")),
    }
}

fn count(value: &Value) -> Result<usize, Error> {
    match value.kind() {
        ValueKind::Seq => Ok(value.len().unwrap_or(0)),
        _ => Err(refuse("bộ lọc `dem` chỉ dùng cho danh sách".into(), "bỏ bộ lọc")),
    }
}

/// The items of a list with `separator` between them; each keeps its place.
fn join(state: &State, value: &Value, separator: &str) -> Result<Value, Error> {
    if value.downcast_object_ref::<Atom>().is_some() {
        // A level is one number or two.
        return Ok(value.clone());
    }
    if separator.contains(marker::is_private) {
        return Err(refuse(
            "dấu nối của bộ lọc `noi` phải là chữ gõ trong mẫu".into(),
            "viết dấu nối trong nháy, ví dụ `noi(\", \")`",
        ));
    }
    let items =
        items(state, value)?.map(|item| printed(&item?)).collect::<Result<Vec<_>, Error>>()?;
    // Escaping trims white space, which is just what a separator may begin and end with.
    let spaced = |c: Option<char>| if c.is_some_and(char::is_whitespace) { " " } else { "" };
    let (before, after) = (spaced(separator.chars().next()), spaced(separator.chars().next_back()));
    let separator = match escape(separator) {
        words if words.is_empty() => before.to_owned(),
        words => format!("{before}{words}{after}"),
    };
    Ok(Value::from_safe_string(items.join(&separator)))
}

/// `list | loc("danh_gia", "vuot", "dat")`: the records of which the key is one of the words;
/// `list | loc("so_do")`: those that have it.
#[expect(clippy::needless_pass_by_value, reason = "the engine hands the words over")]
fn chosen(state: &State, value: &Value, key: &str, words: Rest<Value>) -> Result<Value, Error> {
    let mut kept = Vec::new();
    for item in items(state, value)? {
        let item = item?;
        let value = item.get_attr(key)?;
        if is_one_of(state, &value, &words)? || words.is_empty() && value.is_true() {
            kept.push(item);
        }
    }
    Ok(list(kept))
}

/// `x is la("thon")`: whether a word of the data is one of those given.
#[expect(clippy::needless_pass_by_value, reason = "the engine hands the words over")]
fn is_word(state: &State, value: &Value, words: Rest<Value>) -> Result<bool, Error> {
    is_one_of(state, value, &words)
}

fn is_one_of(state: &State, value: &Value, words: &[Value]) -> Result<bool, Error> {
    let Some(atom) = value.downcast_object_ref::<Atom>() else { return Ok(false) };
    let value = atom.0.plain();
    for word in words {
        let word = plain(word);
        state.consume_fuel(1 + word.len() as u64 / COMPARED)?;
        if word == value {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many bytes are compared in a step.
const COMPARED: u64 = 16;

/// What is compared: the characters of a value, or of what the template typed.
fn plain(value: &Value) -> String {
    value.downcast_object_ref::<Atom>().map_or_else(|| value.to_string(), |atom| atom.0.plain())
}

/// The words a reader sees for a word of a closed list: "Lao động tiên tiến".
fn title(value: &Value) -> Result<Value, Error> {
    match value.downcast_object_ref::<Atom>().map(|atom| &atom.0) {
        // The place is that of no value: the words are the program's own.
        Some(View::Word(_, title)) => Ok(Value::from(*title)),
        _ => Err(refuse("bộ lọc `ten_goi` chỉ dùng cho từ khoá".into(), "bỏ bộ lọc")),
    }
}

/// An id as part of a file name.
fn part(value: &Value) -> Result<String, Error> {
    match value.downcast_object_ref::<Atom>().map(|atom| &atom.0) {
        Some(id @ (View::Text(..) | View::Number(..))) => Ok(file_part(&id.plain())),
        _ => Err(refuse("bộ lọc `ten_tep` chỉ dùng cho mã".into(), "bỏ bộ lọc")),
    }
}

/// Records that have `ho_ten`, in the order of given names; equal names stay in theirs.
fn sorted(state: &State, value: &Value) -> Result<Value, Error> {
    state.consume_fuel(SORTED * value.len().unwrap_or(0) as u64)?;
    let named = items(state, value)?.map(|item| name_of(item?));
    let mut named = named.collect::<Result<Vec<_>, _>>()?;
    named.sort_by(|left, right| by_given_name(&left.0, &right.0));
    Ok(list(named.into_iter().map(|(_, item)| item).collect()))
}

/// Steps for each item that is sorted: it is compared with some ten others.
const SORTED: u64 = 10;

fn name_of(item: Value) -> Result<(String, Value), Error> {
    let name = item.get_attr("ho_ten")?;
    match name.downcast_object_ref::<Atom>().map(|atom| &atom.0) {
        Some(View::Text(name, _)) => Ok((name.clone(), item)),
        _ => Err(refuse(
            "bộ lọc `xep_ten` chỉ dùng cho danh sách người có `ho_ten`".into(),
            "bỏ bộ lọc",
        )),
    }
}
