//! What has changed in the content since an attempt was judged. Its result stays as it was judged; the person is
//! told what would be judged otherwise today.

use super::attempt::Finished;
use super::definition::Check;
use super::id::ItemId;
use super::scoring;

/// Changes between the content by which an attempt was judged and that of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The version by which it was judged.
    pub judged: u32,
    /// The version of today.
    pub present: u32,
    /// Items that were asked and are not drawn any more.
    pub retired: Vec<ItemId>,
    /// Items whose answer would win other points by today's key.
    pub mended: Vec<ItemId>,
}

/// What has changed; `None` where the version is the same.
pub fn since(check: &Check, attempt: &Finished) -> Option<Changes> {
    if attempt.version == check.version {
        return None;
    }
    let asked = || attempt.parts.iter().flat_map(|part| &part.items);
    let today = scoring::outcomes(check, asked(), |id| attempt.responses.get(id));
    let is_mended =
        |id: &&ItemId| attempt.outcomes.get(id).zip(today.get(id)).is_some_and(|(then, now)| then != now);
    let is_in_use = |id: &ItemId| check.head(id).is_some_and(|head| !head.retired);
    Some(Changes {
        judged: attempt.version,
        present: check.version,
        retired: asked().filter(|id| !is_in_use(id)).cloned().collect(),
        mended: asked().filter(is_mended).cloned().collect(),
    })
}
