//! Minutes as text that people read as it is and other programs lay out (Markdown, CommonMark 0.31).

use folkmoot_protocol::api::{MinutesView, QuestionView};

use super::sheet::{asked, how, said_by, stance, totals};
use crate::pages::decisions::deed_words;
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
        text.decision(view, question);
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
        for (at, line) in words.lines().enumerate() {
            if at > 0 {
                self.0.push_str("\\\n");
            }
            self.escaped(line.trim_start());
        }
        self.0.push_str("\n\n");
    }

    fn escaped(&mut self, line: &str) {
        // What makes a list, a rule or a heading of a line makes it so at its beginning only.
        let number = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, c) in line.char_indices() {
            let anywhere =
                matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~');
            let first = at == 0 && matches!(c, '-' | '+' | '=');
            let numbered = at == number && at > 0 && matches!(c, '.' | ')');
            if anywhere || first || numbered {
                self.0.push('\\');
            }
            self.0.push(c);
        }
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

    fn decision(&mut self, view: &MinutesView, question: &QuestionView) {
        self.heading("###", &question.title);
        if let Some(asked) = asked(view, question) {
            self.line(&asked);
        }
        if !question.text.is_empty() {
            self.line(&question.text);
        }
        if let Some(deed) = &question.deed {
            self.line(&t::minutes_deed(&deed_words(deed)));
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_makes_no_lists_headings_or_rules() {
        for (written, escaped) in [
            ("- a\n+ b\n  - c", "\\- a\\\n\\+ b\\\n\\- c"),
            ("1. a\n12) b\n1.5 of 3. - so", "1\\. a\\\n12\\) b\\\n1\\.5 of 3. - so"),
            ("Title\n===", "Title\\\n\\==="),
            ("Title\n---", "Title\\\n\\---"),
            ("# a\n> b", "\\# a\\\n\\> b"),
            ("~~~\n    code", "\\~\\~\\~\\\ncode"),
            ("a = b - c + d", "a = b - c + d"),
        ] {
            let mut text = Text::default();
            text.line(written);
            assert_eq!(text.0, [escaped, "\n\n"].concat());
        }
    }
}
