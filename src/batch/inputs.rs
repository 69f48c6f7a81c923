//! What a paper was made from: the files behind its places, each with the digest of what it held.

use std::sync::OnceLock;

use super::manifest::Input;
use super::order::Order;
use crate::diagnostic::{SourceId, Sources};
use crate::digest::sha256;
use crate::document::{self, Document};

/// The files of a run. Hundreds of papers are made from the same ones: each is hashed once.
#[derive(Debug)]
pub struct Inputs<'a> {
    sources: &'a Sources,
    order: &'a Order,
    /// By the number of the source.
    digests: Vec<OnceLock<String>>,
}

impl<'a> Inputs<'a> {
    /// The files in `sources`, called as `order` wants them called.
    pub fn new(sources: &'a Sources, order: &'a Order) -> Self {
        let digests = sources.ids().map(|_| OnceLock::new()).collect();
        Self { sources, order, digests }
    }

    /// The files that `document` was made from by the template `template`, by name.
    pub(super) fn of(&self, document: &Document, template: SourceId) -> Vec<Input> {
        let mut sources = document::sources(document);
        sources.insert(template);
        let mut inputs: Vec<_> = sources.into_iter().map(|source| self.input(source)).collect();
        inputs.sort();
        inputs
    }

    fn input(&self, id: SourceId) -> Input {
        let source = self.sources.get(id);
        let digest = self.digests[usize::from(id.0)].get_or_init(|| sha256(source.text.as_bytes()));
        Input { file: self.order.shown(&source.name), sha256: digest.clone() }
    }
}
