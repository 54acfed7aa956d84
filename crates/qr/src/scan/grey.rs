//! Grey pictures at several sizes, and what is dark in them.

use std::borrow::Cow;

/// A grey picture.
#[derive(Debug, Clone)]
pub(super) struct Grey<'a> {
    pub width: usize,
    pub height: usize,
    pub pixels: Cow<'a, [u8]>,
}

impl Grey<'_> {
    /// The brightness at a place between pixels; outside, that of the nearest edge.
    #[inline(always)]
    pub(super) fn at(&self, x: f32, y: f32) -> f32 {
        let x = (x - 0.5).clamp(0.0, (self.width - 1) as f32 - 0.001);
        let y = (y - 0.5).clamp(0.0, (self.height - 1) as f32 - 0.001);
        // What is not a number becomes 0 here.
        let (left, top) = (x as usize, y as usize);
        let (right, down) = (x - left as f32, y - top as f32);
        let at = top * self.width + left;
        let Some(near) = self.pixels.get(at..at + self.width + 2) else { return 0.0 };
        let (a, b) = (f32::from(near[0]), f32::from(near[1]));
        let (c, d) = (f32::from(near[self.width]), f32::from(near[self.width + 1]));
        let (above, below) = (a + (b - a) * right, c + (d - c) * right);
        above + (below - above) * down
    }

    /// Light and dark exchanged.
    pub(super) fn negative(&self) -> Grey<'static> {
        let pixels = self.pixels.iter().map(|it| !it).collect();
        Grey { width: self.width, height: self.height, pixels }
    }

    /// Half as wide and high: each pixel the mean of four.
    pub(super) fn halved(&self) -> Grey<'static> {
        let (width, height) = (self.width / 2, self.height / 2);
        let mut pixels = vec![0; width * height];
        for (y, row) in pixels.chunks_exact_mut(width).enumerate() {
            let top = 2 * y * self.width;
            let (above, below) = self.pixels[top..top + 2 * self.width].split_at(self.width);
            let (above, _) = above.as_chunks::<2>();
            let (below, _) = below.as_chunks::<2>();
            for ((to, [a, b]), [c, d]) in row.iter_mut().zip(above).zip(below) {
                let sum = u16::from(*a) + u16::from(*b) + u16::from(*c) + u16::from(*d);
                *to = ((sum + 2) / 4) as u8;
            }
        }
        Grey { width, height, pixels: Cow::Owned(pixels) }
    }

    /// Each pixel the mean of its neighbourhood with weights 1, 2, 1 both ways: less grain.
    pub(super) fn smoothed(&self) -> Grey<'static> {
        let (width, height) = (self.width, self.height);
        let mut pixels = self.pixels.to_vec();
        let mut sums = vec![0_u16; width];
        for y in 1..height - 1 {
            let rows = &self.pixels[(y - 1) * width..(y + 2) * width];
            let (above, rest) = rows.split_at(width);
            let (middle, below) = rest.split_at(width);
            for (((sum, a), b), c) in sums.iter_mut().zip(above).zip(middle).zip(below) {
                *sum = u16::from(*a) + 2 * u16::from(*b) + u16::from(*c);
            }
            let to = &mut pixels[y * width + 1..(y + 1) * width - 1];
            for (to, sums) in to.iter_mut().zip(sums.windows(3)) {
                *to = ((sums[0] + 2 * sums[1] + sums[2] + 8) / 16) as u8;
            }
        }
        Grey { width, height, pixels: Cow::Owned(pixels) }
    }
}

/// Pixels on the side of the blocks whose means make thresholds.
const BLOCK: usize = 8;
/// Blocks each way whose mean a pixel is compared with.
const BLOCKS: usize = 2;
/// How much darker than its surroundings what is dark must be: plain paper has grain.
const LIFT: u32 = 4;

