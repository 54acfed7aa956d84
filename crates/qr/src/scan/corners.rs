//! Which three of the squares found may be the corners of one code.

use super::finder::Finder;
use super::grey::Dark;
use super::layout::{MAX_VERSION, size_of};
use super::warp::Point;

/// Three squares as the corners of a code, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Corners {
    /// Top left, top right, bottom left, as the code is turned; mirrored codes have the last two swapped.
    pub places: [Point; 3],
    /// Pixels of a module.
    pub module: f32,
    /// The same along the upper side, at the top left and the top right, and along the left side, at the
    /// top left and the bottom left.
    pub ends: [[f32; 2]; 2],
    /// What the distances say of the version, as if it had fractions.
    pub version: f32,
    /// How little it looks like a code: 0 is a square seen from straight above.
    doubt: f32,
}

/// Most candidates tried of one look.
const MOST: usize = 16;

/// The likeliest first.
pub(super) fn candidates(dark: &Dark, finders: &[Finder]) -> Vec<Corners> {
    let mut all = Vec::new();
    for (i, a) in finders.iter().enumerate() {
        for (j, b) in finders.iter().enumerate().skip(i + 1) {
            if !alike(a, b) {
                continue;
            }
            for c in finders.iter().skip(j + 1) {
                if alike(a, c) && alike(b, c) {
                    all.extend(corners([a, b, c]));
                }
            }
        }
    }
    all.sort_by(|a, b| a.doubt.total_cmp(&b.doubt));
    all.truncate(MOST);
    all.into_iter().filter_map(|it| it.measured(dark)).collect()
}

fn alike(a: &Finder, b: &Finder) -> bool {
    a.module < b.module * 2.6 && b.module < a.module * 2.6
}

/// Seen from far aside any of the three may be the corner, not only the one across the longest side.
fn corners(three: [&Finder; 3]) -> impl Iterator<Item = Corners> {
    let [a, b, c] = three;
    [[a, b, c], [b, c, a], [c, a, b]].into_iter().filter_map(with_corner)
}

/// If the first is the corner.
fn with_corner(three: [&Finder; 3]) -> Option<Corners> {
    let [corner, one, other] = three.map(|it| Point::new(it.x, it.y));
    let (right, down) =
        if (one - corner).cross(other - corner) > 0.0 { (one, other) } else { (other, one) };
    let (u, v) = (right - corner, down - corner);
    let (wide, high) = (u.length(), v.length());
    let cosine = u.dot(v).abs() / (wide * high).max(1.0);
    let stretch = wide.max(high) / wide.min(high).max(1.0);
    let modules = three.map(|it| it.module);
    let module = modules.iter().sum::<f32>() / 3.0;
    let spread = modules.iter().fold(0.0_f32, |most, &it| most.max((it / module).max(module / it)));
    let between = (wide + high) / 2.0 / module;
    if cosine > 0.75 || stretch > 2.8 || !(9.0..200.0).contains(&between) {
        return None;
    }
    let crossed: f32 = three.iter().map(|it| (it.rows as f32 / it.module).min(1.5)).sum();
    let doubt = cosine * 1.2 + (stretch - 1.0) * 0.7 + (spread - 1.0) * 1.2 - crossed * 0.2;
    let ends = [[module; 2]; 2];
    Some(Corners { places: [corner, right, down], module, ends, version: 0.0, doubt })
}

impl Corners {
    /// In a picture so many times as large.
    pub(super) fn scaled(mut self, by: f32) -> Self {
        self.places = self.places.map(|it| it * by);
        self.module *= by;
        self.ends = self.ends.map(|side| side.map(|it| it * by));
        self
    }

    /// Whether both are the same but for a pixel or so.
    pub(super) fn like(&self, other: &Self) -> bool {
        let pairs = self.places.iter().zip(&other.places);
        let places = pairs.into_iter().all(|(a, b)| (*a - *b).length() < self.module * 0.3);
        // The same corners measured better may be another version's.
        places && (self.version - other.version).abs() < 0.2
    }

    /// With the modules measured along the code's own sides.
    fn measured(mut self, dark: &Dark) -> Option<Self> {
        let [corner, right, down] = self.places;
        let (u, v) = (right - corner, down - corner);
        let across = |at: Point, way: Point| -> Option<f32> {
            let unit = way * (1.0 / way.length());
            let reach = self.module * 7.0;
            Some((edge(dark, at, unit, reach)? + edge(dark, at, unit * -1.0, reach)?) / 7.0)
        };
        let sides = [(u, [corner, right]), (v, [corner, down])];
        let mut modules = [0.0; 2];
        for (i, (way, ends)) in sides.into_iter().enumerate() {
            // Blots at one end: the other end says it.
            self.ends[i] = match ends.map(|end| across(end, way)) {
                [Some(a), Some(b)] => [a, b],
                [Some(a), None] | [None, Some(a)] => [a, a],
                [None, None] => [self.module; 2],
            };
            // Seen askew modules grow along a side with the square of the depth; their number goes by the
            // geometric mean.
            modules[i] = way.length() / (self.ends[i][0] * self.ends[i][1]).sqrt();
        }
        let between = f32::midpoint(modules[0], modules[1]);
        self.version = (between + 7.0 - 17.0) / 4.0;
        self.module = self.ends.iter().flatten().product::<f32>().powf(0.25);
        let largest = size_of(MAX_VERSION) as f32 + 8.0;
        (between > 10.0 && between < largest).then_some(self)
    }
}

/// How far from a square's middle its outer edge is.
fn edge(dark: &Dark, from: Point, unit: Point, reach: f32) -> Option<f32> {
    const STEP: f32 = 0.5;
    let mut colour = true;
    let mut crossed = 0;
    let mut way = 0.0;
    while way < reach {
        let at = from + unit * way;
        if dark.at(at.x.floor() as i32, at.y.floor() as i32) != colour {
            colour = !colour;
            crossed += 1;
            if crossed == 3 {
                return Some(way - STEP / 2.0);
            }
        }
        way += STEP;
    }
    None
}
