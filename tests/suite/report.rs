//! Reports: one finding met in several papers, the shapes of JSON and SARIF, and a page that nothing can break.

use serde_json::Value;
use vanban::check::{CATALOGUE, Finding, Place, Report, Right, Rule, Selection, Undecided};
use vanban::diagnostic::{self, Colour, Diagnostic, Screen, Severity, Sources};
use vanban::read::{Extent, FileFacts, Layout, Look, Medium, Observed, Paragraph, Regime};
use vanban::read::{Region, Span, Spot};
use vanban::report::{self, Kind, Review, Subject};

fn rule(at: usize) -> &'static Rule {
    CATALOGUE[at]
}

fn finding(rule: &'static Rule, message: &str, place: Place) -> Finding {
    let (severity, message) = (Severity::Warning, message.to_owned());
    Finding { rule, severity, message, place, origin: None, hints: Vec::new() }
}

fn report(findings: Vec<Finding>) -> Report {
    Report { findings, ..Report::default() }
}

/// A paper of `lines`, each where `spot` says.
fn seen(medium: Medium, lines: &[&str], spot: impl Fn(usize) -> Spot) -> Observed {
    let paragraph = |(at, line): (usize, &&str)| Paragraph {
        text: (*line).to_owned(),
        automatic: None,
        spans: vec![Span { range: 0..line.len(), look: Look::default() }],
        spot: spot(at),
        region: Region::Body,
        side: None,
        align: None,
        first_line: None,
        left: None,
        before: None,
        leading: None,
        lines: Vec::new(),
        rule: None,
        piece_rules: Vec::new(),
    };
    let layout = Layout {
        medium,
        file: FileFacts::default(),
        sheets: Vec::new(),
        paragraphs: lines.iter().enumerate().map(paragraph).collect(),
        page_numbers: Vec::new(),
    };
    Observed { layout, regime: Regime::Party, parts: Vec::new() }
}

fn on_page(at: usize) -> Spot {
    Spot::Page { page: at + 1, x: 30.04, y: 45.16 }
}

fn in_word(at: usize) -> Spot {
    Spot::Paragraph { number: at + 12, style: "Normal".to_owned() }
}

fn printed(paragraph: usize, bytes: std::ops::Range<usize>) -> Place {
    Place::Printed(Extent::new(paragraph, bytes))
}

/// A year, two papers of it and two files, with findings of every kind.
fn review() -> (Review, Sources) {
    let mut sources = Sources::default();
    let yaml =
        sources.add("data/ke hoạch.yaml", "ten: Tên\nmuc: <script>alert(1)</script> & \"x\"\n");
    let typed = |start, end| Place::Typed(diagnostic::Place::new(yaml, start, end));
    let mut review = Review::new(Selection::default());
    let mut hostile = finding(rule(0), "mức `<script>alert(1)</script>` & 'x'", typed(15, 46));
    hostile.hint("viết `</pre><img src=x onerror=alert(2)>`").weigh(Severity::Error);
    review.add(Subject::new("data", Kind::Data), None, report(vec![hostile]), &mut sources);
    for name in ["ke-hoach-2024", "dang-ky-thon1"] {
        let words = finding(rule(1), "viết hai cách", typed(5, 9));
        let whole = finding(rule(2), "văn bản thiếu một phần", Place::Whole);
        let ink = finding(rule(3), "chữ nhỏ", printed(0, 0..3));
        let found = report(vec![words, whole, ink]);
        let seen = seen(Medium::Pdf, &["Một dòng"], on_page);
        review.add(Subject::new(name, Kind::Paper), Some(&seen), found, &mut sources);
    }
    let docx = seen(Medium::Docx, &["Dòng đầu", "Số:5 /KH"], in_word);
    let found = vec![
        finding(rule(3), "số thiếu 0", printed(1, 5..6)),
        finding(rule(4), "giấy", Place::Sheet(0)),
    ];
    let subject = Subject::new("của ai/a.docx", Kind::File(Medium::Docx));
    review.add(subject, Some(&docx), report(found), &mut sources);
    let pdf = seen(Medium::Pdf, &["Dòng đầu", "Số:5 /KH"], on_page);
    let found = vec![
        finding(rule(3), "số thiếu 0", printed(1, 5..6)),
        finding(rule(2), "văn bản thiếu một phần", Place::Whole),
    ];
    let subject = Subject::new("b.pdf", Kind::File(Medium::Pdf));
    review.add(subject, Some(&pdf), report(found), &mut sources);
    review.refused.push(Diagnostic::error("không có tệp `<b>.pdf`"));
    review.sort();
    (review, sources)
}

