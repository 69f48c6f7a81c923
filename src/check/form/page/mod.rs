//! ND30-01 … 19, 74: paper, margins, face, page numbers, the setting of the body, the file.
