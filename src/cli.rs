//! The command line: types only; their doc comments are the help.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

/// Làm mọi văn bản của một năm thi đua, khen thưởng từ một thư mục dữ liệu
#[derive(Debug, Parser)]
#[command(
    name = "vanban",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    help_template = HELP,
    subcommand_help_heading = "Lệnh",
    subcommand_value_name = "LỆNH",
    override_usage = "vanban LỆNH [TÙY CHỌN]",
    next_help_heading = "Tùy chọn"
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// In lời này
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,

    /// In số phiên bản
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,

    /// Tô màu thông báo: auto, always hay never
    #[arg(long, global = true, value_name = "KHI", default_value = "auto")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub color: When,
}

const HELP: &str = "{about}\n\nCách gọi: {usage}\n\n{all-args}";

/// When messages are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    Always,
    Never,
}

/// One subcommand each.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tạo một thư mục dữ liệu mẫu, đủ để in văn bản đầu tiên
    #[command(help_template = HELP, override_usage = "vanban init THƯ_MỤC")]
    Init(Init),
    /// Làm văn bản thành PDF và DOCX
    #[command(help_template = HELP, override_usage = "vanban build [VĂN_BẢN]... [TÙY CHỌN]")]
    Build(Build),
    /// Xét dữ liệu của năm, văn bản làm ra từ đó, hoặc tệp DOCX, PDF bất kỳ
    #[command(help_template = HELP, override_usage = "vanban check [TỆP]... [TÙY CHỌN]")]
    Check(Check),
    /// Giải thích một quy tắc của `check`
    #[command(help_template = HELP, override_usage = "vanban rule MÃ\n       vanban rule --all")]
    Rule(Rule),
    /// In điều đi qua từng bước, để tìm chỗ sai
    #[command(help_template = HELP, override_usage = "vanban show BƯỚC [VĂN_BẢN]")]
    Show(Show),
    /// In JSON Schema của một tệp dữ liệu, cho trình soạn thảo
    #[command(help_template = HELP, override_usage = "vanban schema [TỆP]")]
    Schema(Schema),
    /// In lệnh tự điền cho bash, zsh, fish hay powershell
    #[command(help_template = HELP, override_usage = "vanban completions SHELL")]
    Completions(Completions),
}

/// Arguments of `init`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct Init {
    /// Thư mục mới, chưa có dữ liệu
    #[arg(value_name = "THƯ_MỤC", help_heading = "Đối số")]
    pub dir: PathBuf,
}

/// Arguments of `build`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct Build {
    /// Tên mẫu hoặc tên một văn bản, ví dụ `dang-ky` hay `dang-ky-thon1`; không ghi thì làm tất cả
    #[arg(value_name = "VĂN_BẢN", help_heading = "Đối số")]
    pub papers: Vec<String>,

    #[command(flatten)]
    pub input: Input,

    /// Thư mục nhận văn bản (mặc định: out)
    #[arg(long, value_name = "THƯ_MỤC", default_value = "out", hide_default_value = true)]
    pub out: PathBuf,

    /// Định dạng cần làm, cách nhau dấu phẩy: pdf, docx (mặc định: cả hai)
    #[arg(long, value_name = "ĐỊNH_DẠNG", value_delimiter = ',', hide_possible_values = true)]
    #[arg(default_value = "pdf,docx", hide_default_value = true)]
    pub format: Vec<FileFormat>,

    /// Chỉ làm văn bản của những đơn vị này, cách nhau dấu phẩy, ví dụ `phu_nu,thon1`
    #[arg(long = "don-vi", value_name = "MÃ", value_delimiter = ',')]
    pub units: Vec<String>,

    /// Chỉ làm văn bản của những đợt này, cách nhau dấu phẩy, ví dụ `dot1,dot2`
    #[arg(long = "dot", value_name = "MÃ", value_delimiter = ',')]
    pub periods: Vec<String>,

    /// Chỉ làm lại văn bản có dữ liệu đã đổi, hoặc có tệp bị thiếu, bị sửa
    #[arg(long)]
    pub only_changed: bool,

    /// Gộp biểu mẫu của các đơn vị thành một tệp để in hai mặt, mỗi mẫu một tệp
    #[arg(long)]
    pub merge: bool,

    /// Số văn bản làm cùng một lúc (mặc định: số nhân của máy)
    #[arg(long = "luong", value_name = "SỐ")]
    pub threads: Option<NonZeroUsize>,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct Check {
    /// Tệp .docx hoặc .pdf cần xét; không ghi thì xét thư mục dữ liệu và mọi văn bản làm ra từ đó
    #[arg(value_name = "TỆP", help_heading = "Đối số")]
    pub files: Vec<PathBuf>,

    #[command(flatten)]
    pub input: Input,

    /// Chỉ xét những quy tắc có mã bắt đầu như thế này, cách nhau dấu phẩy, ví dụ `ND30,CHU-0`
    #[arg(long, value_name = "MÃ", value_delimiter = ',')]
    pub select: Vec<String>,

    /// Bỏ những quy tắc có mã bắt đầu như thế này, cách nhau dấu phẩy
    #[arg(long, value_name = "MÃ", value_delimiter = ',')]
    pub ignore: Vec<String>,

    /// Coi cảnh báo như lỗi khi tính mã kết thúc
    #[arg(long)]
    pub strict: bool,

    /// Dạng của báo cáo: text, json, sarif hay html (mặc định: text)
    #[arg(long, value_name = "DẠNG", hide_possible_values = true)]
    #[arg(default_value = "text", hide_default_value = true)]
    pub output_format: ReportFormat,

    /// Sửa lỗi gõ trong tệp dữ liệu: in chỗ sẽ sửa, hỏi, rồi mới ghi
    #[arg(long, conflicts_with = "files")]
    pub fix: bool,

    /// Cùng với `--fix`: ghi mà không hỏi, sau khi in chỗ sẽ sửa
    #[arg(long, requires = "fix")]
    pub yes: bool,
}

