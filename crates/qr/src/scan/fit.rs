//! Lays the code's plane over the picture: first by the edges of the three corners, then by the timing
//! patterns. [`super::mesh`] goes on from there.

use super::corners::Corners;
use super::grey::Grey;
use super::layout::MAX_VERSION;
use super::warp::{Hint, Perspective, Point};

/// How well timing patterns must be seen, from -1 to 1.
const TIMING_SEEN: f32 = 0.35;

/// How much the least likely corner must look like one, from -1 to 1.
const CORNERS_SEEN: f32 = 0.4;

/// The versions that a candidate may be, each laid over the picture, the likeliest first.
pub(super) fn versions(grey: &Grey<'_>, corners: &Corners) -> Vec<(usize, Perspective)> {
    let slack = 1.1 + corners.version * 0.09;
    let mut near: Vec<usize> = (1..=MAX_VERSION)
        .filter(|&version| (version as f32 - corners.version).abs() < slack)
        .collect();
    let off = |version: usize| (version as f32 - corners.version).abs();
    near.sort_by(|&a, &b| off(a).total_cmp(&off(b)));
    let mut tried = Vec::new();
    for version in near {
        match by_corners(grey, corners, version) {
            // Whatever the version: these are no corners of a code.
            None => break,
            Some((perspective, seen)) if seen > TIMING_SEEN => {
                tried.push((version, perspective, seen));
                if seen > 0.85 {
                    break;
                }
            }
            Some(_) => {}
        }
    }
    tried.sort_by(|a, b| b.2.total_cmp(&a.2));
    tried.into_iter().map(|(version, perspective, _)| (version, perspective)).collect()
}

/// The plane if the code has this version.
pub(super) fn of_version(
    grey: &Grey<'_>,
    corners: &Corners,
    version: usize,
) -> Option<Perspective> {
    by_corners(grey, corners, version).map(|it| it.0)
}

/// The plane if the code has this version, and how clearly its timing patterns are seen; nothing when the
/// corners don't look like a code's.
fn by_corners(grey: &Grey<'_>, corners: &Corners, version: usize) -> Option<(Perspective, f32)> {
    let size = super::layout::size_of(version);
    let [corner, right, down] = corners.places;
    let modules = (size - 7) as f32;
    let (u, v) = ((right - corner) * (1.0 / modules), (down - corner) * (1.0 / modules));
    let origin = corner - (u + v) * 3.5;
    let mut perspective = Perspective::affine(size, origin, u, v);
    let askew = askew(corners, size);
    for _ in 0..2 {
        perspective = perspective.towards(&askew, 0.01)?;
    }
    for (round, reach) in [0.9, 0.8, 0.6].into_iter().enumerate() {
        let mut hints = Vec::new();
        finder_hints(grey, &perspective, size, reach, &mut hints);
        if hints.len() < 60 {
            return None;
        }
        let stiff = if round == 0 { 3.0 } else { 0.1 };
        perspective = perspective.towards(&hints, stiff)?;
    }
    if corners_seen(grey, &perspective, size) < CORNERS_SEEN {
        return None;
    }
    // From the corners inward, so that each part tells where the next one is.
    let whole = size / 2;
    let clear = timing(grey, &perspective, size) > 0.7;
    let parts: &[usize] =
        if clear { &[whole] } else { &[size / 6, size / 4, size / 3, whole, whole] };
    for &part in parts {
        let mut hints = Vec::new();
        finder_hints(grey, &perspective, size, 0.6, &mut hints);
        timing_hints(grey, &perspective, size, part, 0.45, &mut hints);
        perspective = perspective.towards(&hints, 0.1)?;
    }
    Some((perspective, timing(grey, &perspective, size)))
}

/// How much the least likely of the three corners looks like one: its correlation with a finder pattern
/// and the light around it.
fn corners_seen(grey: &Grey<'_>, perspective: &Perspective, size: usize) -> f32 {
    let far = (size - 7) as f32;
    let seen = [(0.0, 0.0), (far, 0.0), (0.0, far)].map(|(left, top)| {
        let (mut values, mut model) = ([0.0_f32; 81], [0.0_f32; 81]);
        for (i, (value, model)) in values.iter_mut().zip(&mut model).enumerate() {
            let (x, y) = (i % 9, i / 9);
            let place = perspective.at(left + x as f32 - 0.5, top + y as f32 - 0.5);
            *value = grey.at(place.x, place.y);
            let ring = x.abs_diff(4).max(y.abs_diff(4));
            *model = if ring == 2 || ring == 4 { 1.0 } else { -1.0 };
        }
        correlation(&values, &model)
    });
    seen.into_iter().fold(1.0, f32::min)
}

fn correlation(a: &[f32], b: &[f32]) -> f32 {
    let count = a.len() as f32;
    let mean = |it: &[f32]| it.iter().sum::<f32>() / count;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let (mut with, mut squares_a, mut squares_b) = (0.0, 1e-3, 1e-3);
    for (a, b) in a.iter().zip(b) {
        let (a, b) = (a - mean_a, b - mean_b);
        with += a * b;
        squares_a += a * a;
        squares_b += b * b;
    }
    with / (squares_a * squares_b).sqrt()
}

