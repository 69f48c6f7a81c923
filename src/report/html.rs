//! A review as one page of HTML: no script, no network, fit for a printer and for a reader of screens.
//!
//! Whatever a finding says reaches the page as text: every value is escaped, and the template marks nothing as safe.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Value, context};

use super::Review;
use super::view::view;
use crate::diagnostic::Sources;

const PAGE: &str = include_str!("page.html");

/// `review` as a page.
pub fn html(review: &Review, sources: &Sources) -> String {
    let mut environment = Environment::empty();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.expect("the usual delimiters differ"));
    let review_view = Value::from(Serde(view(review, sources)));
    let context = context! { review => review_view, summary => review.summary() };
    environment.render_str(PAGE, context).expect("the page asks only for keys of the view")
}
