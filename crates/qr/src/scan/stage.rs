//! What the scanner did with a picture, for the guide and for whoever mends it.

use super::scanner::{self, Effort};
use super::{Found, Frame};

/// One step of a look.
pub enum Stage<'a> {
    /// What counts as dark (1), row by row, in a picture made smaller `scale` times.
    Dark {
        /// Pixels from left to right.
        width: usize,
        /// How many times smaller than the photo.
        scale: usize,
        /// One byte for a pixel.
        pixels: &'a [u8],
    },
    /// Places (x, y) of squares that look like a code's corners, in the photo's pixels.
    Squares(&'a [[f32; 2]]),
    /// Three of them, believed to be one code's: top left, top right, bottom left.
    Corners([[f32; 2]; 3]),
    /// A code's plane over the photo: from modules (u, v) to pixels.
    Plane {
        /// Modules on a side.
        size: usize,
        /// Where a place of the code is.
        at: &'a dyn Fn(f32, f32) -> [f32; 2],
    },
    /// How surely each module is dark, row by row: 1 is as dark as dark modules are, -1 as light.
    Modules {
        /// Modules on a side.
        size: usize,
        /// One number for a module.
        signs: &'a [f32],
    },
    /// A code that was read.
    Read(&'a Found),
}

/// Looks at one picture as [`super::scan`] does, and tells of every step.
pub fn explain(frame: &Frame<'_>, watch: &mut dyn FnMut(Stage<'_>)) -> Vec<Found> {
    let mut effort = Effort { in_time: &mut || true, watch };
    scanner::Scanner::new().look_at(frame, &mut effort).found
}
