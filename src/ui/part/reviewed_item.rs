//! A question after its answer can no longer be changed: what was chosen, what would be better, and why.

use crate::domain::check::definition::Item;
use crate::domain::check::id::OptionId;
use crate::domain::check::kinds::Response;
use crate::text::Text;
use crate::ui::part::exhibit::exhibit;
use leptos::prelude::*;

/// Shows an item with its explanation.
pub fn reviewed_item(text: Text, item: &Item, response: Option<&Response>) -> AnyView {
    let given = match response {
        None => text.given_nothing().to_owned(),
        Some(Response::DontKnow) => text.dont_know().to_owned(),
        Some(Response::Chosen(chosen)) => names(item, chosen),
    };
    let right = response.is_some_and(|response| item.kind.grade(response).0 > 0);
    let better = (!right).then(|| {
        view! { <dt>{text.right_answer()}</dt><dd class="better">{names(item, item.kind.key())}</dd> }
    });
    view! {
        <article class="reviewed" data-reviewed=item.id.as_str().to_owned()>
            <h3>{item.stem.clone()}</h3>
            {item.exhibit.as_ref().map(|shown| exhibit(text, shown))}
            <dl>
                <dt>{text.given_answer()}</dt>
                <dd>{given}</dd>
                {better}
                <dt>{text.why()}</dt>
                <dd>{item.rationale.clone()}</dd>
            </dl>
        </article>
    }
    .into_any()
}

fn names(item: &Item, chosen: &[OptionId]) -> String {
    let texts: Vec<&str> = chosen
        .iter()
        .filter_map(|id| item.kind.options().iter().find(|option| option.id == *id))
        .map(|option| option.text.as_str())
        .collect();
    texts.join(" · ")
}
