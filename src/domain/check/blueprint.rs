//! Finding the items of an attempt: so many of each domain, as the form says, by a seed.

use super::attempt::Part;
use super::definition::{Check, Draw, Form, Head};
use super::id::{DomainId, ItemId};

/// What a draw depends on beside the check and the form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drawing<'a> {
    /// Where chance begins: the same seed draws the same items.
    pub seed: u64,
    /// Items of the attempt before, taken only where a domain has no others left.
    pub avoid: &'a [ItemId],
    /// The page is read aloud by a screen reader: an item that is not fair by ear gives way to its
    /// partner.
    pub by_ear: bool,
}

/// The parts of an attempt, one for each domain the form asks items of, in the check's order.
///
/// Within a part the easier items come first, so that nobody meets a hard one as the first of its kind;
/// a fixed form keeps its own order.
pub fn draw(check: &Check, form: &Form, drawing: Drawing<'_>) -> Vec<Part> {
    draw_beside(check, form, drawing, &[])
}

/// The parts that are still missing when `asked` has been asked already: as many items as the form has
/// more, and none of those.
pub fn draw_beside(check: &Check, form: &Form, drawing: Drawing<'_>, asked: &[ItemId]) -> Vec<Part> {
    let mut random = fastrand::Rng::with_seed(drawing.seed);
    let parts = check.domains.iter().filter_map(|domain| {
        let items = match &form.draw {
            Draw::Counts(counts) => {
                let (_, count) = counts.iter().find(|(id, _)| *id == domain.id)?;
                by_chance(check, &domain.id, usize::from(*count), drawing, asked, &mut random)
            }
            Draw::Fixed(items) => {
                let belongs = |id: &&ItemId| check.head(id).is_some_and(|head| head.domain == domain.id);
                items.iter().filter(belongs).filter(|id| !asked.contains(id)).cloned().collect()
            }
        };
        (!items.is_empty()).then(|| Part { domain: domain.id.clone(), items, closed: false })
    });
    parts.collect()
}

fn by_chance(
    check: &Check,
    domain: &DomainId,
    count: usize,
    drawing: Drawing<'_>,
    asked: &[ItemId],
    random: &mut fastrand::Rng,
) -> Vec<ItemId> {
    let of_domain = |id: &ItemId| check.head(id).is_some_and(|head| head.domain == *domain);
    let count = count.saturating_sub(asked.iter().filter(|id| of_domain(id)).count());
    let mut pool: Vec<&Head> = check
        .heads
        .iter()
        .filter(|head| head.domain == *domain && !head.retired && !asked.contains(&head.id))
        .collect();
    random.shuffle(&mut pool);
    let mut drawn: Vec<&Head> = Vec::new();
    for avoided in [false, true] {
        for head in pool.iter().filter(|head| drawing.avoid.contains(&head.id) == avoided) {
            let fair = if drawing.by_ear { instead(check, head, asked) } else { Some(*head) };
            if let Some(fair) = fair.filter(|fair| drawn.len() < count && !drawn.contains(fair)) {
                drawn.push(fair);
            }
        }
    }
    drawn.sort_by_key(|head| head.level);
    drawn.into_iter().map(|head| head.id.clone()).collect()
}

/// The item itself where it is fair by ear, or else its partner, unless that has been asked already.
fn instead<'check>(check: &'check Check, head: &'check Head, asked: &[ItemId]) -> Option<&'check Head> {
    match &head.by_ear {
        None => Some(head),
        Some(partner) => {
            check.head(partner).filter(|partner| !partner.retired && !asked.contains(&partner.id))
        }
    }
}