#[test]
fn one_finding_of_several_papers_is_said_once() {
    let (review, _) = review();
    let met: Vec<_> = (review.findings.iter())
        .map(|noted| (noted.message.as_str(), noted.subjects.len()))
        .collect();
    assert_eq!(
        met,
        [
            ("viết hai cách", 2),
            ("mức `<script>alert(1)</script>` & 'x'", 1),
            ("văn bản thiếu một phần", 2),
            ("chữ nhỏ", 2),
            ("giấy", 1),
            ("số thiếu 0", 1),
            ("văn bản thiếu một phần", 1),
            ("số thiếu 0", 1),
        ]
    );
}

#[test]
fn a_clerk_reads_where_everything_is() {
    let (review, sources) = review();
    let screen = Screen { colour: Colour::Plain, width: 100 };
    let text = report::text(&review, &sources, screen);
    // The codes of the catalogue are not what is tested.
    let codes: Vec<_> = (0..5).map(|at| rule(at).code).collect();
    let text = codes.iter().fold(text, |text, code| text.replace(code, "MÃ"));
    let (findings, rest) = text.split_once("\n\nvăn bản của Đảng").unwrap();
    insta::assert_snapshot!(findings);
    assert!(rest.contains("không xét thể thức theo Nghị định 30:\n  ke-hoach-2024\n"), "{rest}");
}

#[test]
fn json_has_the_shape_of_its_schema() {
    let (review, sources) = review();
    let json: Value = serde_json::from_str(&report::json(&review, &sources)).unwrap();
    let schema = report::schema();
    holds(&json, &schema, &schema, "");
    assert_eq!(json["phien_ban"], 1);
    assert_eq!(json["tong"]["loi"], 1);
    assert_eq!(json["tong"]["canh_bao"], 7);
    let docx = &json["phat_hien"][5]["cho"];
    assert_eq!((&docx["doan"], &docx["kieu"]), (&Value::from(13), &Value::from("Normal")));
    assert_eq!((&docx["dong"], &docx["cot"]), (&Value::from(2), &Value::from(4)));
    let pdf = &json["phat_hien"][7]["cho"];
    assert_eq!((&pdf["trang"], &pdf["cach_trai_mm"]), (&Value::from(2), &Value::from(30.0)));
    assert_eq!(pdf["cach_tren_mm"], Value::from(45.2));
    assert_eq!(json["khong_xet_duoc"][0]["noi_dung"], "không có tệp `<b>.pdf`");
}

