//! What a call names and what a folder holds that no paper answers to.

use std::fs;

use crate::batch::Project;

#[test]
fn a_name_or_a_filter_that_chooses_nothing_is_told_and_stops_nothing() {
    let project = Project::new();
    let session = project.build("ke-hoach phieu --don-vi thon1 --dot dot2 --format pdf");
    session.assert().code(2).stdout_eq("out/phieu-thon1.pdf\n").stderr_eq(snapbox::str![[r"
lỗi: không làm `ke-hoach`: không khớp với `--don-vi` và `--dot`
 |
 = gợi ý: gọi riêng: `vanban build ke-hoach`, hoặc bỏ tên ấy khỏi lời gọi

lỗi: `--dot dot2` không chọn được văn bản nào
 |
 = gợi ý: trong các văn bản đã gọi tên không có văn bản nào của mã ấy; bỏ mã ấy, hoặc gọi thêm văn bản

2 lỗi

"]]);
}

#[test]
fn words_for_no_paper_of_the_year_are_told() {
    let project = Project::new();
    for name in ["bao-cao-tong-ket-2023", "loi-hay-y-dep"] {
        fs::write(project.path(&format!("data/van-ban/{name}.yaml")), "so: 1\n").unwrap();
    }
    // A paper made only on request is a paper too.
    fs::write(project.path("data/van-ban/don-doc-dot1.yaml"), "so: 1\n").unwrap();
    let session = project.build("ky-dot1 --format pdf");
    session.assert().success().stdout_eq("out/ky-dot1.pdf\n").stderr_eq(snapbox::str![[r"
cảnh báo: không văn bản nào của năm dùng lời của `van-ban/bao-cao-tong-ket-2023.yaml`
 --> data/van-ban/bao-cao-tong-ket-2023.yaml:1:1
  |
1 | so: 1
  | ^
  |
  = gợi ý: đổi tên tệp thành `bao-cao-tong-ket-2024.yaml`?

cảnh báo: không văn bản nào của năm dùng lời của `van-ban/loi-hay-y-dep.yaml`
 --> data/van-ban/loi-hay-y-dep.yaml:1:1
  |
1 | so: 1
  | ^
  |
  = gợi ý: đặt tên tệp theo tên văn bản, không kèm đuôi, ví dụ `bao-cao-so-ket-dot1.yaml`


"]]);
}
