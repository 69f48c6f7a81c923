//! ND30-20 … 43: what stands above the body.
