//! Finding the items of an attempt: so many of each domain, as the form says, by a seed.

use super::attempt::Part;
use super::definition::{Check, Draw, Form, Head};
use super::id::{DomainId, ItemId};
use super::quick::{self, Quick};

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
                let of_domain = |id: &&ItemId| check.head(id).is_some_and(|head| head.domain == domain.id);
                let count = usize::from(*count).saturating_sub(asked.iter().filter(of_domain).count());
                easier_first(by_chance(check, &domain.id, count, drawing, asked, &mut random))
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

/// The questions of a quick check, each a part of its own, in the order in which they are asked: domain after
/// domain as [`quick::order`] says. The two of each domain that are always asked come the easier first; the
/// others in an order of chance, since a test that may stop early must not meet the easy ones first.
pub fn draw_quick(check: &Check, rule: &Quick, drawing: Drawing<'_>) -> Vec<Part> {
    let mut random = fastrand::Rng::with_seed(drawing.seed);
    let counts = check.form(&rule.form).map_or(&[][..], Form::counts);
    let mut piles = Vec::new();
    for (domain, count) in counts {
        let mut pile = by_chance(check, domain, usize::from(*count), drawing, &[], &mut random);
        let later = pile.split_off(pile.len().min(quick::COVERAGE));
        piles.push(easier_first(pile).into_iter().chain(ids(later)));
    }
    let counts: Vec<(&DomainId, u32)> = counts.iter().map(|(id, count)| (id, u32::from(*count))).collect();
    let blueprint: Vec<u32> = counts.iter().map(|(_, count)| *count).collect();
    let parts = quick::order(&blueprint).into_iter().filter_map(|index| {
        // A pile can be lower than the blueprint says where a screen reader reads.
        let item = piles.get_mut(index)?.next()?;
        Some(Part { domain: counts.get(index)?.0.clone(), items: vec![item], closed: false })
    });
    parts.collect()
}

/// So many questions more from the reserve, none of which has been asked: of the domains furthest behind
/// their share of the longest form.
pub fn draw_more(check: &Check, drawing: Drawing<'_>, asked: &[ItemId], count: usize) -> Vec<Part> {
    let mut random = fastrand::Rng::with_seed(drawing.seed);
    let counts = check.longest_form().map_or(&[][..], Form::counts);
    let blueprint: Vec<u32> = counts.iter().map(|(_, count)| u32::from(*count)).collect();
    let of_domain = |domain: &DomainId| {
        let asked = asked.iter().filter(|id| check.head(id).is_some_and(|head| head.domain == *domain));
        asked.count() as u32
    };
    let mut so_far: Vec<u32> = counts.iter().map(|(domain, _)| of_domain(domain)).collect();
    let mut piles: Vec<Vec<&Head>> = counts
        .iter()
        .map(|(domain, _)| by_chance(check, domain, count, drawing, asked, &mut random))
        .collect();
    let mut left: Vec<u32> = piles.iter().map(|pile| pile.len() as u32).collect();
    let mut taken = vec![0; piles.len()];
    for _ in 0..count {
        let Some(index) = quick::furthest_behind(&blueprint, &so_far, &left) else { break };
        so_far[index] += 1;
        left[index] -= 1;
        taken[index] += 1;
    }
    let parts = counts.iter().zip(&mut piles).zip(taken).filter(|(_, taken)| *taken > 0);
    let parts = parts.map(|(((domain, _), pile), taken)| {
        pile.truncate(taken);
        Part { domain: domain.clone(), items: easier_first(std::mem::take(pile)), closed: false }
    });
    parts.collect()
}

fn easier_first(mut drawn: Vec<&Head>) -> Vec<ItemId> {
    drawn.sort_by_key(|head| head.level);
    ids(drawn).collect()
}

fn ids(drawn: Vec<&Head>) -> impl Iterator<Item = ItemId> {
    drawn.into_iter().map(|head| head.id.clone())
}

fn by_chance<'check>(
    check: &'check Check,
    domain: &DomainId,
    count: usize,
    drawing: Drawing<'_>,
    asked: &[ItemId],
    random: &mut fastrand::Rng,
) -> Vec<&'check Head> {
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
    drawn
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
