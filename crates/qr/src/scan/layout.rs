//! Where everything lies in a QR code of each version (ISO/IEC 18004:2015, clauses 6.3 and 7).

/// Highest version: 177 modules on a side.
pub(super) const MAX_VERSION: usize = 40;

/// Error correction codewords of each block, by the two bits that name the level (M, L, H, Q), for
/// versions 1 to 40 (table 9 of the standard).
const CORRECTION: [[u8; MAX_VERSION]; 4] = [
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30,
        30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30,
        30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// Blocks, likewise.
const BLOCKS: [[u8; MAX_VERSION]; 4] = [
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23,
        25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13,
        14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35,
        37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29,
        34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
];

/// What a module is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Module {
    /// Part of the codewords.
    Data,
    /// The same in every code of the version.
    Light,
    /// The same in every code of the version.
    Dark,
    /// Says format or version.
    Info,
}

/// One version of the code.
#[derive(Debug)]
pub(super) struct Layout {
    pub version: usize,
    /// Modules on a side.
    pub size: usize,
    /// Coordinates at which alignment patterns have their middles; with 6 first, empty in version 1.
    pub centres: Vec<usize>,
    /// What each module is for, row by row.
    pub modules: Vec<Module>,
    /// The data modules in the order of the codewords' bits.
    pub order: Vec<u32>,
}

/// How the codewords of a version and level are shared out among blocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sharing {
    /// All blocks.
    pub blocks: usize,
    /// Data codewords in a short block; the long ones, at the end, have one more.
    pub data: usize,
    /// How many are short.
    pub short: usize,
    /// Error correction codewords in each.
    pub correction: usize,
}

/// Modules on a side.
pub(super) const fn size_of(version: usize) -> usize {
    17 + 4 * version
}

impl Layout {
    /// Version 1 to 40.
    pub(super) fn new(version: usize) -> Self {
        let size = size_of(version);
        let mut layout = Self {
            version,
            size,
            centres: centres(version),
            modules: vec![Module::Data; size * size],
            order: Vec::new(),
        };
        layout.draw();
        layout.order = layout.walk();
        layout
    }

    pub(super) fn at(&self, x: usize, y: usize) -> Module {
        self.modules[y * self.size + x]
    }

    fn set(&mut self, x: usize, y: usize, module: Module) {
        self.modules[y * self.size + x] = module;
    }

    /// The middles (x, y) of all alignment patterns.
    pub(super) fn alignments(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let far = self.size - 7;
        let among =
            move |x: usize, y: usize| (x, y) != (6, 6) && (x, y) != (6, far) && (x, y) != (far, 6);
        self.centres
            .iter()
            .flat_map(move |&y| self.centres.iter().map(move |&x| (x, y)))
            .filter(move |&(x, y)| among(x, y))
    }

    fn draw(&mut self) {
        let size = self.size;
        for i in 0..size {
            let timing = if i % 2 == 0 { Module::Dark } else { Module::Light };
            self.set(6, i, timing);
            self.set(i, 6, timing);
        }
        for (left, top) in [(0, 0), (size - 7, 0), (0, size - 7)] {
            for y in 0..9_usize {
                for x in 0..9_usize {
                    // One module of separator all round, where there is code.
                    let (at_x, at_y) = ((left + x).wrapping_sub(1), (top + y).wrapping_sub(1));
                    if at_x < size && at_y < size {
                        let ring = x.abs_diff(4).max(y.abs_diff(4));
                        let dark = ring != 2 && ring != 4;
                        self.set(at_x, at_y, if dark { Module::Dark } else { Module::Light });
                    }
                }
            }
        }
        let middles: Vec<_> = self.alignments().collect();
        for (middle_x, middle_y) in middles {
            for y in 0..5_usize {
                for x in 0..5_usize {
                    let ring = x.abs_diff(2).max(y.abs_diff(2));
                    let module = if ring == 1 { Module::Light } else { Module::Dark };
                    self.set(middle_x + x - 2, middle_y + y - 2, module);
                }
            }
        }
        for copy in self.format_places() {
            for (x, y) in copy {
                self.set(x, y, Module::Info);
            }
        }
        self.set(8, size - 8, Module::Dark);
        if let Some(copies) = self.version_places() {
            for (x, y) in copies.into_iter().flatten() {
                self.set(x, y, Module::Info);
            }
        }
    }