/// The forms a report comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Text,
    Json,
    Sarif,
    Html,
}

/// Arguments of `rule`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct Rule {
    /// Mã của quy tắc, ví dụ `ND30-29`
    #[arg(value_name = "MÃ", help_heading = "Đối số", required_unless_present = "all")]
    pub code: Option<String>,

    /// In mọi quy tắc thành một trang Markdown
    #[arg(long, conflicts_with = "code")]
    pub all: bool,
}

/// Where everything is read from.
#[derive(Debug, Args)]
pub struct Input {
    /// Thư mục dữ liệu (mặc định: data); thư mục `templates` bên cạnh nó, nếu có, thay mẫu có sẵn
    #[arg(long, value_name = "THƯ_MỤC", default_value = "data", hide_default_value = true)]
    pub data: PathBuf,

    /// Thư mục chứa bốn tệp Times New Roman của riêng bạn, dùng thay phông có sẵn
    #[arg(long, value_name = "THƯ_MỤC")]
    pub font_path: Option<PathBuf>,

    /// Tính đến hạn, chậm theo ngày này, thay `tinh_den_ngay` của kế hoạch, ví dụ `25/6/2024`
    #[arg(long = "ngay", value_name = "NGÀY")]
    pub day: Option<String>,
}

/// The formats a paper comes out in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FileFormat {
    Pdf,
    Docx,
}

/// Arguments of `show`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct Show {
    /// Bước cần xem: data (dữ liệu), tally (cộng kết quả), content (lời văn), tree (cây văn bản), pages (trang, tính bằng mm)
    #[arg(value_name = "BƯỚC", help_heading = "Đối số", hide_possible_values = true)]
    pub stage: Stage,

    /// Tên văn bản, ví dụ `ke-hoach`; bước data và tally không cần
    #[arg(value_name = "VĂN_BẢN", help_heading = "Đối số", required_if_eq_any = [
        ("stage", "content"), ("stage", "tree"), ("stage", "pages"),
    ])]
    pub paper: Option<String>,

    /// Bước tally: cộng đến hết đợt này, ví dụ `dot1`; không ghi thì cộng cả năm
    #[arg(long, value_name = "ĐỢT")]
    pub dot: Option<String>,

    /// Bước tally: con số ở ô này cộng từ đâu ra, ví dụ `3g`, `3g/dot1` hay `don_vi/phu_nu`
    #[arg(long, value_name = "Ô")]
    pub why: Option<String>,

    #[command(flatten)]
    pub input: Input,
}

/// The arrows of the pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    Data,
    Tally,
    Content,
    Tree,
    Pages,
}

/// Arguments of `schema`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct Schema {
    /// Tệp dữ liệu, ví dụ `don-vi.yaml`; không ghi thì in tên các tệp có lược đồ
    #[arg(value_name = "TỆP", help_heading = "Đối số")]
    pub file: Option<String>,
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct Completions {
    /// bash, zsh, fish, powershell hay elvish
    #[arg(value_name = "SHELL", help_heading = "Đối số", hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}
