//! What the camera says to the person who holds it: a real browser, and pixels before its camera.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Instant;

use folkmoot_tests::e2e::{
    Aim, App, LIMIT, Neighbour, Picture, Settings, Site, run_story, site_folder,
};

/// Pixels a side of what is held before the camera.
const SIDE: u32 = 640;

/// A picture of one grey.
fn blank(grey: u8) -> Picture {
    Picture { width: SIDE, height: SIDE, luma: vec![grey; (SIDE * SIDE) as usize] }
}

/// Puts a code into a picture, its upper left corner at a place.
fn paste(picture: &mut Picture, code: &Picture, (left, top): (u32, u32)) {
    for y in 0..code.height {
        let from = (y * code.width) as usize;
        let to = ((top + y) * picture.width + left) as usize;
        let width = code.width as usize;
        picture.luma[to..to + width].copy_from_slice(&code.luma[from..from + width]);
    }
}

/// A neighbour films the invitation on the app's screen and joins.
async fn joins(neighbour: &mut Neighbour, app: &App) {
    let since = Instant::now();
    while neighbour.film(&app.codes_shown(&Aim::at("film")).await).is_none() {
        assert!(since.elapsed() < LIMIT, "{} saw no whole film", neighbour.name());
    }
    neighbour.join();
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_says_what_helps_the_camera() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let ana = App::in_browser("Ana", folder.path(), &Settings::default()).await;
        ana.visit(&site.address()).await;
        ana.founds_a_street().await;
        ana.walk(&["tab-gather", "go-invite"]).await;
        let mut carla = Neighbour::new("Carla", "12 Mill Lane");
        let mut dev = Neighbour::new("Dev", "14 Mill Lane");
        for neighbour in [&mut carla, &mut dev] {
            joins(neighbour, &ana).await;
        }

        // In the cellar the light is out.
        for (name, settings) in [
            ("light", ["look-light", "language-en"]),
            ("arabic-dark", ["look-dark", "language-ar"]),
        ] {
            ana.film_picture(&blank(6)).await;
            ana.open("/us/settings").await;
            ana.walk(&settings).await;
            ana.open("/gather/check-in").await;
            ana.see_with("camera", "state", "live").await;
            ana.see_with("advice", "advice", "too-dark").await;
            ana.take_picture(&format!("camera-too-dark-{name}")).await;
            ana.film_picture(&blank(160)).await;
            ana.no_longer_see("advice").await;

            // Two neighbours hold their phones up at once: the nearer one to the middle is meant.
            let mut both = blank(160);
            paste(&mut both, &Picture::of_code(&carla.check_in().code, 5), (40, 160));
            paste(&mut both, &Picture::of_code(&dev.check_in().code, 3), (420, 20));
            ana.film_picture(&both).await;
            ana.see("others").await;
            ana.take_picture(&format!("camera-several-{name}")).await;
            ana.tap("other-code").await;
            ana.film_picture(&blank(160)).await;
            ana.no_longer_see("others").await;
        }
        ana.stop().await;
        site.stop();
    });
}
