//! A workbook (.xlsx) that spreadsheets open without a question: numbers are numbers, words are words, and nothing
//! is a formula. Written by hand, since the smallest library would weigh more than the rest of the program; read
//! back by an independent reader in `tests/native/export.rs`.
//!
//! An .xlsx is a zip of XML parts (ECMA-376). The parts are stored, not compressed: a session has a few kilobytes.
//! Words stand once in a table of their own, since ten thousand people have the same few letters as answers.

use super::{Cell, Table};
use crc::{CRC_32_ISO_HDLC, Crc};
use std::collections::BTreeMap;
use std::fmt::Write;

// With a table, unlike that of saved work: a workbook of ten thousand people has many megabytes.
static CHECKSUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEET_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Columns that fit beside each other on a sheet of A4.
const FITTING: usize = 10;

/// Two styles: the usual one, and bold for headings.
const STYLES: &str = r#"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs>"#;

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
            r#"{XML}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPE}.sharedStrings+xml"/>{overrides}</Types>"#
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
    let (styles, words) = (tables.len() + 1, tables.len() + 2);
    zip.add(
        "xl/_rels/workbook.xml.rels",
        &format!(
            r#"{XML}<Relationships xmlns="{RELATIONS}">{relations}<Relationship Id="rId{styles}" Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId{words}" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
        ),
    );
    zip.add("xl/styles.xml", &format!(r#"{XML}<styleSheet xmlns="{MAIN}">{STYLES}</styleSheet>"#));
    let mut words = Words::default();
    for (index, table) in tables.iter().enumerate() {
        zip.add(&format!("xl/worksheets/sheet{}.xml", index + 1), &sheet(table, &mut words));
    }
    zip.add("xl/sharedStrings.xml", &format!(r#"{XML}<sst xmlns="{MAIN}">{}</sst>"#, words.xml));
    zip.end()
}

/// Words, each once, by the place at which they stand.
#[derive(Default)]
struct Words {
    places: BTreeMap<String, usize>,
    xml: String,
}

impl Words {
    fn place(&mut self, words: &str) -> usize {
        if let Some(place) = self.places.get(words) {
            return *place;
        }
        let place = self.places.len();
        self.places.insert(words.to_owned(), place);
        // Writing to a string cannot fail.
        let _ = write!(self.xml, r#"<si><t xml:space="preserve">{}</t></si>"#, escaped(words));
        place
    }
}

fn sheet(table: &Table, words: &mut Words) -> String {
    let columns: Vec<String> = (0..width(table)).map(letters).collect();
    let mut rows = String::new();
    for (index, row) in table.rows.iter().enumerate() {
        let number = index + 1;
        let _ = write!(rows, r#"<row r="{number}">"#);
        for (column, cell) in columns.iter().zip(row) {
            let _ = match cell {
                Cell::Heading(heading) => {
                    write!(rows, r#"<c r="{column}{number}" s="1" t="s"><v>{}</v></c>"#, words.place(heading))
                }
                Cell::Text(text) => {
                    write!(rows, r#"<c r="{column}{number}" t="s"><v>{}</v></c>"#, words.place(text))
                }
                Cell::Number(value) => write!(rows, r#"<c r="{column}{number}"><v>{value}</v></c>"#),
                Cell::Permille(value) => {
                    write!(rows, r#"<c r="{column}{number}"><v>{}.{}</v></c>"#, value / 10, value % 10)
                }
                Cell::Thousandths(value) => {
                    write!(rows, r#"<c r="{column}{number}"><v>{}</v></c>"#, super::decimals(*value, '.'))
                }
                Cell::Empty => Ok(()),
            };
        }
        rows += "</row>";
    }
    // On paper across, and of the width of one sheet of A4 where that can still be read.
    let fit = usize::from(columns.len() <= FITTING);
    format!(
        r#"{XML}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="{fit}"/></sheetPr>{}<sheetData>{rows}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>"#,
        widths(table)
    )
}

/// Number of columns.
fn width(table: &Table) -> usize {
    table.rows.iter().map(Vec::len).max().unwrap_or(0)
}

/// Columns as wide as their words, within reason. Words that stand alone in their row may run on beyond it.
fn widths(table: &Table) -> String {
    let mut widths = vec![6; width(table)];
    for row in table.rows.iter().filter(|row| row.len() > 1) {
        for (width, cell) in widths.iter_mut().zip(row) {
            if let Cell::Heading(words) | Cell::Text(words) = cell {
                *width = (*width).max(words.chars().count().min(60));
            }
        }
    }
    if widths.is_empty() {
        return String::new();
    }
    let mut columns = String::from("<cols>");
    for (index, width) in widths.iter().enumerate() {
        let (number, width) = (index + 1, width + 2);
        let _ = write!(columns, r#"<col min="{number}" max="{number}" width="{width}" customWidth="1"/>"#);
    }
    columns + "</cols>"
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
