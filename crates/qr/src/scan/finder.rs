//! The squares in three corners of a code: dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1 whichever
//! way one crosses the middle.

use super::grey::Dark;

/// A square that looks like a corner's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Finder {
    pub x: f32,
    pub y: f32,
    /// Pixels of a module, measured along rows and columns: for turned squares up to √2 too large.
    pub module: f32,
    /// How many rows crossed it.
    pub rows: u32,
}

/// How many times as far it may be across a square one way as another.
const USUAL: f32 = 2.5;
const SLENDER: f32 = 4.0;

/// Pixels across a square below which one of its diagonals may say nothing.
const SMALL: usize = 14;

/// Most kept of one picture: those that most rows crossed.
const MOST: usize = 32;

/// All squares that look like corners', those most rows crossed first. Looks at every `step`th row. Slender
/// ones, seen far from aside, are many where there are none: they have to be asked for.
pub(super) fn finders(dark: &Dark, step: usize, slender: bool) -> Vec<Finder> {
    let mut found: Vec<Finder> = Vec::new();
    for y in (0..dark.height).step_by(step) {
        let row = &dark.pixels[y * dark.width..(y + 1) * dark.width];
        each_crossing(row, |middle, runs| {
            if let Some(finder) = check(dark, middle, y, runs, slender) {
                gather(&mut found, finder);
            }
        });
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.rows));
    found.truncate(MOST);
    found
}

/// Calls back with the middle and the lengths of five runs that may be a crossing.
fn each_crossing(row: &[u8], mut crossing: impl FnMut(f32, [usize; 5])) {
    let mut runs = [0_usize; 5];
    let mut colour = 0;
    let mut start = 0;
    let mut ended = |at: usize, start: usize, colour: u8| {
        runs.rotate_left(1);
        runs[4] = at - start;
        if colour == 1 && looks_right(runs) {
            let middle = at - runs[4] - runs[3];
            crossing(middle as f32 - runs[2] as f32 / 2.0, runs);
        }
    };
    for (x, &pixel) in row.iter().enumerate() {
        if pixel != colour {
            ended(x, start, colour);
            colour = pixel;
            start = x;
        }
    }
    ended(row.len(), start, colour);
}

/// Whether five runs are about 1 : 1 : 3 : 1 : 1. Blur and grain shift each edge by up to most of a pixel:
/// the outer four may be off by half of a module and 0.8 pixels, the middle by 1.2 modules and as much.
fn looks_right(runs: [usize; 5]) -> bool {
    let [a, b, middle, c, d] = runs.map(|it| it as i32);
    let total = a + b + middle + c + d;
    if 5 * (7 * middle - 3 * total).abs() >= 6 * total + 28 || total < 8 {
        return false;
    }
    let outer = |run: i32| run > 0 && 2 * (7 * run - total).abs() < total + 11;
    outer(a) && outer(b) && outer(c) && outer(d)
}

/// Crosses the other ways too.
fn check(dark: &Dark, middle: f32, y: usize, runs: [usize; 5], slender: bool) -> Option<Finder> {
    let slant = if slender { SLENDER } else { USUAL };
    let across: usize = runs.iter().sum();
    let column = middle as i32;
    let (shift, down) = crossing(dark, column, y as i32, (0, 1), across, slant)?;
    let y = y as f32 + shift;
    let (shift, across) = crossing(dark, column, y as i32, (1, 0), down, slant)?;
    let x = column as f32 + shift;
    // Once more askew: letters and grids have no squares.
    let module = ((across * down) as f32).sqrt() / 7.0;
    let askew = |way| crossing(dark, x as i32, y as i32, way, across.max(down), slant).is_some();
    let (falling, rising) = (askew((1, 1)), askew((1, -1)));
    // A small slender one is too narrow one way to be told.
    let small = slender && across.min(down) < SMALL;
    let diagonal = falling && rising || small && (falling || rising);
    diagonal.then_some(Finder { x, y, module, rows: 1 })
}

/// Walks both ways from the middle. Gives how far the true middle is from the start, in steps, and the
/// length of all five runs.
fn crossing(
    dark: &Dark,
    x: i32,
    y: i32,
    (step_x, step_y): (i32, i32),
    other: usize,
    slant: f32,
) -> Option<(f32, usize)> {
    if !dark.at(x, y) {
        return None;
    }
    let most = (other as f32 * slant) as i32;
    let walk = |sign: i32| {
        let mut runs = [0_usize; 3];
        let mut at = i32::from(sign > 0);
        for (index, run) in runs.iter_mut().enumerate() {
            while dark.at(x + sign * at * step_x, y + sign * at * step_y) == (index != 1) {
                *run += 1;
                at += 1;
                if at > most {
                    return None;
                }
                let (x, y) = (x + sign * at * step_x, y + sign * at * step_y);
                if x < 0 || y < 0 || x as usize >= dark.width || y as usize >= dark.height {
                    break;
                }
            }
        }
        Some(runs)
    };
    let (back, on) = (walk(-1)?, walk(1)?);
    let runs = [back[2], back[1], back[0] + on[0], on[1], on[2]];
    let total: usize = runs.iter().sum();
    let share = total as f32 / other as f32;
    let like = share * slant > 1.0 && share < slant;
    // The pixel that both walks start from counts once, with those behind.
    (like && looks_right(runs)).then(|| ((on[0] as f32 - back[0] as f32) / 2.0 + 1.0, total))
}

/// Adds a crossing to the square that it belongs to.
fn gather(found: &mut Vec<Finder>, new: Finder) {
    let same = found.iter_mut().find(|it| {
        let reach = it.module * 2.0;
        (it.x - new.x).abs() < reach
            && (it.y - new.y).abs() < reach
            && new.module < it.module * 1.6
            && it.module < new.module * 1.6
    });
    match same {
        Some(it) => {
            let rows = it.rows as f32;
            let mean = |old: f32, new: f32| (old * rows + new) / (rows + 1.0);
            *it = Finder {
                x: mean(it.x, new.x),
                y: mean(it.y, new.y),
                module: mean(it.module, new.module),
                rows: it.rows + 1,
            };
        }
        None => found.push(new),
    }
}
