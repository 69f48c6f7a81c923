//! Files → records, one after another, keeping what was noticed on the way.

use std::path::Path;

use super::super::text_file;
use super::folder::Entry;
use super::spread::spread;
use crate::diagnostic::{Diagnostic, Faults, SourceId, Sources, show_path};
use crate::yaml::{self, Alphabet, Decode, Node, Reader};

/// Where the files of a run are kept while they are read, and what is wrong with them.
pub struct Intake<'a> {
    pub sources: &'a mut Sources,
    pub alphabet: &'a Alphabet,
    pub found: Faults,
}

impl Intake<'_> {
    /// Notes a finding.
    pub fn note(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    /// The tree of `dir/name`, or `None` after noting why not.
    pub fn open(&mut self, dir: &Path, name: &str) -> Option<Node> {
        let source = self.text(dir, name)?;
        let (node, faults) = yaml::open(source, &self.sources.get(source).text);
        self.found.extend(faults);
        node
    }

    /// The text of `dir/name`, or `None` after noting why not.
    fn text(&mut self, dir: &Path, name: &str) -> Option<SourceId> {
        if self.sources.is_full() {
            self.too_many(dir);
            return None;
        }
        text_file::read(dir, name, self.sources).map_err(|fault| self.note(fault)).ok()
    }

    /// Says once that no more files can be read.
    fn too_many(&mut self, dir: &Path) {
        let message = format!("nhiều hơn {} tệp dữ liệu trong một lần chạy", Sources::MOST);
        if self.found.iter().all(|finding| finding.message != message) {
            let hint = format!("xem lại thư mục `{}`: mỗi năm một thư mục riêng", show_path(dir));
            self.note(Diagnostic::error(message).hint(hint));
        }
    }

    /// The record in `node`.
    pub fn decode<T: Decode>(&mut self, node: Option<&Node>) -> Option<T> {
        yaml::decode(node?, self.alphabet, &mut self.found)
    }

    /// The record in `dir/name`.
    pub fn read<T: Decode>(&mut self, dir: &Path, name: &str) -> Option<T> {
        let node = self.open(dir, name);
        self.decode(node.as_ref())
    }

    /// What `decode` makes of each of `files`, in their order, when nothing is wrong with it.
    pub fn read_all<T: Send>(
        &mut self,
        files: &[Entry],
        decode: impl Fn(&Entry, &Node, &mut Reader<'_>) -> Option<T> + Sync,
    ) -> Vec<Option<T>> {
        let texts = files.iter().map(|file| (file, self.text(file.folder(), &file.name)));
        let texts: Vec<_> = texts.collect();
        let (sources, alphabet) = (&*self.sources, self.alphabet);
        let results = spread(&texts, |(file, source)| {
            let Some(source) = *source else { return (None, Faults::new()) };
            let (node, faults) = yaml::open(source, &sources.get(source).text);
            let mut reader = Reader { alphabet, faults: Vec::new() };
            let value = node.and_then(|node| decode(file, &node, &mut reader));
            let value = value.filter(|_| reader.faults.is_empty());
            (value, [faults, reader.faults].concat())
        });
        let noted = results.into_iter().map(|(value, faults)| {
            self.found.extend(faults);
            value
        });
        noted.collect()
    }
}
