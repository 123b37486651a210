//! The ways from the first page into the program of titles: the same in the application and in what stands
//! on the page before it arrives.

use crate::domain::route::titles::Route;
use crate::domain::title::id::SetId;
use crate::text::Text;

/// The titles that a citizen scores themselves for; those of heads stand on a page of their own.
pub fn titles(text: Text) -> [(Route, &'static str); 3] {
    let title = |id: &str| Route::Set(SetId::new(id));
    [
        (title("cong-dan"), text.home_citizen()),
        (title("gia-dinh"), text.home_family()),
        (Route::Titles, text.home_heads()),
    ]
}

/// The quieter ways.
pub fn more(text: Text) -> [(Route, &'static str); 2] {
    [(Route::Profiles, text.home_profiles()), (Route::Programme, text.home_programme())]
}
