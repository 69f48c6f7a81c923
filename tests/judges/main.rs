//! The outside judges: programs that share nothing with ours look at finished papers.
//!
//! Builds the year of the specimen, the starting example and a paper for every way to sign, once, by the binary;
//! then each judge looks at each paper. A judge that is missing on this machine is shown as ignored, with the reason in
//! its name; where `VANBAN_JUDGES=required` is set, it is a failure.

mod lengths;
mod office;
mod papers;
mod tools;

use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed};

use papers::Paper;
use tools::{Judge, python, run};

/// What each judge does with a paper.
type Verdict = fn(&Paper) -> Result<(), Failed>;

const JUDGES: [(&str, &[Judge], Verdict); 7] = [
    ("Open XML SDK", &[Judge::OoxmlValidator], open_xml),
    ("PDF/A-2a and PDF/UA-1", &[Judge::Python("page")], pdf_standard),
    ("qpdf", &[Judge::Program("qpdf")], qpdf),
    (
        "same pages in an office suite",
        &[Judge::Program("soffice"), Judge::Program("pdfinfo")],
        pages,
    ),
    ("same words", &[Judge::Program("soffice"), Judge::Program("pdftotext")], words),
    (
        "same reading order",
        &[Judge::Python("pdfplumber"), Judge::Python("pikepdf"), Judge::Python("docx")],
        reading_order,
    ),
    (
        "ND30-01 … 74 in mm",
        &[
            Judge::Program("soffice"),
            Judge::Python("pdfplumber"),
            Judge::Python("docx"),
            Judge::Python("yaml"),
        ],
        geometry,
    ),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let papers = match papers::all() {
        Ok(papers) => papers,
        Err(failed) => {
            eprintln!("the papers could not be built: {failed:?}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials = Vec::new();
    for (name, needs, verdict) in JUDGES {
        trials.extend(papers.iter().cloned().map(|paper| {
            tools::trial(format!("{name}: {}", paper.file), needs, move || verdict(&paper))
        }));
    }
    trials.push(tools::trial(
        "same pages over 60 lengths in both size sets".to_owned(),
        &[Judge::Program("soffice"), Judge::Program("pdfinfo")],
        lengths::agree,
    ));
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn open_xml(paper: &Paper) -> Result<(), Failed> {
    run(Command::new("ooxml-validator").arg(&paper.built()?.docx)).map(drop)
}

fn pdf_standard(paper: &Paper) -> Result<(), Failed> {
    run(python("pdf_standard.py").arg(&paper.built()?.pdf)).map(drop)
}

fn qpdf(paper: &Paper) -> Result<(), Failed> {
    run(Command::new("qpdf").arg("--check").arg(&paper.built()?.pdf)).map(drop)
}

fn pages(paper: &Paper) -> Result<(), Failed> {
    let built = paper.built()?;
    let (ours, theirs) = (office::pages(&built.pdf)?, office::pages(&office::printed(paper)?)?);
    if ours == theirs {
        return Ok(());
    }
    Err(format!("{ours} pages in the PDF, {theirs} in the office suite").into())
}

fn words(paper: &Paper) -> Result<(), Failed> {
    let built = paper.built()?;
    let office = office::printed(paper)?;
    run(python("words.py").arg(&built.tree).arg(&built.pdf).arg(office)).map(drop)
}

/// By the tags of the PDF, which a screen reader follows, and the XML of the DOCX with its numbers resolved.
fn reading_order(paper: &Paper) -> Result<(), Failed> {
    let built = paper.built()?;
    let mut command = python("reading_order.py");
    run(command.arg(&built.tree).arg(&built.pdf).arg(&built.docx)).map(drop)
}

/// Prints its table whether or not it finds a fault: rule, what, PDF, DOCX.
fn geometry(paper: &Paper) -> Result<(), Failed> {
    let built = paper.built()?;
    let mut command = python("geometry.py");
    command.arg(&built.pdf).arg("--docx").arg(&built.docx);
    let table = run(command.arg("--office").arg(office::printed(paper)?))?;
    println!("{}\n{table}", paper.file);
    Ok(())
}
