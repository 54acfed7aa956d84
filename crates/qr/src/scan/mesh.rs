//! Spreads the code's plane from its corners over all of it: from one alignment pattern to the next, and
//! then after the code's own modules. Lenses and bent paper leave something over that no perspective
//! explains; it is kept on a lattice.

use super::fit::{edge, finder_hints, timing_hints};
use super::grey::Grey;
use super::layout::Layout;
use super::warp::{Hint, Perspective, Point};

/// Corrections at the crossings of some rows and columns; in between they are interpolated.
#[derive(Debug, Clone, Default)]
pub(super) struct Lattice {
    /// Where the rows and columns are, in modules.
    pub lines: Vec<f32>,
    /// Row by row, in pixels.
    pub offsets: Vec<Point>,
}

impl Lattice {
    pub(super) fn at(&self, u: f32, v: f32) -> Point {
        let count = self.lines.len();
        if count < 2 {
            return Point::default();
        }
        let cell = |at: f32| {
            let cell = self.lines[1..count - 1].iter().take_while(|&&line| line <= at).count();
            let (from, to) = (self.lines[cell], self.lines[cell + 1]);
            // Beyond the last line the last cell goes on, not too far.
            (cell, ((at - from) / (to - from)).clamp(-0.5, 1.5))
        };
        let ((x, right), (y, down)) = (cell(u), cell(v));
        let row = |y: usize| {
            let (a, b) = (self.offsets[y * count + x], self.offsets[y * count + x + 1]);
            a + (b - a) * right
        };
        let (above, below) = (row(y), row(y + 1));
        above + (below - above) * down
    }
}

/// A code's plane laid over a picture.
#[derive(Debug, Clone)]
pub(super) struct Fit {
    pub perspective: Perspective,
    pub lattice: Lattice,
}

impl Fit {
    #[inline]
    pub(super) fn at(&self, u: f32, v: f32) -> Point {
        self.perspective.at(u, v) + self.lattice.at(u, v)
    }
}

/// The plane from the corners on over all alignment patterns.
pub(super) fn spread(grey: &Grey<'_>, layout: &Layout, start: Perspective) -> Fit {
    let count = layout.centres.len();
    if count < 2 {
        return Fit { perspective: start, lattice: Lattice::default() };
    }
    let mut perspective = start;
    let mut found = alignments(grey, layout, &perspective);
    // Hints of the corners hold still what the middle says nothing of.
    let mut hints = Vec::new();
    finder_hints(grey, &perspective, layout.size, 0.6, &mut hints);
    timing_hints(grey, &perspective, layout.size, layout.size, 0.45, &mut hints);
    let weight = if layout.version < 7 { 20.0 } else { 8.0 };
    for node in found.iter().filter(|it| it.seen > 0.0) {
        let (u, v) = (node.u, node.v);
        for normal in [Point::new(1.0, 0.0), Point::new(0.0, 1.0)] {
            let to = node.place.dot(normal);
            hints.push(Hint { u, v, normal, to, weight: weight * node.seen });
        }
    }
    if let Some(better) = perspective.towards(&hints, 1e-4).and_then(|it| it.towards(&hints, 1e-4))
    {
        perspective = better;
    }
    // What the perspective leaves over; where nothing was found, what neighbours say.
    let far = layout.size as f32 - 3.5;
    for (u, v) in [(3.5, 3.5), (far, 3.5), (3.5, far)] {
        let place = middle_of_finder(grey, &perspective, (u, v));
        found.push(Node { u, v, place, seen: 1.0 });
    }
    let left: Vec<(Node, Point)> = found
        .iter()
        .filter(|it| it.seen > 0.0)
        .map(|it| (*it, it.place - perspective.at(it.u, it.v)))
        .collect();
    let lines: Vec<f32> = layout.centres.iter().map(|&it| it as f32 + 0.5).collect();
    let mut offsets = Vec::with_capacity(count * count);
    for &v in &lines {
        for &u in &lines {
            offsets.push(nearby(&left, u, v));
        }
    }
    Fit { perspective, lattice: Lattice { lines, offsets } }
}

/// An alignment pattern: where it should be on the code, and where it is in the picture.
#[derive(Debug, Clone, Copy)]
struct Node {
    u: f32,
    v: f32,
    place: Point,
    /// How clearly, from 0 (not at all) to 1.
    seen: f32,
}

