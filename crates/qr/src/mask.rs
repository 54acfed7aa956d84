//! Which of the eight masks a code gets: the one under which it resembles least what scanners look for
//! (ISO/IEC 18004, 7.8.3). The crate that draws codes would look at module after module; here a row is
//! looked at as a whole. A sheet of member cards is four hundred codes, and a film sixty a second.
//!
//! The modules that name the mask itself are taken for light: they are thirty, and any mask can be read.

use qrcode::canvas::{Canvas, MaskPattern, Module};

/// Whether a mask turns the module of this column and row.
type Turns = fn(usize, usize) -> bool;

/// ISO/IEC 18004, table 10.
const MASKS: [(MaskPattern, Turns); 8] = [
    (MaskPattern::Checkerboard, |x, y| (x + y) % 2 == 0),
    (MaskPattern::HorizontalLines, |_, y| y % 2 == 0),
    (MaskPattern::VerticalLines, |x, _| x % 3 == 0),
    (MaskPattern::DiagonalLines, |x, y| (x + y) % 3 == 0),
    (MaskPattern::LargeCheckerboard, |x, y| (x / 3 + y / 2) % 2 == 0),
    (MaskPattern::Fields, |x, y| x * y % 2 + x * y % 3 == 0),
    (MaskPattern::Diamonds, |x, y| (x * y % 2 + x * y % 3) % 2 == 0),
    (MaskPattern::Meadow, |x, y| ((x + y) % 2 + x * y % 3) % 2 == 0),
];
/// After so many rows, and so many columns, every mask begins anew.
const PERIOD: usize = 12;

/// A row or a column of modules, the first one as the lowest bit. A code has 177 at most.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Line([u64; 3]);

impl Line {
    fn of(size: usize, dark: impl Fn(usize) -> bool) -> Self {
        let mut line = Self::default();
        for at in (0..size).filter(|at| dark(*at)) {
            line.set(at);
        }
        line
    }

    fn set(&mut self, at: usize) {
        if let Some(bits) = self.0.get_mut(at / 64) {
            *bits |= 1 << (at % 64);
        }
    }

    fn with(self, other: Self, both: fn(u64, u64) -> u64) -> Self {
        let ([a, b, c], [d, e, f]) = (self.0, other.0);
        Self([both(a, d), both(b, e), both(c, f)])
    }

    fn and(self, other: Self) -> Self {
        self.with(other, |a, b| a & b)
    }

    fn without(self, other: Self) -> Self {
        self.with(other, |a, b| a & !b)
    }

    fn or(self, other: Self) -> Self {
        self.with(other, |a, b| a | b)
    }

    fn unlike(self, other: Self) -> Self {
        self.with(other, |a, b| a ^ b)
    }

    /// Each module in the place of the one before it.
    fn down(self, by: u32) -> Self {
        let [a, b, c] = self.0;
        let over = |bits: u64| bits << (64 - by);
        Self([a >> by | over(b), b >> by | over(c), c >> by])
    }

    /// Each module in the place of the one after it.
    fn up(self, by: u32) -> Self {
        let [a, b, c] = self.0;
        let over = |bits: u64| bits >> (64 - by);
        Self([a << by, b << by | over(a), c << by | over(b)])
    }

    fn count(self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }
}

/// The rows of a code, or its columns: which modules are dark, and which a mask may turn.
struct Lines(Vec<(Line, Line)>);

impl Lines {
    fn of(size: usize, module: impl Fn(usize, usize) -> Module) -> Self {
        let line = |line: usize| {
            let is = |is: fn(Module) -> bool| Line::of(size, |at| is(module(line, at)));
            (is(Module::is_dark), is(|module| matches!(module, Module::Unmasked(_))))
        };
        Self((0..size).map(line).collect())
    }

    fn masked(&self, turns: impl Fn(usize, usize) -> bool) -> Vec<Line> {
        let size = self.0.len();
        let masks: Vec<Line> =
            (0..PERIOD).map(|line| Line::of(size, |at| turns(line, at))).collect();
        let lines = self.0.iter().zip(masks.iter().cycle());
        lines.map(|((dark, data), mask)| dark.unlike(mask.and(*data))).collect()
    }
}

/// The best mask for a code of `size` modules a side; of equally good ones the first.
pub fn best(unmasked: &Canvas, size: usize) -> MaskPattern {
    let module = |x: usize, y: usize| match (i16::try_from(x), i16::try_from(y)) {
        (Ok(x), Ok(y)) => unmasked.get(x, y),
        _ => Module::Empty,
    };
    let rows = Lines::of(size, |y, x| module(x, y));
    let columns = Lines::of(size, module);
    let best = MASKS
        .iter()
        .min_by_key(|(_, turns)| penalty(&rows.masked(|y, x| turns(x, y)), &columns.masked(turns)));
    best.map_or(MaskPattern::Checkerboard, |(mask, _)| *mask)
}

