//! Looks at the frames of a camera, one after another.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::corners::{Corners, candidates};
use super::finder::finders;
use super::grey::{Dark, Grey};
use super::read::{Outcome, Seen, View, read};
use super::stage::Stage;
use super::warp::Point;
use super::{Found, Frame};

/// Smallest QR code (21 modules) at a pixel each; nothing can be in smaller pictures.
const MIN_SIDE: usize = 21;

/// Most codes read in one picture: a wall of phones, and a bound on hostile patterns.
const MAX_CODES: usize = 16;

/// Above so many pixels the picture is first looked at half as large: faster, and enough when one is near.
const LARGE: usize = 500_000;

/// Of so many frames one is looked at as a whole, though a code is being followed.
const WHOLE_EVERY: u32 = 4;

/// Mean brightness below which more light would help.
const TOO_DARK: u64 = 28;

/// Pixels of a module below which one should come closer.
const TOO_SMALL: f32 = 2.1;

/// What a person can do so that the code is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// Come closer: the code is there, and too small.
    TooFar,
    /// Make light.
    TooDark,
    /// Turn the phone a little: light is reflected.
    Glare,
    /// Hold the phone still: the code is there, and blurred.
    HoldStill,
}

/// What was seen in a frame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// The codes that were read, the one nearest to the middle first.
    pub found: Vec<Found>,
    /// What would help, when nothing was read.
    pub advice: Option<Advice>,
}

/// Looks at a camera's frames and remembers between them where a code was and what has not been tried.
#[derive(Debug, Default)]
pub struct Scanner {
    /// Frames looked at.
    frames: u32,
    /// Which of the rarer attempts comes next.
    turn: usize,
    /// Where codes were read in the last frame: left, top, right, bottom.
    followed: Option<[f32; 4]>,
}

/// Finds and reads all codes in one picture, with everything there is to try. Codes that can't be read are
/// left out; the one nearest to the middle is first.
#[must_use]
pub fn scan(frame: &Frame<'_>) -> Vec<Found> {
    Scanner::new().look(frame, &mut || true).found
}

/// What a look may cost, and who watches.
pub(super) struct Effort<'a> {
    pub in_time: &'a mut dyn FnMut() -> bool,
    pub watch: &'a mut dyn FnMut(Stage<'_>),
}

/// One way to look for corners.
#[derive(Debug, Clone, Copy)]
struct Attempt {
    /// How often the picture is halved.
    level: usize,
    means: Means,
    /// Against grain.
    smoothed: bool,
    /// Light codes on dark ground.
    negative: bool,
    /// Also corners seen far from aside.
    slender: bool,
}

/// What a pixel is compared with.
#[derive(Debug, Clone, Copy)]
enum Means {
    /// The blocks around: fast.
    Blocks,
    /// So many pixels each way around it. As wide as four or five modules, it shows the light ring in
    /// corners that blur has almost closed.
    Near(usize),
}

/// Seen from about above.
const fn plain(level: usize, means: Means) -> Attempt {
    Attempt { level, means, smoothed: false, negative: false, slender: false }
}

/// What is tried once the two plain looks, at the picture and at half of it, read nothing.
const RARER: [Attempt; 9] = [
    aside(0, Means::Near(4)),
    Attempt { smoothed: true, ..aside(0, Means::Near(7)) },
    aside(1, Means::Near(7)),
    aside(0, Means::Blocks),
    Attempt { negative: true, ..aside(1, Means::Blocks) },
    Attempt { smoothed: true, ..aside(0, Means::Near(12)) },
    aside(1, Means::Near(12)),
    Attempt { negative: true, ..aside(0, Means::Blocks) },
    aside(2, Means::Blocks),
];

/// Seen from anywhere.
const fn aside(level: usize, means: Means) -> Attempt {
    Attempt { slender: true, ..plain(level, means) }
}

impl Scanner {
    /// Has seen nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks at the next frame. Two plain attempts and one other are always made; more follow while `in_time`
    /// says so, and go on with the next frame where they stopped.
    pub fn look(&mut self, frame: &Frame<'_>, in_time: &mut dyn FnMut() -> bool) -> Look {
        let mut effort = Effort { in_time, watch: &mut |_| {} };
        self.look_at(frame, &mut effort)
    }

    pub(super) fn look_at(&mut self, frame: &Frame<'_>, effort: &mut Effort<'_>) -> Look {
        // What a panic leaves half-changed is a number of frames at most.
        let look = catch_unwind(AssertUnwindSafe(|| self.see(frame, effort)));
        look.unwrap_or_else(|_| {
            *self = Self::default();
            Look::default()
        })
    }

