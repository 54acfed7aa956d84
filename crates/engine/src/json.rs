//! Writing JSON for people who take their data elsewhere. A writer and no more: a library would weigh
//! more than all minutes of ten years in every browser.

use std::fmt::Write as _;

/// A value.
pub enum Json {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Values in order.
    List(Vec<Json>),
    /// Values by name, in order.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// As RFC 8259 writes it.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.put(&mut out, 0);
        out.push('\n');
        out
    }

    fn put(&self, out: &mut String, depth: usize) {
        match self {
            Self::Text(text) => quoted(out, text),
            Self::Number(number) => {
                let _ = write!(out, "{number}");
            }
            Self::List(values) => {
                out.push('[');
                for (at, value) in values.iter().enumerate() {
                    line(out, at, depth + 1);
                    value.put(out, depth + 1);
                }
                end(out, values.is_empty(), depth, ']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (at, (name, value)) in fields.iter().enumerate() {
                    line(out, at, depth + 1);
                    quoted(out, name);
                    out.push_str(": ");
                    value.put(out, depth + 1);
                }
                end(out, fields.is_empty(), depth, '}');
            }
        }
    }
}

fn line(out: &mut String, at: usize, depth: usize) {
    if at > 0 {
        out.push(',');
    }
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

fn end(out: &mut String, empty: bool, depth: usize, with: char) {
    if !empty {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    }
    out.push(with);
}

fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if u32::from(c) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_read_what_is_written() {
        let text = "a \"b\" \\ \n \u{1} पानी 水 ماء";
        let json = Json::Object(vec![
            ("text", Json::text(text)),
            ("numbers", Json::List(vec![Json::Number(-3), Json::Number(i64::MAX)])),
            ("none", Json::List(Vec::new())),
        ]);
        let read: serde_json::Value = serde_json::from_str(&json.write()).unwrap();
        let expected = serde_json::json!({ "text": text, "numbers": [-3, i64::MAX], "none": [] });
        assert_eq!(read, expected);
    }
}
