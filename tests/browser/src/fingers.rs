//! What fingers do to a question, kind by kind, until an answer stands.

use crate::view::{Choice, DONT_KNOW, View};

impl View {
    /// What has to be touched, one after the other, so that exactly this answer stands: CSS selectors.
    pub fn touches(&self, answer: &[String]) -> Vec<String> {
        let dont_know = answer.iter().any(|one| one == DONT_KNOW);
        if dont_know || self.steps.is_empty() && self.rows.is_empty() {
            return self.choices(answer, dont_know);
        }
        let standing = self.standing();
        if !standing.is_empty() {
            return up_until(standing, answer).iter().map(|step| up(step)).collect();
        }
        let pairs = answer.iter().filter_map(|pair| pair.split_once(':'));
        pairs.map(|(row, option)| list_option(row, option)).collect()
    }

    fn choices(&self, answer: &[String], dont_know: bool) -> Vec<String> {
        let wanted = |choice: &Choice| answer.contains(&choice.value);
        // Choosing anything takes back "Chưa biết", and one radio button the others.
        let taken_back = |choice: &Choice| choice.kind == "checkbox" && choice.value != DONT_KNOW;
        let touched = self.options.iter().filter(|choice| match (wanted(choice), choice.chosen) {
            (true, chosen) => !chosen,
            (false, chosen) => chosen && taken_back(choice) && !dont_know,
        });
        touched.map(|choice| input(&choice.value)).collect()
    }
}

/// The steps to be moved one place up, one after the other, until they stand as wanted.
pub fn up_until(mut standing: Vec<String>, wanted: &[String]) -> Vec<String> {
    let mut moves = Vec::new();
    for (place, step) in wanted.iter().enumerate() {
        let Some(position) = standing.iter().position(|other| other == step) else { continue };
        for upper in (place..position).rev() {
            standing.swap(upper, upper + 1);
            moves.push(step.clone());
        }
    }
    moves
}

/// The input of an option or a line.
pub fn input(option: &str) -> String {
    format!("fieldset[data-item] input[value='{option}']")
}

/// The button that moves a step up.
pub fn up(step: &str) -> String {
    format!("#up-{step}")
}

/// The button that moves a step down.
pub fn down(step: &str) -> String {
    format!("#down-{step}")
}

/// The list of a row.
pub fn list(row: &str) -> String {
    format!("select[data-row='{row}']")
}

/// An option of a row's list; the empty option takes back what was found.
pub fn list_option(row: &str, option: &str) -> String {
    format!("{} option[value='{option}']", list(row))
}