/// Which pixels are darker than what is around them: 1 is dark.
#[derive(Debug)]
pub(super) struct Dark {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

impl Dark {
    /// Compares every pixel with the mean of the blocks around its own.
    pub(super) fn by_blocks(grey: &Grey<'_>) -> Self {
        let (width, height) = (grey.width, grey.height);
        let (across, down) = (width.div_ceil(BLOCK), height.div_ceil(BLOCK));
        // Sums of all blocks above and to the left, and how many pixels they have.
        let mut sums = vec![(0_u32, 0_u32); (across + 1) * (down + 1)];
        let mut line = vec![(0_u32, 0_u32); across];
        for block_y in 0..down {
            line.fill((0, 0));
            for y in block_y * BLOCK..((block_y + 1) * BLOCK).min(height) {
                let row = &grey.pixels[y * width..(y + 1) * width];
                for (sum, pixels) in line.iter_mut().zip(row.chunks(BLOCK)) {
                    sum.0 += pixels.iter().map(|&it| u32::from(it)).sum::<u32>();
                    sum.1 += pixels.len() as u32;
                }
            }
            let mut left = (0, 0);
            for (block_x, sum) in line.iter().enumerate() {
                left = (left.0 + sum.0, left.1 + sum.1);
                let above = sums[block_y * (across + 1) + block_x + 1];
                sums[(block_y + 1) * (across + 1) + block_x + 1] =
                    (above.0 + left.0, above.1 + left.1);
            }
        }
        let mut pixels = vec![0; width * height];
        let mut thresholds = vec![0_u8; across];
        for block_y in 0..down {
            let (top, bottom) = (block_y.saturating_sub(BLOCKS), (block_y + BLOCKS + 1).min(down));
            for (block_x, threshold) in thresholds.iter_mut().enumerate() {
                let (left, right) =
                    (block_x.saturating_sub(BLOCKS), (block_x + BLOCKS + 1).min(across));
                let corner = |x: usize, y: usize| sums[y * (across + 1) + x];
                let (a, b) = (corner(left, top), corner(right, bottom));
                let (c, d) = (corner(right, top), corner(left, bottom));
                let (sum, count) = (a.0 + b.0 - c.0 - d.0, a.1 + b.1 - c.1 - d.1);
                *threshold = (sum / count.max(1)).saturating_sub(LIFT) as u8;
            }
            for y in block_y * BLOCK..((block_y + 1) * BLOCK).min(height) {
                let from = grey.pixels[y * width..(y + 1) * width].chunks(BLOCK);
                let to = pixels[y * width..(y + 1) * width].chunks_mut(BLOCK);
                for ((from, to), &threshold) in from.zip(to).zip(&thresholds) {
                    for (from, to) in from.iter().zip(to) {
                        *to = u8::from(*from < threshold);
                    }
                }
            }
        }
        Self { width, height, pixels }
    }

    /// Compares every pixel with the mean of the square of `2 × reach + 1` pixels about it.
    pub(super) fn by_square(grey: &Grey<'_>, reach: usize) -> Self {
        let (width, height) = (grey.width, grey.height);
        let mut pixels = vec![0; width * height];
        // Sums of the columns from `reach` above to `reach` below, with room at both ends.
        let mut columns = vec![0_u16; width + 2 * reach + 1];
        let row = |y: usize| &grey.pixels[y * width..(y + 1) * width];
        for y in 0..reach.min(height) {
            for (sum, &pixel) in columns[reach + 1..].iter_mut().zip(row(y)) {
                *sum += u16::from(pixel);
            }
        }
        for y in 0..height {
            if y + reach < height {
                for (sum, &pixel) in columns[reach + 1..].iter_mut().zip(row(y + reach)) {
                    *sum += u16::from(pixel);
                }
            }
            if y > reach {
                for (sum, &pixel) in columns[reach + 1..].iter_mut().zip(row(y - reach - 1)) {
                    *sum -= u16::from(pixel);
                }
            }
            let high = ((y + reach).min(height - 1) - y.saturating_sub(reach) + 1) as i32;
            let full = high * (2 * reach as i32 + 1);
            let mut sum: i32 = columns[..2 * reach + 1].iter().map(|&it| i32::from(it)).sum();
            let to = &mut pixels[y * width..(y + 1) * width];
            let news = &columns[2 * reach + 1..];
            for (x, (((to, &pixel), &new), &old)) in
                to.iter_mut().zip(row(y)).zip(news).zip(&columns).enumerate()
            {
                sum += i32::from(new) - i32::from(old);
                let count = if x >= reach && x + reach < width {
                    full
                } else {
                    high * ((x + reach).min(width - 1) - x.saturating_sub(reach) + 1) as i32
                };
                *to = u8::from((i32::from(pixel) + LIFT as i32) * count < sum);
            }
        }
        Self { width, height, pixels }
    }

    /// Whether a place is dark; nothing is, outside.
    #[inline]
    pub(super) fn at(&self, x: i32, y: i32) -> bool {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return false };
        x < self.width && y < self.height && self.pixels[y * self.width + x] == 1
    }
}
