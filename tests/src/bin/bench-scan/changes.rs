//! What happens to a picture before the scanner sees it: things that make codes hard, damaged or
//! ambiguous, so that a scanner which guesses gets something wrong.

use crate::dice::Dice;
use crate::photos::Photo;

/// Most changes to one picture.
const MOST: usize = 4;
/// Most pixels of an enlarged one: the scanner is counted on, not timed.
const LARGEST: usize = 1_500_000;

/// A picture, and the payloads that may be read in it.
pub struct Made {
    /// Pixels from left to right.
    pub width: usize,
    /// Pixels from top to bottom.
    pub height: usize,
    /// Grey pixels, row by row.
    pub luma: Vec<u8>,
    /// Any other text is wrong.
    pub payloads: Vec<String>,
}

/// The picture of this number: a tenth of them hold nothing but chance.
pub fn make(photos: &[Photo], number: usize) -> Made {
    let mut dice = Dice::new(number as u64);
    if number % 10 == 9 {
        return grains(&mut dice);
    }
    let mut made = Made::of(&photos[dice.below(photos.len())]);
    for _ in 0..=dice.below(MOST) {
        match dice.below(9) {
            0 => made.crop(&mut dice),
            1 => made.flip(),
            2 => made.mirror(),
            3 => made.scale(&mut dice),
            4 => made.noise(&mut dice),
            5 => made.contrast(&mut dice),
            6 => made.blur(&mut dice),
            7 => made.patch(&mut dice, photos),
            _ => made.blend(&mut dice, photos),
        }
    }
    made
}

/// Squares of chance, as large as one or many modules; black and white, or all of grey.
fn grains(dice: &mut Dice) -> Made {
    let (width, height) = (64 + dice.below(640), 64 + dice.below(480));
    let largest = dice.pick(&[1, 3, 8, 24]);
    let grain = 1 + dice.below(largest);
    let even = dice.pick(&[false, true]);
    let columns = width.div_ceil(grain);
    let squares: Vec<u8> = (0..columns * height.div_ceil(grain))
        .map(|_| {
            let grey = dice.below(256) as u8;
            if even { grey } else { grey / 128 * 255 }
        })
        .collect();
    let pixel = |at: usize| squares[at / width / grain * columns + at % width / grain];
    Made { width, height, luma: (0..width * height).map(pixel).collect(), payloads: Vec::new() }
}

impl Made {
    fn of(photo: &Photo) -> Self {
        let payloads = vec![photo.payload.clone()];
        Self { width: photo.width, height: photo.height, luma: photo.luma(), payloads }
    }

    /// As many pixels, each from where `source` says.
    fn redraw(&mut self, width: usize, height: usize, source: impl Fn(usize, usize) -> u8) {
        self.luma = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .map(|(x, y)| source(x, y))
            .collect();
        (self.width, self.height) = (width, height);
    }

    fn crop(&mut self, dice: &mut Dice) {
        let mut part = |side: usize| {
            let kept = ((side as f32 * dice.between(0.4, 1.0)) as usize).max(1);
            (dice.below(side - kept + 1), kept)
        };
        let ((left, width), (top, height)) = (part(self.width), part(self.height));
        let (before, columns) = (std::mem::take(&mut self.luma), self.width);
        self.redraw(width, height, |x, y| before[(top + y) * columns + left + x]);
    }

    fn flip(&mut self) {
        self.luma = self.luma.chunks(self.width).rev().flatten().copied().collect();
    }

    fn mirror(&mut self) {
        self.luma.chunks_mut(self.width).for_each(<[u8]>::reverse);
    }

