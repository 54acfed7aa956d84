//! A phone's screen as another phone's camera sees it: pixels, through the real scanner.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_protocol::api::CodeView;
use folkmoot_qr::picture::QUIET_ZONE;
use folkmoot_qr::scan::{Frame, scan};

/// Pixels for one module.
const PIXELS: usize = 4;

/// Draws a code: its width and height in pixels, and one grey byte for each.
#[must_use]
pub fn luma_of(code: &CodeView) -> (usize, Vec<u8>) {
    let bits = BASE64.decode(&code.modules).unwrap_or_default();
    let size = code.size as usize;
    let side = (size + 2 * QUIET_ZONE) * PIXELS;
    let mut luma = vec![230; side * side];
    for (at, pixel) in luma.iter_mut().enumerate() {
        let column = (at % side / PIXELS).checked_sub(QUIET_ZONE);
        let row = (at / side / PIXELS).checked_sub(QUIET_ZONE);
        if let (Some(column), Some(row)) = (column, row)
            && column < size
            && row < size
        {
            let module = row * size + column;
            let dark = bits.get(module / 8).is_some_and(|byte| byte & (0x80 >> (module % 8)) != 0);
            if dark {
                *pixel = 20;
            }
        }
    }
    (side, luma)
}

/// What a camera in front of the code reads.
#[must_use]
pub fn read_code(code: &CodeView) -> Option<String> {
    let (side, luma) = luma_of(code);
    let frame = Frame::new(side, side, &luma).ok()?;
    scan(&frame).iter().find_map(|found| found.text().map(str::to_owned))
}
