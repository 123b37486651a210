//! The titles (Công dân, Gia đình, Dòng họ, Cộng đồng, Đơn vị học tập): criteria sets, what a person scores
//! by them, and what follows from that.

pub mod assess;
pub mod content;
pub mod criteria;
pub mod entered;
pub mod id;
pub mod merge;
pub mod missing;
pub mod rules;
pub mod saved;
pub mod work;
