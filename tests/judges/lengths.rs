//! Papers of sixty lengths in both size sets: as many pages in the office suite as in the PDF.

use std::path::{Path, PathBuf};

use libtest_mimic::Failed;

use crate::office;
use crate::papers::{scratch, vanban};
use crate::tools::run;

const LENGTHS: u32 = 60;

/// Fails with every length at which the two formats differ.
pub fn agree() -> Result<(), Failed> {
    let mut differences = Vec::new();
    for set in ["bo_13", "bo_14"] {
        let out = build(set)?;
        office::convert(&out)?;
        for length in 1..=LENGTHS {
            let file = format!("dai-{length}.pdf");
            let ours = office::pages(&out.join(&file))?;
            let theirs = office::pages(&out.join("office").join(&file))?;
            if ours != theirs {
                differences.push(format!(
                    "{set}, {length} paragraphs: {ours} pages, {theirs} in the suite"
                ));
            }
        }
    }
    if differences.is_empty() { Ok(()) } else { Err(differences.join("\n").into()) }
}

/// A project with one template a length, built.
fn build(set: &str) -> Result<PathBuf, Failed> {
    let project = scratch().join(format!("lengths-{set}"));
    if project.exists() {
        std::fs::remove_dir_all(&project)?;
    }
    let papers = project.join("templates/papers");
    std::fs::create_dir_all(&papers)?;
    let table =
        include_str!("../../templates/nd30.yaml").replace("bo_co: bo_14", &format!("bo_co: {set}"));
    std::fs::write(project.join("templates/nd30.yaml"), table)?;
    for length in 1..=LENGTHS {
        std::fs::write(papers.join(format!("dai-{length}.jinja")), template(length))?;
    }
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/data");
    std::fs::create_dir_all(project.join("data"))?;
    for file in ["don-vi.yaml", "ke-hoach-2024.yaml"] {
        std::fs::copy(data.join(file), project.join("data").join(file))?;
    }
    let out = project.join("out");
    run(vanban().arg("build").arg("--data").arg(project.join("data")).arg("--out").arg(&out))?;
    Ok(out)
}

/// A plan whose body has `length` paragraphs, each a few words longer than the one before.
fn template(length: u32) -> String {
    let front = "---\nloai: KH\nlam_cho: ke_hoach\nban_hanh: ubnd\nthang: 2\nnam: 2024\n\
                 trich_yeu: Phát động phong trào thi đua năm 2024\nluu: VT\n\
                 noi_nhan: |\n  Thường trực Đảng ủy (b/c)\n  Các đơn vị (thực hiện)\n\
                 ky:\n  - nguoi_ky: chu_tich\n";
    let mut text = format!("{front}ten_tep: dai-{length}\n---\n# Nội dung\n");
    for paragraph in 1..=length {
        let words = "các đơn vị đăng ký, triển khai và báo cáo kết quả đúng hạn, ";
        let repeated = words.repeat(1 + paragraph as usize % 5);
        text.push_str(&format!("+ Trong năm 2024, {repeated}bảo đảm thiết thực, hiệu quả.\n"));
    }
    text.push_str("Trên đây là Kế hoạch phát động phong trào thi đua năm 2024.\n");
    text
}
