//! `--out` → whether papers may go there: never among the files that they are made from, never to the root of a disk.

use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Diagnostic, show_path};

/// The fault of papers in `out`, made from the folders `sources`.
pub fn check(out: &Path, sources: [&Path; 2]) -> Result<(), Diagnostic> {
    let Some(place) = real(out) else { return Ok(()) };
    if place.parent().is_none() {
        return Err(refusal(&format!("`{}` là gốc của ổ đĩa", show_path(out))));
    }
    let holds = |source: &&Path| source.canonicalize().is_ok_and(|real| place.starts_with(real));
    match sources.into_iter().find(|source| holds(source)) {
        Some(source) => Err(refusal(&format!(
            "`{}` thuộc `{}`, nơi văn bản lấy lời và số liệu",
            show_path(out),
            show_path(source)
        ))),
        None => Ok(()),
    }
}

fn refusal(why: &str) -> Diagnostic {
    Diagnostic::error(format!("không ghi văn bản vào đó được: {why}"))
        .hint("chọn một thư mục riêng cho văn bản, ví dụ `--out out`")
}

/// `path` without links and dots, which need not be there; `None` when the system cannot tell.
fn real(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let known = |path: &Path| Some((path.components().count(), path.canonicalize().ok()?));
    let (known, mut real) = path.ancestors().find_map(known)?;
    for component in path.components().skip(known) {
        match component {
            // Of what is not there nothing is a link.
            Component::ParentDir => drop(real.pop()),
            other => real.push(other),
        }
    }
    Some(real)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn papers_go_beside_the_data_and_never_into_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        fs::create_dir_all(path("data/dang-ky")).unwrap();
        let (data, templates) = (path("data"), path("templates"));
        let is_refused = |name: &str| check(&path(name), [&data, &templates]).is_err();
        for name in ["data", "data/.", "data/moi/sau", "moi/../data", "data/../data/dang-ky"] {
            assert!(is_refused(name), "{name}");
        }
        for name in ["", "out", "moi/sau", "data2", "data/..", "data/../out"] {
            assert!(!is_refused(name), "{name}");
        }
        assert!(!is_refused("templates"), "there are none");
        fs::create_dir(&templates).unwrap();
        assert!(is_refused("templates"));
        assert!(check(Path::new("/"), [&data, &templates]).is_err());
    }
}
