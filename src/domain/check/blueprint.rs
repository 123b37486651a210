//! Drawing the items of an attempt: so many of each domain, as the form says, by a seed.

use super::attempt::Part;
use super::definition::{Check, Form, Head};
use super::id::ItemId;

/// Draws an attempt's parts, one for each domain the form asks items of, in the check's order.
///
/// The same check, form, seed and `avoid` give the same parts. Items in `avoid` (those of the last
/// attempt) are taken only where a domain has no others left. Within a part the easier items come
/// first, so that nobody meets a hard one as the first of its kind.
pub fn draw(check: &Check, form: &Form, seed: u64, avoid: &[ItemId]) -> Vec<Part> {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut parts = Vec::new();
    for domain in &check.domains {
        let Some((_, count)) = form.counts.iter().find(|(id, _)| *id == domain.id) else { continue };
        let mut pool: Vec<&Head> =
            check.heads.iter().filter(|head| head.domain == domain.id && !head.retired).collect();
        random.shuffle(&mut pool);
        let (fresh, known): (Vec<&Head>, Vec<&Head>) =
            pool.into_iter().partition(|head| !avoid.contains(&head.id));
        let mut pool: Vec<&Head> = fresh.into_iter().chain(known).take(usize::from(*count)).collect();
        pool.sort_by_key(|head| head.level);
        if !pool.is_empty() {
            let items = pool.into_iter().map(|head| head.id.clone()).collect();
            parts.push(Part { domain: domain.id.clone(), items, closed: false });
        }
    }
    parts
}
