//! From the authors' criteria sets (`quizzes/titles/`) and targets (`quizzes/targets.toml`) to what the app
//! knows about titles. The rooms are those of the checks: [`read`] fills the types of [`schema`],
//! [`validate`] looks for what a schema cannot say, [`compile`] makes the definitions; what can be wrong
//! stands in [`problem`], worded in [`words`].

pub mod compile;
pub mod problem;
pub mod read;
pub mod schema;
pub mod validate;
pub mod words;
