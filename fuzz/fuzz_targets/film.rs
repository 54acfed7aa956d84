//! A film in front of a camera, with lost, changed and foreign frames: what comes out is what its
//! frames say, and undisturbed it is the payload.
#![no_main]

use folkmoot_qr::film::{Film, FilmReader, Header, Mode, kind};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;

/// Symbols beyond a payload's own that a reader may collect, and those of the last frame.
const SPARE: usize = 17;

fn film(script: &mut Unstructured<'_>) -> Result<(Film, Vec<u8>)> {
    let len = script.int_in_range(1..=3000)?;
    let turn = script.arbitrary::<u8>()?;
    let payload: Vec<u8> = (0..len as u32).map(|i| (i * i) as u8 ^ turn).collect();
    let mode = if script.arbitrary()? { Mode::Easy } else { Mode::Normal };
    Ok((Film::new(kind::SEGMENT, &payload, mode).expect("a short payload"), payload))
}

fn filming(script: &mut Unstructured<'_>) -> Result<()> {
    let (shown, payload) = film(script)?;
    let (foreign, _) = film(script)?;
    let mut reader = FilmReader::new();
    let mut disturbed = false;
    for _ in 0..60 {
        if script.is_empty() {
            break;
        }
        let id = u32::from(script.arbitrary::<u16>()?);
        let frame = match script.int_in_range(0..=15)? {
            0..=9 => shown.frame_bytes(id % 64),
            10 | 11 => shown.frame_bytes(id),
            12 => {
                disturbed = true;
                foreign.frame_bytes(id)
            }
            13 | 14 => {
                disturbed = true;
                let mut frame = shown.frame_bytes(id % 64);
                let place = script.choose_index(frame.len())?;
                frame[place] ^= script.int_in_range(1..=255)?;
                frame
            }
            _ => {
                disturbed = true;
                let len = script.int_in_range(0..=413)?.min(script.len());
                script.bytes(len)?.to_vec()
            }
        };
        let taken = reader.take(&frame);
        if let Ok(progress) = taken {
            let header = Header::parse(&frame).expect("it was taken");
            assert_eq!(reader.film(), Some(header.film));
            assert!(progress.received <= header.film.symbols() + SPARE);
            assert_eq!(progress.complete, reader.finished().is_some());
        }
        assert!(disturbed || taken.is_ok());
    }
    if let Some((kind, finished)) = reader.finished() {
        let film = reader.film().expect("it is finished");
        assert_eq!((kind, finished.len()), (film.kind, film.len));
        assert_eq!(blake3::hash(finished).as_bytes()[..4], film.hash);
        assert!(disturbed || finished == payload);
    }
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    let _ = filming(&mut Unstructured::new(bytes));
});
