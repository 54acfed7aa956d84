//! axe-core looks at pages as a screen reader, a keyboard and weak eyes do.

use serde_json::Value;

use super::{App, workspace};

/// Looks at the page when it stands still; gives what breaks a rule, with where.
const LOOK: &str = include_str!("axe.js");

impl App {
    /// Which rules of axe-core this page breaks, WCAG's and its own best practices alike, and where.
    pub async fn keeps_out(&self) -> Option<String> {
        if self.run("return typeof axe", vec![]).await == "undefined" {
            let script = workspace().join("node_modules/axe-core/axe.min.js");
            let script = std::fs::read_to_string(&script)
                .unwrap_or_else(|error| panic!("{}: {error}: run `npm ci`", script.display()));
            self.run(&script, vec![]).await;
        }
        let found = self.client().execute_async(LOOK, vec![]).await.unwrap();
        let page =
            self.run("return location.hash + ' ' + document.documentElement.lang", vec![]).await;
        let none = found.as_array().is_some_and(Vec::is_empty);
        (!none)
            .then(|| format!("{page}: {}", serde_json::to_string_pretty::<Value>(&found).unwrap()))
    }
}
