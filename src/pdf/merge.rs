//! The pages of several papers → one PDF for the printer, in which every paper begins on the front of a sheet.
//!
//! Only the ink is kept: no tags, no bookmarks, no archive standard. The fonts are embedded once for all.

use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem, GroupItem};
use typst::model::DocumentInfo;
use typst_layout::{Page, PagedDocument};
use typst_pdf::PdfOptions;

use super::faults;
use crate::diagnostic::Faults;

/// The ink of one paper.
#[derive(Debug)]
pub struct Sheets(Vec<Page>);

impl Sheets {
    pub(super) fn of(document: &PagedDocument) -> Self {
        let page = |page: &Page| Page { frame: ink(&page.frame), ..page.clone() };
        Self(document.pages().iter().map(page).collect())
    }

    /// The pages, and an empty one where the last would leave the back of its sheet to the next paper, or copy.
    fn full(self) -> impl Iterator<Item = Page> {
        let back = self.0.last().filter(|_| self.0.len() % 2 == 1).map(blank);
        self.0.into_iter().chain(back)
    }
}

/// `papers` in one file that calls itself `name`, and how many pages it has.
pub fn merge(papers: Vec<Sheets>, name: &str) -> Result<(Vec<u8>, usize), Faults> {
    let pages: Vec<Page> = papers.into_iter().flat_map(Sheets::full).collect();
    let count = pages.len();
    let info = DocumentInfo { title: Some(name.into()), ..DocumentInfo::default() };
    let document = PagedDocument::new(pages.into_iter().collect(), info);
    let options = PdfOptions {
        ident: Smart::Custom(name.to_owned()),
        creator: Smart::Custom(Some("vanban".to_owned())),
        tagged: false,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|found| faults::of_export(&found))?;
    Ok((bytes, count))
}

fn blank(page: &Page) -> Page {
    Page { frame: Frame::hard(page.frame.size()), ..page.clone() }
}

/// `frame` without what leaves no ink: tags hold the whole content of a paper, links lead into one paper only.
fn ink(frame: &Frame) -> Frame {
    let mut bare = Frame::new(frame.size(), frame.kind());
    for (position, item) in frame.items() {
        let item = match item {
            FrameItem::Tag(_) | FrameItem::Link(..) => continue,
            FrameItem::Group(group) => FrameItem::Group(GroupItem {
                frame: ink(&group.frame),
                parent: None,
                label: None,
                ..group.clone()
            }),
            FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) => item.clone(),
        };
        bare.push(*position, item);
    }
    bare
}
