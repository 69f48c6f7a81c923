//! A layout of the user's own: it reaches nothing but its own files and its paper, never ends a run, and what is wrong
//! with it is told in its own file.

use std::fs;

use vanban::chart::Pictures;
use vanban::diagnostic::{Diagnostic, Sources};
use vanban::fonts::Fonts;
use vanban::format::SizeSet;
use vanban::library::Library;
use vanban::pdf::{Engine, Layout};

use crate::batch::Project;
use crate::bounded::vanban;
use crate::samples;
use crate::template_limits::FRONT;

/// What is said of a layout folder in which `main.typ` is `text`.
fn found(text: &str) -> (Vec<Diagnostic>, Sources) {
    let mut sources = Sources::default();
    let main = sources.add("templates/layout/main.typ", text);
    let library = Library::builtin(&mut sources);
    let own = library.folder("layout").filter(|(name, _)| *name != "main.typ");
    let layouts = own.chain([("main.typ", main)]).map(|(name, source)| Layout {
        name,
        text: &sources.get(source).text,
        source,
    });
    let engine = Engine::new(&Fonts::builtin(), layouts);
    let format = samples::format(SizeSet::Set14);
    let found = engine.typeset(&samples::plan(0), &Pictures::new(), &format).err();
    (found.unwrap_or_default(), sources)
}