    fn see(&mut self, frame: &Frame<'_>, effort: &mut Effort<'_>) -> Look {
        let Frame { width, height, luma } = *frame;
        if width.min(height) < MIN_SIDE {
            return Look::default();
        }
        self.frames = self.frames.wrapping_add(1);
        let whole = Grey { width, height, pixels: Cow::Borrowed(luma) };
        let mut session = Session::default();

        if let Some(place) = self.followed.take()
            && !self.frames.is_multiple_of(WHOLE_EVERY)
        {
            let (part, left, top) = around(&whole, place);
            session.offset = Point::new(left as f32, top as f32);
            let mut pictures = Pictures::new(part);
            session.attempt(&mut pictures, plain(0, Means::Blocks), effort);
            session.offset = Point::default();
        }
        if session.found.is_empty() {
            self.look_everywhere(whole, &mut session, effort);
        }

        let middle = Point::new(width as f32 / 2.0, height as f32 / 2.0);
        session.found.sort_by(|a, b| {
            let off = |it: &Found| (centre(it) - middle).length();
            off(a).total_cmp(&off(b))
        });
        self.followed = bounds(&session.found);
        let advice = if session.found.is_empty() { advice(frame, session.seen) } else { None };
        Look { found: session.found, advice }
    }

    fn look_everywhere(&mut self, whole: Grey<'_>, session: &mut Session, effort: &mut Effort<'_>) {
        let large = usize::from(whole.width * whole.height > LARGE);
        let mut negative: Option<Pictures<'_>> = None;
        let mut pictures = Pictures::new(whole);
        for level in [large, 1 - large] {
            session.attempt(&mut pictures, plain(level, Means::Blocks), effort);
            if !session.found.is_empty() {
                return;
            }
        }
        for more in 0..RARER.len() {
            // One is always made: on a slow phone the plain ones alone may take all the time.
            if more > 0 && !(effort.in_time)() {
                return;
            }
            let attempt = RARER[self.turn % RARER.len()];
            self.turn = (self.turn + 1) % RARER.len();
            let pictures = if attempt.negative {
                negative.get_or_insert_with(|| Pictures::new(pictures.at(0).negative()))
            } else {
                &mut pictures
            };
            session.attempt(pictures, attempt, effort);
            if !session.found.is_empty() {
                return;
            }
        }
    }
}

/// A picture at all sizes.
struct Pictures<'a> {
    levels: Vec<Grey<'a>>,
    smoothed: Vec<Option<Grey<'static>>>,
}

impl<'a> Pictures<'a> {
    fn new(whole: Grey<'a>) -> Self {
        Self { levels: vec![whole], smoothed: Vec::new() }
    }

    /// Halved so often.
    fn at(&mut self, level: usize) -> &Grey<'a> {
        while self.levels.len() <= level {
            let next = self.levels[self.levels.len() - 1].halved();
            self.levels.push(next);
        }
        &self.levels[level]
    }

    /// What corners are looked for in.
    fn dark(&mut self, attempt: Attempt) -> Option<Dark> {
        let level = attempt.level;
        let grey = self.at(level);
        if grey.width.min(grey.height) < MIN_SIDE {
            return None;
        }
        if attempt.smoothed {
            self.smoothed.resize(self.smoothed.len().max(level + 1), None);
            let grey = &self.levels[level];
            let smooth = self.smoothed[level].get_or_insert_with(|| grey.smoothed());
            return Some(attempt.means.compare(smooth));
        }
        Some(attempt.means.compare(grey))
    }

    /// How often to halve it so that modules are of a few pixels: enough to be told apart, few enough to be
    /// read at once.
    fn level_for(&self, module: f32) -> usize {
        let mut level = 0;
        while module / (1 << level) as f32 > 5.0 && level < 5 {
            level += 1;
        }
        level
    }
}

impl Means {
    fn compare(self, grey: &Grey<'_>) -> Dark {
        match self {
            Self::Blocks => Dark::by_blocks(grey),
            Self::Near(reach) => Dark::by_square(grey, reach),
        }
    }
}

/// What one look has come to so far.
#[derive(Default)]
struct Session {
    found: Vec<Found>,
    tried: Vec<Corners>,
    /// The clearest code that could not be read.
    seen: Option<Seen>,
    /// Where the part that is looked at begins in the picture.
    offset: Point,
}

