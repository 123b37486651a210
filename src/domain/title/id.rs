//! Identifiers of titles, of their criteria sets and of what stands in these. They never change and are
//! never used again for something else: saved self-scores refer to them for ever.

use crate::domain::check::id::identifier;

identifier!(
    /// A title, such as `cong-dan` (Công dân học tập). Several criteria sets can belong to one title.
    TitleId
);
identifier!(
    /// A criteria set, such as `cong-dan-324`.
    SetId
);
identifier!(
    /// A group of people that a set names, such as farmers.
    AudienceId
);
identifier!(
    /// A criterion of a set, under which indicators stand.
    CriterionId
);
identifier!(
    /// An indicator of a set, unique within it.
    IndicatorId
);

/// Beginning of the identifiers of sets that were typed in on a device.
pub const ENTERED: &str = "nhap-";
