//! From a text to the modules of a QR code. Drawing them is the screen's business: square modules,
//! [`QUIET_ZONE`] light modules around, dark on light also in dark mode.

use qrcode::bits::Bits;
use qrcode::canvas::Canvas;
use qrcode::ec::construct_codewords;
use qrcode::types::{Color, QrError};
use qrcode::{EcLevel, Version};

use crate::mask;

/// Light modules that must surround a code on every side.
pub const QUIET_ZONE: usize = 4;

/// How much of a code may be unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    /// About 7 %: for film frames, where the next frame makes up for a lost one.
    Low,
    /// About 15 %: for handshakes, and for what is printed.
    Medium,
}

/// A QR code as a square of modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    /// Modules on each side: 4 × version + 17.
    pub size: usize,
    /// `size` × `size` modules row by row; `true` is dark. The quiet zone is not included.
    pub dark: Vec<bool>,
}

impl Modules {
    /// The QR version, 1 to 40.
    #[must_use]
    pub const fn version(&self) -> usize {
        self.size.saturating_sub(17) / 4
    }

    /// Whether the module is dark; outside it never is.
    #[must_use]
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.size
            && row < self.size
            && self.dark.get(row * self.size + column).copied().unwrap_or_default()
    }
}

/// Why there is no code for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// A character outside QR's alphanumeric alphabet (`0-9A-Z $%*+-./:`).
    #[error("this text can't be shown as a code")]
    NotAlphanumeric,
    /// More than fits the largest QR code.
    #[error("this text is too long for a code")]
    TooLong,
}

/// The smallest QR code for an alphanumeric text, in one alphanumeric segment.
///
/// # Errors
/// See [`PictureError`].
pub fn modules(text: &str, correction: Correction) -> Result<Modules, PictureError> {
    if !text.bytes().all(|c| base45::alphabet::decode(c).is_some()) {
        return Err(PictureError::NotAlphanumeric);
    }
    smallest(correction, |bits| bits.push_alphanumeric_data(text.as_bytes()))
}

/// The smallest QR code for any text, as UTF-8 in one byte segment: for what other programs read, a
/// phone's own camera above all. It names no character set, since such readers guess UTF-8 better than
/// they understand being told.
///
/// # Errors
/// [`PictureError::TooLong`].
pub fn modules_of_any(text: &str, correction: Correction) -> Result<Modules, PictureError> {
    smallest(correction, |bits| bits.push_byte_data(text.as_bytes()))
}

type Drawn<T> = Result<T, QrError>;

fn smallest(
    correction: Correction,
    push: impl Fn(&mut Bits) -> Drawn<()>,
) -> Result<Modules, PictureError> {
    let level = match correction {
        Correction::Low => EcLevel::L,
        Correction::Medium => EcLevel::M,
    };
    (1..=40)
        .find_map(|version| draw(&push, Version::Normal(version), level).ok())
        .ok_or(PictureError::TooLong)
}

fn draw(push: impl Fn(&mut Bits) -> Drawn<()>, version: Version, level: EcLevel) -> Drawn<Modules> {
    let mut bits = Bits::new(version);
    // The length field is checked by the crate; a text that does not fit fails at the terminator.
    push(&mut bits)?;
    bits.push_terminator(level)?;
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, level)?;
    let mut canvas = Canvas::new(version, level);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    let size = usize::try_from(version.width()).unwrap_or(0);
    canvas.apply_mask(mask::best(&canvas, size));
    let dark = canvas.into_colors().into_iter().map(|color| color == Color::Dark).collect();
    Ok(Modules { size, dark })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;

    #[test]
    fn codes_have_the_versions_of_the_protocol() {
        let version = |len: usize, correction| {
            let bytes: Vec<u8> = (0..len).map(|i| (i * 151 + 7) as u8).collect();
            modules(&codes::text(&bytes), correction).unwrap().version()
        };
        assert_eq!(version(59, Correction::Medium), 4, "M1");
        assert_eq!(version(156, Correction::Medium), 9, "M2");
        assert_eq!(version(132, Correction::Medium), 8, "M3");
        assert_eq!(version(50, Correction::Medium), 4, "a member card");
        assert_eq!(version(412, Correction::Low), 13, "a frame");
        assert_eq!(version(262, Correction::Low), 10, "an easy frame");
        // A founder's M2 with a name and a household of usual length, and with the longest.
        assert_eq!(version(156 + 60, Correction::Medium), 11);
        assert_eq!(version(156 + 322, Correction::Medium), 17);
        // An admission: M1, M2 with twelve letters each for name and household, and with the longest.
        assert_eq!(version(91, Correction::Medium), 6);
        assert_eq!(version(300 + 26, Correction::Medium), 14);
        assert_eq!(version(300 + 322, Correction::Medium), 20);
    }

    #[test]
    fn is_a_square_with_finders() {
        let modules = modules("FOLKMOOT", Correction::Medium).unwrap();
        assert_eq!((modules.size, modules.dark.len()), (21, 441));
        for (x, y) in [(0, 0), (20, 0), (0, 20)] {
            assert!(modules.is_dark(x, y));
        }
        assert!(!modules.is_dark(7, 0) && !modules.is_dark(21, 0) && !modules.is_dark(0, 21));
    }

    #[test]
    fn says_why_not() {
        assert_eq!(modules("a", Correction::Low), Err(PictureError::NotAlphanumeric));
        assert_eq!(modules("É", Correction::Low), Err(PictureError::NotAlphanumeric));
        assert_eq!(modules(&"A".repeat(4297), Correction::Low), Err(PictureError::TooLong));
        assert_eq!(modules(&"A".repeat(4296), Correction::Low).unwrap().version(), 40);
        assert_eq!(modules("", Correction::Low).unwrap().version(), 1);
        // Version 40-L holds so many bytes.
        assert_eq!(modules_of_any(&"a".repeat(2954), Correction::Low), Err(PictureError::TooLong));
        assert_eq!(modules_of_any(&"a".repeat(2953), Correction::Low).unwrap().version(), 40);
    }
}