    /// Where the 15 bits of the format stand, the lowest bit first, twice.
    pub(super) fn format_places(&self) -> [[(usize, usize); 15]; 2] {
        let size = self.size;
        let round = std::array::from_fn(|bit| match bit {
            0..=5 => (8, bit),
            6 => (8, 7),
            7 => (8, 8),
            8 => (7, 8),
            _ => (14 - bit, 8),
        });
        let split =
            std::array::from_fn(
                |bit| if bit < 8 { (size - 1 - bit, 8) } else { (8, size - 15 + bit) },
            );
        [round, split]
    }

    /// Where the 18 bits of the version stand, the lowest bit first, twice; from version 7 on.
    pub(super) fn version_places(&self) -> Option<[[(usize, usize); 18]; 2]> {
        let far = self.size - 11;
        let above: [(usize, usize); 18] = std::array::from_fn(|bit| (far + bit % 3, bit / 3));
        (self.version >= 7).then(|| [above, above.map(|(x, y)| (y, x))])
    }

    /// Up and down in pairs of columns from the right, past the column of the timing pattern.
    fn walk(&self) -> Vec<u32> {
        let mut order = Vec::with_capacity(self.size * self.size);
        let mut right = self.size - 1;
        let mut upward = true;
        while right >= 1 {
            if right == 6 {
                right = 5;
            }
            for step in 0..self.size {
                let y = if upward { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    if self.at(x, y) == Module::Data {
                        order.push((y * self.size + x) as u32);
                    }
                }
            }
            upward = !upward;
            if right < 2 {
                break;
            }
            right -= 2;
        }
        order
    }

    /// How codewords are shared out at a level (the format's two bits).
    pub(super) fn sharing(&self, level: usize) -> Sharing {
        let codewords = self.order.len() / 8;
        let blocks = usize::from(BLOCKS[level][self.version - 1]);
        let correction = usize::from(CORRECTION[level][self.version - 1]);
        let data = codewords / blocks - correction;
        Sharing { blocks, data, short: blocks - codewords % blocks, correction }
    }
}

fn centres(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = if version == 32 { 26 } else { (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2 };
    let far = size_of(version) - 7;
    std::iter::once(6).chain((0..count - 1).rev().map(|back| far - back * step)).collect()
}

/// Whether a mask turns this module over.
pub(super) fn masked(mask: usize, x: usize, y: usize) -> bool {
    match mask {
        0 => (x + y).is_multiple_of(2),
        1 => y.is_multiple_of(2),
        2 => x.is_multiple_of(3),
        3 => (x + y).is_multiple_of(3),
        4 => (y / 2 + x / 3).is_multiple_of(2),
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3).is_multiple_of(2),
        _ => ((x + y) % 2 + x * y % 3).is_multiple_of(2),
    }
}

/// The 15 bits that stand for a format: two of level, three of mask, ten of correction.
pub(super) fn format_word(format: usize) -> usize {
    (format << 10 | remainder(format, 10, 0x537)) ^ 0x5412
}

/// The 18 bits that stand for a version.
pub(super) fn version_word(version: usize) -> usize {
    version << 12 | remainder(version, 12, 0x1f25)
}

/// The remainder of a polynomial over GF(2), shifted by its degree.
fn remainder(value: usize, degree: usize, polynomial: usize) -> usize {
    (0..degree).fold(value, |rest, _| {
        let rest = rest << 1;
        if rest >> degree & 1 == 1 { rest ^ polynomial } else { rest }
    })
}
