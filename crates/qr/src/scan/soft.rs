//! From brightnesses to how surely each module is dark.
//!
//! Blur makes a module look like its neighbours. How it does is the same all over a code, and can be
//! learned from it: the modules that every code has, and most of the others once guessed, tell which
//! share of its neighbours each module took over; then that share is taken away again (a linear
//! equaliser of least mean square error).

use super::layout::{Layout, Module};

/// Modules each way whose brightness says what is dark and light here.
const AROUND: usize = 5;

/// A code's modules as they look, and what they are taken for.
pub(super) struct Soft<'a> {
    layout: &'a Layout,
    /// Brightness of each module, 0 to 255.
    values: Vec<f32>,
    /// Positive is dark; 1 is as dark as dark modules are.
    pub signs: Vec<f32>,
}

impl<'a> Soft<'a> {
    /// As they look compared with those around them.
    pub(super) fn new(layout: &'a Layout, values: Vec<f32>) -> Self {
        let size = layout.size;
        let means = blurred(&values, size, AROUND);
        let off: Vec<f32> = values.iter().zip(&means).map(|(it, mean)| (it - mean).abs()).collect();
        let spread = blurred(&off, size, AROUND);
        let signs = values
            .iter()
            .zip(&means)
            .zip(&spread)
            .map(|((value, mean), spread)| ((mean - value) / spread.max(1.0)).clamp(-2.0, 2.0))
            .collect();
        Self { layout, values, signs }
    }

    pub(super) fn values(&self) -> &[f32] {
        &self.values
    }

    /// Whether modules that are dark in every code of this version look white: light is reflected on them.
    pub(super) fn glare(&self) -> bool {
        const WHITE: f32 = 225.0;
        let dark = self.layout.modules.iter().zip(&self.values).filter(|it| *it.0 == Module::Dark);
        let (all, white) =
            dark.fold((0, 0), |(all, white), it| (all + 1, white + usize::from(*it.1 > WHITE)));
        white * 20 > all
    }

    /// What each module is taken for; where every code has the same, that.
    pub(super) fn dark(&self) -> Vec<bool> {
        self.signs
            .iter()
            .zip(&self.layout.modules)
            .map(|(&sign, module)| match module {
                Module::Dark => true,
                Module::Light => false,
                Module::Data | Module::Info => sign > 0.0,
            })
            .collect()
    }

    /// Takes away what blur and uneven light did, going by what the modules are taken for now.
    pub(super) fn equalise(&mut self) {
        let size = self.layout.size;
        let bits = self.bits();
        let level = Padded::new(&self.levelled(&bits), size);
        let Some((blur, noise)) = blur(&level, &Padded::new(&bits, size), size) else { return };
        let Some(filter) = equaliser(&blur, noise) else { return };
        for y in 0..size {
            for x in 0..size {
                self.signs[y * size + x] = level.under(&filter, x, y);
            }
        }
    }

    /// Looks for the modules that, blurred, look most like what is seen: turns one over wherever that
    /// brings them nearer. How much nearer, or further, says how sure each is.
    pub(super) fn match_blur(&mut self) {
        let size = self.layout.size;
        let bits = self.bits();
        let level = Padded::new(&self.levelled(&bits), size);
        let mut bits = Padded::new(&bits, size);
        let Some((blur, _)) = blur(&level, &bits, size) else { return };
        let square: f32 = blur.iter().map(|it| it * it).sum();
        // What is seen less what would be.
        let mut left = Padded { values: vec![0.0; level.values.len()], width: level.width };
        for y in 0..size {
            for x in 0..size {
                let off = level.get(x, y) - bits.under(&blur, x, y);
                *left.get_mut(x, y) = off;
            }
        }
        let turned: Vec<f32> = blur.iter().rev().copied().collect();
        for _ in 0..MATCHING {
            let mut changed = false;
            for y in 0..size {
                for x in 0..size {
                    let bit = bits.get(x, y);
                    // A quarter of what turning it over would add to the square of what is left.
                    let gain = bit * left.under(&turned, x, y) + square;
                    self.signs[y * size + x] = bit * gain / square;
                    let open = matches!(self.layout.at(x, y), Module::Data | Module::Info);
                    if gain < 0.0 && open {
                        changed = true;
                        *bits.get_mut(x, y) = -bit;
                        left.add(&turned, x, y, 2.0 * bit);
                    }
                }
            }
            if !changed {
                break;
            }
        }
    }

    fn bits(&self) -> Vec<f32> {
        self.dark().iter().map(|&dark| if dark { 1.0 } else { -1.0 }).collect()
    }

