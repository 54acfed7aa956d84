//! From the pixels of a camera to the codes in them.
//!
//! A picture is looked at in steps, each in a file of its own: `grey` says what is dark, `finder`
//! looks for the squares in a code's corners, `corners` for three of them that belong together, `fit`
//! and `mesh` lay the code's plane over the picture, `soft` says how surely each module is dark, and
//! `words` corrects the codewords. `rqrr`'s bit decoder has the last word: it checks every codeword again
//! and takes the text out. [`Scanner`] spreads the attempts over the frames of a camera.
//! `docs/guides/scanner.md` shows it in pictures.
//!
//! **Panics.** What arithmetic on hostile pixels might do is contained: natively each look is wrapped in
//! `catch_unwind`, and a picture that panics is a picture without codes. On wasm32 a panic is a trap that
//! nothing inside can catch: run the scan in a Worker of its own and start a new one when it traps.
#![allow(
    clippy::indexing_slicing,
    reason = "places in pixels and modules are computed, and checked where they come from outside; a panic is contained"
)]

mod corners;
mod finder;
mod fit;
mod grey;
mod layout;
mod mesh;
mod read;
mod reed_solomon;
mod scanner;
mod soft;
mod stage;
mod warp;
mod words;

pub use scanner::{Advice, Look, Scanner, scan};
pub use stage::{Stage, explain};

/// Most pixels on a side.
pub const MAX_SIDE: usize = 4096;

/// One grey picture, row by row from the top left; 0 is black.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    width: usize,
    height: usize,
    luma: &'a [u8],
}

/// Why a picture is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// A side of zero or of more than [`MAX_SIDE`] pixels.
    #[error("a picture of {width} × {height} pixels can't be scanned")]
    Size {
        /// Pixels from left to right.
        width: usize,
        /// Pixels from top to bottom.
        height: usize,
    },
    /// Not as many bytes as the size asks for.
    #[error("the picture has {got} bytes instead of {expected}")]
    Buffer {
        /// What width and height ask for.
        expected: usize,
        /// What there is.
        got: usize,
    },
}

impl<'a> Frame<'a> {
    /// Checks that `luma` has one byte for each of `width` × `height` pixels.
    ///
    /// # Errors
    /// See [`FrameError`].
    pub fn new(width: usize, height: usize, luma: &'a [u8]) -> Result<Self, FrameError> {
        let expected = pixels(width, height)?;
        if luma.len() != expected {
            return Err(FrameError::Buffer { expected, got: luma.len() });
        }
        Ok(Self { width, height, luma })
    }
}

/// What a code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text, as all of our codes are.
    Text(String),
    /// Bytes that are not UTF-8: never ours.
    Bytes(Vec<u8>),
}

/// A code that was found and read.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What it says.
    pub content: Content,
    /// Corners in pixels (x, y): the code's own top left, top right, bottom right, bottom left.
    pub corners: [[f32; 2]; 4],
}

impl Found {
    /// The text, if it is one; what [`crate::codes::classify`] takes.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Bytes(_) => None,
        }
    }
}

/// Grey from the red, green, blue, opacity bytes that a canvas gives (BT.601 weights).
///
/// # Errors
/// See [`FrameError`].
pub fn luma_from_rgba(rgba: &[u8], width: usize, height: usize) -> Result<Vec<u8>, FrameError> {
    let expected = pixels(width, height)? * 4;
    if rgba.len() != expected {
        return Err(FrameError::Buffer { expected, got: rgba.len() });
    }
    let (pixels, _) = rgba.as_chunks::<4>();
    let luma = |[r, g, b, _]: &[u8; 4]| {
        ((u32::from(*r) * 77 + u32::from(*g) * 150 + u32::from(*b) * 29) >> 8) as u8
    };
    Ok(pixels.iter().map(luma).collect())
}

fn pixels(width: usize, height: usize) -> Result<usize, FrameError> {
    let side = 1..=MAX_SIDE;
    if side.contains(&width) && side.contains(&height) {
        Ok(width * height)
    } else {
        Err(FrameError::Size { width, height })
    }
}

fn content(bytes: Vec<u8>) -> Content {
    match String::from_utf8(bytes) {
        Ok(text) => Content::Text(text),
        Err(error) => Content::Bytes(error.into_bytes()),
    }
}