    fn scale(&mut self, dice: &mut Dice) {
        let largest = (LARGEST as f32 / self.luma.len() as f32).sqrt();
        let by = dice.between(0.4, 1.8).min(largest);
        let scaled = |side: usize| ((side as f32 * by) as usize).max(1);
        let (before, columns, rows) = (std::mem::take(&mut self.luma), self.width, self.height);
        self.redraw(scaled(columns), scaled(rows), |x, y| {
            let (fx, fy) = (x as f32 / by, y as f32 / by);
            let pixel = |x: usize, y: usize| {
                f32::from(before[y.min(rows - 1) * columns + x.min(columns - 1)])
            };
            let (x, y) = (fx as usize, fy as usize);
            let (right, down) = (fx.fract(), fy.fract());
            let above = pixel(x, y) * (1.0 - right) + pixel(x + 1, y) * right;
            let below = pixel(x, y + 1) * (1.0 - right) + pixel(x + 1, y + 1) * right;
            (above * (1.0 - down) + below * down) as u8
        });
    }

    fn noise(&mut self, dice: &mut Dice) {
        let strength = dice.pick(&[4.0, 10.0, 20.0, 40.0, 80.0]);
        for pixel in &mut self.luma {
            *pixel = (f32::from(*pixel) + dice.bell() * strength) as u8;
        }
    }

    fn contrast(&mut self, dice: &mut Dice) {
        let (gain, more) = (dice.between(0.1, 2.0), dice.between(-60.0, 60.0));
        for pixel in &mut self.luma {
            *pixel = ((f32::from(*pixel) - 128.0) * gain + 128.0 + more) as u8;
        }
    }

    /// Each pixel becomes the mean of a square around it.
    fn blur(&mut self, dice: &mut Dice) {
        let reach = 1 + dice.below(4);
        let (width, height) = (self.width, self.height);
        let mean = |line: &[u8], at: usize| {
            let part = &line[at.saturating_sub(reach)..(at + reach + 1).min(line.len())];
            let sum: usize = part.iter().map(|pixel| usize::from(*pixel)).sum();
            (sum / part.len()) as u8
        };
        let rows: Vec<u8> =
            self.luma.chunks(width).flat_map(|row| (0..width).map(move |x| mean(row, x))).collect();
        for x in 0..width {
            let column: Vec<u8> = (0..height).map(|y| rows[y * width + x]).collect();
            for y in 0..height {
                self.luma[y * width + x] = mean(&column, y);
            }
        }
    }

    /// Covers parts with other parts, of itself or of another picture, or with one grey.
    fn patch(&mut self, dice: &mut Dice, photos: &[Photo]) {
        let other = match dice.below(3) {
            0 => Some(Self::of(&photos[dice.below(photos.len())])),
            _ => None,
        };
        let even = dice.pick(&[true, false]).then(|| dice.below(256) as u8);
        let own = self.luma.clone();
        let (from, columns, rows) = match &other {
            Some(other) => (&other.luma, other.width, other.height),
            None => (&own, self.width, self.height),
        };
        for _ in 0..=dice.below(6) {
            let mut part = |here: usize, there: usize| {
                let short = here.min(there);
                let size = ((short as f32 * dice.between(0.03, 0.5)) as usize).max(1);
                (size, dice.below(here - size + 1), dice.below(there - size + 1))
            };
            let (width, to_x, from_x) = part(self.width, columns);
            let (height, to_y, from_y) = part(self.height, rows);
            for y in 0..height {
                let to = (to_y + y) * self.width + to_x;
                let source = (from_y + y) * columns + from_x;
                let covered = &mut self.luma[to..to + width];
                match even {
                    Some(grey) => covered.fill(grey),
                    None => covered.copy_from_slice(&from[source..source + width]),
                }
            }
        }
        self.payloads.extend(other.into_iter().flat_map(|other| other.payloads));
    }

    /// Lays another picture over it, as a window's pane does.
    fn blend(&mut self, dice: &mut Dice, photos: &[Photo]) {
        let other = Self::of(&photos[dice.below(photos.len())]);
        let share = dice.between(0.2, 0.8);
        for (at, pixel) in self.luma.iter_mut().enumerate() {
            let (x, y) = (at % self.width % other.width, at / self.width % other.height);
            let over = f32::from(other.luma[y * other.width + x]);
            *pixel = (f32::from(*pixel) * (1.0 - share) + over * share) as u8;
        }
        self.payloads.extend(other.payloads);
    }
}
