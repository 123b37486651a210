//! The four rules by which titles are given, one file each with the same functions: `judge` decides,
//! `missing` tells what is left to do, each as if the rule were all there is. Whether it is, says
//! [`Basis`](super::criteria::Basis), and [`assess`](super::assess) minds it.

pub mod points;
pub mod ranks;
pub mod share;
pub mod targets;

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A total and a floor for each indicator.
    Points(points::Rule),
    /// A total that gives a rank.
    Ranks(ranks::Rule),
    /// All targets of a level.
    Targets(targets::Rule),
    /// A share of members who qualify.
    Share,
}
