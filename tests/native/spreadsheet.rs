//! The workbook in a real spreadsheet program: LibreOffice converts it to CSV and to PDF. Left out unless it is asked for,
//! since it needs LibreOffice; `cargo xtask test` installs that where it may, and asks for it.

use crate::take_home::{VI, hall_of_forty, with};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use thuoc_so::app::cadre::report::sheets;

/// Converts a workbook and returns the files made of it.
fn convert(workbook: &Path, to: &str, folder: &Path) -> Vec<PathBuf> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let made = folder.join(to.split(':').next().unwrap_or_default());
    let run = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", to, "--outdir"])
        .arg(&made)
        .arg(workbook)
        .output()
        .expect("LibreOffice runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let mut files: Vec<PathBuf> =
        fs::read_dir(&made).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

#[test]
#[ignore = "needs LibreOffice; `cargo xtask test` runs it"]
fn libreoffice_opens_the_workbook() {
    let folder = std::env::temp_dir().join(format!("thuoc-so-spreadsheet-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let workbook = folder.join("buoi.xlsx");
    let mut session = hall_of_forty();
    session.about.value.place = "=1+1; \"Nhà văn hoá\" <khu phố 3>".to_owned();
    fs::write(&workbook, with(session, |findings| sheets::workbook(VI, findings))).expect("written");

    // Every sheet (-1), UTF-8 (76), every text in quotation marks, which tells numbers from words.
    let sheets = convert(
        &workbook,
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false,false,false,-1",
        &folder,
    );
    assert_eq!(sheets.len(), 5, "{sheets:?}");
    let text = |name: &str| {
        let file = sheets.iter().find(|file| file.to_string_lossy().contains(name)).expect("a sheet");
        fs::read_to_string(file).expect("UTF-8")
    };
    let board = text("Kết quả");
    assert!(board.contains("\"Đạt mức 70% bài Kỹ năng số\";23;40;57.5;70;5\n"), "{board}");
    assert!(board.contains("\"=1+1; \"\"Nhà văn hoá\"\" <khu phố 3>\""), "{board}");
    let people = text("Từng người");
    let third = people.lines().nth(3).expect("a person");
    let beginning =
        "\"Điện thoại\";\"đã được công nhận\";\"Người lớn trong gia đình, dòng họ, cộng đồng\";2;24;2;12;";
    assert!(third.starts_with(&format!("{beginning}\"A\";\"B\";\"?\";;")), "{third}");
    assert_eq!(people.lines().count(), 41);
    assert_eq!(text("Từng câu").lines().count(), 37);
    // Forty people are enough to say something of each question.
    assert!(text("Chất lượng câu hỏi").lines().count() > 36);

    let pages = convert(&workbook, "pdf", &folder);
    let pdf = fs::read(&pages[0]).expect("a PDF");
    assert!(pdf.starts_with(b"%PDF-"), "no PDF");
    let _ = fs::remove_dir_all(&folder);
}
