//! The vocabulary of the pages: small pieces of markup used by more than one of them.

pub mod aloud;
pub mod answers;
pub mod button;
pub mod choices;
pub mod copyable;
pub mod dots;
pub mod exhibit;
pub mod field;
pub mod file;
pub mod fold;
pub mod heading;
pub mod letter;
pub mod notices;
pub mod onward;
pub mod progress;
pub mod qr;
pub mod receive;
pub mod reviewed_item;
pub mod ruler;
pub mod shell;
