//! The dated tables: what is in force, which days are kept, who may award what, and how words are written.
//!
//! In: `phap-ly.yaml`, `ngay-le.yaml`, `tham-quyen.yaml`, `tu-ngu.yaml` of the library, each with the day it is true
//! as of. Out: [`Tables`], asked by rules with a day. Knows nothing of papers.

/// All dated tables of a run.
#[derive(Debug, Clone, Default)]
pub struct Tables {}