    /// Values as -1 for light and 1 for dark, by what light and dark are around each.
    fn levelled(&self, bits: &[f32]) -> Vec<f32> {
        let size = self.layout.size;
        let values = &self.values;
        let mean = blurred(values, size, AROUND);
        let mean_bit = blurred(bits, size, AROUND);
        let product: Vec<f32> = values.iter().zip(bits).map(|(a, b)| a * b).collect();
        let product = blurred(&product, size, AROUND);
        let all = values.len() as f32;
        let gain: Vec<f32> = (0..values.len())
            .map(|i| {
                let with = product[i] - mean[i] * mean_bit[i];
                with / (1.0 - mean_bit[i] * mean_bit[i]).max(0.2)
            })
            .collect();
        // Dark lowers brightness; nowhere much less than in the rest.
        let usual = (gain.iter().sum::<f32>() / all).min(-1.0);
        (0..values.len())
            .map(|i| {
                let gain = gain[i].min(usual * 0.3);
                let zero = mean[i] - gain * mean_bit[i];
                ((values[i] - zero) / gain).clamp(-2.5, 2.5)
            })
            .collect()
    }
}

/// Means over squares of `2 × reach + 1` on a side, cut off at the edges.
fn blurred(values: &[f32], size: usize, reach: usize) -> Vec<f32> {
    let line = |values: &[f32], stride: usize, step: usize| {
        let mut out = vec![0.0; values.len()];
        for start in (0..size).map(|i| i * stride) {
            let at = |i: usize| start + i * step;
            let mut sum: f32 = (0..reach.min(size)).map(|i| values[at(i)]).sum();
            for i in 0..size {
                if i + reach < size {
                    sum += values[at(i + reach)];
                }
                if i > reach {
                    sum -= values[at(i - reach - 1)];
                }
                let count = (i + reach).min(size - 1) - i.saturating_sub(reach) + 1;
                out[at(i)] = sum / count as f32;
            }
        }
        out
    };
    line(&line(values, size, 1), 1, size)
}

/// How often all modules are gone through at most.
const MATCHING: usize = 8;

/// Modules on the side of the equaliser, and of the blur it undoes.
const SPAN: usize = 9;
const BLUR: usize = 5;

/// Values with a border of light all round: the quiet zone.
struct Padded {
    values: Vec<f32>,
    width: usize,
}

const BORDER: usize = SPAN / 2;

impl Padded {
    fn new(values: &[f32], size: usize) -> Self {
        let width = size + 2 * BORDER;
        let mut padded = vec![-1.0; width * width];
        for (y, row) in values.chunks_exact(size).enumerate() {
            let at = (y + BORDER) * width + BORDER;
            padded[at..at + size].copy_from_slice(row);
        }
        Self { values: padded, width }
    }

    fn get(&self, x: usize, y: usize) -> f32 {
        self.values[(y + BORDER) * self.width + x + BORDER]
    }

    fn get_mut(&mut self, x: usize, y: usize) -> &mut f32 {
        &mut self.values[(y + BORDER) * self.width + x + BORDER]
    }

    /// The sum of a square of weights times what lies under them about a module.
    fn under(&self, weights: &[f32], x: usize, y: usize) -> f32 {
        let side = if weights.len() == SPAN * SPAN { SPAN } else { BLUR };
        let mut sum = 0.0;
        let mut from = (y + BORDER - side / 2) * self.width + x + BORDER - side / 2;
        for weights in weights.chunks_exact(side) {
            let row = &self.values[from..from + side];
            sum += row.iter().zip(weights).map(|(value, weight)| value * weight).sum::<f32>();
            from += self.width;
        }
        sum
    }

    /// Adds so many times the weights about a module, within the code.
    fn add(&mut self, weights: &[f32], x: usize, y: usize, times: f32) {
        let size = self.width - 2 * BORDER;
        for (i, weight) in weights.iter().enumerate() {
            let (x, y) = (x + i % BLUR, y + i / BLUR);
            let inside = BLUR / 2..size + BLUR / 2;
            if inside.contains(&x) && inside.contains(&y) {
                *self.get_mut(x - BLUR / 2, y - BLUR / 2) += times * weight;
            }
        }
    }
}

