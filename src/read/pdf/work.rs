//! How much there is to do on a page: drawings may be drawn inside drawings, each twice, and so without end.

use std::collections::BTreeMap;

use hayro_interpret::hayro_syntax::content::UntypedIter;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Object, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::page::Page;

use super::limits::{MOST_CONTENT, MOST_SEARCHED, MOST_STATES};

/// Drawings inside drawings are counted so deep; the interpreter goes no deeper.
const DEPTH: usize = 50;

/// Counts instructions; what was counted once is not counted again.
#[derive(Debug, Default)]
pub(super) struct Work {
    counted: BTreeMap<ObjectIdentifier, usize>,
}

impl Work {
    /// How many instructions drawing `page` takes.
    pub fn of(&mut self, page: &Page<'_>) -> usize {
        if content_size(page) > MOST_CONTENT {
            return usize::MAX;
        }
        let content = page.page_stream().unwrap_or_default();
        self.instructions(content, &[page.resources().x_objects.clone()], DEPTH)
    }

    /// How many instructions `content` takes, whose drawings are named in the last of `drawings`, or in those around it.
    fn instructions(&mut self, content: &[u8], drawings: &[Dict<'_>], depth: usize) -> usize {
        if content.len() > MOST_CONTENT || searched(content) > MOST_SEARCHED {
            return usize::MAX;
        }
        let (mut count, mut states) = (0_usize, 0_usize);
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            let drawn = match instruction.operands().next() {
                Some(Object::Name(name)) if **instruction.operator == *b"Do" => {
                    drawings.iter().rev().find_map(|it| it.get::<Stream<'_>>(&**name))
                }
                _ => None,
            };
            let inside = drawn.map_or(0, |drawing| self.drawing(&drawing, drawings, depth));
            count = count.saturating_add(1).saturating_add(inside);
            match &**instruction.operator {
                b"q" => states += 1,
                b"Q" => states = states.saturating_sub(1),
                _ => {}
            }
            if states > MOST_STATES {
                return usize::MAX;
            }
        }
        count
    }

    fn drawing(&mut self, drawing: &Stream<'_>, around: &[Dict<'_>], depth: usize) -> usize {
        let dict = drawing.dict();
        let key = drawing.obj_id();
        if let Some(count) = self.counted.get(&key) {
            return *count;
        }
        // A drawing that draws itself is met again before it is counted: it has no end.
        self.counted.insert(key, usize::MAX / 2);
        let is_form = dict.get::<hayro_interpret::hayro_syntax::object::Name<'_>>("Subtype");
        let is_form = is_form.is_some_and(|kind| kind.as_str() == "Form");
        let count = match drawing.decoded() {
            Ok(content) if is_form && depth > 0 => {
                let resources = dict.get::<Dict<'_>>("Resources");
                let own = resources.and_then(|resources| resources.get::<Dict<'_>>("XObject"));
                let drawings: Vec<_> = around.iter().cloned().chain(own).collect();
                self.instructions(&content, &drawings, depth - 1)
            }
            _ => 1,
        };
        self.counted.insert(key, count);
        count
    }
}

/// How many bytes of instructions `page` has, which may be in many pieces or in one many times; counted up to the limit.
fn content_size(page: &Page<'_>) -> usize {
    let pieces = page.raw().get::<Array<'_>>("Contents");
    let pieces = pieces.iter().flat_map(Array::iter::<Stream<'_>>);
    let sizes = pieces.map(|piece| piece.decoded().map_or(0, |bytes| bytes.len()) + 1);
    let mut all = 0;
    for size in sizes {
        all += size;
        if all > MOST_CONTENT {
            break;
        }
    }
    all
}

/// How many bytes are read to find where the pictures among `content` end: the rest of it from each sign of one.
fn searched(content: &[u8]) -> usize {
    let signs =
        content.windows(2).filter(|pair| [*b"BI", *b"EI"].iter().any(|sign| sign == *pair)).count();
    signs.saturating_mul(content.len())
}
