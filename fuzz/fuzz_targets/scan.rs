//! Pictures in front of the scanner: any pixels give codes or none, and a clean code reads as drawn.
#![no_main]

use folkmoot_qr::codes;
use folkmoot_qr::picture::{Correction, QUIET_ZONE, modules};
use folkmoot_qr::scan::{Frame, Scanner, luma_from_rgba, scan};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;

/// The scanner contains the panics of the library that it reads with, so they are no findings here.
fn let_contained_panics_pass() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let file = panic.location().map_or("", |location| location.file());
        if !["/rqrr-", "/g2p-"].iter().any(|library| file.contains(library)) {
            end(panic);
        }
    }));
}

fn pixels(script: &mut Unstructured<'_>) -> Result<()> {
    let width = script.int_in_range(0..=120)?;
    let rest = script.bytes(script.len())?;
    let height = rest.len().checked_div(width).unwrap_or_default();
    let whole = rest.get(..width * height).unwrap_or_default();
    if let Ok(frame) = Frame::new(width, height, whole) {
        let _ = scan(&frame);
        // A camera sees it again, and then something else.
        let mut scanner = Scanner::new();
        for _ in 0..3 {
            let _ = scanner.look(&frame, &mut || false);
        }
        let blank = vec![128; 64 * 64];
        if let Ok(frame) = Frame::new(64, 64, &blank) {
            let _ = scanner.look(&frame, &mut || true);
        }
    }
    let height = height / 4;
    let colours = rest.get(..width * height * 4).unwrap_or_default();
    assert_eq!(luma_from_rgba(colours, width, height).is_ok(), width > 0 && height > 0);
    Ok(())
}

/// A code of ours, at some pixels a module, with dirt on it.
fn drawn(script: &mut Unstructured<'_>) -> Result<()> {
    let len = script.int_in_range(1..=80)?.min(script.len());
    let text = codes::text(script.bytes(len)?);
    let Ok(code) = modules(&text, Correction::Medium) else { return Ok(()) };
    let scale = script.int_in_range(2..=4)?;
    let side = (code.size + 2 * QUIET_ZONE) * scale;
    let module = |pixel: usize| (pixel / scale).wrapping_sub(QUIET_ZONE);
    let dark = |at: usize| code.is_dark(module(at % side), module(at / side));
    let mut luma: Vec<u8> = (0..side * side).map(|at| if dark(at) { 20 } else { 230 }).collect();
    let mut clean = true;
    while !script.is_empty() {
        clean = false;
        let place = script.choose_index(luma.len())?;
        let (length, grey) = (script.int_in_range(1..=40)?, script.arbitrary()?);
        luma.iter_mut().skip(place).take(length).for_each(|pixel| *pixel = grey);
    }
    let Ok(frame) = Frame::new(side, side, &luma) else { return Ok(()) };
    let found = scan(&frame);
    if clean {
        assert!(found.iter().any(|found| found.text() == Some(&text)), "{text} was not read");
    }
    Ok(())
}

fuzz_target!(init: let_contained_panics_pass(), |bytes: &[u8]| {
    let mut script = Unstructured::new(bytes);
    let _ = match script.arbitrary() {
        Ok(true) => drawn(&mut script),
        _ => pixels(&mut script),
    };
});
