//! DH: people and titles.
