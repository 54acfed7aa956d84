//! No literal text in `html!`: what a screen says comes from the Fluent files, in every language.
//!
//! The macro's tokens are walked as Yew reads them: tags with attributes, `{expressions}`,
//! `if`/`for`/`match` with children between braces. In an expression, a string is taken for text
//! where it is the value of a block or an arm, or the template of `format!`; arguments of
//! functions and of other macros are not screen text.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

use super::{Finding, Source};

/// Attributes that are read out or shown.
const SHOWN: &[&str] = &[
    "title",
    "alt",
    "placeholder",
    "label",
    "text",
    "heading",
    "hint",
    "caption",
    "message",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "aria-placeholder",
];

const HTML: &[&str] = &["html", "html_nested"];
const TEMPLATES: &[&str] = &["format", "concat"];

/// Finds such text in the frontend's Rust files.
pub fn check(source: &Source) -> Vec<Finding> {
    if !source.place.starts_with("frontend/") || source.ending() != "rs" {
        return Vec::new();
    }
    let Ok(tokens) = source.text.parse::<TokenStream>() else {
        return vec![Finding::at(source, 1, "can't be read as Rust")];
    };
    let mut found = Vec::new();
    find_macros(&tokens.into_iter().collect::<Vec<_>>(), &mut found);
    let what = |text: &str| format!("literal text {text} in html!; put it into the Fluent files");
    found.iter().map(|(line, text)| Finding::at(source, *line, what(text))).collect()
}

/// Line and text of what was found.
type Found = Vec<(usize, String)>;

/// Looks for `html!` anywhere.
fn find_macros(tokens: &[TokenTree], found: &mut Found) {
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let inner = inner(group);
        match macro_before(tokens, index) {
            Some(name) if HTML.contains(&name.as_str()) => children(&inner, found),
            _ => find_macros(&inner, found),
        }
    }
}

/// `NAME` when the tokens before `index` are `NAME !`.
fn macro_before(tokens: &[TokenTree], index: usize) -> Option<String> {
    let bang = tokens.get(index.checked_sub(1)?)?;
    let name = tokens.get(index.checked_sub(2)?)?;
    match (name, is_punct(bang, '!')) {
        (TokenTree::Ident(name), true) => Some(name.to_string()),
        _ => None,
    }
}

/// The inside of `html!`, of a tag, or of a block of `if`, `for` or `match` among children.
fn children(tokens: &[TokenTree], found: &mut Found) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => {
                at = tag(tokens, at + 1, found);
                continue;
            }
            TokenTree::Ident(word)
                if ["if", "for", "match", "while"].contains(&word.to_string().as_str()) =>
            {
                let branches_are_arms = word == "match";
                let (condition, block) = up_to_block(tokens, at + 1);
                find_macros(condition, found);
                if let Some(block) = block {
                    let inside = inner(block);
                    if branches_are_arms { arms(&inside, found) } else { children(&inside, found) }
                }
                at += 1 + condition.len() + 1;
                continue;
            }
            // A block after `else` holds children; by itself it holds an expression.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let after_else = at.checked_sub(1).and_then(|before| tokens.get(before));
                match after_else {
                    Some(TokenTree::Ident(word)) if word == "else" => {
                        children(&inner(group), found)
                    }
                    _ => expression(&inner(group), found),
                }
            }
            TokenTree::Group(group) => expression(&inner(group), found),
            TokenTree::Literal(literal) => note(literal, found),
            _ => {}
        }
        at += 1;
    }
}

/// The arms of a `match` among children: each pattern is skipped, each result holds children.
fn arms(tokens: &[TokenTree], found: &mut Found) {
    let mut rest = tokens;
    while let Some(arrow) = find_arrow(rest) {
        let after = rest.get(arrow + 2..).unwrap_or_default();
        let end = match after.first() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                children(&inner(group), found);
                1
            }
            _ => {
                let end = arm_end(after);
                children(after.get(..end).unwrap_or_default(), found);
                end
            }
        };
        rest = after.get(end..).unwrap_or_default();
    }
}

