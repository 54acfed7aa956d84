//! The browser's `Intl`: just what the screens use of it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Writes numbers in a language.
    #[wasm_bindgen(js_namespace = Intl)]
    pub type NumberFormat;
    /// For a language tag.
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    pub fn new(tag: &str) -> NumberFormat;
    /// The number's text.
    #[wasm_bindgen(method)]
    pub fn format(this: &NumberFormat, value: f64) -> String;

    /// Chooses the plural form of a number in a language.
    #[wasm_bindgen(js_namespace = Intl)]
    pub type PluralRules;
    /// For a language tag.
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    pub fn new(tag: &str) -> PluralRules;
    /// `one`, `other` and so on.
    #[wasm_bindgen(method)]
    pub fn select(this: &PluralRules, value: f64) -> String;

    /// Writes dates and times in a language.
    #[wasm_bindgen(js_namespace = Intl)]
    pub type DateTimeFormat;
    /// For a language tag.
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    pub fn new(tag: &str, options: &JsValue) -> DateTimeFormat;
    /// The text of a time in milliseconds.
    #[wasm_bindgen(method)]
    pub fn format(this: &DateTimeFormat, milliseconds: f64) -> String;

    /// Writes how far off a time is.
    #[wasm_bindgen(js_namespace = Intl)]
    pub type RelativeTimeFormat;
    /// For a language tag.
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    pub fn new(tag: &str, options: &JsValue) -> RelativeTimeFormat;
    /// The text of so many units from now.
    #[wasm_bindgen(method)]
    pub fn format(this: &RelativeTimeFormat, value: f64, unit: &str) -> String;
}