/// What the corners' places and sizes alone say of the perspective.
fn askew(corners: &Corners, size: usize) -> Vec<Hint> {
    let [corner, right, down] = corners.places;
    let far = size as f32 - 3.5;
    let mut hints = Vec::new();
    let mut point = |u: f32, v: f32, place: Point, weight: f32| {
        for normal in [Point::new(1.0, 0.0), Point::new(0.0, 1.0)] {
            hints.push(Hint { u, v, normal, to: place.dot(normal), weight });
        }
    };
    for (u, v, place) in [(3.5, 3.5, corner), (far, 3.5, right), (3.5, far, down)] {
        point(u, v, place, 4.0);
    }
    let (along_u, along_v) = (right - corner, down - corner);
    let (along_u, along_v) =
        (along_u * (1.0 / along_u.length()), along_v * (1.0 / along_v.length()));
    for side in [-3.5, 3.5] {
        let [[left, right_end], [top, bottom]] = corners.ends;
        point(3.5 + side, 3.5, corner + along_u * (side * left), 1.0);
        point(far + side, 3.5, right + along_u * (side * right_end), 1.0);
        point(3.5, 3.5 + side, corner + along_v * (side * top), 1.0);
        point(3.5, far + side, down + along_v * (side * bottom), 1.0);
    }
    hints
}

/// How clearly the timing patterns alternate, from -1 to 1: whichever of the two is worse.
fn timing(grey: &Grey<'_>, perspective: &Perspective, size: usize) -> f32 {
    let line = |across: bool| {
        let at = |i: usize| {
            let along = i as f32 + 0.5;
            let place =
                if across { perspective.at(along, 6.5) } else { perspective.at(6.5, along) };
            grey.at(place.x, place.y)
        };
        let (mut seen, mut all) = (0.0, 1e-3);
        let (mut before, mut here) = (at(6), at(7));
        for i in 8..size - 6 {
            let next = at(i);
            let dip = here - (before + next) / 2.0;
            // Odd ones are light.
            seen += if (i - 1) % 2 == 1 { dip } else { -dip };
            all += dip.abs();
            (before, here) = (here, next);
        }
        seen / all
    };
    line(true).min(line(false))
}

/// Looks for an edge between two modules near (u, v), across u or v, up to `reach` modules away.
pub(super) fn edge(
    grey: &Grey<'_>,
    perspective: &Perspective,
    (u, v): (f32, f32),
    across_u: bool,
    from_dark: bool,
    reach: f32,
) -> Option<Hint> {
    const TAPS: usize = 9;
    let (step_u, step_v) = perspective.steps(u, v);
    let step = if across_u { step_u } else { step_v };
    let length = step.length();
    if !(0.5..200.0).contains(&length) {
        return None;
    }
    let place = perspective.at(u, v);
    let stride = 2.0 * reach / (TAPS - 1) as f32;
    let sign = if from_dark { 1.0 } else { -1.0 };
    let values: [f32; TAPS] = std::array::from_fn(|tap| {
        let at = place + step * (tap as f32 * stride - reach);
        grey.at(at.x, at.y) * sign
    });
    let (least, most) =
        values.iter().fold((f32::MAX, f32::MIN), |(a, b), &it| (a.min(it), b.max(it)));
    let contrast = most - least;
    if contrast < 6.0 {
        return None;
    }
    let line = f32::midpoint(least, most);
    // The rising crossing nearest to where it is expected.
    let mut nearest: Option<f32> = None;
    for (tap, pair) in values.windows(2).enumerate() {
        if pair[0] < line && pair[1] >= line {
            let share = (line - pair[0]) / (pair[1] - pair[0]);
            let off = (tap as f32 + share) * stride - reach;
            if nearest.is_none_or(|it| off.abs() < it.abs()) {
                nearest = Some(off);
            }
        }
    }
    let off = nearest?;
    let normal = step * (1.0 / length);
    let to = (place + step * off).dot(normal);
    Some(Hint { u, v, normal, to, weight: (contrast / 100.0).min(1.0) })
}

pub(super) fn finder_hints(
    grey: &Grey<'_>,
    perspective: &Perspective,
    size: usize,
    reach: f32,
    hints: &mut Vec<Hint>,
) {
    let far = (size - 7) as f32;
    for (left, top) in [(0.0, 0.0), (far, 0.0), (0.0, far)] {
        // Which line of seven, between which modules, and whether dark lies before it.
        for (line, from, to, from_dark) in [
            (0, 0, 7, false),
            (1, 1, 6, true),
            (2, 2, 5, false),
            (5, 2, 5, true),
            (6, 1, 6, false),
            (7, 0, 7, true),
        ] {
            for along in from..to {
                let (line, along) = (line as f32, along as f32 + 0.5);
                let at = (left + line, top + along);
                hints.extend(edge(grey, perspective, at, true, from_dark, reach));
                let at = (left + along, top + line);
                hints.extend(edge(grey, perspective, at, false, from_dark, reach));
            }
        }
    }
}

pub(super) fn timing_hints(
    grey: &Grey<'_>,
    perspective: &Perspective,
    size: usize,
    part: usize,
    reach: f32,
    hints: &mut Vec<Hint>,
) {
    for line in (8..size - 7).filter(|&line| line.min(size - line) <= part) {
        // Even modules are dark.
        let from_dark = line % 2 == 1;
        let along = line as f32;
        hints.extend(edge(grey, perspective, (along, 6.5), true, from_dark, reach));
        hints.extend(edge(grey, perspective, (6.5, along), false, from_dark, reach));
    }
}