impl Session {
    fn attempt(&mut self, pictures: &mut Pictures<'_>, attempt: Attempt, effort: &mut Effort<'_>) {
        let Some(dark) = pictures.dark(attempt) else { return };
        let scale = 1 << attempt.level;
        (effort.watch)(Stage::Dark { width: dark.width, scale, pixels: &dark.pixels });
        // Of the full picture every other row is enough: corners are several pixels high.
        let squares = finders(&dark, if attempt.level == 0 { 2 } else { 1 }, attempt.slender);
        let places: Vec<[f32; 2]> = squares
            .iter()
            .map(|it| [it.x * scale as f32 + self.offset.x, it.y * scale as f32 + self.offset.y])
            .collect();
        (effort.watch)(Stage::Squares(&places));
        for (candidate, likely) in candidates(&dark, &squares).into_iter().enumerate() {
            // Those that hardly look like a code's corners can wait for another frame.
            if candidate > 1 && !(effort.in_time)() {
                return;
            }
            let corners = likely.scaled(scale as f32);
            if self.known(&corners) {
                continue;
            }
            let level = pictures.level_for(corners.module);
            let view =
                View { grey: pictures.at(level), scale: (1 << level) as f32, offset: self.offset };
            match read(&view, &corners.scaled(1.0 / view.scale), effort.watch) {
                Outcome::Read(found) => {
                    (effort.watch)(Stage::Read(&found));
                    self.found.push(found);
                    if self.found.len() == MAX_CODES {
                        return;
                    }
                }
                Outcome::Seen(seen) => self.seen = Some(seen),
                Outcome::Nothing => {}
            }
            self.tried.push(corners);
        }
    }

    /// Whether these were tried already, or lie in a code that was read.
    fn known(&self, corners: &Corners) -> bool {
        let inside = |found: &Found| {
            corners.places.iter().any(|&place| contains(found, place + self.offset))
        };
        self.found.iter().any(inside) || self.tried.iter().any(|it| it.like(corners))
    }
}

fn centre(found: &Found) -> Point {
    let sum = found.corners.iter().fold(Point::default(), |sum, &[x, y]| sum + Point::new(x, y));
    sum * 0.25
}

fn contains(found: &Found, place: Point) -> bool {
    let corner = |i: usize| Point::new(found.corners[i % 4][0], found.corners[i % 4][1]);
    let side = |i: usize| (corner(i + 1) - corner(i)).cross(place - corner(i)) > 0.0;
    (1..4).all(|i| side(i) == side(0))
}

/// Left, top, right and bottom of all codes.
fn bounds(found: &[Found]) -> Option<[f32; 4]> {
    let corners = found.iter().flat_map(|it| it.corners);
    corners
        .map(|[x, y]| [x, y, x, y])
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
}

/// The part of a picture around a place, with a third of its size more on each side: a hand moves.
fn around<'a>(whole: &Grey<'a>, [left, top, right, bottom]: [f32; 4]) -> (Grey<'a>, usize, usize) {
    let (more_x, more_y) = ((right - left) / 3.0 + 8.0, (bottom - top) / 3.0 + 8.0);
    let within = |at: f32, side: usize| at.clamp(0.0, side as f32) as usize;
    let (left, right) = (within(left - more_x, whole.width), within(right + more_x, whole.width));
    let (top, bottom) = (within(top - more_y, whole.height), within(bottom + more_y, whole.height));
    if right < left + MIN_SIDE || bottom < top + MIN_SIDE {
        return (whole.clone(), 0, 0);
    }
    let rows = whole.pixels.chunks_exact(whole.width).take(bottom).skip(top);
    let pixels: Vec<u8> = rows.flat_map(|row| &row[left..right]).copied().collect();
    (Grey { width: right - left, height: bottom - top, pixels: Cow::Owned(pixels) }, left, top)
}

fn advice(frame: &Frame<'_>, seen: Option<Seen>) -> Option<Advice> {
    // A sample says it as well as all pixels.
    const EVERY: usize = 101;
    let sample = frame.luma.iter().step_by(EVERY);
    let count = sample.len().max(1) as u64;
    let mean = sample.map(|&it| u64::from(it)).sum::<u64>() / count;
    if mean < TOO_DARK {
        return Some(Advice::TooDark);
    }
    seen.map(|seen| {
        if seen.module < TOO_SMALL {
            Advice::TooFar
        } else if seen.glare {
            Advice::Glare
        } else {
            Advice::HoldStill
        }
    })
}
