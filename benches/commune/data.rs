//! A commune of any size: the example year with more units, and as many persons in every unit as asked for.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// How large it is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// At least those of the example year.
    pub units: usize,
    /// In each unit.
    pub persons: usize,
}

const AGENCY: &str = include_str!("../../data/don-vi.yaml");
const PLAN: &str = include_str!("../../data/ke-hoach-2024.yaml");

/// Units of the example year, in the order of its file.
pub const EXAMPLE_UNITS: [&str; 18] = [
    "ubnd",
    "mttq",
    "ccb",
    "phu_nu",
    "nong_dan",
    "doan_tn",
    "lam_vuon",
    "nct",
    "khuyen_hoc",
    "tnxp",
    "cong_an",
    "quan_su",
    "thon1",
    "thon2",
    "thon3",
    "thon4",
    "thon5",
    "thon6",
];

/// Writes the commune's data into `folder`; every name in it is invented.
pub fn write(folder: &Path, size: Size) -> io::Result<()> {
    fs::create_dir_all(folder.join("dang-ky"))?;
    let ids: Vec<String> = (0..size.units).map(id).collect();
    fs::write(folder.join("don-vi.yaml"), agency(&ids[EXAMPLE_UNITS.len().min(size.units)..]))?;
    fs::write(folder.join("ke-hoach-2024.yaml"), PLAN)?;
    let mut ratings = String::from("ca_nhan:\n");
    for (number, id) in ids.iter().enumerate() {
        fs::write(folder.join(format!("dang-ky/{id}.yaml")), pledge(number, size.persons))?;
        for person in 0..size.persons {
            let name = name(number, person);
            let _ = writeln!(ratings, "  - {{ don_vi: {id}, ho_ten: {name}, muc: tot }}");
        }
    }
    fs::write(folder.join("xep-loai.yaml"), ratings)?;
    for period in ["dot1", "dot2"] {
        copy(&example().join("ket-qua").join(period), &folder.join("ket-qua").join(period))?;
    }
    copy(&example().join("van-ban"), &folder.join("van-ban"))
}

fn example() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

fn id(number: usize) -> String {
    EXAMPLE_UNITS.get(number).map_or_else(|| format!("to{number}"), ToString::to_string)
}

/// The agency of the example year with the units called `more` behind its own.
fn agency(more: &[String]) -> String {
    let units: String = more
        .iter()
        .map(|id| {
            format!(
                "  - ma: {id}\n    ten: Tổ dân phố số {}\n    loai: thon\n    \
                 dung_dau: {{ chuc_vu: Tổ trưởng }}\n    so_nguoi: 30\n    so_ho: 100\n",
                &id["to".len()..]
            )
        })
        .collect();
    let (before, after) = AGENCY.split_once("\nnhom:\n").expect("the example year has groups");
    format!("{before}{units}\nnhom:\n{after}")
}

fn pledge(unit: usize, persons: usize) -> String {
    let mut text = format!(
        "ngay: 22/02/2024\ntap_the:\n  - {{ so_nguoi: {persons}, danh_hieu: tap_the_lao_dong_tien_tien }}\nca_nhan:\n"
    );
    for person in 0..persons {
        let name = name(unit, person);
        let _ = writeln!(
            text,
            "  - {{ xung_ho: ong, ho_ten: {name}, chuc_vu: Tổ viên, doi_tuong: can_bo_thon, \
             muc_xep_loai: tot, danh_hieu: lao_dong_tien_tien }}"
        );
    }
    text.push_str("cam_ket:\n  - Thực hiện đúng nội dung đã đăng ký.\n");
    text
}

/// A name of its own for each person of a unit.
fn name(unit: usize, person: usize) -> String {
    const FAMILY: [&str; 7] = ["Lê", "Vi", "Hà", "Lương", "Lò", "Quách", "Bùi"];
    const MIDDLE: [&str; 5] = ["Văn", "Hữu", "Đức", "Xuân", "Công"];
    const GIVEN: [&str; 11] =
        ["An", "Bình", "Chiến", "Dũng", "Đạt", "Hải", "Khánh", "Lâm", "Ước", "Thắng", "Vinh"];
    let middle = MIDDLE[person / GIVEN.len() % MIDDLE.len()];
    format!("{} {middle} {}", FAMILY[unit % FAMILY.len()], GIVEN[person % GIVEN.len()])
}