fn find_arrow(tokens: &[TokenTree]) -> Option<usize> {
    tokens.windows(2).position(|pair| match pair {
        [equals, greater] => is_punct(equals, '=') && is_punct(greater, '>'),
        _ => false,
    })
}

fn arm_end(tokens: &[TokenTree]) -> usize {
    tokens.iter().position(|token| is_punct(token, ',')).unwrap_or(tokens.len())
}

/// What stands before the next `{…}`, and that block.
fn up_to_block(tokens: &[TokenTree], from: usize) -> (&[TokenTree], Option<&Group>) {
    let rest = tokens.get(from..).unwrap_or_default();
    for (index, token) in rest.iter().enumerate() {
        if let TokenTree::Group(group) = token
            && group.delimiter() == Delimiter::Brace
        {
            return (rest.get(..index).unwrap_or_default(), Some(group));
        }
    }
    (rest, None)
}

/// Reads a tag from after its `<` to after its `>`; says where that is.
fn tag(tokens: &[TokenTree], from: usize, found: &mut Found) -> usize {
    let mut at = from;
    let mut depth = 0_usize;
    // The name of the attribute whose value comes next.
    let mut name = String::new();
    while let Some(token) = tokens.get(at) {
        match token {
            // `<List<Row> …>`: the inner pair belongs to the type.
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return at + 1,
            },
            TokenTree::Punct(punct) if punct.as_char() == '-' => name.push('-'),
            TokenTree::Punct(punct) if matches!(punct.as_char(), '=' | '~' | ':') => {}
            TokenTree::Punct(_) => name.clear(),
            TokenTree::Ident(word) => {
                if !name.ends_with('-') {
                    name.clear();
                }
                name.push_str(&word.to_string());
            }
            TokenTree::Literal(literal) => {
                if SHOWN.contains(&name.as_str()) {
                    note(literal, found);
                }
                name.clear();
            }
            TokenTree::Group(group) => {
                let inside = inner(group);
                if SHOWN.contains(&name.as_str()) {
                    expression(&inside, found);
                } else {
                    find_macros(&inside, found);
                }
                name.clear();
            }
        }
        at += 1;
    }
    at
}

/// An expression whose value is shown.
fn expression(tokens: &[TokenTree], found: &mut Found) {
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        match token {
            TokenTree::Literal(literal) => {
                let pattern = tokens.get(index + 1).is_some_and(|next| {
                    is_punct(next, '|')
                        || (is_punct(next, '=')
                            && tokens.get(index + 2).is_some_and(|next| is_punct(next, '>')))
                });
                if is_value_start(tokens, index, before) && !pattern {
                    note(literal, found);
                }
            }
            TokenTree::Group(group) => {
                let inside = inner(group);
                match macro_before(tokens, index).as_deref() {
                    Some(name) if HTML.contains(&name) => children(&inside, found),
                    Some(name) if TEMPLATES.contains(&name) => {
                        if let Some(TokenTree::Literal(template)) = inside.first() {
                            note(template, found);
                        }
                        find_macros(&inside, found);
                    }
                    Some(_) => find_macros(&inside, found),
                    None if group.delimiter() == Delimiter::Brace => expression(&inside, found),
                    None => find_macros(&inside, found),
                }
            }
            _ => {}
        }
    }
}

/// Whether a value starts here: at the beginning, after `;`, `=>`, `return` or a reference's `&`.
fn is_value_start(tokens: &[TokenTree], index: usize, before: Option<&TokenTree>) -> bool {
    match before {
        None => true,
        Some(TokenTree::Ident(word)) => word == "return",
        Some(TokenTree::Punct(punct)) => match punct.as_char() {
            ';' | '&' => true,
            '>' => index
                .checked_sub(2)
                .and_then(|before| tokens.get(before))
                .is_some_and(|token| is_punct(token, '=')),
            _ => false,
        },
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(TokenTree::Literal(_)) => false,
    }
}

