//! LUAT: the law a paper stands on, by the dated tables.