fn penalty(rows: &[Line], columns: &[Line]) -> u32 {
    let size = rows.len();
    // Modules that have one after them.
    let inner = Line::of(size - 1, |_| true);
    let mut penalty: u32 = rows.iter().chain(columns).map(|line| of_line(*line, inner)).sum();
    for (row, below) in rows.iter().zip(rows.iter().skip(1)) {
        let other = row.unlike(*below);
        let blocks = inner.without(row.unlike(row.down(1)).or(other).or(other.down(1)));
        penalty += 3 * blocks.count();
    }
    let dark: u32 = rows.iter().map(|row| row.count()).sum();
    let all = u32::try_from(size * size).unwrap_or(u32::MAX);
    penalty + (dark * 200 / all).abs_diff(100)
}

/// What a row or a column adds: of a run of five or more of one colour, two less than it is long; and forty
/// for what looks like a finder pattern (dark, light, three dark, light, dark) beside four light modules.
fn of_line(line: Line, inner: Line) -> u32 {
    let alike = inner.without(line.unlike(line.down(1)));
    // Where five of one colour begin: a run of n has n - 4.
    let long = alike.and(alike.down(1));
    let long = long.and(long.down(2));
    let runs = long.without(long.up(1));
    let finder = line.and(line.down(2)).and(line.down(3)).and(line.down(4)).and(line.down(6));
    let finder = finder.without(line.down(1).or(line.down(5)));
    let (near, far) = (line.or(line.up(1)), line.or(line.down(1)));
    let before = near.up(1).or(near.up(3));
    let after = far.down(7).or(far.down(9));
    long.count() + 2 * runs.count() + 40 * finder.without(before.and(after)).count()
}

#[cfg(test)]
mod tests {
    use qrcode::{EcLevel, QrCode, Version};

    use super::*;

    /// The same, module after module, as the standard words it.
    fn in_words(dark: impl Fn(i32, i32) -> bool, size: i32) -> u32 {
        let mut penalty = 0;
        let inside = |at: i32| (0..size).contains(&at);
        let ways: [&dyn Fn(i32, i32) -> bool; 2] =
            [&|line, at| dark(at, line), &|line, at| dark(line, at)];
        for (way, line) in ways.iter().flat_map(|way| (0..size).map(move |line| (way, line))) {
            let at = |at: i32| inside(at) && way(line, at);
            let mut run = 1;
            for module in 1..=size {
                if module < size && at(module) == at(module - 1) {
                    run += 1;
                } else {
                    penalty += if run >= 5 { run - 2 } else { 0 };
                    run = 1;
                }
            }
            for from in 0..size - 6 {
                let finder = [true, false, true, true, true, false, true];
                let looks_so = (from..).zip(finder).all(|(module, dark)| at(module) == dark);
                let light = |mut modules: std::ops::Range<i32>| !modules.any(at);
                if looks_so && (light(from - 4..from) || light(from + 7..from + 11)) {
                    penalty += 40;
                }
            }
        }
        for (x, y) in (0..size - 1).flat_map(|y| (0..size - 1).map(move |x| (x, y))) {
            let one = dark(x, y);
            let alike =
                [(x + 1, y), (x, y + 1), (x + 1, y + 1)].iter().all(|(x, y)| dark(*x, *y) == one);
            penalty += if alike { 3 } else { 0 };
        }
        let all = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
        let darks = all.filter(|(x, y)| dark(*x, *y)).count() as i32;
        penalty + (darks * 200 / (size * size)).abs_diff(100)
    }

    #[test]
    fn rows_as_a_whole_weigh_what_their_modules_do() {
        // Small codes, and all three words of a line.
        for version in [1, 2, 5, 11, 12, 28, 40] {
            for turn in 0..3usize {
                let text = format!("{turn}FOLK").repeat(1 + turn);
                let version = Version::Normal(version);
                let code = QrCode::with_version(text, version, EcLevel::L).unwrap();
                let size = code.width();
                let colors = code.to_colors();
                let dark = |x: usize, y: usize| colors[y * size + x] == qrcode::Color::Dark;
                let lines = |dark: &dyn Fn(usize, usize) -> bool| -> Vec<Line> {
                    (0..size).map(|line| Line::of(size, |at| dark(line, at))).collect()
                };
                let ours = penalty(&lines(&|y, x| dark(x, y)), &lines(&|x, y| dark(x, y)));
                let words = in_words(|x, y| dark(x as usize, y as usize), size as i32);
                assert_eq!(ours, words, "{version:?}");
            }
        }
    }
}
