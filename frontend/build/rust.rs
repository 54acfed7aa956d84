//! Names of generated things.

/// `seal-next-step` becomes `seal_next_step`.
pub fn snake(id: &str) -> String {
    id.replace('-', "_")
}

/// `seal-next-step` becomes `SealNextStep`.
pub fn pascal(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_uppercase().chain(letters).collect::<String>()
            })
        })
        .collect()
}
