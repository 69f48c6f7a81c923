//! KH: the plan and its figures.
