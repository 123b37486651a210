//! A workbook (.xlsx) that spreadsheets open without a question: numbers are numbers, words are words, and nothing
//! is a formula. Written by hand, since the smallest library would weigh more than the rest of the program; read
//! back by an independent reader in `tests/native/export.rs`.
//!
//! An .xlsx is a zip of XML parts (ECMA-376). The parts are stored, not compressed: a session has a few kilobytes.

use super::{Cell, Table};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEET_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Writes tables as the sheets of a workbook.
pub fn write(tables: &[Table]) -> Vec<u8> {
    let mut zip = Zip::default();
    let each = |one: &dyn Fn(usize, &Table) -> String| -> String {
        tables.iter().enumerate().map(|(index, table)| one(index + 1, table)).collect()
    };
    let overrides = each(&|number, _| {
        format!(
            r#"<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>"#
        )
    });
    zip.add(
        "[Content_Types].xml",
        &format!(
            r#"{XML}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>{overrides}</Types>"#
        ),
    );
    zip.add(
        "_rels/.rels",
        &format!(
            r#"{XML}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        ),
    );
    let sheets = each(&|number, table| {
        format!(r#"<sheet name="{}" sheetId="{number}" r:id="rId{number}"/>"#, escaped(table.name))
    });
    zip.add(
        "xl/workbook.xml",
        &format!(r#"{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>"#),
    );
    let relations = each(&|number, _| {
        format!(
            r#"<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        )
    });
    zip.add(
        "xl/_rels/workbook.xml.rels",
        &format!(r#"{XML}<Relationships xmlns="{RELATIONS}">{relations}</Relationships>"#),
    );
    for (index, table) in tables.iter().enumerate() {
        zip.add(&format!("xl/worksheets/sheet{}.xml", index + 1), &sheet(table));
    }
    zip.end()
}

fn sheet(table: &Table) -> String {
    let mut rows = String::new();
    for (index, row) in table.rows.iter().enumerate() {
        let number = index + 1;
        rows += &format!(r#"<row r="{number}">"#);
        for (column, cell) in row.iter().enumerate() {
            let place = format!("{}{number}", letters(column));
            rows += &match cell {
                Cell::Text(words) => format!(
                    r#"<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#,
                    escaped(words)
                ),
                Cell::Number(value) => format!(r#"<c r="{place}"><v>{value}</v></c>"#),
                Cell::Permille(value) => {
                    format!(r#"<c r="{place}"><v>{}.{}</v></c>"#, value / 10, value % 10)
                }
                Cell::Empty => String::new(),
            };
        }
        rows += "</row>";
    }
    let columns = columns(table);
    format!(r#"{XML}<worksheet xmlns="{MAIN}">{columns}<sheetData>{rows}</sheetData></worksheet>"#)
}

/// Columns as wide as their words, within reason.
fn columns(table: &Table) -> String {
    let count = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    if count == 0 {
        return String::new();
    }
    let width = |column: usize| {
        let words = table.rows.iter().filter_map(|row| match row.get(column) {
            Some(Cell::Text(words)) => Some(words.chars().count()),
            _ => None,
        });
        words.max().unwrap_or(0).clamp(8, 60) + 2
    };
    let columns: String = (0..count)
        .map(|column| {
            let (number, width) = (column + 1, width(column));
            format!(r#"<col min="{number}" max="{number}" width="{width}" customWidth="1"/>"#)
        })
        .collect();
    format!("<cols>{columns}</cols>")
}

/// The name of a column, counted from 0: A to Z, then AA.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    if column < 26 { letter.to_string() } else { format!("{}{letter}", letters(column / 26 - 1)) }
}

/// Words as XML holds them. Control characters have no place in XML and are left out.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => text += "&amp;",
            '<' => text += "&lt;",
            '>' => text += "&gt;",
            '"' => text += "&quot;",
            '\n' | '\t' => text.push(letter),
            control if control < ' ' || matches!(control, '\u{fffe}' | '\u{ffff}') => {}
            other => text.push(other),
        }
    }
    text
}

/// A zip archive whose entries are stored.
#[derive(Default)]
struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

impl Zip {
    fn add(&mut self, name: &str, content: &str) {
        let offset = self.bytes.len() as u32;
        let (name, content) = (name.as_bytes(), content.as_bytes());
        let size = (content.len() as u32).to_le_bytes();
        // Version needed 2.0, UTF-8 names, stored, 1 January 1980, checksum, sizes, length of the name, nothing extra.
        let mut common = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
        common.extend(CHECKSUM.checksum(content).to_le_bytes());
        common.extend(size);
        common.extend(size);
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name);
        self.bytes.extend(content);

        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(&common);
        // No comment, first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name);
        self.entries += 1;
    }

    fn end(mut self) -> Vec<u8> {
        let (start, length) = (self.bytes.len() as u32, self.directory.len() as u32);
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}
