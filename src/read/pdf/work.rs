//! How much there is to do on a page: drawings may be drawn inside drawings, each twice, and so without end.

use std::collections::BTreeMap;

use hayro_interpret::CacheKey;
use hayro_interpret::hayro_syntax::content::UntypedIter;
use hayro_interpret::hayro_syntax::object::{Dict, Object, Stream};
use hayro_interpret::hayro_syntax::page::Page;

/// Drawings inside drawings are counted so deep; the interpreter goes no deeper.
const DEPTH: usize = 50;

/// Counts instructions; what was counted once is not counted again.
#[derive(Debug, Default)]
pub(super) struct Work {
    counted: BTreeMap<u128, usize>,
}

impl Work {
    /// How many instructions drawing `page` takes.
    pub fn of(&mut self, page: &Page<'_>) -> usize {
        let drawings = &page.resources().x_objects;
        let content = page.page_stream().unwrap_or_default();
        self.instructions(content, drawings, DEPTH)
    }

    fn instructions(&mut self, content: &[u8], drawings: &Dict<'_>, depth: usize) -> usize {
        let mut count = 0_usize;
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            let drawn = match instruction.operands().next() {
                Some(Object::Name(name)) if **instruction.operator == *b"Do" => {
                    drawings.get::<Stream<'_>>(&**name)
                }
                _ => None,
            };
            let inside = drawn.map_or(0, |drawing| self.drawing(&drawing, drawings, depth));
            count = count.saturating_add(1 + inside);
        }
        count
    }

    fn drawing(&mut self, drawing: &Stream<'_>, around: &Dict<'_>, depth: usize) -> usize {
        let dict = drawing.dict();
        let key = dict.cache_key();
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
                self.instructions(&content, own.as_ref().unwrap_or(around), depth - 1)
            }
            _ => 1,
        };
        self.counted.insert(key, count);
        count
    }
}
