//! Console sessions: what a clerk types, what the screen says, what the exit code is.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use vanban::batch::LOCK;

/// What a command left behind.
pub struct Session {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs `vanban` with `arguments` in `folder`, as from a pipe.
pub fn vanban(folder: &Path, arguments: &[&str]) -> Session {
    vanban_with(folder, arguments, &[])
}

fn vanban_with(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Session {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_vanban"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Session { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

/// A folder with the example year of xã Bình Lương.
pub fn specimen() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"));
    copy_folder(data, &folder.path().join("data"));
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            fs::copy(path, copy).unwrap();
        }
    }
}

/// The names in `folder`, sorted, but the one that runs lock; empty when there is no such folder.
fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let mut names: Vec<_> = entries.flatten().map(name).filter(|name| name != LOCK).collect();
    names.sort();
    names
}

#[test]
fn build_writes_the_plan_in_both_formats() {
    let folder = specimen();
    let session = vanban(folder.path(), &["build", "ke-hoach"]);
    assert_eq!(session.err, "");
    assert_eq!(session.out, "out/ke-hoach-2024.pdf\nout/ke-hoach-2024.docx\n");
    assert_eq!(session.code, 0);
    let out = folder.path().join("out");
    assert_eq!(names(&out), ["ke-hoach-2024.docx", "ke-hoach-2024.pdf", "manifest.json"]);
    assert!(fs::read(out.join("ke-hoach-2024.pdf")).unwrap().starts_with(b"%PDF-1."));
    assert!(fs::read(out.join("ke-hoach-2024.docx")).unwrap().starts_with(b"PK\x03\x04"));
}

#[test]
fn build_writes_only_the_format_asked_for() {
    let folder = specimen();
    let session =
        vanban(folder.path(), &["build", "ke-hoach", "--format", "pdf", "--out", "in/ra"]);
    assert_eq!((session.code, session.out.as_str()), (0, "in/ra/ke-hoach-2024.pdf\n"));
    assert_eq!(names(&folder.path().join("in/ra")), ["ke-hoach-2024.pdf", "manifest.json"]);
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let (one, two) = (specimen(), specimen());
    for folder in [&one, &two] {
        assert_eq!(vanban(folder.path(), &["build"]).code, 0);
    }
    for name in ["ke-hoach-2024.pdf", "ke-hoach-2024.docx"] {
        let bytes = |folder: &TempDir| fs::read(folder.path().join("out").join(name)).unwrap();
        assert!(bytes(&one) == bytes(&two), "{name}");
    }
}

#[test]
fn an_unknown_paper_is_named_and_the_known_ones_offered() {
    let folder = specimen();
    let session = vanban(folder.path(), &["build", "ke-hoac"]);
    assert_eq!(session.code, 2);
    assert_eq!(
        session.err,
        "lỗi: không có văn bản nào tên `ke-hoac`\n |\n = gợi ý: có phải ý bạn là `ke-hoach`?\n\n"
    );
    assert_eq!(names(&folder.path().join("out")), Vec::<String>::new());
}

#[test]
fn a_wrong_call_is_explained_in_vietnamese() {
    let folder = tempfile::tempdir().unwrap();
    let first_line = |arguments: &[&str]| {
        let session = vanban(folder.path(), arguments);
        (session.code, session.err.lines().next().unwrap_or_default().to_owned())
    };
    let cases: [(&[&str], &str); 6] = [
        (&["buld"], "lỗi: không có lệnh `buld`"),
        (&["build", "--oot", "x"], "lỗi: không có tùy chọn `--oot`"),
        (&["build", "--format", "odt"], "lỗi: `odt` không dùng được cho `--format <ĐỊNH_DẠNG>`"),
        (&["init"], "lỗi: thiếu `<THƯ_MỤC>`"),
        (&["show", "tree"], "lỗi: thiếu `<VĂN_BẢN>`"),
        (&[], "lỗi: chưa cho biết cần làm gì"),
    ];
    for (arguments, expected) in cases {
        assert_eq!(first_line(arguments), (2, expected.to_owned()), "{arguments:?}");
    }
}