/// The mean of what was left over, near ones counting most.
fn nearby(left: &[(Node, Point)], u: f32, v: f32) -> Point {
    let (mut sum, mut weights) = (Point::default(), 1e-6);
    for (node, offset) in left {
        let off = (node.u - u).powi(2) + (node.v - v).powi(2);
        let weight = node.seen / (off * off + 1.0);
        sum = sum + *offset * weight;
        weights += weight;
    }
    sum * (1.0 / weights)
}

/// Where the middle of a corner's square is, by its edges.
fn middle_of_finder(grey: &Grey<'_>, perspective: &Perspective, (u, v): (f32, f32)) -> Point {
    let place = perspective.at(u, v);
    let shift = |across_u: bool| {
        let (mut sum, mut count) = (0.0, 0.0);
        for (line, from_dark) in
            [(-3.5, false), (-2.5, true), (-1.5, false), (1.5, true), (2.5, false), (3.5, true)]
        {
            for along in [-1.0, 0.0, 1.0] {
                let at = if across_u { (u + line, v + along) } else { (u + along, v + line) };
                if let Some(hint) = edge(grey, perspective, at, across_u, from_dark, 0.6) {
                    sum += hint.to - perspective.at(at.0, at.1).dot(hint.normal);
                    count += 1.0;
                }
            }
        }
        if count > 6.0 { sum / count } else { 0.0 }
    };
    let (step_u, step_v) = perspective.steps(u, v);
    place
        + step_u * (shift(true) / step_u.length().max(0.1))
        + step_v * (shift(false) / step_v.length().max(0.1))
}

/// Looks for all alignment patterns, those near what is known first.
fn alignments(grey: &Grey<'_>, layout: &Layout, perspective: &Perspective) -> Vec<Node> {
    let far = layout.size as f32 - 3.5;
    let mut known: Vec<(Node, Point)> = [(3.5, 3.5), (far, 3.5), (3.5, far)]
        .map(|(u, v)| (Node { u, v, place: Point::default(), seen: 1.0 }, Point::default()))
        .to_vec();
    let distance = |&(x, y): &(usize, usize)| {
        let (u, v) = (x as f32 + 0.5, y as f32 + 0.5);
        let to = |a: f32, b: f32| (u - a).hypot(v - b);
        to(3.5, 3.5).min(to(far, 3.5)).min(to(3.5, far))
    };
    let mut middles: Vec<_> = layout.alignments().collect();
    middles.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    let mut nodes = Vec::new();
    for middle in middles {
        let (u, v) = (middle.0 as f32 + 0.5, middle.1 as f32 + 0.5);
        let nearest =
            known.iter().map(|(it, _)| (it.u - u).hypot(it.v - v)).fold(f32::MAX, f32::min);
        // The further from what is known, the less certain.
        let reach = (nearest * 0.05).clamp(0.75, 3.0);
        let expected = perspective.at(u, v) + nearby(&known, u, v);
        let node = alignment(grey, perspective, (u, v), expected, reach);
        if node.seen > 0.0 {
            known.push((node, node.place - perspective.at(u, v)));
        }
        nodes.push(node);
    }
    nodes
}

/// Looks for one alignment pattern near where it is expected, up to `reach` modules away.
fn alignment(
    grey: &Grey<'_>,
    perspective: &Perspective,
    (u, v): (f32, f32),
    expected: Point,
    reach: f32,
) -> Node {
    let (step_u, step_v) = perspective.steps(u, v);
    let place = |a: f32, b: f32| expected + step_u * a + step_v * b;
    let score = |a: f32, b: f32| {
        let middle = place(a, b);
        let mut values = [0.0; 25];
        for (i, value) in values.iter_mut().enumerate() {
            let at = middle + step_u * ((i % 5) as f32 - 2.0) + step_v * ((i / 5) as f32 - 2.0);
            *value = grey.at(at.x, at.y);
        }
        likeness(&values)
    };
    let (mut best, mut at) = (f32::MIN, (0.0, 0.0));
    let steps = (reach * 2.0).round() as i32;
    for i in -steps..=steps {
        for j in -steps..=steps {
            let (a, b) = (i as f32 * 0.5, j as f32 * 0.5);
            let score = score(a, b) - 0.04 * (a * a + b * b) / reach;
            if score > best {
                (best, at) = (score, (a, b));
            }
        }
    }
    for step in [0.25, 0.125] {
        let middle = at;
        for i in -1..=1 {
            for j in -1..=1 {
                let (a, b) = (middle.0 + i as f32 * step, middle.1 + j as f32 * step);
                let score = score(a, b) - 0.04 * (a * a + b * b) / reach;
                if score > best {
                    (best, at) = (score, (a, b));
                }
            }
        }
    }
    let seen = if best > 0.6 { best * best } else { 0.0 };
    Node { u, v, place: place(at.0, at.1), seen }
}

