//! Reads the code that three corners are believed to belong to.

use rqrr::{Grid, SimpleGrid};

use super::corners::Corners;
use super::fit::{of_version, versions};
use super::grey::Grey;
use super::layout::Layout;
use super::mesh::{Fit, follow, spread};
use super::soft::Soft;
use super::stage::Stage;
use super::warp::{Perspective, Point};
use super::words;
use super::{Content, Found, content};

/// How often a code is looked at anew, each time with what the time before taught.
const ROUNDS: usize = 3;

/// How often its modules are cleared of blur before the plane is laid anew.
const CLEARINGS: usize = 3;

/// A picture, or a part of one.
pub(super) struct View<'p, 'a> {
    pub grey: &'p Grey<'a>,
    /// How many times smaller than the camera's.
    pub scale: f32,
    /// Where it begins in the camera's.
    pub offset: Point,
}

impl View<'_, '_> {
    fn outside(&self, place: Point) -> [f32; 2] {
        let place = place * self.scale + self.offset;
        [place.x, place.y]
    }
}

/// What came of three corners.
pub(super) enum Outcome {
    Read(Found),
    /// There is a code, and it can't be read.
    Seen(Seen),
    Nothing,
}

/// Why a code can't be read, as far as one can see.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    /// The camera's pixels of a module.
    pub module: f32,
    /// Light is reflected on it.
    pub glare: bool,
}

/// Reads the code at these corners.
pub(super) fn read(
    view: &View<'_, '_>,
    corners: &Corners,
    watch: &mut dyn FnMut(Stage<'_>),
) -> Outcome {
    let grey = view.grey;
    let mut seen = None;
    (watch)(Stage::Corners(corners.places.map(|it| view.outside(it))));
    for (version, perspective) in versions(grey, corners) {
        let (layout, mut fit) = named(grey, corners, version, perspective);
        for round in 0..ROUNDS {
            (watch)(Stage::Plane { size: layout.size, at: &|u, v| view.outside(fit.at(u, v)) });
            let mut soft = Soft::new(&layout, sample(grey, &layout, &fit, round == 0));
            if let Some(content) = decode(&layout, &mut soft, watch) {
                let far = layout.size as f32;
                let corners = [(0.0, 0.0), (far, 0.0), (far, far), (0.0, far)]
                    .map(|(u, v)| view.outside(fit.at(u, v)));
                return Outcome::Read(Found { content, corners });
            }
            seen = Some(Seen { module: corners.module * view.scale, glare: soft.glare() });
            if round + 1 < ROUNDS {
                fit = follow(grey, &layout, &fit, soft.values(), &soft.dark());
            }
        }
    }
    seen.map_or(Outcome::Nothing, Outcome::Seen)
}

/// The plane over the whole code, whose version may say itself that it is another one.
fn named(
    grey: &Grey<'_>,
    corners: &Corners,
    version: usize,
    perspective: Perspective,
) -> (Layout, Fit) {
    let layout = Layout::new(version);
    let fit = spread(grey, &layout, perspective);
    if let Some(named) = version_said(grey, &layout, &fit)
        && (1..=3).contains(&named.abs_diff(version))
        && let Some(perspective) = of_version(grey, corners, named)
    {
        let layout = Layout::new(named);
        let fit = spread(grey, &layout, perspective);
        return (layout, fit);
    }
    (layout, fit)
}

/// The version that the code's own bits name; small codes name none.
fn version_said(grey: &Grey<'_>, layout: &Layout, fit: &Fit) -> Option<usize> {
    let mut bits = [0.0; 18];
    for copy in layout.version_places()? {
        let values = copy.map(|(x, y)| {
            let place = fit.at(x as f32 + 0.5, y as f32 + 0.5);
            grey.at(place.x, place.y)
        });
        let mean = values.iter().sum::<f32>() / 18.0;
        for (bit, value) in bits.iter_mut().zip(values) {
            *bit += mean - value;
        }
    }
    words::version(&bits)
}

fn decode(
    layout: &Layout,
    soft: &mut Soft<'_>,
    watch: &mut dyn FnMut(Stage<'_>),
) -> Option<Content> {
    for clearing in 0..=CLEARINGS {
        match clearing {
            0 => {}
            CLEARINGS => soft.match_blur(),
            _ => soft.equalise(),
        }
        (watch)(Stage::Modules { size: layout.size, signs: &soft.signs });
        for mirrored in [false, true] {
            let Some(format) = words::format(layout, &soft.signs, mirrored) else { continue };
            let Some(grid) = words::corrected(layout, &soft.signs, format, mirrored) else {
                continue;
            };
            let grid = SimpleGrid::from_func(layout.size, |x, y| grid[y * layout.size + x]);
            let mut bytes = Vec::new();
            if Grid::new(grid).decode_to(&mut bytes).is_ok() {
                return Some(content(bytes));
            }
        }
    }
    None
}

/// The brightness of every module.
fn sample(grey: &Grey<'_>, layout: &Layout, fit: &Fit, wide: bool) -> Vec<f32> {
    let size = layout.size;
    let middle = size as f32 / 2.0;
    let (step_u, step_v) = fit.perspective.steps(middle, middle);
    let module = (step_u.length() * step_v.length()).sqrt();
    // Over more than the middle of a module, so that grain evens out; of small ones the middle is all.
    let around = ((module - 1.6) / module * 0.4).clamp(0.0, 0.23);
    let taps: &[(f32, f32)] = if module < 2.0 || !wide {
        &[(0.0, 0.0)]
    } else {
        &[(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)]
    };
    let share = 1.0 / taps.len() as f32;
    let mut values = Vec::with_capacity(size * size);
    for y in 0..size {
        let v = y as f32 + 0.5;
        let mut here = fit.at(0.5, v);
        let below = fit.at(0.5, v + 1.0) - here;
        for x in 0..size {
            let next = fit.at(x as f32 + 1.5, v);
            let right = next - here;
            let mut sum = 0.0;
            for &(a, b) in taps {
                let at = here + right * (a * around) + below * (b * around);
                sum += grey.at(at.x, at.y);
            }
            values.push(sum * share);
            here = next;
        }
    }
    values
}