#[test]
fn help_is_asked_for_and_given_in_vietnamese() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in
        [&["--help"][..], &["build", "-h"], &["check", "-h"], &["rule", "-h"], &["show", "--help"]]
    {
        let session = vanban(folder.path(), arguments);
        assert_eq!((session.code, session.err.as_str()), (0, ""), "{arguments:?}");
        let english = ["Usage", "Options", "Commands", "Arguments", "Print", "default", "possible"];
        for word in english {
            assert!(!session.out.contains(word), "{arguments:?} says {word}: {}", session.out);
        }
    }
}

#[test]
fn a_first_paper_of_ones_own_needs_two_commands() {
    let folder = tempfile::tempdir().unwrap();
    let session = vanban(folder.path(), &["init", "ho-so"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    assert_eq!(session.out, "đã tạo ho-so/data\nlàm văn bản: cd ho-so && vanban build\n");
    let session = vanban(&folder.path().join("ho-so"), &["build"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    let (made, passed_over): (Vec<_>, Vec<_>) =
        session.out.lines().partition(|line| line.starts_with("out/"));
    // Two formats of the plan, of the roll-up, and of two forms for each of 14 units.
    assert_eq!(made.len(), 2 * (2 + 2 * 14), "{made:?}");
    let expected = [
        "bỏ qua 2 văn bản bao-cao-so-ket: kế hoạch chưa ghi `tinh_den_ngay`",
        "bỏ qua bao-cao-tong-ket-2027: kế hoạch chưa ghi `tinh_den_ngay`",
    ];
    assert_eq!(passed_over, expected);
}

#[test]
fn init_never_writes_over_data() {
    let folder = specimen();
    let before = fs::read(folder.path().join("data/don-vi.yaml")).unwrap();
    let session = vanban(folder.path(), &["init", "."]);
    assert_eq!(session.code, 2);
    assert_eq!(fs::read(folder.path().join("data/don-vi.yaml")).unwrap(), before);
}

#[test]
fn a_file_in_the_place_of_the_output_folder_is_exit_code_3() {
    let folder = specimen();
    fs::write(folder.path().join("out"), "giữ nguyên").unwrap();
    let session = vanban(folder.path(), &["build"]);
    assert_eq!(session.code, 3);
    assert_eq!(fs::read_to_string(folder.path().join("out")).unwrap(), "giữ nguyên");
}

#[test]
fn a_docx_open_in_word_leaves_the_old_file_and_writes_the_pdf() {
    let folder = specimen();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("~$-hoach-2024.docx"), "").unwrap();
    fs::write(out.join("ke-hoach-2024.docx"), "bản đang sửa").unwrap();
    let session = vanban(folder.path(), &["build", "ke-hoach"]);
    assert_eq!(session.code, 3);
    assert_eq!(session.out, "out/ke-hoach-2024.pdf\n");
    assert_eq!(
        session.err.lines().next().unwrap(),
        "lỗi: `out/ke-hoach-2024.docx` đang mở trong Word hoặc LibreOffice"
    );
    assert_eq!(fs::read_to_string(out.join("ke-hoach-2024.docx")).unwrap(), "bản đang sửa");
}

#[test]
fn wrong_data_stops_the_build_and_keeps_the_old_paper() {
    let folder = specimen();
    assert_eq!(vanban(folder.path(), &["build"]).code, 0);
    let old = fs::read(folder.path().join("out/ke-hoach-2024.pdf")).unwrap();
    let plan = folder.path().join("data/ke-hoach-2024.yaml");
    let text = fs::read_to_string(&plan).unwrap();
    fs::write(&plan, text.replacen("trich_yeu:", "trich_yue:", 1)).unwrap();
    let session = vanban(folder.path(), &["build"]);
    assert_eq!((session.code, session.out.as_str()), (2, ""));
    assert!(fs::read(folder.path().join("out/ke-hoach-2024.pdf")).unwrap() == old);
}

#[test]
fn a_layout_that_breaks_the_decree_is_exit_code_1_and_writes_no_paper() {
    let folder = specimen();
    let layout = folder.path().join("templates/layout");
    fs::create_dir_all(&layout).unwrap();
    let main = include_str!("../../templates/layout/main.typ");
    let narrow = main.replace("left: page-format.left * 1mm", "left: 12mm");
    assert_ne!(narrow, main, "the layout sets the left margin elsewhere");
    fs::write(layout.join("main.typ"), narrow).unwrap();
    let session = vanban(folder.path(), &["build"]);
    assert_eq!(session.code, 1, "{}", session.err);
    assert_eq!(names(&folder.path().join("out")), ["manifest.json"]);
}

/// Builds the specimen with a table of its own, the built-in one after `change`.
fn with_table(change: impl Fn(&str) -> String) -> Session {
    let folder = specimen();
    let builtin = include_str!("../../templates/nd30.yaml");
    let own = change(builtin);
    assert_ne!(own, builtin);
    fs::create_dir(folder.path().join("templates")).unwrap();
    fs::write(folder.path().join("templates/nd30.yaml"), own).unwrap();
    vanban(folder.path(), &["build"])
}

#[test]
fn a_users_table_may_print_otherwise_within_the_decree() {
    let session = with_table(|table| table.replace("bo_co: bo_14", "bo_co: bo_13"));
    assert_eq!((session.code, session.err.as_str()), (0, ""));
}

#[test]
fn a_users_table_may_not_print_what_the_decree_forbids() {
    let session = with_table(|table| table.replace("[30, 35], in: 30", "[30, 35], in: 25"));
    assert_eq!(session.code, 2);
    let first = session.err.lines().next().unwrap();
    assert_eq!(first, "lỗi: in 25 là ngoài điều được phép: 30 đến 35");
}

#[test]
fn a_users_table_may_not_permit_what_the_decree_forbids() {
    let margin = |table: &str| table.replace("[30, 35], in: 30", "[20, 35], in: 25");
    let size =
        |table: &str| table.replacen("co: [13, 14], kieu: dam", "co: [13, 16], kieu: dam", 1);
    for session in [with_table(margin), with_table(size)] {
        assert_eq!(session.code, 2);
        let first = session.err.lines().next().unwrap();
        assert_eq!(first, "lỗi: `cho_phep` khác điều Nghị định cho phép");
    }
}

#[test]
fn a_users_own_fonts_take_the_place_of_the_built_in_ones() {
    let folder = specimen();
    let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts");
    let session = vanban(folder.path(), &["build", "--font-path", fonts, "--out", "rieng"]);
    assert_eq!((session.code, session.err.as_str()), (0, ""));
    assert_eq!(vanban(folder.path(), &["build"]).code, 0);
    let pdf = |out: &str| fs::read(folder.path().join(out).join("ke-hoach-2024.pdf")).unwrap();
    assert!(pdf("rieng") == pdf("out"));
    let session = vanban(folder.path(), &["build", "--font-path", "data"]);
    assert_eq!(session.code, 2);
    let first = session.err.lines().next().unwrap();
    assert_eq!(first, "lỗi: thư mục phông chữ không có Times New Roman");
}

#[test]
fn colour_follows_the_option_and_the_environment() {
    let folder = specimen();
    let coloured = |arguments: &[&str], environment: &[(&str, &str)]| {
        vanban_with(folder.path(), arguments, environment).err.contains('\x1b')
    };
    assert!(!coloured(&["build", "x"], &[]));
    assert!(coloured(&["build", "x", "--color", "always"], &[]));
    assert!(coloured(&["build", "x"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["build", "x"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn every_arrow_of_the_pipeline_can_be_looked_at() {
    let folder = specimen();
    let first = |arguments: &[&str]| {
        let session = vanban(folder.path(), arguments);
        assert_eq!((session.code, session.err.as_str()), (0, ""), "{arguments:?}");
        session.out.lines().next().unwrap().to_owned()
    };
    assert_eq!(first(&["show", "data"]), "{");
    assert_eq!(first(&["show", "content", "ke-hoach"]).split_whitespace().next(), Some("Hội"));
    assert_eq!(first(&["show", "tree", "ke-hoach"]), "cơ quan ban hành\tỦY BAN NHÂN DÂN");
    assert!(first(&["show", "pages", "ke-hoach"]).starts_with("p1 x "));
}

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let session = vanban(folder.path(), &["completions", shell]);
        assert_eq!((session.code, session.err.as_str()), (0, ""), "{shell}");
        for command in ["init", "build", "check", "rule", "show", "schema", "completions"] {
            assert!(session.out.contains(command), "{shell} does not know {command}");
        }
        assert!(!session.out.contains("worker"), "{shell} knows what no person types");
    }
}

#[test]
fn a_schema_is_asked_for_by_the_name_of_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let kinds = "don-vi ke-hoach dang-ky ket-qua xep-loai khen-thuong van-ban check";
    let listed = vanban(folder.path(), &["schema"]).out;
    assert_eq!(listed.split_whitespace().collect::<Vec<_>>().join(" "), kinds);
    let session = vanban(folder.path(), &["schema", "data/ke-hoach-2024.yaml"]);
    let schema: serde_json::Value = serde_json::from_str(&session.out).unwrap();
    assert_eq!(schema["properties"]["noi_nhan"]["description"], "Nơi nhận, trừ dòng Lưu");
    let session = vanban(folder.path(), &["schema", "ke-hoac.yaml"]);
    assert_eq!(session.code, 2);
    assert_eq!(session.err.lines().next(), Some("lỗi: không có lược đồ cho tệp `ke-hoac.yaml`"));
}

#[test]
fn the_readme_says_what_the_program_says() {
    let readme = include_str!("../../README.md");
    let folder = tempfile::tempdir().unwrap();
    let mut commands = 0;
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        for step in block.split("$ ").skip(1) {
            let (command, expected) = step.split_once('\n').unwrap();
            let mut words = command.split_whitespace();
            assert_eq!(words.next(), Some("vanban"), "{command}");
            let session = vanban(folder.path(), &words.collect::<Vec<_>>());
            let said = format!("{}{}", session.out, session.err);
            assert_eq!(said.trim_end(), expected.trim_end(), "{command}");
            commands += 1;
        }
    }
    assert!(commands > 0, "the README shows no session");
}

#[test]
fn the_paper_of_the_readme_needs_its_template_alone() {
    let readme = include_str!("../../README.md");
    let (_, template) = readme.split_once("```jinja\n").expect("the README shows a template");
    let (template, _) = template.split_once("```").unwrap();
    let folder = specimen();
    let papers = folder.path().join("templates/papers");
    fs::create_dir_all(&papers).unwrap();
    fs::write(papers.join("thong-bao.jinja"), template).unwrap();
    let session = vanban(folder.path(), &["build", "thong-bao"]);
    assert_eq!(session.err, "");
    assert_eq!(session.out, "out/thong-bao-2024.pdf\nout/thong-bao-2024.docx\n");
    let tree = vanban(folder.path(), &["show", "tree", "thong-bao"]).out;
    let subject = tree.lines().find(|line| line.starts_with("trích yếu")).unwrap();
    assert_eq!(subject, "trích yếu\tCác chỉ tiêu thi đua năm 2024");
    assert_eq!(tree.lines().filter(|line| line.starts_with("ô bảng")).count(), 33 * 4);
}

#[test]
fn the_fault_of_the_readme_looks_as_it_says() {
    let readme = include_str!("../../README.md");
    let (_, shown) = readme.split_once("```text\nlỗi:").expect("the README shows a fault");
    let (shown, _) = shown.split_once("```").unwrap();
    let folder = specimen();
    let plan = folder.path().join("data/ke-hoach-2024.yaml");
    let text = fs::read_to_string(&plan).unwrap();
    let text = text.replacen("trich_yeu:", "trich_yue:", 1);
    fs::write(&plan, text.replacen("han: 31/12/2024", "han: 31/11/2024", 1)).unwrap();
    let session = vanban(folder.path(), &["build"]);
    assert_eq!(session.code, 2);
    assert_eq!(session.err.trim_end(), format!("lỗi:{}", shown.trim_end()));
}