/// The share of each neighbour in what is seen, 5 × 5, and the square of what that leaves unexplained:
/// least squares of what is seen over what is there.
fn blur(level: &Padded, bits: &Padded, size: usize) -> Option<(Vec<f32>, f64)> {
    const TAPS: usize = BLUR * BLUR;
    let mut a = vec![vec![0.0_f64; TAPS + 1]; TAPS];
    let mut sums = vec![[0.0_f32; TAPS + 1]; TAPS];
    let mut squares = 0.0_f64;
    for y in 0..size {
        for x in 0..size {
            let seen = level.get(x, y);
            let mut near = [0.0_f32; TAPS];
            let mut from = (y + BORDER - BLUR / 2) * bits.width + x + BORDER - BLUR / 2;
            for row in near.chunks_exact_mut(BLUR) {
                row.copy_from_slice(&bits.values[from..from + BLUR]);
                from += bits.width;
            }
            for (i, row) in sums.iter_mut().enumerate() {
                let own = near[i];
                for (sum, it) in row.iter_mut().zip(&near) {
                    *sum += own * it;
                }
                row[TAPS] += own * seen;
            }
            squares += f64::from(seen * seen);
        }
        // Sums of single precision stay short.
        for (row, sums) in a.iter_mut().zip(&mut sums) {
            for (it, sum) in row.iter_mut().zip(sums.iter_mut()) {
                *it += f64::from(*sum);
                *sum = 0.0;
            }
        }
    }
    let count = (size * size) as f64;
    for (i, row) in a.iter_mut().enumerate() {
        row[i] += 0.01 * count;
    }
    let right: Vec<f64> = a.iter().map(|row| row[TAPS]).collect();
    let blur = solve(&mut a)?;
    let explained: f64 = blur.iter().zip(&right).map(|(k, r)| k * r).sum();
    let noise = ((squares - explained) / count).max(0.003);
    Some((blur.into_iter().map(|it| it as f32).collect(), noise))
}

/// The weights, 9 × 9, that give back what a blur took from random modules, as far as noise lets them
/// (Wiener's filter).
fn equaliser(blur: &[f32], noise: f64) -> Option<Vec<f32>> {
    let at = |dx: isize, dy: isize| {
        let half = BLUR as isize / 2;
        let inside = dx.abs() <= half && dy.abs() <= half;
        if inside {
            f64::from(blur[((dy + half) * BLUR as isize + dx + half) as usize])
        } else {
            0.0
        }
    };
    let half = SPAN as isize / 2;
    let places: Vec<(isize, isize)> =
        (-half..=half).flat_map(|dy| (-half..=half).map(move |dx| (dx, dy))).collect();
    // How alike two modules so far apart look.
    let reach = BLUR as isize - 1;
    let together: Vec<f64> = (-reach..=reach)
        .flat_map(|dy| (-reach..=reach).map(move |dx| (dx, dy)))
        .map(|(dx, dy)| {
            let half = BLUR as isize / 2;
            let pairs = (-half..=half).flat_map(|y| (-half..=half).map(move |x| (x, y)));
            pairs.map(|(x, y)| at(x, y) * at(x + dx, y + dy)).sum()
        })
        .collect();
    let together = |dx: isize, dy: isize| {
        let inside = dx.abs() <= reach && dy.abs() <= reach;
        if inside { together[((dy + reach) * (2 * reach + 1) + dx + reach) as usize] } else { 0.0 }
    };
    let mut a: Vec<Vec<f64>> = places
        .iter()
        .map(|&(x, y)| {
            let mut row: Vec<f64> = places.iter().map(|&(p, q)| together(p - x, q - y)).collect();
            // A module d away shows this one by the blur's share at -d.
            row.push(at(-x, -y));
            row
        })
        .collect();
    for (i, row) in a.iter_mut().enumerate() {
        row[i] += noise;
    }
    Some(solve(&mut a)?.into_iter().map(|it| it as f32).collect())
}

/// Solves as many equations as there are rows; the last column is the right side.
fn solve(a: &mut [Vec<f64>]) -> Option<Vec<f64>> {
    let count = a.len();
    for i in 0..count {
        let pivot = (i..count).max_by(|&p, &q| a[p][i].abs().total_cmp(&a[q][i].abs()))?;
        a.swap(i, pivot);
        if a[i][i].abs() < 1e-12 {
            return None;
        }
        let (above, below) = a.split_at_mut(i + 1);
        let top = &above[i];
        for row in below {
            let factor = row[i] / top[i];
            for (it, above) in row[i..].iter_mut().zip(&top[i..]) {
                *it -= factor * above;
            }
        }
    }
    let mut x = vec![0.0; count];
    for i in (0..count).rev() {
        let rest: f64 = (i + 1..count).map(|j| a[i][j] * x[j]).sum();
        x[i] = (a[i][count] - rest) / a[i][i];
    }
    Some(x)
}
