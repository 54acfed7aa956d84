//! The system's randomness.

use folkmoot_engine::Entropy;

/// Randomness from the operating system.
#[derive(Debug)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&mut self, buf: &mut [u8]) {
        if let Err(error) = getrandom::fill(buf) {
            // Keys that others can guess would betray a whole neighbourhood, silently and for
            // good. No known system gets here after it has started.
            eprintln!("the system gave no randomness: {error}");
            std::process::abort();
        }
    }
}