/// How much 5 × 5 values look like an alignment pattern: their correlation with it.
fn likeness(values: &[f32; 25]) -> f32 {
    let mean = values.iter().sum::<f32>() / 25.0;
    // 17 dark modules and 8 light ones, less their mean.
    let (mut with, mut all) = (0.0, 1.0);
    for (i, value) in values.iter().enumerate() {
        let ring = (i % 5).abs_diff(2).max((i / 5).abs_diff(2));
        let model = if ring == 1 { 17.0 / 25.0 } else { -8.0 / 25.0 };
        with += (value - mean) * model;
        all += (value - mean).powi(2);
    }
    // The model's own square is 5.44.
    with / (all * 5.44).sqrt()
}

/// Follows the code's own modules, once most of them are known: each border between a dark and a light
/// one says how far the plane is off there. `values` are the modules' brightnesses, `dark` what they are.
pub(super) fn follow(
    grey: &Grey<'_>,
    layout: &Layout,
    fit: &Fit,
    values: &[f32],
    dark: &[bool],
) -> Fit {
    const TILE: f32 = 9.0;
    let size = layout.size;
    let count = ((size as f32 / TILE).round() as usize + 1).max(3);
    let spacing = size as f32 / (count - 1) as f32;
    let lines: Vec<f32> = (0..count).map(|i| i as f32 * spacing).collect();
    // By node: along u and v, products of slope and error, and squares of slopes.
    let mut sums = vec![[0.0_f32; 4]; count * count];
    for y in 0..size {
        for x in 0..size {
            for across_u in [true, false] {
                let (next_x, next_y) = if across_u { (x + 1, y) } else { (x, y + 1) };
                if next_x >= size || next_y >= size {
                    continue;
                }
                let (here, next) = (y * size + x, next_y * size + next_x);
                if dark[here] == dark[next] || (values[next] > values[here]) != dark[here] {
                    continue;
                }
                let (u, v) = ((x + next_x) as f32 / 2.0 + 0.5, (y + next_y) as f32 / 2.0 + 0.5);
                let place = fit.at(u, v);
                let slope = values[next] - values[here];
                let error = grey.at(place.x, place.y) - (values[next] + values[here]) / 2.0;
                let error = error.clamp(-slope.abs() / 2.0, slope.abs() / 2.0);
                let (cell_x, cell_y) = (u / spacing, v / spacing);
                let (left, top) =
                    ((cell_x as usize).min(count - 2), (cell_y as usize).min(count - 2));
                for (node_x, node_y) in
                    [(left, top), (left + 1, top), (left, top + 1), (left + 1, top + 1)]
                {
                    let near = (1.0 - (cell_x - node_x as f32).abs()).max(0.0)
                        * (1.0 - (cell_y - node_y as f32).abs()).max(0.0);
                    let sum = &mut sums[node_y * count + node_x];
                    let which = if across_u { 0 } else { 2 };
                    sum[which] += near * slope * error;
                    sum[which + 1] += near * slope * slope;
                }
            }
        }
    }
    let mean = sums.iter().map(|it| it[1] + it[3]).sum::<f32>() / (2 * sums.len()) as f32;
    let mut offsets = Vec::with_capacity(sums.len());
    for (i, sum) in sums.iter().enumerate() {
        let (u, v) = (lines[i % count], lines[i / count]);
        let (step_u, step_v) = fit.perspective.steps(u, v);
        // Brighter than half way between dark and light: the border lies further back.
        let shift =
            |with: f32, squares: f32| (-with / (squares + 0.2 * mean + 1.0)).clamp(-0.4, 0.4);
        offsets.push(
            fit.lattice.at(u, v) + step_u * shift(sum[0], sum[1]) + step_v * shift(sum[2], sum[3]),
        );
    }
    Fit { perspective: fit.perspective, lattice: Lattice { lines, offsets } }
}
