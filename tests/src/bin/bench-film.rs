//! `bench-film FILE`: how long a real browser films 8 KB, held in a hand, with 30 % of the frames lost, as
//! flat JSON for `cargo xtask bench scan`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::time::{Duration, Instant};

use folkmoot_qr::film::{Film, Mode, kind};
use folkmoot_qr::picture::{Correction, Modules, modules};
use folkmoot_tests::e2e::{App, Picture, Settings, Site, run_story, site_folder};
use serde_json::json;

const BYTES: usize = 8 * 1024;
/// Films measured.
const TIMES: u64 = 7;
/// Of a hundred frames so many are never seen.
const LOST: u64 = 30;
/// Pixels a side of the camera.
const SIDE: u32 = 640;

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| panic!("usage: bench-film FILE"));
    let mut seconds = Vec::new();
    run_story(async {
        let site = Site::start(&site_folder()).await;
        let folder = tempfile::tempdir().unwrap();
        let app = App::in_browser("Ana", folder.path(), &Settings::default()).await;
        app.visit(&site.address()).await;
        app.founds_a_street().await;
        for time in 1..=TIMES {
            seconds.push(filmed(&app, time).await);
            println!("film {time}: {:.2} s", seconds[seconds.len() - 1]);
        }
        app.stop().await;
        site.stop();
    });
    seconds.sort_by(f64::total_cmp);
    let figures = json!({
        "animated_8kb_s_30loss": hundredths(seconds[seconds.len() / 2]),
        "animated_8kb_s_30loss_worst": hundredths(seconds[seconds.len() - 1]),
    });
    std::fs::write(file, serde_json::to_string_pretty(&figures).unwrap() + "\n").unwrap();
}

fn hundredths(seconds: f64) -> f64 {
    (seconds * 100.0).round() / 100.0
}

/// Seconds from the first frame until the app has all of a film. What it says holds no news of anybody,
/// so the app answers with a refusal: it has read it all.
async fn filmed(app: &App, time: u64) -> f64 {
    let mut hand = Hand(time.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let payload: Vec<u8> = (0..BYTES).map(|_| hand.below(256) as u8).collect();
    let film = Film::new(kind::SEGMENT, &payload, Mode::Normal).unwrap();
    // Drawn beforehand: a phone's screen is ready at once.
    let frames: Vec<Option<Picture>> = (0..120)
        .map(|i| {
            let code = modules(&film.frame(i), Correction::Low).unwrap();
            let seen = hand.picture(&code);
            (hand.below(100) >= LOST).then_some(seen)
        })
        .collect();
    app.film_picture(&Picture {
        width: SIDE,
        height: SIDE,
        luma: vec![107; (SIDE * SIDE) as usize],
    })
    .await;
    app.open("/gather").await;
    app.open("/gather/news/film").await;
    app.see_with("camera", "state", "live").await;
    let every = Duration::from_secs(1) / Mode::Normal.frames_per_second();
    let mut ticks = tokio::time::interval(every);
    ticks.tick().await;
    let begin = Instant::now();
    let playing = async {
        for frame in frames {
            // A lost frame is one at which the hand shook: the one before is gone, too.
            match frame {
                Some(picture) => app.film_picture(&picture).await,
                None => app.film_picture(&hand.shaken()).await,
            }
            ticks.tick().await;
        }
        panic!("no film was taken in 15 seconds");
    };
    tokio::select! {
        () = playing => {}
        _ = app.see("error") => {}
    }
    begin.elapsed().as_secs_f64()
}

/// A hand that holds a phone, and what comes of it.
struct Hand(u64);

impl Hand {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    /// From `from` to `to`.
    fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * self.below(10_001) as f64 / 10_000.0
    }

    /// A code in front of it: a little turned, tilted, off the middle, out of focus and grainy.
    fn picture(&mut self, code: &Modules) -> Picture {
        let size = code.size as f64;
        let module = self.between(4.2, 6.2);
        let (sine, cosine) = self.between(-0.25, 0.25).sin_cos();
        let (tilt_x, tilt_y) = (self.between(-2e-4, 2e-4), self.between(-2e-4, 2e-4));
        let (middle_x, middle_y) = (self.between(300.0, 340.0), self.between(300.0, 340.0));
        let (light, dark) = (self.between(170.0, 235.0), self.between(15.0, 60.0));
        let focus = self.between(0.1, 0.35);
        let grain = self.between(4.0, 12.0);
        let mut luma = Vec::with_capacity((SIDE * SIDE) as usize);
        for y in 0..SIDE {
            for x in 0..SIDE {
                let (off_x, off_y) = (f64::from(x) - middle_x, f64::from(y) - middle_y);
                let depth = module * (1.0 + tilt_x * off_x + tilt_y * off_y);
                let u = (off_x * cosine + off_y * sine) / depth + size / 2.0;
                let v = (off_y * cosine - off_x * sine) / depth + size / 2.0;
                let mut sum = 0.0;
                for (a, b) in [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0), (0.0, 0.0)] {
                    sum += shade(code, u + a * focus, v + b * focus, light, dark);
                }
                let noise = self.between(-1.0, 1.0) + self.between(-1.0, 1.0);
                luma.push((sum / 5.0 + noise * grain).clamp(0.0, 255.0) as u8);
            }
        }
        Picture { width: SIDE, height: SIDE, luma }
    }

    /// What is seen while the hand shakes: nothing that can be told.
    fn shaken(&self) -> Picture {
        Picture { width: SIDE, height: SIDE, luma: vec![128; (SIDE * SIDE) as usize] }
    }
}

fn shade(code: &Modules, u: f64, v: f64, light: f64, dark: f64) -> f64 {
    let size = code.size as f64;
    let paper = -4.0..size + 4.0;
    if !paper.contains(&u) || !paper.contains(&v) {
        return 40.0;
    }
    let inside = u >= 0.0 && v >= 0.0 && u < size && v < size;
    if inside && code.is_dark(u as usize, v as usize) { dark } else { light }
}
