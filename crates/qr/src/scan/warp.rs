//! From modules to pixels: a perspective, and what is left over on a lattice.

/// A place in a picture, or a step in it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Point {
    pub x: f32,
    pub y: f32,
}

impl Point {
    pub(super) fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    pub(super) fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    pub(super) fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    pub(super) fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f32> for Point {
    type Output = Self;
    fn mul(self, by: f32) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

/// What is known of one place of the code: that along `normal` (of length 1) it lies at `to`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hint {
    pub u: f32,
    pub v: f32,
    pub normal: Point,
    pub to: f32,
    pub weight: f32,
}

/// A perspective from the code's plane, u and v in modules from its top left, to pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Perspective {
    /// Row by row; the ninth is 1.
    h: [f32; 8],
    /// Half the code's side: inside, coordinates go from -1 to 1.
    half: f32,
}

impl Perspective {
    /// The affine one that puts three places right.
    pub(super) fn affine(size: usize, origin: Point, along_u: Point, along_v: Point) -> Self {
        let half = size as f32 / 2.0;
        let middle = origin + along_u * half + along_v * half;
        let (u, v) = (along_u * half, along_v * half);
        Self { h: [u.x, v.x, middle.x, u.y, v.y, middle.y, 0.0, 0.0], half }
    }

    #[inline]
    pub(super) fn at(&self, u: f32, v: f32) -> Point {
        let (u, v) = (u / self.half - 1.0, v / self.half - 1.0);
        let [a, b, c, d, e, f, g, h] = self.h;
        let depth = 1.0 / (g * u + h * v + 1.0);
        Point::new((a * u + b * v + c) * depth, (d * u + e * v + f) * depth)
    }

    /// How far one goes in the picture for a module along u, and along v.
    pub(super) fn steps(&self, u: f32, v: f32) -> (Point, Point) {
        (self.at(u + 0.5, v) - self.at(u - 0.5, v), self.at(u, v + 0.5) - self.at(u, v - 0.5))
    }

    /// The perspective nearest to all hints, one step of Gauss and Newton from this one. `stiff` keeps the
    /// two numbers that make it more than affine from running away where hints are few.
    pub(super) fn towards(&self, hints: &[Hint], stiff: f64) -> Option<Self> {
        let mut a = [[0.0_f64; 9]; 8];
        let scale = f64::from(Point::new(self.h[0], self.h[3]).length())
            .max(f64::from(Point::new(self.h[1], self.h[4]).length()));
        for hint in hints {
            let (u, v) = (hint.u / self.half - 1.0, hint.v / self.half - 1.0);
            let depth = 1.0 / (self.h[6] * u + self.h[7] * v + 1.0);
            let place = self.at(hint.u, hint.v);
            let Point { x: nx, y: ny } = hint.normal;
            let along = -(nx * place.x + ny * place.y);
            let row = [nx * u, nx * v, nx, ny * u, ny * v, ny, along * u, along * v]
                .map(|it| f64::from(it * depth));
            let off = f64::from(hint.to - place.dot(hint.normal));
            let weight = f64::from(hint.weight);
            for (i, &left) in row.iter().enumerate() {
                for (j, &right) in row.iter().enumerate() {
                    a[i][j] += weight * left * right;
                }
                a[i][8] += weight * left * off;
            }
        }
        for (i, row) in a.iter_mut().enumerate().skip(6) {
            row[i] += stiff * scale * scale;
            // Pulls towards affine, not towards where it was.
            row[8] -= stiff * scale * scale * f64::from(self.h[i]);
        }
        let step = solve(&mut a)?;
        let mut h = self.h;
        for (it, step) in h.iter_mut().zip(step) {
            *it += step as f32;
        }
        let sane = h.iter().all(|it| it.is_finite()) && h[6].abs() + h[7].abs() < 0.85;
        sane.then_some(Self { h, half: self.half })
    }
}

/// Solves eight equations; the ninth column is the right side.
fn solve(a: &mut [[f64; 9]; 8]) -> Option<[f64; 8]> {
    for i in 0..8 {
        let pivot = (i..8).max_by(|&p, &q| a[p][i].abs().total_cmp(&a[q][i].abs()))?;
        a.swap(i, pivot);
        if a[i][i].abs() < 1e-9 {
            return None;
        }
        let top = a[i];
        for row in &mut a[i + 1..] {
            let factor = row[i] / top[i];
            for (it, above) in row[i..].iter_mut().zip(&top[i..]) {
                *it -= factor * above;
            }
        }
    }
    let mut x = [0.0; 8];
    for i in (0..8).rev() {
        let rest: f64 = (i + 1..8).map(|j| a[i][j] * x[j]).sum();
        x[i] = (a[i][8] - rest) / a[i][i];
    }
    Some(x)
}