/// Remembers a string with letters in it; placeholders and escapes don't count as letters.
fn note(literal: &Literal, found: &mut Found) {
    let shown = literal.to_string();
    let is_string = shown.starts_with('"') || shown.starts_with("r\"") || shown.starts_with("r#");
    let mut depth = 0_u32;
    let mut escaped = false;
    let says_something = shown.trim_start_matches('r').chars().any(|c| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match c {
            '\\' => escaped = true,
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => return depth == 0 && c.is_alphabetic(),
        }
        false
    });
    if is_string && says_something {
        found.push((literal.span().start().line, shown));
    }
}

fn inner(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(inside: &str) -> Vec<String> {
        let text = format!("fn view() -> Html {{\nhtml! {{\n{inside}\n}}\n}}");
        check(&Source::new("frontend/src/a.rs", &text)).into_iter().map(|f| f.place).collect()
    }

    #[test]
    fn refuses_text() {
        for bad in [
            r#""Hello""#,
            r#"<p>{"Hello"}</p>"#,
            r#"<p>{ "Hello".to_string() }</p>"#,
            r#"<p>{ if open { "Open" } else { "Closed!" } }</p>"#,
            r#"<p>{ match x { A => "Open", _ => t.closed() } }</p>"#,
            r#"<p>{ format!("{n} of 20") }</p>"#,
            r#"<p>{ for list.iter().map(|x| html! { <b>{"Hello"}</b> }) }</p>"#,
            r#"if open { <b>{"Hello"}</b> }"#,
            r#"if open { <b/> } else { {"Hello"} }"#,
            r#"if let Some("x") = y { <p>{"Hello"}</p> }"#,
            r#"for x in list { <b>{"Hello"}</b> }"#,
            r#"match x { A => <b/>, B => { <b>{"Hello"}</b> } }"#,
            r#"<img alt="Hello"/>"#,
            r#"<img alt={"Hello"}/>"#,
            r#"<input placeholder={ if a { "Hello" } else { "x1" } }/>"#,
            r#"<button aria-label="Close">{icon}</button>"#,
            r#"<Button<Kind> label="Close" />"#,
            r#"<@{tag} title="Close"></@>"#,
            r#"<A onclick={move |_| { html! { <b>{"Hello"}</b> } }}/>"#,
        ] {
            assert!(!lines(bad).is_empty(), "let through: {bad}");
        }
    }

    #[test]
    fn lets_the_rest_through() {
        for good in [
            r#"<p class="big" id="a" role="button" type="text">{ t.hello() }</p>"#,
            r#"<p class={classes!("a", big.then_some("b"))}>{ t.say("key") }</p>"#,
            r#"<a href={format!("/people/{id}")} aria-labelledby="x" data-title="x">{" · "}</a>"#,
            r#"<p>{ if kind == "open" { t.open() } else { t.closed() } }</p>"#,
            r#"<p>{ match kind { "a" | "b" => t.a(), "c" => t.c(), _ => t.d() } }</p>"#,
            r#"if kind == "open" { <b>{ t.open() }</b> }"#,
            r#"match kind { "a" => <b/>, _ => <i/> }"#,
            r##"<svg class="icon"><use href="icons.svg#house"/></svg>"##,
            r#"<p>{ format!("{a} {b:?} – {}", c) }{ '·' }{ 12 }{ "\u{2068}" }</p>"#,
            r#"<Row key="a" alt={t.picture()} ..props />"#,
            r#"<List<Row> name="rows" {items} />"#,
        ] {
            assert_eq!(lines(good), Vec::<String>::new(), "refused: {good}");
        }
    }

    #[test]
    fn says_where() {
        assert_eq!(lines("<p>\n{\"Hello\"}\n</p>"), ["frontend/src/a.rs:4"]);
    }

    #[test]
    fn only_looks_into_html_of_the_frontend() {
        let text = "fn f() { say(\"Hello\"); html! { {\"Hello\"} } }";
        assert_eq!(check(&Source::new("crates/core/src/lib.rs", text)), []);
        assert_eq!(check(&Source::new("frontend/src/lib.rs", text)).len(), 1);
    }
}
