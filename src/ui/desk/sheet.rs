//! The sheet to copy from: on the screen item by item, on paper as a table, and as a whole in words.

use super::section;
use crate::app::desk::{Model, sheet};
use crate::domain::title::criteria::CriteriaSet;
use crate::domain::title::work::Work;
use crate::platform;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};
use crate::ui::part::button::second_button;
use crate::ui::part::copyable::{copyable, copyable_by};
use crate::ui::part::fold::fold;

/// The sheet.
pub fn sheet(model: &Model, text: Text, set: &CriteriaSet, work: &Work) -> Markup {
    let date = text.date(platform::clock::calendar(work.changed));
    let date = if work.is_empty() { String::new() } else { text.taken_on(&date) };
    let whole = sheet::in_words(text, set, work, model.profiles.name(), &date);
    let items = set.indicators.iter().enumerate().map(|(index, indicator)| {
        let name = sheet::item(text, set, indicator);
        let id = format!("sheet-{}", index + 1);
        tag("article").class("sheet-item").child(tag("h3").text(format!("{name}: {}", indicator.text))).child(
            copyable_by(text, &id, &name, text.sheet_copy(), sheet::to_copy(text, indicator, work), || {}),
        )
    });
    section("sheet", text.sheet_title())
        .child(tag("p").class("screen-only").text(text.sheet_explanation()))
        .child(fold(text.sheet_copy()).class("sheet-items").children(items))
        .child(fold(text.sheet_text()).child(copyable(text, "sheet-text", text.sheet_text(), whole)))
        .child(table(model, text, set, work, &date))
        .child(tag("p").class("print-button").child(second_button(text.sheet_print(), platform::page::print)))
}

/// The table that is printed, laid out like a scoring form.
fn table(model: &Model, text: Text, set: &CriteriaSet, work: &Work, date: &str) -> Markup {
    let in_points = set.maximum() > 0;
    let head = |label: &str| tag("th").set("scope", "col").text(label);
    let mut header = tag("tr").child(head("")).child(head(text.sheet_item()));
    if in_points {
        header = header.child(head(text.sheet_maximum()));
    }
    header = header.child(head(text.sheet_score())).child(head(text.sheet_evidence()));
    let mut rows = Vec::new();
    let mut heading = None;
    let columns = if in_points { "5" } else { "4" };
    for (index, indicator) in set.indicators.iter().enumerate() {
        let criterion = set.criterion(indicator).map(|criterion| criterion.name.as_str());
        if criterion != heading {
            heading = criterion;
            let named = criterion.filter(|name| !name.is_empty());
            rows.extend(named.map(|name| {
                tag("tr").child(tag("th").set("colspan", columns).set("scope", "rowgroup").text(name))
            }));
        }
        let mut row =
            tag("tr").child(tag("td").text((index + 1).to_string())).child(tag("td").text(&indicator.text));
        if in_points {
            row = row.child(tag("td").class("figure").text(indicator.maximum().unwrap_or(0).to_string()));
        }
        rows.push(
            row.child(tag("td").class("figure").text(sheet::answer(text, indicator, work)))
                .child(tag("td").text(sheet::evidence(text, indicator, work))),
        );
    }
    if in_points {
        rows.push(
            tag("tr")
                .child(tag("th").set("colspan", "2").set("scope", "row").text(text.sheet_sum()))
                .child(tag("td").class("figure").text(set.maximum().to_string()))
                .child(tag("td").class("figure").text(work.points(set).to_string()))
                .child(tag("td")),
        );
    }
    let who = model.profiles.name().map(|name| tag("p").text(text.sheet_for(name)));
    let group = sheet::group(text, set, work).map(|group| tag("p").text(group));
    tag("div")
        .class("paper-only")
        .child(tag("p").text(format!("{}. {}", text.document(set), text.wording(&set.wording))))
        .child(tag("p").text(text.criteria_version(set.version)))
        .maybe(who)
        .maybe(group)
        .child(tag("p").text(date))
        .child(
            tag("table")
                .class("sheet-table")
                .child(tag("thead").child(header))
                .child(tag("tbody").children(rows)),
        )
}
