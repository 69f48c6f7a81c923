//! The two papers that are measured, and what makes them: a form of two pages with a table of fifteen rows, and a
//! plan of four pages. All uses of the library's set-up by the benchmarks are in this file.

#[path = "../commune/data.rs"]
mod data;

use std::fs;
use std::io;
use std::path::Path;

use vanban::content::Material;
use vanban::data::Dataset;
use vanban::diagnostic::{Faults, Sources};
use vanban::document::Document;
use vanban::fonts::Fonts;
use vanban::library::Library;
use vanban::press::{Draft, Job, Press};

use data::Size;

/// Rows of the table of persons in a form, which makes it two pages long.
const PERSONS: usize = 15;

/// The template of the form; its subject is a unit.
pub const FORM: &str = "dang-ky";

/// The template of the plan.
pub const PLAN: &str = "ke-hoach";

/// The example year's plan without its appendix has four pages.
const PLAN_TEMPLATE: &str = include_str!("../../templates/papers/ke-hoach.jinja");
const WITH_APPENDIX: &str = "{% set co_phu_luc = ke_hoach.chi_tieu %}";
const WITHOUT_APPENDIX: &str = "{% set co_phu_luc = false %}";

/// Writes a commune with `forms` forms to be measured: those of the units behind the example year's own.
pub fn write(folder: &Path, forms: usize) -> io::Result<()> {
    let units = data::EXAMPLE_UNITS.len() + forms;
    data::write(&folder.join("data"), Size { units, persons: PERSONS })?;
    write_templates(folder)
}

/// Writes a commune that has its plan alone.
pub fn write_plan(folder: &Path) -> io::Result<()> {
    data::write(&folder.join("data"), Size { units: 0, persons: 0 })?;
    write_templates(folder)
}

fn write_templates(folder: &Path) -> io::Result<()> {
    assert!(PLAN_TEMPLATE.contains(WITH_APPENDIX), "the plan's template decides on its appendix");
    let papers = folder.join("templates/papers");
    fs::create_dir_all(&papers)?;
    let template = PLAN_TEMPLATE.replace(WITH_APPENDIX, WITHOUT_APPENDIX);
    fs::write(papers.join(format!("{PLAN}.jinja")), template)
}

/// A press with the data of one folder.
#[derive(Debug)]
pub struct Desk {
    pub press: Press,
    pub data: Dataset,
    pub sources: Sources,
}

impl Desk {
    /// What [`write`] or [`write_plan`] wrote into `folder`.
    pub fn new(folder: &Path) -> Self {
        let mut sources = Sources::default();
        let library = Library::over(&folder.join("templates"), &mut sources);
        let library = library.expect("the templates are readable");
        let press = Press::new(&library, Fonts::builtin(), &sources);
        let press = press.expect("the templates are good");
        let data = load(folder, &press, &mut sources).expect("the data are good");
        Self { press, data, sources }
    }

    /// The papers to be measured that are made by `template`, in the order of the data.
    pub fn jobs(&self, template: &str) -> Vec<Job<'_>> {
        let jobs = self.press.jobs(&self.data).into_iter().filter(|job| job.template == template);
        let own = if template == FORM { data::EXAMPLE_UNITS.len() } else { 0 };
        jobs.skip(own).collect()
    }

    /// The trees of those papers.
    pub fn trees(&self, template: &str) -> Vec<Document> {
        let material = Material::new(&self.data);
        let jobs = self.jobs(template).into_iter();
        jobs.map(|job| self.tree(job, &material).expect("the data are whole")).collect()
    }

    /// The tree of one paper, or nothing when its time has not come.
    pub fn tree(&self, job: Job<'_>, material: &Material<'_>) -> Option<Document> {
        match self.press.draft(job, material, &self.sources) {
            Ok(Draft::Paper(document)) => Some(*document),
            _ => None,
        }
    }
}

/// Reads the data of `folder`.
pub fn load(folder: &Path, press: &Press, sources: &mut Sources) -> Result<Dataset, Faults> {
    vanban::data::load(&folder.join("data"), sources, press.alphabet()).map(|data| data.value)
}
