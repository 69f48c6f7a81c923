//! ND30-70 … 73: appendices and stamps.
