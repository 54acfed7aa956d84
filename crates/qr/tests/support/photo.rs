//! Pictures of codes.

use folkmoot_qr::picture::{Modules, QUIET_ZONE};
use folkmoot_qr::scan::{Frame, scan};

use super::Xorshift;

/// Grey pixels, as of a camera.
#[derive(Clone)]
pub struct Photo {
    pub width: usize,
    pub height: usize,
    pub luma: Vec<u8>,
}

impl Photo {
    /// Paper of one grey.
    pub fn blank(width: usize, height: usize, grey: u8) -> Self {
        Self { width, height, luma: vec![grey; width * height] }
    }

    /// Draws a code with modules of `scale` pixels, and its quiet zone, at a place.
    pub fn draw(&mut self, code: &Modules, scale: usize, at: (usize, usize), dark: u8, light: u8) {
        let side = (code.size + 2 * QUIET_ZONE) * scale;
        for y in 0..side {
            for x in 0..side {
                let module = |pixel: usize| (pixel / scale).wrapping_sub(QUIET_ZONE);
                let is_dark = code.is_dark(module(x), module(y));
                self.luma[(at.1 + y) * self.width + at.0 + x] = if is_dark { dark } else { light };
            }
        }
    }

    /// One code with some paper around it.
    pub fn of(code: &Modules, scale: usize, dark: u8, light: u8) -> Self {
        let side = (code.size + 2 * QUIET_ZONE) * scale;
        let mut photo = Self::blank(side + 40, side + 20, light);
        photo.draw(code, scale, (25, 10), dark, light);
        photo
    }

    /// With grain of up to `most` either way.
    pub fn noisy(mut self, most: u64, seed: u64) -> Self {
        let mut random = Xorshift(seed);
        for pixel in &mut self.luma {
            let grain = random.below(2 * most + 1) as i64 - most as i64;
            *pixel = (i64::from(*pixel) + grain).clamp(0, 255) as u8;
        }
        self
    }

    pub fn frame(&self) -> Frame<'_> {
        Frame::new(self.width, self.height, &self.luma).unwrap()
    }

    /// As a mirror shows it.
    pub fn mirrored(&self) -> Self {
        let mut mirrored = self.clone();
        mirrored.luma.chunks_exact_mut(self.width).for_each(<[u8]>::reverse);
        mirrored
    }

    /// Light and dark exchanged.
    pub fn negative(&self) -> Self {
        Self { luma: self.luma.iter().map(|it| !it).collect(), ..*self }
    }

    /// One code whose middle says nothing: its modules of `scale` pixels are exchanged at random.
    pub fn torn(&self, scale: usize) -> Self {
        let mut torn = self.clone();
        let mut random = Xorshift(7);
        let half = |side: usize| (side / 4 / scale..side * 3 / 4 / scale).map(|it| it * scale);
        for (top, left) in half(self.height).flat_map(|y| half(self.width).map(move |x| (y, x))) {
            let grey = if random.below(2) == 0 { 20 } else { 220 };
            for y in top..top + scale {
                torn.luma[y * self.width + left..][..scale].fill(grey);
            }
        }
        torn
    }

    /// With a lamp reflected at a place, white for so many pixels around.
    pub fn lit(&self, (x, y): (usize, usize), reach: usize) -> Self {
        let mut lit = self.clone();
        for (at, pixel) in lit.luma.iter_mut().enumerate() {
            let (off_x, off_y) = ((at % self.width).abs_diff(x), (at / self.width).abs_diff(y));
            if off_x * off_x + off_y * off_y < reach * reach {
                *pixel = 255;
            }
        }
        lit
    }

    /// What is read in it on its own.
    pub fn texts(&self) -> Vec<String> {
        scan(&self.frame()).iter().filter_map(|found| found.text().map(str::to_owned)).collect()
    }
}
