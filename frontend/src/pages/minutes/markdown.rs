//! Minutes as text that people read as it is and other programs lay out (Markdown, CommonMark 0.31).

use folkmoot_protocol::api::{MinutesView, QuestionView};

use super::sheet::{how, said_by, stance, totals};
use crate::pages::{roles, verdict};
use crate::words::{t, when};

/// All of it but the names of those who were there: as on paper, they are left out.
pub fn markdown(view: &MinutesView) -> String {
    let mut text = Text::default();
    text.heading("#", &t::two_facts(&view.neighbourhood, &t::minutes_title()));
    text.line(&t::two_facts(&when::in_full(view.starts_at), &view.place));
    text.line(&t::minutes_present(view.present));
    let roles = view.roles.iter().map(|(role, who)| t::two_facts(&roles::does(*role).0, &who.name));
    text.list(&t::minutes_roles(), roles);
    text.list(&t::minutes_taken(), view.taken.iter().map(|line| line.title.clone()));
    text.list(&t::minutes_put_off(), view.put_off.iter().map(|line| line.title.clone()));
    text.heading("##", &t::minutes_decisions());
    if view.questions.is_empty() {
        text.line(&t::minutes_no_decisions());
    }
    for question in &view.questions {
        text.decision(question);
    }
    if !view.notes.is_empty() {
        text.heading("##", &t::minutes_notes());
    }
    for note in &view.notes {
        text.line(&note.text);
        text.line(&said_by(note));
    }
    match view.closed_by {
        Some(seal) => text.line(&t::two_facts(&t::minutes_proof(seal), &view.root)),
        None => text.line(&t::minutes_open()),
    }
    text.0
}

#[derive(Default)]
struct Text(String);

impl Text {
    fn heading(&mut self, level: &str, words: &str) {
        self.0.push_str(level);
        self.0.push(' ');
        self.line(words);
    }

    /// A paragraph: what people wrote stays what they wrote, whatever signs are in it.
    fn line(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                '\n' => self.0.push_str("\\\n"),
                c => {
                    if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|')
                    {
                        self.0.push('\\');
                    }
                    self.0.push(c);
                }
            }
        }
        self.0.push_str("\n\n");
    }

    fn list(&mut self, title: &str, lines: impl Iterator<Item = String>) {
        let lines: Vec<String> = lines.collect();
        if lines.is_empty() {
            return;
        }
        self.heading("##", title);
        self.items(&lines);
    }

    fn items(&mut self, lines: &[String]) {
        for line in lines {
            self.0.push_str("- ");
            self.line(line);
        }
    }

    fn decision(&mut self, question: &QuestionView) {
        self.heading("###", &question.title);
        self.line(&verdict::sentence(question).unwrap_or_else(t::counting_open));
        self.line(&how(question));
        let totals: Vec<String> = totals(question)
            .map(|(label, total)| [label.as_str(), ": ", &total.to_string()].concat())
            .collect();
        self.items(&totals);
        let named: Vec<String> = question.named.iter().map(stance).collect();
        self.items(&named);
    }
}