/// Every layout of `cases` with the first fault that is found in it, and how many more there are.
fn told(cases: &[&str]) -> String {
    let told = cases.iter().map(|text| {
        let (found, sources) = found(text);
        let Some(first) = found.first() else { return format!("{text}\n  nothing") };
        let place = first.place.expect("a place in the layout");
        assert_eq!(sources.get(place.source).name, "templates/layout/main.typ", "{text}");
        let (line, column) = sources.line_column(place);
        format!("{text}\n  {line}:{column} {}", first.message)
    });
    told.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_layout_reads_its_own_files_and_its_paper() {
    insta::assert_snapshot!(told(&[
        "#set document(title: \"x\")\n#let paper = json(\"/paper.json\")",
        "#set document(title: \"x\")\n#let format = json(\"/format.json\")",
        "#set document(title: \"x\")\n#let sizes = json(\"/pictures.json\")",
        "#set document(title: \"x\")\n#import \"frame.typ\"",
        "#set document(title: \"x\")\n#assert(sys.inputs == (:))",
    ]));
}

#[test]
fn a_layout_reads_nothing_else() {
    insta::assert_snapshot!(told(&[
        "#read(\"/etc/passwd\")",
        "#read(\"../etc/passwd\")",
        "#read(\"../../etc/passwd\")",
        "#read(\"C:\\\\Windows\\\\win.ini\")",
        "#read(\"//server/share\")",
        "#read(\"frame.typ\")",
        "#read(\"/data/don-vi.yaml\")",
        "#include \"/etc/passwd\"",
        "#import \"/etc/passwd\": x",
        "#import \"@preview/cetz:0.3.0\"",
        "#import \"@local/x:0.1.0\": *",
        "#import \"http://127.0.0.1/x.typ\"",
        "#read(\"http://127.0.0.1/x\")",
        "#plugin(\"x.wasm\")",
        "#image(\"/etc/passwd\")",
        "#image(\"/picture-2.png\")",
        "#json(\"/proc/self/environ\")",
        "#csv(\"/etc/passwd\")",
        "#yaml(\"/etc/passwd\")",
        "#toml(\"/etc/passwd\")",
        "#xml(\"/etc/passwd\")",
        "#cbor(\"/etc/passwd\")",
        "#bibliography(\"/etc/passwd\")",
        "#pdf.attach(\"/etc/passwd\")",
        "#eval(\"read(\\\"/etc/passwd\\\")\")",
        "#raw(read(\"/etc/passwd\", encoding: none))",
        "#datetime.today()",
    ]));
}

#[test]
fn a_layout_that_runs_away_is_stopped_where_it_does() {
    let deep = format!("#{}1{}", "(".repeat(10_000), ")".repeat(10_000));
    let found = told(&[
        "\n#while true {}",
        "#let i = 0\n#while i < 1 { i = 0 }",
        "#let f(x) = f(x)\n#f(1)",
        "#show heading: it => heading[#it.body x]\n= a",
        "#let n(k) = if k > 0 { block(n(k - 1)) }\n#n(78)",
        "#let b = []\n#for i in range(1000) { b = block(b) }\n#b",
        "#import \"main.typ\": x",
        "#context for i in range(counter(page).final().first() + 1) { pagebreak() }",
        "#let s = state(\"x\", 0)\n#context s.update(s.final() + 1)\n#context s.final()",
        "#panic(\"dài \" * 100000)",
        &deep,
    ]);
    insta::assert_snapshot!(found.replace(&deep, "10,000 brackets in each other"));
}

#[test]
fn a_layout_that_is_no_layout_is_told_where() {
    insta::assert_snapshot!(told(&[
        "",
        "chữ",
        "#(",
        "#let x = 1 +",
        "*đậm",
        "#khong_co",
        "#import \"frame.typ\": khong_co",
        "#import \"khong-co.typ\"",
        "#assert(false)",
        "#json(\"/paper.json\").khong_co",
        "#set text(font: \"Arial\")\nchữ",
    ]));
}

/// A project with one paper and a layout folder of its own.
fn project(layout: impl AsRef<[u8]>) -> Project {
    let project = Project::bare();
    project.template("m00", &format!("{}Lời.", FRONT.replace("TEN", "m00")));
    fs::create_dir_all(project.path("templates/layout")).unwrap();
    fs::write(project.path("templates/layout/main.typ"), layout).unwrap();
    project
}

/// What `vanban build` says of it, from its exit code on.
fn built(project: &Project) -> String {
    let ran = vanban(&project.path(""), &["build", "m00"]);
    format!("{:?} {}", ran.code, ran.told)
}

#[test]
fn a_layout_file_that_cannot_be_read_as_one_is_named() {
    let large = "// chú thích\n".repeat(400_000);
    let told = [
        built(&project("\u{FEFF}#(")),
        built(&project([b"// xin ch".as_slice(), b"\xE0o\n"].concat())),
        built(&project(b"\xFF\xFEx\0")),
        built(&project(large)),
    ];
    insta::assert_snapshot!(told.join("\n"));
    let project = project("#(");
    for number in 0..1_001 {
        fs::write(project.path(&format!("templates/layout/x{number}.typ")), "").unwrap();
    }
    insta::assert_snapshot!(built(&project));
}

/// A pipe that nobody writes into: whoever opens it waits for ever.
#[cfg(unix)]
#[test]
fn the_program_opens_no_file_and_no_socket_for_a_layout() {
    use std::net::TcpListener;
    use std::process::Command;

    let ear = TcpListener::bind("127.0.0.1:0").unwrap();
    ear.set_nonblocking(true).unwrap();
    let address = ear.local_addr().unwrap();
    let project = project("");
    let trap = project.path("templates/layout/bay.txt");
    assert!(Command::new("mkfifo").arg(&trap).status().unwrap().success());
    let absolute = trap.to_str().unwrap();
    let tries = ["bay.txt", absolute, "../templates/layout/bay.txt"];
    for path in tries.iter().map(|path| (*path).to_owned()).chain([format!("http://{address}/x")]) {
        for call in ["read", "image", "plugin", "bibliography", "csv"] {
            let layout = format!("#set document(title: \"x\")\n#{call}(\"{path}\")\n");
            fs::write(project.path("templates/layout/main.typ"), layout).unwrap();
            let told = built(&project);
            assert!(
                told.starts_with("Some(2) lỗi: không dàn được trang: bố cục chỉ đọc"),
                "{told}"
            );
        }
    }
    let nobody = ear.accept().unwrap_err();
    assert_eq!(nobody.kind(), std::io::ErrorKind::WouldBlock);
}
