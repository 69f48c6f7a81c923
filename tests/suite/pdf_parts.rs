//! A PDF put together by hand, as small as can be: what no layout of ours would make.

/// The objects of a file; the first is the catalog, the second the only group of pages.
pub struct Parts {
    objects: Vec<Vec<u8>>,
    pages: Vec<usize>,
    catalog: String,
}

/// A4 in points.
pub const A4: &str = "/MediaBox [0 0 595.2756 841.8898]";
/// The four faces that no file needs to carry.
const FONTS: [(&str, &str); 4] =
    [("R", "Times-Roman"), ("B", "Times-Bold"), ("I", "Times-Italic"), ("J", "Times-BoldItalic")];

impl Parts {
    pub fn new() -> Self {
        Self { objects: vec![Vec::new(), Vec::new()], pages: Vec::new(), catalog: String::new() }
    }

    /// Adds `object` and returns its number.
    pub fn object(&mut self, object: impl Into<Vec<u8>>) -> usize {
        self.objects.push(object.into());
        self.objects.len()
    }

    /// Adds a stream with the entries `dict` and returns its number.
    pub fn stream(&mut self, dict: &str, data: &[u8]) -> usize {
        let head = format!("<< {dict} /Length {} >>\nstream\n", data.len());
        self.object([head.as_bytes(), data, b"\nendstream"].concat())
    }

    /// Adds a page that draws `content`; `entries` go into its dictionary, `drawings` name what it may draw.
    pub fn page(&mut self, entries: &str, drawings: &str, content: &str) -> &mut Self {
        let content = self.stream("", content.as_bytes());
        let font = |(name, base): &(&str, &str)| {
            format!(
                "/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >> "
            )
        };
        let fonts: String = FONTS.iter().map(font).collect();
        let page = self.object(format!(
            "<< /Type /Page /Parent 2 0 R {entries} /Contents {content} 0 R \
             /Resources << /Font << {fonts} >> /XObject << {drawings} >> >> >>"
        ));
        self.pages.push(page);
        self
    }

    /// Puts `entries` into the catalog.
    pub fn catalog(mut self, entries: &str) -> Self {
        self.catalog.push_str(entries);
        self
    }

    /// Lets the last page stand so many times more.
    pub fn again(&mut self, times: usize) {
        let last = *self.pages.last().expect("a page");
        self.pages.extend((0..times).map(|_| last));
    }

    /// The file.
    pub fn bytes(mut self) -> Vec<u8> {
        let kids: String = self.pages.iter().map(|page| format!("{page} 0 R ")).collect();
        self.objects[0] =
            format!("<< /Type /Catalog /Pages 2 0 R {} >>", self.catalog).into_bytes();
        self.objects[1] =
            format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", self.pages.len()).into_bytes();
        let mut file = b"%PDF-1.6\n".to_vec();
        let mut places = Vec::new();
        for (number, object) in (1..).zip(&self.objects) {
            places.push(file.len());
            file.extend(format!("{number} 0 obj\n").bytes());
            file.extend(object);
            file.extend(b"\nendobj\n");
        }
        let table = file.len();
        file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
        for place in &places {
            file.extend(format!("{place:010} 00000 n \n").bytes());
        }
        let size = places.len() + 1;
        file.extend(
            format!("trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF").bytes(),
        );
        file
    }
}

/// `text` in face `font` of `size` pt at x, y pt from the lower left corner.
pub fn text(font: &str, size: f64, x: f64, y: f64, text: &str) -> String {
    format!("BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n")
}
