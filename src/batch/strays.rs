//! The words written for papers, held against the names of all papers of the year.

use super::task::Task;
use crate::data::Dataset;
use crate::diagnostic::{Diagnostic, Faults, nearest};

/// A warning for each file of `van-ban` that no paper of the year, asked for or not, is called by.
///
/// Says nothing while the name of a paper cannot be told: the file may be meant for that one.
pub fn strays(tasks: &[Task<'_>], data: &Dataset) -> Faults {
    let names: Option<Vec<&str>> = tasks.iter().map(Task::file_name).collect();
    let Some(names) = names else { return Vec::new() };
    let lost = data.papers.iter().filter(|(name, _)| !names.contains(&name.as_str()));
    lost.map(|(name, paper)| {
        let message = format!("không văn bản nào của năm dùng lời của `van-ban/{name}.yaml`");
        let warning = Diagnostic::warning(message).at(paper.place.point());
        match nearest(name, names.iter().copied()) {
            Some(near) => warning.hint(format!("đổi tên tệp thành `{near}.yaml`?")),
            None => warning.hint(
                "đặt tên tệp theo tên văn bản, không kèm đuôi, ví dụ `bao-cao-so-ket-dot1.yaml`",
            ),
        }
    })
    .collect()
}
