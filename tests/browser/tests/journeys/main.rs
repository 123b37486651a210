//! What people do with the application, in a real browser, from beginning to end.

mod outcomes;
