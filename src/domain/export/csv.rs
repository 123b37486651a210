//! CSV as spreadsheets of this part of the world open it by a double click: UTF-8 with a byte order mark, `;`
//! between cells, lines that end in CR LF, and no `sep=` line, which would make them overlook the mark.

use super::Cell;

/// The byte order mark, by which a spreadsheet knows UTF-8.
const MARK: char = '\u{feff}';

/// Writes rows of cells.
pub fn write(rows: &[Vec<Cell>]) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push(';');
            }
            match cell {
                Cell::Heading(words) | Cell::Text(words) => write_words(&mut text, words),
                Cell::Number(number) => text += &number.to_string(),
                Cell::Permille(permille) => text += &format!("{},{}", permille / 10, permille % 10),
                Cell::Thousandths(value) => text += &super::decimals(*value, ','),
                Cell::Empty => {}
            }
        }
        text += "\r\n";
    }
    text
}

/// Words in quotation marks where they need them. A spreadsheet takes words that begin like a formula for one;
/// an apostrophe before them keeps them words.
fn write_words(text: &mut String, words: &str) {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let kept = if is_formula { format!("'{words}") } else { words.to_owned() };
    if kept.contains([';', '"', '\n', '\r', ',']) {
        text.push('"');
        text.push_str(&kept.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&kept);
    }
}
