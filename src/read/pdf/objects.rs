//! The objects of an opened PDF, looked through before any page is drawn: what would grow beyond all measure is refused.
//!
//! The text of the file does not tell everything: filters and lists may stand in other objects than those that use them.

use hayro_interpret::hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, Object, Stream, dict_or_stream,
};
use hayro_interpret::hayro_syntax::{Filter, Pdf};

use super::guard;
use super::limits::{MOST_LAYERS, MOST_UNPACKED, MOST_WIDTHS};
use crate::diagnostic::Diagnostic;

/// Fonts inside pages inside objects are looked for so deep.
const DEPTH: usize = 8;

/// How many times its size each way to pack unpacks to at most.
const GROWTH: [(Filter, usize); 3] =
    [(Filter::FlateDecode, 1032), (Filter::LzwDecode, 2048), (Filter::RunLengthDecode, 64)];

/// Refuses a file with streams that unpack, or fonts that spread, to more than is read.
pub(super) fn check(pdf: &Pdf) -> Result<(), Diagnostic> {
    let mut widths = 0_usize;
    for object in pdf.objects() {
        if let Object::Stream(stream) = &object {
            packing(stream)?;
        }
        widths = widths.saturating_add(spread(&object, DEPTH));
        if widths > MOST_WIDTHS {
            return Err(guard::tangled("có bảng độ rộng chữ quá lớn"));
        }
    }
    Ok(())
}

/// Refuses a stream that is packed over again, or whose unpacked size nobody has counted and may be too large.
fn packing(stream: &Stream<'_>) -> Result<(), Diagnostic> {
    let filters = stream.filters();
    let growth = |filter: &Filter| GROWTH.iter().find(|(known, _)| known == filter).map(|it| it.1);
    let packs: Vec<usize> = filters.iter().filter_map(growth).collect();
    if packs.len() > MOST_LAYERS {
        return Err(guard::packed_over());
    }
    let is_picture = stream.dict().get::<Name<'_>>("Subtype").is_some_and(|it| &*it == b"Image");
    // A picture is not unpacked; what is deflated and nothing else was counted in the bytes of the file.
    if is_picture || filters.as_slice() == [Filter::FlateDecode] {
        return Ok(());
    }
    let growth = packs.first().copied().unwrap_or(1);
    if stream.raw_data().len().saturating_mul(growth) > MOST_UNPACKED {
        return Err(guard::tangled(&format!("có thể bung ra hơn {} MB", MOST_UNPACKED >> 20)));
    }
    Ok(())
}

/// How many letters the fonts in `object` tell the width of.
fn spread(object: &Object<'_>, depth: usize) -> usize {
    let inside = |value: MaybeRef<Object<'_>>| match value {
        MaybeRef::NotRef(inner) if depth > 0 => spread(&inner, depth - 1),
        _ => 0,
    };
    if let Some((dict, _)) = dict_or_stream(object) {
        return widths(dict) + dict.entries().map(|(_, value)| inside(value)).sum::<usize>();
    }
    let array = object.clone().into_array();
    array.map_or(0, |array| array.raw_iter().map(inside).sum())
}

/// How many letters the lists of widths of `font` tell of, those for lines and those for columns.
fn widths(font: &Dict<'_>) -> usize {
    let list = |key, behind| font.get::<Array<'_>>(key).map_or(0, |list| told(&list, behind));
    list("W", 1).saturating_add(list("W2", 3))
}

/// How many letters `list` tells of by the first and the last of a row, with `behind` numbers behind the two; those told
/// one by one stand in the file.
fn told(list: &Array<'_>, behind: usize) -> usize {
    let mut items = list.iter::<Object<'_>>();
    let row = || match (items.next()?, items.next()?) {
        (Object::Number(first), Object::Number(last)) => {
            items.nth(behind - 1);
            Some((last.as_f64() - first.as_f64()).max(0.0) as usize)
        }
        _ => Some(0),
    };
    std::iter::from_fn(row).fold(0, usize::saturating_add)
}
