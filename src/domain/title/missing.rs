//! What is left to do until a title's conditions are met: the shortest way there. Worded as things to do
//! this year; points are the measure, not the aim.

use super::criteria::{CriteriaSet, Indicator};
use super::id::IndicatorId;
use super::rules::{Rule, points, ranks, share, targets};
use super::work::{Standing, Work};

/// How many indicators are named where there is room for more points, as long as these suffice.
const NAMED: usize = 3;

/// What is left to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Points between the sum so far and the total asked for.
    pub points: u32,
    /// The fewest points that have to be won in all, so that total and floor are reached.
    pub least: u32,
    /// Indicators below the floor, with the floor, in the order of the set.
    pub floors: Vec<(IndicatorId, u8)>,
    /// Indicators where the points still missing after that can be won, with how many each has room for:
    /// those with the most room, in the order of the set.
    pub room: Vec<(IndicatorId, u8)>,
    /// Targets that are not reached, in the order of the set.
    pub targets: Vec<IndicatorId>,
    /// Members who still have to qualify, by indicator.
    pub members: Vec<(IndicatorId, u32)>,
    /// What is not answered yet, in the order of the set.
    pub open: Vec<IndicatorId>,
}

/// What is left to do, with the rank or level that it leads to where the rule has these. `None` where
/// everything is reached.
pub fn missing(set: &CriteriaSet, work: &Work) -> Option<(Option<String>, Missing)> {
    let (aim, missing) = match set.basis.rule() {
        Rule::Points(rule) => (None, points::missing(*rule, set, work)),
        Rule::Ranks(rule) => ranks::missing(rule, set, work).map(|(aim, missing)| (Some(aim), missing))?,
        Rule::Targets(rule) => {
            targets::missing(rule, set, work).map(|(aim, missing)| (Some(aim), missing))?
        }
        Rule::Share => (None, share::missing(set, work)),
    };
    (missing != Missing::default()).then_some((aim, missing))
}

impl Missing {
    /// What is left of a rule with a total and a floor.
    pub fn in_points(cut: u16, floor: u8, set: &CriteriaSet, work: &Work) -> Self {
        let points = u32::from(cut).saturating_sub(work.points(set));
        let open = work.open(set).into_iter().map(|indicator| indicator.id.clone()).collect();
        let mut missing = Self { points, open, ..Self::default() };
        let mut at_floor = 0;
        let mut room = Vec::new();
        for (place, indicator) in set.indicators.iter().enumerate() {
            let Standing::Scored(scored) = work.standing(indicator) else { continue };
            let raised = scored.max(floor);
            if scored < floor {
                missing.floors.push((indicator.id.clone(), floor));
                at_floor += u32::from(floor - scored);
            }
            let more = indicator.maximum().unwrap_or(0).saturating_sub(raised);
            if more > 0 {
                room.push((place, more));
            }
        }
        missing.least = points.max(at_floor);
        let still = points.saturating_sub(at_floor);
        if still > 0 {
            missing.room = widest(room, still)
                .into_iter()
                .filter_map(|(place, more)| Some((set.indicators.get(place)?.id.clone(), more)))
                .collect();
        }
        missing
    }

    /// What is left of conditions that are reached or not.
    pub fn in_conditions<'a>(conditions: impl Iterator<Item = &'a Indicator>, work: &Work) -> Self {
        let mut missing = Self::default();
        for indicator in conditions {
            let id = indicator.id.clone();
            match work.standing(indicator) {
                Standing::Open => missing.open.push(id),
                Standing::Short(0) => missing.targets.push(id),
                Standing::Short(members) => missing.members.push((id, members)),
                Standing::Scored(_) | Standing::Reached => {}
            }
        }
        missing
    }
}

/// The places with the most room: at least [`NAMED`] of them and as many as hold `still` points, in their
/// order.
fn widest(mut room: Vec<(usize, u8)>, still: u32) -> Vec<(usize, u8)> {
    room.sort_by_key(|(place, more)| (u8::MAX - more, *place));
    let mut held = 0;
    let needed = room.iter().take_while(|(_, more)| {
        let not_yet = held < still;
        held += u32::from(*more);
        not_yet
    });
    let count = needed.count().max(NAMED);
    room.truncate(count);
    room.sort_unstable();
    room
}