/// Checks `value` against the part `schema` of `root`, as far as these schemas go: types, keys, words, items.
fn holds(value: &Value, schema: &Value, root: &Value, at: &str) {
    let schema = referred(schema, root);
    match value {
        Value::Object(object) => {
            for key in schema["required"].as_array().into_iter().flatten() {
                assert!(object.contains_key(key.as_str().unwrap()), "{at} lacks {key}");
            }
            for (key, value) in object {
                let known = &schema["properties"][key];
                assert!(!known.is_null(), "{at}.{key} is not in the schema");
                holds(value, known, root, &format!("{at}.{key}"));
            }
        }
        Value::Array(items) => {
            assert_eq!(schema["type"], "array", "{at}");
            items.iter().for_each(|item| holds(item, &schema["items"], root, &format!("{at}[]")));
        }
        Value::String(word) => {
            let words = schema["enum"].as_array();
            assert!(
                words.is_none_or(|words| words.contains(&Value::from(word.as_str()))),
                "{at}: {word}"
            );
        }
        Value::Null => assert!(schema["type"].to_string().contains("null"), "{at}"),
        Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What `schema` leads to: itself, what it refers to, or what it is when it is not null.
fn referred<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    let inner = [&schema["allOf"][0], &schema["anyOf"][0], schema];
    let path = inner.iter().find_map(|schema| schema["$ref"].as_str());
    path.map_or(schema, |path| root.pointer(path.trim_start_matches('#')).unwrap())
}

#[test]
fn sarif_has_a_rule_and_a_location_for_every_result() {
    let (review, sources) = review();
    let log: Value = serde_json::from_str(&report::sarif(&review, &sources)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), CATALOGUE.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), review.findings.len());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(result["ruleId"], rules[index]["id"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["locations"].as_array().unwrap().is_empty(), "{result}");
    }
    let yaml = &results[1]["locations"][0]["physicalLocation"];
    assert_eq!(yaml["artifactLocation"]["uri"], "data/ke%20ho%E1%BA%A1ch.yaml");
    let region = &yaml["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&Value::from(2), &Value::from(6)));
    assert_eq!((&region["endLine"], &region["endColumn"]), (&Value::from(2), &Value::from(37)));
    let docx = &results[5]["locations"][0];
    assert_eq!(docx["physicalLocation"]["artifactLocation"]["uri"], "c%E1%BB%A7a%20ai/a.docx");
    assert!(docx["physicalLocation"]["region"].is_null());
    assert_eq!(
        docx["logicalLocations"][0]["fullyQualifiedName"],
        "của ai/a.docx, đoạn 13, kiểu “Normal”"
    );
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(
        invocation["toolExecutionNotifications"][0]["message"]["text"],
        "không có tệp `<b>.pdf`"
    );
}

#[test]
fn a_page_shows_hostile_words_as_words() {
    let (review, sources) = review();
    let page = report::html(&review, &sources);
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(&page, options).unwrap();
    let tags: Vec<_> = document
        .descendants()
        .filter(roxmltree::Node::is_element)
        .map(|node| node.tag_name().name())
        .collect();
    for tag in ["script", "img", "b", "link", "iframe"] {
        assert!(!tags.contains(&tag), "the page has a <{tag}>");
    }
    let words: String = document.descendants().filter_map(|node| node.text()).collect();
    for said in
        ["mức `<script>alert(1)</script>` & 'x'", "onerror=alert(2)", "không có tệp `<b>.pdf`"]
    {
        assert!(words.contains(said), "the page does not say {said}");
    }
    assert!(!page.contains("http:") && !page.contains("https:"), "the page asks the network");
}

#[test]
fn no_rule_of_form_is_asked_about_a_paper_of_the_party() {
    let asked = |regime| {
        let mut sources = Sources::default();
        let mut review = Review::new(Selection::parse(&["ND30-0".to_owned()], &[]).unwrap());
        let pdf = Observed { regime, ..seen(Medium::Pdf, &["Một dòng"], on_page) };
        let subject = Subject::new("a.pdf", Kind::File(Medium::Pdf));
        review.add(subject, Some(&pdf), Report::default(), &mut sources);
        (review.rules_asked() > 0, review.subjects[0].missing.is_empty())
    };
    assert_eq!(asked(Regime::Party), (false, true));
    assert_eq!(asked(Regime::State), (true, false));
    assert_eq!(asked(Regime::Unknown), (true, false));
}

#[test]
fn words_of_a_file_steer_no_terminal() {
    let mut sources = Sources::default();
    let words = "đỏ\u{1b}[31m \u{202E}ngược\r";
    let style = |_| Spot::Paragraph { number: 1, style: words.to_owned() };
    let docx = seen(Medium::Docx, &[words], style);
    let mut one = finding(rule(0), words, printed(0, 0..4));
    one.hint(words);
    let mut found = report(vec![one, finding(rule(1), words, Place::Whole)]);
    found.right.push(Right { rule: rule(2), message: words.to_owned(), place: Place::Whole });
    found.undecided.push(Undecided { rule: rule(3), reason: words.to_owned() });
    let mut review = Review::new(Selection::default());
    let subject = Subject::new(words, Kind::File(Medium::Docx));
    review.add(subject, Some(&docx), found, &mut sources);
    let screen = Screen { colour: Colour::Plain, width: 100 };
    let text = report::text(&review, &sources, screen);
    let steering: Vec<_> = (text.char_indices())
        .filter(|(_, c)| c.is_control() && *c != '\n' || *c == '\u{202E}')
        .collect();
    assert_eq!(steering, [], "{text:?}");
}
