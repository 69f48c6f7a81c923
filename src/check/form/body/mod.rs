//! ND30-44 … 56: căn cứ and the levels of the body.
