//! What the scanner saw in one picture.

/// One picture's codes; where none was read, perhaps what would help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The texts of its codes, the one nearest to the middle first.
    pub texts: Vec<String>,
    /// What the person could do.
    pub advice: Option<Advice>,
}

/// What would help to read a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// The code is too small in the picture.
    TooFar,
    /// There is too little light.
    TooDark,
    /// A light is mirrored in the screen or the paper.
    Glare,
    /// The picture is blurred.
    HoldStill,
}

impl Advice {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::TooFar, Self::TooDark, Self::Glare, Self::HoldStill];

    /// The scanner's word for it, which is also the page's.
    pub const fn word(self) -> &'static str {
        match self {
            Self::TooFar => "too-far",
            Self::TooDark => "too-dark",
            Self::Glare => "glare",
            Self::HoldStill => "hold-still",
        }
    }

    /// The advice that a word of the scanner stands for.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
