//! The installed app reminds of the next gathering: it asks whoever shows notifications on this computer to show
//! one.

use folkmoot_tests::e2e::{App, Bus, Display, Stage, now, run_story};

/// It reminds an hour before, which is still to come: the fields know whole minutes.
const AHEAD: u64 = 3_600 + 75;

#[test]
#[ignore = "drives the real app: cargo xtask test --app"]
fn real_app_reminds_of_the_next_gathering() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let bus = Bus::start(folder.path());
        let shown = bus.notifications();
        let stage = Stage::Windows(Display::start().with(&bus));
        let ana = App::start("Ana", folder.path(), &stage).await;
        ana.founds_a_street_for(now() + AHEAD).await;
        shown.hears("The old school");
        ana.stop().await;
    });
}
