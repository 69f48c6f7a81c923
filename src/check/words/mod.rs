//! CHU: words and spelling, on the manuscript.
