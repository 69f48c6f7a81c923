//! A review as SARIF 2.1.0, for editors and for whoever gathers findings of many tools.
//!
//! Only the part of the format that this program says: one run, its rules, results with a region in a file of the data
//! or a logical location in a finished paper, and files that could not be read as notifications.

use serde::Serialize;

use super::{Ink, Kind, Noted, Review};
use crate::check::{CATALOGUE, Rule};
use crate::diagnostic::{Place, Severity, Sources};

/// `review` as a SARIF log.
pub fn sarif(review: &Review, sources: &Sources) -> String {
    let writer = Writer { review, sources };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [writer.run()] };
    serde_json::to_string_pretty(&log).expect("a log is plain data")
}

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    invocations: [Invocation<'a>; 1],
    language: &'static str,
    column_kind: &'static str,
    results: Vec<ResultLog<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation<'a> {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification<'a>>,
}

#[derive(Serialize)]
struct Notification<'a> {
    level: &'static str,
    message: Text<'a>,
}

#[derive(Serialize)]
struct Text<'a> {
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultLog<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_id: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression<'a>>,
}

#[derive(Serialize)]
struct Suppression<'a> {
    kind: &'static str,
    justification: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<PhysicalLocation<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation<'a> {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region<'a>>,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    snippet: Text<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
    kind: &'static str,
}

struct Writer<'a> {
    review: &'a Review,
    sources: &'a Sources,
}

impl<'a> Writer<'a> {
    fn run(&self) -> Run<'a> {
        let driver = Driver {
            name: "vanban",
            semantic_version: env!("CARGO_PKG_VERSION"),
            rules: CATALOGUE.iter().map(|rule| descriptor(rule)).collect(),
        };
        let standing = self.review.findings.iter().map(|noted| self.result(noted, None));
        let aside = self.review.set_aside.iter();
        let aside = aside.map(|one| self.result(&one.noted, Some(&one.reason)));
        Run {
            tool: Tool { driver },
            invocations: [self.invocation()],
            language: "vi",
            column_kind: "unicodeCodePoints",
            results: standing.chain(aside).collect(),
        }
    }

    fn invocation(&self) -> Invocation<'a> {
        let refused = self.review.refused.iter();
        let notification = |text| Notification { level: "error", message: Text { text } };
        Invocation {
            execution_successful: self.review.refused.is_empty(),
            tool_execution_notifications: refused
                .map(|fault| notification(fault.message.as_str()))
                .collect(),
        }
    }

    fn result(&self, noted: &'a Noted, reason: Option<&'a str>) -> ResultLog<'a> {
        let code = noted.rule.map(|rule| rule.code);
        let index = code.and_then(|code| CATALOGUE.iter().position(|rule| rule.code == code));
        let suppression = |justification| Suppression { kind: "inSource", justification };
        ResultLog {
            rule_id: code,
            rule_index: index,
            level: level(noted.severity),
            message: Message { text: sentences(&noted.message, &noted.hints) },
            locations: self.locations(noted),
            suppressions: reason.map(suppression).into_iter().collect(),
        }
    }

    /// The file that was typed, or every paper in which it was met.
    fn locations(&self, noted: &Noted) -> Vec<Location<'a>> {
        if let Some(place) = noted.spot.place.filter(|place| self.is_typed(*place)) {
            let physical = Some(self.region(place));
            return vec![Location {
                physical_location: physical,
                logical_locations: self.logical(noted),
            }];
        }
        noted.subjects.iter().map(|at| self.paper(*at, noted)).collect()
    }

    /// Whether `place` is in a file as it was typed, and not in the words of a finished paper.
    fn is_typed(&self, place: Place) -> bool {
        let words = self.review.subjects.iter().filter_map(|subject| subject.plain.as_ref());
        words.map(|(source, _)| *source).all(|source| source != place.source)
    }

    fn paper(&self, at: usize, noted: &Noted) -> Location<'a> {
        let subject = &self.review.subjects[at];
        let artifact_location = ArtifactLocation { uri: uri(&subject.name) };
        let physical_location = match subject.kind {
            // It was made in memory: there is no file to be opened.
            Kind::Paper => None,
            Kind::Data | Kind::File(_) => {
                Some(PhysicalLocation { artifact_location, region: None })
            }
        };
        let name = match &noted.spot.ink {
            Some(ink) => format!("{}, {ink}", subject.name),
            None => subject.name.clone(),
        };
        let kind = noted.spot.ink.as_ref().map_or("document", ink_kind);
        let logical_locations = vec![LogicalLocation { fully_qualified_name: name, kind }];
        Location { physical_location, logical_locations }
    }

    /// Where the words of `noted` stand on the papers made of them.
    fn logical(&self, noted: &Noted) -> Vec<LogicalLocation> {
        let ink = noted.spot.ink.iter();
        ink.map(|ink| LogicalLocation {
            fully_qualified_name: format!("{}, {ink}", self.review.names(&noted.subjects)),
            kind: ink_kind(ink),
        })
        .collect()
    }

    fn region(&self, place: Place) -> PhysicalLocation<'a> {
        let source = self.sources.get(place.source);
        let (start_line, start_column) = self.sources.line_column(place);
        let (end_line, end_column) = self.sources.line_column(Place { start: place.end, ..place });
        let (start, end) = (place.start as usize, place.end as usize);
        let bytes = source.text.floor_char_boundary(start)..source.text.ceil_char_boundary(end);
        let snippet = Text { text: &source.text[bytes] };
        PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(&source.name) },
            region: Some(Region { start_line, start_column, end_line, end_column, snippet }),
        }
    }
}

fn descriptor(rule: &Rule) -> Descriptor {
    let help = format!(
        "{}\n\nCăn cứ: {}.\n\nSai:\n{}\n\nĐúng:\n{}",
        rule.why, rule.article, rule.wrong, rule.right
    );
    Descriptor {
        id: rule.code,
        short_description: Message { text: rule.title.to_owned() },
        full_description: Message { text: format!("{}. {}", rule.title, rule.why) },
        help: Message { text: help },
        default_configuration: Configuration { level: level(rule.severity) },
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn ink_kind(ink: &Ink) -> &'static str {
    match ink {
        Ink::Point { .. } | Ink::Page(_) => "page",
        Ink::Paragraph { .. } => "paragraph",
        Ink::Section(_) => "section",
    }
}

/// The message and its hints, one after the other.
fn sentences(message: &str, hints: &[String]) -> String {
    let hints = hints.iter().map(|hint| format!(". Gợi ý: {hint}"));
    [message.to_owned()].into_iter().chain(hints).collect()
}

/// `path` as a relative URI: all but the letters of RFC 3986 are percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
